"""Reading the row of a table whose cells are labels and values by turns: `| 索引号 | … |`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportclean.blocks.field_pair import Pair, labelled, unlabelled
from reportclean.blocks.field_table import Field, fields
from reportclean.blocks.field_values import fits, patterns, placeholder

_Cell = tuple[int, str]
"""Where the content of a cell begins, and the content."""


def cells(line: str) -> list[Pair] | None:
    """Return the pairs of a folded table row; None if it is none.

    The row has a bar at its left end, or what no row of a table of things has: a bar at its right
    end or four cells, and among its labels a strong one or a title's, as only sheets of papers do.

    >>> [(p.label, p.value[1] - p.value[0]) for p in cells("索引号 | 99/2024 | 分类 | |") or ()]
    [('索引号', 7), ('分类', 0)]
    >>> cells("编辑 | 记者 | 读者 |")
    """
    if line.lstrip().startswith("|"):
        return _read(line, _turns(_split(line)[1:])) if line.count("|") >= 3 else None
    row = _split(line)
    label = _label(row[0][1])
    if label is None or not (line.rstrip().endswith("|") or len(row) > 3):
        return None
    turns = list(_turns(row))
    if any(value and _label(value) for _, (_, value) in turns):
        if row[-1][1] or len(row) % 2:
            return None  # the head of a table of things
        turns = list(_turns(row[:-1], lost=True))
        if not all(map(_tells, (value for _, (_, value) in turns if value))):
            return None
    found = _read(line, turns)
    if not any(pair.value[0] < pair.value[1] for pair in found or ()):
        return None
    sheet = any(pair.kind == "metadata" for pair in found or ())
    return found if sheet else None


def _split(line: str) -> list[_Cell]:
    """Return the cells, without the empty one behind a last bar."""
    found: list[_Cell] = []
    at = 0
    for cell in line.split("|"):
        found.append((at + len(cell) - len(cell.lstrip()), cell.strip()))
        at += len(cell) + 1
    return found if found[-1][1] else found[:-1]


def _tells(value: str) -> bool:
    """Tell whether a value has a number or names an office: the head of a table has neither."""
    known = patterns()
    return known["organisation"].fullmatch(value) is not None or any(map(str.isdecimal, value))


def _label(cell: str) -> Field | None:
    return fields().get(cell.replace(" ", "").rstrip(":"))


def _turns(row: Sequence[_Cell], *, lost: bool = False) -> Iterator[tuple[_Cell, _Cell]]:
    """Yield the cells by twos: what should be a label, and its value.

    A label whose cell for the value is missing has the next label behind it, with its colon. Such a
    cell was `lost` for sure where another one is left over at the end: then without colon too.
    """
    at = 0
    while at < len(row):
        name, value = row[at], row[at + 1] if at + 1 < len(row) else None
        at += 2
        if value is None or ((lost or value[1].endswith(":")) and _label(value[1])):
            at -= value is not None
            value = (name[0] + len(name[1]), "")
        if name[1]:
            yield name, value


def _read(
    line: str, turns: Iterator[tuple[_Cell, _Cell]] | Sequence[tuple[_Cell, _Cell]]
) -> list[Pair] | None:
    """Return the pairs; None if a label is unknown or a value has another shape."""
    found: list[Pair] = []
    for (at, name), (place, value) in turns:
        entry = _label(name)
        if entry is None:
            return None
        clock = patterns()["clock"].search(line, place, place + len(value))
        day = value
        if entry.value == "date" and clock is not None:
            day = line[place : clock.start()].rstrip()
        if day and not placeholder(day) and not fits(entry.value, day):
            return None
        found.append(labelled(entry, at, (place, place + len(day)), line))
        if day != value and clock is not None:
            found.append(unlabelled("时间", "time_published", "dateline", clock))
    return found
