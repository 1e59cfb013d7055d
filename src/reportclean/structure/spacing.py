r"""Spaces that belong to nothing: text that was spaced out, and spaces inside sentences.

Chinese has no spaces between words, but it has them between the halves of a headline, between
the names of a list, after a place line (新华社北京1月5日电 ...) and in letters to fill a line.
A space inside a sentence is closed only where the sentence shows on both sides that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits
from reportclean.core.pipeline import cleaner
from reportclean.repair import words
from reportclean.structure.broken_words import over_space
from reportclean.structure.layout import HAN, Row, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import supported, token, tokens

_SPACED = lazy(r"\S[ \xa0\u3000]{1,4}\S[ \xa0\u3000]{1,4}\S")
_ROUNDS = 8
"""How often a line is looked at, lest a made-up one takes time that grows with its square."""

_FEWEST_WORDS = 2
"""Words of two characters in a line that is spaced out by several blanks each."""

_NEAR = lazy(r"[ \xa0\u3000]\S[ \xa0\u3000]")
_GAP = lazy(r"[ \xa0\u3000]+")
_HAN = lazy(f"[{HAN}]")
_STOP = lazy("[，。；！？,;!?：:]")
_COUNTED = (
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土一二三四五六七八九十东南西北東春夏秋冬"
    "日月年优良中差上下左右前后男女是否"
)
_DATE = lazy("[〇○零一二三四五六七八九0-9]{2,4}年[一二三四五六七八九十0-9]{1,3}月")
_CREDIT = lazy(
    "主[编編]|副主|[编編][辑輯]|[责責][编編]|[记記]者|[摄攝]影|作者|[校審审][对對核]|通[讯訊][员員]"
    "|[组組][长長]|[领領][队隊]|教[练練]|裁判|[导導]演|[顾顧][问問]"
    "|[厅廳局处處县縣市区區镇鎮乡鄉]?[长長]$|主任|[书書][记記]|成[员員]|[评評]委"
)
_FIELD = lazy(
    rf"[{HAN}]{{0,4}}(?:[时時][间間]|地[点點址]|[电電][话話]|[单單]位|[邮郵][编編]|日期|[传傳]真)"
)
_WORDS = """
通知 公告 通告 前言 引言 序言 总则 總則 附则 附則 附件 附录 附錄 摘要 正文
名单 名單 说明 說明 批复 批復 意见 意見 决定 決定 报告 報告 函 令 结语 結語 后记 後記 注释
注釋 罚则 罰則 通报 通報 命令 议案 議案 请示 請示 纪要 紀要 规定 規定 办法 辦法 方案 细则
細則
"""
_TITLE_WORDS = frozenset(_WORDS.split())
_BEFORE_MARK = lazy(
    rf"(?<=[{HAN}0-9%％”’》）)])[ \xa0\u3000]{{1,8}}(?=[，。、；：！？”’》）])"
    rf"|(?<=[{HAN}”’》）)])[ \xa0\u3000]{{1,8}}(?=[,;!?.](?![A-Za-z0-9.]))"
)
_AFTER_PAUSE = lazy(rf"(?<=[，、；,;]) (?=[{HAN}“《])(?<=[{HAN}”》）)0-9%％][，、；,;] )")
_TORN_NUMBER = lazy(
    rf"(?<=[{HAN}，。、,(（])(?:[0-9]{{1,3}}(?: [0-9]{{3}}){{1,3}}|[12] [0-9]{{3}}|20 [0-9]{{2}}"
    rf"|19 [0-9]{{2}}|20[0-9] [0-9])(?=[{HAN}])"
)
_UNIT = lazy(
    "(?<=[0-9]) (?=[年月%％亿億万萬]|元(?!旦))|(?<=月[0-9]) (?=日)|(?<=月[0-9]{2}) (?=日)"
    "|(?<=[0-9][个個]) (?=月)"
)
_LABEL = lazy(rf"[{HAN}]{{1,8}}[：:]")
_AROUND = lazy(rf"(?<=[{HAN}])( )[0-9０-９](?:[0-9０-９.,]| \. ){{0,12}}(?: ?[%％])?( )(?=[{HAN}])")
_BESIDE = lazy(
    rf"(?<=[{HAN}]) (?=[0-9０-９]{{1,12}}(?![0-9０-９.．、)）:：])|[0-9]{{1,9}}\.[0-9])"
    rf"|(?<=[{HAN}][0-9]) (?=[{HAN}])|(?<=[0-9.,][0-9]) (?=[{HAN}])"
)
_POINT = lazy(r"(?<=[0-9]) (?=\. [0-9])|(?<=[0-9] \.) (?=[0-9])")
_OPENED = lazy(rf"(?<=[“‘《（「『]) (?=[{HAN}0-9])")
_QUOTED = lazy(rf"(?<=[{HAN}])( )(?:“[^“” ]{{1,20}}”|《[^《》 ]{{1,40}}》)( )(?=[{HAN}])")
_COUNTER = lazy(r"[表图圖第例条條章节節期卷册号號件栏欄]\Z")
_PAUSE = lazy("[，。；！？、,;!?：:]")
_INNER = lazy(rf"(?<=[{HAN}”》）)]) (?=[{HAN}“《（(])")
_BETWEEN = lazy(rf"(?<=[{HAN}]) (?=([{HAN}]{{1,8}}))")
_BEFORE = lazy(rf"[{HAN}]{{1,8}}\Z")
_ENDING = frozenset("的和与與及在把被将將由是要让讓使请請为為并並")
_BEGINNING = frozenset("的了和与與及等")
"""Particles that no half of a headline ends or begins with, but in a word: 需要, 和谐."""
_ALONE = frozenset("在把被将將由让讓使请請为為对對从從与與")
"""Particles that begin a clause; alone in front of a space they are no name."""
_NAME = 3
"""Characters of a name: no more are needed to be one, or a label."""
_PAIRS = ("“”", "‘’", "《》", "（）", "()", "「」", "【】")
_MARKS = "".join(_PAIRS)


@cleaner
def spaced_out(document: Document) -> Iterator[Edit]:
    """Close up lines in which nearly every character has a space after it, digits too.

    Four gaps in five must be single blanks between single characters. Credits, lists of names,
    rows of a table and counted words (甲 乙 丙 丁) look the same and stay.
    """
    if not any(map(document.text.__contains__, " \xa0\u3000")):
        return
    spaced = bool(_NEAR().search(document.text) and _SPACED().search(document.text))
    for row in rows(document):
        text = row.text
        title = list(_title_word(row)) if 3 <= len(text) <= 12 else []
        if title or not spaced or not _is_spaced_out(text):
            yield from title
            continue
        least = min(map(len, _GAP().findall(text)))
        for gap in _GAP().finditer(text):
            narrow = len(gap[0]) == least or not _HAN().search(text)
            span = row.start + gap.start(), row.start + gap.end()
            yield Edit(*span, "" if narrow else " ", "spaced-out")


def _title_word(row: Row) -> Iterator[Edit]:
    """Close up 通 知, and the inside of 第一章 总 则."""
    number = token(row.text)
    at = number.span.stop if number else 0
    rest = row.text[at:].lstrip(" \xa0\u3000")
    if "".join(rest.split()) in _TITLE_WORDS:
        at = len(row.text) - len(rest)
        for gap in _GAP().finditer(row.text, at):
            yield Edit(row.start + gap.start(), row.start + gap.end(), "", "spaced-out")


def _is_spaced_out(text: str) -> bool:
    gaps = _GAP().findall(text)
    least = min(map(len, gaps), default=1)
    single = sum(1 for gap in gaps if len(gap) == least)
    characters = len(text) - sum(map(len, gaps))
    marks = len(_STOP().findall(text))
    if single < 3 or single < 0.8 * (characters - 1 - marks):
        return False
    han = [c for c in text if _HAN().match(c)]
    if not han:
        letters = sum(c.isalpha() for c in text)
        return letters >= 2 and characters - letters >= 4 and len(gaps) == single
    wide = len(gaps) - single
    if len(han) < 4 or len(set(han)) < 3 or (wide and characters <= 4 * (wide + 1)):
        return False
    bare = "".join(text.split())
    if least > 1 and (wide or _words_in(bare) < _FEWEST_WORDS):
        return False  # columns
    counted = all(c in _COUNTED for c in han) and not _DATE().match(bare)
    return bool(marks) or not (counted or _CREDIT().search(bare))


def _words_in(text: str) -> int:
    """Return how many words of two characters there are in a text, none over another."""
    count = at = 0
    while at < len(text) - 1:
        found = words.known(text[at : at + 2])
        count += found
        at += 2 if found else 1
    return count


@cleaner
def false_space(document: Document) -> Iterator[Edit]:
    """Delete stray spaces: before punctuation, inside numbers, inside sentences."""
    if " " not in document.text:
        return
    for row in rows(document):
        if " " not in row.text:
            continue
        for start, stop, new, rule in _closed_up(row.text).items:
            yield Edit(row.start + start, row.start + stop, new, rule)


def closed_up(line: str) -> str:
    """Return a line that was lifted from the text without its stray spaces.

    >>> closed_up("某县 2020 年工作要 点")
    '某县2020年工作要点'
    """
    if " " not in line:
        return line
    for close in (spaced_out, false_space):
        (document,) = close(line)
        line = document.text  # type: ignore[union-attr]  # neither of them drops
    return line


def _closed_up(text: str) -> Edits:
    """Return the edits that close the stray spaces of a line; one closed may show the next.

    Who put a space before a mark put others inside the clauses.
    """
    edits = Edits(len(text))
    stray = _BEFORE_MARK().search(text) is not None
    for _ in range(_ROUNDS):
        found: dict[int, Edit] = {}
        torn = tuple(_in_words(text))
        inner = tuple(_in_sentences(text, stray=stray or bool(torn)))
        stray = stray or bool(torn or inner)
        if stray:
            inner += tuple(_beside_numbers(text))
        for start, stop, rule in (*_near_marks(text), *torn, *inner):
            found.setdefault(start, Edit(start, stop, "", rule))
        if not found:
            break
        step = Edits.of(text, found.values())
        text = step.apply(text)
        edits = edits.compose(step)
    return edits


def _near_marks(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _BEFORE_MARK().finditer(text):
        yield (*match.span(), "space-before-mark")
    for match in _AFTER_PAUSE().finditer(text):
        yield (*match.span(), "space-after-pause")
    for match in _TORN_NUMBER().finditer(text):
        for gap in _GAP().finditer(text, *match.span()):
            yield (*gap.span(), "torn-number")
    for match in _UNIT().finditer(text):
        yield (*match.span(), "space-before-unit")
    for match in _POINT().finditer(text):
        yield (*match.span(), "torn-number")
    for match in _OPENED().finditer(text):
        yield (*match.span(), "space-after-mark")
    for match in _AROUND().finditer(text):
        if not _COUNTER().search(text, max(0, match.start() - 1), match.start()):
            yield (*match.span(1), "space-around-number")
            yield (*match.span(2), "space-around-number")
    for match in _QUOTED().finditer(text) if _PAUSE().search(text) else ():
        yield (*match.span(1), "space-around-quotation")
        yield (*match.span(2), "space-around-quotation")


def _beside_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spaces on one side of a number, in a line that is known for stray ones."""
    for match in _BESIDE().finditer(text):
        if not _COUNTER().search(text, max(0, match.start() - 1), match.start()):
            yield (*match.span(), "space-around-number")


def _in_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spaces inside a word, and those beside a particle that joins what is around it."""
    good: set[int] | None = None
    for gap in _BETWEEN().finditer(text):
        start, stop = gap.span()
        (before,) = _BEFORE().findall(text, max(0, start - 8), start)
        after = gap[1]
        torn = over_space(before, after)
        if torn and words.known(before[-2:]) and words.known(after[:2]):
            torn = _PAUSE().search(text) is not None  # else a list may have both: 党委 书记
        if not torn and not _joined(before, after):
            continue
        good = _standing(text) if good is None else good
        if stop not in good:
            yield start, stop, "space-in-word" if torn else "space-in-sentence"


def _joined(before: str, after: str) -> bool:
    """Tell whether a particle, and no word that ends or begins with one, stands beside a space.

    One that stands alone must have more behind it than the rest of a spaced word.
    """
    if len(before) == 1:
        return len(after) > _NAME and before in _ALONE
    return len(before) > _NAME and (
        (before[-1] in _ENDING and not words.known(before[-2:]))
        or (after[0] in _BEGINNING and not words.known(after[:2]))
    )


def _standing(text: str) -> set[int]:
    """Return where numbers of sections begin."""
    return {number.span.start for number in supported(tokens(text))}


def _in_sentences(text: str, *, stray: bool) -> Iterator[tuple[int, int, str]]:
    """Yield the spaces between two words of one clause.

    The first clause may be a headline or a name in front of the text: its spaces count only where
    another clause has one too, or where the line is known for `stray` spaces and four characters
    on end, more than a name has, stand at one side. Of several in a clause, which may be names,
    none counts but in such a line between words.
    """
    gaps = [m.span() for m in _INNER().finditer(text)]
    if not gaps or not _prose(text, gaps, share=5 if stray else 7):
        return
    standing = supported(tokens(text))
    good = {t.span.start for t in standing}
    headings = {t.span.stop for t in standing}
    number = token(text)
    head = number.span.stop if number else 0
    found = []
    for start, stop in gaps:
        clause = _PAUSE().split(text[max(0, start - 60) : start])[-1]
        first = start - len(clause) <= head
        after = _STOP().split(text[stop : stop + 60])[0]
        left, right = clause.rpartition(" ")[2], after.partition(" ")[0]
        several = left != clause or right != after
        if (
            _LABEL().match(text, stop)
            or stop in good
            or start - len(clause) in headings
            or _opened(clause)
            or not _parts(left, right, stray=stray)
            or _CREDIT().search(clause)
            or _FIELD().fullmatch(clause)
            or token(clause)
            or (several and not (stray and _is_words(left) and _is_words(right)))
        ):
            continue
        long = max(len(left), len(right)) > _NAME
        found.append((start, stop, first and not (stray and long)))
    if any(not first for _, _, first in found) and not _parallel(text, [s for s, *_ in found]):
        for start, stop, _ in found:
            yield start, stop, "space-in-sentence"


def _parallel(text: str, places: Sequence[int]) -> bool:
    """Tell whether what stands in front of all spaces is of a kind: 第一名 …，第二名 …."""
    heads = [_PAUSE().split(text[max(0, at - 60) : at])[-1] for at in places]
    return len(heads) > 1 and len({(len(head), head[:1]) for head in heads}) == 1


def _parts(left: str, right: str, *, stray: bool) -> bool:
    """Tell whether both sides of a space are words, or one in a `stray` line a torn character."""
    least, most = sorted((len(left), len(right)))
    return least > 1 or (least == 1 and stray and most >= _NAME)


def _opened(clause: str) -> bool:
    """Tell whether a quotation or a bracket is open at the end of a clause."""
    return any(clause.rfind(pair[0]) > clause.rfind(pair[1]) for pair in _PAIRS)


def _is_words(piece: str) -> bool:
    """Tell whether a piece between spaces is no name: longer than one, or a known word."""
    bare = piece.strip(_MARKS)
    return len(bare) > _NAME or words.known(bare)


def _prose(text: str, gaps: Sequence[tuple[int, int]], *, share: int) -> bool:
    """Tell whether `text` is a sentence with few spaces, not a list set with them.

    Few is one in `share` characters.
    """
    return (
        "  " not in text
        and len(_STOP().findall(text)) >= 2
        and bool(re.search("[，,。]", text))
        and len(text) >= share * len(gaps)
    )
