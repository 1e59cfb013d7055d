"""Whether rules alone explain a page of plain text: then the line model has nothing to find.

What makes a text a page are controls and menus. Where rules have claimed all of them and only a few
lines are left that are mostly no sentences, these are the article: a notice, a form, a roster, a
programme, of which a model that learnt from running prose thinks as little as of menus.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.pagelike import page_evidence
from reportclean.blocks.rows import Row

MOST = 24
"""Lines that may be left: more are an article with lists of headlines around it."""

PARAGRAPH = 24
"""Characters of a sentence that the model knows for one: it takes shorter ones for headlines."""

CONTROL = 1.0
"""The evidence of one control, of which there must be none."""

_FURNITURE = re.compile(
    r"[>»›]"  # a path through the site, or more of something
    r"|[^\d|│]{2,}(?:[|│][^\d|│]{2,}){2,}[|│]?"  # a menu
    r"|[\[【](?:进入|返回|查看|我要|发表).{0,8}[\]】]|点击(?:此处|这里)"
    r"|^[\[\]【】()\s]+$"  # a control whose words have gone
    r"|_[一-鿿]{2,16}$"  # the title that the head of a page states
    r"|\((?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}.{0,9}\)$"  # another headline
)
"""What a line has that is a link of a site without a word that only sites have."""


def explained(read: Sequence[Row], found: Mapping[int, Labelled]) -> frozenset[int]:
    """Return which rows of a page `found` leaves, if they are a few lines, none of a site.

    They stand on end, but for the line of date and source: what stands behind a known control is
    rather of the site. An article in sentences is none of those, which the model knows.
    """
    left = [i for i, row in enumerate(read) if i not in found and (row.folded or row.prose)]
    if not 0 < len(left) <= MOST:
        return frozenset()
    inside = (one.label for i, one in found.items() if left[0] < i < left[-1])
    rows = [read[i] for i in left]
    prose = sum(len(row.folded) for row in rows if row.prose and len(row.folded) >= PARAGRAPH)
    if (
        not CARRIERS.issuperset(inside)
        or 2 * prose > sum(len(row.folded) for row in rows)
        or any(not row.prose and _FURNITURE.search(row.folded) for row in rows)
        or page_evidence("\n".join(row.folded for row in rows)) >= CONTROL
    ):
        return frozenset()
    return frozenset(left)
