"""Decode a stream without a mark, piece by piece: UTF-8 and legacy encodings may alternate.

Lines that are valid UTF-8 are UTF-8; other lines are read in the likeliest legacy encoding of
their neighbourhood; a line that holds both, or damage, is untangled byte by byte. Line ends are
borders in every encoding at hand, for no character of several bytes contains one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from reportclean.decode.judge import judge
from reportclean.decode.legacy import CHINESE, HOPELESS, LOST, PROBES, legacy
from reportclean.decode.mend import CHUNK, Effort, untangle
from reportclean.decode.pieces import Piece, lost

_SHAPE = bytes(
    ord("L") if 0xE3 <= b <= 0xE9 or b == 0xEF else ord("c") if 0x80 <= b < 0xC0 else ord(".")
    for b in range(256)
)
_TWO_HAN = b"LccLcc"
"""Two Han characters or Chinese marks in UTF-8, as `_SHAPE` shows them. Translating and searching
is ten times faster than a regular expression; GB18030 text shows it once in a megabyte."""

_ESCAPED = re.compile("[\udc80-\udcff]+")
_WIDE = re.compile("[\u0800-\udc7f\udd00-\uffff\U00010000-\U0010ffff]")
_SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
_LINE_END = re.compile("[\r\n]+")
_UTF8_WIDE = re.compile(rb"[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

SPAN = 512
"""How many bytes are untangled at once."""

AHEAD = 64
"""How many bytes, or characters, before a change the careful reading begins and how many behind
its end it has looked at."""

SAMPLE = 8192
"""How many bytes of broken lines are judged."""

LONE = 1
"""Lines without a wide character and with more broken bytes than this are another encoding."""


def stream(data: bytes, start: int, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces of `data[start:]`. Raises DecodeError where no encoding fits."""
    effort = Effort()
    if not _has_utf8(data[start:]) or _random(data, start):
        yield from legacy(data, start, len(data), hints, effort)
        return
    text = data[start:].decode("utf-8", "surrogateescape")
    at, done = start, 0
    for first, last in _broken_lines(text):
        clean = text[done:first]
        until = at + _size(clean)
        yield Piece(at, until, "utf-8", clean)
        at = until + _size(text[first:last])
        yield from _region(data, until, text[first:last], hints, effort)
        done = last
    yield Piece(at, len(data), "utf-8", text[done:])


def _has_utf8(data: bytes) -> bool:
    return _TWO_HAN in data.translate(_SHAPE)


def _random(data: bytes, start: int) -> bool:
    """Whether most samples of `data`, if it is long, read badly in every encoding.

    A sample that reads best as broken UTF-8 lies across a change of encoding: it says nothing.
    """
    size = len(data) - start
    if size < SAMPLE:
        return False
    hopeless = 0
    for probe in range(PROBES):
        at = start + size * probe // PROBES
        border = _SAFE.search(data, at, at + SAMPLE // 4)
        first = border.end() if border else at
        best = judge(data[first : first + SAMPLE // 20])
        broken = best.lost * LOST > best.high and best.codec != "utf-8"
        hopeless += broken and best.mean > HOPELESS
    return hopeless * 2 > PROBES


def _size(text: str) -> int:
    """Return how many bytes became `text`."""
    return len(text.encode("utf-8", "surrogateescape"))


def _broken_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines that are not valid UTF-8.

    A line between two of them joins them if it could be anything, for want of wide characters.
    """
    first, last = 0, -1
    found = _ESCAPED.search(text)
    while found:
        begin = _line_start(text, max(last, 0), found.start())
        ended = _LINE_END.search(text, found.end())
        stop = ended.end() if ended else len(text)
        if last >= 0 and _WIDE.search(text, last, begin):
            yield first, last
            first = begin
        elif last < 0:
            first = begin
        last = stop
        found = _ESCAPED.search(text, stop)
    if last >= 0:
        yield first, last


def _line_start(text: str, low: int, high: int) -> int:
    """Return where the line begins that holds the place `high`, `low` or later."""
    return max(text.rfind("\n", low, high) + 1, text.rfind("\r", low, high) + 1, low)


def _region(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of the broken lines from `data[start]` on that are `text` in UTF-8."""
    stop = start + _size(text)
    if not _has_utf8(data[start:stop]) and len("".join(_ESCAPED.findall(text))) > LONE:
        yield from legacy(data, start, stop, hints, effort)
    else:
        yield from _mixed(data, start, text, hints, effort)


def _only_damaged(text: str) -> bool:
    """Whether `text`, a line, is UTF-8 with a few lone bytes broken."""
    runs = _ESCAPED.findall(text)
    if any(len(_shown(run)) > 1 for run in runs):
        return False
    return len(runs) == 1 or len(runs) * 8 <= len(_WIDE.findall(text))


def _shown(run: str) -> str:
    """Return what broken bytes show as, by Unicode's advice.

    That is one U+FFFD for each beginning of a character and for each other byte.
    """
    return run.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _damaged(start: int, text: str) -> Iterator[Piece]:
    """Yield the pieces of UTF-8 in which each run of broken bytes is lost."""
    at, done = start, 0
    for found in _ESCAPED.finditer(text):
        clean = text[done : found.start()]
        until = at + _size(clean)
        yield Piece(at, until, "utf-8", clean)
        at, done = until + len(found[0]), found.end()
        yield lost(until, at, "utf-8", len(_shown(found[0])))
    clean = text[done:]
    yield Piece(at, at + _size(clean), "utf-8", clean)


def _mixed(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of lines of which some hold UTF-8 and another encoding."""
    codec = _other_codec(data[start : start + _size(text)], hints)
    at, waiting, done = start, start, 0
    for ended in [*_LINE_END.finditer(text), None]:
        line = text[done : ended.end() if ended else len(text)]
        done += len(line)
        until = at + _size(line)
        broken = _ESCAPED.search(line) is not None
        only_damaged = broken and _only_damaged(line)
        if only_damaged or _WIDE.search(line) is not None:
            yield from legacy(data, waiting, at, (codec,), effort)
            if only_damaged:
                yield from _damaged(at, line)
            elif broken:
                yield from _tangled(data, at, until, codec, effort)
            else:
                yield Piece(at, until, "utf-8", line)
            waiting = until
        at = until
    yield from legacy(data, waiting, at, (codec,), effort)


def _other_codec(data: bytes, hints: tuple[str, ...]) -> str:
    """Return the encoding of what is not UTF-8 in `data`."""
    rest = _UTF8_WIDE.sub(b"\n", data[: SAMPLE * 8])
    return judge(rest[:SAMPLE], hints, CHINESE).codec


def _tangled(data: bytes, start: int, stop: int, codec: str, effort: Effort) -> Iterator[Piece]:
    """Yield the pieces of a line that holds UTF-8 and `codec`.

    Only about changes and damage is it untangled, between them it is decoded at once.
    """
    shape = data[start:stop].translate(_SHAPE)
    at, state = start, None
    while at < stop:
        if state == "utf-8":
            piece = _utf8_ahead(data, at, stop)
        elif state == codec:
            found = shape.find(_TWO_HAN, at - start)
            piece = _legacy_ahead(data, at, stop if found < 0 else start + found, codec)
        else:
            piece = None
        if piece is not None and piece.stop - at > AHEAD:
            yield piece
            at = piece.stop
            continue
        if effort.left <= 0:
            yield from _damaged(at, data[at:stop].decode("utf-8", "surrogateescape"))
            return
        until = min(at + SPAN, stop)
        effort.left -= until - at
        ended = until if until == stop else until - AHEAD
        end, state = yield from untangle(
            data, at, until, codec, torn=until == len(data), keep=ended, state=state
        )
        at = end


def _utf8_ahead(data: bytes, at: int, stop: int) -> Piece | None:
    """Return the piece of UTF-8 from `at` on that ends well before the next broken byte."""
    chunk = data[at : min(at + CHUNK, stop)]
    try:
        text, size = codecs.utf_8_decode(chunk, "strict", False)
    except UnicodeDecodeError as error:
        text = chunk[: error.start].decode("utf-8")[:-AHEAD]
        size = _size(text)
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
