"""Words that stand where pictures stood: 图片, 文章图片, alone on a line beside sentences.

In a table or a list of parts 图片 is an entry: there its neighbours are short as well.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportclean.blocks.peeling import Peeling

LONGEST = 8
"""Characters of the longest such word."""

SENTENCE = 20
"""Characters of the shortest sentence beside it."""

HEADING = 6
"""Characters of a short heading: where the text has one, 图片 may be another."""

_RULE = "picture-word"


def placeholders(peeling: Peeling) -> None:
    """Label the words for pictures that stand beside sentences."""
    filled = peeling.filled
    words = {i for i in filled if "图" in peeling.rows[i].folded and _is_word(peeling, i)}
    if not words:
        return  # mostly
    at = {i: n for n, i in enumerate(filled)}
    for known, group in groupby(filled, key=words.__contains__):
        run = list(group) if known else []
        if not run:
            continue
        above = filled[at[run[0]] - 1] if at[run[0]] else None
        below = filled[at[run[-1]] + 1] if at[run[-1]] + 1 < len(filled) else None
        if _is_beside(peeling, above, below) and (len(words) > 1 or _is_alone(peeling, run)):
            for i in run:
                if (rule := peeling.rule(i, "after:control")) is not None:
                    peeling.mark(i, rule)


def _is_word(peeling: Peeling, i: int) -> bool:
    if len(peeling.rows[i].folded) > LONGEST or i in peeling.found or i in peeling.announced:
        return False
    rule = peeling.rule(i, "after:control")
    return rule is not None and rule.id == _RULE


def _is_beside(peeling: Peeling, above: int | None, below: int | None) -> bool:
    """Tell whether lines right above and below are sentences, of the page, the title or missing.

    One at least must be there, and be a sentence or the page's.
    """
    sides = [i for i in (above, below) if i is not None]
    own = [i for i in sides if i in peeling.found or _says(peeling.rows[i].folded)]
    top = below in own and above not in own and _is_title(peeling, above)
    return bool(own) and (len(own) == len(sides) or top)


def _says(folded: str) -> bool:
    return len(folded) >= SENTENCE and any(mark in folded for mark in ",。!?")


def _is_title(peeling: Peeling, i: int | None) -> bool:
    """Tell whether a line is the first that no rule claims, and longer than a heading."""
    first = next(j for j in peeling.filled if j not in peeling.found)
    return i == first and len(peeling.rows[first].folded) > HEADING


def _is_alone(peeling: Peeling, run: Sequence[int]) -> bool:
    """Tell whether the text has no other short line, so that the word is no heading of several."""
    others = (peeling.rows[i] for i in peeling.filled if i not in peeling.found and i not in run)
    return not any(len(row.folded) <= HEADING and not row.prose for row in others)
