"""Soil knows what it did, and does what really happens to texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.edits import Span
from reportclean.errors import UsageError
from reportclean.testing import soil as soils
from reportclean.testing import strategies
from reportclean.testing.soil import DAMAGE, Planted, Soiled, furniture_lines, soil

REPORT = "全县春耕全面展开。\n已整地3.2万亩，占计划的六成。"


@given(st.integers(0, 1000))
def test_soil_knows_what_it_planted(seed):
    """What was planted stands where it is said to, and without it the text is as before."""
    soiled = soil(REPORT, seed=seed)

    assert soiled.clean == REPORT
    assert all(p.text == soiled.text[slice(*p.span)] for p in soiled.planted)
    assert list(soiled.planted) == sorted(soiled.planted)
    assert soiled.text.startswith(soiled.planted[0].text)
    assert soiled.text.endswith(soiled.planted[-1].text)


def test_soil_is_known_by_its_seed():
    """One seed gives one page; another seed another one."""
    assert soil(REPORT, seed=1) == soil(REPORT, seed=1)
    assert len({soil(REPORT, seed=seed).text for seed in range(20)}) > 1


@given(st.integers(0, 200))
def test_soil_of_one_kind(seed):
    """Only the kinds that are asked for are planted, and no more lines than asked for."""
    soiled = soil(REPORT, seed=seed, kinds=["footer"], most=2)

    assert {"footer"} == {p.kind for p in soiled.planted}
    assert len(soiled.planted) <= 4


def test_soil_of_no_kind():
    """Without kinds nothing is planted."""
    assert Soiled(REPORT, ()) == soil(REPORT, seed=1, kinds=[])


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (lambda: soil(REPORT, seed=1, kinds=["body"]), "'body' is no label of furniture"),
        (lambda: furniture_lines("head", kinds=["x"]), "'x' is no label of furniture"),
        (lambda: soil(REPORT, seed=1, most=0), "most=0"),
        (lambda: soil("a\n", seed=1), "ends in a line end"),
        (lambda: soils.hard_wrapped("a", width=0), "width=0"),
    ],
)
def test_wrong_arguments_are_refused(wrong, complaint):
    """A wrong argument is refused, and named."""
    with pytest.raises(UsageError, match=complaint):
        wrong()


def test_what_was_there_before_comes_back():
    """Dirt that took the place of something knows of what."""
    soiled = Soiled("a?b", (Planted(Span(1, 2), "lost-space", "?", " "),))

    assert soiled.clean == "a b"


@pytest.mark.parametrize(
    ("damage", "text", "expected"),
    [
        (soils.gbk_read_as_latin1, "中国", "ÖÐ¹ú"),
        (soils.gbk_read_as_cp1252, "上的€", "ÉÏµÄ¢ã"),
        (soils.gbk_read_as_cp1252, "乗", "\x81\\"),
        (soils.big5_read_as_latin1, "政府", "¬F©²"),
        (soils.utf8_read_as_cp1252, "已", "å·²"),
        (soils.utf8_read_as_gbk, "的资", "鐨勮祫"),
        (soils.half_width_bytes, "調研，現將", "調研,現將"),
        (soils.half_width_bytes, "程。縣委", "程??h委"),
        (soils.half_width_bytes, "。可以通過", "??梢酝ㄟ^"),
        (soils.pinyin_glosses_on_bytes, "打實的工作推動", "打?qū)嵉墓ぷ魍苿?dòng)"),
        (soils.pinyin_glosses_on_bytes, "發展", "發(fā)展(zhǎn)"),
        (soils.spaces_as_question_marks, "市长\N{NO-BREAK SPACE}王", "市长?王"),
        (soils.flattened, "甲\r\n\r\n乙\n丙", "甲 乙 丙"),
        (soils.hard_wrapped, "甲" * 65, f"{'甲' * 30}\n{'甲' * 30}\n{'甲' * 5}"),
        (soils.hard_wrapped, "甲" * 30 + "\n乙", "甲" * 30 + "\n乙"),
        (soils.spaced_out, "甲乙3丙丁", "甲 乙3丙 丁"),
    ],
)
def test_damage_is_as_found(damage, text, expected):
    """Each kind of damage gives what is found on real pages."""
    assert expected == damage(text)


def test_glosses_are_known():
    """Each gloss is known with its place, and the text without them is as before."""
    soiled = soils.pinyin_glosses("發展縣城")

    assert soiled.text == "發(fā)展(zhǎn)縣(xiàn)城"
    assert soiled.clean == "發展縣城"
    assert [p.text for p in soiled.planted] == ["(fā)", "(zhǎn)", "(xiàn)"]
    assert all(p.text == soiled.text[slice(*p.span)] for p in soiled.planted)


@given(strategies.texts())
def test_damage_is_done_to_any_text(text):
    """No text is too odd to be damaged."""
    for name, damage in DAMAGE.items():
        assert isinstance(damage(text), str), name


def test_damage_is_damage():
    """Each kind of damage changes a text that has something for it."""
    text = "環境發展。可以通過\N{IDEOGRAPHIC SPACE}調研，現將" * 3 + "\n完"

    assert [name for name, damage in DAMAGE.items() if damage(text) == text] == []
