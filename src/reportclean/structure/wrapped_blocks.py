"""Lines that could have been wrapped together, and how wide they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportclean.structure.layout import Row


class Wrap(NamedTuple):
    """The width to which a block of lines was wrapped."""

    width: int
    measure: Callable[[str], int]
    """What the width counts: characters (`len`) or `columns`."""
    character: int
    """The width of one Chinese character by that measure."""
    blanks: bool
    """Whether a blank line follows most full lines, and so says nothing."""
    indent: int
    """By how much the first line of a paragraph is shorter, because its indent was lost."""


class Block(NamedTuple):
    """Lines that could have been wrapped together: between lines too long for that."""

    rows: Sequence[Row]
    wrap: Wrap | None
    base: int
    """The least indent, in columns."""
    indents: bool
    """Whether its paragraphs, and they alone, begin with an indent."""
    flush: bool = False
    """Whether no line has an indent, so that nothing but its words tells a paragraph."""


def width_of(row: Row, measure: Callable[[str], int], character: int) -> int:
    """Return the width of a row, its indent included: printed lines have their indents within."""
    return measure(row.text) + row.indent * character // 2
