"""Numbering tokens, 一、 (一) 1. 第一章 一是 and their kin, read and checked as sequences.

A token alone proves nothing: 一、二、三产业 is no list. What supports a heading is that the
numbers of its style run 1, 2, 3 through the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from reportclean.core.edits import Span

Style = Literal[
    "part",
    "chapter",
    "section",
    "article",
    "formal",
    "han",
    "han-bracket",
    "arabic",
    "decimal",
    "arabic-bracket",
    "circled",
    "ordinal",
]
"""How a number is written: 第一编, 第一章, 第一节, 第一条, 壹、, 一、, (一), 1., 1.1, (1), ①,
一是."""

_DIGITS = {
    c: v
    for v, group in enumerate(
        (
            "〇零○",
            "一壹",
            "二贰貳两兩",
            "三叁參参",
            "四肆",
            "五伍",
            "六陆陸",
            "七柒",
            "八捌",
            "九玖",
        )
    )
    for c in group
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30}
_FORMAL = "壹贰貳叁參参肆伍陆陸柒捌玖拾佰"
_NUMERAL = f"〇零○一二三四五六七八九十百千廿卅{_FORMAL}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BLANK = r"[ \t\xa0\u3000]"

_DIGIT = "[0-9０-９]"
PATTERN = (
    rf"第{_BLANK}?(?:(?P<ordered>[{_NUMERAL}]{{1,7}}|{_DIGIT}{{1,3}}){_BLANK}?"
    rf"(?P<unit>部分|[编編篇章节節条條]))"
    rf"|[(（]{_BLANK}?(?P<bracketed>[{_NUMERAL}]{{1,4}}){_BLANK}?[)）]、?"
    rf"|[(（]{_BLANK}?(?P<arabicbracketed>{_DIGIT}{{1,2}}){_BLANK}?[)）]、?"
    rf"|(?P<han>[{_NUMERAL}]{{1,4}}){_BLANK}?(?:、|[.．](?!{_DIGIT}))"
    rf"|(?P<ordinal>[一二三四五六七八九十]{{1,2}})是(?![非否])"
    rf"|(?P<decimal>{_DIGIT}{{1,2}}(?:[.．]{_DIGIT}{{1,2}}){{1,3}})"
    r"(?![0-9０-９.．%％,，、。;；亿億万萬倍元个個公米吨噸平立千百年月日岁人级級])"
    rf"|(?P<arabic>{_DIGIT}{{1,3}})(?:、|[.．](?!{_DIGIT}))"
    rf"|(?P<halfbracketed>{_DIGIT}{{1,2}})[)）]"
    rf"|(?P<circled>[{_CIRCLED}])"
)
"""A numbering token wherever it stands; see `token` for which group is which style."""


class Token(NamedTuple):
    """One numbering token."""

    style: Style
    value: int
    span: Span
    """Where it stands, its mark included, blanks after it not."""
    written: str


@cache
def _token() -> re.Pattern[str]:
    return re.compile(PATTERN)


def number(numeral: str) -> int:
    """Return the value of a Chinese or Arabic numeral below 10000; 0 for what is none.

    >>> [number(n) for n in ("十二", "二十", "二〇二四", "一百零三", "7", "１２")]
    [12, 20, 2024, 103, 7, 12]
    """
    if numeral.isdecimal():
        return int(numeral)
    if not any(c in _UNITS for c in numeral):
        digits = [_DIGITS.get(c, -1) for c in numeral]
        return 0 if -1 in digits else int("".join(map(str, digits)))
    value, digit = 0, 0
    for c in numeral:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in "廿卅":
            value, digit = value + _UNITS[c], 0
        elif c in _UNITS:
            value, digit = value + (digit or 1) * _UNITS[c], 0
        else:
            return 0
    return value + digit


_UNIT_STYLES: dict[str, Style] = {
    "部分": "part", "编": "part", "編": "part", "篇": "part", "章": "chapter",
    "节": "section", "節": "section", "条": "article", "條": "article",
}  # fmt: skip
_GROUP_STYLES: tuple[tuple[str, Style], ...] = (
    ("han", "han"),
    ("bracketed", "han-bracket"),
    ("arabic", "arabic"),
    ("ordinal", "ordinal"),
    ("arabicbracketed", "arabic-bracket"),
    ("halfbracketed", "arabic-bracket"),
)


def token(text: str, at: int = 0) -> Token | None:
    """Return the numbering token that begins at `text[at]`, None if none does.

    >>> token("(三)城乡品质更好展现")
    Token(style='han-bracket', value=3, span=Span(start=0, stop=3), written='(三)')
    """
    match = _token().match(text, at)
    return None if match is None else of_match(match)


def tokens(text: str) -> list[Token]:
    """Return whatever could be a numbering token anywhere in `text`; most are none."""
    return [of_match(match) for match in _token().finditer(text)]


def of_match(match: re.Match[str]) -> Token:
    """Return the token that a match of `PATTERN` (or of a pattern that holds it) found."""
    span = Span(*match.span())
    unit = match["unit"]
    if unit:
        return Token(_UNIT_STYLES[unit], number(match["ordered"]), span, match[0])
    if match["circled"]:
        return Token("circled", _CIRCLED.index(match["circled"]) + 1, span, match[0])
    if match["decimal"]:
        last = re.split("[.．]", match["decimal"])[-1]
        return Token("decimal", int(last), span, match[0])
    group, style = next((group, style) for group, style in _GROUP_STYLES if match[group])
    if style == "han" and match[group][0] in _FORMAL:
        style = "formal"
    return Token(style, number(match[group]), span, match[0])


def depth(each: Token) -> int:
    """Return how many points the number is written with: 2 for 1.1.1, in either width."""
    return each.written.count(".") + each.written.count("．")


def supported(tokens: Iterable[Token]) -> set[Token]:
    """Return those tokens that stand in a sequence: two or more that run on from 1 or 2.

    Each style is a thread of its own, and so is each depth of 1.1; 1 begins a new one. One number
    may be missing between two (a lost heading), and one that fits nowhere is passed over without
    breaking the thread.
    """
    threads: dict[tuple[Style, int], list[Token]] = {}
    good: set[Token] = set()
    for each in tokens:
        kind = each.style, depth(each) if each.style == "decimal" else 0
        thread = threads.setdefault(kind, [])
        if thread and thread[-1].value < each.value <= thread[-1].value + 2:
            thread.append(each)
            if len(thread) == 2:
                good.add(thread[0])
            good.add(each)
        elif each.value == 1 or (each.value == 2 and not thread):
            threads[kind] = [each]
    return good
