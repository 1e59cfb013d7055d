"""Which lines of front matter say nothing that was not read, and may leave the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.metadata.front import Front
from reportclean.metadata.only import glue

_ADDRESSED = re.compile(r"(?:会议|代表大会|委员会|常委会) *: *$")
"""How a line ends that names to whom a paper is addressed."""


def said_all(front_: Front, row: int) -> bool:
    """Tell whether all that the row of front matter says was read as meeting, day or speaker.

    Where a meeting fills two lines, they say it together. The meeting to which a paper is addressed
    (…第三次会议：) is the first line of it.
    """
    if _ADDRESSED.search(front_.rows[row].text):
        return False
    read = front_.read()
    touched = {(a, b) for a, b in read if _touches(front_, row, a, b)}
    rows = {row} | {
        other
        for a, b in touched
        for other in range(max(0, row - 2), min(len(front_.rows), row + 3))
        if _touches(front_, other, a, b)
    }
    return bool(touched) and all(_only_glue(front_, other, read) for other in rows)


def told(front_: Front) -> Iterator[int]:
    """Yield the rows above the body that name meeting, day or speaker, with other words or not."""
    parts = front_.read()
    for row in range(front_.body):
        if any(_touches(front_, row, start, stop) for start, stop in parts):
            yield row


def _touches(front_: Front, row: int, start: int, stop: int) -> bool:
    line = front_.rows[row].line
    return any(line.start <= front_.places[at] < line.stop for at in range(start, stop))


def _only_glue(front_: Front, row: int, read: Sequence[tuple[int, int]]) -> bool:
    line = front_.rows[row].line
    left = [
        c
        for i, c in enumerate(front_.compact)
        if line.start <= front_.places[i] < line.stop and not any(a <= i < b for a, b in read)
    ]
    return glue().fullmatch("".join(left)) is not None
