"""What rules take for the page's and its neighbours show to be the article's, for good.

The contacts of a notice, right above the foot of the site; and the side story of a paper, whose
headline stands below □相关新闻 as other articles' do, but whose sentences follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

HEADLINES = 2
"""Lines of the headline of a side story."""

ABOVE = 80
"""Characters, of the end of a sentence, that may ask for answers."""

_CONTACTS = "address-above-licence"
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、)]|\.(?!\d))")
_CONTACT = re.compile(
    r"[^。;!?:]{0,12}(?:联系|通[讯信]地址|邮编|邮政编码|邮箱|信箱|电话|传真|地址|受理|反馈)"
    r"[^。;!?:]{0,6}:[^。;!?]{2,80}"
)
"""Another line of contacts: where one of them stays, its neighbours do."""
_ASKS = re.compile(
    "公[示告]期|公示时间|异议|提出(?:书面|宝贵)?意见|意见和建议|意见建议|反馈|征求|征集|来[信函电访]"
    "|致电|咨询|报名|举报|投诉|应聘|领取|方式"
)
"""What a notice says above the contacts that it gives."""

_STORY = re.compile(r"[□■◇◆●▲★]\s?(?:相关|新闻|背景|延伸|同题|链接)[一-鿿]{2,4}")
"""The heading of a side story, with the mark that papers set."""


def spared(peeling: Peeling) -> None:
    """Let go of contacts that a notice gives, and of the headline of a side story."""
    claimed = {one.rule for one in peeling.found.values()}
    lines: list[int] = []
    if _CONTACTS in claimed:
        lines += _given(peeling)
    if "related-heading" in claimed:
        lines += _stories(peeling)
    peeling.announced.update(lines)
    for i in lines:
        del peeling.found[i]


def _given(peeling: Peeling) -> Iterator[int]:
    """Yield the lines of contacts that are numbered, or below what asks for answers."""
    rows, found = peeling.rows, peeling.found
    own = False  # whether the line above is a contact of the notice
    for above, i in pairwise(peeling.filled):
        if i not in found or found[i].rule != _CONTACTS:
            own = False
            continue
        if not own and above not in found:
            line = rows[above].folded
            own = (line.endswith(":") and not line.endswith("附件:")) or _CONTACT.fullmatch(
                line
            ) is not None
            own = own or (rows[above].prose and _ASKS.search(line[-ABOVE:]) is not None)
        own = own or _NUMBERED.match(rows[i].folded) is not None
        if own:
            yield i


def _stories(peeling: Peeling) -> Iterator[int]:
    """Yield the heading and the headline of a side story, with its sentences right below."""
    rows, found, filled = peeling.rows, peeling.found, peeling.filled
    for n, i in enumerate(filled):
        if i not in found or found[i].rule != "related-heading":
            continue
        if _STORY.fullmatch(rows[i].folded) is None:
            continue
        listed = _run(peeling, filled[n + 1 : n + 2 + HEADLINES])
        below = filled[n + 1 + len(listed) : n + 2 + len(listed)]
        if len(listed) <= HEADLINES and below and below[0] not in found and rows[below[0]].prose:
            yield from (i, *listed)


def _run(peeling: Peeling, lines: Sequence[int]) -> list[int]:
    """Return the first of these lines, as long as they are claimed for other headlines."""
    run: list[int] = []
    for i in lines:
        if i not in peeling.found or peeling.found[i].rule != "related-headline":
            break
        run.append(i)
    return run
