"""The conversion dictionaries, read from the installed `opencc` package.

The package is opencc-python-reimplemented. Only its dictionary and configuration files are read;
its code is never imported, so it costs no time, and what it says is tested against.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any

from reportclean.errors import ReportcleanError, UsageError
from reportclean.script.corrections import amendments

Words = dict[str, str]
"""A dictionary: what each word or character becomes."""

_SEPARATOR = "\N{FULLWIDTH FULL STOP}"
"""A run of text ends at it, so the five keys that hold it can never match. No other separator of
opencc-python-reimplemented stands in a key (a test sees to it)."""

_CHUNK = 1 << 16
"""Characters of a dictionary read at a time: its largest has 400,000, its parts need not all be in
memory at once."""


def configurations() -> tuple[str, ...]:
    """Return the names of the configurations that opencc-python-reimplemented ships, sorted."""
    names = os.listdir(f"{_home()}/config")  # noqa: PTH208 (pathlib is slow to import)
    return tuple(sorted(name[:-5] for name in names if name.endswith(".json")))


def chain(config: str) -> list[tuple[str, ...]]:
    """Return the names of the dictionaries of a configuration: groups, one after the other.

    Raises UsageError for a configuration that is not known.
    """
    if config not in configurations():
        msg = f"{config!r} is no conversion: there are {', '.join(configurations())}"
        raise UsageError(msg)
    tree = json.loads(_read(f"config/{config}.json"))
    return [_names(link["dict"]) for link in tree["conversion_chain"]]


def _names(tree: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of the dictionaries in a group of a configuration, in order."""
    if tree["type"] == "group":
        return tuple(name for each in tree["dicts"] for name in _names(each))
    return (tree["file"].removesuffix(".txt"),)


def of_phrases(name: str) -> bool:
    """Tell whether the dictionary holds more than single characters: its name says so."""
    return "Phrases" in name


def words(name: str, *, corrected: bool) -> Words:
    """Return a dictionary, with its corrections or without."""
    found = _characters(name).copy() if not of_phrases(name) else {}
    for some in parts(name, corrected=corrected):
        found |= some
    return found


def parts(name: str, *, corrected: bool) -> Iterator[Words]:
    """Yield a dictionary of phrases a few thousand at a time; no phrase comes twice."""
    amended = _amendments(name) if corrected else {}
    if of_phrases(name):
        for some in _parts(name):
            for key in amended.keys() & some:
                del some[key]
            yield some
    if amended:
        yield amended


@cache
def _characters(name: str) -> Words:
    """Return a dictionary of characters, uncorrected."""
    found: Words = {}
    for some in _parts(name):
        found |= some
    return found


def _parts(name: str) -> Iterator[Words]:
    """Yield a dictionary as its file has it, some lines at a time.

    On each line stand a key, a tab and the values, of which the first counts.
    """
    text = _words_of(name)
    start = 0
    while start < len(text):
        stop = text.find("\n", start + _CHUNK) + 1 or len(text)
        some = text[start:stop]
        start = stop
        if " " in some:
            some = re.sub(" .*", "", some)
        flat = some.split()
        found = dict(zip(flat[::2], flat[1::2], strict=True))
        if _SEPARATOR in some:
            found = {key: value for key, value in found.items() if _SEPARATOR not in key}
        yield found


def _amendments(name: str) -> Words:
    """Return the words that corrections put into a dictionary."""
    changed, kept = amendments(name)
    if kept:
        characters = str.maketrans(_characters(name.removesuffix("Phrases") + "Characters"))
        changed |= {word: word.translate(characters) for word in kept}
    return changed


@cache
def telling() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only Simplified, and those that only Traditional text holds.

    They are none of their own conversions, and no conversion writes them: 昇 stands in 毕昇 too, 群
    is Traditional in Taiwan, 恒 in 恒生銀行.
    Those of the basic plane suffice, and are quick to search for.
    """
    hans, hant = _one_sided("STCharacters"), _one_sided("TSCharacters")
    kept = frozenset("".join(words("TSPhrases", corrected=True).values()))
    local = {c for name in ("TWVariants", "HKVariants") for c in _words_of(name)}
    return hans - hant - local - {"恒"}, hant - hans - kept


def _one_sided(name: str) -> frozenset[str]:
    lines = filter(None, _words_of(name).split("\n"))
    return frozenset(
        line[0] for line in lines if line[0] not in line[1:] and line[0] < "\U00010000"
    )


def _words_of(name: str) -> str:
    return _read(f"dictionary/{name}.txt")


def _read(path: str) -> str:
    with open(f"{_home()}/{path}", encoding="utf-8") as file:  # noqa: PTH123 (pathlib is slow to import)
        return file.read()


@cache
def _home() -> str:
    """Return the folder of the installed package; raise ReportcleanError if it is not there."""
    spec = find_spec("opencc")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if os.path.isfile(f"{folder}/dictionary/TSPhrases.txt"):  # noqa: PTH113 (likewise)
            return folder
    msg = "the dictionaries of opencc-python-reimplemented are missing: reinstall that package"
    raise ReportcleanError(msg)
