"""What lines are once others are known: repetitions are claimed, content is let go."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reportclean.blocks import fields
from reportclean.blocks.book import AMID
from reportclean.blocks.fold import fold
from reportclean.blocks.items import is_for_answer
from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.rules import Rule, rulebook

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

_SITE = re.compile("(?:网|报|刊|台|在线|社|客户端|发布|频道|论坛|融媒)$")

_ORIGINAL = re.compile(r"(?:本文|文章)?原标题(?:为|是)?\s?:\s?[^\n。;]{4,80}")
_COUNTED = re.compile(r"(?:[昨前今]天|\d{1,2}\s?(?:分钟|小时|天|周|个月)前)\s*$")
"""A day counted from today, at the end of a line."""

AGAIN = 12
"""Characters of a line that stands twice in the midst of a text."""

INTERRUPTION = 40
"""Characters of the longest line that interrupts an article."""

SENTENCE = 20
"""Characters of the shortest sentence above it and below it."""

CLOSED = ("。", "!", "?", "”", ")", "…")
"""How the sentence above it ends."""

ALIKE = 4
"""Pairs of characters of a headline, at least, of which half tell the same headline."""

MARK = 6
"""Characters of the longest mark of an advertisement, as of the shortest headings."""

HEAD = 12
"""Lines, blank ones not counted, among which that of the account is."""

IN_FRONT = 24
"""Characters in front of its name at most: 原创, who wrote."""

BROKEN = 24
"""Characters of the shortest line without a stop that a page number cuts; headings are shorter."""

BYLINE = 24
"""Characters of the longest line of who reported."""

_REPORTER = ("记者", "[记者", "(记者", "【记者", "〔记者")
"""How it begins."""

_CODE = re.compile(r"[A-Za-z_#<{}/][^。]*[;{}()>,]")
"""A line of a program, where others stand beside it."""
_OF_PAGE = re.compile(r"document|window|\$\(|jQuery|script|function|var |_hmt|location\.|style|px")
"""What the scripts and styles of a page speak of."""

_HEADINGS = ("related", "disclaimer")
"""What a heading of prose may look like."""

_PAGE_RULES = frozenset(("page-count", "page-mark"))
"""What claims the number of a page; between the halves of a sentence it may join them."""

_INTRODUCES = re.compile("(?:以下|下面|下列)是?[^。]{2,60}:$")
"""The words with which a press release introduces a speech: 以下是…的致辞全文:."""


def repeated(peeling: Peeling) -> None:
    """Label the lines that say once more what others were claimed for.

    Spam is spam again; what stands twice in the midst is what it would be at the end. The site
    from which a text comes, by its line of date and source, sets its name at the top too; an office
    does so above its papers, and may sign them: it stays.
    """
    rows, found = peeling.rows, peeling.found
    dated, spam = [], {}
    for i, one in found.items():
        if one.rule == "dateline-line":
            dated.append(i)
        elif one.label == "spam":
            spam[rows[i].folded] = one
    _between(peeling)
    _advertised(peeling)
    _interrupting(peeling)
    for i in peeling.filled if spam else ():
        if i not in found and (same := spam.get(rows[i].folded)):
            found[i] = same._replace(line=rows[i].line)
    for i in dated:
        for pair in fields.pairs_in(peeling.document, i):
            if pair.field != "source":
                continue
            start = rows[i].line.start
            name = rows[i].text[pair.value.start - start : pair.value.stop - start]
            if _SITE.search(name) is None:
                continue
            for j in peeling.filled[: bisect_left(peeling.filled, i)]:
                if rows[j].folded == name and j not in found:
                    found[j] = Labelled(rows[j].line, "nav", "source-alone")


def _between(peeling: Peeling) -> None:
    """Label the lines in the midst that come again and would be a disclaimer or an advertisement.

    At the head and the tail once is enough; who has it twice, word by word, prints it on each page.
    """
    rows, found = peeling.rows, peeling.found
    loose = [i for i in peeling.filled if i not in found and len(rows[i].folded) >= AGAIN]
    said = [rows[i].folded for i in loose]
    claimed = {rows[i].folded for i in found}
    if len(set(said)) == len(said) and claimed.isdisjoint(said):
        return  # mostly
    often = Counter(said)
    for i, folded in zip(loose, said, strict=True):
        if often[folded] < 2 and folded not in claimed:
            continue
        rule = peeling.rule(i, "tail") or peeling.rule(i, "head")
        if rule is not None and rule.label in ("disclaimer", "promo"):
            peeling.mark(i, rule)


def _advertised(peeling: Peeling) -> None:
    """Label the mark of an advertisement between two sentences, where it can be no heading.

    A heading is one of several, or the sentence below speaks of it; what a colon announces is read.
    """
    rows, filled = peeling.rows, peeling.filled
    for n, i in enumerate(filled[1:-1], 1):
        folded = rows[i].folded
        if "广" not in folded or len(folded) > MARK:
            continue  # nearly always
        rule = None if i in peeling.found or i in peeling.announced else peeling.rule(i, "tail")
        if rule is None or rule.id != "advertisement-mark":
            continue
        above, below = rows[filled[n - 1]], rows[filled[n + 1]]
        if not (above.prose and below.prose) or folded in f"{above.folded}{below.folded}":
            continue
        others = (rows[j] for j in filled if j not in peeling.found and rows[j].folded != folded)
        if not any(len(row.folded) <= MARK and not row.prose for row in others):
            peeling.mark(i, rule)


def _interrupting(peeling: Peeling) -> None:
    """Label one line between two sentences that a rule knows for what a page sets there."""
    filled, amid = peeling.filled, peeling.book.lines.get(AMID, 0)
    for above, i, below in zip(filled, filled[1:], filled[2:], strict=False):
        if not peeling.possible[i] & amid or i in peeling.found or i in peeling.announced:
            continue  # nearly always
        row = peeling.rows[i]
        sentences = (peeling.rows[j] for j in (above, below))
        if len(row.folded) > INTERRUPTION or not all(
            one.prose and len(one.folded) >= SENTENCE for one in sentences
        ):
            continue
        if peeling.rows[above].folded.endswith(CLOSED) and (rule := peeling.rule(i, AMID)):
            peeling.mark(i, rule)


def original_title(peeling: Peeling) -> None:
    """Label the title that an article had elsewhere, below or above the line of date and source.

    Above them stands the title that it has here; without one it is the only title there is.
    Once the line model has judged a page too: then the names of accounts between are known.
    """
    found, filled = peeling.found, peeling.filled
    for n, i in enumerate(filled[: 4 * HEAD]):
        folded = peeling.rows[i].folded
        if "原标题" not in folded or _ORIGINAL.fullmatch(folded) is None:
            continue
        if peeling.labelled(i) not in (None, "body"):
            continue
        above = n - 1
        while above >= 0 and filled[above] in found and found[filled[above]].label != "title":
            above -= 1
        between = filled[above + 1 : n]
        titled = above >= 0 and (filled[above] in found or not peeling.rows[filled[above]].prose)
        told = any(peeling.rows[j].prose and found[j].label == "body" for j in between)
        beside = [*between, *filled[n + 1 : n + 2]]
        labels = {found[j].label for j in beside if j in found}
        shared = above >= 0 and _overlap(peeling.rows[filled[above]].folded, folded)
        if titled and not told and (shared or not CARRIERS.isdisjoint(labels)):
            found[i] = Labelled(peeling.rows[i].line, "credit", "original-title-below")
        return


def _overlap(title: str, original: str) -> bool:
    """Tell whether two headlines tell of the same: half of the pairs of characters of one."""
    pairs = {title[k : k + 2] for k in range(len(title) - 1)}
    return 2 * sum(pair in original for pair in pairs) >= len(pairs) > ALIKE


def by_account(peeling: Peeling) -> None:
    """Label the line of the account of a page and a day counted from today, `云禾发布昨天`.

    Platforms of today write it so below the title; the head of the page says who the account is.
    """
    name = fold(peeling.document.source.facts.get("source", ""))
    for i in peeling.filled[:HEAD] if name else ():
        row = peeling.rows[i]
        day = _COUNTED.search(row.text) if i not in peeling.found else None
        named = row.text[: day.start()].rstrip() if day else ""
        if named.endswith(name) and len(named) <= len(name) + IN_FRONT:
            peeling.found[i] = Labelled(row.line, "dateline", "account-and-day")


def bylines(peeling: Peeling) -> None:
    """Label the line of who reported from where, alone below a caption or a lead above the text."""
    for i in peeling.filled[:HEAD]:
        folded = peeling.rows[i].folded
        if i in peeling.found or len(folded) > BYLINE or not folded.startswith(_REPORTER):
            continue
        pairs = fields.pairs_in(peeling.document, i) if "/" in folded else ()
        if any(pair.field == "author" for pair in pairs):
            peeling.found[i] = Labelled(peeling.rows[i].line, "byline", "byline-line")


def released(peeling: Peeling, *, text: bool) -> None:
    """Let go of lines that rules claim and that their neighbours show to be content.

    A line drawn with one mark between two lines of verse; the number of a page between the halves
    of a sentence, which goes when they are joined; and the first line of a `text` that
    has no furniture, where it may be a title (`关闭`), or leads with a colon to what it is about
    (`相关链接:`, `免责声明:`), and a sentence stands below it, or only lines of labels between; and
    the only sentence of a text, where nothing but the line above it tells against it; and lines
    drawn for answers.
    """
    for n, i in enumerate(peeling.filled[1:-1], 1):
        above, below = peeling.filled[n - 1], peeling.filled[n + 1]
        drawn = i in peeling.found and len(set(peeling.rows[i].folded)) == 1
        if drawn and _INTRODUCES.match(peeling.rows[below].folded):
            continue  # a press release
        if i in peeling.found and peeling.found[i].rule in _PAGE_RULES:
            if above in peeling.found or below in peeling.found:
                continue  # it parts no sentence
            upper, lower = peeling.rows[above].folded, peeling.rows[below].folded
            open_ = upper.endswith(",") or (len(upper) >= BROKEN and "一" <= upper[-1] <= "鿿")
            if open_ and lower.endswith("。"):
                del peeling.found[i]  # paragraphs are joined over it
        elif drawn and not any(j in peeling.found or peeling.rows[j].prose for j in (above, below)):
            del peeling.found[i]
    for above, i in pairwise(peeling.filled):
        if i in peeling.found and is_for_answer(peeling.rows[above].folded, peeling.rows[i].folded):
            del peeling.found[i]
    if text and len(peeling.found) == len(peeling.filled):
        _last_sentence(peeling)
    first = peeling.filled[0] if peeling.filled else -1
    others = (one for i, one in peeling.found.items() if i != first)
    if not text or first not in peeling.found or any(one.label not in CARRIERS for one in others):
        return
    second = next((i for i in peeling.filled if i not in peeling.found), None)
    if second is None or not peeling.rows[second].prose:
        return
    folded = peeling.rows[first].folded
    rule = _by_id().get(peeling.found[first].rule)
    if rule and (rule.entitles(folded) or (folded.endswith(":") and rule.label in _HEADINGS)):
        del peeling.found[first]


def listings(peeling: Peeling) -> None:
    """Let go of statements among lines of a program that a text shows.

    What leaks from a page speaks of the page (`document`, `window`), or is all of one kind.
    """
    claimed = {i for i, one in peeling.found.items() if one.rule == "script-statement"}
    run: list[int] = []
    for i in (*peeling.filled, -1) if claimed else ():
        if i in claimed or (i >= 0 and i not in peeling.found and _is_code(peeling.rows[i].folded)):
            run.append(i)
            continue
        lines = [peeling.rows[j].folded for j in run]
        if not claimed.issuperset(run) and not any(map(_OF_PAGE.search, lines)):
            for j in claimed.intersection(run):
                del peeling.found[j]
        run = []


def _is_code(folded: str) -> bool:
    return _CODE.fullmatch(folded) is not None


def _last_sentence(peeling: Peeling) -> None:
    """Let go of the only sentence that the line above it took, as 更多>> does, of a text."""
    prose = (i for i in peeling.filled if peeling.rows[i].prose)
    taken = [i for i in prose if _below_another(peeling.found[i].rule)]
    if len(taken) == 1:
        del peeling.found[taken[0]]


def _below_another(rule: str) -> bool:
    """Tell whether a rule claims a line for the one above it."""
    return rule in _by_id() and _by_id()[rule].where.startswith("after:")


@cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in rulebook()}
