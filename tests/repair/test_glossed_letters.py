"""A letter with a gloss, behind a mark: the `?` in front of them was dropped."""

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
