"""The book of rules finds those that could match a line, and no others need be tried."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.blocks.book import Book
from reportclean.blocks.rules import rulebook

SOME = next(rule for rule in rulebook() if rule.scope == "line" and rule.safety == "safe")


def made(name, *cues, **changes):
    """Return a rule with these cues."""
    return replace(SOME, id=name, cues=cues, **changes)


def ids(rules):
    """Return the ids of rules."""
    return [rule.id for rule in rules]


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
    assert expected == ids(book.possible(line))


def test_an_empty_cue_is_in_every_line():
    """A rule that names the empty cue is always possible, and an empty book has none."""
    assert ["e"] == ids(Book.of([made("e", "", "甲乙")]).possible("丙"))
    assert [] == ids(Book.of([]).possible("甲乙"))


@given(
    st.text(st.sampled_from("".join(c for r in rulebook() for c in r.cues) + "的 "), max_size=40)
)
def test_no_cue_is_missed(line):
    """For any line the possible rules of the rulebook are those of which it holds a cue."""
    book = Book.of(rulebook())
    expected = [
        rule.id
        for rule in rulebook()
        if rule.scope == "line"
        and rule.safety == "safe"
        and (not rule.cues or any(cue in line for cue in rule.cues))
    ]
    assert expected == ids(book.possible(line))
