"""An office and a day on one line: below the title of a paper, who issued it, and when."""

from __future__ import annotations

from reportclean.blocks.offices import office
from reportclean.core.edits import Span
from reportclean.metadata.dates import dates

_AROUND = " ()[]|-—:,"


def office_and_day(line: str) -> tuple[Span, Span] | None:
    """Return where in a folded line an office and a day stand, if it says no more.

    Several offices may issue a paper, with spaces between them.

    >>> office_and_day("澜川县统计局 2010-02-01")
    (Span(start=0, stop=6), Span(start=7, stop=17))
    >>> office_and_day("2010-02-01 澜川县统计局发布公报") is None
    True
    """
    found = list(dates(line))
    if len(found) != 1:
        return None
    day = found[0].span
    for start, stop, other in (
        (0, day.start, line[day.stop :]),
        (day.stop, len(line), line[: day.start]),
    ):
        name = line[start:stop].strip(_AROUND)
        if not other.strip(_AROUND) and is_office(name):
            at = line.index(name, start)
            return Span(at, at + len(name)), day
    return None


def is_office(line: str) -> bool:
    """Tell whether a folded line names nothing but an office, or several with spaces between."""
    return office().fullmatch(line.strip()) is not None
