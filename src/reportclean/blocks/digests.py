"""The first heading of a digest: it stands right below the day, where a site names its columns.

`国内资讯` and `今日要闻` head links to other articles, `要闻` is a page of a paper. But a digest of
news has such headings itself, one above each part. Where further ones of their shape stand between
its paragraphs, the one above the first paragraph is the text's.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reportclean.blocks.labels import CARRIERS

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

HEAD = 16
"""Lines among which the heading is, blank ones not counted."""

_RULES = frozenset(("related-heading", "page-name-below-day"))
"""The rules that take it for a page's."""
_HEADLINE = "related-headline"
"""The rule that takes the headline below it for a link."""
_HEADING = re.compile(
    r"[\[【◆■●▶]?(?!相关|猜你|可能|为[您你]|大家|随机|更多|推荐|延伸|热门|往期|编辑|作者|来源|分享|关注)"
    r"[一-鿿A-Z]{2,8}[\]】]?:?"
)
"""What heads a part; who signs, buttons and the like are as short."""


def digests(peeling: Peeling) -> None:
    """Let go of the heading between the day and the first part of a text that has others like it.

    What stands below it are sentences, or one headline and sentences.
    """
    for n, i in enumerate(islice(peeling.filled, 1, HEAD), 1):
        known = peeling.found.get(i)
        if known is None or known.rule not in _RULES or not _HEADING.fullmatch(_line(peeling, i)):
            continue
        above = peeling.found.get(peeling.filled[n - 1])
        if above is None or above.label not in CARRIERS or not _heads(peeling, n):
            continue
        if any(_is_alike(peeling, k) for k in range(n + 2, len(peeling.filled) - 1)):
            for j in (i, peeling.filled[n + 1]):
                peeling.found.pop(j, None)
                peeling.announced.add(j)
        return


def _is_alike(peeling: Peeling, n: int) -> bool:
    """Tell whether a heading stands there below a sentence, and heads a part as the first does."""
    above, i = peeling.filled[n - 1 : n + 1]
    if not peeling.rows[above].prose or above in peeling.found or peeling.rows[i].prose:
        return False
    known = peeling.found.get(i)
    open_ = known is None or known.rule in _RULES
    return open_ and _HEADING.fullmatch(_line(peeling, i)) is not None and _heads(peeling, n)


def _heads(peeling: Peeling, n: int) -> bool:
    """Tell whether a sentence stands below line `n`, one headline between perhaps."""
    for j in peeling.filled[n + 1 : n + 3]:
        known = peeling.found.get(j)
        if known is not None and (known.rule != _HEADLINE or peeling.rows[j].prose):
            return False
        if peeling.rows[j].prose:
            return True
    return False


def _line(peeling: Peeling, i: int) -> str:
    return peeling.rows[i].folded
