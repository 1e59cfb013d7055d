"""The name of an office beside a day: when it is the page's, and when it is text."""

import pytest

from reportclean.blocks.fields import pairs
from reportclean.core.lines import lines

TITLE = "云禾河综合治理工程通过竣工验收"
LEAD = "11月24日，云禾河综合治理工程顺利通过由省水利厅组织的竣工验收。"


def read(text: str, row: int) -> dict[str | None, str]:
    """Return the field and the value of each pair of a line of `text`."""
    line = lines(text)[row]
    return {pair.field: text[slice(*pair.value)] for pair in pairs(text, line.start, line.stop)}


@pytest.mark.parametrize(
    "source",
    [
        "云禾市公安局", "云禾市统计局", "云禾师范学院", "云禾发布", "云江融媒", "云禾市博物馆",
        "云禾区人民法院", "雲禾廣播電視台", "云禾县教育局", "省水利厅", "云禾县人民政府",
        "云禾乡中心小学",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "line", ["{} 2020-11-25", "2020-11-25  {}", "（{} 2020-11-25）", "{}  2020/11/25  第02版"]
)
def test_an_office_beside_a_day_is_the_source(source, line):
    """Right below the title and above the first sentence."""
    found = read(f"{TITLE}\n{line.format(source)}\n{LEAD}\n{LEAD}", 1)

    assert source == found["source"]
    assert "date_published" in found


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("2020年11月25日 云禾市水利局 作者：沈溪", "沈溪"),
        ("> 云禾人大网 · 2020-11-25 · 办公室", "办公室"),
        ("云江融媒 | 2020-11-25 | 沈溪 周禾", "沈溪 周禾"),
    ],
)
def test_who_wrote_may_stand_behind(line, author):
    """With a label, or behind the same mark."""
    found = read(f"{TITLE}\n{line}\n{LEAD}", 1)

    assert author == found["author"]
    assert {"source", "date_published"} < found.keys()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{TITLE}\n{LEAD}\n云禾市水利局 2020-11-25", 2),
        (f"{TITLE}\n{LEAD}\n云禾市水利局 2020-11-25\n{LEAD}", 2),
        (f"{TITLE}\n云禾市水利局 2020年11月25日\n{LEAD}", 1),
        (f"{TITLE}\n云禾市水利局 2020-11-25\n初稿", 1),
        (f"{TITLE}\n2020-11-25 市政府会议厅\n{LEAD}", 1),
        (f"{TITLE}\n2020-11-25 云禾市水利局动员\n{LEAD}", 1),
        (f"{TITLE}\n云禾市水利局 2020-11-25 通过\n{LEAD}", 1),
        (f"第一站\n云禾市博物馆 2020-11-25\n{LEAD}", 1),
        (f"{TITLE}\n云禾市水利局 2020-11-25\n{LEAD}\n{TITLE}\n云禾县水利局 2020-11-26\n{LEAD}", 1),
    ],
)
def test_elsewhere_it_is_text(text, row):
    """Below a text it signs, beside others it is an entry, and a place is no source."""
    assert {} == read(text, row)


def test_where_excerpts_are_from_is_not_where_the_page_is_from():
    """Several lines in brackets with a source and its day cite, a single one is of the page."""
    one, two = "（摘自《云禾日报》2018年6月3日）", "（摘自《云禾农报》2019年10月11日）"

    assert "云禾日报" in read(f"{TITLE}\n{LEAD}\n{one}", 2)["source"]
    assert {} == read(f"{TITLE}\n{LEAD}\n{one}\n{LEAD}\n{two}", 2)
    assert {} == read(f"{TITLE}\n{LEAD}\n{one}\n{LEAD}\n{two}", 4)
