"""Arguments of a wrong kind: one sentence says what is wrong and what to do."""

import io
from collections import UserString
from pathlib import Path

import pytest

import reportclean
from reportclean import RuleError, UsageError
from reportclean.blocks.rules import load

TAKE_TEXT = [reportclean.repair, reportclean.convert, lambda d: reportclean.pipeline().run(d)]
TAKE_BYTES = [reportclean.clean, reportclean.decode]


@pytest.mark.parametrize("function", [*TAKE_TEXT, *TAKE_BYTES])
@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "the input is None: leave missing values out"),
        (float("nan"), "the input is of type float: leave missing values out"),
        (Path("a.txt"), r"give what is in the file \(path.read_bytes\(\)\)"),
        (io.BytesIO(b"a"), r"give what is in the file \(file.read\(\)\)"),
        (["全县春耕"], "the input is of type list: give its items one by one"),
        (7, "the input is of type int: give text"),
        (object(), "the input is of type object: give text"),
        (UserString("全县"), "the input is of type UserString"),
    ],
)
def test_what_is_no_text_is_named(function, given, says):
    """The mistakes of first use end in advice, not deep inside."""
    with pytest.raises(UsageError, match=says):
        function(given)


@pytest.mark.parametrize("function", TAKE_TEXT)
def test_bytes_are_decoded_first(function):
    """Where text is wanted bytes are refused with the function that makes text of them."""
    with pytest.raises(UsageError, match=r"make text of it \(reportclean.decode"):
        function("全县".encode())


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind_are_cleaned(kind):
    """What holds bytes is an input."""
    (document,) = reportclean.clean(kind("全县春耕昨日全面展开。".encode()))
    assert "全县春耕昨日全面展开。" == document.text


@pytest.mark.parametrize(
    "rules", ["mine.toml", ["mine.toml"], [None], Path("mine.toml"), None, 7, iter(())]
)
def test_rules_are_read_first(rules):
    """The name of a rule file is no rule."""
    with pytest.raises(UsageError, match=r"reportclean.blocks.rules.load reads them"):
        reportclean.clean("全县春耕", rules=rules)
    with pytest.raises(UsageError, match=r"reportclean.blocks.rules.load reads them"):
        reportclean.pipeline(rules=rules)


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("script", ["hans"], "script is of type list: it is hans, hant, keep"),
        ("script", None, "script is None: it is hans, hant, keep"),
        ("punctuation", [], "punctuation is of type list: it is full or keep"),
        ("charset", 936, "charset is of type int: give a name such as gb18030"),
        ("site", 7, "site is of type int: give the name"),
    ],
)
def test_options_of_a_wrong_kind_are_named(option, value, says):
    """What cannot be an option says what can."""
    with pytest.raises(UsageError, match=says):
        reportclean.clean("全县春耕", **{option: value})


@pytest.mark.parametrize("pages", ["page.txt", b"page", None, 7])
def test_a_page_alone_is_no_list_of_pages(pages):
    """One learns from many pages: a text would be taken for a list of its characters."""
    with pytest.raises(UsageError, match=r"pages is .*: give a list of pages"):
        reportclean.learn(pages)


def test_a_rule_file_may_be_named_by_text():
    """A path may be text; what is no path is named."""
    with pytest.raises(RuleError, match=r"none.toml: cannot be read: "):
        load("none.toml")
    with pytest.raises(UsageError, match="the rule file is None: give its path"):
        load(None)


def test_rules_may_be_a_list_and_a_name_is_text():
    """Any sequence of rules will do; a path is no name."""
    assert 1 == len(reportclean.clean("全县春耕昨日全面展开。", rules=[]))
    with pytest.raises(UsageError, match=r"name is of type .*: give text, as str\(path\) is"):
        reportclean.clean("全县春耕", name=Path("a.txt"))
