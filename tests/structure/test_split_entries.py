"""Lines that tools set above articles, and titles of reports with a number or a place."""

from __future__ import annotations

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.structure.split import cuts

TOWNS = ("禾渡县", "青石县", "澜川县")
BODY = "{town}昨日召开会议，部署春耕工作。\n会议提出了要求。\n"
DATED = f"{{town}}部署春耕备耕工作\n2019-03-1{{n}} 来源：禾渡日报\n{BODY}"
PLAIN = f"{{town}}部署春耕备耕工作\n{BODY}"


def dump(line, article=DATED):
    """Return three articles with a line above each."""
    return "".join(
        f"{line.format(n=n, town=town)}\n{article.format(n=n, town=town)}"
        for n, town in enumerate(TOWNS, 1)
    )


@pytest.mark.parametrize("article", [DATED, PLAIN])
@pytest.mark.parametrize(
    "line",
    [
        "00{n}.txt",
        "{town}_2019.txt",
        "D:\\data\\县级\\{town}_2019.txt",
        "./data/{n}.txt",
        "content_8812{n}.html",
        "http://www.{n}.gov.cn/a/{n}.html",
        "正在爬取第{n}篇：http://www.a.gov.cn/{n}.html",
        "[{n}] URL: http://www.a.gov.cn/{n}.html",
        "====== {town}日报 2019-03-1{n} ======",
        "========{town}2019========",
        "===== 00{n}_{town} 部署春耕.txt =====",
        ">>> {n}",
        "Document {n} of 3",
        "id: 300{n}",
    ],
)
def test_a_line_of_a_tool_above_each_title_opens_it_and_leaves(line, article):
    """The file, the address, a banner or the number of an article belongs to none."""
    documents = reportclean.clean(dump(line, article), script="keep")

    assert [document.metadata.title for document in documents] == [
        f"{town}部署春耕备耕工作" for town in TOWNS
    ]
    assert [document.text for document in documents] == [
        f"{town}昨日召开会议，部署春耕工作。\n会议提出了要求。" for town in TOWNS
    ]


@pytest.mark.parametrize(
    "line", ["http://www.{n}.gov.cn/a/{n}.html", "00{n}.txt\nhttp://www.{n}.gov.cn/a/{n}.html"]
)
def test_an_address_above_a_title_is_that_of_its_article(line):
    """Alone on its line, it is kept as metadata."""
    documents = reportclean.clean(dump(line), script="keep")

    assert [f"http://www.{n}.gov.cn/a/{n}.html" for n in (1, 2, 3)] == [
        document.metadata.url for document in documents
    ]
    assert {2} == {document.text.count("\n") + 1 for document in documents}


@pytest.mark.parametrize("line", ["------ {n} ------", "{n}/3", "No.{n}", "第{n}版 要闻"])
def test_a_number_above_a_title_with_its_date_opens_an_article(line):
    """Pages and slides have numbers as well, but below them stand no dates."""
    assert 3 == len(cuts(Document.of(dump(line))))


SINGLE = {
    "pages with headings": dump(
        "------ {n} ------", "春耕备耕工作部署\n已召开会议，部署春耕工作。\n"
    ),
    "slides": dump("{n}/3", "春耕备耕工作部署\n已召开会议，部署春耕工作。\n"),
    "ranking": dump("No.{n}", "禾渡老街夜市一条街\n老街的夜市每天开到深夜。\n"),
    "articles of a rule": dump("第{n}条", "春耕备耕工作职责\n各镇负责部署春耕工作。\n"),
    "attachments": "关于公布名单的通知\n现将名单公布如下。\n"
    "名单1.xls\n名单说明如下所示\n名单按姓氏排列。\n名单2.xls\n名单说明如下所示二\n名单按年龄排列。\n",
    "drawn chapters": dump("==== 第{n}章 ====", "春耕备耕工作部署\n已召开会议，部署春耕工作。\n"),
    "links in a text": "禾渡县部署春耕\n全县昨日召开会议。\nhttp://www.a.gov.cn/1.html\n会议的主要内容\n"
    "会议提出了要求。\nhttp://www.a.gov.cn/2.html\n会议的其他内容\n会议通过了方案。\n",
}


@pytest.mark.parametrize("name", SINGLE)
def test_such_lines_inside_a_text_part_nothing(name):
    """A text may have files, addresses and numbers of its own."""
    assert () == cuts(Document.of(SINGLE[name]))


REPORT = (
    "{title}\n{below}各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n"
    "一、工作回顾\n{town}经济增长。\n"
)
READ = "——2019年1月8日在{town}第十七届人民代表大会第四次会议上\n{town}人民政府县长　沈溪\n"


@pytest.mark.parametrize("below", ["", READ])
@pytest.mark.parametrize(
    "title",
    ["{n}、{town}2019年政府工作报告", "{n}. {town}2019年政府工作报告", "（{n}）{town}政府工作报告"],
)
def test_reports_with_numbers_begin_at_their_titles(title, below):
    """Title and meeting are of the report below them; the number of the title leaves."""
    texts = [
        REPORT.format(title=title.format(n=n, town=town), town=town, below=below.format(town=town))
        for n, town in enumerate(TOWNS, 1)
    ]

    documents = reportclean.clean("".join(texts), script="keep")

    assert [document.metadata.title for document in documents] == [
        title.format(n="", town=town).lstrip("、. （）") for town in TOWNS
    ]
    assert all(town in document.text for town, document in zip(TOWNS, documents, strict=True))


@pytest.mark.parametrize("place", ["{town}", "【{town}】"])
def test_reports_below_their_places_begin_there(place):
    """The name of a county above 政府工作报告 belongs to the report below."""
    texts = [
        REPORT.format(title=f"{place.format(town=town)}\n政府工作报告", town=town, below="")
        for town in TOWNS
    ]
    text = "".join(texts)

    assert [len(one) for one in texts] == [
        cut.span.stop - cut.span.start for cut in cuts(Document.of(text))
    ]


def test_headings_that_name_reports_part_nothing():
    """What a meeting hears is listed below its numbers, and no report begins there."""
    text = "会议议程安排\n1、政府工作报告\n由县长作报告。\n2、法院工作报告\n由院长作报告。\n"

    assert () == cuts(Document.of(text))


def test_titles_behind_squares_with_their_reporters_open_articles():
    """A page of a paper prints one sign in front of each; it is no part of the title."""
    texts = [f"■ {town}部署春耕备耕工作\n本报记者 沈溪\n{BODY.format(town=town)}" for town in TOWNS]

    documents = reportclean.clean("".join(texts), script="keep")

    assert [one.metadata.title for one in documents] == [
        f"{town}部署春耕备耕工作" for town in TOWNS
    ]
    assert [one.text for one in documents] == [BODY.format(town=town).strip() for town in TOWNS]


def test_items_behind_squares_part_nothing():
    """Below them there is no reporter, or not below each."""
    texts = [f"■ {town}部署春耕备耕工作\n{BODY.format(town=town)}" for town in TOWNS]

    assert () == cuts(Document.of("".join(texts)))


def test_a_title_of_four_characters_opens_an_article():
    """It stands between a text and a line that says where and when it came out."""
    first = DATED.format(town="禾渡县", n=1)
    third = DATED.format(town="青石县", n=3)
    second = "停水通知\n2019-05-06 来源：{}\n因检修，定于五月八日停水。\n恢复时间另行通知。\n"

    assert 3 == len(cuts(Document.of(f"{first}{second.format('禾渡水司')}{third}")))
    comment = "青山依旧\n2019-05-06 10:20:33\n说得真好，支持。\n"
    assert () == cuts(Document.of(f"{first}{comment}{comment.replace('青山', '绿水')}"))
    related = second.replace("停水通知", "相关阅读").format("禾渡水司")
    assert 3 > len(cuts(Document.of(f"{first}{related}{third}")))


def test_two_judgments_with_one_heading_are_parted_by_a_rule():
    """The number of the case below the heading tells them apart."""
    case = (
        "禾渡县人民法院民事判决书\n（2019）新0203民初{}号\n原告：{}，住禾渡县。\n本院认为，{}\n"
        "判决如下：\n{}\n"
    )
    one = case.format(1182, "沈某", "合同合法有效，被告应当支付货款。", "被告支付货款一万元。")
    two = case.format(1305, "周某", "房屋渗水并非拒交的理由。", "被告支付物业服务费三千元。")

    assert 2 == len(cuts(Document.of(f"{one}==========\n{two}")))


def test_articles_of_wechat_are_parted_by_the_lines_below_their_titles():
    """Who wrote, the account and the day stand there; numbers of readers stand below the text."""
    texts = [
        f"{town}部署春耕备耕工作\n原创 沈溪 禾渡发布 2021-04-1{n} 19:01\n{BODY.format(town=town)}"
        f"—END—\n编辑 | 江篱\n审核 | 闻笛\n阅读 80{n}　赞 12　在看 9\n"
        for n, town in enumerate(TOWNS[:2])
    ]

    documents = reportclean.clean("".join(texts), script="keep")

    assert [one.text for one in documents] == [BODY.format(town=town).strip() for town in TOWNS[:2]]
