"""Page numbers within lines, where somebody joined the lines of a print: `高新技术企 — 3 — 业11家`.

Dashes around a number and blanks around them stand in names and lists too. That one parts a word
tells the number of a page, and that all such numbers of a text follow each other, far apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.broken_words import inside_word
from reportclean.structure.layout import HAN, rows
from reportclean.structure.lazy import lazy

_DASHES = "—-–－"
_MARKS = {
    dash: lazy(rf" ?{dash} ?(?P<number>[0-9]{{1,3}}) ?{dash} ?(?=[{HAN}“《（(])")
    for dash in _DASHES
}
_BEFORE = lazy(rf"[{HAN}，、,”》）)]")
_PAGE = 60
"""Characters between two of them, at least, and of a line that holds one."""


@cleaner
def pages_inside(document: Document) -> Iterator[Edit]:
    """Take away page numbers in dashes within the lines of a text, with the blanks around them."""
    text = document.text
    dashes = [dash for dash in _DASHES if f" {dash} " in text]
    if not dashes:
        return
    found = sorted(
        (row.start + match.start(), row.start + match.end(), int(match["number"]))
        for row in rows(document)
        if len(row.text) >= _PAGE
        for dash in dashes
        if f" {dash} " in row.text
        for match in _MARKS[dash]().finditer(row.text, 1)
        if _BEFORE().match(row.text, match.start() - 1)
    )
    counted = all(
        one < two and start - stop >= _PAGE for (_, stop, one), (start, _, two) in pairwise(found)
    )
    parted = any(
        inside_word(text[start - 2 : start], text[stop : stop + 2]) for start, stop, _ in found
    )
    if counted and parted:
        for start, stop, _ in found:
            yield Edit(start, stop, "", "page-number-in-text")
