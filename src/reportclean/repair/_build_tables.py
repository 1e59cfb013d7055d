"""Build the tables of `reportclean.repair.likely` from dictionaries that packages ship.

Run by hand, where jieba and pypinyin are installed (neither is needed at run time)::

    python -m reportclean.repair._build_tables

Sources: the word frequencies of jieba 0.42 (`dict.txt`, MIT), the readings of pypinyin 0.55
(MIT), and the character dictionaries of OpenCC as opencc-python-reimplemented ships them
(Apache 2.0). `docs/repair.md` describes the files.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "tables"

FEWEST = 20
"""A pair must stand this often in jieba's counts: fewer would double the file for little."""

FEWEST_WORD = 10
"""How often a word must stand in jieba's counts."""

LONGEST_WORD = 4
"""Characters of the longest word that is kept: longer ones are made of shorter ones."""

NOT_FIRST_CHOICE = 6
"""Half nats that a traditional variant costs if simplified text would not be given it."""


def half_nats(share: float) -> int:
    """Return -ln(share) in units of half a nat, rounded."""
    return max(0, round(-2 * math.log(share)))


class Counts(NamedTuple):
    """How often, by jieba, characters stand in words."""

    singles: Counter[str]
    """Each character, anywhere."""
    pairs: Counter[str]
    """Each pair inside a word."""
    begins: Counter[str]
    """Each character at the beginning of a word, words of one character included."""
    ends: Counter[str]
    """Each character at the end of a word, likewise."""
    alone: Counter[str]
    """Each character as a word."""


def counts(fold: Mapping[str, str]) -> Counts:
    """Count jieba's words, their characters folded to simplified ones in all but `singles`."""
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    words = files("jieba").joinpath("dict.txt").read_text("utf-8").split("\n")
    for line in words:
        word, _, rest = line.partition(" ")
        if not word:
            continue
        often = int(rest.split(" ")[0])
        for character in filter(is_han, word):
            singles[character] += often
        word = "".join(fold.get(c, c) for c in word)
        if is_han(word[0]):
            begins[word[0]] += often
        if is_han(word[-1]):
            ends[word[-1]] += often
        if len(word) == 1:
            alone[word] += often
        for a, b in pairwise(word):
            if is_han(a) and is_han(b):
                pairs[a + b] += often
    return Counts(singles, pairs, begins, ends, alone)


def words(fold: Mapping[str, str]) -> str:
    """Return one line for each first character: it, then `letter rest rest ...` by cost.

    The cost of a word, of 2 to LONGEST_WORD simplified characters, is `chr(ord("0") + half nats)`
    among all words, those of one character included.
    """
    often: Counter[str] = Counter()
    total = 0
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").split("\n"):
        word, _, rest = line.partition(" ")
        if word:
            total += int(rest.split(" ")[0])
            often["".join(fold.get(c, c) for c in word)] += int(rest.split(" ")[0])
    by: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, n in sorted(often.items()):
        if n >= FEWEST_WORD and 2 <= len(word) <= LONGEST_WORD and all(map(is_han, word)):
            by[word[0]][half_nats(n / total)].append(word[1:])
    return "".join(
        first
        + "".join(chr(ord("0") + u) + " ".join(rest) for u, rest in sorted(kept.items()))
        + "\n"
        for first, kept in sorted(by.items())
    )


def is_han(character: str) -> bool:
    """Tell whether this is a character of the unified block that GBK covers."""
    return "\u4e00" <= character <= "\u9fff"


def opencc(name: str) -> Mapping[str, list[str]]:
    """Return one of OpenCC's character dictionaries: character to its conversions."""
    text = files("opencc").joinpath("dictionary", name).read_text("utf-8")
    entries = (line.split("\t") for line in text.split("\n") if "\t" in line)
    return {key: values.split() for key, values in entries}


def simplified_forms() -> dict[str, str]:
    """Return the traditional characters with their simplified ones."""
    return {
        t: s[0]
        for t, s in opencc("TSCharacters.txt").items()
        if is_han(t) and is_han(s[0]) and t != s[0]
    }


def folded(singles: Counter[str], simplified: Mapping[str, str]) -> Counter[str]:
    """Return the counts of characters with traditional forms counted as simplified ones."""
    total: Counter[str] = Counter()
    for character, often in singles.items():
        total[simplified.get(character, character)] += often
    return total


def costs(singles: Counter[str], simplified: Mapping[str, str]) -> dict[str, int]:
    """Return what each character costs, in either script."""
    choices = opencc("STCharacters.txt")
    both = folded(singles, simplified)
    total = sum(both.values())
    cost = {c: half_nats(n / total) for c, n in both.items() if n >= 3}
    for t, s in simplified.items():
        if s in cost:
            first = choices.get(s, [s])[0] == t
            cost[t] = min(cost[s] + (0 if first else NOT_FIRST_CHOICE), cost.get(t, 99))
    return cost


def boundaries(counted: Counts, both: Counter[str]) -> str:
    """Return one line for each combination of costs: `begin alone end characters`.

    `begin`: of beginning a word with it. `alone`: of ending the word that it began. `end`: of
    ending the word that something else began.
    """
    total = sum(counted.begins.values())
    by: defaultdict[tuple[int, int, int], list[str]] = defaultdict(list)
    for character, often in sorted(both.items()):
        if often >= 3:
            begun, alone = counted.begins[character], counted.alone[character]
            by[
                half_nats((begun + 0.3) / total),
                half_nats((alone + 0.3) / (begun + 0.6)),
                half_nats(
                    (counted.ends[character] - alone + 0.3) / (max(often, begun) - begun + 0.6)
                ),
            ].append(character)
    return "".join(
        f"{begin} {alone} {end} {''.join(found)}\n"
        for (begin, alone, end), found in sorted(by.items())
    )


def grouped(cost: Mapping[str, int]) -> str:
    """Return one line for each cost: the cost, a space, and its characters."""
    by: defaultdict[int, list[str]] = defaultdict(list)
    for character, units in sorted(cost.items()):
        by[units].append(character)
    return "".join(f"{units} {''.join(found)}\n" for units, found in sorted(by.items()))


def followers(pairs: Counter[str], singles: Counter[str]) -> str:
    """Return one line for each first character: it, then `letter characters` by cost."""
    by: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair, often in sorted(pairs.items()):
        if often >= FEWEST:
            share = min(1.0, often / max(singles[pair[0]], often))
            by[pair[0]][min(25, half_nats(share))].append(pair[1])
    return "".join(
        first
        + "".join(chr(ord("a") + u) + "".join(seconds) for u, seconds in sorted(groups.items()))
        + "\n"
        for first, groups in sorted(by.items())
    )


def readings() -> str:
    """Return one line for each toned syllable: it, a space, and the GBK characters read so."""
    from pypinyin.constants import (  # type: ignore[import-not-found]  # noqa: PLC0415 (only to build)
        PINYIN_DICT,
    )

    by: defaultdict[str, list[str]] = defaultdict(list)
    for code, said in sorted(PINYIN_DICT.items()):
        character = chr(code)
        try:
            size = len(character.encode("gbk"))
        except UnicodeEncodeError:
            continue
        if size == 2 and is_han(character):
            for syllable in said.split(","):
                by[syllable].append(character)
    return "".join(f"{syllable} {''.join(found)}\n" for syllable, found in sorted(by.items()))


def main(_arguments: Iterable[str]) -> None:
    """Write the six tables."""
    simplified = simplified_forms()
    counted = counts(simplified)
    both = folded(counted.singles, simplified)
    tables = {
        "characters.txt": grouped(costs(counted.singles, simplified)),
        "boundaries.txt": boundaries(counted, both),
        "pairs.txt": followers(counted.pairs, both),
        "words.txt": words(simplified),
        "readings.txt": readings(),
        "traditional.txt": "".join(simplified) + "\n" + "".join(simplified.values()) + "\n",
    }
    for name, text in tables.items():
        (HERE / name).write_text(text, "utf-8")
        print(f"{name}: {len(text.encode()):,} bytes")  # noqa: T201 (a script that reports)


if __name__ == "__main__":
    main(sys.argv[1:])
