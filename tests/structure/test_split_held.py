"""Days on which something is held, in notices; and titles with their numbers and days."""

from __future__ import annotations

from itertools import product

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.structure.split import cuts

HEADS = (
    "2018-05-03",
    "发布时间：2018-05-03 来源：禾渡新闻网",
    "2018年5月3日 10:20",
    "2018年5月3日",
)
HEADINGS = (
    "二、面试时间和地点",
    "（二）面试时间",
    "2.培训安排",
    "面试时间和地点",
    "现场面试有关安排",
)
TIMES = (
    "时间：2023年7月8日（星期六）上午8:00开始",
    "日期：2023年7月8日",
    "2023年7月8日上午9:00",
    "时间：2023年7月8日至9日",
    "2023年7月8日",
)
NOTICE = (
    "禾渡县公开招聘中小学教师面试公告\n{head}\n根据《禾渡县招聘公告》要求，现将面试有关事项公告如下。\n"
    "{heading}\n{time}\n地点：禾渡县第一中学（文昌路9号）\n采取试讲方式，时间10分钟，满分100分。\n"
    "请各位考生按时到场，逾期视为自动放弃。\n禾渡县教育局\n2018年5月3日\n"
)


@pytest.mark.parametrize(("head", "heading", "time"), [*product(HEADS, HEADINGS, TIMES)])
def test_a_notice_that_says_when_something_is_held_is_one_document(head, heading, time):
    """A short heading and a day below it, as under a title, open no article."""
    notice = NOTICE.format(head=head, heading=heading, time=time)

    assert 1 == len(reportclean.clean(notice))


TOWNS = ("禾渡县", "青石县", "澜川县")


@pytest.mark.parametrize("number", ["", "一、", "（一）", "1. "])
@pytest.mark.parametrize(
    "date", ["时间：2019-03-1{}", "时间：2019年3月1{}日 09:12", "2019-03-1{} 09:12"]
)
def test_titles_that_all_have_numbers_open_articles(number, date):
    """A dump may number its titles; the line of date stands below each of them."""
    numbers = [number.translate(str.maketrans("一1", two)) for two in ("一1", "二2", "三3")]
    parts = [
        f"{numbers[n]}{town}部署春耕备耕工作\n{date.format(n)}\n{town}昨日召开会议，部署春耕工作。\n"
        for n, town in enumerate(TOWNS)
    ]

    assert len(TOWNS) == len(cuts(Document.of("".join(parts))))


def test_days_written_alike_open_articles():
    """Bare days below two titles count where both are written in one way."""
    text = (
        "禾渡县部署春耕备耕工作\n2019-03-12\n全县昨日召开会议，部署春耕工作。\n"
        "青石县老街修缮完工\n{}\n修缮工程历时两年，共修缮房屋四十一座。\n"
    )

    assert 2 == len(cuts(Document.of(text.format("2021-10-12"))))
    assert () == cuts(Document.of(text.format("2021年10月12日")))


def test_parts_of_a_book_with_its_own_title_are_one_document():
    """第一篇 with a short name is a part; with a colon, or below a collection, it is an article."""
    parts = [
        f"第{n}篇{{}}{name}\n{name}的由来久远，前人多有记述。\n"
        for n, name in zip("一二三", ("水文水系", "防洪工程", "灌溉供水"), strict=True)
    ]
    book = "禾渡县水利志\n" + "".join(parts)
    collection = "水利工作总结（精选3篇）\n" + "".join(parts)

    assert () == cuts(Document.of(book.format(*["\N{IDEOGRAPHIC SPACE}"] * 3)))
    assert 3 == len(cuts(Document.of(collection.format(*["\N{IDEOGRAPHIC SPACE}"] * 3))))


def test_feet_of_a_gazette_part_no_articles():
    """The name of an issue with the number of the page stands at the foot of each page."""
    page = (
        "现将财政预算执行情况报告如下，请予审议，并请列席人员\n提出意见。\n"
        "一、执行情况\n收入{}万元，增长5%。\n"
    )
    text = "".join(
        f"{page.format(n)}禾渡县人民政府公报　2024年第2期　　— {n} —\n收支平衡情况\n"
        for n in (14, 15)
    )

    assert () == cuts(Document.of(text))


def test_the_teaser_of_a_speech_above_it_cuts_nothing():
    """An abstract that is cut off says what the speech says below the same title."""
    title = "实干争先，谱写禾渡新篇章"
    text = (
        f"{title}\n现在，我代表区委向大会作报告。大会是在新的历史时期召开的一次十……\n[详细]\n{title}\n同志们：\n"
        "现在，我代表区委向大会作报告。\n大会是在新的历史时期召开的一次十分重要的会议，各项工作都有新的要求。\n"
    )

    (document,) = reportclean.clean(text)

    assert "[详细]" not in document.text
    assert 1 == document.text.count("现在，我代表区委")


@pytest.mark.parametrize("weather", ["小雨　14～19℃　东北风3级", "小雨", "多云转阴 12℃"])
@pytest.mark.parametrize("signed", ["", "记录人：周禾\n"])
def test_days_of_a_log_open_no_articles(weather, signed):
    """A day with its weekday and the weather heads an entry of one log."""
    log = (
        "施工日志\n2023年5月18日　星期四　晴　15～24℃　东南风2级\n施工部位：3号楼二层梁板\n"
        "施工人员：木工12人，钢筋工18人，普工6人\n1. 二层梁板模板安装完成80%。\n"
        f"2. 钢筋进场12.6吨，见证取样一组。\n{signed}"
        f"2023年5月19日　星期五　{weather}\n因雨停工半天。\n{signed}"
    )

    assert () == cuts(Document.of(log))
