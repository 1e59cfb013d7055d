"""The vocabulary of the strategies: words of reports in both scripts, and odd characters.

Each word stands as Simplified and Traditional form. None names a place, a paper or a person.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, get_args

Script = Literal["hans", "hant"]
"""Simplified or Traditional characters."""

Punctuation = Literal["full", "half"]
"""`，；：？！（）`, or `,;:?!()` as much scraped text has it; `。、“”《》` stand in both."""

SCRIPTS: tuple[Script, ...] = get_args(Script)
PUNCTUATIONS: tuple[Punctuation, ...] = get_args(Punctuation)

Pair = tuple[str, str]
"""The Simplified and the Traditional form of a word."""

SUBJECTS: tuple[Pair, ...] = (
    ("我们", "我們"),
    ("全市", "全市"),
    ("市政府", "市政府"),
    ("各部门", "各部門"),
    ("各乡镇", "各鄉鎮"),
    ("广大群众", "廣大群眾"),
    ("人民生活", "人民生活"),
    ("主管部门", "主管部門"),
)

VERBS: tuple[Pair, ...] = (
    ("坚持", "堅持"),
    ("推动", "推動"),
    ("加快", "加快"),
    ("完成了", "完成了"),
    ("全面提升", "全面提升"),
    ("深入实施", "深入實施"),
    ("认真落实", "認真落實"),
    ("切实保障", "切實保障"),
    ("大力支持", "大力支持"),
    ("不断改善", "不斷改善"),
)

OBJECTS: tuple[Pair, ...] = (
    ("经济发展", "經濟發展"),
    ("民生保障", "民生保障"),
    ("城乡建设", "城鄉建設"),
    ("生态环境", "生態環境"),
    ("科技创新", "科技創新"),
    ("社会治理", "社會治理"),
    ("医疗卫生", "醫療衛生"),
    ("教育事业", "教育事業"),
    ("产业升级", "產業升級"),
    ("公共服务", "公共服務"),
    ("乡村振兴", "鄉村振興"),
    ("“放心消费”行动", "“放心消費”行動"),
    ("《五年规划》的任务", "《五年規劃》的任務"),
)

AMOUNTS: tuple[Pair, ...] = (
    ("，增长3.5%", "，增長3.5%"),
    ("，总额达到128亿元", "，總額達到128億元"),
    ("，共有12项任务", "，共有12項任務"),
    ("，惠及4万多人", "，惠及4萬多人"),
    ("（不含市本级）", "（不含市本級）"),
    ("，比上年提高1.2个百分点", "，比上年提高1.2個百分點"),
)

TITLES: tuple[Pair, ...] = (
    ("政府工作报告", "政府工作報告"),
    ("关于加快经济发展的若干意见", "關於加快經濟發展的若干意見"),
    ("全市教育工作会议召开", "全市教育工作會議召開"),
    ("多措并举改善生态环境", "多措並舉改善生態環境"),
    ("科技创新取得新进展", "科技創新取得新進展"),
)

HALF_WIDTH = str.maketrans("，；：？！（）", ",;:?!()")

ODD: tuple[str, ...] = (
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\N{NO-BREAK SPACE}",
    "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}",
    "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH NO-BREAK SPACE}",
    "\N{LINE SEPARATOR}",
    "\N{PARAGRAPH SEPARATOR}",
    "\x00",
    "\x0b",
    "\x0c",
    "\x1a",
    "\x80",
    "\x85",
    "\ud800",
    "\udfff",
    "\ue000",
    "\N{REPLACEMENT CHARACTER}",
    "\N{COMBINING ACUTE ACCENT}",
    "\N{COMBINING DIAERESIS}",
    "\N{CJK UNIFIED IDEOGRAPH-20000}",
    "\N{GRINNING FACE}",
    "?",
    "??",
    "?!",
    "锟斤拷",
    "锛",
    "鐨勬槸涓",
    "Ã©",
    "ÖÐ¹ú",
    "&nbsp;",
    "&#20013;",
    "&amp;amp;",
    "<br>",
    "</p>",
    "<",
    "{{ count }}",
    "發(fā)展",
    "?qū)",
    "F(xiàn)",
    "Ｆ１",
    "----------",
    "第1页",
    "一、",
    "（一）",
    "1.",
    "：",
    "2024-01-15",
    "https://example.com/",
)
"""What trips up text code: line ends of all kinds, spaces that are none, halves of characters."""

READINGS: MappingProxyType[str, str] = MappingProxyType(
    {
        "發": "fā",
        "展": "zhǎn",
        "經": "jīng",
        "濟": "jì",
        "縣": "xiàn",
        "區": "qū",
        "時": "shí",
        "會": "huì",
        "實": "shí",
        "動": "dòng",
        "創": "chuàng",
        "業": "yè",
        "長": "zhǎng",
        "鄉": "xiāng",
        "鎮": "zhèn",
        "環": "huán",
        "態": "tài",
        "設": "shè",
        "衛": "wèi",
        "療": "liáo",
        "務": "wù",
        "產": "chǎn",
        "級": "jí",
        "師": "shī",
        "為": "wéi",
        "現": "xiàn",
        "將": "jiāng",
        "爭": "zhēng",
        "報": "bào",
        "應": "yīng",
        "對": "duì",
        "驅": "qū",
        "嚴": "yán",
        "標": "biāo",
        "場": "chǎng",
        "增": "zēng",
        "億": "yì",
        "萬": "wàn",
        "項": "xiàng",
        "點": "diǎn",
    }
)
"""Traditional characters with the reading that gloss tools print behind them."""


def written(text: str, punctuation: Punctuation) -> str:
    """Return `text`, made with full-width marks, in the marks asked for."""
    return text if punctuation == "full" else text.translate(HALF_WIDTH)


def word(pair: Pair, script: Script) -> str:
    """Return the form of a word in `script`."""
    return pair[SCRIPTS.index(script)]
