"""What each line of a page is: rules alone, then place and neighbours, then the line model.

A page is peeled from both ends. The head reaches from the top down to the first line of prose that
no rule claims, the tail from the bottom up to the last one; rules for `head`, `tail` and `edges`
see nothing between. So a sentence of the article is safe from all but the rules that hold
`anywhere`, and those are whole-line patterns with look-alikes beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportclean.blocks import fields
from reportclean.blocks.fold import fold
from reportclean.blocks.labels import Label, Labelled
from reportclean.blocks.model import looks_like_page, verdicts
from reportclean.blocks.rules import Rule, rulebook
from reportclean.core.document import Document
from reportclean.core.lines import Line, lines

LONGEST = 640
"""Characters of the longest line that rules look at: company blurbs are the longest furniture."""

FEWEST = 10
"""Lines of the smallest text without markup that the line model judges: on fewer a place means
nothing."""

ENCLOSED = 3
"""Lines between two of the article that stay with it if one of them vouches for them."""

ENCLOSED_PROSE = 40
"""Characters of prose that vouch; shorter sentences between paragraphs are often captions."""

_STOPS = "。!?;"
_NUMBER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|第.{1,3}[章节条]"
)
_CLOSERS = "\"'”’」』)】》"


class Row(NamedTuple):
    """A line with what rules ask of it."""

    line: Line
    folded: str
    """Stripped and folded; empty for a blank line and for one longer than `LONGEST`."""
    prose: bool
    """Whether it reads like a sentence or more: a final stop, or length and a comma."""


def label(document: Document) -> tuple[Labelled, ...]:
    """Return every line of the document with its label; cached by `Document.once`."""
    return document.once(_labelled)


def claimed(document: Document, rules: Iterable[Rule]) -> tuple[Labelled, ...]:
    """Return the lines that `rules` alone claim, in order; other rules and the model are silent."""
    found = _claimed(document.text, _rows(document.text), _Book.of(rules), grammar=False)
    return tuple(found[i] for i in sorted(found))


def _labelled(document: Document) -> tuple[Labelled, ...]:
    rows = _rows(document.text)
    found = _claimed(document.text, rows, _default_book(), grammar=True)
    enough = document.source.blocks or sum(bool(row.folded) for row in rows) >= FEWEST
    if enough and looks_like_page(document):
        _judge(document, rows, found)
    return tuple(found.get(i) or _plain(row) for i, row in enumerate(rows))


def _judge(document: Document, rows: Sequence[Row], found: dict[int, Labelled]) -> None:
    """Let the line model decide about the lines of a page that no rule claims."""
    seen = verdicts(document)
    open_prose = [i for i, row in enumerate(rows) if row.prose and i not in found]
    if open_prose and all(seen[i].body < 0.5 for i in open_prose):
        return  # every sentence that rules leave would go: then the model knows nothing of it
    heads = [i for i, verdict in enumerate(seen) if i not in found and verdict.title >= 0.5]
    title = max(heads, key=lambda i: seen[i].title, default=None)
    poor: list[int] = []  # lines unlike body since the last one that is like it
    seen_body = False
    for i, (row, verdict) in enumerate(zip(rows, seen, strict=True)):
        if not (row.folded or row.prose):
            continue
        if i in found:
            poor = []
        elif i == title:
            found[i] = Labelled(row.line, "title", "like-title", verdict.title)
        elif verdict.body >= 0.5:
            found[i] = Labelled(row.line, "body", "like-body", verdict.body)
            if (
                seen_body
                and 0 < len(poor) <= ENCLOSED
                and any(map(_vouches, (rows[j] for j in poor)))
            ):
                for j in poor:
                    found[j] = Labelled(rows[j].line, "body", "enclosed-by-body", verdict.body)
            poor, seen_body = [], True
        else:
            found[i] = Labelled(row.line, "related", "unlike-body", 1 - verdict.body)
            poor.append(i)


def _vouches(row: Row) -> bool:
    """Tell whether a line that stands between two of the article shows that it is of it too."""
    return _NUMBER.match(row.folded) is not None or (
        row.prose and len(row.folded) >= ENCLOSED_PROSE
    )


def _claimed(text: str, rows: Sequence[Row], book: _Book, *, grammar: bool) -> dict[int, Labelled]:
    """Return what rules say, by index of line."""
    page = _Page(text, rows, book, grammar, {})
    filled = [i for i, row in enumerate(rows) if row.folded]
    for i in filled:
        page.by_itself(i, ("anywhere",))
    head = page.peeled(filled, "head")
    tail = page.peeled(filled[::-1], "tail")
    for zone, places in ((head, ("head", "edges")), (tail[::-1], ("tail", "edges"))):
        page.broken(zone, places)
        page.following(zone)
    return page.found


@cache
def _default_book() -> _Book:
    return _Book.of(rulebook())


class _Shelf(NamedTuple):
    """The line rules of one place, ready to be asked."""

    always: tuple[Rule, ...]
    """Those without cues."""
    cued: Mapping[str, tuple[Rule, ...]]
    """The others by cue."""
    gate: re.Pattern[str]
    """Finds the cues; looks ahead, so that one cue does not hide another inside it."""


class _Book(NamedTuple):
    """Rules sorted for use: line rules by place, then those that work on several lines."""

    shelves: Mapping[str, _Shelf]
    block: tuple[Rule, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> _Book:
        acting = tuple(rule for rule in rules if rule.safety == "safe")
        line = [rule for rule in acting if rule.scope == "line"]
        places = {rule.where for rule in line}
        return cls(
            {place: _shelf([rule for rule in line if rule.where == place]) for place in places},
            tuple(rule for rule in acting if rule.scope == "block"),
        )

    def rule(self, folded: str, places: Sequence[str]) -> Rule | None:
        """Return the rule for a line: of several the one with the alphabetically first id.

        So the order of the rulebook never matters.
        """
        candidates: dict[str, Rule] = {}
        for place in places:
            shelf = self.shelves.get(place)
            if shelf is None:
                continue
            candidates.update((rule.id, rule) for rule in shelf.always)
            for cue in set(shelf.gate.findall(folded)):
                candidates.update((rule.id, rule) for rule in shelf.cued[cue])
        for name in sorted(candidates):
            if candidates[name].regex.fullmatch(folded):
                return candidates[name]
        return None


def _shelf(rules: Sequence[Rule]) -> _Shelf:
    cued: dict[str, list[Rule]] = {}
    for rule in rules:
        for cue in rule.cues:
            cued.setdefault(cue, []).append(rule)
    # A cue inside another is not found where the longer one is: its rules are asked there too.
    asked = {cue: [r for c, own in cued.items() if c in cue for r in own] for cue in cued}
    longest_first = sorted(cued, key=lambda cue: (-len(cue), cue))
    return _Shelf(
        tuple(rule for rule in rules if not rule.cues),
        {cue: tuple(own) for cue, own in asked.items()},
        re.compile(f"(?=({'|'.join(map(re.escape, longest_first)) or '(?!)'}))"),
    )


def _rows(text: str) -> list[Row]:
    found = lines(text)
    short = [text[n.start : n.stop] if n.stop - n.start <= LONGEST else "" for n in found]
    folded = fold("\n".join(short)).split("\n") if found else []
    return [
        Row(line, f.strip(), _is_prose(text, line, f.strip()))
        for line, f in zip(found, folded, strict=True)
    ]


def _is_prose(text: str, line: Line, folded: str) -> bool:
    if not folded:
        return bool(text[line.start : line.stop].strip())
    bare = folded.rstrip(_CLOSERS)
    if bare.endswith("…"):  # a headline that a list cut off, unless it has a comma
        return "," in bare
    if bare.endswith(tuple(_STOPS)):
        return len(bare) > 4
    return len(folded) >= 40 and ("," in folded or "。" in folded)


class _Page(NamedTuple):
    """The state of labelling one text; `found` grows, by index of line."""

    text: str
    rows: Sequence[Row]
    book: _Book
    grammar: bool
    """Whether lines of labels with values (来源:…) are read too."""
    found: dict[int, Labelled]

    def by_itself(self, i: int, places: Sequence[str]) -> bool:
        """Label line `i` by what it says itself, if anything for these places knows it."""
        if i in self.found:
            return True
        row = self.rows[i]
        rule = self.book.rule(row.folded, places)
        if rule is not None:
            self.found[i] = Labelled(row.line, rule.label, rule.id)
            return True
        if not self.grammar or "anywhere" in places:
            return False
        pairs = fields.pairs(self.text, row.line.start, row.line.stop)
        if pairs:
            kind = fields.line_label(pairs)
            self.found[i] = Labelled(row.line, kind, f"{kind}-line")
        return bool(pairs)

    def would_be(self, i: int, places: Sequence[str]) -> Label | None:
        """Return what line `i` would be if it stood in one of these places."""
        if i in self.found:
            return self.found[i].label
        rule = self.book.rule(self.rows[i].folded, places)
        return None if rule is None else rule.label

    def behind(self, i: int, above: Label | None) -> bool:
        """Label line `i` by the label of the line above it, if a rule says so."""
        rule = self.book.rule(self.rows[i].folded, (f"after:{above}",))
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

    def following(self, zone: Sequence[int]) -> None:
        """Label the lines of a zone whose line above decides what they are, from the top down."""
        for above, i in pairwise(zone):
            if i not in self.found and above in self.found:
                self.behind(i, self.found[above].label)

    def broken(self, zone: Sequence[int], places: Sequence[str]) -> None:
        """Label what stands broken over several lines of a zone."""
        text = "\n".join(self.rows[i].folded for i in zone)
        for rule in self.book.block:
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
