"""What stands on both sides of a border is one text: signs that speak against a cut.

A page has the title of its article above a teaser and above the article. A sample letter or a form
inside an article ends with office and day, as an article does, and the numbers of the headings
run on over it: no article begins with its third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.structure.numbering import Token, token
from reportclean.structure.record_lines import label
from reportclean.structure.split_change import CHANGED, LONG, READ, pairs_of
from reportclean.structure.split_evidence import SURE, Border
from reportclean.structure.split_gaps import Gap, View
from reportclean.structure.split_shape import Row

LIGHT = 0.1
"""Of two or three articles each has at least this share of the running text of the longest."""


DOUBTFUL = 0.6
"""The score of evidence that one page can show as well."""

_BY_PAGE = frozenset(("split-pattern", "split-head", "split-dateline"))
"""Evidence that one page with comments, teasers and a footer can show as well."""

_LABEL = re.compile("[\u3400-\u9fff]{2,6}[:：]")

_STYLES = frozenset(("han", "part", "chapter", "section"))
"""Numbers of headings; those of items begin and go on anywhere."""


def doubted(view: View, borders: Sequence[Border]) -> tuple[Border, ...]:
    """Return the borders with what speaks against them: then their text is only flagged."""
    return _heavy(view, tuple(_ended(view, borders)))


def around(view: View, gap: Gap) -> tuple[set[str], set[str]]:
    """Return the pairs of characters of what stands before a gap and behind it."""
    above, below = (
        pairs_of("\n".join(row.text for row in rows)[:READ])
        for rows in (view.rows[: gap.before], view.rows[gap.body :])
    )
    return above, below


def own_title(view: View, gap: Gap, key: str) -> bool:
    """Tell whether a line that stands above two texts, by its key, is the title of both.

    It is long, no running head, and the words do not change from the one text to the other.
    """
    lines = [at for at in range(gap.before, gap.title) if view.keys[at] == key]
    if not lines or len(view.rows[lines[0]].text) < LONG:
        return False
    above, below = around(view, gap)
    return len(above & below) > CHANGED * min(len(above), len(below))


def inner(view: View, at: int) -> bool:
    """Tell whether a line that comes again is of the text around it, and no sign of a border.

    It is one of several labels in a row that no record has (停水时间, 停水原因).
    """
    beside = [row for row in (at - 1, at + 1) if 0 <= row < len(view.rows)]
    return _labelled(view, at) and any(_labelled(view, row) for row in beside)


def _labelled(view: View, at: int) -> bool:
    """Tell whether a line begins with a label that is none of a record."""
    text = view.rows[at].text
    return _LABEL.match(text) is not None and label(text) is None


def run_on(rows: Sequence[Row], border: int, stop: int) -> bool:
    """Tell whether the first heading behind the row `border` continues one above it.

    The row itself may be a numbered title, which counts for neither side.

    >>> texts = "一、起因", "起因如下。", "某某公司", "5月1日", "二、结果", "结果如下。"
    >>> rows = [Row(0, 0, text) for text in texts]
    >>> run_on(rows, 2, 6), run_on(rows, 4, 6)
    (True, False)
    """
    below = next(filter(None, map(_heading, rows[border + 1 : stop])), None)
    if below is None or below.value < 2:
        return False
    above = (each for each in map(_heading, rows[border - 1 :: -1]) if each)
    return next((each.value for each in above if each.style == below.style), 0) == below.value - 1


def _heading(row: Row) -> Token | None:
    found = token(row.text)
    return found if found and found.style in _STYLES else None


def _ended(view: View, borders: Sequence[Border]) -> Iterator[Border]:
    """Yield the borders, doubtful where the numbers of headings run on over them."""
    rows = [border.row for border in borders] + [len(view.rows)]
    for border, stop in zip(borders, rows[1:], strict=True):
        whole = border.by in _BY_PAGE and border.row and run_on(view.rows, border.row, stop)
        yield border._replace(score=min(border.score, DOUBTFUL)) if whole else border


def _heavy(view: View, borders: Sequence[Border]) -> tuple[Border, ...]:
    """Return the borders, doubtful where an article would have next to no running text."""
    sure = [border for border in borders if border.score >= SURE]
    edges = [0, *(border.row for border in sure), len(view.rows)]
    weights = [
        sum(len(view.rows[row].text) for row in range(a, b) if view.letters[row] == "B")
        for a, b in pairwise(edges)
    ]
    light = len(weights) < 4 and min(weights) < LIGHT * max(weights)
    if light and all(border.by in _BY_PAGE for border in sure):
        return tuple(border._replace(score=min(border.score, DOUBTFUL)) for border in borders)
    return tuple(borders)
