"""The menu above the line that says where on a site a text stands."""

import pytest

from reportclean.blocks.label import label
from reportclean.core.document import Document

BODY = "各镇已整地三万亩，比去年早十天。"
BELOW = f"当前位置：首页 > 要闻\n全县春耕从今天起全面开始\n{BODY}"


def menu(text: str) -> list[str]:
    """Return the lines that are a menu above the trail."""
    found = label(Document.of(text))
    return [text[one.line.start : one.line.stop] for one in found if one.rule == "menu-above-trail"]


def test_short_lines_above_the_trail_are_a_menu():
    """One of them is a word of sites; blank lines between change nothing."""
    assert menu(f"政务公开\n\n机构设置\n{BELOW}") == ["政务公开", "机构设置"]


@pytest.mark.parametrize(
    "text",
    [
        f"政务公开\n{BELOW}",
        f"操作手册\n登录系统\n{BELOW}",
        f"政务公开\n全县今年的春耕全面开始\n{BELOW}",
        f"政务公开\n县政府办事。\n{BELOW}",
        f"政务公开\n机构设置\n当前位置：首页 > 要闻\n{BODY}",
        f"政务公开\n机构设置\n当前位置：首页 > 要闻\n春耕\n{BODY}",
        f"政务公开\n机构设置\n全县春耕从今天起全面开始\n{BODY}",
        "政务公开\n机构设置\n当前位置：首页 > 要闻",
        "\n".join(["政务公开"] * 60) + f"\n{BELOW}",
    ],
)
def test_other_lines_above_it_are_none(text: str):
    """One line alone, titles, sentences; nor are they where no title stands below the trail."""
    assert menu(text) == []
