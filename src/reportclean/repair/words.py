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
    folded = likely.simplified(text)
    best = [0]
    for stop in range(1, len(folded) + 1):
        least = best[-1] + _single(text[stop - 1], text[stop - 2 : stop - 1])
        for start in range(max(0, stop - LONGEST), stop - 1):
            priced = _beginning_with(folded[start]).get(folded[start + 1 : stop])
            if priced is not None and best[start] + priced < least:
                least = best[start] + priced
        best.append(least)
    return best[-1]


@lru_cache(maxsize=16384)
def _single(character: str, before: str) -> int:
    """Return the cost of one character as a word of its own."""
    if character in _MARKS:
        return MARK
    if character <= "\x7f" or (character == before and character in "—…"):
        return 0
    return likely.alone(character)


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


def within(text: str, at: int) -> bool:
    """Tell whether the cheapest cut puts the character `text[at]` into a longer word."""
    return cost(text) < cost(text[:at]) + cost(text[at]) + cost(text[at + 1 :])


def other_script(near: str) -> Callable[[str], bool] | None:
    """Return what tells the characters of the script that a text is not in; None: it is in none."""
    traditional = sum(map(likely.converted, near))
    simplified = sum(map(likely.reduced, near))
    if max(traditional, simplified) < 3 * min(traditional, simplified) + 3:
        return None
    return likely.reduced if traditional > simplified else likely.converted
