"""No-break spaces whose two bytes were read in another encoding: as 聽 of GBK, as `Â` of Latin-1.

Nothing else of such a page is damaged: it was mended, or put together of two, and its indents were
not. A song may repeat 聽聽, so it takes three on end at the start of two lines, or in a simplified
text two and a blank; a lesson may name the letter `Â`, so it takes two on end, or lines that begin
with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.unusual import holds

FEWEST = 2
"""Lines that must begin so."""

_HAN = "\u3400-\u9fff"
_BLANK = "[ \t\xa0\u3000]"
_GBK_INDENT = re.compile(
    rf"^{_BLANK}{{0,8}}(?:(?:聽{_BLANK}?){{3,40}}|聽聽{_BLANK}{{1,4}})(?=[{_HAN}0-9A-Za-z“《（(【]|[\r\n]|\Z)",
    re.MULTILINE,
)
_GBK = re.compile(rf"(?:聽{_BLANK}?){{2,40}}")
_LATIN = re.compile(
    rf"(?<![A-Za-z\u00c0-\u024f])(?:(?:Â{_BLANK}{{1,2}}){{1,40}}|Â{{2,40}})"
    rf"(?=[{_HAN}0-9“《（(【]|[\r\n]|\Z)"
)


@cleaner
def misread_spaces(document: Document) -> Iterator[Edit]:
    """Turn 聽聽聽聽 and `Â Â` back into the blanks that they are."""
    text = document.text
    if holds(text, "聽聽") and _indented(text):
        yield from _blanks(text, _GBK.finditer(text))
    if "Â" in text:
        found = list(_LATIN.finditer(text))
        if any(match[0].count("Â") > 1 for match in found) or _indents(text, found) >= FEWEST:
            yield from _blanks(text, found)


def _indented(text: str) -> bool:
    """Tell whether lines begin with 聽: three on end, or in a simplified text two and a blank."""
    found = _GBK_INDENT.findall(text)
    if sum(one.count("聽") > 2 for one in found) >= FEWEST:
        return True
    simplified = words.other_script(text.replace("聽", "")) is likely.converted
    return simplified and len(found) >= FEWEST


def _indents(text: str, found: Sequence[re.Match[str]]) -> int:
    return sum(_begins(text, match) for match in found)


def _begins(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] in ("", "\n", "\r")


def _blanks(text: str, found: Iterable[re.Match[str]]) -> Iterator[Edit]:
    for match in found:
        blank = "\N{IDEOGRAPHIC SPACE}" * 2 if _begins(text, match) else " "
        yield Edit(*match.span(), blank, "nbsp-misread")
