"""What is no text: binary files by their magic numbers, by their control characters, and as dumps.

The magic numbers are those of the file formats' own specifications, as `file(1)` tests them.
"""

from __future__ import annotations

import re
from typing import Never

from reportclean.errors import DecodeError

_ZIP_MAGIC = b"PK\x03\x04"
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "extract its text first, for example with pdftotext"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE2 file (.doc, .xls, .ppt)", "save it as text"),
    (b"{\\rtf", "an RTF file", "save it as text"),
    (_ZIP_MAGIC, "a ZIP archive", "extract its files first"),
    (b"PK\x05\x06", "an empty ZIP archive", "there is nothing to clean"),
    (b"\x1f\x8b", "a gzip file", "decompress it first"),
    (b"BZh", "a bzip2 file", "decompress it first"),
    (b"\xfd7zXZ\0", "an xz file", "decompress it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "decompress it first, for example with zstd -dc"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "extract its files first"),
    (b"Rar!\x1a\x07", "a RAR archive", "extract its files first"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "recognise its text first"),
    (b"\xff\xd8\xff", "a JPEG image", "recognise its text first"),
    (b"GIF87a", "a GIF image", "recognise its text first"),
    (b"GIF89a", "a GIF image", "recognise its text first"),
    (b"II*\0", "a TIFF image", "recognise its text first"),
    (b"MM\0*", "a TIFF image", "recognise its text first"),
    (b"AT&TFORM", "a DjVu file", "extract its text first"),
    (b"\x7fELF", "an ELF program", "there is no text to clean"),
    (b"SQLite format 3\0", "an SQLite database", "export its text first"),
    (b"PAR1", "a Parquet file", "read its text column first"),
    (b"CWS", "a Flash film", "there is no text to clean"),
    (b"ID3", "an MP3 file", "there is no text to clean"),
    (b"OggS\0", "an Ogg file", "there is no text to clean"),
    (b"wOFF", "a font", "there is no text to clean"),
    (b"wOF2", "a font", "there is no text to clean"),
)

_ZIPPED: tuple[tuple[bytes, str, str], ...] = (
    (b"word/", "a Word document (.docx)", "save it as text, for example with pandoc"),
    (b"xl/", "an Excel workbook (.xlsx)", "save the sheet as CSV in UTF-8"),
    (b"application/epub", "an e-book (.epub)", "extract its text first"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", "save it as text"),
)
"""What an archive is by a name of a file inside, the first that it has."""

_WITH_CONTROLS = frozenset(
    {b"%PDF-", b"BZh", b"PAR1", b"CWS", b"ID3", b"wOFF", b"wOF2", b"\x1f\x8b"}
)
"""Magic numbers that a text could begin with: believed only where control characters follow."""

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b\x0e\x0f")) + b"\x7f"
"""What text does not hold; escapes and shifts are left out, ISO 2022 uses them."""

LOOKED_AT = 4096
"""How many bytes from the start are searched for control characters."""

SHARE = 0.02
"""The share of control characters above which bytes are no text. Random bytes have 0.1, dirty
text pages stay below 0.002."""

NULS = 0.9
"""The share of NULs from which on bytes are nothing but them; UTF-32 of ASCII has three in four."""

HALF = 0.5
"""The share of control characters above which even UTF-16 and UTF-32, of which any bytes may be
some, hold no text; strings that end with a NUL stay below it."""

START = 4096
"""How many characters from the start of a text tell the dump of a binary file."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NOISE = re.compile("[\x00-\x20\x7f-\x9f\ufffd\ufeff]+")
_OLE2 = ("\u0871>", "\u0871\u00e1", "\u0871;", "\u00d0\u00cf\u00e0\u00a1\u00b1", "\u90a2\u5537")
"""The signature D0 CF 11 E0 A1 B1 1A E1 read as UTF-8, cp1252 and GBK, without its noise."""

_SIGNATURE = re.compile("[\x00-\x1f\ufffd]*\u0871[\x00-\x1f\ufffd]")
"""The same before the marks of what could not be read are removed."""

_ROOT = re.compile(
    r"RootEntry\W{0,40}(?:\w{0,20}\W{0,40})?"
    r"(?:WordDocument|SummaryInformation|Workbook|PowerPointDocument|CompObj|1Table|ObjectPool|Data)"
)
_SECTORS = "()*+,-./0123456789"
"""Sector numbers 40 to 57 of an OLE2 allocation table, what is left of them in a dump."""

_PDF = re.compile(r"%PDF-\d\.\d(?![^\r\n]{0,80}[\u4e00-\u9fff])")
_ZIP = re.compile(
    r"PK(?:\x03\x04|\x01\x02|.{0,60}\[Content_Types\]\.xml|.{0,40}mimetypeapplication/)"
)

_DUMPED = (
    (re.compile(r"\{\\rtf\d"), "an RTF file", "save it as text"),
    (re.compile(".{0,2}PNG\\s{1,3}\x1a|.{0,12}(?:JFIF|Exif)\0"), "an image", "it has no text"),
    (re.compile("GIF8[79]a(?=.{0,80}[\0-\x08\ufffd])"), "an image", "it has no text"),
)
"""How the dumps of other files begin, whatever the first bytes of an image were read as."""


def refuse_binary(data: bytes) -> None:
    """Raise DecodeError if `data` begins as the file of a known binary format does."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n") if data[:1] in b"\xef \t\r\n" else data
    for magic, what, advice in _MAGIC:
        if head.startswith(magic) and (magic not in _WITH_CONTROLS or controls(data) > 0):
            inside = (each for each in _ZIPPED if magic == _ZIP_MAGIC and each[0] in head)
            _refuse(*next(inside, (magic, what, advice))[1:])
    if data[4:8] == b"ftyp":
        _refuse("an MP4 or HEIF file", "there is no text to clean")
    if data[:4] == b"RIFF" and data[8:12] in {b"WAVE", b"AVI ", b"WEBP"}:
        _refuse("a RIFF file (sound, film or image)", "there is no text to clean")
    if data[:2] == b"MZ" and controls(data) > SHARE:
        _refuse("a Windows program", "there is no text to clean")


def controls(data: bytes) -> float:
    """Return the share of control characters in the head of `data`, from 0 to 1."""
    head = data[:LOOKED_AT]
    return 1 - len(head.translate(None, _CONTROLS)) / len(head) if head else 0.0


def refuse_controls(data: bytes) -> None:
    """Raise DecodeError if `data` holds more control characters than any text in bytes does."""
    share = controls(data)
    if share > SHARE:
        _refuse(
            f"binary data: {share:.0%} of its bytes are control characters",
            "give the text of the file instead",
        )


def refuse_nothing(data: bytes) -> None:
    """Raise DecodeError if `data`, which is not empty, is nothing, or nearly, but NULs or controls.

    A disk that was not written to reads so, and so does a file that was lost in a crash.
    """
    nuls = data.count(0) / len(data) if b"\0" in data else 0.0
    if nuls > NULS:
        _refuse(f"{nuls:.0%} NUL bytes", "look for another copy of the file")
    head = data[:LOOKED_AT]
    if head[:1] < b" " and not head.translate(None, _CONTROLS + b"\x1b\x0e\x0f"):
        _refuse("nothing but control characters", "look for another copy of the file")


def refuse_wide_controls(text: str) -> None:
    """Raise DecodeError if `text`, read as UTF-16 or UTF-32, is mostly control characters."""
    head = text[:START]
    if len(_CONTROL.findall(head)) > HALF * len(head):
        _refuse("binary data: most of its characters are control characters", "give its text")


def refuse_binary_text(text: str) -> None:
    """Raise DecodeError if `text` is the dump of a binary file that somebody read as text.

    It must begin as such a file does. An article that names these formats passes.
    """
    head = text[:START].lstrip("\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n")
    if _PDF.match(head):
        _refuse("the dump of a PDF file", "extract its text first, for example with pdftotext")
    if _ZIP.match(head):
        _refuse("the dump of a ZIP archive (.zip, .docx)", "extract its text first")
    for begun, what, advice in _DUMPED:
        if begun.match(head):
            _refuse(f"the dump of {what}", advice)
    if _NOISE.sub("", head[:64]).startswith(_OLE2) or _SIGNATURE.match(head):
        _refuse("the dump of an OLE2 file (.doc, .xls)", "save the document as text")
    plain = _NOISE.sub("", head) if re.search(r"R\W{0,3}o\W{0,3}o\W{0,3}t\W", head) else ""
    if _ROOT.search(plain) and (
        _SECTORS in plain or len(head) - len(plain) - head.count(" ") > len(head) / 20
    ):
        _refuse("the dump of an OLE2 file (.doc, .xls)", "save the document as text")


def _refuse(what: str, advice: str) -> Never:
    msg = f"this is {what}, no text: {advice}"
    raise DecodeError(msg)
