"""How the kit comes to its users: by import, by entry point, and by its documentation."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import find
from hypothesis import strategies as st

from reportclean import Document, testing
from reportclean.testing import LAWS, LawBroken, _entry, strategies

DOCS = Path(__file__).parents[2] / "docs" / "testing.md"


def run(code):
    """Run code in a fresh interpreter and return what it printed."""
    probe = [sys.executable, "-c", code]
    return subprocess.run(probe, check=True, capture_output=True, text=True).stdout.strip()


def test_without_hypothesis():
    """Without Hypothesis the import says what to install."""
    code = """
import sys
sys.modules["hypothesis"] = None
from reportclean.errors import MissingExtraError
try:
    import reportclean.testing
except MissingExtraError as error:
    print(error)
"""
    expected = "reportclean.testing needs optional packages: pip install 'reportclean[testing]'"
    assert expected == run(code)


def test_importing_hypothesis_reads_no_rules():
    """The entry point makes types known, and reads no rule and no table for that."""
    code = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import hypothesis
from hypothesis import find
from hypothesis import strategies as st
data = [path for path in opened if "reportclean" in path and not path.endswith((".py", ".pyc"))]
data = [path for path in data if "dist-info" not in path]
print(data, "reportclean.testing" in sys.modules, "opencc" in sys.modules, "ftfy" in sys.modules)
"""
    assert run(code) == "[] True False False"


def test_register_can_be_called_again():
    """Registering twice does no harm."""
    _entry.register()

    assert find(st.from_type(Document), lambda made: not made.trail).text == ""


def test_public_names():
    """What is promised is there, and each strategy has a docstring."""
    assert all(hasattr(testing, name) for name in testing.__all__)
    assert all(getattr(strategies, name).__doc__ for name in strategies.__all__[6:])


def blocks():
    """The code blocks of the documentation, in order."""
    return re.findall(r"^```python\n(.*?)^```", DOCS.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_documentation_runs(capsys):
    """The code of the documentation runs as it stands, from the cleaner to its check."""
    names = {}
    for block in blocks():
        exec(compile(block, "testing.md", "exec"), names)  # noqa: S102 (the project's own page)

    assert capsys.readouterr().out == "settled ★★★★\n"
    assert [document.text for document in names["star_row"]("甲★★★★乙")] == ["甲乙"]
    cases = names["test_laws"].pytestmark[0].args[1]
    failing = {case.id: case.values[0] for case in cases if case.marks}
    assert list(failing) == ["one-star-settled"]
    with pytest.raises(LawBroken):
        failing["one-star-settled"]()


def test_documented_cleaner_is_ten_lines():
    """The first block is the whole cleaner, in ten lines."""
    assert len(blocks()[0].strip().split("\n")) <= 10


@pytest.mark.parametrize("name", [*LAWS, *strategies.__all__[6:]])
def test_everything_is_documented(name):
    """Every law and every strategy is in the documentation."""
    assert f"`{name}`" in DOCS.read_text("utf-8")
