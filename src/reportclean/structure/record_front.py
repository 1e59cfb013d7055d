"""Front matter: the lines of keys with which the source of a blog's post begins.

Hexo, Hugo and Jekyll keep a post as Markdown below `---`, `title: …`, `date: …`, `tags: [a, b]` and
`---` again. Between the two rows of hyphens nothing but keys and their values may stand, a title
among them: a text that merely begins with a rule has none. Several posts may follow each other; in
a block of code a post only quotes what front matter is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.lines import Line, lines
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_keys import role
from reportclean.structure.record_lines import stripped

OPENS = "---"
"""The line above the keys, and the one below them."""

_FENCE = "```"
"""What a block of code stands between."""

LONGEST = 80
"""Lines of the longest front matter."""

_KEY = lazy(
    r"(?P<key>[A-Za-z_][\w.-]{0,24}|[\u4e00-\u9fff]{2,6})[ \t]?(?::(?=[ \t]|$)|：)"
    r"[ \t]*(?P<value>\S.*?)?[ \t]*"
)
_MORE = lazy(r"[ \t]+(?:-[ \t]+)?(?P<value>\S.*?)[ \t]*|-[ \t]+(?P<item>\S.*?)[ \t]*|#.*|[ \t]*")
"""A further line of a value: an item of a list, indented text, a remark, nothing."""
_BLOCK = lazy("[|>][+-]?")
"""What announces that a value follows on lines of its own."""
_WHITE = "\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n"
_QUOTES = {'"': '"', "'": "'", "[": "]"}


def front(text: str) -> tuple[Record, ...]:
    """Return the posts that `text` is, with their keys as fields; none if it begins with none."""
    start = len(text) - len(text.lstrip(_WHITE))
    rows = [line for line in lines(text) if line.stop >= start]
    heads: list[_Head] = []
    fenced = False
    for at, (first, stop, _) in enumerate(rows):
        row = text[max(first, start) : stop].rstrip()
        fenced ^= row.startswith(_FENCE)
        if row == OPENS and not fenced and (not heads or first >= heads[-1].below):
            heads += filter(None, (_head(text, rows[at : at + LONGEST]),))
        if not heads:
            break
    bounds = [*(head.start for head in heads), len(text)]
    return tuple(_record(text, head, stop) for head, stop in zip(heads, bounds[1:], strict=True))


class _Head(NamedTuple):
    """The front matter of a post."""

    start: int
    below: int
    """Where the text begins."""
    fields: list[tuple[str, list[Span]]]


def _head(text: str, rows: Sequence[Line]) -> _Head | None:
    """Return the front matter that the first of `rows` opens; None if it has no end or no title."""
    fields: list[tuple[str, list[Span]]] = []
    for first, stop, end in rows[1:]:
        row = text[first:stop].rstrip()
        if row == OPENS:
            titled = any(means == "title" and spans for means, spans in fields)
            return _Head(rows[0].start, end, fields) if titled else None
        if key := _KEY().fullmatch(row):
            fields.append((role(key["key"]) or "other", []))
            if key["value"] and not _BLOCK().fullmatch(key["value"]):
                fields[-1][1].append(_moved(first, key.span("value")))
        elif fields and (more := _MORE().fullmatch(row)):
            if more.lastgroup:
                fields[-1][1].append(_moved(first, more.span(more.lastgroup)))
        else:
            return None
    return None


def _record(text: str, head: _Head, stop: int) -> Record:
    made = [
        Field("other" if means == "text" else means, tuple(_bare(text, spans)))
        for means, spans in head.fields
    ]
    body = stripped(text, Span(head.below, stop))
    return Record(Span(head.start, stop), (*made, Field("text", (body,))))


def _bare(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield the spans of values without the quotes or brackets around them."""
    for start, stop in spans:
        closing = _QUOTES.get(text[start])
        if closing == text[stop - 1] and stop - start > 1:
            if stop - start > 2:
                yield Span(start + 1, stop - 1)
        else:
            yield Span(start, stop)


def _moved(by: int, span: tuple[int, int]) -> Span:
    return Span(by + span[0], by + span[1])
