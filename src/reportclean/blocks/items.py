"""Items of lists and entries of forms: what is claimed among others that are not is one too.

`1.须为原创首发，文责自负；` reads like a disclaimer, but `2.请勿一稿多投；` below it does not; and
an address right below `征集时间：5月1日至6月1日` is not that of the paper. A counter of visits
among other figures of a report is one; a label of a page that comes again and again is an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

FEWEST = 3
"""Items of the shortest list: of two each could be the other's only neighbour."""

OTHERS = 2
"""Parts that no rule claims of terms of use most of whose parts are claimed, at least."""

AGAIN = 3
"""Times that the label of an entry stands in a catalogue, at least: a page may have its block
twice."""

_NUMBER = re.compile(r"[(]?(?P<number>\d{1,2}|[一二三四五六七八九十])[)、.](?!\d)")
_NUMERALS = "一二三四五六七八九十"
_PART = re.compile(rf"[(]?(?P<number>[{_NUMERALS}])[)、]")
"""How a part of a paper begins."""
_DISCLAIMS = frozenset(("disclaimer", "comment-policy"))
"""The label and the rule of what terms of use say as well as sites do."""
_STATUS = re.compile(r"[45]\d\d(?!\d)")
"""With what the line of an error of a server begins."""
_ENTRY = re.compile("[一-鿿]{2,6}:[^:。]{2,40}")
"""An entry of a form: a short label, and its value."""
_WITH_DAY = re.compile(r"[一-鿿]{2,6}:[^:。]{0,24}\d月(?:\d{1,2}日|底)[^:。]{0,16}")
"""Such an entry that says until when."""
_ADDRESSES = frozenset(("contact", "promo"))
"""What addresses of pages and papers are labelled."""
_BODIES = re.compile("[一-鿿]{2,6}单位:")
"""How an entry begins that says which bodies did something: 倡议单位:, 技术支持单位:."""
_FIGURE = re.compile(r"[一-鿿]{2,10} ?: ?约?\d[\d,.]{0,10} ?[万亿]?[一-鿿]{0,3}")
"""A figure with its label, one a line."""


def itemised(peeling: Peeling) -> None:
    """Let go of the items that rules claim of a list of which they claim less than half.

    On a page only of those claimed for a disclaimer: lists of links are numbered as well.
    """
    if not peeling.found:
        return
    for run in _lists(peeling):
        claimed = [i for i in run if i in peeling.found]
        if peeling.by == "page" and any(peeling.found[i].label != "disclaimer" for i in claimed):
            continue
        if 0 < 2 * len(claimed) < len(run):
            _let_go(peeling, claimed)
    disclaimed = {i for i, one in peeling.found.items() if _DISCLAIMS & {one.label, one.rule}}
    for part in _parts(peeling) if disclaimed else ():
        own = len(disclaimed.intersection(part))
        if 2 * own <= len(part) or len(part) - own >= OTHERS:
            below = [_below(peeling, i) for i in part[:-1] if i not in peeling.found]
            _let_go(peeling, sorted(disclaimed.intersection((*part, *below))))
            disclaimed.difference_update((*part, *below))


def _parts(peeling: Peeling) -> Iterator[Sequence[int]]:
    """Yield the rows of the parts of each paper, a number behind the other, whatever is between.

    In the numerals of papers, `四、`, `（二）`: sites number what they disclaim by figures.
    """
    begun: dict[str, list[int]] = {}
    for i in peeling.filled:
        match = _PART.match(peeling.rows[i].folded)
        if match is None:
            continue
        form = match[0].replace(match["number"], "")
        number = _value(match["number"])
        if number == 1:
            yield begun.pop(form, ())
            begun[form] = [i]
        elif len(begun.get(form, ())) == number - 1:
            begun[form].append(i)
    yield from begun.values()


def _below(peeling: Peeling, i: int) -> int:
    """Return the filled line below a part that is a heading; -1 if it is a sentence, or the last.

    Below `一、许可` stands what the licence disclaims.
    """
    at = peeling.filled.index(i) + 1
    return -1 if peeling.rows[i].prose or at == len(peeling.filled) else peeling.filled[at]


def counted(peeling: Peeling) -> None:
    """Let go of counters of visits right beside another figure that no rule claims.

    Above and below stand sentences of the text: at its ends a page counts clicks and shares so.
    """
    rows, found, filled = peeling.rows, peeling.found, peeling.filled
    counters = [i for i, one in found.items() if one.rule == "view-counter"]
    if not counters:
        return
    prose = [i for i in filled if rows[i].prose and i not in found]
    for _, group in groupby(filled, key=lambda i: bool(_FIGURE.fullmatch(rows[i].folded))):
        run = list(group)
        if prose and prose[0] < run[0] and run[-1] < prose[-1] and not found.keys() >= set(run):
            _let_go(peeling, [i for i in run if i in counters])


def catalogued(peeling: Peeling) -> None:
    """Let go of labels of a page's block that come again and again, other entries between them.

    `公开方式：主动公开` in each entry of a catalogue. Between articles of a dump stand sentences.
    """
    rows, found = peeling.rows, peeling.found
    places: dict[str, list[int]] = {}
    for i in sorted(i for i, one in found.items() if one.rule == "metadata-line"):
        places.setdefault(rows[i].folded.partition(":")[0], []).append(i)
    for lines in places.values():
        if len(lines) >= AGAIN and all(_within(peeling, *pair) for pair in pairwise(lines)):
            _let_go(peeling, lines)


def _let_go(peeling: Peeling, lines: Sequence[int]) -> None:
    """Let go of lines, for good: what else is found out of a page claims them no more."""
    peeling.announced.update(lines)
    for i in lines:
        del peeling.found[i]


def _within(peeling: Peeling, first: int, last: int) -> bool:
    """Tell whether between two lines stand entries that no rule claims, and no sentence."""
    between = [i for i in peeling.filled if first < i < last]
    loose = [peeling.rows[i] for i in between if i not in peeling.found]
    return any(":" in row.folded for row in loose) and not any(row.prose for row in loose)


def is_for_answer(above: str, line: str) -> bool:
    """Tell whether a line, without outer white space, is drawn for the answer to the one above.

    >>> is_for_answer("您有何建议：", "________"), is_for_answer("全县春耕全面展开。", "________")
    (True, False)
    """
    return set(line) == {"_"} and above.endswith((":", "：", "?", "？"))


def explained_errors(peeling: Peeling) -> None:
    """Let go of errors of servers where a text tells of several: a page has one."""
    errors = {
        i: _STATUS.match(peeling.rows[i].folded)
        for i, one in peeling.found.items()
        if one.rule == "error-page"
    }
    if len({status[0] for status in errors.values() if status}) > 1:
        for i, status in errors.items():
            if status:
                del peeling.found[i]


def entered(peeling: Peeling) -> None:
    """Let go of an address right below an entry of a form: it is an entry too.

    `征集时间：5月1日至6月1日`, and below it `投稿邮箱：…`, or the other way round. And of a body
    that helped, right below another.
    """
    found = peeling.found
    for above, i in pairwise(peeling.filled):
        if (above in found) is (i in found):
            continue  # nearly always
        over, under = peeling.rows[above], peeling.rows[i]
        if not _ENTRY.fullmatch(over.folded):
            continue
        if above in found:
            dated = not under.prose and _WITH_DAY.fullmatch(under.folded)
            if dated and found[above].label in _ADDRESSES:
                del found[above]
        elif not over.prose and _ENTRY.fullmatch(under.folded):
            bodies = _BODIES.match(over.folded) and _BODIES.match(under.folded)
            if found[i].label in _ADDRESSES or (found[i].label == "footer" and bodies):
                del found[i]


def _lists(peeling: Peeling) -> Iterator[Sequence[int]]:
    """Yield the rows of each list: on end, each with the number behind that of the one above."""
    numbered = [
        (n, i, match)
        for n, i in enumerate(peeling.filled)
        if (match := _NUMBER.match(peeling.rows[i].folded))
    ]
    keys = (
        (n - _value(match["number"]), match[0].replace(match["number"], ""))
        for n, _, match in numbered
    )
    for _, run in groupby(zip(keys, numbered, strict=True), key=lambda pair: pair[0]):
        rows = [i for _, (_, i, _) in run]
        if len(rows) >= FEWEST:
            yield rows


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _NUMERALS.index(number) + 1
