"""Titles and headings over several lines."""

from __future__ import annotations

import pytest

from reportclean.structure.headings import broken_headings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二、2018年\n主要目标任务\n今年要求。", "二、2018年主要目标任务\n今年要求。"),
        ("  三、建设人民满意的\n\n  服务型政府\n正文。", "  三、建设人民满意的服务型政府\n正文。"),
        ("(二)改革开放和\n现代化建设\n正文。", "(二)改革开放和现代化建设\n正文。"),
        (
            "澜川县人民政府关于印发澜川县促进消费\n若干政策措施的通知\n各镇人民政府:",
            "澜川县人民政府关于印发澜川县促进消费若干政策措施的通知\n各镇人民政府:",
        ),
        ("澜川县关于印发\n工作方案的\n通知\n各镇:", "澜川县关于印发工作方案的通知\n各镇:"),
        (
            "2024年1月11日在澜川县第十届\n\n人民代表大会第三次会议上\n县长林朔",
            "2024年1月11日在澜川县第十届人民代表大会第三次会议上\n县长林朔",
        ),
        ("(二)着力推进\n乡村振兴战略\n正文。", "(二)着力推进乡村振兴战略\n正文。"),
        ("三、做好\n安全生产工作\n正文。", "三、做好安全生产工作\n正文。"),
        (
            "四、坚持绿色发展，推动\n生态持续改善\n正文。",
            "四、坚持绿色发展，推动生态持续改善\n正文。",
        ),
        (
            "青渚县人民政府办公室\n\n关于做好秋收工作的通知\n各乡镇人民政府:",
            "青渚县人民政府办公室关于做好秋收工作的通知\n各乡镇人民政府:",
        ),
        (
            "青渚縣農業農村局\n關於印發秋收工作方案\n的通知\n各鄉鎮:",
            "青渚縣農業農村局關於印發秋收工作方案的通知\n各鄉鎮:",
        ),
        ("通知公告\n澜川集团\n关于停水的公告", "通知公告\n澜川集团关于停水的公告"),
        ("澜川县委员会\n关于表彰先进的决定", "澜川县委员会关于表彰先进的决定"),
        ("關於印發實施方案\n的通知\n各鎮:", "關於印發實施方案的通知\n各鎮:"),
    ],
)
def test_a_first_line_that_cannot_be_all_goes_on_below(text, expected):
    """A heading that ends in a year or 的, a title without its kind of paper: both go on."""
    (document,) = broken_headings(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "一、工作回顾\n一年来，我们做了工作。",
        "二、重点工作\n农业方面\n今年丰收。",
        "二、2018年\n今年的工作已经全部完成，形势很好。",
        "二、2018年\n三、主要任务\n正文。",
        "(二)项目稳步推进\n全年完成投资\n正文。",
        "(二)着力推进\n乡村振兴战略",
        "青渚县人民政府办公室文件\n关于做好秋收工作的通知\n各镇人民政府:",
        "青渚县人民政府办公室\n青政办〔2021〕3号\n关于做好秋收工作的通知\n各镇人民政府:",
        "青渚县人民政府办公室\n关于做好秋收工作\n各镇人民政府:",
        "青渚县人民政府办公室\n关于我们",
        "发文机关：青渚县人民政府\n关于做好秋收工作的通知",
        "县委办公室\n县政府办公室\n关于做好秋收工作的通知\n各镇人民政府:",
        "县教育局\n关于秋季开学的通知\n县财政局\n关于编制预算的通知",
        "何川\n关于做好秋收工作的通知",
        "关于促进消费的通知\n各镇人民政府:",
        "关于促进消费\n各镇，各部门:\n通知",
        "关于促进消费\n若干事项\n以及其他\n各种事项\n通知",
        "2018年\n公司成立\n2019年",
        "关于印发措施\n关于转发意见的通知",
        "在澜川县第十届\n运动会上",
        "一、工作",
    ],
)
def test_whole_headings_stay_apart_from_what_follows(text):
    """A heading that may be complete is left alone, and so is what is no heading."""
    (document,) = broken_headings(text)
    assert document.text == text
