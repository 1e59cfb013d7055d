"""JSON in a text: one object a line, an array of objects, or one object, each a record.

So are dictionaries as Python prints them: strings between single quotes, None, True and False.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reportclean.core.edits import Edit, Span
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record, settled
from reportclean.structure.record_keys import column

DEEPEST = 4
"""Records lie at most so many levels down: {"code": 0, "data": {"list": [...]}}."""

BROKEN = 0.1
"""The share of lines that may be no JSON: a dump was cut off, or a line of it torn."""

_STRING = json.JSONDecoder(strict=False)
_SINGLE = lazy(
    r"'(?:[^'\\\n]|\\(?:[\\'nrtbf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U000[0-9A-Fa-f]{5}))*'"
)
"""A string as Python prints most, with the escapes that can be read."""
_PRINTED = lazy(r"None|True|False|nan|[A-Za-z_][A-Za-z_.]{0,40}\([^()\r\n]{0,200}\)")
"""Its words, and calls: datetime.date(2024, 2, 3), ObjectId('…')."""
_ESCAPE = (
    r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u[0-9A-Fa-f]{4}"
    r"|\\x[0-9A-Fa-f]{2}|\\U000[0-9A-Fa-f]{5}|\\[^uxU]"
)
_ESCAPES = lazy(f"(?:{_ESCAPE})+", re.DOTALL)
BREAK = r"<\\?/(?:p|div|li|h[1-6]|tr)>|<br\s?\\?/?>"
"""The tags that end a line of HTML in a value; others are left to those who know tags."""
_BREAKS = lazy(BREAK, re.IGNORECASE)
_ESCAPES_AND_BREAKS = lazy(f"{BREAK}|(?:{_ESCAPE})+", re.DOTALL | re.IGNORECASE)
_ONE = lazy(_ESCAPE, re.DOTALL)
_OF_PYTHON = lazy(r"\\(?:x([0-9A-Fa-f]{2})|U(000[0-9A-Fa-f]{5})|(')|.)", re.DOTALL)
_NUMBERS = frozenset(("report_year", "date_published", "date_published?"))
"""What a number may tell: a year, or the seconds since 1970."""
_NAMED = frozenset(("author", "source"))
"""Roles of objects that have a name: {"user": {"id": 7, "name": "禾生"}}."""
_BETWEEN = lazy(r"[\s,\ufeff]*")


class _Value(NamedTuple):
    """A JSON value: strings and numbers by their span, objects and arrays by what they hold."""

    span: Span
    strings: tuple[Span, ...] = ()
    """The strings of an array of strings, or the one string, without quotes."""
    members: tuple[tuple[str, _Value], ...] = ()
    """Of an object."""
    items: tuple[_Value, ...] = ()
    """Of an array."""


def records(text: str) -> tuple[Record, ...]:
    """Return the records of a text that is JSON from end to end; none if it is anything else."""
    found = _whole(text) or _by_line(text)
    return tuple(record for value in found for record in _listed(value, 0))


def unescaped(text: str, span: Span) -> Iterator[Edit]:
    r"""Yield the edits that write out the escapes of a JSON string, one a run of them.

    Half a character (`\\ud83d` alone) stays as it is written. Where the string is HTML the tags
    that end a paragraph become line ends; other tags are left to those who know tags.
    """
    breaks = len(_BREAKS().findall(text, *span)) > 1
    for run in (_ESCAPES_AND_BREAKS() if breaks else _ESCAPES()).finditer(text, *span):
        if run[0][0] == "<":
            yield Edit(*run.span(), "\n", "record-break")
            continue
        whole = _written(run[0])
        found = [run] if whole is not None else _ONE().finditer(text, *run.span())
        for match in found:
            written = _written(match[0])
            if written is not None:
                yield Edit(*match.span(), written, "json-escape")


@lru_cache(maxsize=1 << 10)
def _written(escapes: str) -> str | None:
    """Return the characters that a run of escapes stands for; None if one is half a character."""
    written = str(_STRING.decode(f'"{_as_json(escapes)}"'))
    try:
        written.encode()
    except UnicodeEncodeError:
        return None
    return written


def decoded(text: str, span: Span) -> str:
    """Return the value of a JSON string, given the span between its quotes."""
    written = text[slice(*span)]
    if "\\" not in written:
        return written
    if text[span.start - 1 : span.start] == "'":
        written = written.replace('"', '\\"')
    return str(_STRING.decode(f'"{_as_json(written)}"'))


def _as_json(written: str) -> str:
    r"""Return a string with those escapes that Python alone knows, `\'` and `\xa0`, as JSON's."""
    return _OF_PYTHON().sub(_json_escape, written)


def _json_escape(escape: re.Match[str]) -> str:
    short, long, quote = escape.groups()
    if long:
        return json.dumps(chr(int(long, 16)))[1:-1]
    return rf"\u00{short}" if short else quote or escape[0]


def _whole(text: str) -> list[_Value]:
    """Return the values that the text is, one after the other with commas or nothing between."""
    found: list[_Value] = []
    at = _next(text, 0)
    while at < len(text):
        value = _value(text, at, 0)
        if value is None:
            return []
        found.append(value)
        at = _next(text, value.span.stop)
    return found


def _by_line(text: str) -> list[_Value]:
    """Return the objects of a text with one a line, though some lines are broken."""
    found: list[_Value] = []
    broken = 0
    for match in re.finditer(r"[^\r\n]+", text):
        at = _next(text, match.start())
        if at >= match.end():
            continue
        value = _value(text, at, 0) if text[at] == "{" else None
        if value and value.span.stop <= match.end() <= _next(text, value.span.stop):
            found.append(value)
        else:
            found.append(_Value(Span(*match.span())))
            broken += 1
        if broken > 2 + BROKEN * len(found):
            return []
    return found if len(found) > 2 * broken and broken <= max(1, BROKEN * len(found)) else []


def _next(text: str, at: int) -> int:
    match = _BETWEEN().match(text, at)
    return match.end() if match else at


def _value(text: str, at: int, depth: int) -> _Value | None:
    """Return the value that begins at `at`; None if none does, or too deep a one."""
    sign = text[at : at + 1]
    try:
        if sign == '"':
            _, stop = _STRING.raw_decode(text, at)
            inner = Span(at + 1, stop - 1)
            return _Value(Span(at, stop), (inner,))
        if sign == "'" and (single := _SINGLE().match(text, at)):
            return _Value(Span(*single.span()), (Span(at + 1, single.end() - 1),))
        if printed := _PRINTED().match(text, at):
            return _Value(Span(*printed.span()))
        if sign in ("{", "["):
            return _container(text, at, depth) if depth <= DEEPEST + 1 else None
        _, stop = _STRING.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
    return _Value(Span(at, stop))


def _container(text: str, at: int, depth: int) -> _Value | None:
    """Return the object or array at `at`; deeper than records lie, only where it ends."""
    start, keyed = at, text[at] == "{"
    close = "}" if keyed else "]"
    if depth > DEEPEST:
        _, stop = _STRING.raw_decode(text, at)
        return _Value(Span(start, stop))
    members: list[tuple[str, _Value]] = []
    items: list[_Value] = []
    at = _next(text, at + 1)
    while text[at : at + 1] != close:
        key = ""
        if keyed:
            named = _value(text, at, depth) if text[at : at + 1] in ('"', "'") else None
            if named is None:
                return None
            key, at = decoded(text, named.strings[0]), _next(text, named.span.stop)
            if text[at : at + 1] != ":":
                return None
            at = _next(text, at + 1)
        value = _value(text, at, depth + 1)
        if value is None:
            return None
        if keyed:
            members.append((key, value))
        else:
            items.append(value)
        at = _next(text, value.span.stop)
    strings = tuple(span for item in items for span in item.strings)
    if len(strings) < len(items):
        strings = ()
    return _Value(Span(start, at + 1), strings, tuple(members), tuple(items))


def _listed(value: _Value, depth: int) -> Iterator[Record]:
    """Yield the records in a value that stands in a list, where each is a record or holds some."""
    found = tuple(_records(value, depth))
    if found or value.items:
        yield from found
    else:
        fields = _fields(value)
        titled = any(field.role == "title" and field.spans for field in fields)
        yield Record(value.span, fields if titled else (), written="json")


def _records(value: _Value, depth: int) -> Iterator[Record]:
    """Yield the records in a value: itself, or those that it holds."""
    if depth < DEEPEST and _is_table(value):
        for _, held in value.members:
            yield from _listed(held, depth + 1)
        return
    fields = _fields(value)
    if any(field.role in ("text", "summary") and field.spans for field in fields):
        yield Record(value.span, fields, written="json")
    elif depth < DEEPEST:
        for held in value.items:
            if held.members:
                yield from _listed(held, depth + 1)
        for _, held in value.members:
            yield from _records(held, depth + 1)


def _is_table(value: _Value) -> bool:
    """Tell whether an object is nothing but records by their names: {"1": {...}, "2": {...}}."""
    keys = {tuple(key for key, _ in held.members) for _, held in value.members}
    return len(value.members) > 1 and len(keys) == 1 and "text" in map(column, keys.pop())


def _fields(value: _Value) -> tuple[Field, ...]:
    return settled(_field(column(key) or "unknown", held) for key, held in _flat(value))


def _field(means: str, held: _Value) -> Field:
    """Return a field with its strings; that of a year or of a date may be a number."""
    if means in _NUMBERS and not (held.strings or held.members or held.items):
        return Field(means, (held.span,))
    return Field(means, tuple(span for span in held.strings if span.start < span.stop))


def _flat(value: _Value) -> Iterator[tuple[str, _Value]]:
    """Yield the members of an object; in place of an object in it, its members.

    Of an object that names who wrote or published only that name: the rest is of them.
    """
    for key, held in value.members:
        means = column(key) if held.members else ""
        named = [one for one, _ in held.members if column(one) in ("title?", means)]
        if means in _NAMED and named:
            for one, inner in held.members:
                yield means if one == named[0] else "id", inner
        elif held.members:
            yield from held.members
        else:
            yield key, held
