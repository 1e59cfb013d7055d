"""Plans and standards that number their headings by decimals: `1.总则`, `1.1编制目的`, `2.1.3 …`.

Of such headings a line model that learnt from pages of news thinks as of a list of headlines. They
are known by their order: each number follows from the one before, as no list of headlines has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.blocks.rows import Row

FEWEST = 3
"""Headings in order that make an outline: two are a score, or a day and the next."""

_HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s{0,3}(?=[一-鿿《“])[^。!?|>]{2,40}")
_END = re.compile("[。;:]$")


def outlined(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the headings of an outline by decimals, and the sentences that stand below them.

    One number of two or more levels must be among them: `1.`, `2.`, `3.` are ranks as well.
    """
    begun = [i for i, row in enumerate(rows) if row.folded[:1].isdigit()]
    if len(begun) < FEWEST:
        return
    numbers = {i: number for i in begun if (number := _number(rows[i].folded))}
    filled = [i for i, row in enumerate(rows) if row.folded or row.prose]
    for run in _runs(list(numbers), numbers):
        if len(run) < FEWEST or all(len(numbers[i]) == 1 for i in run):
            continue
        yield from run
        for i in run:
            for below in filled[filled.index(i) + 1 :]:
                if not (rows[below].prose and _END.search(rows[below].folded)):
                    break
                yield below


def _number(line: str) -> tuple[int, ...]:
    match = _HEADING.fullmatch(line)
    return tuple(map(int, match[1].split("."))) if match else ()


def _runs(headings: Sequence[int], numbers: dict[int, tuple[int, ...]]) -> Iterator[list[int]]:
    """Yield the headings in runs in which each number follows from the one before."""
    run: list[int] = []
    for i in headings:
        if run and not _follows(numbers[run[-1]], numbers[i]):
            yield run
            run = []
        run.append(i)
    yield run


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Tell whether a number is the next one: `1.1` behind `1`, `1.2` or `2` behind `1.1.3`."""
    if number == (*before, 1):
        return True
    size = len(number)
    return size <= len(before) and number == (*before[: size - 1], before[size - 1] + 1)
