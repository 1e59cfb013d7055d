"""Marks of Markdown in texts that are no pages of it."""

from __future__ import annotations

import pytest

from reportclean import clean

BODY = "全县已整地三万二千亩，比去年同期多出两成，各乡镇备足了种子。"


def text_of(page):
    """Return the text that comes out of one document."""
    (document,) = clean(page).documents
    return document.text


def test_marks_of_headings_and_bold_words_go():
    """The first mark may be that of the title; a line in italics is the day below it."""
    page = (
        "# 澜川县2024年政府工作报告\n\n**2024年1月5日在澜川县第九届人民代表大会第三次会议上**\n\n"
        f"**县长 沈溪**\n\n各位代表：\n\n{BODY}\n\n## 一、工作回顾\n\n"
        f"### （一）农业稳步发展\n\n**春耕有力推进。**{BODY}\n\n## 二、目标任务\n\n{BODY}\n"
    )
    (document,) = clean(page).documents
    assert document.text.split("\n") == [
        "各位代表：",
        BODY,
        "一、工作回顾",
        "（一）农业稳步发展",
        f"春耕有力推进。{BODY}",
        "二、目标任务",
        BODY,
    ]
    assert document.metadata.title == "澜川县2024年政府工作报告"
    assert document.metadata.speaker == "沈溪"
    assert document.metadata.meeting_date == "2024-01-05"


def test_articles_under_marked_titles_are_cut_at_their_days():
    """A day in italics below a title is one as any other."""
    titles = ("禾渡镇粮仓正式落成", "望塘乡夜校如期开课", "澜川县启动绿道建设")
    page = "".join(
        f"## {title}\n\n*2024-02-0{at}*\n\n{title}。{BODY}\n\n"
        for at, title in enumerate(titles, 1)
    )
    found = clean(page).documents
    assert [each.metadata.title for each in found] == list(titles)
    assert [each.text for each in found] == [f"{title}。{BODY}" for title in titles]
    assert found[2].metadata.date_published == "2024-02-03"


def test_quotations_and_links_of_an_article_lose_their_marks():
    """What leads back to the front page leaves with the line above it."""
    page = (
        f"# 全县春耕全面展开\n\n**{BODY}**\n\n> {BODY}{BODY}\n\n"
        f"据[县农业农村局](http://a.example/1)介绍，{BODY}\n\n---\n\n[返回首页](http://a.example/)\n"
    )
    assert text_of(page).split("\n") == [BODY, f"{BODY}{BODY}", f"据县农业农村局介绍，{BODY}"]


def test_the_only_mark_may_be_that_of_the_title():
    """On top, above the text."""
    page = f"# “村超”决赛夜：一场足球和两个寨子的较量\n{BODY}\n{BODY[:-1]}，全县春播顺利。"
    assert text_of(page).split("\n")[0] == "“村超”决赛夜：一场足球和两个寨子的较量"


@pytest.mark.parametrize(
    "page",
    [
        f"{BODY}\n# 春耕 全县春耕正忙\n{BODY}",  # one sign alone
        f"# 装好依赖\npip install x\n# 运行\npython run.py\n## 说明\n{BODY}",
        f"```\n# 装好依赖\n# 运行\n```\n{BODY}",
        f"{BODY}\n#春耕# 正忙\n#夏收# 将至\n{BODY}",
        f"{BODY}\n**镇与**县交界，**村在山下。\n**乡人均收入9961元。",
        f"{BODY}\n> 春耕正忙，各镇抓紧。\n{BODY}",
        f"{BODY}\n链接的语法是[文字](http://a.example/1)，很简单。",
        f"{BODY}\n得分为4**5**6，另一组为3 ** 2。",
    ],
)
def test_signs_of_another_meaning_stay(page):
    """Comments of programs, topics, names that were taken out, and powers are no marks."""
    assert text_of(page).replace("\n", "") == page.replace("\n", "")
