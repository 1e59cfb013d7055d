"""Furniture leaves: lines that belong to the page, and parts of lines, each by its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reportclean.blocks.by_rulebook import claimed
from reportclean.blocks.fold import fold
from reportclean.blocks.label import label
from reportclean.blocks.labels import CARRIERS, CONTENT, FURNITURE
from reportclean.blocks.rules import Rule, rulebook
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.lines import Line
from reportclean.core.pipeline import Cleaner, cleaner


@cleaner
def furniture(document: Document) -> Iterator[Edit]:
    """Remove the lines that are page furniture or only carry metadata, and what is glued on."""
    return furniture_edits(document)


def furniture_edits(document: Document) -> Iterator[Edit]:
    """Yield what `furniture` proposes, so that another cleaner can add to it."""
    leaving = FURNITURE | CARRIERS
    inner = _for_parts(_part_rules(), document.text)
    first = True
    for labelled in label(document):
        line = labelled.line
        if labelled.label in leaving:
            yield Edit(line.start, line.end, "", labelled.rule)
        elif inner and labelled.label != "blank":
            yield from _parts(document.text, line, inner, first=first)
            first = False


@cleaner
def truncation(document: Document) -> Iterator[Document]:
    """Flag what says, below the article, that the page holds back the rest of the text.

    The same words above the article are a teaser's, whose article follows.
    """
    saying = _flagging()
    labels = label(document)
    last = next((i for i in range(len(labels))[::-1] if labels[i].label in CONTENT), -1)
    said = [
        Edit(found.line.start, found.line.stop, "", found.rule)
        for found in labels[last + 1 :]
        if found.rule in saying
    ]
    if last >= 0:
        line = labels[last].line
        inner = _for_parts(saying.values(), document.text[line.start : line.stop])
        said += _parts(document.text, line, inner, first=False)
    flagged = document
    for edit in said:
        note = document.text[edit.start : edit.stop].strip()
        span = Span(edit.start, edit.stop)
        flagged = flagged.flag(saying[edit.rule].flag, span, note=note)
    if flagged is not document:
        yield flagged


def own_rules(rules: tuple[Rule, ...]) -> Cleaner:
    """Return a cleaner that removes what a user's rules claim, and nothing else."""

    @cleaner(name="own-rules")
    def own(document: Document) -> Iterator[Edit]:
        gone = {labelled.line: labelled.rule for labelled in claimed(document, rules)}
        inner = _for_parts(rules, document.text)
        for line in document.lines:
            if line in gone:
                yield Edit(line.start, line.end, "", gone[line])
            else:
                yield from _parts(document.text, line, inner, first=line.start == 0)

    return own


@cache
def _part_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in rulebook() if rule.scope == "part")


@cache
def _flagging() -> Mapping[str, Rule]:
    """Return the rules, by id, that flag what they find."""
    return {rule.id: rule for rule in rulebook() if rule.flag}


def _for_parts(rules: Iterable[Rule], text: str) -> list[Rule]:
    """Return the safe `part` rules of which the text holds a cue."""
    return [
        rule
        for rule in rules
        if rule.scope == "part" and rule.safety == "safe" and _cued(rule, text)
    ]


def _cued(rule: Rule, text: str) -> bool:
    return not rule.cues or any(map(text.__contains__, rule.cues))


def _parts(text: str, line: Line, rules: Sequence[Rule], *, first: bool) -> Iterator[Edit]:
    """Yield what `part` rules remove from a line, leftmost first.

    Those for the `head` look at the first line that stays, where a title stands.
    """
    content, folded = text[line.start : line.stop], ""
    found: list[tuple[int, int, str]] = []
    for rule in rules:
        if (rule.where == "head" and not first) or not _cued(rule, content):
            continue
        folded = folded or fold(content)
        found += [(m.start(), m.end(), rule.id) for m in rule.regex.finditer(folded)]
    at = 0
    for begin, end, name in sorted(found):
        if at <= begin < end:
            yield Edit(line.start + begin, line.start + end, "", name)
            at = end
