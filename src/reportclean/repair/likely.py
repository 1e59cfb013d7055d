"""How likely a text is as Chinese, in either script: the one judge of every candidate repair.

The unit is the half nat: a character of probability p costs -2 ln p. A character
either goes on in the word that the one before it began, or ends that word and begins another;
each has its price, taken from the frequencies of words, and the cheaper way counts. Running text
costs 10 to 14 half nats a character, mojibake of the GBK family more than 20. ASCII is not
judged: nothing that is repaired here turns letters into letters. The tables, and how they are
made, are described in `docs/repair.md`; they load at first use, in about 60 ms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

STRANGE = 38
"""A Han character that no word of jieba's dictionary holds."""
BROKEN = 50
"""What no text is made of: private use, U+FFFD, controls, unassigned code points."""
COMMON = 24
"""What a common character costs at most: of clean reports 998 characters in 1,000 do, of UTF-8
read as GBK about half."""
_PUNCTUATION = frozenset(
    "，。、：；！？“”‘’（）《》〈〉【】「」『』〔〕…—·％～\N{IDEOGRAPHIC SPACE}"
)


def cost(text: str, before: str = "") -> int:
    """Return the half nats of `text`, given the one or two characters `before` it (or none)."""
    simple, bounds = _simplified(), _boundaries()
    last = simple.get(before[-1:], before[-1:])
    total = ending = 0
    if last in bounds:
        ending = bounds[last][2 if len(before) > 1 and word(before) else 1]
    for character in text:
        if character <= "\x7f":
            last, ending = "", 0
            continue
        this = simple.get(character, character)
        if this not in bounds:
            doubled = character == last and character in "—…"
            total += 0 if doubled else _foreign(character) + ending
            last, ending = character, 0
            continue
        begin, alone, end = bounds[this]
        paired = _followers(last).get(this) if last else None
        new = ending + begin
        total += (new if paired is None else min(new, paired)) + _rarity(character, this)
        last, ending = this, alone if paired is None else end
    return total


def judged(text: str) -> int:
    """Return how many characters of `text` are judged: those beyond ASCII."""
    return sum(character > "\x7f" for character in text)


def mean(text: str) -> float:
    """Return the half nats a judged character; 0 where there is nothing to judge."""
    return cost(text) / (judged(text) or 1)


def common(text: str) -> bool:
    """Tell whether `text` is made of common Han characters and Chinese punctuation only."""
    single = _singles()
    return all(single.get(c, BROKEN) <= COMMON or c in _PUNCTUATION for c in text)


def han(character: str) -> bool:
    """Tell whether this is one character of the unified Han block."""
    return len(character) == 1 and "\u4e00" <= character <= "\u9fff"


def word(pair: str) -> bool:
    """Tell whether two characters stand next to each other in a word of some currency."""
    simple = _simplified()
    a, b = simple.get(pair[:1], pair[:1]), simple.get(pair[1:], pair[1:])
    return b in _followers(a)


def han_share(text: str) -> float:
    """Return which part of the judged characters are common Han or Chinese punctuation."""
    single = _singles()
    good = sum(c > "\x7f" and (single.get(c, BROKEN) <= COMMON or c in _PUNCTUATION) for c in text)
    return good / (judged(text) or 1)


def simplified(text: str) -> str:
    """Return `text` with each traditional character as its simplified one: for the tables."""
    fold = _simplified()
    return "".join([fold.get(c, c) for c in text])


def alone(character: str) -> int:
    """Return what a character beyond ASCII costs as a word of its own."""
    this = _simplified().get(character, character)
    bounds = _boundaries().get(this)
    if bounds is None:
        return _foreign(character)
    return bounds[0] + bounds[1] + _rarity(character, this)


def reads(character: str, syllable: str) -> bool:
    """Tell whether a dictionary gives the character this reading; tone marks may be left out.

    Or gives it to its simplified form: 績 is jī in the dictionary, and jì where 绩 is.
    """
    found = readings().get(syllable, "")
    return character in found or _simplified().get(character, character) in found


def twins(character: str) -> tuple[str, ...]:
    """Return the characters that conversion between the scripts may have made this one of."""
    return _twins().get(character, ())


@cache
def converted(character: str) -> bool:
    """Tell whether this is a traditional form that a simplified text writes otherwise."""
    return character in _simplified()


@cache
def reduced(character: str) -> bool:
    """Tell whether this is a simplified form that a traditional text mostly writes otherwise."""
    return character in _reduced()


def known() -> str:
    """Return all common Han characters, for a character class."""
    return "".join(c for c, units in _singles().items() if units <= COMMON)


def lines_of(name: str) -> list[str]:
    """Return the lines of one of the tables."""
    text = files(__package__ or "reportclean.repair").joinpath("tables", name).read_text("utf-8")
    return text.rstrip("\n").split("\n")


@cache
def readings() -> dict[str, str]:
    """Return the characters of GBK by reading, under `qū` as under `qu`."""
    by: dict[str, str] = {}
    for line in lines_of("readings.txt"):
        syllable, _, characters = line.partition(" ")
        for key in {syllable, toneless(syllable)}:
            by[key] = by.get(key, "") + characters
    return by


_TONES = {
    ord(toned): plain
    for plain, all_toned in {
        "a": "āáǎà", "e": "ēéěèế\u1ec1ê", "i": "īíǐì", "o": "ōóǒò",
        "u": "ūúǔù", "ü": "ǖǘǚǜ", "n": "ńňǹ", "m": "ḿ",
    }.items()
    for toned in all_toned
}  # fmt: skip
TONED_VOWELS = "".join(map(chr, _TONES))
"""The letters that only a toned syllable of pinyin holds, in the composed form."""
TONED = re.compile(f"[{TONED_VOWELS}]")


def toneless(syllable: str) -> str:
    """Return the syllable without its tone mark: `lǜ` becomes `lü`."""
    return syllable.translate(_TONES)


def _foreign(character: str) -> int:
    """Return the cost of a character that is no Han character of the table."""
    if character in _PUNCTUATION:
        return 8
    if character == "\N{NO-BREAK SPACE}":
        return 4
    if "\u3040" <= character <= "\u30ff" or "\uac00" <= character <= "\ud7a3":
        return 24
    if "\u3400" <= character <= "\u9fff":
        return STRANGE
    if "\ue000" <= character <= "\uf8ff" or character < "\xa0" or character == "\ufffd":
        return BROKEN
    if character.isprintable():
        return 28 if character > "\u2000" else 20
    return BROKEN


@cache
def _singles() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in lines_of("characters.txt"):
        units, _, characters = line.partition(" ")
        table.update(dict.fromkeys(characters, int(units)))
    return table


@cache
def _simplified() -> dict[str, str]:
    traditional, simplified = lines_of("traditional.txt")
    return dict(zip(traditional, simplified, strict=True))


@cache
def _twins() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for t, s in _simplified().items():
        table[t] = (*table.get(t, ()), s)
        table[s] = (*table.get(s, ()), t)
    return table


@cache
def _reduced() -> frozenset[str]:
    single, simple = _singles(), _simplified()
    return frozenset(
        s
        for t, s in simple.items()
        if s not in simple and single.get(t, BROKEN) <= single.get(s, STRANGE)
    )


@cache
def _boundaries() -> dict[str, tuple[int, int, int]]:
    """Return, for simplified characters, the costs of `boundaries.txt`: begin, alone, end."""
    table: dict[str, tuple[int, int, int]] = {}
    for line in lines_of("boundaries.txt"):
        begin, alone, end, characters = line.split(" ")
        table.update(dict.fromkeys(characters, (int(begin), int(alone), int(end))))
    return table


def rarity(character: str) -> int:
    """Return what an unusual variant costs above its simplified character."""
    return _rarity(character, _simplified().get(character, character))


@lru_cache(maxsize=4096)
def _rarity(character: str, this: str) -> int:
    """Return what an unusual variant costs above its simplified character."""
    single = _singles()
    return max(0, single.get(character, STRANGE) - single.get(this, 0)) if character != this else 0


@cache
def _lines_of_pairs() -> dict[str, str]:
    return {line[0]: line[1:] for line in lines_of("pairs.txt")}


@lru_cache(maxsize=8192)
def _followers(first: str) -> dict[str, int]:
    """Return what may follow a simplified character inside a word, with the cost."""
    found: dict[str, int] = {}
    units = 0
    for character in _lines_of_pairs().get(first, ""):
        if character <= "z":
            units = ord(character) - ord("a")
        else:
            found[character] = units
    return found
