"""What rules alone make of a text: peeling, and what is seen once lines are known.

The rulebook peels the lines from both ends (see `peeling`); what repeats them, what stands beside
them and what they took from an article is settled then, each by its own module, in this order.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from reportclean.blocks import fields
from reportclean.blocks.announced import announced
from reportclean.blocks.below_editor import below_editor
from reportclean.blocks.book import Book
from reportclean.blocks.digests import digests
from reportclean.blocks.items import catalogued, counted, entered, explained_errors, itemised
from reportclean.blocks.labels import Labelled
from reportclean.blocks.ornaments import closed_up
from reportclean.blocks.peeling import TITLE_ASKING, Peeling
from reportclean.blocks.placeholders import placeholders
from reportclean.blocks.rows import Row, rows
from reportclean.blocks.rules import Rule, rulebook
from reportclean.blocks.second_look import (
    by_account,
    bylines,
    listings,
    original_title,
    released,
    repeated,
)
from reportclean.blocks.spared import spared
from reportclean.blocks.trail import (
    above_dated_title,
    menu_above_trail,
    section_below_trail,
    title_below_menu,
)
from reportclean.core.document import Document


def by_rulebook(document: Document, kind: Literal["page", "text"]) -> Peeling:
    """Return the lines of `document` as the rulebook claims them, and as lines of fields are read.

    Lists that a line announces are looked for in a text alone: on a page with menus `个股查询:`
    stands above them too, so that there only examples count.
    """
    peeling = _peeling(document, _default_book(), by=kind)
    peeling.announced.update(announced(peeling, examples=kind == "page"))
    by_account(peeling)
    peeling.claim()
    original_title(peeling)
    repeated(peeling)
    placeholders(peeling)
    bylines(peeling)
    section_below_trail(peeling)
    if kind == "text":
        entered(peeling)
        below_editor(peeling)
        menu_above_trail(peeling)
        above_dated_title(peeling)
        explained_errors(peeling)
    else:
        title_below_menu(peeling)
    itemised(peeling)
    counted(peeling)
    catalogued(peeling)
    listings(peeling)
    spared(peeling)
    digests(peeling)
    released(peeling, text=kind == "text")
    return peeling


def claimed(document: Document, rules: Iterable[Rule]) -> tuple[Labelled, ...]:
    """Return the lines that `rules` alone claim, in order, the rulebook and the model silent."""
    peeling = _peeling(document, Book.of(rules), by="user")
    peeling.claim()
    return tuple(peeling.found[i] for i in sorted(peeling.found))


def unclaimed(text: str, first: Row) -> bool:
    """Tell whether the first line of `text` is a sentence, and no rule of the rulebook claims it.

    Only that line is looked at: peeling ends at it from above, and at the latest from below.
    """
    book = _default_book()
    possible = book.cues.possible(first.folded)
    acting = 0
    for place in ("anywhere", "head", "tail"):
        acting |= book.lines.get(place, 0)
    return (
        first.prose
        and not TITLE_ASKING.fullmatch(first.folded)
        and not possible & book.blocks.get("anywhere", 0)
        and book.matching(possible & acting, first.folded) is None
        and not fields.pairs(text, first.line.start, first.line.stop)
    )


def _peeling(document: Document, book: Book, *, by: Literal["user", "page", "text"]) -> Peeling:
    seen = rows(document)
    filled = [i for i, row in enumerate(seen) if row.folded]
    sentences = {i for i in filled if seen[i].prose}
    asked = book.possible, book.anywhere.possible
    possible = {i: asked[i in sentences](seen[i].folded) for i in filled}
    for i in filled:
        if seen[i].folded[1:2] == " " and (closed := closed_up(seen[i].folded)):
            possible[i] |= asked[i in sentences](closed)
    return Peeling(document, seen, filled, book, possible, sentences, by, set(), {})


@cache
def _default_book() -> Book:
    return Book.of(rulebook())
