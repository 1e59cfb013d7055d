"""Decode a stream without a mark, piece by piece: UTF-8 and legacy encodings may alternate.

Lines that are valid UTF-8 are UTF-8; other lines are read in the likeliest legacy encoding of
their neighbourhood; a line that holds both, or damage, is untangled byte by byte. Line ends are
borders in every encoding at hand, for no character of several bytes contains one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterator

from reportclean.decode.doubt import checked
from reportclean.decode.judge import judge
from reportclean.decode.legacy import CHINESE, HOPELESS, LOST, PROBES, legacy
from reportclean.decode.mend import CHUNK, Effort, replaced, untangle
from reportclean.decode.pieces import Piece, hopeless, lost, merged
from reportclean.errors import DecodeError

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
_NARROW_END = re.compile(r"[\u0800-\ud7ff][\x80-\u07ff]{1,3}[\r\n]*\Z")
_NARROW_HEAD = re.compile(r"[\x80-\u07ff]{1,3}[\u0800-\ud7ff]")
"""What one to three characters of another encoding may look like at the end of a line of UTF-8, or
at its beginning; next to a line that is broken they are looked at again."""

_UTF8_WIDE = re.compile(rb"[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_LEFT_OVER = re.compile(rb"(?<![\xc2-\xf4])(?<![\xe0-\xf4][\x80-\xbf])[\x80-\xbf]{2}")
"""Two trail bytes of UTF-8 that lost their lead byte."""

WIDE_EACH = 6
"""Where so many characters of UTF-8 stand in a line for each broken one, it is only damaged."""

NARROW = 8
"""In how many characters at the end of a line `_NARROW_END` is sought."""

SPAN = 256
"""How many bytes are untangled at once."""

AHEAD = 24
"""How many bytes, or characters, before a change the careful reading begins and how many behind
its end it has looked at."""

SAMPLE = 8192
"""How many bytes of broken lines are judged."""

LONE = 1
"""Lines without a wide character and with more broken bytes than this are another encoding."""


def stream(data: bytes, start: int, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces of `data[start:]`.

    Raises DecodeError if no encoding fits; lines that none fits, among others, are lost.
    """
    effort = Effort.of(len(data) - start)
    for piece in merged(_read(data, start, hints, effort)):
        yield from checked(data, piece, effort)


def _read(data: bytes, start: int, hints: tuple[str, ...], effort: Effort) -> Iterator[Piece]:
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
    bad = 0
    for probe in range(PROBES):
        at = start + size * probe // PROBES
        border = _SAFE.search(data, at, at + SAMPLE // 4)
        first = border.end() if border else at
        best = judge(data[first : first + SAMPLE // 20])
        broken = best.lost * LOST > best.high and best.codec != "utf-8"
        bad += broken and best.mean > HOPELESS
    return bad * 2 > PROBES


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
        before = _line_start(text, max(last, 0), begin - 1) if begin else 0
        if _NARROW_END.search(text, max(before, begin - NARROW), begin):
            begin = before
        ended = _LINE_END.search(text, found.end())
        stop = ended.end() if ended else len(text)
        if _NARROW_HEAD.match(text, stop):
            ended = _LINE_END.search(text, stop)
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


def _line_end(text: str) -> int:
    """Return where the first line of `text` ends, without its line end."""
    found = _LINE_END.search(text)
    return found.start() if found else len(text)


def _region(
    data: bytes, start: int, text: str, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of the broken lines from `data[start]` on that are `text` in UTF-8."""
    stop = start + _size(text)
    lines = text.rstrip("\r\n")
    edges = lines[: _line_end(lines)] + lines[_line_start(lines, 0, len(lines)) :]
    if (
        _has_utf8(data[start:stop])
        or len("".join(_ESCAPED.findall(text))) <= LONE
        or _WIDE.search(edges)
    ):
        yield from _mixed(data, start, text, hints, effort)
    else:
        yield from _legacy(data, start, stop, hints, effort)


def _legacy(
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


def _only_damaged(line: str, *, alone: bool) -> bool:
    """Whether `line` is UTF-8 with a few lone bytes broken.

    `alone`: the lines about it are not broken; otherwise its ends may be in another encoding.
    """
    runs = _ESCAPED.findall(line)
    if not runs or any(len(_shown(run)) > 1 for run in runs):
        return False
    if not alone and (_ESCAPED.search(line[-NARROW:]) or _ESCAPED.search(line[:NARROW])):
        return False
    return len(runs) * WIDE_EACH <= len(_WIDE.findall(line)) or (len(runs) == 1 and alone)


def _shown(run: str) -> str:
    """Return what broken bytes show as.

    That is one U+FFFD for each beginning of a character, one for the end of a character that lost
    its beginning, and one for each other byte.
    """
    data = run.encode("utf-8", "surrogateescape")
    return _LEFT_OVER.sub(b"\xff", data).decode("utf-8", "replace")


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
    state = "utf-8" if start else None
    for ended in [*_LINE_END.finditer(text), None]:
        line = text[done : ended.end() if ended else len(text)]
        done += len(line)
        until = at + _size(line)
        doubtful = _is_doubtful(line)
        wide = _WIDE.search(line) is not None
        damaged = doubtful and _only_damaged(line, alone=len(line) == len(text))
        first = state == "utf-8" and waiting == at
        if damaged or (wide and (first or not doubtful or not _plain(data[at:until], codec))):
            if waiting < at:
                yield from _legacy(data, waiting, at, (codec,), effort)
                state = codec
            if damaged:
                yield from _damaged(at, line)
            elif doubtful:
                state = yield from _tangled(data, at, until, codec, effort, state)
            else:
                yield Piece(at, until, "utf-8", line)
                state = "utf-8"
            waiting = until
        at = until
    if waiting < at:
        yield from _legacy(data, waiting, at, (codec,), effort)


def _is_doubtful(line: str) -> bool:
    """Whether `line` is not valid UTF-8, or may be so by chance at its ends."""
    return (
        _ESCAPED.search(line) is not None
        or _NARROW_END.search(line, max(0, len(line) - NARROW)) is not None
        or _NARROW_HEAD.match(line) is not None
    )


def _plain(line: bytes, codec: str) -> bool:
    """Whether `line` is all in `codec`, and holds UTF-8 by chance only, if at all."""
    return not _has_utf8(line) and _strictly(line, codec)


def _strictly(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _other_codec(data: bytes, hints: tuple[str, ...]) -> str:
    """Return the encoding of what is not UTF-8 in `data`."""
    rest = _UTF8_WIDE.sub(b"\n", data[: SAMPLE * 8])
    return judge(rest[:SAMPLE], hints, CHINESE).codec


def _tangled(  # noqa: PLR0913, PLR0917 - the line, the encoding, and what lies before it
    data: bytes, start: int, stop: int, codec: str, effort: Effort, state: str | None
) -> Generator[Piece, None, str | None]:
    """Yield the pieces of a line that holds UTF-8 and `codec`. Returns the codec at its end.

    Only about changes and damage is it untangled, between them it is decoded at once. `state`: the
    codec that was being read before `start`.
    """
    shape = data[start:stop].translate(_SHAPE)
    at = start
    while at < stop:
        piece = None
        if at == start or state == "utf-8":
            piece = _utf8_ahead(data, at, stop)
            if at == start and piece is not None and not _sure(piece.text):
                piece = None
        if piece is None and (state == codec or at == start):
            found = shape.find(_TWO_HAN, at - start)
            piece = _legacy_ahead(data, at, stop if found < 0 else start + found, codec)
            if at == start and piece is not None and _UTF8_WIDE.match(data, at):
                piece = None
        if piece is not None and piece.stop - at > AHEAD:
            yield piece
            at, state = piece.stop, piece.codec
            continue
        if effort.left <= 0:
            rest = data[at:stop]
            if _broken(rest, codec) < _broken(rest, "utf-8"):
                yield from replaced(data, at, stop, codec)
                return codec
            yield from _damaged(at, rest.decode("utf-8", "surrogateescape"))
            return "utf-8"
        until = min(at + SPAN, stop)
        effort.left -= until - at
        ended = until if until == stop else until - AHEAD
        end, state = yield from untangle(
            data, at, until, codec, torn=until == len(data), keep=ended, state=state
        )
        at = end
    return state


def _broken(data: bytes, codec: str) -> int:
    return len("".join(_ESCAPED.findall(data.decode(codec, "surrogateescape"))))


def _sure(text: str) -> bool:
    """Whether `text`, valid as UTF-8 at the start of a line, is so by no chance."""
    return _NARROW_HEAD.match(text) is None and len(_WIDE.findall(text)) >= AHEAD


def _utf8_ahead(data: bytes, at: int, stop: int) -> Piece | None:
    """Return the piece of UTF-8 from `at` on that ends well before the next broken byte."""
    chunk = data[at : min(at + CHUNK, stop)]
    try:
        text, size = codecs.utf_8_decode(chunk, "strict", False)
    except UnicodeDecodeError as error:
        text = chunk[: error.start].decode("utf-8")[:-AHEAD]
        size = _size(text)
    else:
        if _NARROW_END.search(text, max(0, len(text) - NARROW)):
            text = text[:-AHEAD]
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
