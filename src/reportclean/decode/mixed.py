"""Lines of which some are in UTF-8 and some in another encoding, and some hold both."""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.decode.damaged import damaged, damaged_all_over, only_damaged
from reportclean.decode.judge import judge, read
from reportclean.decode.legacy import CHINESE, legacy
from reportclean.decode.mend import Effort
from reportclean.decode.pieces import Piece, hopeless
from reportclean.decode.prices import CHANGE_AT_LINE_END
from reportclean.decode.tangled import tangled
from reportclean.decode.utf8 import (
    ESCAPED,
    LINE_END,
    NARROW,
    NARROW_END,
    NARROW_HEAD,
    UTF8_WIDE,
    WIDE,
    has_utf8,
    utf8_size,
)
from reportclean.errors import DecodeError

SHORT = 16
"""Up to how many bytes a line may be UTF-8 by chance."""

SAMPLE = 8192
"""How many bytes of broken lines are judged."""


def mixed(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of lines of which some hold UTF-8 and another encoding."""
    codec = _other_codec(data[start : start + utf8_size(text)], hints)
    at, waiting, done = start, start, 0
    state = "utf-8" if start else None
    for ended in [*LINE_END.finditer(text), None]:
        line = text[done : ended.end() if ended else len(text)]
        done += len(line)
        until = at + utf8_size(line)
        doubtful = _is_doubtful(line)
        wide = WIDE.search(line) is not None
        broken = doubtful and (
            only_damaged(line, alone=len(line) == len(text)) or damaged_all_over(line)
        )
        if wide and not doubtful and (state == codec or waiting < at):
            wide = not _chance(data[at:until], codec)
        first = state == "utf-8" and waiting == at
        if broken or (wide and (first or not doubtful or not _plain(data[at:until], codec))):
            pieces = list[Piece]()
            if doubtful and not broken:
                before = codec if waiting < at else state
                pieces, after = _untangled(data, at, until, codec, effort, before)
                if all(piece.codec == codec or piece.text.isascii() for piece in pieces):
                    at = until  # damaged, and UTF-8 by chance only: read with the lines about it
                    continue
            if waiting < at:
                yield from legacy_lines(data, waiting, at, (codec,), effort)
                state = codec
            if broken:
                yield from damaged(at, line)
            elif doubtful:
                yield from pieces
                state = after
            else:
                yield Piece(at, until, "utf-8", line)
                state = "utf-8"
            waiting = until
        at = until
    if waiting < at:
        yield from legacy_lines(data, waiting, at, (codec,), effort)


def _untangled(  # noqa: PLR0913, PLR0917 - as `tangled` takes them
    data: bytes, start: int, stop: int, codec: str, effort: Effort, state: str | None
) -> tuple[list[Piece], str | None]:
    """Return what `tangled` yields, and the codec at the end."""
    pieces = list[Piece]()
    run = tangled(data, start, stop, codec, effort, state)
    while True:
        try:
            pieces.append(next(run))
        except StopIteration as ended:
            return pieces, ended.value


def _is_doubtful(line: str) -> bool:
    """Whether `line` is not valid UTF-8, or may be so by chance at its ends."""
    return (
        ESCAPED.search(line) is not None
        or NARROW_END.search(line, max(0, len(line) - NARROW)) is not None
        or NARROW_HEAD.match(line) is not None
    )


def _chance(line: bytes, codec: str) -> bool:
    """Whether `line`, short and valid UTF-8 behind lines in `codec`, reads better as those do."""
    if len(line) > SHORT or not _strictly(line, codec):
        return False
    changes = 2 * CHANGE_AT_LINE_END
    return read(line, codec).total < read(line, "utf-8").total + changes


def _plain(line: bytes, codec: str) -> bool:
    """Whether `line` is all in `codec`, and holds UTF-8 by chance only, if at all."""
    return not has_utf8(line) and _strictly(line, codec)


def _strictly(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _other_codec(data: bytes, hints: tuple[str, ...]) -> str:
    """Return the encoding of what is not UTF-8 in `data`."""
    rest = UTF8_WIDE.sub(b"\n", data[: SAMPLE * 8])
    return judge(rest[:SAMPLE], hints, CHINESE).codec


def legacy_lines(
    data: bytes, start: int, stop: int, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of lines in a legacy encoding; among others, hopeless ones are lost."""
    try:
        pieces = list(legacy(data, start, stop, hints, effort))
    except DecodeError:  # what stands before and behind is text
        size = len(data[start:stop].rstrip(b"\r\n"))
        yield hopeless(start, start + size)
        yield Piece(start + size, stop, "utf-8", data[start + size : stop].decode("ascii"))
    else:
        yield from pieces
