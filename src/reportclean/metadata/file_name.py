"""What the name of a file says of a report that does not say it itself: place, year, title.

Who collects reports by the thousand names the files by place and year (浙江_2015.txt,
浙江省2015年政府工作报告.txt, 浙江省/2015.txt), and many a text begins with 各位代表. The text comes
first: only what it leaves open is taken from the name, and only of a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.metadata import Level
from reportclean.metadata import titles
from reportclean.metadata.front import Front
from reportclean.metadata.levels import FIRST_WORDS, FOR_KIND, level_of
from reportclean.metadata.regions import Region, named, resolve
from reportclean.metadata.stated import Value

_YEAR = re.compile(r"(?<![0-9A-Za-z])(?:19[4-9]|20[0-4])\d(?![0-9A-Za-z])")
"""A year that is no part of a number, nor of a sum of letters and digits."""
_WORDS = re.compile(r"(?:人民)?政府工作报告|工作报告|政府|全文|年度?|[省市县]级|[^一-鿿]+")
"""What stands in such a name beside the place."""
_HAN = re.compile("[一-鿿]+")
_KINDS = ("省", "市", "县", "区", "州", "盟", "旗", "自治区", "自治州", "自治县", "特别行政区")
"""What is left out of a place in talk."""
_NOWHERE = Span(0, 0)
"""No character of the text says it."""
_SCORE = 0.6
"""Less than that of anything that the text says."""


def of_file_name(document: Document, found: Front) -> Iterator[Value]:
    """Yield what the name of the file that is this report, and no other, says of it."""
    name = document.source.name
    if not name or "://" in name or 2 * len(document.text) < len(document.source.text):
        return
    path = PurePath(name.replace("\\", "/"))
    stem = fold(path.stem).strip()
    folders = [fold(part).strip() for part in path.parts[:-1]]
    years = set(_YEAR.findall(stem)) or {
        folder.removesuffix("年")
        for folder in folders
        if _YEAR.fullmatch(folder.removesuffix("年"))
    }
    year = int(years.pop()) if len(years) == 1 else None
    if titles.report(stem):
        yield Value("title", stem, _NOWHERE, "file-name", _SCORE)
    if year is not None:
        yield Value("report_year", year, _NOWHERE, "file-name", _SCORE)
    region = _region(stem, folders, year, level_of(document.text, found))
    if region is not None and agrees(region, document.text[found.begin :]):
        yield Value("region", region.name, _NOWHERE, "file-name", _SCORE)
        yield Value("adcode", region.adcode, _NOWHERE, "file-name", _SCORE)
        yield Value("level", region.level, _NOWHERE, "file-name", _SCORE)


def agrees(region: Region, body: str) -> bool:
    """Tell whether a report that begins so can be of a region: 我代表市人民政府 of no province."""
    said = FOR_KIND.search(fold(body[:FIRST_WORDS]))
    return said is None or region.name.endswith(said[1])


def place(names: str, year: int | None) -> Region | None:
    """Return the place that is named, in full or as in talk, beside words of no meaning here.

    Names of a place and of what it lies in may have anything between them.

    >>> place("2015_宁波_政府工作报告", None) == place("浙江/宁波", None)
    True
    >>> place("江苏-宁波", None), place("华东", None)
    (None, None)
    """
    parts = [part for words in _HAN.findall(names) if (part := _WORDS.sub("", words))]
    whole = resolve("".join(parts), year=year) if parts else None
    if whole is not None:
        return whole
    found = [_called(part, year) for part in parts]
    regions = sorted((each for each in found if each), key=lambda each: _stem(each.adcode))
    if not regions or len(regions) < len(parts):
        return None
    inmost = regions[-1]
    inside = all(inmost.adcode.startswith(_stem(each.adcode)) for each in regions)
    return inmost if inside else None


def _region(
    stem: str, folders: list[str], year: int | None, stated: tuple[Level, Span] | None
) -> Region | None:
    """Return the place in a name; where that is but a year, the one of the folder.

    Of a longer name that of the folder counts only if it is of the level that is stated: a folder
    of a province holds the reports of its counties as well.
    """
    own = place(stem, year)
    if own is not None:
        return own if stated is None or stated[0] == own.level else None
    above = place(folders[-1], year) if folders else None
    if above is None and len(folders) > 1:
        above = place("/".join(folders[-2:]), year)
    if above is None or (stated is None and not _YEAR.fullmatch(stem.removesuffix("年"))):
        return None
    return above if stated is None or stated[0] == above.level else None


def _called(name: str, year: int | None) -> Region | None:
    """Return the only place of a name, in full or as in talk."""
    full = resolve(name, year=year) if len(name) > 1 else None
    if full is not None or len(name) < 2:
        return full
    called = {region for kind in _KINDS for region in named(name, kind=kind, year=year)}
    return called.pop() if len(called) == 1 else None


def _stem(adcode: str) -> str:
    """Return what the codes of all places inside a place begin with."""
    return (
        adcode[:2] if adcode.endswith("0000") else adcode[:4] if adcode.endswith("00") else adcode
    )
