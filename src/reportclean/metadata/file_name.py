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
from reportclean.metadata.levels import level_of
from reportclean.metadata.regions import Region, named, resolve
from reportclean.metadata.stated import Value

_YEAR = re.compile(r"(?<![0-9A-Za-z])(?:19[4-9]|20[0-4])\d(?![0-9A-Za-z])")
"""A year that is no part of a number, nor of a sum of letters and digits."""
_WORDS = re.compile(r"(?:人民)?政府工作报告|工作报告|政府|全文|年度?|[^一-鿿]+")
"""What stands in such a name beside the place."""
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
    years = set(_YEAR.findall(stem))
    year = int(years.pop()) if len(years) == 1 else None
    if titles.report(stem):
        yield Value("title", stem, _NOWHERE, "file-name", _SCORE)
    if year is not None:
        yield Value("report_year", year, _NOWHERE, "file-name", _SCORE)
    region = _region(stem, fold(path.parent.name), year, level_of(document.text, found))
    if region is not None:
        yield Value("region", region.name, _NOWHERE, "file-name", _SCORE)
        yield Value("adcode", region.adcode, _NOWHERE, "file-name", _SCORE)
        yield Value("level", region.level, _NOWHERE, "file-name", _SCORE)


def _region(
    stem: str, folder: str, year: int | None, stated: tuple[Level, Span] | None
) -> Region | None:
    """Return the place in a name; that of the folder only if it is of the level that is stated.

    A folder of a province holds the reports of its counties as well.
    """
    own = place(stem, year)
    if own is not None:
        return own if stated is None or stated[0] == own.level else None
    above = place(folder, year)
    return above if above is not None and stated is not None and stated[0] == above.level else None


def place(words: str, year: int | None) -> Region | None:
    """Return the place that is named, in full or as in talk, beside words of no meaning here."""
    name = _WORDS.sub("", words)
    if len(name) < 2:
        return None
    full = resolve(name, year=year)
    if full is not None:
        return full
    called = {region for kind in _KINDS for region in named(name, kind=kind, year=year)}
    return called.pop() if len(called) == 1 else None
