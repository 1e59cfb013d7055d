import sys
from functools import cache
from importlib.util import find_spec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.script import fast
from reportclean.script.phrases import hits, patches
from reportclean.script.tables import stages

CONFIGS = ["s2t", "t2s", "s2twp", "tw2sp"]
DENSE = st.text(st.sampled_from("一发干里面后制造业复杂系统关系砹硅著於乾隆藉由軟件\n𠮷"))


def gates(text: str, stage) -> set[tuple[int, str]]:
    """Return every place of a gate in `text`, looked for one by one."""
    return {
        (low, text[low:high])
        for low in range(len(text))
        for high in (low + 1, low + 2)
        if text[low:high] in stage.gates
    }


@cache
def held(stage) -> set[str]:
    """Return all neighbours in phrases."""
    return {phrase[at : at + 2] for phrase in stage.phrases for at in range(len(phrase) - 1)}


@given(DENSE)
@pytest.mark.parametrize("config", CONFIGS)
def test_every_gate_is_a_hit_and_no_other_place(config, text):
    """Hits are all places of gates, also where the same gate follows itself."""
    for stage in stages(config, corrected=True):
        found = {(low, id(spans)) for low, spans in hits(text, stage)}
        assert {(low, id(stage.gates[gate])) for low, gate in gates(text, stage)} == found


@pytest.mark.skipif(not find_spec("numpy"), reason="numpy is optional")
@given(DENSE.filter(bool))
@pytest.mark.parametrize("config", CONFIGS)
def test_numpy_finds_the_same_hits_and_says_truly_what_no_phrase_holds(config, text):
    """Arrays find the gates, and where they deny a phrase between neighbours there is none."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setitem(sys.modules, "numpy", __import__("numpy"))
        for stage in stages(config, corrected=True):
            array = fast.codes(text, stage)
            found, joined = array.hits()
            assert {(low, id(spans)) for low, spans in found} == {
                (low, id(stage.gates[gate])) for low, gate in gates(text, stage)
            }
            assert not joined or len(text) == len(joined)
            denied = {text[at : at + 2] for at, byte in enumerate(joined[:-1]) if not byte}
            assert set() == denied & held(stage)
            assert patches(text, found, stage) == patches(text, found, stage, joined)


def test_a_long_phrase_that_shares_a_character_goes_first():
    """A phrase of five characters and more is seen on either side of a short one."""
    (stage,) = stages("s2t", corrected=False)
    long = sorted(p for p in stage.phrases if len(p) > 6 and p not in stage.differing)
    short = [p for p in stage.differing if len(p) == 2]
    seen = 0
    for phrase in long[::15]:
        for other in short:
            before = other[1] == phrase[0]
            if before or other[0] == phrase[-1]:
                text = other[0] + phrase if before else phrase + other[1]
                found = patches(text, hits(text, stage), stage)
                at = 0 if before else len(phrase) - 1
                assert (at, at + 2, stage.differing[other]) not in found
                seen += 1
    assert seen > 20
