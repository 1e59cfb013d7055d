"""Bulletins of statistics: their titles, and who issued them."""

import pytest

from reportclean.metadata.papers import paper
from reportclean.presets import clean

TITLE = "澜川县2008年国民经济和社会发展统计公报"
BODY = (
    "一、综合\n全年实现地区生产总值134.87亿元，比上年增长9.0%，其中第一产业23.51亿元。\n"
    "二、农业\n粮食总产量26万吨，比上年增长1.1%。"
)


@pytest.mark.parametrize(
    "line",
    [f"{TITLE}(3)", f"{TITLE} 2008", f"{TITLE}[1]", "澜川县2008年\n国民经济和社会发展统计公报"],
)
def test_what_a_site_sets_behind_the_title_of_a_bulletin_comes_off(line):
    """The number of the page, the year of the file, the mark of a footnote, a line end inside."""
    (document,) = clean(f"{line}\n{BODY}")
    assert document.metadata.title == TITLE


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("2010-02-01 澜川县统计局", "澜川县统计局"),
        ("澜川县统计局  （2010年2月1日）", "澜川县统计局"),
        ("澜川县统计局 国家统计局澜川调查队\n2010年2月1日", "澜川县统计局 国家统计局澜川调查队"),
        ("澜 川 县 统 计 局\n2010年2月1日", "澜川县统计局"),
    ],
)
def test_an_office_with_a_day_below_the_title_issued_the_bulletin(lines, issuer):
    """On one line or on two, one office or several."""
    (document,) = clean(f"{TITLE}\n{lines}\n{BODY}")
    known = document.metadata
    assert (TITLE, issuer, "2010-02-01") == (known.title, known.issuer, known.date_published)


def test_an_office_with_a_day_below_a_headline_issued_nothing():
    """It told the news; the day is that of the news."""
    news = "全县春耕全面展开\n2010-02-01 澜川县农业局\n全县已整地3.2万亩，农机站备足了种子化肥。"
    (document,) = clean(news)
    assert document.metadata.issuer is None
    assert document.metadata.date_published == "2010-02-01"


def test_an_office_that_does_something_is_no_issuer():
    """The line goes on behind its name."""
    (document,) = clean(f"{TITLE}\n2010-02-01 澜川县统计局发布\n{BODY}")
    assert document.metadata.issuer is None


CENSUS = "澜川县第七次全国人口普查公报"
COUNTED = (
    "根据普查结果，现将全县人口的基本情况公布如下：\n一、常住人口\n全县常住人口为75万人。\n"
    "二、户别人口\n全县共有家庭户29万户，集体户1.1万户。"
)
OFFICES = "澜川县统计局\n澜川县第七次全国人口普查领导小组办公室\n2021年6月3日"


@pytest.mark.parametrize(
    ("title", "known"),
    [
        (f"{CENSUS}（第一号）\n——全县人口情况", f"{CENSUS}（第一号）"),
        (f"{CENSUS}\n（第一号）\n——全县人口情况", f"{CENSUS}（第一号）"),
        (f"{CENSUS}[1]（第一号）", f"{CENSUS}（第一号）"),
        (f"{CENSUS}（第一号）——全县人口情况", f"{CENSUS}（第一号）——全县人口情况"),
    ],
)
@pytest.mark.parametrize("row", ["", "时间：2021-06-10 来源：云禾日报\n"])
@pytest.mark.parametrize("offices", [OFFICES, OFFICES.replace("局\n", "局  ")])
def test_the_bulletins_of_a_census_are_told_by_their_numbers(title, known, row, offices):
    """Two offices issue them, whose names are no title."""
    (document,) = clean(f"{title}\n{row}{offices}\n{COUNTED}")
    assert document.metadata.title == known
    assert document.metadata.issuer == "澜川县统计局 澜川县第七次全国人口普查领导小组办公室"
    assert document.metadata.date_published == ("2021-06-10" if row else "2021-06-03")
    assert offices.replace("  ", " ") in document.text.replace("  ", " ")
    assert [document.text] == [again.text for again in clean(document.text)]


def test_a_page_with_the_title_of_its_bulletin_twice_keeps_its_row():
    """The day of the paper does not say what the row of the page does."""
    row = "时间：2021-06-10 10:53 来源：云禾日报\n字号：\n"
    (document,) = clean(f"{CENSUS}\n{row}{CENSUS}\n——全县人口情况\n{OFFICES}\n{COUNTED}")
    known = document.metadata
    assert (known.title, known.date_published, known.source) == (CENSUS, "2021-06-10", "云禾日报")
    assert document.text.startswith(f"——全县人口情况\n{OFFICES}\n")


@pytest.mark.parametrize("headline", [f"澜川县公布{CENSUS[3:]}", f"《{CENSUS}》解读"])
def test_news_of_a_census_is_no_bulletin(headline):
    """Its number, on the line below, may be a caption's."""
    (document,) = clean(f"{headline}\n（第一号）\n{COUNTED}")
    assert "第一号" not in (document.metadata.title or "")


def test_two_offices_alone_are_no_title():
    """Whatever stands below them."""
    (document,) = clean(f"澜川县统计局 澜川县水利局\n2021-06-10 来源：云禾日报\n{COUNTED}")
    assert document.metadata.title is None


@pytest.mark.parametrize("title", ["2022年澜川县生态环境状况公报", "澜川县2022年度水资源公报"])
def test_what_an_office_tells_each_year_of_the_state_of_something_is_a_bulletin(title):
    """Its year and its place tell it."""
    (document,) = clean(f"{title}\n澜川县水利局\n2023年6月5日\n{COUNTED}")
    known = document.metadata
    assert (title, "澜川县水利局", "2023-06-05") == (
        known.title,
        known.issuer,
        known.date_published,
    )


@pytest.mark.parametrize("line", ["澜川县发布2022年水资源公报", "澜川县水资源公报解读2022年"])
def test_news_of_a_bulletin_is_none(line):
    """What was done with it says so."""
    assert not paper(line)
