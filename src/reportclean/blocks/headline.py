"""The line of a page that is its title.

A line that says again what the trail of the page ends in is one. The line model knows most others
by themselves. Of those it doubts, the place speaks: the likeliest line shortly above the first
sentence of the article, the one that the head of an HTML page states, its heading right above the
line of date and source, or, where no elements tell headings apart, whatever line stands right above
its day, bylines and counters between; there no line below a paragraph of the article is the title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reportclean.blocks.fields import pairs_in
from reportclean.blocks.fold import fold
from reportclean.blocks.labels import CARRIERS, Labelled, is_trail
from reportclean.blocks.markup import is_heading
from reportclean.blocks.model import Verdict
from reportclean.blocks.places import is_label_of_page
from reportclean.blocks.rows import Row
from reportclean.core.document import Document

SURE = 0.5
"""The chance from which on a line is the title wherever it stands."""

LIKELY = 0.2
"""The chance from which on it is where a title stands. Of 37 of 246 pages as text without a sure
title, weights that saw none of the host find it so on 17, and take another line on 5."""

RIVAL = 0.05
"""The chance from which on the line right above the day of a page of plain text is the title, not
a likelier line below it: a caption, a heading. Of 246 pages seven had such a line for their title;
what else stands above a day, a byline, the model gives 0.01 at most on ten more."""

ABOVE = 8
"""Lines above the first sentence in which it stands: date, source and controls come between."""

SHORTEST, LONGEST = 6, 80
"""Characters of such a title: names of channels are shorter."""

BARE = 4
"""Characters of the shortest right above the line of date and source, or above a subtitle."""

SUBTITLE = 8
"""Characters of the shortest subtitle: names of columns are shorter."""

TRAIL = 10
"""Characters of the shortest title with which the trail of a page ends: columns have fewer."""

FAR = 24
"""Lines above the first sentence in which its day may stand: buttons come between."""

ABOVE_DAY = 8
"""Characters of the shortest title of which nothing tells but the day right below it."""

DAY_LINE = 60
"""Characters of the longest line of a day, its source and its buttons; twice as many behind day and
hour, where a page has counters too."""

UNDER = 60
"""Characters of sentences like those of an article, below which a line is no more its title."""

_NONE = re.compile(
    r":$|^[^:]{2,6}:(?: |(?:19|20)\d\d[-/.年])|\d 小?時前|>"
    r"|^(?:.{0,4}|[\d年月日/. -]{0,16})\d:\d\d|\d:\d\d(?:$|:)|\|(?:.*\||.{0,7}$)"
    r"|^\S{1,4}(?: \S{1,4}){3}"
)
"""What tells of a label, a day, a menu; one bar may part the column from a title."""


_DAY = re.compile(
    r"(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}(?!\d)|\d{1,2} ?(?:分钟|小时)前"
    r"|(?<!\d)\d{1,2}-\d{1,2} \d{1,2}:\d\d(?!\d)"
)
"""The day of an article, in a line of its own with source and time."""

_BUTTON = re.compile(
    "扫码|扫一扫|二维码|登录|注册|收藏|首页|客户端|公众号|说两句|[上下]一篇|个人中心|意见反馈"
)
"""What buttons and menus say; titles seldom do."""

_WRITER = re.compile(
    r"(?:院长|校长|主任|所长|教授|研究员|博士|学者|作家|记者|主编|编辑|评论员|分析师|律师|医生)$"
    r"|^【[^】]*[/╱][^】]*】$"
)
"""Who wrote the article, as cards of authors and bylines of Taiwan's papers say it."""

_NEVER = re.compile(
    r"[^:。]{2,8} ?: ?约?\d[\d,.]*[万wk+]?(?:人?次|[人个条])?"  # 关注人气:310
    r"|\d[\d,.]* ?[万wk]?\+? ?[人个条位次](?:用户|网友)?"
    r"(?:已?赞同|回答|评论|关注|浏览|喜欢|觉得|收藏).{0,8}"
    r"|(?:访谈)?(?:嘉宾|主持人|主讲人)[: ].+"
    r"|#[^#]{2,12}# .+|.{2,20} ?官方(?:微博|账号|帐号)|(?:网站|返回)?首页 .+"
)
"""What is no title whatever stands around it: a counter, who talks, an account, a topic, a menu."""

_STEP = re.compile("[>»›→]")
"""What stands between the steps of a trail."""

_NAME = re.compile(r"[一-鿿]{2,5}|[\d ]{1,12}|[一-鿿]{2,4}/[一-鿿]{2,8}")
"""A source between title and day, counters, a writer and the paper; titles are longer."""

BETWEEN = 4
"""Lines between title and day, at most."""

HEADLINE = 14
"""Characters of a line right above the day of a page that is the title by its form alone,"""

WORDS = 8
"""and Han characters in it. With weights that saw none of the host three of 246 pages change, all
for the better.
"""

_HAN = re.compile("[一-鿿]")

_DATED = re.compile(
    r"[^:\s]{2,6}: ?(?:(?:19|20)\d\d[-/.年]|(?:\d\d-)?\d{1,2}-(?:\d{1,2} |\d\d)\d{1,2}:\d\d)"
    r"|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? {0,2}"
    r"\(?(?:\d{1,2}:\d\d|(?:星期|周)[一二三四五六日天])"
)
"""A day with its label, 发布时间:2021-03-04, its time or its weekday: there the title is not."""


def headline(
    document: Document,
    read: Sequence[Row],
    seen: Sequence[Verdict],
    known: Mapping[int, Labelled],
    article: frozenset[int] = frozenset(),
) -> int | None:
    """Return the row of the title, if one of those that rules do not know (`known`) is.

    `article` are rows of the article whatever is thought of them.
    """
    found = _headline(document, read, seen, known, article)
    return None if found is None else _above_subtitle(read, known, found)


def _headline(
    document: Document,
    read: Sequence[Row],
    seen: Sequence[Verdict],
    known: Mapping[int, Labelled],
    article: frozenset[int],
) -> int | None:
    open_ = [i for i, row in enumerate(read) if i not in known and row.folded]
    titles = (
        i
        for i in open_
        if _DATED.match(read[i].folded) is None
        and "。" not in read[i].folded[:-1]
        and not _is_none(read[i].folded)
    )
    best = max(titles, key=lambda i: seen[i].title, default=None)
    if best is None:
        return None
    if (end := _end_of_trail(read, known)) is not None:
        return end
    heads = _heading_above(document, read, known, article)
    liked = (i for i in open_ if read[i].prose and (seen[i].body >= 0.5 or i in article))
    first = next(liked, None)
    # Elements tell headings apart; without them the place is all there is.
    dated = None if first is None else _above_day(document, read, known, first)
    if first is not None and document.source.nested:
        dated = dated if dated is not None and _is_headline(read[dated]) else None
    elif first is not None:
        rival = dated is not None and (seen[dated].title >= RIVAL or _is_headline(read[dated]))
        if dated is not None and rival and (dated < best or seen[best].title < SURE):
            return dated
        under = (i for i in open_ if first <= i < best and read[i].prose and seen[i].body >= 0.5)
        if sum(len(read[i].folded) for i in under) >= UNDER:  # a heading of the article
            higher = (i for i in open_ if i < first and _is_headline(read[i]))
            return max(higher, key=lambda i: seen[i].title, default=None)
    if seen[best].title >= SURE:
        # The name of a blog, above its newest post.
        over_it = heads is not None and best < heads and not is_heading(document, best)
        return heads if over_it else best
    if first is None:
        return None
    filled = [i for i in range(first) if read[i].folded][-ABOVE:]
    crumbs = (i for i in filled if i in known and is_trail(known[i]))
    trail = max(crumbs, default=-1)  # of where the page stands: its title is below
    over = {a for a, b in pairwise(filled) if b in known and known[b].label in CARRIERS}
    near = [
        i
        for i in filled
        if i > trail and i not in known and _may_be(read[i], BARE if i in over else SHORTEST)
    ]
    facts = document.source.facts
    for name in ("title", "page_title"):
        whole = _joined(fold(facts.get(name, "")))
        for i in near:
            if whole.startswith(_joined(read[i].folded)):
                return i
    headings = (i for i in near if i in over and is_heading(document, i))
    if (heading := next(headings, None)) is not None:
        return heading
    if heads is not None:
        return heads
    carrier = max((i for i in filled if i in known and known[i].label in CARRIERS), default=first)
    best = max((i for i in near if i < carrier), key=lambda i: seen[i].title, default=None)
    return best if best is not None and seen[best].title >= LIKELY else dated


def subheading(
    document: Document, read: Sequence[Row], known: Mapping[int, Labelled], title: int | None
) -> int | None:
    """Return the row of the subtitle: a heading between the title and the line of its date."""
    filled = [] if title is None else [i for i in range(title + 1, len(read)) if read[i].folded]
    if len(filled) < 2 or filled[0] in known or filled[1] not in known:
        return None
    below, dated = filled[:2]
    fits = len(read[below].folded) >= SUBTITLE and known[dated].label in CARRIERS
    return below if fits and is_heading(document, below) else None


def _end_of_trail(read: Sequence[Row], known: Mapping[int, Labelled]) -> int | None:
    """Return the row below the trail of the page that says again what the trail ends in."""
    trail = min((i for i, one in known.items() if is_trail(one)), default=-1)
    end = _joined(_STEP.split(read[trail].folded)[-1]) if trail >= 0 else ""
    if not TRAIL <= len(end) <= LONGEST:
        return None
    below = (i for i in range(trail + 1, len(read)) if i not in known and not read[i].prose)
    return next((i for i in below if _joined(read[i].folded) == end), None)


def _heading_above(
    document: Document, read: Sequence[Row], known: Mapping[int, Labelled], article: frozenset[int]
) -> int | None:
    """Return the row of the heading shortly above the element of the article."""
    if not article:
        return None
    filled = [i for i in range(min(article)) if read[i].folded][-ABOVE:]
    fits = (i for i in filled[::-1] if i not in known and _may_be(read[i], BARE))
    return next((i for i in fits if is_heading(document, i)), None)


def _above_day(
    document: Document, read: Sequence[Row], known: Mapping[int, Labelled], first: int
) -> int | None:
    """Return the row above the last day over the row `first`; names and buttons between.

    It is a line of some length that no rule knows and that is no button or menu.
    """
    filled = [i for i in range(first) if read[i].folded][-FAR:]
    while filled and not _is_day(read[filled[-1]]):
        filled.pop()
    while filled and _is_day(read[filled[-1]]):
        filled.pop()
    for i in reversed(filled[-BETWEEN:]):
        if not _is_between(document, read, known, i):
            break
        filled.pop()
    above = filled[-1] if filled else None
    if above is None or above in known or not _may_be(read[above], ABOVE_DAY, asking=True):
        return None
    return _above_subtitle(read, known, above) if _no_other(read[above]) else None


def _is_between(
    document: Document, read: Sequence[Row], known: Mapping[int, Labelled], i: int
) -> bool:
    """Tell whether row `i` may stand between a title and its day: a button, a name, a byline."""
    if i in known:
        return known[i].label == "control"
    return _NAME.fullmatch(read[i].folded) is not None or any(
        pair.kind == "byline" for pair in pairs_in(document, i)
    )


def _is_headline(row: Row) -> bool:
    """Tell whether a line is as long as headlines are, and of words."""
    words = len(row.folded) >= HEADLINE and len(_HAN.findall(row.folded)) >= WORDS
    return words and _may_be(row, HEADLINE, asking=True) and _no_other(row)


def _no_other(row: Row) -> bool:
    """Tell whether a line is neither a button nor says who wrote the article."""
    return not (_BUTTON.search(row.folded) or _WRITER.search(row.folded))


def _is_day(row: Row) -> bool:
    longest = 2 * DAY_LINE if _DATED.match(row.folded) else DAY_LINE
    return not row.prose and len(row.folded) <= longest and _DAY.search(row.folded) is not None


def _above_subtitle(read: Sequence[Row], known: Mapping[int, Labelled], best: int) -> int:
    """Return the row of the title if `best` is the line with a dash below it; else `best`."""
    if not read[best].folded.startswith(("--", "—")):
        return best
    above = next((i for i in range(best - 1, -1, -1) if read[i].folded), -1)
    if above < 0 or above in known:
        return best
    return above if len(read[above].folded) >= BARE and not read[above].prose else best


def _may_be(row: Row, shortest: int, *, asking: bool = False) -> bool:
    """Tell whether a line may be a title; `asking`: one that asks in its middle, too."""
    line = row.folded
    asks = line.endswith(("?", "!")) or (asking and "。" not in line)
    return (
        shortest <= len(line) <= LONGEST
        and (asks or not row.prose)
        and "。" not in line[:-1]
        and _NONE.search(line) is None
        and not _is_none(line)
        and _DATED.match(line) is None
    )


def _is_none(line: str) -> bool:
    """Tell whether a line is a counter, or a label of pages with its value: 来源:《禾川年鉴》."""
    return is_label_of_page(line) or _NEVER.fullmatch(line) is not None


def _joined(text: str) -> str:
    return "".join(text.split())
