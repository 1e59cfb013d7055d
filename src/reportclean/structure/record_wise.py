"""Records as WiseNews (慧科) exports the articles of newspapers.

The name of the paper, then its page, section, author and day with bars between; the headline, the
article, and below it 文章編號 with a number that no other site writes so, and who owns the rights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_lines import stripped

_ID = lazy(r"文章[编編][号號]\s?[:：]\s?\d{12,18}")
_PAPER = 24
"""Characters of the longest name of a paper."""
_PAGE = lazy(r"[A-Z]{0,3}\d{1,3}版?")
_DAY = lazy(r"(?:19|20)\d\d-\d\d-\d\d")
_KIND = lazy(r"[报報][刊纸紙章]|[杂雜][志誌]|[网網][站页頁]|新[闻聞]")
_WORDS = lazy(r"字[数數]\s?[:：].{1,20}")
_RIGHTS = lazy(
    r"本[内內]容(?:之版[权權]|[经經]由慧科).*|慧科[讯訊][业業]有限公司\s?[(（].*|©?\s?Wisers.*|慧科搜索.*"
)
_NUMBERED = lazy(r"(\d{1,4})[.．、]\s?(?=\D)")
"""The number that an export of several articles sets in front of each headline."""
_RULES = "-=*_—─ "
_STOPS = "。！？!?"


class _Head(NamedTuple):
    """The lines above a headline, by their numbers, and what they say."""

    first: int
    stop: int
    fields: tuple[Field, ...]


def may_be(text: str) -> bool:
    """Tell at once whether a text could be such an export."""
    return ("文章編號" in text or "文章编号" in text) and _ID().search(text) is not None


def records(text: str) -> tuple[Record, ...]:
    """Return the records that `text` is; none if it is anything else."""
    every = (stripped(text, Span(start, stop)) for start, stop, _ in lines(text))
    rows = [row for row in every if row.start < row.stop]
    heads = list(_heads(text, rows))
    if not heads or any(text[row.stop - 1] == "。" for row in rows[: heads[0].first]):
        return ()
    above = int(_headlines_above(text, rows, heads))
    ends = (*(head.first - above for head in heads[1:]), len(rows))
    made = [
        _record(text, rows, head, end, above=above) for head, end in zip(heads, ends, strict=True)
    ]
    return _unnumbered(text, [record for record in made if record]) if all(made) else ()


def _unnumbered(text: str, made: Sequence[Record]) -> tuple[Record, ...]:
    """Return the records without the numbers of their headlines, where these count all of them."""
    titles = [next(f.spans[0] for f in record.fields if f.role == "title") for record in made]
    found = [_NUMBERED().match(text, *title) for title in titles]
    numbers = [int(number[1]) for number in found if number]
    if len(numbers) < max(2, len(made)) or numbers != [*range(numbers[0], numbers[-1] + 1)]:
        return tuple(made)
    return tuple(
        record._replace(
            fields=tuple(
                f._replace(spans=(Span(number.end(), f.spans[0].stop),)) if f.role == "title" else f
                for f in record.fields
            )
        )
        for record, number in zip(made, found, strict=True)
        if number
    )


def _headlines_above(text: str, rows: Sequence[Span], heads: Sequence[_Head]) -> bool:
    """Tell whether a headline stands above each head, and what closes an article above that.

    Then the text begins right below the head.
    """
    if heads[0].first != 1 or not all(
        head.stop < len(rows) and text[rows[head.stop].stop - 1] in _STOPS for head in heads
    ):
        return False
    return all(
        head.first > 1
        and (
            _ID().fullmatch(text, *rows[head.first - 2])
            or not text[slice(*rows[head.first - 2])].strip(_RULES)
        )
        for head in heads[1:]
    )


def _heads(text: str, rows: Sequence[Span]) -> Iterator[_Head]:
    """Yield the heads of records: the paper, and what stands between bars."""
    for at, (above, row) in enumerate(pairwise(rows)):
        paper, place = _cells(text, above), _cells(text, row)
        days = [cell for cell in (*paper, *place) if _DAY().fullmatch(text, *cell)]
        pages = [cell for cell in place if _PAGE().fullmatch(text, *cell)]
        name = paper[0]
        short = name.stop - name.start <= _PAPER and text[name.stop - 1] not in _STOPS
        if len(days) != 1 or len(pages) != 1 or len(place) < len(paper) + 1 or not short:
            continue
        others = [cell for cell in place if cell not in days and cell not in pages]
        others = [cell for cell in others if not _KIND().fullmatch(text, *cell)]
        if len(paper) > 2 or len(others) > 2:
            continue
        told = [("source", name), ("date_published", days[0])]
        told += zip(("column", "author"), others, strict=False)
        fields = sorted((Field(role, (span,)) for role, span in told), key=lambda f: f.spans)
        stop = at + 2
        while stop < len(rows) and _WORDS().fullmatch(text, *rows[stop]):
            stop += 1
        yield _Head(at, stop, tuple(fields))


def _cells(text: str, row: Span) -> list[Span]:
    """Return what stands between the bars of a line."""
    found, at = [], row.start
    for piece in text[slice(*row)].split("|"):
        found.append(stripped(text, Span(at, at + len(piece))))
        at += len(piece) + 1
    return found


def _record(text: str, rows: Sequence[Span], head: _Head, end: int, *, above: int) -> Record | None:
    """Return the record below a head; None without a number, a headline or a text.

    `above` is 1 where the headline stands above the head, else 0.
    """
    below = range(head.stop, end)
    number = next((at for at in below if _ID().fullmatch(text, *rows[at])), None)
    least = head.stop + (1 if above else 2)
    if number is None or number < least:
        return None
    stop = number
    while _RIGHTS().fullmatch(text, *rows[stop - 1]):
        stop -= 1
    if stop < least:
        return None
    headline = Field("title", (rows[head.first - 1 if above else head.stop],))
    first = head.stop if above else head.stop + 1
    body = Field("text", (Span(rows[first].start, rows[stop - 1].stop),))
    whole = Span(rows[head.first - above].start, rows[end - 1].stop)
    fields = (headline, *head.fields, body) if above else (*head.fields, headline, body)
    return Record(whole, fields)
