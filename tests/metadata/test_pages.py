"""What pages print around an article in words of their own."""

from __future__ import annotations

from typing import Any

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.core.source import Source
from reportclean.decode.html import page
from reportclean.metadata.lift import lift_metadata

TITLE = "澜川县春耕春播从今天起全面展开"
PARAGRAPHS = """今年以来，全县新开工水利项目三十二个，完成投资十八亿六千万元，灌溉面积扩大了一成。
“水渠修到了地头，今年不用再靠天吃饭。”望塘乡村民何川告诉记者，他家的十二亩地已经全部整完。
县农业农村局局长周禾介绍，各镇已备好种子四千吨、化肥一万二千吨，农机检修率达到九成以上。
据气象部门预计，未来十天以晴好天气为主，对春耕十分有利，全县预计在月底前完成播种任务。"""
PAGE = """网站首页
新闻中心
政务公开
办事服务
热线电话 63012345
{title}
{above}
{body}
{below}
相关新闻
望塘乡开展灌溉渠清淤 2011-01-17 08:00
县医院新楼启用 2011-02-18 09:00
点击排行
关于我们
版权所有 澜川新闻网"""


def known(above: str, below: str = "") -> dict[str, Any]:
    """Return what is known of the article between these lines."""
    text = PAGE.format(title=TITLE, above=above, body=PARAGRAPHS, below=below)
    (document,) = reportclean.clean(text, script="keep")
    return document.metadata.to_dict()


@pytest.mark.parametrize(
    ("above", "date", "time"),
    [
        ("http://www.lc.example  2012年01月12日18:34  澜川财经微博", "2012-01-12", "18:34"),
        ("澜川传媒╱记者林朔／高原整理 2012-01-12 12:01", "2012-01-12", "12:01"),
        ("LC中国·澜川 2012年01月12日 评论", "2012-01-12", None),
    ],
)
def test_the_day_above_an_article_is_read_whatever_stands_beside_it(above, date, time):
    """The line model takes such lines away, so nothing else need be read of them."""
    found = known(above)

    assert (found["title"], found["date_published"]) == (TITLE, date)
    assert found.get("time_published") == time


def test_days_of_other_articles_are_none():
    """Below an article stand lists of headlines with their days."""
    assert "date_published" not in known("文字大小 繁體")


def test_credits_right_below_an_article_are_read():
    """Though the line model takes them away, and furniture follows."""
    found = known("2012年01月12日 18:34 来源：澜川日报", "（责任编辑： 沈溪 ）")

    assert (found["editor"], found["source"]) == ("沈溪", "澜川日报")


def of_html(*below: str) -> dict[str, Any]:
    """Return what is known of an article of a page of HTML with these lines below.

    Then follow links to others with sentences, at which rules for the foot of a page end.
    """
    body = "".join(f"<p>{line}</p>" for line in PARAGRAPHS.split("\n"))
    lines = "".join(f"<div>{line}</div>" for line in below)
    teaser = "<li><a>望塘乡灌溉渠清淤</a><p><a>记者在现场看到，水渠的清淤已经过半。</a></p></li>"
    html = (
        f"<body><h1>{TITLE}</h1><p>2012-01-12 18:34</p><div class='text'>{body}</div>"
        f"<div class='foot'>{lines}</div><ul>{teaser * 20}</ul>"
    )
    (document,) = reportclean.clean(html, script="keep")
    return document.metadata.to_dict()


def test_the_editor_may_be_named_further_below():
    """Numbers of pages, keywords and links come between; the first counts, and no other credit."""
    between = ("余下全文", "22", "标签 春耕", "灌溉渠清淤过半", "县医院新楼启用")

    assert of_html(*between, "责任编辑：沈溪", "责任编辑：林朔")["editor"] == "沈溪"
    assert "author" not in of_html(*between, "作者：沈溪")
    assert "editor" not in of_html(*between, *between, *between, "责任编辑：沈溪")


@pytest.mark.parametrize(
    ("facts", "author"),
    [
        ({"author": "4213"}, None),
        ({"author": "<author>沈溪</author>"}, "沈溪"),
        ({"author": "澜川网", "title": TITLE, "page_title": f"{TITLE}_澜川网"}, None),
        ({"author": "沈溪", "title": TITLE, "page_title": f"{TITLE}_澜川网"}, "沈溪"),
    ],
)
def test_the_head_of_a_page_may_name_no_author(facts: dict[str, str], author: str | None):
    """Builders of pages put numbers there, and the site."""
    (document,) = lift_metadata(Document.of(Source(PARAGRAPHS, facts=facts))) or [None]

    assert (document.metadata.author if isinstance(document, Document) else None) == author


@pytest.mark.parametrize(
    ("shown", "stated", "title"),
    [
        ("原创" + TITLE, TITLE, TITLE),
        ("原创" + TITLE, "", "原创" + TITLE),
        ("原创歌曲征集活动从今天起全面展开", "歌曲征集", "原创歌曲征集活动从今天起全面展开"),
        ("喜讯" + TITLE, TITLE, "喜讯" + TITLE),
    ],
)
def test_a_badge_in_front_of_a_title_is_no_part_of_it(shown: str, stated: str, title: str):
    """Where the head of the page states the rest."""
    text = f"{shown}\n2012-01-12 18:34 来源：澜川日报\n{PARAGRAPHS}"
    facts = {"title": stated} if stated else {}

    (document,) = lift_metadata(Document.of(Source(text, facts=facts)))

    assert isinstance(document, Document)
    assert document.metadata.title == title


def test_an_office_with_a_day_below_its_title_is_none():
    """It issues the paper."""
    text = f"澜川县春播统计公报\n澜川县统计局\n2010年3月18日\n{PARAGRAPHS}"
    (document,) = reportclean.clean(text, script="keep")

    assert document.metadata.title != "澜川县统计局"


def test_a_press_release_is_dated_above_its_time():
    """Hong Kong's offices print both below the text."""
    text = f"{TITLE}\n{PARAGRAPHS}\n完\n2025年2月19日（星期三）\n香港時間12時30分"
    (document,) = reportclean.clean(text, script="keep")

    assert document.metadata.date_published == "2025-02-19"
    assert document.metadata.time_published == "12:30"


def test_who_posted_is_the_source_where_none_is_named():
    """A label says more than a name beside the time."""
    assert known("澜川融媒 2022-09-09 10:10:44")["source"] == "澜川融媒"
    both = known("澜川融媒 2022-09-09 10:10:44\n来源：澜川日报")
    assert both["source"] == "澜川日报"


def test_labels_above_an_article_without_title_are_read():
    """A greeting with a full stop ends what rules see of the head; the date below it is read."""
    text = PAGE.replace("{title}\n", "").replace("网站首页", "欢迎您，常来澜川看看。")
    above = "2025-05-22 10:03 来源：今日澜川\n分享到:"
    (document,) = reportclean.clean(text.format(above=above, body=PARAGRAPHS, below=""))

    assert ("2025-05-22", "今日澜川") == (
        document.metadata.date_published,
        document.metadata.source,
    )


MENU = "<div>学会概况</div><p><a href=#>简介</a><a href=#>沿革</a></p><div class=nav>学术交流</div>"
LINKS = "首页 要闻 搜索 登录 注册 会员 论文 联系我们"
ARTICLE = (
    "<p>5月10日，澜川地方志年会在澜川大学举行，三百人参加了会议。</p>"
    "<p>会议收到论文三百篇，设了九个分会场，会期两天。</p>"
    "<p>会长周禾作了总结发言，感谢承办单位和志愿者的服务。</p>"
)


@pytest.mark.parametrize(
    "dated", ["发布时间：2019-05-18 来源：澜川学会", "2019-05-18 来源于：澜川学会"]
)
@pytest.mark.parametrize("title", ["澜川地方志年会成功举行！", "地方志年会为什么放在澜川？"])
def test_a_title_that_exclaims_ends_no_head_above_its_date(title: str, dated: str):
    """Whatever lines of menus are left above it."""
    links = "".join(f"<li><a href=#>{name}</a></li>" for name in LINKS.split())
    html = f"<html><body><ul>{links}</ul>{MENU}<h5>{title}</h5><div>{dated}</div>{ARTICLE}"
    (document,) = reportclean.clean(html)

    assert document.metadata.title == title
    assert document.metadata.date_published == "2019-05-18"
    assert document.metadata.source == "澜川学会"
    assert document.text.startswith("5月10日")


@pytest.mark.parametrize(
    ("whole", "shown", "expected"),
    [
        ("每日农情--全县今天起春耕三万多亩", "全县今天起春耕三万多亩", "全县今天起春耕三万多亩"),
        ("全县春耕展开--澜川县农业局信息公开平台", "澜川县农业局信息公开平台", "全县春耕展开"),
        ("全县春耕展开--澜川县农业信息网", "澜川县农业信息网", "全县春耕展开"),
    ],
)  # fmt: skip
def test_a_headline_behind_the_name_of_a_site_is_had_from_the_page(
    whole: str, shown: str, expected: str
):
    """Where the page shows it and not what stands in front of it; it is no name itself."""
    above = "" if shown == expected else f"<div>{expected}</div>"
    html = f"<html><head><title>{whole}</title></head><body>{above}<div>{shown}</div><p>正文。</p>"

    assert page(html).facts["title"] == expected
