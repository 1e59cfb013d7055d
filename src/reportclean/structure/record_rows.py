r"""Tables of records without a first row of names: `1\t两座粮仓建成\t2024-02-03\t2月2日，……。`.

What each column holds is told by what all of its cells are: days or addresses, running text, the
line that may be its title. Plans and lists of measures are tables as well, so each row needs a
full day or an address of a page, and a text of several sentences.
"""

from __future__ import annotations

from reportclean.core.edits import Span
from reportclean.structure.days import day
from reportclean.structure.layout import ends_sentence
from reportclean.structure.record import Field, Record
from reportclean.structure.record_csv import rows_of

FEWEST = 2
"""Rows,"""
COLUMNS = 3
"""and columns, at least."""
TEXT = 120
"""Characters of the text of an article, at least in the median,"""
STOPS = 2
"""and full stops in it."""
TITLE = 60
"""Characters of the longest title."""
DAY = 24
"""Characters of a cell that is a day, with its time."""
OPENING = 300
"""Characters of the first row in which its day or address is looked for."""


def may_be(first: str) -> bool:
    """Tell at once whether a first line could be a row of such a table."""
    between = _between(first)
    if first[:1] in ("{", "[", "<") or first.count(between) < COLUMNS - 1:
        return False
    return any(_is_day(cell) or _is_address(cell) for cell in first[:OPENING].split(between))


def records(text: str) -> tuple[Record, ...]:
    """Return the rows of the table that `text` is; none if it is anything else."""
    first = text.partition("\n")[0]
    rows = list(rows_of(text, _between(first)))
    if len(rows) < FEWEST or len({len(row) for row in rows}) > 1:
        return ()
    columns = [
        [text[slice(*cell)].strip() for cell in column] for column in zip(*rows, strict=True)
    ]
    meant = _meant(columns)
    if "text" not in meant or not {"date_published", "address"} & set(meant):
        return ()
    roles = ["other" if role == "address" else role for role in meant]
    return tuple(_record(roles, row) for row in rows)


def _between(first: str) -> str:
    """Return what stands between the cells of a first row."""
    return next(each for each in ("\t", "|", ",") if each == "," or first.count(each) > 1)


def _record(roles: list[str], row: list[Span]) -> Record:
    fields = tuple(
        Field(role, (cell,) if cell.start < cell.stop else ())
        for role, cell in zip(roles, row, strict=True)
    )
    return Record(Span(row[0].start, row[-1].stop), fields, "csv")


def _meant(columns: list[list[str]]) -> list[str]:
    """Return what the columns hold; one text, one title before it, and one day at most."""
    meant: list[str] = []
    for cells in columns:
        role = _role(cells)
        meant.append("other" if role in meant and role != "other" else role)
    return meant


def _role(cells: list[str]) -> str:
    if all(map(_is_day, cells)):
        return "date_published"
    if all(map(_is_address, cells)):
        return "address"
    lengths = sorted(map(len, cells))
    if lengths[len(cells) // 2] >= TEXT and all(cell.count("。") >= STOPS for cell in cells):
        return "text"
    distinct = len(set(cells)) == len(cells)
    titled = all(4 < len(cell) <= TITLE and not ends_sentence(cell) for cell in cells)
    letters = all(any(not sign.isascii() for sign in cell) for cell in cells)
    return "title" if distinct and titled and letters else "other"


def _is_day(cell: str) -> bool:
    return len(cell) <= DAY and day(cell) is not None


def _is_address(cell: str) -> bool:
    return cell.startswith(("http://", "https://")) and len(cell.split()) == 1
