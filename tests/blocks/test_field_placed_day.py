"""A line with a day that its place alone shows to be the page's."""

import pytest

from reportclean.blocks.fields import pairs
from reportclean.core.lines import lines

TITLE = "云禾县居民接力救援老人"
LEAD = "3月4日上午，云禾县一居民楼突然起火，消防员和邻居一起救出了被困的老人。"


def read(line: str, above: str = TITLE, below: str = LEAD) -> dict[str | None, str]:
    """Return the field and the value of each pair of a line between a title and a text."""
    text = f"{above}\n{line}\n{below}\n{LEAD}"
    row = lines(text)[above.count("\n") + 1]
    return {pair.field: text[slice(*pair.value)] for pair in pairs(text, row.start, row.stop)}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "NEWS.YUNHE.COM  2021年03月04日09:38  云禾网-云禾日报",
            {"date_published": "2021年03月04日", "time_published": "09:38",
             "source": "云禾网-云禾日报"},
        ),
        (
            "云禾网 yunhe.com.cn  时间: 2021-03-04  内容来源: 禾川网",
            {"date_published": "2021-03-04", "source": "禾川网"},
        ),
        (
            "作者:云禾社记者沈小溪、周禾( 2021-03-04 12:36:03)稿件来源:禾川频道原创",
            {"date_published": "2021-03-04", "time_published": "12:36:03",
             "source": "禾川频道原创"},
        ),
        ("2021-03-04 16:50:50 28", {"date_published": "2021-03-04", "time_published": "16:50:50"}),
        ("2021.03.04 15:371440", {"date_published": "2021.03.04"}),
        ("沈溪 周禾等 云禾技术组 2021-03-04", {"date_published": "2021-03-04"}),
        ("2021-03-04周禾", {"date_published": "2021-03-04", "author": "周禾"}),
        ("2021-03-04抒情周禾", {"date_published": "2021-03-04"}),
        ("sanhe2021年11月05日法律", {"date_published": "2021年11月05日"}),
        ("时间：2021-03-04 理论教育 版权反馈", {"date_published": "2021-03-04"}),
        ("林木、白石 云禾网 2021-03-04 禾川网", {"date_published": "2021-03-04"}),
    ],
)  # fmt: skip
def test_a_line_between_title_and_text_is_the_pages(line: str, told: dict[str, str]):
    """Its labels are read, and the only medium on it."""
    found = read(line)
    assert {field: found.get(field) for field in told} == told
    assert ("source" in found) == ("source" in told)


@pytest.mark.parametrize(
    "line",
    [
        "生产日期：2021-03-04 保质期：12个月",
        "2021-03-04 星期四 晴",
        "2021-10-01 19:30 云禾队 2:0 禾川队",
        "2021年3月4日 在云禾县人民代表大会上",
        "(2021-03-04 沈溪 云禾)",
        "2021-03-04 特级 1200元",
        "事发时间：2021-03-04 03:20",
        "沈溪 1985-03-04 云禾",
        "沈溪 2001-03-04 云禾人",
        "沈溪 2001年3月4日 云禾",
        "2021-03-04 2021-03-05 云禾",
        "2021-03-04 云禾，禾川",
        "沈溪 2021-03-04 至今一直都在云禾县的乡村小学里教书育人默默奉献",
        "一 二 三 四 五 六 七 八 九 十 2021-03-04",
        "周禾 抒情 2021-03-04",
        "竣工时间 2021-03-04 14:55",
        "云视 (2021-03-04 14:55) 开工",
        "三月初四",
    ],
)
def test_what_happened_on_a_day_is_none(line: str):
    """A form, a score, a diary, a meeting, a life; and no line of many words."""
    assert "date_published" not in read(line)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("首页 > 要闻 > 云禾要闻", LEAD),
        ("云禾", LEAD),
        (LEAD, LEAD),
        (TITLE, "抒情2021-03-05沈溪"),
        (TITLE, "一\n二\n三\n四\n五"),
        ("\n" * 50 + TITLE, LEAD),
    ],
)
def test_elsewhere_it_is_none(above: str, below: str):
    """Below a trail or a sentence, in a list, where no text follows, or far down."""
    assert not read("抒情2021-03-04周禾", above, below)
