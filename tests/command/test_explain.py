"""What the command shows: the ledger of a file, and the rulebook."""

import io
from pathlib import Path

import pytest

from reportclean import clean, cli
from reportclean.blocks.rules import rulebook
from reportclean.review.explain import show
from reportclean.review.rules import listing, page

SEEDS = Path(__file__).parents[2] / "seeds"


def test_explain_names_what_was_removed_lifted_and_changed(capsys):
    """Each removed line has its rule, line number and words; changes are counted."""
    cli.main(["explain", str(next(SEEDS.glob("001*")))])
    out = capsys.readouterr().out

    assert "porn-head" in out
    assert "lifted" in out
    assert "changed" in out
    assert "\x1b[" not in out


def test_explain_shows_drops_and_flags():
    """A dropped document and a flag are shown."""
    out = io.StringIO()
    show(clean("打印本页 关闭窗口\n"), file=out)
    show(clean("该年度19月实现生产总值1001.5亿元,前三季度首次突破千亿元。"), file=out)

    assert "dropped: no text is left of it (nothing-left)" in out.getvalue()
    assert "flag    lost-dash" in out.getvalue()


def test_explain_says_which_input_failed(capsys):
    """A file that cannot be read is one line, and exit code 1."""
    with pytest.raises(SystemExit) as end:
        cli.main(["explain", "nowhere.txt"])

    assert 1 == end.value.code
    assert "nowhere.txt: cannot be read" in capsys.readouterr().err


def test_rules_lists_every_rule(capsys):
    """The list has one line a rule."""
    cli.main(["rules"])

    assert listing() + "\n" == capsys.readouterr().out
    assert [rule.id for rule in rulebook()] == [line.split()[0] for line in listing().split("\n")]


def test_a_rule_has_a_page():
    """A rule's page shows all that the rule file says."""
    shown = page("share-bar")
    rule = next(rule for rule in rulebook() if rule.id == "share-bar")

    for words in (rule.what, rule.why, rule.pattern, *rule.hits, *rule.misses):
        assert words in shown
