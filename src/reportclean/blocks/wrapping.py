"""Prose in short lines, which to a model of lines look like headlines: each is short, few have a stop.

It was wrapped to a width, or broken at its marks. What tells it from a list of headlines, which may
be of one width too: commas and full stops fall anywhere in wrapped lines, and no headline ends in
a comma.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reportclean.blocks.rows import Row

NARROWEST, WIDEST = 28, 120
"""Columns of the lines that may have been wrapped, two a Chinese character, indents included."""

FEWEST = 6
"""Full lines of the smallest block that shows its width, and lines that end in a comma."""

APART = 5
"""Rows between two full lines of one block at most: ends of paragraphs, headings, numbers of pages
and blank lines."""

_MARK = re.compile(r"[,;:。!?、]")
_STOP = re.compile(r"[。;]")
"""Headlines ask and exclaim in mid line; a full stop they have not."""
_WIDE = re.compile("[\u1100-\uffdc\u201c\u201d\u2014\u2026]")


def short_lines(rows: Sequence[Row]) -> frozenset[int]:
    """Return which of `rows` belong to prose that stands in short lines."""
    return _wrapped(rows, _characters, 2) | _wrapped(rows, _columns, 1) | _going_on(rows)


def _characters(row: Row) -> int:
    return len(row.text.rstrip())


def _columns(row: Row) -> int:
    text = row.text.rstrip()
    return len(text) + len(_WIDE.findall(text))


def _wrapped(
    rows: Sequence[Row], measure: Callable[[Row], int], columns: int
) -> frozenset[int]:
    """Return the rows of wrapped prose, the ends of its paragraphs included.

    Of the full lines of a block 45 in 100 have a mark inside and one in ten a stop, and at most four
    in ten end in one; of all its lines at most one in twenty is longer. All set on the seeds,
    wrapped at 16 to 38 characters, and on the lists of headlines of 246 pages. `columns` are those
    of what `measure` counts.
    """
    widths = [measure(row) for row in rows]
    tally = Counter(w for w in widths if NARROWEST <= columns * w <= WIDEST)
    if sum(tally.values()) < FEWEST:
        return frozenset()
    # The width itself, or one less where a character of two columns, or a mark, did not fit.
    width = max(tally, key=lambda w: (tally[w] + tally[w - 1] + tally[w + 1], tally[w]))
    full = [i for i, w in enumerate(widths) if abs(w - width) <= 1]
    return frozenset(
        i
        for block in _blocks(full)
        if _is_prose(rows, block) and _within(widths[block[0] : block[-1] + 1], width + 1)
        for i in _of(rows, block)
    )


def _blocks(full: Sequence[int]) -> Iterator[list[int]]:
    """Yield the full lines in runs without a large gap."""
    block = list(full[:1])
    for before, i in pairwise(full):
        if i - before > APART:
            yield block
            block = []
        block.append(i)
    yield block


def _is_prose(rows: Sequence[Row], block: Sequence[int]) -> bool:
    if len(block) < FEWEST:
        return False
    lines = [rows[i].folded for i in block]
    marked = sum(1 for line in lines if _MARK.search(line, 1, len(line) - 1))
    stopped = sum(1 for line in lines if _STOP.search(line, 1, len(line) - 1))
    ended = sum(1 for line in lines if _STOP.search(line[-1:]) or line.endswith(("…", "...")))
    return marked >= 0.45 * len(lines) and stopped >= 0.1 * len(lines) and ended <= 0.4 * len(lines)


def _within(widths: Sequence[int], widest: int) -> bool:
    """Tell whether hardly any line is wider."""
    return sum(1 for width in widths if width > widest) <= 0.05 * sum(map(bool, widths))


def _of(rows: Sequence[Row], block: Sequence[int]) -> range:
    """Return the rows of a block: from its first full line to the end of its last paragraph.

    Lines above that end in a colon or a stop, 各位代表:, are of the same text.
    """
    first, last = block[0], block[-1]
    while first and (rows[first - 1].prose or rows[first - 1].folded.endswith(":")):
        first -= 1
    below = next((i for i in range(last + 1, len(rows)) if rows[i].folded), last)
    ends = _STOP.search(rows[last].folded[-1:]) is not None
    return range(first, (last if ends else below) + 1)


def _going_on(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows that end in a comma, and those that go on from there, if they are many."""
    filled = [i for i, row in enumerate(rows) if row.folded]
    open_ = [(i, after) for i, after in pairwise(filled) if rows[i].folded.endswith((",", "、"))]
    return frozenset(i for pair in open_ for i in pair) if len(open_) >= FEWEST else frozenset()
