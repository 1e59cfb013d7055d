"""What stands below the line that closes an article on a page: a disclaimer, or 延伸推荐.

Teasers of other articles there are paragraphs to the line model. Their place tells, and their size:
what goes on below such a line is a small part of what stands above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportclean.blocks.labels import Labelled, heads_list
from reportclean.blocks.model import Verdict
from reportclean.blocks.peeling import Peeling

ARTICLE = 200
"""Characters of the article's sentences above such a line, at least."""

PART = 4
"""How many times as many they must be as those below it: a guess, which no gold of 246 pages
refutes."""

HEADING = 20
"""Characters of the longest heading of other articles."""

_WORDS = ("声明", "聲明", "推荐", "推薦")
"""One of which such a line has, in either script: a gate."""

_OPENS = 12
"""Characters within which a disclaimer says what it is: 免责声明:, 【特别声明】."""


def below_closing(
    peeling: Peeling, seen: Sequence[Verdict], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows from the line that closes the article on, those that no rule claims."""
    rows, filled = peeling.rows, peeling.filled
    if not any(map(peeling.document.text.__contains__, _WORDS)):
        return frozenset()
    closing = {i for i in filled if "声明" in rows[i].folded[:_OPENS] or "推荐" in rows[i].folded}
    liked = {
        i: len(rows[i].folded)
        for i in filled
        if rows[i].prose and seen[i].body >= 0.5 and i not in found and i not in closing
    }
    above, below = 0, sum(liked.values())
    for i in filled:
        if i in closing and below and above >= max(ARTICLE, PART * below) and _closes(peeling, i):
            return frozenset(k for k in filled if k >= i and k not in found)
        above, below = above + liked.get(i, 0), below - liked.get(i, 0)
    return frozenset()


def _closes(peeling: Peeling, i: int) -> bool:
    """Tell whether a row would be a disclaimer, or the heading of what a site recommends."""
    folded = peeling.rows[i].folded
    rule = peeling.rule(i, "tail")
    if rule is None:
        return False
    if rule.label == "disclaimer":
        return "声明" in folded[:_OPENS]
    return len(folded) <= HEADING and "推荐" in folded and heads_list(rule.id, rule.label)
