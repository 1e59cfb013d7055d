"""The shape of a dump: one letter a line, which is all that most evidence looks at.

`T` may be a title, `D` is a line of date and source, `C` a credit, `B` running text, `H` a
numbered heading or item, `S` a separator, `F` page furniture, `t` any other short line. Blank
lines have no letter. The letters are guesses made line by line; what a line *is* only its
neighbours and its repetition tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from reportclean.blocks.field_values import full_names
from reportclean.blocks.items import is_for_answer
from reportclean.core.document import Document
from reportclean.core.lines import lines
from reportclean.structure.lazy import lazy
from reportclean.structure.split_held import dated
from reportclean.structure.split_words import Patterns, patterns

T = TypeVar("T")

BODY = 44
"""From so many characters on a line is running text: printed titles are rarely longer."""

_FULL = 30
"""From so many characters on a line with several commas is no title."""

_DIGITS = lazy(r"[0-9０-９一二三四五六七八九十百零〇○]+")
_ROLE = lazy(
    "(?:主持|主[讲講]|[参參][加与與]|出席|列席|主办|主辦|承办|承辦|协办|協辦|[组組][织織]|[调調]查|[项項]目|[课課]题|編寫|编写|撰写|撰寫)"
    r"[一-鿿]{0,3}(?:人|[员員]|者|[单單]位|方|[长長])\s?[:：]"
)
"""Who did what, with a label: no article is called so."""
_POSTED = lazy(r"发[表布帖]于:? ?(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?$")
_SIGNED = lazy(
    r"([一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2}) {1,4}"
    r"(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2} {1,4}\d{1,2}:\d\d(?::\d\d)?"
)
"""Who wrote, with the day and its time: 沈溪 2017/03/02 18:19."""
_TAGS = lazy(r"[|｜>＞»›/]")
SEPARATORS = frozenset("\f-—–_=*＊#~～+·•.…◇□■◆○●☆★※﹡－＝─━═")
_ROWS = frozenset("$@&^%")
"""Signs of which only a row is a separator,"""
_ROW = 5
"""and so long a one."""
_ENTRY = lazy(
    r"(?:([-–—_=*#~+－＝─━═])\1{2,}|==>|<{3,})[ \t]*(?:"
    r"(?:(?i:no\.?|doc|document|article|news|file|record|item)|文章|新[闻聞]|文[档檔]|文件|[报報][道導]|[记記][录錄])"
    r"[ #:：]{0,3}\d{1,6}(?:(?: ?/ ?| of )\d{1,6})?"
    r"|第[ ]?\d{1,6}[ ]?[篇条條则則个個](?:文章|新[闻聞]|[报報][道導])?"
    r"|0\d{1,5}"
    r"|(?:(?:文件|(?i:file))[:：] ?)?[^\s<>|]{1,60}\.(?i:txt|html?|md|json|xml|docx?|pdf)"
    r"|(?:我是|[华華][丽麗]{1,2}的)?分[割隔][线線]|(?:[全正本]文|文章)(?:完|[结結]束)|(?i:end|eof)"
    r")[ \t]*(?(1)\1{3,}|(?:<==|>{3,}))"
)
"""A line drawn on both sides of the number of an article or the name of its file. A bare number
between dashes is that of a page."""
_ENUMERATED = lazy(r"([=*#~+＝═])\1{2,}[ \t]*\d{1,6}(?: ?/ ?\d{1,6})?[ \t]*\1{3,}")
"""The number of an article drawn with other signs than dashes."""
_BREAK = lazy(
    r"[\[(<【（]{1,2}(?i:page ?break|new ?page|next (?:page|article)"
    r"|end of (?:document|article|file))[\])>】）]{1,2}"
    r"|[\[(<【（](?:分[页頁隔]符?|[换換][页頁]符?)[\])>】）]"
    r"|([-–—_=*#~+－＝─━═])\1{2,}[ \t]*(?:文章|新[闻聞])?分(?:隔|割)(?:[线線符])?[ \t]*\1{3,}"
)
"""What tools write where a document or a page ends."""
_COPIED = lazy("(?:抄[送報报發发]|分送)\\s{0,4}[:：]")
"""Who is sent a copy of a paper, below its signature."""
_ARROWS = frozenset("/<>\\")
"""Signs of which four and more separate: fewer are steps of a path, and links."""
_OF_MEDIUM = lazy(
    r"[^\s，。,：:；;]{1,14}(?:[报報网網社台刊]|新[闻聞]|在[线線]|融媒[体體]?(?:中心)?|[发發][布佈])(?:\s{1,4}|\s{0,2}[,，]\s{0,2})"
    r"(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s{1,2}\d{1,2}:\d\d(?::\d\d)?)?"
)
"""A medium with its day, above an article or in brackets below it: 云禾日报 2018-03-08."""
_BARRED = lazy(
    r"[^\s|｜│，。；;：:][^|｜│，。；;：:]{0,22}[^\s|｜│，。；;：:]\s{0,3}[|｜│]\s{0,3}"
    r"(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s{1,2}\d{1,2}:\d\d(?::\d\d)?)?"
    r"(?:\s?[|｜│][^|｜│，。；;]{1,16}){0,2}"
)
"""Who published, a bar and the day: 禾川融媒 | 2018-03-08; further cells may follow."""
_BARS = frozenset("|｜│")
_PRINTED = lazy(
    r"[\[(（【](?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2} ?[/／|｜,，] ?[^\s，。/／|｜]{2,20}"
    r"(?: ?[/／|｜,，] ?[^\s，。/／|｜]{2,12}){0,2}[\])）】]"
    r"|[【\[]\S{2,20}[】\]]\s{0,2}[【\[]日期[】\]].{8,60}"
)
"""Where an article was printed, in brackets: day, paper, page and section."""
_ORIGINAL = lazy(
    r"原[创創]\s.{2,40}?(?:19|20)\d\d(?:-\d\d-\d\d|年\d{1,2}月\d{1,2}日)\s{1,2}\d\d:\d\d"
    r"(?:\s{1,4}\S{2,6})?$"
)
"""What WeChat sets below a title: who wrote, the account, the day."""
_OF_LOG = lazy(
    r"[\s(（]{0,4}(?:星期|周|週|[禮礼]拜)[一二三四五六日天][\s)）]{0,4}[^，。：:]{0,12}(?:[晴阴陰雨雪霧雾]|多[云雲]|℃)"
)
"""What stands behind the day in a log or a diary: the weekday and the weather."""
_DRAWN = 120
"""Characters of the longest such line."""
_DATED = frozenset("0123456789[(（【〔发發时時日来來稿信文作记記编編责責点點浏瀏阅閱字评二一更")
_BRACKETS = frozenset("[(（【")
_DAY_ENDS = frozenset("0123456789日)）】]")
_MENU = lazy(r"[|｜>＞»/\s·•_-]+")
_COMMA = lazy(r"[，,、：:；;]")
_STOP = lazy(r"[。！？!?；]")
BULLETS = frozenset("•·●■◆▪►▶>＞*-–—◎○□※→")
"""Signs that open an item of a list."""
SQUARES = frozenset("■□◆◇●○▲▼★☆▪")
"""Those that a paper prints in front of its titles."""
FEWEST = 2
"""So many of its titles have them."""
_AGENCIES = frozenset(
    ("本报", "本報", "本网", "本網", "本刊", "本台", "新华", "新華", "中新", "人民", "央视", "央視")
)
_HEADLINE = lazy(r"【[^【】]{9,40}】")
"""A title between brackets; the name of a section or of a column, 【案情】, is shorter."""
_SIZES = {"+": "-", "-": "+"}
_STOPS = "。！？!?…；;"
_CLOSERS = '”"』」’)）】]》'
_STARRED = frozenset(("***", "＊＊＊", "★★★", "☆☆☆"))
_NOT_LAST = ":：,，、;；。(（“"


class Row(NamedTuple):
    """One line that is not blank."""

    start: int
    """Where the first character that is no white space stands in the text."""
    end: int
    """Where it ends, its line end included."""
    text: str
    """Its characters without white space around."""
    blank: int = 0
    """Blank lines above it."""


@dataclass(frozen=True)
class Shape:
    """A text as rows and their letters."""

    rows: tuple[Row, ...]
    letters: str
    """One letter a row."""
    _once: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, function: Callable[[Shape], T]) -> T:
        """Return `function(self)`, computed only once and shared by all kinds of evidence."""
        if function not in self._once:
            self._once[function] = function(self)
        known: T = self._once[function]
        return known


def letter(text: str) -> str:
    """Return the letter of a line, given without white space around."""
    return _short(text) if len(text) < BODY else _letter(text)


@lru_cache(maxsize=1 << 14)
def _short(text: str) -> str:
    """Return the letter of a short line: menus recur on every page, titles at every stage."""
    return _letter(text)


def _letter(text: str) -> str:
    drawn = text[0] in SEPARATORS and text[-1] == text[0]
    drawn = drawn or (text[0] == "<" and text[:3] == "<<<" and text[-3:] == ">>>")
    if drawn and len(text) <= _DRAWN and text.strip(f"{text[0]} ") and _is_drawn(text):
        return "S"
    if text[-3:] in _STARRED or text[:3] in _STARRED:
        text = text.strip("*＊★☆ ") or text
    size = len(text)
    first = text[0]
    if first in "抄分" and _COPIED().match(text):
        return "C"
    if first in SEPARATORS and not text.strip(first + " "):
        return "S"
    if first in _ARROWS and size > 3 and not text.strip("".join(_ARROWS)):
        return "S"
    if first in "[(<【（" and size <= _FULL and _BREAK().fullmatch(text):
        return "S"
    if first in _ROWS and size >= _ROW and not text.strip(first):
        return "S"
    made = patterns()
    if size <= 120:
        dated = made.date.match(text) if first in _DATED else None
        if dated and _date_line(text, dated.end(), made):
            return "D"
        if dated and _OF_LOG().match(text, dated.end()):
            return "t"
        if text[-1].isdigit() and (by := _SIGNED().fullmatch(text)) and full_names(by[1]):
            return "D"
        if first == "原" and _ORIGINAL().match(text):
            return "D"
        if first in _BRACKETS and _PRINTED().fullmatch(text):
            return "D"
        if text[-1] in _DAY_ENDS and _OF_MEDIUM().fullmatch(text.strip("()（）【】[]")):
            return "D"
        if not _BARS.isdisjoint(text) and _BARRED().fullmatch(text):
            return "D"
        if made.furniture.search(text) and _furniture(text):
            return "F"
    if size >= BODY:
        return _long(text, made)
    if made.credit.match(text):
        return "C"
    last = text[-1]
    if last == "。" and size < 120 and made.legal.search(text):
        return "F"
    if last == "。" or (last in _CLOSERS and "。" in text):
        return "B"
    if last in "！？!?…" and size > 24 and len(_TAGS().findall(text)) < 3:
        return "B"
    if made.numbered.match(text):
        return "H"
    if "。" in text:
        return "B"
    if (
        last in _NOT_LAST
        or made.generic.match("".join(text.split()))
        or _POSTED().search(text)
        or _ROLE().match(text)
        or len(_TAGS().findall(text)) > 2
    ):
        return "t"
    if first in "【[" and last in "】]":
        return "T" if is_headline(text) else "t"
    if first in BULLETS:
        return "t"
    if text[:2] in _AGENCIES and made.dateline.match(text):
        return "B"
    if size >= _FULL and text.count("，") + text.count(",") > 1:
        return "B"  # a line of wrapped prose
    return "T" if size >= 5 and len(made.han.findall(text)) >= 4 else "t"


def _is_drawn(text: str) -> bool:
    """Tell whether a line drawn on both sides numbers or parts articles."""
    return any(form().fullmatch(text) for form in (_ENTRY, _ENUMERATED, _BREAK))


def is_headline(text: str) -> bool:
    """Tell whether a line is a title between brackets: 【某县春耕生产全面展开】."""
    return _HEADLINE().fullmatch(text) is not None


def _long(text: str, made: Patterns) -> str:
    """Return the letter of a line too long for a title: running text, or a menu on one line."""
    if len(text) < 240:
        if made.legal.search(text):
            return "F"
        if text.count("http") > 1:
            return "t"
        if not _STOP().search(text) and (
            len(_MENU().findall(text)) > 4 or len(_COMMA().findall(text)) < 2
        ):
            return "t" if len(text) < 120 or len(_MENU().findall(text)) > 9 else "B"
    return "B"


def _date_line(text: str, at: int, made: Patterns) -> bool:
    """Tell whether what follows the date is the rest of a date line, not of a sentence."""
    rest = text[at:].strip()
    if not rest or not rest.strip(" )）]】〕:：0123456789"):
        return True
    if "。" in rest or len(rest) > 90:
        return False
    if made.date_word.search(rest):
        return "，" not in rest and rest.count(",") < 2
    return (
        (rest[0] in "|｜" or text[at : at + 1] in (" ", "\u3000", "\xa0", "\t"))
        and len(rest) <= 16
        and not (set(rest) & set("，,、；;！!？?"))
    )


def _furniture(text: str) -> bool:
    """Tell whether a line with the words of furniture is a line of it, and no sentence."""
    return not ("。" in text or "，" in text)


def shaped(text: str) -> Shape:
    """Return the shape of a text."""
    rows: list[Row] = []
    paged = "\f" in text
    blank = 0
    for start, stop, end in lines(text):
        content = text[start:stop]
        if paged and "\f" in content:
            rows += _pages(content, start, end)
            continue
        content = content.strip()
        if content:
            if text[start] != content[0]:
                start += text[start:stop].index(content)  # noqa: PLW2901 (the indent is passed)
            rows.append(Row(start, end, content, blank))
            blank = 0
        else:
            blank += 1
    letters = "".join([letter(row.text) for row in rows])
    if "_" in text:
        letters = _without_answers(rows, letters)
    if "HD" in letters or "TD" in letters:
        letters = dated(rows, letters)
    if letters.count("tC") > 1:
        letters = _marked_titles(rows, letters)
    if "S" in letters:
        letters = _without_sizes(rows, letters)
    return Shape(tuple(rows), letters)


def _marked_titles(rows: list[Row], letters: str) -> str:
    """Take lines behind one sign for titles, where the reporter stands below each of them."""
    marks = [
        at
        for at in range(len(rows) - 1)
        if letters[at : at + 2] == "tC"
        and rows[at].text[0] in SQUARES
        and _letter(rows[at].text[1:].strip() or "-") == "T"
    ]
    signs = {rows[at].text[0] for at in marks}
    same = [at for at, row in enumerate(rows) if row.text[0] in signs]
    if len(signs) != 1 or len(marks) < FEWEST or same != marks:
        return letters
    return "".join("T" if at in marks else kind for at, kind in enumerate(letters))


def _without_answers(rows: list[Row], letters: str) -> str:
    """Take lines drawn for answers, below a question or a label, for no separators."""
    asked = (
        at
        for at, (above, row) in enumerate(pairwise(rows), 1)
        if is_for_answer(above.text, row.text)
    )
    settled = list(letters)
    for at in asked:
        settled[at] = "t"
    return "".join(settled)


def _without_sizes(rows: list[Row], letters: str) -> str:
    """Take + beside - for the buttons of the type size, and no separators."""
    said = ["", *(row.text for row in rows), ""]
    return "".join(
        "F" if kind == "S" and _SIZES.get(row.text) in (said[at], said[at + 2]) else kind
        for at, (kind, row) in enumerate(zip(letters, rows, strict=True))
    )


def _pages(content: str, start: int, end: int) -> Iterator[Row]:
    """Yield the rows of a line with form feeds in it; each form feed is a row of its own."""
    for piece in re.finditer(r"\f|[^\f]+", content):
        text = piece[0].strip() or piece[0].strip(" \t\u3000\xa0")
        if text:
            first = start + piece.start() + piece[0].index(text)
            last = end if piece.end() == len(content) else start + piece.end()
            yield Row(first, last, text)


def shape_of(document: Document) -> Shape:
    """Return the shape of a document; for `document.once`."""
    return shaped(document.text)


def folded(text: str) -> str:
    """Return what stays the same of a line when it is repeated.

    That is the line without white space and with one sign for any number; of a line such as
    专栏:民生 or 第2版:要闻 or 下一篇:… only what it begins with.
    """
    return _folded(text) if len(text) < BODY else _folded.__wrapped__(text)


@lru_cache(maxsize=1 << 14)
def _folded(text: str) -> str:
    bare = _DIGITS().sub("0", "".join(text.split()))
    label = patterns().label.match(bare)
    return label[0] if label else bare
