"""Imports run one way, importing is cheap, and nobody splits lines in the wrong places."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import reportclean

SRC = Path(reportclean.__file__).parent
FILES = sorted(SRC.rglob("*.py"))

LAYERS = [
    {"errors", "version"},
    {"core"},
    {"repair", "script"},
    {"decode"},  # what damaged bytes meant is judged by the words of repair
    {"blocks"},
    {"structure", "metadata"},
    {"presets"},
    {"signals"},
    {"files"},
    {"config"},
    {"batch"},
    {"adapters", "review", "commands"},
    {"cli"},  # the command shows what a review renders
]
"""Each part may import from the layers above it in this list, and from itself."""

HEIGHT = {part: height for height, layer in enumerate(LAYERS) for part in layer}

OPEN_TO_TESTING = {"core", "blocks.labels", "blocks.rules", "errors"}
"""What `testing` may import: public types, and the rulebook that it makes lines of."""

HEAVY = ["click", "rich", "ftfy", "charset_normalizer", "opencc", "hypothesis", "regex"]


def part_of(path):
    """Return the part of the package that a file belongs to; "" for the package itself."""
    first = path.relative_to(SRC).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imported(path):
    """Return the names under `reportclean.` that a file imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = ["reportclean", *path.relative_to(SRC).parent.parts]
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            whole = {module} | {f"{module}.{alias.name}" for alias in node.names}
            names |= whole if module.count(".") == 0 else {module}
    return {n.removeprefix("reportclean.") for n in names if n.startswith("reportclean.")}


def wrong_arrows(path):
    """Return the imports of a file that go against the order of the layers."""
    part = part_of(path)
    wrong = []
    for name in sorted(imported(path)):
        there = name.split(".")[0]
        if part == "testing":
            public = there == "testing" or any(
                name == one or name.startswith(f"{one}.") for one in OPEN_TO_TESTING
            )
            fine = public or there not in HEIGHT
        elif part in ("", "__main__"):
            fine = there != "testing"
        else:
            fine = there == part or HEIGHT.get(there, -1) < HEIGHT[part]
            fine = fine and there != "testing"
        if not fine:
            wrong.append(f"{path.relative_to(SRC)} imports {name}")
    return wrong


def test_every_part_has_its_layer():
    """A new folder or file at the top is given its place in the order."""
    parts = {part_of(path) for path in FILES} - {"", "__main__", "testing"}

    assert set() == parts - set(HEIGHT)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SRC)) for path in FILES])
def test_imports_run_one_way(path):
    """A part imports only from the parts that stand before it; `testing` only what is public."""
    assert wrong_arrows(path) == []


@pytest.mark.parametrize(
    ("where", "code", "wrong"),
    [
        ("core/x.py", "import reportclean.blocks.rules", True),
        ("core/x.py", "from reportclean import blocks", True),
        ("core/x.py", "from reportclean.core.edits import Span", False),
        ("core/x.py", "from ..blocks import rules", True),
        ("core/x.py", "from .edits import Span", False),
        ("repair/x.py", "def f():\n    from reportclean.script.convert import convert", True),
        ("repair/x.py", "from reportclean.decode import decode", True),
        ("decode/x.py", "from reportclean.repair import likely", False),
        ("structure/x.py", "from reportclean.metadata.dates import date", True),
        ("structure/x.py", "from reportclean.blocks.labels import Label", False),
        ("blocks/x.py", "from reportclean.errors import RuleError", False),
        ("files/x.py", "import reportclean.cli", True),
        ("cli.py", "from reportclean.files.reading import read", False),
        ("cli.py", "import reportclean.testing.soil", True),
        ("testing/x.py", "from reportclean.repair import glosses", True),
        ("testing/x.py", "from reportclean import Document", False),
        ("testing/x.py", "from reportclean import repair", True),
        ("errors.py", "from reportclean.version import VERSION", True),
    ],
)
def test_wrong_arrows_are_found(monkeypatch, tmp_path, where, code, wrong):
    """The walk sees an import wherever it stands and however it is written."""
    monkeypatch.setattr(sys.modules[__name__], "SRC", tmp_path)
    path = tmp_path / where
    path.parent.mkdir(exist_ok=True)
    path.write_text(code, "utf-8")

    assert wrong is bool(wrong_arrows(path))


PROBE = """
import json, sys, time
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import reportclean
print(json.dumps({"modules": list(sys.modules), "opened": opened}))
"""


@pytest.fixture(scope="module")
def fresh():
    """What a fresh interpreter has loaded and opened after `import reportclean`."""
    probe = [sys.executable, "-c", PROBE]
    return json.loads(subprocess.run(probe, check=True, capture_output=True).stdout)


@pytest.mark.parametrize("name", HEAVY)
def test_import_loads_nothing_heavy(fresh, name):
    """`import reportclean` leaves what is big or optional for its first use."""
    assert name not in fresh["modules"]


def test_import_opens_no_data(fresh):
    """`import reportclean` reads its own code and no table or rule."""
    data = [
        path
        for path in fresh["opened"]
        if Path(path).is_relative_to(SRC) and not path.endswith((".py", ".pyc"))
    ]

    assert data == []


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SRC)) for path in FILES])
def test_no_splitlines(path):
    """`splitlines` breaks inside sentences; lint sees only some of its uses, this sees all."""
    tree = ast.parse(path.read_text("utf-8"))
    found = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]

    assert found == []
