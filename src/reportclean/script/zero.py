"""The zero of Chinese numerals, where a circle, a digit or a letter stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner

_STAND_INS = (
    "0Oo\N{WHITE CIRCLE}\N{LARGE CIRCLE}"
    "\N{FULLWIDTH DIGIT ZERO}\N{FULLWIDTH LATIN CAPITAL LETTER O}\N{FULLWIDTH LATIN SMALL LETTER O}"
    "\N{CYRILLIC CAPITAL LETTER O}\N{GREEK CAPITAL LETTER OMICRON}"
)
_ZERO = "\N{IDEOGRAPHIC NUMBER ZERO}"
_MEASURES = "件名人户戶位家个個处處天里米度公多间間所条條项項只隻台臺份種种cCＣ㎝"


@cache
def _pattern() -> re.Pattern[str]:
    """Match a numeral that holds a stand-in: it begins with a Chinese digit other than zero.

    So a circle that is a bullet stays, at the cost of `○八年`. A stand-in at the end counts only
    in a year or before a word that follows numbers, and behind two digits before any measure word:
    in `其一○其二` the circle is a bullet again.
    With spaces between it is read as the year in four figures alone. Before the digit it is one in
    a date: 三月○五日.
    """
    digit = f"一二三四五六七八九零{_ZERO}"
    return re.compile(
        rf"[一二三四五六七八九十](?<![0-9A-Za-z.].)[{digit}]{{0,8}}[{_STAND_INS}]"
        rf"(?:[{_STAND_INS}{digit}]{{0,8}}(?=[年月号號次届屆期周週%座万萬亿億亩畝吨噸余餘元]|日(?![常程期]))"
        rf"|[{_STAND_INS}{digit}]{{0,8}}[{digit}](?![0-9A-Za-z.]))"
        rf"|[一二三四五六七八九](?<![0-9A-Za-z.].)[{digit}]{{1,8}}[{_STAND_INS}](?=[{_MEASURES}])"
        rf"|[一二](?:[ \u3000][{_STAND_INS}{digit}]){{3}}(?=[ \u3000]?年)"
        rf"|[{_STAND_INS}](?<=[年月].)(?=[一二三四五六七八九][月日])"
    )


@cleaner
def circle_for_zero(document: Document) -> Iterator[Edit]:
    """Write 〇 for a circle, a digit 0 or a letter O inside a Chinese numeral.

    >>> [document.text for document in circle_for_zero("二○一一年、二00七年")]
    ['二〇一一年、二〇〇七年']
    """
    for match in _numerals(document.text):
        yield Edit(*match.span(), _written(match), "circle-for-zero")


def with_zero(value: str) -> str:
    """Return a lifted value with its numerals written as `circle_for_zero` writes them."""
    return _pattern().sub(_written, value) if any(_numerals(value)) else value


def _numerals(text: str) -> Iterator[re.Match[str]]:
    if any(stand_in in text for stand_in in _STAND_INS):
        yield from _pattern().finditer(text)


def _written(numeral: re.Match[str]) -> str:
    return numeral[0].translate(dict.fromkeys(map(ord, _STAND_INS), _ZERO))
