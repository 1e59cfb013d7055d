"""Dates and times as Chinese pages write them, read into ISO 8601.

Text is expected folded (`reportclean.blocks.fold.fold`): half-width digits and marks, Simplified
characters. What is no day of the calendar is no date; a year is never guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportclean.core.edits import Span

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零ΟOo0", 0)
_FIRST, _LAST = 1949, 2099
"""Years outside these are misreadings: the pages and reports are of the People's Republic."""


class Dated(NamedTuple):
    """A date that was found, and where."""

    iso: str
    span: Span


@cache
def _pattern() -> re.Pattern[str]:
    gap, year = r"[ \n]{0,3}", r"(?<!\d)(?:19|20)\d\d"
    step = r"(?:[ \n]{0,3}|/)"  # 2016年/3月/18日 in libraries of newspapers
    month, day = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
    named = rf"(?:{month}|元)"
    return re.compile(
        rf"(?P<y>{year}){gap}年{step}(?P<m>{named}){gap}月{step}(?P<d>{day}){gap}日"
        # 日 may be left out before the time of day: 2013年03月09 12:41:38.
        rf"|(?P<y8>{year})年(?P<m8>{month})月(?P<d8>0[1-9]|[12]\d|3[01])"
        r"(?= {1,2}\d{1,2}:\d\d|\Z)"
        rf"|(?P<y2>{year})(?P<sep>[-/.]) ?(?P<m2>{month})(?P=sep) ?(?P<d2>{day})(?!\d)"
        # Its year stands in an element of its own on the agency's pages: 2026 01/24 15:01:20.
        rf"|(?P<y9>{year}) {{1,2}}(?P<m9>1[0-2]|0[1-9]) ?/ ?(?P<d9>3[01]|[12]\d|0[1-9])(?![\d/])"
        rf"|(?<![\d.])(?P<d3>{day})\.(?P<m3>{month})\.(?P<y3>(?:19|20)\d\d)(?!\d)"
        rf"|(?<![\d.])(?P<m7>{month})\.(?P<d7>1[3-9]|2\d|3[01])\.(?P<y7>(?:19|20)\d\d)(?!\d)"
        r"|(?P<y4>[一二][〇○零ΟOo0一二三四五六七八九]{3})年(?P<m4>[一二三四五六七八九十]{1,2}|元)月"
        r"(?P<d4>[一二三四五六七八九十]{1,3})日"
        rf"|(?:中华)?民国{gap}(?P<y5>\d{{1,3}}|[一二三四五六七八九十百〇零]{{1,5}}){gap}年{gap}"
        rf"(?P<m5>{named}|[一二三四五六七八九十]{{1,2}}){gap}月{gap}"
        rf"(?P<d5>{day}|[一二三四五六七八九十]{{1,3}}){gap}日"
        r"|(?<!\d)(?P<y6>(?:19|20)\d\d)(?P<m6>0[1-9]|1[0-2])(?P<d6>0[1-9]|[12]\d|3[01])(?!\d)"
    )


def dates(text: str, start: int = 0, stop: int | None = None) -> Iterator[Dated]:
    """Yield the dates of `text[start:stop]` in order of place; spans are of `text`.

    Of the two numbers before a year the day comes first, unless only the second can be one. A year
    of the Republic counts only where 民国 stands before it: a bare 112年 is as often a
    length of time.

    >>> [d.iso for d in dates("2023年1月6日,二〇二三年十二月三十一日,22.02.2016,民国112年3月1日")]
    ['2023-01-06', '2023-12-31', '2016-02-22', '2023-03-01']
    >>> date("2024 05/06 15:01:20"), date("2024 05/06/07")
    ('2024-05-06', None)
    >>> date("2023 01 / 11 10:04:15")
    '2023-01-11'
    >>> date("2008年元月16日"), date("二〇〇八年元月十六日")
    ('2008-01-16', '2008-01-16')
    >>> date("02.25.2021"), date("25.13.2021")
    ('2021-02-25', None)
    """
    for match in _pattern().finditer(text, start, len(text) if stop is None else stop):
        found = {name[0]: value for name, value in match.groupdict().items() if value is not None}
        year = number(found["y"])
        month = 1 if found["m"] == "元" else number(found["m"])
        iso = _iso(year + 1911 if match["y5"] else year, month, number(found["d"]))
        if iso is not None:
            yield Dated(iso, Span(*match.span()))


def date(text: str) -> str | None:
    """Return the first date of `text` in ISO form; None if there is none."""
    return next((found.iso for found in dates(text)), None)


_SHORT = re.compile(r"\s*([0-2]\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
"""A day of this century without the century."""


def labelled_date(text: str) -> str | None:
    """Return the date behind a label: as `date`, of the Republic without its name, of two figures.

    >>> labelled_date("112-06-28"), labelled_date("110 年 3 月 5 日"), labelled_date("12-06-28")
    ('2023-06-28', '2021-03-05', '2012-06-28')
    """
    match = re.fullmatch(
        r"\s*(?:民国)?\s?(1[01]\d|[89]\d) ?(年|[-/.]) ?(\d{1,2}) ?(?:月|[-/.]) ?(\d{1,2})"
        r"(?: ?日)?(?!\d).*",
        text,
    )
    if match is None:
        short = _SHORT.match(text)
        return _iso(2000 + int(short[1]), int(short[3]), int(short[4])) if short else date(text)
    year, _, month, day = match.groups()
    return _iso(int(year) + 1911, int(month), int(day))


_TIME = re.compile(
    r"(?P<half>凌晨|早上|上午|中午|下午|傍晚|晚上)? ?"
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3])(?:: ?|[时点])(?P<minute>[0-5]?\d)"
    r"(?:(?::|分)(?P<second>[0-5]\d))?(?![\d:])(?: ?(?P<meridiem>[AaPp])\.?[Mm]\b)?"
)
_AFTERNOON = ("下午", "傍晚", "晚上")


def time(text: str) -> str | None:
    """Return the first time of day of `text` as `HH:MM` or `HH:MM:SS`; None if there is none.

    Of twelve hours those after noon count on: `03:55 pm` and 下午3:55 are 15:55.

    >>> time("2021-11-05 9:20"), time("15时4分"), time("24:10"), time("03:55 pm")
    ('09:20', '15:04', None, '15:55')
    """
    match = _TIME.search(text)
    if match is None:
        return None
    hour = int(match["hour"])
    half = (match["meridiem"] or "").lower()
    if hour < 12 and (half == "p" or match["half"] in _AFTERNOON):
        hour += 12
    elif hour == 12 and half == "a":
        hour = 0
    return f"{hour:02}:{match['minute']:0>2}" + (f":{match['second']}" if match["second"] else "")


def number(numeral: str) -> int:
    """Return the value of digits or of a Chinese numeral below a thousand, 0 for anything else.

    >>> number("二〇二三"), number("三十一"), number("一百一十二"), number("16")
    (2023, 31, 112, 16)
    """
    if numeral.isdecimal() and numeral.isascii():
        return int(numeral)
    if "十" in numeral or "百" in numeral:
        hundreds, _, rest = numeral.rpartition("百")
        tens, ten, ones = rest.rpartition("十")
        parts = ((hundreds or "〇", 100), ((tens.strip("零〇") or "一") if ten else "〇", 10))
        return sum(number(part) * unit for part, unit in parts) + number(ones.strip("零〇") or "〇")
    value = 0
    for character in numeral:
        if character not in _DIGITS:
            return 0
        value = value * 10 + _DIGITS[character]
    return value


def _iso(year: int, month: int, day: int) -> str | None:
    if not _FIRST <= year <= _LAST:
        return None
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
