"""Texts in the frame of a page that rules know: there the line model has little to say.

The model learnt from news. Of poems, forms, exam papers, recipes and lists it takes the lines for
menus as soon as a page stands around them. But what a page prints has words of its own; where none
is left among the lines that no rule claims, those are the text, or headlines at its ends. And where
few are left, a page of which the model would leave hardly a sentence is none that it can judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from reportclean.blocks.bare import PARAGRAPH
from reportclean.blocks.elements import elements
from reportclean.blocks.labels import UNLIKED, Labelled
from reportclean.blocks.model import LINKED
from reportclean.blocks.pagelike import line_evidence, page_evidence
from reportclean.blocks.rows import LONGEST, Row, written
from reportclean.core.document import Document

NOTHING, LITTLE = 0.6, 4.0
"""The evidence of a page below which the lines that are left have no words of one, or few."""

MUCH = 0.3
"""The share of their characters from which on the model would take too much of them."""

PROSE, PROSE_ALONE = 60, 100
"""Characters of sentences, at least, that the model leaves of an article that it can judge; and of
one beside which no word of a page is left."""

_HEADLINE = re.compile(r"(?:[•·▪■◆●►▶▸-] ?)?(?![\dA-Z])[^,。;:!?、]{7,40}[^,。;:!?、)]")
"""What a headline of another article looks like, behind the mark of a list perhaps."""


def framed(
    document: Document, read: Sequence[Row], found: Mapping[int, Labelled], ruled: Iterable[int]
) -> frozenset[int]:
    """Return the rows that the model took from a text whose frame is known; `ruled` rules claim.

    All of them where it took much, else those between two that it left. The limits were set on 246
    pages of news, where they cost 0.0001 of F1 at most, and on 73 texts of other genres in 23
    frames, of which the model took 6.4 % of the characters and takes 2.6 % then (0.4 % with what
    `explained` keeps); in 15 frames of HTML 5.7 % where it was 7.5 %.
    """
    markup = document.source.nested
    known = frozenset(ruled) | (_linked(document) if markup else frozenset())
    own = [i for i, row in enumerate(read) if (row.folded or row.prose) and i not in known]
    taken = [i for i in own if found[i].rule == UNLIKED]
    if not taken:
        return frozenset()
    text = document.text
    evidence = page_evidence("\n".join(written(text, read[i]) for i in own))
    much = _size(read, taken) > MUCH * _size(read, own)
    left = [i for i in own if found[i].label == "body"]
    alone = evidence < NOTHING
    if much and evidence < LITTLE and _is_strange(read, left, taken, alone=alone, markup=markup):
        first, last = _longest_run(read, known)
    elif alone:
        first, last = (left[0], left[-1]) if left else (0, -1)
    else:
        return frozenset()
    inside = (i for i in taken if first <= i <= last)
    return frozenset(i for i in inside if not line_evidence(written(text, read[i])))


def _linked(document: Document) -> frozenset[int]:
    """Return the rows that are nothing but links, which rules need not know."""
    return frozenset(i for i, one in enumerate(elements(document)) if one.links >= LINKED)


def _longest_run(read: Sequence[Row], known: frozenset[int]) -> tuple[int, int]:
    """Return the first and the last of the lines between two that rules claim, the most of text."""
    filled = (i for i, row in enumerate(read) if row.folded or row.prose)
    runs = [list(run) for ruled, run in groupby(filled, key=known.__contains__) if not ruled]
    longest = max(runs, key=lambda run: _size(read, run))
    return longest[0], longest[-1]


def _is_strange(
    read: Sequence[Row], left: Sequence[int], taken: Sequence[int], *, alone: bool, markup: bool
) -> bool:
    """Tell whether the model leaves hardly a sentence, or takes most of them.

    It leaves some of a short piece of news, too: there the rest are headlines. `alone`: no word of
    a page is left. Of HTML, whose markup it has seen, only a page without a paragraph is strange.
    """
    prose = _prose(read, left)
    if prose < PARAGRAPH or markup:
        return prose < PARAGRAPH
    if prose < _prose(read, taken):
        return True
    headlines = sum(_HEADLINE.fullmatch(read[i].folded) is not None for i in taken)
    return prose < (PROSE_ALONE if alone else PROSE) and 2 * headlines < len(taken)


def _prose(read: Sequence[Row], rows: Iterable[int]) -> int:
    return _size(read, (i for i in rows if read[i].prose))


def _size(read: Sequence[Row], rows: Iterable[int]) -> int:
    return sum(len(read[i].folded) or LONGEST for i in rows)
