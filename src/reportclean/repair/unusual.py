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
from reportclean.core.lines import Line, lines
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


def suspects(document: Document) -> tuple[Suspect, ...]:
    """Return the lines with unusual characters; ask for them through `document.once`."""
    unusual, text = pattern(), document.text
    return tuple(
        Suspect(line.start, line.stop, "".join(unusual.findall(text, at, line.stop)))
        for line, at in _hits(unusual, document)
    )


def lines_with(gate: re.Pattern[str], document: Document) -> Iterator[Line]:
    """Yield the lines in which `gate` is found, each once, in order."""
    return (line for line, _ in _hits(gate, document))


def _hits(gate: re.Pattern[str], document: Document) -> Iterator[tuple[Line, int]]:
    """Yield the lines in which `gate` is found, and where first."""
    text = document.text
    hit = gate.search(text)
    if not hit:
        return
    every = document.once(all_lines)
    starts = [line.start for line in every]
    while hit is not None:
        line = every[bisect_right(starts, hit.start()) - 1]
        if hit.start() < line.stop:
            yield line, hit.start()
        hit = gate.search(text, line.end)


def all_lines(document: Document) -> tuple[Line, ...]:
    """Return all lines of the document; ask for them through `document.once`."""
    text = document.text
    if "\r" in text:
        return lines(text)
    found: list[Line] = []
    at = 0
    while (stop := text.find("\n", at)) >= 0:  # ten times as fast as the general search
        found.append(Line(at, stop, stop + 1))
        at = stop + 1
    if at < len(text):
        found.append(Line(at, len(text), len(text)))
    return tuple(found)
