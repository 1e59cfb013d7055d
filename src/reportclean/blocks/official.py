"""Lines that only a paper itself has, however little they look like running text.

A number of a paper, a chapter, an address to the hearers, a stage of a career, a table drawn with
bars or set one cell a line, and the office and the day with which a paper closes: a model of lines
that learnt from pages of news takes them for furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportclean.blocks.offices import office
from reportclean.blocks.plain_tables import barred, cells
from reportclean.blocks.rows import Row

SHORT = 20
"""Characters of the longest line that is the name of a writ, or says what a bulletin is about."""

_MARKS = frozenset(("、", ",", ";"))
"""No line begins with one of these, unless its sentence began on the line above."""
_CLAUSE = 8
"""Characters of the shortest such line."""
_LINES = 4
"""Lines on which such a sentence goes on, at most."""

_NUMERAL = "[一二三四五六七八九十百零〇]{1,5}"
_PAPER = re.compile(
    rf"第{_NUMERAL}[编章节条](?:\s.*|[^\s,。]{{2,30}})"
    rf"|(?:{_NUMERAL}、|\({_NUMERAL}\))[^|>]{{2,60}}"
    r"|(?:尊敬的)?(?:各位(?:代表|委员|股东|领导|同志|来宾|议员)|同志们|代表们|主席、各位)(?:[^。|>]{0,24}[:,!]|[,!:].*[。!])"
    r"|各[一-鿿、, ]{1,60}:|(?:尊敬|亲爱)的[^。|>:]{2,20}:"
    r"|(?:19|20)\d\d[.年]\d{1,2}月? ?[-—–~至]{1,2} ?(?:(?:19|20)\d\d[.年]\d{1,2}月?)?"
    r"[ ,:]?[一-鿿].{1,60}"
    r"|[一-鿿]{1,12}[〔\[(](?:19|20)\d\d[〕\])]第?\d{1,4}号"
    r"|\((?:19|20)\d\d年.{4,140}(?:通过|批准|公布|发布|印发|施行)\)"
    r"|\((?:已?经|由)?[^()|>]{2,40}(?:会议|大会|常委会|代表会)[^()|>]{0,20}(?:通过|批准|审议|审定|讨论|同意)\)"
    r"|[一-鿿、 ]{4,40}\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?印发"
    r"|\(此件(?:公开发布|主动公开|依申请公开|不公开)\)"
    r"|\((?:19|20)\d\d\)[一-鿿]{1,3}\d{0,4}[一-鿿]{1,6}第?\d{1,6}(?:-\d{1,3})?号(?:之[一二三四五\d])?"
    r"|(?:出席|列席|缺席|请假|主持|记录|抄送|抄报|主送|主旨|依据|公告事项|审判长|审判员|书记员|原告|被告|上诉人"
    r"|申请人|法定代表人|委托代理人|诉讼代理人|采购人|招标人|中标人|采购单位|招标单位|代理机构|新闻联[络系]人"
    r"|(?:会议|活动|报名|培训|考试|面试|演出|展览|公示|截止|开标)(?:时间|日期|期限)|(?:会议|活动|报名|培训)?地点)"
    r"(?:人|员|单位|名称|\(.{1,12}\))?\s?:[^|>]{2,120}"
    r"|\d{1,2}[.、](?:采购人|采购单位|招标人|采购代理机构|招标代理机构|代理机构|项目|监督部门)"
    r"(?:信息|名称|(?:的)?联系方式|联系人)?:?"
    r"|(?:代\s?理\s?)?(?:审\s?判\s?[长员]|书\s?记\s?员|(?:人\s?民\s?)?陪\s?审\s?员|法\s?官\s?助\s?理|检\s?察\s?员)"
    r"\s{1,4}[一-鿿](?:[一-鿿]|\s){1,6}"
    r"|(?:证券|股票)代码:.{4,80}"
    r"|以下[是为][^|>]{8,120}:|(?:补充)?(?:问题|质询|答复|答覆|主席|代理主席)[:,]"
    r"|(?:洽询|报名|索取|预约|领取|报考|面试|购票|订票|受理)(?:电话|专线|热线|邮箱|信箱|地址|方式)\s?:[^|>]{2,120}"
    r"|[一-鿿]{1,8}(?:人|者|员|得主|名单)\s?:\s?[一-鿿○*×]{2,4}(?:、[一-鿿○*×]{2,4}){1,30}等?"
    r"|\[\d{1,3}\]\s?[^|>]{4,120}\[[A-Z]{1,2}(?:/OL)?\][^|>]{0,120}"
    r"|特此(?:通知|通告|公告|公示|公布|函复|函告|批复|证明|说明|声明|报告)[。!]?"
    r"|[一二三四五六七八九十]{1,2}是[^|>,。]{2,40}|附件?\s?:\s?1\s?[.、][^|>]{2,80}"
    r"|\(作者(?:系|为|是|单位)[^()|>]{2,40}\)|此致|敬礼!?|(?:数据|资料)来源\s?:[^|>]{2,40}"
    r"|[一-鿿、]{0,24}[区局处市县乡镇校院部署厅所站馆]长(?:提名人选|候选人)?\s{1,8}(?!信箱|致辞|简介|之窗|讲话|热线)"
    r"[一-鿿](?:[一-鿿]|\s){1,5}"
    r"|[-—]{0,2}\(?(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?\s?在[^,。:;!?|>]{4,40}届[^,。:;!?|>]{2,20}会议上\)?"
)
_HEADING = re.compile(rf"(?:{_NUMERAL}、|\({_NUMERAL}\))[^|>。;,]{{2,40}}")
_BEGUN = re.compile("[^|>]{12,},[^|>]{8,}")
"""The text below a numbered heading, though it breaks off before its first full stop."""
_CAPTION = re.compile(r"图为[^|>]{4,80}|[^|>]{6,60}[。 ][一-鿿]{2,4} 摄|\([^()|>]{2,16} ?摄\)")
"""What stands below a picture: of HTML the markup tells where."""
_LABEL = re.compile(r"[^:]{2,16}:|\d{1,2}[.、]")
"""How those lines of a paper begin that contacts go on below: 采购人:…, 1.采购人信息."""
_FIRST = re.compile(r"第一[条章编](?:\s|总则)")
_REGULATION = re.compile(
    r"[一-鿿《》“”0-9-]{2,40}(?:办法|条例|规定|规则|细则|章程|制度|准则|规程|规约|公约)(?:\([^()]{2,20}\))?"
)
"""The name of a regulation, above its first article."""
_ADDRESSEE = re.compile(
    r"[一-鿿]{0,12}各[一-鿿]{1,24}|[一-鿿]*(?:政府|委员会|法院|检察院)"
    r"|[一-鿿]*[国省市州县区旗镇乡][一-鿿]{1,14}[局厅委部办院]"
)
"""Whom a paper is for, as only that is called: 市级各部门, 县教育局."""
_BESIDE = re.compile(r"[一-鿿]{2,24}(?:单位|部门|机构|企业|高校|院校|管委会|公司)")
"""Who may be named beside them; alone each is a label: 主办单位:."""
_CONTACT = re.compile(
    r"(?:[一-鿿]{2,4})?(?:名称|地址|联系人|联系方式|电话|传真|邮编|邮箱|信箱|开户行|账号)\s?:[^|>]{2,80}"
)
"""What goes on below a label of a paper, or stands above its close; below anything else it may be
the foot of the site."""
_CLOSE = re.compile(r"特此.{2,4}[。!]?|附件?\d{0,2}:.*")
"""What contacts stand above, besides a signature."""
_ARTICLE = re.compile(rf"第 ?(?:{_NUMERAL}|\d{{1,3}}) ?条(?:之 ?(?:{_NUMERAL}|\d{{1,2}}))?")
"""The number of an article of a law, alone on a line."""
_NAMED = re.compile(r"附件\d{0,2} ?: ?[^:|>]{4,60}")
"""An attachment by its name, below the close of a paper."""
_ATTACHED = re.compile(r"附件?\s?:?\s{0,4}(1 ?[.、].{2,80})?")
_WRIT = re.compile(
    r"(?:(?:刑事|民事|行政|执行|国家赔偿|附带民事)\s?){0,2}"
    r"(?:判决|裁定|调解|决定|起诉|不起诉|抗诉|支付令|复议决定|处罚决定)\s?书"
)
"""What a court or an office calls its paper, on a line of its own."""
_DAY = re.compile(
    r"(?:(?:(?:19|20)\d\d|[一二][〇○零O一二三四五六七八九]{3})年)?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SENDER = re.compile("[^,。:|>]{1,20}(?:敬上|谨上|拜上|叩上|谨启|敬启|手书)")
"""Who wrote a letter, as it closes."""


def official(rows: Sequence[Row], *, markup: bool = False) -> frozenset[int]:
    """Return which of `rows` belong to a paper by what they say or what they stand beside.

    Of HTML (`markup`) tables have their rows in one line each: cells alone are prices of shares.
    """
    filled = [i for i, row in enumerate(rows) if row.folded]
    found = {i for i in filled if _PAPER.fullmatch(rows[i].folded)}
    lines = [rows[i].folded for i in filled]
    labelled = False
    for i in filled:
        labelled = (i in found and _LABEL.match(rows[i].folded) is not None) or (
            labelled and _CONTACT.fullmatch(rows[i].folded) is not None
        )
        if labelled:
            found.add(i)
    headed = (
        at for at, i in enumerate(filled[:-1]) if i in found and _HEADING.fullmatch(lines[at])
    )
    found.update(filled[at + 1] for at in headed if _BEGUN.fullmatch(lines[at + 1]))
    for at, (line, below) in enumerate(pairwise(lines)):
        if below[:2] == "第一" and _FIRST.match(below) and _REGULATION.fullmatch(line):
            found.add(filled[at])
        if line[:2] == "时间" and below[:2] == "地点" and filled[at + 1] in found:
            found.add(filled[at])  # when and where a meeting was
        if line[-1:] == ":" and len(below) > len(line) and _is_addressed(line):
            found.add(filled[at])
    begun: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        begun.setdefault(line[0], []).append(at)
    signed = list(_signatures(lines))
    for at in (
        *signed,
        *_articles(lines, begun.get("第", ())),
        *_going_on(lines, begun),
        *_contacts(lines, signed, (*begun.get("特", ()), *begun.get("附", ()))),
        *_attached(lines, begun.get("附", ())),
        *_writs(lines),
        *barred(lines),
    ):
        found.add(filled[at])
    if not markup:
        _with_names(lines, filled, found, begun.get("附", ()))
        text = next((i for i, row in enumerate(rows) if row.prose), len(rows))
        under = ((i, rows[i].folded) for i in filled if i > text)
        found.update(
            i
            for i, line in under
            if ("摄" in line or line[:2] == "图为") and _CAPTION.fullmatch(line)
        )
        found.update(filled[at] for at in cells([line.rstrip(" |") for line in lines]))
    return frozenset(found)


def _signatures(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of offices, one or a few, or of a letter, with the day right below.

    And above offices what a bulletin is about, behind a dash: ——全市人口情况.
    """
    for at in range(1, len(lines)):
        if "月" not in lines[at] or not _DAY.fullmatch("".join(lines[at].split())):
            continue
        above = at
        while above and at - above < 4 and office().fullmatch(lines[above - 1]):
            above -= 1
        if above == at and _SENDER.fullmatch(lines[at - 1]):
            above = at - 1
        if above < at:
            about = above and lines[above - 1][:2] == "——" and len(lines[above - 1]) <= SHORT
            yield from range(above - bool(about), at + 1)


def _is_addressed(line: str) -> bool:
    """Tell whether a line is nothing but the offices that a paper is for, and a colon.

    >>> _is_addressed("禾川县人民政府:"), _is_addressed("禾川园区管委会,各乡镇政府,市级各部门:")
    (True, True)
    >>> _is_addressed("主办单位:"), _is_addressed("县领导在会上提出:")
    (False, False)
    """
    named = re.split("[,、;]", _IN_BRACKETS.sub("", line[:-1].replace(" ", "")))
    surely = [_ADDRESSEE.fullmatch(one) is not None for one in named]
    beside = (sure or _BESIDE.fullmatch(one) for sure, one in zip(surely, named, strict=True))
    return any(surely) and all(beside)


def _articles(lines: Sequence[str], begun: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of articles alone on their lines, two at least, and what stands below.

    `begun` are the lines that begin as they do.
    """
    last = len(lines) - 1
    numbered = [at for at in begun if at < last and _ARTICLE.fullmatch(lines[at])]
    for at in numbered if len(numbered) > 1 else ():
        yield from (at, at + 1)


def _going_on(lines: Sequence[str], begun: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Yield lines that begin with a mark, and those up to the full stop of their sentence."""
    for at in sorted(at for mark in _MARKS for at in begun.get(mark, ())):
        if len(lines[at]) < _CLAUSE:
            continue
        near = range(at, min(at + _LINES, len(lines)))
        end = next((below for below in near if lines[below].endswith("。")), at)
        yield from range(at, end + 1)


def _attached(lines: Sequence[str], begun: Sequence[int]) -> Iterator[int]:
    """Yield the numbered attachments of a paper, below the line 附件 with or without the first."""
    for at in begun:
        if not (head := _ATTACHED.fullmatch(lines[at])):
            continue
        number = 2 if head[1] else 1
        below = at + 1
        while below < len(lines) and re.match(rf"{number} ?[.、]", lines[below]):
            below, number = below + 1, number + 1
        if below > at + 1:
            yield from range(at, below)


def _with_names(
    lines: Sequence[str], filled: Sequence[int], found: set[int], begun: Sequence[int]
) -> None:
    """Add the names of attachments, 附件：某某方案, right below lines of the paper."""
    for at in begun:
        if at and filled[at - 1] in found and _NAMED.fullmatch(lines[at]):
            found.add(filled[at])


def _contacts(lines: Sequence[str], signed: Sequence[int], begun: Sequence[int]) -> Iterator[int]:
    """Yield the lines of contacts right above the close of a paper; `signed`: its signatures."""
    noted = (at for at in begun if _CLOSE.fullmatch(lines[at]))
    for close in {*signed, *noted}:
        at = close - 1
        while at >= 0 and _CONTACT.fullmatch(lines[at]):
            yield at
            at -= 1


def _writs(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that name a writ, with the court above and the number below."""
    for at, line in enumerate(lines):
        if line[-1:] != "书" or len(line) > SHORT or not _WRIT.fullmatch("".join(line.split())):
            continue
        court = at and office().fullmatch("".join(lines[at - 1].split()))
        numbered = at + 1 < len(lines) and lines[at + 1].endswith("号")
        if court and numbered:
            yield from (at - 1, at, at + 1)
