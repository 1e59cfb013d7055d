"""Ways to a byte: what the search through damaged bytes keeps, and what it finds."""

from __future__ import annotations

from operator import itemgetter
from typing import Any, NamedTuple

KEPT = 3
"""How many ways are kept at a byte in each encoding: they differ in the character before it."""

APART = 12.0
"""A way that costs so much more than another one to the same byte is given up."""


class Step(NamedTuple):
    """One step: a character that was read, or a byte (or a torn character) that was given up."""

    start: int
    stop: int
    utf8: bool
    """Whether it was read as UTF-8, not in the other encoding."""
    whole: bool
    """Whether it is a character."""


Way = tuple[float, str, bool, tuple[int, int, bool, bool], Any]
"""A way to some byte: its price, the last character that was read, whether it goes on in UTF-8,
its last step, and the way before that (None at the start). A plain tuple: millions are made."""

START = (0, 0, True, False)


class Course(NamedTuple):
    """What `cheapest` finds."""

    price: float
    """In nats."""
    steps: list[Step]
    """In order, without gaps."""


PRICE = itemgetter(0)


def best(found: list[Way]) -> list[Way]:
    """Return the ways that may still become the best, the cheapest first.

    Of ways with the same character before the same byte in the same encoding the cheapest is as
    good as all. Others to this byte differ in the price of one pair at most.
    """
    found.sort(key=PRICE)
    kept: list[Way] = []
    seen: set[tuple[str, bool]] = set()
    least: list[float | None] = [None, None]
    counts = [0, 0]
    for way in found:
        utf8 = way[2]
        first = least[utf8]
        if first is None:
            least[utf8] = way[0]
        elif counts[utf8] == KEPT or way[0] > first + APART or (way[1], utf8) in seen:
            continue
        counts[utf8] += 1
        seen.add((way[1], utf8))
        kept.append(way)
    return kept
