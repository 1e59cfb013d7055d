"""What some bytes are as one character: the tables that the search through damage looks up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

LENGTHS = {
    "gb18030": (2, 4),
    "euc_jp": (2, 3),
    "cp932": (1, 2),
    "cp949": (2,),
    "cp950": (2,),
    "big5hkscs": (2,),
}
"""How many bytes a character beyond ASCII has, for the encodings that are searched through."""


def prefix(unit: bytes) -> int:
    """Return how many bytes of `unit`, which is no character, begin one in UTF-8; at least 1."""
    try:
        unit.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end if error.start == 0 else 1
    return len(unit)


NARROW = 2
"""Bytes that are no character are remembered up to this length: of longer ones there is no end."""


class Units(dict[bytes, str]):
    """The character that some bytes are in one codec, empty if they are none."""

    def __init__(self, codec: str) -> None:
        """Begin with none; each is decoded when it is asked for."""
        super().__init__()
        self.codec = codec

    def __missing__(self, unit: bytes) -> str:
        """Decode, and remember what memory bears."""
        found = character(unit, self.codec)
        if found or len(unit) <= NARROW:
            self[unit] = found
        return found


def character(unit: bytes, codec: str) -> str:
    """Return the one character that `unit` is in `codec`, empty if it is none.

    Four units of big5hkscs are two: a letter and an accent.
    """
    if codec == "gb18030" and len(unit) == 4 and not 0x30 <= unit[1] <= 0x39:
        return ""  # what the codec says as well, but slower
    try:
        found = unit.decode(codec)
    except UnicodeDecodeError:
        return character(unit, "big5hkscs") if codec == "cp950" else ""
    return found if len(found) == 1 or codec == "big5hkscs" else ""


_CHINESE = re.compile(rb"[\x00-\x7f]|[\x80-\xff][0-9][\x80-\xff][0-9]|[\x80-\xff].", re.DOTALL)


def characters(window: bytes, codec: str) -> Iterator[tuple[bytes, str]]:
    """Yield each unit of `window`, all of which is in a Chinese encoding, and its character."""
    table = units(codec)
    for unit in _CHINESE.findall(window):
        yield unit, table[unit]


@cache
def units(codec: str) -> Units:
    """Return the table of `codec`, which grows by what it is asked."""
    return Units(codec)
