"""What those who scrape pages write above a text: the address, a day, a mark of Markdown."""

import pytest

import reportclean

TITLE = "今年高中招生计划公布"
PROSE = (
    "记者从云禾县教育局获悉，全县普通高中招生计划已经公布，共招新生一万二千人。\n招生将于六月开始。"
)
DAY = {"title": TITLE, "date_published": "2021-03-01"}


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (f"http://www.yunhe.gov.cn/a/0.html\n{TITLE}\n发布时间：2021-03-01\n", DAY),
        (f"{TITLE}\nhttp://www.yunhe.gov.cn/a/0.html\n2021-03-01\n", DAY),
        (f"URL: http://www.yunhe.gov.cn/a/0.html\n{TITLE}\n2021-03-01\n", DAY),
        (f"{TITLE}\n日期：2021-03-01\n", DAY),
        (f"{TITLE}\n时间:2021/03/01\n", DAY),
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
        f"{PROSE}\nhttp://www.yunhe.gov.cn/a/0.html",
        f"#春耕# {PROSE}",
    ],
)
def test_what_only_looks_like_such_a_head_stays(text):
    """An address to which readers shall go, the day of an event, a topic."""
    (document,) = reportclean.clean(text)
    said = "\n".join((document.metadata.title or "", document.text))
    assert all(line in said for line in text.split("\n"))
