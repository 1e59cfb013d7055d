"""Read a shifted run of GBK of which the first character, and perhaps the last, lost a byte.

All characters between are known for certain. The first one ends in byte A3, the last one has a
byte that makes no character with the one that follows: some dozens of common characters each, of
which words, the script of the text and what stands near must tell the right one by a margin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from reportclean.repair import likely, words

STOP = 3
"""What reading a full stop costs besides the mark, in half nats."""
MARGIN_STOP = 2
"""How much worse the second best first character must be if the best is the full stop."""
ALONE = 6
"""What it costs to read another character that is part of no word."""
MARGIN_FIRST = 4
"""The same if it is another, which must be part of a word."""
MARGIN_LAST = 6
"""How much worse the second best last character must be if the best is part of a word."""
MARGIN_ALONE = 8
"""The same if it is a word of its own: with as much, 97 of 100 characters were right."""
NEVER = 30
"""What a full stop in front of another mark costs: no text has it."""
TERM = 8
"""What it costs to end a quotation of a few characters, as terms are quoted, by a full stop."""
UNFINISHED = 14
"""What it costs to end a sentence behind a word that none ends with, or a character alone."""
UNPAIRED = 8
"""What it costs to close a quotation that is not open, or not to close one where it must end."""
PRODUCT = 1500
"""Readings that are tried all; where there are more, first and last are judged in turn."""
AGAIN = 8
"""What a character is cheaper by that stands elsewhere with the same two beside it."""
LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that nothing tells."""

_TERM = re.compile(
    r"(?<![说說道称稱：:])[“‘「『《〈（(【][^“”‘’「」『』《》〈〉（）()【】。，,]{1,12}$"
)
_UNFINISHED = re.compile(
    "[是则則和与與及或从從在把被将將由向对對为為并並而但其各每该該所以等个個第之]$|[，。、；：？！,;:][^，。、；：？！,;:]$"
)


class Spot(NamedTuple):
    """A shifted run, as far as its bytes are known."""

    start: int
    stop: int
    middle: str
    """The characters that all bytes are there of."""
    lasts: tuple[str, ...]
    """What the last character may be; one empty string where none is torn."""
    before: str
    behind: str
    near: str
    """The text around the run: what stands there, a character may be part of again."""
    foreign: Callable[[str], bool] | None
    """Tells a character of the script that the text is not in; None: the text tells no script."""


@cache
def _firsts() -> tuple[str, ...]:
    """Return the common characters that end in byte A3."""
    every = (bytes([lead, 0xA3]).decode("gbk", "ignore") for lead in range(0x81, 0xFF))
    return tuple(c for c in every if c and likely.common(c))


@lru_cache(maxsize=4096)
def lasts_of(lead: int, following: int) -> tuple[str, ...]:
    """Return the common characters that begin with `lead` and whose second byte shows as `?`.

    It does because it makes no character together with the byte `following`.
    """
    found = []
    for second in (0x80, *range(0x81, 0xFF)):
        character = bytes([lead, second]).decode("gbk", "ignore")
        if (
            character
            and likely.common(character)
            and (
                second == 0x80
                or not bytes([second, following]).decode("gbk", "ignore")
                or following < 0x40
            )
        ):
            found.append(character)
    return tuple(found)


def ends(spot: Spot) -> tuple[str, str]:
    """Return the first and the last character of the run as it was, LOST where nothing tells."""
    firsts, lasts = _firsts(), spot.lasts
    if len(firsts) * len(lasts) <= PRODUCT and len(spot.middle) <= 2:
        pairs = [(_cost(spot, a, b), a, b) for a in firsts for b in lasts]
    else:
        one = min(firsts, key=lambda a: _cost(spot, a, lasts[0]))
        last = min(lasts, key=lambda b: _cost(spot, one, b))
        pairs = [(_cost(spot, a, last), a, last) for a in firsts]
        first = min(pairs)[1]
        pairs += [(_cost(spot, first, b), first, b) for b in lasts if b != last]
    least = min(pairs)[0]
    at = len(spot.before)
    pairs = [
        (cost + ALONE * (a != "。" and not words.within(_context(spot, a, b), at)), a, b)
        for cost, a, b in pairs
        if cost <= least + ALONE + MARGIN_ALONE
    ]
    best, first, last = min(pairs)
    context = _context(spot, first, last)
    over = min((cost - best for cost, a, _ in pairs if a != first), default=NEVER)
    if first == "。":
        sure = over >= MARGIN_STOP
    else:
        sure = over >= MARGIN_FIRST and words.within(context, at)
    over = min((cost - best for cost, _, b in pairs if b != last), default=NEVER)
    at += 1 + len(spot.middle)
    if last and over < (MARGIN_LAST if words.within(context, at) else MARGIN_ALONE):
        last = LOST
    return first if sure else LOST, last


def _context(spot: Spot, first: str, last: str) -> str:
    return spot.before + first + spot.middle + last + spot.behind


def _cost(spot: Spot, first: str, last: str) -> int:
    """Return what a reading costs, with the text around it."""
    text = _context(spot, first, last)
    cost = words.cost(text)
    at = len(spot.before)
    stop = at + 1 + len(spot.middle)
    cost -= AGAIN * (_again(spot, at, text) + bool(last and _again(spot, stop, text)))
    if spot.foreign:
        cost += words.OTHER_SCRIPT * (spot.foreign(first) + spot.foreign(last))
    following = (spot.middle + last + spot.behind)[:1]
    if first == "。" and spot.before.endswith("。"):
        cost -= words.MARK  # it is one too many, and will not be written
    elif first == "。":
        cost += STOP
        if following in {*"、。，；：？！…"} or spot.before[-1:] in {*"“‘「『《（([【、，；,;"}:
            cost += NEVER
        elif _TERM.search(spot.before):
            cost += TERM
        if _UNFINISHED.search(spot.before):
            cost += UNFINISHED
    if last == "”" and (spot.before + first + spot.middle).count("“") <= (
        spot.before + first + spot.middle
    ).count("”"):
        cost += UNPAIRED
    return cost


def _again(spot: Spot, at: int, text: str) -> bool:
    """Tell whether the character `text[at]` stands near with the same two beside it."""
    threes = (text[i : i + 3] for i in range(max(0, at - 2), at + 1))
    return any(len(three) == 3 and three in spot.near for three in threes)
