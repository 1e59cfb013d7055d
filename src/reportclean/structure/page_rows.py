"""Pages that stand one a line: some converters give each page of a print a line of its own.

Such a line is long, and ends where the page was full, in the middle of a sentence more often than
not and now and then of a word, which no paragraph does. All pages are put on end then, without the
numbers that they may bear at one end, and opened as a text that lost all its borders (`flattened`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import cleaner
from reportclean.repair.broken_words import inside_word
from reportclean.structure.layout import HAN, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.viewer_pages import torn

_PAGE = 250
"""Characters of a page that was printed full; the first and the last may hold less."""
_FEWEST = 3
"""Pages; of two lines that break off one may have been cut by chance."""
_IN_WORDS = 0.2
"""The share of borders that break a word, at least: of places chosen at random inside sentences
four in ten do, and texts that a table cut short do not go on in the next one."""
_AT_END = lazy(r"[-—–\s]*(?P<number>[0-9]{1,3})[-—–\s]*\Z")
_AT_START = lazy(rf"\A[-—–]?\s*(?P<number>[0-9]{{1,3}})\s*[-—–]?\s*(?=[{HAN}（(“])")


@cleaner
def page_rows(document: Document) -> Iterator[Edit]:
    """Put pages that stand one a line on end, without their numbers."""
    if len(document.text) < _PAGE:
        return
    filled = [row for row in rows(document) if row.text]
    if len(filled) < _FEWEST or any(len(row.text) < _PAGE for row in filled[1:-1]):
        return
    texts = [row.text for row in filled]
    bodies = _bodies(texts)
    pages = [text[body.start : body.stop] for text, body in zip(texts, bodies, strict=True)]
    broken = [(a, b) for a, b in pairwise(pages) if torn(a) and token(b) is None]
    if len(broken) < _FEWEST - 1 or 2 * len(broken) < len(pages) - 1:
        return
    if sum(inside_word(a, b) for a, b in broken) < _IN_WORDS * len(broken):
        return
    begins = [row.start + body.start for row, body in zip(filled, bodies, strict=True)]
    ends = [row.start + body.stop for row, body in zip(filled, bodies, strict=True)]
    for end, begin in zip([filled[0].start, *ends], [*begins, filled[-1].stop], strict=True):
        if end < begin:
            yield Edit(end, begin, "", "page-a-line")


def _bodies(texts: Sequence[str]) -> list[Span]:
    """Return what each page holds besides its number, if all have one at one end and count on.

    A first page may have none: it is a cover.
    """
    for pattern in (_AT_END(), _AT_START()):
        found = [pattern.search(text) for text in texts]
        numbers = [int(match["number"]) if match else -1 for match in found]
        if all(two == one + 1 for one, two in pairwise(numbers[1:])) and (
            numbers[0] in (-1, numbers[1] - 1)
        ):
            return [
                _without(text, match) if match else Span(0, len(text))
                for text, match in zip(texts, found, strict=True)
            ]
    return [Span(0, len(text)) for text in texts]


def _without(text: str, match: re.Match[str]) -> Span:
    return Span(0, match.start()) if match.start() else Span(match.end(), len(text))
