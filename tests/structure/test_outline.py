"""The outline."""

from __future__ import annotations

import pytest

from reportclean.core.document import Document
from reportclean.structure.outline import outline

BODY = "全县上下认真贯彻各项决策部署，抓生产、保供应、促增长，各项工作取得了新的成绩。"


def headings(*lines: str) -> list[tuple[int, str, str]]:
    """Return level, number and text of the headings in these lines."""
    (document,) = outline("\n".join(lines))
    return [(h.level, h.number, h.text) for h in document.outline]


def test_numbered_headings_rank_by_their_style():
    """一、 stands above (一), and that above 1."""
    assert headings(
        "一、工作回顾",
        BODY,
        "(一)农业",
        BODY,
        "1.粮食",
        BODY,
        "2.棉花",
        BODY,
        "(二)工业",
        BODY,
        "二、任务",
        BODY,
    ) == [
        (1, "一、", "工作回顾"),
        (2, "(一)", "农业"),
        (3, "1.", "粮食"),
        (3, "2.", "棉花"),
        (2, "(二)", "工业"),
        (1, "二、", "任务"),
    ]


def test_chapters_and_sections_rank_above():
    """第一编, 第一章, 第一节 are a ladder of their own, and articles are no headings."""
    assert headings(
        "第一章 总则",
        "第一节 目的",
        f"第一条 {BODY}",
        f"第二条 {BODY}",
        "第二节 范围",
        BODY,
        "第二章 附则",
        BODY,
    ) == [
        (1, "第一章", "总则"),
        (2, "第一节", "目的"),
        (2, "第二节", "范围"),
        (1, "第二章", "附则"),
    ]


def test_decimals_rank_by_their_depth():
    """1.1 stands above 1.1.1."""
    assert headings("1.1 范围", BODY, "1.1.1 总则", BODY, "1.1.2 细则", BODY, "1.2 术语", BODY) == [
        (1, "1.1", "范围"),
        (2, "1.1.1", "总则"),
        (2, "1.1.2", "细则"),
        (1, "1.2", "术语"),
    ]


@pytest.mark.parametrize(
    ("written", "level"),
    [
        (("１．", "２．"), 1),
        (("（１）", "（２）"), 1),
        (("１、", "２、"), 1),
        (("1", "2"), 1),
        (("１", "２"), 1),
    ],
)
def test_numbers_in_either_width_or_with_a_blank_begin_headings(written, level):
    """１．, （１） and a bare 1 before a blank count like 1. where they run on."""
    first, second = written
    assert headings(f"{first} 范围", BODY, f"{second} 术语", BODY) == [
        (level, first, "范围"),
        (level, second, "术语"),
    ]


def test_decimals_lie_below_bare_numbers():
    """A standard numbers 1 范围, 1.1 总则, and may do so in full width."""
    expected = [(1, "1", "范围"), (2, "1.1", "总则"), (2, "1.2", "细则"), (1, "2", "术语")]
    lines = ["1 范围", BODY, "1.1 总则", BODY, "1.2 细则", BODY, "2 术语", BODY]
    assert headings(*lines) == expected
    wide = str.maketrans("12.", "１２．")
    assert headings(*(line.translate(wide) for line in lines)) == [
        (level, number.translate(wide), text) for level, number, text in expected
    ]


def test_a_run_in_heading_spans_up_to_its_stop():
    """(一)经济质效稳步提升。 begins its paragraph and is a heading all the same."""
    text = f"(一)经济质效稳步提升。{BODY}\n(二)背景与过程：{BODY}"
    (document,) = outline(text)
    assert document.text == text
    assert [text[slice(*h.span)] for h in document.outline] == [
        "(一)经济质效稳步提升",
        "(二)背景与过程",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["工作中要做到一、二、三产业融合。", BODY],
        ["一、二、三产业融合", BODY],
        ["一是抓农业。" + BODY, "二是抓工业。" + BODY],
        ["会议议定：", "1.成立专班", "2.明确责任", "3.加强督查"],
        ["(一)贯彻法律；", "(二)制定制度；"],
        ["1、" + BODY * 2, "2、" + BODY * 2],
        ["各位代表：", BODY, "周禾", BODY],
        ["三、其他", BODY],
        ["1 周禾", "2 林朔", "3 沈溪"],
        ["1 月份工作", BODY, "2 月份工作", BODY],
        ["1 个村", BODY, "2 个镇", BODY],
        ["3 范围", BODY],
        ["1.粮食。", BODY, "2 棉花", BODY],
        [f"1 范围。{BODY}", f"2 术语。{BODY}"],
        ["2021 年工作", BODY, "2022 年工作", BODY],
    ],
)
def test_what_no_sequence_supports_is_no_heading(lines):
    """A lone number, items of a list and spoken ordinals make no outline."""
    assert headings(*lines) == []


def test_headings_without_number_stand_above_what_begins_anew_below_them():
    """2023年工作回顾 above 一、二、, 2024年工作安排 above (一)(二): both of level 1."""
    assert headings(
        "各位代表：", BODY, "2023年工作回顾", BODY, "一、农业", BODY, "二、工业", BODY,
        "2024年工作安排", BODY, "(一)农业", BODY, "(二)工业", BODY,
    ) == [
        (1, "", "2023年工作回顾"),
        (2, "一、", "农业"),
        (2, "二、", "工业"),
        (1, "", "2024年工作安排"),
        (2, "(一)", "农业"),
        (2, "(二)", "工业"),
    ]  # fmt: skip


def test_one_above_a_number_outranks_the_numbers_before():
    """A heading right above a 一、 that begins anew is of the level above 一、."""
    assert headings(
        BODY, "一、农业", BODY, "二、工业", BODY, "明年主要任务", "一、农业", BODY, "二、工业", BODY
    )[2] == (1, "", "明年主要任务")


def test_subheads_of_a_news_text_need_three():
    """Three short lines between paragraphs are headings; two without a heading word are not."""
    two = [BODY, "田间新变化", BODY, "车间新气象", BODY]
    assert headings(*two) == []
    assert headings(*two, "校园新风尚", BODY) == [
        (1, "", "田间新变化"),
        (1, "", "车间新气象"),
        (1, "", "校园新风尚"),
    ]


def test_one_without_number_below_numbers_is_deeper():
    """Where numbers go on after them, headings without number lie below these."""
    found = headings("一、农业", BODY, "粮食生产情况", BODY, "棉花生产情况", BODY, "二、工业", BODY)
    assert [level for level, _, _ in found] == [1, 2, 2, 1]


def test_notes_are_no_sections():
    """From 名词解释 on numbers count notes."""
    assert headings(
        "一、农业", BODY, "二、工业", BODY, "名 词 解 释", "1.粮食。" + BODY, "2.棉花。" + BODY
    ) == [
        (1, "一、", "农业"),
        (1, "二、", "工业"),
    ]


def test_traditional_headings_are_read():
    """The words that end headings are known in both scripts."""
    assert headings(BODY, "2023年工作回顧", BODY) == [(1, "", "2023年工作回顧")]


def test_a_document_with_its_outline_is_the_same_document():
    """Setting the outline twice changes nothing."""
    (once,) = outline(f"一、农业\n{BODY}\n二、工业\n{BODY}")
    (twice,) = outline(once)
    assert isinstance(twice, Document)
    assert twice is once
    assert [name.text for name, _ in once.sections() if name] == ["农业", "工业"]


def test_sections_named_by_a_year_or_a_term_need_no_number():
    """2022年主要工作 and 过去五年工作 are headings as 2023年工作安排 is; a sentence is none."""
    assert headings(
        "各位代表，现在报告工作。",
        "2022年主要工作",
        BODY,
        "一、农业",
        BODY,
        "二、工业",
        BODY,
        "2023年工作安排",
        BODY,
    ) == [
        (1, "", "2022年主要工作"),
        (2, "一、", "农业"),
        (2, "二、", "工业"),
        (1, "", "2023年工作安排"),
    ]
    assert headings(BODY, "2022年全县上下紧张工作不停", BODY) == []


def test_formal_numerals_rank_above_the_plain():
    """壹、 has 一、 below it, in either script."""
    assert headings(
        "壹、前言", BODY, "貳、成果", "一、教育", BODY, "二、交通", BODY, "参、結語", BODY
    ) == [
        (1, "壹、", "前言"),
        (1, "貳、", "成果"),
        (2, "一、", "教育"),
        (2, "二、", "交通"),
        (1, "参、", "結語"),
    ]
