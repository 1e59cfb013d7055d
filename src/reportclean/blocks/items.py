"""Items of lists and entries of forms: what is claimed among others that are not is one too.

`1.须为原创首发，文责自负；` reads like a disclaimer, but `2.请勿一稿多投；` below it does not; and
an address right below `征集时间：5月1日至6月1日` is not that of the paper.
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

_NUMBER = re.compile(r"[(]?(?P<number>\d{1,2}|[一二三四五六七八九十])[)、.](?!\d)")
_NUMERALS = "一二三四五六七八九十"
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


def itemised(peeling: Peeling) -> None:
    """Let go of the items that rules claim of a list of which they claim less than half."""
    if not peeling.found:
        return
    for run in _lists(peeling):
        claimed = [i for i in run if i in peeling.found]
        if 0 < 2 * len(claimed) < len(run):
            for i in claimed:
                del peeling.found[i]


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
