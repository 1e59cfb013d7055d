"""The name of a medium beside a day with its time: `云视 (2012-01-17 14:55)`, `… 18:57 云禾在线`.

Of a name that says nothing of itself only its place tells that it is a source: right below a title
and above the article. Chats and lists have such lines again and again.
"""

from __future__ import annotations

import re

from reportclean.blocks.field_forms import neighbour
from reportclean.blocks.field_lines import read
from reportclean.blocks.field_medium import begins, is_title
from reportclean.blocks.field_pair import Pair, unlabelled
from reportclean.blocks.field_table import folded

LONGEST = 60
"""Characters of the longest such line."""

NEAR = 2000
"""Characters before and behind a line among which a second one of its form shows a list."""

_FIRST = re.compile(
    r"\s*(?:[^\W\d_]{2,6} )?(?P<source>(?![^ (]*(?:时间|日期|发布|更新"
    r"|[于在至到自从] ?[(]?(?:19|20)\d\d))[^\W\d_][^\W_]{1,11}(?:·[^\W_]{1,8})?)(?=[ (/12])"
    r"(?:/[^\W\d_]{2,8})?(?: {1,4}[a-z0-9-]{1,20}(?:\.[a-z0-9-]{1,20}){1,3})?"
    r"\s*(?=[^\d]{0,40}(?<!\d)(?:19|20)\d\d[-/.年])"
)
"""A word in front of the day.

A channel may stand before it, behind it the word again with a slash, or the host of the site.
"""

_POSTED = re.compile(r"\s*[^\s\d][^\s]{1,12}[ (\[]{1,4}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d")
"""A name with a day right behind it."""

_BEHIND = re.compile(
    r"\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? {0,4}\d{1,2}:\d\d(?::\d\d)? {1,4}"
    r"(?P<source>[^\W\d_]{2,10}(?:-[^\W\d_]{2,9})?)(?= |$)"
    r"(?<![室厅楼馆堂院校府])(?<!中心|广场|酒店)"
)
"""A word behind the day that names no place: there a meeting may have been."""


def named_day(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what the line `text[start:stop]` is read as: who tells, and when; else none."""
    raw = text[start:stop]
    if ":" not in raw and "：" not in raw:
        return ()
    line = folded(raw)
    match = _FIRST.match(line) or _BEHIND.match(line)
    above = neighbour(text, start, -1) if match else None
    if match is None or above is None or not is_title(text, above) or not begins(text, stop):
        return ()
    first, last = (0, match.end()) if match.re is _FIRST else match.span("source")
    rest = read(f"{line[:first]}{' ' * (last - first)}{line[last:]}", 0, len(line))
    if [pair.field for pair in rest].count("time_published") != 1 or _recurs(text, start, stop):
        return ()
    source = unlabelled("来源", "source", "dateline", match, shift=start, group="source")
    dated = [pair.moved(start) for pair in rest]
    return (source, *dated) if first == 0 else (*dated, source)


def _recurs(text: str, start: int, stop: int) -> bool:
    """Tell whether another line near by begins so: a name and a day."""
    around = f"{text[max(0, start - NEAR) : start]}\n{text[stop : stop + NEAR]}"
    timed = (folded(line) for line in around.split("\n") if ":" in line or "：" in line)
    return any(map(_POSTED.match, timed))
