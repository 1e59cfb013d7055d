r"""Markdown that a crawler made of a page: its visible text in lines, with what the marks say.

Services that fetch pages for language models hand out Markdown, as `html2text` and `markdownify`
write it: menus are lists of `[新闻](http://…)`, and most characters of a page are addresses. It is
read as HTML is: a line of what a reader would see, with its tag and the share of its characters in
links. A text with a link or two, or an article in Markdown without the menus of a page, is none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.core.source import Block, Source

FEWEST = 5
"""Lines of links, at least: as of HTML (`blocks.model.LINK_WORDS`). A table of contents, whose
links lead to places of the same page, and badges without words are none."""
LINKED = 0.6
"""The share of a line's characters in links from which on it is one of them."""

MANY = 10
"""Links that make a page by themselves,"""
DENSE = 0.35
"""if so much of its characters is theirs, addresses included: an article refers to fewer."""

_START = 40_000
"""Characters in which they stand."""

LAID_OUT = 0.3
"""The share of a table row's characters in links from which on it lays out a page,"""
CELL = 60
"""or so many characters in one cell."""

_URL = r"<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_IMAGE = re.compile(rf"!\[[^\]\n]{{0,300}}\]\(\s*{_URL}\s*\)")
_LINK = re.compile(rf"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*{_URL}\s*\)")
_AUTO = re.compile(r"<(https?://[^\s<>]+)>")
_LEAD = re.compile(r"(?P<indent>[ \t]*)(?P<quote>(?:> ?)*)(?:(?P<bullet>[*+-])[ \t]+)?")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$")
_DELIMITERS = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def is_markdown(text: str) -> bool:
    """Tell whether `text` is a page in Markdown: several of its lines are nothing but links.

    Or many of its characters are links: of a page in tables each line holds half of it.
    """
    start = text[:_START]
    if start.count("](") < FEWEST:
        return False
    linked = [len(link[0]) for link in _LINK.finditer(start)]
    if len(linked) >= MANY and sum(linked) >= DENSE * len(start):
        return True
    found = 0
    for first, stop, _ in lines(start):
        line = start[first:stop]
        if "](" in line and "](#" not in line and _row(line).links >= LINKED:
            found += 1
            if found == FEWEST:
                return True
    return False


class _Row(NamedTuple):
    text: str
    tag: str
    links: float
    """The share of its characters in links."""


def markdown_page(
    text: str, *, name: str = "", sha256: str = "", encoding: str | None = None
) -> Source:
    """Return the visible text of the page `text`, with its marks as blocks.

    `name`, `sha256` and `encoding` go into the source as given; without `sha256` the sum is of
    the UTF-8 bytes of `text`.
    """
    rows = [row for first, stop, _ in lines(text) for row in _rows(text[first:stop]) if row.text]
    blocks: list[Block] = []
    at = 0
    for row in rows:
        span = Span(at, at + len(row.text))
        blocks.append(Block(span, row.tag, row.links, 0))
        at = span.stop + 1
    headings = [row.text for row in rows if row.tag == "h1"]
    return Source(
        "\n".join(row.text for row in rows),
        encoding,
        name=name,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=tuple(blocks),
        facts={"title": headings[0]} if len(headings) == 1 else {},
    )


def _rows(line: str) -> Iterator[_Row]:
    """Yield a line as a reader sees it; each cell of a table that only lays out the page apart."""
    whole = _row(line)
    if line.lstrip().startswith("|") and whole.text:
        cells = [_row(cell) for cell in line.strip().strip("|").split("|")]
        if whole.links >= LAID_OUT or any(len(cell.text) > CELL for cell in cells):
            yield from cells
            return
    yield whole


def _row(row: str) -> _Row:
    """Return a line as a reader sees it; without text where it is a rule, a picture or blank."""
    if not row.strip() or _RULE.match(row) or _DELIMITERS.match(row):
        return _Row("", "p", 0.0)
    lead = _LEAD.match(row)
    content = row[lead.end() :] if lead else row
    tag = "li" if lead and lead["bullet"] else "blockquote" if lead and lead["quote"] else "p"
    if heading := _HEADING.match(content):
        tag, content = f"h{len(heading[1])}", heading[2]
    linked = 0

    def shown(match: re.Match[str]) -> str:
        nonlocal linked
        inner = _plain(match[1])
        linked += len("".join(inner.split()))
        return inner

    content = _IMAGE.sub("", content)
    content = _LINK.sub(shown, content)
    content = _plain(_AUTO.sub(r"\1", content)).strip("|").strip().removesuffix("\\").rstrip()
    if tag == "p" and "|" in content:
        tag, content = "tr", " | ".join(cell.strip() for cell in content.split("|"))
    return _Row(content, tag, min(1.0, linked / (len("".join(content.split())) or 1)))


def _plain(content: str) -> str:
    """Return words without the marks of emphasis and escapes."""
    bare = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", content))
    return _ESCAPED.sub(r"\1", bare)
