r"""Texts written as a list of strings: `['各位代表：', '现在，我代表…', …]`.

Scrapers gather the paragraphs of a page in a list, and a table or a file keeps what the program
prints of it. Only a text that is such a list from its first character to its last is opened: code
and data hold lists among other things, and what holds no sentence is a list of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN, ends_sentence
from reportclean.structure.lazy import lazy

_OPENS = ("['", '["', "[\n", "[\r", "[ ")
_ITEM = lazy(r"""'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*\"""")
_BETWEEN = lazy(r"\s*,\s*")
_ENDS = lazy(r"\s*,?\s*\]\s*")
_ESCAPE = lazy(r"""\\(?:u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt'"\\/])""")
_WRITTEN = {"n": "\n", "r": "", "t": "\t"}
_HAN = lazy(f"[{HAN}]")
_FEWEST = 2
"""Strings; one alone may be a quotation in brackets."""


@cleaner
def listed(document: Document) -> Iterator[Edit]:
    r"""Write each string of a list on lines of its own.

    >>> from reportclean.core.document import Document
    >>> (one,) = listed(Document.of("['春耕全面展开。', '农机站备足了\\u3000种子。']"))
    >>> one.text.split("\n")
    ['春耕全面展开。', '农机站备足了\u3000种子。']
    """
    text = document.text
    if not text.lstrip().startswith(_OPENS) or not text.rstrip().endswith("]"):
        return
    items = _items(text)
    if len(items) < _FEWEST or not any(_is_sentence(item[0][1:-1]) for item in items):
        return
    yield Edit(0, items[0].start() + 1, "", "list-mark")
    for item, below in pairwise(items):
        yield Edit(item.end() - 1, below.start() + 1, "\n", "list-mark")
    yield Edit(items[-1].end() - 1, len(text), "", "list-mark")
    for item in items:
        for escape in _ESCAPE().finditer(text, item.start() + 1, item.end() - 1):
            yield Edit(*escape.span(), _written(escape[0][1:]), "string-escape")


def _items(text: str) -> list[re.Match[str]]:
    """Return the strings of the list that the text is; none if it is anything else."""
    items = []
    at = text.index("[") + 1
    at += len(text[at:]) - len(text[at:].lstrip())
    while item := _ITEM().match(text, at):
        items.append(item)
        comma = _BETWEEN().match(text, item.end())
        at = comma.end() if comma else item.end()
        if not comma:
            break
    return items if items and _ENDS().fullmatch(text, items[-1].end()) else []


def _is_sentence(string: str) -> bool:
    return ends_sentence(string) and _HAN().search(string) is not None


def _written(escape: str) -> str:
    """Return the character that an escape stands for, given without its backslash."""
    if len(escape) > 1:
        return chr(int(escape[1:], 16))
    return _WRITTEN.get(escape, escape)
