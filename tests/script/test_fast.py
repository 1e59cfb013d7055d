from importlib.util import find_spec
from pathlib import Path

import pytest

from reportclean.script import convert, fast

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.skipif(not find_spec("numpy"), reason="numpy is optional")
@pytest.mark.parametrize("config", ["t2s", "s2t", "s2twp", "tw2sp"])
def test_numpy_changes_no_result(config, monkeypatch):
    """A long text comes out the same with numpy and without."""
    text = "".join(path.read_bytes().decode() for path in SEEDS) + "\ud800𠮷乾隆髮發里"
    assert len(text) > fast.LONG
    assert fast.codes(text) is not None
    with_numpy = convert(text, config)
    monkeypatch.setattr(fast, "find_spec", lambda _: None)
    assert fast.codes(text) is None
    assert with_numpy == convert(text, config)


@pytest.mark.skipif(not find_spec("numpy"), reason="numpy is optional")
def test_characters_beyond_the_tables_go_without_numpy():
    """A long text with a character above the tables is converted all the same."""
    text = "國\U000e0100" * fast.LONG
    assert fast.codes(text) is None
    assert convert(text) == "国\U000e0100" * fast.LONG


def test_short_texts_go_without_numpy():
    """For a short text the arrays are not worth building."""
    assert fast.codes("國") is None
