"""Page numbers, running heads, pages counted as a list, contents with page numbers."""

from __future__ import annotations

import pytest

from reportclean.structure.contents import fused_contents
from reportclean.structure.pages import page_numbers

PAGE = "全市上下要坚定信心，把各项工作抓细抓实"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全县森林覆盖率达到62%，\n— 3 —\n比上年提高0.4个百分点。",
            "全县森林覆盖率达到62%，比上年提高0.4个百分点。",
        ),
        ("全县粮食总产，比上年有较大\n\n-12-\n\n增长。", "全县粮食总产，比上年有较大增长。"),
        ("完成了任务。\n第 3 页 共 20 页\n二是抓好生产。", "完成了任务。\n二是抓好生产。"),
        (
            "一是为民。\n· 7 ·\n二是务实。\n8\n三是清廉。\n9\n完。",
            "一是为民。\n二是务实。\n三是清廉。\n完。",
        ),
        ("一是为民。\n· 7 ·\n二是务实。\n8\n三是清廉。", "一是为民。\n二是务实。\n8\n三是清廉。"),
        ("第1页\n完成了任务。\nPage 2 of 9", "完成了任务。"),
        ("[第1页]\n各乡镇要\n【第 2 页】\n备足物资。", "各乡镇要备足物资。"),
        (
            "完成了任务。\n共3页 第2页\n二是生产。\n（当前第3页，共3页）\n完。",
            "完成了任务。\n二是生产。\n完。",
        ),
        (
            f"全县粮食总产，比上年有较大\n2/5\n增长。\n{'完成任务。' * 12}\n3/5\n完。",
            f"全县粮食总产，比上年有较大增长。\n{'完成任务。' * 12}\n完。",
        ),
        ("新增企业19家，\n- 12 -\n比上年增加5家。", "新增企业19家，比上年增加5家。"),
        (
            "新签约项目17个，\n2\n合同资金41亿元。\n开工率53%，\n3\n低于全市平均。",
            "新签约项目17个，合同资金41亿元。\n开工率53%，低于全市平均。",
        ),
        (
            "合作社吸纳一百户入股，户均年增收\n青石县人民政府公报　2021年第3期\n· 27 ·\n四千余元。",
            "合作社吸纳一百户入股，户均年增收四千余元。",
        ),
        (
            "为推进村庄清洁行动，结合本村实\n精品文档\n际，制定本方案。全村分六个责任区，每区一名\n可编辑\n组长负责。",
            "为推进村庄清洁行动，结合本村实际，制定本方案。全村分六个责任区，每区一名组长负责。",
        ),
        ("清代设汛，民国设镇，后来又复\n- iii -\n为镇。", "清代设汛，民国设镇，后来又复为镇。"),
        ("各乡镇要\n— 3 —\n备足物资。", "各乡镇要备足物资。"),
        ("一是为民。\n第 PAGE 2 页 共 NUMPAGES 9 页\n二是务实。", "一是为民。\n二是务实。"),
        (
            "第二章 主要目标\n【1】【2】\n第2页：主要目标\n全县稳中求进。",
            "第二章 主要目标\n全县稳中求进。",
        ),
        ("他表示，项目由“颂安会”\n－ 3 －\n营运。", "他表示，项目由“颂安会”营运。"),
        (
            "他表示：“已经开工，今年完成。”\n- 3 -\n会后检查。",
            "他表示：“已经开工，今年完成。”\n会后检查。",
        ),
        (
            "（二）城乡面貌改善。城镇化率达到\n- 13 -\n56.2%，比上年提高。",
            "（二）城乡面貌改善。城镇化率达到56.2%，比上年提高。",
        ),
        ("粮食总产完成\n- 13 -\n3.6万吨，又是丰年。", "粮食总产完成3.6万吨，又是丰年。"),
        ("任务完成\n- 13 -\n2021年工作安排", "任务完成\n2021年工作安排"),
        ("任务完成\n- 13 -\n2.抓好民生。", "任务完成\n2.抓好民生。"),
        ("会议纪要\n— 3 —\n备足物资。", "会议纪要\n备足物资。"),
        ("一、抓好生产，\n保障供应\n- 4 -\n全县动员。", "一、抓好生产，\n保障供应\n全县动员。"),
        (
            "全县粮食，比上年有较大\n- 1 -\n  增长是主要的。",
            "全县粮食，比上年有较大\n  增长是主要的。",
        ),
        (
            "澜川传媒：议事规则（2025年4月审定） 下载\n- 1 -\n澜川出版传媒公司\n全文如下。",
            "澜川传媒：议事规则（2025年4月审定） 下载\n澜川出版传媒公司\n全文如下。",
        ),
        (
            "县政府常务会议研究了推进城乡公交一体化的\n- 7 -\n实施方案。",
            "县政府常务会议研究了推进城乡公交一体化的实施方案。",
        ),
        (
            "第二条 本办法适用于城镇排水设施的规划、\n- 7 -\n建设和管理。",
            "第二条 本办法适用于城镇排水设施的规划、建设和管理。",
        ),
        (
            "全年空气质量优良天数比例达到\n- 7 -\n92%，同比提高3个百分点。",
            "全年空气质量优良天数比例达到92%，同比提高3个百分点。",
        ),
        (
            "各乡镇各部门和驻县各单位共\n- 7 -\n排查隐患三千处。",
            "各乡镇各部门和驻县各单位共排查隐患三千处。",
        ),
        (
            "公交开行四条夜间线路，\n（下转02版）\n末班车二十三时发车。",
            "公交开行四条夜间线路，末班车二十三时发车。",
        ),
        ("公交开行四条线路。\n（下转02版）\n票价两元。", "公交开行四条线路。\n票价两元。"),
        (
            "群众满意度调查工作开展情况\n- 7 -\n92%的受访者表示满意。",
            "群众满意度调查工作开展情况\n92%的受访者表示满意。",
        ),
        (
            f"{PAGE}。\n8\n{PAGE}，压实企业主体责\n9\n任，遏制事故。\n{PAGE}。\n10\n{PAGE}。",
            f"{PAGE}。\n{PAGE}，压实企业主体责任，遏制事故。\n{PAGE}。\n{PAGE}。",
        ),
        (
            "（一）强化监管。今年检查企业\n第3页\n126家次，整改38家。",
            "（一）强化监管。今年检查企业126家次，整改38家。",
        ),
        ("- 1 -", ""),
    ],
)
def test_a_page_number_goes_and_halves_of_a_sentence_meet(text, expected):
    """What an open sentence is followed by is joined; an indent or a number begins a paragraph."""
    (document,) = page_numbers(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "本书目录\n第2页：春耕\n第3页：夏收",
        "详见第3页\n共20页",
        "完成了任务。\n（第3页）\n[第3页的表]\n[3]",
        "- 1 -项目",
        f"完成了任务。\n2/5\n{'抓生产。' * 20}\n4/5\n完。",
        f"完成了任务。\n4/5\n{'抓生产。' * 20}\n5/4\n完。",
        f"完成了任务。\n2/5\n{'抓生产。' * 20}\n3/6\n完。",
        "投篮\n2/5\n罚球\n3/5\n篮板\n7",
        "粮食总产量\n12.6\n13.1\n1\n2\n3\n4",
        "2018年\n公司成立。\n2019年\n公司上市。",
        "1\n2\n3\n4\n5",
        "累计发布信息\n5928\n条。",
        "全县发放补贴共，\n2\n万元，惠及农户共，\n3\n户。",
        "新签约项目17个，\n2\n合同资金41亿元。",
        "新签约项目17个，\n2\n合同资金41亿元。\n开工率53%，\n5\n低于全市平均。",
        "他住在招待所。\n- 302 -\n门牌上的数字已经褪色。",
        "窗口属性\n可编辑\n是",
        "全部资料都已归档，分为三类。\n精品资料\n其中一类可供查阅。",
        "青石县人民政府公报 2021年第3期\n本期刊登文件六件。",
        "开奖号码\n- 3 -\n- 12 -\n- 25 -\n奖池累计八百万元。",
        "他走了。\n— II —\n她来了。",
        "他拿出那本旧相册，翻到\n第 12 页\n照片上的人还很年轻。",
        "练习册做到哪里了？学生答：\n第 12 页",
        "该稿下转第2版\n的部分由周禾撰写。",
        "看点：\n第1页\n成绩单：增长6.3%。\n第9页\n路线图：抓好六件事。\n第13页\n动员令：干。",
        "全县，发放补贴惠及农户\n3902\n户。",
        "一组，姓名\n序号\n1\n沈溪。\n二组，姓名\n序号\n2\n周禾。\n完。",
    ],
)
def test_other_numbers_stay(text):
    """Cells, years, counts and references are no page numbers."""
    (document,) = page_numbers(text)
    assert document.text == text


def test_the_foot_above_numbers_that_count_on_goes_where_sentences_break_off():
    """The first one too, for no title stands within a sentence."""
    pages = (
        "优先发展教育，新建学校6所，",
        "青石年鉴 2021",
        "112",
        "新增学位7200个。",
        "健康优先，建成中心2个，",
        "青石年鉴 2021",
        "113",
        "签约率达到42%。",
    )
    (document,) = page_numbers("\n".join(pages))
    first, second = pages[0] + pages[3], pages[4] + pages[7]
    assert document.text == f"{first}\n{second}"
    (document,) = page_numbers("\n".join(pages).replace("113", "118"))
    assert document.text.count("\n") == 7


def page(head: str, number: int) -> str:
    """Return a printed page: its head, eight lines, its number."""
    body = "\n".join(f"第{number}页的第{line}段写了许多事情，都已办结。" for line in range(8))
    return f"{head}\n{body}\n{number}\n"


def test_bare_numbers_that_count_on_are_page_numbers_and_take_running_heads_along():
    """Three bare numbers in sequence, far apart, are pages; of their heads one stays."""
    text = "".join(page("澜川县统计公报", number) for number in (1, 2, 3, 4))
    (document,) = page_numbers(text)
    lines = document.text.split("\n")
    assert [line for line in lines if line.isdigit()] == []
    assert lines.count("澜川县统计公报") == 1
    assert sum(line.endswith("都已办结。") for line in lines) == 32


def test_a_running_head_on_both_of_two_pages_goes():
    """Below the top of the text the first one is no title either."""
    lines = [f"第{n}段写了许多事情，都已办结。" for n in range(12)]
    text = "\n".join((*lines, "— 1 —", "公报", *lines[::-1], "— 2 —", "公报", "完。"))
    (document,) = page_numbers(text)
    assert "公报" not in document.text


def test_the_first_page_begins_without_a_number_above_its_head():
    """Its head counts; it stays where it stands at the top, for it may be the title."""
    lines = [f"第{n}段写了许多事情，都已办结。" for n in range(9)]
    pages = [("澜川县水利公报", *lines[n : n + 3], f"第 {n} 页 共 9 页") for n in (0, 3, 6)]
    (document,) = page_numbers("\n".join(line for page in pages for line in page))
    assert document.text.split("\n") == ["澜川县水利公报", *lines]


def test_the_number_of_the_last_page_stands_beside_no_other_page():
    """Two heads below the numbers of the two pages above them are enough."""
    lines = [f"第{n}段写了许多事情，都已办结。" for n in range(12)]
    rows = [*lines[:4], "— 1 —", "澜川公报", *lines[4:8], "— 2 —", "澜川公报", *lines[8:], "— 3 —"]
    (document,) = page_numbers("\n".join(rows))
    assert document.text.split("\n") == lines


def test_left_and_right_pages_may_bear_two_heads():
    """Each page has one that comes again: the book's, and the chapter's by turns."""
    lines = [f"第{n}段写了许多事情，都已办结。" for n in range(12)]
    heads = ["澜川年鉴", "水利建设", "澜川年鉴", "水利建设"]
    rows = []
    for n, head in enumerate(heads):
        rows += [*lines[3 * n : 3 * n + 3], f"· {86 + n} ·", head]
    (document,) = page_numbers("\n".join((*rows, "完。")))
    assert document.text.split("\n") == [*lines, "完。"]


def test_what_only_two_of_four_pages_have_beside_them_stays():
    """Where the other pages have no heads, it may be a refrain."""
    rows = [f"第{n}段写了许多事情，都已办结。" for n in range(12)]
    text = "\n".join((*rows[:3], "- 1 -", "同意", *rows[3:6], "- 2 -", *rows[6:9], "- 3 -", "同意",
        *rows[9:], "- 4 -"))  # fmt: skip
    (document,) = page_numbers(text)
    assert document.text.count("同意") == 2


def _headed(heads, torn):
    """Return a text with heads of pages behind every fourth line, and that text without them."""
    lines = [f"第{n}段写了许多事情，都已办结。" for n in range(4 * len(heads))]
    if torn:
        lines = [
            line if n % 4 != 3 else f"第{n}段写了许多事情，还没有" for n, line in enumerate(lines)
        ]
    rows = []
    for n, head in enumerate(heads):
        rows += [*lines[4 * n : 4 * n + 4], head]
    return "\n".join((*rows, "完。")), lines


@pytest.mark.parametrize(
    "heads",
    [
        ["212 澜川年鉴", "213 澜川年鉴", "214 澜川年鉴"],
        ["澜川年鉴（2016） 212", "澜川年鉴（2016） 214", "澜川年鉴（2016） 216"],
        ["212 澜川年鉴", "乡镇概况 213", "214 澜川年鉴", "乡镇概况 215"],
    ],
)
def test_heads_of_pages_with_their_numbers_go(heads):
    """They run on, and pages end where they are full, in mid sentence."""
    text, lines = _headed(heads, torn=True)
    (document,) = page_numbers(text)
    assert all(head not in document.text for head in heads)
    assert "".join(lines) + "完。" == "".join(document.text.split("\n"))


@pytest.mark.parametrize(
    ("heads", "torn"),
    [
        (["实验报告 1", "实验报告 2", "实验报告 3"], False),
        (["实验报告 1", "思考题目 2", "实验报告 3", "思考题目 4"], False),
        (["实验小计 12", "实验小计 40", "实验小计 41"], True),
        (["212 澜川年鉴", "213 澜川年鉴"], True),
        (["澜川队员 1\n澜川队员 2\n澜川队员 3"], True),
        (["212 澜川年鉴", "214 乡镇概况", "215 水利建设"], True),
    ],
)
def test_other_lines_with_numbers_stay(heads, torn):
    """Headings stand below whole sentences, sums do not run on, and two are no book."""
    text, _ = _headed(heads, torn=torn)
    (document,) = page_numbers(text)
    assert document.text == text


WIDE_LINES = (
    "全县上下认真贯彻各项部署，抓好生产和供应，做好安全工作，",
    "查找工作中的不足，抓好灾后重建工作，确保各项任务完成，又",
    "开展了水库和河道的检查工作，整治问题一百多个，成效明显。",
)


@pytest.mark.parametrize("number", ["7", "7 / 25"])
def test_the_only_number_between_wrapped_lines_is_of_a_page(number):
    """A comma ends the line above, and the lines around are of one width."""
    above, *below = WIDE_LINES

    (document,) = page_numbers("\n".join([above, number, *below]))

    assert number not in document.text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([WIDE_LINES[0], "7", "个镇", WIDE_LINES[2]]),
        "\n".join([WIDE_LINES[2], "7", *WIDE_LINES[:2]]),
        "比分如下，\n7 / 25\n周禾得分最多，\n沈溪其次。",
    ],
)
def test_one_number_elsewhere_stays(text):
    """It counts what stands below, or parts no wrapped sentence."""
    (document,) = page_numbers(text)

    assert document.text == text


def test_a_number_out_of_count_is_no_page():
    """The count of pages passes over a number that does not fit, which stays."""
    text = "".join(page("公报", number) for number in (1, 2, 3)) + "5928\n条。"
    (document,) = page_numbers(text)
    assert "\n5928\n条。" in document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1、全县有学校46所，在校学生三万人，教职工21\n2、00人。去年新建四所。",
            "全县有学校46所，在校学生三万人，教职工2100人。去年新建四所。",
        ),
        (
            "1、全县农业结构持续优化,收入稳步增加、企业增\n2、税的目标基本实现,面积达到6平方公里。",
            "全县农业结构持续优化,收入稳步增加、企业增税的目标基本实现,面积达到6平方公里。",
        ),
        (
            "证券具有收益性，也有很强的流动\n2、性,即为变现的能力。",
            "证券具有收益性，也有很强的流动性,即为变现的能力。",
        ),
        (
            (
                "政府工作报告 ——在2008年1月19日禾丰镇第十一届代表大会第一次\n2、会议上 镇长周禾 "
                "各位代表：现在报告工作,请予审议。过去五年,工业经济\n3、总量不断壮大,税收翻番。"
            ),
            (
                "政府工作报告 ——在2008年1月19日禾丰镇第十一届代表大会第一次会议上 镇长周禾 "
                "各位代表：现在报告工作,请予审议。过去五年,工业经济总量不断壮大,税收翻番。"
            ),
        ),
    ],
)
def test_pages_counted_like_a_list_are_found_in_mid_word(text, expected):
    """A number at a line start after a sentence that breaks off counts a page of the viewer."""
    (document,) = page_numbers(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "1、做好秋收。\n2、做好冬种。",
        "1、做好秋收,确保颗粒归仓\n2、做好冬种,扩大种植面积",
        "1、做好秋收,确保全部颗粒归仓\n2、做好冬种,努力扩大面积。",
        "工作安排如下，请大家抓好落实：\n1、抓好秋收\n2、抓好冬种。",
        "3、粮食\n4、棉花",
        "2、粮食",
        "在第十一届农业博览会上\n2、农机展品,共有三百件。",
        "房间不大，装修很新。离路口有点远，出门要拐弯，附近有药店，可买胶囊\n2、做工不错，屏幕很好。",
    ],
)
def test_real_lists_stay(text):
    """Items that end alike, begin alike, or are announced are a list."""
    (document,) = page_numbers(text)
    assert document.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "第一章服饰仪容3\n第二章个人礼节4\n第三章礼貌用语5\n第一章服饰仪容\n员工着装应整洁。",
            "第一章服饰仪容\n员工着装应整洁。",
        ),
        (
            "目 录\n前言……1\n总则……3\n附则……12\n总则\n为了规范管理，制定本办法。",
            "总则\n为了规范管理，制定本办法。",
        ),
        ("目录\n总则......1\n附则......3\n总则\n正文。", "总则\n正文。"),
        ("目录\n总则......（1）\n附则......（3）\n总则\n正文。", "总则\n正文。"),
        ("目 次\n前言 …… Ⅱ\n1 范围 …… 1\n2 术语 …… 3\n1 范围\n正文。", "1 范围\n正文。"),
        (
            "正文目录\n一、要求\t- 2 -\n二、任务\t- 3 -\n三、措施 -7-\n一、要求\n稳。\n二、任务",
            "一、要求\n稳。\n二、任务",
        ),
        (
            "报告\n目录\nCONTENTS\n一、要求 / 01\n二、任务 / 09\n在会上\n一、要求\n稳。\n二、任务",
            "报告\n在会上\n一、要求\n稳。\n二、任务",
        ),
        (
            "目录\n一、要求\n1\n二、任务\n9\n报告\n一、要求\n稳。\n二、任务\n完。",
            "报告\n一、要求\n稳。\n二、任务\n完。",
        ),
        (
            "目录\n第一部分 回顾\t1\n第二部分 安排\t8\n名词解释\t19\n报告\n一、回顾\n稳。",
            "报告\n一、回顾\n稳。",
        ),
        ("导语。\n前言.......I\n范围.......1\n附录.......9\n范围\n正文。", "导语。\n范围\n正文。"),
    ],
)
def test_contents_with_page_numbers_go(text, expected):
    """Headings with rising page numbers go where the headings come again below."""
    (document,) = fused_contents(text)
    assert document.text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "目录\n第一章 总则\n第二章 职责\n第三章 附则\n第一章 总则\n规范。\n第二章 职责\n略。",
            "第一章 总则\n规范。\n第二章 职责\n略。",
        ),
        (
            "决算\n目 录\n第一部分 概况\n一、职责\n第二部分 说明\n第一部分  概况\n一、职责\n略。",
            "决算\n第一部分  概况\n一、职责\n略。",
        ),
        (
            "目录\n一、要求\n二、任务\n三、措施\n各位代表：\n请审议。\n一、要求\n略。\n二、任务\n三、措施",
            "各位代表：\n请审议。\n一、要求\n略。\n二、任务\n三、措施",
        ),
        (
            "报告\n一、要求\n二、任务\n三、措施\n请审议。\n一、要求\n略。\n二、任务\n略。\n三、措施",
            "报告\n请审议。\n一、要求\n略。\n二、任务\n略。\n三、措施",
        ),
        (
            "目录\n一、要求\n二、任务\n三、措施\n四、附则\n好。\n一、要求\n略。\n二、任务\n三、措施",
            None,
        ),
        ("议程：\n一、要求\n二、任务\n三、措施\n好。\n一、要求\n略。\n二、任务\n三、措施", None),
        ("一、要求\n二、任务\n三、措施\n好。\n一、要求\n略。\n三、措施\n二、任务", None),
        (
            "目录\n一、要求\n二、任务\n一、要求\n正文。\n二、任务\n正文。",
            "一、要求\n正文。\n二、任务\n正文。",
        ),
        ("目录\n要求\n任务\n要求\n正文。\n任务\n正文。", None),
        ("目录\n一、要求\n二、任务\n一、要求\n正文。", None),
        ("目录\n序\n春\n夏\n秋\n冬\n序\n正文。", None),
        ("目录\n本书共三章。\n第一章\n第二章\n本书共三章。", None),
        ("目录\n第一章\n第二章\n第三章\n正文。", None),
        ("目录\n一、要求\n二、任务\n三、措施", None),
        ("目录", None),
    ],
    ids=[
        "law",
        "accounts",
        "text between",
        "without 目录",
        "goes on",
        "announced",
        "another order",
        "two",
        "two without numbers",
        "one of two",
        "most do not",
        "a sentence",
        "not again",
        "nothing",
        "alone",
    ],
)
def test_contents_without_pages_end_where_the_text_begins(text: str, expected: str | None):
    """Their first heading comes again there and half of them do below, or all do."""
    (document,) = fused_contents(text)
    assert document.text == (expected or text)


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("目录总则1罚则5附则12", True),
        ("目　录 总 则……1 罚则……5 附则", True),
        ("目录：总则罚则附则", True),
        ("目录总则1罚则5附则12分则15", False),
        ("目录总则1", False),
        ("目录学总则", False),
        ("总则1罚则5附则12", False),
    ],
)
def test_contents_in_one_line_go_where_all_of_it_comes_again(line, goes):
    """The headings below must be all that the line has, in their order, with pages perhaps."""
    body = (
        "办法\n总则\n为了规范管理，制定本办法。\n罚则\n违者罚款。\n附则\n本办法自公布之日起施行。"
    )
    (document,) = fused_contents(f"县志办\n{line}\n{body}")
    assert document.text == (f"县志办\n{body}" if goes else f"县志办\n{line}\n{body}")


@pytest.mark.parametrize(
    "text",
    [
        "第十二章共有条款3条。",
        "目 录\n前言……1\n总则……3\n附则……12\n为了规范管理，制定本办法。",
        "第一小学12\n第二小学15\n第三小学18\n比赛结束。",
        "第一章总则3\n第二章附则2\n第三章其他1\n第一章总则\n正文。",
        "第一章总则3\n第二章附则4\n第一章总则\n正文。",
        "目录\n总则3\n附则......4\n总则\n正文。",
        "总则......3\n附则......4\n总则\n正文。",
        "第一章总则3\n第二章附则4\n第三章其他5",
        "馆藏目录\n县志 12\n省志 3\n县志\n正文。",
        "目录\n县志\n1\n省志\n3\n两部志书均已出版。",
        "一队 -3\n二队 -5\n三队 -7\n一队\n比赛结束。",
    ],
)
def test_other_lines_that_end_in_numbers_stay(text):
    """Scores, falling numbers, two lines only, or a text of nothing else: kept."""
    (document,) = fused_contents(text)
    assert document.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "《某镇报告》由会员上传。\n1、全镇狠抓项目，企业发展良好。税收稳步增\n2、长，干部作风好转。全年修路，通\n3、车里程翻番。",
            "《某镇报告》由会员上传。\n全镇狠抓项目，企业发展良好。税收稳步增长，干部作风好转。全年修路，通车里程翻番。",
        ),
        (
            "1、全镇狠抓项目建设，到位资\n2、金2.3亿元，进展顺利。",
            "全镇狠抓项目建设，到位资金2.3亿元，进展顺利。",
        ),
    ],
)
def test_pages_that_hold_sentences_or_break_words_are_pages(text, expected):
    """The first page stands behind whatever is above it."""
    (document,) = page_numbers(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "1、加强组织领导，层层落实责任\n2、强化舆论宣传，营造良好氛围\n3、严格督查考核，确保取得实效。",
        "1、完善制度，规范流程，提高效率\n2、强化培训，提升素质，改进作风\n以上请认真执行。",
    ],
)
def test_items_with_commas_and_without_stops_are_a_list(text):
    """Items break no word and hold no whole sentence."""
    (document,) = page_numbers(text)
    assert document.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "目录\n一、要求 1\n二、任务 3\n一、要求\n正文。\n二、任务\n正文。",
            "一、要求\n正文。\n二、任务\n正文。",
        ),
        ("一、甲组 1\n二、乙组 3\n一、甲组\n二、乙组\n正文。", None),
        ("目录\n一、要求 1\n二、任务 3\n一、要求\n正文。", None),
    ],
)
def test_two_lines_of_contents_need_their_name_and_both_headings(text, expected):
    """Below 目录 two lines are contents if both headings come again."""
    (document,) = fused_contents(text)
    assert document.text == (text if expected is None else expected)


PROSE = "全镇抓产业、强基础、惠民生。各项任务全面完成，群众收入稳步增长。" * 4


def test_pages_that_count_from_the_first_line_may_end_with_their_sentences():
    """One that begins within a word shows what the others are."""
    text = f"1、工作总结\n{PROSE}\n2、{PROSE}河长巡河，整\n3、治河湖四十三个。\n4、{PROSE}"
    (document,) = page_numbers(text)
    assert document.text == f"工作总结\n{PROSE}\n{PROSE}河长巡河，整治河湖四十三个。\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        f"1、{PROSE}\n2、{PROSE}做好春耕，备足物资\n3、了解群众所需。\n4、{PROSE}",
        f"工作总结\n1、{PROSE}\n2、{PROSE}河长巡河，整\n3、治河湖四十三个。\n4、{PROSE}",
        "1、工作总结\n2、河长巡河，成效明显，整\n3、治河湖四十三个。\n4、完。",
    ],
)
def test_items_of_which_none_goes_on_within_a_word_stay(text):
    """Below a title, or close to each other, one is no evidence."""
    (document,) = page_numbers(text)
    assert document.text == text


def test_a_bare_number_below_the_last_page_goes_with_the_one_that_parts_a_word():
    """What stands between them is prose, and below the last of them nothing."""
    text = "必须坚持发展，必须坚持改\n1\n革创新，必须坚持真抓实干。\n二、今后五年的目标和任务\n2"
    (document,) = page_numbers(text)
    assert (
        document.text
        == "必须坚持发展，必须坚持改革创新，必须坚持真抓实干。\n二、今后五年的目标和任务"
    )


def test_pages_of_a_preview_may_end_in_mid_sentence():
    """Where half of the pages begin within a word, the last one may be cut too."""
    pages = f"1、{PROSE}按照工作条例的具体规\n2、定，抓好落实。{PROSE}促进了经济发展，\n3、社会安定"
    (document,) = page_numbers(pages)
    assert "具体规定，抓好落实。" in document.text
    assert document.text.count("\n") == 0


@pytest.mark.parametrize(
    "text",
    [
        f"1、{PROSE}做好春耕\n2、抓好防汛，{PROSE}备足物资\n3、办好年会",
        "1、抓产业，具体规\n2、定，抓好落实",
    ],
)
def test_items_that_break_no_word_on_long_lines_stay(text):
    """Items without stops are a list however long they are, and short lines are no pages."""
    (document,) = page_numbers(text)
    assert document.text == text


@pytest.mark.parametrize("total", [2, 3])
@pytest.mark.parametrize(
    "head",
    ["2026/3/23 21:07 政府工作报告", "2026/3/23 下午9:07 春耕-云禾网", "3/23/26, 9:07 PM 春耕"],
)
def test_what_a_browser_prints_on_each_page_goes(head, total):
    """The address of the page with its number below, day and title above, also of the first."""
    address = "https://www.lanchuan.test/c/7.html"
    pages = [f"{head}\n{PROSE}{n}\n{address} {n}/{total}" for n in range(1, total + 1)]
    (document,) = page_numbers("\n".join(pages))
    assert address not in document.text
    assert head not in document.text
    assert document.text.count(PROSE) == total


def test_a_title_may_stand_above_what_a_browser_printed_first():
    """Some readers of PDF set the title of the file on top."""
    head, address = "2026/3/23 21:07 春耕", "https://www.lanchuan.test/c/7.html"
    pages = [f"{head}\n{PROSE}{n}\n{address} {n}/2" for n in (1, 2)]
    (document,) = page_numbers("春耕\n" + "\n".join(pages))
    assert head not in document.text
    assert document.text.startswith("春耕\n")


def test_a_line_with_a_day_and_an_hour_stays_where_no_browser_printed():
    """Numbers of pages alone do not show who printed them."""
    head = "2026/3/23 21:07 全县普降大雨"
    text = f"{head}\n{PROSE}1\n- 1 -\n2026/3/24 08:00 水位回落\n{PROSE}2\n- 2 -"
    (document,) = page_numbers(text)
    assert document.text.count("2026/3/2") == 2
