"""The turns of a talk: who speaks on one line, what is said on the next.

A name with a colon, or in brackets: 主持人:, [关志远].

Conferences of the press and interviews stand so on pages. To a model of lines the names are links,
and short answers are comments. What tells them from comments: speakers come again, or are called by
what they do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reportclean.blocks.rows import Row

FEWEST = 3
"""Turns of the shortest talk."""

ABOVE = 6
"""Lines above the first turn in which who talks may be told."""

_MARKS = frozenset(":])")
"""How a line ends that says who speaks."""

_SPEAKER = re.compile(r"[\[(]?[一-鿿A-Za-z·、() ]{1,28}[\])]?:")
_BRACKETED = re.compile(
    r"(?!.*(?:回复|支持|反对|举报|引用|分享|删除|打印|关闭|编辑|更多|查看|图|视频))"
    r"[\[(][一-鿿A-Za-z·、 ]{2,14}[\])]"
)
"""A name in brackets, none of the buttons that stand so below each comment."""
_WHO = re.compile(r"(?:访谈|特邀|本期)?(?:嘉宾|来宾|主持人?|主讲人?|采访人?|访谈人)[: ].{2,30}")
"""Who talks, above the first turn."""
_GUEST = re.compile(
    r"(?:(?:访谈|特邀|本期)?(?:嘉 ?宾|来 ?宾|主 ?讲 ?人?|访谈人) ?: ?)?"
    r"[一-鿿] ?[一-鿿](?: ?[一-鿿]){0,2} ?\([^():|]{4,40}\)"
)
_GUESTS = re.compile(r"(?:访谈|特邀|本期)?(?:嘉 ?宾|来 ?宾|主 ?讲 ?人?|访谈人) ?:")
"""A guest with his post, one a line; the first line says that they are guests."""
_ROLE = re.compile(r"主持人|发言人|记者|嘉宾|[问答]$")


def turns(read: Sequence[Row]) -> frozenset[int]:
    """Return the rows of the turns of a talk; none where nothing shows that it is one."""
    if sum(row.folded[-1:] in _MARKS for row in read if row.folded) < FEWEST:
        return frozenset()
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    begun = [
        at
        for at, i in enumerate(filled[:-1])
        if read[i].folded[-1:] in _MARKS
        and (_SPEAKER.fullmatch(read[i].folded) or _BRACKETED.fullmatch(read[i].folded))
        and _said(read[filled[at + 1]])
    ]
    speakers = [read[filled[at]].folded.strip("[]():") for at in begun]
    names = Counter(re.split("[ ()、]", speaker)[-1] for speaker in speakers)
    bracketed = any(read[filled[at]].folded[-1] != ":" for at in begun)
    if bracketed and len(names) == 1:
        return frozenset()  # a heading that comes again
    speak = max(names.values(), default=0) > 1 or any(map(_ROLE.search, speakers))
    if len(begun) < FEWEST or not speak:
        return frozenset()
    found: set[int] = set()
    for at in begun:
        found.update(filled[at : at + 2])
    who = (i for i in filled[max(0, begun[0] - ABOVE) : begun[0]] if _WHO.fullmatch(read[i].folded))
    return frozenset(found.union(who))


def guests(read: Sequence[Row]) -> frozenset[int]:
    """Return the rows that list who talks, above what is said: names with their posts.

    `嘉宾:沈溪(云禾县水利局局长)`, then more such lines without the label.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    listed: list[int] = []
    for i in filled:
        line = read[i].folded
        if line[-1:] == ")" and (listed or _GUESTS.match(line)) and _GUEST.fullmatch(line):
            listed.append(i)
        elif listed:
            break
    return frozenset(listed)


def _said(row: Row) -> bool:
    return row.prose or row.folded.rstrip("”’」』\"'").endswith(("。", "!", "?"))
