"""The stage that gives a text its paragraphs and its outline: which cleaner runs when, and why.

Frames of one-cell tables go first, since a bar hides the end of a sentence. Page numbers and
contents go before lines are joined, else they end up inside sentences. Lines are joined while
their indents still show where a paragraph begins. Flattened texts are opened while the spaces
that are left of their borders still stand; only then do blanks go.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.document import Document, Drop
from reportclean.core.pipeline import Pipeline, cleaner
from reportclean.structure.flattened import flattened
from reportclean.structure.headings import broken_headings
from reportclean.structure.layout import layout
from reportclean.structure.outline import outline
from reportclean.structure.pages import fused_contents, page_numbers
from reportclean.structure.spacing import false_space, spaced_out
from reportclean.structure.tables import framed_text
from reportclean.structure.wrapped import wrapped

_ORDER = Pipeline(
    framed_text,
    page_numbers,
    fused_contents,
    spaced_out,
    broken_headings,
    wrapped,
    flattened,
    layout,
    false_space,
    name="once",
)
_ROUNDS = 4


@cleaner
def paragraphs(document: Document) -> Iterator[Document | Drop]:
    """Run the cleaners of this stage in order until none finds anything more to do.

    One that comes late may uncover work for one that comes early: a page number shows when the
    bars around it have gone. The second round mostly finds nothing; there are at most four.
    """
    for _ in range(_ROUNDS):
        (done,) = _ORDER(document)
        if isinstance(done, Drop) or done.text == document.text:
            yield done
            return
        document = done
    yield document


def stage() -> Pipeline:
    """Return the stage: one article in, the same article with paragraphs and outline out."""
    return Pipeline(paragraphs, outline, name="paragraphs")
