"""Rules sorted for use: which of them could match a line is found in one look at it.

A set of rules is a number here, with a bit for each rule: to pick those of a place out of those
that could match a line takes one `&`, and most lines have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from reportclean.blocks.memory import REMEMBERED
from reportclean.blocks.rules import Rule

AMID = "amid"
"""Between two sentences: the place of rules that say so, beside their own."""


class Cues(NamedTuple):
    """The cues of some rules, by which it is told which of them could match a line."""

    always: int
    """The rules without cues."""
    cued: Mapping[str, tuple[int, Sequence[tuple[str, int]]]]
    """By the first two characters of a cue: the rules of which they are one, and the longer cues
    that begin with them, each with its rules."""
    pairs: re.Pattern[str]
    """Finds two neighbours of a line of which the one begins a cue and the other goes on in one:
    two classes of characters are found much faster than hundreds of words."""
    singles: re.Pattern[str]
    """Finds the cues of one character."""

    @classmethod
    def of(cls, rules: Iterable[tuple[int, Rule]]) -> Cues:
        """Return the cues of rules, each of which comes with its place in the order of a book."""
        always = 0
        cued: dict[str, dict[str, int]] = {}
        for at, rule in rules:
            cues = [cue.partition("\n")[0] for cue in rule.cues]
            if not cues or "" in cues:
                always |= 1 << at
            for cue in filter(None, cues):
                same = cued.setdefault(cue[:2], {})
                same[cue] = same.get(cue, 0) | 1 << at
        two = [pair for pair in cued if len(pair) == 2]
        first, second = _class(pair[0] for pair in two), _class(pair[1] for pair in two)
        return cls(
            always,
            {pair: (same.pop(pair, 0), tuple(same.items())) for pair, same in cued.items()},
            # Looking back, for the second character is the next one's first.
            re.compile(f"{second}(?<=({first}.))"),
            re.compile(_class(cue for cue in cued if len(cue) == 1)),
        )

    def possible(self, folded: str) -> int:
        """Return the rules that could match a folded line, or lines of which it is one.

        They are those without cues and those of which the line holds a cue.
        """
        found = self.always
        seen = self.pairs.findall(folded) + self.singles.findall(folded)
        for pair in self.cued.keys() & seen:
            own, longer = self.cued[pair]
            found |= own
            for cue, rules in longer:
                if cue in folded:
                    found |= rules
        return found


class Book(NamedTuple):
    """The rules that act by themselves: those that work on one line, and those on several."""

    rules: Sequence[Rule]
    """The line rules, sorted by id, then those of several lines as they were given."""
    cues: Cues
    """Of all of them."""
    anywhere: Cues
    """Of those that hold in every place: of a sentence often nothing else is asked."""
    lines: Mapping[str, int]
    """The line rules that hold in a place: `anywhere`, `head`, `after:nav` ..."""
    blocks: Mapping[str, int]
    """The same of the rules of several lines."""
    possible: Callable[[str], int]
    """What `cues.possible` answers; lines that came before are remembered."""
    matching: Callable[[int, str], Rule | None]
    """Returns the first rule of a set that is the whole of a folded line; remembers too.

    Line rules are sorted by id, so the order of the rulebook never matters."""

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Book:
        """Return the safe ones among `rules` as a book."""
        acting = [rule for rule in rules if rule.safety == "safe"]
        one_line = {rule.id: rule for rule in acting if rule.scope == "line"}
        kept = [one_line[name] for name in sorted(one_line)]
        kept += [rule for rule in acting if rule.scope == "block"]
        lines: dict[str, int] = {}
        blocks: dict[str, int] = {}
        for at, rule in enumerate(kept):
            own = lines if rule.scope == "line" else blocks
            places = ("head", "tail") if rule.where == "edges" else (rule.where,)
            for place in (*places, AMID) if rule.amid else places:
                own[place] = own.get(place, 0) | 1 << at
        cues = Cues.of(enumerate(kept))
        anywhere = Cues.of(one for one in enumerate(kept) if one[1].where == "anywhere")
        remembering = lru_cache(REMEMBERED)
        possible, matching = remembering(cues.possible), remembering(partial(_matching, kept))
        return cls(kept, cues, anywhere, lines, blocks, possible, matching)

    def among(self, some: int) -> Iterable[Rule]:
        """Yield the rules of a set in order."""
        while some:
            lowest = some & -some
            yield self.rules[lowest.bit_length() - 1]
            some ^= lowest


def _matching(rules: Sequence[Rule], some: int, folded: str) -> Rule | None:
    while some:  # as `among` does, for it is asked of every line
        lowest = some & -some
        rule = rules[lowest.bit_length() - 1]
        if rule.regex.fullmatch(folded) and not _only_quoted(rule, folded):
            return rule
        some ^= lowest
    return None


_QUOTED = re.compile("“[^“”]{2,}”|「[^「」]{2,}」|《[^《》]{2,}》")
"""What a line quotes, or a title that it names."""
_OPENS = "“「《"
_SHORT = 6
"""Characters of a line that is a quotation and nothing else."""


def _only_quoted(rule: Rule, folded: str) -> bool:
    """Tell whether a rule finds in a line but what it quotes: 牌子上写着“版权所有，翻印必究”.

    With a name in its stead the rule does not find it. A rule that asks for words in quotation
    marks itself, `点击“阅读原文”`, must find the quotation alone as well.
    """
    if rule.timed or not any(mark in folded for mark in _OPENS):
        return False  # mostly; users' rules see lines as they are
    quotes = [match[0][1:-1] for match in _QUOTED.finditer(folded)]
    said = _QUOTED.sub(lambda match: f"{match[0][0]}云禾{match[0][-1]}", folded)
    if not quotes or len(said) <= _SHORT or rule.regex.fullmatch(said):
        return False
    asks = any(mark in rule.pattern for mark in _OPENS)
    return not asks or any(map(rule.regex.fullmatch, quotes))


def _class(characters: Iterable[str]) -> str:
    own = sorted(set(characters))
    return f"[{''.join(map(re.escape, own))}]" if own else "(?!)"
