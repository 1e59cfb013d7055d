"""Front matter: `title: …`, `date: …` between two lines of dashes, as notes and static sites have.

Crawlers that save articles as Markdown write what they know of each so. It must be the first thing
in the text, each of its lines a key, an item or indented, and one of them the title: a ruled line
in a text has nothing of the kind below.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_keys import role

LONGEST = 60
"""Lines of the longest front matter."""

RULE = "---"

_KEY = lazy(r"([A-Za-z_][\w.-]{0,23}|[\u4e00-\u9fff]{2,6})\s?[:：](?:\s+(?=\S)|\s*$)")
_ITEM = lazy(r"\s+\S|-\s+\S|#")
"""An indented line, an item of a list or a remark."""
_BLANK = "\N{ZERO WIDTH NO-BREAK SPACE} \t"
_QUOTES = ('"', "'")


def record(text: str) -> Record | None:
    r"""Return the record that a text with front matter is, None if it has none.

    >>> found = record("---\ntitle: 春耕\nsource: 云禾日报\n---\n全县春耕全面展开。")
    >>> [(field.role, field.spans) for field in found.fields if field.role == "source"]
    [('source', (Span(start=22, stop=26),))]
    """
    rows = [(start, stop) for start, stop, _ in lines(text[: LONGEST * 200])][: LONGEST + 1]
    rows = [(start, stop) for start, stop in rows if text[start:stop].strip(_BLANK)]
    if not rows or text[slice(*rows[0])].strip(_BLANK) != RULE:
        return None
    end = next((i for i, row in enumerate(rows[1:], 1) if text[slice(*row)].rstrip() == RULE), 0)
    inner = rows[1:end]
    if not all(_is_front(text[slice(*row)]) for row in inner):
        return None
    fields = list(_fields(text, inner))
    titled = any(field.role == "title" and field.spans for field in fields)
    if not titled or len(fields) < 2:
        return None
    body = text[rows[end][1] :]
    begin = rows[end][1] + len(body) - len(body.lstrip())
    fields.append(Field("text", (Span(begin, begin + len(body.strip())),)))
    return Record(Span(rows[0][0], len(text)), tuple(fields))


def _is_front(line: str) -> bool:
    return _KEY().match(line) is not None or _ITEM().match(line) is not None


def _fields(text: str, rows: list[tuple[int, int]]) -> Iterator[Field]:
    """Yield the fields of the lines between the rules, items of a list under their key."""
    means, spans = "", list[Span]()
    for start, stop in rows:
        found = _KEY().match(text, start, stop)
        if found:
            if means:
                yield Field(means, tuple(spans))
            means, spans = role(found[1]) or "other", []
        at = found.end() if found else start + len(text[start:stop]) - len(_item(text[start:stop]))
        if means and text[start] != "#" and at < stop:
            spans.append(_bare(text, at, stop))
    if means:
        yield Field(means, tuple(spans))


def _item(line: str) -> str:
    return line.lstrip(" \t").removeprefix("-").lstrip()


def _bare(text: str, start: int, stop: int) -> Span:
    """Return the span of a value without the blanks and quotes around it."""
    value = text[start:stop].rstrip()
    if len(value) > 2 and value[0] in _QUOTES and value[-1] == value[0]:
        return Span(start + 1, start + len(value) - 1)
    return Span(start, start + len(value))
