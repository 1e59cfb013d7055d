"""The document: a text, where it came from, what was done to it, and what is known about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeVar

from reportclean.core.edits import Edit, Edits, Layer, Span
from reportclean.core.lines import Line, lines
from reportclean.core.metadata import FIELDS, Evidence, Flag, Metadata
from reportclean.core.source import Source
from reportclean.errors import EditError, UsageError
from reportclean.version import VERSION

T = TypeVar("T")

_UNKNOWN = Metadata()
"""What every document begins with."""


class Step(NamedTuple):
    """One layer of a trail: what a cleaner did."""

    by: str
    """The name of the cleaner."""
    layer: Layer
    cut: bool = False
    """Whether the step cut this document out of a larger one: what it deletes is not lost."""


class Heading(NamedTuple):
    """One heading of the outline."""

    level: int
    """1 for the highest."""
    number: str
    """As written, `一、` or `(二)` or `第三章`; empty for a heading without number."""
    text: str
    """The heading without its number."""
    span: Span
    """Where in `Document.text`, number included."""


class Footnote(NamedTuple):
    """One note, and where its mark stood."""

    number: int
    term: str
    """What the note explains; empty where it only comments."""
    text: str
    span: Span | None
    """The empty span of `Document.text` where the mark stood; None: no mark was found."""


@dataclass(frozen=True)
class Document:
    """A text with its provenance. Every method returns a new document."""

    text: str
    source: Source = field(repr=False)
    metadata: Metadata = _UNKNOWN
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """For each metadata field that was read from the text: where it stands in `source.text`."""
    flags: tuple[Flag, ...] = ()
    trail: tuple[Step, ...] = field(default=(), repr=False)
    """The layers that made `text` of `source.text`, in order."""
    outline: tuple[Heading, ...] = ()
    glossary: Mapping[str, str] = field(default_factory=dict)
    """Term to explanation, as printed under 名词解释."""
    footnotes: tuple[Footnote, ...] = ()
    _once: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, source: Source | str) -> Document:
        """Return the whole of `source` as a document to which nothing has been done."""
        source = source if isinstance(source, Source) else Source.of(source)
        return cls(source.text, source)

    def edit(self, edits: Layer | Iterable[Edit], by: str) -> Document:
        """Return the document after `edits`; itself if they change nothing.

        Outline and footnotes move along. Raises EditError if the edits do not fit the text.
        """
        if not isinstance(edits, Layer):
            edits = Edits.of(self.text, edits)
        text = edits.apply(self.text)
        if text == self.text:
            return self
        return self._stepped(text, Step(by, edits))

    def cut(self, span: Span, by: str) -> Document:
        """Return the part `[span.start:span.stop)` as a document of its own.

        What lies outside is deleted from the new document by an edit like any other. Raises
        EditError for a span that is not within the text.
        """
        start, stop = span
        length = len(self.text)
        if not 0 <= start <= stop <= length:
            msg = f"{span!r} lies outside a text of {length} characters"
            raise EditError(msg)
        outside = (Edit(0, start, "", by), Edit(stop, length, "", by))
        edits = Edits(length, tuple(e for e in outside if e.start < e.stop))
        if not edits:
            return self
        return self._stepped(edits.apply(self.text), Step(by, edits, cut=True))

    def lift(
        self, name: str, value: object, span: Span, rule: str, *, score: float = 1.0
    ) -> Document:
        """Return the document with metadata field `name` set, on the evidence of `span`.

        `span` is of `text`; the evidence keeps where that is in the source. An empty one says that
        the value stands nowhere in the text (the head of a page states it). The text stays: who
        wants the characters gone edits them away too, and the ledger calls them lifted.
        """
        if name not in FIELDS:
            msg = f"{name!r} is no metadata field: there are {', '.join(FIELDS)}"
            raise UsageError(msg)
        # From nothing could only come what was removed there, which states nothing.
        origin = self.origin(span) if span.start < span.stop else Span(0, 0)
        found = Evidence(origin, rule, score)
        values = {**vars(self.metadata), name: value}
        # Written out as in `_stepped`: a dump of records lifts ten thousand fields.
        return Document(
            self.text,
            self.source,
            Metadata(**values),
            {**self.evidence, name: found},
            self.flags,
            self.trail,
            self.outline,
            self.glossary,
            self.footnotes,
            self._once,
        )

    def flag(
        self, name: str, span: Span | None = None, *, share: float | None = None, note: str = ""
    ) -> Document:
        """Return the document with one more flag; `span` is of `text`. A flag is set only once."""
        found = Flag(name, None if span is None else self.origin(span), share, note)
        return self if found in self.flags else replace(self, flags=(*self.flags, found))

    def origin(self, span: Span) -> Span:
        """Return the least span of `source.text` from which `span` of `text` came."""
        for step in reversed(self.trail):
            span = step.layer.origin(span)
        return span

    def origins(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return for each of `offsets` where in `source.text` what holds that character begins.

        It is what `origin` says of the characters one by one, in a fraction of the time; of what a
        cleaner put in, it is near. Raises EditError for an offset outside the text.
        """
        for step in reversed(self.trail):
            offsets = step.layer.origins(offsets)
        return offsets

    def image(self, span: Span) -> Span:
        """Return the least span of `text` to which `span` of `source.text` went."""
        for step in self.trail:
            span = step.layer.image(span)
        return span

    @property
    def span(self) -> Span:
        """The part of `source.text` that this document is made of, in characters."""
        if not self.text:
            return Span(0, 0)
        return self.origin(Span(0, len(self.text)))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the text, found once and shared by all stages."""
        return self.once(_lines)

    def once(self, function: Callable[[Document], T]) -> T:
        """Return `function(self)`, computed only once for this text and shared by all stages.

        The function may look at the text, the source and the trail: what lifting and flagging
        leave alone.
        """
        if function not in self._once:
            self._once[function] = function(self)
        known: T = self._once[function]
        return known

    def sections(self) -> Iterable[tuple[Heading | None, str]]:
        """Yield each heading with the text under it up to the next; None for what stands before."""
        at, heading = 0, None
        for following in self.outline:
            below = self.text[at : following.span.start].strip("\n")
            if heading is not None or below:
                yield heading, below
            heading, at = following, following.span.stop
        if heading is not None or self.text[at:]:
            yield heading, self.text[at:].strip("\n")

    def to_record(self) -> dict[str, Any]:
        """Return the document as plain JSON values, as `reportclean clean` writes them."""
        span = self.span
        return {
            "id": f"{self.source.sha256[:16]}-{span.start}",
            "text": self.text,
            # An unknown publisher is null, not absent: whoever flattens a record must not take
            # the record's own "source", the file, for it.
            "metadata": {"source": None, **self.metadata.to_dict()},
            "outline": [
                {"level": h.level, "number": h.number, "text": h.text, "span": list(h.span)}
                for h in self.outline
            ],
            "glossary": dict(self.glossary),
            "footnotes": [
                {
                    "number": n.number,
                    "term": n.term,
                    "text": n.text,
                    "at": None if n.span is None else n.span.start,
                }
                for n in self.footnotes
            ],
            "flags": [
                {
                    "name": f.name,
                    **({} if f.span is None else {"span": list(f.span)}),
                    **({} if f.share is None else {"share": round(f.share, 4)}),
                    **({"note": f.note} if f.note else {}),
                }
                for f in self.flags
            ],
            "source": {
                "name": self.source.name,
                "sha256": self.source.sha256,
                "encoding": self.source.encoding,
                "span": list(span),
            },
            "reportclean": VERSION,
        }

    def _stepped(self, text: str, step: Step) -> Document:
        image = step.layer.image
        # Written out, since `dataclasses.replace` takes longer than most edits do.
        return Document(
            text,
            self.source,
            self.metadata,
            self.evidence,
            self.flags,
            (*self.trail, step),
            tuple(h._replace(span=image(h.span)) for h in self.outline),
            self.glossary,
            tuple(n if n.span is None else n._replace(span=image(n.span)) for n in self.footnotes),
        )


def _lines(document: Document) -> tuple[Line, ...]:
    return lines(document.text)


class Drop(NamedTuple):
    """A document that is not worth keeping, with the reason. Nothing vanishes silently."""

    document: Document
    rule: str
    reason: str
