"""How a document closes: attachments, signature, date, and the note on its publication.

All of these belong to the document and stay in its text; `closing` says where they stand, so that
what they state can be lifted as a copy.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.lines import Line, lines
from reportclean.structure.lazy import lazy

Kind = Literal["attachment", "signature", "date", "publication", "copies"]
"""`publication` is a note such as (此件公开发布), `copies` the line 抄送."""

TAIL = 60
"""How many lines from the end are looked at, blank ones not counted."""

_GATE = lazy(r"附|此件|抄送|[日號号]")
_WHITE = lazy(r"\s+")
_DATE = lazy(
    r"(?:(?:19|20)\d\d|[一二][〇○零OＯ0一二三四五六七八九]{3})年"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_ATTACHMENT = lazy(r"附(?:件|表|图|圖|录|錄)?[0-9０-９一二三四五六七八九十]{0,3}(?:[:：]|$)")
_ITEM = lazy(r"(?:[0-9０-９]{1,2}[.．、]|[(（][0-9一二三四五六七八九十]{1,2}[)）]).{2,60}$")
_PUBLICATION = lazy(
    r"[(（\[]?此件(?:公开发布|主动公开|依申请公开|不予公开|删减后公开|有删减|公開發布|公開發佈|主動公開|"
    r"依申請公開|刪減後公開|发至|發至).{0,12}[)）\]]?$"
)
_COPIES = lazy(r"(?:抄送|抄报|主送|抄報)[:：]")
_OFFICE = lazy(
    r"(?:政府|办公[厅室]|辦公[廳室]|委员会|委員會|党委|黨委|[县市区省州旗局厅部院会處处所站中心]"
    r"|公司|集团|集團|大学|大學|学校|學校|協會|协会|[縣區廳會])(?:[(（][^()（）]{1,8}[)）])?$"
)


class Closing(NamedTuple):
    """One line of the end of a document."""

    kind: Kind
    span: Span
    """Of `Document.text`, without white space around and without the line end."""


def closing(document: Document) -> tuple[Closing, ...]:
    """Return the lines with which `document` closes, in order; empty where it has none.

    A line is a signature only where a closing date follows it: an office on a line of its own is
    too common. A date counts only on a line of its own behind running text.
    """
    return document.once(_closing)


def _closing(document: Document) -> tuple[Closing, ...]:
    text = document.text
    if not _GATE().search(text):
        return ()
    rows = [row for row in lines(text) if text[row.start : row.stop].strip()][-TAIL:]
    found: list[Closing] = []
    listed = False
    for at, row in enumerate(rows):
        span = _content(text, row)
        line = _WHITE().sub("", text[span.start : span.stop])
        if at and _DATE().fullmatch(line):
            found += _signature(text, rows[:at])
            found.append(Closing("date", span))
        elif _PUBLICATION().match(line):
            found.append(Closing("publication", span))
        elif _COPIES().match(line):
            found.append(Closing("copies", span))
        elif len(line) < 80 and (_ATTACHMENT().match(line) or (listed and _ITEM().match(line))):
            listed = True
            found.append(Closing("attachment", span))
            continue
        listed = False
    return tuple(found)


def _signature(text: str, above: list[Line]) -> list[Closing]:
    """Return the offices that sign right above a date, the uppermost first."""
    signed: list[Closing] = []
    for row in reversed(above[-4:]):
        span = _content(text, row)
        line = _WHITE().sub("", text[span.start : span.stop])
        if not 3 <= len(line) <= 30 or not _OFFICE().search(line):
            break
        signed.append(Closing("signature", span))
    return signed[::-1]


def _content(text: str, row: Line) -> Span:
    line = text[row.start : row.stop]
    start = row.start + len(line) - len(line.lstrip())
    return Span(start, start + len(line.strip()))
