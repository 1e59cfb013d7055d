"""The stage as a whole: laws on mixed dirt, the seeds, and texts in which nothing may change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportclean.core.pipeline import Settled
from reportclean.structure.contents import fused_contents
from reportclean.structure.flattened import flattened
from reportclean.structure.headings import broken_headings
from reportclean.structure.layout import layout
from reportclean.structure.outline import outline
from reportclean.structure.pages import page_numbers
from reportclean.structure.paragraphs import ROUNDS, paragraphs, stage
from reportclean.structure.spaced import spaced_out
from reportclean.structure.spacing import false_space
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


@given(text=SOUP)
@settings(max_examples=300, deadline=None)
def test_blanks_at_the_ends_need_no_further_round(text):
    """The stage gives what its cleaners give that run until they find nothing at all."""
    (done,) = paragraphs(f"\n{text}\n")
    (until_equal,) = Settled(paragraphs.cleaners, "paragraphs", ROUNDS)(f"\n{text}\n")
    assert done.text == until_equal.text


CLEAN = [
    "床前明月光,\n疑是地上霜。\n举头望明月,\n低头思故乡。",
    "我是你河边上破旧的老水车\n数百年来纺着疲惫的歌\n把纤绳深深\n勒进你的肩膊",
    "大江东去，浪淘尽，千古风流人物。\n故垒西边，人道是，三国周郎赤壁。\n江山如画，一时多少豪杰。",
    "指标\n单位\n2022年\n2023年\n粮食总产量\n万吨\n12.6\n13.1\n棉花\n吨\n320\n318",
    "指标  单位  2022年\n粮食  万吨  12.6\n棉花  吨  320",
    "时间：2023年1月5日\n地点：三楼会议室\n参加人：周禾、沈溪、何川\n会议指出，要抓好春耕。",
    "记者：今年有什么打算？\n林朔：我们要扩大种植。\n记者：有困难吗？\n林朔：有，主要是资金",
    "第一章 总则\n第一条 为了规范管理，制定本办法。\n第二条 职责如下：\n（一）宣传；\n（二）督查。",
    "1、做好秋收,颗粒归仓\n2、做好冬种,扩大面积\n3、搞好冬修,提高能力",
    "地址：澜川县城关镇人民路1号\n邮编：312000\n电话：0575-8888888\n联系人：周先生",
    "特此通知，请认真贯彻执行。\n澜川县人民政府办公室\n2023年3月1日\n（此件公开发布）",
    "县长林朔在企业调研\n今年以来，全县工业增长8%，增速居前。\n周禾 摄\n沈溪在田间查看苗情",
    "1.中国的首都是（ ）。\nA.北京 B.上海 C.广州\n2.下列正确的是（ ）。\nA.长江 B.黄河",
    "2023年大事记\n1月\n3日 干部大会召开。\n5日 县领导走访群众。\n2月\n1日 春耕现场会召开。",
    "尊敬的各位领导、各位来宾，\n女士们、先生们，朋友们：\n大家上午好！",
    "8:30 开幕式\n9:00 主旨演讲，张教授\n10:30 茶歇\n11:00 圆桌讨论，主持人李明",
    "值班电话：110 119 120 122，全天24小时有人接听。",
]


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_clean_stays_as_it_is(text):
    """Verse, tables, minutes, dialogue, rules, lists, addresses: no line is joined or split."""
    (document,) = stage()(text)
    assert document.text == text


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_a_seed_that_was_cleaned_does_not_change_when_cleaned_again(path):
    """The stage is settled on real text, and restores it."""
    result = stage().run(path.read_text(encoding="utf-8"))
    (document,) = result
    (again,) = stage()(document.text)
    assert again.text == document.text
    assert result.restore() == result.source.text


def test_one_cleaner_may_uncover_work_for_another():
    """A page number in a frame is found after the frame has gone."""
    (document,) = stage()("全县粮食总产，比上年有较大\n| - 1 - |\n增长。")
    assert document.text == "全县粮食总产，比上年有较大增长。"
