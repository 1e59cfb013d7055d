"""A line that holds UTF-8 and another encoding: it is untangled about changes and damage."""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator

from reportclean.decode.damaged import damaged
from reportclean.decode.judge import read
from reportclean.decode.mend import CHUNK, SAFE, Effort, untangle
from reportclean.decode.pieces import Piece
from reportclean.decode.resync import resynchronised
from reportclean.decode.utf8 import (
    NARROW,
    NARROW_END,
    NARROW_HEAD,
    SHAPE,
    TWO_HAN_OR_ONE,
    UTF8_WIDE,
    WIDE,
    utf8_size,
)

_UTF8_HEAD = re.compile(rb"[\x00-\x7f]{0,64}(?:%s)" % UTF8_WIDE.pattern)

HURRIED = 256
"""How many bytes are judged at once when there is no time left to untangle them."""

SPAN = 256
"""How many bytes are untangled at once."""

AHEAD = 24
"""How many bytes, or characters, before a change the careful reading begins and how many behind
its end it has looked at."""


def tangled(  # noqa: PLR0913, PLR0917 - the line, the encoding, and what lies before it
    data: bytes, start: int, stop: int, codec: str, effort: Effort, state: str | None
) -> Generator[Piece, None, str | None]:
    """Yield the pieces of a line that holds UTF-8 and `codec`. Returns the codec at its end.

    Only about changes and damage is it untangled, between them it is decoded at once. `state`: the
    codec that was being read before `start`.
    """
    shape = data[start:stop].translate(SHAPE)
    at = start
    while at < stop:
        piece = None
        if at == start or state == "utf-8":
            piece = _utf8_ahead(data, at, stop)
            if at == start and piece is not None and not _sure(piece.text):
                piece = None
        if piece is None and (state == codec or at == start):
            found = TWO_HAN_OR_ONE.search(shape, at - start, at - start + CHUNK)
            piece = _legacy_ahead(data, at, start + found.start() if found else stop, codec)
            if at == start and piece is not None and _UTF8_HEAD.match(data, at):
                piece = None
        if piece is not None and piece.stop - at > AHEAD:
            yield piece
            at, state = piece.stop, piece.codec
            continue
        if effort.left <= 0:
            return (yield from _hurried(data, at, stop, codec))
        until = min(at + SPAN, len(data))
        effort.left -= until - at
        ended = min(stop, until - AHEAD) if until < len(data) else stop
        end, state = yield from untangle(
            data, at, until, codec, torn=until == len(data), keep=ended, state=state
        )
        at = end
    return state


def _hurried(data: bytes, start: int, stop: int, codec: str) -> Generator[Piece, None, str | None]:
    """Yield the pieces of `data[start:stop]`, each HURRIED bytes or more in the likelier codec.

    Returns the codec at the end.
    """
    at, state = start, codec
    while at < stop:
        border = SAFE.search(data, at + HURRIED, min(at + 2 * HURRIED, stop))
        until = border.start() if border else min(at + 2 * HURRIED, stop)
        part = data[at:until]
        if read(part, "utf-8").total < read(part, codec).total:
            yield from damaged(at, part.decode("utf-8", "surrogateescape"))
            state = "utf-8"
        else:
            yield from resynchronised(data, at, until, codec)
            state = codec
        at = until
    return state


def _sure(text: str) -> bool:
    """Whether `text`, valid as UTF-8 at the start of a line, is so by no chance."""
    return NARROW_HEAD.match(text) is None and len(WIDE.findall(text)) >= AHEAD


def _utf8_ahead(data: bytes, at: int, stop: int) -> Piece | None:
    """Return the piece of UTF-8 from `at` on that ends well before the next broken byte."""
    chunk = data[at : min(at + CHUNK, stop)]
    try:
        text, size = codecs.utf_8_decode(chunk, "strict", False)
    except UnicodeDecodeError as error:
        text = chunk[: error.start].decode("utf-8")[:-AHEAD]
        size = utf8_size(text)
    else:
        if NARROW_END.search(text, max(0, len(text) - NARROW)):
            text = text[:-AHEAD]
            size = utf8_size(text)
    return Piece(at, at + size, "utf-8", text) if text else None


def _legacy_ahead(data: bytes, at: int, stop: int, codec: str) -> Piece | None:
    """Return the piece in `codec` from `at` on that ends well before `stop` and broken bytes."""
    chunk = data[at : min(at + CHUNK, stop)]
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(chunk)
    except UnicodeDecodeError as error:
        text = chunk[: error.start].decode(codec)
    text = text[:-AHEAD]
    return Piece(at, at + len(text.encode(codec)), codec, text) if text else None
