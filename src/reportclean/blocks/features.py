"""What can be seen of a line: small whole numbers, one column a feature, one row a line.

A feature is a bin, never a float: a weight table then holds one number a bin, a verdict is a sum
of look-ups, and the weight file can be read. Blank lines get no row; how many of them stand
before a line is a feature of that line. All lengths are in characters.

Both punctuation widths fall into the same class, so that a text whose marks were made half-width
on the way looks like its original. Nothing here knows a site, a paper or a place.
"""

# ruff: noqa: FURB136 -- min() of two numbers costs three times what a conditional costs, a line.

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import NamedTuple, TypeVar

from reportclean.blocks.markup import markup
from reportclean.blocks.memory import REMEMBERED, SHORT
from reportclean.blocks.pairs import Pair, pairs_along
from reportclean.core.document import Document
from reportclean.core.lines import Line

_CLASSES = {
    "d": "0123456789０１２３４５６７８９",
    "l": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
    "s": " \t\n\r\v\f\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH SPACE}\N{EN SPACE}"
    "\N{EM SPACE}\N{THIN SPACE}\N{ZERO WIDTH NO-BREAK SPACE}",
    ".": "。！？!?｡．",
    ",": "，,、；;､",
    ":": "：:",
    "q": '“”「」『』《》〈〉"‘’〝〞',
    "b": "()（）[]【】〔〕{}［］｛｝〖〗",
    "|": "|｜│┃┊¦•·‧・●■◆▲★☆○□◇△>＞»›«‹<＜▪※→↑←↓◎",
    "-": "-－—–_＿~～=＝*＊+＋/／\\─━",
    "e": "…⋯",
    # Characters of running prose, in both scripts: frequent in sentences, rare in menus.
    "f": "的了在是不也就這这那與与而被把將将對对從从為为於于和及等但因並并已至其他她它所以",
    "v": "說説说稱称表示",
}
"""What each class of characters holds; a character in none of them is `h` (Han and the like)."""


@cache
def _classes() -> str:
    table = bytearray(b"h" * 0x10000)
    for name, members in _CLASSES.items():
        for member in members:
            table[ord(member)] = ord(name)
    return table.decode("ascii")


def _bins(*edges: int) -> bytes:
    """Return, for each number up to the last edge, how many of `edges` it reaches."""
    return bytes(bisect_right(edges, n) for n in range(edges[-1] + 1))


_LENGTHS = _bins(2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 34, 42, 55, 75, 110, 180)
_PLACES = _bins(1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90)
_MASSES = _bins(1, 15, 30, 60, 100, 150, 220, 300, 400, 550, 800, 1200, 1800)

_NUMBERED = re.compile(
    r"(?:([一二三四五六七八九十]{1,3}[、.．])|([(（][一二三四五六七八九十]{1,3}[)）])"
    r"|(第[一二三四五六七八九十百0-9]{1,4}[章节節条條])|([0-9]{1,2}[、.．](?![0-9])))"
)
_DATE = re.compile(
    r"(?:19|20|１９|２０)[0-9０-９]{2}\s?[年/／\-－.]\s?[0-9０-９]{1,2}\s?[月/／\-－.]\s?[0-9０-９]{1,2}"
    r"|[0-9０-９]{1,2}\s?月\s?[0-9０-９]{1,2}\s?日|民國\s?[0-9]{2,3}"
)
_TIME = re.compile(r"(?<![0-9])[0-9]{1,2}[:：][0-9]{2}(?![0-9])")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:com|cn|net|org|gov|tw|hk)\b|@", re.IGNORECASE)

_WORDS = {
    1: """
        首页 首頁 频道 頻道 导航 導航 您的位置 您现在的位置 当前位置 當前位置 网站 網站 地图
        地圖 主页 搜索 搜尋 正文
    """,
    2: """
        字体 字體 字号 字號 打印 列印 收藏 分享 复制 複製 关闭 關閉 返回 点击 點擊 下载 下載
        放大 缩小 转发 轉發 轉寄 转帖 繁體 简体 网址 網址
    """,
    3: """
        登录 登錄 登入 注册 註冊 会员 會員 用户 用戶 密码 密碼 帐号 帳號 验证码 驗證碼
    """,
    4: """
        评论 評論 留言 网友 網友 发表 發表 回复 回覆 跟帖 匿名 投票 讨论 討論 文明上网
    """,
    5: """
        版权 版權 转载 轉載 免责 免責 声明 聲明 许可 許可 授权 授權 Copyright Reserved ICP
        备案 隐私 隱私 侵权 侵權 文责
    """,
    6: """
        关注 關注 订阅 訂閱 粉丝 粉絲 专页 專頁 客户端 客戶端 扫描 掃描 二维码 官方微 Facebook
        facebook FACEBOOK twitter Twitter Google 手机版 微信 欢迎 歡迎
    """,
    7: """
        更多 相关 相關 推荐 推薦 热门 熱門 排行 最新 精彩 专题 專題 延伸 上一 下一 全文 查看
        猜你
    """,
    8: """
        广告 廣告 赞助 贊助 商讯 優惠 优惠 订购 訂購 热线 熱線 投稿 联系我 聯絡 聯繫我 客服
        招聘
    """,
    9: """
        责任编辑 責任編輯 责编 编辑 編輯 记者 記者 作者 来源 來源 摄影 攝影 稿源 校对 供图
        供圖
    """,
}
_GROUPS = {word: group for group, words in _WORDS.items() for word in words.split()}
_WORDING = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
"""Words of page furniture by kind. Alone they decide nothing: articles have them as topics."""

Number = TypeVar("Number", int, float)

_LOOKED_AT = 80
"""Characters of a line in which words are looked for."""

DENSE = 20
"""From this length on, a line with a comma or stop counts as prose."""


class Table(NamedTuple):
    """The features of a text."""

    lines: tuple[Line, ...]
    """All lines, blank ones included."""
    rows: Sequence[int]
    """For each row, which of `lines` it speaks of."""
    texts: Sequence[str]
    """For each row, the line without outer white space."""
    columns: dict[str, bytes]
    """For each feature, a number below 64 a row."""
    lengths: Sequence[int]
    """For each row, how many characters it has, white space not counted."""


def names() -> tuple[str, ...]:
    """Return the names of all features of lines of plain text, in the order of the columns."""
    return tuple(table(Document.of("一")).columns)


def table(document: Document) -> Table:
    """Return what can be seen of each line of `document`; shared by whoever asks `once`."""
    return document.once(_table)


def _table(document: Document) -> Table:
    text = document.text
    every = document.lines
    rows: list[int] = []
    begins: list[int] = []
    seen: list[_Alone] = []
    gaps: list[int] = []
    gap = 0
    for at, (start, stop, _) in enumerate(every):
        look = _remembered if stop - start <= SHORT else _alone
        alone = look(text[start:stop])
        if alone is None:
            gap += 1
            continue
        rows.append(at)
        begins.append(start + alone.lead)
        seen.append(alone)
        gaps.append(gap if gap < 3 else 3)
        gap = 0
    texts, own, lengths, _ = zip(*seen, strict=True) if seen else ((), (), (), ())
    columns: dict[str, Sequence[int]] = dict(
        zip(_ALONE, zip(*own, strict=True) if own else [()] * len(_ALONE), strict=True)
    )
    columns["gap"] = gaps
    columns["gap_after"] = [*gaps[1:], min(gap, 3)] if gaps else []
    _in_place(columns, texts, lengths)
    along = pairs_along(text)
    pairs = [
        frozenset(along[begin : begin + (size if size < _LOOKED_AT else _LOOKED_AT) - 1])
        for begin, size in zip(begins, map(len, texts), strict=True)
    ]
    columns["topic"] = _topic(pairs, lengths, columns["prose"])
    if document.source.nested:
        columns |= markup(document, rows, pairs, lengths, columns["prose"])
    return Table(every, rows, texts, {k: bytes(v) for k, v in columns.items()}, lengths)


_ALONE = (
    "length",
    "stops",
    "commas",
    "pace",
    "prose",
    "last",
    "first",
    "indent",
    "digits",
    "latin",
    "spaces",
    "separators",
    "brackets",
    "quotes",
    "colon",
    "when",
    "address",
    "grammar",
    "says",
    "numbered",
    "wording",
    "words",
    "shape",
)
"""What is seen of a line by itself."""

_ENDS = {c: n for n, c in enumerate("hdls.,:qb|-efv")}
_KINDS = (0, 1, 1, 2, 3, 4, 4, 5, 5, 2, 2, 6, 0, 0, 3)
"""The kinds of line ends that `shape` tells apart, by the number that `_ENDS` gives."""


class _Alone(NamedTuple):
    """What is seen of one line by itself."""

    text: str
    """Without outer white space."""
    features: bytes
    """As `_ALONE` names them."""
    length: int
    """Characters, white space not counted."""
    lead: int
    """Characters of white space in front of the text."""


def _alone(line: str) -> _Alone | None:
    """Return what is seen of one line; None if it is blank."""
    led = line.lstrip()
    if not led:
        return None
    content = led.rstrip()
    lead, opening = len(line) - len(led), line[0]
    classes = content.translate(_classes())
    count = classes.count
    spaces = count("s")
    length = len(content) - spaces or 1
    stops = count(".")
    commas = count(",")
    digits = count("d")
    latin = count("l")
    separators = count("|")
    grammar = count("f")
    colon = classes.find(":", 0, 12)
    if not lead:
        indent = 0
    elif opening in "\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}":
        indent = 3 if lead >= 2 else 2
    else:
        indent = 1 if lead < 3 else 4
    last = _ENDS.get(classes[-1], 0)
    if last in {7, 8}:  # a quote or bracket: what matters is the mark inside it
        last = 14 if classes[-2:-1] == "." else last
    elif content.endswith("..."):
        last = 11
    when = 0
    if digits >= 3:
        when = (1 if _DATE.search(content, 0, 200) else 0) + (
            2 if ":" in classes and _TIME.search(content, 0, 200) else 0
        )
        if when and length <= 40:
            when += 3
    marks = stops + commas
    words = _WORDING.findall(content, 0, _LOOKED_AT)
    numbered = _NUMBERED.match(content)
    size = _LENGTHS[length if length < 180 else 180]
    quotes = count("q")
    said = count("v")
    head = classes[0]
    features = bytes(
        (
            size,
            stops if stops < 4 else 4,
            commas if commas < 5 else 5,
            0 if not marks else 1 + length // (4 * marks) if length < 28 * marks else 8,
            0 if length < DENSE or not marks else 1 + marks if marks < 4 else 5,
            last,
            _ENDS.get(head, 0),
            indent,
            0 if not digits else 1 + 7 * digits // length,
            0 if not latin else 1 + 7 * latin // length,
            0 if not spaces else 1 + 4 * spaces // length if spaces < length else 4,
            separators if separators < 4 else 4,
            (head == "b") + 2 * (classes[-1] == "b"),
            quotes if quotes < 3 else 3,
            0 if colon < 0 else 2 if colon == len(content) - 1 else 1 if colon > 6 else 3,
            when,
            1 if latin >= 3 and _ADDRESS.search(content, 0, 300) else 0,
            0 if not grammar else 1 + 30 * grammar // length if 6 * grammar < length else 6,
            said if said < 2 else 2,
            0 if numbered is None else numbered.lastindex or 0,
            0 if not words else 3 * _GROUPS[words[0]] + (length > 12) + (length > 40),
            len(words) if len(words) < 4 else 4,
            7 * (size // 3) + _KINDS[last],
        )
    )
    return _Alone(content, features, length, lead)


_remembered = lru_cache(REMEMBERED)(_alone)


def _in_place(
    columns: dict[str, Sequence[int]], texts: Sequence[str], lengths: Sequence[int]
) -> None:
    """Add what is seen of each line among the others."""
    n = len(texts)
    often = Counter(texts)
    columns["repeats"] = [min(often[t], 3) for t in texts]
    columns["place"] = [10 * at // n for at in range(n)]
    columns["from_head"] = from_head = [_PLACES[at if at < 90 else 90] for at in range(n)]
    columns["from_tail"] = from_head[::-1]
    prose = columns["prose"]
    mass = [m if p else 0 for m, p in zip(lengths, prose, strict=True)]
    before = [0, *accumulate(mass)]
    for reach in (2, 5, 12):
        ends = zip(*reaching(before, reach), mass, strict=True)
        near = (high - low - own for low, high, own in ends)
        columns[f"around{reach}"] = [_MASSES[m if m < 1800 else 1800] for m in near]
    whole = before[n] or 1
    columns["prose_before"] = [10 * before[at] // whole for at in range(n)]


def reaching(sums: list[Number], reach: int) -> tuple[list[Number], list[Number]]:
    """Return for each row the sums where its neighbourhood begins and where it ends.

    `sums` are running ones: of nothing, of the first row, of the first two rows ...
    """
    n = len(sums) - 1
    some = min(reach, n)
    return sums[:1] * some + sums[: n - some], sums[some + 1 :] + sums[n:] * some


def _topic(
    pairs: Sequence[frozenset[Pair]], lengths: Sequence[int], prose: Sequence[int]
) -> list[int]:
    """Return how much of each short line's wording is in the page's prose: tenths plus one."""
    known = frozenset[Pair]().union(*compress(pairs, prose))
    return [
        0 if dense or length < 4 else 1 + 9 * len(own & known) // len(own)
        for own, length, dense in zip(pairs, lengths, prose, strict=True)
    ]
