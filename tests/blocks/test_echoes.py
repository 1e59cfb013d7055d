"""Short lines beside an article that say what it says stay on a page of plain text."""

import pytest

from reportclean import clean

MENU = "首页 新闻 专题 视频 论坛 登录 注册\n首页 > 新闻 > 正文\n"
BODY = """云禾县禾川大桥昨天正式通车，出席通车仪式的有县长沈溪和参加建设的工程单位代表。
大桥全长一千二百米，工程项目历时三年，连接禾川两岸的十一个村庄，往返时间缩短四十分钟。
参加通车仪式的村民周禾说，以后孩子们过河上学再也不用等渡船，赶集的日子也方便多了。
"""
FOOT = "版权所有 云禾日报社\n关于我们 | 联系我们 | 网站地图 | 友情链接\n"


def page(above: str, below: str = "") -> str:
    """Return a page with lines below the title and below the last sentence."""
    return f"{MENU}禾川大桥通车\n{above}2021-05-06 09:30 来源：云禾日报\n{BODY}{below}{FOOT}"


@pytest.mark.parametrize("line", ["通车仪式昨天在禾川两岸举行", "大桥连接十一个村庄"])
def test_a_second_line_of_the_title_stays(line: str):
    """It stands between title and day and says what the sentences say."""
    (document,) = clean(page(f"{line}\n"), script="keep")
    assert line in f"{document.metadata.title}\n{document.text}"


def test_captions_below_the_last_sentence_stay():
    """Most of them echo the sentences; the one between them stays with them."""
    captions = "出席通车仪式的代表\n两岸村民代表合影\n工程项目全长示意图\n"
    (document,) = clean(page("", captions), script="keep")
    assert all(line in document.text for line in captions.split())


@pytest.mark.parametrize(
    "line",
    [
        "新版手机报上线",  # other words
        "• 禾川大桥通车仪式视频",  # an entry of a list
        "禾川大桥通车",  # the title again
        "网友热议禾川大桥通车仪式",  # a word of sites
        "禾川大桥 bridge.hechuan.cn",
    ],
)
def test_what_a_page_sets_below_the_last_sentence_leaves(line: str):
    """It says other things, or shows that it is a link."""
    (document,) = clean(page("", f"{line}\n"), script="keep")
    assert line not in document.text


def test_a_list_of_headlines_that_echo_leaves():
    """Related articles speak of the same things; so many lines on end are a list."""
    headlines = (
        "禾川大桥工程项目进入第三年\n禾川大桥两岸村民盼通车\n县长沈溪调研禾川大桥\n"
        "禾川大桥全长一千二百米\n十一个村庄等待大桥通车\n"
    )
    (document,) = clean(page("", headlines), script="keep")
    assert not [line for line in headlines.split() if line in document.text]
