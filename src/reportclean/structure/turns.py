"""Words with which a paragraph of a report or a plan begins, in both scripts.

Collected from the seeds by kind, not by sentence: addresses, reviews of a year, requirements,
lead-ins to a list, and the verbs with which the first, short sentence of a measure begins. They
are asked only where a text has lost all its borders; see `fused`.
"""

from __future__ import annotations

import re
from functools import cache

_VERBS = """
坚持 堅持 坚定 堅定 围绕 圍繞 突出 聚焦 加快 加大 加强 加強 推进 推進 推动 推動 深化 深入
强化 強化 提升 提高 优化 優化 优先 優先 完善 增强 增強 促进 促進 保障 打造 打响 打響 打好
构建 構建 建设 建設 发展 發展 壮大 壯大 实施 實施 着力 大力 积极 積極 全力 全面 持续 持續
扎实 扎實 切实 切實 统筹 統籌 更高 更好 更大 有力 有效 认真 認真 做优 做優 做强 做強 做好
抓好 抓实 抓實 落实 落實 擦亮 兜牢 办好 辦好 防范 防範 维护 維護 精准 精準 启动 啟動 繁荣
繁榮 狠抓 重视 重視 联动 聯動 确保 確保 扩大 擴大 拓展 激发 激發 筑牢 守护 守護 彰显 彰顯
丰富 豐富 弘扬 弘揚 培育 夯实 夯實 健全 改善 攻坚 攻堅 稳步 穩步 严格 嚴格 规范 規範 改进
改進 锤炼 錘煉 恪守 铸牢 鑄牢 大兴 大興 锻造 鍛造 树立 樹立 树牢 樹牢 践行 踐行 协力 協力
合力 扛牢 守牢 破解 畅通 暢通 繁育 释放 釋放 超常 凝聚 引育 协同 協同 巩固 鞏固 充分 主动
主動 紧盯 緊盯 紧扣 緊扣 立足 牢固 勇于 敢于 常态 常態
"""
_ADVERBS = """
深入 大力 着力 积极 積極 全力 全面 持续 持續 扎实 扎實 切实 切實 更高 更好 更大 有力 认真
認真 稳步 穩步
"""
_STRONG = """
坚持 堅持 坚定 堅定 围绕 圍繞 突出 聚焦 立足 协力 協力 践行 踐行
"""
VERBS = tuple(_VERBS.split())
"""Verbs and adverbs of two characters that begin the topic sentence of a measure."""

ADVERBS = frozenset(_ADVERBS.split())
"""Those of `VERBS` that need a verb after them."""

STRONG = ADVERBS | frozenset(_STRONG.split())
"""Those with which sentences begin rather than headings end."""


@cache
def address() -> re.Pattern[str]:
    """Return the pattern of an address to the hearers, or a dash before an item of a list."""
    return re.compile("各位(?:代表|委员|委員)[！!，,：:]|[—―─]{2}")


@cache
def opening() -> re.Pattern[str]:
    """Return the pattern of what opens a paragraph wherever it follows the end of a sentence."""
    return re.compile(
        "[一三五][年][来來][，,]|[过過]去[一五][年]?[年，,]"
        "|同[时時][，,]我[们們]|在(?:充分)?肯定成[绩績]的同[时時]|[综綜]合考[虑慮]|新征程上"
        "|(?:今年|[为為]?[实實][现現]|[围圍][绕繞]|做好|推[进進]).{0,12}(?:上述|以上|今年|[规規][划劃]|目[标標]|工作)"
        "|(?:今年|20[0-9]{2}年|“?十.五”?)是[^，,]{0,40}(?:年|五年)[，,。]"
        "|.{0,16}(?:[总總][体體]要求|(?:主要|[预預]期)目[标標])(?:是|[为為])[：:，,]"
        "|重[点點](?:做好|抓好).{0,16}[：:。]|我[们們][将將]以"
    )


@cache
def topic() -> re.Pattern[str]:
    """Return the pattern of a topic sentence: a verb first, short, in one clause or two alike."""
    verbs = "|".join(VERBS)
    return re.compile(
        rf"(?:{verbs})(?P<first>[^，,。；;：:！!？?]{{2,20}})(?:[，,](?P<second>[^，,。；;：:！!？?]{{4,11}}))?。"
    )


@cache
def start() -> re.Pattern[str]:
    """Return the pattern of a word with which the sentence below a heading begins."""
    verbs = "|".join(VERBS)
    return re.compile(
        rf"(?:{verbs}|20[0-9]{{2}}年|今年|去年|面[对對]|近年|按照|根[据據]|我[们們市县縣区區省]|以)"
    )


@cache
def lead_in() -> re.Pattern[str]:
    """Return the pattern of a sentence that announces the list after it."""
    return re.compile("[一二三四五六七八九十两兩]{1,3}[个個]?[方大项項][面]?|如下|重[点點]")
