"""The stage that gives a text its paragraphs and its outline: which cleaner runs when, and why.

Frames of one-cell tables go first, since a bar hides the end of a sentence, and field codes, which
stand between a heading and the number of its page. Page numbers and contents go before lines are
joined, else they end up inside sentences. Lines are joined while their indents still show where a
paragraph begins. Flattened texts are opened while the spaces that are left of their borders still
stand; only then do blanks go.
"""

from __future__ import annotations

from reportclean.core.pipeline import Pipeline, Settled
from reportclean.structure.contents import fused_contents
from reportclean.structure.field_codes import field_codes
from reportclean.structure.flattened import flattened
from reportclean.structure.headings import broken_headings
from reportclean.structure.layout import layout
from reportclean.structure.outline import outline
from reportclean.structure.page_ends import page_ends
from reportclean.structure.page_inside import pages_inside
from reportclean.structure.page_rows import page_rows
from reportclean.structure.pages import page_numbers
from reportclean.structure.spaced import spaced_out
from reportclean.structure.spacing import false_space
from reportclean.structure.tables import framed_text
from reportclean.structure.tokenised import tokenised
from reportclean.structure.wrapped import wrapped

ROUNDS = 4
"""How often the cleaners run at most: a page number shows when the bars around it have gone."""

_ORDER = (
    framed_text,
    field_codes,
    page_numbers,
    page_ends,
    pages_inside,
    page_rows,
    fused_contents,
    tokenised,
    spaced_out,
    broken_headings,
    wrapped,
    flattened,
    layout,
    false_space,
)


def _same_rows(one: str, two: str) -> bool:
    """Tell whether two texts differ in line ends at the beginning and blanks at the end at most.

    Many do, for the line end of the last paragraph goes, and no cleaner of this stage minds those.
    """
    return one.rstrip().lstrip("\r\n") == two.rstrip().lstrip("\r\n")


paragraphs = Settled(_ORDER, "paragraphs", ROUNDS, _same_rows)
"""The cleaners of this stage, in order, until none finds anything more to do."""


def stage() -> Pipeline:
    """Return the stage: one article in, the same article with paragraphs and outline out."""
    return Pipeline(paragraphs, outline, name="paragraphs")
