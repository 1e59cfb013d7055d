"""An article in several pages, each of which a crawler took with the head of the article again.

上一页 1 2 3 下一页 stands between the pages, and below it title and date as above the first one.
Articles of a dump may be called alike, and be of one day, but no row of pages parts them.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportclean.structure.lazy import lazy

_TURNS = lazy(r"[上下]一[页頁]|[\[【]\d{1,3}[\]】]\s?[\[【]\d{1,3}[\]】]")
_PAGE = lazy(
    r"\s?[(（【\[](?:第\s?\d{1,3}\s?[页頁](?:[,，]?\s?共\s?\d{1,3}\s?[页頁])?|\d{1,3}\s?/\s?\d{1,3})[)）】\]]$"
)
"""The number of the page behind the title."""
_NEAR = 4
"""Lines between the row that turns the pages and the head of the next one, at most."""
_HEAD = 3
"""Lines of a head: the title, a line below it perhaps, the date."""


def page_heads(texts: Sequence[str], kinds: str) -> list[range]:
    """Return which lines are copies of the head of the article, each below a row of pages.

    `kinds` has the letter of each line, as `split_shape` gives them.

    >>> head = ["春耕全面展开", "2024-02-03 来源：禾渡日报"]
    >>> page = [*head, "全县已整地三万亩。", "上一页 1 2 下一页"]
    >>> page_heads([*page, *page], "TDBFTDBF")
    [range(4, 6)]
    """
    turns = [at for at, kind in enumerate(kinds) if kind == "F" and _TURNS().search(texts[at])]
    head = _head(texts, kinds) if turns else []
    if not head:
        return []
    found = []
    for turn in turns:
        for at in range(turn + 1, min(turn + 1 + _NEAR, len(texts))):
            if [_PAGE().sub("", text) for text in texts[at : at + len(head)]] == head:
                found.append(range(at, at + len(head)))
                break
    return found


def _head(texts: Sequence[str], kinds: str) -> list[str]:
    """Return the title of the first text and the lines down to its date; empty for none."""
    text = kinds.find("B")
    date = kinds.find("D", 0, max(text, 0))
    title = kinds.rfind("T", max(0, date - _HEAD + 1), max(0, date))
    return [_PAGE().sub("", text) for text in texts[title : date + 1]] if title >= 0 else []
