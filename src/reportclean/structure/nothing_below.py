"""A label or a drawn line at the end of a text with nothing below it: 附件：, -----.

A site prints the label of its field for attachments whether or not there are any; the list itself
is a row of links, or left with the furniture, as did what a line parted from the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import cleaner
from reportclean.structure.lazy import lazy

_LABEL = (
    "(?:(?:相[关關]|本文)?附件(?:下[载載]|列表|信息)?|(?:文件|[资資]料)下[载載]"
    "|(?:相[关關])?[链鏈]接)"
)
_LABELS = lazy(
    rf"(?:(?<=[\r\n])[ \t\u3000\xa0]*[【\[（(]?{_LABEL}[】\]）)]?[ \u3000]*[:：]"
    r"[ \u3000]*[】\]）)]?\s*)+\Z"
)
_SIGNS = "-\N{HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}_=*~#＿＝＊～"
"""What lines are drawn with."""
_RULE = lazy(rf"(?<=[\r\n])[ \t\u3000\xa0]*([{_SIGNS}])[ \t]?(?:\1[ \t]?){{2,99}}\s*\Z")
_END = 120
"""Characters at the end of a text among which the labels stand."""


@cleaner(name="nothing-below")
def nothing_below(document: Document) -> Iterator[Edit]:
    r"""Remove labels of attachments and links that end the text, and a line that is drawn there.

    >>> from reportclean.core.document import Document
    >>> (one,) = nothing_below(Document.of("全县已整地三万亩。\n附件：\n文件下载：\n"))
    >>> one.text
    '全县已整地三万亩。\n'
    """
    end = document.text[-_END:]
    bare = end.rstrip(" \t\r\n\u3000\xa0】])）")
    pattern = (
        _LABELS if bare.endswith((":", "：")) else _RULE if bare.endswith(tuple(_SIGNS)) else None
    )
    if pattern is not None and (found := pattern().search(end)):
        at = len(document.text) - len(end) + found.start()
        if pattern is _LABELS or _parted(document, at):
            yield Edit(at, len(document.text), "", "nothing-below")


def _parted(document: Document, at: int) -> bool:
    """Tell whether a line drawn at `at` parted the text from something that left."""
    origin = document.origin(Span(at, len(document.text)))
    return bool(document.source.text[origin.stop :].strip())
