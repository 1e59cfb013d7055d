"""HTML input: the visible text of a page in lines, with what the markup says of each.

The parser is selectolax (lexbor): of selectolax, lxml and resiliparse it parsed fastest and, like
a browser, by the rules of HTML 5; `docs/boilerplate.md` has the figures. A line is what a browser
would show as one: blocks and `<br>` break lines, inline elements do not. Scripts, styles, form
controls and hidden elements (see `html_styles`) are not visible. The rows of a data table become
lines whose cells are joined by ` | `; a layout table is blocks. White space is collapsed as
browsers do, and a line break between two wide characters vanishes, since no space belongs there.

Everything is returned: what is article and what is furniture is not decided here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, cast

from reportclean.core.edits import Span
from reportclean.core.source import Block, Source
from reportclean.decode.html_depth import shallow
from reportclean.decode.html_elements import BREAKS, HIDDEN, INLINE
from reportclean.decode.html_head import facts_of
from reportclean.decode.html_styles import HIDING, hidden_names, is_named
from reportclean.errors import MissingExtraError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

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
_TEXT = "-text"
"""What the parser calls a run of text, in place of a tag."""

_WHITE = " \t\n\r\f"
_SPACE = re.compile(rf"[{_WHITE}]+")
_WIDE = r"[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF]"
"""Han and its radicals, kana, wide punctuation: no space belongs where a line of them breaks."""
_BREAK = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\n\r\f]*(?={_WIDE})")


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
        from selectolax.lexbor import LexborHTMLParser as Parser  # noqa: PLC0415 (an optional package)
    except ImportError as error:
        purpose = "cleaning HTML"
        raise MissingExtraError(purpose, "html") from error
    # Neither lone surrogates nor NULs are characters of a page.
    data = shallow(text).encode("utf-8", "replace").replace(b"\0", b"")
    tree = Parser(data)
    writer = _written(tree, text)
    return Source(
        "\n".join(writer.texts),
        encoding,
        name=name,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=tuple(writer.blocks),
        facts=facts_of(tree, writer.heading),
    )


def _written(tree: LexborHTMLParser, text: str) -> _Writer:
    """Return the lines of the page `text`.

    What its style sheets hide is left out, unless that is most of it: then a script shows it.
    """
    visible = _Writer()
    if tree.body is None:
        return visible
    hidden = hidden_names(tree, text)
    _walk(tree.body, visible, hidden)
    if visible.hidden <= visible.length:
        return visible
    everything = _Writer()
    _walk(tree.body, everything, frozenset())
    return visible if 2 * visible.length >= everything.length else everything


class _Place(NamedTuple):
    """Where text stands: what the open elements hand down."""

    block: str
    """The tag of the block that holds it."""
    depth: int
    """How many elements enclose that block."""
    names: tuple[str, ...]
    """Class and id names, innermost element first."""
    linked: bool
    kept: bool
    """Whether line breaks of the source are kept, as in `<pre>`."""


# Made of a tuple of all their fields, in half the time that naming the class takes.
_PLACE = cast(
    "Callable[[tuple[str, int, tuple[str, ...], bool, bool]], _Place]",
    partial(tuple.__new__, _Place),
)
_SPAN = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
_BLOCK = cast("Callable[[tuple[Span, str, float, int, str]], Block]", partial(tuple.__new__, Block))


class _Writer:
    """Collects lines."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.heading = ""
        self.parts: list[str] = []
        """What the line that is being written holds so far."""
        self.links: list[str] = []
        """What of it stands in links."""
        self.length = 0
        """Characters written, line ends counted."""
        self.hidden = 0
        """Characters of elements that style sheets hide, scripts in them counted."""

    def add(self, text: str, *, linked: bool) -> None:
        """Append text to the line."""
        # White space between blocks is most of a page's text nodes.
        if self.parts or text.strip(_WHITE):
            self.parts.append(text)
            if linked:
                self.links.append(text)

    def end(self, place: _Place) -> None:
        """Close the line, if it holds anything."""
        parts, links = self.parts, self.links
        if not parts:
            return
        text = "".join(parts).strip(_WHITE)
        words = text.split(None, 1)
        if words:
            if words[0] != text:  # one word is most of a page's lines
                text = _SPACE.sub(" ", _BREAK.sub("", text))
            share = 0.0
            if links:
                share = 1.0 if links == parts else min(1.0, _size("".join(links)) / _size(text))
            if place.block == "h1" and not self.heading:
                self.heading = text
            start = self.length
            stop = start + len(text)
            self.length = stop + 1
            self.texts.append(text)
            hints = " ".join(place.names)
            block = (_SPAN((start, stop)), place.block, share, place.depth, hints)
            self.blocks.append(_BLOCK(block))
        parts.clear()
        links.clear()


def _walk(body: LexborNode, writer: _Writer, hidden: frozenset[str]) -> None:
    """Write the lines under `body` but for elements with `hidden` names.

    A stack, not recursion: pages nest as deep as they like.
    """
    place = _Place("body", 1, (), linked=False, kept=False)
    above: list[tuple[LexborNode, _Place, bool]] = []  # open elements, where they stand, if inline
    tags: dict[int, str] = {}  # those met so far, by the parser's numbers
    node = body.first_child
    while True:
        if node is None:
            if not above:
                writer.end(place)
                return
            closed, outer, inline = above.pop()
            if not inline:
                writer.end(place)
            place, node = outer, closed.next
            continue
        number = node.tag_id
        tag = tags.get(number)
        if tag is None:
            tag = tags[number] = _shown(node.tag)
        if tag == _TEXT:
            content = node.text_content or ""
            if place.kept:
                _write_kept(content, place, writer)
            else:
                writer.add(content, linked=place.linked)
        elif tag in BREAKS:
            writer.end(place)
        elif not tag or ((given := node.attributes) and _is_hidden(given)):
            pass
        elif hidden and given and is_named(tag, given, hidden):
            writer.hidden += len(node.text())
        else:
            inline = tag in INLINE
            if not inline:
                writer.end(place)
            child = node.first_child
            if child is None:
                pass
            elif (
                inline and tags.get(child.tag_id) == _TEXT and child.next is None and not place.kept
            ):
                # Most links hold a text and nothing else.
                writer.add(child.text_content or "", linked=place.linked or tag == "a")
            else:
                inner = _entered(tag, given, place, len(above) + 2)
                rows = _data_rows(node) if tag == "table" else None
                if rows is None:
                    above.append((node, place, inline))
                    place, node = inner, child
                    continue
                for row, linked in rows:
                    writer.parts.append(row)
                    writer.links.append(linked)
                    writer.end(inner._replace(block="tr"))
        node = node.next


def _shown(tag: str | None) -> str:
    """Return the tag; nothing for what does not show: comments, declarations, hidden elements."""
    if tag is None or tag in HIDDEN or (tag.startswith(("-", "!")) and tag != _TEXT):
        return ""
    return tag


def _write_kept(content: str, place: _Place, writer: _Writer) -> None:
    """Write text whose line breaks are kept."""
    for n, line in enumerate(content.split("\n")):
        if n:
            writer.end(place)
        writer.add(line, linked=place.linked)


def _entered(tag: str, given: Mapping[str, str | None], outer: _Place, depth: int) -> _Place:
    """Return where text stands inside an element."""
    block, outer_depth, names, linked, kept = outer
    own = _names(given.get("class"), given.get("id")) if given else ""
    if own:
        names = (own, *names[: HINT_LEVELS - 1])
    if tag not in INLINE:
        return _PLACE((tag, depth, names, linked, kept or tag == "pre"))
    if own or tag == "a":
        return _PLACE((block, outer_depth, names, linked or tag == "a", kept))
    return outer


@lru_cache(maxsize=1024)
def _names(of_class: str | None, of_id: str | None) -> str:
    """Return what an element is called, in lower case; most of a page's are called alike."""
    return " ".join(f"{of_class or ''} {of_id or ''}".lower().split())


def _is_hidden(given: Mapping[str, str | None]) -> bool:
    if "hidden" in given:
        return True
    style = given.get("style")
    return style is not None and _hides(style)


@lru_cache(maxsize=1024)
def _hides(style: str) -> bool:
    return HIDING.search(style) is not None


def _size(text: str) -> int:
    """Return how many characters `text` has, white space not counted."""
    return len("".join(text.split()))


_CELL_LIMIT = 60
"""Characters of the longest cell of a data table; longer ones hold paragraphs."""


_IN_LAYOUT = frozenset(
    ("table", "div", "ul", "h1", "h2", "h3", "form", "input", "script", "iframe")
)
"""Elements that a table of data does not hold."""


def _data_rows(table: LexborNode) -> list[tuple[str, str]] | None:
    """Return the rows of a data table and what of each is linked; None for another table.

    A data table has two columns in two rows at least, no table or list inside, and no cell as
    long as a paragraph; one made of links is a menu.
    """
    inside = table.traverse()
    next(inside)  # itself
    lines = 0
    for node in inside:
        tag = node.tag
        if tag in _IN_LAYOUT:
            return None
        lines += tag == "tr"
    if lines < 2:
        return None
    rows: list[tuple[str, str]] = []
    wide = total = links = 0
    for tr in table.css("tr"):
        cells: list[str] = []
        linked = ""
        for cell in tr.css("td, th"):
            text = "".join(cell.text().split("\n"))
            text = _SPACE.sub(" ", text).strip()
            if len(text) > _CELL_LIMIT:
                return None
            cells.append(text)
            linked += "".join(a.text() for a in cell.css("a"))
        filled = sum(map(bool, cells))
        if not filled:
            continue
        wide += filled >= 2
        links += _size(linked)
        total += sum(map(len, cells))
        rows.append((" | ".join(cells), linked))
    if wide < 2 or wide * 2 < len(rows) or 2 * links > total:
        return None
    return rows
