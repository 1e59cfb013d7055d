import pytest

from reportclean import clean
from reportclean.blocks.announced import said
from reportclean.blocks.by_rulebook import by_rulebook
from reportclean.blocks.closed import alike
from reportclean.blocks.forms import form
from reportclean.blocks.labels import Labelled
from reportclean.blocks.plain_tables import tabbed
from reportclean.blocks.rows import rows as table_rows
from reportclean.core.document import Document

pytest.importorskip("selectolax")

SENTENCES = (
    "5月5日，禾川县召开防汛工作会议，总结去年工作，安排部署下一步任务。县长沈溪出席并讲话。",
    "会议指出，去年全县累计投入水利建设资金1.2亿元，完成病险水库除险加固11座。",
    "会议强调，今年极端天气事件偏多，各乡镇各部门要克服麻痹思想和侥幸心理，压紧压实责任。",
    "会后，参会人员实地查看了石桥水库除险加固工程和县防汛物资储备中心，并观摩了应急演练。",
)
ROWS = (("类别", "里程（公里）"), ("高速公路", "142"), ("农村公路", "2558"))
TABLE = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS)
LINKS = "".join(
    f"<tr><td><a>{a}农村公路</a></td><td>05-0{n}</td></tr>" for n, a in enumerate("东西南北")
)
SHOWN = [" | ".join(row) for row in ROWS]


def text(inside: str, below: str = "", *, name: str = "class=content") -> list[str]:
    """Return the lines that are left of a page; `inside` closes the article's element."""
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    (document,) = clean(
        "<html><head><title>禾川县召开防汛工作会议_禾川新闻网</title></head><body>"
        "<div class=nav><a>首页</a><a>要闻</a><a>民生</a><a>镇街</a></div>"
        "<h1>禾川县召开防汛工作会议</h1><div class=info>2023-05-06 09:10 来源：禾川日报</div>"
        f"<div {name}>{body}{inside}</div>{below}"
        "<div class=foot>版权所有 禾川日报 冀ICP备12000001号</div></body></html>",
        script="keep",
    )
    return document.text.split("\n")[len(SENTENCES) :]


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        (
            "<p>县直有关部门、各乡镇主要负责人参加会议。</p>",
            ["县直有关部门、各乡镇主要负责人参加会议。"],
        ),
        (f"<table>{TABLE}</table>", SHOWN),
        (f"<table><caption>公路里程表</caption>{TABLE}</table>", ["公路里程表", *SHOWN]),
        (
            f"<p>附表：公路里程</p><table>{TABLE}</table><p>注：本表数据为快报数。</p>",
            ["附表：公路里程", *SHOWN, "注：本表数据为快报数。"],
        ),
        (
            "<p>监督部门：禾川县水利局　电话：0734-5566778</p>",
            ["监督部门：禾川县水利局　电话：0734-5566778"],
        ),
        (
            "<p><a href=1.doc>附件1：病险水库名单.doc</a></p><p>2.防汛责任人名单</p>",
            ["附件1：病险水库名单.doc", "2.防汛责任人名单"],
        ),
        ("<p>一等奖：石桥镇 白石乡</p>", ["一等奖：石桥镇 白石乡"]),
        ("<p align=center>图为防汛演练现场</p>", ["图为防汛演练现场"]),
        ("<p>县长沈溪作报告。禾川网 周禾 摄</p>", ["县长沈溪作报告。禾川网 周禾 摄"]),
        ("<p>縣長沈溪作報告。記者周禾／攝影</p>", ["縣長沈溪作報告。記者周禾／攝影"]),
        ("<p><img src=1.jpg></p><p>与会人员合影</p>", ["与会人员合影"]),
        ("<p><img src=1.jpg><br>培训班现场</p>", ["培训班现场"]),
        ("<p>二〇二三年五月六日</p>", ["二〇二三年五月六日"]),
        ("<p>（文中人物均为化名）</p>", ["（文中人物均为化名）"]),
        ("<p>禾川县水利局 2023年5月6日印发</p>", ["禾川县水利局 2023年5月6日印发"]),
        (
            "<p>禾川县水利局</p><p>禾川县财政局</p><p>2023年5月6日</p>",
            ["禾川县水利局", "禾川县财政局", "2023年5月6日"],
        ),
        ("<p>禾川县水利局</p><p>2023-05-06</p>", ["禾川县水利局", "2023-05-06"]),
        (
            f"<table>{TABLE}</table><p>二、人民生活</p><p>年末户籍人口58.6万人。</p>",
            [*SHOWN, "二、人民生活", "年末户籍人口58.6万人。"],
        ),
    ],
)
def test_what_closes_an_article_in_its_element_stays(inside, kept):
    """Sentences, tables with name and note, contacts, attachments, prizes, photos, signatures."""
    assert text(inside) == kept


def test_the_caption_of_a_picture_above_the_text_stays():
    """It stands in the element of the article, in a table of its own."""
    caption = "县长沈溪作报告。禾川网 周禾 摄"
    picture = f"<table><tr><td><img></td></tr><tr><td><p>{caption}</p></td></tr></table>"
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = (
        "<html><head><title>防汛会议_禾川新闻网</title></head><body>"
        "<div class=nav><a>首页</a><a>要闻</a><a>民生</a><a>镇街</a><a>专题</a></div>"
        "<h1>禾川县召开防汛工作会议</h1><div class=info>2023-05-06 09:10 来源：禾川日报</div>{}"
        "<div class=foot>版权所有 禾川日报 冀ICP备12000001号</div></body></html>"
    )
    (document,) = clean(page.format(f"<div class=content>{picture}{body}</div>"), script="keep")
    assert document.text.split("\n") == [caption, *SENTENCES]


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        (
            f"<table>{TABLE}</table><p>年末户籍人口58.6万人。</p>",
            [*SHOWN, "年末户籍人口58.6万人。"],
        ),
        ("<p>禾川县水利局</p><p>2023-05-06</p>", ["禾川县水利局", "2023-05-06"]),
        ("<p><img src=1.jpg></p><p>与会人员合影</p>", ["与会人员合影"]),
        ("<p>禾川县农村公路通车</p><p>石桥水库开闸放水</p>", []),
        (f"<table>{LINKS}</table>", []),
        ("</div><div class=rank><p>禾川县水利局</p><p>2023-05-06</p>", []),
        ("</div><p>禾川县水利局</p><p>2023-05-06</p><div>", []),
    ],
)
def test_an_element_without_a_name_holds_what_closes_its_article(inside, kept):
    """It is the one that holds the sentences; what stands higher, or in another one, is not in it.

    As it has no name, only its depth tells.
    """
    assert text(inside, name="") == kept


def test_a_notice_of_two_sentences_keeps_its_day():
    """A rule takes it for the page's, as the source stands below; but the page states its own."""
    (document,) = clean(
        "<html><head><title>禾川县人民法院公告</title></head><body>"
        "<div class=nav><a>首页</a> <a>要闻</a> <a>民生</a> <a>镇街</a></div>"
        "<h1>禾川县人民法院公告</h1><div>发布时间：2020-07-09 15:33:07</div>"
        f"<div class=content><p>{SENTENCES[2]}</p><p>特此公告。</p><p>2020.7.8</p></div>"
        "<div class=author>来源：立案庭</div></body></html>",
        script="keep",
    )
    assert document.text.split("\n") == [SENTENCES[2], "特此公告。", "2020.7.8"]
    assert document.metadata.date_published == "2020-07-09"


@pytest.mark.parametrize(
    ("inside", "below"),
    [
        ("", "<div class=foot2>承办单位：禾川县水利局　电话：0734-5566778</div>"),
        ("", f"<div class=rank><table>{TABLE}</table></div>"),
        ("<p>禾川县农村公路通车</p><p>石桥水库开闸放水</p>", ""),
        ("<p><a>一等奖：石桥镇摄影展</a></p>", ""),
        ("<p>县水利局公开招考</p><p>监督部门：禾川县水利局　电话：0734-5566778</p>", ""),
        (f"<table>{LINKS}</table>", ""),
        ("<p>禾川县农村公路通车</p><p>2023-05-07</p>", ""),
        ("<div><p><img src=1.jpg></p><p>石桥水库开闸放水</p></div>", ""),
        ("<p><img src=1.jpg></p><p><a>石桥水库开闸放水</a></p>", ""),
        ("<p><img src=1.jpg></p><p>长按识别二维码</p>", ""),
        ("<p><img src=1.jpg></p><p>禾川发布</p>", ""),
        ("<p><img src=1.jpg></p><p>文字编辑 周禾</p>", ""),
        ("<p>（周禾 文/图）</p>", ""),
        ("<p><img src=1.jpg></p><p>- END -</p>", ""),
        ("", f"<div class=rank><table>{TABLE}</table><p>农村公路通车。</p></div>"),
    ],
)
def test_what_is_of_the_page_leaves(inside, below):
    """Lines of another element or shape, links, and what stands below those."""
    assert text(inside, below) == []


NAVIGATION = ["禾川新闻网", "首页 要闻 民生 镇街 专题", "您的位置： 首页 > 要闻 > 正文"]
HEAD = ["禾川县召开防汛工作会议", "2023-05-06 09:10 来源：禾川日报"]
FOOT = [
    "分享 打印 关闭",
    "上一篇：县非遗展演月启动",
    "下一篇：图书漂流进校园",
    "推荐产品",
    "散货船",
    "扫码关注公众号",
    "联系我们 | 网站地图 | 关于我们",
    "技术支持： 云上网络",
    "版权所有 禾川日报 冀ICP备12000001号",
]


def of_text(*closing: str, opening: tuple[str, ...] = ()) -> list[str]:
    """Return the lines that are left of a page as text, but for its paragraphs."""
    lines = [*NAVIGATION, *HEAD, *opening, *SENTENCES, *closing, *FOOT]
    (document,) = clean("\n".join(lines), script="keep")
    return [line for line in document.text.split("\n") if line not in SENTENCES]


@pytest.mark.parametrize(
    "lines",
    [
        ["咨询电话：0734-5566778"],
        ["监督部门：禾川县水利局　电话：0734-5566778"],
        ["附件：申请表"],
        ["禾川县防汛工作小组", "2023年5月6日"],
        ["解读机关：禾川县水利局", "解读人：沈溪", "联系方式：0734-5566778"],
        ["附件：1.病险水库名单", "2.防汛责任人名单"],
        ["一等奖：石桥镇 白石乡", "二等奖：江峰镇"],
        ["▲ 村民在石桥水库边晾晒辣椒。记者 周禾／摄"],
        [
            "企业上线能源管理平台，接入2100个计量点，主要功能包括：",
            "实时监测",
            "碳排放核算",
            "县长沈溪说，明年再上线两项。",
        ],
        ["采访结束时，大家送我们到寨口，又轻轻哼了起来：", "送郎送到石门坎", "石门坎上云不散"],
    ],
)
def test_what_closes_an_article_of_plain_text_stays(lines):
    """A contact, attachments, prizes, a photo, a list or a song that a clause announces."""
    assert of_text(*lines) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["客服电话：0734-5566778"],
        ["关联文件：防汛应急预案", "相关解读：图解防汛"],
        ["禾川县农村公路通车", "2023-05-06"],
        ["禾川县农村公路通车", "石桥水库开闸放水"],
        ["更多精彩内容，敬请扫码关注禾川发布：", "禾川发布"],
    ],
)
def test_what_is_of_a_page_of_plain_text_leaves(lines):
    """The number of the site, headlines of others, a plea."""
    assert of_text(*lines) == []


def test_an_article_begins_with_its_first_sentence_below_the_date():
    """A button above it leaves, and a letter that it quotes stays with its short lines."""
    letter = (
        "十一月的一个早晨，修鞋匠沈大成发现箱子里塞着一封信。",
        "沈爷爷：",
        "您的书包带子很结实。",
    )
    assert of_text(opening=("关注", *letter)) == [*letter]


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        (
            ["父亲的渡船"],
            ["父亲的船，比父亲老", "桨声里，有祖父的咳嗽", "下雨的时候"],
            "父亲的渡船",
        ),
        (["停水通知"], ["尊敬的用户：", SENTENCES[0]], "停水通知"),
        (["公示"], ["禾川县两座粮仓建成", SENTENCES[0], SENTENCES[1]], "禾川县两座粮仓建成"),
        (["乡村振兴", "渔光互补照亮水乡", "——禾川县见闻"], [SENTENCES[0]], "渔光互补照亮水乡"),
    ],
)
def test_the_title_between_the_trail_and_the_date(above, below, title):
    """However short it is; with a headline below the date it is a column, and a dash goes on."""
    lines = [*NAVIGATION, *above, "2023-05-06 09:10 来源：禾川日报 作者：苏眉", *below, *FOOT]
    (document,) = clean("\n".join(lines), script="keep")
    assert title == document.metadata.title


def test_a_table_that_tabs_draw_stays_or_goes_as_one():
    """Of a table of which the model likes half no row leaves."""
    rows = [True, False, True, False, False]
    text = "指标\t单位\t本期\n生产总值\t亿元\t312.46\n工业\t亿元\t98.71\n投资\t亿元\t-\n路修好了。"
    document = Document.of(text)
    assert tabbed(text, table_rows(document), rows) == {0, 1, 2, 3}
    assert tabbed(text, table_rows(document), [True] + [False] * 4) == frozenset()
    assert tabbed("路修好了。", table_rows(document), rows) == frozenset()


def test_lines_shaped_as_others_of_the_article_stay():
    """Times of day between paragraphs, and who speaks in a film."""
    hours = ["05:40", SENTENCES[1], "08:15", SENTENCES[2], "14:30", SENTENCES[3]]
    page = "\n".join([*NAVIGATION, *HEAD, SENTENCES[0], *hours, *FOOT])
    peeling = by_rulebook(Document.of(page), "page")
    at = {line: i for i, line in enumerate(page.split("\n"))}
    liked = [line in (*SENTENCES, "05:40", "14:30") for line in page.split("\n")]
    assert alike(peeling, liked) == {at["08:15"]}
    assert alike(peeling, [line in SENTENCES for line in page.split("\n")]) == frozenset()


FORM = [
    "事项类型：行政许可",
    "实施机关：禾川县市场监督管理局",
    "受理条件",
    "有经营能力的公民，可申请登记。",
    "办理流程",
    "申请 > 受理 > 审查 > 发照",
    "法定期限：15个工作日",
    "收费标准：不收费",
    "办理地点：禾川县政务服务中心二楼",
    "监督电话：12345",
]


def test_a_form_below_the_date_stays_whole():
    """Labels of a service with what it says of each, headings between; no list of comments."""
    page = [*NAVIGATION, "个体工商户设立登记办事指南", HEAD[1], *FORM, *FOOT]
    (document,) = clean("\n".join(page), script="keep")
    assert document.text.split("\n") == FORM
    comments = [f"网友{n}：说得好" for n in "甲乙丙丁戊己庚"]
    same = ["姓名：沈溪"] * 7
    for lines in (comments, same, FORM[:4]):
        read = table_rows(Document.of("\n".join([HEAD[1], *lines])))
        dated = {0: Labelled(read[0].line, "dateline", "dateline-line")}
        assert form(read, dated) == frozenset()
    assert form(table_rows(Document.of("\n".join(FORM))), {}) == frozenset()


def test_items_below_a_clause_stay_with_their_semicolons():
    """Up to the one that closes the list; a sentence that closes nothing is judged for itself."""
    items = [
        "办理方式有三种：",
        "微信办理；",
        "窗口办理；",
        "村级代办。",
        "路修好了，大家都很高兴。",
    ]
    read = table_rows(Document.of("\n".join(items)))
    assert said(read, {}) == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("shown", "last", "kept"),
    [
        ("<p>演练开始</p><p>水库一角</p>", "<p>与会代表合影留念</p>", ["与会代表合影留念"]),
        ("<p><img src=1.jpg></p><p>演练开始</p>", "<p>颁奖典礼</p>", ["颁奖典礼"]),
        ("<p>演练开始</p>", "<p>与会代表合影留念</p>", []),
        ("<p>演练开始</p><p>水库一角</p>", "<p>（据禾川晚报）</p>", []),
        ("<p>演练开始</p><p>水库一角</p>", "<p>长按识别二维码</p>", []),
        ("<p>演练开始</p><p>水库一角</p>", "<p><a>石桥水库开闸放水</a></p>", []),
        ("<p>演练开始</p><p>水库一角</p>", "</div><div class=rank><p>石桥水库开闸放水</p>", []),
    ],
)
def test_the_last_caption_of_several_stays(shown, last, kept):
    """Captions among the sentences tell what the short line below them is, if it is a paragraph."""
    head, rest = f"<p>{SENTENCES[0]}</p>{shown}", "".join(f"<p>{s}</p>" for s in SENTENCES[1:])
    (document,) = clean(
        "<html><head><title>禾川县召开防汛工作会议_禾川新闻网</title></head><body>"
        "<div class=nav><a>首页</a><a>要闻</a><a>民生</a><a>镇街</a></div>"
        "<h1>禾川县召开防汛工作会议</h1><div class=info>2023-05-06 09:10 来源：禾川日报</div>"
        f"<div class=content>{head}{rest}{last}</div>"
        "<div class=foot>版权所有 禾川日报 冀ICP备12000001号</div></body></html>",
        script="keep",
    )
    lines = document.text.split("\n")
    assert lines[lines.index(SENTENCES[-1]) + 1 :] == kept
