"""Pages on one line."""

from __future__ import annotations

import pytest

from reportclean import clean
from reportclean.structure.flat_page import SHORTEST, flat_page

MENU = [
    *("首页", "新闻", "时政", "财经", "教育", "图片", "论坛", "博客"),
    *("登录", "注册", "设为首页", "加入收藏", "网站地图"),
]
HEAD = ["河湾县全面启动春耕生产", "2021-03-06 10:20", "来源：河湾县融媒体中心", "打印", "字号"]
BODY = [
    "河湾县融媒体中心讯 连日来，河湾县各地抢抓晴好天气，全面启动春耕生产，田间地头一派繁忙。",
    "在青渚镇小桥村，种粮大户沈溪驾驶拖拉机来回翻耕，他今年种了260亩，比去年增加四成。",
    "县农业农村局派出12支服务队进村入户，检修农机1800台，储备种子420吨，帮助解决难题。",
    "“今年的补贴政策更好了，种粮更有信心。”沈溪说，他还打算再添一台插秧机，带动邻里增收。",
    "截至3月5日，全县已整地3.2万亩，完成春播任务的六成，进度比去年快五天，墒情适宜。",
]
TAIL = [
    "上一篇",
    "青渚镇举办农机培训班",
    "下一篇",
    "河湾县召开防汛工作会议",
    "相关新闻",
    "水库蓄水充足",
    "关于我们",
    "联系我们",
    "友情链接",
    "返回顶部",
    "版权所有 河湾县融媒体中心",
    "某ICP备12345678号",
]
PAGE = [*MENU, *HEAD, *BODY, *TAIL]


def test_a_page_on_one_line_is_read_as_the_page():
    """What is left of it is what is left of the page with its line ends, and as much is known."""
    (flat,), (page,) = clean(" ".join(PAGE)), clean("\n".join(PAGE))
    assert flat.text.split("\n") == page.text.split("\n") == [*BODY]
    assert flat.metadata == page.metadata
    assert flat.metadata.title == HEAD[0]


@pytest.mark.parametrize("blank", [" ", "  ", "\N{NO-BREAK SPACE} ", " \N{IDEOGRAPHIC SPACE}"])
def test_whatever_blanks_joined_it(blank):
    """One space or several, odd ones among them, become a line end each."""
    (document,) = flat_page(blank.join(PAGE))
    assert "\n".join(PAGE).replace(" 河", "\n河") == document.text.replace(f"讯{blank}", "讯 ")


@pytest.mark.parametrize(
    ("piece", "kept"),
    [
        ("《河湾 春耕》 、“新农具” ，都来了。", "春耕》 、“新农具” ，都来了。"),
        ("联系人： 周禾", "联系人： 周禾"),
        ("Spring Ploughing in Hewan", "Spring Ploughing in Hewan"),
        ("展出 iPhone 4S 等 120 件", "展出\niPhone 4S\n等\n120\n件"),
    ],
)
def test_pieces_that_a_mark_or_letters_hold_together_stay(piece, kept):
    """No line ends behind a colon, in front of a comma, or between words of letters."""
    (document,) = flat_page(" ".join([*PAGE, "完。", piece]))
    assert document.text.endswith(f"\n{kept}")


def test_numbers_that_a_text_sets_off_stay_in_their_sentence():
    """Where numbers among Chinese characters mostly have spaces about them, those end no line."""
    sentences = ["共有 300 亩 地。"] * 9
    (document,) = flat_page(" ".join([*PAGE, *sentences]))
    assert document.text.endswith("\n共有 300 亩\n地。")


NAMES = ["周禾", "沈溪", "王大有", "李春花", "张铁柱", "赵小兰", "孙来福", "周桂英"]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(BODY * 3),
        " ".join(NAMES * 30),
        " ".join(["各位代表：", "一、2020年工作回顾", *BODY, "二、2021年任务", *BODY] * 2),
        " ".join([*BODY * 2, "第一步 打开 首页 ，点 登录 ，再点 打印 。", *NAMES * 9]),
        " ".join(PAGE)[: SHORTEST - 1],
        "\n".join([" ".join(MENU), *HEAD, " ".join(BODY * 3), " ".join(TAIL)]),
    ],
    ids=["article", "names", "report", "instructions", "short", "page with line ends"],
)
def test_other_texts_on_one_line_stay(text):
    """Without the words of many controls between its spaces no line is a page."""
    (document,) = flat_page(text)
    assert text == document.text
