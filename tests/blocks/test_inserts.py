"""What a page sets into its article or above it, told by the markup."""

import re

import pytest

from reportclean import clean

pytest.importorskip("selectolax")

FIRST = "朝早六点，老街市场只剩三盏灯。开了四十年的鸡档，下个月就要结业。"
SECOND = "店主说，市场易手以后，租金由五千元加到一万六千元，街坊都来买最后一次。"
LAST = "最后一日，她打算将剩下的鸡全数送给街坊煲汤。"


def text(between: str, above: str = "") -> list[str]:
    """Return the lines that are left of a page but for its paragraphs."""
    (document,) = clean(
        "<html><head><title>老街市场结业_禾川新闻网</title></head><body>"
        "<nav><a>首页</a> <a>要闻</a> <a>民生</a> <a>镇街</a> <a>专题</a></nav>"
        "<h1>老街市场结业</h1><div>2023-05-06 09:10 来源：禾川日报</div>"
        f"<div class=content>{above}<p>{FIRST}</p>{between}<p>{SECOND}</p><p>{LAST}</p></div>"
        "<footer>版权所有 禾川日报 冀ICP备12000001号</footer></body></html>",
        script="keep",
    )
    return [line for line in document.text.split("\n") if line not in (FIRST, SECOND, LAST)]


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("<p><b>➤<a>更多天气新闻看这里</a></b></p>", []),
        ("<p>►<a>少子化冲击！百人以下小校破千</a></p><p>►<a>老街绿道贯通</a></p>", []),
        ("<div class=ad>广告</div>", []),
        ("<div class=ad>广告</div><p>➤<a>更多天气新闻看这里</a></p>", []),
        ("<div class=ad>廣告</div><h3>租金升三倍</h3>", ["租金升三倍"]),
    ],
)
def test_what_is_set_between_paragraphs_leaves(between, kept):
    """Links behind arrows, the mark of a slot for advertisements above a heading too."""
    assert text(between) == kept


@pytest.mark.parametrize(
    "between",
    [
        "<p>►租金升三倍</p>",
        "<p>►<a>附件1：租金表.doc</a></p>",
        "<p>►<a>租金升三倍，街坊搬走了一半。</a></p>",
        "<h3>广告</h3>",
        "<div class=sub>广告</div><p>市场从前的招牌都是手写的。</p><div class=sub>租金</div>",
    ],
)
def test_what_is_of_the_article_stays_between_its_paragraphs(between):
    """A heading behind an arrow, an attachment, a sentence that is a link, a heading of its own."""
    assert text(between)[:1] == [re.split(r"<[^>]*>", between.replace("<a>", ""))[1]]


CHAPTERS = "<h3>一、市场旧貌</h3><p>{}</p><h3>二、街坊回忆</h3>"


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("<div class=toc><a>一、市场旧貌</a> <a>二、街坊回忆</a></div>", []),
        ("<ul><li><a>一、市场旧貌</a></li><li><a>二、街坊回忆</a></li></ul>", []),
        ("<h2>目录</h2><ol><li><a>1 旧貌</a></li><li><a>2 回忆</a></li></ol>", []),
        ("<p>一、租金表 二、街坊名单</p>", ["一、租金表 二、街坊名单"]),
        ("<p><a>三、租金表</a></p>", ["三、租金表"]),
    ],
)
def test_contents_of_links_leave(above, kept):
    """They say what headings below say, or stand below their name; others stay."""
    headings = ["一、市场旧貌", "二、街坊回忆"]
    between = CHAPTERS.format("市场建成四十年，街坊都在这里买菜，老人记得每一档的主人。")

    assert [line for line in text(between, above) if len(line) < 20] == [*kept, *headings]


def test_a_page_of_tables_has_its_title_below_the_menu():
    """Its menu begins with a bar, and what scrolls above it is no title."""
    rows = (
        "<marquee>欢迎光临禾川信息港！本站已累计接待104233位访客</marquee>",
        "| <a>首页</a> | <a>走进禾川</a> | <a>政务之窗</a> | <a>招商引资</a> |",
        "<p align=center><font size=6>我县小水电代燃料工程通过验收</font></p>",
        "发布时间：2003-11-18",
        f"&nbsp;&nbsp;{FIRST}<br>&nbsp;&nbsp;{SECOND}",
        "[<a>返回</a>] [<a>打印本页</a>]",
    )
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    page = f"<html><title>禾川信息港--新闻</title><body><table>{table}</table></body></html>"
    (document,) = clean(page, script="keep")

    assert document.metadata.title == "我县小水电代燃料工程通过验收"
    assert document.text.split("\n") == [FIRST, SECOND]
