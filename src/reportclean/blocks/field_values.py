"""What may stand behind a label: dates, names, organisations, numbers, counters.

All patterns are for folded lines (`reportclean.blocks.field_table.folded`), where marks are
half-width, letters Simplified, and all brackets `()` or `[]`.
"""

from __future__ import annotations

import re
from functools import cache

from reportclean.blocks.field_table import Shape, folded

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶"
    "程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎闫雷段龙黎史陶贺"
    "顾毛郝龚邵万覃武钱戴严莫孔向常汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍涂裴苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕"
    "屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧"
    "闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥郁"
    "竺储窟裘韶钮计揭逄原员雍隆次额乌巴赖洪文殷詹丘奚谌蔺栗廉燕晋屠阚茹晁亓阙邰郦隗濮谯茅仝粟闻"
)
"""The commonest surnames, which over 97 percent of the population bear, in Simplified letters."""
_COMPOUND = frozenset((
    "端木", "申屠", "宇文", "长孙", "呼延", "闻人", "钟离", "淳于", "鲜于", "赫连",
    "独孤", "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容",
    "司徒", "令狐", "夏侯",
))  # fmt: skip


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns that this module and the reading of lines use; compiled once."""
    month, day = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
    year, gap = r"(?<!\d)(?:19|20)\d\d", " {0,2}"
    step = "(?: {0,2}|/)"  # 2016年/3月/18日 in libraries of newspapers
    date = (
        rf"(?:{year}{gap}年{step}{month}{gap}月{step}{day}{gap}日"
        rf"|{year}年{month}月\d\d(?= {{1,2}}\d{{1,2}}:\d\d)"
        rf"|{year}(?:- ?{month}- ?{day}|/{month}/{day}|\.{month}\.{day})(?!\d)"
        rf"|{year}-(?:1[0-2]|0[1-9])-(?:3[01]|[012]\d)(?=[012]\d:\d\d)"
        rf"|{year} {{1,2}}(?:1[0-2]|0[1-9]) ?/ ?(?:3[01]|[12]\d|0[1-9])(?= {{1,2}}\d\d:\d\d:\d\d)"
        rf"|(?<![\d.])(?:{day}\.{month}|{month}\.(?:1[3-9]|2\d|3[01]))\.(?:19|20)\d\d(?!\d)"
        r"|"
        r"[一二][〇○零Οo0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    )
    province = (
        r"(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
        r"|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古|台湾|香港|澳门)"
    )
    clock = (
        r"(?:(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上) ?)?"
        r"(?:(?<![\d:])|(?<=\d-\d\d)(?=\d\d:))(?:[01]?\d|2[0-3])"
        r"(?:: ?[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?(?:\+08:?00|Z)?)?(?![\d:])(?: ?(?i:[ap]\.?m)\b)?"
        r"|[时点][0-5]\d分(?:[0-5]\d秒)?(?![一-鿿])))"
    )
    poster = (
        r"[一-鿿A-Za-z·]{1,18}?(?:融媒体?|发布|新闻|资讯|传媒|频道|快报|头条|之声|中心|办公[厅室]|委员会"
        r"|政府|[中小大]学|[局厅委部办处科室院台站社网报]|大队|支队|客户端|公众号|编辑部)"
    )
    sources = {
        "date": date,
        "clock": clock,
        "compact": r"(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)",
        "date-line": (
            r"[ \t\u3000\xa0(（\[]{0,20}"
            + date
            + rf"(?:[ \tT]{{0,4}}{clock})?"
            + r"[ \t\u3000\xa0)）\]]{0,20}"
        ),
        "ends-dated": rf"{date}$",
        "time-first": rf"(?P<time>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?) {{1,4}}(?P<day>{date})",
        "timed": rf"(?P<date>{date})(?: {{1,4}}|T)(?P<clock>{clock})",
        "day": (
            r"(?<![\d-])(?:\d\d-(?=\d\d-\d\d ?\d\d:))?(?:1[0-2]|0?[1-9])[-/]"
            r"(?:(?:3[01]|[0-2]?\d)(?= {1,3}\d{1,2}:\d\d)|(?:3[01]|[0-2]\d)(?=[0-2]\d:\d\d))"
        ),
        # Counted from the day on which the page was looked at, which nobody knows.
        "day-said": r"(?:今天|今日|昨天|昨日|前天)(?= {0,3}\d{1,2}:\d\d)",
        "edition": (
            r"(?:第? ?[A-Z]?\d{1,3}|第[一二三四五六七八九十]{1,3}) ?版"
            r"(?:[: ]{0,2}[一-鿿]{2,6})?(?![一-鿿])"
            r"|[A-Z]\d{1,2}(?: {1,2}[一-鿿]{2,4})?(?![一-鿿\w])"
        ),
        "weekday": r"(?:星期|周|礼拜)[一二三四五六日天]|(?<=\()[一二三四五六日](?=\))|"
        r"[上下]午|晚上|HKT|T(?=\d)|"
        r"(?:上传|发布|更新|录入|台北时间)(?![一-鿿])|"
        r"(?i:[ap]m)\b",
        "between": r"(?:[\s|/\[\]()•·・*,;>↑↓■□●▲▼◆◎-]|北京时间(?=[ :\d])|于(?= ?(?:19|20)\d\d))+",
        "staff": r"[A-Z]{1,4}\d{1,8}(?![\w.])",
        "desk-number": r"(?<=[一-鿿])[ _]{1,2}[A-Z]{1,4}\d{2,8}(?![\w.])",
        "place": rf"(?:(?:发[表布]于|来自|IP ?(?:属地)?:?) ?)?{province}(?![一-鿿])",
        # Where a reader writes from, behind the name: 沈溪 江苏南通 职员.
        "from": rf" {province}[一-鿿]",
        "account": (
            r"(?P<own>原创 {1,4})?(?:(?P<author>[^\s\d]\S{0,19}) {1,4})?"
            r"(?P<source>[^\s\d]\S{1,29}) {1,4}"
            rf"(?P<date>{date})(?: {{1,4}}(?P<clock>{clock}))?"
            rf"(?: {{0,4}}发表于 ?{province}|(?(own) {{0,4}}|(?!)))"
        ),
        "dotted": (
            rf"(?P<date>{date})(?: {{1,4}}(?P<clock>{clock}))? ?[·・] ?"
            r"(?:来自[^\s\d·。,;:!?|]{1,12}|(?P<author>[^\s\d·。,;:!?|]{2,16}))"
        ),
        # What cnblogs and the blogs like it print below an article.
        "blog": (
            rf"posted (?:@|on|at) (?P<date>{date}) {{1,4}}(?P<clock>{clock})"
            r" {1,4}(?P<author>[^\s\d|]\S{0,19}) {1,4}\|? ?(?:阅读|views?) ?\(\d{1,9}\)"
            r"(?:[ |]{1,5}(?:(?:评论|推荐|comments?) ?\(\d{1,6}\)|编辑|收藏|举报|引用"
            r"|所属分类:\S{1,20})){0,6}"
        ),
        # The head of a post in a forum.
        "post": (
            rf"(?P<author>[^\s\d:|]\S{{1,15}}) {{1,4}}发表于:? {{0,2}}(?P<date>{date})"
            rf" {{1,4}}(?P<clock>{clock})"
            r"(?:[ |]{1,5}(?:只看(?:该作者|楼主|大图)|显示全部楼层|[倒正]序(?:浏览|看帖)|阅读模式"
            r"|电梯直达|楼主|\d{1,4}#)){0,6}"
        ),
        # What a site prints of the account or the office that posted: a day with its time behind.
        "poster": (
            r"(?=[一-鿿A-Za-z0-9·-]{2,24} {0,4}(?:19|20)\d\d)"
            r"(?![^ ]*(?:时间|日期|[在于至到自从][ \d]))"
            rf"{poster}(?= {{0,4}}{date} {{0,4}}{clock})"
        ),
        "signer": (
            r"(?P<names>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2})"
            rf"(?= {{1,4}}{date} {{1,4}}{clock}[ )\]]{{0,4}}$)"
        ),
        "slashed": (
            r"(?P<names>[一-鿿]{2,4}) {0,2}/"
            rf"(?= {{0,2}}[一-鿿A-Za-z0-9·]{{2,20}} {{0,2}}/ {{0,2}}{date})"
        ),
        "desk-in-brackets": rf"{poster}(?=\])",
        "posted": rf"{poster}(?= {{2}}| {{0,4}}$)",
        "dispatch": r"本报(?:综合)?讯(?![一-鿿])",
        "desk": r"[一-鿿]{2,6}(?:报导|报道|电)(?![一-鿿])",
        "reported": r"[一-鿿]{2,4}(?:报导|报道)(?![一-鿿])",
        "host": (
            r"(?:https?://|www\.)[\w./:?=&%#-]{1,80}"
            r"|[a-z0-9-]{1,20}(?:\.[a-z0-9-]{1,20}){1,3}(?![\w.])"
        ),
        "counter": (
            r"(?:[本此该]文)?已?被?(?:阅读|浏览|点击|访问)[了过]? ?\d{1,9} ?人?次"
            r"|(?:已?有|共有)? {0,2}(?:评论)?(?:\d{1,4}\.\d万\+?|\d(?:[\d,]{0,11}\d)?) {0,3}"
            r"(?:次|人次|人|条)? {0,2}(?:浏览|阅读|点击|主?评论|总评论|访问|查看|人气|参与|条)"
            r"|共 {0,2}\d[\d,]{0,7} {0,2}字(?![一-鿿])"
            r"|(?:浏览|阅读|点击|评论|访问|查看|人气|参与互动|网友评论|我来说两句|我有话说|"
            r"我要评论|跟[贴帖]|回复|回应|推荐|喜欢|点赞)(?:次数|数|量)?"
            r" {0,2}[(\[]? {0,2}(?:\d{1,4}\.?\d{0,2}万\+?|\d(?:[\d,]{0,11}\d)?) {0,2}[)\]]? {0,2}"
            r"(?:次|人次|条)?"
            r"|次(?:浏览|阅读|点击)"
        ),
        "control": (
            r"(?:摄影报道|报道|报导|整理|整合|编译|文并[摄图]|文[/、]?[图摄]|图[/、]?文|采写|[上下]一[版期]|打印本?(?:文章|[页文稿])|打印[此该]?(?:页|文|文章|正文)|打印正文|打印|关闭(?:窗口|本页)?|"
            r"收藏(?:本页)?|我有话说|我要评论|(?:我来)?说两句|我要投稿|博客|旧帖|给我悄悄话|暂无(?:网友)?评论|发表评论|查看评论|网友评论|评论|"
            r"我要纠错|纠错|双击(?:鼠标)?(?:自动)?滚屏|只看(?:该作者|楼主)|[倒正]序浏览|阅读模式|显示全部楼层|"
            r"友善列印|列印(?:本?[页文])?|转寄(?:好友|朋友)?|点阅|电梯直达|我要打印|语音朗读|"
            r"[一-鿿A-Za-z0-9]{2,12}官方[账帐]号|[查阅]看(?:PDF)?原文|显示公告(?:概要|正文)|进入论坛|电子报|"
            r"分享到|分享|转发|转载|复制链接|字号|字体|字级|参与互动|默认|超大|特大|大字|中字|小字|大|"
            r"中|小|"
            r"繁体|简体|返回|下载(?:[该本]?(?:文章|文档|全文))?|会员(?:注册|登录)|举报|手机看新闻|手机看|扫码|微信|微博|原创|推荐朋友|原版阅读|更多|放大|缩小|加大|减小|还原|投诉(?:/举报)?|听新闻|朗读|"
            r"(?i:admin(?:istrator)?)(?![A-Za-z])|[AT][+-]?)"
            r"(?![一-鿿])|[大中小](?=[大中小])|(?:点击|浏览|阅读|人气)(?:次数|数|量)? *$"
        ),
        "channel": r"[一-鿿]{2,6}(?= {1,4}我要投稿)",
        "source": (
            r"[一-鿿A-Za-z0-9·《》-]{1,22}?(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|周报|周刊|新闻网|"
            r"在线|电视台|电台|通讯社|新华社|中新社|中央社|客户端|公众号|网站|网|融媒体中心|(?<![作行用])社|之家"
            r"|(?<![通简汇喜海申举上呈警快捷预情墙播])报|(?<!工作|情况|信息|[早晨午晚夜]间|盘[前中后]|收盘|每日)快报)》?"
            r"(?:\([一-鿿]{2,4}\))?(?=微博(?![一-鿿])|(?![一-鿿]|-[一-鿿]{2,8}[报网社台刊]))"
            r"|[一-鿿]{2,10}(?= {1,3}(?:www\.|https?://))(?!.*[一-鿿](?:网|网站|[日晚]报) *$)"
            r"|[一-鿿]{2,6}发布(?= {1,3}(?:阅读|浏览|点击)[量数次]{0,2}[ :])"
            r"|[一-鿿]{2,12}(?:[科处办局院室委站镇乡部校]|街道|中心|[中小]学)"
            r"(?= {1,4}(?:阅读|浏览|点击|访问)[量数次]{0,2}[ :(]{1,2}\d)"
        ),
        # How each of those begins that may open a line without a label: the gate.
        "bare": (
            r"[\da-z]|北京时间|[今昨前][天日](?= {0,3}\d)|本报|(?<=/)[一-鿿]"
            r"|[一二][〇○零Οo0一二三四五六七八九]{3}年"
            r"|[本此该]文已?被?[阅浏点访]"
            r"|(?:已|共)?有 {0,2}(?:评|\d)|共 {0,2}\d|评论|浏览|阅读|点击|访问|查看|人气|参与|网友"
            r"|我[来有要]|次[浏阅点]|[一-鿿]{2,4} {0,2}/(?=.{4,26}(?:19|20)\d\d)"
            r"|(?=.*(?:\d\d|年))[一-鿿A-Za-z0-9·《》-]{1,24}?[报刊网线台社端号站家]"
            r"|[一-鿿A-Za-z·]{2,20} {0,4}(?:19|20)\d\d[-/.年]\d"
            r"|[一-鿿]{2,10}(?= {1,3}(?:www\.|https?://))"
        ),
        "han": r"[一-鿿㐀-䶿]+",
        "other-name": (
            r"[一-鿿]{1,8}·[一-鿿·]{1,12}|[一-鿿]{1,3}[A-Za-z]{1,3}|[A-Za-z][A-Za-z0-9_.]{0,20}"
        ),
        "trainee": r"\((?:实习(?:生|编辑|记者)?|见习)\)",
        "spread": r"(?<![一-鿿])([一-鿿]) +([一-鿿])(?![一-鿿])",
        "name-break": r"[\s、,;/|&和▪]+",
        "of-a-medium": (
            r"[(\[□■◇◆]? ?(?:[一-鿿]{2,4}·)?[一-鿿]{0,10}"
            r"(?:融媒体?(?:中心)?|新闻|[日晚早晨时商青]报|都市报|电视台|[网台]"
            r"|(?:(?<![通简汇喜海申举上呈警快捷预情墙])报|(?<![作行用])社)(?!.*摄))"
            r"(?:全媒体?|融媒体?|首席|见习|实习|特约){0,2}(?:记者|通讯员) ?:? ?"
            r"(?P<names>[一-鿿]{1,4}(?:[、 ] ?[一-鿿]{1,4}){0,5}?)"
            r"(?: {1,2}(?:实习生|(?:见习|实习)记者|通讯员) ?:? ?"
            r"(?P<helped>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}))?"
            r"(?:(?: ?/ ?| )?(?:文[/、]?图|图[/、]?文|摄影报道|报道|采写|摄影?|文))?[)\]]?"
        ),
        "reporter": (
            r"(?<![一-鿿])[一-鿿]{2,8}(?:记者|通讯员|专栏作者|特约作者|特约撰稿人?|撰稿人)(?= )"
        ),
        "organisation": (
            r"[一-鿿A-Za-z0-9]{0,20}(?:办|局|社|网|报|部|委|中心|台|站|处|科|室|会|所|院|校|厅|"
            r"府|组|团|公司|"
            r"集团|传媒|学校|大学|支队|大队|医院|镇|乡|街道|科技|工作室|发布|客户端)|(?:系统|网站|后台|超级)?管理员"
        ),
        "no-name": (
            r"负责|如下|介绍|简介|采写|签发|稿件|工作|人员|岗位|要求|内容|说明|包括|以及|进行|应当|"
            r"必须|一是|就是|手机版|电脑版|客户端"
        ),
        "signature": (
            r"(?:\((?P<bracketed>[一-鿿]{2,4}(?:[、 ] ?[一-鿿]{2,4}){0,4}?)"
            r"(?: ?(?:文[/、]?图|图[/、]?文|文/摄|摄影报道|采写|撰文|撰稿))?\)"
            r"|[□■◇◆▲●○◎] {0,2}(?P<marked>[一-鿿]{1,4}(?:[、 ] {0,2}[一-鿿]{1,4}){0,6}))"
        ),
        "edited": (
            r"\((?P<desk>[一-鿿]{2,8}(?:在线|[网报台]|新闻|客户端)(?:责任)?编辑 ?[: ] ?)?"
            r"(?P<names>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4})?)(?(desk)| (?:责任)?编辑)\)"
        ),
        "supplied": r"\((?P<source>[一-鿿]{2,20}) ?供稿\)",
        "placeholder": (
            r"-+|无|暂无|空|(?:返回|网站|本站)?[首主]页|返回|更多|"
            r"(?:会员|网友|用户)上传|(?i:null|none|undefined)"
            r"|\[ {0,4}\]|\( {0,4}\)|(?:\[ ?\]|\( ?\))?(?:第 {0,3})?号"
        ),
        "no-source": (
            r"(?:统计|监测|数据|普查)(?!局|科|处|股|站|中心|办|信息网)"
            r"|年鉴|测算|整理自|公报|拨款|资金|自筹|捐赠|贷款|收入"
        ),
        "correspondent": (
            r"(?:(?P<paper>[一-鿿]{1,8}(?:[报社网]|新闻)) ?(?=\[))?"
            r"[\[(]?(?:(?!本报)(?P<source>[一-鿿]{2,10})(?:[/ ] ?|(?<=[报社网])(?=记者)))?"
            r"(?:本报|特派|实习)?(?P<role>记者|特派员|"
            r"通讯员|编译)?"
            r"(?P<name>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}|[一-鿿]{6})"
            r"/[一-鿿]{2,6}(?:报导|报道|电|整理|"
            rf"编译|摄影)[\])]?(?: {{1,4}}(?P<date>{date})(?: {{1,4}}(?P<clock>{clock}))?)?"
        ),
        # 【某報／某某】, without a place; 【某報╱某地12日電】, 【某新聞╱報導】, without a name.
        "paper": (
            r"(?P<open>\[)?(?P<paper>[一-鿿]{1,8}(?:[报社网台刊]|新闻|电视|广播)) ?/"
            r"(?: ?(?:[一-鿿]{2,12}\d{1,2}日(?:[专外]?电|讯)|(?:综合|即时)?(?:外电)?报[导道])(?=\])"
            r"| ?(?P<name>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}))?(?(open)\])"
        ),
        # The line of an aggregator: whose it is, and how long ago.
        "ago": (
            r"(?P<source>[一-鿿A-Za-z0-9]{1,11}(?:[报网社台刊]|新闻|发布|客户端|在线|财经|科技))"
            r" {0,3}[-|·・•] {0,3}"
            r"(?:\d{1,3} ?(?:秒|分钟|小时|天|周|个月|年)前|昨天|前天)"
        ),
        # A portal's line: day, time, paper, perhaps its account and who wrote, then the comments.
        "portal": (
            rf"(?P<date>{date}) {{0,2}}(?P<clock>[0-2]?\d:[0-5]\d) {{0,2}}"
            r"(?P<source>[^\s\[(,。:|]{1,10}[网报刊社台](?=[一-鿿]{2,3} {0,2}我要)"
            r"|(?:21)?[^\s\d\[(,。:|][^\s\[(,。:|]{1,13})"
            r"(?: {0,2}\[微博\])?(?: {0,2}(?P<author>[一-鿿]{2,4}))? {0,2}我要评论(?:\(\d*\))?"
        ),
    }
    return {name: re.compile(source) for name, source in sources.items()}


@cache
def _shapes() -> dict[Shape, re.Pattern[str]]:
    stop = r"。,，;；:：!！?？“”"
    date, compact = patterns()["date"].pattern, patterns()["compact"].pattern
    # Of the Republic, as Taiwan counts: only behind a label, 110年3月5日 is year 2021; so are years
    # of two figures.
    day = r"(?:年\d{1,2}月\d{1,2}日|(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2})"
    short = r"[0-2]\d(?P<part>[-/.])(?:1[0-2]|0?[1-9])(?P=part)(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    republic = rf"(?:中华)?(?:民国)? ?(?:1[01]\d|[89]\d){day}"
    number = (
        r"(?:\d[\d,]{0,11}|\d{1,4}(?:\.\d{1,2})?万\+?"
        r"|\{\{[^{}]{0,40}\}\}|\$\{[^{}]{0,40}\}|(?:正在)?加载中?\.{0,6}|-+|\.{2,6})"
    )
    return {
        "date": re.compile(
            rf"(?P<open>\[)?(?:{date}|{compact}|{republic}|{short})(?(open)\])"
            r"|今天|今日|昨天|昨日|前天|刚刚|\d{1,2} ?(?:分钟|小时|天|周|个月)前"
        ),
        "code": re.compile(rf"(?=[^\n]*\d)[^{stop}\s][^{stop}]{{0,59}}"),
        "number": re.compile(
            rf"(?=[^\n]*\d)[^{stop}]{{1,36}}?号?|[^{stop}]{{0,24}}第 {{0,2}}\d{{1,5}} {{0,2}}号"
        ),
        "body": re.compile(rf"[^{stop}|…\s][^{stop}|…]{{0,39}}(?:\(ID ?: ?[\w-]{{2,40}}\))?"),
        "word": re.compile(r"[^。!！?？“”…:|]{1,100}"),
        "count": re.compile(
            rf"(?:\[?\(? {{0,2}}{number} {{0,2}}\]?\)?|\[ {{0,4}}\]|\( {{0,4}}\))? {{0,3}}"
            r"(?:次|人次|人|条|°)?"
        ),
        "sizes": re.compile(
            r"(?:(?:超大|特大|大|中|小|默认|正常|标准|缩小|放大|还原|关闭|打印|收藏|加大|减小|"
            r"[A-Z][+-]?|1[0-8](?:px)?|"
            r"杏仁黄|秋叶褐|胭脂红|芥末绿|天蓝|雪青|银河白|象牙白|海天蓝|葛巾紫|极光灰|青草绿|[白黄蓝绿红灰紫黑]色?|微信|微博|"
            r"新浪微博|腾讯微博|"
            r"QQ空间|QQ好友|人人网|朋友圈|豆瓣|[号字体])?[\s/|,()\[\]〖〗+·↑↓、-]{0,6}){0,14}"
        ),
        # What stands behind the label of the text is no value: 标题:… 正文:….
        "text": re.compile(r"(?!.* (?:正文|全文|内容) ?:|.*\[(?:正文|全文|内容)\]).+"),
    }


def fits(shape: Shape, value: str) -> bool:
    """Tell whether a folded value, without outer spaces, has this shape.

    >>> fits("date", "2024年5月1日"), fits("date", "2024年5月1日起"), fits("names", "沈溪 周禾")
    (True, False, True)
    """
    if shape == "names":
        return names(value)
    if shape == "body" and (
        patterns()["date"].search(value) or patterns()["no-source"].search(value)
    ):
        return False
    if shape == "word" and value.count(",") > 8:  # keywords are few; more commas make a sentence
        return False
    return _shapes()[shape].fullmatch(value) is not None


def placeholder(value: str) -> bool:
    """Tell whether a value says that there is none: `-`, `无`, `[ ]`, or is the link behind it."""
    return patterns()["placeholder"].fullmatch(value) is not None


def names(value: str) -> bool:
    """Tell whether a folded value is a few names of people, or a short organisation."""
    if len(value) > 60 or patterns()["no-name"].search(value):
        return False
    value = patterns()["reporter"].sub(" ", patterns()["trainee"].sub(" ", value))
    value = patterns()["desk-number"].sub("", value)
    words = [word for word in patterns()["name-break"].split(value.strip("()[] ")) if word]
    return 0 < len(words) <= 12 and all(map(_name, words))


def _name(word: str) -> bool:
    known = patterns()
    if len(word) <= 4 and (len(word) < 4 or surname(word)) and known["han"].fullmatch(word):
        return True
    return bool(known["other-name"].fullmatch(word) or known["organisation"].fullmatch(word))


def surname(word: str) -> str:
    """Return the surname with which a folded word begins, or an empty string.

    >>> surname("欧阳明"), surname("沈溪"), surname("的确")
    ('欧阳', '沈', '')
    """
    if word[:2] in _COMPOUND:
        return word[:2]
    return word[:1] if word[:1] in _SURNAMES else ""


def full_name(word: str) -> bool:
    """Tell whether a folded word is shaped like a name: a surname and one or two characters.

    >>> full_name("沈溪"), full_name("欧阳明远"), full_name("制度"), full_name("沈")
    (True, True, False, False)
    """
    rest = len(word) - len(surname(word))
    return bool(surname(word)) and rest in (1, 2) and bool(patterns()["han"].fullmatch(word))


def full_names(value: str) -> bool:
    """Tell whether a value is nothing but names with a surname: then a weak label is one too.

    >>> full_names("沈溪、周禾"), full_names("沈 溪 周小禾"), full_names("各镇负责")
    (True, True, False)
    """
    together = names_together(folded(value).strip())
    words = [word for word in patterns()["name-break"].split(together) if word]
    return 0 < len(words) <= 4 and all(map(full_name, words))


def names_together(value: str) -> str:
    """Return names with those of two characters together, which were set as wide as three.

    >>> names_together("程 诺 沈小溪")
    '程诺 沈小溪'
    """
    return patterns()["spread"].sub(r"\1\2", value)
