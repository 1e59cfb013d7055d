"""Bulletins of statistics: their titles, and who issued them."""

import pytest

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
