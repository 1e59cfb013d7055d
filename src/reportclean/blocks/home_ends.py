"""What an article closes with in its own element of a page: a table, contacts, attachments.

Below its last sentence a model of lines that learnt from news expects furniture. But what stands
there in the same element, right below and without a link, and is shaped like what papers close
with, is the article's: the foot of the site has an element of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from reportclean.blocks.elements import elements
from reportclean.blocks.labels import Labelled
from reportclean.blocks.rows import Row
from reportclean.core.document import Document
from reportclean.core.source import Block

LINKED = 0.2
"""The share of links from which on a line may lead to another article."""

FEWEST_ROWS = 2
"""Rows of a table."""

NAME = 50
"""Characters of the longest name of a table right above it."""

_CLAIMS = "address-above-licence"
"""The rule that knows the contacts of a site by what stands below: an element of its own."""

_CONTACT = re.compile(
    r"[^:。;|>]{2,16}\s?:[^。;|>]{2,120}(?<!\d)(?:\d{3,4}[-—)]\s?)?\d{7,11}(?!\d)[^。;|>]{0,40}"
)
"""Whom to call: 监督部门:禾川县水利局 电话:0734-5566778."""
_PRIZE = re.compile(r"(?:[特一二三四]等|优秀|优胜|鼓励|[一-鿿]{2,6})奖(?:\(.{1,8}\))?\s?:.{2,300}")
_ATTACHED = re.compile(r"附件\d{0,2}\s?:.{4,80}")
_NEXT = re.compile(r"\d{1,2}\s?[.、].{2,80}")
"""One of several attachments, below the first."""
_CAPTION = re.compile(r"图为[^|>]{4,80}")
_NOTE = re.compile(r"(?:注|备注|说明|资料来源|数据来源)\s?\d?:.{2,200}")
"""What stands below a table."""


def closing(
    document: Document, read: Sequence[Row], home: frozenset[int], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows that close an article whose sentences are `home`, in its own element.

    They end at the first line that a rule claims, that is a link, or of another shape.
    """
    prose = [i for i in home if read[i].prose]
    if not prose:
        return frozenset()
    blocks = elements(document)
    last = max(prose)
    below = _below(last, read, blocks)
    kept: set[int] = set()
    attached = False
    for tag, run in groupby(below, key=lambda i: blocks[i].tag):
        lines = list(run)
        known = [i for i in lines if i in found and found[i].rule != _CLAIMS]
        if tag == "tr" and not known and _is_table(lines, read, blocks):
            kept.update(lines)
            continue
        for i in lines:
            line = read[i].folded
            attached = _ATTACHED.fullmatch(line) is not None or (
                attached and _NEXT.fullmatch(line) is not None
            )
            if i in known or not (attached or _closes(i, read, blocks, below, kept)):
                return frozenset(kept)
            kept.add(i)
    return frozenset(kept)


def _below(last: int, read: Sequence[Row], blocks: Sequence[Block]) -> list[int]:
    """Return the rows below the last sentence that stand in its element, blank ones left out."""
    hints, found = blocks[last].hints, []
    for i in range(last + 1, len(read)):
        if read[i].folded or read[i].prose:
            if not blocks[i].hints.endswith(hints):
                break
            found.append(i)
    return found


def _is_table(lines: Sequence[int], read: Sequence[Row], blocks: Sequence[Block]) -> bool:
    rows = [i for i in lines if " | " in read[i].folded]
    return len(rows) >= FEWEST_ROWS and all(blocks[i].links < LINKED for i in lines)


def _closes(
    i: int, read: Sequence[Row], blocks: Sequence[Block], below: Sequence[int], kept: set[int]
) -> bool:
    """Tell whether a line is shaped like a close, or names the table below it, or notes on it."""
    line = read[i].folded
    if blocks[i].links >= LINKED:
        return False
    if any(shape.fullmatch(line) for shape in (_CONTACT, _PRIZE, _CAPTION)):
        return True
    at = below.index(i)
    over = at > 0 and blocks[below[at - 1]].tag == "tr" and below[at - 1] in kept
    if over and _NOTE.fullmatch(line):
        return True
    under = [k for k in below[at + 1 : at + 1 + FEWEST_ROWS] if blocks[k].tag == "tr"]
    return len(line) <= NAME and len(under) == FEWEST_ROWS and _is_table(under, read, blocks)
