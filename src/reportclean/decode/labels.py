"""What an input says of its own encoding: byte order marks, and charset labels in its head."""

from __future__ import annotations

import codecs
import re
from functools import cache

from reportclean.errors import UsageError

HEAD = 2048
"""How many bytes from the start a label is looked for, twice what HTML demands of pages."""

BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks, the longer one first where one begins with another."""

_READ_AS = {
    "gb2312": "gb18030",  # Python's gb2312 changes the dash and the middle dot
    "gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "cp950",
    "big5hkscs": "cp950",  # `reportclean.decode.big5` reads what it has more
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "iso8859-1": "cp1252",
    "ascii": "utf-8",
    "utf-8-sig": "utf-8",
}
"""What a label means in practice, by the Python name of the codec it names; the choices are
those of the WHATWG Encoding Standard."""

_ALIASES = {
    "x-gbk": "gbk",
    "gb_2312-80": "gb2312",
    "gb2312-80": "gb2312",
    "x-x-big5": "big5",
    "x-euc-tw": "big5",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "unicode": "utf-16-le",
    "ucs-2": "utf-16-le",
    "utf8mb4": "utf-8",
    "hz-gb-2312": "hz",
}
"""Labels that pages use and Python does not know."""

_LABEL = re.compile(
    rb"""<meta\b[^>]{0,200}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{2,40})"""
    rb"""|<\?xml\b[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)


@cache
def codec_of(label: str) -> str | None:
    """Return the Python codec in which to read text labelled `label`, None if nobody knows it."""
    plain = label.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_ALIASES.get(plain, plain)).name
        b"    ".decode(name)  # base64, zip and the like are codecs, but no charsets
    except UnicodeDecodeError:
        pass  # UTF-32
    except (LookupError, ValueError):
        return None
    return _READ_AS.get(name, name)


def keeps_ascii(codec: str) -> bool:
    """Whether `codec` reads every byte below 128 as ASCII, so that line ends are borders."""
    plain = bytes([*range(0x20), *range(0x7F)])
    try:
        return plain.decode(codec) == plain.decode("ascii") and codec not in _SEVEN_BITS
    except UnicodeDecodeError:
        return False


_SEVEN_BITS = frozenset({"hz", "utf-7"})
"""Codecs that give characters of ASCII a second meaning only in certain sequences."""


def asked(charset: str | None) -> str | None:
    """Return the codec that the caller names; raises UsageError if there is none of that name."""
    if charset is None:
        return None
    codec = codec_of(charset)
    if codec is None:
        msg = (
            f"unknown charset {charset!r}: use a name such as utf-8, gb18030, big5, utf-16-le, "
            "shift_jis, euc-kr or windows-1252, or leave it out"
        )
        raise UsageError(msg)
    return codec


def declared(data: bytes) -> str | None:
    """Return the codec of the first charset label in the head of `data` that is known."""
    for found in _LABEL.finditer(data[:HEAD]):
        codec = codec_of((found[1] or found[2]).decode("ascii", "replace"))
        if codec is not None and not codec.startswith(("utf-16", "utf-32")):
            return codec  # a label readable as ASCII cannot stand in UTF-16
    return None


def bom(data: bytes) -> tuple[int, str | None]:
    """Return the length of the byte order mark of `data` and its codec, or 0 and None."""
    for mark, codec in BOMS:
        if data.startswith(mark):
            return len(mark), codec
    return 0, None
