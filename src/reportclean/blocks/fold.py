"""Folded text: what rules are written for, so that each is written once.

Half-width punctuation, Simplified characters, one kind of space. Folding keeps the length, so an
offset in folded text is an offset in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from reportclean.script.convert import convert
from reportclean.script.tables import Characters, stages

_WIDE = (
    "\N{FULLWIDTH COMMA}\N{FULLWIDTH COLON}\N{FULLWIDTH SEMICOLON}\N{FULLWIDTH QUESTION MARK}"
    "\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH RIGHT PARENTHESIS}"
    "\N{FULLWIDTH VERTICAL LINE}\N{FULLWIDTH GREATER-THAN SIGN}\N{FULLWIDTH LEFT SQUARE BRACKET}"
    "\N{FULLWIDTH RIGHT SQUARE BRACKET}\N{FULLWIDTH SOLIDUS}\N{FULLWIDTH FULL STOP}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}\N{FULLWIDTH LOW LINE}"
    "\N{CJK UNIFIED IDEOGRAPH-4E28}\N{BOX DRAWINGS LIGHT VERTICAL}"
    "\N{PRESENTATION FORM FOR VERTICAL COMMA}"
)
_NARROW = ",:;?!()|>[]/.-@_||,"
_SPACES = (
    "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\t\N{EN SPACE}\N{EM SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
)


@cache
def _marks() -> dict[int, str]:
    digits = {0xFF10 + i: str(i) for i in range(10)}
    letters = {0xFF21 + i: chr(0x41 + i) for i in range(26)}
    small = {0xFF41 + i: chr(0x61 + i) for i in range(26)}
    marks = {ord(wide): narrow for wide, narrow in zip(_WIDE, _NARROW, strict=True)}
    spaces = {ord(space): " " for space in _SPACES}
    return {**digits, **letters, **small, **marks, **spaces}


@cache
def _characters() -> Characters:
    """Return what each character becomes where it is not part of a phrase: both steps in one."""
    (stage,) = stages("t2s", corrected=False)
    near = list(stage.characters.near)
    for code, mark in _marks().items():
        near[code] = ord(mark)
    return Characters(tuple(near), stage.characters.far)


@cache
def _phrases() -> re.Pattern[str]:
    """Match two characters of each phrase that becomes something else than its characters do."""
    (stage,) = stages("t2s", corrected=False)
    return re.compile("|".join(map(re.escape, sorted(stage.gates))))


def fold_lines(lines: Sequence[str]) -> Sequence[str]:
    """Return each of `lines` folded; none may hold a line feed.

    All at once but for those that hold a phrase: a line alone takes three times as long.
    """
    text = "\n".join(lines)
    folded = _characters().translated(text).split("\n") if lines else []
    found = [match.start() for match in _phrases().finditer(text)]
    starts = [0, *accumulate(len(line) + 1 for line in lines)] if found else []
    for number in {bisect_right(starts, at) - 1 for at in found}:
        folded[number] = fold(lines[number])
    return folded


def fold(text: str) -> str:
    """Return `text` folded: same length, half-width, Simplified, plain spaces."""
    if _phrases().search(text):
        return convert(text.translate(_marks()), "t2s", corrected=False)
    return _characters().translated(text)
