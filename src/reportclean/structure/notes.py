"""Marks of footnotes: digits fused with the text, [1], ［1］, ①.

A fused digit looks like any number, so it is taken for a mark only where the note of that number
explains the very words in front of it: DCMM贯标2试点区 holds mark 2 because note 2 is on DCMM贯标,
and 42所院校 holds none. Where only a part of the term stands in front, the marks around must fit
in sequence as well.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple
from unicodedata import numeric

from reportclean.core.document import Document, Footnote
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import Proposal, Settled, cleaner
from reportclean.structure.glossary import QUOTES, Entry, Glossary, blocks, glossary

REACH = 48
"""A term is looked for among so many characters before a digit."""

PART = 3
"""So many characters of a term, and at least half of it, are needed to know it by."""

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ROUND = frozenset(("(()", "((）", "(（)", "(（）", "（()", "（(）", "（（)", "（（）"))


class _Patterns(NamedTuple):
    counted: re.Pattern[str]
    explicit: re.Pattern[str]
    inside: re.Pattern[str]
    raised: re.Pattern[str]
    """Behind this a superscript is that of a unit or a power: km², 10⁴."""


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        counted=re.compile(  # what makes the digits in front of it a number of something
            r"\s?(?:[0-9０-９]|[.．,，:：/~～—–×xX+-]\s?[0-9０-９]|[%％‰℃°]|[kKmM]?[mMgGwW]\b|"
            r"(?!项目|項目|人才|人民|人员|人員|国家|國家|国际|國際|场景|場景|场所|場所|部门|部門|名单|名單|名录|名錄|家庭|"
            r"市场|市場|市级|市級|省级|省級|县域|縣域|县级|縣級|村庄|村莊|大会|大會|大赛|大賽|强省|強省|强市|強市|"
            r"强县|強縣|强国|強國|架构|架構|台账|臺賬|平台|平臺|平均|条例|條例|期间|期間|个人|個人|个体|個體|"
            r"层面|層面|层级|層級|种业|種業|类型|類型|周边|周邊|周期|週期|时代|時代|多元|余[^个人亿万]|年度|天然)"
            r"[个個座家所项項条條名人处處件次种種类類批亿億万萬千百几幾多余餘元年月日号號时時分倍户戶镇鎮县縣市省"
            r"村公里亩畝吨噸米平位台套辆輛艘架间間层層张張份部场場届屆期册冊篇岁歲天周季度大强強国國级級])"
        ),
        explicit=re.compile(
            r"[\[［〔【]\s?([0-9０-９]{1,3})\s?[\]］〕】]|([①-⑳⑴-⒇])|([¹²³⁰⁴-⁹]{1,3})"
        ),
        inside=re.compile(r"[\u3400-\u9fffA-Za-z0-9”\"」』》)）%％。！？，、；]"),
        raised=re.compile(r"(?:^|[^A-Za-z])[A-Za-z]{1,2}$|[0-9]$"),
    )


class Mark(NamedTuple):
    """A mark in the text."""

    number: int
    span: Span


@cleaner
def footnotes(document: Document) -> Iterator[Proposal]:
    """Remove the marks of footnotes and list the notes, those without a mark too."""
    for block in blocks(document.text, marked=True):
        marks = sorted(_marks(document.text[: block.span.start], block), key=lambda mark: mark.span)
        if marks or any(entry.term for entry in block.entries):
            break
    else:
        return
    if not any(entry.number for entry in block.entries):
        return
    places: dict[int, Span | None] = {note.number: note.span for note in document.footnotes}
    places.update((mark.number, mark.span) for mark in reversed(marks))
    notes = {note.number: note for note in document.footnotes} | {
        entry.number: Footnote(entry.number, entry.term, entry.text, places.get(entry.number))
        for entry in block.entries
        if entry.number is not None
    }
    edits = [Edit(*mark.span, "", "footnote-mark") for mark in marks]
    yield replace(document, footnotes=tuple(notes.values())).edit(edits, "footnotes")


ROUNDS = 4
"""How often marks and glossary are looked for at most: above a glossary may stand another."""


def stage() -> Settled:
    """Return the stage that finds the marks and then lifts the glossary."""
    return Settled((footnotes, glossary), "notes", ROUNDS)


def _marks(body: str, block: Glossary) -> Iterator[Mark]:
    """Yield the marks in `body`: the explicit ones, and for the notes without one the fused."""
    explicit = tuple(_explicit(body, block))
    yield from explicit
    taken = {mark.number for mark in explicit}
    sure: list[Mark] = []
    likely: list[Mark] = []
    for entry in block.entries:
        if entry.number is not None and entry.term and entry.number not in taken:
            for mark, whole in _fused(body, entry):
                (sure if whole else likely).append(mark)
    yield from sure
    yield from _in_sequence(likely, sorted(sure, key=lambda mark: mark.span))


def _explicit(body: str, block: Glossary) -> Iterator[Mark]:
    """Yield bracketed, circled or raised numbers inside sentences that are marks of the notes.

    Circled ones are only if the notes are numbered that way. Bracketed ones are too if the notes
    have plain numbers, all of them are numbers of notes, and they ascend: else they cite papers.
    """
    numbers = {entry.number for entry in block.entries}
    first = {entry.mark[0] for entry in block.entries if entry.mark}
    kinds = {kind for kind in ("①⑳", "⑴⒇") if any(kind[0] <= sign <= kind[1] for sign in first)}
    bracketed = bool(first & set("[［〔【")) or _ascending(body, numbers)
    for match in _patterns().explicit.finditer(body):
        if match[3]:
            number = int(match[3].translate(_RAISED))
            used = not _patterns().raised.search(body[max(0, match.start() - 3) : match.start()])
        else:
            number = int(match[1] or numeric(match[2]))
            used = bracketed if match[1] else any(k[0] <= match[2] <= k[1] for k in kinds)
        before = body[match.start() - 1 : match.start()]
        if used and number in numbers and _patterns().inside.match(before):
            yield Mark(number, Span(*match.span()))


def _ascending(body: str, numbers: set[int | None]) -> bool:
    """Tell whether all bracketed numbers of the text are numbers of notes, each once, in order."""
    found = [int(match[1]) for match in _patterns().explicit.finditer(body) if match[1]]
    return bool(found) and set(found) <= numbers and found == sorted(set(found))


def _fused(body: str, entry: Entry) -> Iterator[tuple[Mark, bool]]:
    """Yield where the number of `entry` stands behind its term; True: it is all of the term."""
    digits = str(entry.number)
    at = body.find(digits)
    while at >= 0:
        stop = at + len(digits)
        low, high = mark = _bracketed(body, Span(at, stop), entry)
        if not _patterns().counted.match(body, stop):
            known = _known(body[max(0, low - REACH) : low], body[high : high + REACH], entry.term)
            if known or (known is not None and low == at):
                yield Mark(entry.number or 0, mark), known
        at = body.find(digits, stop)


def _bracketed(body: str, span: Span, entry: Entry) -> Span:
    """Return the span with the round brackets around it, if the notes are numbered (1) as well."""
    start, stop = span
    around = body[max(0, start - 1) : start] + body[stop : stop + 1]
    return Span(start - 1, stop + 1) if entry.mark[:1] + around in _ROUND else span


def _known(before: str, after: str, term: str) -> bool | None:
    """Tell whether the words around a digit are all of the term, or (False) a part to know it by.

    The digit may stand inside the term, as in 农业“双强”18行动.
    """
    quoted = re.search(r"[“\"「『]([^“”\"「」『』]{1,40})[”\"」』]", term)
    if quoted and before.endswith(quoted[0]):
        return True
    bare, above, below = (said.translate(QUOTES) for said in (term, before, after))
    if len(bare) < 2 or not above:
        return None
    if above.endswith(bare):
        return len(bare) >= PART or before.endswith(term)
    if above[-1].isdigit() and not bare[-1].isdigit():
        return None
    for size in range(len(bare) - 1, PART - 1, -1):
        if above.endswith(bare[:size]) and below.startswith(bare[size:]):
            return True
    least = max(PART, (len(bare) + 1) // 2)
    core = quoted[1].translate(QUOTES) if quoted else ""
    if (core and above.endswith(core)) or (len(bare) > least and above.endswith(bare[-least:])):
        return False
    return None


def _in_sequence(likely: list[Mark], sure: list[Mark]) -> Iterator[Mark]:
    """Yield those of `likely` whose number fits between the sure marks around them."""
    starts = [mark.span.start for mark in sure]
    for mark in likely:
        at = bisect(starts, mark.span.start)
        below = sure[at - 1].number if at else 0
        above = sure[at].number if at < len(sure) else mark.number + 1
        if len(sure) > 1 and below < mark.number < above:
            yield mark
