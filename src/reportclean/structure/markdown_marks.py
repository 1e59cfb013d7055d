r"""Marks of Markdown in a text that is no page of it: `## 一、工作回顾`, `**抓产业。**全县……`.

Converters write the headings and the bold words of an article so. A page with its menus is read as
Markdown from the first (`decode.markdown`); in a text only marks that nothing else could be go:
comments of programs begin with # as well, and asterisks stand for names that were taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN, Row, rows
from reportclean.structure.lazy import lazy

_HEADING = lazy(rf"(#{{1,6}})[ \t\u3000]+(?=[^\r\n]{{0,60}}[{HAN}])")
_LONGEST = 120
"""Characters of the longest heading, its mark included."""
_TITLE = 8
"""Characters of the shortest title, its mark included, that bears the only mark of a text."""
_FEWEST = 2
"""Headings of the first degree, or bold lines, that one sign alone may be by chance."""
_BOLD = lazy(r"\*\*(?=[^\s*])([^*\r\n]{1,200}[^\s*])\*\*")
_EMPHASIS = lazy(r"\*(?=[^\s*])([^*\r\n]{1,200}[^\s*])\*")
_QUOTED = lazy(rf"(?:>[ \t]?)+(?=[{HAN}“《（(])")
_LINK = lazy(
    rf"(?<!!)\[(?P<words>[^\[\]\r\n]{{0,80}}[{HAN}][^\[\]\r\n]{{0,80}})\]"
    r"\(https?://[^\s()<>]{1,300}\)"
)
"""Words that lead to an address."""
_LESSON = lazy("[Mm]arkdown|MARKDOWN|[语語]法|[写寫]法|格式")
_CODE = ("```", "~~~")
_FOREIGN = 0.2
"""The share of lines with Latin letters alone from which on a text may be a program."""
_HAN = lazy(f"[{HAN}]")
_LATIN = lazy("[A-Za-z]")


@cleaner(name="markdown-bold")
def bold(document: Document) -> Iterator[Edit]:
    r"""Take the asterisks off bold words where whole lines are bold, or headings marked.

    There what is quoted loses its mark too.

    >>> from reportclean.core.document import Document
    >>> text = "**一、工作回顾**\n**抓产业。**已整地三万亩。\n**二、明年安排**\n抓项目。"
    >>> [one.text for one in bold(Document.of(text))]
    ['一、工作回顾\n抓产业。已整地三万亩。\n二、明年安排\n抓项目。']
    """
    text = document.text
    if text.count("*") < 2:
        return
    filled = [row for row in rows(document) if row.text]
    lines = sum(_BOLD().fullmatch(row.text) is not None for row in filled if row.text[0] == "*")
    marked = sum(_is_heading(row.text) for row in filled)
    if lines + marked < _FEWEST or _is_program(text, filled):
        return
    for row in filled:
        if marked and row.text[0] == ">" and (quoted := _QUOTED().match(row.text)):
            yield Edit(row.start, row.start + quoted.end(), "", "markdown-mark")
        if row.text.count("**") % 2 or "***" in row.text:
            continue
        for run in _BOLD().finditer(row.text):
            if _HAN().search(run[1]):
                yield from _unmarked(row, run)
        if row.text[0] == "*" and marked and (whole := _EMPHASIS().fullmatch(row.text)):
            yield from _unmarked(row, whole)


def _unmarked(row: Row, run: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits that leave of a match its first group."""
    for start, stop in ((run.start(), run.start(1)), (run.end(1), run.end())):
        yield Edit(row.start + start, row.start + stop, "", "markdown-mark")


@cleaner(name="markdown-links")
def links(document: Document) -> Iterator[Edit]:
    r"""Leave of links their words; who writes how links are written shows them.

    >>> from reportclean.core.document import Document
    >>> [one.text for one in links(Document.of("经[会诊](http://a.example/1)后手术。"))]
    ['经会诊后手术。']
    """
    text = document.text
    if "](http" not in text or _LESSON().search(text):
        return
    filled = [row for row in rows(document) if row.text]
    if _is_program(text, filled):
        return
    for row in filled:
        for link in _LINK().finditer(row.text) if "](http" in row.text else ():
            yield from _unmarked(row, link)


@cleaner(name="markdown-headings")
def headings(document: Document) -> Iterator[Edit]:
    r"""Take the marks off headings.

    >>> from reportclean.core.document import Document
    >>> [one.text for one in headings(Document.of("## 一、工作回顾\n已整地三万亩。"))]
    ['一、工作回顾\n已整地三万亩。']
    """
    text = document.text
    if "# " not in text and "#\N{IDEOGRAPHIC SPACE}" not in text and "#\t" not in text:
        return
    found = [row for row in rows(document) if _is_heading(row.text)]
    if not found or _is_program(text, [row for row in rows(document) if row.text]):
        return
    first = next(row for row in rows(document) if row.text)
    alone = len(found) < _FEWEST and not found[0].text.startswith("##")
    if alone and (found[0] is not first or len(first.text) < _TITLE):
        return
    for row in found:
        if mark := _HEADING().match(row.text):
            yield Edit(row.start, row.start + mark.end(), "", "markdown-mark")


def _is_heading(line: str) -> bool:
    return line[:1] == "#" and len(line) <= _LONGEST and _HEADING().match(line) is not None


def _is_program(text: str, filled: Sequence[Row]) -> bool:
    """Tell whether a text holds code: what begins with # in it is a comment."""
    foreign = sum(
        _HAN().search(row.text) is None and _LATIN().search(row.text) is not None for row in filled
    )
    return any(fence in text for fence in _CODE) or foreign > _FOREIGN * len(filled)
