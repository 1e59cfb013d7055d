"""The elements of a page that are asked for by name, picked in one walk over its tree.

A walk for each kind would take as long as all of them in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

JAMMER = "jammer"
"""The class that Discuz, the forum software, gives its marks against copying; a style sheet in
another file hides them."""

MARKED: Final = (
    ("#publish_time", "date"),
    ("article time[datetime]", "date"),
    ('[itemprop="datePublished"]', "date"),
    ('[itemprop="author"]', "author"),
    ('a[rel="author"]', "author"),
    (".author.vcard", "author"),
    ("#js_name", "source"),
)
"""Elements of the body that platforms and blogs mark as what they hold, and the fact that each
states."""

_LINKED_DATA = 'script[type="application/ld+json"]'
_TIMES = "time[datetime]"
_OWN_LINK = 'link[rel="canonical"]'
_ALL = ", ".join(
    (
        *("meta", "style", _LINKED_DATA, _TIMES, _OWN_LINK, f".{JAMMER}"),
        *(selector for selector, _ in MARKED),
    )
)


class Picked(NamedTuple):
    """What was found on a page, in the order of the page."""

    metas: list[LexborNode]
    styles: list[LexborNode]
    scripts: list[LexborNode]
    """Linked data."""
    times: list[LexborNode]
    """Elements of a day, each with the attribute that states it."""
    links: list[LexborNode]
    """Where the page says that it is at home."""
    marked: bool
    """Whether any of `MARKED` may be there."""
    jammed: bool
    """Whether any element is a `JAMMER`."""


def picked(tree: LexborHTMLParser) -> Picked:
    """Return the elements of a page that say something of it or of its looks."""
    kinds = ("meta", "style", "script", "time", "link")
    tags: dict[str | None, list[LexborNode]] = {kind: [] for kind in kinds}
    marked = jammed = False
    for node in tree.css(_ALL):
        if (own := tags.get(node.tag)) is not None:
            own.append(node)
            marked = marked or node.tag == "time" or "itemprop" in node.attributes
        else:
            marked = True
            jammed = jammed or JAMMER in (node.attributes.get("class") or "")
    metas, styles, scripts, times, links = (tags[kind] for kind in kinds)
    return Picked(metas, styles, scripts, times, links, marked, jammed)
