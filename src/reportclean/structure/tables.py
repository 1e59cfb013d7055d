r"""Tables drawn with `|`: one with a single cell a row is text in a frame, and the frame goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import Row, rows

_RULED = " \t\u3000\xa0:-"
"""What an empty cell holds: blanks, or the line under a heading as Markdown draws it."""


@cleaner
def framed_text(document: Document) -> Iterator[Edit]:
    r"""Take the bars from around text that stands alone in its row.

    A run of lines with bars in which any row has two filled cells is a table, or a menu, and
    stays as it is. Bars of an empty row go with its line, unless there is nothing else.
    """
    if "|" not in document.text:
        return
    run: list[Row] = []
    if not document.text.strip(" \t\r\n|"):
        return
    for row in rows(document):
        if row.text[:1] == "|" or row.text[-1:] == "|":
            run.append(row)
        elif row.text or not run:
            yield from _unframed(run)
            run = []
    yield from _unframed(run)


def _unframed(run: Sequence[Row]) -> Iterator[Edit]:
    cells = [[cell for cell in row.text.split("|") if cell.strip(_RULED)] for row in run]
    if any(len(filled) > 1 for filled in cells):
        yield from _empty_rows(run, cells)
        return
    for row, filled in zip(run, cells, strict=True):
        if not filled:
            yield Edit(row.start, row.end, "", "empty-row")
            continue
        cell = filled[0].strip()
        start = row.start + row.text.index(cell)
        if row.start < start:
            yield Edit(row.start, start, "", "cell-frame")
        if start + len(cell) < row.stop:
            yield Edit(start + len(cell), row.stop, "", "cell-frame")


def _empty_rows(run: Sequence[Row], cells: Sequence[Sequence[str]]) -> Iterator[Edit]:
    """Yield the rows of a table that hold nothing, above others that do.

    Not the head that Markdown needs above its rule, nor rows at the end, which a form has.
    """
    last = max(at for at, filled in enumerate(cells) if filled)
    for at, row in enumerate(run[:last]):
        empty = not cells[at] and row.text.count("|") > 1 and not row.text.strip("| \t\u3000\xa0")
        if empty and (cells[at + 1] or "--" not in run[at + 1].text):
            yield Edit(row.start, row.end, "", "empty-row")
