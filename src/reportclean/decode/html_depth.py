"""Pages that nest deeper than any browser lets them: the parser's time grows with the square."""

from __future__ import annotations

import re
from collections import Counter

from reportclean.decode.html_elements import FLAT, FORMATTING, HIDDEN, INLINE

DEEPEST = 512
"""How many elements may enclose one another; browsers draw the same line."""

DEEPEST_FORMAT = 32
"""How many formatting elements may: those left open come back in every paragraph."""

_FEW = 4000
"""Tags of a page that cannot nest deep enough to be slow."""

_TAG = re.compile(r"(?<=<)(/?)([a-zA-Z][^\s/>]{0,40})")


def shallow(text: str) -> str:
    """Return the page without elements that more than `DEEPEST` others enclose.

    The tags of such a block become line breaks, those of an inline element vanish; what they hold
    stays. A page of few tags is returned as it is.
    """
    if text.count("<") <= _FEW:
        return text
    formats, others = _Open(DEEPEST_FORMAT), _Open(DEEPEST)

    def kept(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        if name in FLAT or name in HIDDEN:
            return tag[0]
        above = formats if name in FORMATTING else others
        if above.holds(name, closing=bool(tag[1])):
            return tag[0]
        return "wbr" if name in INLINE else "br"

    return _TAG.sub(kept, text)


class _Open:
    """The elements that are open, outermost first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._names: list[str] = []
        self._often: Counter[str] = Counter()

    def holds(self, name: str, *, closing: bool) -> bool:
        """Open or close an element; tell whether it is one of the outermost `most`.

        What was opened inside it and left open is closed with it; an end tag of what is not open
        changes nothing.
        """
        names, often = self._names, self._often
        if not closing:
            names.append(name)
            often[name] += 1
            return len(names) <= self._most
        if not often[name]:
            return True
        while names[-1] != name:
            often[names.pop()] -= 1
        often[names.pop()] -= 1
        return len(names) < self._most
