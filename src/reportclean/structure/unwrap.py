"""Labelled records become documents: the text is the body, the fields are the metadata.

A dump of records (JSON, CSV, `<doc>` elements, feeds, RIS, labelled lines) is cut into them, and of
each the keys, braces and labels go, the values of metadata are lifted, and the escapes of JSON
strings are written out. Only what is a record from its first line to its last is taken apart: JSON
quoted in an article, a form that has 标题： and no text, or an article that tells of a record stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from reportclean.blocks.address import page_address
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.metadata import BESIDE
from reportclean.core.pipeline import Proposal, cleaner
from reportclean.structure import (
    record_codes,
    record_csv,
    record_feed,
    record_front,
    record_json,
    record_lines,
    record_post,
    record_rows,
    record_wise,
    record_xml,
)
from reportclean.structure.counters import counted
from reportclean.structure.days import clock, day, moment
from reportclean.structure.layout import ends_sentence
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record, Writing, settled
from reportclean.structure.split_entries import above as entered
from reportclean.structure.split_records import records as bordered
from reportclean.structure.split_shape import letter, shape_of

LEAST = 20
"""A text of fewer characters is a field of a form, no article ..."""

SENTENCE = 8
"""... unless it is a whole sentence of so many characters, in a dump of titles and texts."""

ABOVE = 3
"""A dump of records shows its first label within so many lines that are not blank."""

FURNITURE = 8
"""Or below at most so many lines that are all furniture of a page, which no record holds."""

HEAD = 2000
"""So many characters are looked at to see whether there could be any record."""

LONGEST = 300
"""A value of metadata has at most so many characters; what is longer is not lifted."""

_YEAR = lazy(r"((?:19|20)\d\d)(?:\.0|年度?)?")
_BADGE = lazy(r"\s*(?:原[创創]|[转轉][载載]|独家|獨家)\s*\n\s*(?=\S)")
"""What a platform sets above a title in an element of its own."""
_WORDS = lazy(r"[;；,，、|]")
_TEXTS = frozenset(("text", "summary"))
_UNTOLD = frozenset(("other", "unknown"))
"""Roles of fields that are not lifted."""
_MARKUP = frozenset("{[<")
_DECODED: Mapping[Writing, Callable[[str, Span], str]] = {
    "plain": lambda text, span: text[slice(*span)],
    "json": record_json.decoded,
    "csv": record_csv.decoded,
}
_UNESCAPED: Mapping[Writing, Callable[[str, Span], Iterable[Edit]]] = {
    "plain": lambda _, __: (),
    "json": record_json.unescaped,
    "csv": record_csv.unescaped,
}
_WHITE = "\N{ZERO WIDTH NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE} \t\f\v"


class _Kept(NamedTuple):
    """What of a record stays in the text, and what says the rest."""

    spans: tuple[Span, ...]
    said: tuple[Span, ...]
    """The values that leave."""


@cleaner
def unwrapped(document: Document) -> Iterator[Proposal]:
    """Cut a dump of labelled records into documents and take each record apart.

    A record may hold records (JSON in a JSON string), so what comes out is looked at again.
    """
    yield from _taken_apart(document, _parts)


@cleaner(name="unwrapped")
def unwrapped_of_markup(document: Document) -> Iterator[Proposal]:
    """Do the same, but to no records whose fields are labelled by lines.

    Those of one among them may be damaged, and not be read before they are repaired.
    """
    yield from _taken_apart(document, _of_markup)


def _taken_apart(
    document: Document, parted: Callable[[Document], tuple[Record, ...]]
) -> Iterator[Document]:
    waiting, done = [document], []
    while waiting:
        each = waiting.pop()
        parts = each.once(parted)
        if parts:
            waiting += [_unwrapped(each, record) for record in reversed(parts)]
        else:
            done.append(each)
    if done[0] is not document:
        yield from done


def _parts(document: Document) -> tuple[Record, ...]:
    """Return the records that the text is; none if it is anything else."""
    return _records(document, by_lines=True)


def _of_markup(document: Document) -> tuple[Record, ...]:
    """Return them if brackets, tags or cells are their marks."""
    return _records(document, by_lines=False)


def _records(document: Document, *, by_lines: bool) -> tuple[Record, ...]:
    text = document.text
    if record_wise.may_be(text) and _worth(exported := record_wise.records(text), text):
        return exported
    opening = text[:HEAD].replace("\r", "\n").split("\n")
    first = [line for row in opening if (line := row.strip(_WHITE))][: FURNITURE + 1]
    if (
        first[:1] != [record_front.OPENS]
        and not any(line[0] in _MARKUP for line in first[:ABOVE])
        and not any(map(record_lines.label, first))
        and not (first and (record_csv.delimiter(opening[0]) or record_rows.may_be(opening[0])))
        and not record_post.is_post(text[:HEAD])
        and not (first and record_codes.may_be(first[0]))
    ):
        return ()
    if record_codes.may_be(first[0]) and _worth(found := record_codes.records(text), text):
        return found
    if rows := record_csv.records(text):
        return rows
    if record_rows.may_be(opening[0]) and _worth(rows := record_rows.records(text), text):
        return rows
    if first[0] == record_front.OPENS and _worth(posts := record_front.front(text), text):
        return posts
    if found := record_post.posts(text):
        return found
    if first[0][0] == "<" and (posts := record_feed.feed(text)):
        return posts
    if first[0][0] == "<" and _worth(rows := record_xml.records(text), text):
        return rows
    if first[0][0] in "{[":
        found = record_json.records(text)
        if _worth(found, text):
            return found
    if not by_lines and first[0][0] != "<":
        return ()
    found = _labelled(document)
    return found if _worth(found, text) else ()


def _labelled(document: Document) -> tuple[Record, ...]:
    """Return the records whose fields are labelled by lines or by elements."""
    shape = document.once(shape_of)
    starts = [border.row for border in bordered(shape).borders] or [0]
    tops = counted(shape, starts) or entered(shape, starts) or tuple(starts)
    above = shape.letters[: tops[0]]
    headed = len(starts) > 1 and "B" not in above
    bare = len(above) <= FURNITURE and (headed or not above.strip("FSt"))
    if starts[0] > ABOVE and not bare:
        return ()
    ends = [_end(shape.letters, stop) for stop in (*tops[1:], len(shape.rows))]
    spans = [
        Span(shape.rows[start].start, shape.rows[end - 1].end)
        for start, end in zip(starts, ends, strict=True)
    ]
    if above.strip("S") and not (("F" in above or headed) and bare):
        before = Span(shape.rows[0].start, shape.rows[tops[0] - 1].end)
        spans = [before, *spans] if len(spans) > 1 else [Span(before.start, spans[0].stop)]
    opening = shape.rows[starts[0]].text
    if opening[0] == "<" and record_lines.label(opening) is None:
        return tuple(record_lines.tagged(document.text, span) or Record(span, ()) for span in spans)
    known = record_lines.common(document.text, spans) if len(spans) > 1 else frozenset()
    return tuple(
        record_lines.record(document.text, span, known=known) or Record(span, ()) for span in spans
    )


def _end(letters: str, stop: int) -> int:
    """Return the row with which a record ends: separators below it belong to none."""
    return len(letters[:stop].rstrip("S"))


def _worth(records: tuple[Record, ...], text: str) -> bool:
    """Tell whether most of the records are articles; one alone must have a title or an origin."""
    least = SENTENCE if len(records) > 1 and _titled(records, text) else LEAST
    full = [record for record in records if _length(record) >= least]
    if len(records) == 1:
        (record,) = records
        return bool(full) and record.alone and bool(record.roles() - _TEXTS - _UNTOLD)
    return 2 * len(full) > len(records)


def _titled(records: tuple[Record, ...], text: str) -> bool:
    """Tell whether all records have a title and a text, so labelled, that ends as sentences do."""
    return all(
        record.alone
        and "title" in record.roles()
        and any(
            field.role == "text" and field.spans and ends_sentence(text[slice(*field.spans[-1])])
            for field in record.fields
        )
        for record in records
    )


def _length(record: Record) -> int:
    return sum(b - a for field in record.fields if field.role in _TEXTS for a, b in field.spans)


def _unwrapped(document: Document, record: Record) -> Document:
    """Return the document that a record is."""
    part = document.cut(record.span, "split-records")
    if not record.fields:
        return part.flag("unread-record", note="among records, but no text is found in it")
    low = record.span.start
    record = record.moved(-low)
    text = part.text
    record = record._replace(fields=_titled_anyhow(text, settled(record.fields)))
    kept = _kept(text, record)
    for role in dict.fromkeys(field.role for field in record.fields):
        fields = [field for field in record.fields if field.role == role and field.spans]
        if role == "title":
            fields = fields[:1]
        spans = [span for field in fields for span in field.spans]
        if role not in _TEXTS and role not in _UNTOLD and spans and spans[0] not in kept.spans:
            part = _lifted(part, role, spans, record.written)
    return part.edit(_edits(text, record, kept), "unwrapped")


def _titled_anyhow(text: str, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Return the fields; without a title, the first unknown one above the text may be it.

    It looks like one and stands nowhere else: it would be lost.
    """
    if any(field.role == "title" and field.spans for field in fields):
        return fields
    body = next((at for at, field in enumerate(fields) if field.role == "text"), 0)
    for at, field in enumerate(fields[:body]):
        if field.role == "unknown" and len(field.spans) == 1:
            value = text[slice(*field.spans[0])].strip()
            if value and letter(value) == "T":
                return (*fields[:at], field._replace(role="title"), *fields[at + 1 :])
    return fields


def _kept(text: str, record: Record) -> _Kept:
    """Return the text of a record, or its title where it has none.

    A summary that the text repeats goes, and so does a second copy of the text.
    """
    texts = _said(record, _TEXTS) or _said(record, frozenset(("title",)))[:1]
    bare = ["".join(_value(text, span, record).split()).rstrip(".…") for _, span in texts]
    spans = [
        span
        for at, (role, span) in enumerate(texts)
        if not any(
            bare[at] in other and (role == "summary" or len(other) > len(bare[at]) or before < at)
            for before, other in enumerate(bare)
            if before != at
        )
    ]
    said = sorted(span for field in record.fields for span in field.spans if span not in spans)
    return _Kept(tuple(spans), tuple(said))


def _said(record: Record, roles: frozenset[str]) -> list[tuple[str, Span]]:
    return [(at.role, span) for at in record.fields if at.role in roles for span in at.spans]


def _value(text: str, span: Span, record: Record) -> str:
    return _DECODED[record.written](text, span)


def _lifted(part: Document, role: str, spans: list[Span], written: Writing) -> Document:
    """Return the document with a field of metadata set, where the values can be read."""
    where = Span(spans[0].start, spans[-1].stop)
    values = [_DECODED[written](part.text, span) for span in spans]
    if role == "title":
        values[0] = _BADGE().sub("", values[0], count=1)
    values = [" ".join(value.split()) for value in values]
    if role == "url":
        address = next(filter(None, map(page_address, values)), "")
        return part.lift(role, address, where, "record-field") if address else part
    if _known(part, role) or sum(map(len, values)) > LONGEST:
        return part
    if role == "date_published":
        for span, value in zip(spans, map(moment, values), strict=True):
            if iso := day(value):
                part = part.lift(role, iso, span, "record-field")
                hour = clock(value)
                if hour and not _known(part, "time_published"):
                    part = part.lift("time_published", hour, span, "record-field")
                break
        return part
    if role == "report_year":
        year = _YEAR().fullmatch(values[0])
        return part.lift(role, int(year[1]), where, "record-field") if year else part
    if role in ("keywords", "author", "editor"):
        words = [word.strip() for value in values for word in _WORDS().split(value)]
        words = [word for word in dict.fromkeys(words) if word]
        whole = tuple(words) if role == "keywords" else " ".join(words)
    elif role == "region":  # as they are written: whoever reads metadata knows places
        whole = BESIDE.join(dict.fromkeys(values))
    elif role == "title":
        whole = values[0] + "".join(
            _tail(values[at - 1], values[at]) for at in range(1, len(values))
        )
    else:
        whole = values[0]
    return part.lift(role, whole, where, "record-field") if whole else part


def _known(part: Document, role: str) -> bool:
    return getattr(part.metadata, role) not in (None, ())


def _tail(before: str, line: str) -> str:
    """Return a further line of a title with a space before it where Latin words meet."""
    return f" {line}" if before[-1:].isascii() and line[:1].isascii() else line


def _edits(text: str, record: Record, kept: _Kept) -> Iterator[Edit]:
    """Yield the edits that leave of a record what is kept, a line end between any two pieces."""
    at, joint = 0, ""
    for span in (*kept.spans, Span(len(text), len(text))):
        gone = [said for said in kept.said if at <= said.start and said.stop <= span.start]
        new = joint if span.start < len(text) else ""
        for said in gone:
            if at < said.start:
                yield Edit(at, said.start, new, "record-key")
                new = ""
            yield Edit(*said, new, "record-field")
            at, new = said.stop, ""
        if at < span.start:
            yield Edit(at, span.start, new, "record-key")
        yield from _UNESCAPED[record.written](text, span)
        at, joint = span.stop, "\n"
