"""Which characters stand side by side in a text: by that, wordings are compared."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

Pair = int
"""A character and the one behind it, as one number."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def pairs_of(text: str) -> frozenset[Pair]:
    """Return the pairs of neighbouring characters of `text`.

    >>> len(pairs_of("春耕春耕")), pairs_of("春耕") <= pairs_of("春耕春耕")
    (2, True)
    """
    return frozenset(pairs_along(text))


def pairs_along(text: str) -> Sequence[Pair]:
    """Return for each character of `text` but the last its pair with the one behind it.

    The code units of two characters in UTF-16 are the halves of the number, so that all pairs are
    made at once; characters of two such units, which are rare, all count as one.

    >>> first, second, third = pairs_along("春耕春耕")
    >>> first == third, first == second
    (True, False)
    """
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) != 2 * len(text):
        units = _ASTRAL.sub("\N{REPLACEMENT CHARACTER}", text).encode("utf-16-le", "surrogatepass")
    most = max(0, len(text) - 1)
    pairs = array("I", bytes(4 * most))
    pairs[::2] = array("I", units[: len(text) // 2 * 4])
    pairs[1::2] = array("I", units[2 : 2 + most // 2 * 4])
    return pairs
