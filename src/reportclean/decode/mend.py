"""Decode what strict decoding refuses: stray, missing and torn bytes, and encodings that change.

The cheapest way through the bytes is sought (Viterbi's algorithm): each step reads one character
in the one encoding or in UTF-8, or gives up one byte, and costs what `likelihood` says; changing
the encoding costs too. So a stray byte in a run of double bytes is found where leaving it out
makes the rest the likeliest, not where the decoder happens to stumble, often lines later.

The work is some 3 microseconds a byte, therefore done only around the damage: from the last safe
border to the next one, a byte that is no part of a character of several bytes in any encoding.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cache

from reportclean.decode.likelihood import STRAY, cost, costs
from reportclean.decode.pieces import Piece, lost

CHUNK = 65536
"""How many bytes are decoded at once: an error copies its input, so it must be small."""

LEAST_CHUNK = 1024
"""The same right behind damage; it doubles while there is none."""

WINDOW = 2048
"""How far around damage a safe border is sought, in bytes, before one is made up."""

CHANGE = 15.0
"""What a change of encoding costs, in nats: two common characters must be gained by it."""

CHANGE_AT_LINE_END = 7.0
"""The same after a line end, where concatenated files change theirs."""

NARROW = 5.0
"""What a character of two bytes in UTF-8 costs more beside a Chinese encoding, where any two bytes
may look like one."""

NAMED = 6.5
"""The least cost of characters of two bytes that no list names; the no-break space and the middle
dot are at home in Chinese text."""

LETTER_INSIDE = 8.0
"""What a single ASCII letter between other characters costs more: a trail byte that lost its lead
byte looks like one."""

TORN = 6.0
"""What one character costs that is torn at the end of the input, where inputs are cut off."""

TORN_WIDE = 19.5
"""What the first two bytes of a four-byte character of GB18030 cost at the end: the second is a
digit, and to keep the digit and give up one byte is cheaper."""

_LENGTHS = {"gb18030": (2, 4), "euc_jp": (2, 3), "cp932": (1, 2), "cp949": (2,), "cp950": (2,)}
_SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
_LAST_SAFE = re.compile(rb".*[\x00-\x2f\x3a-\x3f]", re.DOTALL)
_ESCAPED = re.compile("[\udc80-\udcff]+")
_END = float("inf")


@dataclass
class Effort:
    """How many more bytes may be worked on thoroughly; after that, damage is only replaced.

    It keeps the time for an input of many megabytes that is damaged everywhere within seconds.
    """

    left: int = 1_000_000


class _Units(dict[bytes, float]):
    """The cost of the character that some bytes are in one codec, infinite if they are none."""

    def __init__(self, codec: str) -> None:
        super().__init__()
        self.codec = codec

    def __missing__(self, unit: bytes) -> float:
        """Decode, and remember."""
        try:
            character = unit.decode(self.codec)
            found = cost(character) + (5.0 if character < "\u0250" and len(unit) > 1 else 0.0)
        except UnicodeDecodeError:
            found = _END
        self[unit] = found
        return found


@cache
def _units(codec: str) -> _Units:
    return _Units(codec)


def mend(data: bytes, start: int, stop: int, codec: str, effort: Effort) -> Iterator[Piece]:
    """Yield the pieces of `data[start:stop]`, most of which is in `codec`."""
    at, size = start, CHUNK
    while at < stop:
        chunk = data[at : min(at + size, stop)]
        decoder = codecs.getincrementaldecoder(codec)()
        try:
            text = decoder.decode(chunk, final=at + len(chunk) == stop)
        except UnicodeDecodeError as error:
            size = LEAST_CHUNK
            broken = at + error.start
            first, border = _window(data, at, broken, stop, codec)
            if first > at:
                yield Piece(at, first, codec, data[at:first].decode(codec))
            if effort.left > 0:
                effort.left -= border - first
                torn = border == len(data)
                at, _ = yield from untangle(data, first, border, codec, torn=torn, state=codec)
            else:
                at = yield from _replaced(data, first, border, codec)
        else:
            size = min(2 * size, CHUNK)
            until = at + len(chunk) - len(decoder.getstate()[0])
            yield Piece(at, until, codec, text)
            at = until


def _window(data: bytes, at: int, broken: int, stop: int, codec: str) -> tuple[int, int]:
    """Return the safe borders around `broken`, where decoding from `at` stumbled."""
    before = max(at, broken - WINDOW)
    tail = _LAST_SAFE.search(data[before:broken])
    first = before + tail.end() if tail else before
    if first == before > at:  # no safe border: step back over characters that could be read
        behind = data[at:broken].decode(codec)[-WINDOW // 4 :]
        first = broken - len(behind.encode(codec))
    after = _SAFE.search(data, broken + 1, min(broken + 1 + WINDOW, stop))
    return first, after.start() if after else min(broken + 1 + WINDOW, stop)


def _replaced(data: bytes, start: int, stop: int, codec: str) -> Generator[Piece, None, int]:
    """Yield pieces in which the codec alone decides what is lost. Returns `stop`."""
    text = data[start:stop].decode(codec, "surrogateescape")
    at, done = start, 0
    for found in [*_ESCAPED.finditer(text), None]:
        clean = text[done : found.start() if found else len(text)]
        until = at + len(clean.encode(codec))
        yield Piece(at, until, codec, clean)
        if found:
            at, done = until + len(found[0]), found.end()
            yield lost(until, at, codec, len(found[0]))
    return stop


def untangle(  # noqa: PLR0913 - the range, the encoding, and what lies around them
    data: bytes,
    start: int,
    stop: int,
    codec: str,
    *,
    torn: bool,
    keep: int | None = None,
    state: str | None = None,
) -> Generator[Piece, None, tuple[int, str | None]]:
    """Yield the pieces of `data[start:stop]` in the cheapest reading.

    `torn`: the input ends at `stop`. `keep`: where to stop, having looked further. `state`: the
    codec that was being read before `start`. Returns where the pieces end and the codec there:
    up to three bytes before `stop` where that is inside a character.
    """
    window = data[start:stop]
    names = ("utf-8", codec)
    path = _cheapest(
        window,
        codec,
        torn=torn,
        closed=torn or _SAFE.match(data, stop) is not None,
        state=names.index(state) if state in names else None,
    )
    end = len(window) if keep is None else keep - start
    run: tuple[int, int] | None = None
    last, reading = 0, 0
    for first, after, reading, whole in path:
        if first >= end:
            break
        if run and (not whole or run[1] != reading):
            yield _read(window, start, run[0], first, names[run[1]])
            run = None
        if not whole:
            yield lost(start + first, start + after, names[reading])
        elif run is None:
            run = (first, reading)
        last = after
    if run:
        yield _read(window, start, run[0], last, names[run[1]])
    return start + last, names[reading]


def _read(window: bytes, start: int, first: int, last: int, codec: str) -> Piece:
    return Piece(start + first, start + last, codec, window[first:last].decode(codec))


_Step = tuple[int, int, int, bool]
"""From byte, to byte, state (0 UTF-8, 1 the other codec), whether it is a whole character."""


def _cheapest(
    window: bytes, codec: str, *, torn: bool, closed: bool, state: int | None
) -> list[_Step]:
    """Return the steps of the cheapest way through `window`.

    `torn`: the input ends with it; `closed`: no character can go on behind it; `state`: the one
    in which it begins.
    """
    size = len(window)
    table, utf8, legacy = costs(), _units("utf-8"), _units(codec)
    lengths = _LENGTHS.get(codec, (1,)) if codec != "utf-8" else ()
    best = ([_END] * (size + 1), [_END] * (size + 1))
    back: tuple[list[_Step | None], list[_Step | None]] = ([None] * (size + 1), [None] * (size + 1))
    best[0][0] = (CHANGE_AT_LINE_END, 0.0, CHANGE)[0 if state is None else state + 1]
    if not lengths:
        best[0][0] = 0.0
    best[1][0] = (CHANGE if state == 0 else 0.0) if lengths else _END

    def step(first: int, last: int, state: int, price: float, whole: bool = True) -> None:
        total = best[state][first] + price
        if total < best[state][last]:
            best[state][last] = total
            back[state][last] = (first, last, state, whole)

    for at in range(size):
        change = CHANGE_AT_LINE_END if at and window[at - 1] in b"\n\r" else CHANGE
        if lengths:
            for to in (0, 1):
                if best[1 - to][at] + change < best[to][at]:
                    best[to][at] = best[1 - to][at] + change
                    back[to][at] = back[1 - to][at]
        byte = window[at]
        if byte < 0x80:
            price = table[chr(byte)]
            if byte >= 0x40 and 0 < at < size - 1 and window[at - 1] > 0x7F < window[at + 1]:
                price += LETTER_INSIDE
            step(at, at + 1, 0, price)
            step(at, at + 1, 1, price)
            continue
        if best[0][at] < _END:
            length = 2 if 0xC2 <= byte < 0xE0 else 3 if 0xE0 <= byte < 0xF0 else 4
            price = utf8[window[at : at + length]]
            if length == 2 and lengths and (byte > 0xC3 or price > NAMED):
                price += NARROW
            if price < _END:
                step(at, at + length, 0, price)
            else:
                step(at, at + 1, 0, STRAY, False)
                kept = _prefix(window[at : at + length])
                step(at, at + kept, 0, TORN if torn and at + kept == size else STRAY, False)
        if best[1][at] < _END:
            for length in lengths:
                price = legacy[window[at : at + length]] if at + length <= size else _END
                if price < _END:
                    step(at, at + length, 1, price)
            step(at, at + 1, 1, TORN if torn and at + 1 == size else STRAY, False)
            if (
                torn
                and codec == "gb18030"
                and 2 <= size - at <= 3
                and 0x30 <= window[at + 1] < 0x3A
            ):
                step(at, size, 1, TORN_WIDE if size - at == 2 else TORN, False)
    return _traced(best, back, size if closed else None)


def _prefix(unit: bytes) -> int:
    """Return how many bytes of `unit`, no whole character, are the beginning of one in UTF-8."""
    try:
        unit.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end if error.start == 0 else 1
    return len(unit)


def _traced(
    best: tuple[list[float], list[float]],
    back: tuple[list[_Step | None], list[_Step | None]],
    end: int | None,
) -> list[_Step]:
    """Return the cheapest steps in order, to `end` or to the best end among the last bytes."""
    size = len(best[0]) - 1
    ends = [end] if end is not None else range(max(size - 3, min(size, 1)), size + 1)
    _, at, state = min(
        (best[state][at] + 5.0 * (size - at), at, state) for at in ends for state in (0, 1)
    )
    steps: list[_Step] = []
    while at > 0:
        found = back[state][at]
        assert found is not None  # noqa: S101 - every place that has a cost was reached by a step
        steps.append(found)
        at, _, state, _ = found
    return steps[::-1]
