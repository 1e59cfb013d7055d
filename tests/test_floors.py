"""No quality figure falls below its floor."""

import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_no_figure_is_below_its_floor():
    """Every measure on made-up and shipped texts reaches what was reached before."""
    done = subprocess.run(
        [sys.executable, BENCHMARKS / "floors.py"], capture_output=True, text=True, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)


def test_a_lower_floor_needs_a_reason():
    """Lowering a floor without a reason is refused before anything is measured."""
    done = subprocess.run(
        [sys.executable, BENCHMARKS / "floors.py", "--lower", "pages, HTML, F1"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert 2 == done.returncode
    assert "a floor falls only with a reason" in done.stderr


def test_every_lowered_floor_says_why():
    """A floor that was lowered carries its reason."""
    floors = json.loads((BENCHMARKS / "floors.json").read_text("utf-8"))

    assert [name for name, entry in floors.items() if entry.get("lowered") == ""] == []
    assert all(0 < entry["floor"] <= 1 for entry in floors.values())
