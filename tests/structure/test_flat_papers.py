# ruff: noqa: E501 (the lines of a paper are its content)
"""Papers whose lines were put on one."""

from __future__ import annotations

import pytest

from reportclean.presets import clean
from reportclean.structure.flat_papers import paper_borders

RULES = [
    "禾渡县人民政府关于印发禾渡县县级储备粮管理办法的通知",
    "各镇人民政府（街道办事处），县政府各部门、各直属单位：",
    "现将《禾渡县县级储备粮管理办法》印发给你们，请认真抓好贯彻落实。",
    "禾渡县人民政府",
    "2023年9月5日",
    "（此件公开发布）",
    "禾渡县县级储备粮管理办法",
    "第一章 总则",
    "第一条 为加强县级储备粮管理，维护粮食市场稳定，结合本县实际，制定本办法。",
    "第二条 本办法所称县级储备粮，是指用于调节全县粮食供需平衡的原粮和成品粮。",
    "第二章 职责",
    "第三条 县发展改革局负责县级储备粮行政管理。",
    "第四条 未经县人民政府批准，任何单位和个人不得擅自动用县级储备粮。",
    "第三章 附则",
    "第五条 本办法自2023年10月1日起施行。",
]
NOTICE = [
    "关于做好2021年春耕备耕工作的通知",
    "各镇人民政府、县直各单位：",
    "为切实做好春耕备耕工作，经县人民政府研究同意，现就有关事项通知如下。各镇要成立领导小组，主要领导亲自抓。",
    "附件：1.春耕备耕任务分解表",
    "2.农资储备计划表",
    "禾渡县人民政府办公室",
    "2021年2月27日",
    "（此件公开发布）",
]


def opened(text: str) -> list[str]:
    """Return the lines of `text` and its title as they come out."""
    (document,) = clean(text)
    title = document.metadata.title
    lines = document.text.split("\n")
    return lines if title is None or lines[0] == title else [title, *lines]


@pytest.mark.parametrize("between", ["", " ", "\u3000\u3000"])
def test_the_parts_of_a_regulation(between: str):
    """Title, addressees, signature, note, the name of the regulation, chapters and articles."""
    assert opened(between.join(RULES)) == RULES


@pytest.mark.parametrize("between", [" ", "\u3000"])
def test_the_parts_of_a_notice(between: str):
    """Attachments and signature too, where blanks part them."""
    assert opened(between.join(NOTICE)) == NOTICE


def test_a_notice_without_its_title():
    """It begins with whom it is for."""
    assert opened("".join(RULES[1:])) == RULES[1:]


def test_without_blanks_the_last_attachment_has_no_end():
    """Its name and that of the office run into each other: they stay on one line."""
    assert opened("".join(NOTICE)) == [*NOTICE[:3], "".join(NOTICE[3:])]


@pytest.mark.parametrize(
    "text",
    [
        "县政府下发关于防汛的通知各镇迅速行动：青渚镇组织巡查，河湾镇转移群众，已转移三百人。",
        "县政府关于防汛的通知要求，各镇要加强值班，发现险情立即报告，不得迟报、漏报、瞒报。",
        "全县春耕全面展开，已整地三万亩。县水利局2021年6月1日召开会议，部署防汛工作，各镇参加。",
        "公约共有三条，大家都要遵守。第一条是不乱倒垃圾。第二条是不占用消防通道。第三条是邻里互助。",
        "村规民约写得明白。第一条讲卫生，家家门前干净。第二条讲孝敬，老人有人照料。第三条讲互助。",
        "各镇人民政府和县直部门：这是通知开头常用的两个字，写的时候要顶格，后面用冒号，不用句号。",
        "有关名单请见附件：经各镇推荐，共有五十人入选，名单已于昨日公布。全县还将继续开展评选。",
        "本报讯（记者 周禾）禾渡县人民政府2021年2月27日（星期六）召开会议，部署全县春耕工作，各镇参加。",
    ],
)
def test_a_paragraph_stays_one(text: str):
    """Sentences on notices, offices and days, and what is counted by articles."""
    assert paper_borders(text) == []
    assert opened(text) == [text]
