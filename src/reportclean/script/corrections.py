"""Where the dictionaries are provably wrong: named, tested amendments, kept as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
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
    words: dict[str, str]
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
    import tomllib  # noqa: PLC0415 (no conversion needs it, and importing it takes a while)

    return tuple(
        Correction(
            entry["id"],
            entry["amends"],
            entry["why"],
            _words(entry.get("words", "")),
            tuple(_spelled_out(entry.get("keeps", ""))),
            tuple((before, after) for before, after in entry.get("converts", ())),
            tuple((before, after) for before, after in entry.get("misses", ())),
        )
        for entry in tomllib.loads(_source())["correction"]
    )


def amendments(dictionary: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the `words` and the `keeps` of all corrections that amend the dictionary.

    A TOML parser would take longer than all the rest of a first conversion, so these two lines of
    an entry are found by their quotes; a test compares with what `corrections` reads.
    """
    words: dict[str, str] = {}
    keeps: list[str] = []
    for entry in _source().split("[[correction]]")[1:]:
        if f"\namends = '{dictionary}'\n" in entry:
            for name, text in re.findall(r"^(words|keeps) = '+([^']*)'", entry, re.MULTILINE):
                if name == "words":
                    words |= _words(text)
                else:
                    keeps += _spelled_out(text)
    return words, tuple(keeps)


def _source() -> str:
    path = __file__.removesuffix("corrections.py") + "corrections.toml"
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 (pathlib is slow to import)
        return file.read()


def _words(text: str) -> dict[str, str]:
    return dict(word.split(">") for word in text.split())


def _spelled_out(text: str) -> Iterator[str]:
    """Yield the words of `text`; `[生长]发[现言]` is four of them."""
    for word in text.split():
        parts = re.findall(r"\[([^]]*)\]|([^[]+)", word)
        yield from map("".join, product(*(set_ or (part,) for set_, part in parts)))
