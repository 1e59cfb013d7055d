"""The stage as a whole: laws on mixed dirt, the seeds, and texts in which nothing may change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportclean.structure.flattened import flattened
from reportclean.structure.headings import broken_headings
from reportclean.structure.layout import layout
from reportclean.structure.outline import outline
from reportclean.structure.pages import fused_contents, page_numbers
from reportclean.structure.paragraphs import paragraphs, stage
from reportclean.structure.spacing import false_space, spaced_out
from reportclean.structure.tables import framed_text
from reportclean.structure.wrapped import wrapped

SEEDS = Path(__file__).parents[2] / "seeds"
CLEANERS = (
    framed_text,
    page_numbers,
    fused_contents,
    spaced_out,
    broken_headings,
    wrapped,
    flattened,
    layout,
    false_space,
    paragraphs,
    outline,
)
JOINING_ADDS = {" ", "\n"}

PIECES = st.sampled_from(
    [
        "一、工作回顾",
        "二、2018年",
        "主要目标任务",
        "(一)抓好生产",
        "（二）保障民生",
        "第一章总则",
        "1、做好秋收",
        "2、做好冬种,确保颗粒归仓",
        "— 3 —",
        "第 3 页 共 20 页",
        "12",
        "5928",
        "全县生产总值增长4.1%。",
        "会议的主要任务是以上级精神为指导,总结2002年工作",
        "会议传达学习 中央精神，部署 当前工作。",
        "各位代表:",
        "通 知",
        "本 文 件 规 定",
        "| 指标 | 单位 |",
        "| 讲话。 |",
        "|",
        "第二章个人礼节4",
        "关于印发若干政策",
        "的通知",
        "，",
        "。",
        " ",
        "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}",
        "\N{NO-BREAK SPACE}",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\x00",
        "\ud800",
        "abc",
        "data",
        "周禾",
        "十",
    ]
)
SOUP = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda c: c.name)
@given(text=SOUP)
@settings(max_examples=150, deadline=None)
def test_every_cleaner_of_the_stage_is_total_and_settled(cleaner, text):
    """Whatever the text, a cleaner returns one document, and has no more to do on its result."""
    (once,) = cleaner(text)
    (twice,) = cleaner(once.text)
    assert once.text == twice.text


@given(text=SOUP)
@settings(max_examples=300, deadline=None)
def test_the_stage_loses_no_character_but_blanks_bars_and_page_marks(text):
    """What the stage returns holds only characters of the text, in their order, and line ends."""
    (done,) = stage()(text)
    rest = iter("".join(text.split()))
    foreign = [c for c in "".join(done.text.split()) if c not in rest]
    assert foreign == []
