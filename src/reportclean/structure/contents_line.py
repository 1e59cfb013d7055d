"""A list of contents that was flattened into one line above its text: 目录一、…1二、…5.

Its headings come again below, in the same order, each as a line of its own: that proves it, and
nothing is lost with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportclean.structure.layout import Row
from reportclean.structure.lazy import lazy

_HEAD = lazy("[目][ \xa0\u3000]{0,4}[录錄次]")
_PAGE = lazy(r"\A[.…·．⋯]{0,80}(?:[0-9]{1,3})?")
_FEWEST = 2
"""Headings that the line must have."""
_LONGEST = 64
"""Characters of the longest heading."""
_TOP = 12
"""Lines from the top of a text in which the list stands."""


def contents_line(filled: Sequence[Row]) -> int | None:
    """Return which of the rows is such a list; None if none is."""
    for at, row in enumerate(filled[:_TOP]):
        if _HEAD().match(row.text) and _is_list("".join(row.text.split()), filled[at + 1 :]):
            return at
    return None


def _is_list(line: str, below: Sequence[Row]) -> bool:
    """Tell whether a line without spaces is 目录 and headings of rows `below` with their pages."""
    rest, found = line[2:].lstrip(":："), 0
    for row in below:
        if len(row.text) > _LONGEST or row.text[0] != rest[:1]:
            continue
        heading = "".join(row.text.split())
        if rest.startswith(heading):
            rest, found = _PAGE().sub("", rest[len(heading) :]), found + 1
            if not rest:
                return found >= _FEWEST
    return False
