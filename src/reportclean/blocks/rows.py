"""The lines of a document as rules see them, found and folded once for all who ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple, cast

from reportclean.blocks.fold import fold
from reportclean.blocks.memory import REMEMBERED, SHORT
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


_ROW = cast("Callable[[tuple[Line, str, str, bool]], Row]", partial(tuple.__new__, Row))
"""Makes a row of its parts, in half the time that `Row` takes."""


def rows(document: Document) -> tuple[Row, ...]:
    """Return a row for each line of `document.text`, blank ones included; computed once."""
    return document.once(_rows)


def _rows(document: Document) -> tuple[Row, ...]:
    text = document.text
    return tuple([row_of(text, line) for line in document.lines])


def row_of(text: str, line: Line) -> Row:
    """Return the row of one line of `text`."""
    start, stop, _ = line
    look = _remembered if stop - start <= SHORT else _seen
    return _ROW((line, *look(text[start:stop])))


def _seen(line: str) -> tuple[str, str, bool]:
    """Return what a row has beside its line."""
    if len(line) > LONGEST:
        return "", "", bool(line.strip())
    folded = fold(line)
    bare = folded.strip()
    return folded, bare, _is_prose(bare) if bare else bool(line.strip())


_remembered = lru_cache(REMEMBERED)(_seen)


def _is_prose(folded: str) -> bool:
    bare = folded.rstrip(_CLOSERS)
    if bare.endswith("…"):  # a headline that a list cut off, unless it has a comma
        return "," in bare
    if bare.endswith(_STOPS):
        return len(bare) > 4
    if bare.endswith(".") and len(bare) >= _ENGLISH and bare.count(" ") >= _WORDS:
        return True
    return len(folded) >= 40 and ("," in folded or "。" in folded)
