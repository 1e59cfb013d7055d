"""Field codes of a word processor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.structure.field_codes import field_codes
from reportclean.structure.paragraphs import stage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('附件:HYPERLINK "http://a.example/b.doc"申报表', "附件:申报表"),
        ('见 HYPERLINK \\l "_Toc1" \\o "去总则" 总则。', "见 总则。"),
        ("一、要求 PAGEREF _Toc1234567 \\h 1", "一、要求 1"),
        ("一、要求 PAGEREF _Toc1234567 h 1", "一、要求 1"),
        ('TOC \\o "1-3" \\h \\z \\u\n一、要求', "一、要求"),
        ("一、要求\r\nPAGE \\* MERGEFORMAT 12\r\n二、措施", "一、要求\r\n二、措施"),
        ("图 SEQ 图 \\* ARABIC 3 河道", "图 3 河道"),
        ("SHAPE  \\* MERGEFORMAT\n正文", "正文"),
        ("EMBED Equation.3\n正文", "正文"),
        ('见附件{ HYPERLINK "http://a.example/b.doc" }。', "见附件。"),
        ("共{ NUMPAGES }页", "共页"),
        ("云禾县预案\xa0PAGE\xa0\\*\xa0MERGEFORMAT\xa03", "云禾县预案\xa0"),
        ("见 REF _Ref12345 \\h 图3。", "见 图3。"),
        ('INCLUDEPICTURE "C:\\\\a.jpg" \\* MERGEFORMAT', ""),
    ],
)
def test_a_code_goes_and_what_it_shows_stays(text, expected):
    """The address, the bookmark and the switches go with the name; a line of nothing else too."""
    (document,) = field_codes(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        '写作=HYPERLINK("地址","名称"),按HYPERLINK函数的说明填写。',
        "在页脚插入 PAGE 域即可显示页码,TOC 域用于目录。",
        "PAGEREF 域指向书签",
        "EMBED 域嵌入对象，REF 域引用_Ref开头的书签",
        "路径为 C:\\PAGE\\新建文件夹",
        "模板中写 { TITLE } 或 { PAGES }，NUMPAGES 域显示总页数。",
    ],
)
def test_words_of_a_text_about_them_stay(text):
    """A name without address, bookmark or switch is a word."""
    (document,) = field_codes(text)
    assert document.text == text


def test_contents_made_by_a_field_go():
    """The numbers of pages that codes leave behind tell two lines of contents."""
    contents = (
        '目录\nTOC \\o "1-3" \\h\n一、要求 PAGEREF _Toc1 \\h 1\n二、任务 PAGEREF _Toc2 \\h 3\n'
    )
    body = "一、要求\n坚持稳中求进。\n二、任务\n抓好五项任务。"
    (document,) = stage()(contents + body)
    assert document.text == body


@given(st.lists(st.sampled_from(["PAGE", " \\h ", "TOC", '"a"', "HYPERLINK ", "\n", "正文"])))
def test_only_deletes(parts):
    """What is left stands in the text in the same order."""
    text = "".join(parts)
    (document,) = field_codes(text)
    rest = iter(text)
    assert all(character in rest for character in document.text)
