"""How likely a text is as a row of words: the judge where only words can tell.

A lost byte leaves some dozens of characters that may have stood there, all of them common. The
model of `likely` sees pairs of characters; here whole words of up to four characters count, by
how often people write them. The unit is the same half nat, and traditional
characters are judged as their simplified ones. The table loads at first use, and of it only the
words that begin with a character which is met.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from reportclean.repair import likely
from reportclean.repair.borders import border

LONGEST = 4
"""Characters of the longest word in the table."""
MARKS = {
    "，,": 5,
    "。": 6,
    "、": 8,
    "“”「」": 10,
    "：:（）": 11,
    "；;": 12,
    "？?《》": 13,
    "！!—": 14,
    "…·\N{IDEOGRAPHIC SPACE}": 15,
    "‘’【】％": 17,
    "～": 20,
    "〔〕『』〈〉": 22,
}
"""What marks cost, by how often they stand in the texts that jionlp counted; 「」 as “”."""
OTHER_SCRIPT = 10
"""What a character costs that the script of the text writes otherwise."""

_MARKS = {mark: units for marks, units in MARKS.items() for mark in marks}
_GROUP = re.compile("([0-~])([^0-~]+)")


def cost(text: str) -> int:
    """Return the half nats of `text`, cut into words where that makes it cheapest.

    >>> cost("環保總局") < cost("環。總局")
    True
    """
    return costs(text)[-1]


def costs(text: str) -> list[int]:
    """Return the half nats of `text[:i]` for each i, 0 for the empty one included."""
    folded = likely.simplified(text)
    best = [0]
    for stop in range(1, len(folded) + 1):
        last = stop - 1
        before = text[last - 1] if last else ""
        least = best[last] + border(before, text[last]) + single(text[last], before)
        for start in range(max(0, stop - LONGEST), last):
            priced = _beginning_with(folded[start]).get(folded[start + 1 : stop])
            if priced is not None:
                cut = border(text[start - 1], text[start]) if start else 0
                least = min(least, best[start] + cut + priced)
        best.append(least)
    return best


def suffixes(text: str) -> list[int]:
    """Return what `text[i:]` costs for each i, the empty end included, in half nats."""
    folded = likely.simplified(text)
    best = [0] * (len(text) + 1)
    for at in range(len(text) - 1, -1, -1):
        found = [single(text[at], text[at - 1 : at]) + border(text[at], text[at + 1 : at + 2])]
        found[0] += best[at + 1]
        longer = _beginning_with(folded[at])
        for stop in range(at + 2, min(at + LONGEST, len(text)) + 1):
            priced = longer.get(folded[at + 1 : stop])
            if priced is not None:
                found.append(priced + border(text[stop - 1], text[stop : stop + 1]) + best[stop])
        best[at] = min(found)
    return best


@lru_cache(maxsize=16384)
def single(character: str, before: str = "") -> int:
    """Return the cost of one character as a word of its own; `before` is the one before it."""
    if character == before and character in "—…":
        return 0
    units = _MARKS.get(character)
    if units is not None:
        return units
    if character <= "\x7f":
        return 0
    priced = _lines().get(likely.simplified(character))
    if priced is None:
        return likely.alone(character)
    return _units(priced[0]) + likely.rarity(character)


FAR = 10**6
"""More than any text costs: there is no such word."""


def price(word: str) -> int:
    """Return the cost of a word of several characters, FAR for what is none."""
    folded = likely.simplified(word)
    priced = _beginning_with(folded[0]).get(folded[1:])
    return FAR if priced is None else priced + sum(map(likely.rarity, word))


def endings(text: str) -> list[int]:
    """Return what the words of two, three ... characters cost at the end of `text`.

    `price` of each, in half the time.
    """
    folded = likely.simplified(text)
    found = []
    for start in range(len(text) - 2, -1, -1):
        priced = _beginning_with(folded[start]).get(folded[start + 1 :])
        cost = FAR if priced is None else priced + sum(map(likely.rarity, text[start:]))
        found.append(cost)
    return found


@cache
def _lines() -> dict[str, str]:
    return {line[0]: line[1:] for line in likely.lines_of("words.txt")}


@lru_cache(maxsize=8192)
def _beginning_with(first: str) -> dict[str, int]:
    """Return what may follow `first` to the end of a word, with the cost of the word."""
    return {
        rest: _units(letter)
        for letter, group in _GROUP.findall(_lines().get(first, "")[1:])
        for rest in group.split(" ")
    }


def _units(letter: str) -> int:
    return ord(letter) - ord("0")


class Node(NamedTuple):
    """What words begin with: their cost if that is one, and what follows in longer ones."""

    price: int | None
    longer: dict[str, Node]


@lru_cache(maxsize=8192)
def node(first: str) -> Node:
    """Return the words that begin with a simplified character; alone it is none."""
    return _node(_beginning_with(first))


def _node(rests: dict[str, int]) -> Node:
    groups: dict[str, dict[str, int]] = {}
    for rest, price in rests.items():
        if rest:
            groups.setdefault(rest[0], {})[rest[1:]] = price
    return Node(rests.get(""), {character: _node(group) for character, group in groups.items()})


def known(word: str) -> bool:
    """Tell whether this is a word of the table.

    >>> known("高高兴兴"), known("政政府府")
    (True, False)
    """
    folded = likely.simplified(word)
    return folded[1:] in _beginning_with(folded[:1])


def through(left: str, inner: str, right: str) -> bool:
    """Tell whether a word begins in `left`, or with `inner`, and ends in `right` or with it.

    It holds all of `inner` and one character more at least; without `inner` one of each side.

    >>> through("开展", "危化", "品、"), through("专项行", "", "动的"), through("的", "", "动的")
    (True, True, False)
    """
    folded = likely.simplified(left[1 - LONGEST :] + inner + right[: LONGEST - 1])
    first = len(left[1 - LONGEST :])
    last = first + len(inner)
    starts = range(first + bool(inner))
    stops = range(last + (not inner), len(folded) + 1)
    return any(
        folded[start + 1 : stop] in _beginning_with(folded[start])
        for start in starts
        for stop in stops
        if len(inner) < stop - start <= LONGEST
    )


def other_script(near: str) -> Callable[[str], bool] | None:
    """Return what tells the characters of the script that a text is not in; None: it is in none."""
    traditional = sum(map(likely.converted, near))
    simplified = sum(map(likely.reduced, near))
    if max(traditional, simplified) < 3 * min(traditional, simplified) + 3:
        return None
    return likely.reduced if traditional > simplified else likely.converted
