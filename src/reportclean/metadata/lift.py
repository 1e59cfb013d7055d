"""The stage that lifts metadata: each value found is set with the span that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import cleaner
from reportclean.core.source import Source
from reportclean.metadata import titles
from reportclean.metadata.columns import beside_columns, with_columns
from reportclean.metadata.dates import date
from reportclean.metadata.day_at_title import day_at
from reportclean.metadata.dispatch import dispatched
from reportclean.metadata.file_name import of_file_name
from reportclean.metadata.front import Front, begins_with_body, front
from reportclean.metadata.marked_title import badge, cut_at_titles
from reportclean.metadata.masthead import masthead_day
from reportclean.metadata.meetings import addressed, within
from reportclean.metadata.office_day import is_office
from reportclean.metadata.only import addresses, is_caption, joined
from reportclean.metadata.page import of_page, page_day
from reportclean.metadata.report import OPENING, is_report, of_bulletin, of_report
from reportclean.metadata.said import said_all, told
from reportclean.metadata.stated import Value, stated


@cleaner
def lift_metadata(document: Document) -> Iterator[Document]:
    """Set each metadata field that the text or the head of the page states; keep the text.

    A field that is set already stays. Values stand as written, in the script of the text, except
    dates (ISO 8601), the region (as the table of divisions has it) and spaces inside names.
    """
    found = front(document)
    report = is_report(document, found)
    lifted = own = beside_columns(document)
    known = own.metadata.to_dict()
    for value in _values(own, found, report=report):
        if value.field not in known and not _of_another_day(value, known, document):
            known[value.field] = value.value
            field, value_, span, rule, score = value
            lifted = lifted.lift(field, value_, span, rule, score=score)
    if own is not document:
        lifted = with_columns(lifted, document, report=report)
    if lifted is not document:
        yield lifted


REBUILT = frozenset(
    ("flattened", "wrapped", "broken-headings", "framed-text", "spaced-out", "page-numbers")
)
"""The cleaners of paragraphs that make lines of other lines."""


_HEADINGS = "broken-headings"


@cleaner
def late_title(document: Document) -> Iterator[Document]:
    """Lift the title that shows only where paragraphs were rebuilt: no line was it before.

    One that was lifted and heads the text still leaves it, if its line is it now; and the last line
    of a title that was broken gives way to the whole.
    """
    steps = {step.by for step in document.trail}
    if REBUILT.isdisjoint(steps):
        return
    title = joined(document.metadata.title or "")
    first = joined(document.text[: 2 * titles.LONGEST].partition("\n")[0])
    broken = len(first) > len(title) > 0 and first.endswith(title) and _HEADINGS in steps
    if title and first != title and not broken:
        return
    found = front(document)
    if found.title is None or (broken and joined(found.title.words(document.text)) != fold(first)):
        return
    spans = carriers(document)
    if not spans and (title or found.title.ground not in ("report", "notice")):
        return  # the site's own name of the page may stay above that of a report
    report = is_report(document, found)
    lifted, known = document, document.metadata.to_dict()
    if broken:
        del known["title"]
    for value in _values(document, found, report=report):
        if value.field in known or _of_another_day(value, known, document):
            continue
        if report or value.rule.endswith("-title"):
            known[value.field] = value.value
            field, text, span, rule, score = value
            lifted = lifted.lift(field, text, span, rule, score=score)
    edits = [Edit(span.start, span.stop, "", "lifted-line") for span in spans]
    yield lifted.edit(edits, by="late-title")


def _of_another_day(value: Value, known: Mapping[str, object], document: Document) -> bool:
    """Tell whether a time that the head of a page states is that of a day the text does not."""
    return value.rule == "page-time" and known.get("date_published") != page_day(document)


def _values(document: Document, found: Front, *, report: bool) -> Iterator[Value]:
    text = document.text
    label_values = list(stated(document, found))
    published = next((str(v.value) for v in label_values if v.field == "date_published"), None)
    published = published or document.metadata.date_published
    if found.title is not None:
        spans, day = found.title.spans, None
        if len(spans) == 1 and (day := day_at(text, spans[0], published)):
            spans = (day.title,)
        value = _in_one(
            [titles.neat(text[slice(*span)]) for span in spans],
            apart=found.title.ground == "address",
        )
        behind = badge(value, document)
        whole = Span(spans[0].start + behind, spans[-1].stop)
        yield Value("title", value[behind:], whole, f"{found.title.ground}-title")
        if day:
            published = day.iso
            yield Value("date_published", day.iso, day.span, "title-day", 0.8)
        if found.title.column:
            column = found.title.column
            yield Value("column", text[slice(*column)], column, "column-tag")
    yield from label_values
    above = found.rows[: min(found.title.rows, default=0)] if found.title else ()
    if published is None and (printed := masthead_day(above)):
        yield Value("date_published", *printed, "masthead-day", 0.6)
    if report:
        yield from _front_matter(text, found)
        yield from of_report(document, found, published)
    else:
        yield from of_bulletin(document, found)
    yield from dispatched(document, found)
    yield from of_page(document, found)
    if report:
        yield from of_file_name(document, found)


def _in_one(lines: Sequence[str], *, apart: bool) -> str:
    """Return the lines of a title in one, with a space between those of several offices."""
    value = lines[0]
    for above, line in pairwise(lines):
        offices = is_office(fold(above)) and is_office(fold(line))
        value += (" " if apart or offices else "") + line
    return value


def _front_matter(text: str, found: Front) -> Iterator[Value]:
    if found.meeting:
        part = found.span((found.meeting.start, found.meeting.stop))
        yield Value("meeting", "".join(text[slice(*part)].split()), part, "meeting-line")
    elif named := titled(text, found):
        yield Value("meeting", "".join(text[slice(*named)].split()), named, "title-meeting")
    elif to := addressed(fold(text[found.begin : found.begin + OPENING])):
        part = Span(found.begin + to.start, found.begin + to.stop)
        yield Value("meeting", text[slice(*part)], part, "meeting-addressed", 0.8)
    if found.day:
        part = found.span(found.day)
        yield Value("meeting_date", found.iso(), part, "meeting-date")
    if found.posted:
        part = found.span(found.posted)
        yield Value("date_published", date(found.said(found.posted)), part, "title-day", 0.8)
    if found.speaker:
        part = found.span(found.speaker.name)
        yield Value("speaker", _closed(text, part), part, "speaker-line")
        if found.speaker.title:
            part = found.span(found.speaker.title)
            yield Value("speaker_title", _closed(text, part), part, "speaker-line")


def titled(text: str, found: Front) -> Span | None:
    """Return where the title names the meeting; None if it does not."""
    if found.title is None:
        return None
    whole = Span(found.title.spans[0].start, found.title.spans[-1].stop)
    met = within(fold(text[slice(*whole)]))
    return Span(whole.start + met.start, whole.start + met.stop) if met else None


def _closed(text: str, span: Span) -> str:
    return "".join(c for c in text[slice(*span)] if not c.isspace() and c not in "?？")


def carriers(document: Document) -> tuple[Span, ...]:
    """Return what of the front matter says nothing but what was lifted.

    Mostly whole lines with their line ends; where a flattened report has meeting and speaker on
    the line of its first words, the part before those. A title is among them only if nothing that
    could pass for a title would head what is left.
    """
    return document.once(_carriers)


def _carriers(document: Document) -> tuple[Span, ...]:
    found = front(document)
    matter: list[Span] = []
    if is_report(document, found):
        titled = found.title.rows if found.title else ()
        others = [i for i in range(found.body) if i not in titled and said_all(found, i)]
        matter = [found.rows[i].line.span for i in others if not _halved(found, i, others)]
        if found.body < len(found.rows) and said_all(found, found.body):
            start = found.rows[found.body].line.start
            if found.title and not found.title.rows and not _first(found):
                start = found.title.spans[0].stop
            if start < found.begin:
                matter.append(Span(start, found.begin))
    if found.title is None or not found.title.rows or not _first(found):
        return tuple(matter)
    if not (_surely(found) or _heads_a_part(document, found)):
        return tuple(matter)
    with_title = (*(found.rows[i].line.span for i in found.title.rows), *matter)
    rest = _rest(document, found, frozenset(with_title))
    if not rest or _headed(Document.of(Source(rest))):
        return tuple(matter)
    return tuple(sorted(with_title))


def half_lifted(document: Document) -> frozenset[Span]:
    """Return the lines of the front matter of a report that say more than what was lifted.

    The line model is not to take the rest away: it knows nothing of reports.
    """
    found = front(document)
    if not is_report(document, found):
        return frozenset()
    return frozenset(found.rows[row].line.span for row in told(found)) - {*carriers(document)}


def _halved(found: Front, row: int, leaving: Sequence[int]) -> bool:
    """Tell whether a bracket that a row of front matter opens closes in one below that stays."""
    text = found.rows[row].text
    if text.count("(") <= text.count(")") or row + 1 == len(found.rows):
        return False
    return row + 1 not in leaving and ")" in found.rows[row + 1].text


_REST = 24
"""Lines of what is left that are looked at: what could be a title stands above the first prose."""


def _headed(rest: Document) -> bool:
    """Tell whether what is left would have a title beyond doubt."""
    return not begins_with_body(rest) and _surely(front(rest))


def _surely(found: Front) -> bool:
    """Tell whether the title is one beyond doubt: its line may leave the text.

    A line that only stands above a sentence could be the first heading of several, so it counts
    only where all other lines are sentences. Above a salutation no section begins: there it need
    only name a kind of speech.
    """
    if found.title is None:
        return False
    if found.title.ground == "sourced":
        return False
    if found.title.ground != "prose":
        return True
    above_salutation = found.body < len(found.rows) and addresses(found.rows[found.body].text)
    if above_salutation and any(_SPEECH.search(found.rows[i].text) for i in found.title.rows):
        return True
    others = ((i, row) for i, row in enumerate(found.rows) if i not in found.title.rows)
    return all(
        row.prose or row.label != "body" or (i < found.body and is_caption(row.text))
        for i, row in others
    )


def _heads_a_part(document: Document, found: Front) -> bool:
    """Tell whether the title heads an article that was cut out of a dump, nothing above it.

    The dump was cut at the titles, so that line is one, whatever headings stand below it. A record
    names its title itself.
    """
    if found.title is None or found.title.ground != "prose":
        return False
    return cut_at_titles(document)


_SPEECH = re.compile("报告|讲话|发言|致[辞词]|演[讲辞词]|总结|汇报|说明|方针|主持词")
"""Kinds of speech."""


def _first(found: Front) -> bool:
    """Tell whether nothing that stays in the text stands above the title."""
    above = range(min(found.title.rows, default=found.body)) if found.title else ()
    return all(
        found.rows[i].leaves or found.rows[i].label == "separator" or said_all(found, i)
        for i in above
    )


def _rest(document: Document, found: Front, leaving: frozenset[Span]) -> str:
    """Return the first lines of what is left of the text when furniture and `leaving` are gone."""
    kept: list[str] = []
    for row in found.rows:
        start, stop, end = row.line
        if row.leaves or Span(start, end) in leaving:
            continue
        if start < found.begin < stop:
            start = found.begin
        kept.append(document.text[start:stop])
        if len(kept) == _REST:
            break
    return "\n".join(kept)
