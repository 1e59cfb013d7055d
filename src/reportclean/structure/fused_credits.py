"""The editor behind the last sentence of an article, in its line: `…完工。（责任编辑:周禾）`.

Who copies a page as text often loses the line end between the two. A reporter stands there too, and
belongs to the sentence; an editor, and those who read the proof, sign the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.blocks.field_lines import read
from reportclean.blocks.label import label
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.lazy import lazy

_WORDS = ("编辑", "編輯", "责编", "責編", "审核", "審核", "校对", "校對")
"""What such a credit says: it is looked for there alone."""
_FAR = 32
"""Characters from the end of the sentence to such a word, at most."""
_LONGEST = 80
"""Characters of the longest credit."""
_ENDS = frozenset("。！？!?”’」』…（(")
_CREDIT = lazy(
    r"(?:[。！？!?”’」』…]|[（(]完[）)])(?P<gap>[ \t\u3000\xa0]{0,8})"
    r"(?P<said>(?:[（(【\[〔]\s?[来來稿]源|[（(【\[〔]?\s?(?:[责責][任编編]|[编編][辑輯]"
    rf"|[审審]核|校[对對]|[本值网網執执]))[^\r\n。！？!?]{{3,{_LONGEST}}})(?=[\r\n]|\Z)"
)
"""The end of a sentence, and a credit that ends its line."""


@cleaner
def fused_credits(document: Document) -> Iterator[Edit]:
    r"""Set the editor behind the last sentence on a line of his own, if he leaves the text there.

    Only one line of the text has such a credit: of several each may be an entry of a list.

    >>> from reportclean.core.document import Document
    >>> (cut,) = fused_credits(Document.of("全县春耕开始。已整地3万亩。（责任编辑：周禾）"))
    >>> cut.text
    '全县春耕开始。已整地3万亩。\n（责任编辑：周禾）'
    """
    text = document.text
    found = [match for match in _credits(text) if _signs(text, *match.span("said"))]
    if len(found) != 1:
        return
    start, stop = found[0].span("gap")
    edit = Edit(start, stop, "\n", "fused-credits")
    apart = document.edit([edit], by="fused-credits")
    if any(one.line.start == start + 1 and one.label != "body" for one in label(apart)):
        yield edit


def _credits(text: str) -> Iterator[re.Match[str]]:
    """Yield the ends of sentences with credits behind them, each once, in order."""
    places: set[int] = set()
    for word in _WORDS:
        at = text.find(word)
        while at >= 0:
            places.update(range(max(0, at - _FAR), at))
            at = text.find(word, at + 1)
    last = -1
    for at in sorted(places):
        if text[at] in _ENDS and at > last and (match := _CREDIT().match(text, at)):
            last = match.end()
            yield match


def _signs(text: str, start: int, stop: int) -> bool:
    """Tell whether a part of a line says who edited, and nothing of who wrote."""
    pairs = read(text, start, stop)
    return any(pair.kind == "credit" for pair in pairs) and all(
        pair.kind in ("credit", "dateline") and pair.value.start < pair.value.stop for pair in pairs
    )
