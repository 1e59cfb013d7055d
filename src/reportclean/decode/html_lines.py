"""The visible text of a page as lines, each with what the markup says of it.

One walk over the tree of the parser: text nodes are parts of a line until a block ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, cast

from reportclean.core.edits import Span
from reportclean.core.source import Block
from reportclean.decode.html_elements import BREAKS, HIDDEN, INLINE
from reportclean.decode.html_styles import HIDING, hidden_names, is_named
from reportclean.decode.html_tables import data_rows
from reportclean.decode.html_text import BREAK, SPACE, WHITE, size

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

HINT_LEVELS = 5
"""How many enclosing elements lend their class and id names to a line."""

_TEXT = "-text"
"""What the parser calls a run of text, in place of a tag."""


def lines_of(tree: LexborHTMLParser, text: str) -> Lines:
    """Return the lines of the page `text`.

    What its style sheets hide is left out, unless that is most of it: then a script shows it.
    """
    visible = Lines()
    if tree.body is None:
        return visible
    hidden = hidden_names(tree, text)
    _walk(tree.body, visible, hidden)
    if visible.hidden <= visible.length:
        return visible
    everything = Lines()
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


class Lines:
    """The lines of a page, as they are written."""

    def __init__(self) -> None:
        """Begin with none."""
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.heading = ""
        """The first `<h1>`."""
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
        if self.parts or text.strip(WHITE):
            self.parts.append(text)
            if linked:
                self.links.append(text)

    def end(self, place: _Place) -> None:
        """Close the line, if it holds anything."""
        parts, links = self.parts, self.links
        if not parts:
            return
        text = "".join(parts).strip(WHITE)
        words = text.split(None, 1)
        if words:
            if words[0] != text:  # one word is most of a page's lines
                text = SPACE.sub(" ", BREAK.sub("", text))
            share = 0.0
            if links:
                share = 1.0 if links == parts else min(1.0, size("".join(links)) / size(text))
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


def _walk(body: LexborNode, writer: Lines, hidden: frozenset[str]) -> None:
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
                rows = data_rows(node) if tag == "table" else None
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


def _write_kept(content: str, place: _Place, writer: Lines) -> None:
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
