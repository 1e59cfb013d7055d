"""Decode what should be whole in one encoding, or say that it is not."""

from __future__ import annotations

from reportclean.decode import big5
from reportclean.decode.pieces import Piece


def strictly(data: bytes, start: int, codec: str) -> list[Piece] | None:
    """Return the pieces of `data`, which stands at byte `start`, None if not all of it decodes."""
    if codec == "cp950":
        return big5.pieces(data, start)
    try:
        return [Piece(start, start + len(data), codec, data.decode(codec))]
    except UnicodeDecodeError:
        return None
