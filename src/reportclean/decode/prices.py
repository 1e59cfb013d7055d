"""What the steps of a way through damaged bytes cost, in nats; see `path`.

They were set by hand and tried on the seeds in both scripts (`benchmarks/encoding.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

from reportclean.decode.likelihood import costs
from reportclean.decode.units import characters

CHANGE = 15.0
"""What a change of encoding costs, in nats: two common characters must be gained by it."""

CHANGE_AT_LINE_END = 7.0
"""The same after a line end, where concatenated files change theirs."""

LIKELY = 9.0
"""Where a character of UTF-8 begins that costs less, UTF-8 does not end."""

NARROW = 5.0
"""What a character of two bytes in UTF-8 costs more beside a Chinese encoding, where any two bytes
may look like one."""

NAMED = 6.5
"""The least cost of characters of two bytes that no list names; the no-break space and the middle
dot are at home in Chinese text."""

LEFT_OVER = 8.0
"""What it costs more to give up two trail bytes of UTF-8 at once, whose lead byte is missing."""

NARROW_AT_CHANGE = 7.0
"""What such a character costs more where the encoding changes: there it is rather the last
character, or the first, of the other one."""

AT_HOME = "\N{NO-BREAK SPACE}\N{DEGREE SIGN}"
"""But not these, at home at the ends of Chinese text."""

LETTER_INSIDE = 8.0
"""What a single ASCII letter between other characters costs more: a trail byte that lost its lead
byte looks like one."""

LETTER_BEHIND = 4.0
"""The same where a mark or a space follows."""

SELDOM = 2.0
"""What it costs more yet if it is a small letter, or a mark that hardly anybody writes there."""

_SELDOM = frozenset(b"`{}^\\abcdefghijklmnopqrstuvwxyz")

TORN = 6.0
"""What one character costs that is torn at the end of the input, where inputs are cut off."""

TORN_WIDE = 19.5
"""What the first two bytes of a four-byte character of GB18030 cost at the end: the second is a
digit, and to keep the digit and give up one byte is cheaper."""


def price(window: bytes, codec: str, table: Mapping[str, float]) -> float:
    """Return the cost of reading all of `window` in `codec`, in nats, by `table`."""
    total, at, last = 0.0, 0, ""
    for unit, this in characters(window, codec):
        total += ascii_price(window, at, last) if this < "\x80" else table[last + this]
        at += len(unit)
        last = this
    return total


def ascii_price(window: bytes, at: int, last: str) -> float:
    """Return what the byte of ASCII at `at` costs as a character, by what stands around it."""
    byte = window[at]
    found = costs()[chr(byte)]
    if byte >= 0x40 and (last > "\x7f" or (at and not last)):
        if byte in b"[]" and b"[" in window and b"]" in window:
            return found
        follows = window[at + 1] if at + 1 < len(window) else 0x20
        return found + letter_price(byte, follows)
    return found


def letter_price(byte: int, follows: int) -> float:
    """Return what a byte of ASCII costs more behind a character beyond it, before `follows`."""
    if 0x40 <= follows < 0x80:
        return 0.0
    return (LETTER_INSIDE if follows > 0x7F else LETTER_BEHIND) + SELDOM * (byte in _SELDOM)
