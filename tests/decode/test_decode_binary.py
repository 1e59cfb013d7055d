"""What is no text."""

import pytest

from reportclean.decode import decode, refuse_binary_text
from reportclean.errors import DecodeError

SECTORS = "".join(map(chr, range(0x21, 0x40)))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"%PDF-1.4\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml\0word/document.xml", "Word"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml\0xl/workbook.xml", "as CSV"),
        (b"PK\x03\x04\x14\0\0\0mimetypeapplication/epub+zip", "e-book"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "OLE2"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x7fELF\x02\x01", "ELF"),
        (b"SQLite format 3\0", "SQLite"),
        (b"RIFF\0\0\0\0WEBP", "RIFF"),
        (b"\0\0\0\x18ftypmp42", "MP4"),
        (b"MZ\x90\0\x03\0\0\0", "Windows program"),
        (bytes(range(256)) * 20, "control characters"),
    ],
)
def test_binary_files_are_refused_by_what_they_are(data, what):
    """One clear line says what the input seems to be."""
    with pytest.raises(DecodeError, match=what) as caught:
        decode(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        f"\u0871> J {SECTORS}Root Entry WordDocument SummaryInformation",
        "\ufffd\ufffd\x11\u0871\x1a\ufffd\0\0",
        "\u00d0\u00cf\x11\u00e0\u00a1\u00b1\x1a\u00e1",
        f"J {SECTORS}R\0o\0o\0t\0 \0E\0n\0t\0r\0y\0\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
        "%PDF-1.5\r\n1 0 obj",
        "\ufeff%PDF-1.7",
        "PK\x03\x04\x14",
        "PK! [Content_Types].xml",
        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl}",
        "\N{PER MILLE SIGN}PNG\n\x1a\n\0\0\0\rIHDR",
        "\ufffdPNG\r\n\x1a\n",
        "\ufffd\ufffd\ufffd\ufffd\0\x10JFIF\0",
        "GIF89a\x01\0\x01\0\ufffd",
    ],
)
def test_dumps_of_binary_files_are_refused_as_text_and_as_bytes(text):
    """The dump of a binary file is no text, however it was read."""
    with pytest.raises(DecodeError, match="dump"):
        refuse_binary_text(text)
    with pytest.raises(DecodeError):
        decode(text)
    with pytest.raises(DecodeError):
        decode(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "OLE2 文件里有 Root Entry 和 WordDocument 两个条目，本文介绍其结构。",
        "Root Entry WordDocument: how a .doc file begins.",
        "%PDF-1.4 是 PDF 文件的开头标记。",
        "PNG 和 JFIF 是两种图片格式。",
        "PK 赛今晚举行，两队各有胜负。",
        "他说 %PDF-1.4 不是正文。",
        "BZh是一种压缩格式的文件头。",
        "MZ世代的消费观念正在变化。",
        "\u0871 is a letter of the Arabic script.",
    ],
)
def test_articles_about_formats_pass(text):
    """A text that names a format, or begins like one, is a text."""
    refuse_binary_text(text)
    assert text == decode(text).text == decode(text.encode()).text


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"\0" * 7,
        b"\0" * 3_000_000,
        b"\0" * 9_999 + "今年".encode(),
        "今年以来".encode() + b"\0" * 9_999,
        b"\x1b" * 50,
        b"\x01\0" * 500,
        b"\xff\xfe" + b"\x01\0" * 500,
        b"\xff\xfe" + b"\0" * 500,
        b"\xff\xfe\0\0" + b"\x07\0\0\0" * 500,
    ],
)
@pytest.mark.parametrize("charset", [None, "utf-16-le"])
def test_nothing_but_controls_is_refused(data, charset):
    """Neither is such an input text in UTF-16 or UTF-32, nor is it cleaned for minutes."""
    with pytest.raises(DecodeError):
        decode(data, charset=charset)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32"])
@pytest.mark.parametrize("text", ["ab\0", "plain ASCII\n" * 20, "今年\0以来\0" * 9])
def test_nuls_of_wide_encodings_are_none(codec, text):
    """Text in UTF-16 and UTF-32 is full of NUL bytes, and may hold a NUL or two."""
    assert text == decode(text.encode(codec), charset=codec).text


def test_a_lone_nul_is_no_binary_file():
    """Dirt of one byte in a page does not make it binary."""
    text = "今年以来，全县经济平稳较快发展。" * 9 + "\0" + "人民生活水平不断提高。"
    assert text == decode(text.encode()).text == decode(text.encode("gbk")).text
