"""Numbered marks: 篇一, 第二篇, 【3】, [3], 范文四, 文章5：, standing over one article each.

The numbers must run 1, 2, 3 from the first mark on; anything else is no numbering of articles.
"""

from __future__ import annotations

import re
from functools import cache

from reportclean.structure.lazy import lazy
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_held import is_told
from reportclean.structure.split_shape import BODY, Shape, letter
from reportclean.structure.split_words import patterns

_STRICT = frozenset(("第一篇", "【1】", "[1]", "[1/6]", "文章1", "记录 1/3", "1."))
"""Marks that parts of one book, and questions of one test, have as well,"""
_FIRST_OF_ALL = frozenset(("[1]", "[1/6]", "文章1", "记录 1/3", "1.", "(1)"))
"""and those above the first of which no running text stands: notes and sources have them too."""
_DATED = frozenset(("1.", "(1)", "-- 1. --"))
"""Marks of headings and items: only with a bare date, or fields, below each of three titles."""

MOST = 0.8
"""So many of those marks must stand over what may be a title."""

LEAST = 3
"""So many titles with a mark and a day below tell that the numbers are those of articles."""

LENGTH = 60
"""A line with a mark, its title included, has at most so many characters."""

DRAWN = 100
"""or so many where it is drawn out."""

WORDS = 6
"""Characters of the name that a part of a book has at most, where chapters stand below."""
CHAPTER = re.compile(r"第[0-9一二三四五六七八九十]{1,3}[章编編]")
PART = 14
"""Characters of it, where the book has its own title and blanks stand behind the marks."""

_DRAWN = frozenset("-=*#")
_FIRST = frozenset("篇(（【[第范範例文新报報记記0123456789DdAaNnRr")
_LAST = frozenset("0123456789一二三四五六七八九十)）:：")
_NUMBER = "[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}"
_DAY = lazy(r"[(（\[]?(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?[)）\]]?")
_COLLECTION = lazy(
    r"[（(]?(?:精[选選]|通用|[汇匯]编|大全|集合|集[锦錦]|[锦錦]集|[热熱][门門]|推[荐薦]|[范範]文|[优優]秀|最新|合集|共|必[备備])"
    r"\s?(?:[范範]文|[汇匯]编|整理|合集)?\s?[0-9一二三四五六七八九十]{1,3}\s?篇[)）]?$"
)
"""The title of a collection: 工作报告范文（精选6篇）."""
_COMPILED = lazy(
    "小[编編]|整理|收集|搜集|[欢歡]迎|借[鉴鑒]|[参參]考|希望[对對]|有所[帮幫]助|[仅僅]供|[阅閱][读讀]"
)
"""What its compiler says below it; two of them on a line make it his."""
_EXPORTED = lazy(
    r"[导導]出(?:[时時][间間]|日期)|[检檢]索(?:[条條]件|式|[结結]果|[时時][间間]|到)|命中(?:[记記][录錄]|[结結]果|\d)|^[数數][据據][库庫]\s?[:：]"
    r"|共\s?\d{1,6}\s?[条條篇][记記文]?|[数數][据據][库庫]$"
)
"""What the export of a database says above its first record."""
_DIGITS = "零一二三四五六七八九"


@cache
def _marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (
        (
            "篇一",
            re.compile(rf"[(（【\[]?(?:[范範]文|例文|文章)?篇({_NUMBER})[)）】\]]?\s?[:：、\s]?"),
        ),
        ("第一篇", re.compile(rf"[(（【\[]?第({_NUMBER})篇[)）】\]]?\s?(?:[:：\s]|$)")),
        (
            "范文一",
            re.compile(rf"[(（【\[]?(?:[范範]文|例文)({_NUMBER})(?:[)）】\]]|\s?(?:[:：、\s]|$))"),
        ),
        ("【1】", re.compile(rf"【({_NUMBER})】")),
        ("[1]", re.compile(rf"\[({_NUMBER})\]")),
        ("[1/6]", re.compile(rf"[(（【\[]({_NUMBER})\s?/\s?[0-9]{{1,3}}[)）】\]]\s?")),
        (
            "文章1",
            re.compile(
                rf"[(（【\[]?(?:(?:文章|新[闻聞]|文[档檔]|[报報][道導])\s?|(?i:doc|document|article|news)\s?#?)"
                rf"({_NUMBER})(?:[)）】\]]|\s?(?:[:：、.．\s]|$))"
            ),
        ),
        (
            "记录 1/3",
            re.compile(
                rf"(?:[记記][录錄]|(?i:record))\s?({_NUMBER})"
                r"(?:\s?[/／]\s?(?:共\s?)?[0-9０-９]{1,4}\s?[篇条條]?)?(?!.)"
            ),
        ),
        (
            "-- 1. --",
            re.compile(
                rf"(?:-{{3,}}|={{3,}}|\*{{3,}}|#{{3,}})\s?({_NUMBER})[.．、]\s?(?=.+[-=*#]{{3}}$)"
            ),
        ),
        ("1.", re.compile(r"([0-9]{1,3})[.．、](?![0-9])\s?")),
        ("(1)", re.compile(rf"[(（]({_NUMBER})[)）]\s?(?=\S)")),
        ("……篇1", re.compile(rf"\D{{4,40}}?[(（]?(?:篇|[范範]文|例文)({_NUMBER})[)）]?[:：]?$")),
        ("……(1)", re.compile(rf"(?=[^。]{{6,40}}$)[^(（]{{4,36}}[(（]({_NUMBER})[)）]$")),
    )


def markers(shape: Shape) -> Found:
    """Return the borders that a run of numbered marks supports."""
    likely = [
        (at, row.text)
        for at, row in enumerate(shape.rows)
        if ((row.text[0] in _FIRST or row.text[-1] in _LAST) and len(row.text) <= LENGTH)
        or (row.text[0] in _DRAWN and row.text[-1] in _DRAWN and len(row.text) <= DRAWN)
    ]
    if len(likely) < 2:
        return Found(())
    for name, mark in _marks():
        found = [(at, match) for at, text in likely if (match := mark.match(text))]
        if name in _DATED:
            found = _dated(shape, found)
        if len(found) < 2 or not _texts(shape, [at for at, _ in found]):
            continue
        if name in _FIRST_OF_ALL and "B" in shape.letters[: found[0][0]]:
            continue
        numbers = [_value(match[1]) for _, match in found]
        titles = sum(_title(shape, at, match) for at, match in found)
        if name in _STRICT and (titles < MOST * len(found) or _book(shape, found)):
            continue
        first = numbers[0] if found[0][0] == 0 else 1
        if numbers == list(range(first, first + len(numbers))):
            return _borders(shape, found, f"the marks {name} run from {first} to {numbers[-1]}")
    return Found(())


def _dated(shape: Shape, found: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """Return the marks with a title behind them and its day below; none if fewer than three.

    The first of them begins the text: below a heading they are entries of a list. Any others count
    the items of a list inside an article, from 1 on.
    """
    dated = [_is_dated(shape, at, match) for at, match in found]
    if sum(dated) < LEAST or found[0][0] or not dated[0]:
        return []
    inner = zip(dated, dated[1:], found[1:], strict=False)
    if any(above and not own and _value(one[1]) != 1 for above, own, (_, one) in inner):
        return []
    return [one for one, own in zip(found, dated, strict=True) if own]


def _is_dated(shape: Shape, at: int, match: re.Match[str]) -> bool:
    """Tell whether a title stands behind a mark, and a bare date below it."""
    rest = shape.rows[at].text[match.end() :].strip("-=*# ") or "-"
    return letter(rest) == "T" and at + 1 < len(shape.rows) and _is_day(shape, at + 1)


def _is_day(shape: Shape, at: int) -> bool:
    """Tell whether a row is a bare day, or says with labels when and by whom it was published."""
    text = shape.rows[at].text
    if shape.rows[at - 1].text[-1] in _DRAWN:
        return shape.letters[at] != "B" and patterns().date.match(text) is not None
    told = shape.letters[at] == "D" and (patterns().date_word.search(text) or is_told(text))
    return bool(told or _DAY().fullmatch(text))


def _title(shape: Shape, at: int, match: re.Match[str]) -> bool:
    """Tell whether a title, no question and no heading of a law or book, stands behind a mark."""
    rest = shape.rows[at].text[match.end() :].strip() or shape.rows[at + 1].text
    return letter(rest) in "TtD" and not patterns().generic.match(rest) and rest[-1] not in "?？"


def _book(shape: Shape, found: list[tuple[int, re.Match[str]]]) -> bool:
    """Tell whether the marks are over parts of a book.

    A chapter begins right below one with a word or two (第一篇 地理 / 第一章), or the book has its
    title and every part a short name behind a blank: 第一篇　水文与水系.
    """
    if _titled(shape, found[0][0]) and all(
        match[0][-1].isspace() and 0 < len(shape.rows[at].text) - match.end() <= PART
        for at, match in found
    ):
        return True
    return any(
        len(shape.rows[at].text[match.end() :].strip()) <= WORDS
        and CHAPTER.match(shape.rows[at + 1].text)
        for at, match in found
        if at + 1 < len(shape.rows)
    )


def _titled(shape: Shape, first: int) -> bool:
    """Tell whether a title of one thing, no collection, stands above the first mark."""
    return "T" in shape.letters[:first] and not _announcement(shape, first)


def _borders(shape: Shape, found: list[tuple[int, re.Match[str]]], why: str) -> Found:
    """Return the rows of the marks; a mark in front of a title, or alone, is no part of it."""
    borders: list[Border] = []
    out = _announcement(shape, found[0][0])
    for at, match in found:
        alone = match.end() == len(shape.rows[at].text) and not match.re.pattern.endswith("$")
        if alone:
            out.add(at)
        skip = 0 if match.re.pattern.endswith("$") or alone else match.end()
        borders.append(Border(at, "split-marker", 0.95, why, skip))
    return Found(tuple(borders), frozenset(out))


def _announcement(shape: Shape, first: int) -> set[int]:
    """Return the rows above the first mark, if they only say who compiled or exported it all."""
    above = [row.text for row in shape.rows[:first]]
    announced = all(
        _COLLECTION().search(text) or _EXPORTED().search(text)
        if len(text) < BODY
        else len(set(_COMPILED().findall(text))) > 1
        for text in above
    )
    return set(range(first)) if announced else set()


def _texts(shape: Shape, run: list[int]) -> bool:
    """Tell whether running text, and no other mark alone, stands under each mark."""
    ends = [*run[1:], len(shape.rows)]
    return all("B" in shape.letters[start + 1 : end] for start, end in zip(run, ends, strict=True))


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    tens, _, ones = number.rpartition("十") if "十" in number else ("", "", number)
    if "十" not in number:
        return _DIGITS.find(number) if len(number) == 1 else -1
    return (_DIGITS.find(tens) if tens else 1) * 10 + (_DIGITS.find(ones) if ones else 0)
