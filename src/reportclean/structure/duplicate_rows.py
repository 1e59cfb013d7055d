"""The rows of a document as copies are looked for in them."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from reportclean.core.edits import Span

LONG = 20
"""A paragraph of so many characters does not come twice by chance."""

TEASER = 12
"""A teaser has at most so many lines."""


class Row(NamedTuple):
    """One line that is not blank."""

    span: Span
    """With the line end."""
    text: str
    """Without white space, to compare."""
    kind: str
    """What it looks like: see `split_shape.letter`."""


class Below(NamedTuple):
    """The running text of a page, for each row from there on."""

    nearest: list[str]
    """The first."""
    texts: str
    """All on end: a teaser may run over the ends of paragraphs."""
    starts: list[int]
    """Where the rows begin in `texts`."""

    @classmethod
    def of(cls, rows: list[Row]) -> Below:
        """Return the running text of `rows`."""
        texts = [row.text if row.kind == "B" else "" for row in rows]
        nearest = [""]
        for text in reversed(texts):
            nearest.append(text or nearest[-1])
        starts = list(accumulate(map(len, texts), initial=0))
        return cls(nearest[:0:-1], "".join(texts), starts)

    def holds(self, told: str, at: int) -> bool:
        """Tell whether a text from row `at` on says `told`."""
        return self.texts.find(told, self.starts[at]) >= 0
