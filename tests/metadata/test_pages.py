"""What pages print around an article in words of their own."""

from __future__ import annotations

from typing import Any

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.core.source import Source
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


def test_a_press_release_is_dated_above_its_time():
    """Hong Kong's offices print both below the text."""
    text = f"{TITLE}\n{PARAGRAPHS}\n完\n2025年2月19日（星期三）\n香港時間12時30分"
    (document,) = reportclean.clean(text, script="keep")

    assert document.metadata.date_published == "2025-02-19"


def test_who_posted_is_the_source_where_none_is_named():
    """A label says more than a name beside the time."""
    assert known("澜川融媒 2022-09-09 10:10:44")["source"] == "澜川融媒"
    both = known("澜川融媒 2022-09-09 10:10:44\n来源：澜川日报")
    assert both["source"] == "澜川日报"
