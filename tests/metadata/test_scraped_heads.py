"""What those who scrape pages write above a text: the address, a day, a mark of Markdown."""

import pytest

import reportclean

URL = "http://www.yunhe.gov.cn/a/0.html"
TITLE = "今年高中招生计划公布"
PROSE = (
    "记者从云禾县教育局获悉，全县普通高中招生计划已经公布，共招新生一万二千人。\n招生将于六月开始。"
)
DAY = {"title": TITLE, "date_published": "2021-03-01"}


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (f"{URL}\n{TITLE}\n发布时间：2021-03-01\n", DAY | {"url": URL}),
        (f"{TITLE}\n{URL}\n2021-03-01\n", DAY | {"url": URL}),
        (f"URL: {URL}\n{TITLE}\n2021-03-01\n", DAY | {"url": URL}),
        (f"{TITLE}\n日期：2021-03-01\n", DAY),
        (f"{TITLE}\n时间:2021/03/01\n", DAY),
        (f"法规名称: {TITLE}\n2021年3月1日 07时41分\n", DAY | {"time_published": "07:41"}),
        (f"# {TITLE}\n\n来源：云禾日报 2021-03-01\n\n", DAY | {"source": "云禾日报"}),
        (f"# {TITLE}\n\n> 2021-03-01 云禾日报\n\n", DAY | {"source": "云禾日报"}),
    ],
)
def test_the_head_leaves_and_says_what_it_says(head, known):
    """Addresses go, the day and the title are metadata, the text is the text."""
    (document,) = reportclean.clean(head + PROSE)
    assert (known, PROSE) == (document.metadata.to_dict(), document.text)


@pytest.mark.parametrize(
    "text",
    [
        f"报名须知\n报名网址：\nhttp://www.yunhe.gov.cn/bm\n{PROSE}",
        f"全县运动会\n时间：2021年3月1日\n{PROSE}",
        f"全县运动会\n时间：2021-03-01\n地点：体育场\n{PROSE}",
        f"页数：7页\n时间：2021-03-01\n{PROSE}",
        f"{PROSE}\n{URL}",
        f"#春耕# {PROSE}",
    ],
)
def test_what_only_looks_like_such_a_head_stays(text):
    """An address to which readers shall go, the day of an event, a topic."""
    (document,) = reportclean.clean(text)
    said = "\n".join((document.metadata.title or "", document.text))
    assert all(line in said for line in text.split("\n"))


@pytest.mark.parametrize(
    "caption",
    [
        "大会现场",
        "县融媒体中心供图",
        "▲代理乡长周禾领表（图/云禾县政府提供）",
        "云禾乡代理乡长周禾（中）由议员、民代陪同领表。（民众提供）",
    ],
)
@pytest.mark.parametrize("day", ["", "2023/04/18 12:14\n"])
def test_a_caption_stands_between_the_title_and_the_text(caption: str, day: str):
    """It is no title, does not hide the one above, and stays."""
    title = "云禾乡长补选》周禾领表抢头香 地方乐见沈溪有支持"
    prose = "云禾乡长补选今天起领表，代理乡长周禾上午九点前往领表，前乡长依然没有表态。"
    (document,) = reportclean.clean(f"{title}\n{caption}\n{day}{prose}", script="keep")

    assert document.metadata.title == title
    assert document.text.split("\n") == [caption, prose]


def test_a_headline_that_ends_in_what_was_taken_is_one():
    """Without a stop and a bracket it is no caption."""
    title = "全县干部走进春耕一线现场办公"
    (document,) = reportclean.clean(
        f"{title}\n2023年4月18日，全县干部下乡，帮助农户整地。", script="keep"
    )

    assert document.metadata.title == title
