"""Folding is one look-up a character and comes to what its two steps come to."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportclean.blocks import fold as folding
from reportclean.blocks.fold import fold, fold_lines
from reportclean.script.convert import convert
from reportclean.script.tables import stages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("來源：聯合報（臺北）", "来源:联合报(台北)"),
        ("１２：３０　ＡＢｃ", "12:30 ABc"),
        ("a\tb\N{NO-BREAK SPACE}c", "a b c"),
        ("首頁丨新聞", "首页|新闻"),
        ("乾隆年間，乾燥", "乾隆年间,干燥"),
        ("", ""),
    ],
)
def test_text_is_folded(text, expected):
    """Marks become half-width, letters Simplified, spaces plain."""
    assert expected == fold(text)


_TELLING = "".join(sorted({c for gate in stages("t2s", corrected=False)[0].gates for c in gate}))


@example("乾\N{IDEOGRAPHIC SPACE}隆，乾隆")
@given(st.text(st.sampled_from(_TELLING + "，：　丨Ａ\t的中\U0002a7dd\ud800")) | st.text())
def test_one_step_is_as_good_as_two(text):
    """Whatever the text, folding gives what marks first and then conversion give."""
    marks = folding._marks()
    assert convert(text.translate(marks), "t2s", corrected=False) == fold(text)
    assert len(text) == len(fold(text))


@given(
    st.lists(st.text(st.sampled_from("乾坤乾隆發髮頭后裡里，、春耕 ab\r"), max_size=12), max_size=6)
)
def test_lines_are_folded_as_each_alone(lines: list[str]):
    """Whatever phrases the lines hold, together they become what each becomes."""
    assert [fold(line) for line in lines] == list(fold_lines(lines))
