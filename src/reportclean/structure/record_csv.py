"""Tables of records: CSV with commas, or with tabs, whose first row names the columns.

One of the columns must hold the text (`content`, 正文 ...; see `record_keys`). A cell may be
quoted, and then holds line ends, and each quotation mark in it twice (RFC 4180). A table inside an
article has no row of such names, or cells that are no texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportclean.core.edits import Edit, Span
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_json import BREAK
from reportclean.structure.record_keys import column, role
from reportclean.structure.record_lines import stripped

DELIMITERS = ",\t;"
"""What may stand between two cells: Excel writes semicolons in some countries."""

COLUMNS = 60
"""Columns of the widest table,"""
NAME = 30
"""and characters of the longest name of one."""

TEXT = 12
"""A text has so many characters; half of the rows at least have one."""

BROKEN = 0.1
"""The share of rows that may have more or fewer cells: quotes were forgotten, or rows torn."""

ALL = 3
"""Names of so many columns, all of them known, say that one may be the text: 县,年,报告."""

_QUOTES = lazy(f'""|{BREAK}', re.IGNORECASE)
_BREAKS = lazy(BREAK, re.IGNORECASE)
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def delimiter(header: str) -> str | None:
    r"""Return what stands between the cells of a first row that names columns; None: it does not.

    >>> delimiter("title,date,content"), delimiter("编号\t标题\t正文"), delimiter("会议议程,内容")
    (',', '\t', None)
    """
    for each in DELIMITERS:
        names = header.lstrip(_BOM).split(each)
        if 1 < len(names) <= COLUMNS and all(len(name) <= NAME for name in names):
            meant = [role(name.strip(' \r"')) for name in names]
            # 时间, 地点, 内容 with tabs between is a programme, and stays one document; two words
            # with a comma between them may begin anything.
            unsure = each == "\t" or (len(names) == 2 and not all(meant))
            sure = header.isascii() or "title" in meant or not unsure
            if ("text" in meant and sure) or _all_told(names):
                return each
    return None


def _all_told(names: list[str]) -> bool:
    """Tell whether all names of three columns or more are known, one of which may be the text."""
    if len(names) < ALL:
        return False
    meant = [column(name.strip(' \r"')) for name in names]
    return all(meant) and "text?" in meant and "text" not in meant


def records(text: str) -> tuple[Record, ...]:
    """Return the rows of the table that `text` is, without the first; none if it is no table."""
    end = text.find("\n")
    between = delimiter(text[: max(0, end)].rstrip("\r"))
    if between is None:
        return ()
    rows = rows_of(text, between)
    meant = roles([text[slice(*cell)] for cell in next(rows)])
    if "text" not in meant:  # a quotation mark opens a cell that goes on below
        return ()
    made, broken, full = [], 0, 0
    for row in rows:
        span = Span(row[0].start, row[-1].stop)
        if len(row) != len(meant):
            broken += 1
            made.append(Record(span, ()))
            continue
        cell = row[meant.index("text")]
        full += cell.stop - cell.start >= TEXT
        made.append(Record(span, tuple(_fields(meant, row)), "csv"))
    good = broken <= max(len(made) > 2, BROKEN * len(made))
    return tuple(made) if made and good and 2 * full >= len(made) else ()


def cells(row: str, between: str) -> list[str]:
    """Return the values of one row."""
    return [decoded(row, span) for span in next(rows_of(row, between), ())]


def roles(names: list[str]) -> list[str]:
    """Return what the columns of these names hold; of several texts the first is that of a row."""
    meant = [column(name) or "unknown" for name in names]
    if "text" not in meant and len(names) >= ALL:
        meant = ["text" if each == "text?" else each for each in meant]
    first = meant.index("text") if "text" in meant else 0
    return [each if each != "text" or at == first else "other" for at, each in enumerate(meant)]


def decoded(text: str, span: Span) -> str:
    """Return the value of a cell."""
    return text[slice(*span)].replace('""', '"')


def unescaped(text: str, span: Span) -> Iterator[Edit]:
    """Yield the edits that write a quotation mark once, and end lines where HTML in a cell does."""
    breaks = len(_BREAKS().findall(text, *span)) > 1
    for match in _QUOTES().finditer(text, *span):
        if match[0] == '""':
            yield Edit(match.start(), match.end(), '"', "csv-quote")
        elif breaks:
            yield Edit(match.start(), match.end(), "\n", "record-break")


def _fields(meant: list[str], row: list[Span]) -> Iterator[Field]:
    for means, cell in zip(meant, row, strict=True):
        yield Field(means, (cell,) if cell.start < cell.stop else ())


def rows_of(text: str, between: str) -> Iterator[list[Span]]:
    """Yield the cells of each row that is not blank, without quotes and white space around them."""
    cell = _cell(between)
    at = len(text) - len(text.lstrip(_BOM))
    row: list[Span] = []
    while at < len(text):
        match = cell.match(text, at)
        assert match is not None  # noqa: S101 (a cell may be empty, and anything ends one)
        held = match.span("bare" if match["quoted"] is None else "quoted")
        row.append(stripped(text, Span(*held)))
        at = match.end()
        if match["end"] != between:
            if len(row) > 1 or row[0].start < row[0].stop:
                yield row
            row = []
    if row:
        yield [*row, Span(at, at)]


@cache
def _cell(between: str) -> re.Pattern[str]:
    between = re.escape(between)
    end = rf"(?P<end>{between}|\r\n|\n|\r|\Z)"
    quoted = r'"(?P<quoted>[^"]*(?:""[^"]*)*)"[ ]*'
    return re.compile(rf"(?:{quoted}|(?P<bare>[^{between}\r\n]*)){end}")
