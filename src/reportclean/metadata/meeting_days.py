"""The days of a meeting, or of what was said at it: one, or several, with the time of day.

Text is expected folded and without spaces, as `metadata.front` has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.edits import Span
from reportclean.metadata.dates import Dated, dates

_AND = "[至到和及与]"
_TO = rf"(?:{_AND}|[~、–—-](?![–—-]))"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零O一二三四五六七八九]{3})"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_MORE = re.compile(
    rf"(?:{_AND}{_YEAR}年{_NUMBER}月{_NUMBER}日|{_TO}(?:{_NUMBER}月)?{_NUMBER}日)*"
    r"(?:[上下]午)?"
)
"""The days behind the first one, and the time of day.

A dash before a year, and one of two, rather opens the line below: ——2021年2月27日在…会议上.
"""
_FIRST_BARE = re.compile(
    rf"(?<![\d一二])(?P<day>{_YEAR}年{_NUMBER}月{_NUMBER})"
    rf"(?={_TO}(?:{_NUMBER}月)?{_NUMBER}日)"
)
"""A day whose 日 stands only behind the last: 2019年3月2-5日."""


def days(compact: str, start: int = 0) -> Iterator[Dated]:
    """Yield the dates of `compact[start:]` as `dates` does, several days of one meeting as one.

    Its date is that of the first day.

    >>> line = "2019年3月2日至5日在某县第九届人民代表大会第四次会议上"
    >>> [(found.iso, line[slice(*found.span)]) for found in days(line)]
    [('2019-03-02', '2019年3月2日至5日')]
    >>> [found.iso for found in days("1981年11月30日和12月1日,2019年3月2-5日上午")]
    ['1981-11-30', '2019-03-02']
    """
    at = start
    for found in sorted(
        [*dates(compact, start), *_bare(compact, start)], key=lambda found: found.span
    ):
        if found.span.start >= at:
            more = _MORE.match(compact, found.span.stop)
            at = more.end() if more else found.span.stop
            yield Dated(found.iso, Span(found.span.start, at))


def _bare(compact: str, start: int) -> Iterator[Dated]:
    for match in _FIRST_BARE.finditer(compact, start):
        for found in dates(match["day"] + "日"):
            yield Dated(found.iso, Span(*match.span("day")))
