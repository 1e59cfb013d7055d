"""The edges of a page: the lines above the first sentence of the article and below the last."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.blocks.label import LONGEST
from reportclean.blocks.labels import CONTENT, Labelled
from reportclean.core.lines import Line, lines

SLOT = re.compile(r"[0-9]+|(?<=星期|礼拜)[一二三四五六日天]")
"""What may differ between two printings of the same line: numbers, and the day of the week."""

SURE = 0.95
"""The score of the line model from which on a sentence does not count as one of the article."""

_STOPS = "。!?;…"
_CLOSERS = "\"'”’」』)】》"


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


def rows(text: str) -> list[Row]:
    """Return the lines of `text` that are not blank."""
    found = lines(text)
    short = [text[n.start : n.stop] if n.stop - n.start <= LONGEST else "" for n in found]
    folded = fold("\n".join(short)).split("\n") if found else []
    kept = []
    for number, (line, own) in enumerate(zip(found, folded, strict=True)):
        folded_line = own.strip()
        words = re.sub(" {2,}", " ", folded_line)
        if words or text[line.start : line.stop].strip():
            kept.append(
                Row(number, line, folded_line, words, SLOT.sub("0", words), _is_prose(words))
            )
    return kept


def _is_prose(words: str) -> bool:
    """Tell prose as the labeller does: a final stop, or length and a comma."""
    if not words:
        return True  # too long for furniture
    bare = words.rstrip(_CLOSERS)
    if bare.endswith(tuple(_STOPS)):
        return len(bare) > 4
    return len(words) >= 40 and ("," in words or "。" in words)


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
