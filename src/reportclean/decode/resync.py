"""Damage all over, in little time: a course through the bytes by single characters alone.

Each step reads one character of two bytes (or four), or of ASCII, or gives up one byte, and costs
what `likelihood` says of that character by itself, where the search of `path` judges words and
takes many times as long. It comes back to the rhythm of double bytes soon behind each break, often
a character or two late.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from math import inf

from reportclean.decode.likelihood import STRAY, cost
from reportclean.decode.pieces import Piece, lost
from reportclean.decode.prices import LETTER_BEHIND
from reportclean.decode.strict import strictly
from reportclean.decode.units import LENGTHS, NARROW, character

AT_ONCE = 4096
"""How many bytes one course goes through."""

FEW = 8
"""So many bytes given up are never a crowd."""

APART = 40
"""From one byte given up in so many on they are."""

NEAR = 16
"""How many characters, or bytes, about a break are read again."""

WIDE = 4
"""The bytes of the long characters of GB18030, of which the second is a digit."""

CROWD = 256
"""In how many bytes a crowd is sought."""


class Prices(dict[bytes, float]):
    """What some bytes cost as a character of one codec; infinite if they are none."""

    def __init__(self, codec: str) -> None:
        """Begin with none; each is worked out when it is asked for."""
        super().__init__()
        self.codec = codec

    def __missing__(self, unit: bytes) -> float:
        """Work out, and remember what memory bears."""
        this = character(unit, self.codec)
        found = cost(this) if this else inf
        if this or len(unit) <= NARROW:
            self[unit] = found
        return found


@cache
def _prices(codec: str) -> Prices:
    return Prices(codec)


def resynchronised(data: bytes, start: int, stop: int, codec: str) -> Iterator[Piece]:
    """Yield the pieces of `data[start:stop]` in `codec`; bytes that do not fit are lost."""
    at = start
    while at < stop:
        window = data[at : min(at + AT_ONCE, stop)]
        closed = at + len(window) == stop
        steps = _course(window, codec)
        if not closed:  # what stands near its end is read again
            steps = steps[: -len(steps) // 8]
        first = 0
        done = 0
        for step in steps:
            if step < 0:
                if first < done:
                    yield from strictly(window[first:done], at + first, codec) or ()
                yield lost(at + done, at + done + 1, codec)
                done = first = done + 1
            else:
                done += step
        if first < done:
            yield from strictly(window[first:done], at + first, codec) or ()
        at += done


def first_break(window: bytes, codec: str) -> tuple[int, int] | None:
    """Return what to read again about the first break in `window`, None if they are a crowd.

    In a crowd words tell no more than single characters do. What is read again begins and ends
    between characters, NEAR of them before the break and bytes behind it, or at the ends.
    """
    at, before = 0, deque([0], NEAR)
    first, last, stop, broken = 0, -1, len(window), 0
    for step in _course(window, codec):
        if step < 0:
            broken += at < CROWD
            if last < 0:
                first = before[0]
            if last < 0 or at <= last + 2 * NEAR:
                last = at
        at += abs(step)
        before.append(at)
        if last >= 0 and at <= last + NEAR:
            stop = at
    if broken > FEW and broken * APART > min(len(window), CROWD):
        return None
    return first, stop


def _course(window: bytes, codec: str) -> list[int]:
    """Return the cheapest course: the length of each character, or -1 for a byte given up."""
    prices, size = _prices(codec), len(window)
    wide = codec == "gb18030"
    lengths = tuple(length for length in LENGTHS.get(codec, (1,)) if length < WIDE)
    least, came = [inf] * (size + 5), [0] * (size + 5)
    least[0] = 0.0
    high = False
    for at, byte in enumerate(window):
        price = least[at]
        if byte < 0x80:
            this = price + prices[window[at : at + 1]]
            if high and byte >= 0x40:
                this += LETTER_BEHIND
            if this < least[at + 1]:
                least[at + 1], came[at + 1] = this, 1
            high = False
            continue
        high = True
        this = price + STRAY
        if this < least[at + 1]:
            least[at + 1], came[at + 1] = this, -1
        for length in lengths:
            this = price + prices[window[at : at + length]]
            if this < least[at + length]:
                least[at + length], came[at + length] = this, length
        if wide and window[at + 1 : at + 2].isdigit():
            this = price + prices[window[at : at + WIDE]]
            if this < least[at + WIDE]:
                least[at + WIDE], came[at + WIDE] = this, WIDE
    steps = []
    at = size
    while at:
        steps.append(came[at])
        at -= abs(came[at])
    return steps[::-1]
