"""Lists that a line announces: their lines are the article's, whatever words they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportclean.blocks import fields

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

LISTED = 8
"""Lines of the longest list of steps, names or places that a line with a colon announces."""

_OF_SITE = re.compile("网站|导航|搜索|频道|栏目|链接|推荐|热点|热门|相关|阅读|分享|登录|位置|下载")


def announced(peeling: Peeling) -> Iterator[int]:
    """Yield the lines between one that announces them by a colon and the prose below them.

    `办理步骤:`, then `首页 > 登录 > 查询`, then a sentence: a path through a site as the topic.
    """
    for n, i in enumerate(peeling.filled):
        opening = peeling.rows[i].folded
        if not (4 <= len(opening) <= 40 and opening.endswith(":")) or _OF_SITE.search(opening):
            continue
        if any(peeling.rule(i, place) for place in peeling.book.lines):
            continue
        if fields.pairs_in(peeling.document, i):
            continue
        below = peeling.filled[n + 1 : n + 2 + LISTED]
        end = next((k for k, j in enumerate(below) if peeling.rows[j].prose), 0)
        yield from below[:end]
