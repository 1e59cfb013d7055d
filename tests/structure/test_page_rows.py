"""Pages of a print that stand one a line."""

import pytest

import reportclean
from reportclean.structure.page_rows import page_rows

TOPICS = [
    "春耕生产",
    "水库加固",
    "学校改建",
    "道路养护",
    "就业培训",
    "旧城改造",
    "招商引资",
    "村庄整治",
]
REPORT = "".join(
    f"{topic}扎实推进。全县召开现场会{n + 2}次，落实资金{n + 3}00万元，完成年度计划的九成以上，"
    f"群众反映强烈的突出问题得到有效解决，{topic}经验在全市推广，下一步要继续保持工作力度。"
    for n, topic in enumerate(TOPICS * 3)
)
SIZE = 400


def _pages(text: str = REPORT) -> list[str]:
    return [text[at : at + SIZE] for at in range(0, len(text), SIZE)]


@pytest.mark.parametrize(
    "mark", ["{page}", "{page}- {n} -", "{page} {n}", "— {n} —{page}", "{n} {page}"]
)
def test_pages_one_a_line_are_put_on_end(mark):
    """Their numbers go; the text is whole again."""
    pages = [mark.format(page=page, n=n + 1) for n, page in enumerate(_pages())]
    (document,) = page_rows("\n".join(pages))
    assert document.text == REPORT


def test_a_cover_needs_no_number():
    """It may be short, too."""
    pages = [f"{page}{n}" for n, page in enumerate(_pages(), 2)]
    (document,) = page_rows("\n".join(("澜川县政府工作报告", *pages)))
    assert document.text == "澜川县政府工作报告" + REPORT


def test_the_paragraphs_of_such_pages_are_found_again():
    """They are opened where headings show it, as a report on one line is."""
    year = "2023年，全县经济稳步增长。"
    parts = ["各位代表：", "一、2023年工作回顾", year + REPORT, "二、2024年工作安排", REPORT]
    flat = "".join(parts)
    (document,) = reportclean.clean("\n".join(_pages(flat)))
    assert "".join(document.text.split("\n")) == flat
    assert {"各位代表：", "一、2023年工作回顾"} <= set(document.text.split("\n"))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([REPORT[:500] + "。"] * 4, id="long paragraphs"),
        pytest.param(_pages()[:2], id="two lines, one cut by chance"),
        pytest.param([f"{topic}{REPORT[9:300]}，由" for topic in TOPICS], id="texts cut short"),
        pytest.param([page[:60] for page in _pages()], id="short lines"),
    ],
)
def test_other_long_lines_stay(lines):
    """Paragraphs end their sentences, and what a table cut short does not go on below."""
    (document,) = page_rows("\n".join(lines))
    assert document.text == "\n".join(lines)
