"""Lines get labels: alone, then by place and neighbours, then by the model."""

import random

import pytest

import reportclean
from reportclean.blocks.announced import said
from reportclean.blocks.by_rulebook import claimed
from reportclean.blocks.fold import fold
from reportclean.blocks.furniture import furniture, truncation
from reportclean.blocks.label import label
from reportclean.blocks.ornaments import undecorated
from reportclean.blocks.rows import rows
from reportclean.blocks.rules import rulebook
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source
from reportclean.decode.html import page

PROSE = "今年以来，全县新开工项目32个，完成投资18.6亿元。"


def labels(text):
    """Return the labels of a text's lines."""
    return [found.label for found in label(Document.of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"首页 > 要闻 > 正文\n\n{PROSE}\n\n分享到：微信 微博",
            ["nav", "blank", "body", "blank", "control"],
        ),
        (f"来源:本报 2020-01-02\n{PROSE}\n(责任编辑:周禾)", ["dateline", "body", "credit"]),
        (f"{PROSE}\n相关阅读：\n某镇丰收\n某乡招聘...", ["body", "related", "related", "related"]),
        (f"{PROSE}\n相关阅读：\n某镇丰收\n各乡都已开工。", ["body", "body", "body", "body"]),
        (f"首页\n>\n要闻\n>\n正文\n{PROSE}", ["nav", "nav", "nav", "nav", "nav", "body"]),
    ],
)  # fmt: skip
def test_lines_are_labelled(text, expected):
    """Each line has the label that its words, place and neighbours give it."""
    assert expected == labels(text)


def test_edge_rules_do_not_look_between():
    """A share bar between two sentences stays; below the last it goes."""
    text = f"{PROSE}\n打印本页 关闭窗口\n{PROSE}\n打印本页 关闭窗口"

    assert ["body", "body", "body", "control"] == labels(text)


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("关闭", "昨天，开了三十年的老书店关门了。"),
        ("免责声明", "因使用本预报造成的损失，本局不承担责任。"),
        ("转载请联系作者", "这句话成了版权案件争论的焦点，法官听双方陈述。"),
        ("本周要闻", "省里召开春季生产会议，强调抓好田间管理。"),
        ("延伸阅读", "本章所引的三种方志，都可以在省图书馆看到。"),
        ("热门推荐", "他家的招牌菜是酸汤鱼，每天只卖三十份。"),
        ("（图）", "一只白鹭落在田埂上，久久不肯离去。"),
        ("相關鏈接：", "《水库管理办法》第九条规定，坝体上禁止种植作物。"),
        ("免責聲明：", "本試算表僅供參考，實際稅額以核定為準。"),
    ],
)
def test_the_first_line_of_a_text_without_furniture_may_be_its_title(title: str, below: str):
    """A word of buttons or of footers stays above a sentence where nothing else is claimed."""
    assert ["body", "body"] == labels(f"{title}\n{below}")
    assert "body" != labels(f"{title}\n{below}\n打印本页 关闭窗口")[0]
    assert "body" != labels(f"{below}\n{title}")[1]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("老房子改地暖要不要砸地砖？", ["title", "dateline"]),
        ("钱从哪里来，路该怎么修？", ["title", "dateline"]),
        ("调查：古寨修复，钱从哪里来？", ["title", "dateline"]),
        ("古渡的桥“三天”修好了,沿岸的村民拍手叫好！", ["title", "dateline"]),
        ("他推开门。“谁在那里？”", ["body", "body"]),
    ],
)
def test_a_title_that_asks_ends_no_head(title: str, expected: list[str]):
    """Above source and day a question or an exclamation is the title; speech is none."""
    text = f"首页 > 要闻 > 正文\n{title}\n来源:本报 2020-01-02 点击:12\n{PROSE}"

    assert ["nav", *expected, "body"] == labels(text)


def test_source_and_day_of_a_title_that_asks_may_have_a_line_each():
    """A day alone below an exclamation is no source: a diary or a talk may begin so."""
    title = "古渡的桥“三天”修好了,沿岸的村民拍手叫好！"
    below = "来源: 澜川新闻\n2021-03-04 14:16:00"

    assert ["title", "dateline", "dateline", "body"] == labels(f"{title}\n{below}\n{PROSE}")
    assert "title" not in labels(f"{title}\n2021-03-04\n{PROSE}")
    once = f"{title}\n2021-03-04 14:16:00\n{PROSE}"
    assert labels(once)[0] == "title"
    assert "title" not in labels(f"{once}\n好的！\n2021-03-04 14:18:00\n{PROSE}")


def test_labels_at_the_title_tell_though_only_the_model_knows_them_for_furniture():
    """Below a teaser in full sentences they are out of reach of the head; they leave either way."""
    title = "禾渡镇粮仓落成当天就收进了新粮"
    html = (
        f"<html><head><title>{title}</title></head><body><a href='#'>首页</a> <a href='#'>打印</a>"
        f"<div>今天的雨下得不小！<a href='#'>{PROSE}</a></div>"
        "<div>作者：沈溪  文字大小：【大】【中】【小】</div><div>實際入稿日期： 2012-01-11</div>"
        f"<h1>{title}</h1><p>{PROSE * 3}</p><p>{PROSE * 2}</p><p>{PROSE}</p></body></html>"
    )

    found = [one.rule for one in label(Document.of(page(html)))]

    assert found[1:5] == ["unlike-body", "byline-line", "dateline-line", "like-title"]


def test_only_the_first_line_left_is_a_title_that_asks():
    """Below a title a question begins the text, and what follows is no head."""
    text = f"路修好了\n从前这条路有多难走？\n打印本页 关闭窗口\n{PROSE}"

    assert ["body", "body", "body", "body"] == labels(text)


@pytest.mark.parametrize("asking", ["●这笔补贴，你领了吗？", "▶ 西瓜，能放多久？"])
def test_a_list_of_links_may_ask_and_have_commas(asking: str):
    """A headline that asks ends no tail where the heading of its list stands above."""
    listed = f"{PROSE}\n往期推荐\n●冬小麦管理要点\n{asking}\n●名单公布"

    assert ["body", "related", "related", "related", "related"] == labels(listed)
    assert ["body", "body", "body"] == labels(f"{PROSE}\n{asking}\n●名单公布")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("您现在的位置：首页 > 粮食工具 >", "keywords-above-trail"),
        ("云禾县建成粮仓两座", "prose"),
    ],
)
def test_keywords_right_above_the_trail_are_spam(below: str, expected: str):
    """A list of what a site is searched for ends no head; elsewhere it may be of the text."""
    words = "粮仓报警器,标准粮袋,油桶取样器,静电释放器,静电报警器,云禾仪器仪表有限公司粮仓报警器"
    text = f"{words}\n{below}\n云禾县建成粮仓两座\n2024-05-01 来源:云禾网\n全县秋粮都归了仓。"

    assert expected == label(Document.of(text))[0].rule


@pytest.mark.parametrize(
    ("line", "account", "leaves"),
    [
        ("云禾发布昨天", "云禾发布", True),
        ("原创 沈溪 云禾发布 3天前", "云禾发布", True),
        ("云禾发布昨天", "", False),
        ("粮仓的昨天", "云禾发布", False),
        ("昨天,云禾发布", "云禾发布", False),
    ],
)
def test_the_account_of_a_page_and_a_day_counted_from_today_leave(
    line: str, account: str, leaves: bool
):
    """Where the head of the page names the account; titles may end in such a day."""
    text = f"云禾县建成粮仓两座\n{line}\n全县秋粮都归了仓。"
    spans = [(0, 9), (10, 10 + len(line)), (11 + len(line), len(text))]
    blocks = tuple(Block(Span(*span), "p", 0.0, 2, "") for span in spans)
    source = Source(text, blocks=blocks, facts={"source": account} if account else {})

    found = label(Document.of(source))[1]

    assert leaves == (found.rule == "account-and-day")


@pytest.mark.parametrize(
    ("head", "leaves"),
    [
        ("云禾县建成粮仓两座\n2024-05-01 09:10 来源：云禾网\n", True),
        ("云禾县建成粮仓两座\n来源：云禾网\n字号：大 中 小\n", True),
        ("2024-05-01 09:10 来源：云禾网\n", False),
        ("云禾县建成粮仓两座\n", True),
        ("又到归仓时节\n", False),
    ],
)
def test_the_title_that_an_article_had_elsewhere_leaves_below_the_one_it_has(head, leaves):
    """The line of date and source stands between them, or they tell the same."""
    text = f"{head}原标题：云禾县新建粮仓两座，秋收前投用\n全县秋粮都归了仓，农户卖粮不用再排长队。"

    found = label(Document.of(text))

    assert leaves == (found[-2].rule == "original-title-below")


def test_it_leaves_where_the_name_of_an_account_stands_above_it_too():
    """The line model knows that name; below a line of the article the title stays."""
    body = "<p>全县秋粮都归了仓，农户卖粮不用再排长队，各镇的粮仓还添了烘干机。</p>" * 4
    head = "<h1>云禾县建成粮仓两座</h1><p>2024-05-01 09:10 来源：云禾网</p>"
    own = "<p>原标题：云禾县新建粮仓两座，秋收前投用</p>"
    links = "<ul>" + "<li><a>要闻</a></li>" * 9 + "</ul>"

    for below, leaves in (
        (f"<b>云禾粮食发布</b><div>关注</div>{own}{body}", True),
        (f"{body}{own}{body}", False),
    ):
        found = {one.rule for one in label(Document.of(page(f"<body>{links}{head}{below}")))}
        assert leaves == ("original-title-below" in found)


def test_what_is_spam_once_is_spam_again():
    """The line that a hacked page sets at its head leaves its tail too."""
    spam = "某某体育-官方下载_首页"

    assert ["spam", "body", "spam"] == labels(f"{spam}\n{PROSE}\n{spam}")
    assert ["body", "body"] == labels(f"{PROSE}\n{spam}")


def test_what_would_leave_at_the_end_leaves_the_midst_where_it_stands_twice():
    """The claim of a library between paragraphs; one such sentence alone, or a button, stays."""
    claim = "本资料由云禾文库网www.a.example收集整理，版权归原作者所有"

    assert ["body", "disclaimer", "body", "disclaimer", "body"] == labels(
        f"{PROSE}\n{claim}\n{PROSE}\n{claim}\n{PROSE}"
    )
    assert ["body"] * 3 == labels(f"{PROSE}\n{claim}\n{PROSE}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"云禾新闻网\n两座粮仓建成\n2020-01-02 08:00 来源：云禾新闻网\n{PROSE}", "nav"),
        (f"云禾县政府\n关于春耕的通知\n2020-01-02 08:00 来源：云禾县政府\n{PROSE}", "body"),
        (f"云禾晚报\n两座粮仓建成\n2020-01-02 08:00 来源：云禾新闻网\n{PROSE}", "body"),
    ],
)
def test_the_name_of_the_source_alone_at_the_top_is_the_site_s(text: str, expected: str):
    """A site's or a paper's that the line of date and source names; an office's may be a title."""
    assert [expected, "body", "dateline", "body"] == labels(text)


def test_the_name_of_the_source_below_the_text_signs_it():
    """Below the line of date and source it stays."""
    text = f"两座粮仓建成\n2020-01-02 08:00 来源：云禾日报社\n{PROSE}\n云禾日报社\n2020年1月2日"

    assert ["body", "dateline", "body", "body", "body"] == labels(text)


def test_the_headline_below_a_heading_of_links_may_be_the_title():
    """One line between 相关链接 and the text stays; of two none is the title."""
    assert ["related", "body", "body"] == labels(f"相关链接\n什么是河长制\n{PROSE}")
    assert ["body", "related", "related", "body"] == labels(f"第一章\n好书推荐\n山中岁月\n{PROSE}")


def test_a_text_of_one_sentence_that_exclaims_stays_below_a_link():
    """Below 更多>> stand headlines, but one of them is the text if nothing else is left."""
    assert labels("更多>>\n我们坚持经济发展！") == ["related", "body"]


@pytest.mark.parametrize("heading", ["——往期回顾——", "◆相关阅读◆", "☞ 相关新闻"])
def test_ornaments_around_a_heading_of_links_do_not_hide_it(heading: str):
    """What a page draws around its headings and buttons says nothing."""
    assert ["body", "related", "related"] == labels(f"{PROSE}\n{heading}\n两座粮仓建成")


def test_a_mark_of_a_list_is_no_ornament():
    """A single dash begins an item of a list."""
    assert undecorated("- 打印") == ""
    assert undecorated("——") == ""


def test_an_address_among_entries_of_a_form_is_one():
    """Below an entry with a label of its own it stays; alone it is the paper's."""
    address = "投稿邮箱：lin@example.net"

    assert ["body", "body"] == labels(f"征集时间：5月1日至6月1日\n{address}")
    assert ["body", "contact"] == labels(f"{PROSE}\n新闻热线：0570-7654321")


def test_an_item_of_a_list_is_one_whatever_it_says():
    """Where most of the others are nobody's; a list of disclaimers is one."""
    items = "1.须为原创首发，文责自负；\n2.请勿一稿多投；\n3.字数两千以内。"
    assert ["body"] * 5 == labels(f"征文启事\n要求：\n{items}")
    rights = "1.本站内容版权归原作者所有。\n2.未经许可，不得转载。\n3.如有侵权，请联系我们删除。"
    assert ["body", *["disclaimer"] * 3] == labels(f"{PROSE}\n{rights}")


def test_several_errors_of_servers_are_a_list():
    """A page that failed says so once."""
    assert ["body"] * 3 == labels("附：常见错误\n404：页面不存在\n500：服务器错误")
    assert ["control", "body"] == labels(f"404：页面不存在\n{PROSE}")


def test_an_address_above_the_day_until_which_it_holds_is_an_entry():
    """Below an article it is the paper's."""
    address = "投稿邮箱：lin@example.net"
    assert ["body"] * 3 == labels(f"{PROSE}\n{address}\n截稿日期：9月30日")
    assert ["body", "promo", "footer"] == labels(f"{PROSE}\n{address}\n网站维护：云禾大数据中心")


def test_a_body_that_helped_is_named_below_another():
    """In a notice; alone below an article it built the site."""
    helped = "技术支持单位：云禾县大数据局"

    assert ["body"] * 3 == labels(f"{PROSE}\n倡议单位：县文旅局\n{helped}")
    assert ["body", "footer"] == labels(f"{PROSE}\n{helped}")


def test_the_number_of_a_page_within_a_sentence_waits_for_its_halves():
    """It leaves when they are joined; between sentences it leaves at once."""
    assert ["body"] * 3 == labels("全县接待游客210万人次，\n第 5 页 共 9 页\n收入6亿元。")
    assert ["nav", "body"] == labels(f"第 5 页 共 9 页\n{PROSE}")


def test_the_number_of_a_page_between_furniture_parts_no_sentence():
    """Its neighbours leave, so that nothing waits to be joined."""
    above = "不用抽 不用抢 现在用APP看新闻 保证天天中奖  点我下载APP  按我看活动办法"
    below = "本文由云禾范文网小编整理，希望对大家有所帮助，欢迎阅读与收藏。"
    text = f"{PROSE}\n{above}\n第 5 页 共 9 页\n{below}"

    assert ["body", "promo", "nav", "promo"] == labels(text)


def test_the_mark_of_an_advertisement_between_two_sentences_goes():
    """It stays where it is one of several headings, what is announced, or what the text is of."""
    assert ["body", "promo", "body"] == labels("大桥今日合龙。\n广告\n通行时间缩短40分钟。")
    for text in (
        "发行\n全年发行120万份。\n广告\n收入3200万元。",
        "店招写着两个字：\n广告\n再无其他。",
        "全年发行120万份。\n广告\n广告收入3200万元。",
    ):
        assert {"body"} == set(labels(text))


def test_a_line_drawn_between_verses_stays():
    """It parts the stanzas; above and below an article it parts nothing."""
    assert ["body", "body", "body"] == labels("春风吹过田野\n*****\n秋月照着粮仓")
    assert ["nav", "body"] == labels(f"*****\n{PROSE}")
    assert ["body", "nav", "body"] == labels(f"粮仓落成\n＊＊＊＊＊＊\n{PROSE}")


def test_company_blurbs_go_only_below_promotion():
    """The same self-praise stays in an article and goes under an invitation to follow."""
    blurb = "某脉,是大数据治理、数字政府专业提供商。拥有几十项软件产品,长期为智慧城市提供服务。"

    assert ["body", "body"] == labels(f"{PROSE}\n{blurb}")
    assert ["body", "promo", "promo"] == labels(f"{PROSE}\n欢迎关注我们的微信公众号\n{blurb}")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("int main(void) {\nprintf(x);\nreturn 0;\n}", "body"),
        ("showHits(12);\n}", "control"),
        ('hm = document.createElement("a");\nvar x = y;\n}', "control"),
    ],
)
def test_a_listing_of_a_program_stays(lines: str, expected: str):
    """Statements among other lines of code are shown; those of a page speak of it, or are alone."""
    assert expected == labels(f"{PROSE}\n{lines}\n{PROSE}")[-2]


def test_an_empty_text_has_no_lines():
    """No text, no labels."""
    assert [] == labels("")


def test_a_very_long_line_is_prose():
    """A line too long for rules is body whatever it says."""
    assert ["body"] == labels("打印本页 " * 400)


def test_blank_lines_of_odd_spaces_are_blank():
    """Ideographic and no-break spaces alone make a blank line."""
    assert ["blank"] == labels("\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE} \n")


def test_folding_keeps_the_length():
    """Folded text has the length of the text, so offsets agree."""
    text = "索引號：１２３（Ａ）\N{IDEOGRAPHIC SPACE}後\U00020000"

    assert "索引号:123(A) 后\U00020000" == fold(text)


def test_furniture_is_only_deleted():
    """What furniture leaves is a subsequence of the text, and the prose is all there."""
    generator = random.Random(3)
    lines = [PROSE, "", *(hit for rule in rulebook() for hit in rule.hits)]
    for _ in range(60):
        text = "\n".join(generator.choices(lines, k=9))
        (document,) = furniture(text)
        characters = iter(text)

        assert all(character in characters for character in document.text)
        assert text.count(PROSE) == document.text.count(PROSE)


def test_claimed_lines_are_in_order():
    """The lines that a set of rules claims come in order of place."""
    text = f"打印本页 关闭窗口\n{PROSE}\n分享到：微信"
    found = claimed(Document.of(text), rulebook())

    assert ["reading-tools", "share-bar"] == [one.rule for one in found]


def test_the_model_judges_what_rules_leave_on_a_page():
    """On a page, headlines of other articles go by the model and the article stays."""
    menu = "\n".join(["首页", "新闻", "财经", "体育", "娱乐", "科技", "房产", "汽车"] * 3)
    article = "\n".join([PROSE * 2] * 6)
    others = "\n".join(f"某地第{n}届丰收节开幕 游客如织" for n in range(25))
    text = f"{menu}\n两座粮仓建成投用\n{article}\n{others}\n关于我们 | 联系我们"
    (document,) = furniture(text)

    assert article in document.text
    assert "丰收节" not in document.text
    rules = {found.rule for found in label(Document.of(text))}
    assert {"unlike-body", "like-body"} <= rules


def test_a_subtitle_stays_and_a_page_without_markup_keeps_doubtful_sentences():
    """A line behind two dashes below a headline is of the article; so is a short first sentence."""
    page = (
        "登录 注册\n"
        "首页 新闻 民生 房产 汽车 论坛\n"
        "首页 > 民生 > 正文\n"
        "菜价降了 钱袋子松了\n"
        "——记者走访菜场见闻\n"
        "2022-09-14 07:55:12\n"
        "来源：云禾晚报\n"
        "评论(0)\n"
        "浏览：1023\n"
        "本报讯（记者 何川）昨日记者走访市区菜场发现，叶菜价格普遍下降两成。\n"
        "“便宜多了。”市民陆女士说。\n"
        "业内人士分析，价格还将保持平稳。\n"
        "相关新闻\n"
        "猪肉价格连降三周\n"
        "网友评论\n"
        "关于我们 广告服务 联系我们"
    )
    found = {page[n.line.start : n.line.stop][:6]: n.rule for n in label(Document.of(page))}
    assert ("subtitle", "like-body") == (found["——记者走访"], found["本报讯（记者"])


@pytest.mark.parametrize(
    "text",
    [
        "办理步骤:\n首页 > 登录 > 我的 > 社保查询\n没有账号的先注册。",
        "手机操作:\n打开微信\n点击扫一扫\n扫描二维码\n关注公众号\n完成认证。",
    ],
)
def test_an_announced_list_is_of_the_article(text: str):
    """Below a line with a colon and above a sentence stand steps, whatever words they have."""
    assert {"body"} == set(labels(text))


@pytest.mark.parametrize(("opening", "expected"), [("样式例如:", "body"), ("样式:", "control")])
def test_on_a_page_only_an_example_is_announced(opening: str, expected: str):
    """Below a label of a page stands what it always prints."""
    page = "\n".join(
        ["首页", "设为首页", "登录", "注册", *[PROSE] * 5, opening, "p{color:red;}", PROSE]
    )

    assert expected == labels(page)[10]


@pytest.mark.parametrize("opening", ["网站导航:", "您的位置:", "分享到:", "步骤如下"])
def test_no_list_is_announced_by_what_pages_print(opening: str):
    """Labels of the site and lines without a colon announce nothing."""
    assert "nav" in labels(f"{opening}\n首页 > 登录 > 我的 > 社保查询\n没有账号的先注册。")


@pytest.mark.parametrize(
    ("opening", "lines"),
    [
        ("本系统的开发环境是:", 4),
        ("培训内容如下：", 4),
        ("热门搜索的词有:", 0),
        ("样式写在页首,例如:", 4),
        ("开发环境:", 0),
        ("本站的友情单位有:", 0),
    ],
)
def test_on_a_page_a_clause_announces_a_list(opening: str, lines: int):
    """A clause with a verb does, up to the next sentence; a label or words of the site do not."""
    text = f"{PROSE}\n{opening}\n平台:云禾框架\n语言:云语\n数据:禾库\n{PROSE}\n首页"
    assert len(said(rows(Document.of(text)), {})) == lines


def test_the_order_of_lines_with_carriage_returns():
    """Lines that end in a carriage return alone are lines too."""
    assert ["nav", "body"] == labels(f"首页 > 要闻 > 正文\r{PROSE}")


def test_labels_are_computed_once():
    """The same document is labelled once."""
    document = Document.of(Source.of(PROSE))

    assert label(document) is label(document)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (f"{PROSE}展开更多", ["展开更多"]),
        (f"{PROSE}\n(剩余2406字)", ["(剩余2406字)"]),
        (f"两座粮仓建成\n查看余下全文\n{PROSE}", []),
        (PROSE, []),
        ("查看余下全文", ["查看余下全文"]),
    ],
)
def test_what_says_that_text_is_held_back_is_flagged(text, notes):
    """Below the last sentence such words flag the document; above it they are a teaser's."""
    (document,) = truncation(text)

    assert text == document.text
    assert [("truncated", note) for note in notes] == [(f.name, f.note) for f in document.flags]


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("公交为什么改线，居民怎么看？", "", "title"),
        ("公示", "", "title"),
        ("公示", "两座粮仓建成\n", "related"),
    ],
)
def test_the_one_line_above_the_date_is_the_title(title: str, site: str, expected: str):
    """On a page, if the text begins right below; a headline below the date makes it the site's."""
    text = (
        f"首页 > 民生 > 正文\n{title}\n2018-09-11 07:21 来源：岭南晨报 作者：覃小玲\n{site}"
        f"{PROSE}\n{PROSE.replace('今年', '去年')}\n责任编辑：黄勇\n相关新闻\n12路公交改线首日\n"
        "学院路管廊施工\n新增两条社区微公交\n分享到：微信 微博\n版权所有 云禾网"
    )

    assert expected == labels(text)[1]


@pytest.mark.parametrize(
    ("lines", "expected", "date"),
    [
        ("[打印] [关闭]\n2020-01-02", "dateline", "2020-01-02"),
        ("首页｜资讯｜乡村｜正文\n2020-01-02", "dateline", "2020-01-02"),
        ("县水利局\n[打印] [关闭]\n2020-01-02", "body", "2020-01-02"),
        ("[打印] [关闭]\n第三批名单\n2020-01-02", "body", None),
    ],
)
def test_a_date_below_nothing_but_furniture_is_the_page_s(
    lines: str, expected: str, date: str | None
):
    """What stands between it and the last sentence leaves; below an office it signs the paper."""
    assert expected == labels(f"{PROSE}\n{lines}")[-1]
    (document,) = reportclean.clean(f"{PROSE}\n{lines}")
    assert date == document.metadata.date_published


def test_who_reported_from_where_may_stand_below_a_lead():
    """Taiwan's papers set a caption or a lead above that line; behind a name more may follow."""
    text = f"古渡的桥修好了\n{PROSE}\n記者沈溪/雲禾報導\n{PROSE}"

    assert ["body", "body", "byline", "body"] == labels(text)
    assert "byline" not in labels(text.replace("報導", "桥头"))


@pytest.mark.parametrize(
    ("opening", "kept"),
    [
        ("云禾县公安局昨天发布警情通报。全文如下：", 1),
        ("警情通报。全文如下：", 0),
        ("云禾县公安局昨天发布警情通报。相关阅读：", 0),
    ],
)
def test_behind_a_sentence_a_few_words_announce_the_rest(opening: str, kept: int):
    """The sentence stays with what it announces; behind a title it would be the site's."""
    text = f"{opening}\n{PROSE}"

    assert len(said(rows(Document.of(text)), {})) == kept


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (["新闻推荐", "县里开了会。会上强调，一要认清形势..."], ["related", "related"]),
        (["新闻推荐", "夏收也开始了", "县里开了会。会上强调..."], ["related"] * 3),
        (["新闻推荐", "县里开了会。", "会上强调，一要认清形势..."], ["body"] * 3),
        (["他望着远方，没有说话..."], ["body"]),
        (["夏收也开始了", "他望着远方，没有说话..."], ["body"] * 2),
    ],
)
def test_a_teaser_that_dots_cut_off_goes_with_its_heading(below: list[str], expected: list[str]):
    """Its title may stand between; without the heading right above dots may be meant."""
    found = labels("\n".join([PROSE, *below, "版权所有 澜川网"]))

    assert ["body", *expected, "footer"] == found


def test_the_name_of_a_column_heads_an_article_at_the_top():
    """Its title and what stands above the first sentence stay; below an article it heads a list."""
    lines = ["[一般公告]", "云禾师院论文征稿启事", "壹、缘起"]
    prose = "为推动学术交流，本院举办论文发表会，欢迎各校研究生踊跃投稿，截止日期另行公告。"
    for column in ("最新消息", "社会新闻", "国内新闻"):
        (document,) = furniture("\n".join([column, *lines, prose]))
        assert document.text.split("\n") == [*lines, prose]
    (document,) = furniture(f"{prose}\n{prose}\n最新消息\n云禾粮仓建成\n禾川春耕开始")
    assert "粮仓" not in document.text
