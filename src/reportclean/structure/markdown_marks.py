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
_FEWEST = 2
"""Headings of the first degree, or bold lines, that one sign alone may be by chance."""
_BOLD = lazy(r"\*\*(?=[^\s*])([^*\r\n]{1,200}[^\s*])\*\*")
_EMPHASIS = lazy(r"\*(?=[^\s*])([^*\r\n]{1,200}[^\s*])\*")
_CODE = ("```", "~~~")
_FOREIGN = 0.2
"""The share of lines with Latin letters alone from which on a text may be a program."""
_HAN = lazy(f"[{HAN}]")
_LATIN = lazy("[A-Za-z]")


@cleaner(name="markdown-bold")
def bold(document: Document) -> Iterator[Edit]:
    r"""Take the asterisks off bold words where whole lines are bold, or headings marked.

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
        if row.text.count("**") % 2 or "***" in row.text:
            continue
        for run in _BOLD().finditer(row.text):
            if _HAN().search(run[1]):
                yield from _unmarked(row, run)
        if row.text[0] == "*" and marked and (whole := _EMPHASIS().fullmatch(row.text)):
            yield from _unmarked(row, whole)


def _unmarked(row: Row, run: re.Match[str]) -> Iterator[Edit]:
    for start, stop in ((run.start(), run.start(1)), (run.end(1), run.end())):
        yield Edit(row.start + start, row.start + stop, "", "markdown-mark")


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
    if len(found) < _FEWEST and not found[0].text.startswith("##"):
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
