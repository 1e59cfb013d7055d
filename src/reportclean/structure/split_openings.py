"""Datelines without titles: 本报讯 …, 新华社…电 …, each opening a brief item of its own."""

from __future__ import annotations

from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_shape import Shape
from reportclean.structure.split_words import patterns

BEGINNING = 30
"""Characters that two items do not have in common: where, when, who, and some of what."""


def openings(shape: Shape) -> Found:
    """Return the borders of items that a dateline opens, if the first of them has one too."""
    letters = shape.letters
    dated = [
        at
        for at, row in enumerate(shape.rows)
        if letters[at] == "B" and patterns().dateline.match(row.text)
    ]
    if len(dated) < 2 or dated[0] != letters.find("B"):
        return Found(())
    if len({shape.rows[at].text[:BEGINNING] for at in dated}) < len(dated):
        return Found(())  # the same item twice on one page, or its beginning as an abstract
    if any(letters[at - 1] != "B" for at in dated[1:]):
        return Found(())
    why = f"a dateline opens {len(dated)} texts on end"
    return Found(tuple(Border(at, "split-dateline", 0.85, why) for at in dated[1:]))
