"""Prose in short lines, which to a model of lines look like headlines: few have a stop.

It was wrapped to a width, or broken at its marks. What tells it from a list of headlines, which may
be of one width too: commas and full stops fall anywhere in wrapped lines, and no headline ends in
a comma.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reportclean.blocks.rows import Row

NARROWEST, WIDEST = 28, 120
"""Columns of the lines that may have been wrapped, two a Chinese character, indents included."""

FEWEST = 6
"""Full lines of the smallest block that shows its width, and lines that end in a comma."""

SENTENCES = 6
"""Sentences on end, one a line, that no teasers and no comments are."""

APART = 5
"""Lines from one full line of a block to the next at most: between them stand ends of paragraphs,
headings and numbers of pages."""

_ENDS = ("。", ";", "!", ":")

_MARK = re.compile(r"[,;:。!?、]")
_STOP = re.compile(r"[。;]")
"""Headlines ask and exclaim in mid line; a full stop they have not."""
_WIDE = re.compile("[\u1100-\uffdc\u201c\u201d\u2014\u2026]+")
"""Characters of two columns; all others take one."""
_MAY_BE_WIDE = str.maketrans("", "", ",:;!?()")
"""Marks of one column that may have been full-width."""


def short_lines(text: str, rows: Sequence[Row], *, markup: bool) -> frozenset[int]:
    """Return which of `rows`, the lines of `text`, belong to prose that stands in short lines.

    With `markup` a run of sentences tells nothing more: it may be one of comments.
    """
    filled = [row for row in rows if row.folded]
    lines = [text[row.line.start : row.line.stop].rstrip() for row in filled]
    sizes = [len(line) for line in lines]
    # A line that, wide or narrow, is too short or too long for a full one counts as wide.
    may_be = [line if NARROWEST <= 2 * len(line) <= 2 * WIDEST else "" for line in lines]
    found = frozenset[int]()
    if sum(map(bool, may_be)) >= FEWEST:
        found = _wrapped(filled, sizes, 2)
        narrow = _WIDE.sub("", "\n".join(may_be))
        for one in (narrow, narrow.translate(_MAY_BE_WIDE)):
            some = map(len, one.split("\n"))
            found |= _wrapped(filled, [2 * n - k for n, k in zip(sizes, some, strict=True)], 1)
    found |= _going_on(filled)
    found = _with_neighbours(filled, found if markup else found | _sentences(filled))
    places = [i for i, row in enumerate(rows) if row.folded]
    return frozenset(places[i] for i in found)


def _wrapped(rows: Sequence[Row], widths: Sequence[int], columns: int) -> frozenset[int]:
    """Return the rows of wrapped prose, given how wide each is.

    Of the full lines of a block 45 in 100 have a mark inside and one in ten a stop, and at most
    four in ten end in one; of all its lines at most one in twenty is longer. All set on the seeds,
    wrapped at 16 to 38 characters, and on the lists of headlines of 246 pages. A unit of width is
    of so many `columns`.
    """
    tally = Counter(w for w in widths if NARROWEST <= columns * w <= WIDEST)
    if sum(tally.values()) < FEWEST:
        return frozenset()
    # The width itself, or one less where a character of two columns, or a mark, did not fit.
    width = max(tally, key=lambda w: (tally[w] + tally[w - 1] + tally[w + 1], tally[w]))
    off = 3 - columns  # one character: a mark may hang over, or not have fitted
    full = [i for i, w in enumerate(widths) if abs(w - width) <= off]
    if len(full) < FEWEST:
        return frozenset()
    blocks = [
        block
        for block in _blocks(full)
        if _is_prose(rows, block) and _within(widths[block[0] : block[-1] + 1], width + off)
    ]
    if max(map(len, blocks), default=0) < FEWEST:
        return frozenset()
    return frozenset(i for block in blocks for i in range(block[0], block[-1] + 1))


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
    lines = [rows[i].folded for i in block]
    marked = sum(1 for line in lines if _MARK.search(line, 1, len(line) - 1))
    stopped = sum(1 for line in lines if _STOP.search(line, 1, len(line) - 1))
    ended = sum(1 for line in lines if _STOP.search(line[-1:]) or line.endswith(("…", "...")))
    few = len(lines) < FEWEST  # whether it is of the width of a larger block
    return (
        marked >= 0.45 * len(lines)
        and (few or stopped >= 0.1 * len(lines))
        and ended <= 0.4 * len(lines)
    )


def _within(widths: Sequence[int], widest: int) -> bool:
    """Tell whether hardly any line is wider."""
    return sum(1 for width in widths if width > widest) <= 0.05 * sum(map(bool, widths))


def _with_neighbours(rows: Sequence[Row], found: frozenset[int]) -> frozenset[int]:
    """Return the rows with what begins and ends the same text: 各位代表:, a last line."""
    every = set(found)
    for i in sorted(found):
        if not rows[i].folded.endswith(_ENDS) and i + 1 < len(rows):
            every.add(i + 1)
    for step in (-1, 1):
        for i in sorted(every, reverse=step < 0):
            at = i + step
            while 0 <= at < len(rows) and at not in every and rows[at].folded.endswith(_ENDS):
                every.add(at)
                at += step
    return frozenset(every)


def _going_on(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows that end in a comma, and those that go on from there, if they are many.

    A comma alone parts the elements of a list: a day, a place.
    """
    ends = (",", "、")
    open_ = [i for i, row in enumerate(rows[:-1]) if row.folded.endswith(ends) and row.folded[1:]]
    return frozenset({*open_, *(i + 1 for i in open_)}) if len(open_) >= FEWEST else frozenset()


def _sentences(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows of runs of sentences, one a line, without a line between that is none."""
    kept: list[int] = []
    ends = (row.folded.endswith(("。", ";", "!")) for row in rows)
    for whole, run in groupby(enumerate(ends), key=lambda one: one[1]):
        block = [i for i, _ in run]
        if whole and len(block) >= SENTENCES:
            kept += block
    return frozenset(kept)
