"""The two long loops of a conversion with numpy, where that is installed; the result is the same.

numpy is imported at the first conversion of a long text and not before.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from reportclean.script.tables import END, Stage

LONG = 20_000
"""From so many characters the arrays are worth building."""

_SIZE = 1 << 21
"""How many places a pair of characters may fall on: of 8,000 pairs few fall on the same."""


class Codes(NamedTuple):
    """A text as an array of code points."""

    codes: Any

    def translated(self, stage: Stage) -> str:
        """Return the text with its characters converted, as `str.translate` does it."""
        characters, _ = _arrays(stage)
        plain: str = characters[self.codes].tobytes().decode("utf-32-le", "surrogatepass")
        return plain

    def hits(self, stage: Stage) -> list[int]:
        """Return where two neighbours stand that may be part of a phrase that differs.

        Two pairs may share a place, so a few are wrong; who asks looks at the phrases anyway.
        """
        _, gates = _arrays(stage)
        places: list[int] = gates[_place(self.codes[:-1], self.codes[1:])].nonzero()[0].tolist()
        return places


def codes(text: str) -> Codes | None:
    """Return a long text as an array; None without numpy, for a short text or odd characters."""
    if len(text) < LONG or not find_spec("numpy"):
        return None
    numpy = import_module("numpy")
    found = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    return Codes(found) if found.max() < END else None


def _place(first: Any, second: Any) -> Any:  # noqa: ANN401 (an int or an array of them)
    return (first * 1021 + second) % _SIZE


@cache
def _arrays(stage: Stage) -> tuple[Any, Any]:
    """Return what each code point becomes, and for each place whether a pair falls on it."""
    numpy = import_module("numpy")
    gates = numpy.zeros(_SIZE, bool)
    for gate in stage.gates:
        gates[_place(ord(gate[0]), ord(gate[-1]))] = True
    return numpy.array(stage.characters, "<u4"), gates
