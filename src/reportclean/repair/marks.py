"""What marks cost at a place where characters lost a byte, beside the words around it.

The first character of a shifted run is a full stop more often than anything else, the last one
often closes a quotation: which marks stand around, and how long a quotation is open, tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from reportclean.repair import words

STOP = 3
"""What reading a full stop costs besides the mark, in half nats."""
NEVER = 30
"""What a full stop in front of another mark costs: no text has it."""
TERM = 16
"""What it costs to end a quotation of a few characters, as terms are quoted, by a full stop."""
SHORT, LONG, SPEECH = 8, 16, 6
"""Characters of a quotation that is a term, of one that is speech, and how likely that ends so."""
UNFINISHED = 14
"""What it costs to end a sentence behind a word that none ends with,"""
ALONE = 24
"""and behind a character that stands alone after a mark."""
COUNTED = 6
"""What it costs to read the measure word of a number as the beginning of another word."""
OPENED = 4
"""How much likelier a full stop is in front of a quotation,"""
CLOSED = 3
"""and behind one."""
_OPENING, _CLOSING = frozenset("“「『《【—"), frozenset("”」』》】）)")
UNPAIRED = 8
"""What it costs to close a quotation that is not open."""
UNCLOSED = 16
"""What it costs to end a line and leave open what the run itself opens: `。【詳細】`."""
WANTED = 4
"""How much likelier the mark is that closes the open one."""
SELDOM = 8
"""What a mark costs that no line ends with, or half of a dash."""
_GOING_ON = frozenset("、，—“「《【")
_PAIRS = dict(zip("“‘「『《〈（【〔", "”’」』》〉）】〕", strict=True))
_CLOSERS = frozenset(_PAIRS.values())
_PAIRED = re.compile(f"[{''.join(_PAIRS)}{''.join(_CLOSERS)}]")
_TERM = re.compile(
    r"(?<![说說道称稱：:])[“‘「『《〈（(【][^“”‘’「」『』《》〈〉（）()【】。，,]{1,12}$"
)
_SAYING = frozenset("说說道称稱：:")
"""What stands in front of speech, however short."""
_UNFINISHED = re.compile(
    "[是则則和与與及或从從在把被将將由向对對为為并並而但其各每该該所以第之]$|(?<![0-9一二三四五六七八九十百千万萬亿億])[个個]$"
)
_MEASURE = re.compile(
    "(?<![0-9一二三四五六七八九十百千万萬亿億几幾数數多余餘每各这這那首哪整半两兩第])"
    "[名项項件位台辆輛条條座艘頭头只隻张張]$"
)
_ALONE = re.compile("[，。、；：？！,;:][^，。、；：？！,;:]$")
_COUNTED = re.compile("[0-9万萬亿億][个個家台臺项項件人名次所座条條宗批位处處]$")


class Spot(NamedTuple):
    """A shifted run, as far as its bytes are known."""

    start: int
    stop: int
    middle: str
    """The characters that all bytes are there of."""
    lasts: tuple[str, ...]
    """What the last character may be; one empty string where none is torn."""
    before: str
    behind: str
    wanted: str = ""
    """The mark that closes the quotation in which the spot stands,"""
    quoted: int = 0
    """and how many characters of it stand in front."""
    foreign: Callable[[str], bool] | None = None
    """Tells a character of the script that the text is not in; None: the text tells no script."""


def extra_first(spot: Spot, first: str) -> int:
    """Return what a first character costs beside the words."""
    cost = words.OTHER_SCRIPT * bool(spot.foreign and spot.foreign(first))
    if first != "。":
        joined = _COUNTED.search(spot.before) and words.known(spot.before[-1] + first)
        return cost + COUNTED * bool(joined)
    if spot.before.endswith("。"):
        return cost - words.single(first)  # it is one too many, and will not be written
    cost += STOP - OPENED * ((spot.middle + spot.behind)[:1] in _OPENING)
    cost -= CLOSED * (spot.before[-1:] in _CLOSING)
    if spot.before[-1:] in {*"“‘「『《（([【、，；,;"}:
        cost += NEVER
    elif spot.wanted and (spot.middle + spot.behind).startswith(spot.wanted):
        opened = len(spot.before) - spot.quoted - 1
        spoken = spot.before[max(0, opened - 1) : max(0, opened)] in _SAYING
        term = spot.quoted <= SHORT and not spoken
        cost += TERM if term else -SPEECH * (spoken or spot.quoted > LONG)
    elif _TERM.search(spot.before):
        cost += TERM
    if _UNFINISHED.search(spot.before) or _uncounted(spot.before):
        cost += UNFINISHED
    elif _ALONE.search(spot.before):
        cost += ALONE
    return cost


def _uncounted(before: str) -> bool:
    """Tell whether a measure word stands at the end without number and word: `長三角名`."""
    return (
        _MEASURE.search(before) is not None
        and not words.known(before[-2:])
        and not words.known(before[-3:])
    )


def extra_last(spot: Spot, last: str) -> int:
    """Return what a last character costs beside the words."""
    cost = words.OTHER_SCRIPT * bool(spot.foreign and spot.foreign(last))
    inside, _ = quotation(spot.middle)
    if last in _CLOSERS:
        wanted = inside or (spot.wanted if spot.wanted not in spot.middle else "")
        cost += UNPAIRED if last != wanted else -WANTED
    ending = spot.behind.startswith("\n")
    cost += UNCLOSED * bool(ending and inside and last != inside)
    alone = last in {"…", "—"} and not spot.behind.startswith(last)
    return cost + SELDOM * (alone or (ending and last in _GOING_ON))


def quotation(before: str) -> tuple[str, int]:
    """Return the mark that closes the quotation open at the end of a line, and its length so far.

    >>> quotation("他说：“好。")
    ('”', 2)
    """
    still: dict[str, int] = {}
    for mark in _PAIRED.finditer(before):
        if mark[0] in _PAIRS:
            still[_PAIRS[mark[0]]] = mark.end()
        else:
            still.pop(mark[0], None)
    closer, start = max(still.items(), key=itemgetter(1), default=("", len(before)))
    return closer, len(before) - start


def marked(spot: Spot, last: str) -> int:
    """Return what a full stop as first character costs for the mark that follows it."""
    if last and last == spot.wanted and not spot.middle and spot.behind.startswith("\n"):
        return -SPEECH  # speech that ends with its line ends with its sentence
    following = (spot.middle + last + spot.behind)[:1]
    return NEVER * (following in {*"、。，；：？！…"} and not spot.before.endswith("。"))
