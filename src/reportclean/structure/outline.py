r"""The outline: which lines, and which beginnings of lines, are headings, and how deep they lie.

Numbers rank as the standard for official papers has them (GB/T 9704: 一、 (一) 1. (1)), with
编, 章 and 节 above. A heading without a number ranks where it stands: above the numbers that
begin anew below it, else below those that it stands under.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportclean.core.document import Document, Heading
from reportclean.core.edits import Span
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN, Row, ends_sentence, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import Token, depth, number, supported, token

_RANKS = {
    "part": 0, "chapter": 1, "section": 2, "article": 3, "formal": 3, "han": 4, "han-bracket": 5,
    "arabic": 6, "arabic-bracket": 8, "circled": 9,
}  # fmt: skip
_UNNUMBERED = -1
_STOP = lazy("[。；！？;!?：:]")
_MARK = lazy("[，。；：！？,;:!?|…]")
_PAUSE = lazy("[，,]")
_HAN = lazy(f"[{HAN}]")
_NOTES = lazy("(?:附件[：:]?)?(?:名[词詞]解[释釋]|注[释釋解]|註[釋解]|附[注註])[：:]?")
_BARE_NUMBER = lazy(
    rf"([0-9０-９]{{1,2}})[ \xa0\u3000]{{1,4}}(?=[{HAN}])"
    "(?![亿億万萬倍元个個公米吨噸平立千百年月日岁人名户戶级級点點时時分秒度号號:：])"
)
_ALONE = 60
_RUN_IN = 32
_BARE = (4, 30)
"""Characters: the longest heading in a line of its own; the longest that its paragraph follows
in the same line; and how long one without a number is. The longest in the seeds has 30."""


class _Found(NamedTuple):
    """A heading before its level is known."""

    row: Row
    number: Token | None
    stop: int
    """Where it ends, as an offset in the row."""
    rank: float


@cleaner
def outline(document: Document) -> Iterator[Document]:
    """Set `document.outline`; the text stays as it is.

    Notes and glossaries at the end are numbered too, but they are no sections: from their
    heading on nothing is taken for one.
    """
    headings = document.once(_headings)
    if headings == document.outline:
        yield document
    else:
        yield dataclasses.replace(document, outline=headings)


def _headings(document: Document) -> tuple[Heading, ...]:
    filled = [row for row in rows(document) if row.text]
    last = next(
        (at for at, row in enumerate(filled) if _NOTES().fullmatch("".join(row.text[:12].split()))),
        len(filled),
    )
    filled = filled[:last]
    found = _numbered(filled)
    found.update(_unnumbered(filled, found))
    return tuple(_levelled([found[at] for at in sorted(found)]))


def _numbered(filled: Sequence[Row]) -> dict[int, _Found]:
    """Return the numbered headings by their row."""
    starts = {at: t for at, row in enumerate(filled) if (t := _number(row.text)) is not None}
    numbers = {
        at: (t._replace(span=Span(at, at)), stop)
        for at, t in starts.items()
        if t.style != "ordinal" and (stop := _heading_stop(filled[at].text, t))
    }
    good = supported(t for t, _ in numbers.values() if not t.written.isdecimal())
    good |= supported(t for t, _ in numbers.values() if t.written.isdecimal())
    found = {}
    for at, (t, stop) in numbers.items():
        if t in good and not _is_item(filled, starts, at, stop):
            number = starts[at]
            rank = _RANKS.get(t.style, 6 + depth(t) / 10)
            found[at] = _Found(filled[at], number, stop, rank)
    return found


def _number(text: str) -> Token | None:
    """Return the number that a line begins with; a bare one (1 范围) if a blank sets it off."""
    bare = _BARE_NUMBER().match(text)
    if bare is None:
        return token(text)
    alone = len(text) <= _ALONE and not _STOP().search(text)
    return Token("arabic", number(bare[1]), Span(*bare.span(1)), bare[1]) if alone else None


def _heading_stop(text: str, number: Token) -> int:
    """Return where the heading that `number` begins ends in its row; 0 if it begins none."""
    begin = number.span.stop
    stop = _STOP().search(text, begin)
    if stop is None or (stop.end() == len(text.rstrip()) and stop[0] in "：:"):
        end = stop.start() if stop else len(text)
        return end if end > begin and len(text) <= _ALONE and text[-1] not in "，,、" else 0
    if number.style == "article" or not 2 <= stop.start() - begin <= _RUN_IN:
        return 0
    if len(_PAUSE().findall(text, begin, stop.start())) > 1:
        return 0
    rest = text[stop.end() :].strip()
    return stop.start() if rest and stop[0] in "。：:" and _HAN().search(text, begin) else 0


def _is_item(filled: Sequence[Row], starts: dict[int, Token], at: int, stop: int) -> bool:
    """Tell whether a numbered line is an item of a list: its neighbours are items, and no text.

    That is asked of 1. and what ranks below it; lines of 一、 without text between them are the
    bare outline of something, and are kept.
    """
    row, style = filled[at], starts[at].style
    if style not in ("arabic", "arabic-bracket", "circled") or stop < len(row.text.rstrip("：:")):
        return False
    beside = [starts.get(near) for near in (at - 1, at + 1)]
    return any(near is not None and near.style == style for near in beside)


def _unnumbered(filled: Sequence[Row], numbered: dict[int, _Found]) -> dict[int, _Found]:
    """Return the headings without number: short, with prose before them and after.

    One alone needs a word that ends headings, or a sibling of the same build (2023年工作回顾,
    2024年工作安排); of any others there must be three.
    """
    prose = next((at for at, row in enumerate(filled) if ends_sentence(row.text)), len(filled))
    bare = [
        at
        for at in range(prose + 1, len(filled) - 1)
        if at not in numbered
        and _is_bare(filled[at].text)
        and (ends_sentence(filled[at - 1].text) or at - 1 in numbered)
        and (
            (at + 1 in numbered and numbered[at + 1].number is not None)
            or (len(filled[at + 1].text) >= 30 and ends_sentence(filled[at + 1].text))
        )
    ]
    cued = [at for at in bare if _cue().search(filled[at].text)]
    kept = bare if len(bare) >= 3 else cued
    return {at: _Found(filled[at], None, len(filled[at].text), _UNNUMBERED) for at in kept}


def _is_bare(text: str) -> bool:
    """Tell whether a line could be a heading without number."""
    return (
        _BARE[0] <= len(text) <= _BARE[1]
        and not _MARK().search(text)
        and 2 * len(_HAN().findall(text)) > len(text)
        and token(text) is None
        and not re.search(r"[0-9年月日号號摄攝]$|^[（(【]|^图|^圖|[ 　]", text)
    )


@cache
def _cue() -> re.Pattern[str]:
    """Return the pattern of the words that end headings."""
    return re.compile(
        "(?:回[顾顧]|成就|目[标標]|任[务務]|安排|成效|情[况況]|[问問][题題]|措施|思路|要求|重[点點]|建[议議]"
        "|保障|部署|[规規][划劃]|[计計][划劃]|打算|[体體][会會]|[经經][验驗]|背景|[总總][结結]|展望|前言|引言"
        "|[结結][语語]|[结結]束[语語]|后[记記]|後記)$"
        "|^(?:20[0-9]{2}年(?:度)?|[过過]去[一五]年|五年[来來]|今后五年|今後五年|下一(?:步|[阶階]段))"
        f"[{HAN}]{{0,8}}工作$"
    )


def _levelled(found: Sequence[_Found]) -> Iterator[Heading]:
    """Yield the headings with their levels: how many open headings outrank them, plus one."""
    stack: list[float] = []
    for at, one in enumerate(found):
        rank = one.rank
        if one.number is None:
            rank = _rank_of_bare(stack, found[at + 1 : at + 2])
        while stack and stack[-1] >= rank:
            stack.pop()
        stack.append(rank)
        begin = one.number.span.stop if one.number else 0
        yield Heading(
            len(stack),
            one.number.written if one.number else "",
            one.row.text[begin : one.stop].strip(),
            Span(one.row.start, one.row.start + one.stop),
        )


def _rank_of_bare(stack: Sequence[float], following: Sequence[_Found]) -> float:
    """Return the rank of a heading without number, given the open ranks and the next heading.

    Above the numbers that begin anew below it; otherwise where its like stood before, or below
    all. Ranks of bare headings lie half a step above that of the number they outrank.
    """
    if following and following[0].number is not None and following[0].number.value == 1:
        below = following[0].rank
        own = [rank for rank in stack if rank % 1 == 0.5 and rank < below]
        return own[-1] if own else below - 0.5
    own = [rank for rank in stack if rank % 1 == 0.5]
    return own[-1] if own else (stack[-1] + 0.5 if stack and stack[-1] % 1 == 0 else 9.5)
