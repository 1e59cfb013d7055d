"""Who signs an article, and the day below: its own, and not the day of the page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from reportclean.blocks.fields import Pair, pairs_in

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

SIGNERS = 3
"""Lines of the offices and people who sign one article, at most."""

_SIGNED = re.compile(
    r"[一-鿿·()]{3,30}"
    r"|(?!.{0,6}(?:[编責责摄]|记者|作者|来源|[审校][核对]|[一二三]审))"
    r"[一-鿿]{2,8} ?: ?[一-鿿·]{2,8}"
    r"|[一-鿿]{2,8} [一-鿿·]{2,4}"
)
"""An office or a name, without a mark; who signs by his office: 县长:潘志刚, 校长 佟德厚."""

DAY = re.compile(
    r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
    r"|二[〇○零OＯ0]?[〇○零OＯ0一二][一二三四五六七八九〇○零OＯ0]年(?:十[一二]?|[一二三四五六七八九])月"
    r"(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日"
)
"""A day as papers write it, below who signs."""

_ENDS = ("。", "!", "?", "”", ")", ";")
"""How the line above them ends, the last of the article."""


def signature(lines: Sequence[str]) -> int:
    """Return of how many lines, from the first on, a signature and the day below it are; or none.

    The day alone may close a text: who spoke stands above it.

    >>> signature(["石羊镇", "中心小学", "2014年6月30日"]), signature(["打印", "关闭", "首页"])
    (3, 0)
    """
    signed = len(list(takewhile(_SIGNED.fullmatch, lines[:SIGNERS])))
    dated = lines[signed : signed + 1]
    return signed + 1 if dated and DAY.fullmatch(dated[0]) else 0


def own_day(peeling: Peeling, i: int, pairs: Sequence[Pair]) -> bool:
    """Tell whether line `i`, of these pairs, is the day on which an article is signed.

    It stands below the last line that no rule claims, in words; and the page has stated its own day
    above the article, or who signs stands between.
    """
    row, filled = peeling.rows[i], peeling.filled
    if len(pairs) != 1 or pairs[0].label != "日期" or not DAY.fullmatch(row.folded):
        return False
    n = bisect_left(filled, i)
    if not n or filled[n - 1] in peeling.found:
        return False
    over = [peeling.rows[k].folded for k in filled[max(0, n - SIGNERS - 1) : n]][::-1]
    signed = len(list(takewhile(_SIGNED.fullmatch, over)))
    below = signed < len(over) and over[signed].endswith(_ENDS)
    return (signed > 0 and below) or any(
        one.label in ("dateline", "metadata")
        and any(pair.field == "date_published" for pair in pairs_in(peeling.document, j))
        for j, one in peeling.found.items()
        if j < i
    )
