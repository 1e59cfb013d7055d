"""What is read from a line: a label with its value, or a value that stands without one."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportclean.blocks.field_table import Field
from reportclean.blocks.field_values import placeholder
from reportclean.blocks.labels import Label
from reportclean.core.edits import Span


class Pair(NamedTuple):
    """One label with its value, or a date, a time or a source that stands without label."""

    label: str
    """The canonical name of the label, Simplified, as `rulebook/fields.toml` has it."""
    field: str | None
    """The metadata field that the value fills; None: the value is of no use."""
    kind: Label
    """What a line of such pairs is."""
    value: Span
    """Of the text; empty where the label stands alone or says `-` or `无`."""
    span: Span
    """Of the text: the label and its value."""

    def moved(self, by: int) -> Pair:
        """Return the same pair where its line begins so many characters later."""
        value, span = self.value, self.span
        return self._replace(
            value=Span(value.start + by, value.stop + by),
            span=Span(span.start + by, span.stop + by),
        )


def unlabelled(  # noqa: PLR0913 (what a pair is made of)
    label: str,
    field: str | None,
    kind: Label,
    match: re.Match[str],
    *,
    group: str | int = 0,
    shift: int = 0,
) -> Pair:
    """Return the pair of what a group of `match` says; offsets are `shift` beyond those matched."""
    span = Span(shift + match.start(group), shift + match.end(group))
    return Pair(label, field, kind, span, span)


def labelled(entry: Field, at: int, value: tuple[int, int], line: str) -> Pair:
    """Return the pair of the label at `at` and its value in a line."""
    start, stop = value
    if placeholder(line[start:stop]):
        start = stop
    return Pair(
        entry.name,
        entry.field,
        entry.kind,
        Span(start, stop),
        Span(at, max(stop, at)),
    )
