"""Which characters stand side by side in a text: by that, wordings are compared."""

from __future__ import annotations

from operator import add


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of `text`.

    >>> sorted(pairs_of("春耕春耕"))
    ['春耕', '耕春']
    """
    return frozenset(map(add, text, text[1:]))
