"""Whether the only line above a text is its title, or the first line of its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.metadata.front_row import Row
from reportclean.repair.broken_words import (
    inside_bracket,
    inside_quotation,
    inside_word,
    leads_on,
)

_BROKEN = (inside_word, inside_bracket, inside_quotation)
_PARTICLES = frozenset("的和与及")
"""What no title ends in."""
_COMMA = re.compile("[,;，；]")
_LONG = 25
"""Characters of a line that is no list of keywords, nor of names."""
_JUMP = re.compile(r"[下紧]转第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版")
_PAUSES = frozenset(",、")
"""What the line above a title does not end in."""
_ADVERBIAL = re.compile(
    r"(?:近日|日前|近年来|连日来|目前|[今去]年以来|[一-鿿\d]{1,8}(?:[年月日]|季度|以来|[上下]午)[份底末]?),"
)
"""Since when or when: so sentences begin; of a title it would be half."""


def opens_text(rows: Sequence[Row], at: int, body: int) -> bool:
    """Tell whether the text begins in row `at`, of which row `body` is the next line.

    A word, a bracket or a quotation is broken between them, or the line goes on from a comma above,
    or ends in a particle or a word that leads on, or it begins with a time and a comma, as
    sentences do, or it alone has the indent with which the paragraphs further down begin: an
    unindented line below is the rest of one.
    """
    line, below = rows[at].text.strip(), rows[body].text.lstrip()
    above = rows[at - 1].text.rstrip() if at and not rows[at - 1].leaves else ""
    if _ADVERBIAL.match(line) or line[-1:] in _PARTICLES or above[-1:] in _PAUSES:
        return True
    if "。" in line or (len(line) >= _LONG and len(_COMMA.findall(line)) > 1):
        return True  # clauses of a sentence: a title of such a length has two at most
    if any(_JUMP.search(row.text) for row in rows[at + 1 : body]):
        return True  # a title has text below it, on its page
    if leads_on(line) or any(broken(line, below) for broken in _BROKEN):
        return True
    indent = _indent(rows[at])
    return (
        indent > 0
        and _indent(rows[body]) == 0
        and any(row.prose and _indent(row) == indent for row in rows[body + 1 :])
    )


def _indent(row: Row) -> int:
    return len(row.text) - len(row.text.lstrip())
