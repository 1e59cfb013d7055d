"""The element of a page that its platform names the article's.

Most sites name theirs as they like. But what blogs, offices, schools and forums publish with names
it the same everywhere, and so does the schema of web pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block

_NAMED = re.compile(
    r"(?<![^ ])(?:articlebody|post-body|entry-content|markdown-body|cnblogs_post_body|content_views"
    r"|trs_editor|trs_uedit\S*|ucap-content|vsb_content\S*|(postmessage_\d+))(?![^ ])"
)
"""`itemprop="articleBody"` of the schema; blogs (Hexo and Blogger, WordPress, GitHub, cnblogs,
CSDN); what offices and schools publish with (TRS, the portal of the government, 博达); each post of
a thread of Discuz."""

_BELOW = re.compile(r"(?<![^ ])\S*(?:share|sharing|related|-like|reward|copyright|comment)")
"""Names of what platforms put below an article, in its element."""

_NUMBERS = re.compile(r"(?<![^ ])(?:gutter|pre-numbering|line-?numbers?|linenos?|lnt?)(?![^ ])")
"""Names of an element with the numbers of lines of code."""


def in_element(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it stands in an article's element; of a thread, its first post."""
    # Of the names, as there are fewer than lines; in order, as the first post is the thread's.
    names = dict.fromkeys(block.hints for block in blocks)
    named = [(hints, one[1]) for hints in names if (one := _NAMED.search(hints))]
    post = next((number for _, number in named if number), None)
    inside = {hints for hints, number in named if number == post}
    return [block.hints in inside for block in blocks] if inside else [False] * len(blocks)


def is_beside(block: Block, text: str) -> bool:
    """Tell whether a line of the element, folded, is none of the article: buttons, line numbers."""
    named = _NAMED.search(block.hints)
    inner = block.hints[: named.start()] if named else block.hints
    return bool(_BELOW.search(inner) or (text.isdigit() and _NUMBERS.search(inner)))


def single(document: Document) -> Span | None:
    """Return where in the source the only element of an article stands; None if there are more."""
    blocks = document.source.blocks
    inside = in_element(blocks)
    first = inside.index(True) if True in inside else len(inside)
    stop = inside.index(False, first) if False in inside[first:] else len(inside)
    if first == stop or True in inside[stop:]:
        return None
    return Span(blocks[first].span.start, blocks[stop - 1].span.stop)
