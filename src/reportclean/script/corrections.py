"""Where the dictionaries are provably wrong: named, tested amendments, kept as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Pair = tuple[str, str]
"""A text and what becomes of it."""


class Correction(NamedTuple):
    """One reason why a dictionary is wrong, with the words that set it right."""

    id: str
    """The pattern found."""
    amends: str
    """The dictionary that gets the words: `TSPhrases`, `STPhrases` ..."""
    why: str
    words: Mapping[str, str]
    """What these words become, whatever the dictionary said."""
    keeps: tuple[str, ...]
    """Words that become what the dictionaries' single characters say, uncorrected."""
    converts: tuple[Pair, ...]
    """Texts in which it matters."""
    misses: tuple[Pair, ...]
    """Look-alikes, and what becomes of them."""


@cache
def corrections() -> tuple[Correction, ...]:
    """Return the corrections, read from `corrections.toml` beside this module."""
    text = files(__package__).joinpath("corrections.toml").read_text("utf-8")
    return tuple(
        Correction(
            entry["id"],
            entry["amends"],
            entry["why"],
            dict(word.split(">") for word in entry.get("words", "").split()),
            tuple(entry.get("keeps", "").split()),
            tuple((before, after) for before, after in entry.get("converts", ())),
            tuple((before, after) for before, after in entry.get("misses", ())),
        )
        for entry in tomllib.loads(text)["correction"]
    )


def amendments(dictionary: str, characters: Mapping[int, str]) -> Mapping[str, str]:
    """Return the words that the dictionary should hold; `characters` are the uncorrected ones."""
    found: dict[str, str] = {}
    for correction in corrections():
        if correction.amends == dictionary:
            found |= correction.words
            found |= {word: word.translate(characters) for word in correction.keeps}
    return found
