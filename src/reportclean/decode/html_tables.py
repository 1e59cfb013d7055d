"""Tables of a page: of data, whose rows are lines, or of layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportclean.decode.html_text import SPACE, size

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CELL_LIMIT = 60
"""Characters of the longest cell of a data table; longer ones hold paragraphs."""


_IN_LAYOUT = frozenset(
    ("table", "div", "ul", "h1", "h2", "h3", "form", "input", "script", "iframe")
)
"""Elements that a table of data does not hold."""


def data_rows(table: LexborNode) -> list[tuple[str, str]] | None:
    """Return the rows of a data table and what of each is linked; None for another table.

    Its caption is the first of them. A data table has two columns in two rows at least, no table or
    list inside, and no cell as long as a paragraph; one made of links is a menu.
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
    caption = table.css_first("caption")
    named = SPACE.sub(" ", "".join(caption.text().split("\n"))).strip() if caption else ""
    rows: list[tuple[str, str]] = []
    wide = total = links = 0
    for tr in table.css("tr"):
        cells: list[str] = []
        linked = ""
        for cell in tr.css("td, th"):
            text = "".join(cell.text().split("\n"))
            text = SPACE.sub(" ", text).strip()
            if len(text) > _CELL_LIMIT:
                return None
            cells.append(text)
            linked += "".join(a.text() for a in cell.css("a"))
        filled = sum(map(bool, cells))
        if not filled:
            continue
        wide += filled >= 2
        links += size(linked)
        total += sum(map(len, cells))
        rows.append((" | ".join(cells), linked))
    if wide < 2 or wide * 2 < len(rows) or 2 * links > total:
        return None
    return [(named, ""), *rows] if named else rows
