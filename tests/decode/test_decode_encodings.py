"""Whole inputs in one encoding."""

import hashlib
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.edits import Span
from reportclean.core.source import Segment, Source
from reportclean.decode import byte_span, decode
from reportclean.errors import DecodeError, UsageError

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
HANS = "今年以来，全县上下认真学习，经济保持平稳较快发展，人民生活水平不断提高。"
HANT = "今年以來，全縣上下認真學習，經濟保持平穩較快發展，人民生活水平不斷提高。"
JAPANESE = (
    "日本の経済は、戦後の復興期を経て高度成長を遂げた。現在では少子高齢化が課題となっている。"
)
KOREAN = "대한민국의 경제는 빠르게 성장하였다. 정부는 새로운 정책을 발표했다."
FRENCH = "L'économie française a été touchée par la crise. Où êtes-vous allés cet été ?"
RUSSIAN = "Экономика России выросла на три процента. Правительство приняло программу."
CANTONESE = "佢哋嘅嘢喺邊度㗎？我哋唔知道點解會咁樣，不過都冇所謂。"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "gb18030", "gb18030"),
        (HANS, "gb2312", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANT, "big5", "cp950"),
        (CANTONESE, "big5hkscs", "big5hkscs"),
        (HANS, "hz", "hz"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (JAPANESE, "cp932", "cp932"),
        (JAPANESE, "iso2022_jp", "iso2022_jp_2"),
        (KOREAN, "euc_kr", "cp949"),
        (KOREAN, "iso2022_kr", "iso2022_kr"),
        (FRENCH, "cp1252", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8_r", "koi8_r"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANT, "utf-16-be", "utf-16-be"),
        (HANS, "utf-32-le", "utf-32-le"),
        (HANS, "utf-32-be", "utf-32-be"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        ("plain ASCII with a ~{ in it", "ascii", "utf-8"),
        (HANS + "—·…", "gbk", "gb18030"),
    ],
)
def test_an_encoding_is_recognised_without_a_label(text, codec, encoding):
    """Each encoding is decoded rightly, and named, with nothing said about it."""
    data = text.encode(codec)
    source = decode(data)
    assert (text, encoding) == (source.text, source.encoding)
    assert (Segment(Span(0, len(data)), Span(0, len(text)), encoding),) == source.segments
    assert hashlib.sha256(data).hexdigest() == source.sha256


def test_iso_2022_cn_is_read_and_what_it_cannot_read_is_counted():
    """GB2312 inside shifts is read; a character of CNS 11643 is one U+FFFD each."""
    shifted = bytes(b & 0x7F for b in "中文".encode("gb2312"))
    source = decode(b"a\x1b$)A\x0e" + shifted + b"\x0fb\x1b$)G\x0e\x44\x21\x0f\n")
    assert source.text == "a中文b\ufffd\n"
    assert sum(segment.replaced for segment in source.segments) == 1


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_no_text_but_belongs_to_the_first_segment(codec):
    """The bytes of the first segment begin with the mark, its characters behind it."""
    data = HANS.encode(codec)
    source = decode(data)
    assert source.text == HANS
    assert Span(0, len(data)) == source.segments[0].bytes
    assert len(data) == byte_span(source, Span(0, len(HANS))).stop


def test_a_mark_before_gb18030_does_not_hide_it():
    """A page that kept the mark of a template is decoded by what follows."""
    assert decode(b"\xef\xbb\xbf" + HANS.encode("gbk")).text == HANS


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
def test_seeds_come_back(path, codec):
    """A whole page is decoded exactly."""
    text = path.read_bytes().decode("utf-8")
    assert text == decode(text.encode(codec)).text


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("length", [10, 50, 200])
def test_slices_come_back(codec, length):
    """Slices of 10 characters and more are decoded exactly, whole and torn at their end."""
    rng = random.Random(length)
    text = SEEDS[0].read_bytes().decode("utf-8")
    for _ in range(40):
        at = rng.randrange(len(text) - length)
        piece = text[at : at + length].rstrip("\n 0123456789.,%:;()")
        data = piece.encode(codec)
        assert piece == decode(data).text
        if len(piece) >= 10 and ord(piece[-1]) > 0x7F:
            assert piece[:-1] + "\ufffd" == decode(data[:-1]).text


@pytest.mark.parametrize(
    "label",
    [
        b'<meta charset="utf-8">',
        b'<?xml version="1.0" encoding="big5"?>',
        b"<meta charset=nonsense>",
    ],
)
def test_a_wrong_label_is_overruled(label):
    """What a page says of itself loses against what its bytes say."""
    source = decode(label + HANS.encode("gb18030"))
    assert (label.decode() + HANS, "gb18030") == (source.text, source.encoding)


def test_a_label_decides_what_is_doubtful():
    """Two characters that are valid UTF-8 by chance are read as their label says."""
    data = "目录".encode("gbk")
    assert decode(data, charset="gb2312").text == "目录"
    assert "目录" in decode(b'<meta charset="gb2312">' + data).text


def test_a_charset_argument_for_utf_16_is_a_hint():
    """UTF-16 that is named is read, and a wrong name is overruled."""
    assert decode("中文".encode("utf-16-be"), charset="utf-16-be").text == "中文"
    assert decode(HANS.encode("gbk"), charset="utf-16-le").text == HANS


@pytest.mark.parametrize("charset", ["klingon", "base64", ""])
def test_an_unknown_charset_argument_is_refused_with_examples(charset):
    """The error names the value and charsets that would do."""
    with pytest.raises(UsageError, match="gb18030"):
        decode(b"x", charset=charset)


def test_empty_input_gives_an_empty_source():
    """Nothing in, nothing out, no error."""
    assert (decode(b"").text, decode(b"").segments) == ("", ())


def test_a_string_is_taken_as_it_is():
    """A string has no encoding and no segments."""
    assert Source.of("a\r\nb", name="n") == decode("a\r\nb", name="n")


def test_any_buffer_will_do():
    """Both bytearray and memoryview are decoded as bytes are."""
    data = HANS.encode("gbk")
    assert HANS == decode(bytearray(data)).text == decode(memoryview(data)).text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_utf_8_is_never_taken_for_anything_else(text):
    """Any text without controls that has a wide character in it comes back from its UTF-8."""
    text = "中文" + text
    if not text.startswith("\ufeff"):
        assert text == decode(text.encode("utf-8")).text


@given(st.binary(max_size=200))
def test_any_bytes_are_accounted_for_or_refused(data):
    """Segments cover bytes and text in order; each decodes strictly or is lost and counted."""
    try:
        source = decode(data)
    except DecodeError:
        return
    at = Span(0, 0)
    for segment in source.segments:
        assert (at.start, at.stop) == (segment.bytes.start, segment.span.start)
        at = Span(segment.bytes.stop, segment.span.stop)
        if segment.replaced:
            shown = source.text[segment.span.start : segment.span.stop]
            assert "\ufffd" * segment.replaced == shown
    assert Span(len(data), len(source.text)) == at
