"""Forms: lines of labels and values that are what a text says, and what stands around a line.

`品种：山羊`, `来源：澜川畜牧场`, `体重：32公斤`: among entries with labels of their own a label
that pages use is an entry too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportclean.blocks.field_lines import read
from reportclean.blocks.field_pair import Pair
from reportclean.blocks.field_table import fields, folded
from reportclean.blocks.field_values import full_names
from reportclean.blocks.labels import Label
from reportclean.core.edits import Span

_NAMED = re.compile("(?:书|刊|片|剧|歌|曲|诗|篇|品|作品)名?称?$")
"""Labels of what a work is called: who made it stands among them, and is not the page's author."""

_BOOK = re.compile(r"《[^《》]{1,40}》$|.{0,20}出版社$|.{1,12}元$|[\d-]{10,20}$")

_ROLE = re.compile(r"[一-鿿]{2,6} {1,4}[一-鿿]{2,4}")
"""A role and a name without a mark between."""

_IMPRINT = re.compile(
    r"\s*(?:定价|刊号|国内统一[^:]{0,8}号|邮发代号|开本|印张|印数|书号|ISBN|ISSN) ?:"
)
"""How a line of an imprint begins: what a magazine or a book costs, under which number it is."""

_BOARD = re.compile("(?:名单|编委会|编辑部|编辑委员会|组成人员|(?:编写|编纂|主创)人员):?$")
"""What announces a list of people by their posts."""

_ENTRY = 6
_VALUE = 30
"""Characters of the longest label, and value, of an entry of a form."""

_BRACKETED = re.compile(r"\[ {0,2}[一-鿿]{2,6} {0,2}\].{1,90}")

_POSTERS = frozenset(("来源", "作者"))
"""What a line may say first of who posted."""

_SIGNED = re.compile(r"(?m)^[ \t]*[一-鿿]{2,4} {1,4}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} .{4,9}$")
"""A name with a day and its time."""

_TITLE = re.compile(r".{5,}[^录錄志誌]")
"""What is long enough for a title, and calls itself no record or log."""

FULL_STOPS = tuple('。!！?？”"」…)）')
"""What a line of prose ends in."""


def in_form(text: str, start: int, stop: int) -> bool:
    """Tell whether a line stands among entries with labels of their own: 品种：山羊, 体重：32公斤.

    One above and one below, or two at one side: a headline may have a colon.
    """
    return _entries(text, start, -1) + _entries(text, stop, 1) > 1


def bracketed(text: str, start: int, stop: int) -> bool:
    """Tell whether a label in brackets stands between others that no page prints of itself.

    `【作者】沈溪` between 【药品名称】 and 【性状】.
    """
    beside = neighbour(text, start, -1), neighbour(text, stop, 1)
    return _BRACKETED.fullmatch(folded(text[start:stop]).strip()) is not None and all(
        span and _BRACKETED.fullmatch(folded(text[slice(*span)]).strip()) and not read(text, *span)
        for span in beside
    )


def entered(text: str, start: int, stop: int, found: Sequence[Pair]) -> bool:
    """Tell whether a line that says first who posted, without a label, is an entry of a list.

    The line above or below says so too; or, of a log, a later one does behind what was said. A name
    with nothing above, or without a title there, heads a letter, a comment or an entry.
    """
    if found[0].label not in _POSTERS:
        return False
    over = neighbour(text, start, -1)
    signed = found[0].label == "作者" and _SIGNED.fullmatch(text[start:stop]) is not None
    if signed and (over is None or not _TITLE.fullmatch(text[slice(*over)].strip())):
        return True
    for span in (over, neighbour(text, stop, 1)):
        beside = read(text, *span) if span else ()
        if beside and beside[0].label in _POSTERS and beside[0].value == beside[0].span:
            return True
    return signed and any(
        text[: entry.start()].rstrip().endswith(FULL_STOPS) for entry in _SIGNED.finditer(text)
    )


def _entries(text: str, at: int, step: int) -> int:
    """Return how many entries of a form follow each other from `at` on, two at most."""
    count = 0
    while count < 2 and (near := neighbour(text, at, step)) is not None:
        label, colon, value = folded(text[slice(*near)]).partition(":")
        label, value = label.strip(), value.strip()
        if not colon or not 0 < len(label) <= _ENTRY or "".join(label.split()) in fields():
            break
        if not 0 < len(value) <= _VALUE or value.endswith(FULL_STOPS):
            break
        count += 1
        at = near.start if step < 0 else near.stop
    return count


def among_entries(text: str, start: int, kind: Label) -> bool:
    """Tell whether the line, of this kind, stands in a form or below the title of a list of people.

    A board's `主任：周禾`, a book's `书名：《…》`.
    """
    over = folded(above(text, start)).strip()
    if kind == "credit" and _BOARD.search(over):
        return True
    entry, colon, value = over.partition(":")
    if not colon or len(entry.strip()) > 6:
        return False
    if full_names(value) or _BOOK.match(value.strip()):
        return True
    return bool(value.strip()) and _NAMED.fullmatch(entry.strip()) is not None


def among_roles(text: str, start: int, stop: int) -> bool:
    """Tell whether a role and a name stand between others that no page prints: 散文 沈溪."""
    beside = (Span(start, stop), neighbour(text, start, -1), neighbour(text, stop, 1))
    for n, span in enumerate(beside):
        found = _ROLE.fullmatch(folded(text[slice(*span)]).strip()) if span else None
        if span is None or found is None or (n and read(text, *span)):
            return False
    return True


def in_imprint(text: str, start: int, stop: int) -> bool:
    """Tell whether one of the three lines above or below says what a magazine or a book costs."""
    for step in (-1, 1):
        at = start if step < 0 else stop
        for _ in range(3):
            beside = neighbour(text, at, step)
            if beside is None:
                break
            if _IMPRINT.match(folded(text[slice(*beside)])):
                return True
            at = beside.start if step < 0 else beside.stop
    return False


def above(text: str, at: int) -> str:
    """Return the nearest line above `at` that is no label line, of eight; else nothing."""
    for _ in range(8):
        beside = neighbour(text, at, -1)
        if beside is None:
            return ""
        if not read(text, *beside):
            return text[slice(*beside)]
        at = beside.start
    return ""


def neighbour(text: str, at: int, direction: int) -> Span | None:
    """Return the content of the nearest line that is not blank, above or below, three at most."""
    for _ in range(4):
        if direction > 0:
            at += len(text[at : at + 8]) - len(text[at : at + 8].lstrip("\r\n"))
            if at >= len(text):
                return None
            ends = [i for i in (text.find("\n", at), text.find("\r", at, at + 4000)) if i >= 0]
            span = Span(at, min(ends, default=len(text)))
            at = span.stop
        else:
            window = text[max(0, at - 8) : at]
            at -= len(window) - len(window.rstrip("\r\n"))
            if at <= 0:
                return None
            low = max(0, at - 4000)
            span = Span(max(text.rfind("\n", low, at), text.rfind("\r", low, at), low - 1) + 1, at)
            at = span.start
        if text[slice(*span)].strip():
            return span
    return None
