"""What stands elsewhere in an input: words that recur in it are likelier than any table says.

A report names its subjects again and again. So which of two readings of damaged bytes is right is
often told by the other places where the same two characters stand next to each other.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import log
from operator import add
from typing import NamedTuple

from reportclean.decode.likelihood import ODD, costs
from reportclean.decode.words import CHINESE, Pairs, pairs

AROUND = 1 << 14
"""How many bytes before and behind a stretch of twice as many are read for what recurs."""

RARE = 30
"""A stretch of which more than one character in so many is odd may be damaged all over, and then
shifted readings recur as well."""

SHARE = 0.4
"""How likely it is that the next character goes on as the input did elsewhere."""

ALONE = 0.1
"""How likely it is that the next character is one of those of the input, whatever is before it."""


class Seen(NamedTuple):
    """How often characters stand in a stretch of an input."""

    pairs: Counter[str]
    characters: Counter[str]


class Recalled(dict[str, float]):
    """The cost of the second of two characters as in `Pairs`, less where it or the pair recurs."""

    def __init__(self, table: Pairs, seen: Seen, here: str) -> None:
        """Judge by `table` and by what was `seen`, without the text that is judged, `here`."""
        super().__init__()
        self.table = table
        self.seen = seen
        self.here = Seen(_pairs_of(here), Counter(here))
        self.total = sum(seen.characters.values())

    def __missing__(self, pair: str) -> float:
        """Work out, and remember."""
        found = self.table[pair]
        if len(pair) > 1 and pair[0] > "\x7f" and pair[1] > "\x7f":
            count = self.seen.pairs[pair] - self.here.pairs[pair]
            if count > 0:
                found = min(found, -log(SHARE * count / self.seen.characters[pair[0]]))
        this = pair[-1:]
        if this > "\x7f":
            count = self.seen.characters[this] - self.here.characters[this]
            if count > 0:
                found = min(found, -log(ALONE * count / self.total))
        self[pair] = found
        return found


class Memory:
    """What is remembered of one input."""

    def __init__(self, data: bytes) -> None:
        """Remember nothing yet of `data`."""
        self.data = data
        self._seen = cache(self._see)

    def judge(self, start: int, stop: int, codec: str) -> Pairs | Recalled:
        """Return the table that judges readings of `data[start:stop]` in `codec`."""
        if codec not in CHINESE:
            return pairs(codec)
        here = self.data[start:stop].decode(codec, "ignore")
        return Recalled(pairs(codec), self._seen(start // (2 * AROUND), codec), here)

    def _see(self, place: int, codec: str) -> Seen:
        first = max(place * 2 * AROUND - AROUND, 0)
        text = self.data[first : first + 4 * AROUND].decode(codec, "replace")
        characters = Counter(text)
        table = costs()
        odd = sum(count for c, count in characters.items() if table[c] > ODD)
        if odd * RARE > len(text):
            return Seen(Counter(), Counter())
        return Seen(_pairs_of(text), characters)


def _pairs_of(text: str) -> Counter[str]:
    return Counter(map(add, text, text[1:]))
