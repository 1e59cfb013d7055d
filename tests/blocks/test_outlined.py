"""Headings by decimals, and texts that were cut before their page ends."""

from __future__ import annotations

import pytest

from reportclean.blocks.label import label
from reportclean.blocks.outlined import outlined
from reportclean.blocks.rows import rows
from reportclean.core.document import Document

PLAN = """1.总则
1.1编制目的
为规范防汛工作，保障群众安全，制定本预案。
1.2编制依据
依据有关法律、法规，结合本县实际。
2.组织机构及职责
2.1指挥机构
2.1.1县指挥部
"""

FRAME = """首页 > 政务公开 > 应急预案
云禾县防汛应急预案
发布时间：2015-07-27 来源：县水务局
各乡镇人民政府、街道办事处，县政府有关部门、有关直属机构，县属各企业：
《云禾县防汛应急预案》已经县政府第34次常务会议审议通过，现印发给你们，请遵照执行。
"""


def kept(text: str) -> list[str]:
    """Return the lines that an outline holds."""
    document = Document.of(text)
    return [rows(document)[i].folded for i in sorted({*outlined(rows(document))})]


def body(text: str) -> list[str]:
    """Return the lines of `text` that are the article's."""
    found = label(Document.of(text))
    return [
        text[slice(*one.line.span)].strip() for one in found if one.label in {"body", "heading"}
    ]


def test_an_outline_has_its_headings_and_the_sentences_below_them():
    """Numbers that follow from one another are of one paper, with what stands below them."""
    assert PLAN.splitlines() == [line.replace(",", "，") for line in kept(PLAN)]


@pytest.mark.parametrize(
    "text",
    [
        "1.云禾县春耕全面展开\n2.望塘乡夜校开课\n3.禾渡镇旧桥加固\n",
        "5.12地震十年后的小城\n3.15晚会曝光的商家\n1.1元旦出行指南\n",
        "1.1版更新说明\n1.2版更新说明\n",
        "2.1比0\n3.2比1\n主队赢了比赛。\n",
        "1.5亿元投向水利\n2.3亿元投向教育\n",
    ],
)
def test_ranks_days_and_scores_are_no_outline(text: str):
    """Numbers of one level, or that do not follow from one another, tell nothing."""
    assert [] == kept(text)


def test_an_outline_stays_on_a_page():
    """Neither the contents of a plan nor the sections below them are a list of headlines."""
    found = body(FRAME + PLAN + "打印本页\n关闭窗口\n版权所有 云禾县人民政府\n")
    assert PLAN.splitlines() == found[-8:]


STORY = """首页 | 新闻 | 社会 | 体育 | 视频 | 图片
登录 | 注册 | 客户端 | 手机版
多地直击防汛现场
来源：云禾晚报 2020-07-13 09:54
连日来，受持续强降雨天气影响，云禾县多个乡镇遭受洪涝灾害，应急响应已经提升。
县水务局介绍，七月十一日以来，全县转移群众两千余人，各处险情均有人值守。
△ 一处溃口附近，一位村民划船回家搬运东西。
记者从禾渡镇
带回抗洪救灾现场报道。
"""
LAST = "据村民介绍，七月十二日晚上七点四十分，镇上的一处圩堤出现险情，值守人员随即上报。"


def test_a_text_that_just_ends_ends_with_its_last_sentence():
    """Where no rule knows a line below the article, a last sentence is no furniture."""
    assert LAST in body(f"{STORY}△ 示意图。\n西岸：禾渡镇\n{LAST}\n")
    assert LAST in body(f"{STORY}{LAST}\n")


def test_a_sentence_below_a_line_of_the_page_is_judged():
    """Below the editor's line, or among other lines, it may be anybody's."""
    plea = "关注我们的账号，把更多好看的故事带回家，也把你身边的故事告诉我们。"
    assert plea not in body(f"{STORY}（责任编辑：周禾）\n热门\n{plea}\n")
    links = "春耕正忙\n夜校开课\n旧桥加固\n绿道贯通\n粮仓晾晒\n医院扩建\n"
    assert plea not in body(f"{STORY}{links}{plea}\n")
