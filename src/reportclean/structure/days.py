"""Days as records and closing lines write them, read into ISO 8601."""

from __future__ import annotations

import datetime as dt

from reportclean.structure.lazy import lazy

_FIRST = 1949
"""The pages and papers are of the People's Republic; an earlier year is a misreading."""

_DIGITS = str.maketrans(
    "〇○零OＯo一二三四五六七八九０１２３４５６７８９", "0000001234567890123456789"
)
_SECONDS = lazy(r"(1[0-9]{9})(?:[0-9]{3}|\.[0-9]{1,6})?")
_CHINA = dt.timezone(dt.timedelta(hours=8))
_DAY = lazy(
    r"(?<![0-9])((?:19|20)[0-9]{2})"
    r"(?:\s{0,2}([-/.年])\s{0,2}(0?[1-9]|1[0-2])\s{0,2}(?:\2|月)\s{0,2}(0?[1-9]|[12][0-9]|3[01])(?![0-9十])"
    r"|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9]))"
)
_HAN = lazy(
    r"([一二][〇○零OＯo一二三四五六七八九]{3})年([元一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日"
)
_MONTH = (
    "(?P<m>(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))"
)
_IN = r"(?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = "(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
_MAIL = lazy(rf"(?<![0-9]){_IN}[ -]{_MONTH}\.?,?[ -]{_YEAR}")
"""A day as mail, feeds and databases write it, Tue, 27 Dec 2005 and 27-DEC-2005."""
_AMERICAN = lazy(rf"(?<![A-Za-z]){_MONTH}\.? {_IN},? {_YEAR}")
"""A day as Americans write it, December 27, 2005."""
_CTIME = lazy(rf"{_MONTH} {{1,2}}{_IN} [0-9:]{{7,8}} (?:[+-][0-9]{{4}} |[A-Z]{{3,4}} )?{_YEAR}")
"""A day as boards, logs and APIs write it, Tue Dec 27 08:00:00 2005, with or without the zone."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TIME = lazy(
    r"((?:下午|傍晚|晚上) ?)?(?<![0-9:])([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?"
    r"(?![0-9:])(?: ?([AaPp])[Mm]\b)?"
)


def day(text: str) -> str | None:
    """Return the first day that `text` names, as an ISO date; None if there is none.

    >>> day("2022年3月9日"), day("二〇二二年三月十九日"), day("2022-03-09T08:00:00Z"), day("2022")
    ('2022-03-09', '2022-03-19', '2022-03-09', None)
    >>> day("二〇二二年三月二十一日"), day("二〇二二年元月廿八日")
    ('2022-03-21', '2022-01-28')
    >>> day("Wed, 09 Mar 2022 08:00:00 +0800")
    '2022-03-09'
    >>> day("Wed Mar  9 08:00:00 2022"), day("Wed Mar 09 08:00:00 +0800 2022")
    ('2022-03-09', '2022-03-09')
    >>> day("March 9, 2022"), day("09-Mar-2022")
    ('2022-03-09', '2022-03-09')
    """
    if found := _DAY().search(text.translate(_DIGITS) if not text.isascii() else text):
        year, _, month, date, month_, date_ = found.groups()
        return _iso(int(year), int(month or month_), int(date or date_))
    for form in (_MAIL, _AMERICAN, _CTIME):
        if found := form().search(text):
            month = _MONTHS.index(found["m"][:3].title()) + 1
            return _iso(int(found["y"]), month, int(found["d"]))
    if found := _HAN().search("".join(text.split())):
        year, numeral, date = found.groups()
        return _iso(int(year.translate(_DIGITS)), _number(numeral), _number(date))
    return None


def moment(text: str) -> str:
    """Return seconds or milliseconds since 1970 as a day and a time in China; else the text.

    >>> moment("1552530000"), moment("1552530000000"), moment("2019-03-14")
    ('2019-03-14 10:20:00', '2019-03-14 10:20:00', '2019-03-14')
    """
    found = _SECONDS().fullmatch(text)
    if found is None:
        return text
    return dt.datetime.fromtimestamp(int(found[1]), tz=_CHINA).strftime("%Y-%m-%d %H:%M:%S")


def clock(text: str) -> str | None:
    """Return the first time of day in `text` as `HH:MM` or `HH:MM:SS`; None if there is none.

    >>> clock("2022-03-09 8:05"), clock("2022-03-09")
    ('08:05', None)
    >>> clock("3/9/2022 3:55:00 PM")
    '15:55:00'
    """
    found = _TIME().search(text.replace("\N{FULLWIDTH COLON}", ":").replace("T", " "))
    if not found:
        return None
    late, hours, minute, second, half = found.groups()
    hour = int(hours) % 12 if half else int(hours)
    hour += 12 if hour < 12 and (late or half in ("P", "p")) else 0
    return f"{hour:02}:{minute}" + (f":{second}" if second else "")


def _number(numeral: str) -> int:
    written = numeral.replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int(written.translate(_DIGITS))
    return int((tens or "一").translate(_DIGITS)) * 10 + int((ones or "零").translate(_DIGITS))


def _iso(year: int, month: int, date: int) -> str | None:
    try:
        return dt.date(year, month, date).isoformat() if year >= _FIRST else None
    except ValueError:
        return None
