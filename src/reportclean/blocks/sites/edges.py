"""The edges of a page: the lines above the first sentence of the article and below the last."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportclean.blocks.labels import CONTENT, Labelled
from reportclean.blocks.rows import rows as lines_seen
from reportclean.core.document import Document
from reportclean.core.lines import Line

SLOT = re.compile(r"[0-9]+|(?<=星期|礼拜)[一二三四五六日天]")
"""What may differ between two printings of the same line: numbers, and the day of the week."""

SURE = 0.95
"""The score of the line model from which on a sentence does not count as one of the article."""


class Row(NamedTuple):
    """A line that is not blank."""

    number: int
    """Which line of the text."""
    line: Line
    folded: str
    """Folded and stripped; empty for a line longer than rules look at."""
    words: str
    """`folded` with single spaces."""
    key: str
    """`words` with 0 for each number: the same for all printings of a line."""
    prose: bool
    """Whether it reads like a sentence or more."""


def rows(document: Document) -> list[Row]:
    """Return the lines of the text that are not blank."""
    kept = []
    for number, seen in enumerate(lines_seen(document)):
        words = re.sub(" {2,}", " ", seen.folded)
        if words or seen.prose:
            key = SLOT.sub("0", words)
            kept.append(Row(number, seen.line, seen.folded, words, key, seen.prose))
    return kept


class Edges(NamedTuple):
    """Where the article's sentences begin and end, as places in a list of rows."""

    head: int
    """The rows before this one stand above the first sentence."""
    tail: int
    """The rows from this one on stand below the last."""


def edges(
    page: Sequence[Row], labels: Sequence[Labelled], known: Callable[[int], bool]
) -> Edges | None:
    """Return where the article stands; None where there is no sentence of one.

    `labels` has one a row. A sentence is of the article unless the labeller is sure that it is
    furniture, or `known`, asked with its place among the rows, says that it belongs to the site.
    """
    own = [
        at
        for at, row in enumerate(page)
        if row.prose and not is_furniture(labels[at]) and not known(at)
    ]
    return Edges(own[0], own[-1] + 1) if own else None


def is_furniture(found: Labelled) -> bool:
    """Tell whether the labeller is sure that a line is not of the article."""
    return found.label not in CONTENT and found.score >= SURE
