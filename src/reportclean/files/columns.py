"""Which column of a table holds the texts: the one that is called so, else the one of prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportclean.structure.record_csv import BROKEN, DELIMITERS, cells, delimiter, roles

PROSE = 40
"""A cell of prose has so many Chinese characters, and a full stop."""

CLEARLY = 3
"""So many times as much prose as any other column has the one that holds the texts: titles and
summaries are shorter. Where two columns come near each other only the user can tell."""

_HAN = re.compile("[\u3400-\u9fff]")
_ODD = "|，、"
"""What some put between cells, and stands in texts as well."""
_NAMES = {"text": "content", "other": "id", "report_year": "year"}


class Layout(NamedTuple):
    """How the rows of a table are read."""

    between: str
    """What stands between two cells; empty where there is one column."""
    text: int
    """The column that holds the texts."""
    header: str = ""
    """A first row for who knows columns by name alone; empty where that of the file will do."""


def by_name(header: str) -> Layout | None:
    r"""Return the layout of a table whose first row calls a column text; None if it does not.

    >>> by_name("标题,正文"), by_name("标题,报告")
    (Layout(between=',', text=1, header=''), None)
    >>> by_name("编号\t正文")
    Layout(between='\t', text=1, header='id\tcontent')
    """
    for between in DELIMITERS:
        meant = roles(cells(header, between))
        if len(meant) > 1 and "text" in meant:
            return _layout(meant, between, header)
    return Layout("", 0) if "text" in roles(cells(header, ",")) else None


def by_content(header: str, rows_of: Callable[[str], Sequence[str]]) -> Layout | None:
    """Return the layout of a table one column of which clearly holds Chinese prose; or None.

    `rows_of` gives the first rows below `header` for what stands between cells.
    """
    parting = [between for between in DELIMITERS if len(cells(header, between)) > 1]
    for between in parting or ",":
        columns = cells(header, between)
        rows = [cells(row, between) for row in rows_of(between)]
        whole = [row for row in rows if len(row) == len(columns)]
        if not whole or len(rows) - len(whole) > BROKEN * len(rows) or headless(header):
            continue
        amounts = [sum(map(_prose, column)) for column in zip(*whole, strict=True)]
        text = amounts.index(max(amounts))
        full = sum(_prose(row[text]) > 0 for row in whole)
        rest = max(amounts[:text] + amounts[text + 1 :], default=0)
        if 2 * full > len(whole) and amounts[text] >= CLEARLY * rest:
            meant = roles(columns)
            meant[text] = "text"
            return _layout(meant, between, header) if len(meant) > 1 else Layout("", 0)
    return None


def headless(header: str) -> bool:
    """Tell whether the first row of a table names no columns, but holds a text."""
    return _prose(header) > 0


def oddly_parted(header: str) -> str:
    """Return what stands between the names of a first row where that is no border of cells."""
    return next((sign for sign in _ODD if "text" in roles(header.split(sign))), "")


def _layout(meant: list[str], between: str, header: str) -> Layout:
    known = delimiter(header) == between and meant == roles(cells(header, between))
    plain = "" if known else between.join(_NAMES.get(each, each) for each in meant)
    return Layout(between, meant.index("text"), plain)


def _prose(cell: str) -> int:
    """Return the number of Chinese characters of a cell of prose; 0 for any other."""
    found = len(_HAN.findall(cell)) if "。" in cell else 0
    return found if found >= PROSE else 0
