r"""What comes again where pages of a print part, in the midst of sentences: numbers and heads.

Converters of PDF and Word leave whatever stood at the foot of a page and at the head of the next:
its number in any shape, the title of the report or the name of the book, a banner of the library
of documents. Lines that come again may be much else; these part lines of which the text goes on
from one to the other, and their numbers count on. They leave before a text is split, since titles
that come again are what a dump has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.figures import counts_on
from reportclean.structure.layout import HAN, Row, ends_sentence, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import number, token
from reportclean.structure.page_joints import without
from reportclean.structure.page_marks import is_page_mark, is_stamp, of_total
from reportclean.structure.wrapped import going_on, is_wrapped

_LEAST = 200
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
_SET = r"\[\]()（）【】<>《》〈〉〔〕\-—–－―─~～·•*＊|｜/=＝.．"
"""What stands around the number of a page."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_NUMBER = lazy(
    rf"(?P<front>[{_SET}]{{0,4}}\s?(?:第\s?|[Pp](?:age|AGE)?\.?\s?|[甲乙丙丁A-Z]\s?[-—–－]\s?)?)"
    r"(?P<number>[0-9０-９]{1,4}|(?<=第)[一二三四五六七八九十百]{1,4}|[IVX]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ])"
    rf"(?P<back>\s?(?:[页頁]|/\s?[0-9０-９]{{1,4}})?\s?[{_SET}]{{0,4}})"
)
_GAP = rf"[ \t\u3000\xa0{_SET}]{{1,6}}"
_WORDS = lazy(
    rf"(?P<front>[^，。；：！？,;:!?、]{{3,36}}[^\s0-9{_SET}]{_GAP})"
    rf"(?P<number>[0-9０-９]{{1,4}})(?P<back>[ {_SET}]{{0,4}})"
    rf"|(?P<first>[{_SET}]{{0,3}}\s?)(?P<left>[0-9０-９]{{1,4}})"
    rf"(?P<below>{_GAP}[^\s0-9{_SET}][^，。；：！？,;:!?、]{{3,36}})"
)
_SEEN = lazy(r"[0-9０-９]|[页頁]|[IVXⅠ-Ⅻ]")
_ITEM = lazy(r"[0-9０-９]{1,4}[.．]|[.．].*")
"""How an item is counted, with its point behind."""
_HEAD = lazy(rf"[^，。；：！？,;:!?、]*[{HAN}]{{2}}[^，。；：！？,;:!?、]*")
_HAN = lazy(f"[{HAN}]{{2}}")
_BANNER = " -—–－=＝_*.…·~～"
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
    if len(document.text) < _LEAST or document.source.blocks:
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
        if _HEAD().fullmatch(key)
        and token(key) is None
        and _apart(texts, ats)
        and (len(kinds[key]) >= _HEADS or all({at - 1, at + 1} & numbered for at in ats))
    }
    if tried:
        taken |= _parting(found, tried)
    taken |= _titled(texts, numbers.values())
    sure = of_total(texts) | {at for at, text in enumerate(texts) if is_page_mark(text)}
    known = taken | (sure if len(sure) > 1 else set())
    if known:
        taken |= _beside(known, {**heads, **numbers})
    if not taken:
        return frozenset()
    taken |= _touching(taken, sure)
    return frozenset(_but_title(texts, taken, top))


def _kinds(texts: Sequence[str]) -> Mapping[str, list[_Mark]]:
    """Return the short lines that are alike but for one number; those of one page alone are none.

    Numbers alone are kept: the second of them may be in the list of contents.
    """
    kinds: dict[str, list[_Mark]] = {}
    for at, text in enumerate(texts):
        if len(text) > (_ADDRESS if text[:4] == "http" else _LONGEST) or ends_sentence(text):
            continue
        key, value = _numbered(text) if _SEEN().search(text) else (text, -1)
        kinds.setdefault(key, []).append(_Mark(at, value))
    return {key: marks for key, marks in kinds.items() if len(marks) > 1 or marks[0].number >= 0}


def _numbered(text: str) -> tuple[str, int]:
    """Return a line with # for the number that it bears at one end, and the number; else -1."""
    match = _NUMBER().fullmatch(text) or _WORDS().fullmatch(text)
    if match is None or _ITEM().fullmatch(text):
        return text, -1
    group = "number" if match["number"] else "left"
    digits = match[group]
    value = _ROMAN.index(digits) + 1 if digits in _ROMAN else number(digits)
    return f"{text[: match.start(group)]}#{text[match.end(group) :]}", value


def _below(marks: Sequence[_Mark], top: int) -> list[int]:
    """Return the lines without the first of them that may be the title."""
    return [mark.at for mark in marks if mark is not marks[0] or mark.at > top]


def _counted(texts: Sequence[str], marks: Sequence[_Mark]) -> list[int]:
    """Return the longest run of lines that count on by one, or by two, if pages lie between."""
    best: list[int] = []
    for step in (1, 2):
        run = [marks[0]]
        for mark in marks[1:]:
            run = [*run, mark] if mark.number == run[-1].number + step else [mark]
            ats = [each.at for each in run]
            if len(run) > len(best) and _apart(texts, ats):
                best = ats
    return best or [mark.at for mark in marks[:1]]


def _apart(texts: Sequence[str], ats: Sequence[int]) -> bool:
    """Tell whether as much stands between lines as on a page; those on end are of one border."""
    if not ats:
        return False
    parts = sum(at - 1 not in ats for at in ats) - 1
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


def _parting(found: Sequence[Row], tried: Mapping[str, Sequence[int]]) -> set[int]:
    """Return the lines of those kinds that stand in sentences which go on without them."""
    filled = [row for row in found if row.text]
    out = {filled[at].start for ats in tried.values() for at in ats}
    on = going_on(_rest(found, out))
    taken: set[int] = set()
    for key, ats in tried.items():
        inner = [
            (above, below)
            for at in ats
            if (above := _next(filled, out, at, -1)) and (below := _next(filled, out, at, 1))
        ]
        torn = [
            (above, below)
            for above, below in inner
            if below.start in on and not ends_sentence(above.text)
        ]
        bare = _HAN().search(key) is None
        if bare and any(counts_on(below.text.removeprefix("的")) for _, below in torn):
            continue
        if torn and len(torn) * (_BARE if bare else _HEADED) >= len(inner):
            taken.update(ats)
    return taken


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


def _next(filled: Sequence[Row], out: set[int], at: int, step: int) -> Row | None:
    at += step
    while 0 <= at < len(filled) and filled[at].start in out:
        at += step
    return filled[at] if 0 <= at < len(filled) else None


def _beside(known: set[int], kinds: Mapping[str, Sequence[int]]) -> set[int]:
    """Return the lines that stand beside known ones on three pages, or on all, and nowhere else."""
    pages = sum(at - 1 not in known for at in known)
    found: set[int] = set()
    for _ in range(_HEADS):
        near = {at + by for at in known | found for by in (-1, 1)}
        more = {
            at
            for ats in kinds.values()
            if len(ats) >= min(_HEADS, pages) and near.issuperset(ats)
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
