r"""Lists of contents under their name, 目录, however pages are set: `…… 9`, `/ 09`, a line below.

A brochure sets CONTENTS below the name, a converter the page of a heading on a line of its own, and
headings may be numbered otherwise in the list than in the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportclean.structure.layout import FINAL, Row
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token

_NAME = lazy("(?:正文|文章|章节|章節)?[目][ \xa0\u3000]{0,4}[录錄次]")
_LATIN = lazy("(?i:contents|table of contents|directory)")
_LEADER = r"[.…·．⋯\-—–_/／|｜ \t\xa0\u3000]"
_PAGE = r"[（(]?(?P<page>[0-9]{1,3}|[IVXivx]{1,4}|[Ⅰ-Ⅻⅰ-ⅻ])[)）]?"
_ENTRY = lazy(rf"(?P<head>\S.{{1,60}}?){_LEADER}{{1,80}}{_PAGE}[ \-—–]{{0,3}}")
_ALONE = lazy(rf"{_LEADER}{{0,80}}{_PAGE}[ \-—–]{{0,3}}")
_NEAR_TOP = 40
"""Lines from the top of a text in which it stands: reports have covers."""
_LONGEST = 64
"""Characters of the longest heading."""
_FEWEST = 2
"""Headings that it must have."""


def paged_list(filled: Sequence[Row]) -> range | None:
    """Return which rows are 目录 and headings with pages that never fall, one of which comes again.

    What numbers it does not count: 第一部分 in the list may be 一 in the text.
    """
    at = next((at for at, row in enumerate(filled[:_NEAR_TOP]) if _NAME().fullmatch(row.text)), -1)
    if at < 0 or (at and filled[at - 1].text[-1] in "：:"):
        return None
    stop = at + 1
    if stop < len(filled) and _LATIN().fullmatch(filled[stop].text):
        stop += 1
    heads: list[str] = []
    last = 0
    while stop < len(filled):
        head, page, rows = _entry(filled, stop)
        if page < last or not head:
            break
        heads.append(_bare(head))
        last, stop = page, stop + rows
    if len(heads) < _FEWEST or stop == len(filled):
        return None
    below = {_bare(row.text) for row in filled[stop:] if len(row.text) <= _LONGEST}
    again = sum(head in below for head in heads)
    enough = 3 * again >= len(heads) if len(heads) > _FEWEST else again == len(heads)
    return range(at, stop) if enough else None


def _entry(filled: Sequence[Row], at: int) -> tuple[str, int, int]:
    """Return the heading that stands at a row, its page, and how many rows both take."""
    text = filled[at].text
    if len(text) > 2 * _LONGEST:
        return "", 0, 0
    match = _ENTRY().fullmatch(text)
    if match:
        return match["head"], _value(match["page"]), 1
    page = _ALONE().fullmatch(filled[at + 1].text) if at + 1 < len(filled) else None
    if page and text[-1] not in FINAL and _ALONE().fullmatch(text) is None:
        return text, _value(page["page"]), 2
    return "", 0, 0


def _value(page: str) -> int:
    return int(page) if page.isdigit() else 0


def _bare(heading: str) -> str:
    """Return a heading without its number and white space."""
    number = token(heading)
    words = heading[number.span.stop :] if number else heading
    return "".join(words.split())
