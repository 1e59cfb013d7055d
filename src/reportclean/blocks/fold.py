"""Folded text: what rules are written for, so that each is written once.

Half-width punctuation, Simplified characters, one kind of space. Folding keeps the length, so an
offset in folded text is an offset in the text.
"""

from __future__ import annotations

from functools import cache

from reportclean.script.convert import convert

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
def _table() -> dict[int, str]:
    digits = {0xFF10 + i: str(i) for i in range(10)}
    letters = {0xFF21 + i: chr(0x41 + i) for i in range(26)}
    small = {0xFF41 + i: chr(0x61 + i) for i in range(26)}
    marks = {ord(wide): narrow for wide, narrow in zip(_WIDE, _NARROW, strict=True)}
    spaces = {ord(space): " " for space in _SPACES}
    return {**digits, **letters, **small, **marks, **spaces}


def fold(text: str) -> str:
    """Return `text` folded: same length, half-width, Simplified, plain spaces."""
    return convert(text.translate(_table()), "t2s", corrected=False)
