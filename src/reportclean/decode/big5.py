"""Big5 as pages have it: cp950, with the Hong Kong characters, kana and marks where HKSCS has them.

Python's `cp950` lacks the characters of Hong Kong, and has kana and circled digits where nobody
ever had them; its `big5hkscs` has both right, but changes some marks, `～` and `‧` among them.
So a run is read in cp950, and in big5hkscs where that is needed and changes no mark. The choices
are those of the WHATWG Encoding Standard.
"""

from __future__ import annotations

import re

from reportclean.decode.pieces import Piece

_MISPLACED = re.compile("[\u2460-\u247d\u3005\u3041-\u30fe\u0401-\u0451]")
"""What cp950 has at C6A1 to C7FC, where pages have the ETEN kana, Cyrillic letters and numbers."""

SHORT = 4096
"""Up to how many bytes are read in both by turns where neither reads them all."""

_CHANGED = re.compile("[•､‾∼♁☉／＼¥¢£]")
"""The marks at A145 to A247 that big5hkscs reads otherwise than pages mean them."""


def pieces(data: bytes, start: int = 0) -> list[Piece] | None:
    """Return the pieces of `data`, which stands at byte `start`; None if not all of it is Big5."""
    text = _decoded(data, "cp950")
    if text is not None and _MISPLACED.search(text) is None:
        return [Piece(start, start + len(data), "cp950", text)]
    other = _decoded(data, "big5hkscs")
    if other is None:
        if text is not None:
            return [Piece(start, start + len(data), "cp950", text)]
        return _by_turns(data, start) if len(data) <= SHORT else None
    if _CHANGED.search(other) is None:
        return [Piece(start, start + len(data), "big5hkscs", other)]
    found: list[Piece] = []
    at, done = 0, 0
    for mark in _CHANGED.finditer(other):
        plain = other[done : mark.start()]
        until = at + len(plain.encode("big5hkscs"))
        found.append(Piece(start + at, start + until, "big5hkscs", plain))
        at, done = until + 2, mark.end()
        found.append(Piece(start + until, start + at, "cp950", data[until:at].decode("cp950")))
    found.append(Piece(start + at, start + len(data), "big5hkscs", other[done:]))
    return found


def _by_turns(data: bytes, start: int) -> list[Piece] | None:
    """Return the pieces of `data`, of which some is in cp950 alone: the euro sign, for example."""
    found: list[Piece] = []
    at = 0
    while at < len(data):
        try:
            text, stop = data[at:].decode("big5hkscs"), len(data)
        except UnicodeDecodeError as error:
            stop = at + error.start
            text = data[at:stop].decode("big5hkscs")
        found.append(Piece(start + at, start + stop, "big5hkscs", text))
        at = stop
        if at < len(data):
            one = _decoded(data[at : at + 2], "cp950")
            if one is None:
                return None
            found.append(Piece(start + at, start + at + 2, "cp950", one))
            at += 2
    return found


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None
