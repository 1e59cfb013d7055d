"""What the head of an HTML page states of its article."""

from __future__ import annotations

from dataclasses import replace

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.core.source import Source
from reportclean.metadata.lift import lift_metadata

PROSE = "今年全县春耕进展顺利，水稻育秧已经过半。"


def stated(facts: dict[str, str], text: str = PROSE) -> dict[str, object]:
    """Return the fields of an article whose page states these facts."""
    source = replace(Source.of(text), facts=facts)
    found = [*lift_metadata(Document.of(source))]
    return found[0].metadata.to_dict() if found else {}


@pytest.mark.parametrize(
    ("given", "time"),
    [
        ("2023-04-06 09:15", "09:15"),
        ("2023-04-06T09:15:30+08:00", "09:15:30"),
        ("2023-04-06T09:15:30.000", "09:15:30"),
        ("2023-04-06", None),
        ("2023-04-06 00:00:00", None),
        ("2023-04-06T09:15:30Z", None),
        ("2023-04-06T09:15:30-05:00", None),
    ],
)
def test_a_page_states_the_time_of_its_day(given: str, time: str | None):
    """In China; midnight stands where no time is known."""
    found = stated({"date": given})
    assert (found["date_published"], found.get("time_published")) == ("2023-04-06", time)


def test_a_title_in_pieces_is_no_keywords():
    """Pages that have none set their headline there."""
    facts = {"title": "水稻育秧过半 春耕进展顺利", "keywords": "水稻育秧 春耕进展顺利"}
    assert "keywords" not in stated(facts)


def test_the_time_of_another_day_is_none():
    """Where the text states a day of its own, the time of the head's is not that of it."""
    text = f"县里召开春耕会议\n2023-04-05 来源：云禾网\n{PROSE}"
    assert "time_published" not in stated({"date": "2023-04-06 09:15"}, text)
    assert stated({"date": "2023-04-05 09:15"}, text)["time_published"] == "09:15"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"source": "来源：县农业农村局"}, {"source": "县农业农村局"}),
        ({"source": "网络"}, {}),
        ({"source": "admin"}, {}),
        ({"author": "记者 田野"}, {"author": "田野"}),
        ({"author": "yunhe_admin"}, {}),
        ({"author": "网友"}, {}),
        ({"editor": "许静"}, {"editor": "许静"}),
        ({"editor": "责任编辑：许静"}, {"editor": "许静"}),
        ({"editor": "EN032"}, {}),
        ({"column": "部门动态"}, {"column": "部门动态"}),
        ({"column": "未分类"}, {}),
        ({"column": "云禾网", "site": "云禾网"}, {}),
        ({"keywords": "春耕,育秧"}, {"keywords": ["春耕", "育秧"]}),
        ({"keywords": "云禾县,春耕"}, {}),
        ({"keywords": "春耕 育秧"}, {"keywords": ["春耕", "育秧"]}),
        ({"keywords": "ÓÎÂÖ,Ž¬³€"}, {}),
        ({"keywords": "云禾县人民政府网,云禾门户"}, {}),
    ],
)
def test_what_a_page_states_is_of_its_article(facts: dict[str, str], expected: dict[str, object]):
    """Labels inside a value go; an account, a placeholder, the site's own words are none."""
    assert stated(facts) == expected


URL = "https://www.yunhe.cn/content/2023/1.html"
BODY = "<h1>两座粮仓建成</h1><p>云禾县两座粮仓昨日建成，可储粮三万吨。</p>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f'<link rel="canonical" href="{URL}">', URL),
        (f'<meta property="og:url" content="{URL}">', URL),
        ('<link rel="canonical" href="https://www.yunhe.cn/">', None),
        ('<link rel="canonical" href="/content/2023/1.html">', None),
        (f'<link rel="shortlink" href="{URL}">', None),
    ],
)
def test_where_the_page_is_at_home(head, expected):
    """The head of a page states its address; that of the site alone tells of no page."""
    (document,) = reportclean.clean(f"<html><head>{head}</head><body>{BODY}</body></html>")

    assert expected == document.metadata.url


NEWS = "两座粮仓建成\n2024-02-23 来源：云禾日报\n云禾县两座粮仓昨日建成，可储粮三万吨。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEWS}原文链接：{URL}\n", URL),
        (f"{URL}\n{NEWS}", URL),
        (f"{NEWS}原文链接：{URL}\n本文地址：{URL}\n", URL),
        (f"{NEWS}原文链接：{URL}\n本文地址：{URL}?page=2\n", None),
        (f"{NEWS}报名请登录{URL}。\n", None),
        (f"{NEWS}{URL}\n", None),
        (f"{NEWS}下载链接：{URL}\n", None),
    ],
)
def test_an_address_that_is_printed(text, expected):
    """A line of furniture that is the address of the page tells it; two different ones do not."""
    (document,) = reportclean.clean(text)

    assert expected == document.metadata.url


@pytest.mark.parametrize("label", ["网址", "原文链接", "url", "链接"])
def test_the_address_of_a_record(label):
    """A labelled record keeps its address, and what is none is not taken for one."""
    said = "云禾县两座粮仓昨日建成，可储粮三万吨。"
    record = f"标题：两座粮仓建成\n来源：云禾日报\n{{}}：{{}}\n正文：{said}\n"
    (one,) = reportclean.clean(record.format(label, URL))
    (two,) = reportclean.clean(record.format(label, "见附件"))

    assert (URL, None) == (one.metadata.url, two.metadata.url)
