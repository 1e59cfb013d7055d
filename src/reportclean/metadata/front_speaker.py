"""Who gave a report and when, where the front of it does not say so beside its meeting.

All offsets are of the compact front matter: folded, without spaces and line ends; `borders` are
the offsets at which a line began, `spaces` those before which there was a space.
"""

from __future__ import annotations

import re
from itertools import pairwise

from reportclean.metadata.dates import date, dates
from reportclean.metadata.meeting_days import days
from reportclean.metadata.meetings import Meeting
from reportclean.metadata.people import NOTE, Speaker, is_name, speaker, speaker_first
from reportclean.metadata.regions import is_place

_AT = re.compile("^上(?:的(?:工作)?(?:报告|讲话|发言|致辞))?")
"""What follows the name of a meeting before the speaker."""
_REPORTER = re.compile("(?:作?报告人|汇报人|发言人):")
"""What stands before the name alone of who spoke."""
_NAME = 4
"""Characters of the longest name."""


def lone_day(
    compact: str, borders: frozenset[int], spaces: frozenset[int], *, noted: bool
) -> tuple[int, int] | None:
    """Return where a report's day stands when no meeting is named.

    In brackets, alone or with the name of who spoke: （2005年1月27日 沈溪）; or on a line alone.
    """
    for found in days(compact):
        start, stop = found.span
        written = "年" in compact[start:stop]  # in figures it is rather the day of publication
        inside, closed, _ = compact[stop:].partition(")")
        bracketed = compact[start - 1 : start] == "(" and closed != ""
        if bracketed and inside:
            bracketed = len(inside) <= _NAME and is_name(inside)
            bracketed |= speaker(inside, spaces=frozenset(s - stop for s in spaces)) is not None
        labelled = compact[max(0, start - 3) : start] in ("日期:", "时间:")
        alone = (start in borders or labelled) and (stop in borders or stop == len(compact))
        alone = alone or _beside_speaker(compact, borders, spaces, start, stop)
        if bracketed or (alone and written) or (noted and start == 0):
            return start, stop
    return None


def posted_day(compact: str, borders: frozenset[int], given: str) -> tuple[int, int] | None:
    """Return where a day stands on a line alone that is later than that of the meeting.

    A report has one day of its own; the page may print another, on which it was put there.
    """
    found = {d.iso: d.span for d in dates(compact)}
    of_meeting = date(given)
    lines = {*borders, len(compact)}
    later = [
        (span.start, span.stop)
        for iso, span in found.items()
        if of_meeting and iso > of_meeting and {span.start, span.stop} <= lines
    ]
    return later[0] if len(later) == 1 else None


def _beside_speaker(
    compact: str, borders: frozenset[int], spaces: frozenset[int], start: int, stop: int
) -> bool:
    """Tell whether nothing stands on the line of a day but who spoke: 县长 沈溪 2005年1月27日.

    A name alone may be that of a place too: 2016年9月4日 金华.
    """
    first = max((at for at in borders if at <= start), default=0)
    last = min((at for at in borders if at >= stop), default=len(compact))
    for begin, end, other in ((first, start, stop == last), (stop, last, start == first)):
        shifted = frozenset(at - begin for at in spaces)
        words = compact[begin:end]
        if other and (speaker(words, spaces=shifted) or speaker_first(words, spaces=shifted)):
            return True
        named = other and (begin in spaces or end in spaces) and is_name(words)
        if named and not is_place(words):
            return True
    return False


def front_speaker(
    compact: str,
    borders: frozenset[int],
    spaces: frozenset[int],
    met: Meeting | None,
    day: tuple[int, int] | None,
) -> Speaker | None:
    """Return who spoke: what stands between meeting, day and line borders and is nothing else."""
    cuts = set(borders) | {0, len(compact)}
    taken = [part for part in ((met.start, met.stop) if met else None, day) if part]
    for start, stop in taken:
        cuts |= {start, stop}
    edges = sorted(cuts)
    office = (0, 0)  # what stands right above
    for left, right in pairwise(edges):
        if any(a <= left < b for a, b in taken):
            continue
        piece = compact[left:right]
        if met and left == met.stop:
            piece = _AT.sub("", piece)  # elsewhere 上 begins the name of a county
        piece = piece.lstrip("()-—[],、:")
        start = right - len(piece)
        piece = NOTE.sub("", piece).rstrip("()-—[],、:")
        stop = start + len(piece)
        apart = frozenset(s - start for s in spaces if s > start)
        found = speaker(piece, spaces=apart) or speaker_first(piece, spaces=apart)
        if found is not None and found.title is not None:
            return Speaker(
                (found.name[0] + start, found.name[1] + start),
                (found.title[0] + start, found.title[1] + start),
            )
        above, office = office, (start, stop)
        title = compact[slice(*above)]
        both = speaker(title + piece, spaces=frozenset((len(title),))) if title else None
        if both is not None and both.title == (0, len(title)) and left in borders:
            return Speaker((start, stop), above)  # the name has a line of its own
        labelled = _REPORTER.match(piece)
        if labelled and len(piece) - labelled.end() <= _NAME and is_name(piece[labelled.end() :]):
            return Speaker((start + labelled.end(), stop), None)
        # Below meeting or day, or before a day, or with a line of its own right under the title.
        beside = left in borders and day is not None and right == day[0]
        own_line = left == 0 and right in borders
        named = bool(taken) and (start > min(taken)[0] or own_line or beside)
        if named and len(piece) <= _NAME and is_name(piece):
            return Speaker((start, stop), None)
    return None
