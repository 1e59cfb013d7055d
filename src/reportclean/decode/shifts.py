"""Where a stray or missing byte shifts UTF-16: all behind it is read from the wrong half on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from reportclean.decode.likelihood import costs

BLOCK = 4096
"""How many bytes are looked at together; even."""

LEAST = TAIL = 48
"""In fewer bytes nothing is told; how many of them tell of the last block. Even."""

ALIEN = 0.2
"""The share of unlikely high bytes in a block from which on it may be shifted."""

MARGIN = 3.0
"""How much dearer than shifted a block must be, in nats a unit, to be shifted indeed."""

TORN = 12.0
"""What it costs to lose a unit, in nats: less than two wrong ones."""

_HIGH_BYTES = bytes({0x00, 0x01, 0x03, 0x04, 0x1E, 0x20, 0x21, 0x22, 0x25, 0x30, 0xFF}) + bytes(
    [*range(0x4E, 0xA0), *range(0xAC, 0xD8)]
)
"""The high bytes of Latin, Greek and Cyrillic letters, of punctuation, kana, full-width forms,
Han and Hangul."""


def alien(head: bytes, first: int) -> float:
    """Return the share of bytes at every second place from `first` on that no usual text has."""
    high = head[first::2]
    return len(high.translate(None, _HIGH_BYTES)) / max(len(high), 1)


def shifts(data: bytes, start: int, codec: str) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches `(first, stop, lost)` of `data[start:]` that are read by themselves.

    `lost`: how many bytes at `stop` are part of no unit. What is not UTF-16 is one stretch.
    """
    at = first = start
    high = int(codec.endswith("-le"))
    while codec.startswith("utf-16") and at + LEAST < len(data):
        behind = min(at + BLOCK, len(data) - 2)
        last = behind < at + BLOCK  # what is shifted at its end has no next block to tell
        block = data[max(at, behind - TAIL - (behind - at) % 2) if last else at : behind + 1]
        if alien(block, high) > ALIEN and _dear(block, codec) > _dear(block[1:], codec) + MARGIN:
            place, lost = _place(data, max(at - BLOCK, first), behind, codec)
            yield first, place, lost
            first = place + lost
            behind += (behind - first) % 2
        at = behind
    yield first, len(data), 0


def _dear(block: bytes, codec: str) -> float:
    """Return what a unit of `block` costs on the average."""
    found = _prices(block, codec)[::2]
    return sum(found) / len(found)


def _prices(window: bytes, codec: str) -> list[float]:
    """Return what the unit at each byte of `window`, but for the last, costs as a character."""
    table = costs()
    low, high = (window, window[1:]) if codec.endswith("-le") else (window[1:], window)
    return [table[chr(a | b << 8)] for a, b in zip(low, high, strict=False)]


def _place(data: bytes, first: int, stop: int, codec: str) -> tuple[int, int]:
    """Return which byte between `first` and `stop` is best left out, or three, and how many.

    A byte that came between the two of a unit takes both with it.
    """
    found = _prices(data[first : stop + 2], codec)
    before = list(accumulate(found[::2], initial=0.0))
    skipped = list(accumulate(found[1::2], initial=0.0))
    choices = [
        (before[unit] - skipped[unit + more] + TORN * more, first + 2 * unit, 1 + 2 * more)
        for unit in range(len(skipped) - 1)
        for more in (0, 1)
    ]
    return min(choices)[1:]
