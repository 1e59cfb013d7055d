"""What readers write below the article of a page.

To the line model a long comment is a paragraph. Its place tells: an element that is named for
comments, below the article, with marks around it that only comments have (回复, 3小时前). A name
alone tells nothing: what a paper calls comment may be its leading article. Of plain text the line
above all of them is their name, 热门评论 10条, and each has its marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.elements import elements
from reportclean.blocks.labels import Labelled
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import Row
from reportclean.core.document import Document

MARKS = 2
"""Marks of comments that tell what the element holds."""

EACH = 3
"""Comments of plain text at least, each with its time and its buttons."""

ARTICLE = 60
"""Characters of the article's sentences above the first comment, at least."""

HEADED = 16
"""Characters of the longest line that names them."""

_WORDS = ("comment", "cmt", "pinglun", "gentie")
"""One of which all such names hold: a gate."""
_NAMED = re.compile(r"(?<![^ ])\S*(?:comment|(?<![^ _-])cmt(?![^ _-])|pinglun|gentie)")
_ITS_ARTICLE = re.compile(
    r"(?<![^ ])\S*(?:artic|entry|zoom|editor|content|text|body|detail|news|main|post|story|zw)"
)
"""Names inside such an element that its article would have."""

_AGO = r"\d{1,3}\s?(?:秒|分钟|小时|天|个?月|年)前|刚刚|[昨前今]天(?:\s?\d{1,2}:\d\d)?"
_MARK = re.compile(
    rf"(?:{_AGO}"
    r"|(?:\d{4}-)?\d{1,2}-\d{1,2}\s\d{1,2}:\d\d(?::\d\d)?|(?:查看)?回[复应]|举报|[顶踩赞]|支持|反对)"
    r"[\s\d(),.:|·]*"
)
_HEADING = re.compile(
    r"(?:热门|最[新热]|全部|精彩|所有|网友|读者|用户)?(?:评论|跟[贴帖]|留言|回复)(?:[区列]表?)?"
    r"\s?[(:]?\d{0,7}\s?[条)]?"
)
"""What stands above the comments of a page."""
_TIME = re.compile(_AGO)
_SAID_BY_BUTTONS = ("回复", "回復", "回覆", "回应", "回應", "举报", "舉報")
"""In either script: a gate."""
_BUTTONS = re.compile(
    r"(?=.*(?:回[复应]|举报))(?:(?:查看)?回[复应]|举报|分享|收藏|[顶踩赞]|支持|反对|[\s\d()|·])+"
)


def replies(
    document: Document,
    read: Sequence[Row],
    seen: Sequence[Verdict],
    found: Mapping[int, Labelled],
) -> frozenset[int]:
    """Return the rows of readers' comments below the article that no rule claims."""
    names = {block.hints for block in document.source.blocks}
    whole = "\n".join(names)
    if not any(word in whole for word in _WORDS):
        return frozenset()
    named = {hints for hints in names if _is_of_comments(hints)}
    if not named:
        return frozenset()
    inside: list[int] = []
    above = 0
    for i, (row, block) in enumerate(zip(read, elements(document), strict=True)):
        if not (row.folded or row.prose):
            continue
        if block.hints in named:
            if above >= ARTICLE:
                inside.append(i)
        elif row.prose and seen[i].body >= 0.5 and i not in found:
            above += len(row.folded)
    marks = sum(_MARK.fullmatch(read[i].folded) is not None for i in inside)
    return frozenset(i for i in inside if i not in found) if marks >= MARKS else frozenset()


def commented(
    document: Document,
    read: Sequence[Row],
    seen: Sequence[Verdict],
    found: Mapping[int, Labelled],
) -> frozenset[int]:
    """Return the rows of readers' comments below the article of a page of plain text.

    They go from the line that names them to the last buttons of a comment.
    """
    if sum(map(document.text.count, _SAID_BY_BUTTONS)) < EACH:
        return frozenset()  # mostly
    above = 0
    for first, row in enumerate(read):
        line = row.folded
        if len(line) <= HEADED and above >= ARTICLE and _HEADING.fullmatch(line):
            break
        if row.prose and seen[first].body >= 0.5 and first not in found:
            above += len(line)
    else:
        return frozenset()
    below = range(first, len(read))
    times = sum(_TIME.fullmatch(read[i].folded) is not None for i in below)
    buttons = [i for i in below if _BUTTONS.fullmatch(read[i].folded)]
    if min(times, len(buttons)) < EACH:
        return frozenset()
    inside = range(first, buttons[-1] + 1)
    return frozenset(i for i in inside if i not in found and read[i].folded)


def _is_of_comments(hints: str) -> bool:
    """Tell whether names, innermost first, are of a comment and not of an article inside them."""
    named = _NAMED.search(hints)
    return named is not None and not _ITS_ARTICLE.search(hints[: named.start()])
