import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.script import circle_for_zero


def run(text: str) -> str:
    """Return what the cleaner makes of `text`."""
    (document,) = circle_for_zero(text)
    return document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二○一一年四月八日", "二〇一一年四月八日"),
        ("二00七年", "二〇〇七年"),
        ("二○○七", "二〇〇七"),
        ("一九九\N{CYRILLIC CAPITAL LETTER O}年", "一九九〇年"),
        ("二oo七年", "二〇〇七年"),
        ("水库二○座，库容一○五○万方", "水库二〇座，库容一〇五〇万方"),
        ("二〇一○年", "二〇一〇年"),
        ("二OO八年", "二〇〇八年"),
        ("二００九年", "二〇〇九年"),
        ("三○一医院", "三〇一医院"),
        ("十二月三○日，其餘一八○件合格", "十二月三〇日，其餘一八〇件合格"),
        ("尿液累積一五○ＣＣ", "尿液累積一五〇ＣＣ"),
        ("一九八0年至二000年", "一九八〇年至二〇〇〇年"),
        ("政发〔二○一一〕二○号", "政发〔二〇一一〕二〇号"),
        ("二 ○ 二 一 年 度", "二 〇 二 一 年 度"),
        ("二〇二一年○三月○五日", "二〇二一年〇三月〇五日"),
    ],
)
def test_a_stand_in_in_a_numeral_is_zero(text, expected):
    """Circles, digits and letters that stand for zero become 〇."""
    assert expected == run(text)


@pytest.mark.parametrize(
    "text",
    [
        "○ 已完成 ● 进行中 ○ 未开工",
        "○一、总则",
        "三月○一等奖",
        "其一○其二",
        "其一○名次，其二○人选",
        "周一○日常巡查",
        "一○ 完成",
        "其一 ○ 其二 ○ 其三",
        "一 ○ 二 三 完成",
        "第一00",
        "1.二001",
        "A二0一一B",
        "二〇一一年",
        "2007年",
        "十0.5",
        "IO一O",
        "",
    ],
)
def test_other_circles_and_zeros_stay(text):
    """Bullets, Arabic numbers and letters are no zeros."""
    assert text == run(text)


@given(st.text(st.sampled_from("二一九○0O〇年号1a. 十")))
def test_zeros_are_settled(text):
    """Doing it twice is doing it once, and no length changes."""
    once = run(text)
    assert len(text) == len(once)
    assert once == run(once)
