"""Where a line that fills the width ends a paragraph, and where a number begins none."""

from __future__ import annotations

from collections import Counter

from reportclean.structure.layout import ENDS, MARK, Row
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.turns import opening, topic
from reportclean.structure.wrapped_blocks import Block, width_of

_STOP = lazy("[。！？]")
_HEADING = frozenset(("part", "chapter", "section", "han", "han-bracket"))
"""How headings are numbered; items in other ways run into their text."""
_MEASURE = 12
"""Characters of the longest sentence that states a measure, its stop included."""
_SIBLINGS = 2
"""Headings that do not fill their lines, at least,"""
_HEADED = 0.8
"""and their share of the numbered lines of which it can be told."""


def inside(block: Block, at: int, rule: str) -> bool:
    """Tell whether a number begins the row after row `at` by chance: 三是, or 排一、二通道.

    Paragraphs have an indent, and it has none; only 三是 stands behind sentences of a paragraph.
    """
    before, row = block.rows[at], block.rows[at + 1]
    if rule != "wrapped-line" or not block.indents:
        return False
    number = token(row.text)
    if number is not None and number.style == "ordinal":
        return True
    return not before.text.endswith(ENDS) and MARK().search(before.text) is not None


def turns(before: str, row: str) -> bool:
    """Tell whether a line below the end of a sentence begins as paragraphs of a report do.

    With 综合考虑 and the like, or a few words that state a measure: 强化人才支撑。 Of lines that
    fill the width, end a sentence and are followed by such words nine in ten end a paragraph.
    """
    if before[-1] not in "。！":
        return False
    stated = topic().match(row)
    return opening().match(row) is not None or (stated is not None and stated.end() <= _MEASURE)


def headed_styles(block: Block) -> frozenset[str]:
    """Return how headings are numbered that stand alone in a block and do not fill their lines.

    Nearly all lines that are so numbered must be such, but for those that fill theirs.
    """
    alone: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    for row in block.rows:
        number = token(row.text)
        if number is None or number.style not in _HEADING:
            continue
        if _STOP().search(row.text):
            stopped[number.style] += 1
        elif not _fills(block, row, short=2):
            alone[number.style] += 1
    return frozenset(
        style
        for style, heads in alone.items()
        if heads >= _SIBLINGS and heads >= _HEADED * (heads + stopped[style])
    )


def heads(block: Block, at: int, styles: frozenset[str]) -> bool:
    """Tell whether the numbered row `at` is a heading that fills its line, as its siblings are.

    Theirs are of `styles`. Below it stands a full line or the end of a sentence: the rest of a
    heading is shorter and ends none.
    """
    row, below = block.rows[at], block.rows[at + 1]
    number = token(row.text)
    if number is None or number.style not in styles or _STOP().search(row.text):
        return False
    return _fills(block, below, short=1) or _STOP().search(below.text) is not None


def _fills(block: Block, row: Row, *, short: int) -> bool:
    """Tell whether a row is as wide as the block was wrapped, but for so many characters."""
    wrap = block.wrap
    if wrap is None:
        return False
    return width_of(row, wrap.measure, wrap.character) >= wrap.width - short * wrap.character
