"""What a conversion looks up, made of the dictionaries at first use.

A configuration is a chain of groups of dictionaries. In a group the dictionaries take turns: the
longest key found anywhere in a run of text goes first, of equals the leftmost, and what one
dictionary has matched the next does not touch. Nearly all phrases say what their single characters
say too; a `Stage` keeps the few that differ apart, to be looked for only where one could stand. Of
the others it knows only that they are phrases: one can take a character from one that differs.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from reportclean.script.dictionary import Words, chain, of_phrases, parts, words

PLANE = 0x10000
"""One past the last code point of the basic plane."""

END = 0x34000
"""One past the last code point of the dictionaries, in which the highest is U+3129C."""

LONGEST = 16
"""How many characters the longest phrase of the dictionaries has (a test sees to it)."""

SHORT = 4
"""Nearly all phrases have no more characters; the others are looked for only where they may be."""

_SPANS = [[(low, size) for size in range(LONGEST + 1)] for low in range(LONGEST)]
"""What `Stage.gates` holds: thousands of phrases share a few."""

_FREQUENT = "家万据药局"
"""Characters of many texts but few phrases that differ: the others of these phrases are rarer."""

_FAR = re.compile("[\U00020000-\U0003ffff]")
"""The characters beyond the basic plane that a dictionary may convert: no emoji among them."""

_BRIEF = 200
"""Up to so many characters looking for a far one is quicker than encoding to know there is none."""


class Characters(NamedTuple):
    """What each character becomes by itself."""

    near: tuple[int, ...]
    """To each code point below `PLANE`: `str.translate` is quickest with a list or a tuple, and the
    garbage collector looks through a list again and again."""
    far: dict[str, str]
    """The characters beyond. None of them is what a near one becomes (a test sees to it)."""

    def translated(self, text: str) -> str:
        """Return `text` with each character converted."""
        after = text.translate(self.near)
        if len(text) < _BRIEF:
            far = _FAR.search(text) is not None
        else:
            far = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        if far and self.far:
            return _FAR.sub(lambda match: self.far.get(match[0], match[0]), after)
        return after


class Stage:
    """One group of dictionaries, with the groups of single characters that follow it folded in.

    It is filled when it is made, and not changed after.
    """

    def __init__(self, characters: Characters) -> None:
        """Begin with what the single characters say."""
        self.characters = characters
        self.differing: Words = {}
        """What the phrases become that become something else than their characters do."""
        self.phrases: set[str] = set()
        """All phrases."""
        self.long: dict[str, list[int]] = {}
        """To `SHORT` characters: the lengths of the longer phrases that begin with them."""
        self.inside: set[str] = set()
        """The pairs of neighbours in those longer phrases."""
        self.late: set[str] = set()
        """The phrases of a second dictionary, which come after all of the first."""
        self.singles = False
        """Whether there are phrases of one character."""
        self.gates: dict[str, list[tuple[int, int]]] = {}
        """To two neighbours, one of them an anchor: how far before them a phrase that differs may
        begin, and its length, the longest first. A phrase of a single character is its own gate."""
        self.anchors: set[str] = set()
        """Characters of which every phrase that differs holds one."""
        self.anchor: re.Pattern[str] | None = None
        """Finds the anchors, each with the character after and with that before; None: no phrase
        differs."""
        self.same_length = True
        """Whether every phrase becomes one of its own length."""

    def add(self, some: Words) -> None:
        """Take in phrases that are not there yet."""
        self.phrases.update(some)
        long = [key for key in some if len(key) > SHORT]
        for key in long:
            self.long.setdefault(key[:SHORT], []).append(len(key))
        self.inside.update([key[at : at + 2] for key in long for at in range(len(key) - 1)])
        gates, anchors = self.gates, self.anchors
        self.singles = self.singles or min(map(len, some), default=0) == 1
        plain = self.characters.translated("\n".join(some)).split("\n")
        for (key, value), same in zip(some.items(), plain, strict=True):
            if value != same:
                self.differing[key] = value
                at = _anchor(key, value, same)
                anchors.add(key[at])
                low = at - 1 if at else 0
                span = _SPANS[low][len(key)]
                gate = key[low : low + 2]
                if gate not in gates:
                    gates[gate] = [span]
                elif span not in gates[gate]:
                    gates[gate].append(span)
                if len(key) != len(value):
                    self.same_length = False


@cache
def stages(config: str, *, corrected: bool) -> tuple[Stage, ...]:
    """Return the stages of the configuration; raise UsageError for a name that is not known."""
    groups = chain(config)
    found: list[Stage] = []
    while groups:
        group, *groups = groups
        after: list[str] = []
        while groups and not any(map(of_phrases, groups[0])):
            after += groups.pop(0)
        found.append(_stage(group, tuple(after), corrected=corrected))
    return tuple(found)


@cache
def _stage(group: tuple[str, ...], after: tuple[str, ...], *, corrected: bool) -> Stage:
    """Return the stage of one group of dictionaries and those of characters `after` it."""
    outer: Words = {}
    for name in after:
        outer = _then(outer, words(name, corrected=corrected))
    inner: Words = {}
    for name in group:
        if not of_phrases(name):
            inner = words(name, corrected=corrected) | inner
    stage = Stage(_characters(_then(inner, outer) if outer else inner))
    closing = str.maketrans(outer)
    taken: set[str] = set()
    phrases = [name for name in group if of_phrases(name)]
    for name in phrases:
        for some in parts(name, corrected=corrected):
            if closing:
                values = "\n".join(some.values()).translate(closing).split("\n")
                some = dict(zip(some, values, strict=True))  # noqa: PLW2901 (the same words, done)
            if name != phrases[0]:
                some = {key: some[key] for key in some if key not in taken}  # noqa: PLW2901 (likewise)
                stage.late.update(some)
            elif len(phrases) > 1:
                taken.update(some)
            stage.add(some)
    for gate in stage.gates.values():
        if len(gate) > 1:
            gate.sort(key=itemgetter(1), reverse=True)
    if stage.anchors:
        anchors = re.escape("".join(sorted(stage.anchors)))
        stage.anchor = re.compile(f"[{anchors}](?<=(?=(..)).)(?<=(..))", re.DOTALL)
    return stage


def _characters(each: Words) -> Characters:
    near = list(_plane())
    far: Words = {}
    for key, value in each.items():
        if ord(key) < PLANE:
            near[ord(key)] = ord(value)
        else:
            far[key] = value
    return Characters(tuple(near), far)


@cache
def _plane() -> tuple[int, ...]:
    """Return the code points of the basic plane: tables share them."""
    return tuple(range(PLANE))


def _anchor(key: str, value: str, plain: str) -> int:
    """Return where in `key` the phrase first differs from its characters.

    Any character of the phrase would do; another one is taken for the frequent ones, and for those
    beyond the basic plane: a class that holds such is some forty times slower to search for.
    """
    at = 0
    if len(key) == len(value):
        while value[at] == plain[at]:
            at += 1
    if "\x7f" < key[at] < "\U00010000" and key[at] not in _FREQUENT:
        return at
    others = (i for i, c in enumerate(key) if "\x7f" < c < "\U00010000" and c not in _FREQUENT)
    return next(others, at)


def _then(first: Words, second: Words) -> Words:
    """Return the dictionary of characters that does what `first` and then `second` does."""
    return {**second, **{key: second.get(value, value) for key, value in first.items()}}
