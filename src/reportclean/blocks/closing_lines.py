"""What an article closes with below its last sentence: a table, contacts, attachments, a photo.

There a model of lines that learnt from news expects furniture. But what stands right below and is
shaped like what papers close with is the article's. Of HTML it must stand in the same element,
since the foot of a site has its own; and then it may be a table as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from reportclean.blocks.elements import elements
from reportclean.blocks.ends_at_home import below_pictures, ends_at_home, is_sibling, lone_days
from reportclean.blocks.homes import LINKED, is_inside, stands_in
from reportclean.blocks.labels import Labelled
from reportclean.blocks.rows import Row
from reportclean.blocks.signing import SIGNERS, signature
from reportclean.core.document import Document
from reportclean.core.source import Block

FEWEST_ROWS = 2
"""Rows of a table."""

NAME = 50
"""Characters of the longest name of a table right above it."""

_CLAIM = "address-above-licence"
"""The rule that knows the contacts of a site by what stands below: an element of its own."""

_CONTACT = re.compile(
    r"[^:。;|>]{2,16}\s?:(?:[^。;|>]{2,120}[:\s])?[^。;|>\d]{0,8}"
    r"(?:\d{3,4}[-—) ]\s?)?\d{7,11}(?!\d)[^。;|>]{0,40}"
)
"""Whom to call: 监督部门:禾川县水利局 电话:0734-5566778."""
_SITE = re.compile(
    r"版权|备案|热线|客服|广告|举报|传真|邮编|总机|地址|主办|承办|本站|本网|网站|网址|QQ|微信"
)
"""What the foot of a site says beside its number: of plain text nothing else parts the two."""
_ENTRY = re.compile(r"[^:。;|>]{2,10}\s?:[^:。;|>]{2,60}")
ENTRIES = 3
"""Lines with a label right above one that says whom to call: 解读机关:…, 解读人:…, 联系方式:…."""
_PRIZE = re.compile(r"(?:[特一二三四]等|优秀|优胜|鼓励|[一-鿿]{2,6})奖(?:\(.{1,8}\))?\s?:.{2,300}")
_ATTACHED = re.compile(r"附件\d{0,2}\s?:.{3,80}")
_NEXT = re.compile(r"\d{1,2}\s?[.、].{2,80}")
"""One of several attachments, below the first."""
_CAPTION = re.compile(r"(?:图为|[▲△▼↑↓←→])[^|>]{4,120}|[^()\[\]|>:]{8,120}[\s/][摄攝]影?")
"""What a picture shows; who took it alone, in brackets, is a credit."""
_NOTE = re.compile(r"(?:注|备注|说明|资料来源|数据来源)\s?\d?:.{2,200}")
"""What stands below a table."""


def closing_in_text(
    read: Sequence[Row],
    found: Mapping[int, Labelled],
    liked: Sequence[bool],
    kept: Collection[int],
) -> frozenset[int]:
    """Return the rows right below a line that is `liked` or `kept` with which papers close."""
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    closing: set[int] = set()
    for n, (above, below) in enumerate(pairwise(filled), 1):
        stays = above not in found and (liked[above] or above in kept)
        if stays and below not in closing and below not in found:
            closing.update(_shaped(filled, n, read, found))
    return frozenset(i for i in closing if not _SITE.search(read[i].folded))


def closing_at_home(
    document: Document, read: Sequence[Row], home: frozenset[int], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows that close an article whose sentences are `home`, in its own element.

    They end at the first line that a rule claims, that is a link, or of another shape.
    """
    prose = [i for i in home if read[i].prose]
    if not prose:
        return frozenset()
    blocks = elements(document)
    below = _below(max(prose), read, blocks)
    days = lone_days(below, max(prose), read, blocks, found)
    known = {i: one for i, one in found.items() if one.rule != _CLAIM and i not in days}
    below = [i for i in below if i not in known or known[i].label != "byline"]  # who signs it
    places = {i: at for at, i in enumerate(below)}
    rows = {i for i in below if blocks[i].tag == "tr"}
    kept: set[int] = set()
    for tag, run in groupby(below, key=lambda i: blocks[i].tag):
        lines = list(run)
        if tag == "tr" and known.keys().isdisjoint(lines) and _is_table(lines, read, blocks):
            kept.update(lines)
            continue
        beside = {i for i in lines if _is_beside_table(places[i], read, blocks, below, kept)}
        tabled = not kept.isdisjoint(rows)
        ends = beside | ends_at_home(document, lines, max(prose), read, tabled=tabled)
        linked = {i for i in lines if blocks[i].links >= LINKED and "附件" not in read[i].folded}
        own = beside.union(_shaped(lines, 0, read, {**known, **dict.fromkeys(linked)}, ends))
        kept |= own
        if len(own) < len(lines):
            break
    return frozenset(kept)


def captions_at_home(
    document: Document, read: Sequence[Row], home: frozenset[int], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows in the element of an article that say what a picture shows, and who took it.

    Wherever they stand in it: most pictures stand above the first sentence.
    """
    prose = [i for i in home if read[i].prose]
    if not prose:
        return frozenset()
    first, last = min(prose), max(prose)
    blocks, below = elements(document), below_pictures(document)

    def shows(i: int) -> bool:
        inside = stands_in(blocks[i], blocks[first])
        if i in below and (is_sibling(blocks[i], blocks[first]) or (inside and first < i < last)):
            return True
        shown = blocks[i].tag == "figcaption" or _CAPTION.fullmatch(read[i].folded) is not None
        return inside and shown

    open_ = (i for i in range(len(read)) if i not in found and blocks[i].links < LINKED)
    return frozenset(filter(shows, open_))


def _shaped(
    lines: Sequence[int],
    start: int,
    read: Sequence[Row],
    found: Mapping[int, object],
    beside: frozenset[int] | set[int] = frozenset(),
) -> Iterator[int]:
    """Yield the lines from `start` on, as long as each is shaped like a close, or is `beside`."""
    attached, stop = False, start  # before `stop` lines were looked at together
    for n in range(start, len(lines)):
        i = lines[n]
        near = takewhile(lambda k: k not in found, lines[n : n + max(ENTRIES, SIGNERS) + 1])
        texts = [read[k].folded for k in near]
        if not texts:
            return
        line = texts[0]
        attached = _ATTACHED.fullmatch(line) is not None or (
            attached and _NEXT.fullmatch(line) is not None
        )
        stop = max(stop, n + signature(texts), n + _entries(texts))
        shaped = attached or n < stop or any(s.fullmatch(line) for s in (_PRIZE, _CAPTION))
        if not (shaped or i in beside):
            return
        yield i


def _entries(lines: Sequence[str]) -> int:
    """Return how many lines say whom to call, the last with a number, or none."""
    entries = takewhile(_ENTRY.fullmatch, lines[:ENTRIES])
    above = sum(1 for line in entries if not _CONTACT.fullmatch(line))
    below = lines[above : above + 1]
    return above + 1 if below and _CONTACT.fullmatch(below[0]) else 0


def _below(last: int, read: Sequence[Row], blocks: Sequence[Block]) -> list[int]:
    """Return the rows below the last sentence that stand in its element, blank ones left out.

    A table there may have other names than paragraphs have, MsoTableGrid beside MsoNormal.
    """
    home, found = blocks[last], []
    for i in range(last + 1, len(read)):
        if read[i].folded or read[i].prose:
            if not is_inside(blocks[i], home):
                break
            found.append(i)
    while found and not stands_in(blocks[found[-1]], home):
        found.pop()  # a table of the page
    return found


def _is_table(lines: Sequence[int], read: Sequence[Row], blocks: Sequence[Block]) -> bool:
    rows = [i for i in lines if " | " in read[i].folded]
    return len(rows) >= FEWEST_ROWS and all(blocks[i].links < LINKED for i in lines)


def _is_beside_table(
    at: int, read: Sequence[Row], blocks: Sequence[Block], below: Sequence[int], kept: set[int]
) -> bool:
    """Tell whether the line `below[at]` names the table under it, or notes on the one above."""
    i = below[at]
    line = read[i].folded
    if blocks[i].links >= LINKED:
        return False
    if at and below[at - 1] in kept and blocks[below[at - 1]].tag == "tr" and _NOTE.fullmatch(line):
        return True
    under = [k for k in below[at + 1 : at + 1 + FEWEST_ROWS] if blocks[k].tag == "tr"]
    return len(line) <= NAME and len(under) == FEWEST_ROWS and _is_table(under, read, blocks)
