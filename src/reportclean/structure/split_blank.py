r"""Wider gaps above titles, and nowhere else: `\n\n\n` between articles, `\n` between paragraphs.

The sections of a report may stand apart as well, so each title must be as long as one of an article
is and name what its own text speaks of, and the dump must begin with one.
"""

from __future__ import annotations

from collections import Counter

from reportclean.structure.split_change import LONG, pairs_of
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_gaps import REPORT, several, view_of
from reportclean.structure.split_shape import Shape

WIDE = 2
"""Blank lines that stand above a title, beyond those between most lines: a heading has one more;"""
FEWEST = 2
"""so many titles behind the first have them,"""
SHORT = 80
"""and all texts so many characters."""
OWN = 0.3
"""The share of a title's pairs of characters that its own text has at least,"""
AGREEING = 0.75
"""for so many of the titles."""
ABOVE = 2
"""Lines above the first title: a page has its menus."""


def blanks(shape: Shape) -> Found:
    """Return the borders that gaps of blank lines show."""
    usual = Counter(row.blank for row in shape.rows[1:]).most_common(1)
    least = WIDE + usual[0][0] if usual else 0
    wide = [at for at, row in enumerate(shape.rows) if at and row.blank >= least]
    if len(wide) < FEWEST or "S" in shape.letters or not several(shape.letters):
        return Found(())
    gaps = view_of(shape).gaps
    if not gaps or gaps[0].before or gaps[0].title > ABOVE:
        return Found(())
    apart = [gap for gap in gaps if any(gap.before <= at <= gap.title for at in wide)]
    if [at for gap in apart for at in wide if gap.before <= at <= gap.title] != wide:
        return Found(())
    named = 0
    for gap, end in zip([gaps[0], *apart], [*wide, len(shape.rows)], strict=True):
        title = shape.rows[gap.title].text
        text = "\n".join(row.text for row in shape.rows[gap.body : end])
        report = REPORT().fullmatch(title) is not None
        if len(text) < SHORT or (len(title) < LONG and not report):
            return Found(())
        pairs = pairs_of(title)
        named += report or sum(map(text.__contains__, pairs)) >= OWN * len(pairs)
    if named < AGREEING * len(wide):
        return Found(())
    why = f"more blank lines than usual, at {len(wide)} titles"
    return Found(tuple(Border(at, "split-blank", 0.85, why) for at in wide))
