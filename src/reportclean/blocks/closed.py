"""Short lines that what stands around them shows to be of the article, on a page of plain text.

The line model doubts verse, captions, headings, paragraphs of half a sentence. But where the line
of its editor closes an article, nothing that a rule knows stands between its first sentence and
that line, no heading of related articles, no button; and most of what stands there are sentences
or lines that the model likes. And one short line alone between two paragraphs is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from reportclean.blocks import fields
from reportclean.blocks.peeling import Peeling
from reportclean.blocks.places import OF_A_SITE

SHORTEST, LONGEST = 4, 32
"""Characters of a short line that is a heading; shorter ones are numbers and buttons."""

PARAGRAPH = 60
"""Characters of the shortest paragraphs around it."""

_BRACKET = re.compile(r"\[[一-鿿]{2,8}\]|【[一-鿿]{2,8}】")
_FIGURES = re.compile(r"[\d:.年月日时分第]{2,12}")
_DIGIT = re.compile(r"\d{1,4}")
_EDITOR = re.compile(
    r"[(\[【]?(?:本文来源.{2,12})?(?:责任编辑|责编|编辑|编审)\s?[:|/]\s?[^\s].{1,16}"
)
"""The line of an editor: a gate."""


def closed(peeling: Peeling, liked: Sequence[bool]) -> frozenset[int]:
    """Return the rows from the first sentence that the model likes to the last above the editor's.

    `liked` tells of each row whether the model likes it. Lines on end that it does not like stay
    out where one of them has a word of a site, or a rule would know it below an article.
    """
    rows, found = peeling.rows, peeling.found
    begin = next((i for i in peeling.filled if liked[i] and rows[i].prose and i not in found), None)
    if begin is None:
        return frozenset()
    inside: list[int] = []
    for i in peeling.filled[peeling.filled.index(begin) :]:
        if _signs(peeling, i):
            break
        if i in found:
            return frozenset()
        inside.append(i)
    else:
        return frozenset()
    while not (liked[inside[-1]] or rows[inside[-1]].prose):
        inside.pop()
    good = sum(len(rows[i].folded) for i in inside if liked[i] or rows[i].prose)
    if 2 * good < sum(len(rows[i].folded) for i in inside):
        return frozenset()
    kept: set[int] = set()
    for likes, group in groupby(inside, key=liked.__getitem__):
        run = list(group)
        if likes or not any(_is_of_site(peeling, i) for i in run):
            kept.update(run)
    return frozenset(kept)


def lone_headings(peeling: Peeling, going: Collection[int]) -> frozenset[int]:
    """Return the rows that stand alone between two paragraphs of `going`, sentences of the article.

    What a rule would know below an article, or has a word of a site, is a link in the midst of it.
    """
    rows, filled = peeling.rows, peeling.filled
    return frozenset(
        i
        for above, i, below in zip(filled, filled[1:], filled[2:], strict=False)
        if above in going
        and below in going
        and i not in going
        and i not in peeling.found
        and not rows[i].prose
        and SHORTEST <= len(rows[i].folded) <= LONGEST
        and min(len(rows[above].folded), len(rows[below].folded)) >= PARAGRAPH
        and not _is_of_site(peeling, i)
    )


def alike(peeling: Peeling, liked: Sequence[bool]) -> frozenset[int]:
    """Return the rows between two that the model likes that are shaped as another which it likes.

    Times of day, figures, and lines that begin with the same words in brackets.
    """
    rows, filled = peeling.rows, peeling.filled
    shapes = {_shape(rows[i].folded) for i in filled if liked[i] and i not in peeling.found}
    return frozenset(
        i
        for above, i, below in zip(filled, filled[1:], filled[2:], strict=False)
        if liked[above] and liked[below] and not liked[i] and i not in peeling.found
        if (shape := _shape(rows[i].folded)) and shape in shapes
    )


def _shape(line: str) -> str:
    """Return the bracket that a line begins with, or the line with its digits alike; else ""."""
    if bracket := _BRACKET.match(line):
        return bracket[0]
    return _DIGIT.sub("0", line) if _FIGURES.fullmatch(line) else ""


def _is_of_site(peeling: Peeling, i: int) -> bool:
    folded = peeling.rows[i].folded
    return OF_A_SITE.search(folded) is not None or peeling.would_be(i, "tail") is not None


def _signs(peeling: Peeling, i: int) -> bool:
    """Tell whether a line names the editor."""
    folded = peeling.rows[i].folded
    if "编" not in folded or _EDITOR.fullmatch(folded) is None:
        return False
    start, stop, _ = peeling.rows[i].line
    pairs = fields.pairs(peeling.document.text[:stop], start, stop)
    return any(pair.field == "editor" for pair in pairs)
