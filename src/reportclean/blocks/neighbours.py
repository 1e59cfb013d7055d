"""Which characters stand side by side in a text: by that, wordings are compared."""

from __future__ import annotations

from operator import add


class Neighbours(dict[str, frozenset[str]]):
    """The pairs of neighbouring characters of each text asked for, found once.

    >>> sorted(Neighbours()["春耕春耕"])
    ['春耕', '耕春']
    """

    def __missing__(self, text: str) -> frozenset[str]:
        """Find the pairs of a text that is asked for the first time."""
        found = self[text] = frozenset(map(add, text, text[1:]))
        return found
