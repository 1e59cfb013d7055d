"""Characters of GBK that ftfy made one of private use, which was then taken out of the page.

念，in GBK is C4 EE A3 AC. Its last three bytes are valid UTF-8: ftfy makes U+E8EC of them. Where
such characters are taken out, what is left of 理念，不断 reads as 理穆不断. An odd number of bytes
is missing, so somewhere near a character of the page must stand for two bytes in place of its one.
Around each such place it is tried what the text was if three bytes are put back instead: the first
of the two characters that they belong to is known, and words tell the second or nothing does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from reportclean.repair import likely, words
from reportclean.repair.gaps import prices

REACH = 9
"""Characters of the page between the lost ones and the one that stands for two bytes."""
ROUGH, WINDOW = 16, 4
"""Half nats that each of so many characters of the reading costs somewhere near such a place."""
GAIN = 6
"""How much less the text must cost with the two characters, in half nats,"""
MARGIN = 4
"""and how much more with any others, for them to be put back."""
SHOWN = 3
"""How much less it must cost to show that something is lost. Of 320 lines that came back whole none
is changed; of 45 of which such characters were taken out 23 are restored or show it."""
BESIDE = 8
"""Characters on both sides that take part in the judgement."""

LOST = "\N{REPLACEMENT CHARACTER}"
_ASCII = re.compile("[\x00-\x7f]")


class _Found(NamedTuple):
    """What a stretch of the bytes may have been."""

    gain: int
    start: int
    stop: int
    text: str


class _Bytes(NamedTuple):
    """A reading, as bytes of GBK."""

    data: bytes
    own: Sequence[bytes]
    """What each character of the page stands for by itself,"""
    starts: Sequence[int]
    """and where in the data begins what it was read as."""

    borders: Sequence[int]
    """Where in the data the characters of the reading begin, and the end."""

    def left(self, at: int) -> int:
        """Return where the character of the reading begins that holds a byte."""
        return self.borders[bisect_right(self.borders, at) - 1]

    def right(self, at: int) -> int:
        """Return where the next one begins."""
        return self.borders[bisect_left(self.borders, at)]

    def before(self, at: int) -> str:
        """Return the characters in front of a place."""
        return self.data[:at].decode("gbk")[-BESIDE:]

    def behind(self, at: int) -> str:
        """Return those behind it."""
        return self.data[at : at + 2 * BESIDE].decode("gbk", "ignore")[:BESIDE]


def restored(own: Sequence[bytes], parts: Sequence[bytes]) -> str:
    """Return the text of a reading with what it lost; what is lost and not told is U+FFFD.

    `own` are the bytes that each character of the page stands for by itself, `parts` those that it
    was read as.
    """
    data = b"".join(parts)
    sizes = (1 if character <= "\x7f" else 2 for character in data.decode("gbk"))
    read = _Bytes(data, own, [0, *accumulate(map(len, parts))], [0, *accumulate(sizes)])
    text, done = "", 0
    for at, (mine, part) in enumerate(zip(own, parts, strict=True)):
        start, stop = read.left(read.starts[at]), read.right(read.starts[at + 1])
        if (len(part) - len(mine)) % 2 == 0 or start < done or not _rough(read, start, stop):
            continue
        found = sorted(_found(read, at), reverse=True)
        if not found or found[0].gain < SHOWN or found[0].start < done:
            continue
        best = found[0]
        other = next((one for one in found if not _same(read, one, best)), None)
        sure = best.gain >= GAIN and (other is None or best.gain - other.gain >= MARGIN)
        was = read.data[best.start : best.stop].decode("gbk")
        text += read.data[done : best.start].decode("gbk") + (
            best.text if sure else LOST * len(was)
        )
        done = best.stop
    return text + read.data[done:].decode("gbk")


def _rough(read: _Bytes, start: int, stop: int) -> bool:
    """Tell whether the reading makes few words around a place."""
    near = read.before(start)[-WINDOW:] + read.data[start:stop].decode("gbk")
    beyond = _ASCII.sub("", near + read.behind(stop)[:WINDOW])
    stretches = (beyond[at : at + WINDOW] for at in range(max(1, len(beyond) - WINDOW + 1)))
    return any(words.cost(stretch) >= ROUGH * WINDOW for stretch in stretches)


def _found(read: _Bytes, at: int) -> Iterator[_Found]:
    """Yield what the text may have been around a character that was read as two bytes."""
    for lost in range(max(0, at - REACH), min(len(read.own), at + REACH) + 1):
        low, high = (lost, at + 1) if lost <= at else (at, lost)
        start, stop = read.left(read.starts[low]), read.right(read.starts[high])
        head, tail = read.data[start : read.starts[low]], read.data[read.starts[high] : stop]
        mine = b"".join(read.own[low:high])
        head, tail = (head, mine + tail) if lost <= at else (head + mine, tail)
        above, below = _common(head[:-1]), _common(tail)
        if head and above is not None and below is not None:
            yield from _with_two(read, _Found(0, start, stop, above), head[-1], below)


def _with_two(read: _Bytes, found: _Found, lead: int, below: str) -> Iterator[_Found]:
    """Yield what stands between `found.text` and `below`: a character begun, and one more."""
    left, right = read.before(found.start), read.behind(found.stop)
    plain = words.cost(left + read.data[found.start : found.stop].decode("gbk") + right)
    left, right = left + found.text, below + right
    cut = words.cost(left) - words.cost(left[-BESIDE:])
    cut += words.cost(right) - words.cost(right[:BESIDE])
    for second in (0xEE, 0xEF):
        first = _common(bytes((lead, second)))
        for other, cost in zip(_others(second), _row(left, first, second, right), strict=False):
            text = f"{found.text}{first}{other}{below}"
            yield found._replace(gain=plain - cost - cut, text=text)


def _row(left: str, first: str | None, second: int, right: str) -> list[int]:
    if not first:
        return []
    return prices(left[-BESIDE:], (first,), "", _others(second), right[:BESIDE]).row(first)


def _same(read: _Bytes, one: _Found, other: _Found) -> bool:
    """Tell whether two make the same text of the whole."""
    start, stop = min(one.start, other.start), max(one.stop, other.stop)
    made = [
        read.data[start : each.start].decode("gbk")
        + each.text
        + read.data[each.stop : stop].decode("gbk")
        for each in (one, other)
    ]
    return made[0] == made[1]


def _common(data: bytes) -> str | None:
    """Return bytes as text, None where it is not made of whole and common characters."""
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    return text if likely.common(_ASCII.sub("", text)) else None


@cache
def _others(second: int) -> tuple[str, ...]:
    """Return the common characters whose bytes go on EE, or EF, in a private one of UTF-8."""
    leads = range(0xA1, 0xC0) if second == 0xEE else range(0xA1, 0xA4)  # U+F8FF is the last one
    pairs = (_common(bytes((lead, trail))) for lead in leads for trail in range(0x80, 0xC0))
    return tuple(filter(None, pairs))
