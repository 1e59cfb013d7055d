"""Where one thing ends and the next begins on a line whose elements stand side by side.

Menus and the line below a headline are often rows of links or spans with no white space between
them: style sheets keep them apart. Without their borders 首页 and 新闻, 来源：县报 and 日期：…, run
together. A border becomes a space where nothing but such a row can be meant: a line of nothing but
links, behind one label perhaps, or a line without a stop that has labels, or a day in an element of
its own. With the time behind the day, or a time behind another number, a program printed it, and
all borders count. Words of running text that are set in two elements stay one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

LONGEST = 240
"""Characters of the longest line of labels and dates."""

_DATE = re.compile(
    r"\s*(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
    r"(?P<time>\s*(?<!\d)\d{1,2}:\d\d(?::\d\d)?)?\s*"
)
"""What is a day and no more, with the time of it perhaps."""
_TIME = re.compile(r"\s*\d{1,2}:\d\d(?::\d\d)?(?!\d)")
"""How a time begins."""
_LABEL = re.compile(
    r"\s*(?:[\[【(（]?[一-鿿][一-鿿\s]{1,7}[:：]"
    r"|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣)[量数數]?\s?(?=\d))"
)
"""How what bears a label begins, or a counter."""
_ONE_LABEL = re.compile(_LABEL.pattern + r"\s*")
_SIGN = re.compile("[:：]|20|19")
"""What all such lines have: a gate."""
_SENTENCE = re.compile("[。！？；]")


_BUTTON = re.compile(
    r"[\[(【（<>\s]{0,3}(?:返回|查看|阅读|閱讀|点击|點擊|展开|展開|打开|打開|进入|進入)[^。！？；：:]{2,10}"
)
"""What the button behind the last sentence of a page says, on a page of 搜狐 within its element."""
_STOPS = ("。", "！", "？", "”", "」")


def button_behind(parts: Sequence[str], links: Sequence[str]) -> int:
    """Return which of the parts of a line is a button behind a sentence, its last link; else 0.

    >>> button_behind(["过年才回来。", "返回搜狐，查看更多"], ["返回搜狐，查看更多"])
    1
    """
    at = len(parts) - 1
    while at > 0 and not parts[at].strip():
        at -= 1
    if at < 1 or parts[at] is not links[-1] or not _BUTTON.fullmatch(parts[at].strip()):
        return 0
    return at if "".join(parts[:at]).rstrip().endswith(_STOPS) else 0


def parted(parts: Sequence[str], links: Sequence[str], borders: Sequence[int]) -> str:
    """Return the text of a line of `parts`, with a space at each of its borders that needs one.

    `links` are the parts in links; `borders` the numbers of the parts that begin an element right
    behind the end of another.
    """
    whole = "".join(parts)
    needed = set(borders)
    if label := _label(parts, links):
        needed.discard(label)
    elif links != parts:
        may_be = len(whole) <= LONGEST and _SIGN.search(whole) and not _SENTENCE.search(whole)
        needed = _needed(parts, borders) if may_be else set()
    if not needed:
        return whole
    return "".join(
        f" {part}" if at in needed and not _apart(parts[at - 1], part) else part
        for at, part in enumerate(parts)
    )


def _label(parts: Sequence[str], links: Sequence[str]) -> int:
    """Return how many parts are a label with nothing but links behind it; 0: it is no such line."""
    stop = len(parts)
    while stop and not parts[stop - 1].strip():
        stop -= 1
    first = stop - len(links)
    if first <= 0 or parts[first:stop] != links:
        return 0
    return first if _ONE_LABEL.fullmatch("".join(parts[:first])) else 0


def _needed(parts: Sequence[str], borders: Sequence[int]) -> set[int]:
    """Return which borders of a line that is not all links part labels and days from the rest."""
    bounds = sorted({0, *borders, len(parts)})
    pieces = ["".join(parts[start:stop]) for start, stop in pairwise(bounds)]
    dates = [_DATE.fullmatch(piece) for piece in pieces]
    headed = [date or _LABEL.match(piece) for date, piece in zip(dates, pieces, strict=True)]
    timed = [
        above[-1:].isdecimal() and _TIME.match(piece) is not None
        for above, piece in pairwise(["", *pieces])
    ]
    if not any(dates) and not any(timed) and sum(map(bool, headed)) <= 1:
        return set()
    printed = any(timed) or any(date and date["time"] for date in dates)
    return {
        bounds[n]
        for n in range(1, len(pieces))
        if not pieces[n - 1].rstrip().endswith((":", "："))
        and (headed[n] or dates[n - 1] or (printed and pieces[n - 1][-1:].isalnum()))
    }


def _apart(left: str, right: str) -> bool:
    """Tell whether white space parts two pieces already."""
    return left[-1:].isspace() or right[:1].isspace()
