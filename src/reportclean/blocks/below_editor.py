"""Headlines of other articles below the line of the editor, without a heading, on a short text.

Where the line model judges, it knows them. Of a text that is no page only their place tells: the
article is over where its editor is named, and nothing but headlines follows down to the end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from reportclean.blocks import fields
from reportclean.blocks.labels import Labelled

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

FEWEST, MOST = 4, 20
"""Headlines below an editor."""

ARTICLE = 2
"""Sentences above the editor, at least."""

_HEADLINE = re.compile(
    r"(?!(?:附|注|图|备注|资料|来源|作者|记者|联系|电话|地址|[一二三四五六七八九十]+、|\d{1,2}[.、)]|\(|《))"
    r"[^。;:|]{6,36}"
)
"""What a headline looks like; lines of a list, of a form and of notes do not."""
_RULE = "headline-below-editor"


def below_editor(peeling: Peeling) -> None:
    """Label the headlines down to the end of a text below its only editor in brackets."""
    rows, found, filled = peeling.rows, peeling.found, peeling.filled
    editors = [i for i, one in found.items() if one.rule == "credit-line" and _edits(peeling, i)]
    if len(editors) != 1:
        return
    at = bisect_right(filled, editors[0])
    below = [i for i in filled[at:] if i not in found]
    above = sum(rows[i].prose and i not in found for i in filled[:at])
    if above < ARTICLE or not FEWEST <= len(below) <= MOST or below != list(filled[at:]):
        return
    if all(_HEADLINE.fullmatch(rows[i].folded) for i in below):
        for i in below:
            found[i] = Labelled(rows[i].line, "related", _RULE)


def _edits(peeling: Peeling, i: int) -> bool:
    """Tell whether a line in brackets names the editor of an article."""
    bracketed = peeling.rows[i].folded[:1] in ("[", "【", "(")
    return bracketed and any(
        pair.field == "editor" for pair in fields.pairs_in(peeling.document, i)
    )
