"""The ledger: what became of every character of the source, and by which rule.

It is built from the trails when somebody asks; cleaning itself pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportclean.core.edits import Edit, Edits, Span, Substitution

if TYPE_CHECKING:
    from reportclean.core.document import Document, Drop
    from reportclean.core.source import Source

Fate = Literal["kept", "lifted", "removed"]
"""Kept in the text of a document (perhaps rewritten), lifted into its metadata, or removed."""


class Entry(NamedTuple):
    """What became of one stretch of the source."""

    span: Span
    """The characters of `Source.text`."""
    fate: Fate
    rule: str | None
    """The rule that removed, lifted or rewrote them; None: kept as they are."""
    document: int | None
    """Index of the document that holds or held them; None: none of those that came out."""
    image: Span
    """For kept characters: where in the text of that document."""
    text: str
    """The characters themselves, where they are not kept as they are; else empty."""

    @property
    def begin(self) -> int:
        """Where in `Source.text` the first of them stands that is no white space."""
        return self.span.start + len(self.text) - len(self.text.lstrip())


Ledger = tuple[Entry, ...]
"""Entries in source order that cover the source once, without gap or overlap."""


class _Piece(NamedTuple):
    """A stretch of the source with what it became in the text: `size` characters."""

    span: Span
    size: int
    rule: str | None  # None: the characters stand as they are
    gone: bool = False
    cut: bool = False  # gone from this document by being cut off, so another may hold it


def ledger_of(source: Source, documents: Sequence[Document], drops: Sequence[Drop] = ()) -> Ledger:
    """Return the ledger of `source`, given all that came out of it."""
    accounts = [_claims(document, i) for i, document in enumerate(documents)]
    accounts += [_dropped(drop) for drop in drops]
    # Each account covers the source; of what a document was cut off from the first one speaks.
    claims = [
        (claim.span.start, claim.rank, which, claim)
        for which, account in enumerate(accounts)
        for claim in account
        if claim.span.start < claim.span.stop and (claim.rank < _CUT or not which)
    ]
    claims.sort(key=itemgetter(0, 1, 2))
    edges = sorted({edge for *_, claim in claims for edge in claim.span})
    entries: list[Entry] = []
    heap: list[tuple[int, int, _Claim]] = []  # of the claims that have begun: rank, account
    at = 0
    for start, stop in pairwise(edges):
        while at < len(claims) and claims[at][0] <= start:
            heappush(heap, claims[at][1:])
            at += 1
        while heap[0][2].span.stop <= start:
            heappop(heap)
        _enter(entries, heap[0][2], Span(start, stop), source.text)
    return tuple(entries)


def restored(ledger: Ledger, documents: Sequence[Document]) -> str:
    """Return the source text from the ledger and the texts of the documents."""
    return "".join(
        entry.text
        if entry.rule is not None or entry.document is None
        else documents[entry.document].text[entry.image.start : entry.image.stop]
        for entry in ledger
    )


class _Claim(NamedTuple):
    """What one document says became of a stretch of the source; the lowest rank is believed."""

    span: Span
    fate: Fate
    rule: str | None
    document: int | None
    image: Span
    rank: int


_CUT = 4
"""The rank of a claim on what a document was cut off from: another may hold it."""


def _claims(document: Document, index: int) -> Iterator[_Claim]:
    """Yield claims that cover the source, in order."""
    pieces = _pieces(document)
    kept = [p.span for p in pieces if not p.gone and p.span.start < p.span.stop]
    inside = Span(kept[0].start, kept[-1].stop) if kept else Span(0, 0)
    lifted = sorted(
        (evidence.span, evidence.rule)
        for evidence in document.evidence.values()
        if evidence.span.start < evidence.span.stop
    )
    at = 0
    for piece in pieces:
        image = Span(at, at + piece.size)
        at = image.stop
        if not piece.gone:
            yield _Claim(piece.span, "kept", piece.rule, index, image, 0)
        elif piece.cut:
            yield _Claim(piece.span, "removed", piece.rule, None, image, _CUT)
        else:
            near = inside.start <= piece.span.start < inside.stop
            for span, rule in _divided(piece.span, lifted):
                if rule is None:
                    yield _Claim(span, "removed", piece.rule, index, image, 2 if near else 3)
                else:
                    yield _Claim(span, "lifted", rule, index, image, 1)


def _dropped(drop: Drop) -> Iterator[_Claim]:
    """Yield the claims of a document that was dropped: all that was left of it is removed."""
    for piece in _pieces(drop.document):
        rule = piece.rule if piece.gone else drop.rule
        rank = _CUT if piece.cut else 3 if piece.gone else 2
        yield _Claim(piece.span, "removed", rule, None, Span(0, 0), rank)


def _divided(span: Span, marks: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str | None]]:
    """Yield `span` cut at the edges of `marks`, each part with the rule of its mark, if any."""
    at = span.start
    for mark, rule in marks:
        start, stop = max(mark.start, at), min(mark.stop, span.stop)
        if start < stop:
            if at < start:
                yield Span(at, start), None
            yield Span(start, stop), rule
            at = stop
    if at < span.stop:
        yield Span(at, span.stop), None


def _enter(entries: list[Entry], claim: _Claim, span: Span, text: str) -> None:
    """Append the entry for `span`, a part of the claim's; join it to the last where they agree."""
    image = Span(0, 0)
    if claim.fate == "kept":
        if claim.rule is None:
            start = claim.image.start + span.start - claim.span.start
            image = Span(start, start + span.stop - span.start)
        else:
            image = claim.image
    verbatim = claim.fate == "kept" and claim.rule is None
    said = "" if verbatim else text[span.start : span.stop]
    entry = Entry(span, claim.fate, claim.rule, claim.document, image, said)
    last = entries[-1] if entries else None
    if last and last.span.stop == span.start and last[1:4] == entry[1:4]:
        if verbatim and last.image.stop == image.start:
            merged = last.image._replace(stop=image.stop)
            entries[-1] = last._replace(span=Span(last.span.start, span.stop), image=merged)
            return
        if claim.fate != "kept":
            entries[-1] = last._replace(
                span=Span(last.span.start, span.stop), text=last.text + said
            )
            return
    entries.append(entry)


def _pieces(document: Document) -> list[_Piece]:
    """Follow every character of the source through the trail of `document`."""
    text = document.source.text
    pieces = [_Piece(Span(0, len(text)), len(text), None)]
    for step in document.trail:
        layer = step.layer
        edits = layer.edits(text) if isinstance(layer, Substitution) else layer
        pieces = list(_edited(pieces, edits, cut=step.cut))
        text = layer.apply(text)
    return pieces


def _edited(pieces: Iterable[_Piece], edits: Edits, *, cut: bool) -> Iterator[_Piece]:
    """Yield the pieces of the text after `edits`, gone ones included, in source order."""
    queue = list(reversed(list(pieces)))
    at = 0  # characters of the text before `edits` that are dealt with
    for edit in edits.items:
        while (
            queue and at + queue[-1].size <= edit.start and (at < edit.start or not queue[-1].size)
        ):
            piece = queue.pop()
            at += piece.size
            yield piece
        if at < edit.start:
            head, tail = _split(queue.pop(), edit.start - at)
            at = edit.start
            yield head
            queue.append(tail)
        yield from _replaced(queue, edit, cut=cut)
        at = edit.stop
    yield from reversed(queue)


def _replaced(queue: list[_Piece], edit: Edit, *, cut: bool) -> Iterator[_Piece]:
    """Take what `edit` replaces off the queue, whose top begins at `edit.start`."""
    left = edit.stop - edit.start
    written = False
    while left:
        piece = queue.pop()
        if piece.gone:
            yield piece
            continue
        if piece.size > left:
            piece, tail = _split(piece, left)
            queue.append(tail)
        left -= piece.size
        if not edit.text:
            yield _Piece(piece.span, 0, edit.rule, gone=True, cut=cut)
        else:
            yield _Piece(piece.span, 0 if written else len(edit.text), edit.rule)
            written = True
    if edit.text and not written:
        yield _Piece(Span(0, 0), len(edit.text), edit.rule)  # it stands for nothing in the source


def _split(piece: _Piece, size: int) -> tuple[_Piece, _Piece]:
    """Cut a piece after `size` characters; rewritten text keeps its whole source on the left."""
    if piece.rule is None:
        middle = piece.span.start + size
        return (
            _Piece(Span(piece.span.start, middle), size, None),
            _Piece(Span(middle, piece.span.stop), piece.size - size, None),
        )
    end = Span(piece.span.stop, piece.span.stop)
    return piece._replace(size=size), piece._replace(span=end, size=piece.size - size)
