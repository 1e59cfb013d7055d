"""What stands beside what where one word ends and the next begins.

`words` knows how frequent each word is; of two readings made of words of like frequency this tells
the likelier: a full stop follows 个 at an end, 等 a closing quotation mark, and 海 does not begin
what 筹 goes on with. The unit is the half nat; less than nothing is what stands together often. The
table, counted in segmented news, loads at first use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import exp, log

from reportclean.repair import likely

WEIGHT = 0.7
"""How much of what the counts say is believed: that marks follow each other is priced elsewhere
too."""

DIGIT, LETTER = "0", "a"
"""Stand for all digits and for all letters of ASCII."""

NOTHING = "N"
"""How the table writes a border that costs nothing: one of n half nats is n letters further on."""

_WIDE = str.maketrans(",:;()?!\r", "，：；（）？！\n")


@lru_cache(maxsize=65536)
def border(left: str, right: str) -> int:
    """Return what it costs that a word ends in `left` and the next one begins with `right`.

    At an end of the text, where one of them is empty, and inside a long dash it costs nothing.

    >>> border("”", "等") < 0 < border("是", "。")
    True
    """
    if (left <= "\x7f" and right <= "\x7f") or (left == right and left in "—…"):
        return 0
    a, b = kind(likely.simplified(left)), kind(likely.simplified(right))
    known = _beside(a).get(b)
    if known is not None:
        return known
    ends, begins = _ends().get(a), _begins().get(b)
    if ends is None or begins is None:
        return 0
    return surprise(exp(-(ends + begins) / 2) * _number(), 0)


def surprise(expected: float, seen: int) -> int:
    """Return what it costs that two stand side by side so often, in half nats."""
    return round(WEIGHT * 2 * log((expected + 1) / (seen + 1)))


def kind(character: str) -> str:
    """Return the simplified character, or what stands for all of its kind, as the table has it."""
    if character.isdigit():
        return DIGIT
    if character.isascii() and character.isalpha():
        return LETTER
    return character.translate(_WIDE)


@cache
def _lines() -> list[str]:
    return likely.lines_of("borders.txt")


@cache
def _number() -> int:
    """Return how many borders were counted."""
    return int(_lines()[0])


@cache
def _ends() -> dict[str, int]:
    return _grouped(_lines()[1], "A")


@cache
def _begins() -> dict[str, int]:
    return _grouped(_lines()[2], "A")


@cache
def _by_first() -> dict[str, str]:
    return {_unwritten(line[0]): line[1:] for line in _lines()[3:]}


@lru_cache(maxsize=8192)
def _beside(left: str) -> dict[str, int]:
    return _grouped(_by_first().get(left, ""), NOTHING)


def _grouped(line: str, nothing: str) -> dict[str, int]:
    """Return the characters of a line with the number that stands before their group.

    A number is a letter of ASCII, 0 is `nothing`; the line end is written as `$`.
    """
    found: dict[str, int] = {}
    units = 0
    for character in line:
        if "A" <= character <= "`":
            units = ord(character) - ord(nothing)
        else:
            found[_unwritten(character)] = units
    return found


def _unwritten(character: str) -> str:
    return "\n" if character == "$" else character
