"""Counting in fixed memory: how often something was seen, at least once or never.

The count-min sketch (Cormode and Muthukrishnan 2005) with conservative update (Estan and Varghese
2002) never counts too little, and the Bloom filter (Bloom 1970) never forgets. Both may err the
other way once they are crowded; what they let through is counted again, exactly. They are written
here because they are so short: the libraries at hand want numpy, or are five times slower.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b

ROWS = 4
CELLS = 1 << 20
"""Cells a row, of two bytes: with four rows 8 MB, which holds a million different lines well."""

BITS = 1 << 26
"""Bits of the filter, 8 MB: of ten million different pages it takes 1 in 25 for a second copy."""

_FULL = 0xFFFF


def digest(*words: str) -> int:
    """Return 128 bits of a hash that is the same in every run."""
    joined = "\0".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=16).digest(), "little")


class Counts:
    """How often each digest was added; never too few, and at most 65,535."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._cells = array("H", bytes(2 * ROWS * CELLS))

    def add(self, number: int) -> None:
        """Count `number` once more."""
        places = _places(number)
        least = min(self._cells[place] for place in places)
        if least < _FULL:
            for place in places:
                if self._cells[place] == least:
                    self._cells[place] = least + 1

    def of(self, number: int) -> int:
        """Return how often `number` was added, or a little more."""
        return min(self._cells[place] for place in _places(number))


def _places(number: int) -> list[int]:
    return [row * CELLS + ((number >> (32 * row)) & (CELLS - 1)) for row in range(ROWS)]


class Seen:
    """Which digests were met before."""

    def __init__(self) -> None:
        """Start with none."""
        self._bits = bytearray(BITS // 8)

    def before(self, number: int) -> bool:
        """Tell whether `number` was met before, and remember it."""
        known = True
        for row in range(ROWS):
            byte, bit = divmod((number >> (32 * row)) % BITS, 8)
            known = known and bool(self._bits[byte] >> bit & 1)
            self._bits[byte] |= 1 << bit
        return known
