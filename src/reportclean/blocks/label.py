"""What each line of a page is: rules alone, then place and neighbours, then the line model.

A page is peeled from both ends. The head reaches from the top down to the first line of prose that
no rule claims, the tail from the bottom up to the last one; rules for `head`, `tail` and `edges`
see nothing between. So a sentence of the article is safe from all but the rules that hold
`anywhere`, and those are whole-line patterns with look-alikes beside them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from reportclean.blocks import fields
from reportclean.blocks.book import Book
from reportclean.blocks.labels import CARRIERS, LIKED, PAPER, UNLIKED, Label, Labelled
from reportclean.blocks.model import looks_like_page, verdicts
from reportclean.blocks.official import official
from reportclean.blocks.rows import Row, rows
from reportclean.blocks.rules import Rule, rulebook
from reportclean.blocks.wrapping import short_lines
from reportclean.core.document import Document

__all__ = ["claimed", "label"]

FEWEST = 10
"""Lines of the smallest text without markup that the line model judges: on fewer a place means
nothing."""

DOUBT = 0.35
"""A sentence of plain text goes only if the line model gives it less of a chance than this; other
lines go below one half, and those of HTML, whose markup tells more. Cross-validated on 246 pages
it costs 0.002 of precision and gains as much recall."""

LISTED = 8
"""Lines of the longest list of steps, names or places that a line with a colon announces."""

ENCLOSED = 3
"""Lines between two of the article that stay with it if one of them vouches for them."""

ENCLOSED_LIST = 60
"""Lines of the longest list, of names or posts, with which a paper goes on before what only a
paper has: the next number, a table, the signature."""

ENCLOSED_PROSE = 40
"""Characters of prose that vouch; shorter sentences between paragraphs are often captions."""

_SUBTITLE = re.compile(r"(?:--|—{1,2})\s?[一-鿿“《][^。;!?>|]{4,50}[^-—。;!?>|]")
_OF_SITE = re.compile("网站|导航|搜索|频道|栏目|链接|推荐|热点|热门|相关|阅读|分享|登录|位置|下载")
_NUMBER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|第.{1,3}[章节条]"
)


def label(document: Document) -> tuple[Labelled, ...]:
    """Return every line of the document with its label; cached by `Document.once`."""
    return document.once(_labelled)


def claimed(document: Document, rules: Iterable[Rule]) -> tuple[Labelled, ...]:
    """Return the lines that `rules` alone claim, in order; other rules and the model are silent."""
    page = _page(document, Book.of(rules), by="user")
    page.claim()
    return tuple(page.found[i] for i in sorted(page.found))


def _labelled(document: Document) -> tuple[Labelled, ...]:
    seen = rows(document)
    enough = document.source.blocks or sum(bool(row.folded) for row in seen) >= FEWEST
    paged = bool(enough) and looks_like_page(document)
    page = _page(document, _default_book(), by="page" if paged else "text")
    page.claim()
    found = page.found
    if paged:
        _judge(document, found)
        # What the model calls furniture ends no head or tail: rules now see what lies behind it.
        sure = {i: one for i, one in found.items() if one.rule not in LIKED}
        again = page._replace(found=sure)
        again.claim_edges()
        found |= again.found
    return tuple(found.get(i) or _plain(row) for i, row in enumerate(seen))


def _judge(document: Document, found: dict[int, Labelled]) -> None:
    """Let the line model decide about the lines of a page that no rule claims."""
    read, seen = rows(document), verdicts(document)
    markup = bool(document.source.blocks)
    # Markup tells the model what the words alone do not: a chapter, or a page of share prices.
    kept = short_lines(document.text, read, markup=markup) | (
        frozenset() if markup else official(read)
    )
    doubt = 0.5 if markup else DOUBT
    open_prose = [i for i, row in enumerate(read) if row.prose and i not in found]
    if open_prose and all(seen[i].body < 0.5 for i in open_prose):
        doubt = 0.0  # every sentence that rules leave would go: of them the model knows nothing
    heads = [i for i, verdict in enumerate(seen) if i not in found and verdict.title >= 0.5]
    title = max(heads, key=lambda i: seen[i].title, default=None)
    poor: list[int] = []  # lines unlike body since the last one that is like it
    seen_body = False
    headed = False  # whether the line above could be a title
    for i, (row, verdict) in enumerate(zip(read, seen, strict=True)):
        if not (row.folded or row.prose):
            continue
        if i in found:
            poor, headed = [], False
            continue
        if i == title:
            found[i] = Labelled(row.line, "title", "like-title", verdict.title)
        elif headed and _SUBTITLE.fullmatch(row.folded):
            found[i] = Labelled(row.line, "heading", "subtitle")
        elif (liked := verdict.body >= (doubt if row.prose else 0.5)) or i in kept:
            rule = "like-body" if liked else PAPER
            found[i] = Labelled(row.line, "body", rule, verdict.body)
            within = len(poor) <= ENCLOSED and any(_vouches(read[j]) for j in poor)
            if seen_body and poor and (within or (i in kept and len(poor) <= ENCLOSED_LIST)):
                for j in poor:
                    found[j] = Labelled(read[j].line, "body", "enclosed-by-body", verdict.body)
            poor, seen_body = [], True
        else:
            found[i] = Labelled(row.line, "related", UNLIKED, 1 - verdict.body)
            poor.append(i)
        headed = not row.prose


def _vouches(row: Row) -> bool:
    """Tell whether a line that stands between two of the article shows that it is of it too."""
    return _NUMBER.match(row.folded) is not None or (
        row.prose and len(row.folded) >= ENCLOSED_PROSE
    )


def _page(document: Document, book: Book, *, by: Literal["user", "page", "text"]) -> _Page:
    """Return the lines as rules claim them: a user's, or the rulebook's of a page or a text.

    Lines of labels with values are read for the rulebook alone. Lists that a line announces are
    looked for in texts alone: on a page with menus `个股查询:` stands above them too.
    """
    seen = rows(document)
    possible = [book.possible(row.folded) if row.folded else () for row in seen]
    filled = [i for i, row in enumerate(seen) if row.folded]
    page = _Page(document.text, seen, filled, possible, book.block, by, set(), {})
    if by == "text":
        page.announced.update(page.lists())
    return page


@cache
def _default_book() -> Book:
    return Book.of(rulebook())


class _Page(NamedTuple):
    """The state of labelling one text; `found` grows, by index of line."""

    text: str
    rows: Sequence[Row]
    filled: Sequence[int]
    """Which lines have something that rules look at."""
    possible: Sequence[Sequence[Rule]]
    """For each line the rules that could match it, sorted by id."""
    block: Sequence[Rule]
    """The rules that work on several lines."""
    by: Literal["user", "page", "text"]
    """Whose rules they are, or of what."""
    announced: set[int]
    """Lines of lists that belong to the article, whatever words they have."""
    found: dict[int, Labelled]

    def claim(self) -> None:
        """Label the lines that rules know, by themselves anywhere, then from both ends inward."""
        for i in self.filled:
            self.by_itself(i, ("anywhere",))
        self.claim_edges()

    def claim_edges(self) -> None:
        """Label the lines that rules know at the head and at the tail."""
        head = self.peeled(self.filled, "head")
        tail = self.peeled(self.filled[::-1], "tail")
        for zone, places in ((head, ("head", "edges")), (tail[::-1], ("tail", "edges"))):
            self.broken(zone, places)
            self.following(zone, titled=zone is head)

    def lists(self) -> Iterator[int]:
        """Yield the lines between one that announces them by a colon and the prose below them.

        `办理步骤:`, then `首页 > 登录 > 查询`, then a sentence: a path through a site as the topic.
        """
        for n, i in enumerate(self.filled):
            opening = self.rows[i].folded
            if not (4 <= len(opening) <= 40 and opening.endswith(":")) or _OF_SITE.search(opening):
                continue
            if any(rule.regex.fullmatch(opening) for rule in self.possible[i]):
                continue
            line = self.rows[i].line
            if fields.pairs(self.text, line.start, line.stop):
                continue
            below = self.filled[n + 1 : n + 2 + LISTED]
            end = next((k for k, j in enumerate(below) if self.rows[j].prose), 0)
            yield from below[:end]

    def rule(self, i: int, places: Collection[str]) -> Rule | None:
        """Return the rule for line `i`: of several the one with the alphabetically first id.

        So the order of the rulebook never matters.
        """
        for rule in self.possible[i]:
            if rule.where in places and rule.regex.fullmatch(self.rows[i].folded):
                return rule
        return None

    def by_itself(self, i: int, places: Collection[str]) -> bool:
        """Label line `i` by what it says itself, if anything for these places knows it."""
        if i in self.found:
            return True
        if i in self.announced:
            return False
        row = self.rows[i]
        rule = self.rule(i, places)
        if rule is not None:
            self.found[i] = Labelled(row.line, rule.label, rule.id)
            return True
        if self.by == "user" or "anywhere" in places:
            return False
        pairs = fields.pairs(self.text, row.line.start, row.line.stop)
        if pairs:
            kind = fields.line_label(pairs)
            self.found[i] = Labelled(row.line, kind, f"{kind}-line")
        return bool(pairs)

    def would_be(self, i: int, places: Collection[str]) -> Label | None:
        """Return what line `i` would be by rules if it stood in one of these places."""
        if i in self.found:
            return None if self.found[i].rule == UNLIKED else self.found[i].label
        rule = self.rule(i, places)
        return None if rule is None else rule.label

    def behind(self, i: int, above: Label | None) -> bool:
        """Label line `i` by the label of the line above it, if a rule says so."""
        rule = self.rule(i, (f"after:{above}",))
        if rule is None:
            return False
        self.found[i] = Labelled(self.rows[i].line, rule.label, rule.id)
        return True

    def peeled(self, order: Sequence[int], place: str) -> list[int]:
        """Label lines from one end inward up to unclaimed prose; return those passed."""
        passed: list[int] = []
        places = (place, "edges")
        for n, i in enumerate(order):
            known = self.by_itself(i, places)
            if not known and place == "tail" and n + 1 < len(order):
                known = self.behind(i, self.would_be(order[n + 1], places))
            if not known and self.rows[i].prose:
                break
            passed.append(i)
        return passed

    def following(self, zone: Sequence[int], *, titled: bool) -> None:
        """Label the lines of a zone whose line above decides what they are, from the top down.

        Where a title may stand in the zone (`titled`), the line above a date line can be it; so can
        the last one, which on a page is left to the line model.
        """
        for n, (above, i) in enumerate(pairwise(zone), 2):
            below = self.found.get(zone[n]) if n < len(zone) else None
            dated = below is not None and below.label in CARRIERS
            if titled and (dated or (self.by == "page" and n == len(zone))):
                continue
            if i not in self.found:
                self.behind(i, self.would_be(above, ()))

    def broken(self, zone: Sequence[int], places: Collection[str]) -> None:
        """Label what stands broken over several lines of a zone."""
        text = "\n".join(self.rows[i].folded for i in zone)
        for rule in self.block:
            if rule.where not in places or not any(cue in text for cue in rule.cues):
                continue
            for match in rule.regex.finditer(text):
                first = text.count("\n", 0, match.start())
                for i in zone[first : first + match.group().count("\n") + 1]:
                    self.found[i] = Labelled(self.rows[i].line, rule.label, rule.id)


def _plain(row: Row) -> Labelled:
    """Label a line that no rule claims: it stays."""
    if not (row.folded or row.prose):
        return Labelled(row.line, "blank", "blank")
    return Labelled(row.line, "body", "prose" if row.prose else "unclaimed")
