"""Decode an input that is larger than memory; see `reportclean.decode.decode_stream`.

The bytes are taken window by window. A window ends behind a line end, which is a border in every
encoding that keeps ASCII; in UTF-16, and in lines longer than a window, it is decoded as a whole
and given out up to its last line end, or nearly to its end, and what follows is read again with
the next window. So no character is torn at a border, wherever the chunks are torn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from reportclean.core.edits import Span
from reportclean.core.source import Source
from reportclean.decode import labels, offsets
from reportclean.decode.decoding import decoded_pieces, source_of
from reportclean.decode.pieces import Piece, hopeless, merged
from reportclean.errors import DecodeError

WINDOW = 1 << 20
"""How many bytes are decoded at a time."""

BEHIND = 64
"""How many characters before the end of a window without line ends are read again."""

TOGETHER = 1 << 14
"""The bytes that are lost together where a window in the middle of an input is no text."""


def decoded_stream(
    chunks: Iterable[bytes | bytearray | memoryview],
    *,
    charset: str | None,
    name: str,
    window: int = WINDOW,
) -> Iterator[Source]:
    """Return what `reportclean.decode.decode_stream` promises."""
    return _sources(chunks, labels.asked(charset), name, window)


def _sources(
    chunks: Iterable[bytes | bytearray | memoryview], asked: str | None, name: str, window: int
) -> Iterator[Source]:
    held, at = bytearray(), 0
    codec: str | None = None
    for chunk in chunks:
        held += chunk
        while len(held) >= window:
            source = _part(bytes(held[:window]), at, asked, codec, name)
            codec, size = source.encoding, source.segments[-1].bytes.stop - at
            del held[:size]
            at += size
            yield source
    if held:
        yield _read(bytes(held), at, asked, codec, name)


def _part(data: bytes, at: int, asked: str | None, codec: str | None, name: str) -> Source:
    """Return the source of `data`, the beginning of what is left, as far as it is certain."""
    stop = _line_end(data)
    if stop and not _is_wide(codec):
        source = _read(data[:stop], at, asked, codec, name)
        if codec is not None or not _is_wide(source.encoding):
            return source
    source = _read(data, at, asked, codec, name)
    place = _line_end(source.text) or max(len(source.text) - BEHIND, 0)
    kept = offsets.byte_span(source, Span(0, place)).stop - at if place else 0
    if not 0 < kept < len(data):
        return source
    return _read(data[:kept], at, asked, source.encoding, name)


def _line_end(data: bytes | str) -> int:
    """Return the place behind the last line end that is certain to be whole, 0 if there is none."""
    if isinstance(data, str):
        return data.rfind("\n") + 1 or data.rfind("\r", 0, len(data) - 1) + 1
    return data.rfind(b"\n") + 1 or data.rfind(b"\r", 0, len(data) - 1) + 1


def _is_wide(codec: str | None) -> bool:
    return codec is not None and codec.startswith(("utf-16", "utf-32"))


def _read(data: bytes, at: int, asked: str | None, codec: str | None, name: str) -> Source:
    """Return the source of `data`, which stands at byte `at` of the input.

    Raises DecodeError if the input is no text; behind its first window, what is none is lost.
    """
    hints = tuple(hint for hint in (asked, codec) if hint is not None)
    pieces = merged(decoded_pieces(data, hints) if at == 0 else _pieces(data, hints))
    moved = [p._replace(start=p.start + at, stop=p.stop + at) for p in pieces] if at else pieces
    return source_of(moved, name, hashlib.sha256(data).hexdigest())


def _pieces(data: bytes, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces of `data`; stretches of it that are no text are lost."""
    try:
        found = decoded_pieces(data, hints, begins=False)
    except DecodeError:
        if len(data) <= TOGETHER:
            yield hopeless(0, len(data))
            return
    else:
        yield from found
        return
    half = len(data) // 2
    half = data.rfind(b"\n", 0, half) + 1 or half
    yield from _pieces(data[:half], hints)
    yield from (
        p._replace(start=p.start + half, stop=p.stop + half) for p in _pieces(data[half:], hints)
    )
