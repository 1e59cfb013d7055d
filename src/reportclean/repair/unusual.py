"""The gate: which lines hold a character that clean Chinese text does not.

One search of one character class over the text decides; a text without a hit costs nothing more.
A hit proves nothing (a rare name, a French word): it only makes a line worth a closer look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.lines import Line
from reportclean.repair import likely

_USUAL = (
    r"\t\n\r\f -~"
    "\N{NO-BREAK SPACE}\N{DEGREE SIGN}\N{PLUS-MINUS SIGN}\N{MIDDLE DOT}"
    "\N{MULTIPLICATION SIGN}\N{DIVISION SIGN}\N{SECTION SIGN}"
    "‐-―‘’“”•…‰′″※"
    "℃№Ⅰ-ⅿ←-↙∈-⋿①-⒛─-▟■-◿☀-☆"
    "\N{IDEOGRAPHIC SPACE}-〟぀-ヿ㈠-㊰㎎-㏕가-힣！-～￥"
)
"""Ranges of characters that occur in clean pages; Han characters come from the table."""
FEWEST = 2
"""Rare Han characters that a line must have to be suspect by them alone,"""
LEAST_SHARE = 0.06
"""and their share of it: mojibake has a third, among ASCII less."""

_RARE = re.compile("[\u4e00-\u9517\u9519-\u951e\u9520-\u9fff]")
"""Han characters but for two that damage leaves alone in a line: 锘 and 锟."""
_ENTITY_ENDS = ("sp", "quo", "sh", "ip", "ot")
_SYLLABLES = frozenset(f"abcdefghijklmnopqrstuvwxyzü{likely.TONED_VOWELS}")


class Suspect(NamedTuple):
    """A line with unusual characters."""

    start: int
    stop: int
    """Where it ends, its line end not included."""
    unusual: str
    """Its unusual characters in order; cleaners look at them before they look at the line."""


@cache
def pattern() -> re.Pattern[str]:
    """Return the class of all characters that clean text does not hold."""
    return re.compile(f"[^{_USUAL}{likely.known()}]")


def quiet(document: Document) -> bool:
    """Tell whether the text holds nothing that any repair inside lines begins with.

    That is a line with unusual characters, one of the signs `?&<#`, the end of a tag or of the
    name of an entity, `x0` of a lost line end, or a bracket with a letter in it.
    """
    text = document.text
    return (
        "?" not in text
        and "&" not in text
        and "<" not in text
        and "#" not in text
        and not cut_entity(text)
        and not cut_tag(text)
        and not holds(text, "x0")
        and not holds(text, "X0")
        and not glossed(text)
        and not document.once(suspects)
    )


def holds(text: str, sign: str) -> bool:
    """Tell whether a sign of several characters stands in the text.

    One character is found ten times faster than two, and nearly always its first is not there.
    """
    return sign[0] in text and sign in text


def cut_entity(text: str) -> bool:
    """Tell whether the end of the name of an entity that repairs know stands in the text."""
    at = text.find(";")
    while at >= 0:
        if text.endswith(_ENTITY_ENDS, 0, at):
            return True
        at = text.find(";", at + 1)
    return False


def cut_tag(text: str) -> bool:
    """Tell whether a `>` stands behind a letter or a digit, or closes `br /`."""
    at = text.find(">")
    while at >= 0:
        before = text[max(at - 4, 0) : at].lower()
        last = before[-1:]
        if (last.isascii() and last.isalnum()) or before.endswith(("br ", "br/", "br /")):
            return True
        at = text.find(">", at + 1)
    return False


def glossed(text: str) -> bool:
    """Tell whether a bracket opens in front of a letter that a syllable may begin with."""
    for bracket in "(（":
        at = text.find(bracket)
        while at >= 0:
            if text[at + 1 : at + 2] in _SYLLABLES:
                return True
            at = text.find(bracket, at + 1)
    return False


def suspects(document: Document) -> tuple[Suspect, ...]:
    """Return the lines with unusual characters; ask for them through `document.once`.

    A rare Han character or two in a line are no damage: such a line is left out.
    """
    hits = [(m.start(), m[0]) for m in pattern().finditer(document.text)]
    if len(hits) < FEWEST and all(_RARE.match(character) for _, character in hits):
        return ()
    every = document.lines
    starts = [line.start for line in every]
    found: list[Suspect] = []
    i = 0
    while i < len(hits):
        line = every[bisect_right(starts, hits[i][0]) - 1]
        first = i
        while i < len(hits) and hits[i][0] < line.end:
            i += 1
        unusual = "".join([c for at, c in hits[first:i] if at < line.stop])
        if unusual and _telling(suspect := Suspect(line.start, line.stop, unusual)):
            found.append(suspect)
    return tuple(found)


def _telling(line: Suspect) -> bool:
    """Tell whether a line has more than a rare Han character or two."""
    found = line.unusual
    many = len(found) >= max(FEWEST, LEAST_SHARE * (line.stop - line.start))
    return many or bool(_RARE.sub("", found))


def lines_with(gate: re.Pattern[str], document: Document) -> Iterator[Line]:
    """Yield the lines in which `gate` is found, each once, in order."""
    return (line for line, _ in _hits(gate, document))


def _hits(gate: re.Pattern[str], document: Document) -> Iterator[tuple[Line, int]]:
    """Yield the lines in which `gate` is found, and where first."""
    text = document.text
    hit = gate.search(text)
    if not hit:
        return
    every = document.lines
    starts = [line.start for line in every]
    while hit is not None:
        line = every[bisect_right(starts, hit.start()) - 1]
        if hit.start() < line.stop:
            yield line, hit.start()
        hit = gate.search(text, line.end)
