"""Accounts of a run, as tables: what became of each input, and what was taken out of it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from reportclean.files.target import beside
from reportclean.files.writing import BOM


class Outcome(NamedTuple):
    """What became of an input, or of one of its documents."""

    file: str
    outcome: Literal["cleaned", "dropped", "failed", "told"]
    """What is told of is no failure."""
    documents: int | None
    """How many came out, of `cleaned` inputs."""
    why: str


class Taken(NamedTuple):
    """Something that is not in the text of any document."""

    file: str
    line: int
    """Of the input, as it was decoded; lines are counted from 1."""
    fate: str
    """`removed`, or `lifted` into the metadata."""
    rule: str
    text: str


class Account(Protocol):
    """Takes rows of a table."""

    def __call__(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Write these rows."""


@contextmanager
def account(path: Path | None, kind: type[Outcome | Taken]) -> Iterator[Account]:
    """Give a writer of a CSV with the fields of `kind` as columns; it does nothing for None.

    The file appears under its name only when everything is written. Raises FileError.
    """
    if path is None:
        yield lambda _: None
        return
    with beside(path) as handle:
        handle.write(BOM)
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow(kind._fields)
        yield lambda found: rows.writerows(map(_cells, found))


def _cells(row: tuple[object, ...]) -> list[str]:
    told = ("" if value is None else str(value) for value in row)
    return [value.encode("utf-8", "replace").decode() for value in told]
