"""Lines that a program cut into words, `全县 春耕 全面 展开 ， 已 整地 3.2 万 亩 。`, put together.

Its marks stand apart as its words do, which nobody writes: one comma or stop with a blank on both
sides may be a slip, but no line of names or columns has all of them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import rows
from reportclean.structure.lazy import lazy

FEWEST = 8
"""Pieces of such a line, marks among them,"""
MARKS = 2
"""and marks: a clause and its sentence end."""
LEAST, MOST = 1.3, 3
"""Characters of a piece that is no mark, on average: a line of single ones was spaced out."""

_GATE = lazy(r" [，。；！？、,;!?](?: |$)", re.MULTILINE)
_CLAUSE = frozenset("，。；！？、,;!?")
_APART = _CLAUSE | frozenset("：:“”‘’（）()《》「」『』—…")
_GLUED = lazy("[，。；！？、]")
_GAP = lazy(" +")


@cleaner
def tokenised(document: Document) -> Iterator[Edit]:
    """Close up lines whose words and marks all stand apart; words in Latin letters keep a blank."""
    text = document.text
    if not _GATE().search(text):
        return
    for row in rows(document):
        if " " in row.text and is_tokenised(row.text):
            for gap in _GAP().finditer(row.text):
                before, after = row.text[gap.start() - 1], row.text[gap.end()]
                if not _latin(before + after):
                    yield Edit(row.start + gap.start(), row.start + gap.end(), "", "cut-words")


def is_tokenised(line: str) -> bool:
    """Tell whether a line was cut into words.

    >>> is_tokenised("全县 春耕 展开 ， 已 整地 三万 亩 。")
    True
    >>> is_tokenised("周禾 沈溪 林朔 ， 何川 顾文昭。")
    False
    """
    pieces = line.split(" ")
    words = [piece for piece in pieces if piece and piece not in _APART]
    marks = sum(piece in _CLAUSE for piece in pieces)
    return (
        len(pieces) >= FEWEST
        and marks >= MARKS
        and LEAST * len(words) <= sum(map(len, words)) <= MOST * len(words)
        and not any(_GLUED().search(word) for word in words)
    )


def _latin(sides: str) -> bool:
    return sides.isascii() and sides.isalnum()
