"""Lines that only a paper has."""

from __future__ import annotations

import pytest

from reportclean.blocks.fold import fold
from reportclean.blocks.furniture import furniture
from reportclean.blocks.official import official
from reportclean.blocks.rows import rows
from reportclean.core.document import Document


def found(text: str) -> list[str]:
    """Return the lines of `text` that are of a paper by what they say or stand beside."""
    seen = rows(Document.of(text))
    return [seen[i].folded for i in sorted(official(seen))]


@pytest.mark.parametrize(
    "line",
    [
        "第一章 总则",
        "第十二条 本条例自公布之日起施行。",
        "一、工作回顾",
        "(二)城乡面貌持续改善",
        "各位代表:",
        "各位股东代表、同志们:",
        "各位代表!让我们携手并进,为美好明天而奋斗!",
        "同志们,任务艰巨,使命光荣。",
        "澜政发〔2022〕14号",
        "(2020年10月28日某市第八届人民代表大会常务委员会第三十二次会议通过)",
        "(经区第十二届人大常委会第九次会议审议)",
        "(已经县政府第十二次常务会议研究同意)",
        "(此件公开发布)",
        "各镇人民政府,县政府各部门:",
        "1991.07—1995.03 某镇政府干部",
        "2016年5月至 某县副县长",
        "（2019）浙0502民初1188号",
        "记录：周禾",
        "出席：林朔、沈溪、何川",
        "采购人：县教育局",
        "新聞聯絡人：周小姐",
        "2.采购代理机构信息",
        "审判员　周禾",
        "區長 林朔",
        "书　记　员　　周禾",
        "特此公告。",
        "证券代码：009999　　证券简称：澜川水利",
        "以下為今日（二月十九日）在立法會會議上何議員的提問和局長的書面答覆：",
        "答覆：",
        "一是夯实基础",
        "附件：1.旧桥名录",
        "（作者系县志办主任）",
        "此致",
        "资料来源：县统计局",
        "报名时间：9月1日至9月10日",
        "洽詢電話：(00)000-0000轉205",
        "[3] 青渚镇志编纂委员会. 青渚镇志[Z]. 1998.",
        "得獎人：周○禾、林○朔、沈○溪",
        "活动地点：文化广场",
        "——在禾渡镇第四届人民代表大会第三次会议上",
        "(2023年4月20日在云禾县第八届人民代表大会第一次会议上)",
        "禾渡镇党委副书记、镇长提名人选     沈溪",
        "云禾县人民政府办公室 2021年2月27日印发",
    ],
)
def test_lines_that_say_so_themselves(line: str):
    """Numbers of chapters and papers, addresses, notes of passage and of publication."""
    assert found(f"首页\n{line}\n更多") == [fold(line)]


@pytest.mark.parametrize(
    "line",
    [
        "第一届丰收节开幕",
        "首页 > 一、新闻",
        "1、县长调研重点项目",
        "各位网友看过来",
        "同志们好",
        "2022年第14号",
        "图片新闻",
        "2016.05.12 某县副县长调研",
        "各地要闻",
        "客服电话：0000-000000",
        "得奖人：周禾",
        "沈溪在云禾县第八届人大第一次会议上",
        "在云禾县表彰大会上",
        "附件：春耕方案.docx",
        "县政府办公室2021年2月27日",
    ],
)
def test_lines_that_do_not(line: str):
    """Headlines, menus and lists of links look different."""
    assert found(f"首页\n{line}\n更多") == []


def test_what_stands_below_a_numbered_heading_is_its_text():
    """Though the page breaks off before its full stop; a headline below one stays a headline."""
    text = "过去一年,全县工农业生产稳步增长,现代化建设的速度进一"
    assert found(f"首页\n(一)经济形势\n{text}") == ["(一)经济形势", text]
    assert found("首页\n一、图片新闻\n全县夏粮喜获丰收") == ["一、图片新闻"]
    assert found(f"首页\n{text}\n(一)经济形势") == ["(一)经济形势"]


def test_a_signature_is_an_office_with_a_day_below():
    """One office or a few; neither alone is one, nor is a name of a channel with a date."""
    signed = "某县某镇某村党支部\n某镇某村村民委员会\n二〇二三年十二月二十五日"
    assert found(f"特此报告。\n{signed}\n分享") == ["特此报告。", *signed.split("\n")]
    assert found("2023年12月25日\n某县水利局") == []
    assert found("某县水利局\n图片新闻\n2023年12月25日") == []
    assert found("某县新闻\n2023年12月25日") == []
    assert found("首页\n某市自来水公司\n8月3日") == ["某市自来水公司", "8月3日"]
    assert found("首页\n某市通车\n8月3日") == []
    about = ["——全县人口情况", "某县统计局", "2021年6月3日"]
    assert found("\n".join(["首页", *about])) == about
    assert found("首页\n——某县广播电视台\n某县新闻\n2021年6月3日") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("云禾县人民政府：", True),
        ("县教育局：", True),
        ("云禾园区管委会，各镇（街道）人民政府，县级各部门：", True),
        ("县委各部门、县直各单位、各人民团体：", True),
        ("主办单位：", False),
        ("发布机构：", False),
        ("县领导强调：", False),
        ("相关企业：", False),
    ],
)
def test_whom_a_paper_is_for_stands_above_its_first_sentence(line: str, expected: bool):
    """Offices alone with a colon do, no label does; above a headline it is none."""
    text = "你县关于旧桥加固的请示收悉，经研究，现批复如下，请照此执行。"
    assert (found(f"首页\n{line}\n{text}") == [fold(line)]) is expected
    assert found("首页\n云禾县水利局：\n更多") == []


def test_the_number_of_an_article_stands_alone_above_it():
    """As laws of Taiwan are set; one alone may be a headline."""
    text = "第 1 條\n本規程依自治條例訂定之。\n第 2 條之 1\n本規程自公布日施行。"
    assert found(f"首页\n{text}\n更多") == [fold(line) for line in text.split("\n")]
    assert found("首页\n第三条\n图片新闻\n更多") == []


def test_a_line_that_begins_with_a_mark_goes_on():
    """Up to the full stop of its sentence, where that is near."""
    assert found("首页\n、环境卫生宣导、殡葬业务\n及其他事项。\n更多") == [
        "、环境卫生宣导、殡葬业务",
        "及其他事项。",
    ]
    assert found("首页\n，全县春耕全面展开\n图片\n视频\n更多") == [",全县春耕全面展开"]
    assert found("首页\n、视频\n更多") == []


def test_the_name_of_an_attachment_stands_below_the_close_of_a_paper():
    """Anywhere else it may be a file that the page offers."""
    closed = "(此件公开发布)\n附件1：春耕方案.docx\n附件2：水库名单"
    assert found(f"首页\n{closed}\n更多") == [fold(line) for line in closed.split("\n")]


def test_a_letter_closes_with_its_sender_and_the_day():
    """Who wrote says so himself; without the day it may be a headline."""
    assert found("首页\n兒　建宏　敬上\n十二月三日") == ["儿 建宏 敬上", "十二月三日"]
    assert found("首页\n孫女手書\n更多") == []


def test_a_table_with_bars_has_as_many_cells_a_row():
    """Two rows at least; its name above goes with it, a menu with bars does not count."""
    table = "任务表\n|序号|小区|户数|\n|1|东坪花园|326|\n|2|柳溪新村|518|"
    assert found(f"附件\n{table}\n相关解读") == table.split("\n")
    assert found("|序号|小区|户数|\n完。") == []
    assert found("首页 | 新闻 | 体育\n要闻 | 评论 | 视频") == []
    open_left = "生产总值 | 617.50 | 5.2 |\n第一产业 | 37.11 | 2.6 |"
    assert found(f"首页\n{open_left}\n更多") == open_left.split("\n")
    assert found("首页 | 新闻 | 体育 |\n要闻 | 评论 | 视频 |") == []
    assert found("|序号|小区|\n|序号|小区|户数|\n|1|东坪|3|\n|首页|新闻|") == [
        "|序号|小区|户数|",
        "|1|东坪|3|",
    ]


def test_a_table_of_one_cell_a_line_has_figures_all_along():
    """Its heads before the first figure go with it; a list with one figure is no table."""
    table = "指标\n单位\n完成数\n生产总值\n亿元\n412.6\n4.8%\n粮食产量\n吨\n1,098\n6.1"
    assert found(f"见下表。\n{table}\n以上。") == table.split("\n")[2:]
    framed = table.replace("\n", " |\n") + " |"
    assert found(f"见下表。\n{framed}\n以上。") == framed.split("\n")[2:]
    assert found("热点\n12\n图片\n视频\n科技\n体育\n3\n娱乐\n财经\n汽车\n房产\n8\n教育\n9") == []
    assert found("电话\n63012345\n地址\n中街18号") == []


@pytest.mark.parametrize(
    "figures",
    [
        "给本文打分\n1\n2\n3\n4\n5\n分",
        "人参与\n0\n条主评论\n0\n条评论\n0\n条总评论\n0",
        "全县夏粮喜获丰收增产\n14390\n青渚镇举办农机培训班\n11734\n旧桥检测全面启动开工\n1038\n水库蓄水充足备战春耕\n966",
        "1\n全县夏粮喜获丰收增产\n14390\n2\n青渚镇举办农机培训班\n1734",
    ],
    ids=["marks to give", "counters", "readers", "ranks and readers"],
)
def test_figures_of_a_page_make_no_table(figures: str):
    """What a page counts: pages, marks to give, comments, and how many read each headline."""
    assert found(f"首页\n{figures}\n以上。") == []


@pytest.mark.parametrize(
    "table",
    [
        "青渚镇\n4120\n云禾镇\n3980\n河湾乡\n1260\n小桥乡\n890",
        "新建农村道路里程公里数\n1260\n改造城镇老旧小区户数\n3980\n新增义务教育学位个数\n890\n建成养老服务中心数\n12",
        "全县规模以上工业增加值\n14390.5\n一般公共预算收入亿元\n1734\n社会消费品零售额亿元\n1038\n进出口总额亿元\n966",
        "序号\n1\n旧桥加固\n120\n2\n水库清淤\n340",
    ],
    ids=["short names", "no order", "a fraction", "numbered"],
)
def test_tables_whose_figures_fall_stay(table: str):
    """Names of cells are short, or figures are in no order, or not all of them are whole."""
    assert found(f"见下表。\n{table}\n以上。") == table.split("\n")


@pytest.mark.parametrize(
    "ranking",
    [
        "48小时点击排行\n3303298\n北京酒吧派对\n2274504\n一周图片精选\n2239977\n秋播全面开始\n1731290",
        "教育\n1\n全县秋播从今天起全面展开\n2\n新路下月通车沿线已试跑\n3\n水库蓄满可以保证春灌\n4",
        "1\n全县秋播从今天起展开\n1\n新路下月通车沿线已试跑\n2\n水库蓄满可保证春灌用水\n3",
        "秋播从今天起全面展开\n3298\n新路下月通车沿线试跑\n2504\n水库蓄满可保春灌用水\n1997\n完\n990",
        "1\n云禾\n2\n春耕\n3\n水库\n4\n绿道\n5\n茶园\n6",
        "请您对该文章评分:\n1\n2\n3\n4\n5\n/\n0\n热帖",
        "1秋播在全县展开\n3298\n2新路下月通车\n2504\n3水库已经蓄满\n1997\n4茶园开门迎客\n990",
    ],
)
def test_a_ranking_of_headlines_is_no_table(ranking: str):
    """What is read most stands with its figures, one a line, as the cells of a table do."""
    assert [] == found(f"正文到此为止。\n{ranking}\n关于我们。")


@pytest.mark.parametrize(
    "table",
    [
        "序号\n项目名称\n1\n云禾县水库除险加固工程\n2\n云禾县人民医院迁建工程\n3\n农村公路改造提升工程\n4",
        "项目\n亩\n春小麦\n1200\n油菜\n980\n早稻\n310\n马铃薯\n150",
        "云禾县水库除险加固工程\n980\n云禾县人民医院迁建工程\n1200\n农村公路改造提升工程\n310\n绿道\n5",
    ],
)
def test_a_table_with_long_names_is_no_ranking(table: str):
    """It says that it counts its rows, has short names, or figures that rise and fall."""
    assert found(f"见下表。\n{table}\n以上。") == table.split("\n")


@pytest.mark.parametrize("closing", ["二、企业\n某县水务公司", "某县人民政府\n2023年1月5日"])
def test_a_list_that_a_paper_encloses_stays(closing: str):
    """Names between a sentence and what only a paper has are of it: 60 beside words of a page."""
    menu = "首页 | 新闻中心 | 政务公开 | 办事服务\n当前位置:首页 > 公告\n设为首页 加入收藏 联系我们"
    prose = "2022年,全县上下奋力拼搏,涌现出一批先进个人。经研究,决定对下列同志予以表彰。"
    foot = "【打印本页】 【关闭窗口】\n上一篇:没有了\n关于我们 | 网站地图"
    names = [
        a + b for a in "沈周林何陆许高柳石唐邱葛" for b in ("溪", "禾", "朔", "川", "湾", "坪")
    ]
    paper = "\n".join([prose, *names[:40], closing])
    (document,) = furniture(f"{menu}\n{paper}\n{foot}")
    assert document.text.strip().startswith("\n".join([prose, *names[:40]]))
    words = "热搜\n热榜\n点赞\n图库\n深度\n直播\n时政\n法治\n读书\n游戏\n时尚\n女性\n军事\n健康"
    (document,) = furniture("\n".join([menu, words, prose, *names, closing, foot]))
    assert names[33] not in document.text


def test_a_paper_on_a_page_keeps_its_parts():
    """Chapters, tables and the signature stay while the menus around them go."""
    menu = "首页 | 新闻中心 | 政务公开 | 办事服务\n当前位置:首页 > 法规\n设为首页 加入收藏 联系我们"
    paper = (
        "第一章 总则\n第一条 为了规范停车管理,改善通行秩序,根据有关法律,制定本条例。\n第二章 附则\n"
        "第二条 停车场收费标准按照下表执行,节假日不另行加收费用。\n"
        "收费标准表\n|车型|首小时|之后|\n|小型|3|2|\n|大型|6|4|\n"
        "某市城市管理局\n2021年3月1日"
    )
    foot = "【打印本页】 【关闭窗口】\n上一篇:没有了\n关于我们 | 网站地图"
    (document,) = furniture(f"{menu}\n{paper}\n{foot}")
    assert document.text.strip() == paper


def test_a_writ_has_its_court_above_and_its_number_below():
    """The name of a writ counts only between a court and a number."""
    writ = ["澜川县人民法院", "民 事 判 决 书", "(2019)某02民初118号"]
    assert found("\n".join(("首页", *writ, "更多"))) == writ
    assert found("首页\n裁判文书\n民事判决书\n更多") == []


def test_contacts_go_on_below_a_label_of_a_paper():
    """Name, address and telephone below what a tender labels; elsewhere they may be a footer."""
    lines = ["2.采购代理机构信息", "名称：云禾招标公司", "地址：建设路1号", "电话：0000-123"]
    assert found("\n".join(("首页", *lines, "更多"))) == [fold(line) for line in lines]
    assert found("首页\n地址：建设路1号\n电话：0000-123") == []


@pytest.mark.parametrize(
    ("below", "expected"),
    [("第一条 为规范养老服务，制定本办法。", 2), ("第一章 总则", 2), ("第一次印发", 0)],
)
def test_the_name_of_a_regulation_stands_above_its_first_article(below: str, expected: int):
    """Above anything else it may be a link."""
    assert len(found(f"首页\n禾渡镇养老服务管理办法（试行）\n{below}\n更多")) == expected


def test_cells_tell_nothing_on_a_page_of_html():
    """There a table has its rows in one line each, and prices of shares stand in cells."""
    text = "粮食\n12.6\n13.1\n棉花\n3.2\n3.3\n油料\n8.1\n8.2"
    seen = rows(Document.of(text))

    assert len(official(seen)) > 0
    assert frozenset() == official(seen, markup=True)


@pytest.mark.parametrize("line", ["县长 信箱", "书记员", "局长信箱", "出席", "审判流程 公开网"])
def test_names_of_channels_are_of_no_paper(line: str):
    """The mayor's letter box is a channel."""
    assert found(f"首页\n{line}\n更多") == []


def test_contacts_stand_above_the_close_of_a_paper():
    """Right above its signature, 特此通知 or the attachments; elsewhere they may be the site's."""
    contact = "联系人：高老师　　联系电话：8830621"
    close = "特此通知。\n县图书馆\n2017年1月5日"

    assert found(f"要刷卡入馆。\n{contact}\n{close}")[0] == fold(contact)
    assert fold(contact) in found(f"要刷卡入馆。\n{contact}\n附件：登记表")
    assert found(f"要刷卡入馆。\n{contact}\n关于我们") == []


@pytest.mark.parametrize("head", ["附件：1．申请表", "附件: 1、申请表", "附件：\n1.申请表"])
def test_numbered_attachments_go_on_below_the_first(head: str):
    """As long as they count on; a single one says nothing of the lines below."""
    text = f"请遵照执行。\n{head}\n2．协议书（示范文本）\n3．流程图\n5．点击排行\n关于我们"

    assert found(text)[-2:] == ["2.协议书(示范文本)", "3.流程图"]
    assert found("请遵照执行。\n附件：申请表\n2．点击排行") == []


def test_attachments_go_on_by_their_numbers():
    """Below 附件 the next numbers are of the list; below anything else they may be headlines."""
    listed = "附件：1.旧桥名录.xls\n2.加固计划表.doc"

    assert found(f"首页\n{listed}\n更多") == listed.replace("：", ":").split("\n")
    assert found("首页\n2.加固计划表.doc\n更多") == []


def test_captions_below_text_stay():
    """图为… or a photographer, of plain text; above the text and of HTML the model judges."""
    text, caption = "全县对辖区旧桥开展检测,年底前完成加固。", "图为技术员在检测桥墩。李明 摄"
    below, above = (rows(Document.of(one)) for one in (f"{text}\n{caption}", f"{caption}\n{text}"))

    assert official(below) == {1}
    assert official(above) == official(below, markup=True) == frozenset()


def test_departments_sign_papers():
    """A department, a library or a hospital with the day right below."""
    assert found("首页\n教务处\n校图书馆\n2015年1月20日") == ["教务处", "校图书馆", "2015年1月20日"]


def test_when_and_where_a_meeting_was_is_of_its_minutes():
    """A time is known by the place right below it."""
    assert ["时间:2016年11月26日上午9:00", "地点:县政府"] == found(
        "时间：2016年11月26日上午9:00\n地点：县政府"
    )
    assert not found("时间：2016年11月26日上午9:00\n来源：本站")
