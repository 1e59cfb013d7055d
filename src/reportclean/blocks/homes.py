"""Sentences of a page that live where its article lives.

Pages of today have paragraphs of one short sentence each, of which a line model that learnt from
longer ones thinks little. But their place tells: the same element, with the same names around it,
that holds the sentences of which it thinks much. A table is kept or left as a whole for the same
reason. An element with the name that a platform gives the article keeps what is written in it.
Where text has no elements, see `places`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, pairwise

from reportclean.blocks.article import in_element, is_beside
from reportclean.blocks.elements import element_numbers, elements
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import Row
from reportclean.core.document import Document
from reportclean.core.source import Block

LINKED = 0.2
"""The share of links from which on a sentence may be the teaser of another article."""

_REST = re.compile(r"[,.。、:;].*|.{0,4}(?:编辑|来源|作者|记者|摄影|校对|审核|责编):")
"""What links have left behind: a label, or a piece from a comma on."""

FEWEST = 2
"""Sentences like the article's that make a home."""

LEAST = 0.2
"""The chance that the line model must give a sentence: it is sure of pleas among the paragraphs."""

BESIDE, PARAGRAPH = 0.05, 30
"""The same for a sentence of so many characters: of the five that weights which saw none of the
host leave so on 246 pages, three are the article's last. The link to another article above a last
paragraph makes the model doubt it."""

SHORT = 90
"""Characters of the longest sentence that goes on so: of longer ones the model knows enough."""

INSERT = 2
"""Lines of an advertisement, or of a link to another article, between two sentences at home."""

FULL_STOPS = ("。", "。”", "。」")
"""How a sentence ends with which the article goes on right below one that is not unlike it,
whatever the model thinks: 县直有关部门负责人参加会议。 Questions and exclamations may be calls to
read more. On 246 pages, with weights that saw none of the host, it costs one line, a rule of a
forum."""

NAME = 2
"""Characters of the shortest heading of an entry."""

MOST = 0.8
"""The share of all sentences like the article's that a home without a name holds."""

NEAR = 3
"""Lines from one sentence at home to the next, those inside the element not counted: beyond more
of them another article begins."""

_PARTS = frozenset({"tr", "h2", "h3", "h4", "h5", "h6", "figcaption", "pre"})
"""The tags of what an article has beside paragraphs; of such lines the model thinks little."""


def at_home(document: Document, read: Sequence[Row], seen: Sequence[Verdict]) -> frozenset[int]:
    """Return which rows are sentences in a home of which most is like the article.

    A home is a tag at a depth, with the class and id names of what encloses it. Without any name
    it must hold nearly all sentences like the article's, and of others only those right below one.
    """
    prose = [i for i, row in enumerate(read) if row.prose]
    if len(prose) < FEWEST:
        return frozenset()
    blocks = elements(document)
    homes: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for i in prose:
        _, tag, links, depth, hints = blocks[i]
        if links < LINKED:
            homes[tag, depth, hints].append(i)
    article = sum(len(read[i].folded) for i in prose if seen[i].body >= 0.5)
    found: set[int] = set()
    for (_, _, hints), members in homes.items():
        liked = [i for i in members if seen[i].body >= 0.5]
        weight = sum(len(read[i].folded) for i in liked)
        whole = sum(len(read[i].folded) for i in members)
        below = frozenset() if hints else _right_below(members, read, seen)
        found |= below
        if len(liked) < FEWEST or 2 * weight < whole or (not hints and weight < MOST * article):
            continue
        own = _in_reach(members, read, seen, blocks) if hints else below.union(liked)
        first, last = min(own), max(own)
        found |= own
        found |= _parts(blocks, first, last)
        found |= _leading(read, blocks, first, last)
        found.update(i for i in members if i < first and _defines(read, blocks, i))
    return frozenset(found)


def _right_below(
    members: Sequence[int], read: Sequence[Row], seen: Sequence[Verdict]
) -> frozenset[int]:
    """Return which members go on right below a sentence that is like the article."""
    return frozenset(
        i
        for above, i in pairwise(members)
        if seen[above].body >= 0.5 > seen[i].body >= LEAST and _goes_on(read, above, i)
    )


def _parts(blocks: Sequence[Block], first: int, last: int) -> set[int]:
    """Return the lines between two paragraphs of an article that are tables, headings, captions.

    A table with a row of links is none: the card of a program, its last row `下载地址`.
    """
    found: set[int] = set()
    for tag, run in groupby(range(first + 1, last), key=lambda i: blocks[i].tag):
        lines = list(run) if tag in _PARTS else []
        own = [i for i in lines if blocks[i].links < LINKED]
        if tag != "tr" or own == lines:
            found.update(i for i in own if is_inside(blocks[i], blocks[first]))
    return found


def _defines(read: Sequence[Row], blocks: Sequence[Block], i: int) -> bool:
    """Tell whether a sentence begins with the heading of the page above it, as definitions do."""
    heading = next((read[k].folded for k in range(i, -1, -1) if blocks[k].tag == "h1"), "")
    return len(heading) >= NAME and read[i].folded.startswith(heading)


def _leading(read: Sequence[Row], blocks: Sequence[Block], first: int, last: int) -> set[int]:
    """Return the lines between two paragraphs that lead with a colon to the next one: 注:."""
    home, below, found = blocks[first], last, set[int]()
    for i in range(last - 1, first, -1):
        if not (read[i].folded or read[i].prose):
            continue
        beside = blocks[i][1:] == blocks[below][1:] and blocks[i].hints == home.hints
        if beside and read[i].folded.endswith(":") and not blocks[i].links:
            found.add(i)
        below = i
    return found


def stands_in(one: Block, home: Block) -> bool:
    """Tell whether a line stands in an element of the names of that of `home`, or in none of any.

    Then it must not stand higher than `home`.
    """
    if home.hints:
        return one.hints.endswith(home.hints)
    return not one.hints and one.depth >= home.depth


def is_inside(one: Block, home: Block) -> bool:
    """Tell whether a line stands in the element of the paragraph `home`, or is a part beside it.

    Where paragraphs have names of their own, headings have none, or tables others: MsoTableGrid
    beside MsoNormal.
    """
    if stands_in(one, home):
        return True
    unnamed = one.hints != "" and home.hints.endswith(f" {one.hints}")
    table = one.tag == "tr" and one.hints.partition(" ")[2] == home.hints.partition(" ")[2]
    return one.depth == home.depth and one.tag in _PARTS and (unnamed or table)


def _in_reach(
    members: Sequence[int], read: Sequence[Row], seen: Sequence[Verdict], blocks: Sequence[Block]
) -> set[int]:
    """Return which members of a home are like the article, or near enough to one that is."""
    found: set[int] = set()
    hints = blocks[members[0]].hints
    for order in (members, members[::-1]):
        last = -1
        for i in order:
            if seen[i].body < 0.5:
                between = range(min(i, last) + 1, max(i, last))
                far = sum(not blocks[k].hints.endswith(hints) for k in between) >= NEAR
                other = any(
                    read[k].prose
                    and k not in found
                    and blocks[k].tag not in _PARTS
                    and not _is_nested(blocks[k], blocks[i])
                    for k in between
                )
                if last < 0 or far:
                    continue
                least = LEAST if other or len(read[i].folded) < PARAGRAPH else BESIDE
                if i > last and seen[last].body >= LEAST and _goes_on(read, last, i):
                    least = 0.0
                if seen[i].body < least:
                    continue
            found.add(i)
            last = i
    return found


def _is_nested(one: Block, home: Block) -> bool:
    """Tell whether an element stands inside that of the paragraphs, as a quotation does."""
    inside = one.hints.endswith(home.hints)
    return inside and (one.hints != home.hints or one.depth > home.depth)


def _goes_on(read: Sequence[Row], last: int, i: int) -> bool:
    """Tell whether row `i` is a sentence with its full stop, below `last` and an insert at most."""
    between = [row for row in read[last + 1 : i] if row.folded or row.prose]
    inserted = len(between) <= INSERT and not any(row.prose for row in between)
    short = len(read[i].folded) <= SHORT
    return inserted and short and read[i].folded.endswith(FULL_STOPS)


def heading_at_home(
    document: Document, read: Sequence[Row], seen: Sequence[Verdict]
) -> frozenset[int]:
    """Return which rows are short lines between a sentence and another line like the article's.

    All three stand in one home. A heading that names numbers or another paper reads like the link
    to one; among paragraphs of the same element it is none.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    doubtful = [
        filled[n - 1 : n + 2]
        for n in range(1, len(filled) - 1)
        if not read[filled[n]].prose and LEAST <= seen[filled[n]].body < 0.5
    ]
    between = [
        three
        for three in doubtful
        if all(seen[i].body >= 0.5 for i in (three[0], three[2]))
        and (read[three[0]].prose or read[three[2]].prose)
    ]
    if not between:
        return frozenset()
    blocks = elements(document)
    found: set[int] = set()
    for three in between:
        homes = [blocks[i] for i in three]
        same = len({home.hints for home in homes}) == 1
        if same and homes[1].hints and homes[1].links < LINKED:
            found.add(three[1])
    return frozenset(found)


def in_article(document: Document, read: Sequence[Row], seen: Sequence[Verdict]) -> frozenset[int]:
    """Return the rows in the element that a platform names the article's, links left out.

    Of a thread it is the first post. There must be a sentence of which the line model thinks much,
    unless it thinks so of none on the page.
    """
    blocks = document.source.blocks
    inside = in_element(blocks)
    if True not in inside:
        return frozenset()
    found: set[int] = set()
    prose: list[int] = []
    for i, number in enumerate(element_numbers(document)):
        block, text = blocks[number], read[i].folded
        if not (text or read[i].prose) or block.links >= LINKED:
            continue
        if read[i].prose:
            prose.append(i)
        if inside[number] and not is_beside(block, text) and not _REST.fullmatch(text):
            found.add(i)
    liked = [i for i in prose if seen[i].body >= 0.5]
    return frozenset(found) if found.intersection(liked or prose) else frozenset()


def whole_tables(
    document: Document, read: Sequence[Row], seen: Sequence[Verdict]
) -> frozenset[int]:
    """Return the rows of tables of which the line model likes half: they stay or go as one."""
    rows = [i for i, row in enumerate(read) if " | " in row.folded]
    if not rows:
        return frozenset()
    blocks = elements(document)
    homes: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i in rows:
        _, tag, _, depth, hints = blocks[i]
        if tag == "tr":
            homes[depth, hints].append(i)
    halves = (t for t in homes.values() if 2 * sum(seen[i].body >= 0.5 for i in t) >= len(t))
    return frozenset(i for table in halves for i in table)
