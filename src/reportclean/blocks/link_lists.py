"""Lists of links: menus and rows of headlines, which a page of HTML shows by its markup alone.

They are most of the lines of a news page. So they leave it first, before anything reads the text,
and the line labeller learns and judges what is left. Of 15,266 such lines on 246 pages none
was the article's: of the 22 that gold texts hold, 7 are one row of other headlines that stands in
its gold, the others repeat the page's own headline or a word of the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.core.source import Block

FEWEST = 4
"""Lines of the shortest list; of fewer links a byline or a line of sources may be made."""

LINKED = 0.6
"""The share of a line's characters in links, at least: the rest is bullets, dates and numbers."""

LONGEST = 60
"""Characters of the longest line; longer ones are teasers, or sentences of an article in links."""

_HEADINGS = frozenset({"h1", "h2", "h3"})
"""A lone one of these between a menu and what is no link heads an article of a page of several."""

_SENTENCE = re.compile(r"[，。；,]")
_OWN = re.compile(r"附件|附表|\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar)\b|[。！？]$", re.IGNORECASE)
"""What a line of the article says though it is a link: attachments, and whole sentences."""


@cleaner
def link_lists(document: Document) -> Iterator[Edit]:
    """Remove lists of links of a page of HTML, as it was read: before any other edit.

    Nothing goes that stands where the article does, inside the element of most prose or between
    two lines of it, and nothing goes of a page without prose: there the links are the content.
    """
    text, blocks = document.text, document.source.blocks
    if (
        document.trail
        or not document.source.nested
        or sum([links >= LINKED for _, _, links, _, _ in blocks]) < FEWEST
    ):
        return
    listed = _listed(text, blocks)
    first = 0
    for at, block in enumerate((*blocks, None)):
        if block is not None and listed[at]:
            continue
        if at - first >= FEWEST:
            stop = len(text) if block is None else block.span.start
            yield Edit(blocks[first].span.start, stop, "", "link-list")
        first = at + 1


def _listed(text: str, blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it can be a line of a list of links."""
    prose = [
        links < LINKED and _SENTENCE.search(text, start, stop) is not None
        for (start, stop), _, links, _, _ in blocks
    ]
    mass = Counter[str]()
    for (start, stop), _, _, _, hints in compress(blocks, prose):
        mass[hints] += stop - start
    if not mass:
        return [False] * len(blocks)
    home = max(mass, key=mass.__getitem__)
    own = [at for at, block in enumerate(blocks) if prose[at] and block.hints == home]
    listed = [
        links >= LINKED
        and stop - start <= LONGEST
        and not hints.endswith(home)
        and not own[0] < at < own[-1]
        and not _OWN.search(text, start, stop)
        for at, ((start, stop), _, links, _, hints) in enumerate(blocks)
    ]
    for at in range(1, len(blocks) - 1):
        tag = blocks[at].tag
        if tag in _HEADINGS and tag != blocks[at - 1].tag and blocks[at + 1].links < LINKED:
            listed[at] = False
    return listed
