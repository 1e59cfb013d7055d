"""The lines of a document as rules see them, found and folded once for all who ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, cast

from reportclean.blocks.fold import fold, fold_lines
from reportclean.core.document import Document
from reportclean.core.lines import Line

LONGEST = 640
"""Characters of the longest line that rules look at: company blurbs are the longest furniture."""

_STOPS = tuple("。!?;")
_CLOSERS = "\"'”’」』)】》"
_LAST = frozenset((*_CLOSERS, *_STOPS, "…", "."))
_ENGLISH, _WORDS = 40, 6
"""Characters and spaces of the shortest sentence that ends in a full point."""


class Row(NamedTuple):
    """A line with what rules ask of it."""

    line: Line
    text: str
    """Folded, as long as the line; empty for a line longer than `LONGEST`."""
    folded: str
    """The same without outer spaces; empty for a blank line too."""
    prose: bool
    """Whether it reads like a sentence or more: a final stop, or length and a comma."""


_ROW = cast("Callable[[tuple[Line, str, str, bool]], Row]", partial(tuple.__new__, Row))
"""Makes a row of its parts, in half the time that `Row` takes."""


def rows(document: Document) -> tuple[Row, ...]:
    """Return a row for each line of `document.text`, blank ones included; computed once."""
    return document.once(_rows)


def _rows(document: Document) -> tuple[Row, ...]:
    text = document.text
    shown = [
        text[start:stop] if stop - start <= LONGEST else "" for start, stop, _ in document.lines
    ]
    seen = zip(document.lines, fold_lines(shown), strict=True)
    return tuple([_row(text, line, folded) for line, folded in seen])


def row_of(text: str, line: Line) -> Row:
    """Return the row of one line of `text`."""
    start, stop, _ = line
    return _row(text, line, fold(text[start:stop]) if stop - start <= LONGEST else "")


def written(text: str, row: Row) -> str:
    """Return the line of a row of `text` as it is written, its end left out."""
    return text[row.line.start : row.line.stop]


def _row(text: str, line: Line, folded: str) -> Row:
    bare = folded.strip()
    if bare:
        return _ROW((line, folded, bare, _is_prose(bare)))
    start, stop, _ = line  # blank, or longer than `LONGEST`
    return _ROW((line, folded, bare, not text[start:stop].isspace() and start < stop))


def _is_prose(folded: str) -> bool:
    if folded[-1] not in _LAST:
        return len(folded) >= 40 and ("," in folded or "。" in folded)
    bare = folded.rstrip(_CLOSERS)
    if bare.endswith("…"):  # a headline that a list cut off, unless it has a comma
        return "," in bare
    if bare.endswith(_STOPS):
        return len(bare) > 4
    if bare.endswith(".") and len(bare) >= _ENGLISH and bare.count(" ") >= _WORDS:
        return True
    return len(folded) >= 40 and ("," in folded or "。" in folded)
