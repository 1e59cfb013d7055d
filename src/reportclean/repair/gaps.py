"""What a text with two unknown characters costs, for all pairs of characters that may fill them.

The text is `before`, a first unknown character, `middle`, a last one, `behind`. It costs what
`words.cost` says, but the cuts in front of the first character, between the two and behind the
last are made once: a word of four characters reaches no further than three to each side, so what
one character costs is known without the other but where one word holds both, or the two stand side
by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.repair import likely, words
from reportclean.repair.borders import border
from reportclean.repair.words import FAR, LONGEST, Node


class Prices(NamedTuple):
    """The parts of the cost of every pair, in half nats."""

    ahead: dict[str, list[int]]
    """By first character: what all costs up to 0, 1, 2, 3 characters of the middle, the word that
    holds the first character ending there."""
    back: dict[str, list[int]]
    """By last character: what all costs from there on."""
    inner: list[int]
    """What the middle costs from there to its end, cut off in front of the last character."""
    joint: dict[tuple[str, str], int]
    """What pairs cost that stand in one word, where that word is used."""
    joined: frozenset[str]
    """The first characters of those pairs."""
    alone: dict[str, int]
    """By first character: what all costs up to it, it being a word of its own."""
    single: dict[str, int]
    """By last character: what it costs as a word of its own behind the middle, with all behind."""
    touching: bool
    """Whether the two stand side by side."""

    def row(self, first: str) -> list[int]:
        """Return `cost(first, last)` for each last character in order."""
        start, *longer = self.ahead[first]
        found = [start + costs[0] for costs in self.back.values()]
        if self.touching:
            found = [cost + border(first, b) for cost, b in zip(found, self.back, strict=True)]
        elif min(longer, default=FAR) < FAR:
            found = [min(map(int.__add__, self.ahead[first], c)) for c in self.back.values()]
        if first in self.joined:
            every = enumerate(self.back)
            found = [min(found[i], self.joint.get((first, last), FAR)) for i, last in every]
        return found

    def cost(self, first: str, last: str) -> int:
        """Return what the text costs with these two characters."""
        apart = min(map(int.__add__, self.ahead[first], self.back[last]))
        apart += border(first, last) if self.touching else 0
        return min(apart, self.joint.get((first, last), FAR))

    def first_within(self, first: str, last: str) -> bool:
        """Tell whether the cheapest cut puts the first character into a longer word."""
        alone = self.alone[first] + self.back[last][0]
        alone += border(first, last) if self.touching else 0
        return self.cost(first, last) < alone

    def last_within(self, first: str, last: str) -> bool:
        """Tell whether the cheapest cut puts the last character into a longer word."""
        left = min(map(int.__add__, self.ahead[first], self.inner)) + self.single[last]
        left += border(first, last) if self.touching else 0
        return self.cost(first, last) < left


def prices(
    before: str, firsts: Iterable[str], middle: str, lasts: Sequence[str], behind: str
) -> Prices:
    """Return the prices of all pairs; `lasts` is one empty string where only the first is unknown.

    Time grows with the number of characters that may fill a gap, not with that of pairs.
    """
    if tuple(lasts) == ("",):
        middle, behind = middle + behind, ""
    fore = words.costs(before)
    after = words.suffixes(behind)
    inner = words.suffixes(middle)
    plain = likely.simplified(middle)
    ahead: dict[str, list[int]] = {}
    joint: dict[tuple[str, str], int] = {}
    alone: dict[str, int] = {}
    heads = _ending(likely.simplified(before))
    folded = [(last, likely.simplified(last)) for last in lasts]
    for first in firsts:
        alone[first] = fore[-1] + border(before[-1:], first) + words.single(first, before[-1:])
        alone[first] += border(first, middle[:1])
        ahead[first], through = _ahead(first, before, fore, heads, middle, plain)
        ahead[first][0] = min(ahead[first][0], alone[first])
        for spent, node in through:
            for last, plain_last in folded if node.longer else ():
                rest = node.longer.get(plain_last)
                if rest is not None and (cost := spent + _through(rest, last, behind, after)) < FAR:
                    joint[first, last] = min(cost, joint.get((first, last), FAR))
    cut = min(LONGEST, len(middle) + 1)
    back, single = _backs(middle, lasts, behind, after)
    joined = frozenset(a for a, _ in joint)
    touching = not middle and tuple(lasts) != ("",)
    return Prices(ahead, back, inner[:cut], joint, joined, alone, single, touching)


def _ahead(  # noqa: PLR0913, PLR0917 - what stands in front, and the middle in both scripts
    first: str,
    before: str,
    fore: list[int],
    heads: list[tuple[int, Node]],
    middle: str,
    plain: str,
) -> tuple[list[int], list[tuple[int, Node]]]:
    """Return one list of `Prices.ahead`, and the words begun that go on into the last character."""
    found = [FAR] * min(LONGEST, len(middle) + 1)
    cuts = [border(a, b) for a, b in pairwise((first + middle)[: LONGEST + 1])] + [0]
    through: list[tuple[int, Node]] = []
    folded = likely.simplified(first)
    begun = [(fore[-1] + border(before[-1:], first), words.node(folded))]
    begun += [
        (fore[-1 - size] + border(before[-1 - size : -size], before[-size]), n)
        for size, head in heads
        if (n := head.longer.get(folded))
    ]
    for spent, begins in begun:
        at, node = 0, begins
        while True:
            if node.price is not None and at < len(found):
                found[at] = min(found[at], spent + node.price + cuts[at])
            if at == len(middle):
                through.append((spent, node))
                break
            following = node.longer.get(plain[at])
            if following is None:
                break
            at, node = at + 1, following
    return found, through


def _backs(
    middle: str, lasts: Sequence[str], behind: str, after: list[int]
) -> tuple[dict[str, list[int]], dict[str, int]]:
    """Return `Prices.back` and `Prices.single`."""
    size = len(middle)
    plain = likely.simplified(middle)
    ways = [_ways(middle, plain, at) for at in range(size)]
    heads = dict(_ending(plain))  # the words begun in the middle that may go on
    back: dict[str, list[int]] = {}
    single: dict[str, int] = {}
    for last in lasts:
        folded = likely.simplified(last)
        costs = [FAR] * size + [0]
        if last:
            doubled = last == behind[:1] and last in "—…"
            cut = border(middle[-1:], last)
            alone = words.single(last, middle[-1:]) + after[1 if doubled else 0]
            if doubled:  # what follows the second half of the dash
                alone += border(behind[0], behind[1:2])
            single[last] = cut + alone + border(last, behind[:1])
            costs[size] = min(single[last], cut + _through(words.node(folded), last, behind, after))
        for at in range(size - 1, -1, -1):
            least = min(price + costs[stop] for stop, price in ways[at])
            head = heads.get(size - at) if last else None
            if head is not None and (node := head.longer.get(folded)) is not None:
                least = min(least, _through(node, last, behind, after))
            costs[at] = least
        back[last] = costs[:LONGEST]
    return back, single


def _through(node: Node, last: str, behind: str, after: list[int]) -> int:
    """Return what it costs from a word begun up to `last` on, ending here or in `behind`."""
    least = FAR if node.price is None else node.price + border(last, behind[:1]) + after[0]
    for at, character in enumerate(likely.simplified(behind[: LONGEST - 1]), 1):
        following = node.longer.get(character)
        if following is None:
            break
        node = following
        if node.price is not None:
            cut = border(behind[at - 1], behind[at : at + 1])
            least = min(least, node.price + cut + after[at])
    return least


def _ending(text: str) -> list[tuple[int, Node]]:
    """Return the last one, two and three characters of `text` that a longer word begins with."""
    found = []
    for size in range(1, min(LONGEST, len(text) + 1)):
        node: Node | None = words.node(text[-size])
        for character in text[len(text) - size + 1 :]:
            node = node.longer.get(character) if node else None
        if node:
            found.append((size, node))
    return found


def _ways(text: str, plain: str, at: int) -> list[tuple[int, int]]:
    """Return where the words that begin at `text[at]` end, with their costs and what follows."""
    cut = border(text[at], text[at + 1 : at + 2])
    found = [(at + 1, words.single(text[at], text[at - 1 : at]) + cut)]
    node = words.node(plain[at])
    for stop in range(at + 1, len(plain)):
        following = node.longer.get(plain[stop])
        if following is None:
            break
        node = following
        if node.price is not None:
            cut = border(text[stop], text[stop + 1 : stop + 2])
            found.append((stop + 1, node.price + cut))
    return found
