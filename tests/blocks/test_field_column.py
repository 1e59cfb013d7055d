"""Labels and values by turns, each on a line of its own."""

import pytest

from reportclean.blocks.fields import pairs


def read(text: str) -> list[tuple[str, str]]:
    """Return the pairs with a value that the lines of `text` state."""
    found: list[tuple[str, str]] = []
    at = 0
    for line in text.split("\n"):
        stated = pairs(text, at, at + len(line))
        found += [(p.label, text[slice(*p.value)]) for p in stated if p.value.start < p.value.stop]
        at += len(line) + 1
    return found


BLOCK = "索引号\n01400-2019\n发布机构：\n 省应急厅 \n\n发文日期\n2019-07-23"
STATED = [("索引号", "01400-2019"), ("发布机构", "省应急厅"), ("成文日期", "2019-07-23")]


@pytest.mark.parametrize("tail", ["", "\n关于高温作业的通知\n近期持续高温。"])
def test_a_column_is_read(tail: str):
    """Labels and values by turns are pairs, with or without colons, and what follows is not."""
    assert read(BLOCK + tail) == STATED


def test_every_line_of_a_column_leaves():
    """The lines of labels are pairs too, whose value is empty."""
    text = BLOCK.replace("\n\n", "\n")
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]

    assert all(pairs(text, at, at + len(line)) for at, line in zip(starts, lines, strict=True))


def test_the_title_is_no_value_of_the_last_label():
    """A label without value stands above the title, which the column states too."""
    title = "澜川县水利局关于做好防汛工作的通知"
    column = f"索引号\n01400-2019\n标题\n{title}\n发文日期\n2019-07-23\n主题词"

    assert ("关键词", "防汛") in read(f"{column}\n防汛\n正文如下。")
    assert "关键词" not in dict(read(f"{column}\n澜川县水利局关于做好\n防汛工作的通知"))


def test_the_line_above_the_text_is_its_title_and_no_summary():
    """The last label stands empty above a headline and a sentence, if no other states a title."""
    below = "澜川县检查粮仓\n3月5日，澜川县检查了粮仓四座。"

    assert "内容概述" not in dict(read(f"{BLOCK}\n内容概述：\n{below}"))
    assert ("内容概述", "检查粮仓") in read(f"{BLOCK}\n内容概述：\n检查粮仓\n{below}")
    assert ("内容概述", "澜川县检查粮仓") in read(
        f"索引号\n01400-2019\n标题\n粮仓检查\n发文日期\n2019-07-23\n内容概述：\n{below}"
    )


def test_a_label_may_lack_its_value():
    """A label above another label has none, and a dash or 无 is none either."""
    text = "索引号\n01400-2019\n主题词\n发布机构\n省应急厅\n文号\n无\n发文日期\n2019-07-23"

    assert read(text) == STATED


@pytest.mark.parametrize(
    "text",
    [
        "索引号\n01400-2019",
        "索引号\n01400-2019\n发布机构\n省应急厅",
        "名称\n小寒\n标题\n节气\n状态\n好",
        "索引号\n由年度和流水号组成。\n发布机构\n谁发布谁负责。\n发文日期\n写全年月日。",
        "索引号",
        "发布机构\n",
    ],
)
def test_what_is_no_column_is_not_read(text: str):
    """Too few pairs, ordinary words alone or sentences behind labels make no column."""
    assert read(text) == []


def test_a_label_of_a_column_takes_no_sentence():
    """What stands below the last label and is no value of it stays."""
    assert read(f"{BLOCK}\n文号\n发文字号由代字、年份和序号组成。") == STATED


def test_a_column_ends_where_pairs_end():
    """A line between that is neither label nor value ends the column on both sides."""
    text = f"{BLOCK}\n近期持续高温。\n索引号\n7"

    assert read(text) == STATED


def test_two_pairs_are_enough_if_one_is_a_date():
    """A date, with its time, and a source below each other are no entries of a list."""
    found = read("发布时间:\n\n2025-05-22 10:03\n\n信息来源:\n\n今日云禾\n\n昨日开会。")

    assert [("发布日期", "2025-05-22"), ("时间", "10:03"), ("来源", "今日云禾")] == found
    assert [] == read("发布机构:\n县水利局\n信息来源:\n今日云禾\n昨日开会。")
