"""Which script is each span of a text in, and where does its Traditional come from?

The evidence is characters that only one of the two scripts writes, as the dictionaries have them:
國 is never Simplified, 国 never Traditional. Characters of both (后, 乾, 著, 于) say nothing. A
line is one span unless it holds both kinds; then it is cut at its stops and quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, get_args

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.script.dictionary import telling
from reportclean.script.tables import END

Script = Literal["hans", "hant", "mixed", "neither"]
"""Simplified, Traditional, both at once, or nothing to tell by. Japanese and Korean are neither."""

Kind = Literal["machine-made", "taiwan", "hongkong"]
"""Where Traditional text comes from: converted from Simplified, or written in these places."""

_STRAY = 0.25
"""Up to this share of the telling characters the other script's are strays: names, slips."""

_KANA = 0.15
"""From this share of kana among Han and kana a line is Japanese: の alone stands in Chinese too."""

_HANGUL = 0.25
"""From this share of Hangul among all three a line is Korean: names and titles stand in Chinese."""

_WORDS: dict[Kind, str] = {
    # one-to-one converters leave the character that is Simplified and Traditional at once
    "machine-made": (
        " 范圍 示范 規范 模范 防范 制造 制作 研制 印制 復制 后續 以后 之后 今后 最后 然后 后勁"
        " 背后 前后 落后 征收 征求 象征 征稅 干部 骨干 干擾 里面 這里 那里 家里 余額 其余 業余"
        " 奮斗 斗爭 戰斗 聯系 關系 游戲 面條 面粉 松綁 寬松 放松 沖擊 由于 對于 關于 基于 至于"
        " 等于 大于 位于 處于 屬于 用于 在于 并且 合并 采取 采購 采訪 采用 開采 防御 呼吁 准確"
        " 標准 水准 咨詢 郁悶 志愿 雜志 規划 計划 划分 云計算 制品"
        " 后來 后期 后勤 后果 后備 會后 事后 戰后 售后 午后 十余 百余 千余 萬余 余家 余名 余萬"
        " 心里 手里 眼里 夜里 城里 終于 處于 低于 高于 始于 善于 便于 利于 勇于 趨于 限于"
        " 干勁 干群 實干 主干 干線 采納 特征 征集 征地 委托 依托 沖突 沖刺 旅游 游客 游覽 導游"
        " 復雜 重復 復習 兼并 并購 杰出 松懈"
        # what is written of in Simplified first
        " 習近平 黨委 黨組 縣委 市委 省委 人大常委會 政協委員 社會主義 中國特色 改革開放"
        " 五年規劃 貫徹落實 鄉村振興 脫貧攻堅 各位代表 黨的"
    ),
    "taiwan": (
        " 臺灣 台灣 臺北 台北 民國 這裡 那裡 裡面 資訊 軟體 網路 品質 專案 透過 計畫 報導"
        " 立法院 行政院 隨著 看著 有著 接著 藉由 部落格 數位 影片 行銷 捷運 鄉公所 縣市 里長"
    ),
    "hongkong": (
        " 香港 港元 港鐵 九龍 新界 特區 立法會 行政長官 巴士 的士 嘅 咗 喺 唔 冇 啲 哋 嚟 佢 綫"
        " 衞 裏 隨着 看着 有着 公屋 樓宇 屋苑 政務司"
    ),
}


class ScriptSpan(NamedTuple):
    """A part of a text in one script, with the evidence."""

    span: Span
    """In characters; the spans of a text cover it in order, without a gap."""
    script: Script
    kind: Kind | None = None
    """Of Traditional text, where it comes from; None if that cannot be told."""
    hans: int = 0
    """How many characters only Simplified writes."""
    hant: int = 0
    """How many characters only Traditional writes."""
    kana: int = 0
    """How many Japanese or Korean letters."""
    marks: tuple[str, ...] = ()
    """Words that told the kind, the most frequent first."""


def detect(text: str) -> tuple[ScriptSpan, ...]:
    r"""Return the spans of `text` by script; neighbours differ, an empty text has none.

    All Traditional of one text is taken to be of one kind.

    >>> [(s.script, s.hans, s.hant) for s in detect("在线直播\n寧波市政府")]
    [('hans', 1, 0), ('hant', 0, 1)]
    """
    found = spans(text)
    kind, marks = _kind("".join(text[slice(*s.span)] for s in found if s.script == "hant"))
    return tuple(s._replace(kind=kind, marks=marks) if s.script == "hant" else s for s in found)


def spans(text: str) -> tuple[ScriptSpan, ...]:
    """Return what `detect` does, without the kinds: that is all a conversion needs."""
    kinds = text.translate(_sorted_characters())
    found: list[ScriptSpan] = []
    for piece in _pieces(text, kinds):
        last = found[-1] if found else None
        if last and (piece.script == last.script or _blank(kinds, piece)):
            found[-1] = _joined(last, piece, last.script)
        elif last and len(found) == 1 and _blank(kinds, last):
            found[-1] = _joined(last, piece, piece.script)
        else:
            found.append(piece)
    return tuple(found)


def _pieces(text: str, kinds: str) -> Iterator[ScriptSpan]:
    """Yield the lines, and in place of a line with both scripts its sentences and quotes."""
    for start, _, end in lines(text):
        line = _weighed(kinds, start, end)
        if not (line.hans and line.hant) or line.script == "neither":
            yield line
            continue
        cuts = [*(cut.end() for cut in _CUT.finditer(text, start, end)), end]
        at = start
        for cut in cuts:
            if cut > at:
                piece = _weighed(kinds, at, cut)
                yield piece if _stands_out(piece, line) else piece._replace(script=line.script)
                at = cut


def _stands_out(piece: ScriptSpan, line: ScriptSpan) -> bool:
    """Tell whether a piece of a line has a script of its own: one character does not make it."""
    if line.script == "mixed" or (piece.script == "neither" and piece.kana):
        return True
    if piece.script == "mixed":
        return min(piece.hans, piece.hant) > 1
    here, there = piece.hans, piece.hant
    if line.script == "hans":
        here, there = there, here
    return here > 1 and not there


_CUT = re.compile("[。！？；!?;…]+[”’」』》〉]*|[”’」』》〉]+|(?=[“‘「『《〈])(?<![“‘「『《〈])")
"""Where a line may change its script: after a stop, after a quote, before a quote."""


def _weighed(kinds: str, start: int, end: int) -> ScriptSpan:
    """Return the span `[start:end)` with the script that its characters are of."""
    hans = kinds.count("s", start, end)
    hant = kinds.count("t", start, end)
    hangul = kinds.count("g", start, end)
    kana = kinds.count("k", start, end) + hangul
    share = _HANGUL if hangul else _KANA
    script: Script
    if (kana > 1 and kana >= share * (kana + hans + hant + kinds.count("h", start, end))) or (
        not hans and not hant
    ):
        script = "neither"
    elif hant <= _STRAY * (hans + hant):
        script = "hans"
    elif hans <= _STRAY * (hans + hant):
        script = "hant"
    else:
        script = "mixed"
    return ScriptSpan(Span(start, end), script, None, hans, hant, kana)


def _joined(one: ScriptSpan, two: ScriptSpan, script: Script) -> ScriptSpan:
    return ScriptSpan(
        Span(one.span.start, two.span.stop),
        script,
        None,
        one.hans + two.hans,
        one.hant + two.hant,
        one.kana + two.kana,
    )


def _blank(kinds: str, piece: ScriptSpan) -> bool:
    """Tell whether there is neither Han nor kana nor Hangul in the span."""
    return not (piece.hans or piece.hant or piece.kana or kinds.count("h", *piece.span))


def _kind(text: str) -> tuple[Kind | None, tuple[str, ...]]:
    """Return where the Traditional `text` comes from, with the words that tell."""
    if not text:
        return None, ()
    found: dict[Kind, dict[str, int]] = {kind: {} for kind in get_args(Kind)}
    for word in _words().findall(text):
        for kind, words in _WORDS.items():
            if word in words.split():
                found[kind][word] = found[kind].get(word, 0) + 1
    quotes = text.count("「") - text.count("“")
    scores = {kind: sum(words.values()) for kind, words in found.items()}
    scores["machine-made"] += max(-quotes, 0)
    if quotes > 0:
        scores["machine-made"] = min(scores["machine-made"], 1)
    best, second = sorted(scores, key=lambda kind: -scores[kind])[:2]
    if scores[best] < 2 or scores[best] == scores[second]:
        return None, ()
    counted = found[best]
    return best, tuple(sorted(counted, key=lambda word: -counted[word])[:5])


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(" ".join(_WORDS.values()).split()))


@cache
def _sorted_characters() -> tuple[str, ...]:
    """Return a table for `str.translate` that writes what each character tells.

    `s` and `t`: Simplified, Traditional only; `k`: kana; `g`: Hangul; `h`: another Han character;
    `-`: the rest.
    """
    table = ["-"] * END
    for low, high in ((0x3005, 0x3008), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00)):
        table[low:high] = ["h"] * (high - low)
    table[0x20000:] = ["h"] * (END - 0x20000)
    for low, high in ((0x3041, 0x30FB), (0x30FC, 0x3100), (0xFF66, 0xFF9E)):
        table[low:high] = ["k"] * (high - low)
    table[0xAC00:0xD7A4] = ["g"] * (0xD7A4 - 0xAC00)
    hans, hant = telling()
    for character in hans:
        table[ord(character)] = "s"
    for character in hant:
        table[ord(character)] = "t"
    return tuple(table)
