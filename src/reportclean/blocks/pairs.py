"""Which characters stand side by side in a text: by that, wordings are compared."""

from __future__ import annotations

from itertools import pairwise

Pair = tuple[str, str]


def pairs_of(text: str) -> frozenset[Pair]:
    """Return the pairs of neighbouring characters of `text`.

    >>> sorted(pairs_of("春耕春耕"))
    [('春', '耕'), ('耕', '春')]
    """
    return frozenset(pairwise(text))
