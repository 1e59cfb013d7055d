import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean import clean, convert
from reportclean.core.document import Document
from reportclean.core.pipeline import Pipeline
from reportclean.decode.html import page
from reportclean.structure.split import cuts, split, stage
from reportclean.structure.split_evidence import WEAK
from reportclean.structure.split_openings import openings
from reportclean.structure.split_shape import shaped
from reportclean.structure.split_topic import topic

TITLES = [
    "禾渡镇粮仓落成",
    "望塘乡夜校开课",
    "澜川县启动绿道建设",
    "青渚市检测旧桥",
    "柏岭县医院迁入新址",
]
BODIES = [
    "粮仓总容量6000吨，可供全镇周转。",
    "课程共有12讲，周末晚上开课。",
    "绿道全长26公里，沿线设有驿站。",
    "全市共有旧桥41座，年底前全部加固。",
    "新址床位共三百张，下月起接诊。",
]


def dump(layout):
    """Return five articles, each laid out by a format string."""
    dates = ["2023-03-05", "2023-02-11", "2022-12-30", "2022-12-01", "2022-11-09"]
    numbers = "一二三四五"
    return "".join(
        layout.format(title=t, body=b, date=d, n=n, number=i)
        for i, (t, b, d, n) in enumerate(zip(TITLES, BODIES, dates, numbers, strict=True), 1)
    )


LAYOUTS = {
    "split-separator": [
        "-\n{title}\n{body}\n{date}\n",
        "{title}\n{body}\n--------\n",
        "***\n{title}\n{body}\n",
        "======\n{title}\n{date} 来源：澜川日报\n{body}\n",
        "\f{title}\n{body}\n",
        "\f\n{title}\n{body}\n",
        "{title}******\n{body}\n",
        "******{title}\n{body}\n",
        "{title}\n{body}\f",
        "----- Document {number} -----\n{title}\n{body}\n",
        "========== 第{number}篇 ==========\n{title}\n{body}\n",
        "*** 文章 {number}/5 ***\n{title}\n{body}\n",
        "———— 00{number} ————\n{title}\n{body}\n",
        "==> news_{number}.txt <==\n{title}\n{body}\n",
        "<<<<< 文件：00{number}_{title}.txt >>>>>\n{title}\n{body}\n",
        "******** {number}/5 ********\n{title}\n{date}\n{body}\n",
        "###### No. {number} ######\n{title}\n{body}\n",
    ],
    "split-marker": [
        "篇{n}：{title}\n{body}\n",
        "第{n}篇\n{title}\n{body}\n",
        "【{number}】{title}\n{body}\n",
        "范文{n}\n{title}\n{body}\n",
        "【范文{n}】{title}\n{body}\n",
        "乡镇工作报告篇{number}\n{body}\n",
        "[{number}] {title}\n{body}\n",
        "[{number}]\n{title}\n{body}\n",
        "[{number}/5] {title}\n{body}\n",
        "（{number} / 5）{title}\n{body}\n",
        "文章{number}：{title}\n{body}\n",
        "记录 {number} / 5\n{title}\n{body}\n",
        "{number}.{title}\n{date} 来源：澜川日报\n{body}\n",
        "{number}. {title}\n来源：澜川日报　日期：{date}\n{body}\n",
        "---------- {number}. {title} ----------\n{date} 澜川日报\n{body}\n",
        "Document {number}\n{title}\n{body}\n",
        "{number}. {title}\n{date}\n{body}\n",
        "{number}、{title}\n{date} 10:20\n{body}\n",
        "{number}. {title}\n澜川融媒  | {date}\n\n{body}\n\n关键词：绿道 旧桥\n\n",
        "乡镇工作报告({n})\n{body}\n",
    ],
    "split-records": [
        "【标题】{title}\n【日期】{date}\n【正文】{body}\n",
        "标题：{title}\n内容：{body}\n",
        "标　题：{title}\n日　期：{date}\n内　容：\n{body}\n",
        "题  目：{title}\n正  文：{body}\n",
        "标题 | {title}\n内容 | {body}\n",
        "标题\n{title}\n正文\n{body}\n",
        "标题：{title}\n{body}\n",
        "【标题】{title}\n{body}\n",
        "日期：{date}\n标题：{title}\n正文：{body}\n",
        '<doc id="{number}">\n{title}\n{body}\n</doc>\n',
        "TY  - JOUR\nTI  - {title}\nAB  - {body}\nER  -\n",
        '{{"title": "{title}", "text": "{body}"}}\n',
    ],
    "split-head": [
        "当前位置：首页 > 澜川日报 > 正文\n{title}\n{body}\n",
        "第{number}版\n{title}\n{body}\n",
        "第{number}版：{title}\n{title}\n{body}\n",
        "A0{number}版\n{title}\n{body}\n",
        "专栏:{title}\n{title}\n{body}\n",
        "{title}\n{body}\n版权所有 澜川日报社\n",
    ],
    "split-pattern": [
        "{title}\n{date} 09:15 来源：澜川日报\n{body}\n",
        "{title}\n发布时间：{date}\n{body}\n（责任编辑：周禾）\n",
        "{title}\n{body}\n{date}\n",
        "{title}\n{body}\n（责任编辑：周禾）\n",
        "{date}\n{title}\n{body}\n",
        "{title}\n澜川融媒 | {date} 09:15\n{body}\n",
        "{n}、{title}\n澜川融媒 | {date}\n{body}\n文章编号: 2023{number}\n",
    ],
    "split-dateline": [
        "{title}\n本报讯（记者 周禾）{body}\n",
        "{title}\n新华社澜川3月5日电（记者周禾）{body}\n",
        "本报讯（记者 周禾）{title}，{body}\n",
        "{title}\n【記者周禾／澜川報導】{body}\n",
    ],
    "split-address": [
        "{title}政府工作报告\n各位代表：\n现在，我代表县人民政府向大会作报告，请予审议。\n{body}\n",
    ],
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("by", "layout"), [(by, one) for by, many in LAYOUTS.items() for one in many]
)
def test_splits_a_dump_at_its_articles(by, layout, end):
    """Each article comes out by itself, and the trail names the evidence."""
    text = dump(layout).replace("\n", end)
    found = cuts(Document.of(text))
    assert [cut.by for cut in found] == [by] * 5
    parts = [text[cut.span.start : cut.span.stop] for cut in found]
    assert [body in part for body, part in zip(BODIES, parts, strict=True)] == [True] * 5
    assert [part.count("。") for part in parts] == [text.count("。") // 5] * 5


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ("篇{n}：{title}\n{body}\n", f"{TITLES[0]}\n{BODIES[0]}"),
        ("第{n}篇\n{title}\n{body}\n", f"{TITLES[0]}\n{BODIES[0]}"),
        ("{title}******\n{body}\n", f"{TITLES[0]}\n{BODIES[0]}"),
        ("-\n{title}\n{body}\n{date}\n", f"{TITLES[0]}\n{BODIES[0]}\n2023-03-05"),
        ("<doc>\n{title}\n{body}\n</doc>\n", f"{TITLES[0]}\n{BODIES[0]}"),
        ("\u3000\u3000-\n\u3000\u3000{title}\n{body}\n", f"{TITLES[0]}\n{BODIES[0]}"),
    ],
)
def test_leaves_out_what_separates(layout, expected):
    """Separators, marks and tags belong to no article; its date line does."""
    documents = list(split(dump(layout)))
    assert documents[0].text.strip() == expected
    assert len(documents) == 5


SINGLE = {
    "a lead that tells of a report, and the report": (
        "2003年澜川县工作报告\n3月5日上午，县第九届人民代表大会开幕，县长沈溪代表县人民政府向大会作工作报告，"
        "请各位代表审议。\n中文名：2003年澜川县工作报告\n报告人：县长沈溪\n各位代表：\n"
        "现在，我代表县人民政府向大会作工作报告，请予审议。过去的一年，全县经济稳定增长，各项事业都有起色。\n"
    ),
    "chronicle": "2021-03-01\n全县召开春耕会。\n2021-03-08\n全县召开防汛会。",
    "chronicle with titles": "澜川县2021年大事记\n2021-03-01\n召开春耕工作会议\n会议作了部署。\n"
    "2021-03-08\n召开防汛工作会议\n会议提出要求。\n2021-04-08\n召开防火工作会议\n会议通过方案。",
    "dated steps in order": "2021-03-01\n全县召开春耕会\n会议作了部署。\n"
    "2021-03-08\n全县召开防汛会\n会议提出要求。\n2021-04-08\n全县召开防火会\n会议通过方案。",
    "groups": "【第一组】\n成绩合格。\n【第二组】\n成绩良好。",
    "minutes": "同意的请举手。\n同意的请举手。\n通过。",
    "quiz": "1. 绿道全长多少\nA. 26公里\nB. 28公里\n"
    "2. 旧桥共有几座\nA. 41座\nB. 42座\n答案见附页。",
    "regulation": "绿道管理办法\n第一章 总则\n"
    "第一条 为了管理绿道。\n第二章 罚则\n第二条 违者处罚。",
    "attachments": "关于印发绿道方案的通知\n"
    "现将方案印发。\n附件1\n绿道建设实施方案\n全长26公里。\n"
    "附件2\n绿道任务分工一览\n各镇负责。",
    "notice and its paper": "通知公告栏\n云禾县人民政府办公室关于印发《绿道养护办法》的通知\n"
    "来源：县政府网 2017-01-12\n各镇人民政府：\n《绿道养护办法》已经县政府同意，现印发给你们。\n"
    "云禾县人民政府办公室\n2017年1月10日\n绿道养护办法\n为了养护绿道，制定本办法。",
    "notice signed by two": "中共云禾县委办公室关于推进绿道工作的通知\n2017-01-12 17:08\n"
    "现就绿道工作通知如下，请认真执行。\n意见反馈截止日期：2017年2月15日\n"
    "中共云禾县委办公室\n云禾县人民政府办公室\n2017年1月10日\n绿道工作任务分工\n各镇负责养护绿道。",
    "interview": "绿道怎么建得更好\n记者：全长多少？\n答：26公里。\n记者：何时建成？\n答：年底。",
    "sections": "绿道研究报告\n---\n"
    "研究背景\n绿道很重要。\n---\n结论\n应当多建。\n---\n参考文献\n略。",
    "scenes": "渡口人家的故事\n天亮了。\n***\n天又黑了。\n***\n船开了。",
    "one article": "绿道昨日贯通\n"
    "2024-02-23 来源：澜川日报\n全长26公里。\n市民可以骑行。\n（责任编辑：周禾）",
    "refrain": "安乡故里有梅洲\n革命精神永世讴\n湘鄂边陲先立业\n生态旅游看春秋",
    "page twice": "绿道昨日贯通\n2024-02-23 来源：澜川日报\n全长26公里，沿线设有驿站。\n" * 2,
    "book": "第一篇 总则\n第一章 目的\n为了规范管理。\n第二篇 分则\n第一章 罚则\n违者处罚。",
    "parts of a gazetteer": "第一篇 山川\n第一章 位置\n县在省境西南。\n"
    "第二篇 物产\n第一章 粮食\n以稻为主。",
    "meetings of one day": "县乡两级会议记录\n记录 1\n到会者有十二人。\n记录 2\n到会者有八人。",
    "articles of a rule": "绿道养护办法\n第1条\n为了养护绿道。\n第2条\n本办法试行。",
    "numbered and drawn": "==== 1. 绿道由来 ====\n昔为驿道。\n==== 2. 绿道今况 ====\n全长26公里。\n"
    "==== 3. 绿道管护 ====\n各镇负责。",
    "marked questions": "【1】绿道全长多少？\n26公里。\n【2】旧桥共有几座？\n41座。",
    "asked and answered": "题目：绿道全长多少\n答案：26公里。\n题目：旧桥几座\n答案：41座。",
    "titles that are called so": "怎样写通讯\n先想好再写。\n标题：要简洁明了\n不要太长。\n"
    "标题：要准确无误\n不要夸张。",
    "note under a rule": "绿道昨日全线贯通\n全长26公里。\n----\n附记绿道由来\n昔为驿道。",
    "headings": "绿道昨日贯通\n全长26公里。\n沿线驿站开放\n共8处。\n夜间照明完善\n年底完成。",
    "underlined": "绿道昨日贯通\n========\n全长26公里。\n沿线驿站情况\n--------\n共8处。",
    "same item twice": "绿道贯通了\n本报讯 全长26公里。\n延伸\n本报讯 全长26公里。",
    "paper with what it issues": "县办公室关于印发绿道办法的通知\n2019-09-02 来源：县办\n"
    "现将办法印发，请遵照执行。\n澜川县人民政府办公室\n2019年8月27日\n澜川县绿道管理办法\n"
    "为了管理绿道。\n自公布之日起施行。",
    "thread": "绿道怎么走最近\n沈溪在论坛\n发表于 2013-12-8 20:41|只看该作者\n全长26公里。\n"
    "周禾在论坛\n发表于 2013-12-8 21:00|只看该作者\n从东门上去。\n"
    "林朔在论坛\n发表于 2013-12-8 22:01|只看该作者\n西门也行。",
    "thread with buttons": "论坛 › 生活 › 澜川杂谈 › 澜川老街改造大家怎么看才好？\n"
    "返回列表\n老街改造怎么看\n"
    "听说方案公示了。\n希望修旧如旧。\n人在澜川心在澜川\n使用道具 举报\n"
    "河边青草 发表于 2013-4-3 10:22\n听说方案公示了\n肯定不够。\n使用道具 举报\n"
    "返回列表\n本版积分规则",
    "pages with headings": "绿道建设汇报\n--- 1 ---\n项目背景情况\n绿道很重要。\n--- 2 ---\n"
    "建设进展情况\n已完成一半。\n--- 3 ---\n下步工作打算\n年底贯通。",
    "sources below a text": "绿道昨日贯通\n全长26公里。\n[1] 绿道志稿\n记建成经过。\n"
    "[2] 旧桥考略\n记桥的由来。",
    "numbered questions": "[1] 绿道全长多少？\n26公里。\n[2] 旧桥共有几座？\n41座。",
    "numbered sections": "1. 绿道建设背景情况\n绿道很重要。\n2. 绿道建设进展情况\n已完成。\n"
    "3. 下步工作打算\n年底贯通。",
    "entries of a list": "绿道政策一览\n1. 绿道管理办法\n2021-03-01\n管理养护。\n"
    "2. 绿道建设标准\n2021-02-01\n统一宽度。\n3. 绿道命名规则\n2021-04-01\n沿用旧名。",
    "drawn headings": "===== 绿道建设背景 =====\n绿道很重要。\n===== 绿道进展情况 =====\n已完成。",
    "rows of a table": "澜川县旧桥名录\n桥名 | 建成日期\n禾渡桥 | 2019-10-01\n桥长41米。\n"
    "望塘桥 | 2020-10-01\n桥长26米。\n青渚桥 | 2021-10-01\n桥长30米。",
    "empty": "",
    "blank": "\n \n\u3000\n",
}


@pytest.mark.parametrize(("name", "count"), [("entry-content", 1), ("text", 2)])
def test_no_article_of_a_page_begins_outside_of_its_element(name, count):
    """Where a platform names one, comments with their days below are no articles."""
    html = f"""<h2>老街骑行小记</h2><p>2019年10月7日 禾生</p>
    <div class="{name}"><p>天晴。从家出发。</p>
    </div><h2>世界你好呀</h2><p>2019年10月8日 09:00</p><p>写得真好。</p>"""

    assert len(list(split(page(f"<html><body>{html}</body></html>")))) == count


def test_teasers_below_the_article_of_a_page_are_no_articles():
    """The heading of their list, and the day of each, tell what they are."""
    long = "老街绿道昨日全线贯通，全长二十六公里，沿途新建驿站八座，市民当天就骑上了车。"
    teaser = "<div class=b><h3><a>{}</a></h3><p>市民遇上雷雨，脱下雨衣盖住饭盒。</p></div>"
    html = f"""<title>老街绿道全线贯通</title><nav><a>新闻总览</a> <a>最新</a> <a>焦点</a></nav>
    <article><h1>老街绿道全线贯通</h1>2018-05-23 15:10<p>{long}</p><p>{long[:20]}。</p></article>
    <h2>推荐阅读</h2>{teaser.format("外送员大雨护饭盒")}<div>3小时前</div>
    {teaser.format("雨中送餐员走红")}<div>5小时前</div><footer>版权所有 老街日报</footer>"""

    (document,) = clean(f"<html><body>{html}</body></html>")
    assert document.text.split("\n") == [long, f"{long[:20]}。"]


@pytest.mark.parametrize("name", SINGLE)
def test_keeps_one_document_whole(name):
    """What only looks like several articles stays one document, text untouched."""
    assert [document.text for document in split(SINGLE[name])] == [SINGLE[name]]


def test_splits_signed_notices_below_their_dates():
    """Office and day close each of several notices, and the next begins below them."""
    notice = "{town}关于{what}的通知\n{body}\n{town}人民政府办公室\n2017年1月{day}日\n"
    texts = [
        notice.format(town="云禾县", what=TITLES[n], body=BODIES[n], day=n + 3) for n in range(3)
    ]
    assert [text.strip() for text in texts] == [part.text.strip() for part in split("".join(texts))]


def test_a_notice_goes_on_below_its_signature():
    """Who gets a copy, and when it was printed, stand below office and day of one paper."""
    body = f"各乡镇人民政府：\n{BODIES[0] * 3}\n一、加强领导\n{BODIES[1] * 3}"
    head = "关于做好春耕工作的通知\n2018-03-10 09:12 来源：县政府办"
    below = "抄送：县委办公室，县人大办公室。\n云禾县人民政府办公室 2018年3月8日印发"
    text = f"{head}\n{body}\n云禾县人民政府办公室\n2018年3月8日\n{below}"

    assert len(list(split(Document.of(text)))) == 1


def test_flags_what_it_only_suspects():
    """A single form feed, which may end a page, is too little for a cut and enough for a flag."""
    text = f"{TITLES[0]}\n{BODIES[0]}\n\f{TITLES[1]}\n{BODIES[1]}"
    (document,) = split(text)
    assert [flag.name for flag in document.flags] == ["maybe-several"]
    assert "split-separator" in document.flags[0].note


def test_cuts_a_report_with_its_dump_furniture_to_the_nearest_article():
    """Furniture behind the last article stays with it, for the next stage to judge."""
    text = dump("-\n{title}\n{body}\n{date}\n") + "有想补充的信息？点我投稿\n\n- 联系我们\n"
    last = list(split(text))[-1].text
    assert last.endswith("2022-11-09\n有想补充的信息？点我投稿\n\n- 联系我们\n")


@pytest.mark.parametrize("below", ["", "\n", "\n{rule}", "\n{rule}\n{rule}\n"])
@pytest.mark.parametrize("rule", ["----", "***", "* * *", "\n=====\n"])
def test_splits_two_articles_at_a_single_rule(rule, below):
    """One separator is enough where both texts begin with a title; below the last it parts none."""
    text = f"{TITLES[0]}\n{BODIES[0]}\n{rule}\n{TITLES[1]}\n{BODIES[1]}{below.format(rule=rule)}"
    assert [document.text.strip() for document in split(text)] == [
        f"{TITLES[0]}\n{BODIES[0]}",
        f"{TITLES[1]}\n{BODIES[1]}",
    ]


def test_the_copy_of_an_article_shows_nothing_of_separators():
    """Where an article stands twice, the separator above its copy is no argument against others."""
    first = f"-\n{TITLES[0]}\n{BODIES[0]}\n2000-01-01\n"
    text = f"{first}{first}-\n{TITLES[1]}\n{BODIES[1]}\n2000-01-01\n"
    assert [document.text.count(TITLES[0]) for document in split(text)] == [2, 0]


def test_makes_a_stage_of_splitting_and_merging():
    """The stage cuts first and then takes second copies out of each article."""
    page = "-\n{title}\n{body}\n{body}\n{date}\n"
    texts = [
        document.text for document in stage()(dump(page).replace("。", "，镇上人人都说好得很。"))
    ]
    assert isinstance(stage(), Pipeline)
    assert [text.count("说好得很") for text in texts] == [1] * 5


def test_reads_json_lines_only_where_every_line_is_an_object():
    """A line that is no object is text that quotes one."""
    record = json.dumps({"title": TITLES[0], "text": BODIES[0]}, ensure_ascii=False)
    assert cuts(Document.of(f"{record}\n{record}\n说明如上。")) == ()
    assert cuts(Document.of("{1}\n{2}\n{3}\n{4}")) == ()
    assert cuts(Document.of("{[}]}\n{[}]}\n{[}]}")) == ()


def test_splits_change_of_topic_only_where_all_titles_agree():
    """Titles that name what their own text speaks of, and no other text does, are titles."""
    words = ["粮仓晾晒", "夜校课程", "绿道驿站", "旧桥加固", "医院床位"]
    text = "".join(
        f"{town}的{a}与{b}\n"
        + f"{town}昨日部署{a}工作。{a}事关民生，{b}也一样要紧。" * 4
        + f"{town}还说，{a}{b}工作年底完成。\n"
        for town, (a, b) in zip(
            ["禾渡镇", "望塘乡", "澜川县", "青渚市", "柏岭区"],
            [(word[:2], word[2:]) for word in words],
            strict=True,
        )
    )
    assert [cut.by for cut in cuts(Document.of(text))] == ["split-topic"] * 5
    same = text.translate(str.maketrans("夜校课程绿道驿站旧桥加固", "粮仓晾晒粮仓晾晒粮仓晾晒"))
    assert cuts(Document.of(same)) == ()


def test_marks_in_full_width_and_what_an_export_says_above_them():
    """The digits may be of either width; the head of an export is of no article."""
    wide = dump("第{number}篇\n{title}\n{date} 来源：澜川日报\n{body}\n")
    for figure in "12345":
        wide = wide.replace(f"第{figure}篇", f"第{chr(ord(figure) + 0xFEE0)}篇")
    head = "数据库：澜川报纸库\n检索条件：绿道 导出时间：2023/11/02\n命中记录：5条\n"

    for text in (wide, head + wide, head + dump("记录 {number} / 5\n{title}\n{body}\n")):
        parts = [text[slice(*cut.span)] for cut in cuts(Document.of(text))]
        assert TITLES == [part.split("\n")[0] for part in parts]


LINES = st.sampled_from(
    [
        *TITLES,
        *BODIES,
        "-",
        "***",
        "2023-03-05",
        "2023-03-05 来源：澜川日报",
        "（责任编辑：周禾）",
        "篇一：",
        "篇二：绿道",
        "第1版",
        "首页 | 新闻",
        "各位代表：",
        "标题：绿道",
        "正文：绿道通了。",
        "<doc>",
        "</doc>",
        "附件1",
        "",
        "\f",
        "绿道昨日贯通******",
        "{}",
        "本报讯 绿道昨日贯通，市民可以骑行。",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(LINES, max_size=24).map("\n".join),
    st.lists(LINES, max_size=12).map("\r\n\u3000".join),
)


@given(TEXTS)
def test_parts_are_disjoint_in_order_and_settled(text):
    """Parts stand in order without overlap, and none of them can be split again."""
    found = cuts(Document.of(text))
    edges = [edge for cut in found for edge in cut.span]
    assert edges == sorted(edges)
    assert len(found) != 1
    once = [document.text for document in split(text)]
    assert [again.text for part in once for again in split(part)] == once
    assert [0.0 <= cut.score <= 1.0 and bool(cut.why) for cut in found] == [True] * len(found)


NEWS = tuple(
    (title, "。".join(sentences.split()) + "。")
    for title, sentences in (
        (
            "新落成图书馆今起免费开放",
            """图书馆新落成，读者凭身份证即可免费入馆阅览 开放首日，儿童阅览区座无虚席
            志愿者忙着整理归还书籍
            馆方表示夜间延长至九点闭馆，并将逐步引入自助借还设备方便读者，流动书车也会驶进社区""",
        ),
        (
            "春耕农机检修服务下乡进行",
            """眼下正值春耕时节，农机检修服务队带着零配件下乡，替种粮大户逐台排查拖拉机与插秧机故障
            技术员边修边讲，提醒机手更换磨损皮带，确保抢抓农时不误播种，检修当天共排除隐患三十余处""",
        ),
        (
            "跨海大桥伸缩缝更换完工通车",
            """跨海大桥伸缩缝更换工程昨夜完工，封闭多日的左幅车道恢复通车
            交警提示司机减速慢行，注意临时标志
            养护单位说，此次采用新型耐候材料，使用寿命大幅延长，行车噪声也有所降低""",
        ),
        (
            "少年足球锦标赛决赛点球定胜负",
            """少年足球锦标赛决赛打得难解难分，双方加时过后仍握手言和，点球大战门将连扑两脚决定冠军归属
            看台上家长挥舞围巾，主教练赛后落泪拥抱队员，称赞孩子们永不放弃，奖杯由功勋球星颁发""",
        ),
    )
)


def test_cuts_at_titles_over_which_the_words_change():
    """Titles alone are enough where each names its own text and no two texts share their words."""
    text = "\n".join(line for article in NEWS for line in article)
    found = cuts(Document.of(text))
    assert [title for title, _ in NEWS] == [text[c.span.start :].split("\n")[0] for c in found]
    assert {"split-topic"} == {c.by for c in found}


def test_a_digest_on_a_page_of_html_is_one_document():
    """A page marks where its articles begin: a change of topic alone is only flagged."""
    lines = [line for article in NEWS for line in article]
    assert cuts(Document.of("\n".join(lines)))
    source = page("<html><body>" + "".join(f"<p>{line}</p>" for line in lines))
    (document,) = split(Document.of(source))
    assert ["maybe-several"] == [flag.name for flag in document.flags]


def test_teasers_that_leave_a_page_raise_no_doubt():
    """However evenly they go on: the article stands above them all."""
    (title, body), *others = NEWS
    entry = "<li><p>不感兴趣</p><h3><a>{}</a></h3><p><a>{}</a></p></li>"
    entries = "".join(entry.format(*other) for other in others)
    article = f"<h1>{title}</h1><p>2024-02-23 10:15 来源：云禾日报</p><p>{body}</p><p>{body}</p>"
    below = f"<div class='rec'><h2>为您推荐</h2><ul>{entries}</ul></div>"

    (document,) = split(Document.of(page(f"<body><div class='art'>{article}</div>{below}")))

    assert () == document.flags


def test_headings_inside_stay_where_the_words_change_at_titles_only():
    """Where half of what may be titles stand between texts without common words, those cut."""
    (first, body), *others = NEWS
    longer = f"{body}\n志愿服务岗位招募\n图书馆读者今起免费阅览，志愿者整理归还书籍。{body[:90]}"
    text = "\n".join((first, longer, *("\n".join(article) for article in others)))
    found = cuts(Document.of(text))
    assert [title for title, _ in NEWS] == [text[c.span.start :].partition("\n")[0] for c in found]
    assert "3 of 5 titles stand where all words change" == found[1].why


def test_a_short_text_under_an_article_is_of_the_same_page():
    """Two dated texts, one of them next to nothing, are a page and raise but a doubt."""
    page = "\n".join((NEWS[0][0], "2022-03-09 来源：县报", *(body for _, body in NEWS * 3)))
    comment = "开放时间说明启事\n2022-03-10 来源：县报\n周一闭馆，特此说明。"
    (document,) = split(f"{page}\n{comment}")
    assert ["maybe-several"] == [flag.name for flag in document.flags]


def test_days_without_a_year_head_parts_of_one_article():
    """A digest that tells what each county did, a day above each, is one article."""
    long = "“国防动员、双拥共建、民族宗教、审计统计、新闻出版、广播电视、史志档案等工作取得新成效”"
    short = "“老龄、慈善、地方志、妇女儿童等各项事业全面发展”"
    lines = [
        "编者按：近期，各县陆续召开会议，发布工作报告，地方志工作亮相其中，总结成绩，部署任务。"
    ]
    for name, day, told in (("澜 川", 13, long), ("云 禾", 17, long), ("青 渚", 14, short)):
        county = f"{''.join(name.split())}县"
        lines += [name, f"1月{day}日", f"{county}第十四届人民代表大会第三次会议"]
        lines += [f"{county}县长沈溪作政府工作报告", told]
    assert cuts(Document.of("\n".join((*lines, short)))) == ()


def test_days_of_a_month_head_entries_of_one_chronicle():
    """A day alone, with the border of a cell behind, is no running head."""
    told = (
        "主持春耕会议，部署全年工作。",
        "视察绿道工地，慰问建设者。",
        "会见来宾，介绍全县情况。",
    )
    days = zip("一五七", told, strict=True)
    text = "\n".join(f"{day} 日 |\n云 禾 县 县 长\n{line}" for day, line in days)
    assert cuts(Document.of(text)) == ()


def test_dates_above_titles_that_only_ascend_are_a_chronicle():
    """Entries in order of their days are one document; dates in any order open articles."""
    days = ("2022-03-09", "2022-03-12", "2022-04-01", "2022-05-06")
    entries = [f"{day}\n{title}\n{body}" for day, (title, body) in zip(days, NEWS, strict=True)]
    assert "split-pattern" not in {c.by for c in cuts(Document.of("\n".join(entries)))}
    assert "split-pattern" in {c.by for c in cuts(Document.of("\n".join(entries[::-1])))}


def test_a_form_feed_alone_needs_other_words_behind_it():
    """One form feed between two articles is a border, between two pages of one it is none."""
    one, two = ("\n".join(article) for article in NEWS[:2])
    assert 2 == len(cuts(Document.of(f"{one}\n\f\n{two}")))
    more = NEWS[0][1].replace("首日", "次日").replace("免费", "照常")
    same = f"{one}\n\f\n图书馆夜间开放读者踊跃\n{more}"
    assert () == cuts(Document.of(same))


def test_separators_of_several_kinds_count_together():
    """Three separators, each of another kind, stand between four articles."""
    texts = ["\n".join(article) for article in NEWS]
    text = f"{texts[0]}\n----\n{texts[1]}\n***\n{texts[2]}\n=====\n{texts[3]}"
    assert texts == [part.text.strip() for part in split(text)]
    assert {"split-separator"} == {c.by for c in cuts(Document.of(text))}
    two = (
        f"{texts[0]}\n----\n{texts[1].partition(chr(10))[2]}\n***\n{texts[2].partition(chr(10))[2]}"
    )
    assert () == cuts(Document.of(two))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("来源：县报\n标题：新馆开放\n正文：", "标题：春耕检修\n来源：县报\n正文："),
        ("标题：新馆开放\n正文：", "来源：县报\n标题：春耕检修\n正文："),
        ("来源：县报\n标题：新馆开放\n正文：", "作者：周禾\n标题：春耕检修\n正文："),
    ],
)
def test_labels_of_records_may_change_their_order(first, second):
    """Where the records begin with different labels, each still begins at or above its title."""
    texts = [first + NEWS[0][1], second + NEWS[1][1], first + NEWS[2][1]]
    found = cuts(Document.of("\n".join(texts)))
    assert {"split-records"} == {c.by for c in found}
    assert 3 == len(found)


@pytest.mark.parametrize(
    "text",
    [
        f"标题：一\n{NEWS[0][1]}\n标题：二\n{NEWS[1][1]}",
        f"<doc>{NEWS[0][1]}</doc>\n<b>{NEWS[1][0]}</b>",
        f"TY  - JOUR\nTI  - 一\n%\nAB  - {NEWS[0][1]}",
    ],
)
def test_labels_alone_are_no_records(text):
    """Titles without labels of text or origin, one tag, and one record are not cut."""
    assert () == cuts(Document.of(text))


def test_what_only_the_first_record_has_is_part_of_it():
    """A number above the first title belongs to the first record."""
    first, *rest = (f"标题：{title}\n正文：{body}" for title, body in NEWS)
    found = cuts(Document.of("\n".join(("编号：7", first, *rest))))
    assert 4 == len(found)
    assert 0 == found[0].span.start


def test_articles_inside_records_are_cut_as_well():
    """What a record holds is looked at again."""
    inner = "\n----\n".join("\n".join(article) for article in NEWS[:3])
    last = "\n".join(NEWS[3])
    found = cuts(Document.of(f"<doc>\n{inner}\n</doc>\n<doc>\n{last}\n</doc>"))
    assert ["split-separator"] * 3 + ["split-records"] == [c.by for c in found]


def test_asterisks_before_titles_leave_with_the_cut():
    """Asterisks that open the titles mark the borders and are no part of the titles."""
    text = "\n".join(f"***{title}\n{body}" for title, body in NEWS)
    assert [title for title, _ in NEWS] == [part.text.split("\n")[0] for part in split(text)]


def test_titles_between_brackets_are_titles():
    """They lose their brackets; the names of sections between brackets are no titles."""
    texts = [
        f"【{title}正式启用】\n{body}\n2023-03-0{at}\n"
        for at, (title, body) in enumerate(zip(TITLES, BODIES, strict=True), 1)
    ]
    found = clean("".join(texts)).documents
    assert [each.metadata.title for each in found] == [f"{title}正式启用" for title in TITLES]
    assert [each.text for each in found] == BODIES
    sections = "".join(f"【案情简介】\n{body}\n2023-03-05\n" for body in BODIES)
    assert cuts(Document.of(sections)) == ()


def apart(titles, gap, texts):
    """Return articles of two paragraphs each, with `gap` above the titles."""
    return gap.join(
        f"{title}\n\n{text}\n\n{text[:30]}，大家都说好。"
        for title, text in zip(titles, texts, strict=True)
    )


def test_wider_gaps_above_titles_part_articles():
    """There are more blank lines than between paragraphs, above each title and nowhere else."""
    titles = ["禾渡镇粮仓昨日正式落成", "禾渡镇夜校昨日正式开课", "禾渡镇绿道昨日正式启动"]
    texts = [f"{title}。来自全镇的群众代表一百多人到场，{BODIES[0]}" * 2 for title in titles]
    found = cuts(Document.of(apart(titles, "\n\n\n\n", texts)))
    assert [each.by for each in found] == ["split-blank"] * 3
    assert cuts(Document.of(apart(titles, "\n\n", texts))) == ()
    assert cuts(Document.of(apart(titles, "\n\n\n", texts))) == ()  # as above headings


@pytest.mark.parametrize(
    "titles",
    [
        ["2023年工作回顾", "2024年工作安排", "自身建设"],  # as sections have them
        ["深入推进乡村振兴战略实施", "切实加强生态环境保护治理", "全力保障和改善民生福祉事业"],
    ],
)
def test_sections_that_stand_apart_are_of_one_text(titles):
    """Their titles are short, or the text below says something else."""
    text = "全县上下团结一心，各项工作取得新的成绩，群众满意。来自各乡镇的代表一百多人到场。" * 3
    whole = "\n\n\n\n".join(f"{title}\n\n{text}" for title in titles)
    assert cuts(Document.of(whole)) == ()


def test_bylines_under_titles_part_articles():
    """Papers have them; reporters that a text names elsewhere are no sign."""
    names = ["沈溪", "周禾", "陆青禾", "沈溪 通讯员 周禾", "周禾"]
    text = "".join(
        f"{title}\n□本报记者 {name}\n{body}\n{BODIES[0]}\n"
        for title, name, body in zip(TITLES, names, BODIES, strict=True)
    )
    assert [each.why[:8] for each in cuts(Document.of(text))] == ["a byline"] * 5


def test_reporters_at_the_ends_of_texts_part_articles():
    """Each text ends in one; where paragraphs inside do, they part nothing."""
    names = ["沈溪", "周禾", "陆青禾", "沈溪", "周禾"]
    texts = [
        f"{title}\n{body}\n{BODIES[0]}（记者 {name}）\n"
        for title, body, name in zip(TITLES, BODIES, names, strict=True)
    ]
    assert [each.why[:10] for each in cuts(Document.of("".join(texts)))] == ["a reporter"] * 5
    inside = [text.replace("\n", "（记者 周禾）\n").replace("）\n", "\n", 1) for text in texts]
    assert cuts(Document.of("".join(inside))) == ()


def test_the_name_of_a_paper_above_the_day_goes_with_the_article_below():
    """As the line above the first title does."""
    text = dump("澜川日报\n{date}\n第2版：要闻\n{title}\n{body}\n")
    parts = list(split(Document.of(text)))
    assert [each.text[:4] for each in parts] == ["澜川日报"] * len(TITLES)


@pytest.mark.parametrize("layout", ["{title}（{date}）\n{body}\n", "[{date}] {title}\n{body}\n"])
def test_days_in_brackets_at_titles_part_articles(layout):
    """Those that only ascend are the entries of a chronicle."""
    text = dump(layout)
    assert len(cuts(Document.of(text))) == len(TITLES)
    entries = [
        layout.format(title=t, body=b, date=f"2023-03-0{at}")
        for at, (t, b) in enumerate(zip(TITLES, BODIES, strict=True), 1)
    ]
    assert cuts(Document.of("".join(entries))) == ()


@pytest.mark.parametrize(
    "rule",
    ["————分割线————", "------ 全文完 ------", "===== END =====", "$$$$$$$$", "////////", "@@@@@"],
)
def test_rows_of_signs_and_drawn_words_part_articles(rule):
    """A sign or two is none: a sum in dollars, a path."""
    texts = [f"{title}\n{body}\n" for title, body in zip(TITLES, BODIES, strict=True)]
    assert len(cuts(Document.of(f"{rule}\n".join(texts)))) == len(TITLES)
    assert shaped("$\n%%\n//").letters == "ttt"


def test_numbers_of_pages_drawn_on_both_sides_part_nothing():
    """Readers of PDF print them between the pages of one text."""
    text = "澜川县政府工作报告\n" + "".join(
        f"--- Page {at} ---\n{body}\n" for at, body in enumerate(BODIES, 1)
    )
    (whole,) = clean(text).documents
    assert whole.text.split("\n") == BODIES
    drawn = text.replace("--- Page", "=== 第").replace(" ---", " 页 ===")
    assert [each.text for each in clean(drawn).documents] == [whole.text]


def test_numbers_of_items_inside_do_not_hide_those_of_articles():
    """An article may hold a list that counts from one; other numbers cut nothing."""
    layout = "{number}. {title}\n来源：澜川日报 日期：{date}\n{body}\n1. 整地\n2. 备种\n{body}\n"
    found = cuts(Document.of(dump(layout)))

    assert ["split-marker"] * 5 == [cut.by for cut in found]
    assert "split-marker" not in {
        cut.by for cut in cuts(Document.of(dump(layout).replace("1. 整地", "7. 整地")))
    }


def test_what_announces_a_collection_belongs_to_no_article():
    """The title that counts its samples, and the words of who compiled them."""
    samples = "".join(
        f"篇{n}：{t}\n{b}\n" for n, t, b in zip("一二三", TITLES, BODIES, strict=False)
    )
    head = (
        "工作报告范文（精选3篇）\n在日常工作中，报告的使用频率越来越高，下面是小编整理的工作报告范文，"
        "仅供参考，希望能够帮助到大家。\n"
    )
    found = clean(head + samples).documents
    assert [each.metadata.title for each in found] == TITLES[:3]
    assert [each.text for each in found] == BODIES[:3]
    own = "县政府办公室汇总了各乡镇今年上报的三份材料，按照收到的时间先后排列，请各单位认真学习。\n"
    assert clean(own + samples).documents[0].text == own.strip()


def test_the_pages_of_an_article_are_one_document():
    """Title and day stand above each page, and a row that turns the pages between them."""
    head = "澜川县人民政府工作报告\n2023-03-05 来源：澜川日报\n"
    pages = [f"{head}{body}\n上一页 1 2 3 4 5 下一页\n" for body in BODIES]
    (whole,) = clean("".join(pages)).documents
    assert whole.text.split("\n") == BODIES
    assert whole.metadata.title == "澜川县人民政府工作报告"
    days = [page.replace("-05", f"-{at:02}") for at, page in enumerate(pages, 1)]
    assert len(clean("".join(days)).documents) == len(BODIES)


def test_the_title_of_a_part_leaves_its_text_though_headings_follow():
    """A dump is cut at titles, so each is one; alone it may be the first of several headings."""
    part = "{title}\n{body}\n一、建设进度\n{body}\n二、后续安排\n{body}\n"
    texts = [part.format(title=t, body=b) for t, b in zip(TITLES, BODIES, strict=True)]
    found = clean("-----\n".join(texts)).documents
    assert [each.metadata.title for each in found] == TITLES
    assert all(each.text.startswith(body) for each, body in zip(found, BODIES, strict=True))
    (alone,) = clean(texts[0]).documents
    assert alone.text.startswith(TITLES[0])


def test_what_has_no_running_text_joins_its_neighbour():
    """A record with nothing but a title stays with the article beside it, wherever it stands."""
    one, two = ("\n".join(article) for article in NEWS[:2])
    dump = f"<doc>\n只有标题\n</doc>\n<doc>\n{one}\n</doc>\n<doc>\n</doc>\n<doc>\n{two}\n</doc>"
    starts = [dump[c.span.start :].partition("\n")[0] for c in cuts(Document.of(dump))]
    assert ["只有标题", NEWS[1][0]] == starts


def test_the_same_brief_item_twice_is_no_dump():
    """Items that a dateline opens are articles only if they differ."""
    item = "本报讯 " + NEWS[0][1]
    assert () == cuts(Document.of(f"{item}\n{item}"))
    assert () == cuts(Document.of(f"{item[:36]}\n{item}"))
    assert 2 == len(cuts(Document.of(f"{item}\n本报讯 {NEWS[1][1]}")))


@pytest.mark.parametrize("numbers", ["一二四", "二三四", "一一二"])
def test_marks_out_of_order_cut_nothing(numbers):
    """Marks that do not run from one on are no numbering of articles."""
    text = "\n".join(f"篇{n}：{t}\n{b}" for n, (t, b) in zip(numbers, NEWS, strict=False))
    found = cuts(Document.of("各篇如下\n" + text))
    assert "split-marker" not in {c.by for c in found}


def test_marks_beyond_ten_are_read():
    """Numbers of two Han digits count on."""
    numbers = ("九", "十", "十一", "十二", "二十")
    items = [f"篇{n}：{t}\n{b}" for n, (t, b) in zip(numbers, NEWS, strict=False)]
    found = cuts(Document.of("\n".join(items)))
    assert {"split-marker"} == {c.by for c in found}
    assert 4 == len(found)


def test_titles_that_only_most_agree_with_are_flagged():
    """Three titles of four that speak of their own text raise a doubt, no cut."""
    titles = [title for title, _ in NEWS[:3]] + ["夜色阑珊人未散去"]
    common = "记者从有关部门了解到，此项工作得到各方好评，后续仍将持续推进，群众对此表示满意。"
    text = "\n".join(f"{t}\n{common}{b}" for t, (_, b) in zip(titles, NEWS, strict=True))
    (document,) = split(text)
    assert text == document.text
    assert ["maybe-several"] == [flag.name for flag in document.flags]


@pytest.mark.parametrize(
    ("between", "count"),
    [("", 3), ("今日简讯\n", 0), ("（责任编辑：周禾）\n", 0)],
)
def test_items_that_a_dateline_opens_follow_each_other_at_once(between, count):
    """A line of another kind before one of them says that the datelines tell no borders."""
    items = [f"本报讯（记者周禾）{body}今年以来各项工作进展顺利。\n" for body in BODIES[:4]]
    found = openings(shaped(items[0] + items[1] + between + "".join(items[2:])))
    assert [at + 1 for at in range(count)] == [border.row for border in found.borders]


def test_a_title_too_short_to_name_anything_agrees_with_no_text():
    """Though its text says the same words, it only counts against a cut."""
    titles = [title for title, _ in NEWS[:3]] + ["足球锦标赛"]
    common = "记者从有关部门了解到，此项工作得到各方好评，后续仍将持续推进，群众对此表示满意。"
    text = "\n".join(f"{t}\n{common}{b}" for t, (_, b) in zip(titles, NEWS, strict=True))
    assert () == cuts(Document.of(text))
    (border, *_) = topic(shaped(text)).borders
    assert (WEAK, "3 of 4 titles speak of their own text alone") == (border.score, border.why)


def test_only_the_beginning_of_a_long_text_is_compared():
    """What stands beyond the first eight hundred characters may name all other titles."""
    filler = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳。" * 24
    names = "。".join(title for title, _ in NEWS) + "。"
    near = "\n".join(f"{t}\n{b}{names}\n{filler}\n{filler}" for t, b in NEWS)
    far = "\n".join(f"{t}\n{b}\n{filler}\n{filler}\n{names}" for t, b in NEWS)
    assert len(NEWS) - 1 == len(topic(shaped(far)).borders)
    assert () == topic(shaped(near)).borders


def test_numbers_behind_titles_of_samples_cut():
    """范文1 and 范文2 behind one title are two samples; 二十 of anything else is not."""
    body = "一年来,我主要抓了三项工作,都有进展。"
    text = f"镇长述职报告范文1\n{body}\n镇长述职报告范文2\n今年以来,{body}"
    assert [text[slice(*cut.span)].strip() for cut in cuts(Document.of(text))] == [
        f"镇长述职报告范文1\n{body}",
        f"镇长述职报告范文2\n今年以来,{body}",
    ]


@pytest.mark.parametrize("mark", ["范文{}", "范文{}：", "文档{}："])
def test_marks_of_samples_cut_in_traditional_letters(mark):
    """範文一 stands over one sample as 范文一 does."""
    body = "一年来,我主要抓了三项工作,都有进展。我还到各村走访,听取群众的意见。"
    parts = [f"{mark.format(n)}\n镇长述职报告\n{body}" for n in ("1", "2")]
    dump = convert("\n".join(parts), "s2t")
    assert len(cuts(Document.of(dump))) == len(cuts(Document.of("\n".join(parts)))) == 2


WORK = (
    "一、去年工作回顾\n"
    "全县粮食总产量达到三十万吨,新建改建道路四十六公里,各项任务较好完成,群众生活改善。"
)


@pytest.mark.parametrize("title", ["政府工作报告", "{}政府工作报告"])
@pytest.mark.parametrize(
    "matter",
    [
        "",
        "——2023年2月16日在{}第十九届人民代表大会第二次会议上\n县长 沈溪\n",
        "(2023年2月16日在{}第十九届人民代表大会\n第二次会议上)\n县人民政府县长 沈溪\n",
        "——在{}第十九届人民代表大会第二次会议上的报告\n沈溪\n",
    ],
    ids=["none", "day and meeting", "two lines", "meeting"],
)
def test_reports_on_end_are_cut_above_their_titles(title, matter):
    """Alike or not, a title goes with the lines below it, to the first words of its report."""
    articles = [
        f"{title.format(place)}\n{matter.format(place)}各位代表:\n"
        f"现在,我代表县人民政府向大会报告工作,请予审议。\n{WORK}{n}件实事全部办成。"
        for n, place in enumerate(("澜川县", "青渚县", "禾渡县", "望塘县"), 6)
    ]
    text = "\n".join(articles)
    assert [text[slice(*cut.span)].strip() for cut in cuts(Document.of(text))] == articles


def test_a_running_head_that_names_the_report_cuts_nothing():
    """It comes again above running text, but no report begins there."""
    page = (
        "常务委员会工作报告\n"
        "我们听取专项报告十二项,开展执法检查五次,提出审议意见四十六条,各项工作有新的进展。\n"
    )
    text = f"常务委员会工作报告\n各位代表:\n我受委托向大会报告工作,请予审议。\n{page * 4}"
    assert cuts(Document.of(text)) == ()


@pytest.mark.parametrize("mark", ["· {} ·", "第 {} 页", "第{}页 共9页", "{}/20"])
def test_the_head_of_a_page_cuts_nothing(mark):
    """What stands beside the numbers of pages comes again on every page of one text."""
    rows = [f"{title}\n{3 * body}" for title, body in zip(TITLES, BODIES, strict=True)]
    text = "\n".join(f"{row}\n{mark.format(n)}\n澜川县水利志" for n, row in enumerate(rows, 11))
    assert cuts(Document.of(text)) == ()


def test_one_number_of_a_page_is_no_head_of_pages():
    """What stands beside it counts as ever."""
    rows = [f"澜川要闻\n{t}\n{b}" for t, b in zip(TITLES, BODIES, strict=True)]
    text = "\n".join(rows)
    assert len(cuts(Document.of(f"- 3 -\n{text}"))) == len(cuts(Document.of(text))) == len(rows)


def test_cases_that_are_counted_are_parts_of_one_text():
    """案例一 and 案例二 above their titles head the parts of a text, not its articles."""
    text = "案例一\n某公司虚开发票案\n当事人被处以罚款。\n案例二\n某商行偷税案\n当事人补缴税款。"

    assert () == cuts(Document.of(text))


LETTER = """关于停气的范文怎么写
2023-03-05 09:15 来源：澜川日报
停气之前要写一份通知，让住户早作准备，写法并不难，要点有三个，下面逐一说明，并附上一份范文。
一、写清原因和时间
原因要写得明白，时间要具体到小时，涉及哪些楼栋也要列出，住户才好安排一天的生活，也免得四处打听。
{two}、一份范文
尊敬的住户
因管道检修，本小区将于明日九时至十七时停气，请各位住户提前做好准备，由此带来的不便敬请谅解，谢谢。
感谢大家的理解
澜川物业服务处
2023-03-04 16:30
{three}、几点提醒
语言要简单明白，不用难懂的句子，写好以后要在公告栏里贴出来，也可以发到群里，让每一户都看得到。
"""


def test_headings_that_run_on_over_a_signature_are_of_one_text():
    """A letter inside an article ends like one; the next heading says that the article goes on."""
    assert cuts(Document.of(LETTER.format(two="二", three="三"))) == ()
    assert len(cuts(Document.of(LETTER.format(two="二", three="一")))) == 2


def test_a_title_above_a_teaser_and_its_article_cuts_nothing():
    """The same long line above two texts that share their words is the title of both."""
    title, text = NEWS[0]
    page = f"{title}\n沈溪\n【摘要】{text[:60]}\n{title}\n市图书馆 沈溪\n{text}\n"
    assert cuts(Document.of(page)) == ()
    head = "澜川县融媒体中心编发"
    dump = "".join(f"{head}\n{title}\n{text}\n" for title, text in NEWS[:2])
    assert len(cuts(Document.of(dump))) == 2


def test_labels_in_a_row_that_come_again_are_of_one_notice():
    """What a notice says of each place, label by label, begins and ends no article."""
    reasons = [(26, "配合管道施工，更换阀门", "禾渡路"), (27, "新旧管道连接", "石坪大道")]
    text = "明天部分区域停水，请大家提前储水，给您带来不便，敬请谅解。\n" + "".join(
        f"停水时间：8月{n}日22:00至次日7:00\n停水原因：{why}\n影响区域：{where}用户无水，请储水备用。\n"
        for n, why, where in reasons
    )
    assert cuts(Document.of(f"{text}请上述区域用户储水备用，施工完成以后逐步恢复供水。\n")) == ()


def test_articles_with_their_author_in_front_of_the_day_are_cut():
    """A title, a name with day and time, a text, three times; a log of a talk is one text."""
    texts = (
        "记者从县里获悉，今年新建两座粮仓，秋收前可以全部投入使用，今后农户卖粮不用再排长队。",
        "连日来的大雨让河水上涨，沿岸三个村的村民已经全部转移到安全的地方，没有人员伤亡的消息。",
        "新修的环城步道全长十二公里，串起了老城的五座石桥，傍晚时分散步的人一天比一天多起来。",
    )
    titles = ("云禾县建成粮仓两座", "沿河三村村民安全转移", "环城步道串起五座石桥")
    names = ("沈溪", "周晓禾", "沈溪")
    dump = "\n".join(
        f"{title}\n{name} 2024/05/0{n} 18:19\n{text}"
        for n, (title, name, text) in enumerate(zip(titles, names, texts, strict=True), 1)
    )
    talk = "\n".join(
        f"{name} 2024-05-01 08:1{n}:09\n{said}"
        for n, (name, said) in enumerate(
            (("沈溪", "在吗"), ("周禾", "明天开会记得带材料"), ("沈溪", texts[0]), ("周禾", "好"))
        )
    )

    assert list(titles) == [document.metadata.title for document in clean(dump)]
    assert [talk] == [document.text for document in clean(talk)]


def test_a_day_above_a_title_goes_with_it():
    """Where a date heads the text, those above the other titles head theirs."""
    days = ("2021年3月1日", "2021年3月2日", "2021年3月3日")
    articles = [f"{day}\n{title}\n{body}" for day, (title, body) in zip(days, NEWS, strict=False)]
    text = "\n".join(articles)
    found = cuts(Document.of(text))
    assert {"split-topic"} == {cut.by for cut in found}
    assert articles == [text[slice(*cut.span)].strip() for cut in found]


def test_a_report_below_a_resolution_begins_with_its_own_title():
    """Also where title and meeting share a line too long for a title, above the office."""
    resolution = (
        "关于云禾县人民政府工作报告的决议\n"
        "云禾县第十四届人民代表大会第二次会议，听取和审查了县长代表县人民政府所作的工作报告。"
        "会议决定批准这个报告。\n"
        "会议要求，县人民政府要坚持稳中求进，努力完成全年目标任务，为增强居民幸福感而努力奋斗！\n"
    )
    report = (
        "政 府 工 作 报 告 ——2012 年 12 月 18 日在云禾县第十四届 人民代表大会第二次会议上\n"
        "云禾县人民政府县长\n沈溪\n各位代表：\n"
        "现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。\n"
        "2012 年，我们在县委的正确领导下，较好地完成了各项目标任务，实现本届政府工作的良好开局。\n"
    )
    found = [document.text for document in split(Document.of(resolution + report))]

    assert [text.strip() for text in found] == [resolution.strip(), report.strip()]


def test_who_took_part_is_no_title():
    """Below an abstract, above the day of the report: labels with names."""
    report = (
        "《云禾县居民出行》——全县调查简要报告\n2020-02-27\n云禾大学社会研究所\n"
        "摘要：为深入了解居民的出行方式，云禾大学社会研究所发起进行了居民出行的调查研究工作。\n"
        "主持单位：云禾大学社会研究所\n参与单位：云禾县交通运输局\n主持人：周禾教授\n"
        "参加人：沈溪 林朔 何川\n云禾\n2020年2月20日\n"
        "2020年1月以来，居民的出行方式有了很大变化，成为全县广大居民极为关心的事情之一。\n"
        "一、调查基本情况\n本次调查采用抽样的方法，共回收全县有效问卷八千一百三十八份。\n"
    )

    assert [document.text for document in split(Document.of(report))] == [report]


def test_the_buttons_of_the_type_size_separate_nothing():
    """T, + and - stand one a line where a page was taken apart; + alone between articles parts."""
    first = (
        "云禾县春播全面展开\n2024-03-01 10:20\n全县各镇的春播从今天起全面展开，已经整地三万亩。\n"
    )
    second = "云禾县水库蓄满\n2024-03-02 10:20\n全县各座水库的蓄水已经完成，可以保证春灌的用水。\n"
    page = (
        f"{first}分享\nT\n+\n-\n加载更多新闻\nT\n+\n-\n全县还有一些新闻可以读，内容每天都在更新。\n"
    )

    assert [document.text for document in split(Document.of(page))] == [page]
    assert len(list(split(Document.of(f"{first}+\n{second}+\n{first[:9]}再起\n{second}")))) > 1
