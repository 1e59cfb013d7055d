"""Page numbers in dashes that stand fused to the last line of a page: `凡接待来函来电-1-`.

Converters that drop the foot of a page leave its number there. A sentence that breaks off in front
of it and goes on in the next line tells it from the number of a thing (`三号机组-2-`), and that all
such numbers of a text count on by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.viewer_pages import torn

_END = lazy(rf"(?<=[{HAN}，、,]) ?([-—–－]) ?([0-9]{{1,3}}) ?\1$")
_GOES_ON = lazy(rf"[{HAN}“《（(，。、]")
_FIRST = 9
"""The highest number that one mark alone may have: of a text of more pages others are left too."""


@cleaner
def page_ends(document: Document) -> Iterator[Edit]:
    """Take away page numbers at the ends of lines, and join the sentences that they cut."""
    text = document.text
    if "-\n" not in text and "—\n" not in text and "–\n" not in text and "－\n" not in text:
        return
    filled = [row for row in rows(document) if row.text]
    found = []
    for row, below in pairwise(filled):
        match = _END().search(row.text) if row.text[-1] in "-—–－" else None
        if match and torn(row.text[: match.start()]) and _GOES_ON().match(below.text):
            if token(below.text) is not None:
                continue
            found.append((row, below, match))
    numbers = [int(match[2]) for _, _, match in found]
    if not numbers or (len(numbers) == 1 and numbers[0] > _FIRST):
        return
    if any(two - one != 1 for one, two in pairwise(numbers)):
        return
    for row, below, match in found:
        yield Edit(row.start + match.start(), below.start, "", "page-number-in-text")
