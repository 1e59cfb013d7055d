"""Where a report comes from: China's administrative divisions, and how a place is found in them.

The table `divisions.tsv` lists provinces, prefectures and counties with their GB/T 2260 codes, the
present ones and those that existed since 1995 (docs/metadata.md names its sources). A place is
read as a chain of names, from any level down: 浙江省宁波市北仑区, 宁波市北仑区, 北仑区; short ones
count too (`metadata.short_names`). A name that several divisions bear (鼓楼区, 城关区) is settled
by what else the text names, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from reportclean.core.metadata import Level
from reportclean.metadata.short_names import short, short_names

_MUNICIPALITIES = ("11", "12", "31", "50")
"""Codes of 北京, 天津, 上海 and 重庆, whose districts have no prefecture above them."""

_TOWN = re.compile(r"[一-鿿]{1,8}?(?:镇|乡|街道|苏木)")


class Division(NamedTuple):
    """One row of the table."""

    code: str
    """Six digits, GB/T 2260."""
    name: str
    since: int = 0
    """The first year with this code and name; 0: before 1996."""
    until: int = 9999
    """The last year; 9999: it exists."""

    @property
    def level(self) -> Level:
        """How high it stands: a city with districts is a prefecture, 北京市 a province."""
        if self.code.endswith("0000"):
            return "province"
        return "prefecture" if self.code.endswith("00") else "county"


class Region(NamedTuple):
    """A place that was found: what the metadata fields `region`, `adcode` and `level` say."""

    name: str
    """From the prefecture down: 宁波市北仑区, 北京市朝阳区; at province level the province."""
    adcode: str
    """Of the county where the place is a town."""
    level: Level


@cache
def divisions() -> dict[str, tuple[Division, ...]]:
    """Return the divisions that bear each name. Read once, 110 KB."""
    data = resources.files("reportclean.metadata").joinpath("divisions.tsv").read_bytes()
    table: dict[str, list[Division]] = {}
    for row in data.decode().split("\n"):
        if row:
            code, name, since, until = (*row.split("\t"), "", "")[:4]
            division = Division(code, name, int(since or 0), int(until or 9999))
            table.setdefault(name, []).append(division)
    return {name: tuple(found) for name, found in table.items()}


@cache
def _by_code() -> dict[str, tuple[Division, ...]]:
    table: dict[str, list[Division]] = {}
    for bearers in divisions().values():
        for division in bearers:
            table.setdefault(division.code, []).append(division)
    return {code: tuple(found) for code, found in table.items()}


@cache
def _in_talk() -> frozenset[str]:
    return frozenset(map(short, divisions()))


def is_place(word: str) -> bool:
    """Tell whether a division is called `word` in talk: 金华 is no name of somebody.

    >>> is_place("金华"), is_place("周禾")
    (True, False)
    """
    return word in _in_talk()


@cache
def _longest() -> int:
    return max(map(len, divisions()))


@cache
def _called() -> dict[str, tuple[Division, ...]]:
    """Return the divisions that each short name stands for."""
    every = [division for bearers in divisions().values() for division in bearers]
    named_so = short_names((division.name, division.code) for division in every)
    return {
        called: tuple(d for name, code in bearers for d in divisions()[name] if d.code == code)
        for called, bearers in named_so.items()
    }


def _bearers(name: str) -> tuple[Division, ...]:
    """Return the divisions that bear a name, or are called so."""
    return divisions().get(name, ()) + _called().get(name, ())


def resolve(place: str, *, year: int | None = None, text: str = "") -> Region | None:
    """Return the region that `place` names, which must be nothing but names; None if in doubt.

    `year` chooses among divisions of one name at different times. `text`, Simplified, is what else
    is known: where several places bear the name, the one whose prefecture or province the text
    names, and the others' not, is meant.

    >>> resolve("宁波市北仑区")
    Region(name='宁波市北仑区', adcode='330206', level='county')
    >>> resolve("恩施州")
    Region(name='恩施土家族苗族自治州', adcode='422800', level='prefecture')
    >>> resolve("鼓楼区")
    """
    found = {_region(chain, town) for chain, town in _chains(place, ()) if _fits(chain, year)}
    found = found or {_region(chain, town) for chain, town in _nearest(_chains(place, ()), year)}
    if len(found) > 1:
        found = _by_evidence(found, place, text)
    return found.pop() if len(found) == 1 else None


def _chains(place: str, above: tuple[Division, ...]) -> Iterator[tuple[tuple[Division, ...], str]]:
    """Yield the ways to read `place` as divisions one below the other, and perhaps a town."""
    if not place:
        if above:
            yield above, ""
        return
    for size in range(min(_longest(), len(place)), 1, -1):
        for division in _bearers(place[:size]):
            if not above or _below(division, above[-1]):
                yield from _chains(place[size:], (*above, division))
    if above and not above[-1].code.endswith("0000") and _TOWN.fullmatch(place):
        yield above, place


def _below(division: Division, upper: Division) -> bool:
    if upper.level == "province":
        return division.code[:2] == upper.code[:2] and division.level != "province"
    return (
        upper.level == "prefecture"
        and division.level == "county"
        and division.code[:4] == upper.code[:4]
    )


def _fits(chain: tuple[Division, ...], year: int | None) -> bool:
    if year is None:
        return all(division.until == 9999 for division in chain)
    return all(division.since <= year <= division.until for division in chain)


def _nearest(
    chains: Iterable[tuple[tuple[Division, ...], str]], year: int | None
) -> list[tuple[tuple[Division, ...], str]]:
    """Return the chains that are the nearest to `year`: the lists have gaps of a few years."""
    every = list(chains)
    if year is None:
        return every
    away = [sum(max(d.since - year, year - d.until, 0) for d in chain) for chain, _ in every]
    return [each for each, years in zip(every, away, strict=True) if years == min(away)]


def _region(chain: tuple[Division, ...], town: str) -> Region:
    last = chain[-1]
    if last.level == "province":
        return Region(last.name, last.code, "province")
    upper = _upper(last, chain)
    name = (upper.name if upper else "") + last.name + town
    return Region(name, last.code, "town" if town else last.level)


def _upper(division: Division, chain: tuple[Division, ...] = ()) -> Division | None:
    """Return the prefecture of a county, or the municipality of a district; None: it has none."""
    if division.level != "county":
        return None
    province, prefecture = division.code[:2] + "0000", division.code[:4] + "00"
    code = province if division.code[:2] in _MUNICIPALITIES else prefecture
    for named in chain:
        if named.code == code:
            return named
    bearers = _by_code().get(code, ())
    overlapping = [d for d in bearers if d.since <= division.until and division.since <= d.until]
    return max(overlapping or bearers, key=lambda d: d.until, default=None)


def _by_evidence(found: Iterable[Region], place: str, text: str) -> set[Region]:
    """Return the one of several regions whose surroundings the text names, the others' not."""
    counts: list[tuple[int, Region]] = []
    for region in found:
        names = {short(d.name) for d in _above(region)} - {short(place), place}
        counts.append((sum(text.count(name) for name in names), region))
    counts.sort(key=lambda pair: -pair[0])
    (best, region), (second, _) = counts[0], counts[1]
    # Three mentions against one: a report names its own province and prefecture again and again,
    # others in passing.
    return {region} if best >= 2 and best >= 3 * second else set()


def _above(region: Region) -> list[Division]:
    codes = [region.adcode[:2] + "0000", region.adcode[:4] + "00"]
    return [d for code in codes if code != region.adcode for d in _by_code().get(code, ())]


def named(short_name: str, *, kind: str, year: int | None = None) -> tuple[Region, ...]:
    """Return the regions that are called `short_name` in talk and end in `kind` (市, 县, 区 ...).

    >>> named("慈溪", kind="市")
    (Region(name='宁波市慈溪市', adcode='330282', level='county'),)
    """
    found = (
        _region((division,), "")
        for name in (short_name + kind, short_name)
        for division in _bearers(name)
        if name.endswith(kind) and _fits((division,), year)
    )
    return tuple(dict.fromkeys(found))


def neighbours(region: Region) -> frozenset[str]:
    """Return what the other divisions of the same prefecture, or province, are called in talk."""
    code = region.adcode
    stem, ending = (code[:4], "") if not code.endswith("00") else (code[:2], "00")
    return frozenset(
        short(bearer.name)
        for other, bearers in _by_code().items()
        if other != code and other.startswith(stem) and other.endswith(ending)
        for bearer in bearers
        if other not in (code[:4] + "00", code[:2] + "0000")
    )
