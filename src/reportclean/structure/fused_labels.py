"""Labels of a page that are fused to its headline: `某县工作报告 发布时间:2019-03-07 来源:本站`.

Who copies a page as text often loses the line end between the two. Then neither is read: the
headline is no headline with a date behind it, the labels are no label line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.blocks.field_lines import read
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner

HEAD = 8
"""Lines, blank ones not counted, among which the headline stands."""
_SHORTEST, _LONGEST = 20, 240
"""Characters of a headline with its labels."""
_OPENING = re.compile(r"\s{1,8}(?=(?:尊敬的)?各位|同志们|一、)")
"""Where a flattened text begins behind them."""
_HEADLINE = 6
"""Characters of the shortest headline."""
_BORDER = re.compile(
    r"(?<=[^\s:,;|>])\s{1,8}(?=(?P<said>发[布表]|更新|刊发|上传)?(?:时间|日期)\s?:\s?(?:19|20)\d\d"
    r"|(?:信息|文章|稿件)?来源\s?:|作者\s?:|浏览)"
)
"""Where the labels begin."""
_SENTENCE = re.compile(r"[。;:|>]")


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
    text, seen = document.text, 0
    for start, stop, _ in document.lines:
        seen += start < stop and not text[start:stop].isspace()
        if seen > HEAD:
            return
        if stop - start < _SHORTEST:
            continue
        line = fold(text[start : min(stop, start + _LONGEST)])
        opening = _OPENING.search(line)
        if stop - start > _LONGEST and opening is None:
            continue
        line = line[: opening.start()] if opening else line
        border = _BORDER.search(line) if ":" in line else None
        if border is None:
            continue
        headline = line[: border.start()].strip()
        pairs = read(text, start + border.end(), start + len(line))
        dated = any(pair.field == "date_published" for pair in pairs)
        told = border["said"] or len(pairs) > 1
        if dated and told and len(headline) >= _HEADLINE and not _SENTENCE.search(headline):
            for gap in (border, *((opening,) if opening else ())):
                yield Edit(start + gap.start(), start + gap.end(), "\n", "fused-labels")
            return
