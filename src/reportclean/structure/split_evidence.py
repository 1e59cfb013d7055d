"""What a piece of evidence for several articles in one text is."""

from __future__ import annotations

from typing import NamedTuple

SURE = 0.8
"""Evidence from this score on splits a text; below it the text is kept whole and flagged."""

WEAK = 0.5
"""Evidence below this score is not even worth a flag."""


class Border(NamedTuple):
    """A row at which an article begins."""

    row: int
    by: str
    """The kind of evidence, as it is named in trails: `split-separator`, `split-pattern` ..."""
    score: float
    """How sure, from 0 to 1."""
    why: str
    """What was seen, in words."""
    skip: int = 0
    """So many characters at the beginning of the row are a mark and no part of the article."""


class Found(NamedTuple):
    """What one kind of evidence says of a text."""

    borders: tuple[Border, ...]
    """Ascending. The first article begins at the first row, whether or not that is listed."""
    left_out: frozenset[int] = frozenset()
    """Rows that belong to no article: separators."""
