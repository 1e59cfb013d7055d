r"""Borders of a paper that was put on one line: of its title, of whom it is for, and of its close.

Tables of papers hold them so, often without a blank. Their parts show themselves by what stands
beside them: a title ends with its kind, …的通知, in front of those to whom it goes, 各镇…：; an
office with a whole day is the signature at the end of the text, in front of the note on its
publication or of an attachment; the name of a regulation ends in front of its first chapter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.lines import BLANK
from reportclean.structure.fused import Border
from reportclean.structure.layout import HAN, SPACES
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import Token, supported, token

_GAP = f"[{SPACES}]*"
_NUMERAL = "[一二三四五六七八九十百]{1,5}"
_DAY = (
    r"(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"
    "|二[〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
_NOTE = "[（(]此件[^（）()]{2,20}[）)]"
_HEAD = lazy(
    rf"(?:(?P<title>[{HAN}（）()、]{{0,30}}?[关關][于於][{HAN}A-Za-z0-9“”《》〈〉（）()〔〕、]{{2,60}}?"
    "的(?:通知|通告|公告|通[报報]|意[见見]|[决決]定|函|批[复復]))"
    rf"{_GAP}(?P<number>[（(]?[{HAN}]{{1,12}}〔20[0-9]{{2}}〕[0-9]{{1,4}}[号號][）)]?)?)?"
    rf"{_GAP}(?P<to>(?:[{HAN}]{{2,12}}(?:政府|局|委|管委会)[、，,])?(?:[{HAN}]{{2,12}})?各(?!位)"
    rf"[{HAN}、，,（()）]{{0,80}}?(?:政府|部[门門]|[单單]位|机[构構]|[局委办辦院校处處镇鎮乡鄉县縣区區市州]"
    rf"|街道|企[业業]|公司|[团團][体體])[）)]?[：:]){_GAP}"
    "(?(title)|(?=[现現为為经經《自]|根[据據]|按照|依[据據]|近[期年日]))"
)
"""Without its title a paper must begin as papers do."""
_CLOSE = lazy(
    rf"(?<=[。；：）){SPACES}])"
    rf"(?P<office>[{HAN}]{{2,24}}(?:政府|[办辦]公[厅廳室]|委[员員][会會]|[局厅廳委]))"
    rf"{_GAP}(?P<day>{_DAY})(?:{_GAP}(?P<note>{_NOTE}))?{_GAP}"
    rf"(?=$|附件|[{HAN}《》（）()]{{2,40}}{_GAP}第一[章条條])"
)
_REGULATION = lazy(
    rf"(?:{_NOTE}|{_DAY}){_GAP}(?P<name>[{HAN}《》（）()]{{4,40}}"
    rf"(?:[办辦]法|[规規][定则則程]|[条條]例|[细細][则則]|方案|制度|章程)){_GAP}(?=第一[章条條])"
)
_CHAPTER = lazy(
    rf"第[一二三四五六七八九十]{{1,3}}章{_GAP}[{HAN}、]{{1,12}}?(?:[{SPACES}]+[{HAN}]{{1,2}})?"
    rf"{_GAP}(?=第{_NUMERAL}[条條])"
)
"""A chapter with its name, in front of its first article."""
_ITEM = lazy(rf"(?<=[。；;]){_GAP}(?=第{_NUMERAL}[章条條](?!是)(?P<blank>[{SPACES}])?)")
"""The border in front of a chapter or an article, behind the end of a sentence."""
_SURELY = 6
"""Articles without a blank behind their numbers that are some: fewer may be told in a paragraph."""
_ATTACHED = lazy(rf"(?<=[。；;）)]){_GAP}附件[：:]{_GAP}(?P<first>1[.．、])?[^。]*$")
_SECOND = 2
"""The number of the first attachment that has a border in front; the first stands behind 附件：."""


def paper_borders(text: str) -> list[Border]:
    """Return the borders of the title, the addressees, the close and the articles of a paper.

    >>> text = "关于防汛的通知各镇人民政府：要加强值班。禾渡县水利局2021年6月1日"
    >>> [border.start for border in paper_borders(text)]
    [7, 14, 20, 26]
    """
    return [each for each in _borders(text) if each.start > 0 and each.stop < len(text)]


def _borders(text: str) -> Iterator[Border]:
    if (head := _HEAD().match(text)) is not None:
        yield from _around(text, head, "title", "number", "to")
    if (close := _CLOSE().search(text)) is not None:
        yield from _around(text, close, "office", "day", "note")
    if (attached := _ATTACHED().search(text)) is not None:
        yield from _attachments(text, attached)
    if "第一" not in text:
        return
    if (regulation := _REGULATION().search(text)) is not None:
        yield from _around(text, regulation, "name")
    yield from _articles(text)


def _articles(text: str) -> Iterator[Border]:
    """Yield the borders in front of chapters and articles that run on, and behind the chapters."""
    chapters = [found.end() for found in _CHAPTER().finditer(text)]
    items = list(_ITEM().finditer(text))
    plain = bool(chapters) or len(items) >= _SURELY
    places = sorted({*chapters, *(found.end() for found in items if plain or found["blank"])})
    good = supported(_tokens(text, places))
    for at in places:
        if at in chapters or token(text, at) in good:
            yield _border(text, at)


def _tokens(text: str, places: Sequence[int]) -> Iterator[Token]:
    return (each for at in places if (each := token(text, at)) is not None)


def _attachments(text: str, attached: re.Match[str]) -> Iterator[Border]:
    """Yield the borders in front of the attachments of a paper, of those numbered behind blanks."""
    at = _border(text, attached.start()).stop
    yield _border(text, at)
    number = _SECOND
    rest = text[at:]
    begin = 0
    while attached["first"]:
        found = re.compile(rf"[{SPACES}]+(?={number}[.．、])").search(rest, begin)
        if found is None:
            return
        begin = found.end()
        yield _border(text, at + begin)
        number += 1


def _around(text: str, match: re.Match[str], *names: str) -> Iterator[Border]:
    """Yield the borders in front of the parts and behind the last; a part may be missing."""
    for name in names:
        start, stop = match.span(name)
        if start >= 0:
            yield _border(text, start)
            last = stop
    yield _border(text, last)


def _border(text: str, at: int) -> Border:
    """Return the border at `at`, with the blanks around it."""
    start = stop = at
    while start and text[start - 1] in BLANK:
        start -= 1
    while stop < len(text) and text[stop] in BLANK:
        stop += 1
    return Border(start, stop, "paper-border")
