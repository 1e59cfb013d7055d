"""How likely a text is as a row of words: the judge where only words can tell.

A lost byte leaves some dozens of characters that may have stood there, all of them common. The
model of `likely` sees pairs of characters; here whole words of up to four characters count, by
how often they stand in jieba's dictionary. The unit is the same half nat, and traditional
characters are judged as their simplified ones. The table loads at first use, and of it only the
words that begin with a character which is met.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from reportclean.repair import likely

LONGEST = 4
"""Characters of the longest word in the table."""
MARK = 6
"""What a mark between words costs."""
OTHER_SCRIPT = 10
"""What a character costs that the script of the text writes otherwise."""

_MARKS = frozenset("，。、；：！？,;:!?")
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
        least = best[-1] + single(text[stop - 1], text[stop - 2 : stop - 1])
        for start in range(max(0, stop - LONGEST), stop - 1):
            priced = _beginning_with(folded[start]).get(folded[start + 1 : stop])
            if priced is not None and best[start] + priced < least:
                least = best[start] + priced
        best.append(least)
    return best


@lru_cache(maxsize=16384)
def single(character: str, before: str = "") -> int:
    """Return the cost of one character as a word of its own; `before` is the one before it."""
    if character in _MARKS:
        return MARK
    if character <= "\x7f" or (character == before and character in "—…"):
        return 0
    return likely.alone(character)


FAR = 10**6
"""More than any text costs: there is no such word."""


def price(word: str) -> int:
    """Return the cost of a word of several characters, FAR for what is none."""
    folded = likely.simplified(word)
    priced = _beginning_with(folded[0]).get(folded[1:])
    return FAR if priced is None else priced + sum(map(likely.rarity, word))


@cache
def _lines() -> dict[str, str]:
    return {line[0]: line[1:] for line in likely.lines_of("words.txt")}


@lru_cache(maxsize=8192)
def _beginning_with(first: str) -> dict[str, int]:
    """Return what may follow `first` to the end of a word, with the cost of the word."""
    return {
        rest: ord(letter) - ord("0")
        for letter, group in _GROUP.findall(_lines().get(first, ""))
        for rest in group.split(" ")
    }


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


def other_script(near: str) -> Callable[[str], bool] | None:
    """Return what tells the characters of the script that a text is not in; None: it is in none."""
    traditional = sum(map(likely.converted, near))
    simplified = sum(map(likely.reduced, near))
    if max(traditional, simplified) < 3 * min(traditional, simplified) + 3:
        return None
    return likely.reduced if traditional > simplified else likely.converted
