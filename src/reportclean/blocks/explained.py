"""Whether rules alone explain a page of plain text: then the line model has little to find.

What makes a text a page are controls and menus. Where rules have claimed nearly all of them, what
is left on end is the article: a notice, a form, a roster, verse, an examination, a recipe, or
headings among sentences. Of such lines a model that learnt from whole pages of news thinks as
little as of menus.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from reportclean.blocks.bare import HEADLINE, INSIDE
from reportclean.blocks.fields import pairs_in
from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.model import Verdict
from reportclean.blocks.pagelike import line_evidence, page_evidence
from reportclean.blocks.places import OF_A_SITE, is_of_site
from reportclean.blocks.rows import Row, written
from reportclean.core.document import Document

MOST = 60
"""Lines of the longest article that is mostly no sentences: more are lists of headlines."""

LEADING = 2
"""Lines above the first sentence of one that is mostly sentences, at most."""

PARAGRAPH = 24
"""Characters of a sentence that the model knows for one: it takes shorter ones for headlines."""

OTHERS = 0.25
"""How many times as long as the article the lines beyond known furniture may be."""

CONTROL = 1.0
"""The evidence of one control: a line with it parts the article from what is left of a menu,"""
CONTROLS = 2.0
"""and with so much the article is none."""

CHANNEL = 4
"""Characters of the longest name of a channel; longer lines with more than one are a menu."""
CHANNELS = 0.5
"""More than the evidence of one."""

SHORTEST = 4
"""Characters of a line above the first sentence: shorter ones are columns of a site."""

_FURNITURE = re.compile(
    r"[>»›]|[上下]一?[页頁]"  # a path through the site, or more of something
    r"|[^\d|│]{2,}(?:[|│][^\d|│]{2,}){2,}[|│]?"  # a menu
    r"|[\[【](?:进入|返回|查看|我要|发表).{0,8}[\]】]|点击(?:此处|这里)"
    r"|^[\[\]【】()\s]+$"  # a control whose words have gone
    r"|_[一-鿿]{2,16}$"  # the title that the head of a page states
    r"|\((?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}.{0,9}\)$"  # another headline
    r"|\.(?:com|net|org|cn|tw|hk)\b"
)
"""What a line has that is a link of a site without a word that only sites have."""

LISTED = 5
"""Lines of the shortest list of headlines around sentences."""

_MARKED = re.compile(r"[•·・▪■【\[(]|(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月]|.*(?:记者|报道)$")
"""How headlines in a list, labels, days and bylines look, of which some stand above an article."""


def explained(
    document: Document,
    read: Sequence[Row],
    seen: Sequence[Verdict],
    found: Mapping[int, Labelled],
    title: int | None,
) -> frozenset[int]:
    """Return the rows of the article where rules explain the rest of the page.

    They stand on end, but for the line of date and source, and hold all sentences that the model
    likes; little stands beyond a known control. Lines with words of a site at either end are left
    to the model; so is what stands around an article in sentences, but for a line or two above.
    """
    liked = [
        i for i, row in enumerate(read) if row.prose and i not in found and seen[i].body >= 0.5
    ]
    told = {i for i in liked if not 0 < len(read[i].folded) < PARAGRAPH}
    runs = list(_parted(read, found))
    article = max(runs, key=lambda run: _size(read, run), default=[])
    if not article or not told.issubset(article) or not _is_most(read, article, runs):
        return frozenset()  # mostly
    parts = list(_without_controls(document.text, read, seen, article))
    article = max(parts, key=lambda run: _size(read, run))
    if not told.issubset(article) or not _is_most(read, article, runs):
        return frozenset()
    if page_evidence("\n".join(written(document.text, read[i]) for i in article)) >= CONTROLS:
        return frozenset()
    if 2 * _size(read, told) > _size(read, article):
        own = [i for i in liked if i in set(article)]
        top = -1 if title is None else title
        above = [i for i in article if top < i < own[0]]
        article = [
            i for i in article if own[0] <= i <= own[-1] and not _is_of_site(document, read, i)
        ]
        if len(above) <= LEADING and all(_may_lead(document, read, i, above) for i in above):
            article = above + article
    elif len(article) > MOST:
        return frozenset()
    elif len(told) > 1:
        listed = _listed(read, article, told)
        article = [i for i in article if i not in listed]
    while article and not _may_begin(document, read, article[0], article):
        del article[0]
    while article and _is_of_site(document, read, article[-1]):
        del article[-1]
    return frozenset(i for i in article if not _FURNITURE.search(read[i].folded))


def _listed(read: Sequence[Row], article: Sequence[int], told: Collection[int]) -> Collection[int]:
    """Return the lines above the first sentence and below the last that are a list of headlines."""
    ends = (
        [i for i in article if i < min(told)],
        [i for i in article if i > max(told)],
    )
    return {
        i
        for end in ends
        if len(end) >= LISTED and all(HEADLINE.fullmatch(read[k].folded) for k in end)
        for i in end
    }


def _parted(read: Sequence[Row], found: Mapping[int, Labelled]) -> Iterator[list[int]]:
    """Yield the rows that rules leave, in runs that lines known for furniture part."""
    run: list[int] = []
    for i, row in enumerate(read):
        known = found.get(i)
        if known is None:
            run += [i] if row.folded or row.prose else []
        elif run and known.label not in CARRIERS and known.rule not in INSIDE:
            yield run
            run = []
    yield run


def _without_controls(
    text: str, read: Sequence[Row], seen: Sequence[Verdict], run: Sequence[int]
) -> Iterator[list[int]]:
    """Yield the parts of a run between the controls in it that no rule knows."""
    part: list[int] = []
    for i in run:
        own = written(text, read[i])
        if read[i].prose or seen[i].body >= 0.5 or line_evidence(own) < CONTROL:
            part.append(i)
        else:
            yield part
            part = []
    yield part


def _is_most(read: Sequence[Row], article: Sequence[int], runs: Sequence[Sequence[int]]) -> bool:
    whole = sum(_size(read, run) for run in runs)
    return whole <= (1 + OTHERS) * _size(read, article)


def _size(read: Sequence[Row], run: Collection[int]) -> int:
    return sum(read[i].line.stop - read[i].line.start for i in run)


def _may_lead(document: Document, read: Sequence[Row], i: int, above: Sequence[int]) -> bool:
    """Tell whether a line may be of an article above whose first sentence it stands."""
    return len(read[i].folded) >= SHORTEST and _may_begin(document, read, i, above)


def _may_begin(document: Document, read: Sequence[Row], i: int, article: Sequence[int]) -> bool:
    """Tell whether a line may begin an article: none that comes again, no day."""
    line = read[i].folded
    if _is_of_site(document, read, i):
        return False
    again = any(read[k].folded == line for k in article if k != i)
    return read[i].prose or not (again or _MARKED.match(line))


def _is_of_site(document: Document, read: Sequence[Row], i: int) -> bool:
    """Tell whether a line has a word of sites, a label of theirs, or is the name of a channel."""
    line = read[i].folded
    if read[i].prose:
        return OF_A_SITE.search(line) is not None
    return (
        _FURNITURE.search(line) is not None
        or is_of_site(line)
        or line_evidence(line) > (0 if len(line) <= CHANNEL else CHANNELS)
        or bool(pairs_in(document, i))
    )
