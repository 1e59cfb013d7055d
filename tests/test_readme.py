"""The READMEs are tests: their code runs, and the two say the same."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.zh.md"]


def blocks(path, language):
    """Return the fenced blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", path.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_code_runs(path, capsys):
    """Every Python block runs after those before it, and prints what its comments say."""
    names = {}
    code = "\n".join(blocks(path, "python"))
    exec(compile(code, str(path), "exec"), names)  # noqa: S102 (our own file)

    assert "全县春耕全面展开，已整地3.2万亩。\n周禾" in capsys.readouterr().out


def test_the_rule_of_the_readme_loads(tmp_path):
    """The example of a rule passes the loader with its examples."""
    from reportclean.blocks.rules import load  # noqa: PLC0415 (kept beside its use)

    mine = tmp_path / "mine.toml"
    mine.write_text(blocks(READMES[0], "toml")[0], "utf-8")

    assert ["lucky-number"] == [rule.id for rule in load(mine)]


def test_both_languages_show_the_same():
    """Blocks are the same but for comments, and headings and links are as many."""
    english, chinese = READMES
    for language in ("python", "text", "json"):
        bare = [
            [re.sub(r"\s*#.*", "", block) for block in blocks(path, language)]
            for path in (english, chinese)
        ]

        assert bare[0] == bare[1]
    counts = [
        [len(re.findall(pattern, path.read_text("utf-8"), re.MULTILINE))
         for pattern in (r"^#+ ", r"\]\(docs/", r"^- \*\*")]
        for path in (english, chinese)
    ]  # fmt: skip

    assert counts[0] == counts[1]


def test_the_readme_opens_with_the_two_commands():
    """Make demo and make test stand first."""
    for path in READMES:
        assert ["make demo", "make test"] == [
            line.split("  ")[0].strip() for line in blocks(path, "sh")[0].split("\n")[:2]
        ]
