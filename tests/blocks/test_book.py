"""The book of rules finds those that could match a line, and no others need be tried."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.blocks.book import Book
from reportclean.blocks.rules import rulebook

SOME = next(rule for rule in rulebook() if rule.scope == "line" and rule.safety == "safe")

SCOPES = {rule.id: rule.scope for rule in rulebook()}


def made(name, *cues, **changes):
    """Return a rule with these cues."""
    return replace(SOME, id=name, cues=cues, **changes)


def possible(book, line):
    """Return the ids of the rules that could match a line."""
    return [rule.id for rule in book.among(book.cues.possible(line))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", ["z"]),
        ("甲", ["z"]),
        ("乙甲", ["z"]),
        ("甲乙", ["b", "z"]),
        ("甲乙丙", ["a", "b", "c", "z"]),
        ("乙丙", ["c", "z"]),
        ("丁", ["a", "z"]),
        ("[x]", ["d", "z"]),
        ("甲甲乙", ["b", "z"]),
    ],
)
def test_rules_are_possible_where_a_cue_stands(line, expected):
    """A rule is possible with any of its cues, one inside another included, or without cues."""
    book = Book.of(
        [
            made("z"),
            made("d", "["),
            made("c", "乙丙"),
            made("b", "甲乙"),
            made("a", "甲乙丙", "丁"),
            made("part", "甲", scope="part"),
            made("unsafe", safety="unsafe"),
        ]
    )
    assert expected == possible(book, line)


def test_an_empty_cue_is_in_every_line():
    """A rule that names the empty cue is always possible, and an empty book has none."""
    assert ["e"] == possible(Book.of([made("e", "", "甲乙")]), "丙")
    assert [] == possible(Book.of([]), "甲乙")


def test_a_cue_over_several_lines_is_looked_for_by_its_first():
    """A rule of several lines is possible where one line holds the beginning of a cue."""
    book = Book.of([made("b", "甲乙\n丙", "\n丁", scope="block"), made("a", "乙丙")])
    assert [["a", "b"], ["b"]] == [possible(book, "甲乙丙"), possible(book, "戊")]


def test_rules_are_known_by_place():
    """A rule for the edges holds at the head and at the tail, a rule of several lines apart."""
    book = Book.of(
        [
            made("e", "甲", where="edges"),
            made("t", "甲", where="tail"),
            made("n", "甲", where="after:nav"),
            made("b", "甲", where="head", scope="block"),
        ]
    )
    named = {
        place: [rule.id for rule in book.among(rules)]
        for place, rules in (*book.lines.items(), ("blocks", book.blocks["head"]))
    }
    assert {"head": ["e"], "tail": ["e", "t"], "after:nav": ["n"], "blocks": ["b"]} == named


@given(
    st.text(st.sampled_from("".join(c for r in rulebook() for c in r.cues) + "的 "), max_size=40)
)
def test_no_cue_is_missed(line):
    """For any line the possible rules of the rulebook are those of which it holds a cue."""
    book = Book.of(rulebook())
    expected = [
        rule.id
        for rule in rulebook()
        if rule.scope != "part"
        and rule.safety == "safe"
        and (not rule.cues or any(cue in line for cue in rule.cues))
    ]
    expected.sort(key=lambda name: (SCOPES[name] == "block", name))
    assert expected == possible(book, line)


def test_rules_that_hold_anywhere_are_looked_for_apart():
    """In the middle of a text only those rules are asked that hold there."""
    book = Book.of([made("a", "甲", where="anywhere"), made("h", "甲", where="head")])
    assert book.lines["anywhere"] == book.anywhere.possible("甲乙")
    assert book.lines["anywhere"] | book.lines["head"] == book.cues.possible("甲乙")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("版权所有", True),
        ("本站版权所有", True),
        ("“版权所有”", True),
        ("本站“云川”版权所有", True),
        ("墙上写着“版权所有”几个字", False),
        ("墙上写着「版权所有」几个字", False),
        ("书名是《版权所有》,二〇〇一年出版", False),
    ],
)
def test_what_a_line_quotes_it_does_not_say(line, found):
    """The rest of the line must be found as well; a line that is a quotation says itself."""
    rule = made("a", "版权", pattern=".*版权所有.*", timed=False)
    book = Book.of([rule])
    assert found == (book.matching(1, line) is rule)
    users = Book.of([replace(rule, timed=True)])
    assert users.matching(1, line) is not None


def test_a_rule_that_asks_for_quoted_words_finds_them():
    """Not where the quotation alone is what it finds."""
    rule = made("a", pattern="点击“[^”]+”查看|.*转载请注明.*", timed=False)
    book = Book.of([rule])
    assert book.matching(1, "点击“阅读原文”查看") is rule
    assert book.matching(1, "他在文末加上“转载请注明出处”一句") is None
