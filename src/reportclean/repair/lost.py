"""Which of several characters stood where one lost bytes: words tell, or nothing does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.repair import words

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that nothing tells."""
MARGIN = 8
"""How much worse, in half nats, the second best character must be: of those of which the last byte
was lost 97 of 100 were right with as much."""
BESIDE = 8
"""Characters on both sides that take part in that judgement."""

_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH = re.compile(r"(?<!\d)[01]?\d$")
_MONTH_OF_YEAR = re.compile(r"年[01]?\d$")
_DAY = re.compile(r"月[0-3]?\d$")
_DAY_BEHIND = re.compile(r"[0-3]?\d[日号號]")


def told(before: str, candidates: Sequence[str], behind: str) -> str:
    """Return which of the candidates stood between two texts; LOST for each character if unsure.

    What is lost beside it ends the text by which it is judged.
    """
    if dated := _of_a_date(before, candidates, behind):
        return dated
    foreign = words.other_script(before + behind)
    before, behind = before[-BESIDE:], behind[:BESIDE]
    before, behind = before.rpartition(LOST)[2], behind.partition(LOST)[0]
    priced = sorted(
        (
            words.cost(before + c + behind)
            + words.OTHER_SCRIPT * bool(foreign and any(map(foreign, c))),
            c,
        )
        for c in candidates
    )
    if not priced:
        return LOST
    sure = len(priced) == 1 or priced[1][0] - priced[0][0] >= MARGIN
    return priced[0][1] if sure else LOST * len(priced[0][1])


def _of_a_date(before: str, candidates: Sequence[str], behind: str) -> str:
    """Return 年 between a year and a month, 月 between a month and a day, 日 behind; else nothing.

    Words do not tell what stands between figures.

    >>> _of_a_date("截至2020年9", ["月", "服"], "12日"), _of_a_date("第9", ["月", "服"], "12条")
    ('月', '')
    """
    if "年" in candidates and _YEAR.search(before) and behind[:1].isdigit():
        return "年"
    month = _MONTH_OF_YEAR.search(before) or (_MONTH.search(before) and _DAY_BEHIND.match(behind))
    if "月" in candidates and month:
        return "月"
    return "日" if "日" in candidates and _DAY.search(before) else ""
