"""Entries of forms and lists: label and value like a line of the page, but of the document.

`来源：某地出土` on a card of a museum, `作者：沈溪` below what a book is called, `编辑：周禾`
among those who compiled a gazetteer.
"""

from __future__ import annotations

import re

from reportclean.blocks.field_lines import read
from reportclean.blocks.field_table import folded
from reportclean.blocks.field_values import full_names
from reportclean.blocks.labels import Label

_LONGEST = 100
"""Characters of the longest entry."""

_NAMED = re.compile("(?:书|刊|片|剧|歌|曲|诗|篇|品|作品)名?称?$")
"""Labels of what a work is called: who made it stands among them, and is not the page's author."""

_BOOK = re.compile(r"《[^《》]{1,40}》$|.{0,20}出版社$|.{1,12}元$|[\d-]{10,20}$")

_BOARD = re.compile("(?:名单|编委会|编辑部|编辑委员会|组成人员|(?:编写|编纂|主创)人员):?$")
"""What announces a list of people by their posts."""

_ENTRY = re.compile(r" {0,4}[一-鿿]{2,6} ?: ?[^\s:,。;!?][^:,。;!?]{0,40}")
_BRACKETED = re.compile(r" {0,4}\[ {0,2}[一-鿿]{2,6} {0,2}\].{1,90}")


def among_entries(above: str, kind: Label) -> bool:
    """Tell whether below the folded line `above` a label with names is an entry of a form.

    `above` is the nearest line that is no label line: a board's `主任：周禾`, a book's
    `书名：《…》`, or the title of a list of people. `kind` is what the label line would be.

    >>> among_entries("县志编纂人员名单", "credit"), among_entries("两座粮仓建成", "credit")
    (True, False)
    """
    if kind == "credit" and _BOARD.search(above):
        return True
    entry, colon, value = above.partition(":")
    if kind not in ("credit", "byline") or not colon or len(entry.strip()) > 6:
        return False
    if full_names(value) or _BOOK.match(value.strip()):
        return True
    return bool(value.strip()) and _NAMED.fullmatch(entry.strip()) is not None


def is_entry(line: str) -> bool:
    """Tell whether a line is an entry with a label that no page prints of itself.

    >>> is_entry("年代：唐"), is_entry("点击：12"), is_entry("他说：走吧，天黑了：走")
    (True, False, False)
    """
    if len(line) > _LONGEST:
        return False
    content = folded(line).rstrip()
    if _ENTRY.fullmatch(content) is None and _BRACKETED.fullmatch(content) is None:
        return False
    return not read(line, 0, len(line))


def bracketed(line: str) -> bool:
    """Tell whether a label stands in brackets at the head of a line: `【作者】沈溪`."""
    return _BRACKETED.fullmatch(folded(line).rstrip()) is not None
