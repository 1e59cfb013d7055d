"""Links and spans side by side become words of their own, where they are a row of such."""

import pytest

from reportclean.decode.html import page


def shown(body: str) -> list[str]:
    """Return the lines of a page with this body."""
    pytest.importorskip("selectolax")
    return page(f"<html><body><p>{body}</p></body></html>").text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<a>首页</a><a>新闻</a><a>体育</a>", "首页 新闻 体育"),
        ("<a>首页</a> <a>新闻</a>", "首页 新闻"),
        ("<a>首页</a><a></a><a><img></a>新闻", "首页新闻"),
        ("<a>春<b>耕</b><i>忙</i></a><a>秋收</a>", "春耕忙 秋收"),
        ("<span>来源：县报</span><span>日期：2019-08-09</span>", "来源：县报 日期：2019-08-09"),
        (
            "<em>来源：</em><b>县报</b><em>日期：</em><b>2019-08-09</b>",
            "来源：县报 日期：2019-08-09",
        ),
        ("<b>县融媒</b><i>2019年8月9日</i><i>阅读 12</i>", "县融媒 2019年8月9日 阅读 12"),
        ("<b>2019-08-09 </b><i>县生活网</i><i>阅读 8.2万</i>", "2019-08-09 县生活网 阅读 8.2万"),
        (
            "<b>沈溪</b><a>县报</a><i>2019-08-09 10:11</i><i>某地</i>",
            "沈溪 县报 2019-08-09 10:11 某地",
        ),
        ("<b>县报</b> <i>2019-08-09 10:11</i>", "县报 2019-08-09 10:11"),
        ("<b>时间：10-08</b><b>12:00</b><i>优质作者</i>", "时间：10-08 12:00 优质作者"),
        ("<b>关键词：</b><a>春耕</a><a>整地</a>", "关键词：春耕 整地"),
        ("<b>关键词：</b>\n<a>春耕</a><a>整地</a>\n", "关键词：春耕 整地"),
        ("<b>编辑 ：</b><a>沈溪</a><a>周禾</a>", "编辑 ：沈溪 周禾"),
    ],
)
def test_a_row_of_links_or_of_labels_and_days_is_parted(body: str, expected: str):
    """A line of nothing but links, one of labels, one with a day of its own."""
    assert [expected] == shown(body)


@pytest.mark.parametrize(
    "body",
    [
        "<span>全县</span><span>春耕</span><span>开始</span>",
        "<b>记者从</b><a>县水利局</a><a>获悉</a>",
        "<b>时间：</b><b>八</b><b>月</b>",
        "<b>通知：请到</b><a>县水利局</a><a>领取</a>",
        "<b>三比</b><b>12</b><b>:10</b>",
        "<b>会议定于</b>2019年8月9日<b>召开</b>",
        "<b>会议定于</b><b>2019年8月9日</b><b>召开，请各镇参加。</b>",
        "<b>会议</b><b>2019年8月9日</b>" + "<i>各镇</i>" * 130,
    ],
)
def test_words_in_several_elements_stay_one(body: str):
    """Running text, one label, a day in a sentence or on a long line."""
    (line,) = shown(body)

    assert " " not in line


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全县春耕开始。<a>返回县报，查看更多</a>\n", ["全县春耕开始。", "返回县报，查看更多"]),
        ("<a>全县</a>春耕开始。<a>点击查看全文</a>", ["全县春耕开始。", "点击查看全文"]),
        ("全县春耕开始。<a>查看更多的人来了。</a>", ["全县春耕开始。查看更多的人来了。"]),
        ("全县春耕开始，<a>点击查看全文</a>", ["全县春耕开始，点击查看全文"]),
        ("全县春耕开始。<a>[1]</a>", ["全县春耕开始。[1]"]),
        ("全县春耕开始。<a>春耕通知全文</a>", ["全县春耕开始。春耕通知全文"]),
    ],
)
def test_a_button_behind_a_sentence_is_a_line(body: str, expected: list[str]):
    """A link that reads on or leads back ends the line; what goes on the sentence does not."""
    assert expected == shown(body)
