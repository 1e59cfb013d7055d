"""The title of an article to which a hacked site has glued words for search engines.

Rules see a line of spam and would take the title with it. But words for search engines are said
nowhere below, and most of what a title says is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from reportclean.blocks.fold import fold
from reportclean.blocks.label import label
from reportclean.blocks.labels import Labelled
from reportclean.blocks.rules import rulebook
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner

HEAD = 3
"""How many of the first lines that are not blank may hold the title."""

TEXT = 1500
"""Characters below in which the words of a title are looked for."""

LEAST = 6
"""Wide characters of the shortest title."""

SAID, WORDED = 0.35, 0.7
"""The share of a title's pairs of neighbouring characters that stand below too, and of one that has
a word of the trade itself. Of 227 articles nine in ten titles have the first, half of them 0.57;
six lists of search words had 0.17 at most below any of them."""

_CELL = re.compile(r"[^_|,;、\s【】\[\]—–-]+(?:-(?=[A-Za-z0-9])[^_|,;、\s【】\[\]—–-]+)*")
_WIDE = re.compile(r"[㐀-鿿]")


@cleaner(name="beside-spam")
def beside_spam(document: Document) -> Iterator[Edit]:
    """Remove what is glued to a title for search engines, in front of it or behind it."""
    filled = (found for found in label(document) if found.label != "blank")
    for found in islice(filled, HEAD):
        if found.label == "spam":
            yield from _sides(document.text, found)


def _sides(text: str, found: Labelled) -> Iterator[Edit]:
    start, stop, end = found.line
    line = fold(text[start:stop])
    below = fold(text[end : end + TEXT])
    cells = [match.span() for match in _CELL.finditer(line)]
    own = [cell for cell in cells if _is_said(line[slice(*cell)], below)]
    if not own:
        return
    first, last = own[0][0], own[-1][1]
    for left, right in ((0, first), (last, len(line))):
        if _is_traded(line[left:right]):
            yield Edit(start + left, start + right, "", found.rule)


def _is_said(cell: str, below: str) -> bool:
    """Tell whether most of a cell stands in the text below, in pairs of characters."""
    if len(_WIDE.findall(cell)) < LEAST:
        return False
    pairs = [one + other for one, other in pairwise(cell)]
    least = WORDED if _is_traded(cell) else SAID
    return sum(map(below.__contains__, pairs)) >= least * len(pairs)


def _is_traded(part: str) -> bool:
    return any(map(part.__contains__, _trade()))


@cache
def _trade() -> Sequence[str]:
    """Return the words that rules for spam look for."""
    cues = (cue for rule in rulebook() if rule.label == "spam" for cue in rule.cues)
    return sorted({cue for cue in cues if any(map(str.isalpha, cue))})
