"""Labels and values by turns, each on a line of its own: what a table becomes without its cells.

`索引号`, then `014000319/2019-03317`, then `发布机构`, then `省应急厅`. Such a column is read only
where several pairs follow each other and most labels stand nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from reportclean.blocks.field_forms import FULL_STOPS
from reportclean.blocks.field_pair import Pair
from reportclean.blocks.field_table import Field, fields, folded, may_open
from reportclean.blocks.field_values import fits, patterns, placeholder
from reportclean.blocks.memory import REMEMBERED
from reportclean.core.edits import Span

FEWEST = 3
"""Pairs of the shortest column; two are enough if one is a date, and neither an ordinary word."""

STRONG = 2
"""Labels of them, at least, that are no ordinary words."""

LABEL = 16
"""Characters of the longest line that is a label: `规范性文件统一编号 :` spaced out."""

_ROOM = LABEL + 8
"""Characters that a label with its line end, and blank lines below it, may take."""

_BULLETS = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\N{BULLET}\N{MIDDLE DOT}"
"""What may stand in front of a value, as in front of its label."""

_REACH = 16
"""Pairs above and below that are looked at."""

Beside = Callable[[str, int, int], Span | None]
"""Finds the next line that is not blank: of the text, from an offset, down (1) or up (-1)."""


def stacked(text: str, start: int, stop: int, beside: Beside) -> tuple[Pair, ...]:
    """Return the pair of which `text[start:stop]` is the label or the value; else none.

    Of a label the value is empty: the line below states it.
    """
    entry = label_of(text[start:stop])
    near = max(0, start - _ROOM), max(0, start - 1)
    if entry is None and near[0] and text.find("\n", *near) < 0 and text.find("\r", *near) < 0:
        return ()  # nearly always: the line above is longer than a label
    own, above = Span(start, stop), beside(text, start, -1)
    over = label_of(text[slice(*above)]) if above is not None else None
    if entry is not None:
        first = own
    elif above is not None and over is not None:
        first = above
    else:
        return ()
    column = [*_upward(text, first, beside), *_downward(text, first, beside)]
    strong = sum(not field.weak for field, _ in column)
    dated = strong == len(column) and any(field.value == "date" for field, _ in column)
    if strong < STRONG or not (dated or len(column) >= FEWEST):
        return ()
    if first is own and entry is not None:
        return (Pair(entry.name, entry.field, entry.kind, Span(stop, stop), own),)
    if over is None or not _is_value(over, text, own):
        return ()
    if over.weak and (_begins(own, column, text) or _heads(over, own, column, text, beside)):
        return ()
    value = text[start:stop]
    if over.value == "date" and (timed := patterns()["timed"].search(folded(value))):
        return (
            Pair(over.name, over.field, over.kind, _within(timed, "date", start), own),
            Pair("时间", "time_published", over.kind, _within(timed, "clock", start), own),
        )
    bare = value.lstrip(_BULLETS)
    inner = Span(start + len(value) - len(bare), start + len(value.rstrip()))
    if placeholder(folded(value.strip())):
        inner = Span(stop, stop)
    return (Pair(over.name, over.field, over.kind, inner, own),)


def _begins(own: Span, column: Sequence[tuple[Field, Span]], text: str) -> bool:
    """Tell whether a line is how another value begins: the title, below a label without value."""
    words = text[slice(*own)].strip()
    others = (text[slice(*span)].strip() for _, span in column if span != own)
    return any(other.startswith(words) and other != words for other in others)


def _heads(
    label: Field, own: Span, column: Sequence[tuple[Field, Span]], text: str, beside: Beside
) -> bool:
    """Tell whether a line below a label of free text is the title, above a sentence or salutation.

    It ends no sentence itself, and no label of the column states a title.
    """
    below = beside(text, own.stop, 1)
    return (
        label.value == "text"
        and below is not None
        and all(field.field != "title" for field, _ in column)
        and not text[slice(*own)].rstrip().endswith(FULL_STOPS)
        and text[slice(*below)].rstrip().endswith((*FULL_STOPS, ":", "："))
    )


@lru_cache(REMEMBERED)
def label_of(line: str) -> Field | None:
    """Return the field whose label is the whole line."""
    if not 1 < len(line) <= LABEL or not may_open(line[0], " ]"):
        return None
    name = folded(line).replace(" ", "").strip("[]•·*").rstrip(":")
    found = fields().get(name)
    return found if found is not None and found.kind in ("metadata", "dateline") else None


def _is_value(field: Field, text: str, span: Span) -> bool:
    value = folded(text[slice(*span)]).strip()
    if field.value == "date" and patterns()["timed"].fullmatch(value):
        return True
    return placeholder(value) or fits(field.value, value)


def _within(match: re.Match[str], group: str, base: int) -> Span:
    return Span(base + match.start(group), base + match.end(group))


def _downward(text: str, label: Span, beside: Beside) -> Iterator[tuple[Field, Span]]:
    """Yield the pairs from the line `label` on, down to the first that is none."""
    for _ in range(_REACH):
        field = label_of(text[slice(*label)])
        value = beside(text, label.stop, 1)
        if field is None or value is None:
            return
        if label_of(text[slice(*value)]) is not None:  # a label without value
            label = value
            continue
        if not _is_value(field, text, value):
            return
        yield field, value
        below = beside(text, value.stop, 1)
        if below is None:
            return
        label = below


def _upward(text: str, label: Span, beside: Beside) -> Iterator[tuple[Field, Span]]:
    """Yield the pairs above the line `label`, up to the first that is none."""
    for _ in range(_REACH):
        value = beside(text, label.start, -1)
        above = beside(text, value.start, -1) if value is not None else None
        if value is None or above is None:
            return
        if label_of(text[slice(*value)]) is not None:  # a label without value
            label = value
            continue
        field = label_of(text[slice(*above)])
        if field is None or not _is_value(field, text, value):
            return
        yield field, value
        label = above
