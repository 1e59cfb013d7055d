"""The year that a report was given in."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata.dates import number
from reportclean.metadata.front import Front

_WRITTEN = re.compile(r"(?:一九|二[〇零○0])[〇零○0一二三四五六七八九]{2}(?=年)")
"""A year in Chinese numerals: 二〇二四年."""
_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")


_MONTH = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?P<month>1[0-2]|0?[1-9]|[一二三四五六七八九]|十[一二]?)月[(),:]{0,2}[在于]?$"
)
"""The month of a meeting without a day, in front of its name."""
_COMING = 11
"""The month from which on a congress may debate the plan of the coming year."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "review": re.compile(
            r"(?<![^\r\n]) *(?:[一二三][、.]|\(一\)|第一部分)? *((?:19|20)\d\d) *年(?:度)?(?:的)?"
            r"(?:主要|政府)?(?:工作|发展)(?:主要)?(?:的)?(?:回顾|总结|情况|主要成效)"
        ),
        "plan": re.compile(
            r"(?<![^\r\n]) *(?:[一二三四][、.]|\([一二三四]\)|第[一二三]部分)? *((?:19|"
            r"20)\d\d) *年(?:度)?\s{0,6}(?:的)?"
            r"(?:政府|主要|重点|工作|经济|总体|发展|目标|任务)[^。\n]{0,16}(?:任务|安排|目标|"
            r"要求|思路|重点工作|部署|打算)"
        ),
        "year": re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)"),
        "past": re.compile(r"年度(?!(?:政府工作|施政)报告)|执行|决算|收支"),
        "coming": re.compile(r"草案|上半年|前三季度|[1-9]-\d{1,2}月"),
    }


def folded(document: Document) -> str:
    """Return the text of a document, folded; computed once a text by `document.once`."""
    return fold(document.text)


def title_span(found: Front) -> Span:
    """Return where the title begins, its first line; nowhere if a record states it beside."""
    return found.title.spans[0] if found.title else Span(0, 0)


def year_of(
    document: Document, found: Front, title: str, published: str | None
) -> tuple[int, Span, str] | None:
    """Return the year that the report was given in, with its place and the rule."""
    known = _patterns()
    given = _given(found)
    if given is not None and given.month < _COMING:
        return given.year, given.span, "meeting-year"
    text = document.once(folded)
    plan = known["plan"].search(text, found.begin)
    review = known["review"].search(text, found.begin)
    planned = int(plan[1]) if plan else (int(review[1]) + 1 if review else None)
    if given is not None:
        # A congress in December debates the plan of the coming year.
        coming = given.year + 1 in (planned, _named(title, published))
        return given.year + coming, given.span, "meeting-year"
    if (named := _named(title, published)) is not None:
        return named, title_span(found), "title-year"
    if planned is None or known["year"].search(title):
        return None
    match = plan or review
    if match is None or (published and abs(int(published[:4]) - planned) > 1):
        return None
    if published and int(published[:4]) != planned and (plan is None or review is None):
        return None
    return planned, Span(match.start(1), match.end(1)), "plan-year"


class _Given(NamedTuple):
    """When a report was given."""

    year: int
    month: int
    span: Span


def _given(found: Front) -> _Given | None:
    """Return when a report was given: its day, or the month alone that stands at the meeting."""
    if found.day is not None:
        iso = found.iso() or ""
        return _Given(int(iso[:4]), int(iso[5:7]), found.span(found.day))
    before = found.compact[: found.meeting.start] if found.meeting else ""
    month = _MONTH.search(before)
    if month is None:
        return None
    return _Given(int(month["year"]), number(month["month"]), found.span(month.span()))


def _named(title: str, published: str | None) -> int | None:
    """Return the year that a title names, the last one; None if none, or in doubt.

    A report on the accounts of a year, and on nothing later, was given in that year or in the next
    one: then the day of publication tells.
    """
    known = _patterns()
    figures = _WRITTEN.sub(lambda year: year[0].translate(_FIGURES), title)
    years = [int(year) for year in known["year"].findall(figures)]
    if not years:
        return None
    last = max(years)
    if not known["past"].search(title) or known["coming"].search(title):
        return last
    given = int(published[:4]) if published else 0
    return given if given in (last, last + 1) else None
