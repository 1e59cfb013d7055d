"""Front matter: the lines of keys with which the source of a blog's post begins.

Hexo, Hugo and Jekyll keep a post as Markdown below `---`, `title: …`, `date: …`, `tags: [a, b]` and
`---` again. Between the two rows of hyphens nothing but keys and their values may stand, a title
among them: a text that merely begins with a rule has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_keys import role

OPENS = "---"
"""The line above the keys, and the one below them."""

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
    """Return the post that `text` is, its front matter as fields; none if it begins with none."""
    post = _post(text)
    return () if post is None else (post,)


def _post(text: str) -> Record | None:
    start = len(text) - len(text.lstrip(_WHITE))
    fields: list[tuple[str, list[Span]]] = []
    for seen, (first, stop, end) in enumerate(lines(text[start:])):
        row = text[start + first : start + stop].rstrip()
        if not seen:
            if row != OPENS:
                return None
        elif row == OPENS:
            return _record(text, start + end, fields)
        elif seen >= LONGEST:
            return None
        elif key := _KEY().fullmatch(row):
            fields.append((role(key["key"]) or "other", []))
            if key["value"] and not _BLOCK().fullmatch(key["value"]):
                fields[-1][1].append(_moved(start + first, key.span("value")))
        elif fields and (more := _MORE().fullmatch(row)):
            if more.lastgroup:
                fields[-1][1].append(_moved(start + first, more.span(more.lastgroup)))
        else:
            return None
    return None


def _record(text: str, below: int, fields: list[tuple[str, list[Span]]]) -> Record | None:
    if not any(means == "title" and spans for means, spans in fields):
        return None
    made = [
        Field("other" if means == "text" else means, tuple(_bare(text, spans)))
        for means, spans in fields
    ]
    body = text[below:].strip()
    at = text.index(body, below) if body else below
    return Record(Span(0, len(text)), (*made, Field("text", (Span(at, at + len(body)),))))


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
