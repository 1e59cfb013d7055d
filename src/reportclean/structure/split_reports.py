"""Reports of several governments: the title of each has a number, or its place on a line above.

`2、青石县2019年政府工作报告` is shaped as a heading, `青石县` above `政府工作报告` as a last line
of the report before. What makes them titles is that a report is read out right below, each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import number
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_gaps import OPENING, REPORT
from reportclean.structure.split_shape import BODY, Shape

LINES = 5
"""Lines of meeting, speaker and salutation below the title, at most."""

_NUMBERED = lazy(
    r"(?:(?P<digits>\d{1,3})(?:[、.．](?!\d\D)|\s)|(?P<han>[一二三四五六七八九十]{1,3})[、.．]"
    r"|[（(](?P<inner>\d{1,3}|[一二三四五六七八九十]{1,3})[)）])\s?"
)
_ADDRESSED = lazy("各位(?:代表|委[员員]|同志)")
_PLACE = lazy(
    r"[【\[(（]?(?:(?:19|20)\d\d年?\s?)?[\u3400-\u9fff]{1,10}[省市县縣区區旗州盟镇鎮乡鄉][】\])）]?[:：]?"
)


class _Title(NamedTuple):
    row: int
    number: int
    skip: int
    placed: bool


def reports(shape: Shape) -> Found:
    """Return the borders at titles of reports that all have numbers, or each its place above."""
    found = list(_titles(shape))
    if len(found) < 2:
        return Found(())
    if [one.number for one in found] == list(range(1, len(found) + 1)):
        why = f"reports with the numbers 1 to {len(found)}"
        return Found(tuple(Border(one.row, "split-marker", 0.95, why, one.skip) for one in found))
    places = {shape.rows[one.row - 1].text for one in found if one.placed and not one.number}
    if len(places) == len(found):
        why = f"the place above each of {len(found)} reports"
        return Found(tuple(Border(one.row - 1, "split-head", 0.95, why) for one in found))
    return Found(())


def _titles(shape: Shape) -> Iterator[_Title]:
    """Yield the titles of reports below which one is read out."""
    rows = shape.rows
    for at, row in enumerate(rows):
        if len(row.text) >= BODY or not ("报告" in row.text or "報告" in row.text):
            continue
        mark = _NUMBERED().match(row.text)
        skip = mark.end() if mark else 0
        if REPORT().fullmatch(row.text, skip) and _is_read(shape, at + 1):
            said = next(filter(None, mark.groups())) if mark else ""
            placed = at > 0 and _PLACE().fullmatch(rows[at - 1].text) is not None
            yield _Title(at, (number(said) or 0) if said else 0, skip, placed)


def _is_read(shape: Shape, below: int) -> bool:
    """Tell whether a report begins below a title: its salutation, or its opening."""
    for at in range(below, min(below + LINES, len(shape.rows))):
        text = shape.rows[at].text
        if _ADDRESSED().match(text) or OPENING().search(text[:120]):
            return True
        if shape.letters[at] == "B":
            return False
    return False
