"""Articles without paragraphs: poems, forms, programmes, lists, tables, dialogues.

Of their lines, short and mostly without a stop, a model of lines that learnt from running prose
knows nothing: to it they are menus. On a page they are known by their place, right below the line
of date and source, and by what they lack: not one paragraph stands on the page, and down to the next line that a rule knows
no furniture either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportclean.blocks.labels import CARRIERS, UNLIKED, Labelled
from reportclean.blocks.rows import Row

FEWEST = 3
"""Lines of the shortest such article."""

MOST = 80
"""Lines of the longest."""

PARAGRAPH = 50
"""Characters from which on a line is a paragraph, of which the line model knows enough."""

FRAMED = 4
"""Lines known by rules that a page has around it, the one of date and source among them."""


def bare_article(read: Sequence[Row], found: Mapping[int, Labelled]) -> frozenset[int]:
    """Return the rows of an article without paragraphs; none where there is no sign of one.

    `found` is what rules alone claim.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    known = [n for n, i in enumerate(filled) if i in found and found[i].rule != UNLIKED]
    carriers = [n for n in known if found[filled[n]].label in CARRIERS]
    if len(known) < FRAMED or not carriers:
        return frozenset()
    first = carriers[0]
    claimed = set(known)
    while first in claimed:
        first += 1
    end = next((n for n in known if n > first), len(filled))
    rows = filled[first:end]
    if not FEWEST <= len(rows) <= MOST or end == len(filled):
        return frozenset()
    if any(_paragraph(read[i]) for i in filled if i not in found):
        return frozenset()
    return frozenset(rows)


def _paragraph(row: Row) -> bool:
    return not row.folded or (row.prose and len(row.folded) >= PARAGRAPH)
