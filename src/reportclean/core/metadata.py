"""What is known about a document besides its text, and where each value was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Literal, NamedTuple, get_args

from reportclean.core.edits import Span
from reportclean.errors import UsageError

Level = Literal["national", "province", "prefecture", "county", "town"]
"""How high the government stands that a report is of."""


class Evidence(NamedTuple):
    """Why a metadata field has its value."""

    span: Span
    """The characters of `Source.text` that say so."""
    rule: str
    """The rule that read them."""
    score: float = 1.0
    """How sure the rule is, from 0 to 1."""


class Flag(NamedTuple):
    """Something about a document that a reader should know and that was not changed."""

    name: str
    """The pattern found: `lost-dash`, `truncated`, `maybe-several` ..."""
    span: Span | None = None
    """Where in `Source.text`; None: the whole document."""
    share: float | None = None
    """What part of the document it concerns, from 0 to 1, where that can be said."""
    note: str = ""
    """What was seen, in words."""


@dataclass(frozen=True)
class Metadata:
    """The fields of a document; None (or empty) where unknown."""

    title: str | None = None
    date_published: str | None = None
    """ISO 8601 date."""
    time_published: str | None = None
    """`HH:MM` or `HH:MM:SS`."""
    source: str | None = None
    """The paper or site that published the text first."""
    url: str | None = None
    """The address of the page."""
    author: str | None = None
    editor: str | None = None
    column: str | None = None
    index_number: str | None = None
    doc_number: str | None = None
    issuer: str | None = None
    category: str | None = None
    keywords: tuple[str, ...] = ()
    report_year: int | None = None
    """The year in which the report was given, which is the year that its plan is for."""
    region: str | None = None
    """Full name from the prefecture down, the province alone at province level."""
    adcode: str | None = None
    """Six digits, GB/T 2260."""
    level: Level | None = None
    meeting: str | None = None
    meeting_date: str | None = None
    """ISO 8601 date."""
    speaker: str | None = None
    speaker_title: str | None = None
    abstract: bool | None = None
    """True where the text says that it is an abridgement."""

    def to_dict(self) -> dict[str, Any]:
        """Return the known fields as plain JSON values."""
        known = {f.name: getattr(self, f.name) for f in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in known.items()
            if value is not None and value != ()
        }

    def mapped(self, change: Callable[[str], str]) -> Metadata:
        """Return the metadata with `change` applied to every value that is text."""
        values = self.to_dict()
        for name, value in values.items():
            if isinstance(value, str):
                values[name] = change(value)
            elif isinstance(value, list):
                values[name] = [change(word) for word in value]
        return Metadata.from_dict(values)

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Metadata:
        """Return the metadata that `to_dict` made `record` of; raise UsageError for other keys."""
        if unknown := record.keys() - set(FIELDS):
            msg = f"{min(unknown)!r} is no metadata field: there are {', '.join(FIELDS)}"
            raise UsageError(msg)
        values: dict[str, Any] = dict(record)
        if "keywords" in values:
            values["keywords"] = tuple(values["keywords"])
        return cls(**values)


FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Metadata))
"""The names of all metadata fields, in the order of a record."""

LEVELS: tuple[Level, ...] = get_args(Level)
"""The levels of government from the top down."""

BESIDE = "/"
"""What stands between the names of one place while no table of places was asked: 浙江省/宁波市."""
