"""The pages on the command and the library hold all that there is, and their code runs."""

import re
from pathlib import Path

import click
import pytest

import reportclean
from reportclean.cli import cli
from reportclean.core.edits import Span

DOCS = Path(__file__).parents[1] / "docs"
COMMAND = (DOCS / "command.md").read_text("utf-8")
LIBRARY = (DOCS / "library.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_option_is_documented(name):
    """Each command and each of its options stands on the page."""
    options = [
        option
        for parameter in cli.commands[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    ]

    assert [] == [each for each in (f"`{name}`", *options) if f"{each}" not in COMMAND]


@pytest.mark.parametrize("name", reportclean.__all__)
def test_every_public_name_is_documented(name):
    """Each public name stands on the page of the library."""
    assert re.search(rf"`@?{name}\b", LIBRARY)


def test_the_code_of_the_library_page_runs(tmp_path, capsys):
    """It reads a folder, names what is no text, and lists what was removed."""
    names = {}
    for block in re.findall(r"```python\n(.*?)```", LIBRARY, re.DOTALL):
        exec(compile(block, "library.md", "exec"), names)  # noqa: S102 (the project's own page)
    (tmp_path / "a.txt").write_text("全县春耕全面展开。", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 20)
    (tmp_path / "c.txt").write_text("打印本页 关闭窗口\n", "utf-8")

    assert ["全县春耕全面展开。"] == [record["text"] for record in names["rows"](tmp_path)]
    out = capsys.readouterr().out
    assert "b.txt this is a PDF file" in out
    assert "c.txt nothing-left no text is left of it" in out


def test_the_first_code_of_the_decoding_page_runs():
    """What it says that its lines give is what they give."""
    block = re.search(r"```python\n(.*?)```", (DOCS / "decode.md").read_text("utf-8"), re.DOTALL)
    names = {}
    exec(compile(block[1], "decode.md", "exec"), names)  # noqa: S102 (the project's own page)

    assert "byte_span(source, (2, 4))               # Span(start=4, stop=8)" in block[1]
    assert Span(4, 8) == names["byte_span"](names["source"], (2, 4))
    assert ("政府工作报告", "gb18030") == (names["source"].text, names["source"].encoding)
