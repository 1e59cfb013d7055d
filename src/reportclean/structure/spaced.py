"""Lines that were spaced out: nearly every character has a blank after it, or several.

That is how titles fill a line, and how some printers set whole pages. Credits, lists of names, rows
of a table and counted words (甲 乙 丙 丁) look the same and stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.blocks.field_values import full_name
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import cleaner
from reportclean.repair import words
from reportclean.structure.layout import HAN, Row, columns, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token

CREDIT = lazy(
    "主[编編]|副主|[编編][辑輯]|[责責][编編]|[记記]者|[摄攝]影|作者|[校審审][对對核]|通[讯訊][员員]"
    "|[组組][长長]|[领領][队隊]|教[练練]|裁判|[导導]演|[顾顧][问問]"
    "|[厅廳局处處县縣市区區镇鎮乡鄉]?[长長]$|主任|[书書][记記]|成[员員]|[评評]委"
)
"""What people are named for: names behind it are set with spaces."""

STOP = lazy("[，。；！？,;!?：:]")
"""What ends a clause."""

_OFFICE = lazy(
    "(?:[员員官长長任师師席]|[书書]\\s*[记記]|助\\s*理)(?P<border>[ \\xa0\\u3000]+)"
    f"(?P<name>[{HAN}](?:[ \\xa0\\u3000]+[{HAN}]){{1,2}})$"
)
"""Who signs: the last characters of an office, and those of a name."""

_MANY_NAMES = 4
"""Names that a title hardly seems to consist of."""
_FEWEST_WORDS = 2
"""Words of two characters in a line that is spaced out by several blanks each."""

_NEAR = lazy(r"[ \xa0\u3000]\S[ \xa0\u3000]")
_SPACED = lazy(r"\S[ \xa0\u3000]{1,4}\S[ \xa0\u3000]{1,4}\S")
_STRETCH = lazy(rf"(?<![{HAN}] )[{HAN}](?: [{HAN}]){{5,}}(?: (?=[{HAN}]))?")
_CHOICE = lazy(rf"(?<!\S)[A-Z1-9](?=\s[{HAN}](?:\s[A-Z1-9](?!\S)|$))")
"""A letter or a digit with one character behind it: `A 优 B 良 C 中`."""
_FEWEST_CHOICES = 3
_GAP = lazy(r"[ \xa0\u3000]+")
_ANNEX = lazy(
    r"附[ \xa0\u3000]{1,4}[件录錄表图圖](?:[ \xa0\u3000]{0,4}[0-9A-Z一二三四五六七八九十]{1,3})?"
    r"[ \xa0\u3000]{0,4}(?:$|[：:])"
)
"""The heading of an annex, alone or in front of what it names: 附 件 1, 附 件：名单."""
_BLANKS = " \xa0\u3000"
_HAN = lazy(f"[{HAN}]")
_COUNTED = (
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土一二三四五六七八九十东南西北東春夏秋冬"
    "日月年优良中差上下左右前后男女是否红橙黄绿青蓝紫黑白紅黃綠藍宫商角徵羽宮琴棋书画書畫梅兰竹菊蘭"
    "柴米油盐酱醋茶鹽醬酸甜苦辣咸鹹喜怒哀乐樂仁义礼智信義禮衣食住行鼠牛虎兔龙蛇马羊猴鸡狗猪龍馬雞豬"
)
_DATE = lazy("[〇○零一二三四五六七八九0-9]{2,4}年[一二三四五六七八九十0-9]{1,3}月")
_DAY = lazy(r"\d{4}年\d\d?月\d\d?日")
"""The day of a paper, digits of either width."""
_WORDS = """
通知 公告 通告 概况 概況 概述 综述 綜述 凡例 前言 引言 序言 总则 總則 附则 附則 附件 附录 附錄 摘要
正文 分则 分則
名单 名單 说明 說明 批复 批復 意见 意見 决定 決定 报告 報告 函 令 结语 結語 后记 後記 注释
注釋 罚则 罰則 通报 通報 命令 议案 議案 请示 請示 纪要 紀要 规定 規定 办法 辦法 方案 细则
細則
讲话 講話 致辞 致辭 发言 發言 演讲 演講 总结 總結 计划 計劃 公报 公報 简介 簡介 须知 須知
"""
_TITLE_WORDS = frozenset(_WORDS.split())


@cleaner
def spaced_out(document: Document) -> Iterator[Edit]:
    """Close up lines in which nearly every character has a space after it, digits too.

    Four gaps in five must be of one width and stand between single characters.
    """
    if not any(map(document.text.__contains__, _BLANKS)):
        return
    spaced = bool(_NEAR().search(document.text) and _SPACED().search(document.text))
    for row in rows(document):
        text = row.text
        if not any(map(text.__contains__, _BLANKS)):
            continue
        title = list(_title_word(row)) if 3 <= len(text) <= 12 or text[0] == "附" else []
        if title or not spaced or not _is_spaced_out(text):
            yield from title or (_stretches(row) if spaced else ())
            continue
        least = min(map(len, _GAP().findall(text)))
        for gap in _GAP().finditer(text):
            narrow = len(gap[0]) == least or not _HAN().search(text)
            span = row.start + gap.start(), row.start + gap.end()
            yield Edit(*span, "" if narrow else " ", "spaced-out")


def _stretches(row: Row) -> Iterator[Edit]:
    """Close up what is spaced out within a sentence: 基于理论提 出 了 一 些 重 要 概 念.

    Most of it must be words; names and counted things are none.
    """
    text = row.text
    if not STOP().search(text) or CREDIT().search(text, 0, 12):
        return
    for stretch in _STRETCH().finditer(text):
        bare = "".join(stretch[0].split())
        if 3 * _words_in(bare) >= len(bare) and not all(c in _COUNTED for c in bare):
            number = token(bare) if stretch.start() == 0 else None
            behind = number.span.stop - 1 if number else -1  # of 第二十五条 stands the text
            for n, gap in enumerate(_GAP().finditer(text, *stretch.span())):
                if n == behind:
                    continue
                yield Edit(row.start + gap.start(), row.start + gap.end(), "", "spaced-out")


def _title_word(row: Row) -> Iterator[Edit]:
    """Close up 通 知, 附 件 1, and the insides of 第 一 章 总 则."""
    annex = _ANNEX().match(row.text)
    if annex:
        for gap in _GAP().finditer(row.text, 0, len(annex[0].rstrip())):
            yield Edit(row.start + gap.start(), row.start + gap.end(), "", "spaced-out")
        return
    number = token(row.text)
    at = number.span.stop if number else 0
    rest = row.text[at:].lstrip(" \xa0\u3000")
    if "".join(rest.split()) in _TITLE_WORDS:
        inside = Span(0, at), Span(len(row.text) - len(rest), len(row.text))
        for gap in (gap for span in inside for gap in _GAP().finditer(row.text, *span)):
            yield Edit(row.start + gap.start(), row.start + gap.end(), "", "spaced-out")


def _is_spaced_out(text: str) -> bool:
    gaps = _GAP().findall(text)
    least = min(map(len, gaps), default=1)
    single = sum(1 for gap in gaps if len(gap) == least)
    characters = len(text) - sum(map(len, gaps))
    marks = len(STOP().findall(text))
    if single < 3 or single < 0.8 * (characters - 1 - marks):
        return False
    if _DAY().fullmatch("".join(text.split())):
        return True
    han = [c for c in text if _HAN().match(c)]
    if not han:
        letters = sum(c.isalpha() for c in text)
        return letters >= 2 and characters - letters >= 4 and len(gaps) == single
    if len(_CHOICE().findall(text)) >= _FEWEST_CHOICES:
        return False
    wide = len(gaps) - single
    if len(han) < 4 or len(set(han)) < 3 or (wide and characters <= 4 * (wide + 1)):
        return False
    bare = "".join(text.split())
    if least > 1 and (wide or _words_in(bare) < _FEWEST_WORDS):
        return False  # columns
    counted = all(c in _COUNTED for c in han) and not _DATE().match(bare)
    return bool(marks) or not (counted or CREDIT().search(bare) or names_in(text) or _signs(text))


def _signs(text: str) -> bool:
    """Tell whether a line is an office and a name, both spaced out: 审 判 员　宋 云.

    A gap that is wider than the others parts them; where all are alike, no word may be such a name.
    """
    match = _OFFICE().search(text)
    name = "".join(match["name"].split()) if match else ""
    if match is None or not full_name(name):
        return False
    gaps = [columns(gap) for gap in _GAP().findall(text)]
    return columns(match["border"]) > min(gaps) or not words.known(name)


def names_in(text: str) -> bool:
    """Tell whether a line is a list of names, some of two characters set as wide as the others.

    One of three or four stands whole among them, or there are four: else it may be any title.
    """
    pieces = fold(text).split()
    at = whole = count = 0
    while at < len(pieces):
        alone = len(pieces[at]) == 1
        if not full_name("".join(pieces[at : at + 2]) if alone else pieces[at]):
            return False
        whole += not alone
        count += 1
        at += 1 + alone
    return whole > 0 or count >= _MANY_NAMES


def _words_in(text: str) -> int:
    """Return how many words of two characters there are in a text, none over another."""
    count = at = 0
    while at < len(text) - 1:
        found = words.known(text[at : at + 2])
        count += found
        at += 2 if found else 1
    return count
