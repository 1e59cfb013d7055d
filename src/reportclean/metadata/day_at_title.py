"""A day in figures at a title, as dumps and names of files have it: 2021-03-01 两座粮仓建成.

It is when the article was printed, unless something else says so, or other lines begin with days:
then they are entries of a log, and the first of them is no more the title than the others are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.core.edits import Span
from reportclean.metadata.dates import date

SHORTEST = 6
"""Characters of a title that is one without its day: of 值班表 the day is a part."""

_DATE = (
    r"(?:19|20)\d\d(?:(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))"
    r"(?: \d{1,2}:\d\d(?::\d\d)?)?"
)
_BEFORE = re.compile(
    rf" *(?P<in>[\[(【])?(?P<day>{_DATE})(?(in)[\])】] *|(?: *[_|-] *| +))(?=[^\d\s_|-])"
)
_BEHIND = re.compile(
    rf"(?: *[_|-] *| +|(?<=[^\s\d])(?=[\[(【]))(?P<in>[\[(【])?(?P<day>{_DATE})(?(in)[\])】]) *$"
)
_ENTRY = re.compile(r"(?m)^[ \t]*[\[(【]?(?:19|20)\d\d[-/.]\d")


class Day(NamedTuple):
    """A day at a title."""

    iso: str
    span: Span
    """Where it stands, and"""
    title: Span
    """where the title without it does."""


def day_at(text: str, title: Span, published: str | None) -> Day | None:
    """Return the day at the title of `text`; None where that was not published on this day.

    >>> day_at("2021-03-01 禾渡镇两座粮仓建成", Span(0, 19), None)
    Day(iso='2021-03-01', span=Span(start=0, stop=10), title=Span(start=11, stop=19))
    """
    line = fold(text[slice(*title)])
    found = _BEFORE.match(line) or _BEHIND.search(line)
    iso = date(found["day"]) if found else None
    if found is None or iso is None or published not in (None, iso):
        return None
    start, stop = (found.end(), len(line)) if found.start() == 0 else (0, found.start())
    if stop - start < SHORTEST or _ENTRY.search(text, title.stop):
        return None
    where = Span(title.start + found.start("day"), title.start + found.end("day"))
    return Day(iso, where, Span(title.start + start, title.start + stop))
