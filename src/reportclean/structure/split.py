"""Split a dump into its articles by evidence, not by one separator.

Each kind of evidence reads the shape of the text (`split_shape`) and proposes the rows at which an
article begins, each with a score and its reason. Where it is sure the text is cut there; where it
only suspects, the text is kept whole and flagged `maybe-several`. See `docs/splitting.md`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.blocks.article import single
from reportclean.blocks.label import label
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import Pipeline, Proposal, cleaner
from reportclean.structure.duplicates import duplicates
from reportclean.structure.split_blank import blanks
from reportclean.structure.split_entries import entries
from reportclean.structure.split_evidence import SURE, WEAK, Border, Found
from reportclean.structure.split_markers import markers
from reportclean.structure.split_openings import openings
from reportclean.structure.split_pattern import pattern
from reportclean.structure.split_records import records
from reportclean.structure.split_reports import reports
from reportclean.structure.split_shape import SQUARES, Row, Shape, is_headline, letter, shape_of
from reportclean.structure.split_topic import topic

_Kind = Callable[[Shape], Found]

_KINDS: tuple[_Kind, ...] = (records, entries, reports, markers, blanks, pattern, openings, topic)
"""The kinds of evidence, the most explicit first: where one is sure the others are not asked."""

_OF_PAGE = tuple(kind for kind in _KINDS if kind not in (blanks, topic))
"""Those that cut a page of HTML. It is about one thing, as a digest of the day's news is, and what
puts several articles on one page marks where they begin: blank lines and a change of topic alone
are no border."""


_BYLINES = frozenset(("本报", "本報", "记者", "記者", "通讯", "通訊", "见习", "見習"))
"""How a line begins that names the reporter."""


class Cut(NamedTuple):
    """One article of a dump."""

    span: Span
    """Of `Document.text`, in characters; separators around it are left out."""
    by: str
    """The kind of evidence: `split-separator`, `split-records`, `split-pattern` ..."""
    score: float
    """How sure, from 0 to 1."""
    why: str
    """What was seen, in words."""


def cuts(document: Document) -> tuple[Cut, ...]:
    """Return the articles that `document` holds, in order; empty where it is one document."""
    return document.once(_cuts)


@cleaner
def split(document: Document) -> Iterator[Proposal]:
    """Cut a dump into its articles; leave one document alone."""
    found = cuts(document)
    if found:
        for span, by, _, _ in found:
            part = document.cut(span, by)
            yield part.edit(_around_title(part.text), "split")
    elif doubt := document.once(_doubt):
        yield document.flag("maybe-several", note=doubt)


def _around_title(text: str) -> Iterator[Edit]:
    """Yield the edits that take asterisks, rules or brackets off the title that they marked."""
    stop = re.search(r"[\r\n]|$", text)
    end = stop.start() if stop else len(text)
    found = re.search(
        r"(?<=[^\s*＊★☆#=-])\s?(?:[*＊★☆]{3,}|[#=-]{3,})\s?$", text[max(0, end - 100) : end]
    )
    if found and end < 100:
        yield Edit(found.start(), found.end(), "", "title-asterisks")
    title = text[:end].rstrip()
    if title[:1] == "【" and is_headline(title):
        yield Edit(0, 1, "", "title-brackets")
        yield Edit(len(title) - 1, len(title), "", "title-brackets")
    if title[:1] in SQUARES and text[end:].lstrip().partition("\n")[0][:2] in _BYLINES:
        bare = title[1:].lstrip()
        yield Edit(0, len(title) - len(bare), "", "title-asterisks")
    leading = re.match(r"[*＊★☆]{3,}\s?(?=[^\s*＊★☆])", text)
    if leading and end < 100:
        yield Edit(0, leading.end(), "", "title-asterisks")


def stage() -> Pipeline:
    """Return the stage that cuts a dump into articles and removes second copies from each."""
    return Pipeline(split, duplicates, name="split")


def _cuts(document: Document) -> tuple[Cut, ...]:
    shape = document.once(shape_of)
    kinds = _OF_PAGE if document.source.blocks else _KINDS
    found = tuple(_settled(shape, kinds)) if len(shape.rows) > 1 else ()
    return _of_element(document, found) if found else ()


def _of_element(document: Document, found: tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Return the articles of a page without those that begin outside of its article's element.

    What follows there are comments and other articles' titles.
    """
    element = single(document)
    if element is None:
        return _of_body(document, found) if document.source.nested else found
    starts = document.origins([cut.span.start for cut in found])
    return _joined(found, [element.start <= at < element.stop for at in starts])


def _of_body(document: Document, found: tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Return the articles of a page without those of which nothing stays: teasers of others."""
    bodies = [one.line.start for one in label(document) if one.label == "body"]
    return _joined(found, [any(c.span.start <= at < c.span.stop for at in bodies) for c in found])


def _joined(found: tuple[Cut, ...], real: Sequence[bool]) -> tuple[Cut, ...]:
    """Return the articles; those that are not `real` are the end of the one before."""
    kept = [found[0]]
    for cut, begins in zip(found[1:], real[1:], strict=True):
        if begins:
            kept.append(cut)
        else:
            kept[-1] = kept[-1]._replace(span=Span(kept[-1].span.start, cut.span.stop))
    return tuple(kept) if len(kept) > 1 else ()


def _settled(shape: Shape, kinds: Sequence[_Kind]) -> Iterator[Cut]:
    """Yield the articles of a text, in order, none of which can be cut any more."""
    waiting = _parts(shape, kinds)[::-1]
    while waiting:
        part, cut = waiting.pop()
        inner = _parts(part, kinds)
        if inner:
            waiting += inner[::-1]
        else:
            yield cut


def _parts(shape: Shape, kinds: Sequence[_Kind]) -> list[tuple[Shape, Cut]]:
    for kind in kinds:
        borders, out = shape.once(kind)
        sure = [border for border in borders if border.score >= SURE]
        parts = _divided(shape, sure, out) if sure else []
        if len(parts) > 1:
            return parts
    return []


def _divided(shape: Shape, borders: list[Border], out: frozenset[int]) -> list[tuple[Shape, Cut]]:
    """Return the articles between the borders; what has no running text joins the one before."""
    spans: list[tuple[int, int, Border]] = []
    edges = {0: borders[0], **{border.row: border for border in borders}}
    for start, stop in pairwise([*sorted(edges), len(shape.rows)]):
        first, last = _trimmed(start, stop, out)
        if first == last:
            continue
        bodiless = spans and "B" not in shape.letters[spans[-1][0] : spans[-1][1]]
        if spans and ("B" not in shape.letters[first:last] or bodiless):
            spans[-1] = (spans[-1][0], last, edges[start] if bodiless else spans[-1][2])
        else:
            spans.append((first, last, edges[start]))
    return [_part(shape, first, last, border) for first, last, border in spans]


def _part(shape: Shape, first: int, last: int, border: Border) -> tuple[Shape, Cut]:
    """Return the rows from `first` to `last` as a shape of their own, and where they stand."""
    rows, letters = shape.rows[first:last], shape.letters[first:last]
    if border.skip and border.row == first:
        start, end, text, _ = rows[0]
        bare = text[border.skip :].lstrip()
        rows = (Row(start + len(text) - len(bare), end, bare), *rows[1:])
        letters = letter(bare) + letters[1:]
    span = Span(rows[0].start, rows[-1].end)
    return Shape(rows, letters), Cut(span, border.by, border.score, border.why)


def _trimmed(start: int, stop: int, out: frozenset[int]) -> tuple[int, int]:
    """Return the rows from `start` to `stop` without separators at either end."""
    while start < stop and start in out:
        start += 1
    while start < stop and stop - 1 in out:
        stop -= 1
    return start, stop


def _doubt(document: Document) -> str:
    """Return why the text may hold several articles, or nothing."""
    if single(document):
        return ""
    shape = document.once(shape_of)
    for kind in _KINDS:
        borders = [border for border in shape.once(kind).borders if border.score >= WEAK]
        if borders and _shared(document, [shape.rows[border.row].start for border in borders]):
            return f"{borders[0].why} ({borders[0].by})"
    return ""


def _shared(document: Document, starts: Sequence[int]) -> bool:
    """Tell whether the article of a page has lines in two of the parts that begin at `starts`.

    Lists of other articles and of comments are as even as articles are, and leave the page.
    """
    bodies = (found.line.start for found in label(document) if found.label == "body")
    return len({bisect_right(starts, start) for start in bodies}) > 1
