"""Dumps in XML of any names."""

from __future__ import annotations

import pytest

from reportclean import clean

BODY = "全县已整地三万二千亩，比去年同期多出两成，各乡镇备足了种子。"
TITLES = ("全县春耕全面展开", "县图书馆新馆今天开馆", "望塘乡夜校报名过百")
PROLOG = '<?xml version="1.0" encoding="utf-8"?>\n'
RECORDS = {
    "articles": "<article>\n  <title>{title}</title>\n  <date>{day}</date>\n"
    "  <content>{text}</content>\n</article>\n",
    "root": "<record no='1'><id>7</id><title>{title}</title><pubtime>{day}</pubtime>"
    "<source/><text><![CDATA[{text}]]></text></record>",
    "DATA": "<ROW><标题>{title}</标题><日期>{day}</日期><正文>{text}</正文></ROW>\n",
    "news": "<article><title>{title}</title><pubDate>{day}</pubDate><body>{text}</body></article>",
}


def dump(root, *, prolog=PROLOG):
    """Return three records below the element `root`."""
    rows = (
        RECORDS[root].format(title=title, day=f"2024-02-0{at}", text=f"{title}。{BODY}")
        for at, title in enumerate(TITLES, 1)
    )
    return f"{prolog}<{root}>\n{''.join(rows)}</{root}>\n"


@pytest.mark.parametrize("root", RECORDS)
@pytest.mark.parametrize("data", [str, str.encode])
def test_elements_that_hold_a_text_are_documents(root, data):
    """Whatever they are called, and though a page has elements of these names too."""
    result = clean(data(dump(root)))
    assert [each.metadata.title for each in result] == list(TITLES)
    assert [each.text for each in result] == [f"{title}。{BODY}" for title in TITLES]
    assert [each.metadata.date_published for each in result] == [
        "2024-02-01",
        "2024-02-02",
        "2024-02-03",
    ]
    assert result.restore() == result.source.text


def test_no_prolog_is_needed():
    """The element that holds all is enough."""
    assert len(clean(dump("DATA", prolog="")).documents) == len(TITLES)


def test_settings_are_no_records():
    """No element holds a text."""
    text = f"{PROLOG}<config><item><name>说明</name><value>{BODY}</value></item></config>"
    (document,) = clean(text).documents
    assert BODY in document.text
    assert not any(step.by == "unwrapped" for step in document.trail)


def test_a_page_of_xhtml_is_a_page():
    """It has the prolog as well."""
    page = f"{PROLOG}<html><head><title>春耕</title></head><body><p>{BODY}</p></body></html>"
    assert [each.text for each in clean(page)] == [BODY]


def test_a_torn_dump_is_not_taken_apart():
    """Without the end of its first element nothing tells what it is."""
    torn = dump("DATA").replace("</DATA>", "")
    assert not any(step.by == "unwrapped" for each in clean(torn).documents for step in each.trail)
