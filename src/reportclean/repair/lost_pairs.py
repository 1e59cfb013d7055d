"""Pairs of bytes that a shifted run of GBK lost because they were a character of private use.

The second byte of one character and the first of the next may lie where GBK leaves room for private
characters, and those are taken out of many pages: of 危化品道, shifted, `?;返` is left where a
character stood behind the mark. The bytes around the pair then make one character that was never
there, 环 for 化品. It shows as a word of its own where two characters that the pair fits into make
better words, or as a character of the other script.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from reportclean.repair import likely, words
from reportclean.repair.borders import border
from reportclean.repair.gaps import prices
from reportclean.repair.marks import Spot, extra_first
from reportclean.repair.torn import LOST, firsts, strays

MOST = 3
"""Pairs that are put back into one run."""
GAIN = 4
"""How much less the text must cost with the two characters, in half nats,"""
MARGIN = 4
"""and how much more with the second best two, for them to be put back. Of 494 places in traditional
news 305 come back so and 30 wrongly; where none was looked for it were 275 and 84."""
SLACK = 3
"""How much more the text may cost with the two and still forbid to read one in their place. Where
nothing was taken out one place in a hundred is left for it."""
BESIDE = 12
"""Characters on both sides that take part in the judgement."""

_HIGH = (*range(0xAA, 0xB0), *range(0xF8, 0xFF))
"""First bytes of private characters of which the second is A1 or more,"""
_LOW = range(0xA1, 0xA8)
"""and of those of which it is less."""


class _Doubt(NamedTuple):
    """A character of a run where two may have been."""

    gain: int
    """How much less the text costs with the best two,"""
    margin: int
    """how much more with the second best,"""
    pair: str
    at: int = 0


def whole(spot: Spot, first: str, last: str) -> Spot | None:
    """Return the spot with what its run lost; None: something is lost, and nothing tells what.

    `first` and `last` are what its ends are read as with the run as it is.
    """
    found = _whole(spot._replace(start=0, stop=0), first, last)
    return found and found._replace(start=spot.start, stop=spot.stop)


@lru_cache(maxsize=4096)
def _whole(spot: Spot, first: str, last: str) -> Spot | None:
    """Return what `whole` does: what is left as it is comes again in the next round."""
    for _ in range(MOST):
        doubts = list(_doubts(spot, first, last))
        if not doubts:
            return spot
        gain, margin, pair, at = max(doubts)
        cut = at + 1 == len(spot.middle) and last == LOST
        if cut or gain < GAIN or margin < MARGIN:
            return None
        spot = spot._replace(middle=spot.middle[:at] + pair + spot.middle[at + 1 :])
        first = first if at else LOST
    return None


def _doubts(spot: Spot, first: str, last: str) -> Iterable[_Doubt]:
    """Yield the characters of the run that two may have been."""
    before = spot.before + first if first != LOST else ""
    behind = last + spot.behind if last != LOST else ""
    text = before + spot.middle + behind
    fore, after = words.costs(text), words.suffixes(text)
    for at, character in enumerate(spot.middle, len(before)):
        strange = strays(spot, character)
        if character <= "\x7f" or not (strange or fore[-1] == _apart(text, at, fore, after)):
            continue
        left, right = text[max(0, at - BESIDE) : at], text[at + 1 : at + 1 + BESIDE]
        if at == len(before):
            doubt = _at_the_head(spot, character, right)
        else:
            doubt = _inside(spot, left, character, right)
        if strange or doubt.gain > -SLACK:
            yield doubt._replace(at=at - len(before))


def _apart(text: str, at: int, fore: list[int], after: list[int]) -> int:
    """Return what a text costs with one character as a word of its own."""
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    cost = fore[at] + words.single(text[at], left) + after[at + 1]
    return cost + border(text[at], right) + (border(left, text[at]) if at else 0)


def _inside(spot: Spot, left: str, character: str, right: str) -> _Doubt:
    """Return what two characters may have been between two texts that are known."""
    priced: dict[str, int] = {}
    for heads, tails in _fitting(character):
        found = prices(left, heads, "", tails, right)
        for head in heads:
            pairs = [head + tail for tail in tails]
            priced.update(zip(pairs, found.row(head), strict=True))
    return _best(spot, words.cost(left + character + right), character, priced)


def _at_the_head(spot: Spot, character: str, right: str) -> _Doubt:
    """Return what two characters may have been behind the one that lost its first byte."""
    every = [(first, extra_first(spot, first)) for first in firsts()]
    found = prices(spot.before, firsts(), character + right, ("",), "")
    plain = min(found.cost(first, "") + extra for first, extra in every)
    priced: dict[str, int] = {}
    for heads, tails in _fitting(character):
        for head in heads:
            found = prices(spot.before, firsts(), head, tails, right)
            rows = [[cost + extra for cost in found.row(first)] for first, extra in every]
            least = map(min, zip(*rows, strict=True))
            priced.update(zip([head + tail for tail in tails], least, strict=True))
    return _best(spot, plain, character, priced)


def _best(spot: Spot, plain: int, character: str, priced: dict[str, int]) -> _Doubt:
    """Return the best pair, compared with the one character, of which the text costs `plain`."""
    other = spot.foreign
    if other is None and any(map(likely.converted, spot.before + spot.middle + spot.behind)):
        other = likely.reduced  # the text is too short to tell, but no simplified one is damaged so

    def foreign(text: str) -> int:
        return words.OTHER_SCRIPT * sum(map(other, text)) if other else 0

    costs = sorted((cost + foreign(pair), pair) for pair, cost in priced.items())
    (best, pair), (second, _) = (costs + [(words.FAR, "")] * 2)[:2]
    return _Doubt(plain + foreign(character) - best, second - best, pair)


@lru_cache(maxsize=1024)
def _fitting(character: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return what the two characters may be that lost a private one between them, in two ways.

    >>> [(head[:3], tail[:3]) for head, tail in _fitting("环")][0]
    (('华', '猾', '滑'), ('》', '胺', '狈'))
    """
    lead, trail = character.encode("gbk")
    return tuple(
        (
            _common(bytes((lead, second)) for second in seconds),
            _common(bytes((initial, trail)) for initial in initials),
        )
        for seconds, initials in ((_HIGH, range(0xA1, 0xFF)), (_LOW, range(0x81, 0xA1)))
    )


def _common(pairs: Iterable[bytes]) -> tuple[str, ...]:
    decoded = (pair.decode("gbk", "ignore") for pair in pairs)
    return tuple(c for c in decoded if c and likely.common(c))
