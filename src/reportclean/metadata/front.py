"""The front of a document: its title, and the lines between the title and the first words.

A report opens with title, meeting, speaker and 各位代表; a news page with title and date line. The
labels of the lines tell furniture and label lines; of what is left, the lines above the body are
read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.blocks.label import opens_with_body
from reportclean.blocks.labels import FURNITURE
from reportclean.blocks.rows import row_of
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata import titles
from reportclean.metadata.dates import dates
from reportclean.metadata.front_row import HEAD, Row
from reportclean.metadata.front_speaker import front_speaker, lone_day, posted_day
from reportclean.metadata.marked_title import (
    with_exclaimed_title,
    with_repeated_title,
    with_stated_title,
)
from reportclean.metadata.meeting_days import days
from reportclean.metadata.meetings import Meeting, meeting
from reportclean.metadata.only import (
    addresses,
    is_speaker,
    joined,
    only_dates,
    only_meeting,
    salutation,
)
from reportclean.metadata.people import Speaker, speaker
from reportclean.metadata.read_rows import read_row, read_rows
from reportclean.metadata.title_line import Title, title_of, title_within

_LONG = 6
"""Characters of a meeting, or of an office with a name, that say the same where they come again."""
_GIVEN_BELOW = re.compile(r"(?:以下|下面)[是为][^。;]{2,24}:$")
"""How a lead ends that introduces the report below: 以下为报告全文:."""
_FRONT = 12
"""Lines between the lead of a paper and the first words of the report below it, at most."""
_PAPER = re.compile(r"(?:文件|材料|资料)(?:之?[一二三四五六七八九十\d]{1,3}|\(.{1,3}\))?\s*$")
"""What the papers of a meeting are called, above the title of one of them."""
_ZONE = 240
"""Characters before 各位代表 on its own line that can still be front matter."""


class Front(NamedTuple):
    """What stands above the body."""

    rows: tuple[Row, ...]
    """All lines that are not blank, those of the body included."""
    body: int
    """The row in which the body begins."""
    begin: int
    """Where in the text the body begins: behind front matter on the same line."""
    title: Title | None
    compact: str
    """The front matter, folded, without spaces and line ends."""
    places: tuple[int, ...]
    """Where each character of `compact` stands in the text."""
    borders: frozenset[int]
    """The offsets of `compact` at which a line began."""
    spaces: frozenset[int]
    """The offsets of `compact` before which there was a space."""
    meeting: Meeting | None
    day: tuple[int, int] | None
    """Where in `compact` the day of the meeting stands."""
    speaker: Speaker | None
    """Offsets are of `compact`."""
    posted: tuple[int, int] | None
    """Where in `compact` the day stands on which a report was printed; it was given before."""

    def span(self, found: tuple[int, int]) -> Span:
        """Return where in the text the part `found` of `compact` stands."""
        return Span(self.places[found[0]], self.places[found[1] - 1] + 1)

    def said(self, found: tuple[int, int]) -> str:
        """Return the part `found` of `compact`, folded."""
        return self.compact[slice(*found)]

    def iso(self) -> str | None:
        """Return the day of the meeting, the first of several, in ISO form."""
        return next((found.iso for found in days(self.said(self.day))), None) if self.day else None

    def read(self) -> list[tuple[int, int]]:
        """Return which parts of `compact` were read: the day wherever it stands, and the rest."""
        parts: list[tuple[int, int]] = []
        if self.day:
            iso = self.iso()
            parts += [(d.span.start, d.span.stop) for d in days(self.compact) if d.iso == iso]
        if self.posted:
            parts.append(self.posted)
        if self.meeting:
            parts.append((self.meeting.start, self.meeting.stop))
        if self.speaker:
            parts += filter(None, self.speaker)
            # Office and name together; some pages print meeting and speaker twice.
            spans = [*filter(None, self.speaker)]
            parts.append((min(a for a, _ in spans), max(b for _, b in spans)))
        return [*parts, *(again for part in parts for again in self._again(part))]

    def _again(self, part: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Yield where else `compact` says the same, if that is too long to be chance."""
        words = self.said(part)
        at = self.compact.find(words, part[1]) if len(words) >= _LONG else -1
        while at >= 0:
            yield at, at + len(words)
            at = self.compact.find(words, at + len(words))


_HEARERS = ("各位", "同志们", "代表们", "同志們", "代表們")
"""Whom a report addresses; folded text has the first three alone."""


def front(document: Document) -> Front:
    """Return the front of `document`; computed once a text."""
    return document.once(_front)


def begins_with_body(document: Document) -> bool:
    """Tell whether a text without markup begins with its body, so that it has no title.

    Its first line alone is read. False where it takes more to tell.
    """
    if not opens_with_body(document):
        return False
    row = read_row(document.text, row_of(document.text, document.lines[0]), "body")
    addressed = salutation().match(row.text.strip()) is not None
    if row.prose and not addressed and any(word in document.text for word in _HEARERS):
        return False  # a lead, perhaps
    return _body((row,)) == 0 and _prefix(row) == 0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "heading": re.compile(
            r" *(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|"
            r"第[一二三四五六七八九十\d]{1,3}[章节部编]|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五]是)"
        ),
        "contents": re.compile(r".{2,80}?(?:[…⋯]|[.·．]{3})[.…·．⋯ ]*\d{1,4}"),
        "plan": re.compile(
            r" *(?:19|20)\d\d *年(?:度)?(?:工作|主要工作|政府工作|的工作)?(?:回顾|总结|主要工作)$"
        ),
    }


def _front(document: Document) -> Front:
    text = document.text
    rows = with_repeated_title(with_stated_title(tuple(read_rows(document)), document))
    rows = _with_own_day(with_exclaimed_title(rows, document))
    body = _body(rows)
    begin = rows[body].line.start if body < len(rows) else len(text)
    if body < len(rows):
        begin += _prefix(rows[body])
    prefixed = body < len(rows) and begin > rows[body].line.start
    title = title_of(rows, body, prefixed=prefixed)
    if prefixed and (title is None or title.ground != "report"):
        title = title_within(text, rows[body], begin) or title
    after = min(title.rows) + 1 if title and title.rows else body if title else max(0, body - 8)
    pieces = [
        (row.line.start, row.text)
        for i, row in enumerate(rows[after:body], after)
        if not row.pairs and not row.prose and row.label not in FURNITURE
        if title is None or i not in title.rows
    ]
    if title and title.note:
        pieces.insert(0, (title.note.start, fold(text[slice(*title.note)])))
    if prefixed:
        start = rows[body].line.start if title is None or title.rows else title.spans[0].stop
        line = rows[body].line.start
        pieces.append((start, rows[body].text[start - line : begin - line]))
    if title and title.rows:
        pieces += _heads(rows[: min(title.rows)])  # behind: what the report says itself comes first
    compact, places, borders, spaces = _compact(pieces)
    met = meeting(compact, borders)
    day = met.date if met else None
    # To an assembly: a report, a speech.
    given = title is not None and (title.ground == "report" or titles.given(title.words(text)))
    addressed = title is None and body < len(rows) and addresses(rows[body].text)
    if day is None and (given or met is not None or addressed):
        day = lone_day(compact, borders, spaces, noted=title is not None and title.note is not None)
    spoke = None
    if met is not None or day is not None or given or addressed:
        spoke = front_speaker(compact, borders, spaces, met, day)
    posted = None
    if met is not None and met.date is not None and given and not _dated(rows[:body]):
        posted = posted_day(compact, borders, compact[slice(*met.date)])
    return Front(
        rows, body, begin, title, compact, places, borders, spaces, met, day, spoke, posted
    )


def _with_own_day(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows with no label on a day in brackets right below the meeting of a report.

    Or below its title: the page is rather dated without brackets.
    """
    for i, (above, row) in enumerate(pairwise(rows[:HEAD]), 1):
        compact = joined(row.text)
        alone = compact[:1] == "(" and compact[-1:] == ")" and only_dates(compact)
        if alone and row.pairs and _heads_report(above.text):
            bare = row._replace(label="body", pairs=())
            return (*rows[:i], bare, *rows[i + 1 :])
    return rows


def _heads_report(line: str) -> bool:
    return only_meeting(joined(line)) or titles.report(line) is not None


def _heads(rows: Sequence[Row]) -> list[tuple[int, str]]:
    """Return the lines that name a meeting, up to the word of its papers: …会议文件（三）."""
    return [
        (row.line.start, row.text[: paper.start()] if paper else row.text)
        for row in rows
        if not (row.pairs or row.prose) and only_meeting(joined(row.text))
        for paper in (_PAPER.search(row.text),)
    ]


def _prefix(row: Row) -> int:
    """Return how many characters of front matter stand before 各位代表 on the line of it."""
    opening = row.text[: _ZONE + 20]
    if not any(word in opening for word in _HEARERS[:3]):
        return 0  # mostly
    match = salutation().search(opening)
    if match and match.start() and _is_matter(row.text[: match.start()]):
        return match.start()
    return 0


def _is_matter(words: str) -> bool:
    """Tell whether words before the first ones on their line name a meeting, or who spoke."""
    compact = joined(words)
    spaced = frozenset((len(joined(words.strip().rpartition(" ")[0])),))
    if meeting(compact) or speaker(compact, spaces=spaced):
        return True
    day = next(dates(compact), None)
    if day is None:
        return False
    rest = compact[: day.span.start] + compact[day.span.stop :]
    return speaker(rest.strip("()-—,:")) is not None


def _body(rows: Sequence[Row]) -> int:
    """Return the row with which the body begins: an address, a heading, a sentence.

    It stands below what the labeller takes for the title: the menus above may be long.
    """
    known = _patterns()
    title = next((i for i, row in enumerate(rows) if row.label == "title"), 0)
    listed = False  # whether a list of contents is being passed
    for i, row in enumerate(rows[title : title + HEAD], title):
        if row.label in FURNITURE or row.pairs:
            continue
        line = row.text.strip()
        listed = joined(line) in ("目录", "目次") or (listed and line[-1:].isdecimal())
        if listed or known["contents"].fullmatch(line):
            continue
        if salutation().match(line) or known["heading"].match(line):
            return i
        if row.prose or known["plan"].match(line) or _prefix(row):
            return _below_lead(rows, i) or i
    return min(len(rows), title + HEAD)


def _below_lead(rows: Sequence[Row], lead: int) -> int:
    """Return the row of the salutation below a lead and the front of a report; 0 for none.

    A paper that prints a report says in a sentence what it is; then come title, meeting, speaker.
    """
    told = _GIVEN_BELOW.search(rows[lead].text.rstrip()) is not None
    for i, row in enumerate(rows[lead + 1 : lead + 1 + _FRONT], lead + 1):
        line = row.text.strip()
        if addresses(line):
            return i if told else 0
        if row.prose and not row.leaves:
            return 0
        told = told or is_speaker(line) or only_meeting(joined(line)) or bool(titles.report(line))
    return 0


def _compact(
    pieces: Sequence[tuple[int, str]],
) -> tuple[str, tuple[int, ...], frozenset[int], frozenset[int]]:
    """Join the pieces without white space, remembering where each character stood."""
    characters: list[str] = []
    places: list[int] = []
    borders: set[int] = set()
    spaces: set[int] = set()
    for start, line in pieces:
        borders.add(len(characters))
        gap = False
        for i, character in enumerate(line):
            # A no-break space that a conversion lost is left as a question mark: `?王 ?程`.
            if character.isspace() or character == "?":
                gap = True
                continue
            if gap:
                spaces.add(len(characters))
            gap = False
            characters.append(character)
            places.append(start + i)
    return "".join(characters), tuple(places), frozenset(borders), frozenset(spaces)


def _dated(rows: Sequence[Row]) -> bool:
    """Tell whether a label line says when the page was published."""
    return any(
        pair.field == "date_published" and pair.value.start < pair.value.stop
        for row in rows
        for pair in row.pairs
    )
