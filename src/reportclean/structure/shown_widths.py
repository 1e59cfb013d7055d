"""The width at which a few lines were wrapped, shown by one that goes on below for certain.

Too few lines have no width of their own that counts; but where one of them breaks off inside a
word, others as wide that break off inside a clause do too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportclean.repair.broken_words import (
    inside_bracket,
    inside_quotation,
    inside_word,
    leads_on,
)
from reportclean.structure.broken_names import inside_name
from reportclean.structure.layout import ENDS, HAN, MARK, Row, columns, ends_sentence
from reportclean.structure.lazy import lazy
from reportclean.structure.unfinished import begins_inside, inside_figure

NEARLY = 4
"""By how many columns such lines differ: a mark or a number did not fit."""
_TENTH = 10
"""Or by that part of their width: a figure or a word in Latin letters did not fit."""
SHORTEST = 14
"""Characters of a line that breaks off where another did."""
REST = 4
"""Characters that the last line of a broken sentence has at most, its full stop included."""
ATTACHED_TO = 12
"""Characters of a line that goes on with a particle: verse is shorter."""

_HAN = lazy(f"[{HAN}]")
_GOES_ON = lazy(rf"(?![{HAN}]{{1,8}}[：:])[{HAN}A-Za-z0-9“《（(](?![0-9]?[.、．)）])")
"""What may go on: no label, no number of an item."""
_COMMA = lazy("[，。；！？,;!?]")
_ATTACHED = lazy(rf"的(?![确確士话話])[{HAN}]")
_CAPTION_ENDS = lazy(rf"(?:^|[。\s/／:：)）])[{HAN}][{HAN}\s]{{1,7}}(?<![拍录錄])[摄攝]$")
"""The photographer, with whom a caption ends: 张三 摄."""


def width_of(row: Row) -> int:
    """Return the columns of a row, its indent included: printed lines have theirs within."""
    return columns(row.text) + row.indent


def ends_caption(row: Row) -> bool:
    """Tell whether a row ends with its photographer."""
    return row.text[-1] in "摄攝" and _CAPTION_ENDS().search(row.text) is not None


def attached(before: Row, row: Row) -> bool:
    """Tell whether a line begins with a particle that no word begins with, and says more."""
    if row.text[0] in "们們":
        return _HAN().match(before.text[-1]) is not None
    return (
        row.text[0] == "的"
        and _ATTACHED().match(row.text) is not None
        and len(before.text) >= ATTACHED_TO
        and _HAN().match(before.text[-1]) is not None
        and MARK().search(row.text) is not None
    )


def shown_widths(rows: Sequence[Row], blanks: Mapping[int, int]) -> frozenset[int]:
    """Return the widths of lines that go on below for certain; `blanks` counts those above a row.

    They break off in a word, a name, a pair of marks or behind what leads on, or the full stop
    stands soon in the next one and the line above is as wide.
    """
    return frozenset(_widths(rows, blanks))


def _widths(rows: Sequence[Row], blanks: Mapping[int, int]) -> Iterator[int]:
    for at, (before, row) in enumerate(pairwise(rows)):
        if before.text.endswith(ENDS) or blanks[row.start] or not _may_break(before):
            continue
        if inside_quotation(before.text, row.text) or inside_figure(before.text, row.text):
            yield width_of(before)
        if len(row.text) > len(before.text) + 2 or MARK().search(before.text) is None:
            continue
        over = rows[at - 1] if at else None
        rest = len(row.text) <= REST and ends_sentence(row.text) and over is not None
        if (
            inside_word(before.text, row.text)
            or leads_on(before.text)
            or (begins_inside(row.text) and _HAN().match(before.text[-1]))
            or attached(before, row)
            or inside_name(before.text, row.text)
            or inside_bracket(before.text, row.text)
            or (rest and over is not None and as_wide(over, before, {width_of(before)}))
        ):
            yield width_of(before)


def _may_break(before: Row) -> bool:
    return len(before.text) >= SHORTEST and not ends_caption(before)


def as_wide(before: Row, row: Row, shown: frozenset[int] | set[int]) -> bool:
    """Tell whether a line breaks off where another did that goes on for certain.

    Both break off within clauses or behind one, and the row below has more of them or ends the
    sentence.
    """
    paused = before.text[-1] in "，、,"
    if (before.text.endswith(ENDS) and not paused) or row.indent or not _may_break(before):
        return False
    if not (paused or _HAN().match(before.text[-1])) or _GOES_ON().match(row.text) is None:
        return False
    if not (MARK().search(before.text) and _COMMA().search(row.text)):
        return False
    width = width_of(before)
    return any(abs(one - width) <= max(NEARLY, one // _TENTH) for one in shown)
