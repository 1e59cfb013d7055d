"""The day in the masthead of a printed paper, above the pages that its electronic edition lists.

On any other site the day with its weekday at the top is that of the visit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.core.edits import Span
from reportclean.metadata.dates import date
from reportclean.metadata.front_row import Row

_DAY = re.compile(
    r"(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日) {0,2}\(?(?:星期|周)[一二三四五六日天]\)?"
    r"(?: {1,2}[一-鿿]{2,4}年[一-鿿]{4,8})?"
)
"""A day with its weekday, and perhaps that of the moon: 2010年3月23日 星期二 庚寅年二月初八日."""
_PAGE = re.compile(
    r"(?:第 ?)?[A-Z]?\d{1,3} ?(?:版|叠)|[A-Z]\d{1,2} ?:|版面(?:导航|目录|概览)|上一版"
)
"""How a page of a paper is called, or a list of them."""


def masthead_day(rows: Sequence[Row]) -> tuple[str, Span] | None:
    """Return the day of the paper, and where it stands, of `rows`, those above a title."""
    days = [(row, found) for row in rows if (found := _DAY.fullmatch(row.text.strip()))]
    if len(days) != 1 or not any(_PAGE.search(row.text) for row in rows):
        return None
    row, found = days[0]
    iso = date(found["day"])
    start = row.line.start + row.text.index(found["day"])
    return (iso, Span(start, start + len(found["day"]))) if iso else None
