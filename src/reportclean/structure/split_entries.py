"""Lines that a tool sets above each article: its file, its address, a banner or its number.

`001.txt`, `[2] URL: https://…`, `====== 禾渡日报 2019-03-12 ======`, `>>> 3`, `Document 3 of 12`.
Inside an article a line may be the same. So the dump begins with one, all of them are of one kind,
and a title with its text stands right below each; below what pages have as well, its date too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_gaps import LEAD, NEAR
from reportclean.structure.split_shape import Shape

LONGEST = 240
"""Characters of the longest such line: addresses are long."""
FEWEST = 3
"""So many numbers run on at least; two do where they count up to a total."""
FITTING = 0.9
"""The share of such lines that stand above a title."""
BLOCK = 4
"""Lines of that kind that one tool sets above one article, at most."""

_BY = {
    "file": "split-head", "address": "split-head", "page": "split-head",
    "banner": "split-separator", "number": "split-marker",
}  # fmt: skip
_OF_PAGES = frozenset(
    (("banner", ""), ("number", ""), ("number", "#"), ("number", "no"), ("number", "第"))
)
"""Kinds that pages, slides and places of a ranking have as well."""
_ENDS = frozenset("txtlmdjsonxdpfcvwkPTXHLM0123456789篇条條则則个個-–—_=*#~+＝－─━═>）)】]")
_FILE = lazy(
    r"(?:(?:文件名?|[路]径|(?i:file|path|source))\s?[:：]\s?)?"
    r"(?:[A-Za-z]:[\\/]|[./~]*/)?[^<>|，。；;：:]{1,160}\.(?i:txt|s?html?|md|json|xml|docx?|pdf|csv|wps|rtf)"
)
_ADDRESS = lazy(r"(?P<said>[^，。；/]{0,24}?)\s?https?://\S{4,}")
_BANNER = lazy(
    r"(?P<sign>[-–—_=*#~+＝－─━═<])(?P=sign){2,}\s?(?P<said>[^，。；！？]{1,80}?)\s?(?:(?P=sign){3,}|>{3,})"
)
_NUMBER = lazy(
    r"(?P<said>>{1,4}|[#№]|(?:(?i:no|doc|document|article|news|file|record|item|id)|文章|新[闻聞]|文[档檔]"
    r"|[报報][道導]|[编編][号號]|序[号號]|第(?=[^条條]*$))?)"
    r"\s?[.．#:：№]?\s?(?P<number>\d{1,9})(?:\s?(?:of|/|／)\s?(?P<total>\d{1,9}))?\s?[篇条條则則]?"
)
_PAGE = lazy(r"第\s?[A-Z]?\d{1,3}\s?版\s{1,4}\S{2,8}")
_PART = lazy(r"第[0-9一二三四五六七八九十]{1,3}[章编編节節篇部条條]|附[件录錄表]")
_BARE = lazy(r"(\d{1,9})年?$")
_DIGITS = lazy(r"\d+")


class _Entry(NamedTuple):
    kind: str
    said: str = ""
    """What is the same of all, beside the kind."""
    number: int = 0
    total: int = 0


def entries(shape: Shape) -> Found:
    """Return the borders at such lines, which belong to no article but for an address alone."""
    first = _entry(shape, 0) if shape.rows else None
    if first is None:
        return Found(())
    found = [(at, one) for at in range(len(shape.rows)) if (one := _entry(shape, at))]
    alike = [(at, one) for at, one in found if one[:2] == first[:2]]
    every = {at for at, _ in found}
    blocks = [(at, one, _below(shape, at, every)) for at, one in alike]
    fitting = [(at, one, stop) for at, one, stop in blocks if stop]
    if not blocks[0][2] or len(fitting) < 2 or len(fitting) < FITTING * len(alike):
        return Found(())
    if first.number and not _runs_on([one for _, one, _ in fitting]):
        return Found(())
    if first[:2] in _OF_PAGES and not all(_dated(shape, stop) for *_, stop in fitting):
        return Found(())
    why = f"{len(fitting)} lines such as {shape.rows[0].text[:24]!r} above titles"
    borders = tuple(Border(at, _BY[first.kind], 0.95, why) for at, _, _ in fitting)
    rows = (row for at, _, stop in fitting for row in range(at, stop))
    return Found(borders, frozenset(row for row in rows if not _is_address(shape, row)))


def _is_address(shape: Shape, row: int) -> bool:
    """Tell whether a row is nothing but an address: that of the article below it."""
    text = shape.rows[row].text
    return text.startswith("http") and _ADDRESS().fullmatch(text) is not None


def above(shape: Shape, starts: Sequence[int]) -> tuple[int, ...]:
    """Return the rows above the rows `starts`, if all are lines of one kind that a tool sets."""
    over = tuple(at - 1 for at in starts)
    found = [_entry(shape, at) if at >= 0 else None for at in over]
    kinds = {one[:2] for one in found if one}
    return over if len(starts) > 1 and all(found) and len(kinds) == 1 else ()


def _entry(shape: Shape, at: int) -> _Entry | None:
    """Return what kind of line a tool may have set here; None where it has not."""
    text = shape.rows[at].text
    if len(text) > LONGEST or shape.letters[at] == "B":
        return None
    if "://" in text:
        address = _ADDRESS().fullmatch(text)
        return _Entry("address", _zeroed(address["said"])) if address else None
    if text[-1] not in _ENDS:
        return _Entry("page") if "版" in text and _PAGE().fullmatch(text) else None
    if _FILE().fullmatch(text):
        return _Entry("file")
    if (banner := _BANNER().fullmatch(text)) and _names(banner["said"]):
        said = banner["said"]
        number = _BARE().match(said)
        return _Entry("banner", "", int(number[1])) if number else _Entry("banner", "named")
    number = _NUMBER().fullmatch(text)
    if number and (number["said"] or number["total"]):
        return _Entry(
            "number", number["said"].lower(), int(number["number"]), int(number["total"] or 0)
        )
    return None


def _names(said: str) -> bool:
    """Tell whether what a banner says is a number, a file, or a name with its year or day."""
    has = any(map(str.isdecimal, said))
    return has and not _PART().match(said) and (said.isdecimal() or token(said) is None)


def _zeroed(text: str) -> str:
    return _DIGITS().sub("0", text)


def _below(shape: Shape, at: int, every: set[int]) -> int:
    """Return the row of the title below such a line; 0 where none with a text stands there."""
    stop = at + 1
    while stop - at < BLOCK and (stop in every or shape.letters[stop : stop + 1] == "S"):
        stop += 1
    text = shape.letters.find("B", stop)
    titled = shape.letters[stop : stop + 1] in ("T", "t", "H") and 0 < text - stop <= LEAD
    return stop if titled else 0


def _dated(shape: Shape, title: int) -> bool:
    """Tell whether a line of date stands below a title: slides and pages have numbers as well."""
    return "D" in shape.letters[title + 1 : title + 1 + NEAR]


def _runs_on(numbered: list[_Entry]) -> bool:
    """Tell whether the numbers count up, and to their total where there is one."""
    numbers = [one.number for one in numbered]
    if any(two <= one for one, two in pairwise(numbers)):
        return False
    total = numbered[0].total
    if total:
        return numbers[0] == 1 and numbers[-1] <= total == numbered[-1].total
    return len(numbers) >= FEWEST
