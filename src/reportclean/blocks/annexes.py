"""What stands in full below a paper: attachments (附件1 on a line of its own), and its glossary.

Lists of names, tables and terms with a colon are unlike the running text that a model of lines
learnt from, and so are the contacts and the signature between the last sentence of the paper and
its attachments.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.labels import Labelled
from reportclean.blocks.rows import Row
from reportclean.core.document import Document

CLOSE = 12
"""Lines, at most, with which a paper closes between its last sentence and its first attachment."""

NEAR = 8
"""Rows below the heading of a glossary among which its first entries stand, blank ones counted."""

_WORDS = (
    "附件", "附表", "附录", "附錄", "名词", "名詞", "术语", "術語", "词语", "詞語", "用语", "用語",
    "注释", "註釋", "注釋", "脚注", "腳註", "腳注", "尾注", "尾註",
)  # fmt: skip
"""One of which such a heading has, in either script: a gate."""
_ENDS = frozenset("释义明注")
"""How the headings of glossaries end: a gate."""
_HEADING = re.compile(r"附(?:件|表|录) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?:?")
"""The heading of an attachment. Without a number it is rather that of a list of files."""
_GLOSSARY = re.compile(
    r"(?:附(?:件|录)? ?\d{0,2} ?:?)?[(《【]?.{0,24}?"
    r"(?:名词|术语|词语|用语)(?:解释|注释|释义|说明)[)》】]?:?"
    r"|[(【\[]?(?:注释|脚注|尾注)[)】\]]?:?"
)
_ENTRY = re.compile(r"(?:[\[(〔]? ?\d{1,3} ?[\])〕.、:]|[①-⑳])")
"""How an entry of a glossary begins."""
_TOLD = re.compile(r"附[件后表录]|见附|名单|一览表")
"""What a sentence says of attachments."""
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|zip|rar|wps|et|ofd|jpe?g|png)\b|下载", re.IGNORECASE)
"""What the links to files have that stand below such a heading on other pages."""


def annexed(
    document: Document, read: Sequence[Row], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows of a paper's attachments, and of its close above them, that no rule claims.

    The paper must speak of what is attached, and no file to load may stand below the heading. An
    attachment ends where a rule knows a line for furniture.
    """
    if not any(map(document.text.__contains__, _WORDS)):
        return frozenset()  # mostly
    kept: set[int] = set()
    for i in _glossaries(read, found):
        kept.update(_up_to(found, i, len(read)))
    heads = [i for i, row in enumerate(read) if row.folded[:1] == "附" and _is_heading(read, i)]
    heads = [i for i in heads if i not in found]
    if heads and _speaks_of_them(read, found, heads[0]):
        for head, after in zip(heads, (*heads[1:], len(read)), strict=True):
            kept.update(_up_to(found, head, after))
        kept |= _close(read, found, heads[0])
    return frozenset(i for i in kept if read[i].folded)


def _up_to(found: Mapping[int, Labelled], begin: int, stop: int) -> range:
    """Return the rows from `begin` to the first that a rule claims."""
    return range(begin, next((i for i in range(begin, stop) if i in found), stop))


def _glossaries(read: Sequence[Row], found: Mapping[int, Labelled]) -> list[int]:
    """Return the headings of glossaries with two numbered entries shortly below."""
    heads = (
        i
        for i, row in enumerate(read)
        if row.folded[-4:].rstrip(")》】]:")[-1:] in _ENDS and i not in found
        if _GLOSSARY.fullmatch(row.folded)
    )
    return [
        i
        for i in heads
        if sum(_ENTRY.match(row.folded) is not None for row in read[i + 1 : i + NEAR]) > 1
    ]


def _speaks_of_them(read: Sequence[Row], found: Mapping[int, Labelled], head: int) -> bool:
    """Tell whether a sentence above the first attachment speaks of what is attached."""
    told = (read[i] for i in range(head) if read[i].prose and i not in found)
    return any(_TOLD.search(row.folded) for row in told)


def _close(read: Sequence[Row], found: Mapping[int, Labelled], head: int) -> set[int]:
    """Return the rows with which the paper closes, between its last sentence and `head`."""
    last = max(i for i in range(head) if read[i].prose and i not in found)
    close = {i for i in range(last + 1, head) if read[i].folded}
    return close.difference(found) if len(close) <= CLOSE else set()


def _is_heading(read: Sequence[Row], i: int) -> bool:
    if _HEADING.fullmatch(read[i].folded) is None:
        return False
    below = next((row.folded for row in read[i + 1 :] if row.folded), "")
    return bool(below) and _FILE.search(below) is None
