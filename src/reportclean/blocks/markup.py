"""What the markup says of a line, as features: tag, links, names of the elements around it.

Class and id names are compared within the page (does the line live where most of the prose
lives?) and looked through for a few words that builders of pages use everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import pairwise

from reportclean.blocks.elements import element_numbers, elements
from reportclean.blocks.memory import REMEMBERED
from reportclean.blocks.pairs import Pair, pairs_of
from reportclean.core.document import Document

_TAGS = """
    p div td li tr h1 h2 h3 h4 h5 h6 body pre dd dt article section center span form th blockquote
    figcaption footer
"""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TAG_NUMBERS = {tag: n for n, tag in enumerate(_TAGS.split(), 1)}

# Class and id names of articles and of furniture, as builders of Chinese and other sites give them.
_GOOD = re.compile(
    r"artic|content|text|body|main|post|entry|story|detail|news|zhengwen|zw|artibody|para|wrap"
)
_BAD = re.compile(
    r"nav|menu|foot|head|copyright|side|share|comment|relat|hot|rank|login|search|tool|crumb|link"
    r"|list|recom|tag|keyword|a(?<![^ _-]a)ds?(?![^ _-])|banner|bar|top|bottom|right|left|tab|more"
    r"|fun|btn|btm|pic|photo|img|info|source|date|time|author|vote|reply|bbs|rss|print|font|size"
)
_DEPTHS = (1, 2, 3, 4, 6, 9)
_COUNTS = (2, 3, 5, 9, 17, 40)
_LEFT_OUT = (2, 5, 8, 15, 40)


def markup(
    document: Document,
    found: Sequence[int],
    pairs: Sequence[frozenset[Pair]],
    lengths: Sequence[int],
    prose: Sequence[int],
) -> dict[str, Sequence[int]]:
    """Return the columns for lines of a document that came as HTML.

    `found`, `pairs`, `lengths` and `prose` are the rows: the numbers of their lines, the pairs of
    characters of their beginnings, how many characters they have, and whether they are prose.
    """
    every = element_numbers(document)
    numbers = [every[line] for line in found]
    own = [document.source.blocks[n] for n in numbers]
    _, tags, linked, depths, homes = zip(*own, strict=True) if own else [()] * 5
    links = [0 if not share else 1 + int(4.99 * share) for share in linked]
    # Text that lives in links is what a menu of headlines has: it makes no place the article's.
    mass = [m if p and k < 3 else 0 for m, p, k in zip(lengths, prose, links, strict=True)]
    heavy = depths[max(range(len(own)), key=mass.__getitem__)] if own else 0
    named = dict.fromkeys(homes, 0)
    for hints in named:
        near, _, far = hints.partition(" ")
        named[hints] = _names(near) + 4 * _names(far)
    often = Counter(homes)
    same = [one == other for one, other in pairwise(homes)]
    title = " ".join(document.source.facts.get("title", "").split())
    return {
        "tag": [_TAG_NUMBERS.get(tag, 0) for tag in tags],
        "links": links,
        "names": [named[home] for home in homes],
        # Lists of links have left: how many of their lines stood above.
        "left_out": [bisect_right(_LEFT_OUT, n - above) for above, n in pairwise((-1, *numbers))],
        "home": _prose_of(homes, mass),
        "home_lines": [bisect_right(_COUNTS, often[home]) for home in homes],
        "home_same": [a + 2 * b for a, b in zip([False, *same], [*same, False], strict=True)],
        "kind": _prose_of(list(zip(tags, depths, strict=True)), mass),
        "depth": [
            bisect_right(_DEPTHS, abs(depth - heavy)) + (7 if depth < heavy else 0)
            for depth in depths
        ],
        "like_title": _likeness(pairs, pairs_of(title)),
    }


def is_heading(document: Document, line: int) -> bool:
    """Tell whether a line of a document, by its number, stands in `<h1>` to `<h6>` of HTML."""
    return bool(document.source.blocks) and elements(document)[line].tag in HEADINGS


@lru_cache(REMEMBERED)
def _names(names: str) -> int:
    return (_GOOD.search(names) is not None) + 2 * (_BAD.search(names) is not None)


def _prose_of(keys: Sequence[Hashable], mass: Sequence[int]) -> list[int]:
    """Return how much of the page's prose the lines with the same key hold, in tenths plus one."""
    sums: dict[Hashable, int] = {}
    for key, m in zip(keys, mass, strict=True):
        sums[key] = sums.get(key, 0) + m
    whole = sum(mass) or 1
    shares = {key: int(10 * m / whole) + (m > 0) for key, m in sums.items()}
    return [shares[key] for key in keys]


def _likeness(lines: Sequence[frozenset[Pair]], fact: frozenset[Pair]) -> list[int]:
    """Return how much of each line is in `fact`, in fifths, and how much of `fact` in the line.

    Lines and fact are the pairs of neighbouring characters in them.
    """
    if not fact:
        return [0] * len(lines)
    found = []
    for mine in lines:
        hits = len(mine & fact)
        if hits:
            found.append(1 + int(4.99 * hits / len(mine)) + 5 * int(4.99 * hits / len(fact)))
        else:
            found.append(0)
    return found
