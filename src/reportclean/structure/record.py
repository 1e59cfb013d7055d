"""What a labelled record is, once its marks are read."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportclean.core.edits import Span

Writing = Literal["plain", "json", "csv"]
"""How values are written: as they are, as JSON strings, or with each quotation mark doubled."""


class Field(NamedTuple):
    """One field of a record."""

    role: str
    """A metadata field, `text`, `summary` or `other` (see `record_keys.role`)."""
    spans: tuple[Span, ...]
    """Its values, without the quotes and the white space around them."""


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
