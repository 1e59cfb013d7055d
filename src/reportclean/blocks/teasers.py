"""Teasers of other articles below the heading that announces them: headline, sentence, day.

To the line model the sentence of a teaser is one of the article. Its place tells: rules know the
heading of the list, and each teaser closes with its day on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.blocks.labels import heads_list
from reportclean.blocks.peeling import Peeling
from reportclean.blocks.rows import Row

DAYS = 2
"""Teasers that make a list, at least."""

LONGEST = 4
"""Lines of one, its day included."""

HEADING = 20
"""Characters of the longest heading, and of the longest day."""

_LAST = frozenset("0123456789日前")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?: {1,2}\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\d{1,2} ?(?:分钟|小时|天)前"
)


def teasers(peeling: Peeling) -> frozenset[int]:
    """Return the rows of teasers, and their headings, that stand below sentences."""
    read, found = peeling.rows, peeling.found
    ends = [line for i in peeling.filled if (line := read[i].folded)[-1:] in _LAST]
    if sum(_is_day(line) for line in ends) < DAYS:
        return frozenset()  # mostly
    first = next((i for i in peeling.filled if read[i].prose and i not in found), len(read))
    gone: set[int] = set()
    for head in peeling.filled:
        if head > first and head not in gone and _announces(peeling, head):
            listed = _listed(read, head)
            gone.update(listed, (head,) if listed else ())
    return frozenset(gone) - found.keys()


def _announces(peeling: Peeling, i: int) -> bool:
    """Tell whether a row is the heading of a list of other articles, were it the last."""
    row = peeling.rows[i]
    rule = peeling.rule(i, "tail") if not row.prose and len(row.folded) <= HEADING else None
    return rule is not None and heads_list(rule.id, rule.label)


def _is_day(line: str) -> bool:
    return len(line) <= HEADING and line[-1:] in _LAST and _DAY.fullmatch(line) is not None


def _listed(read: Sequence[Row], head: int) -> list[int]:
    """Return the rows of the teasers below row `head`, each with a sentence above its day."""
    days, listed, one = 0, list[int](), list[int]()
    for i in range(head + 1, len(read)):
        if not (read[i].folded or read[i].prose):
            continue
        one.append(i)
        if _is_day(read[i].folded):
            if not any(read[k].prose for k in one):
                break
            listed += one
            days, one = days + 1, []
        elif len(one) == LONGEST:
            break
    return listed if days >= DAYS else []
