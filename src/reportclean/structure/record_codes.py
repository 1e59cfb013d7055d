"""Records whose fields begin with codes of two letters: RefWorks (`T1 …`) and Factiva (`HD …`).

RefWorks writes a code and its value on a line, as CNKI exports it. Factiva sets the code in a
column of its own, so in text it stands in front of the value or on the line above it; the article
is what `LP` and `TD` hold. A text that merely begins a line with two capitals has no other codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_lines import stripped

_REFWORKS = {
    "T1": "title", "A1": "author", "JF": "source", "FD": "date_published", "AB": "text",
    "K1": "keywords",
}  # fmt: skip
_FACTIVA = {
    "HD": "title", "BY": "author", "SN": "source", "PD": "date_published", "SE": "column",
    "LP": "text", "TD": "text",
}  # fmt: skip
_MORE = frozenset((
    "RT", "SR", "AD", "YR", "IS", "OP", "LA", "DS", "LK", "VO", "SP", "UL", "DO", "PB", "WC", "SC",
    "PG", "CY", "AN", "CR", "ED", "CT", "RF", "CO", "IN", "NS", "RE", "PUB", "IPD", "CLM", "IPC",
    "ET",
))  # fmt: skip
"""Codes of bookkeeping."""
_KINDS = (
    (frozenset(("RT",)), _REFWORKS, frozenset(("T1", "JF"))),
    (frozenset(("HD", "SE", "CLM")), _FACTIVA, frozenset(("HD", "PD", "SN"))),
)
"""What the first line of a record may be, what its codes mean, and which ones each record has."""

_LINE = lazy(r"(?P<code>[A-Z][A-Z0-9]{1,2})(?:[ \t\u3000]+(?P<value>\S.*)|$)")


def may_be(first: str) -> bool:
    """Tell at once whether a first line could open such a record."""
    return first[:2] in ("RT", "HD", "SE", "CL") and _LINE().match(first) is not None


def records(text: str) -> tuple[Record, ...]:
    """Return the records that `text` is; none if it is anything else."""
    rows = [
        row
        for start, stop, _ in lines(text)
        if (row := stripped(text, Span(start, stop))).stop > row.start
    ]
    opening = _LINE().fullmatch(text, *rows[0])
    kind = next((kind for kind in _KINDS if opening and opening["code"] in kind[0]), None)
    if opening is None or kind is None:
        return ()
    _, meant, needed = kind
    starts: list[int] = []
    for at, row in enumerate(rows):
        found = _LINE().fullmatch(text, *row)
        if found and found["code"] == opening["code"]:
            starts.append(at)
    parts = zip(starts, (*starts[1:], len(rows)), strict=True)
    made = [_record(text, rows[start:stop], meant, needed) for start, stop in parts]
    return tuple(record for record in made if record) if all(made) else ()


def _record(
    text: str, rows: list[Span], meant: dict[str, str], needed: frozenset[str]
) -> Record | None:
    """Return the record of these lines; None if a code is missing that all records have."""
    fields: list[tuple[str, list[Span]]] = []
    told: set[str] = set()
    for row in rows:
        found = _LINE().fullmatch(text, *row)
        if found and (found["code"] in meant or found["code"] in _MORE):
            told.add(found["code"])
            fields.append((meant.get(found["code"], "other"), []))
            if found["value"]:
                fields[-1][1].append(Span(*found.span("value")))
        else:
            fields[-1][1].append(row)
    if not needed <= told:
        return None
    return Record(Span(rows[0].start, rows[-1].stop), tuple(_fields(text, fields)))


def _fields(text: str, fields: list[tuple[str, list[Span]]]) -> Iterator[Field]:
    """Yield the fields; a text in one piece, so that blank lines in it stay."""
    for means, spans in fields:
        if means == "text" and spans:
            yield Field(means, (Span(spans[0].start, spans[-1].stop),))
        elif means == "author" and spans:
            yield Field(means, tuple(_bare(text, span) for span in spans))
        else:
            yield Field(means, tuple(spans))


def _bare(text: str, span: Span) -> Span:
    """Return the span of names without the semicolon behind the last."""
    return Span(span.start, span.start + len(text[slice(*span)].rstrip(";；")))
