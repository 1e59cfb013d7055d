"""Articles that are not running prose: poems, forms, programmes, lists, tables, dialogues.

Of their lines, short and mostly without a stop, a model of lines that learnt from running prose
knows nothing: to it they are menus. On a page they are known by their place, from the line of date
and source down to the next line that a rule knows, and by what the rest of the page lacks: not one
paragraph stands there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from reportclean.blocks.labels import AMID, CARRIERS, Labelled, is_trail
from reportclean.blocks.pagelike import line_evidence
from reportclean.blocks.places import OF_A_SITE, is_of_site
from reportclean.blocks.rows import Row

FEWEST = 3
"""Lines of the shortest such article."""

MOST = 80
"""Lines of the longest."""

PARAGRAPH = 36
"""Characters from which on a line is a paragraph, of which the line model knows enough."""

FRAMED = 4
"""Lines known by rules that a page of text has around it, that of date and source among them."""

STRANGE = 2
"""Other lines that no rule knows, at most, of a page whose article has paragraphs too."""

SHORT = 30
"""Lines of an article with one paragraph for which only such lines below it count."""

TRAILING = 5
"""Lines below its last sentence, at least: fewer may be what a page sets below an article."""

INSIDE = frozenset((
    "picture-mark", "picture-hint", "image-name", "advertisement-between", "advertisement-mark",
    AMID,
))  # fmt: skip
"""Rules for what a page sets amid an article: where a picture stood, or between two paragraphs."""

_LINKED = re.compile(r"^ ?<<|>> ?$")
_ENTRY = re.compile(r"[一-鿿]{2,6} ?: ?[^:|>»]{2,40}")
HEADLINE = re.compile(r"(?!\d)[^,。;:!]{8,32}")
"""What a list of headlines below an article is made of, if of nothing else."""


def bare_article(
    read: Sequence[Row], found: Mapping[int, Labelled], *, markup: bool
) -> frozenset[int]:
    """Return the rows of an article that is not running prose; none where there is no such sign.

    `found` is what rules alone claim. Where a paragraph introduces the short lines or closes them,
    rules must know the rest of the page; with `markup`, of which lists of links have left, that
    would tell nothing, and there is no such article. What stood below it may have left so too.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    known = [n for n, i in enumerate(filled) if i in found]
    dated = next((n for n in known if found[filled[n]].label in CARRIERS), None)
    if dated is None or (len(known) < FRAMED and not markup):
        return frozenset()
    claimed = set(known)
    first = next((n for n in range(dated, len(filled)) if n not in claimed), len(filled))
    closing = (n for n in known if n > first and found[filled[n]].rule not in INSIDE)
    end = next(closing, len(filled))
    if not FEWEST <= end - first <= MOST or (end == len(filled) and not markup):
        return frozenset()
    paragraphs = [n for n in range(len(filled)) if n not in claimed and _long(read[filled[n]])]
    menu = False  # whether lines that no rule knows stand above the trail
    if paragraphs:
        # One paragraph introduces or closes; several are an article with headlines around it.
        since = end if len(paragraphs) == 1 and end - first <= SHORT else 0
        others = (n for n in range(since, len(filled)) if not first <= n < end)
        strange = [n for n in others if n not in claimed]
        if len(strange) > STRANGE:
            trail = max((n for n in known if n < dated and is_trail(found[filled[n]])), default=0)
            strange, menu = [n for n in strange if n > trail], True
        inside = first <= paragraphs[0] <= paragraphs[-1] < end
        if markup or len(strange) > STRANGE or not inside:
            return frozenset()
    stops = (n for n in range(first + 1, end) if _stops(read[filled[n]], of_site=menu))
    end = next(stops, end)
    sentences = [n for n in range(first, end) if _ends(read[filled[n]])]
    if len(sentences) > 1 or (sentences and paragraphs):
        below = [read[filled[n]] for n in range(sentences[-1] + 1, end)]
        list_of_others = len(sentences) > 1 and all(HEADLINE.fullmatch(r.folded) for r in below)
        if menu or len(below) < TRAILING or list_of_others:
            entries = takewhile(lambda row: _is_entry(row.folded), below)
            end = sentences[-1] + 1 + len(list(entries))
    return frozenset(filled[n] for n in range(first, end) if n not in claimed)


def _stops(row: Row, *, of_site: bool) -> bool:
    """Tell whether a line ends the article: a link, a control, or one with words `of_site`."""
    return _pressed(row) or (of_site and not row.prose and OF_A_SITE.search(row.folded) is not None)


def _is_entry(line: str) -> bool:
    """Tell whether a line is a label with its value, none that a site prints: 采录地点:石桥镇."""
    return _ENTRY.fullmatch(line) is not None and not is_of_site(line)


def _ends(row: Row) -> bool:
    """Tell whether a line ends a sentence, of one word perhaps."""
    return row.prose or row.folded.rstrip("”’」』\"'").endswith(("。", "!", "?"))


def _pressed(row: Row) -> bool:
    """Tell whether a line is drawn as a link or holds the name of a control: the article's end."""
    return not row.prose and (
        _LINKED.search(row.folded) is not None or line_evidence(row.folded) >= 1
    )


def _long(row: Row) -> bool:
    """Tell whether a line is a paragraph."""
    return not row.folded or (row.prose and len(row.folded) >= PARAGRAPH)
