import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.script import convert, fast
from reportclean.script.tables import stages

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
needs_numpy = pytest.mark.skipif(not find_spec("numpy"), reason="numpy is optional")
conversion = import_module("reportclean.script.convert")  # the package's name is the function's
CONFIGS = ["t2s", "s2t", "s2twp", "tw2sp"]


def ways(text: str, config: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Return the conversion of `text` without numpy and with it."""
    with monkeypatch.context() as patch:
        patch.setattr(conversion, "LONG", len(text) + 1)
        without = convert(text, config)
    with monkeypatch.context() as patch:
        patch.setattr(conversion, "LONG", 1)
        patch.setattr(fast, "VERY_LONG", 1)
        assert fast.codes(text, stages(config, corrected=True)[0]) is not None
        return without, convert(text, config)


@needs_numpy
@pytest.mark.parametrize("config", CONFIGS)
def test_numpy_changes_no_result(config, monkeypatch):
    """A long text comes out the same with numpy and without."""
    text = "".join(path.read_bytes().decode() for path in SEEDS) + "\ud800𠮷乾隆髮發里"
    without, with_numpy = ways(text, config, monkeypatch)
    assert without == with_numpy


@needs_numpy
@given(
    st.text(st.sampled_from("一干发里面后制造业于覆藉乾隆著沈默軟件．\n𠮷㑩😀\ud800"), min_size=1)
)
@pytest.mark.parametrize("config", CONFIGS)
def test_numpy_changes_no_short_result(config, text):
    """Phrases at either end of a text are found with numpy too."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        without, with_numpy = ways(text, config, monkeypatch)
    assert without == with_numpy


@needs_numpy
def test_characters_beyond_the_tables_go_without_numpy():
    """A long text with a character above the tables is converted all the same."""
    text = "國\U000e0100" * fast.VERY_LONG
    assert fast.codes(text, stages("t2s", corrected=True)[0]) is None
    assert convert(text) == "国\U000e0100" * fast.VERY_LONG


def test_texts_go_without_numpy_where_it_is_not_installed(monkeypatch):
    """Without the extra nothing is imported, however long the text."""
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    monkeypatch.setattr(fast, "find_spec", lambda _: None)
    fast._there.cache_clear()
    assert fast.codes("國" * fast.VERY_LONG, stages("t2s", corrected=True)[0]) is None
    fast._there.cache_clear()


def test_numpy_is_not_imported_for_a_text_of_a_page_or_two():
    """Importing numpy takes longer than converting thousands of characters."""
    program = "import sys; from reportclean import convert; convert('國' * 5000)"
    program += "; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert b"False" == done.stdout.strip()
