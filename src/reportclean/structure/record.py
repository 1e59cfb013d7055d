"""What a labelled record is, once its marks are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reportclean.core.edits import Span

Writing = Literal["plain", "json", "csv"]
"""How values are written: as they are, as JSON strings, or with each quotation mark doubled."""


class Field(NamedTuple):
    """One field of a record."""

    role: str
    """A metadata field, `text`, `summary` or `other` (see `record_keys.role`).

    `title?` and `source?` are that in a record without another (see `settled`). `unknown` is what
    a key that nobody knows stands for.
    """
    spans: tuple[Span, ...]
    """Its values, without the quotes and the white space around them."""


_INSTEAD = {
    "title?": "title",
    "source?": "source",
    "text?": "text",
    "date_published?": "date_published",
}


def settled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return the fields, those that may be a title or a source as such where no other is.

    >>> [field.role for field in settled([Field("title?", (Span(0, 4),)), Field("text", ())])]
    ['title', 'text']
    """
    fields = tuple(fields)
    told = {field.role for field in fields if field.spans}
    return tuple(
        field._replace(role="other" if (means := _INSTEAD[field.role]) in told else means)
        if field.role in _INSTEAD
        else field
        for field in fields
    )


class Record(NamedTuple):
    """One record in a text; all spans are of that text, in characters."""

    span: Span
    fields: tuple[Field, ...]
    """In order of place; their spans do not overlap."""
    written: Writing = "plain"
    alone: bool = True
    """Whether its marks are such that it counts even with no other like it."""

    def roles(self) -> frozenset[str]:
        """Return the roles of the fields that have a value."""
        return frozenset(field.role for field in self.fields if field.spans)

    def moved(self, by: int) -> Record:
        """Return the record as it stands in a text that begins `-by` characters further on."""

        def span(old: Span) -> Span:
            return Span(old.start + by, old.stop + by)

        fields = tuple(Field(role, tuple(map(span, spans))) for role, spans in self.fields)
        return self._replace(span=span(self.span), fields=fields)
