"""The title of a page by what else the page says: its head states it, or prints it again.

Trails, heads of pages and captions repeat the title. Verses and slogans come again as well, so what
is repeated must stand above all sentences, and running text shortly below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.metadata import titles
from reportclean.metadata.front_row import HEAD, SHORT, Row
from reportclean.metadata.only import joined

_BADGE = re.compile("(?:原创|原創|转载|轉載|独家|獨家|置顶|置頂|推荐|推薦|图集|圖集|头条|頭條)")
"""What a platform marks an article as, in an element in front of its title."""
_EXCLAIMED = re.compile(r"(?=.{6,30}$)(?!.*,.*,)[^。;“”\"]{5,}[!?]")
"""A title that ends in a mark of sentences."""
_MARKS = frozenset("!?")
_FIRST = 4
"""Lines that stay, the first of which may be the first copy."""
_WITHIN = 6
"""Lines below the first copy among which the second stands, and the text below the second."""
_LEAST, _MOST = 10, 60
"""Characters of such a title: names of sites and slogans are shorter."""
_SOURCE = 10
"""Characters of the name of an account between title and day."""
_TEXT = 40
"""Characters of a line that is running text."""


def with_stated_title(rows: tuple[Row, ...], document: Document) -> tuple[Row, ...]:
    """Return the rows with the first that the head of the page calls its title labelled so."""
    facts = document.source.facts
    stated = [joined(fold(facts[name])) for name in ("title", "page_title") if name in facts]
    for i, row in enumerate(rows[:HEAD] if stated else ()):
        words = joined(row.text)
        if len(words) >= SHORT and not row.pairs and any(s.startswith(words) for s in stated):
            titled = row._replace(label="title", prose=False)
            return (*rows[:i], titled, *rows[i + 1 :])
    return rows


def badge(title: str, document: Document) -> int:
    """Return how many characters of a title are a badge: the head of the page states the rest."""
    found = _BADGE.match(title)
    stated = joined(fold(document.source.facts.get("title", ""))) if found else ""
    return found.end() if found and stated and joined(fold(title[found.end() :])) == stated else 0


def with_repeated_title(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows with a line labelled as title that comes again above the first sentence."""
    if any(row.label == "title" for row in rows):
        return rows
    staying = [i for i, row in enumerate(rows) if not row.leaves and not row.pairs]
    for n, i in enumerate(staying[:_FIRST]):
        words = joined(rows[i].text)
        near = staying[n + 1 : n + 1 + _WITHIN]
        again = next((k for k in near if joined(rows[k].text) == words), None)
        if again is not None and _may_be_title(rows[i]) and _above_text(rows, staying, again):
            return tuple(
                row._replace(label="title", prose=False)
                if i <= k <= again and joined(row.text) == words
                else row
                for k, row in enumerate(rows)
            )
        if rows[i].prose:
            break
    return rows


def with_exclaimed_title(rows: tuple[Row, ...], document: Document) -> tuple[Row, ...]:
    """Return the rows with a first line that ends in ! or ? labelled as title.

    A day stands right below it, or below who says so, or a dump was cut at it; and running text
    below that.
    """
    first = next((i for i, row in enumerate(rows[:HEAD]) if not row.leaves and not row.pairs), None)
    if first is None or any(row.label == "title" for row in rows):
        return rows
    line = rows[first].text.strip()
    if line[-1:] not in _MARKS or not _EXCLAIMED.fullmatch(line) or not titles.like(line[:-1]):
        return rows
    below = first + 1
    if below < len(rows) and not rows[below].leaves and len(joined(rows[below].text)) <= _SOURCE:
        below += 1
    pairs = rows[below].pairs if below < len(rows) else ()
    dated = any(pair.field == "date_published" for pair in pairs)
    staying = [i for i, row in enumerate(rows) if not row.leaves and not row.pairs]
    if not (dated or cut_at_titles(document)) or not _above_text(rows, staying, first):
        return rows
    titled = rows[first]._replace(label="title", prose=False)
    return (*rows[:first], titled, *rows[first + 1 :])


def cut_at_titles(document: Document) -> bool:
    """Tell whether a text was cut out of a dump at its title; a record names its title itself."""
    by = {step.by for step in document.trail if step.cut}
    return "split-records" not in by and any(name.startswith("split-") for name in by)


def _may_be_title(row: Row) -> bool:
    line = row.text.strip()
    words = len(joined(line))
    return row.label in ("body", "heading") and _LEAST <= words <= _MOST and _named(line)


def _named(line: str) -> bool:
    """Tell whether a line may be a title, and is not drawn."""
    return any(map(str.isalnum, line)) and titles.like(line)


def _above_text(rows: Sequence[Row], staying: Sequence[int], at: int) -> bool:
    """Tell whether running text stands shortly below a row."""
    below = [rows[k] for k in staying if k > at][:_WITHIN]
    return any(row.prose and row.line.stop - row.line.start >= _TEXT for row in below)
