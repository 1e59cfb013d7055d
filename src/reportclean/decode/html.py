"""HTML input: the visible text of a page in lines, with what the markup says of each.

The parser is selectolax (lexbor): of selectolax, lxml and resiliparse it parsed fastest and, like
a browser, by the rules of HTML 5; `docs/boilerplate.md` has the figures. A line is what a browser
would show as one: blocks and `<br>` break lines, inline elements do not. Scripts, styles, form
controls and hidden elements are not visible. The rows of a data table become lines whose cells
are joined by ` | `; a layout table is blocks. White space is collapsed as browsers do, and a line
break between two wide characters vanishes, since no space belongs there.

Everything is returned: what is article and what is furniture is not decided here.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reportclean.core.edits import Span
from reportclean.core.source import Block, Source
from reportclean.errors import MissingExtraError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = """
    script style noscript template iframe object embed applet svg math canvas audio video map head
    title meta link select option datalist textarea input button frameset noframes
"""
_HIDDEN = frozenset(_UNSEEN.split())
_WITHIN = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt
    ruby s samp small span strike strong sub sup time tt u var wbr img picture o:p
"""
_INLINE = frozenset(_WITHIN.split())

_BREAKS = frozenset(("br", "hr"))

HINT_LEVELS = 5
"""How many enclosing elements lend their class and id names to a line."""

_START = 4000
"""Characters of the beginning in which a page says that it is HTML."""

_ROOT = re.compile(
    r"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]|<meta\s+charset", re.IGNORECASE
)
_MARKUP = re.compile(
    r"</?(?:div|p|td|tr|table|ul|ol|li|h[1-6]|br|a|span|section|article|script|style|meta|link|img)"
    r"(?=[\s/>])[^<>]{0,500}>",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_WIDE = r"[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF]"
"""Han and its radicals, kana, wide punctuation: no space belongs where a line of them breaks."""
_BREAK = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\n\r\f]*(?={_WIDE})")
_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_html(text_or_bytes: str | bytes) -> bool:
    """Tell whether this is a page: it opens as one, or tags make up much of its beginning.

    A text with a tag or two left over, or one that quotes some, is none.
    """
    start = text_or_bytes[:_START]
    if isinstance(start, bytes):
        if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            start = start.decode("utf-16", "replace")
        else:
            start = start.decode("latin-1")
    opening = start.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}\xef\xbb\xbf \t\r\n\0")
    if not opening.startswith("<"):
        return False
    if _ROOT.search(start):
        return True
    tags = [match.group() for match in _MARKUP.finditer(start)]
    closing = sum(tag.startswith("</") for tag in tags)
    return len(tags) >= 6 and closing >= 2 and 8 * sum(map(len, tags)) >= len(start)


def page(text: str, *, name: str = "", sha256: str = "", encoding: str | None = None) -> Source:
    """Return the visible text of the page `text`, with its markup as blocks and its head's facts.

    `name`, `sha256` and `encoding` go into the source as given; without `sha256` the sum is of
    the UTF-8 bytes of `text`. Raises MissingExtraError without the extra `html`.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (an optional package)
    except ImportError as error:
        purpose = "cleaning HTML"
        raise MissingExtraError(purpose, "html") from error
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    tree = LexborHTMLParser(whole)
    writer = _Writer()
    if tree.body is not None:
        _walk(tree.body, writer)
    return Source(
        "\n".join(writer.texts),
        encoding,
        name=name,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=tuple(writer.blocks),
        facts=_facts(tree, writer),
    )


class _Writer:
    """Collects lines."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.heading = ""
        self._parts: list[str] = []
        self._linked = 0
        self._at = 0

    def add(self, text: str, *, linked: int) -> None:
        """Append text to the line; so many of its characters stand in links."""
        if not self._parts and not text.strip(" \t\n\r\f"):
            return  # white space between blocks is most of a page's text nodes
        self._parts.append(text)
        self._linked += linked

    def end(self, within: _Open) -> None:
        """Close the line, if it holds anything."""
        if not self._parts:
            return
        raw = "".join(self._parts)
        linked = self._linked
        self._parts, self._linked = [], 0
        if "\n" in raw:
            raw = _BREAK.sub("", raw)
        text = _SPACE.sub(" ", raw).strip(" ")
        if not text or text.isspace():
            return
        if self.texts:
            self._at += 1
        stop = self._at + len(text)
        bare = _size(text) or 1
        if within.block == "h1" and not self.heading:
            self.heading = text
        self.texts.append(text)
        share = min(1.0, linked / bare)
        self.blocks.append(
            Block(Span(self._at, stop), within.block, share, within.depth, " ".join(within.names))
        )
        self._at = stop


class _Open(NamedTuple):
    """An element that is open, with what it hands down."""

    node: LexborNode
    block: str
    """The tag of the block in which its text stands."""
    depth: int
    """How many elements enclose that block."""
    names: tuple[str, ...]
    """Class and id names, innermost element first."""
    linked: bool
    kept: bool
    """Whether line breaks of the source are kept, as in `<pre>`."""


def _walk(body: LexborNode, writer: _Writer) -> None:
    """Write the lines under `body`. A stack, not recursion: pages nest as deep as they like."""
    stack = [_Open(body, "body", 1, (), linked=False, kept=False)]
    node = body.first_child
    while True:
        within = stack[-1]
        if node is None:
            if within.node.tag not in _INLINE:
                writer.end(within)
            stack.pop()
            if not stack:
                return
            node = within.node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            content = node.text_content
            if content:
                first, *rest = content.split("\n") if within.kept else (content,)
                writer.add(first, linked=_size(first) if within.linked else 0)
                for line in rest:
                    writer.end(within)
                    writer.add(line, linked=_size(line) if within.linked else 0)
        elif tag in _BREAKS:
            writer.end(within)
        elif tag not in _HIDDEN and not tag.startswith(("-", "!")):
            given = node.attributes
            if not (given and _is_hidden(given)):
                inner = _entered(node, tag, given, within, len(stack) + 1)
                rows = None
                if tag not in _INLINE:
                    writer.end(within)
                    rows = _data_rows(node) if tag == "table" else None
                if rows is None:
                    stack.append(inner)
                    node = node.first_child
                    continue
                for row, linked in rows:
                    writer.add(row, linked=linked)
                    writer.end(inner._replace(block="tr"))
        node = node.next


def _entered(
    node: LexborNode, tag: str, given: Mapping[str, str | None], within: _Open, depth: int
) -> _Open:
    names = within.names
    if given:
        own = f"{given.get('class') or ''} {given.get('id') or ''}".strip()
        if own:
            names = (" ".join(own.lower().split()), *names[: HINT_LEVELS - 1])
    if tag in _INLINE:
        block, depth = within.block, within.depth
    else:
        block = tag
    return _Open(
        node, block, depth, names, within.linked or tag == "a", within.kept or tag == "pre"
    )


def _is_hidden(given: Mapping[str, str | None]) -> bool:
    if "hidden" in given:
        return True
    style = given.get("style")
    return bool(style) and _NONE.search(style or "") is not None


def _size(text: str) -> int:
    """Return how many characters `text` has, white space not counted."""
    return len("".join(text.split()))


_CELL_LIMIT = 60
"""Characters of the longest cell of a data table; longer ones hold paragraphs."""


def _data_rows(table: LexborNode) -> list[tuple[str, int]] | None:
    """Return the rows of a data table and how many characters of each are linked; else None.

    A data table has two columns in two rows at least, no table or list inside, and no cell as
    long as a paragraph; one made of links is a menu.
    """
    if table.css_first("table table, div, ul, h1, h2, h3, form, input, script, iframe"):
        return None
    rows: list[tuple[str, int]] = []
    wide = total = links = 0
    for tr in table.css("tr"):
        cells: list[str] = []
        linked = 0
        for cell in tr.css("td, th"):
            text = "".join(cell.text().split("\n"))
            text = _SPACE.sub(" ", text).strip()
            if len(text) > _CELL_LIMIT:
                return None
            cells.append(text)
            linked += sum(_size(a.text()) for a in cell.css("a"))
        filled = sum(map(bool, cells))
        if not filled:
            continue
        wide += filled >= 2
        links += linked
        total += sum(map(len, cells))
        rows.append((" | ".join(cells), linked))
    if wide < 2 or wide * 2 < len(rows) or 2 * links > total:
        return None
    return rows


# --- what the head states ---

_META: Final[Mapping[str, str]] = {
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "title": "title",
    "articletitle": "title",
    "og:description": "description",
    "description": "description",
    "keywords": "keywords",
    "article:published_time": "date",
    "publishdate": "date",
    "pubdate": "date",
    "publish_time": "date",
    "dc.date": "date",
    "og:release_date": "date",
    "weibo: article:create_at": "date",
    "article:author": "author",
    "author": "author",
    "og:article:author": "author",
    "dc.creator": "author",
    "contentsource": "source",
    "source": "source",
    "mediaid": "source",
    "og:site_name": "site",
    "sitename": "site",
    "columnname": "column",
    "article:section": "column",
}
_LINKED_DATA: Final[Mapping[str, str]] = {
    "headline": "title",
    "datePublished": "date",
    "author": "author",
    "publisher": "source",
    "articleSection": "column",
    "keywords": "keywords",
}
_SEPARATOR = re.compile(
    r"\s*[_|｜]+\s*|\s+[-–—]+\s+|\s*--+\s*|(?<=[^\s\d])[-–—](?=[^-–—]{2,12}$)|\s*>+\s*|\s*::\s*"
)
"""What stands between a title and the names of column and site."""


def _facts(tree: LexborHTMLParser, writer: _Writer) -> dict[str, str]:
    """Return what meta elements, linked data, `<title>` and the first `<h1>` state."""
    facts: dict[str, str] = {}
    for meta in tree.css("meta"):
        given = meta.attributes
        content = _flat(given.get("content"))
        key = given.get("property") or given.get("name") or given.get("itemprop") or ""
        known = _META.get(key.strip().lower())
        if known and content:
            facts.setdefault(known, content)
        charset = given.get("charset") or _charset(given)
        if charset:
            facts.setdefault("charset", charset.strip().lower())
    for script in tree.css('script[type="application/ld+json"]'):
        for key, value in _linked_data(script.text()):
            facts.setdefault(key, value)
    head = tree.css_first("title")
    whole = _flat(head.text()) if head else ""
    if whole:
        facts["page_title"] = whole
    title = _title(facts.get("title", ""), whole, _flat(writer.heading))
    if title:
        facts["title"] = title
    return facts


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


def _charset(given: Mapping[str, str | None]) -> str:
    if (given.get("http-equiv") or "").strip().lower() != "content-type":
        return ""
    _, found, charset = (given.get("content") or "").partition("charset=")
    return charset if found else ""


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            waiting.extend(v for k, v in value.items() if k in {"@graph", "mainEntity"})
            if "headline" not in value and "datePublished" not in value:
                continue
            for key, known in _LINKED_DATA.items():
                content = _named(value.get(key))
                if content:
                    yield known, content


def _named(value: object) -> str:
    """Return a value of linked data as text: a string, or the name of a thing, or several."""
    if isinstance(value, str):
        return _flat(value)
    if isinstance(value, dict):
        return _named(value.get("name")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return " ".join(filter(None, (_named(v) for v in value if not isinstance(v, list))))
    return ""


def _title(stated: str, whole: str, heading: str) -> str:
    """Return the title without the site's name.

    A heading that the page's title repeats is the best witness, then what a meta element states,
    then the first part of the page's title that is long enough to be one.
    """
    if heading and len(heading) >= 4 and (heading in whole or heading in stated):
        return heading
    best = stated or whole
    parts = [part for part in _SEPARATOR.split(best) if part]
    for part in parts:
        if len(part) >= 6:
            return part
    return max(parts, key=len, default=best)
