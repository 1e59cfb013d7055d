"""Half-width punctuation in Chinese text back to full width.

Scraped text has lost its full-width punctuation to a width filter: `,:;?!()` between Han
characters. What stands in numbers, times, ratios, addresses of any kind and Latin text stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from string import ascii_letters
from typing import Literal, get_args

from reportclean.core.document import Document
from reportclean.core.edits import Substitution
from reportclean.core.pipeline import FunctionCleaner, cleaner
from reportclean.errors import UsageError

Mode = Literal["full", "keep"]
"""`full`: back to full width in Chinese context; `keep`: as it came."""

_HALF = ",:;?!()"
_FULL = "，：；？！（）"
_WIDEN = dict(zip(_HALF, _FULL, strict=True))

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE_MARKS = "、。《》〈〉「」『』【】〔〕"
"""Marks of Chinese text that no Latin text has."""
_LENIENT = frozenset("0123456789%‰℃°㎡㎥㎏㎞“”‘’…—·\"'+～~") | frozenset(ascii_letters)
"""Characters that stand in both: Chinese context if the other side of the mark is Chinese."""

_UNITS = ("%", "‰", "℃", "㎡", "㎥", "㎏", "㎞")

_SEEN_THROUGH = frozenset(_HALF + _FULL + "“”‘’")
"""What is passed over in the search for a mark's context."""

_TORN = re.compile(r"\?(?=[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\))")
"""What is left of a character without its bytes and the bracket of its gloss: 平?jīng)市. With
another mark it could not be repaired any more."""

_BRACKETED = 300
"""How many characters a pair of brackets may hold. It bounds the search in deep nests."""


def punctuation(mode: Mode = "full") -> FunctionCleaner:
    """Return the cleaner that brings punctuation to full width, or with `keep` one that does not.

    Raises UsageError for another mode.
    """
    if mode not in get_args(Mode):
        msg = f"punctuation={mode!r} is not known: there are {', '.join(get_args(Mode))}"
        raise UsageError(msg)
    return cleaner(name="punctuation")(partial(_widened, mode=mode))


def _widened(document: Document, *, mode: Mode) -> Iterator[Substitution]:
    if mode == "full" and (text := widened(document.text)) != document.text:
        yield Substitution(text, "half-width-punctuation")


def widened(text: str) -> str:
    r"""Return `text` with full-width punctuation in Chinese context.

    Whether a mark is widened depends on the nearest characters around it that are none of these
    marks, be they half or full width. So what was done does not change what is to be done, and
    doing it twice is doing it once.

    >>> widened("现在,报告15:41开始(共2页):请审议")
    '现在，报告15:41开始（共2页）：请审议'
    """
    if not _half().search(text):
        return text
    pairs = _pairs(text) if "(" in text or ")" in text else frozenset[int]()
    pieces: list[str] = []
    at = 0
    for run in _runs().finditer(text):
        start, stop = run.span()
        marks = run[0]
        if marks in _FULL:
            continue
        before, after = _context(text, start, stop)
        new = "".join(
            _WIDEN[mark]
            if mark in _WIDEN
            and not (mark == "?" and _TORN.match(text, place))
            and (
                place in pairs
                if mark in "()"
                else _in_chinese(mark, before, after)
                or (mark in ",;" and after in "\r\n" and _behind_unit(text, start))
            )
            else mark
            for place, mark in enumerate(marks, start)
        )
        if new != marks and not _in_address(text, start) and not _ends_entity(text, start):
            pieces += (text[at:start], new)
            at = stop
    return "".join((*pieces, text[at:]))


def _context(text: str, start: int, stop: int) -> tuple[str, str]:
    """Return the nearest characters around `text[start:stop]` that say what text it stands in.

    Quotes are seen through, eight characters far at most. The ends of the text are line ends.
    """
    low, high = max(start - 8, 0), min(stop + 8, len(text))
    start -= 1
    while start > low and text[start] in _SEEN_THROUGH:
        start -= 1
    while stop < high and text[stop] in _SEEN_THROUGH:
        stop += 1
    return text[start] if start >= 0 else "\n", text[stop] if stop < len(text) else "\n"


def _in_chinese(mark: str, before: str, after: str) -> bool:
    """Tell whether a mark between these two characters is a mark of Chinese text."""
    if _chinese(before):
        # `:-` and `:/` begin a smiley or an address
        return not (mark == ":" and after in "-/\\")
    if not _chinese(after):
        return before in "%‰℃" and mark in ",;" and after in _LENIENT
    # a line may begin with the comma that the line before has lost, but with no ? or !
    return before in _LENIENT or (before.isspace() and mark in ",;:")


def _behind_unit(text: str, at: int) -> bool:
    """Tell whether a Chinese clause ends at `at` with a unit: 增长5%, at the end of a line."""
    return text[at - 1 : at] in _UNITS and bool(_clause().search(text, max(at - 24, 0), at))


def _chinese(character: str) -> bool:
    return "一" <= character <= "\u9fff" or bool(_rare().match(character))


def _in_address(text: str, at: int) -> bool:
    """Tell whether the mark at `at` goes on in the address before it."""
    return (
        text[at] in ":;?!("
        and text[at - 1 : at].isascii()
        and bool(_address().search(text, max(at - 200, 0), at))
    )


def _arguments(text: str, start: int, stop: int) -> bool:
    """Tell whether brackets behind a Latin word hold Chinese in straight quotes alone, as code."""
    inner = text[start + 1 : stop]
    if "'" not in inner and '"' not in inner:
        return False
    called = _called().search(text, max(start - 8, 0), start) is not None
    return called and _han().search(_string().sub("", inner)) is None


def _ends_entity(text: str, at: int) -> bool:
    """Tell whether the mark at `at` ends the name of a character that the text tells of: `&lt;`."""
    return text[at] == ";" and bool(_entity().search(text, max(at - 24, 0), at))


def _pairs(text: str) -> frozenset[int]:
    """Return where a bracket stands that makes a pair, on one line, with a Han between.

    The call of a program that is given a string in Chinese is none.
    """
    found: set[int] = set()
    opened: list[int] = []
    for match in _brackets().finditer(text):
        at, mark = match.start(), match[0]
        if mark in "(（":
            opened.append(at)
        elif mark in "\r\n":
            opened.clear()
        elif opened:
            start = opened.pop()
            if (
                at - start <= _BRACKETED
                and _han().search(text, start, at)
                and not _in_address(text, start)
                and not _call().match(text, max(start - 1, 0))
                and not _arguments(text, start, at)
            ):
                found |= {start, at}
    return frozenset(found)


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}][^A-Za-z\r\n]{{0,16}}[0-9].?$")


@cache
def _half() -> re.Pattern[str]:
    return re.compile(f"[{_HALF}]")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{_HALF}{_FULL}]+")


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"[()（）\r\n]")


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}]")


@cache
def _rare() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}{_CHINESE_MARKS}]")


@cache
def _call() -> re.Pattern[str]:
    """Return the pattern of a call of program text that is given a string: `print('`, `log(f"`."""
    return re.compile(r"[A-Za-z0-9_]\([A-Za-z]{0,2}['\"]")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_] ?\Z")


@cache
def _string() -> re.Pattern[str]:
    return re.compile("'[^'\r\n]*'|\"[^\"\r\n]*\"")


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,20}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6})\Z")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:[a-z]+://|www\.)[!-~]*\Z", re.IGNORECASE)
