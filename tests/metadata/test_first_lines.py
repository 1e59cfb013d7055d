# ruff: noqa: E501 (the lines of a head are its content)
"""The first lines of a text: which of them is its title, and which look as if they were."""

import pytest

from reportclean.presets import clean

BODY = (
    "近日，云禾县组织开展了一次安全生产检查，全县共检查企业三十五家，发现隐患十二处。\n"
    "检查组要求各企业立即整改，消除隐患，确保安全。"
)


def title(text: str) -> str | None:
    """Return the title of the first document."""
    return clean(text)[0].metadata.title


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("通报：两人被免职！\n2022-01-03 来源：云禾新闻网", "通报：两人被免职！"),
        ("粮仓里的老物件你认识吗？\n云禾博物馆\n2022-01-03 09:12", "粮仓里的老物件你认识吗？"),
        ("两座粮仓建成投用\n2022-01-03 15:31:23 字号：", "两座粮仓建成投用"),
        ("立即下载\n两座粮仓建成投用\n2022-01-03 15:31:23 字号：", "两座粮仓建成投用"),
        ("2022年05月11日 （周三）   2~ 20℃   多云\n两座粮仓建成投用\n2022-01-03 15:31 来源：云禾网", "两座粮仓建成投用"),
        ("两座粮仓建成，今年就投用\n35\n分享至", "两座粮仓建成，今年就投用"),
        ("两座粮仓建成投用\n云禾县委通讯组 云禾日报记者", "两座粮仓建成投用"),
        ("两座粮仓建成投用\n县团委供图", "两座粮仓建成投用"),
        ("两座粮仓建成投用\n云禾县水利局\n2022-01-03 13:14", "两座粮仓建成投用"),
        ("各界人士欢迎县长沈溪\n人气 151", "各界人士欢迎县长沈溪"),
        ("两座粮仓建成投用 | ||||\n---|---|---|---\n2022年01月03日08:36 云禾晚报 | |||", "两座粮仓建成投用"),
        ("云禾县水利局2022年政府信息公开工作年度报告\n一、总体情况", "云禾县水利局2022年政府信息公开工作年度报告"),
        ("全部分类\n云禾县水利局机构设置和职能", "云禾县水利局机构设置和职能"),
        ("云禾县公安局交通警察大队\n云禾县水利局\n关于东门路口交通管制的通告", "云禾县公安局交通警察大队 云禾县水利局关于东门路口交通管制的通告"),
        ("2022年5月11日（星期三）停水通知", "2022年5月11日（星期三）停水通知"),
    ],
)  # fmt: skip
def test_the_title_among_the_first_lines(head: str, expected: str):
    """What stands around it is the day of the visit, a button, a counter, who wrote or issued it."""
    assert title(f"{head}\n{BODY}") == expected


@pytest.mark.parametrize(
    "head",
    [
        "各位朋友，大家好！\n2022-01-03",
        "他看着粮仓。这是谁的？\n2022-01-03 09:12 来源：云禾网",
        "01\n天气回顾",
        "栏目主持周禾",
        "粮仓是怎么建成的？",
    ],
)
def test_first_lines_that_are_no_title(head: str):
    """Greetings, sentences, the heads of parts and who edits the column are none."""
    assert title(f"{head}\n{BODY}") is None


def test_a_wish_above_the_last_day_is_no_title():
    """A letter ends with both."""
    assert title(f"{BODY}\n祝大家新年愉快，万事如意！\n2022-01-03") is None


def test_a_signature_names_its_offices_apart():
    """Two that sign on one line are not one office with a longer name."""
    (document,) = clean(
        f"关于东门路口交通管制的通告\n{BODY}\n特此通告。\n"
        "云禾县公安局交通警察大队 云禾县水利局\n2022年1月3日"
    )
    assert document.metadata.issuer == "云禾县公安局交通警察大队 云禾县水利局"
