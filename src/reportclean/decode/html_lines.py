"""The visible text of a page as lines, each with what the markup says of it.

One walk over the tree of the parser: text nodes are parts of a line until a block ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, cast

from reportclean.core.edits import Span
from reportclean.core.source import Block
from reportclean.decode.html_borders import button_behind, parted
from reportclean.decode.html_elements import BREAKS, HIDDEN, INLINE
from reportclean.decode.html_picked import Picked
from reportclean.decode.html_styles import GONE, hidden_names, hiding, is_named
from reportclean.decode.html_tables import data_rows
from reportclean.decode.html_text import BREAK, SPACE, WHITE, size

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

HINT_LEVELS = 5
"""How many enclosing elements lend their class and id names to a line."""

_SHOWN_BY_SCRIPT = "js_content"
"""The id of the article on pages of WeChat, which is invisible until a script has loaded."""

_OF_SCHEMA = "articleBody"
"""The property of the element that holds an article, in the schema of web pages."""

_TEXT = "-text"
"""What the parser calls a run of text, in place of a tag."""

_Open = tuple["LexborNode", bool, str, int, tuple[str, ...], bool, bool]
"""An open element, whether it is inline, and where the walk was before it."""
_NO_NAMES: tuple[str, ...] = ()


def lines_of(tree: LexborHTMLParser, found: Picked) -> Lines:
    """Return the lines of a page of whose tree `found` was picked.

    What its style sheets hide is left out, and what its elements' own styles make invisible, unless
    that is most of it: then a script shows it, as on every page of WeChat.
    """
    visible = Lines()
    if tree.body is None:
        return visible
    hidden = hidden_names(found)
    _walk(tree.body, visible, hidden)
    if visible.hidden <= visible.length:
        return visible
    everything = Lines()
    _walk(tree.body, everything, None)
    return visible if 2 * visible.length >= everything.length else everything


# Made of a tuple of all their fields, in half the time that naming the class takes.
_SPAN = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
_BLOCK = cast("Callable[[tuple[Span, str, float, int, str]], Block]", partial(tuple.__new__, Block))


class Lines:
    """The lines of a page, as they are written."""

    def __init__(self) -> None:
        """Begin with none."""
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.pictures: list[int] = []
        """The numbers of the lines right below a picture, some of them twice; one may be next."""
        self.heading = ""
        """The first `<h1>`."""
        self.subheadings: list[str] = []
        """The `<h2>` and `<h3>`."""
        self.parts: list[str] = []
        """What the line that is being written holds so far."""
        self.links: list[str] = []
        """What of it stands in links."""
        self.borders: list[int] = []
        """Which of its parts begin an inline element right behind another (see `html_borders`)."""
        self.length = 0
        """Characters written, line ends counted."""
        self.hidden = 0
        """Characters of elements that a script may show, scripts in them counted."""

    def add(self, text: str, *, linked: bool) -> None:
        """Append text to the line."""
        # White space between blocks is most of a page's text nodes.
        if self.parts or text.strip(WHITE):
            self.parts.append(text)
            if linked:
                self.links.append(text)

    def end(self, block: str, depth: int, names: tuple[str, ...]) -> None:
        """Close the line, if it holds anything.

        It stands in an element `block` under `depth` elements, itself among them; `names` are
        class and id names of theirs, innermost first.
        """
        parts, links = self.parts, self.links
        if not parts:
            return
        if links and links != parts and (at := button_behind(parts, links)):
            button = parts[at]
            del parts[at:], links[-1]
            self.borders = [border for border in self.borders if border < at]
            self.end(block, depth, names)
            parts.append(button)
            links.append(button)
        text = parted(parts, links, self.borders) if self.borders else "".join(parts)
        text = text.strip(WHITE)
        words = text.split(None, 1)
        if words:
            if words[0] != text:  # one word is most of a page's lines
                if "\n" in text:
                    text = BREAK.sub("", text)
                text = SPACE.sub(" ", text)
            share = 0.0
            if links:
                share = 1.0 if links == parts else min(1.0, size("".join(links)) / size(text))
            if block == "h1" and not self.heading:
                self.heading = text
            elif block in ("h2", "h3"):
                self.subheadings.append(text)
            start = self.length
            stop = start + len(text)
            self.length = stop + 1
            self.texts.append(text)
            self.blocks.append(_BLOCK((_SPAN((start, stop)), block, share, depth, " ".join(names))))
        parts.clear()
        links.clear()
        if self.borders:
            self.borders.clear()


def _walk(  # noqa: PLR0915 (nodes are many: whatever most of them need is done in place)
    body: LexborNode, writer: Lines, hidden: frozenset[str] | None
) -> None:
    """Write the lines under `body` but for elements that are not shown, or have `hidden` names.

    None: those that a script may show are written too.

    A stack, not recursion: pages nest as deep as they like.
    """
    # Where the walk is: in which block at what depth, under elements of which names, in a link or
    # not, and whether line breaks of the source are kept, as in `<pre>`.
    block, depth, names, linked, kept = "body", 1, _NO_NAMES, False, False
    above: list[_Open] = []
    tags: dict[int, str] = {}  # those met so far, by the parser's numbers
    parts, links = writer.parts, writer.links
    closed = 0  # how many parts there were when the last inline element ended
    node = body.first_child
    while True:
        if node is None:
            if parts and not (above and above[-1][1]):
                writer.end(block, depth, names)
            if not above:
                return
            left, inline, block, depth, names, linked, kept = above.pop()
            if inline:
                closed = len(parts)
                while writer.borders and writer.borders[-1] == closed:
                    writer.borders.pop()  # nothing stood in it
            node = left.next
            continue
        number = node.tag_id
        tag = tags.get(number)
        if tag is None:
            tag = tags[number] = _shown(node.tag)
        if tag == _TEXT:
            if kept:
                for n, line in enumerate((node.text_content or "").split("\n")):
                    if n:
                        writer.end(block, depth, names)
                    writer.add(line, linked=linked)
            elif parts or not node.is_empty_text_node:  # white space between blocks is most of it
                content = node.text_content or ""
                parts.append(content)
                if linked:
                    links.append(content)
        elif tag in BREAKS:
            writer.end(block, depth, names)
        elif tag:
            inline = tag in INLINE
            child = node.first_child
            if child is None and (inline or not parts):
                if tag == "img":
                    writer.pictures.append(len(writer.blocks) + bool(parts))
                node = node.next
                continue
            given = node.attributes
            how = hiding(given["style"]) if given and "style" in given else ""
            if how == GONE or (given and "hidden" in given):
                pass
            elif hidden is not None and (
                (how and given.get("id") != _SHOWN_BY_SCRIPT)
                or (hidden and given and is_named(tag, given, hidden))
            ):
                writer.hidden += len(node.text())
            else:
                if parts and not inline:
                    writer.end(block, depth, names)
                if child is None:
                    pass
                elif inline and tags.get(child.tag_id) == _TEXT and child.next is None and not kept:
                    # Most links hold a text and nothing else.
                    if parts and closed == len(parts) and (tag == "a" or not linked):
                        writer.borders.append(closed)
                    writer.add(child.text_content or "", linked=linked or tag == "a")
                    closed = len(parts)
                elif tag == "table" and (rows := data_rows(node)) is not None:
                    for row, of_links in rows:
                        parts.append(row)
                        links.append(of_links)
                        writer.end("tr", len(above) + 2, _named(given, names))
                else:
                    above.append((node, inline, block, depth, names, linked, kept))
                    if given:
                        names = _named(given, names)
                    if inline:
                        if parts and closed == len(parts) and (tag == "a" or not linked):
                            writer.borders.append(closed)
                        linked = linked or tag == "a"
                    else:
                        block, depth, kept = tag, len(above) + 1, kept or tag == "pre"
                    node = child
                    continue
        node = node.next


def _shown(tag: str | None) -> str:
    """Return the tag; nothing for what does not show: comments, declarations, hidden elements."""
    if tag is None or tag in HIDDEN or (tag.startswith(("-", "!")) and tag != _TEXT):
        return ""
    return tag


def _named(given: Mapping[str, str | None], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return `names` with those of an element inside in front, in lower case."""
    if "class" not in given and "id" not in given and "itemprop" not in given:
        return names
    own = _own(given.get("class"), given.get("id"), given.get("itemprop"))
    return (own, *names[: HINT_LEVELS - 1]) if own else names


@lru_cache(maxsize=1024)
def _own(classes: str | None, name: str | None, of_schema: str | None) -> str:
    own = f"{classes or ''} {name or ''}".lower().split()
    if _OF_SCHEMA in (of_schema or ""):
        own.append(_OF_SCHEMA.lower())
    return " ".join(own)
