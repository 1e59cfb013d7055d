"""Texts that are the list of strings which a program printed."""

import pytest

import reportclean
from reportclean.structure.listed import listed


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("['全县春耕展开。', '农机站备足种子。']", ["全县春耕展开。", "农机站备足种子。"]),
        ('["全县春耕展开。","“好种”\\n出好苗"]', ["全县春耕展开。", "“好种”", "出好苗"]),
        (
            "[\n  '全县春耕展开。',\n  \"周禾说：'好。'\",\n]\n",
            ["全县春耕展开。", "周禾说：'好。'"],
        ),
        (
            "['\\u3000\\u3000全县春耕。', '', '\\xa0完。']",
            ["\u3000\u3000全县春耕。", "", "\xa0完。"],
        ),
        ("['他说\\'好\\'。', 'C:\\\\农机']", ["他说'好'。", "C:\\农机"]),
    ],
)
def test_the_strings_of_a_list_stand_on_lines_of_their_own(text, lines):
    """Brackets, quotes and commas go, escapes are written out."""
    (document,) = listed(text)
    assert lines == document.text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "['春耕', '农机', '种子']",
        "['全县春耕全面展开。']",
        "['全县春耕全面展开。', '农机站备足种子。'",
        "['全县春耕全面展开。', 3]",
        "x = ['全县春耕全面展开。', '农机站备足种子。']",
        "['全县春耕全面展开。', '农机站备足种子。']是两条短信。",
        "[“全县春耕全面展开。”, “农机站备足种子。”]",
        "['全县春耕。', '农机\n站",
    ],
)
def test_other_lists_stay(text):
    """Words, code, one string, and a list that an article quotes."""
    (document,) = listed(text)
    assert text == document.text


def test_a_report_in_a_list_is_read_as_one():
    """Title, meeting and speaker are found, and no quotes are left."""
    parts = [
        "政府工作报告",
        "——2022年1月6日在禾丰县第十六届人民代表大会第一次会议上",
        "县长 周禾",
        "各位代表：",
        "现在，我代表县人民政府向大会报告工作，请予审议。",
        "一、2021年工作回顾",
    ]
    (document,) = reportclean.clean(repr(parts))
    assert document.text.split("\n") == parts[3:]
    assert document.metadata.speaker == "周禾"
