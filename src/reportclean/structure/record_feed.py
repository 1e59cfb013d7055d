"""Feeds: the newest posts of a site as XML, RSS (0.9 to 2.0) or Atom.

Each `<item>` or `<entry>` is a record; what the feed says of the site around them belongs to none.
The elements may stand on lines of their own or all on one, with the text as CDATA or with its tags
written as entities, which are gone when records are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.edits import Span
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_keys import role
from reportclean.structure.record_lines import stripped

HEAD = 2000
"""So many characters at most stand above the element that a feed is: remarks of who fetched it."""

_FEED = lazy(r"(?:\s|<\?[^<>]{0,300}\?>|<!--(?s:.){0,1000}?-->)*<(?:rss|feed|rdf:RDF)[\s>]")
_ENTRY = lazy(r"<(item|entry)(?:\s[^<>]{0,500})?>")
_ELEMENT = lazy(r"<((?:[a-z]{1,10}:)?[A-Za-z]{2,20})(\s[^<>]{0,500}?)?(/)?>")
_ROLES = {
    "content:encoded": "text",
    "dc:date": "date_published",
    "published": "date_published",
    "issued": "date_published",
    "updated": "date_published?",
    "dc:creator": "author",
    "dc:subject": "keywords",
    "category": "keywords",
}
"""What elements of feeds say beyond the names that records of other kinds have too."""


def is_feed(text: str) -> bool:
    """Tell whether `text` begins as a feed does."""
    return "<" in text[:HEAD] and _FEED().match(text[: 2 * HEAD]) is not None


def feed(text: str) -> tuple[Record, ...]:
    """Return the posts of the feed that `text` is, in order; none if it is no feed."""
    return tuple(elements(text, _ENTRY(), _ELEMENT())) if is_feed(text) else ()


def elements(text: str, entry: re.Pattern[str], element: re.Pattern[str]) -> Iterator[Record]:
    """Yield the records of a text: the elements that `entry` opens, with what is in them."""
    at = 0
    while match := entry.search(text, at):
        end = text.find(f"</{match[1]}>", match.end())
        if end < 0:
            return
        at = end + len(match[1]) + 3
        fields = list(_fields(text, Span(match.end(), end), element))
        told = {field.role for field in fields if field.spans}
        if "text" in told:  # the summary is cut from it
            fields = [f._replace(role="other") if f.role == "summary" else f for f in fields]
        yield Record(Span(match.start(), at), tuple(fields), alone="title" in told)


def _fields(text: str, inside: Span, element: re.Pattern[str]) -> Iterator[Field]:
    """Yield the elements of a post; those inside others are part of them."""
    at = inside.start
    while match := element.search(text, at, inside.stop):
        at = match.end()
        if match[3]:
            continue
        end = text.find(f"</{match[1]}>", at, inside.stop)
        if end < 0:
            continue
        means = _ROLES.get(match[1]) or role(match[1].rpartition(":")[2]) or "other"
        name = element.match(text, at, end) if means == "author" else None
        value = stripped(text, Span(name.end() if name else at, end))
        if name and (close := text.find("<", *value)) >= 0:
            value = stripped(text, Span(value.start, close))
        at = end + len(match[1]) + 3
        yield Field(means, (value,) if value.start < value.stop else ())
