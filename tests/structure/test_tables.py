"""Bars around text that stands alone in its row."""

from __future__ import annotations

import pytest

from reportclean.structure.tables import framed_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| 县长林朔讲话。 |\n|\n今年以来", "县长林朔讲话。\n今年以来"),
        ("县长林朔讲话。 |\n今年以来", "县长林朔讲话。\n今年以来"),
        ("|  | 讲话。 |\n\n||\n结束", "讲话。\n\n结束"),
        ("| 指标 | 2022年 |\n| 粮食 | 12.6 |", "| 指标 | 2022年 |\n| 粮食 | 12.6 |"),
        ("| 指标 | 2022年 |\n| 粮食 |", "| 指标 | 2022年 |\n| 粮食 |"),
        ("门诊排定 | |\n---|---|\n澜川网 | |\n市民请注意。 |", "门诊排定\n澜川网\n市民请注意。"),
        ("指标 | 数 |\n---|---|\n粮食 | 12 |", "指标 | 数 |\n---|---|\n粮食 | 12 |"),
        ("| | |\n| 村 | 数 |\n| | |\n| 甲 | 4 |\n| | |", "| 村 | 数 |\n| 甲 | 4 |\n| | |"),
        ("| | |\n|---|---|\n| 村 | 数 |", "| | |\n|---|---|\n| 村 | 数 |"),
        ("首页 | 新闻", "首页 | 新闻"),
        ("|\n|", "|\n|"),
        ("||||\n|||\n全县共有水库18座。\n|", "全县共有水库18座。\n"),
        ("| | |\n今年以来\n| 指标 | 数 |\n| 粮食 | 12 |", "今年以来\n| 指标 | 数 |\n| 粮食 | 12 |"),
    ],
)
def test_a_frame_around_one_cell_goes_and_a_table_stays(text, expected):
    """A run of rows with never more than one filled cell is text; any other run is a table."""
    (document,) = framed_text(text)
    assert document.text == expected
