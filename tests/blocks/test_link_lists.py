"""Lists of links leave a page by its markup alone; what the article says in links stays."""

import pytest

from reportclean.blocks.link_lists import FEWEST, link_lists
from reportclean.core.document import Document
from reportclean.decode.html import page

ARTICLE = (
    "<div class='zw'><p>今年以来，全县新开工项目32个，完成投资18.6亿元。</p>{}"
    "<p>记者周禾，本报讯。</p></div>"
)
MENU = "".join(f"<li><a href='#'>{words}</a></li>" for words in ("首页", "要闻", "农业", "教育"))


def left(html: str) -> list[str]:
    """Return the lines that stay."""
    (document,) = link_lists(Document.of(page(html)))
    return [line for line in document.text.split("\n") if line]


BODY = left(ARTICLE.format(""))


@pytest.mark.parametrize(
    "html",
    [
        f"<ul class='nav'>{MENU}</ul>{ARTICLE.format('')}",
        f"{ARTICLE.format('')}<ul class='nav'>{MENU}</ul>",
        f"<ul class='nav'>{MENU}</ul>{ARTICLE.format('')}<ul class='more'>{MENU}</ul>",
        f"{ARTICLE.format('')}<ul class='more'>"
        + "<li>· <a>全县春耕生产全面展开</a> 3月5日</li>" * FEWEST
        + "</ul>",
    ],
)
def test_lists_of_links_go(html):
    """A menu above, headlines below, with their bullets and dates: only the article stays."""
    assert left(html) == BODY


@pytest.mark.parametrize(
    "html",
    [
        "<p>没有一句话</p>" + f"<ul class='nav'>{MENU}</ul>",
        f"<ul class='nav'>{MENU}</ul>",
        ARTICLE.format(f"<ul class='nav'>{MENU}</ul>"),
        ARTICLE.format("").replace("</div>", f"<ul class='refs'>{MENU}</ul></div>"),
        f"<ul class='nav'>{MENU.rsplit('<li>', 1)[0]}</ul>{ARTICLE.format('')}",
        ARTICLE.format("") + "<ul class='nav'>" + "<li><a>附件：申报表</a></li>" * FEWEST + "</ul>",
        ARTICLE.format("") + "<ul class='nav'>" + "<li><a>申报表.DOCX</a></li>" * FEWEST + "</ul>",
        ARTICLE.format("")
        + "<ul class='nav'>"
        + "<li><a>全县秋粮喜获丰收。</a></li>" * FEWEST
        + "</ul>",
        ARTICLE.format("") + "<ul class='nav'>" + f"<li><a>{'长' * 61}</a></li>" * FEWEST + "</ul>",
        ARTICLE.format("") + "<ul class='nav'>" + "<li><a>春耕</a>展开了</li>" * FEWEST + "</ul>",
    ],
)
def test_other_links_stay(html):
    """Without prose around, inside the article, too few, attachments, sentences, long or mixed."""
    document = Document.of(page(html))
    assert [document] == list(link_lists(document))


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_a_linked_headline_below_a_menu_stays(tag):
    """The heading of the first article of a page of several is no entry of the menu above it."""
    title = f"<{tag}><a href='#'>春耕生产展开</a></{tag}>"
    assert ["春耕生产展开", *BODY] == left(f"<ul>{MENU}</ul>{title}{ARTICLE.format('')}")
    assert BODY == left(f"{title * FEWEST}{ARTICLE.format('')}")


def test_only_a_page_as_it_was_read_is_looked_at():
    """After any edit, and in a plain text, nothing is taken."""
    html = f"<ul class='nav'>{MENU}</ul>{ARTICLE.format('')}"
    document = Document.of(page(html))
    edited = document.cut(document.span._replace(stop=len(document.text) - 1), "cut")
    assert [edited] == list(link_lists(edited))
    assert document.text == next(iter(link_lists(document.text))).text
