"""Page numbers fused to the ends of lines, and numbers that belong there."""

import pytest

from reportclean.structure.page_ends import page_ends
from reportclean.structure.page_inside import pages_inside


def left(text: str) -> str:
    """Return the text as `page_ends` leaves it."""
    (document,) = page_ends(text)
    return document.text


def test_a_sentence_that_a_page_number_cut_is_whole_again():
    """Number and line end go where a sentence breaks off and goes on below."""
    cut = (
        "凡在本办首次接待来函、来电",
        "和来访人员的股室负责。\n要热情,要周到,要及时,做好登",
        "记工作。",
    )
    assert left(f"{cut[0]}-1-\n{cut[1]}- 2 -\n{cut[2]}") == "".join(cut)


@pytest.mark.parametrize(
    "text",
    [
        "全县检修了水泵,其中一号机组-2-\n1、二号机组",
        "检修工作全部完成,验收合格。-1-\n全县水利会议召开。",
        "凡在本办首次接待来函、来电-12-\n和来访人员的股室。",
        "型号云禾-2-\n和云禾-3-",
        "在本办接待来函,处理来电-1-\n和来访,还要做好登记、答复与回访-5-\n工作。",
    ],
)
def test_other_numbers_at_ends_of_lines_stay(text):
    """Behind a whole sentence, above a numbered line, high, or not counting on, a number stays."""
    assert left(text) == text


ROW = (
    "新增规模以上工业企业23家、培育高新技术企{}业11家，"
    "两大产业链产值分别突破60亿元和45亿元，市场主体总量达到3.8万户"
)
NEXT = (
    "，全县经济总量偏小的状况没有根本改变，财政收支矛盾突出，"
    "教育、{}医疗、养老等公共服务还有短板，少数干部担当作为不够。"
)


def test_page_numbers_within_a_line_leave_with_their_blanks():
    """One of them parts a word, and they follow each other."""
    (document,) = pages_inside(f"{ROW.format(' — 3 — ')}{NEXT.format(' — 4 — ')}")

    assert f"{ROW}{NEXT}".replace("{}", "") == document.text


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW.format(' — 4 — ')}{NEXT.format(' — 3 — ')}",
        f"{ROW.format('')}{NEXT.format(' — 4 — ')}",
        f"{ROW.format(' — 4')}{NEXT.format('')}",
        "高新技术企 — 3 — 业11家",
        f"{ROW.format('')[:20]}云禾 — 3 — 澜川高速公路{NEXT.format('')}",
    ],
)
def test_other_numbers_between_dashes_stay(text):
    """Where no word is parted, where they do not count on, in short lines."""
    (document,) = pages_inside(text)

    assert text == document.text
