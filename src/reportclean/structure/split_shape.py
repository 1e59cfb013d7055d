"""The shape of a dump: one letter a line, which is all that most evidence looks at.

`T` may be a title, `D` is a line of date and source, `C` a credit, `B` running text, `H` a
numbered heading or item, `S` a separator, `F` page furniture, `t` any other short line. Blank
lines have no letter. The letters are guesses made line by line; what a line *is* only its
neighbours and its repetition tell.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.lines import lines

BODY = 44
"""From so many characters on a line is running text: printed titles are rarely longer."""

_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_DIGITS = re.compile(r"[0-9０-９一二三四五六七八九十百零〇○]+")
_BLANK = re.compile(r"\s+")
_TAGS = re.compile(r"[|｜>＞»/]")
SEPARATORS = frozenset("\f-—–_=*＊#~～+·•.…◇□■◆○●☆★※﹡－＝─━═")
_DATED = frozenset("0123456789[(（【〔发發时時日来來稿信文作记記编編责責点點浏瀏阅閱字评二一更")
_MENU = re.compile(r"[|｜>＞»/\s·•_-]+")
_COMMA = re.compile(r"[，,、：:；;]")
_STOP = re.compile(r"[。！？!?；]")
BULLETS = frozenset("•·●■◆▪►▶>＞*-–—◎○□※→")
"""Signs that open an item of a list."""
_AGENCIES = frozenset(
    ("本报", "本報", "本网", "本網", "本刊", "本台", "新华", "新華", "中新", "人民", "央视")
)
_STOPS = "。！？!?…；;"
_CLOSERS = '”"』」’)）】]》'
_STARRED = frozenset(("***", "＊＊＊", "★★★", "☆☆☆"))
_NOT_LAST = ":：,，、;；。(（“"


class Row(NamedTuple):
    """One line that is not blank."""

    start: int
    """Where the first character that is no white space stands in the text."""
    end: int
    """Where it ends, its line end included."""
    text: str
    """Its characters without white space around."""


class Shape(NamedTuple):
    """A text as rows and their letters."""

    rows: tuple[Row, ...]
    letters: str
    """One letter a row."""


class _Patterns(NamedTuple):
    legal: re.Pattern[str]
    date: re.Pattern[str]
    date_word: re.Pattern[str]
    credit: re.Pattern[str]
    furniture: re.Pattern[str]
    numbered: re.Pattern[str]
    han: re.Pattern[str]
    dateline: re.Pattern[str]


@cache
def patterns() -> _Patterns:
    """Return the compiled patterns of the kinds of line; made at first use."""
    date = (
        r"(?:19|20)\d\d\s?[-年./－]\s?\d{1,2}\s?[-月./－]\s?\d{1,2}\s?日?"
        r"|[二一][〇○零0OＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    )
    said = (
        "发布时间|发布日期|发表时间|发稿时间|更新时间|时间|日期|来源|稿源|信息来源|文章来源|作者|记者|"
        "發佈時間|發布時間|發布日期|發表時間|更新時間|時間|來源|稿源|記者|編輯|编辑|责任编辑|責任編輯|"
        "点击|點擊|浏览|瀏覽|阅读|閱讀|字号|字號|字体|字體|评论|發稿"
    )
    return _Patterns(
        legal=re.compile(
            r"版权归|版权所有|版權所有|不代表本|转载请|轉載請|转载.{0,8}注明|未经.{0,12}(?:许可|授权)|未經.{0,12}(?:許可|授權)|"
            r"网友评论|網友評論|请登录|請登入|请先登|许可证|許可證|免责声明|免責聲明|文责自负|删除评论|個人觀點|"
            r"扫描二维码|下载客户端|客服|举报电话|违法和不良|违反.{0,10}法律|最高奖|联系方式|聯絡我們|关键字[:：]|All Rights"
        ),
        date=re.compile(rf"[\[(（【〔]?\s?(?:(?:{said}).{{0,30}}?[:：]?\s{{0,4}})?(?:{date})"),
        date_word=re.compile(rf"\d{{1,2}}[:：]\d\d|{said}"),
        credit=re.compile(
            r"[(（\[【]?\s?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|本文编辑|作者|记者|記者|通讯员|"
            r"通訊員|本报记者|本報記者|供稿|撰稿|校对|校對|审核|審核|摄影|攝影|来源|來源|稿源|文章来源|"
            r"信息来源|实习编辑|文/|文／)\s{0,2}[:：/／ ]\s?\S|[(（](?:完|记者.{1,20}|記者.{1,20})[)）]$"
        ),
        furniture=re.compile(
            r"首页|首頁|上一[篇页頁条]|下一[篇页頁条]|分享到|打印|列印|关闭窗口|關閉窗口|返回|相关阅读|相關閱讀|"
            r"相关新闻|相關新聞|ICP备|ICP備|版权所有|版權所有|Copyright|当前位置|當前位置|您的位置|您现在的位置|"
            r"扫一扫|掃一掃|字号[:：]|字號[:：]|【字体|【字體|浏览次数|瀏覽次數|点击数|點擊數|查看余下|展开全文|"
            r"阅读全文|收藏本|网站地图|網站地圖|联系我们|聯繫我們|关于我们|關於我們|技术支持|技術支持|"
            r"主办单位|主辦單位|责任编辑：?$|我要评论|我要評論|加入收藏|设为首页|免责声明|版权声明"
        ),
        numbered=re.compile(
            r"(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
            r"|第[一二三四五六七八九十百零\d]{1,4}[章节節条條编編款届]|\d{1,3}[、.．)）]|[①-⑳⑴-⒇]"
            r"|[问問答Q][:：]|【?[附附][件表录錄图圖]|目\s{0,2}[录錄]$)"
        ),
        han=re.compile(f"[{_HAN}]"),
        dateline=re.compile(
            r"[(（【]?(?:本报|本報|本网|本網|本刊|本台|新华社|新華社|中新社|中新网|中新網|人民网|人民網|央视网|央視網|"
            r"[\u3400-\u9fff]{2,6}(?:网|網|日报|日報|晚报|晚報|新闻|新聞))"
            r"(?:讯|訊|消息|[^，。；,;]{0,24}?(?:电|電|讯|訊|消息))"
            r"(?=[\s:：()（）】]|记者|記者|通讯员|通訊員|$)"
        ),
    )


GENERIC = frozenset(
    "前言 引言 导言 背景 简介 概述 概况 总则 附则 摘要 关键词 正文 结论 结语 结束语 总结 后记 致谢 讨论 "
    "方法 结果 材料与方法 参考文献 注释 名词解释 目录 附件 附录 编者按 说明 会议纪要 内容提要 "
    "工作回顾 工作安排 主要工作 下一步工作 存在问题 主要做法 工作成效 指导思想 基本情况 总体要求 "
    "工作目标 保障措施 组织领导 工作要求 重点任务 主要任务 基本原则 政策依据 适用范围 "
    "引論 導言 簡介 概況 總則 附則 關鍵詞 結論 結語 總結 後記 致謝 討論 結果 參考文獻 注釋 名詞解釋 "
    "目錄 附錄 編者按 說明 內容提要".split()
)
"""Headings that many documents have and no article is called by."""


def letter(text: str) -> str:  # noqa: PLR0911 (one return a kind reads as the list it is)
    """Return the letter of a line, given without white space around."""
    if text[-3:] in _STARRED:
        text = text.rstrip("*＊★☆ ") or text
    size = len(text)
    first = text[0]
    if first in SEPARATORS and not text.strip(first + " "):
        return "S"
    made = patterns()
    if size <= 120:
        dated = made.date.match(text) if first in _DATED else None
        if dated and _date_line(text, dated.end(), made):
            return "D"
        if made.furniture.search(text) and _furniture(text):
            return "F"
    if size >= BODY:
        return _long(text, made)
    if made.credit.match(text):
        return "C"
    last = text[-1]
    if last == "。" and size < 120 and made.legal.search(text):
        return "F"
    if last in "。" or (last in "！？!?…" and size > 24) or (last in _CLOSERS and "。" in text):
        return "B"
    if made.numbered.match(text):
        return "H"
    if "。" in text:
        return "B"
    if last in _NOT_LAST or _BLANK.sub("", text) in GENERIC or len(_TAGS.findall(text)) > 2:
        return "t"
    if (first in "【[" and last in "】]") or first in BULLETS:
        return "t"
    if text[:2] in _AGENCIES and made.dateline.match(text):
        return "B"
    return "T" if size >= 5 and len(made.han.findall(text)) >= 4 else "t"


def _long(text: str, made: _Patterns) -> str:
    """Return the letter of a line too long for a title: running text, or a menu on one line."""
    if len(text) < 240:
        if made.legal.search(text):
            return "F"
        if text.count("http") > 1:
            return "t"
        if not _STOP.search(text) and (
            len(_MENU.findall(text)) > 4 or len(_COMMA.findall(text)) < 2
        ):
            return "t" if len(text) < 120 or len(_MENU.findall(text)) > 9 else "B"
    return "B"


def _date_line(text: str, at: int, made: _Patterns) -> bool:
    """Tell whether what follows the date is the rest of a date line, not of a sentence."""
    rest = text[at:].strip()
    if not rest or not rest.strip(" )）]】〕:：0123456789"):
        return True
    if "。" in rest or len(rest) > 90:
        return False
    if made.date_word.search(rest):
        return "，" not in rest and rest.count(",") < 2
    return (
        text[at : at + 1] in (" ", "\u3000", "\xa0", "\t")
        and len(rest) <= 16
        and not (set(rest) & set("，,、；;！!？?"))
    )


def _furniture(text: str) -> bool:
    """Tell whether a line with the words of furniture is a line of it, and no sentence."""
    return not ("。" in text or "，" in text)


def shaped(text: str) -> Shape:
    """Return the shape of a text."""
    rows: list[Row] = []
    paged = "\f" in text
    for start, stop, end in lines(text):
        content = text[start:stop]
        if paged and content[:1] == "\f":
            rows.append(Row(start, start + 1, "\f"))
            start += 1  # noqa: PLW2901 (what follows the form feed is a line of its own)
        content = content.strip()
        if content:
            if text[start] != content[0]:
                start += text[start:stop].index(content)  # noqa: PLW2901 (the indent is passed)
            rows.append(Row(start, end, content))
    return Shape(tuple(rows), "".join([letter(row.text) for row in rows]))


def shape_of(document: Document) -> Shape:
    """Return the shape of a document; for `document.once`."""
    return shaped(document.text)


def folded(text: str) -> str:
    """Return a line without white space and with one sign for any number, to find repetitions."""
    return _DIGITS.sub("0", _BLANK.sub("", text))
