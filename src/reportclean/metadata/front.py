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
from typing import Literal, NamedTuple

from reportclean.blocks.field_values import patterns
from reportclean.blocks.fields import Pair, pairs
from reportclean.blocks.fold import fold
from reportclean.blocks.label import label
from reportclean.blocks.labels import CARRIERS, FURNITURE, Label
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.lines import Line
from reportclean.metadata import titles
from reportclean.metadata.dates import date, dates
from reportclean.metadata.meetings import Meeting, meeting
from reportclean.metadata.people import Speaker, is_name, speaker

_HEAD = 60
"""Lines, blank ones not counted, in which a title is looked for: portals put 30 above it."""
_SEEN = 400
"""Characters of a line that are read."""
_ZONE = 240
"""Characters before 各位代表 on its own line that can still be front matter."""

_SHORT = 6
"""Characters below which a line is rather the name of a channel than a headline."""
_LONG = 8
"""Characters from which on a line can be a headline; names of channels and papers are shorter."""

Ground = Literal[
    "report", "dated", "notice", "decorated", "labelled", "record", "sourced", "page", "prose"
]
"""Why a line is taken for the title, the best ground first:

report     it is the title of a work report
dated      a line of date, source, meeting or speaker stands below it
notice     it is the title of an official document, 关于…的通知
decorated  it bears what pages glue to titles: a column tag, [图], the name of a site
labelled   the block of metadata stands right above it
record     it heads a record that a line with a date closes
sourced    the name of a paper stands below it
page       the head of the HTML page states it, or the line model takes it for the title
prose      it is the only line above the first sentence
"""


class Row(NamedTuple):
    """A line that is not blank."""

    line: Line
    text: str
    """Folded, as long as the line."""
    label: Label
    prose: bool
    pairs: tuple[Pair, ...]
    leaves: bool
    """Whether the line leaves the text as furniture or label line."""


class Title(NamedTuple):
    """The title that was found."""

    spans: tuple[Span, ...]
    """Where it stands, one span a line."""
    rows: tuple[int, ...]
    """The rows of its lines, repetitions included."""
    ground: Ground
    column: Span | None
    note: Span | None


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

    def span(self, found: tuple[int, int]) -> Span:
        """Return where in the text the part `found` of `compact` stands."""
        return Span(self.places[found[0]], self.places[found[1] - 1] + 1)

    def said(self, found: tuple[int, int]) -> str:
        """Return the part `found` of `compact`, folded."""
        return self.compact[slice(*found)]


def front(document: Document) -> Front:
    """Return the front of `document`; computed once a text."""
    return document.once(_front)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "salutation": re.compile(
            r"(?:尊敬的)?(?:各位(?:代表|委员|领导|来宾|同志|嘉宾)|同志们|代表们)[^。]{0,12}[:,!]"
        ),
        "heading": re.compile(
            r" *(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|"
            r"第[一二三四五六七八九十\d]{1,3}[章节部编]|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五]是)"
        ),
        "plan": re.compile(
            r" *(?:19|20)\d\d *年(?:度)?(?:工作|主要工作|政府工作|的工作)?(?:回顾|总结|主要工作)$"
        ),
        "glue": re.compile(r"(?:在|于|上|[-—()\[\],.:、]|报告人|作报告人|汇报人|日期|时间)*"),
    }


def _front(document: Document) -> Front:
    text = document.text
    rows = _with_stated_title(tuple(_rows(document)), document)
    body = _body(rows)
    begin = rows[body].line.start if body < len(rows) else len(text)
    if body < len(rows):
        match = _patterns()["salutation"].search(rows[body].text[: _ZONE + 20])
        if match and match.start() and meeting(_joined(rows[body].text[: match.start()])):
            begin = rows[body].line.start + match.start()
    title = _title(rows, body, prefixed=body < len(rows) and begin > rows[body].line.start)
    after = max(title.rows) + 1 if title else max(0, body - 8)
    pieces = [
        (row.line.start, row.text)
        for row in rows[after:body]
        if not row.pairs and row.label not in FURNITURE
    ]
    if title and title.note:
        pieces.insert(0, (title.note.start, fold(text[slice(*title.note)])))
    if body < len(rows) and begin > rows[body].line.start:
        pieces.append((rows[body].line.start, rows[body].text[: begin - rows[body].line.start]))
    compact, places, borders, spaces = _compact(pieces)
    met = meeting(compact, borders)
    day = met.date if met else None
    if met is None and title is not None and title.ground == "report":
        day = _lone_day(compact, borders, noted=title.note is not None)
    spoke = None
    if met is not None or day is not None or (title is not None and title.ground == "report"):
        spoke = _speaker(compact, borders, spaces, met, day)
    return Front(rows, body, begin, title, compact, places, borders, spaces, met, day, spoke)


def _rows(document: Document) -> Iterator[Row]:
    text = document.text
    for found in label(document):
        start, stop, _ = found.line
        if found.label == "blank" or start == stop:
            continue
        # Only rules are believed that a line is furniture: to read a line does no harm.
        kind = "body" if found.rule == "unlike-body" else found.label
        read: tuple[Pair, ...] = ()
        if kind in CARRIERS or kind in ("credit", "control"):
            read = pairs(text, start, stop)
        content = fold(text[start : min(stop, start + _SEEN)])
        prose = kind == "body" and _is_prose(content, stop - start, text[start:stop])
        leaves = found.label in FURNITURE or found.label in CARRIERS
        yield Row(found.line, content, kind, prose, read, leaves)


def _is_prose(content: str, length: int, line: str) -> bool:
    """Tell whether a line reads like a sentence: a final stop, or length and a comma."""
    bare = line.rstrip().rstrip("\"'”’」』)）】》")
    if bare.endswith(("。", "!", "！", "?", "？", ";", "；", "…")):
        return len(bare) > 4
    return length >= 40 and ("," in content or "。" in content)


def _with_stated_title(rows: tuple[Row, ...], document: Document) -> tuple[Row, ...]:
    """Return the rows with the first that the head of the page calls its title labelled so."""
    facts = document.source.facts
    stated = [_joined(fold(facts[name])) for name in ("title", "page_title") if name in facts]
    for i, row in enumerate(rows[:_ZONE] if stated else ()):
        words = _joined(row.text)
        if len(words) >= _SHORT and not row.pairs and any(s.startswith(words) for s in stated):
            titled = row._replace(label="title", prose=False)
            return (*rows[:i], titled, *rows[i + 1 :])
    return rows


def _body(rows: Sequence[Row]) -> int:
    """Return the row with which the body begins: an address, a heading, a sentence."""
    known = _patterns()
    for i, row in enumerate(rows[:_HEAD]):
        if row.label in FURNITURE or row.pairs:
            continue
        line = row.text.strip()
        if known["salutation"].match(line) or known["heading"].match(line):
            return i
        if row.prose or known["plan"].match(line):
            return i
    return min(len(rows), _HEAD)


# ---- the title ----------------------------------------------------------------------------------


def _title(rows: Sequence[Row], body: int, *, prefixed: bool) -> Title | None:
    best: tuple[int, int, Title] | None = None
    order: tuple[Ground, ...] = (
        "report", "dated", "notice", "decorated", "labelled", "record", "sourced", "page",
        "prose",
    )  # fmt: skip
    candidates = [i for i in range(body) if _candidate(rows[i])]
    for i in candidates:
        found = titles.undress(rows[i].text)
        ground = _ground(rows, i, body, candidates, prefixed=prefixed)
        if ground is None:
            continue
        base = rows[i].line.start
        lines = [i]
        spans = [Span(base + found.start, base + found.stop)]
        if i - 1 in candidates and titles.closes(rows[i].text) and titles.opens(rows[i - 1].text):
            lines.insert(0, i - 1)
            spans.insert(0, _stripped(rows[i - 1]))
            ground = "notice" if ground != "dated" else ground
        same = [k for k in candidates if k not in lines and _same(rows[k], rows[i])]
        title = Title(
            tuple(spans),
            tuple(sorted({*lines, *same})),
            ground,
            _moved(found.column, base),
            _moved(found.note, base),
        )
        rank = (-order.index(ground), i, title)
        if best is None or rank[:2] > best[:2]:
            best = rank
    return best[2] if best else None


def _candidate(row: Row) -> bool:
    if row.label == "title":
        return True
    if row.pairs or row.prose or row.label not in ("body", "heading"):
        return False
    line = row.text.strip()
    if not titles.like(line) or is_name(_joined(line)):
        return False
    found = titles.undress(line)
    compact = _joined(line[found.start : found.stop])
    if _is_source(row):
        return False
    if meeting(compact) is not None and not titles.report(compact):
        return False
    return speaker(compact) is None and not _patterns()["glue"].fullmatch(_without_dates(compact))


def _ground(
    rows: Sequence[Row],
    i: int,
    body: int,
    candidates: Sequence[int],
    *,
    prefixed: bool,
) -> Ground | None:
    found = titles.undress(rows[i].text)
    proper = rows[i].text[found.start : found.stop]
    if titles.report(proper):
        return "report"
    # Furniture between is gone when the text is read again, so it is not seen now either.
    staying = (k for k in range(i + 1, len(rows)) if not rows[k].leaves or rows[k].pairs)
    below = next((k for k in staying if not _same(rows[k], rows[i])), None)
    if below is not None and below < body and _dates_a_title(rows[below]):
        # Two lines of the length of titles: one is the title, which one cannot be said.
        doubtful = i - 1 in candidates and len(_joined(rows[i - 1].text)) >= _LONG
        ground: Ground = "sourced" if _is_source(rows[below]) else "dated"
        if len(_joined(proper)) < _SHORT and len(candidates) > 1:
            return None  # the name of a channel, more likely
        return None if doubtful and not _same(rows[i - 1], rows[i]) else ground
    if below == body and prefixed:
        return "dated"
    if titles.notice(proper):
        return "notice"
    if i - 1 in candidates and titles.closes(proper) and titles.opens(rows[i - 1].text):
        return "notice"
    if found.decorated:
        return "decorated"
    if rows[i].label == "title":
        return "page"
    if below != body or body >= len(rows) or not rows[body].prose:
        return None
    above = i - 1
    while above >= 0 and _same(rows[above], rows[i]):
        above -= 1
    if above >= 0 and rows[above].label == "metadata":
        return "labelled"
    if _record(rows, body):
        return "record"
    others = [k for k in candidates if not _same(rows[k], rows[i])]
    return None if others else "prose"


def _dates_a_title(row: Row) -> bool:
    if row.pairs:
        return any(pair.kind in ("dateline", "byline") for pair in row.pairs)
    compact = _joined(row.text)
    return (
        _is_source(row)
        or meeting(compact) is not None
        or (bool(compact) and _patterns()["glue"].fullmatch(_without_dates(compact)) is not None)
    )


def _is_source(row: Row) -> bool:
    """Tell whether a line is the name of a paper, as it may stand under a title."""
    compact = _joined(row.text)
    return len(compact) <= 8 and patterns()["source"].fullmatch(compact) is not None


def _record(rows: Sequence[Row], body: int) -> bool:
    """Tell whether the last line is the date with which a record of a dump closes."""
    return rows[-1].label == "dateline" and bool(rows[-1].pairs) and len(rows) - 1 > body


def _same(one: Row, other: Row) -> bool:
    return one.label == other.label and _joined(one.text) == _joined(other.text)


def _stripped(row: Row) -> Span:
    return Span(
        row.line.start + len(row.text) - len(row.text.lstrip()),
        row.line.start + len(row.text.rstrip()),
    )


def _moved(found: tuple[int, int] | None, by: int) -> Span | None:
    return Span(found[0] + by, found[1] + by) if found else None


# ---- the front matter ---------------------------------------------------------------------------


def _joined(text: str) -> str:
    return "".join(text.split())


def _without_dates(compact: str) -> str:
    pieces, at = [], 0
    for found in dates(compact):
        pieces.append(compact[at : found.span.start])
        at = found.span.stop
    return "".join((*pieces, compact[at:])) if at else compact + "x"


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


def _lone_day(compact: str, borders: frozenset[int], *, noted: bool) -> tuple[int, int] | None:
    """Return where a report's day stands when no meeting is named: in brackets, or a line alone."""
    for found in dates(compact):
        start, stop = found.span
        written = "年" in compact[start:stop]  # in figures it is rather the day of publication
        bracketed = compact[start - 1 : start] == "(" and compact[stop : stop + 1] == ")"
        alone = start in borders and (stop in borders or stop == len(compact))
        if bracketed or (alone and written) or (noted and start == 0):
            return start, stop
    return None


def _speaker(
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
    for left, right in pairwise(edges):
        if any(a <= left < b for a, b in taken):
            continue
        piece = compact[left:right].lstrip("上()-—[],、:")
        start = right - len(piece)
        piece = piece.rstrip("()-—[],、:")
        stop = start + len(piece)
        found = speaker(piece, spaces=frozenset(s - start for s in spaces))
        if found is not None and found.title is not None:
            return Speaker(
                (found.name[0] + start, found.name[1] + start),
                (found.title[0] + start, found.title[1] + start),
            )
        named = met is not None or day is not None
        if named and start > min(a for a, _ in taken) and len(piece) <= 4 and is_name(piece):
            return Speaker((start, stop), None)
    return None


def said_all(front_: Front, row: int) -> bool:
    """Tell whether all that the row of front matter says was read as meeting, day or speaker."""
    line = front_.rows[row].line
    read = [part for part in _read(front_) if part]
    left = [
        c
        for i, c in enumerate(front_.compact)
        if line.start <= front_.places[i] < line.stop and not any(a <= i < b for a, b in read)
    ]
    touched = any(
        line.start <= front_.places[a] < line.stop or line.start < front_.places[b - 1] < line.stop
        for a, b in read
    )
    return touched and _patterns()["glue"].fullmatch("".join(left)) is not None


def _read(front_: Front) -> Iterator[tuple[int, int] | None]:
    if front_.day:
        iso = date(front_.said(front_.day))
        yield from ((d.span.start, d.span.stop) for d in dates(front_.compact) if d.iso == iso)
    if front_.meeting:
        yield front_.meeting.start, front_.meeting.stop
    if front_.speaker:
        yield front_.speaker.name
        yield front_.speaker.title
