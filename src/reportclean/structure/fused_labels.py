"""Labels of a page that are fused to its headline: `某县工作报告 发布时间:2019-03-07 来源:本站`.

Who copies a page as text often loses the line end between the two. Then neither is read: the
headline is no headline with a date behind it, the labels are no label line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reportclean.blocks.field_lines import read
from reportclean.blocks.field_named_day import named_day
from reportclean.blocks.field_pair import Pair
from reportclean.blocks.field_values import patterns
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.lines import Line
from reportclean.core.pipeline import cleaner

HEAD = 8
"""Lines, blank ones not counted, among which the headline stands."""
_SHORTEST, _LONGEST = 20, 240
"""Characters of a headline with its labels."""
_HEADLINE = 6
"""Characters of the shortest headline."""
_BORDER = re.compile(
    r"(?<=[^\s:,;|>于在])\s{1,8}(?=(?P<said>发[布表]|更新|刊发|上传)?(?:时间|日期)\s?:\s?(?:19|20)\d\d"
    r"|(?:信息|文章|稿件)?来源\s?:|作者\s?:|浏览|(?:19|20)\d\d-\d\d?-\d\d? )"
)
"""Where the labels begin."""
_YEAR = re.compile("[12１２][09０９][0-9０-９]{2}")
"""What all such lines have, unfolded: a gate."""
_OPENING = re.compile(
    r"\s{1,8}(?=(?:尊敬的)?各位|同志们|一、|(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日[,上下晚]"
    "|(?:近日|日前|连日来|今年以来),|本报讯|记者从)"
)
"""Where a flattened text begins behind them."""
_BLANK = re.compile(r"\s{1,8}")
_REPORT = re.compile("[^,]{0,24}(?:政府|工作)报告")
"""A headline below which a day alone tells when it was published: the meeting's follows."""
_STAMP = re.compile(r"\s{0,8}date:? (?:19|20)\d\d-\d\d-\d\d(?P<behind>[^\S\n]{1,4})(?=\S)")
"""The day that a collection of pages sets in front of each, with its title behind it."""
_MOST = 8
"""Blanks between the labels and the first words, with meeting and speaker between."""
_SENTENCE = re.compile(r"[。;:|>]|[a-z0-9]\.[a-z]{2}|^[·•●○■◆►▶▸*-]")
"""What no headline has: the marks of sentences, of paths and of items, an address."""


@cleaner
def fused_labels(document: Document) -> Iterator[Edit]:
    r"""Set the labels behind a headline on a line of their own.

    They are labels wholly, and either say that they tell of the page (发布时间) or are several.

    >>> from reportclean.core.document import Document
    >>> page = Document.of("某县夏粮喜获丰收 发布时间:2019-06-07 来源:某县日报\n今年夏粮丰收。")
    >>> (cut,) = fused_labels(page)
    >>> cut.text
    '某县夏粮喜获丰收\n发布时间:2019-06-07 来源:某县日报\n今年夏粮丰收。'
    """
    stamp = _STAMP.match(document.text)
    if stamp is not None:
        yield Edit(*stamp.span("behind"), "\n", "fused-labels")
    filled = (line for line in document.lines if document.text[line.start : line.stop].strip())
    for line in islice(filled, HEAD):
        if edits := _cut(document.text, line):
            below = next(filled, None)
            if below is None or not _cut(document.text, below):  # else a list of headlines
                yield from edits
            return


def _cut(text: str, whole: Line) -> list[Edit]:
    """Return the line ends that a line lacks in front of its labels and behind them."""
    start, stop = whole.start, min(whole.stop, whole.start + _LONGEST)
    if stop - start < _SHORTEST or not _YEAR.search(text, start, stop):
        return []
    line = fold(text[start:stop])
    opening = _OPENING.search(line)
    if ":" not in line or (stop < whole.stop and opening is None):
        return []
    line = line[: opening.start()] if opening else line
    border = _BORDER.search(line)
    headline = line[: border.start()].strip() if border else ""
    if border is None or len(headline) < _HEADLINE or _SENTENCE.search(headline):
        return []
    of_source = patterns()["source"].fullmatch(headline) or read(text, start, start + len(line))
    if of_source or named_day(text, whole.start, whole.stop):
        return []  # what stands in front is the source: 云禾新闻网 2019-03-07 10:20 作者:沈溪
    end, pairs = _labels(text, start + border.end(), start + len(line), within=opening is not None)
    dated = any(pair.field == "date_published" for pair in pairs)
    reported = opening is not None and _REPORT.fullmatch("".join(headline.split()))
    if not dated or not (border["said"] or len(pairs) > 1 or reported):
        return []
    edits = [Edit(start + border.start(), start + border.end(), "\n", "fused-labels")]
    if opening and (blank := _BLANK.match(text, end)):
        edits.append(Edit(*blank.span(), "\n", "fused-labels"))
    return edits


def _labels(text: str, start: int, stop: int, *, within: bool) -> tuple[int, tuple[Pair, ...]]:
    """Return where the labels end, and what they say: at `stop`, or `within` at a blank before."""
    gaps = (
        [match.start() for match in _BLANK.finditer(text, start, stop)][-_MOST:] if within else []
    )
    for end in (stop, *reversed(gaps)):
        if pairs := read(text, start, end):
            return end, pairs
    return stop, ()
