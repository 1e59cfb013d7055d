"""Pinyin in brackets behind characters, as converters to Traditional leave it: `縣(xiàn)委`.

Such a tool glosses the characters whose conversion is ambiguous, nothing else. A dictionary or a
lesson glosses a rare character once, or every character, or those that it enumerates: so glosses
go only where several stand behind common traditional characters in running text. Pages of spam
gloss common characters of Simplified text at random, the same one here and not there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import glossed

FEWEST = 3
"""Glosses with tone marks that a document must have; one, if others stood inside characters."""
FEWEST_TONELESS = 4
"""Glosses without, in every WINDOW characters: Latin in brackets is common, syllables of the
character before it are not."""
WINDOW = 40
CONVERTED = 0.7
"""The share of glossed characters that are traditional forms."""
IN_TEXT = 0.5
"""The share of glosses that run on in a Han character: in enumerations few do."""

FEWEST_AT_RANDOM = 12
"""Glosses that a Simplified text must have, fewer than one behind each third character,"""
AT_RANDOM = 3
"""and characters that are glossed alike twice and more, and elsewhere not at all."""

_GLOSS = re.compile(rf"[(（]([a-zü{likely.TONED_VOWELS}]{{1,6}})\s?[)）]")
_NEUTRAL = frozenset({"men", "me", "ge", "li", "ma", "zhe", "ne", "le", "de"})
"""Readings without a tone, of 們 and 麼 and the like: a converter has them among the others."""
_SHIFTED = re.compile(r"(?:\?[?!;:,；：，！？]|。[ㄅ-ㄩ])[^\r\n]{0,30}$")


@cleaner
def glosses(document: Document) -> Iterator[Edit]:
    """Delete the glosses of a converter."""
    text = document.text
    if not glossed(text):
        return
    found = [(m, _glossed(text, m)) for m in _GLOSS.finditer(text)]
    found = [(m, c) for m, c in found if c]
    toned = [(m, c) for m, c in found if likely.TONED.search(m[1])]
    inside = any(step.by == "glosses-inside" for step in document.trail)
    toneless = [(m, c) for m, c in found if not likely.TONED.search(m[1])]
    if _by_converter(text, toned, inside=inside):
        neutral = [(m, c) for m, c in toneless if m[1] in _NEUTRAL and likely.converted(c)]
        yield from (_deleted(text, m) for m, _ in (*toned, *neutral))
        toneless = [pair for pair in toneless if pair not in neutral]
    elif _at_random(text, toned):
        neutral = [(m, c) for m, c in toneless if m[1] in _NEUTRAL]
        yield from (_deleted(text, m) for m, _ in (*toned, *neutral))
        toneless = [pair for pair in toneless if pair not in neutral]
    else:
        yield from (_deleted(text, m) for m, c in toned if c < "\x80")
    if _running_on(text, toneless):
        yield from (_deleted(text, m) for m, _ in _dense(toneless))


def _glossed(text: str, gloss: re.Match[str]) -> str:
    """Return the character that the gloss belongs to; empty: it is no reading of it.

    A letter counts in a run of shifted bytes: it is the second byte of the glossed character.
    """
    at = gloss.start()
    while at and text[at - 1] in ")）  " and at > gloss.start() - 12:
        shut = text[at - 1] in ")）"
        earlier = text.rfind(gloss[0][0], 0, at) if shut else at - 1
        if earlier < 0 or (shut and text[earlier:at] != gloss[0]):
            break
        at = earlier
    character = text[at - 1 : at]
    if character and likely.reads(character, gloss[1].replace("v", "ü")):
        return character
    if "@" <= character <= "~" and _SHIFTED.search(text, max(0, at - 40), at):
        return character
    return ""


def _by_converter(text: str, found: list[tuple[re.Match[str], str]], *, inside: bool) -> bool:
    """Tell whether the glosses of a document are a converter's.

    `inside`: others stood inside characters, where only a tool puts them.
    """
    if len(found) < (1 if inside else FEWEST):
        return False
    converted = sum(likely.converted(c) or c < "\x80" for _, c in found)
    return converted >= CONVERTED * len(found) and (inside or _running_on(text, found))


def _running_on(text: str, found: list[tuple[re.Match[str], str]]) -> bool:
    """Tell whether text goes on behind the glosses, or another gloss of the same character.

    Where characters are enumerated a mark stands there: `姓(xing)、名(ming)、县(xian)`.
    """
    behind = (text[m.end() : m.end() + 1] for m, _ in found)
    followed = sum("\u4e00" <= c <= "\u9fff" or c in {"(", "（"} for c in behind)
    return followed >= IN_TEXT * len(found)


def _at_random(text: str, found: list[tuple[re.Match[str], str]]) -> bool:
    """Tell whether common characters were glossed here and there, as no teacher does.

    One who explains a character does it once, or wherever it stands.
    """
    if len(found) < FEWEST_AT_RANDOM or len(found) * 3 > len(text):
        return False
    if not _running_on(text, found):
        return False
    alike = Counter((c, m[1]) for m, c in found if likely.common(c))
    glossed_ = Counter(c for _, c in found)
    again = (c for (c, _), times in alike.items() if times > 1 and times == glossed_[c])
    return sum(text.count(c) > glossed_[c] for c in again) >= AT_RANDOM


def _dense(found: list[tuple[re.Match[str], str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the glosses that have three others within WINDOW characters of text around them."""
    places: list[int] = []
    length = 0
    for match, _ in found:
        places.append(match.start() - length)  # as if the glosses before were gone
        length += match.end() - match.start()
    for i, pair in enumerate(found):
        for first in range(max(0, i - FEWEST_TONELESS + 1), i + 1):
            last = first + FEWEST_TONELESS - 1
            if last < len(places) and places[last] - places[first] <= WINDOW:
                yield pair
                break


def _deleted(text: str, gloss: re.Match[str]) -> Edit:
    start = gloss.start()
    if text[start - 1 : start] == " " and "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff":
        start -= 1
    return Edit(start, gloss.end(), "", "pinyin-gloss")
