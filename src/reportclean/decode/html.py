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

from reportclean.core.source import Source
from reportclean.decode.html_depth import shallow
from reportclean.decode.html_elsewhere import elsewhere
from reportclean.decode.html_head import facts_of
from reportclean.decode.html_lines import lines_of
from reportclean.decode.html_picked import picked
from reportclean.errors import MissingExtraError

_START = 4000
"""Characters of the beginning in which a page says that it is HTML."""

_ROOT = re.compile(
    r"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]|<meta\s+charset", re.IGNORECASE
)
_FEED = re.compile(r"(?:^|>)\s*<(?:rss|feed|rdf:RDF)\s")
"""What opens a feed, RSS or Atom: the pages inside it are posts of a site."""
_XHTML = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
"""What makes XML a page; without it <body> and <article> are fields of a record."""
_MARKUP = re.compile(
    r"</?(?:div|p|td|tr|table|ul|ol|li|h[1-6]|br|a|span|section|article|script|style|meta|link|img)"
    r"(?=[\s/>])[^<>]{0,500}>",
    re.IGNORECASE,
)

_SURROGATE = b"\xed"
"""How one begins in UTF-8; so do the last Korean syllables."""


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
    if _FEED.search(start) or (opening.startswith("<?xml") and not _XHTML.search(start)):
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
    raw = text.encode("utf-8", "surrogatepass")
    flat = shallow(text)
    whole = flat is text and _SURROGATE not in raw
    # Neither lone surrogates nor NULs are characters of a page.
    data = (raw if whole else flat.encode("utf-8", "replace")).replace(b"\0", b"")
    tree = LexborHTMLParser(data)
    found = picked(tree)
    lines = lines_of(tree, found)
    facts = facts_of(tree, found, lines, text)
    if place := elsewhere(tree, lines.texts):
        facts["elsewhere"] = place
    return Source(
        "\n".join(lines.texts),
        encoding,
        name=name,
        sha256=sha256 or hashlib.sha256(raw).hexdigest(),
        blocks=tuple(lines.blocks),
        pictures=frozenset(lines.pictures),
        facts=facts,
    )
