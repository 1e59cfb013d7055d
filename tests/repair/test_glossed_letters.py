"""Glosses of spam, and letters with a gloss: the `?` in front of them was dropped."""

import pytest

from reportclean import repair


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("大會有兩項議程,F(xiàn)在進行第一項議程。", "大會有兩項議程。現在進行第一項議程。"),
        ("會議通過了三個決定，F（xiàn）將其一印發。", "會議通過了三個決定。現將其一印發。"),
        ("這是一個非,F(xiàn)實的問題。", "這是一個非常現實的問題。"),
    ],
)
def test_the_character_is_had_back(text, whole):
    """Mark and letter are one character with that reading, and words tell the one before."""
    assert repair(text).text == whole


@pytest.mark.parametrize(
    "text",
    [
        "生字有三個,B(bō)、P(pō)和M(mō)。",
        "他答對了甲,F(xiān)是人名。",
        "拼音,F(xian)不標調。",
        "A,F(xiàn)在英文之後。",
    ],
)
def test_letters_of_other_readings_stay(text):
    """A letter stays where mark and letter make no character with that reading."""
    assert repair(text).text == text


SPUN = (
    "全(quán)县水利(lì)建(jiàn)设进展顺利,水库加固全部完工。今年全县(xiàn)整修水(shuǐ)渠三百里,"
    "建(jiàn)成水闸四座,水(shuǐ)利投资增加两成(chéng)。全(quán)县群众对水(shuǐ)利(lì)建设十分满意,"
    "纷纷表(biǎo)示要管(guǎn)好用好水库。"
)


def test_glosses_put_into_simplified_text_at_random_go():
    """Common characters that are glossed here and not there, again and again, lose the glosses."""
    assert "(" not in repair(SPUN).text


@pytest.mark.parametrize(
    "text",
    [
        "小(xiǎo)马(mǎ)过(guò)河(hé)去(qù)磨(mò)坊(fāng)送(sòng)麦(mài)子(zi),小(xiǎo)马(mǎ)走(zǒu)到(dào)河(hé)边(biān)。",
        (
            "蝌(kē)蚪(dǒu)游来游去,鸭(yā)子带着小鸭去捉(zhuō)泥鳅(qiū),池(chí)塘(táng)里荷(hé)花开了,"
            "蜻(qīng)蜓(tíng)落在荷(hé)叶上,青蛙蹲(dūn)在旁边。蝌蚪问鸭子,鸭子说青蛙知道。"
        ),
    ],
)
def test_readings_of_a_primer_stay(text):
    """Each character with its reading, or new ones where they come first, are a lesson's."""
    assert repair(text).text == text
