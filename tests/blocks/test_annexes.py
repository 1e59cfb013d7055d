"""Attachments and glossaries that stand in full below a paper."""

from __future__ import annotations

import pytest

from reportclean.blocks.annexes import annexed
from reportclean.blocks.labels import Labelled
from reportclean.blocks.rows import rows
from reportclean.core.document import Document
from reportclean.presets import clean

PROSE = "根据有关办法，经各镇推荐，拟将下列各村列入名单（附后），现予以公示，欢迎监督。"
CLOSE = "联系人：林朔\n电话：12345\n云禾县农业局\n2021年3月1日"
LISTS = "附件1\n拟列入的镇\n青渚镇、河湾镇\n附件2\n拟列入的村\n小桥村\n东坪村"
GLOSSARY = "名词解释\n［1］双强：\n科技强农、机械强农\n［2］一站两仓：\n独立站与前置仓"


def found(text: str, *claimed: str) -> list[str]:
    """Return the lines of `text` that are attached; those `claimed` a rule knows."""
    document = Document.of(text)
    seen = rows(document)
    known = {
        i: Labelled(row.line, "nav", "rule") for i, row in enumerate(seen) if row.text in claimed
    }
    return [seen[i].folded for i in sorted(annexed(document, seen, known))]


def test_attachments_and_the_close_above_them():
    """All from the last sentence on, up to what a rule knows."""
    expected = f"{CLOSE}\n{LISTS}".replace("：", ":").split("\n")
    assert found(f"{PROSE}\n{CLOSE}\n\n{LISTS}\n上一篇\n图片", "上一篇") == expected
    assert found(f"{PROSE}\n{CLOSE}\n首页\n{LISTS}", "首页")[-7:] == expected[-7:]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n附件\n名单\n小桥村",
        f"{PROSE}\n附件1\n名单.docx\n附件2\n点击下载",
        f"全县春耕全面展开，已整地三万亩，比去年早十天。\n{LISTS}",
        LISTS,
        f"{PROSE}\n附件1：名单\n热点新闻",
    ],
    ids=["without a number", "files", "nothing attached", "no paper", "named on its line"],
)
def test_what_is_no_attachment_in_full(text: str):
    """A list of files, a heading without a number, a text that speaks of none."""
    assert found(text) == []


def test_a_glossary_has_two_entries_at_least():
    """Its terms may stand alone above what explains them."""
    assert found(f"{PROSE}\n{GLOSSARY}")[0] == "名词解释"
    assert len(found(f"{PROSE}\n{GLOSSARY}")) == len(GLOSSARY.split("\n"))
    assert found(f"{PROSE}\n注释\n热点新闻\n1.小桥村") == []


def test_the_number_of_a_page_stays_for_the_halves_around_it():
    """On a page too, where its paragraphs are joined over it."""
    text = (
        "首页 > 政务公开 > 政府工作报告\n云禾县政府工作报告\n各位代表：\n"
        "现在，我代表县人民政府，向大会报告工作，请予审议。\n一、工作回顾\n"
        "新建农村公路一百二十公里，改造老旧小区十二个，城镇化率达到\n- 13 -\n"
        "56.2%，比上年提高1.1个百分点。\n扫一扫在手机打开当前页\n打印本页 | 关闭窗口\n"
        "网站地图 | 关于我们"
    )
    (document,) = clean(text)
    assert "城镇化率达到56.2%，比上年" in document.text


def test_the_terms_of_a_glossary_are_read_on_a_page():
    """A page with menus keeps the lines of terms, so that they can be lifted."""
    text = (
        "首页 > 政务公开 > 政府工作报告\n云禾县政府工作报告\n各位代表：\n"
        "现在，我代表县人民政府，向大会报告工作，请予审议。\n一、工作回顾\n"
        "过去一年，我们推进双强［1］行动，建成一站两仓［2］，较好完成各项任务。\n"
        f"{GLOSSARY}\n扫一扫在手机打开当前页\n打印本页 | 关闭窗口\n网站地图 | 关于我们"
    )
    (document,) = clean(text)
    assert document.glossary == {
        "双强": "科技强农、机械强农",
        "一站两仓": "独立站与前置仓",
    }
    assert "双强行动，建成一站两仓，较好" in document.text
