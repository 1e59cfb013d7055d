"""The conversion dictionaries, loaded from the installed `opencc` package at first use.

The package is opencc-python-reimplemented. Only its dictionary and configuration files are read;
its code is never imported, so it costs no time, and what it says is tested against.

A configuration is a chain of groups of dictionaries. In a group the dictionaries take turns: the
longest key found anywhere in a run of text goes first, of equals the leftmost, and what one
dictionary has matched the next does not touch. Nearly all phrases say what their single characters
say too; a `Stage` keeps the few that differ apart, to be looked for only where one could stand.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportclean.errors import ReportcleanError, UsageError
from reportclean.script.corrections import amendments

Words = dict[str, str]
"""A dictionary: what each word or character becomes."""

END = 0x34000
"""One past the last code point of a table: the highest in the dictionaries is U+3129C."""

SHORT = 4
"""Phrases of up to so many characters are looked for everywhere in a window: most have no more."""

LONGEST = 16
"""How many characters the longest phrase of the dictionaries has (a test sees to it)."""

_SEPARATOR = "\N{FULLWIDTH FULL STOP}"
"""A run of text ends at it, so the five keys that hold it can never match. No other separator of
opencc-python-reimplemented stands in a key (a test sees to it)."""


@dataclass(frozen=True, eq=False)
class Stage:
    """One group of dictionaries, with the groups of single characters that follow it folded in."""

    characters: list[int]
    """What each code point below `END` becomes."""
    phrases: dict[str, str]
    """What each phrase becomes, be it the same as what its characters become."""
    late: frozenset[str]
    """The phrases of a second dictionary, which come after all of the first."""
    long: dict[str, tuple[int, ...]]
    """To `SHORT` characters: the lengths of the longer phrases that begin with them."""
    anchor: re.Pattern[str] | None
    """Finds characters of which every phrase that differs holds one; None: no phrase differs."""
    gates: dict[str, list[tuple[int, str]]]
    """To two neighbours, one of them an anchor: where in which differing phrase they stand. A
    phrase of a single character stands under itself."""
    alone: bool
    """Whether there are phrases of one character among those that differ."""
    same_length: bool
    """Whether every phrase becomes one of its own length."""


def configurations() -> tuple[str, ...]:
    """Return the names of the configurations that opencc-python-reimplemented ships, sorted."""
    return tuple(sorted(path.stem for path in (_home() / "config").glob("*.json")))


@cache
def stages(config: str, *, corrected: bool) -> tuple[Stage, ...]:
    """Return the stages of the configuration; raise UsageError for a name that is not known."""
    if config not in configurations():
        msg = f"{config!r} is no conversion: there are {', '.join(configurations())}"
        raise UsageError(msg)
    chain = json.loads((_home() / "config" / f"{config}.json").read_text("utf-8"))
    groups = [_names(link["dict"]) for link in chain["conversion_chain"]]
    found: list[Stage] = []
    while groups:
        group, *groups = groups
        after: list[str] = []
        while groups and not any(map(_of_phrases, groups[0])):
            after += groups.pop(0)
        found.append(_stage(group, tuple(after), corrected=corrected))
    return tuple(found)


@cache
def _stage(group: tuple[str, ...], after: tuple[str, ...], *, corrected: bool) -> Stage:
    """Return the stage of one group of dictionaries and those of characters `after` it."""
    outer: Words = {}
    for name in after:
        outer = _then(outer, _dictionary(name, corrected=corrected))
    inner: Words = {}
    for name in group:
        if not _of_phrases(name):
            inner = {**_dictionary(name, corrected=corrected), **inner}
    characters = _identity().copy()
    for key, value in _then(inner, outer).items():
        characters[ord(key)] = ord(value)

    phrases: Words = {}
    late: set[str] = set()
    long: defaultdict[str, set[int]] = defaultdict(set)
    gates: dict[str, list[tuple[int, str]]] = {}
    anchors: set[str] = set()
    same_length = True
    closing = str.maketrans(outer)
    for name in filter(_of_phrases, group):
        words = _dictionary(name, corrected=corrected)
        if closing:
            words = {key: value.translate(closing) for key, value in words.items()}
        if phrases:
            words = {key: value for key, value in words.items() if key not in phrases}
            late.update(words)
        for key, same in _plain(words, characters):
            if (value := words[key]) != same:
                at = _anchor(key, value, same)
                first = max(at - 1, 0)
                anchors.add(key[at])
                gates.setdefault(key[first : first + 2], []).append((first, key))
                same_length &= len(key) == len(value)
            if len(key) > SHORT:
                long[key[:SHORT]].add(len(key))
        phrases = phrases | words if phrases else words
    found = "".join(sorted(anchors))
    return Stage(
        characters,
        phrases,
        frozenset(late),
        {start: tuple(lengths) for start, lengths in long.items()},
        re.compile(f"[{re.escape(found)}]") if found else None,
        gates,
        any(len(gate) == 1 for gate in gates),
        same_length,
    )


def _plain(words: Words, characters: list[int]) -> Iterator[tuple[str, str]]:
    """Yield each word with what its characters become; some at a time, to keep memory low."""
    keys = list(words)
    for at in range(0, len(keys), 4096):
        some = keys[at : at + 4096]
        yield from zip(some, "\n".join(some).translate(characters).split("\n"), strict=True)


def _anchor(key: str, value: str, plain: str) -> int:
    """Return where in `key` the phrase first differs from its characters.

    A class that holds characters beyond the basic plane is some forty times slower to search for,
    so one of the basic plane is taken where there is one; any character of the phrase would do.
    """
    at = 0
    if len(key) == len(value):
        while value[at] == plain[at]:
            at += 1
    if "\x7f" < key[at] < "\U00010000":
        return at
    return next((i for i, c in enumerate(key) if "\x7f" < c < "\U00010000"), at)


def _then(first: Words, second: Words) -> Words:
    """Return the dictionary of characters that does what `first` and then `second` does."""
    return {**second, **{key: second.get(value, value) for key, value in first.items()}}


def _of_phrases(name: str) -> bool:
    """Tell whether the dictionary holds more than single characters: its name says so."""
    return "Phrases" in name


def _names(tree: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of the dictionaries in a group of a configuration, in order."""
    if tree["type"] == "group":
        return tuple(name for each in tree["dicts"] for name in _names(each))
    return (tree["file"].removesuffix(".txt"),)


@cache
def telling() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only Simplified, and those that only Traditional text holds.

    They are none of their own conversions, and no conversion writes them: 昇 stands in 毕昇 too, 群
    is Traditional in Taiwan, 恒 in 恒生銀行.
    Those of the basic plane suffice, and are quick to search for.
    """
    hans, hant = _one_sided("STCharacters"), _one_sided("TSCharacters")
    kept = frozenset("".join(_dictionary("TSPhrases", corrected=True).values()))
    local = {c for name in ("TWVariants", "HKVariants") for c in _read(name)}
    return hans - hant - local - {"恒"}, hant - hans - kept


def _one_sided(name: str) -> frozenset[str]:
    lines = filter(None, _read(name).split("\n"))
    return frozenset(
        line[0] for line in lines if line[0] not in line[1:] and line[0] < "\U00010000"
    )


def _dictionary(name: str, *, corrected: bool) -> Words:
    """Return a dictionary: on each line a key, a tab and the values, of which the first counts."""
    text = _read(name)
    flat = re.sub(" .*", "", text).split()
    words = dict(zip(flat[::2], flat[1::2], strict=True))
    if corrected:
        words.update(amendments(name, _uncorrected(name)))
    if _SEPARATOR in text:
        words = {key: value for key, value in words.items() if _SEPARATOR not in key}
    return words


def _uncorrected(name: str) -> dict[int, str]:
    """Return what the single characters say that go with a dictionary of phrases."""
    beside = name.removesuffix("Phrases") + "Characters"
    if not _of_phrases(name) or not (_home() / "dictionary" / f"{beside}.txt").is_file():
        return {}
    return str.maketrans(_dictionary(beside, corrected=False))


def _read(name: str) -> str:
    return (_home() / "dictionary" / f"{name}.txt").read_text("utf-8")


@cache
def _identity() -> list[int]:
    return list(range(END))


@cache
def _home() -> Path:
    """Return the folder of the installed package; raise ReportcleanError if it is not there."""
    spec = find_spec("opencc")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if Path(folder, "dictionary", "TSPhrases.txt").is_file():
            return Path(folder)
    msg = "the dictionaries of opencc-python-reimplemented are missing: reinstall that package"
    raise ReportcleanError(msg)
