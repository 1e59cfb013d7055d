"""The table of labels: the closed list of `rulebook/fields.toml`, and how a label is recognised."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from reportclean.blocks.fold import fold
from reportclean.blocks.labels import Label

Shape = Literal["date", "code", "number", "body", "word", "names", "count", "sizes", "text"]
"""What may stand behind a label; explained at the head of `rulebook/fields.toml`."""


@dataclass(frozen=True)
class Field:
    """One entry of the table."""

    name: str
    """The canonical label, Simplified."""
    kind: Label
    value: Shape
    field: str | None = None
    """The metadata field that the value fills; None: it is of no use."""
    weak: bool = False
    """Whether the label is an ordinary word too, and needs a stronger one beside it."""
    bare: bool = False
    """Whether it may stand without a colon."""


@cache
def fields() -> dict[str, Field]:
    """Return the table: each name and other name with its entry. Read once, 10 KB."""
    data = resources.files("reportclean.blocks").joinpath("rulebook/fields.toml").read_bytes()
    table: dict[str, Field] = {}
    for row in tomllib.loads(data.decode())["label"]:
        entry = Field(
            row["name"],
            row["kind"],
            row["value"],
            row.get("field"),
            weak=row.get("weak", False),
            bare=row.get("bare", False),
        )
        for name in (row["name"], *row.get("also", ())):
            table[name] = entry
    return table


@cache
def label_pattern() -> re.Pattern[str]:
    """Return the pattern of any label in a folded line, the longest first, inner spaces allowed."""
    behind: dict[str, list[str]] = {}
    for name in sorted(fields(), key=len, reverse=True):
        rest = "".join(f" {{0,9}}{re.escape(character)}" for character in name[1:])
        behind.setdefault(re.escape(name[0]), []).append(rest)
    return re.compile("|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in behind.items()))


_MARKS = str.maketrans(
    {
        "\N{BOX DRAWINGS HEAVY VERTICAL}": "|",
        "\N{BOX DRAWINGS LIGHT VERTICAL}": "|",
        "\N{BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT}": "/",
        "\N{DIVISION SLASH}": "/",
        "\N{PRESENTATION FORM FOR VERTICAL TWO DOT LEADER}": ":",
        "\N{SMALL COLON}": ":",
        "\N{RATIO}": ":",
        "\N{EM DASH}": "-",
        "\N{EN DASH}": "-",
        "\N{LEFT BLACK LENTICULAR BRACKET}": "[",
        "\N{RIGHT BLACK LENTICULAR BRACKET}": "]",
        "\N{LEFT TORTOISE SHELL BRACKET}": "(",
        "\N{RIGHT TORTOISE SHELL BRACKET}": ")",
        "\N{ZERO WIDTH SPACE}": " ",
        "\N{FIGURE SPACE}": " ",
        "\N{THIN SPACE}": " ",
    }
)
_MARKED = re.compile(f"[{''.join(map(chr, _MARKS))}]")


def folded(line: str) -> str:
    """Return a line of the same length, folded, with one kind each of bracket, bar and dash."""
    return marked(fold(line))


def marked(line: str) -> str:
    """Return a folded line with one kind each of bracket, bar and dash."""
    return line.translate(_MARKS) if _MARKED.search(line) else line


def may_open(character: str, besides: str = "") -> bool:
    """Tell whether a line of labels can begin with `character`: the gate, asked of each line.

    `besides`: folded characters that may stand before it.
    """
    one = _folded_one(character)
    return one in _openers() or one in besides


@lru_cache(maxsize=8192)
def _folded_one(character: str) -> str:
    return folded(character)


@cache
def _openers() -> frozenset[str]:
    return frozenset({name[0] for name in fields()} | set("0123456789([|•·-*■□●○▲◆◇◎民二一参共hw"))
