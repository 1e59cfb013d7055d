"""Indents, blanks at ends, blank lines, line ends and runs of blanks."""

from __future__ import annotations

import pytest

from reportclean.core.pipeline import Pipeline
from reportclean.structure.layout import columns, ends_sentence, layout, rows_of

WIDE = "\N{IDEOGRAPHIC SPACE}"
NBSP = "\N{NO-BREAK SPACE}"


def cleaned(text: str) -> str:
    """Return the text as `layout` leaves it."""
    (document,) = layout(text)
    return document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WIDE}{WIDE}一、工作\r\n\r\n  全县平稳。 \n\n", "一、工作\n全县平稳。"),
        (f"{NBSP}{NBSP}各位代表：\r现在开会。", "各位代表：\n现在开会。"),
        ("\n \n甲乙\n \t \n丙丁\n", "甲乙\n丙丁"),
        (f"全县{WIDE}{WIDE}平稳，向好。", "全县 平稳，向好。"),
        (f"全县{NBSP}平稳，向好。", "全县 平稳，向好。"),
        (f"主{WIDE}编{WIDE}{WIDE}周禾", f"主{WIDE}编{WIDE}{WIDE}周禾"),
        ("指标  单位  2022年\n粮食  万吨  12.6", "指标  单位  2022年\n粮食  万吨  12.6"),
        ("  \n ", ""),
        ("", ""),
        ("甲\x0b\x0c\n乙", "甲\n乙"),
        ("甲乙。\x0c丙，丁。", "甲乙。\n丙，丁。"),
        ("甲，乙\x0c丙，丁。", "甲，乙 丙，丁。"),
    ],
)
def test_paragraphs_stand_one_a_line_without_blanks_around_them(text, expected):
    """Blanks around lines go; those inside become one space in prose and stay in columns."""
    assert cleaned(text) == expected


def test_each_kind_of_blank_goes_by_a_rule_that_names_it():
    """The ledger can tell indents from blank lines, blanks at ends and foreign line ends."""
    result = Pipeline(layout).run(f"甲。 \r\n\r\n{WIDE}乙，丙{WIDE}{WIDE}丁。\n")
    (document,) = result
    rules = {edit.rule for step in document.trail for edit in step.layer.items}
    assert rules == {"space-at-end", "line-end", "blank-line", "indent", "space-run"}
    assert result.restore() == result.source.text


def test_clean_text_is_the_same_document():
    """Where nothing is to be done the very document comes back, with no step in its trail."""
    (document,) = layout("甲。\n乙。")
    assert document.trail == ()


def test_rows_know_their_indent_in_columns():
    """An ideographic space is two columns wide, any other blank one."""
    (row,) = rows_of(f" {WIDE}甲乙 \n")
    assert (row.begin, row.start, row.stop, row.end, row.indent) == (0, 2, 4, 6, 3)
    assert row.text == "甲乙"


def test_columns_count_chinese_double():
    """Chinese characters and their punctuation take two columns, letters and digits one."""
    assert columns("2024年，GDP") == 4 + 2 + 2 + 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [("完成。", True), ("他说：“好。”", True), ("会议指出：", False), ("工作", False), ("", False)],
)
def test_a_sentence_may_end_inside_quotes(text, expected):
    """Closing quotes and brackets after the stop do not hide it."""
    assert ends_sentence(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲段。\n乙段。\n", "甲段。\n乙段。"),
        ("甲段。\r乙段。", "甲段。\n乙段。"),
        ("\n甲段。", "甲段。"),
        ("甲段。\n\n乙段。", "甲段。\n乙段。"),
        ("甲段，\N{EM SPACE}有空。", "甲段， 有空。"),
        ("甲段，  有空。", "甲段， 有空。"),
        ("甲段。\n乙段。", "甲段。\n乙段。"),
        ("\n", ""),
        ("", ""),
    ],
)
def test_one_thing_out_of_order_is_enough(text, expected):
    """Each kind of disorder is seen where it is the only one, and none where there is none."""
    (document,) = layout(text)
    assert expected == document.text
