"""Tables of plain text: rows drawn with bars, or one cell a line, many of them figures.

Headlines by rank and by how many read them look the same, and are lists of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportclean.blocks.rows import Row

CELLS = 4
"""Figures in a run of short lines that make it a table."""

HEAD = 3
"""Cells before the first figure that are of the table for sure: what is counted, and in what."""

SHORT = 20
"""Characters of the longest cell of a table that is set one cell a line."""

HEADLINE = 10
"""Characters of the shortest headline in a list by ranks: names in a table are shorter."""

FIRST_COUNT = 100
"""From here on a figure counts readers and is no rank."""

COLUMNS, ROWS = 3, 3
"""Of the smallest table that tabs draw."""

_TAB = re.compile(r"\t+")
_RANKING = re.compile(r"排行|点击|热[门点榜]|推荐|^\d{1,2}[.、]?[一-鿿].{4}")
"""What stands in a list of the headlines most read, with the number of their readers."""
_SERIAL = re.compile("序号|编号|名次|排名|位次|[Nn][Oo]")
"""What stands above the numbers of a table's rows."""
_OPENS_FIGURE = "-+0123456789"
_FIGURE = re.compile(r"[-+]?\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?%?")


def barred(lines: Sequence[str]) -> Iterator[int]:
    """Yield the rows of tables drawn with bars, two or more with as many cells, and their names."""
    run: list[int] = []
    for at, line in enumerate((*lines, "")):
        framed = line[-1:] == "|" and (line[:1] == "|" or _holds_figure(line))
        bars = line.count("|") if framed else 0
        if run and bars != lines[run[-1]].count("|"):
            headed = run[0] and lines[run[0] - 1].endswith("表")
            yield from range(run[0] - bool(headed), run[-1] + 1) if len(run) > 1 else ()
            run = []
        if bars > 2:
            run.append(at)


def _holds_figure(line: str) -> bool:
    """Tell whether a cell of a row is a figure, as in tables without a bar on the left."""
    return any(_FIGURE.fullmatch(cell.strip()) for cell in line.split("|"))


def tabbed(text: str, rows: Sequence[Row], liked: Sequence[bool]) -> frozenset[int]:
    """Return the rows of tables whose cells tabs part, if half of a table's are `liked`.

    A table stays or goes as one: half of it looks complete.
    """
    if "\t" not in text:
        return frozenset()
    filled = [i for i, row in enumerate(rows) if row.folded or row.prose]
    found: set[int] = set()
    columns = [len(_TAB.split(text[slice(*rows[i].line[:2])].strip())) for i in filled]
    for wide, run in groupby(zip(columns, filled, strict=True), key=lambda one: one[0]):
        table = [i for _, i in run]
        if (
            wide >= COLUMNS
            and len(table) >= ROWS
            and 2 * sum(liked[i] for i in table) >= len(table)
        ):
            found.update(table)
    return frozenset(found)


def cells(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of tables that are set one cell a line: short, many of them figures."""
    run: list[int] = []
    for at, line in enumerate((*lines, "。")):
        if len(line) <= SHORT and not line.endswith(("。", "!", "?", ";")):
            run.append(at)
            continue
        figures = [
            k
            for k in run
            if lines[k][:1] in _OPENS_FIGURE
            and _FIGURE.fullmatch(lines[k])
            and not _counts_on(lines, k)
        ]
        if len(figures) >= CELLS and 3 * len(figures) >= figures[-1] - figures[0] + 1:
            table = range(max(run[0], figures[0] - HEAD), figures[-1] + 1)
            if not any(_RANKING.search(lines[k]) for k in table) and not _ranks(
                lines, figures[0], table
            ):
                yield from table
        run = []


def _counts_on(lines: Sequence[str], at: int) -> bool:
    """Tell whether a figure is one more than the line above, or less than the one below.

    Of a table cells stand between: 1, 2, 3, 4, 5 are marks to give, or pages to turn to.
    """
    above, here = lines[at - 1] if at else "", lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if not (here.isdecimal() and len(here) < len("100")):
        return False
    return above == str(int(here) - 1) or below == str(int(here) + 1)


def _ranks(lines: Sequence[str], first: int, table: range) -> bool:
    """Tell whether lines are headlines by rank, or each with fewer readers, or counters at 0.

    `first` is the first figure. The column of a table that counts its rows has a head.
    """
    if any(_SERIAL.search(lines[k]) for k in table):
        return False
    rows = [lines[k] for k in range(first, table.stop)]
    words = [line for line in rows if not _FIGURE.fullmatch(line)]
    printed = [line for line in rows if _FIGURE.fullmatch(line)]
    if not all(map(str.isdecimal, printed)):
        return False
    figures = list(map(int, printed))
    if not any(figures):
        return True  # counters of a page: 0 人参与, 0 条评论
    ranks = [n for n in figures if n < FIRST_COUNT]
    readers = [n for n in figures if n >= FIRST_COUNT]
    falling = all(more >= fewer for more, fewer in pairwise(readers))
    rising = all(below in (above + 1, 1) for above, below in pairwise(ranks))
    if not rising or len(figures) < len(words) - 1:
        return False
    if not readers and len(ranks) > CELLS and len(words) <= len(ranks):
        return True  # a list by number alone: one word or headline each
    long = sum(len(line) >= HEADLINE for line in words)
    return long >= max(1, len(words) - 1) and (falling or len(ranks) > 1)
