"""What can be seen of a line: small whole numbers, one column a feature, one row a line.

A feature is a bin, never a float: a weight table then holds one number a bin, a verdict is a sum
of look-ups, and the weight file can be read. Blank lines get no row; how many of them stand
before a line is a feature of that line. All lengths are in characters.

Both punctuation widths fall into the same class, so that a text whose marks were made half-width
on the way looks like its original. Nothing here knows a site, a paper or a place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import exp
from operator import add, mul
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.lines import Line, lines

_CLASSES = {
    "d": "0123456789０１２３４５６７８９",
    "l": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
    "s": " \t\n\r\v\f\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH SPACE}\N{EN SPACE}"
    "\N{EM SPACE}\N{THIN SPACE}\N{ZERO WIDTH NO-BREAK SPACE}",
    ".": "。！？!?｡．",
    ",": "，,、；;､",
    ":": "：:",
    "q": "“”「」『』《》〈〉\"‘’〝〞",
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


@cache
def _bins(limit: int, edges: tuple[int, ...]) -> tuple[int, ...]:
    """Return, for each number up to `limit`, how many of `edges` it reaches."""
    return tuple(sum(n >= e for e in edges) for n in range(limit + 1))


_LENGTHS = (2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 34, 42, 55, 75, 110, 180)
_PLACES = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90)
_MASSES = (1, 15, 30, 60, 100, 150, 220, 300, 400, 550, 800, 1200, 1800)

_DATE = re.compile(
    r"(?:19|20|１９|２０)[0-9０-９]{2}\s?[年/／\-－.]\s?[0-9０-９]{1,2}\s?[月/／\-－.]\s?[0-9０-９]{1,2}"
    r"|[0-9０-９]{1,2}\s?月\s?[0-9０-９]{1,2}\s?日|民國\s?[0-9]{2,3}"
)
_TIME = re.compile(r"(?<![0-9])[0-9]{1,2}[:：][0-9]{2}(?![0-9])")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:com|cn|net|org|gov|tw|hk)\b|@", re.IGNORECASE)
_DOTS = re.compile(r"(?:\.\.\.|…|⋯)$")

_WORDS = {
    1: "首页 首頁 频道 頻道 导航 導航 您的位置 您现在的位置 当前位置 當前位置 网站 網站 地图 地圖 主页 搜索 搜尋 正文",
    2: "字体 字體 字号 字號 打印 列印 收藏 分享 复制 複製 关闭 關閉 返回 点击 點擊 下载 下載 放大 缩小 转发 轉發 轉寄"
    " 转帖 繁體 简体 网址 網址",
    3: "登录 登錄 登入 注册 註冊 会员 會員 用户 用戶 密码 密碼 帐号 帳號 验证码 驗證碼",
    4: "评论 評論 留言 网友 網友 发表 發表 回复 回覆 跟帖 匿名 投票 讨论 討論 文明上网",
    5: "版权 版權 转载 轉載 免责 免責 声明 聲明 许可 許可 授权 授權 Copyright Reserved ICP 备案 隐私 隱私 侵权 侵權 文责",
    6: "关注 關注 订阅 訂閱 粉丝 粉絲 专页 專頁 客户端 客戶端 扫描 掃描 二维码 官方微 Facebook facebook FACEBOOK"
    " twitter Twitter Google 手机版 微信 欢迎 歡迎",
    7: "更多 相关 相關 推荐 推薦 热门 熱門 排行 最新 精彩 专题 專題 延伸 上一 下一 全文 查看 猜你",
    8: "广告 廣告 赞助 贊助 商讯 優惠 优惠 订购 訂購 热线 熱線 投稿 联系我 聯絡 聯繫我 客服 招聘",
    9: "责任编辑 責任編輯 责编 编辑 編輯 记者 記者 作者 来源 來源 摄影 攝影 稿源 校对 供图 供圖",
}
_GROUPS = {word: group for group, words in _WORDS.items() for word in words.split()}
_WORDING = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
"""Words of page furniture by kind. Alone they decide nothing: articles have them as topics."""

_LOOKED_AT = 80
"""Characters of a line in which words of furniture are looked for."""

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
    columns: dict[str, Sequence[int]]
    """For each feature, a small number a row."""
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
    every = lines(text)
    classes = text.translate(_classes())
    rows: list[int] = []
    texts: list[str] = []
    own: list[tuple[int, ...]] = []
    lengths: list[int] = []
    gaps: list[int] = []
    gap = 0
    for at, (start, stop, _) in enumerate(every):
        content = text[start:stop].strip()
        if not content:
            gap += 1
            continue
        first = start + text[start:stop].find(content[0])
        seen, length = _alone(content, text, classes, start, first, first + len(content))
        rows.append(at)
        texts.append(content)
        own.append(seen)
        lengths.append(length)
        gaps.append(min(gap, 3))
        gap = 0
    columns: dict[str, Sequence[int]] = dict(
        zip(_ALONE, zip(*own, strict=True) if own else ((),) * len(_ALONE), strict=True)
    )
    columns["gap"] = gaps
    columns["gap_after"] = [*gaps[1:], min(gap, 3)] if gaps else []
    _in_place(columns, texts, lengths)
    if document.source.blocks:
        _in_markup(columns, texts, lengths, document, [every[at] for at in rows])
    return Table(every, rows, texts, columns, lengths)


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
    "wording",
    "words",
    "shape",
)
"""What is seen of a line by itself."""

_ENDS = {c: n for n, c in enumerate("hdls.,:qb|-efv")}
_KINDS = (0, 1, 1, 2, 3, 4, 4, 5, 5, 2, 2, 6, 0, 0, 3)
"""The kinds of line ends that `shape` tells apart, by the number that `_ENDS` gives."""


def _alone(
    content: str, text: str, classes: str, start: int, first: int, stop: int
) -> tuple[tuple[int, ...], int]:
    count = classes.count
    spaces = count("s", first, stop)
    length = stop - first - spaces or 1
    stops = count(".", first, stop)
    commas = count(",", first, stop)
    digits = count("d", first, stop)
    latin = count("l", first, stop)
    separators = count("|", first, stop)
    grammar = count("f", first, stop)
    colon = classes.find(":", first, min(stop, first + 12))
    lead = first - start
    if not lead:
        indent = 0
    elif text[start] == "\N{IDEOGRAPHIC SPACE}" or text[start] == "\N{NO-BREAK SPACE}":
        indent = 3 if lead >= 2 else 2
    else:
        indent = 1 if lead < 3 else 4
    last = _ENDS[classes[stop - 1]]
    if last == 7 or last == 8:  # a quote or bracket: what matters is the mark inside it
        last = 14 if stop - first > 1 and classes[stop - 2] == "." else last
    elif content.endswith("..."):
        last = 11
    when = 0
    if digits >= 3:
        when = (1 if _DATE.search(content, 0, 200) else 0) + (
            2 if _TIME.search(content, 0, 200) else 0
        )
        if when and length <= 40:
            when += 3
    marks = stops + commas
    words = _WORDING.findall(content, 0, _LOOKED_AT)
    size = _bins(255, _LENGTHS)[length if length < 255 else 255]
    return (
        (
            size,
            stops if stops < 4 else 4,
            commas if commas < 5 else 5,
            0 if not marks else min(1 + length // (4 * marks), 8),
            0 if length < DENSE or not marks else min(1 + marks, 5),
            last,
            _ENDS[classes[first]],
            indent,
            0 if not digits else 1 + 7 * digits // length,
            0 if not latin else 1 + 7 * latin // length,
            0 if not spaces else 1 + min(3, 4 * spaces // length),
            separators if separators < 4 else 4,
            0 if "b" not in (classes[first], classes[stop - 1])
            else 1 + (classes[first] == "b") + 2 * (classes[stop - 1] == "b"),
            min(count("q", first, stop), 3),
            0 if colon < 0 else 2 if colon == stop - 1 else 1 if colon - first > 6 else 3,
            when,
            1 if latin >= 3 and _ADDRESS.search(content, 0, 300) else 0,
            0 if not grammar else 1 + min(5, 30 * grammar // length),
            min(count("v", first, stop), 2),
            0 if not words else 3 * _GROUPS[words[0]] + (length > 12) + (length > 40),
            min(len(words), 4),
            7 * (size // 3) + _KINDS[last],
        ),
        length,
    )


def _in_place(
    columns: dict[str, Sequence[int]], texts: Sequence[str], lengths: Sequence[int]
) -> None:
    """Add what is seen of each line among the others."""
    n = len(texts)
    often = Counter(texts)
    columns["repeats"] = [min(often[t], 3) for t in texts]
    columns["place"] = [10 * at // n for at in range(n)]
    from_start = _bins(90, _PLACES)
    columns["from_head"] = [from_start[at if at < 90 else 90] for at in range(n)]
    columns["from_tail"] = [from_start[n - 1 - at if n - 1 - at < 90 else 90] for at in range(n)]
    prose = columns["prose"]
    mass = [m if p else 0 for m, p in zip(lengths, prose, strict=True)]
    before = [0, *accumulate(mass)]
    binned = _bins(1800, _MASSES)
    for reach in (2, 5, 12):
        columns[f"around{reach}"] = [
            binned[min(before[min(at + reach + 1, n)] - before[max(at - reach, 0)] - mass[at], 1800)]
            for at in range(n)
        ]
    whole = before[n] or 1
    columns["prose_before"] = [10 * before[at] // whole for at in range(n)]
    columns["topic"] = _topic(texts, lengths, prose)


def _topic(texts: Sequence[str], lengths: Sequence[int], prose: Sequence[int]) -> list[int]:
    """Return how much of each short line's wording the prose of the page shares: tenths plus one."""
    known: set[str] = set()
    for text, dense in zip(texts, prose, strict=True):
        if dense:
            known.update(map(add, text[:_LOOKED_AT], text[1:_LOOKED_AT]))
    found: list[int] = []
    for text, dense, length in zip(texts, prose, lengths, strict=True):
        if dense or length < 4:
            found.append(0)
            continue
        pairs = set(map(add, text[:_LOOKED_AT], text[1:_LOOKED_AT]))
        found.append(1 + 9 * len(pairs & known) // len(pairs))
    return found


_TAGS = ("p", "div", "td", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "body", "pre", "dd", "dt")
_TAGS += ("article", "section", "center", "span", "form", "th", "blockquote", "figcaption", "footer")
_TAG_NUMBERS = {tag: n for n, tag in enumerate(_TAGS, 1)}

# Class and id names of articles and of furniture, as builders of Chinese and other sites give them.
_GOOD = re.compile(
    r"artic|content|text|body|main|post|entry|story|detail|news|zhengwen|zw|artibody|para|wrap"
)
_BAD = re.compile(
    r"nav|menu|foot|head|copyright|side|share|comment|relat|hot|rank|login|search|tool|crumb|link"
    r"|list|recom|tag|keyword|(?:^|[ _-])ads?(?:$|[ _-])|banner|bar|top|bottom|right|left|tab|more"
    r"|fun|btn|btm|pic|photo|img|info|source|date|time|author|vote|reply|bbs|rss|print|font|size"
)
_DEPTHS = (1, 2, 3, 4, 6, 9)
_COUNTS = (2, 3, 5, 9, 17, 40)


def _in_markup(
    columns: dict[str, Sequence[int]],
    texts: Sequence[str],
    lengths: Sequence[int],
    document: Document,
    found: Sequence[Line],
) -> None:
    """Add what the markup says of each line, where the document came as HTML."""
    blocks = document.source.blocks
    moved = bool(document.trail)
    starts = [(document.image(b.span).start if moved else b.span.start) for b in blocks]
    own = [blocks[max(0, bisect_right(starts, line.stop) - 1)] for line in found]
    n = len(texts)
    columns["tag"] = [_TAG_NUMBERS.get(b.tag, 0) for b in own]
    links = columns["links"] = [0 if not b.links else 1 + int(4.99 * b.links) for b in own]
    judged: dict[str, int] = {}
    for b in own:
        if b.hints not in judged:
            near, _, far = b.hints.partition(" ")
            judged[b.hints] = (
                (_GOOD.search(near) is not None)
                + 2 * (_BAD.search(near) is not None)
                + 4 * (_GOOD.search(far) is not None)
                + 8 * (_BAD.search(far) is not None)
            )
    columns["names"] = [judged[b.hints] for b in own]
    mass = [
        m if p and k < 3 else 0
        for m, p, k in zip(lengths, columns["prose"], links, strict=True)
    ]
    whole = sum(mass) or 1
    keys = {
        "home": [b.hints for b in own],
        "yard": [b.hints.partition(" ")[2] for b in own],
        "shape": [(b.tag, b.depth) for b in own],
    }
    for name, key in keys.items():
        sums: dict[object, int] = {}
        for k, m in zip(key, mass, strict=True):
            sums[k] = sums.get(k, 0) + m
        columns[name] = [int(10 * sums[k] / whole) + (sums[k] > 0) for k in key]
        often = Counter(key)
        columns[name + "_lines"] = [bisect_right(_COUNTS, often[k]) for k in key]
        columns[name + "_same"] = [
            (at > 0 and key[at - 1] == k) + 2 * (at + 1 < n and key[at + 1] == k)
            for at, k in enumerate(key)
        ]
    heavy = max(range(n), key=mass.__getitem__, default=0)
    columns["depth"] = [
        bisect_right(_DEPTHS, abs(b.depth - own[heavy].depth)) + (7 if b.depth < own[heavy].depth else 0)
        for b in own
    ]
    for name in ("title", "page_title", "description"):
        fact = "".join(document.source.facts.get(name, "").split())
        pairs = set(map(add, fact, fact[1:]))
        like = []
        for text in texts:
            bare = text[:120].replace(" ", "")
            mine = set(map(add, bare, bare[1:]))
            hits = len(mine & pairs)
            if not hits:
                like.append(0)
            else:
                like.append(1 + int(4.99 * hits / len(mine)) + 5 * int(4.99 * hits / len(pairs)))
        columns["like_" + name] = like


_LOGITS = (-4.0, -3.0, -2.0, -1.4, -1.0, -0.6, -0.3, 0.0, 0.3, 0.6, 1.0, 1.4, 2.0, 3.0, 4.0)
_TITLES = (-6.0, -5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0)
_BEHIND = (0.01, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
_AMOUNTS = (10, 30, 60, 100, 150, 250, 400, 700, 1200, 2500)
_BELOW = (1, 2, 3, 4, 6, 10, 20)
_APART = (2, 3, 5, 8, 15, 30)


def context(
    lengths: Sequence[int], bodies: Sequence[float], titles: Sequence[float]
) -> dict[str, Sequence[int]]:
    """Return the features of the second pass: what the first one thought of the neighbourhood.

    `bodies` and `titles` are the first pass's verdicts a row, as logarithms of odds. An article
    is one stretch of a page, so the stretch that the first pass likes best (the largest sum of
    what it gains a character) and the way to it count, beside averages near each line.
    """
    n = len(lengths)
    chances = [1.0 / (1.0 + exp(-b if -30.0 < b < 30.0 else 30.0 if b < 0 else -30.0)) for b in bodies]
    opinion = [bisect_right(_LOGITS, b) + 1 for b in bodies]
    columns: dict[str, Sequence[int]] = {"opinion": opinion}
    best = max(bodies, default=0.0)
    columns["behind"] = [bisect_right(_BEHIND, best - b) for b in bodies]
    for k in (1, 2, 3, 4):
        columns[f"above{k}"] = ([0] * k + opinion)[:n]
        columns[f"below{k}"] = (opinion + [0] * k)[k:]
    mass = list(map(mul, chances, lengths))
    m = [0.0, *accumulate(mass)]
    c = [0, *accumulate(lengths)]
    for reach in (2, 5, 10):
        lows = [0] * min(reach, n) + list(range(n - reach))
        highs = [*range(reach + 1, n + 1), *[n] * min(reach, n)]
        columns[f"near{reach}"] = [
            int(10 * (m[j] - m[i] - own) / (c[j] - c[i] - size or 1))
            for i, j, own, size in zip(lows, highs, mass, lengths, strict=True)
        ]
        columns[f"before{reach}"] = [
            int(10 * (m[at] - m[i]) / (c[at] - c[i] or 1)) for at, i in enumerate(lows)
        ]
        columns[f"after{reach}"] = [
            int(10 * (m[j] - m[at]) / (c[j] - c[at] or 1)) for at, j in enumerate(highs, 1)
        ]
    whole = m[n] or 1.0
    columns["mass_before"] = [bisect_right(_AMOUNTS, x) for x in m[:-1]]
    columns["mass_after"] = [bisect_right(_AMOUNTS, m[n] - x) for x in m[1:]]
    columns["share_before"] = [int(10 * x / whole) for x in m[:-1]]
    low, high = _stretch(chances, lengths)
    columns["way"] = [
        bisect_right(_APART, low - at) + 1
        if at < low
        else bisect_right(_APART, at - high + 1) + 9
        if at >= high
        else 0
        for at in range(n)
    ]
    columns["edge"] = [
        1 + 4 * min(at - low, 3) + min(high - 1 - at, 3) if low <= at < high else 0
        for at in range(n)
    ]
    columns["inside"] = [
        o + (17 if low <= at < high else 34 if low - 3 <= at < high + 3 else 0)
        for at, o in enumerate(opinion)
    ]
    top = max(range(n), key=titles.__getitem__, default=0)
    columns["from_title"] = [
        0 if at < top else 1 + bisect_right(_BELOW, at - top) for at in range(n)
    ]
    columns["as_title"] = [bisect_right(_TITLES, t) for t in titles]
    return columns


def _stretch(chances: Sequence[float], lengths: Sequence[int]) -> tuple[int, int]:
    """Return the rows from and to which the sum of what lines are worth is largest (Kadane)."""
    best = here = 0.0
    since = low = high = 0
    for at, (chance, length) in enumerate(zip(chances, lengths, strict=True)):
        worth = (chance - 0.4) * (length + 3)
        if here <= 0.0:
            here, since = worth, at
        else:
            here += worth
        if here > best:
            best, low, high = here, since, at + 1
    return low, high
