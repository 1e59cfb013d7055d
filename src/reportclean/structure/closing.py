"""How a document closes: attachments, signature, date, and the note on its publication.

All of these belong to the document and stay in its text; `closing` says where they stand. Where the
metadata knows neither issuer nor date, `signature` lifts them from there as a copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from reportclean.blocks.offices import named
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.lines import Line, lines
from reportclean.core.pipeline import cleaner
from reportclean.structure.days import day
from reportclean.structure.lazy import lazy

Kind = Literal["attachment", "signature", "date", "publication", "copies"]
"""`publication` is a note such as (此件公开发布), `copies` the line 抄送."""

TAIL = 60
"""How many lines from the end are looked at, blank ones not counted."""

_GATE = lazy(r"附|此件|抄送|[日號号]|[-./][0-9]{1,2}[-./]")
_WHITE = lazy(r"\s+")
_WRITTEN = (
    r"(?:(?:19|20)\d\d|[一二][〇○零OＯ0一二三四五六七八九]{3})年"
    r"(?:\d{1,2}|[元一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日"
)
_DATE = lazy(_WRITTEN)
_FIGURES = lazy(r"(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}")
"""A day that closes a document only below an office."""
_ATTACHMENT = lazy(r"附(?:件|表|图|圖|录|錄)?[0-9０-９一二三四五六七八九十]{0,3}(?:[:：]|$)")
_ITEM = lazy(r"(?:[0-9０-９]{1,2}[.．、]|[(（][0-9一二三四五六七八九十]{1,2}[)）]).{2,60}$")
_PUBLICATION = lazy(
    r"[(（\[]?此件(?:公开发布|主动公开|依申请公开|不予公[开開]|删减后公开|有[删刪][减減]|公開發布|公開發佈|主動公開|"
    r"依申請公開|刪減後公開|发至|發至).{0,12}[)）\]]?$"
)
_COPIES = lazy(r"(?:抄送|抄报|主送|抄報)[:：]")
_OFFICE = lazy(
    r"(?:政府|办公[厅室]|辦公[廳室]|委员会|委員會|党委|黨委|[县市区省州旗局厅部院会處处所站中心]"
    r"|公司|集团|集團|大学|大學|学校|學校|協會|协会|[縣區廳會]|[省市州县縣區区旗镇鎮乡鄉]委)(?:[(（][^()（）]{1,8}[)）])?$"
)


_ISSUER = lazy(
    r"[\u3400-\u9fff\uf900-\ufaff·“”（）()\s]{2,40}(?:政府|办公[厅室]|辦公[廳室]|委员会|委員會|党委|黨委|"
    r"[省市州县縣区區旗镇鎮乡鄉]委|[局厅廳]|指挥部|指揮部|领导小组|領導小組|法院|检察院|檢察院|研究院|学院|學院|"
    r"医院|醫院|大学|大學|学校|學校|中心|协会|協會|联合会|聯合會|董事会|董事會|监事会|監事會|公司|集团|集團)"
    r"(?:[(（][^()（）]{1,8}[)）])?"
)
_BOTH = lazy(
    rf"(?P<office>[^\s，。,:：]{{4,40}}?(?:政府|办公[厅室]|辦公[廳室]|委员会|委員會|[局厅廳]|公司))"
    rf"[ \t\u3000\xa0]{{1,40}}(?P<date>{_WRITTEN})"
)
"""An office and the day, on one line."""
_DATED = lazy(
    r"(?:月\s?[0-9一二三四五六七八九十廿卅]{1,3}\s?日|[-./][0-9]{1,2}[-./][0-9]{1,2})"
    r"[ \t\u3000\xa0]{0,40}(?:[\r\n]|$)"
)
FAR = 6000
"""A date that closes a document stands among so many characters at its end."""

AFTER = 3
"""So many other lines may stand behind a date that closes a document."""


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


def signed(texts: Sequence[str]) -> int:
    """Return how many lines above the last one sign it: offices, over nothing but a day."""
    *above, date = ("".join(text.split()) for text in texts)
    if not _DATE().fullmatch(date):
        return 0
    return sum(1 for _ in takewhile(_ISSUER().fullmatch, reversed(above)))


@cleaner
def signature(document: Document) -> Iterator[Document]:
    """Lift issuer and date from the signature at the end, where the metadata has none; both stay.

    The issuer is one line with the full name of an office, the date the line under it, and next to
    nothing follows. A document signed twice (a contract, letters) states neither.
    """
    metadata = document.metadata
    if metadata.issuer is not None and metadata.date_published is not None:
        return
    signed = _signed(document) if _DATED().search(document.text[-FAR:]) else None
    if signed is None:
        return
    office, date = signed
    written = document.text[slice(*date)]
    iso = day(written)
    if iso is None:
        return
    if metadata.issuer is None:
        name = named(document.text[slice(*office)])
        document = document.lift("issuer", name, office, "closing-signature", score=0.8)
    if metadata.date_published is None:
        document = document.lift("date_published", iso, date, "closing-date", score=0.8)
    yield document


def _signed(document: Document) -> tuple[Span, Span] | None:
    """Return the one line of an office and the date line under it, if they end the document."""
    found = closing(document)
    dates = [at for at, line in enumerate(found) if line.kind == "date"]
    if len(dates) != 1 or [line.kind for line in found].count("signature") != 1:
        return None
    office, date = found[dates[0] - 1 : dates[0] + 1]
    text = document.text
    if not _ISSUER().fullmatch(text[slice(*office.span)]):
        return None
    known = {line.span.start for line in found[dates[0] :]}
    behind = [_content(text, row) for row in lines(text) if row.start >= date.span.stop]
    other = [at for at in behind if at.start < at.stop and at.start not in known]
    if len(other) > AFTER or any(at.stop - at.start > 40 for at in other):
        return None
    return office.span, date.span


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
        elif at and _FIGURES().fullmatch(line) and (signed := _signature(text, rows[:at])):
            found += [*signed, Closing("date", span)]
        elif at and line[-1:] in "日號号" and (both := _BOTH().fullmatch(text, *span)):
            found.append(Closing("signature", Span(*both.span("office"))))
            found.append(Closing("date", Span(*both.span("date"))))
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
