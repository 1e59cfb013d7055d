"""Taking away what stands between pages, and joining the halves of the sentences that it parted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reportclean.core.edits import Edit
from reportclean.repair.broken_words import inside_word, leads_on
from reportclean.structure.layout import Row, ends_sentence
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.unfinished import begins_inside, inside_figure
from reportclean.structure.viewer_pages import torn

_HEADING = 45
"""Characters of the longest numbered heading; nor does one hold a whole sentence."""
_WHOLE = lazy("[。！？].")
_DIGITS = lazy("[0-9]+")
LEAST = 12
"""Characters of the shortest line that a page breaks off."""
CLAUSE = 6
"""Characters of the shortest clause that a page number parts from the rest of its sentence."""
_PARTICLES = frozenset("的和与與及")
"""What no line of so many characters ends with, be it of a title, unless the next one goes on."""
_OPEN = lazy("[^重必需主不须須简簡提摘纪紀概扼首]要$|[将將把被]$")
"""What wants a verb or a noun behind it, at the end of a line of whatever length."""
_UNCOUNTED = lazy(
    "(?:[达達]到?|增[长長]|下降|提高|超[过過]|突破|完成|[实實]现|[约約]|[共总總][计計]?)$"
)
"""What wants a figure behind it, at the end of a line,"""
_COUNTED = lazy(
    r"[0-9][0-9,.]*(?:[%％‰]|[个個]百分|[亿億万萬千百]{0,2}(?:元|吨|噸|[亩畝]|人|[户戶]|公里|平方|[个個][^百]|[项項]|家|件))"
)
"""and a figure with what it counts at the beginning of another."""


def without(
    filled: Sequence[Row], marks: AbstractSet[int], length: int, *, join: bool
) -> Iterator[Edit]:
    """Yield the edits that take the marked rows away and join what they stood between.

    Not in wrapped text: there the width of the lines tells better what is to be joined.
    """
    at = 0
    while at < len(filled):
        if at not in marks:
            at += 1
            continue
        first = at
        while at in marks:
            at += 1
        if first == 0 or at == len(filled):
            start = filled[first].begin if first == 0 else filled[first - 1].stop
            yield Edit(start, filled[at].begin if at < len(filled) else length, "", "page-number")
        elif join and goes_on(filled[first - 1], filled[at]):
            yield Edit(filled[first - 1].stop, filled[at].start, "", "page-number")
        else:
            yield Edit(filled[first - 1].end, filled[at].begin, "", "page-number")


def goes_on(before: Row, row: Row) -> bool:
    """Tell whether a sentence that `before` leaves open goes on in `row`.

    A numbered line may be a heading with a comma: whether that goes on, its width tells later.
    """
    if _UNCOUNTED().search(before.text) and _COUNTED().match(row.text):
        return row.indent <= before.indent
    return (
        (
            torn(before.text)
            or (len(before.text) >= LEAST and before.text[-1] in _PARTICLES)
            or (_OPEN().search(before.text) and ends_sentence(row.text))
            or _paused(before.text, row.text)
            or _continued(before.text, row.text)
        )
        and row.indent <= before.indent
        and token(row.text) is None
        and (
            len(before.text) > _HEADING
            or before.text[-1] == "、"
            or token(before.text) is None
            or _WHOLE().search(before.text) is not None
        )
    )


def _continued(before: str, below: str) -> bool:
    """Tell whether a line without a mark goes on: it leads on, or breaks a word or a figure."""
    return (
        len(before) >= LEAST
        and ends_sentence(below)
        and not ends_sentence(before)
        and (
            leads_on(before)
            or inside_word(before, below)
            or inside_figure(before, below)
            or begins_inside(below)
        )
    )


def _paused(before: str, below: str) -> bool:
    """Tell whether a short line ends in a comma, and the sentence below it: no verse, no address.

    The two lines of a couplet are of one length and hold no figures.
    """
    return (
        len(before) >= CLAUSE
        and before[-1] in "，,"
        and ends_sentence(below)
        and (len(below) != len(before) or _DIGITS().search(before + below) is not None)
    )
