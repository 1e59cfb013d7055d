import pytest

from reportclean import clean

FIRST = "云禾县今天召开会议，部署春耕备耕工作，要求各镇抓紧落实。"
SECOND = "据县财政局消息，今年前八月新增政府债券二十八亿元，进度比去年提高三成。"
DAY = "2019-09-26 15:10 来源：云禾网"


def lines(*body: str) -> list[str]:
    """Return the lines left of a digest with this body, without its title."""
    title = "云禾9月26日资讯汇总 把握春耕走向"
    (document,) = clean("\n".join((title, *body)), script="keep")
    assert document.metadata.title == title
    return [line for line in document.text.split("\n") if line != title]


@pytest.mark.parametrize("heading", ["国内资讯", "今日要闻", "国际新闻", "时政要闻", "【要闻】"])
@pytest.mark.parametrize("below", [(FIRST,), ("春耕备耕全面展开", FIRST)])
def test_the_first_heading_of_a_digest_stays(heading, below):
    """Below the day, above a sentence, one headline between perhaps; others like it follow."""
    body = [heading, *below, "债券动向", SECOND]
    assert lines(DAY, *body) == body


@pytest.mark.parametrize(
    "body",
    [
        ("国内资讯", FIRST, SECOND),
        ("时政要闻", FIRST, SECOND),
        ("相关新闻", FIRST, "债券动向", SECOND),
    ],
)
def test_the_name_of_a_column_below_the_day_goes(body):
    """Without a second heading it is no digest, and some words head links alone."""
    assert lines(DAY, *body) == [*body[1:]]


def test_a_list_of_links_below_the_day_goes():
    """Its heading stands above headlines alone."""
    links = ("云禾建成粮仓两座", "云禾举办春耕培训", "云禾修好水渠三条")
    assert "最新消息" not in lines(DAY, "最新消息", *links, FIRST, "债券动向", SECOND)


@pytest.mark.parametrize("heading", ["收盘播报", "天气播报", "晨间快报", "每日快报"])
@pytest.mark.parametrize("day", [DAY, "2019-09-26 15:10"])
def test_news_told_at_a_time_of_day_is_no_medium(heading, day):
    """It heads the first part of the text; as the name of a medium it would be its source."""
    assert lines(day, heading, FIRST, SECOND) == [heading, FIRST, SECOND]


def test_a_medium_below_a_day_with_its_source_is_no_other_source():
    """One source is stated; what stands below is the text's."""
    (document,) = clean(f"云禾修好水渠\n{DAY}\n云禾晚报\n{FIRST}\n{SECOND}", script="keep")
    assert document.metadata.source == "云禾网"
