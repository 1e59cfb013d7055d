"""Lists that a line announces: their lines are the article's, whatever words they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reportclean.blocks import fields

if TYPE_CHECKING:
    from reportclean.blocks.labels import Labelled
    from reportclean.blocks.peeling import Peeling
    from reportclean.blocks.rows import Row

LISTED = 8
"""Lines of the longest list of steps, names or places that a line with a colon announces."""

_OF_SITE = re.compile(
    "网站|站内|导航|搜索|热搜|检索|频道|栏目|链接|推荐|热点|热门|相关|阅读|分享|登录|位置|下载"
    "|会员|账号|密码|用户名|验证码"
)


_SAID = re.compile(
    r"(?!.*(?:本[站网]|点击|请|欢迎|关注|扫码|更多))"
    r"(?:[^,。;]{3,38}(?:如下|是|为|有|包括|包含|例如|比如|有[一-鿿\d]{1,3}[种个条点项类步]):"
    r"|[^。;|]{6,60},(?:如下|例如|比如):|(?=.{14})[^。;|:]{4,100},[^,。;|:]{2,40}:)"
)
"""A clause with a verb that announces what stands below, or a sentence that ends in a colon; labels
of a site are nouns."""


_WHOLE = ("全文如下:", "具体如下:", "通报如下:", "内容如下:", "以下为全文:")
"""What may announce the rest behind a sentence on the same line."""

SENTENCE = 12
"""Characters of the shortest such sentence."""


def said(read: Sequence[Row], found: Mapping[int, Labelled]) -> frozenset[int]:
    """Return the lines of lists that a clause of the article announces, the clause with them.

    On a page: `本系统的开发环境是:`, then one line for each, up to the next that a rule knows.
    """
    kept: set[int] = set()
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    for n, i in enumerate(filled):
        opening = read[i].folded
        if i in found or not opening.endswith(":"):
            continue
        told, stop, clause = opening.rpartition("。")
        whole = stop and clause in _WHOLE and len(told) >= SENTENCE
        if not whole and (_SAID.fullmatch(opening) is None or _OF_SITE.search(opening)):
            continue
        items = False
        for j in filled[n : n + 1 + LISTED]:
            item = read[j].folded.endswith(";")
            closes = items and read[j].folded.endswith("。")
            if j in found or (read[j].prose and not (j == i or item or closes)):
                break
            kept.add(j)
            items = item
            if closes:
                break
    return frozenset(kept)


_EXAMPLE = ("例如:", "比如:")
"""How a clause ends that gives an example."""


def announced(peeling: Peeling, *, examples: bool = False) -> Iterator[int]:
    """Yield the lines between one that announces them by a colon and the prose below them.

    `办理步骤:`, then `首页 > 登录 > 查询`, then a sentence: a path through a site as the topic.
    With `examples` only such as a clause gives: `样式写作,例如:`, then `p { color: red; }`.
    """
    for n, i in enumerate(peeling.filled):
        opening = peeling.rows[i].folded
        if opening[-1:] != ":" or not 4 <= len(opening) <= 40 or _OF_SITE.search(opening):
            continue
        if examples and not opening.endswith(_EXAMPLE):
            continue
        if any(peeling.rule(i, place) for place in peeling.book.lines):
            continue
        if fields.pairs_in(peeling.document, i):
            continue
        below = peeling.filled[n + 1 : n + 2 + LISTED]
        end = next((k for k, j in enumerate(below) if peeling.rows[j].prose), 0)
        yield from below[:end]
