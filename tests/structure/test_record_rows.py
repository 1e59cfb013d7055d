"""Tables of records without a row of names."""

from __future__ import annotations

import json

import pytest

from reportclean import clean

TEXT = (
    "全县春耕生产全面展开，目前已整地三万二千亩，比去年同期多出两成。农业部门派出技术员四十名，"
    "分片包干，指导农户选种育秧。各乡镇备足化肥、农药和种子，农机站检修农机六百多台。"
    "水利部门疏通渠道二十六公里，保证灌溉用水。金融部门为种粮大户发放贷款三百多万元。"
)
TITLES = ("全县春耕全面展开", "县图书馆新馆今天开馆", "望塘乡夜校报名过百")


def table(row, between):
    """Return three rows, laid out by a format string whose cells `|` parts."""
    return "\n".join(
        row.format(at=at, title=title, text=f"{title}。{TEXT}").replace("|", between)
        for at, title in enumerate(TITLES, 1)
    )


@pytest.mark.parametrize(
    ("row", "between"),
    [
        ("{at}|{title}|2024-02-0{at}|{text}", "\t"),
        ("{at}|{title}|2024年2月{at}日 08:30|{text}", "\t"),
        ("{title}|http://news.example.cn/{at}.html|{text}", "\t"),
        ("{at}|{title}|2024-02-0{at}|{text}", ","),
        ("2024-02-0{at}|澜川日报|{title}|{text}", "|"),
        ('"{title}"|"2024/2/{at}"|"{text}"', ","),
    ],
)
def test_rows_of_days_titles_and_texts_are_documents(row, between):
    """Each column is told by what all of its cells are; numbers and addresses leave."""
    found = clean(table(row, between)).documents
    assert [each.metadata.title for each in found] == list(TITLES)
    assert [each.text for each in found] == [f"{title}。{TEXT}" for title in TITLES]
    dated = "2024" in row
    days = [f"2024-02-0{at}" if dated else None for at in (1, 2, 3)]
    assert [each.metadata.date_published for each in found] == days


@pytest.mark.parametrize(
    ("row", "between"),
    [
        ("{at}|{title}|县农业农村局|{text}", "\t"),  # measures and who takes them
        ("{at}|{title}|2024-02-0{at}|分片包干，指导农户选种育秧。", "\t"),
        ("{title}，2024-02-0{at}，{text}", "\t"),
        ("2024-02-0{at}|2024-03-0{at}|{title}", "\t"),
        ("[{at}]|{title}|2024-02-0{at}|{text}", "\t"),
    ],
)
def test_a_table_of_something_else_is_one_document(row, between):
    """Without a day or an address, or without texts of several sentences, nothing is cut."""
    assert len(clean(table(row, between)).documents) == 1


def test_rows_of_several_lengths_are_no_table():
    """A row with a cell too many may hold anything."""
    text = table("{at}|{title}|2024-02-0{at}|{text}", "\t")
    assert len(clean(f"{text}\t更多").documents) == 1


def test_objects_in_json_are_read_as_such():
    """There are as many commas in each."""
    rows = [
        {"id": at, "title": title, "time": f"2024-02-0{at}", "content": f"{title}。{TEXT}"}
        for at, title in enumerate(TITLES, 1)
    ]
    found = clean("\n".join(json.dumps(row, ensure_ascii=False) for row in rows)).documents
    assert [each.metadata.title for each in found] == list(TITLES)
