r"""Pages on one line: who joins all words of a page by spaces loses every line end of it.

Menus, headline, article and footer are one line then, and nothing tells the article from the rest.
The spaces are where the page's elements met, so they become line ends, and all that reads lines
reads the page as one. Only the words of controls, standing between spaces of the line, prove that
it is a page; lists of names, poems and articles on one line have none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.blocks.pagelike import page_evidence
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN, SPACES
from reportclean.structure.lazy import lazy

SHORTEST = 300
"""Characters of the shortest line that may be a page: menus alone, on a line, are shorter."""
FEWEST = 20
"""Spaces that such a line has at least."""
PROVEN = 6.0
"""The evidence, as `pagelike` has it, that is asked for. Of 246 articles joined by spaces none
has more than 2; of their pages, joined so, 90 in 100 have that."""

_PROSE = lazy("[，。][^，。]{1,200}。")
_GAP = lazy(
    rf"(?<=[^（(《〈【“‘「『\[，,、：:；;+＋])[{SPACES}]+(?=[^）)》〉】”’」』\]，,。、：:；;！!？?])"
)
"""Blanks where one piece of a page may end and another begin: no mark holds the two together."""
_PLACE_LINE = lazy(rf"[讯訊电電][{SPACES}](?=[^{SPACES}]{{0,80}}[，,。])")
"""What a place line ends with, in front of its first sentence."""
_LETTERS = lazy("[!-~]{2}")
"""What stands on both sides of a space between words of letters, or beside their marks."""
_SET_OFF = lazy(rf"[!-~][{HAN}]|[{HAN}][!-~]")
"""The same of a space that sets letters off from Chinese characters."""
_BESIDE_NUMBER = lazy(rf"(?<=[{HAN}])(?P<space> ?)[0-9]+(?P<also> ?)(?=[{HAN}])")
"""A number among Chinese characters, and whether spaces set it off."""


@cleaner
def flat_page(document: Document) -> Iterator[Edit]:
    r"""Put line ends for the spaces of a line that is a whole page.

    >>> from reportclean.core.document import Document
    >>> menu = "首页 新闻 论坛 登录 注册 打印 字号 关闭窗口 "
    >>> foot = " 上一篇 下一篇 关于我们 联系我们 网站地图 版权所有"
    >>> page = Document.of(menu * 9 + "全县春耕开始，已整地三万亩，进度快于去年。" * 9 + foot * 9)
    >>> (opened,) = flat_page(page)
    >>> opened.text.count("\n") > 50
    True
    """
    text = document.text
    if len(text) < SHORTEST:
        return
    for line in document.lines:
        start, stop = line.start, line.stop
        if stop - start < SHORTEST or text.count(" ", start, stop) < FEWEST:
            continue
        whole = text[start:stop]
        if _PROSE().search(whole) and page_evidence(whole.replace(" ", "\n")) >= PROVEN:
            spaced = _sets_numbers_off(whole)
            for gap in _GAP().finditer(whole):
                left, right = whole[gap.start() - 1], whole[gap.end()]
                place = _PLACE_LINE().match(whole, gap.start() - 1)
                if place is None and not _one_run(left, right, spaced=spaced):
                    yield Edit(start + gap.start(), start + gap.end(), "\n", "page-on-one-line")


def _one_run(left: str, right: str, *, spaced: bool) -> bool:
    """Tell whether a space stands between words of letters or numbers that belong together.

    `spaced`: the text sets letters and numbers off from Chinese characters by spaces.
    """
    pair = left + right
    return _LETTERS().fullmatch(pair) is not None or (
        spaced and _SET_OFF().fullmatch(pair) is not None
    )


def _sets_numbers_off(text: str) -> bool:
    """Tell whether most numbers among Chinese characters have spaces about them."""
    found = [bool(n["space"] and n["also"]) for n in _BESIDE_NUMBER().finditer(text)]
    return 2 * sum(found) > len(found)
