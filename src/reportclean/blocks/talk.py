"""The turns of a talk: who speaks on one line, what is said on the next.

Conferences of the press and interviews stand so on pages. To a model of lines the names are links,
and short answers are comments. What tells them from comments: speakers come again, or are called by
what they do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reportclean.blocks.rows import Row

FEWEST = 3
"""Turns of the shortest talk."""

_SPEAKER = re.compile(r"[\[(]?[一-鿿A-Za-z·、() ]{1,28}[\])]?:")
_ROLE = re.compile(r"主持人|发言人|记者|嘉宾|[问答]$")


def turns(read: Sequence[Row]) -> frozenset[int]:
    """Return the rows of the turns of a talk; none where nothing shows that it is one."""
    if sum(row.folded[-1:] == ":" for row in read) < FEWEST:
        return frozenset()
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    begun = [
        at
        for at, i in enumerate(filled[:-1])
        if read[i].folded[-1:] == ":"
        and _SPEAKER.fullmatch(read[i].folded)
        and _said(read[filled[at + 1]])
    ]
    speakers = [read[filled[at]].folded.strip("[]():") for at in begun]
    names = Counter(re.split("[ ()、]", speaker)[-1] for speaker in speakers)
    speak = max(names.values(), default=0) > 1 or any(map(_ROLE.search, speakers))
    if len(begun) < FEWEST or not speak:
        return frozenset()
    found: set[int] = set()
    for at in begun:
        found.update(filled[at : at + 2])
    return frozenset(found)


def _said(row: Row) -> bool:
    return row.prose or row.folded.rstrip("”’」』\"'").endswith(("。", "!", "?"))
