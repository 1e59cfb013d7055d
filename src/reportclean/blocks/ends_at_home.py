"""How an article of HTML ends in its own element: below a table, signed, or with a picture.

Of such lines a model that learnt from news thinks little, and of plain text they could be the
page's. The markup tells: the same element as the sentences above, no link, a picture above.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.elements import element_numbers, elements
from reportclean.blocks.homes import FULL_STOPS, LINKED, SHORT
from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.offices import office
from reportclean.blocks.rows import Row, rows
from reportclean.core.document import Document
from reportclean.core.source import Block

ISSUERS = 3
"""Offices that sign one paper, each on a line."""

_SIGNED = re.compile(r"[一-鿿·() ]{3,40}")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
    r"|[一二][〇○零oO0九一二三四五六七八]{3}年[一二三四五六七八九十]{1,2}月"
    r"[一二三四五六七八九十廿]{1,3}日)(?:印发)?"
)
_DATED = re.compile(rf"(?:{_SIGNED.pattern} )?{_DAY.pattern}")
"""The day of a paper, behind who signs perhaps."""
_NOTE = re.compile(r"\((?:文中|为保护|应[^()]{2,8}要求|注:)[^()]{2,50}\)")
"""What an article says of itself: (文中人物均为化名)."""
_FIGURES = re.compile(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}")
"""A day that papers write so; and so do pages, below what they publish."""
_CAPTION = re.compile(r"(?=.*[一-鿿]{2})[^,。;:!?|<>\[\]]{4,36}")
"""What a picture shows, right below it."""
_PLEA = re.compile(
    "扫[码描一]|二维码|公众号|订阅号|视频号|客户端|关注|长按|识别|点击|点赞|下载|分享|转发|收藏"
    "|阅读|原文|更多|微[信博]|抖音|快手|本[站网报]|侵权|转载|投稿|热线|广告"
    "|编辑|责编|审核|校[对核]|监制|出品|来源|图源|供稿|图片|网络"
    "|(?:发布|融媒体?(?:中心)?|传媒|[日晚]报|电视台|在线|网)$"
)
"""What stands below the picture of a code or below the last picture: pleas, credits, accounts."""
_SITE = re.compile("扫码|二维码|公众号|本[站网]|侵权|转载|免责")
"""What a sentence of the site below a table says."""
_BRACKETS = ("(", "[", "【")
"""How what says where an article was taken from begins: (据禾川晚报)."""
_HEADING = re.compile(r"[^,。;:!?|<>]{2,32}")


def lone_days(
    below: Sequence[int],
    last: int,
    read: Sequence[Row],
    blocks: Sequence[Block],
    found: Mapping[int, Labelled],
) -> frozenset[int]:
    """Return the rows `below` row `last`, a sentence, that rules took for the day of the page.

    They stand as paragraphs beside it. One in figures is the page's own unless that is stated
    above.
    """
    days = [
        i
        for i in below
        if i in found
        and found[i].rule == "dateline-line"
        and is_sibling(blocks[i], blocks[last])
        and (_DAY.fullmatch(read[i].folded) or _FIGURES.fullmatch(read[i].folded))
    ]
    if not days:
        return frozenset()
    stated = any(i < last and one.label in CARRIERS for i, one in found.items())
    return frozenset(i for i in days if stated or _DAY.fullmatch(read[i].folded))


def ends_at_home(
    document: Document, lines: Sequence[int], last: int, read: Sequence[Row], *, tabled: bool
) -> set[int]:
    """Return which of the rows `lines` below row `last`, a sentence, are the article's by place.

    Of one tag, in the element of the sentence. `tabled`: a table of the article is above them.
    """
    blocks, pictured = elements(document), below_pictures(document)
    own: set[int] = set()
    captions = _captions_above(last, read, blocks, pictured) if lines else 0
    for n, i in enumerate(lines):
        line = read[i].folded
        if blocks[i].links >= LINKED or not is_sibling(blocks[i], blocks[last]):
            continue
        if tabled and _is_sentence(line):
            own.add(i)
            if n and _HEADING.fullmatch(read[lines[n - 1]].folded):
                own.add(lines[n - 1])
        elif i in pictured or _NOTE.fullmatch(line) or (n < captions and _is_last_caption(line)):
            own.add(i)
        own.update(lines[n : n + _signature([read[k].folded for k in lines[n : n + ISSUERS + 1]])])
    return own


def _captions_above(
    last: int, read: Sequence[Row], blocks: Sequence[Block], pictured: frozenset[int]
) -> int:
    """Return how many captions stand among the sentences above row `last`, as paragraphs too.

    One that has its picture shows it, or two: one alone may be a heading. So many may stand below
    the last sentence, where their pictures perhaps were left out.
    """
    above: list[int] = []
    for i in range(last - 1, -1, -1):
        if not (read[i].folded or read[i].prose):
            continue
        if not is_sibling(blocks[i], blocks[last]):
            break
        if not read[i].prose and blocks[i].links < LINKED and _is_caption(read[i].folded):
            above.append(i)
    return len(above) if len(above) > 1 or not pictured.isdisjoint(above) else 0


def below_pictures(document: Document) -> frozenset[int]:
    """Return the lines right below a picture that are as short as captions are; computed once."""
    return document.once(_below_pictures)


def _below_pictures(document: Document) -> frozenset[int]:
    pictures = document.source.pictures
    numbers = element_numbers(document) if pictures else ()
    return frozenset(
        i
        for i, number in enumerate(numbers)
        if number in pictures and _is_caption(rows(document)[i].folded)
    )


def _is_caption(line: str) -> bool:
    return _CAPTION.fullmatch(line) is not None and _PLEA.search(line) is None


def is_sibling(one: Block, home: Block) -> bool:
    """Tell whether a line is a paragraph as `home` is, beside it."""
    return one.depth == home.depth and one.hints == home.hints


def _is_last_caption(line: str) -> bool:
    return _is_caption(line) and not line.startswith(_BRACKETS)


def _is_sentence(line: str) -> bool:
    return len(line) <= SHORT and line.endswith(FULL_STOPS) and _SITE.search(line) is None


def _signature(lines: Sequence[str]) -> int:
    """Return how many lines are who signs, if anyone, and the day below.

    Above a day in figures a line may be the headline of another article, if it names no office.
    """
    for n, line in enumerate(lines):
        if _DATED.fullmatch(line):
            return n + 1
        if _FIGURES.fullmatch(line):
            return n + 1 if all(map(office().fullmatch, lines[:n])) else 0
        if not _SIGNED.fullmatch(line):
            break
    return 0
