r"""What comes again where pages of a print part, in the midst of sentences: numbers and heads.

Converters of PDF and Word leave whatever stood at the foot of a page and at the head of the next:
its number in any shape, the title of the report or the name of the book, a banner of the library
of documents. Lines that come again may be much else; these part lines of which the text goes on
from one to the other, and their numbers count on. They leave before a text is split, since titles
that come again are what a dump has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.figures import counts_on
from reportclean.structure.layout import HAN, Row, ends_sentence, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.page_joints import LEAST, without
from reportclean.structure.page_marks import (
    decked_heads,
    is_issue,
    is_page_mark,
    is_stamp,
    of_total,
)
from reportclean.structure.page_shapes import numbered
from reportclean.structure.wrapped import going_on, is_wrapped

_SHORTEST = 200
"""Characters of a text that has pages."""
_PAGE = 90
"""Characters of a page, on average."""
_LONGEST = 48
"""Characters of the longest line at the border of pages."""
_ADDRESS = 160
"""And of an address, which a browser prints there."""
_TOP = 8
"""Rows among which the title of a text stands, above its first sentence."""
_TITLES = 3
"""Rows that may be the title,"""
_TITLE = 8
"""and its characters at least."""
_HEADS = 3
"""Pages with the same head that no number stands beside."""
_STAMPS = 3
"""Banners of libraries of documents, which part no sentence where pages end with theirs."""
_HEAD = lazy(rf"[^，。；：！？,;:!?、]*[{HAN}]{{2}}[^，。；：！？,;:!?、]*")
_HAN = lazy(f"[{HAN}]{{2}}")
_DIGITS = lazy("[0-9]+")
_BANNER = " -—–－=＝_*.…·~～"
_DEEP = 8
"""Lines of a border, at most."""
_BARE = 3
"""One border in so many parts a sentence where numbers stand alone: items are counted so,"""
_HEADED = 4
"""and one in so many where words stand beside them."""


class _Mark(NamedTuple):
    """A line that may be of the border of pages."""

    at: int
    number: int
    """-1 where it has none."""


@cleaner
def page_borders(document: Document) -> Iterator[Edit]:
    """Take away what comes again between the pages of a print, and join the halves around it."""
    if len(document.text) < _SHORTEST or document.source.blocks:
        return
    found = rows(document)
    filled = [row for row in found if row.text]
    marks = borders(found)
    if marks:
        wrapped = is_wrapped([row for at, row in enumerate(filled) if at not in marks])
        yield from without(filled, marks, len(document.text), join=not wrapped)


def borders(found: Sequence[Row]) -> frozenset[int]:
    """Return which of the rows that are not blank stand between pages, or at their ends."""
    filled = [row for row in found if row.text]
    texts = [row.text for row in filled]
    top = next((at for at, text in enumerate(texts[:_TOP]) if ends_sentence(text)), _TOP)
    kinds = _kinds(texts)
    heads = {key: _below(marks, top) for key, marks in kinds.items() if marks[0].number < 0}
    numbers = {key: _counted(texts, marks) for key, marks in kinds.items() if marks[0].number >= 0}
    stamps = [at for at, text in enumerate(texts) if is_stamp(text.strip(_BANNER))]
    taken = set(stamps) if len(stamps) >= _STAMPS and _apart(texts, stamps) else set()
    numbered = {mark.at for marks in kinds.values() for mark in marks if mark.number >= 0}
    tried = {key: ats for key, ats in numbers.items() if len(ats) > 1}
    tried |= {
        key: ats
        for key, ats in heads.items()
        if _HEAD().fullmatch("".join(key.split()))
        and token(key) is None
        and _apart(texts, ats)
        and (len(kinds[key]) >= _HEADS or all({at - 1, at + 1} & numbered for at in ats))
    }
    if tried:
        taken |= _parting(found, tried, numbered)
    taken |= _titled(texts, numbers.values())
    taken |= _to_the_end(len(texts) - 1, kinds, numbers)
    taken |= {
        at
        for key, ats in numbers.items()
        if len(ats) > 1 and is_issue(key.strip(f"#{_BANNER}\N{IDEOGRAPHIC SPACE}"))
        for at in ats
    }
    sure = of_total(texts) | {at for at, text in enumerate(texts) if is_page_mark(text)}
    known = taken | (sure if _counts_on(texts, sure) else set())
    if known:
        taken |= _beside(known, {**heads, **numbers})
    decked = decked_heads(texts)
    if not (taken or decked):
        return frozenset()
    taken |= _touching(taken, sure)
    return frozenset(_but_title(texts, taken, top)) | decked


def _kinds(texts: Sequence[str]) -> Mapping[str, list[_Mark]]:
    """Return the short lines that are alike but for one number; those of one page alone are none.

    Numbers alone are kept: the second of them may be in the list of contents.
    """
    kinds: dict[str, list[_Mark]] = {}
    for at, text in enumerate(texts):
        if len(text) > (_ADDRESS if text[:4] == "http" else _LONGEST) or ends_sentence(text):
            continue
        key, value = numbered(text)
        kinds.setdefault(key, []).append(_Mark(at, value))
    return {key: marks for key, marks in kinds.items() if len(marks) > 1 or marks[0].number >= 0}


def _below(marks: Sequence[_Mark], top: int) -> list[int]:
    """Return the lines without the first of them that may be the title."""
    return [mark.at for mark in marks if mark is not marks[0] or mark.at > top]


def _counted(texts: Sequence[str], marks: Sequence[_Mark]) -> list[int]:
    """Return the longest run of lines that count on by one, or by two, if pages lie between."""
    runs: list[list[int]] = []
    for step in (1, 2):
        last = -1
        for mark in marks:
            if not runs or last < 0 or mark.number != last + step:
                runs.append([])
            runs[-1].append(mark.at)
            last = mark.number
    long = sorted(runs, key=len, reverse=True)
    return next((run for run in long if _apart(texts, run)), [])


def _counts_on(texts: Sequence[str], marks: AbstractSet[int]) -> bool:
    """Tell whether the numbers of two pages or more follow each other, as in one text alone."""
    numbers = [int(digits[0]) for at in sorted(marks) if (digits := _DIGITS().search(texts[at]))]
    return len(numbers) > 1 and all(two - one == 1 for one, two in pairwise(numbers))


def _apart(texts: Sequence[str], ats: Sequence[int]) -> bool:
    """Tell whether as much stands between lines as on a page; those on end are of one border."""
    if not ats:
        return False
    own = set(ats)
    parts = sum(at - 1 not in own for at in own) - 1
    return sum(map(len, texts[ats[0] : ats[-1]])) >= _PAGE * parts


def _titled(texts: Sequence[str], numbers: Iterable[Sequence[int]]) -> set[int]:
    """Return the numbers that count on, each beside the title of the text, and those titles."""
    titles = {text for text in texts[:_TITLES] if len(text) >= _TITLE}
    found: set[int] = set()
    for ats in numbers:
        near = [at + by for at in ats for by in (-1, 1) if 0 < at + by < len(texts)]
        copies = [at for at in near if texts[at] in titles and at >= _TITLES]
        if len(ats) > 1 and len(copies) == len(ats):
            found.update(ats, copies)
    return found


def _to_the_end(
    last: int, kinds: Mapping[str, Sequence[_Mark]], numbers: Mapping[str, Sequence[int]]
) -> set[int]:
    """Return the numbers that count from one to the last line: below it nothing is counted."""
    return {
        at
        for key, ats in numbers.items()
        if len(ats) > 1 and ats[-1] == last and len(ats) == len(kinds[key])
        if kinds[key][0].number == 1
        for at in ats
    }


def _parting(
    found: Sequence[Row], tried: Mapping[str, Sequence[int]], numbered: AbstractSet[int]
) -> set[int]:
    """Return the lines of those kinds that stand in sentences which go on without them.

    And without the numbers beside them, of which there may be but one.
    """
    filled = [row for row in found if row.text]
    every = {at for ats in tried.values() for at in ats}
    every |= {near for at in every for near in (at - 1, at + 1)} & numbered
    good = {
        key: pairs
        for key, ats in tried.items()
        if (pairs := _around(filled, every, ats))
        and _enough(key, sum(_open(above) for above, _ in pairs), len(pairs))
    }
    if not good:
        return set()  # mostly
    out = {at for key in good for at in tried[key]}
    out |= {near for at in out for near in (at - 1, at + 1)} & every
    on = going_on(_rest(found, {filled[at].start for at in out}))
    taken: set[int] = set()
    for key, pairs in good.items():
        torn = [below for above, below in pairs if below.start in on and _open(above)]
        bare = _HAN().search(key) is None
        counted = bare and any(counts_on(below.text.removeprefix("的")) for below in torn)
        if _enough(key, len(torn), len(pairs)) and not counted:
            taken.update(tried[key])
    return taken


def _open(above: Row) -> bool:
    """Tell whether a line may be half a sentence."""
    return len(above.text) >= LEAST and not ends_sentence(above.text)


def _enough(key: str, torn: int, borders: int) -> bool:
    """Tell whether enough of the borders part a sentence."""
    return torn > 0 and torn * (_HEADED if _HAN().search(key) else _BARE) >= borders


def _around(
    filled: Sequence[Row], every: AbstractSet[int], ats: Sequence[int]
) -> list[tuple[Row, Row]]:
    """Return what stands above and below each of the lines, those at the ends left out."""
    return [
        (above, below)
        for at in ats
        if (above := _next(filled, every, at, -1)) and (below := _next(filled, every, at, 1))
    ]


def _rest(found: Sequence[Row], out: set[int]) -> list[Row]:
    """Return the rows without those that begin at `out` and without the blank ones beside them."""
    kept: list[Row] = []
    gone = False
    for row in found:
        if row.start in out and row.text:
            gone = True
            while kept and not kept[-1].text:
                kept.pop()
        elif row.text or not gone:
            gone = False
            kept.append(row)
    return kept


def _next(filled: Sequence[Row], every: AbstractSet[int], at: int, step: int) -> Row | None:
    """Return the next row in one direction that is of no border; None if it is far."""
    for near in range(at + step, at + step * _DEEP, step):
        if not 0 <= near < len(filled):
            return None
        if near not in every:
            return filled[near]
    return None


def _beside(known: set[int], kinds: Mapping[str, Sequence[int]]) -> set[int]:
    """Return the lines that stand beside known ones on half of the pages, and nowhere else.

    On three, or on all: titles of a dump stand below the last page of each article but one.
    """
    pages = sum(at - 1 not in known for at in known)
    found: set[int] = set()
    for _ in range(_HEADS):
        near = {at + by for at in known | found for by in (-1, 1)}
        more = {
            at
            for ats in kinds.values()
            if len(ats) >= min(_HEADS, pages) and 2 * len(ats) >= pages and near.issuperset(ats)
            for at in ats
        }
        if more <= found:
            break
        found |= more
    return found - known


def _touching(taken: set[int], sure: set[int]) -> set[int]:
    """Return the sure numbers of pages in the same borders."""
    return {at for at in sure if {at - 1, at + 1} & taken}


def _but_title(texts: Sequence[str], taken: set[int], top: int) -> Iterator[int]:
    """Yield the lines without one at the top whose words no other line has: the title perhaps."""
    for at in taken:
        words = texts[at].strip(f"0123456789 \t\u3000{_BANNER}|/•()（）")
        if at > top or not words or words in texts or is_stamp(words):
            yield at
