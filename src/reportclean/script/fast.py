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

from reportclean.script.phrases import Hit
from reportclean.script.tables import END, PLANE, Stage

LONG = 300
"""From so many characters arrays are worth building."""

VERY_LONG = 50_000
"""From so many characters importing numpy is worth its tenth of a second, if more are to come."""

_SIZE = 1 << 20
"""How many places a pair of characters may fall on: few of the 60,000 in phrases share one."""

_FEW = 1000
"""Up to so many phrases their anchors are rare: then there is nothing to ask of most neighbours."""

_INSIDE, _GATE = 1, 2
"""What falls on a place: a pair of neighbours in a phrase, a pair that is a gate."""


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

    def hits(self) -> tuple[list[Hit], bytes]:
        """Return what `phrases.hits` does, and which neighbours a phrase may hold.

        That is a byte for each character, not 0 if one may hold it with the next; or nothing, where
        phrases are so few that asking for all neighbours would take longer than it saves.
        """
        text, gates = self.text, self.stage.gates
        if self.tables.pairs is None:
            anchors = self.tables.anchors.take(self.codes, mode="clip").nonzero()[0].tolist()
            places = [
                each
                for at in anchors
                for each in ((max(at - 1, 0), at + 1), (at, at + 2), (at, at + 1))
            ]
            return [
                (low, gates[gate]) for low, high in places if (gate := text[low:high]) in gates
            ], b""
        pairs = self.tables.pairs.take(_place(self.codes[:-1], self.codes[1:]), mode="clip")
        found = [
            (low, gates[gate])
            for low in (pairs & _GATE).nonzero()[0].tolist()
            if (gate := text[low : low + 2]) in gates  # two pairs may share a place
        ]
        return found, pairs.tobytes() + b"\0"


class _Tables(NamedTuple):
    """The tables of a stage as arrays."""

    characters: Any
    """What each code point becomes, and at the end one that stands for all above."""
    anchors: Any
    """Whether a code point is an anchor."""
    pairs: Any
    """For each place what falls on it: `_INSIDE`, `_GATE`, both or 0. None: phrases are few."""


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
    for anchor in stage.anchors:
        anchors[ord(anchor)] = True
    if len(stage.phrases) <= _FEW:
        return _Tables(characters, anchors, None)
    pairs = numpy.zeros(_SIZE, "u1")
    phrases = "\n".join(stage.phrases).encode("utf-32-le")
    first = numpy.frombuffer(phrases, "<u4")
    inside = (first[:-1] != ord("\n")) & (first[1:] != ord("\n"))
    pairs[_place(first[:-1], first[1:])[inside]] = _INSIDE
    for gate in stage.gates:
        pairs[_place(ord(gate[0]), ord(gate[-1]))] |= _GATE
    return _Tables(characters, anchors, pairs)
