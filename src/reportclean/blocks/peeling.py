"""Peeling: how rules claim the lines of a text, from both ends inward (see `by_rulebook`).

The head reaches from the top down to the first line of prose that no rule claims, the tail from
the bottom up to the last one; rules for `head`, `tail` and `edges` see nothing between. So a
sentence of the article is safe from all but the rules that hold `anywhere`, and those are
whole-line patterns with look-alikes beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Literal, NamedTuple

from reportclean.blocks import fields
from reportclean.blocks.book import Book
from reportclean.blocks.labels import CARRIERS, CUT_OFF, UNLIKED, Label, Labelled, heads_list
from reportclean.blocks.ornaments import closed_up, undecorated
from reportclean.blocks.rows import Row
from reportclean.blocks.rules import Rule
from reportclean.blocks.signing import own_day
from reportclean.core.document import Document

_ASKING = re.compile(r"[^,。;:“”?!]{6,30}[?!]")
"""A headline that asks or exclaims: in a list below an article it ends no tail."""

TITLE_ASKING = re.compile(r"[^。;:“”]{4,40}[?!]|[^。;]{2,14}:[^。;:“”?!]{4,28}[?!]")
"""A title that asks or exclaims: above an article it ends no head, if it is the first line left or
the line of the date is right below it."""

_EXCLAIMING = re.compile(
    r"[^。;]{4,60}(?:[?!”」』…]|\.{3,6})|[^。;?!:]{2,20}!(?![”」』])[^。;:“”?!]{4,30}"
)
"""A title that asks, exclaims, quotes or breaks off, of whatever clauses: where its source and its
day stand below, or its day with its time."""

_LEFT_OPEN = ("...", "…", "”", "」", "』")
"""How a line ends that quotes or breaks off."""

ENTRY = 40
"""Characters of the longest headline behind a mark of lists, which ends no head either."""

_PHOTO = re.compile(r"[^()]{6,120}(?:\([^()]{1,8}\)[^()]{0,80}){0,3}\([^()]{0,16}(?:摄|提供)\)")
"""A caption with who took the picture: above the line of the day it ends no head."""

_KEYWORDS = re.compile(r"(?:[^,、。;:!?|_]{2,20}[,、_]){5,80}[^。;:!?]{0,30}")
"""A list of what a site is searched for."""

_COLUMN = re.compile(
    "(?:最[新近]|今日|即时|校园|学校|本[校院系所]|单位|公司|行业|国内|国际|社会|本地|地方|综合|时政|财经|体育|教育)?"
    "(?:消息|新闻|要闻|公告|动态|资讯|快讯)"
)
"""The name of a column of a site, which stands above what is in it, a list or an article."""

_CLOSING = re.compile(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|来源 ?: ?[^ ,。;:]{2,20}")
"""A bare date, or a source."""

LINKED = 12
"""Lines of the longest list of links or comments, its heading with it, that may be sentences."""


class Peeling(NamedTuple):
    """The state of labelling one text by rules; `found` grows, by index of line."""

    document: Document
    rows: Sequence[Row]
    filled: Sequence[int]
    """Which lines have something that rules look at."""
    book: Book
    possible: dict[int, int]
    """For each of them the rules that could match it; of a sentence at first only those that hold
    anywhere."""
    sentences: set[int]
    """The lines of which `possible` holds no more than that."""
    by: Literal["user", "page", "text"]
    """Whose rules they are, or of what."""
    announced: set[int]
    """Lines of lists that belong to the article, whatever words they have."""
    found: dict[int, Labelled]

    def claim(self) -> None:
        """Label the lines that rules know, by themselves anywhere, then from both ends inward."""
        acting = self.book.lines.get("anywhere", 0)
        for i, possible in self.possible.items():
            if possible & acting and i not in self.announced:
                self.by_rule(i, "anywhere")
        self.broken(self.filled, "anywhere")
        self.claim_edges()

    def claim_edges(self) -> None:
        """Label the lines that rules know at the head and at the tail."""
        head = self.peeled(self.filled, "head")
        tail = self.peeled(self.filled[::-1], "tail")
        for zone, place in ((head, "head"), (tail[::-1], "tail")):
            self.broken(zone, place)
            self.following(zone, titled=place == "head")

    def rule(self, i: int, place: str) -> Rule | None:
        """Return the rule that line `i` would fall under at this place: `head`, `after:nav` ..."""
        if i in self.sentences and place != "anywhere":
            self.ask(i)
        rules = self.possible[i] & self.book.lines.get(place, 0)
        if not rules:
            return None
        folded = self.rows[i].folded
        found = self.book.matching(rules, folded)
        if found is None and self.by != "user":
            bare = undecorated(folded) or closed_up(folded)
            found = self.book.matching(rules, bare) if bare else None
        return found

    def ask(self, i: int) -> None:
        """Find all rules that could match line `i`, a sentence."""
        self.sentences.remove(i)
        self.possible[i] = self.book.cues.possible(self.rows[i].folded)

    def mark(self, i: int, rule: Rule) -> None:
        """Label line `i` by `rule`."""
        self.found[i] = Labelled(self.rows[i].line, rule.label, rule.id)

    def by_rule(self, i: int, place: str) -> bool:
        """Label line `i` by the rule for this place under which it falls, if there is one."""
        rule = self.rule(i, place)
        if rule is not None:
            self.mark(i, rule)
        return rule is not None

    def by_itself(self, i: int, place: str) -> bool:
        """Label line `i` by what it says itself, if anything for this place knows it."""
        if i in self.found:
            return True
        if i in self.announced:
            return False
        if self.by_rule(i, place):
            return True
        if self.by == "user":
            return False
        pairs = fields.pairs_in(self.document, i)
        line = self.rows[i].line
        if not pairs and place == "tail" and self.closes(i):
            pairs = fields.pairs_last(self.document.text, line.start, line.stop, self.above(i))
        if pairs and place == "tail" and own_day(self, i, pairs):
            return False
        if pairs:
            kind = fields.line_label(pairs)
            self.found[i] = Labelled(line, kind, f"{kind}-line")
        return bool(pairs)

    def closes(self, i: int) -> bool:
        """Tell whether line `i` is a bare date, or a source, below which everything is claimed."""
        if _CLOSING.fullmatch(self.rows[i].folded) is None:
            return False
        return all(j in self.found for j in self.filled[bisect_right(self.filled, i) :])

    def above(self, i: int) -> int:
        """Return where the line above line `i` ends, furniture between them not counted."""
        n = bisect_left(self.filled, i) - 1
        while n >= 0 and self.would_be(self.filled[n], "tail") is not None:
            n -= 1
        return self.rows[self.filled[n]].line.stop if n >= 0 else 0

    def would_be(self, i: int, place: str) -> Label | None:
        """Return what line `i` would be by rules if it stood at this place."""
        if i in self.found:
            return self.labelled(i)
        rule = self.rule(i, place)
        return None if rule is None else rule.label

    def labelled(self, i: int) -> Label | None:
        """Return what line `i` is; None if nothing tells, or the line model alone."""
        found = self.found.get(i)
        return None if found is None or found.rule == UNLIKED else found.label

    def behind(self, i: int, above: Label | None) -> bool:
        """Label line `i` by the label of the line above it, if a rule says so."""
        return above is not None and self.by_rule(i, f"after:{above}")

    def peeled(self, order: Sequence[int], place: str) -> list[int]:
        """Label lines from one end inward up to unclaimed prose; return those passed."""
        passed: list[int] = []
        titled = False  # whether a line was passed that can be the title
        for n, i in enumerate(order):
            known = self.by_itself(i, place) or (n == 0 and self.searched(order, place))
            if not (known or titled) and place == "head" and self.exclaims(i):
                known = titled = self.posted(i, order[n + 1 : n + 3])
            if not known and place == "tail" and n + 1 < len(order):
                known = self.behind(i, self.would_be(order[n + 1], place))
                if not known and self.rows[i].folded.endswith("..."):
                    known = self.cut_off(order[n : n + 3])
            if not known and self.rows[i].prose:
                folded = self.rows[i].folded
                title = place == "head" and (
                    (
                        TITLE_ASKING.fullmatch(folded)
                        and (not titled or self.dated(order[n + 1 : n + 2]))
                    )
                    or (folded[0] == "•" and len(folded) <= ENTRY)
                    or (_PHOTO.fullmatch(folded) and self.dated(order[n + 1 : n + 2]))
                )
                link = place == "tail" and (_ASKING.fullmatch(folded) or self.listed(order[n:]))
                if not (title or link):
                    break
            titled |= not known
            passed.append(i)
        return passed

    def searched(self, order: Sequence[int], place: str) -> bool:
        """Label the first line if it is a list of keywords right above the trail of the page."""
        row = self.rows[order[0]]
        if place != "head" or self.by == "user" or not _KEYWORDS.fullmatch(row.folded):
            return False
        if len(order) == 1 or self.would_be(order[1], place) != "nav":
            return False
        self.found[order[0]] = Labelled(row.line, "spam", "keywords-above-trail")
        return True

    def dated(self, below: Sequence[int]) -> bool:
        """Tell whether the line `below` says when the article was published: a title is above."""
        pairs = (pair for i in below for pair in fields.pairs_in(self.document, i))
        return self.by != "user" and any(pair.field == "date_published" for pair in pairs)

    def exclaims(self, i: int) -> bool:
        """Tell whether line `i` is none that a title is known by, but may be one above its day."""
        row = self.rows[i]
        return row.prose or "!" in row.folded or row.folded.endswith(_LEFT_OPEN)

    def posted(self, i: int, below: Sequence[int]) -> bool:
        """Label line `i` as the title if it asks or exclaims above lines of its source and day.

        A day with its time alone will do, if it is the only one: in talks each turn has one.
        """
        if self.by == "user" or not _EXCLAIMING.fullmatch(self.rows[i].folded):
            return False
        stated = {pair.field for j in below for pair in fields.pairs_in(self.document, j)}
        if not stated.issuperset(("source", "date_published")) and not (
            stated.issuperset(("date_published", "time_published"))
            and fields.pairs_in(self.document, below[0])
            and fields.dated_once(self.document.text, self.rows[below[0]].line.stop)
        ):
            return False
        self.found[i] = Labelled(self.rows[i].line, "title", "title-above-source")
        return True

    def listed(self, upward: Sequence[int]) -> bool:
        """Tell whether a line, the first of those from it `upward`, is one of a list of the page.

        The heading of links or comments stands above it, and nothing but such lines between.
        """
        return any(self.headed(upward[:LINKED], kind) for kind in ("related", "control"))

    def cut_off(self, upward: Sequence[int]) -> bool:
        """Label the first line, the teaser of another article that dots cut off.

        The heading of such links stands above it, and its title perhaps between.
        """
        _, *above = upward
        if self.by == "user":
            return False
        for n, j in enumerate(above, 1):
            rule = self.rule(j, "tail")
            if rule is not None and heads_list(rule.id, rule.label):
                for k in upward[:n]:
                    self.found[k] = Labelled(self.rows[k].line, "related", CUT_OFF)
                return True
            if self.rows[j].folded.endswith(("。", "!", "?", "...")):
                return False
        return False

    def headed(self, upward: Sequence[int], kind: Label) -> bool:
        """Tell whether lines go up to a heading of this kind, each as such a heading has below."""
        for n, i in enumerate(upward):
            if n and self.rule(i, "tail") and self.would_be(i, "tail") == kind:
                return True
            if self.rule(i, f"after:{kind}") is None:
                return False
        return False

    def following(self, zone: Sequence[int], *, titled: bool) -> None:
        """Label the lines of a zone whose line above decides what they are, from the top down.

        Where a title may stand in the zone (`titled`), the line above a date line can be it; so can
        the last one, which on a page is left to the line model; so can the one headline below
        相关链接 and right above the text. The name of a column there heads the article, no list.
        """
        headed = False  # whether a line was passed that can be the title
        column = False  # whether the lines passed last stand below the name of a column
        for n, (above, i) in enumerate(pairwise(zone), 2):
            headed |= above not in self.found
            named = _COLUMN.fullmatch(self.rows[above].folded) is not None
            column = titled and (named or (column and above not in self.found))
            below = self.found.get(zone[n]) if n < len(zone) else None
            dated = below is not None and below.label in CARRIERS
            last = self.by == "page" or (not headed and self.labelled(above) == "related")
            if titled and (dated or (last and n == len(zone))):
                continue
            if i not in self.found and not column:
                self.behind(i, self.labelled(above))

    def broken(self, zone: Sequence[int], place: str) -> None:
        """Label what stands broken over several lines of a zone, by the rules for its place."""
        for i in self.sentences.intersection(zone) if place != "anywhere" else ():
            self.ask(i)
        possible = self.book.blocks.get(place, 0)
        possible &= reduce(or_, map(self.possible.__getitem__, zone), 0)
        if not possible:  # mostly
            return
        text = "\n".join(self.rows[i].folded for i in zone)
        for rule in self.book.among(possible):
            if rule.cues and not any(map(text.__contains__, rule.cues)):
                continue
            for match in rule.regex.finditer(text):
                first = text.count("\n", 0, match.start())
                lines = zone[first : first + match.group().count("\n") + 1]
                for i in lines if self.announced.isdisjoint(lines) else ():
                    self.mark(i, rule)
