"""Lines of labels and values: what stands between a title and its article, and below it.

`2024-02-23 15:41 来源:…`, `索引号: … 主题分类: …`, `| 索引号 | … |`, `(责任编辑:…)`, `点击:1407`.
The labels are a closed list, each with the shape that its value may have (`rulebook/fields.toml`).
A line is read wholly or not at all: one value of another shape, and it is a sentence or a list
that happens to begin with such a word (`编辑：县志第三卷由沈溪任主编。`): nothing is read from it.
"""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from reportclean.blocks.field_column import LABEL, STRONG, label_of, stacked
from reportclean.blocks.field_forms import (
    neighbour,
)
from reportclean.blocks.field_lines import read
from reportclean.blocks.field_medium import LONGEST, begins, medium
from reportclean.blocks.field_named_day import LONGEST as LONGEST_DAY
from reportclean.blocks.field_named_day import NEAR, named_day
from reportclean.blocks.field_office_day import office_day
from reportclean.blocks.field_pair import Pair
from reportclean.blocks.field_placed_day import placed_day
from reportclean.blocks.field_strength import (
    OF_EVENT,
    among_event,
    heads_meeting,
    in_company,
    is_cited,
    is_signed,
    is_strong,
)
from reportclean.blocks.field_values import patterns
from reportclean.blocks.labels import Label
from reportclean.blocks.rows import rows
from reportclean.core.document import Document

__all__ = ["Pair", "line_label", "pairs", "pairs_in", "pairs_last"]


def pairs(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return the pairs of which the line `text[start:stop]` wholly consists; else none.

    A line of weak labels alone (名称, 日期, 关键词 ...) counts only beside a line of strong ones,
    so its neighbours are looked at. Spans are offsets in `text`.

    >>> text = "2024-02-23 15:41 来源:本站"
    >>> [(p.label, text[slice(*p.value)]) for p in pairs(text, 0, len(text))]
    [('日期', '2024-02-23'), ('时间', '15:41'), ('来源', '本站')]
    >>> pairs("水的来源:一是雨水,二是地下水。", 0, 16)
    ()
    """
    return stacked(text, start, stop, neighbour) or _beside(text, start, stop)


def pairs_last(text: str, start: int, stop: int, above: int) -> tuple[Pair, ...]:
    r"""Return the pairs of a line as the last of the text, and right below what ends at `above`.

    For a date below which, and between which and the article, there is nothing but furniture.

    >>> text = "路都修好了。\n打印 关闭\n2020-01-02\n首页"
    >>> [text[slice(*pair.value)] for pair in pairs_last(text, 13, 23, 6)]
    ['2020-01-02']
    """
    found = pairs(text[:stop], start, stop)
    if found or not 0 < above < start - 1:
        return found
    nearer = f"{text[:above]}\n{text[start:stop]}"
    return tuple(pair.moved(start - above - 1) for pair in pairs(nearer, above + 1, len(nearer)))


def pairs_in(document: Document, row: int) -> tuple[Pair, ...]:
    """Return the pairs of a row of `rows(document)`, as `pairs` does; each row is read once."""
    read = document.once(_Read.of)
    if row not in read.found:
        line, folded, _, _ = rows(document)[row]
        column = read.columns and stacked(document.text, line.start, line.stop, neighbour)
        found = column or _beside(document.text, line.start, line.stop, folded)
        read.found[row] = found
    return read.found[row]


def dated_once(text: str, stop: int) -> bool:
    """Tell whether an article begins below the day that ends at `stop`, the only with a time."""
    timed = patterns()["timed"].finditer(text, 0, stop + NEAR)
    return len(list(islice(timed, 2))) == 1 and begins(text, stop)


class _Read(NamedTuple):
    """What was read of a document so far."""

    columns: bool
    """Whether there are enough lines that are labels for a column of labels and values."""
    found: dict[int, tuple[Pair, ...]]
    """The pairs of each row that was asked about."""

    @classmethod
    def of(cls, document: Document) -> _Read:
        """Return the state in which nothing was read yet."""
        spans = (line[:2] for line in document.lines if line.stop - line.start <= LABEL)
        labels = sum(label_of(document.text[slice(*span)]) is not None for span in spans)
        return cls(labels >= STRONG, {})


def _beside(text: str, start: int, stop: int, known: str = "") -> tuple[Pair, ...]:
    """Return the pairs of one line, if it is none of a column."""
    found = read(text, start, stop, known)
    if found and found[0].label in OF_EVENT and among_event(text, start):
        return ()
    if not found:
        return _by_place(text, start, stop)
    if is_cited(text, start, stop, found):
        return ()
    if not found or is_strong(text, start, stop, found):
        return found
    day = found[0].label == "日期" and (is_signed(text, start) or heads_meeting(text, stop))
    if day or found[0].label == "资料来源":
        return ()  # whatever stands around it: the day of the paper; the note of a table
    return found if in_company(text, start, stop) else ()


def _by_place(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what a line is read as that says too little of itself: its place decides."""
    alone = medium(text, start, stop) if stop - start <= LONGEST else ()
    if not alone and stop - start <= LONGEST_DAY:
        alone = named_day(text, start, stop) or office_day(text, start, stop)
    return alone or placed_day(text, start, stop)


def line_label(found: tuple[Pair, ...]) -> Label:
    """Return what a line of these pairs is: the most telling of their kinds.

    Raises ValueError if there are none.
    """
    kinds = {pair.kind for pair in found}
    for kind in _PRECEDENCE:
        if kind in kinds:
            return kind
    msg = "no pairs, no label"
    raise ValueError(msg)


_PRECEDENCE: tuple[Label, ...] = ("metadata", "dateline", "byline", "credit", "control")
