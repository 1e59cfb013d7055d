"""Single characters thrown into sentences: salted commas, symbols inside words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import suspects

FEWEST_COMMAS = 2
"""Salted commas that a document must have: one alone is its author's slip."""
FEWEST_SYMBOLS = 2
"""Places with symbols; one is enough if it holds a code point that is not assigned."""

_HAN = "\u3400-\u9fff"
_SALT = re.compile(
    rf"[,，](?=[、。？！；]|[?!][”」』])|(?<=[。；])[,，](?=[{_HAN}“]|$)|(?<=[{_HAN}”’」』》）])(?:[,，](?=[,，](?![,，])|[;；])"
    r"|、(?=、(?!、)|[,，](?![,，、]))|。(?=。(?!。)))"
)
"""Three marks and more are how somebody writes a pause."""
_SALTED = (re.compile("，[、。,，;；]"), re.compile(",[、。,，;；]"), re.compile("。[，,]"))
"""Three patterns: what begins with one character is found much faster than with one of two."""
_SYMBOLS = re.compile(rf"(?<=[{_HAN}0-9,，])([\U0001f000-\U0001faff]{{1,6}})(?=[{_HAN}0-9])")
_RUN = re.compile("[\U0001f000-\U0001faff]+")
_BROADCAST = re.compile(
    "[\U0001f210-\U0001f219\U0001f21b-\U0001f22e\U0001f230-\U0001f231\U0001f23b]"
)
"""Characters in squares that broadcasters use: on no keyboard, so one of them is enough."""
_SELDOM = re.compile("[\U0001f030-\U0001f0ce\U0001f700-\U0001f773]")
"""Signs of alchemy, dominoes and cards: as rare."""
_TO_SOMEBODY = re.compile('["你您咱吧啊哦呀哈嘛啦]|我(?![国國省市县縣区區镇鎮乡鄉们們])')
"""As `_SPOKEN`, but for 我们, which reports say too."""
_SPOKEN = re.compile('["你您咱吧啊哦呀哈嘛啦]|我(?![国國省市县縣区區镇鎮乡鄉])')
_QUOTATIONS = ("“”", "「」", "『』")
_EXPRESSIVE = re.compile(
    "[\U0001f38a-\U0001f393\U0001f44b-\U0001f450\U0001f493-\U0001f49f\U0001f4a5-\U0001f4aa"
    "\U0001f525\U0001f600-\U0001f64f\U0001f90c-\U0001f93e\U0001f970-\U0001f97a\U0001f9e1]"
)
"""Faces, hands, hearts, party: what people put into sentences on purpose."""


@cleaner
def salted_commas(document: Document) -> Iterator[Edit]:
    """Delete commas that stand in front of another mark, and with them 、 and 。 that are doubled.

    Doubled full stops alone are how people chat.
    """
    text = document.text
    if not any(pattern.search(text) for pattern in _SALTED):
        return
    found = list(_SALT.finditer(text))
    if len(found) >= FEWEST_COMMAS and any(match[0] in ",，" for match in found):
        for match in found:
            yield Edit(match.start(), match.end(), "", "punctuation-salt")


@cleaner
def symbols_in_words(document: Document) -> Iterator[Edit]:
    """Delete pictographs between two Han characters or digits of sober lines.

    Where most of them cut words in two, which nobody does who means them, the lines need not be.
    """
    text = document.text
    inside = [
        match
        for line in document.once(suspects)
        if max(line.unusual) > "\uffff"
        for match in _SYMBOLS.finditer(text, line.start, line.stop)
        if not _quoted(text, match.start(), line.start)
    ]
    every = [match for match in inside if not _EXPRESSIVE.search(match[1])]
    if not every:
        return
    thrown = _thrown(text, inside)
    every = inside if thrown else every
    cut = [match for match in every if likely.word(_sides(text, match))]
    scattered = thrown or (len(cut) >= FEWEST_SYMBOLS and 2 * len(cut) >= len(every))
    if not scattered and _EXPRESSIVE.search(text):
        return  # who puts faces into the text puts the others in too
    found = every if scattered else _sober(text, inside, every)
    apart = [m for m in found if not re.search("[0-9]", _sides(text, m))]
    if not cut and len(apart) < FEWEST_SYMBOLS:
        # beside a digit a symbol may be a unit: only where others stand in sentences it is noise
        found = apart
    if len(found) >= FEWEST_SYMBOLS or _odd(found):
        for match in found:
            yield Edit(match.start(1), match.end(1), "", "symbol-in-word")


def _sober(
    text: str, inside: list[re.Match[str]], every: list[re.Match[str]]
) -> list[re.Match[str]]:
    """Return the symbols of sober lines.

    Lines that say 我们 are sober too, if the others show that all symbols are noise: none stands
    beside a mark or at the end of a line.
    """
    found = [match for match in every if not _spoken(text, match)]
    shown = len(found) >= FEWEST_SYMBOLS or _odd(every)
    if shown and len(_RUN.findall(text)) == len(inside):
        return [match for match in every if not _spoken(text, match, _TO_SOMEBODY)]
    return found


def _odd(found: list[re.Match[str]]) -> bool:
    """Tell whether some of the symbols are on no keyboard."""
    return any(
        not c.isprintable() or _BROADCAST.match(c) or _SELDOM.match(c) for m in found for c in m[1]
    )


def _thrown(text: str, inside: list[re.Match[str]]) -> bool:
    """Tell whether no symbol of a sober text stands where somebody may have put it.

    Faces stand behind sentences and words; thrown in, half of them stand within a word.
    """
    return (
        len(inside) >= FEWEST_SYMBOLS
        and 2 * sum(likely.word(_sides(text, match)) for match in inside) >= len(inside)
        and len(_RUN.findall(text)) == len(inside)
        and not any(_spoken(text, match) for match in inside)
    )


def _sides(text: str, match: re.Match[str]) -> str:
    """Return the two characters between which the symbols stand."""
    return text[match.start() - 1] + text[match.end()]


def _quoted(text: str, at: int, start: int) -> bool:
    """Tell whether a quotation is open at `at`, in a line that begins at `start`."""
    return any(
        text.rfind(pair[0], start, at) > text.rfind(pair[1], start, at) for pair in _QUOTATIONS
    )


def _spoken(text: str, match: re.Match[str], signs: re.Pattern[str] = _SPOKEN) -> bool:
    """Tell whether the line around symbols is speech, in which somebody may have meant them."""
    start = max(text.rfind("\n", 0, match.start()), match.start() - 200, 0)
    stop = text.find("\n", match.end())
    return bool(
        signs.search(text[start : match.end() + 200 if stop < 0 else min(stop, match.end() + 200)])
    )
