"""UTF-16 and UTF-32: recognised without a mark, and decoded past what is broken."""

from __future__ import annotations

import codecs

from reportclean.decode.judge import Reading, read
from reportclean.decode.pieces import Piece, lost
from reportclean.decode.shifts import alien, shifts

SAMPLE = 240
"""How many bytes are looked at; a multiple of 4."""

_TEXTUAL = 0.95
"""The share of such bytes at every second place from which on UTF-16 is considered. GB18030,
Big5 and UTF-8 stay below it, since their lead bytes and every trail byte mix at both places;
what passes by chance must still read likelier as UTF-16 than as anything else."""


def guess(data: bytes) -> tuple[Reading, ...]:
    """Return how `data` would read as UTF-32 or UTF-16, if anything speaks for one of them."""
    head = data[:SAMPLE]
    if len(head) < 4 or (b"\0" not in head and _is_utf8(head)):
        return ()
    found = []
    if b"\0" in head:
        for codec, zeros in (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1))):
            planes = head[zeros[0] :: 4] + head[zeros[1] :: 4]
            if len(planes.translate(None, b"\0\1\2")) <= len(planes) // 50:
                found.append(read(head, codec))
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if alien(head, first) <= 1 - _TEXTUAL:
            found.append(read(head, codec))
    return tuple(found)


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.utf_8_decode(head, "strict", False)
    except UnicodeDecodeError:
        return False
    return True


def decode(data: bytes, codec: str, start: int) -> list[Piece]:
    """Return the pieces of `data[start:]` in UTF-16 or UTF-32, U+FFFD for each broken unit.

    A byte too many, or too few, in UTF-16 shifts all that follows; it is lost, and the rest read.
    """
    pieces: list[Piece] = []
    for first, stop, odd in shifts(data, start, codec):
        pieces += _units(data[first:stop], codec, first)
        if odd:
            pieces.append(lost(stop, stop + odd, codec))
    return pieces


def _units(body: bytes, codec: str, start: int) -> list[Piece]:
    try:
        return [Piece(start, start + len(body), codec, body.decode(codec))]
    except UnicodeDecodeError:
        pass
    unit = 4 if codec.startswith("utf-32") else 2
    pieces: list[Piece] = []
    at = 0
    while at < len(body):
        stop = min(at + CHUNK, len(body))
        try:
            pieces.append(Piece(start + at, start + stop, codec, body[at:stop].decode(codec)))
            at = stop
        except UnicodeDecodeError as error:
            broken = at + error.start
            text = body[at:broken].decode(codec)
            pieces.append(Piece(start + at, start + broken, codec, text))
            at = min(broken + unit, len(body))
            if error.reason == "unexpected end of data" and stop < len(body):
                at = broken  # a pair of surrogates across the border of the chunk
                continue
            pieces.append(lost(start + broken, start + at, codec))
    return pieces


CHUNK = 65536
"""How many bytes are decoded at once where something is broken: an error copies its input."""
