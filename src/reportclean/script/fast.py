"""The two long loops of a conversion with numpy, where that is installed; the result is the same.

numpy is imported at the first conversion of a very long text and not before. Where the program has
imported it itself, shorter texts gain by it too.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from reportclean.script.phrases import hits
from reportclean.script.tables import END, PLANE, Stage

LONG = 300
"""From so many characters arrays are worth building."""

VERY_LONG = 50_000
"""From so many characters importing numpy is worth its tenth of a second, if more are to come."""

_SIZE = 1 << 20
"""How many places a pair of characters may fall on: of 6,000 pairs few fall on the same."""


class Codes(NamedTuple):
    """A text as an array of code points, and the tables for its conversion."""

    text: str
    codes: Any
    stage: Stage
    tables: _Tables

    def translated(self) -> str:
        """Return the text with its characters converted, as `Characters.translated` does it."""
        characters = self.tables.characters.take(self.codes, mode="clip")
        return str(characters.data, "utf-32-le", "surrogatepass")

    def hits(self) -> list[int]:
        """Return where two neighbours begin, one an anchor, that a phrase may hold, in order.

        Two pairs may share a place, so a few are wrong; who asks looks at the phrases anyway.
        """
        _, anchors, gates = self.tables
        if self.stage.singles:
            return hits(self.text, self.stage)
        codes = self.codes
        at = anchors.take(codes, mode="clip").nonzero()[0]
        here = codes.take(at)
        before = gates.take(_place(codes.take(at - 1, mode="wrap"), here))
        after = gates.take(_place(here, codes.take(at + 1, mode="wrap")))
        places = import_module("numpy").concatenate((at[before] - 1, at[after]))
        places.sort()
        found: list[int] = places.tolist()
        return found


class _Tables(NamedTuple):
    """The tables of a stage as arrays."""

    characters: Any
    """What each code point becomes, and at the end one that stands for all above."""
    anchors: Any
    """Whether a code point is an anchor."""
    gates: Any
    """For each place whether a pair of neighbours falls on it."""


def codes(text: str, stage: Stage) -> Codes | None:
    """Return a text as an array; None without numpy, or if it holds characters above the tables."""
    if not ("numpy" in sys.modules or (len(text) >= VERY_LONG and _there())):
        return None
    numpy = import_module("numpy")
    found = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    return Codes(text, found, stage, _tables(stage)) if found.max() < END else None


@cache
def _there() -> bool:
    return find_spec("numpy") is not None


def _place(first: Any, second: Any) -> Any:  # noqa: ANN401 (an int or an array of them)
    return (first * 1021 + second) & (_SIZE - 1)


@cache
def _tables(stage: Stage) -> _Tables:
    numpy = import_module("numpy")
    characters = numpy.arange(END, dtype="<u4")
    characters[:PLANE] = stage.characters.near
    for key, value in stage.characters.far.items():
        characters[ord(key)] = ord(value)
    anchors = numpy.zeros(END, bool)
    gates = numpy.zeros(_SIZE, bool)
    for anchor in stage.anchors:
        anchors[ord(anchor)] = True
    for gate in stage.gates:
        gates[_place(ord(gate[0]), ord(gate[-1]))] = True
    return _Tables(characters, anchors, gates)
