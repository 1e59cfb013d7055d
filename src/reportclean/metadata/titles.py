"""Titles: what can be one, what is glued to it, and what a report's looks like."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportclean.blocks.field_table import fields
from reportclean.blocks.field_values import full_name
from reportclean.blocks.fold import fold
from reportclean.metadata.only import SHOWN

SPACED = 5
"""Characters alone between spaces, most of the words of a title, that show it was spaced out."""

LONGEST = 80
"""Characters of the longest title line that was met, some reserve included."""


PLAN = r"[和及与暨](?:19|20)\d\d年度?(?:政府)?工作(?:计划|安排|打算|思路|要点)"
"""What a page adds to the title of a report: …政府工作报告和2019年工作计划."""


class Title(NamedTuple):
    """A title line without what is glued to it; offsets are of the line."""

    start: int
    stop: int
    """Where the title proper stands."""
    column: tuple[int, int] | None = None
    """Where the name of the column stands, without its brackets."""
    note: tuple[int, int] | None = None
    """Where the note of date and speaker stands, without its brackets."""
    decorated: bool = False
    """Whether anything was taken off that only a page puts there."""


CONTACT = r"^(?:地 *址|电 *话|传 *真|[联连][系络](?:人|电话|地址)) *:"
"""How a line of contacts begins, which is no title."""

_DEEPEST = 6
"""Signs of the least heading in Markdown."""
_RULES = "=-*~#+"
_STRONG = re.compile(r"\*\*([^*\s][^*]{2,}[^*\s])\*\*")
"""A whole line that Markdown sets bold."""
_DRAWN = re.compile(r"([=*~#+-])\1{2,} *(?=[^ =*~#+-])(.*[^ =*~#+-]) *\1{3,}$")
"""A line drawn on both sides of words."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "tag": re.compile(r"^ *[【\[]([^【】\[\]]{2,12})[】\]] *(?=[^ ])"),
        # What all the others need: a bracket, a dash, a bar, 原标题, a number at the end.
        "glue": re.compile(
            r"^#{1,6} |^ *[•●▪] |[\[(【|_*★☆—-]|={3}|~{3}|\+{3}|原[标题]|[标题称] *:"
            r"|\d\s*$|\.[A-Za-z]{3,4}\s*$|日(?:专?电|讯) |\d *页\s*$"
            r"|^ *第|会议?上(?:\s*$| )|报告 |号[ 《]"
        ),
        "lead": re.compile(
            r"^ *(?:原?标题|原题|(?:法规|法律|文件|公文)名称) *: *(?=[^ ])"
            r"|^#{1,6} +(?=[^ ])|^ *[•●▪] +(?=[^ ])"
            r"|^ *[\[(【](?:(?:高清|超清|多|精彩|独家|现场|实拍|航拍|最新)?"
            r"(?:组?图|图文|图集|视频|图片|直播)|多图|高清|音频|图解|动图|VR|转[载帖贴]?|"
            r"原创|独家|置顶|推荐|快讯|精华|微视频|短视频|长图|海报|H5|影|影音|图辑|"
            r"(?:两会)?受权发布|权威发布)[\])】] *(?=[^ ])"
            r"|^ *\[(?:求助|讨论|提问|分享|灌水|闲聊|问题|经验|已解决|投票)\] *(?=[^ ])"
        ),
        "pager": re.compile(
            r" *(?:19|20)\d\d年[^ 。,;:]{2,30}报告 +(?=(?:19|20)\d\d年[^ 。,;:]{2,40}报告$)"
        ),
        "number": re.compile(
            r" *[一-鿿]{1,12}[〔\[(](?:19|20)\d\d[〕\])]\d{1,4}号"
            r"(?: *(?P<quoted>《)(?=[^《》]{6,70}》$)| +(?=[^ ].{0,40}关于))"
        ),
        "sent": re.compile(
            r" *[一-鿿]{2,5}[社网][一-鿿]{0,8}(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:专?电|讯) +"
        ),
        "part": re.compile(r" *第[一二三四五六七八九十\d]{1,3}篇[ :]{1,2}"),
        "before": re.compile(
            r" *[-—]{0,4} *((?:(?:19|20)\d\d *年 *\d{1,2} *月 *\d{1,2} *日)? *"
            r"在[^()在]{4,50}届[^()]{2,20}(?:会议|大会)上"
            r"(?: *\((?:19|20)\d\d *年 *\d{1,2} *月 *\d{1,2} *日\))?"
            r"(?: *[一-鿿]{0,16}[长任] *[一-鿿](?: ?[一-鿿]){1,3})?)$"
        ),
        "channel": re.compile(
            r".*(?:招商|要闻|资讯|新闻|动态|快讯|快评|播报|聚焦|关注|时政|头条|视点|观察|专题|"
            r"直播|导读|"
            r"发布|通讯|专栏|在线|之窗|公开|简讯|速递|推荐|热点|两会)$"
        ),
        "content": re.compile(
            r"^(?:第?[一二三四五六七八九十\d]+|.*[一二三四五六七八九十\d])$|^(?:问|答|案例|提示|"
            r"声明|摘要|注意|背景|"
            r"说明|链接|名词解释|附|题记|编者按|导语)"
        ),
        "image": re.compile(
            r" *(?:[\[(【](?:[高超]清)?(?:组?图|图文|多图|图集|高清|视频|音频|图片|VR|动图|附图|"
            r"组图|图解|复制[链连][接结]|转[载帖贴]?|原创|精华|置顶|推荐|多?图片?新闻|"
            r"含视频|附(?:图片?|短片|影片|视频)(?:[/、](?:图片?|短片|影片|视频))?)[\])】]|"
            # Not what rates something: 期待值:★★★.
            r"(?<![:度数级分值*★☆])(?<![:度数级分值] )[*★☆]{2,}|"
            r"[\[【](?:[一-鿿]{0,6}范文(?:大全|网|库|模板)?|[一-鿿]{2,6}(?:文库|文秘网?))[\]】]|"
            r" \| ?(?:图集|组图|视频|多图))(?:[(]\d{1,2}[)])?$"
        ),
        "page": re.compile(
            r"(?:(?: *[_—-] *| +)第 *\d{1,3} *页| *第? *\( *\d{1,3} */ *\d{1,3} *\) *页?|"
            r" *\( *第 *\d{1,3} *(?:/ *\d{1,3} *)?页 *\)|\( +[一二三四五六七八九十\d]{1,3} +\))$"
        ),
        "site": re.compile(
            # Not what goes on with the title: …总结_附明年计划, 机器人_让精准成为可能.
            r"(?: *_ *(?!\d|[附让把]|如何|怎[么样]|为何|[^_]*(?:19|20)\d\d年)[^_ ]{2,16}){1,3}"
            r"(?:_(?:19|20)\d\d)?$"
            r"|(?:(?: *-{2,3} *| +[-|] +)[^-|_ ]{2,8}){0,2}"
            r"(?: *-{2,3} *| +[-|] +|[-|](?!(?<=\d-)\d))[^-|_ ]{1,14}(?:网|网站|门户|在线|频道|"
            r"日报|晚报|新闻|百科|文库|书趣阁|小说|阁|政府|论坛|数字报|电子报|发布|客户端|融媒|电视台|中心主办)$"
            r"|-{1,3}(?:[一-鿿]{2}(?:新闻|动态|公告|资讯)|政策法规|新闻中心)-{1,3}[^-|_ ]{2,16}$"
            r"|(?: +[-|] +[^-|_ ]{2,10}){0,2} +[-|] +(?![^-|_ ]*[回到去进抵游赴])"
            r"[^-|_ ]{2,16}(?:大学|学院|医院|法院|检察院|"
            r"研究[院所]|公司|集团|[协学商]会|政协|人大|委员会|[局厅]|博物馆|图书馆|党校|中学|小学|"
            r"学校|资讯)$"
            r"|(?<=[^-|_ ]{8})-{1,3}[一-鿿]{2,8}[省市县区州旗][一-鿿]{0,10}"
            r"(?:[局厅]|委员会|医院|法院|检察院|人民政府|政府办公室)$"
        ),
        "keywords": re.compile(r"(?:\|[^|_ 。,;:]{2,8}){2,8}$"),
        "file": re.compile(
            r"(?<=[一-鿿)\]\d])(?:_\d{1,4})?\.(?i:docx?|wps|pdf|txt|pptx?|xlsx?|rtf|html?)$"
        ),
        # The mark of a footnote, the number of the page, the year by which a site files bulletins.
        "counter": re.compile(
            r"(?<=(?:通知|意见|公告|通告|办法|决定|方案|规定))\d$"
            r"|(?<=公报)(?:\d| *[\[(]\d{1,2}[\])]| +(?:19|20)\d\d)$"
        ),
        "note": re.compile(
            r" *(?:\(|(?P<dash>[-—]{1,4}) *)"
            r"((?:19|20)\d\d *年 *\d{1,2} *月 *\d{1,2} *日[^()]{0,60})(?(dash)|\))$"
        ),
    }


def undress(line: str) -> Title:
    """Return the title proper of a folded line, and what was glued before and behind it.

    >>> line = "【某县要闻】两座粮仓建成[图]"
    >>> found = undress(line)
    >>> line[found.start : found.stop], line[slice(*found.column)]
    ('两座粮仓建成', '某县要闻')
    """
    known = _patterns()
    start, stop = len(line) - len(line.lstrip()), len(line.rstrip(" |\t"))
    if not known["glue"].search(line):
        return Title(start, stop)  # mostly
    if drawn := _drawn(line[start:stop]):
        start, stop = start + drawn.start(2), start + drawn.end(2)
    elif strong := _STRONG.fullmatch(line, start, stop):
        start, stop = strong.span(1)
    column = note = None
    decorated = False
    tag, lead = known["tag"].match(line), known["lead"].match(line)
    pager, number = known["pager"].match(line), known["number"].match(line)
    if lead:
        start, decorated = lead.end(), True
    elif pager:
        start = pager.end()  # of the report of the year before
    elif number:
        start, stop = number.end(), stop - bool(number["quoted"])
    elif tag and (is_column(tag[1]) or line.rstrip().endswith(tag[1], tag.end())):
        column, start, decorated = tag.span(1), tag.end(), True
    for _ in range(4):  # decorations are stacked at most three deep
        for name in ("image", "page", "site", "keywords", "file", "counter", "note"):
            match = known[name].search(line, start, stop)
            if match is None or match.start() - start < 4:
                continue
            if name == "site" and _cuts_brackets(line[start : match.start()]):
                continue  # 《规划(2011-2015征求意见稿)》发布
            if name == "keywords" and not (
                decorated and _are_said(line[start : match.start()], match)
            ):
                continue
            if name == "note":
                note = match.span(2)
            elif name != "file":  # a list of attachments has names of files too
                decorated = True
            stop = match.start()
            break
        else:
            break
    for name in ("sent", "part"):
        head = known[name].match(line, start, stop)
        if head and (report(line[head.end() : stop]) or given(line[head.end() : stop])):
            start = head.end()
    before = known["before"].search(line, start, stop)
    if before and (report(line[start : before.start()]) or given(line[start : before.start()])):
        note, stop = before.span(1), before.start()
    return Title(start, stop, column, note, decorated)


def _cuts_brackets(title: str) -> bool:
    """Tell whether a bracket or a quotation is open at the end of `title`."""
    return any(
        title.count(first) > title.count(last) for first, last in ("《》", "()", "“”", "「」")
    )


def _are_said(title: str, keywords: re.Match[str]) -> bool:
    """Tell whether a title has most of the keywords behind it, as those of its page are."""
    words = keywords[0].split("|")[1:]
    return 2 * sum(word in title for word in words) > len(words)


def unmarked(line: str) -> str:
    """Return a line without the mark that Markdown sets in front of the heading of a page.

    Nor what is drawn on both sides of it.

    >>> unmarked("# 两座粮仓建成"), unmarked("===== 两座粮仓建成 =====")
    ('两座粮仓建成', '两座粮仓建成')
    """
    drawn = _drawn(line)
    return drawn[2] if drawn else line[level(line) :].lstrip()


def _drawn(line: str) -> re.Match[str] | None:
    return _DRAWN.match(line) if line[:1] in _RULES and len(line) <= 2 * LONGEST else None


def level(line: str) -> int:
    """Return how many signs a heading in Markdown has in front of it; 0 for any other line.

    >>> level("## 两座粮仓建成"), level("#话题# 两座粮仓建成")
    (2, 0)
    """
    marks = len(line) - len(line.lstrip("#"))
    return marks if 0 < marks <= _DEEPEST and line[marks : marks + 1] == " " else 0


def is_column(tag: str) -> bool:
    """Tell whether the words in brackets before a title name a channel, not a part of the text.

    >>> is_column("某县招商"), is_column("案例一"), is_column("第一组")
    (True, False, False)
    """
    known = _patterns()
    return bool(known["channel"].match(tag)) and not known["content"].match(tag)


@cache
def _no_title() -> re.Pattern[str]:
    return re.compile(
        r"[。!?;,:、…{}]$|\.\.\.$|。[(\[【]"  # a stop, or a headline that a list cut off
        r"|[\[【]\d{1,2}:\d\d:\d\d[\]】]$"  # a turn of a talk; papers print hour and minute
        r"|^(?:[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|"
        r"第[一二三四五六七八九十百\d]{1,4}[章节条部编]"
        r"|\d{1,3}[.、)]|[-—·•‧・●○◆■□▲★※*>#|]|[①-⑳]|附件?\d?:?$|目 *录$|前 *言$)"
        # A quotation alone is said by somebody; one that goes on is a headline.
        r"|^[\"“'‘「『](?![^\"”'’」』]{2,30}[\"”'’」』][^:—-][^:]{2,}(?<![说道问喊叫答])$)"
        r"|^根据.{8,80}(?:修正|修订)\)?$"  # by which decisions a law was amended
        r"|^\(?(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{4,80}(?:通过|批准|修正|修订)\)?$"
        r"|[<>›»]|(?<!\d) / |(?<=\d) / (?!\d)"
        r"|^[【\[][^【】\[\]]*[】\]]$|^\([^()]*\)$|^[摘转][自源]|^来[自源](?: *:|于|$)"
        r"|@|https?:|www\.|\|.*\|"
        r"|^(?:单位|部门|报告人|汇报人|主讲人|地点):"  # the fields of a form
        r"|^(?:发布信息|基本信息|[一-鿿]{2}全文|公告正文|历史沿革)$"  # of encyclopedias
        rf"|{CONTACT}"
        r"|^(?:撰?文|图) ?[|丨/]"  # 文|某市市长 沈溪
        r"|^各位|^同志们|^尊敬的|^亲爱的|^女士们|(?:摄|供图)\)?(?: *\|)?$|^图[为:]|^资料图"
        r"|^(?:[\d\s.:/年月日-]+)$|^(?:(?:19|20)\d\d年)?第\d+[号期](?:\(总第?\d+[号期]\))?$|"
        # A day with its time, and a counter behind it perhaps: 2025-07-01 04:57 6次.
        r"^(?:19|20)\d\d(?:[-/.]\d{1,2}){2} {1,4}\d{1,2}:\d\d[^一-鿿]*(?:[一-鿿][^一-鿿]*){0,2}$|"
        r"^.{0,3}$|[报网社台]讯$|^本[报网社刊台].{0,4}消息$"
        r"|^据?[一-鿿]{1,6}[社网][一-鿿]{0,10}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:专?电|讯)(?:$| ?题:)"
        r"|(?:^|[前在的])位置:|(?<![一-鿿])字[体号型级](?:大小|设定)?(?![一-鿿])|视力保护|人参与"
        r"|我来?[说要](?:两句|评论)|(?<![一-鿿])(?:设为首页|加入收藏)(?![一-鿿])"
        r"|^[一-鿿]{0,4}导航:|^(?:发行人|出版人|发行|(?:主办|承办|协办|主管)(?:单位|方)?):"
        r"|订阅 ?(?:RSS|本[报刊站])|RSS ?订阅"
        r"|^[一-鿿]{2,6}:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:$|[至到~—-])"  # 展期:5月1日至20日
        r"|^(?:[一-鿿]{2,4}中心|编辑部|本报)(?:[/、][一-鿿]{2,4})?(?:综合)?报[导道]$"
        r"|^[A-Za-z]+$"  # one word of Latin letters: buttons, FacebookLINE
        r"|^[A-Z]{2,6}\d\d-(?:19|20)\d\d-\d{2,5}$"  # the number of a paper: YHQD00-2019-0014
        r"|^第 ?[A-Z]?\d{1,3} ?版 ?[ :]|^[一-鿿]{2,10}报 ?(?:数字报纸?|电子[版报])$"
        r"|统一刊号|CN ?\d\d-\d{4}|退出全屏|^.{0,8}设为首页$"
        rf"|^{SHOWN}$"
    )


def like(line: str) -> bool:
    """Tell whether a folded, stripped line could be a title: short, no stop, no list item."""
    compact = "".join(line.split())
    label, _, value = line.partition(":")
    if compact.partition(":")[0] in fields() or (value and _named(label, value)):
        return False
    if (day := _DAY.search(compact)) and compact[: day.start()] in fields():
        return False  # 施行日期2017年11月1日
    known = _no_title()
    return 4 <= len(compact) <= LONGEST and not (known.search(line) or known.match(compact))


_DAY = re.compile(r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})$")


def _named(label: str, value: str) -> bool:
    """Tell whether a line says who somebody was, 参加人：沈溪、周禾: that is no headline."""
    people = [word for word in re.split(r"[\s、,;]+", value) if word]
    enough = 1 if re.search(r"[人员者长席持]\s*$", label) else 2
    return len(label) <= 8 and len(people) >= enough and all(map(full_name, people))


@cache
def _report() -> re.Pattern[str]:
    return re.compile(
        r"(?:关于)?(?:(?:19|20)\d\d(?:年度?)?(?:两会)?)?(?P<place>[一-鿿]{1,24}(?:省|市|区|县|州|盟|旗|镇|乡|"
        r"街道|办事处))?(?:(?:中华人民共和国)?国务院)?"
        r"(?P<short>[一-鿿]{2,6}?)?(?:(?:19|20)\d\d年度?)?(?:人民)?政府(?:(?:19|"
        r"20)\d\d年度?)?工作报告(?:全文)?"
        rf"(?:\(.{{1,40}}\)|(?:19|20)\d\d年?|{PLAN})?"
        r"|关于(?P<of>[一-鿿]{2,24}[省市区县州盟旗镇乡])?(?:人民)?政府工作的报告(?:\(.{1,20}\))?"
    )


def report(title: str) -> re.Match[str] | None:
    """Return the match if a folded title is that of a government's work report, not of news on it.

    The group `place` holds the place named, `short` one without its kind.
    """
    match = _report().fullmatch("".join(title.split()))
    if (
        match
        and match["short"]
        and re.search(r"作|听取|审议|解读|学习|热议|讨论|起草|读|看|我的", match["short"])
    ):
        return None
    return match


@cache
def _given() -> re.Pattern[str]:
    return re.compile(
        r"(?:.{2,60}工作|.{0,60}施政|[^向]{0,30}[省市县区旗镇乡](?:人民)?政府)总?报告(?:\(.{1,20}\))?"
        r"|关于.{4,80}(?:情况|草案|计划|预算|决算|纲要|安排)\)?的?报告(?:\(.{1,20}\))?"
        r"|.{0,30}(?:19|20)\d\d年.{1,40}(?:执行情况|草案|计划|预算|决算)的?报告(?:\(.{1,20}\))?"
        r"|.{0,20}在.{2,60}上的(?:总结|主题|重要|开幕|闭幕)?(?:讲话|报告|工作报告|致辞|致词|发言|演讲)"
    )


def given(title: str) -> bool:
    """Tell whether a folded title is of a report or a speech that was given to an assembly.

    >>> given("某县法院工作报告"), given("在全县教育大会上的讲话"), given("县长听取工作报告")
    (True, True, False)
    >>> given("某镇政府报告"), given("向镇政府报告")
    (True, False)
    """
    compact = _REPORTS.sub("", "".join(title.split()))
    news = compact[0:1] not in "关在" and NEWS.search(compact) is not None
    return _given().fullmatch(compact) is not None and not news


_REPORTS = re.compile(r"^[一-鿿]{2,30}?(?:局|厅|委|委员会|部|政府|办公室|法院|检察院)(?=关于)")
"""Whose report it is, in front of what it is on."""
NEWS = re.compile(r"听取|审议|解读|学习|热议|讨论|起草|征求|分组|表决|通过|[发公]布|出炉")
"""What a headline on a report says that its own title does not; a speech may be on 学习."""


def neat(title: str) -> str:
    """Return a title with one space where there were several, and none in a spaced-out one.

    >>> neat("2015年 某 市 政 府 工 作 报 告"), neat("沈 溪 周 禾 获奖 归来")
    ('2015年某市政府工作报告', '沈 溪 周 禾 获奖 归来')
    >>> neat("政 府 工 作 报 告(草案)"), neat("经济增长  创新高"), neat("关于防汛的 通 知")
    ('政府工作报告(草案)', '经济增长 创新高', '关于防汛的通知')
    """
    words = title.split()
    noted = words[-1][1:2] in ("", "(", "\N{FULLWIDTH LEFT PARENTHESIS}") if words else False
    lettered = any(word.isascii() and word.isalpha() for word in words)  # A 优 B 良
    if len(words) > 2 and noted and not lettered and all(len(word) == 1 for word in words[:-1]):
        return "".join(words)
    single = sum(len(word) == 1 for word in words)
    if single >= SPACED and not lettered and 5 * single >= 4 * len(words):
        return "".join(words)
    if _SPACED_KIND.search(fold(line := " ".join(words))):
        return f"{line[:-4]}{''.join(words[-2:])}"
    return line


_SPACED_KIND = re.compile("的 (?:通 [知告报]|[公报] 告|决 [定议]|意 见|批 复|办 法|规 定|纪 要)$")
"""How a title ends whose last word alone is spaced out."""
