"""Rules sorted for use: which of them could match a line is found in one look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportclean.blocks.rules import Rule

Rules = Mapping[str, Rule]
"""Rules by id."""


class Book(NamedTuple):
    """The rules that act by themselves: those that work on one line, and those on several."""

    always: Sequence[Rule]
    """The line rules without cues, sorted by id."""
    cued: Mapping[str, Mapping[str, Rules]]
    """The other line rules by first character of a cue, then by cue."""
    gate: re.Pattern[str]
    """Finds the first characters of all cues in a line, be they inside another cue, and some of
    no cue: two classes of characters are found much faster than hundreds of words."""
    block: tuple[Rule, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Book:
        """Return the safe ones among `rules` as a book."""
        acting = [rule for rule in rules if rule.safety == "safe"]
        always: dict[str, Rule] = {}
        cued: dict[str, dict[str, dict[str, Rule]]] = {}
        for rule in acting:
            if rule.scope == "line":
                if not rule.cues or "" in rule.cues:
                    always[rule.id] = rule
                for cue in filter(None, rule.cues):
                    cued.setdefault(cue[0], {}).setdefault(cue, {})[rule.id] = rule
        return cls(
            [always[name] for name in sorted(always)],
            cued,
            re.compile(_gate([cue for cues in cued.values() for cue in cues])),
            tuple(rule for rule in acting if rule.scope == "block"),
        )

    def possible(self, folded: str) -> Sequence[Rule]:
        """Return the line rules that could match a folded line, sorted by id.

        They are those without cues and those of which the line holds a cue.
        """
        found: dict[str, Rule] = {}
        for first in set(self.gate.findall(folded)):
            for cue, rules in self.cued[first].items():
                if cue in folded:
                    found |= rules
        if not found:
            return self.always
        found |= {rule.id: rule for rule in self.always}
        return [found[name] for name in sorted(found)]


def _gate(cues: Sequence[str]) -> str:
    """Return a pattern of the first characters of `cues`, where a second one of any follows."""
    alone = {cue for cue in cues if len(cue) == 1}
    first = {cue[0] for cue in cues} - alone
    second = {cue[1] for cue in cues if len(cue) > 1}
    return f"{_class(alone)}|{_class(first)}(?={_class(second)})"


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]" if characters else "(?!)"
