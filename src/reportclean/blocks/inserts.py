"""What a page sets into its article or on top of it, told by the markup: a link, an advertisement.

To the line model such a line among paragraphs is one of them. But a line that is nothing but a
link behind an arrow leads elsewhere, `廣告` in an element of its own is the mark of a slot, and
links that say what headings below say are the contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from reportclean.blocks.elements import elements
from reportclean.blocks.labels import AMID, Label, Labelled
from reportclean.blocks.markup import HEADINGS
from reportclean.blocks.model import LINKED
from reportclean.blocks.peeling import Peeling
from reportclean.blocks.rows import Row
from reportclean.core.source import Block

LONGEST = 60
"""Characters of the longest link."""

MARK = 6
"""Characters of the longest mark of an advertisement."""

BARRED = 0.6
"""The share of links of a line with bars between them."""

ENTRIES = 2
"""Entries of the shortest contents."""

_ARROWS = frozenset("►▶➤➜➡▸▷»→☞")
_OWN = re.compile(r"附件|附表|\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar)\b|。$", re.IGNORECASE)
_MENU = re.compile(r"\|(?: ?[^|。,;:]{2,8} ?\|){2,20}(?: ?[^|。,;:]{2,8})?")
"""A menu that begins with a bar, of which no rule can tell that it is none of figures."""
_CONTENTS = re.compile(r"(?:本文|文章|内容)?目 {0,2}录:?")


def inserts(peeling: Peeling) -> dict[int, Labelled]:
    """Return the lines of a page of HTML that are set into its article, or above it."""
    blocks = elements(peeling.document)
    filled = [i for i, row in enumerate(peeling.rows) if row.folded or row.prose]
    slots = list(_slots(peeling, blocks, filled))
    filled = [i for i in filled if i not in slots]
    kinds: tuple[tuple[Label, str, Iterable[int]], ...] = (
        ("related", AMID, _links(peeling.rows, blocks, filled)),
        ("promo", "advertisement-mark", slots),
        ("nav", "contents-of-links", _contents(peeling.rows, blocks, filled)),
        ("nav", "menu-of-links", _menus(peeling.rows, blocks, filled)),
    )
    return {
        i: Labelled(peeling.rows[i].line, label, rule)
        for label, rule, lines in kinds
        for i in lines
        if i not in peeling.found
    }


def _links(rows: Sequence[Row], blocks: Sequence[Block], filled: Sequence[int]) -> Iterator[int]:
    """Yield the lines of links behind arrows that stand between two sentences."""
    places = range(len(filled))
    for led, run in groupby(places, key=lambda n: _leads(rows[filled[n]], blocks[filled[n]])):
        lines = list(run)
        first, last = lines[0] - 1, lines[-1] + 1
        if led and first >= 0 and last < len(filled):
            above, below = filled[first], filled[last]
            if rows[above].prose and rows[below].prose:
                yield from filled[first + 1 : last]


def _leads(row: Row, block: Block) -> bool:
    line = row.folded
    return (
        line[:1] in _ARROWS
        and block.links >= LINKED
        and len(line) <= LONGEST
        and _OWN.search(line) is None
    )


def _slots(peeling: Peeling, blocks: Sequence[Block], filled: Sequence[int]) -> Iterator[int]:
    """Yield the marks of advertisements in elements in which no line beside them stands.

    Where other lines stand in elements of the same kind it may be a heading.
    """
    for n, i in enumerate(filled[1:-1], 1):
        line = peeling.rows[i].folded
        if "广" not in line or len(line) > MARK or blocks[i].tag in HEADINGS:
            continue  # nearly always
        rule = peeling.rule(i, "tail") if i not in peeling.announced else None
        if rule is None or rule.id != "advertisement-mark":
            continue
        near = (filled[n - 1], filled[n + 1])
        alone = not any(
            blocks[k][1:] == blocks[i][1:] and peeling.rows[k].folded != line for k in filled
        )
        apart = alone and all(_is_apart(blocks[i], blocks[k]) for k in near)
        if apart and not any(line in peeling.rows[k].folded for k in near):  # a heading
            yield i


def _is_apart(one: Block, other: Block) -> bool:
    """Tell whether a line stands in an element in which the other does not."""
    return one.hints != other.hints or one.depth > other.depth


def _menus(rows: Sequence[Row], blocks: Sequence[Block], filled: Sequence[int]) -> Iterator[int]:
    """Yield menus of links with bars between, and what scrolls on top of a page."""
    for i in filled:
        line = rows[i].folded
        scrolls = blocks[i].tag == "marquee" and len(line) <= LONGEST
        if scrolls or (blocks[i].links >= BARRED and _MENU.fullmatch(line)):
            yield i


def _contents(rows: Sequence[Row], blocks: Sequence[Block], filled: Sequence[int]) -> Iterator[int]:
    """Yield the lines of links each part of which stands again below, as a line that is none.

    And those right below 目录, with it, above the first sentence that comes.
    """
    for n, i in enumerate(filled):
        if _CONTENTS.fullmatch(rows[i].folded):
            below = [*takewhile(lambda k: blocks[k].links >= LINKED, filled[n + 1 :])]
            if len(below) >= ENTRIES and any(rows[k].prose for k in filled[n + 1 :]):
                yield from (i, *below)
    linked = [i for i in filled if blocks[i].links >= LINKED]
    if not linked:
        return
    said = {_bare(rows[i].folded): i for i in filled if not blocks[i].links}
    listed = [i for i in linked if _lists(rows[i].folded, i, said)]
    parts = sum(len(rows[i].folded.split()) for i in listed)
    if parts >= ENTRIES:
        yield from listed


def _lists(line: str, at: int, said: Mapping[str, int]) -> bool:
    return said.get(_bare(line), -1) > at or all(said.get(one, -1) > at for one in line.split())


def _bare(line: str) -> str:
    return "".join(line.split())
