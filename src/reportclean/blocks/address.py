"""The address of a page, among the words that a record, a line or the head of a page has for it."""

from __future__ import annotations

import re

_PAGE = re.compile(
    r"(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?[/?][^\s<>\"'“”‘’《》，。；、]+", re.ASCII
)
_LONGEST = 600
"""Characters of the longest address that is looked at."""


def page_address(words: str) -> str:
    """Return the address of a page that `words` are, as they are; "" if they are none.

    That of a site alone tells of no page.

    >>> page_address(" https://www.yunhe.cn/a/1.html "), page_address("https://www.yunhe.cn/")
    ('https://www.yunhe.cn/a/1.html', '')
    """
    words = words.strip()
    return words if len(words) <= _LONGEST and _PAGE.fullmatch(words) else ""
