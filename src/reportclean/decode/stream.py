"""Decode a stream without a mark, piece by piece: UTF-8 and legacy encodings may alternate.

Lines that are valid UTF-8 are UTF-8; other lines are read in the likeliest legacy encoding of
their neighbourhood; a line that holds both, or damage, is untangled byte by byte. Line ends are
borders in every encoding at hand, for no character of several bytes contains one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.decode.doubt import checked
from reportclean.decode.intruders import CESU_PAIR, foreign_line
from reportclean.decode.judge import judge
from reportclean.decode.legacy import HOPELESS, LOST, PROBES, legacy
from reportclean.decode.likelihood import cost
from reportclean.decode.mend import Effort
from reportclean.decode.mixed import legacy_lines, mixed
from reportclean.decode.pieces import Piece, merged
from reportclean.decode.utf8 import (
    ESCAPED,
    LINE_END,
    NARROW,
    NARROW_END,
    NARROW_HEAD,
    WIDE,
    has_utf8,
    utf8_size,
)

_SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]")

SAMPLE = 8192
"""How many bytes of broken lines are judged."""

PROBE = 150
"""How many bytes tell whether a place is random."""

SHORT = 256
"""In how many characters between broken lines some are sought that tell UTF-8 for certain."""

CHANCE = 2
"""Three characters in another encoding are two in UTF-8 by chance, hardly ever six are four."""

RARE = 10.0
"""What they cost then, at least, in nats each."""

LONE = 1
"""Lines without a wide character and with more broken bytes than this are another encoding."""


def stream(data: bytes, start: int, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces of `data[start:]`.

    Raises DecodeError if no encoding fits; lines that none fits, among others, are lost.
    """
    effort = Effort(data)
    for piece in merged(_read(data, start, hints, effort)):
        yield from checked(data, piece, effort)


def _read(data: bytes, start: int, hints: tuple[str, ...], effort: Effort) -> Iterator[Piece]:
    body = data[start:]
    if not (has_utf8(body) or CESU_PAIR.search(body)) or _random(data, start):
        yield from legacy(data, start, len(data), hints, effort)
        return
    text = body.decode("utf-8", "surrogateescape")
    at, done = start, 0
    for first, last in _broken_lines(text):
        clean = text[done:first]
        until = at + utf8_size(clean)
        yield Piece(at, until, "utf-8", clean)
        at = until + utf8_size(text[first:last])
        yield from _lines(data, until, text[first:last], hints, effort)
        done = last
    yield Piece(at, len(data), "utf-8", text[done:])


def _random(data: bytes, start: int) -> bool:
    """Whether most samples of `data`, if it is long, read badly in every encoding."""
    size = len(data) - start
    if size < SAMPLE:
        return False
    bad = 0
    for probe in range(PROBES):
        at = start + size * probe // PROBES
        border = _SAFE.search(data, at, at + SAMPLE // 4)
        first = border.end() if border else at
        # a change of encoding may lie in one of the two, hardly in both
        bad += all(_bad(data[place : place + PROBE]) for place in (first, first + 2 * PROBE))
    return bad * 2 > PROBES


def _bad(sample: bytes) -> bool:
    """Whether `sample` reads badly in every encoding."""
    best = judge(sample)
    return best.lost * LOST > best.high and best.mean > HOPELESS


def _broken_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines that are not valid UTF-8.

    A line between two of them joins them if it could be anything, for want of wide characters.
    """
    first, last = 0, -1
    found = ESCAPED.search(text)
    while found:
        begin = _line_start(text, max(last, 0), found.start())
        before = _line_start(text, max(last, 0), begin - 1) if begin else 0
        if NARROW_END.search(text, max(before, begin - NARROW), begin):
            begin = before
        ended = LINE_END.search(text, found.end())
        stop = ended.end() if ended else len(text)
        if NARROW_HEAD.match(text, stop):
            ended = LINE_END.search(text, stop)
            stop = ended.end() if ended else len(text)
        if last >= 0 and _tells(text[last : min(begin, last + SHORT)]):
            yield first, last
            first = begin
        elif last < 0:
            first = begin
        last = stop
        found = ESCAPED.search(text, stop)
    if last >= 0:
        yield first, last


def _tells(text: str) -> bool:
    """Whether `text`, valid UTF-8, is so by no chance; a character or two, if rare, may be."""
    wide = WIDE.findall(text)
    return len(wide) > CHANCE or cost("".join(wide)) < RARE * len(wide)


def _line_start(text: str, low: int, high: int) -> int:
    """Return where the line begins that holds the place `high`, `low` or later."""
    return max(text.rfind("\n", low, high) + 1, text.rfind("\r", low, high) + 1, low)


def _lines(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of the broken lines `text` from `data[start]` on.

    Lines in which nothing is broken but what another program wrote its own way are done at once.
    """
    at, waiting, done = start, start, 0
    region = 0
    while done < len(text):
        ended = LINE_END.search(text, done)
        stop = ended.end() if ended else len(text)
        line = text[done:stop]
        until = at + utf8_size(line)
        found = foreign_line(at, line) if ESCAPED.search(line) else None
        if found is not None:
            if waiting < at:
                yield from _region(data, waiting, text[region:done], hints, effort)
            yield from found
            waiting, region = until, stop
        at, done = until, stop
    if waiting < at:
        yield from _region(data, waiting, text[region:], hints, effort)


def _region(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of the broken lines from `data[start]` on that are `text` in UTF-8."""
    stop = start + utf8_size(text)
    lines = text.rstrip("\r\n")
    edges = lines[: _line_end(lines)] + lines[_line_start(lines, 0, len(lines)) :]
    if (
        has_utf8(data[start:stop])
        or len("".join(ESCAPED.findall(text))) <= LONE
        or WIDE.search(edges)
    ):
        yield from mixed(data, start, text, hints, effort)
    else:
        yield from legacy_lines(data, start, stop, hints, effort)


def _line_end(text: str) -> int:
    """Return where the first line of `text` ends, without its line end."""
    found = LINE_END.search(text)
    return found.start() if found else len(text)
