"""Records that Python printed."""

from __future__ import annotations

import pytest

from reportclean import clean

RECORDS = [
    {
        "id": at,
        "标题": title,
        "pubtime": f"2024-02-0{at}",
        "source": None,
        "links": [],
        "content": f"\u3000\u3000{title}，比去年同期多出两成。\n"
        "他说：“'一村一品'要再快些。”\xa0各乡镇派出技术员。",
    }
    for at, title in enumerate(("全县春耕全面展开", "县图书馆新馆开馆"), 1)
]
PARAGRAPHS = [
    [
        f"{record['标题']}，比去年同期多出两成。",
        "他说：“'一村一品'要再快些。” 各乡镇派出技术员。",
    ]
    for record in RECORDS
]
PLAIN = [{**record, "content": record["content"].replace("'", "")} for record in RECORDS]


@pytest.mark.parametrize(
    "text",
    [
        str(PLAIN),
        "\n".join(map(str, PLAIN)),
        "\n".join(map(str, PLAIN)).replace("None", "datetime.date(2024, 2, 3)"),
        "\n".join(map(ascii, PLAIN)),
    ],
)
def test_printed_records_are_documents(text):
    """Lists and lines of them, with words and calls of Python among the values."""
    result = clean(text)
    assert result.restore() == text
    assert [d.metadata.title for d in result] == [record["标题"] for record in RECORDS]
    assert [d.metadata.date_published for d in result] == ["2024-02-01", "2024-02-02"]
    assert [d.text.split("\n") for d in result] == [
        [line.replace("'", "") for line in lines] for lines in PARAGRAPHS
    ]


def test_quotes_inside_strings_are_read_in_both_ways_of_printing():
    """Python prints a string with single quotes in it between double ones."""
    text = str([{**r, "content": r["content"].replace("\xa0", "")} for r in RECORDS])
    assert '"' in text
    assert len(clean(text).documents) == 2
    escaped = str(PLAIN).replace("一村一品", r"\'一村一品\'")
    assert [d.text.split("\n")[1] for d in clean(escaped)] == [lines[1] for lines in PARAGRAPHS]


@pytest.mark.parametrize(
    "text",
    [
        "{'title': '全县春耕全面展开', 'content': '比去年同期多出两成。",
        "{'title' '全县春耕全面展开'}",
        "{'颜色': '红', '尺寸': 12}",
    ],
)
def test_what_is_no_printed_record_stays(text):
    """Broken ones and settings are texts like any other."""
    assert [d.text for d in clean(text, punctuation="keep")] == [text]
