"""The lines of a document as rules see them, found and folded once for all who ask."""

from __future__ import annotations

from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.lines import Line

LONGEST = 640
"""Characters of the longest line that rules look at: company blurbs are the longest furniture."""

_STOPS = tuple("。!?;")
_CLOSERS = "\"'”’」』)】》"
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


def rows(document: Document) -> tuple[Row, ...]:
    """Return a row for each line of `document.text`, blank ones included; computed once."""
    return document.once(_rows)


def _rows(document: Document) -> tuple[Row, ...]:
    text, found = document.text, document.lines
    short = [text[n.start : n.stop] if n.stop - n.start <= LONGEST else "" for n in found]
    folded = fold("\n".join(short)).split("\n") if found else []
    return tuple(_row(text, line, f) for line, f in zip(found, folded, strict=True))


def row_of(text: str, line: Line) -> Row:
    """Return the row of one line of `text`, without those of the others."""
    short = line.stop - line.start <= LONGEST
    return _row(text, line, fold(text[line.start : line.stop]) if short else "")


def _row(text: str, line: Line, folded: str) -> Row:
    bare = folded.strip()
    return Row(line, folded, bare, _is_prose(text, line, bare))


def _is_prose(text: str, line: Line, folded: str) -> bool:
    if not folded:
        return bool(text[line.start : line.stop].strip())
    bare = folded.rstrip(_CLOSERS)
    if bare.endswith("…"):  # a headline that a list cut off, unless it has a comma
        return "," in bare
    if bare.endswith(_STOPS):
        return len(bare) > 4
    if bare.endswith(".") and len(bare) >= _ENGLISH and bare.count(" ") >= _WORDS:
        return True
    return len(folded) >= 40 and ("," in folded or "。" in folded)
