"""Teasers of other articles with their days, below the heading of their list."""

import pytest

from reportclean.blocks.by_rulebook import by_rulebook
from reportclean.blocks.label import label
from reportclean.blocks.labels import TEASER
from reportclean.blocks.teasers import teasers
from reportclean.core.document import Document

ARTICLE = "全县春播从今天起全面展开，已经整地三万亩，各镇的种子和化肥都已经到位。"
SAID = "水库的蓄水已经全部完成，可以保证今年春灌的用水需要。"
LIST = f"水库蓄满\n{SAID}\n2024-03-02 10:20\n新路通车\n{SAID}\n3小时前"


def going(text: str) -> list[str]:
    """Return the lines that go."""
    peeling = by_rulebook(Document.of(text), "page")
    return [peeling.rows[i].folded for i in sorted(teasers(peeling))]


def test_teasers_that_close_with_a_day_go():
    """Headline, sentence and day of each, down to the last day."""
    gone = f"为你推荐\n{LIST}"

    assert going(f"{ARTICLE}\n{gone}\n绿道开工") == gone.replace("，", ",").split("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"为你推荐\n{LIST}\n{ARTICLE}",
        f"{ARTICLE}\n为你推荐\n水库蓄满\n{SAID}\n2024-03-02 10:20\n{ARTICLE}",
        f"{ARTICLE}\n为你推荐\n水库蓄满\n2024-03-02\n新路通车\n2024-03-03\n{ARTICLE}",
        f"{ARTICLE}\n为你推荐\n{SAID}\n{SAID}\n{SAID}\n{SAID}\n2024-03-02\n{LIST}",
        f"{ARTICLE}\n全县日历\n{LIST}",
    ],
)
def test_anything_else_below_such_a_heading_stays(text: str):
    """Above the article, one teaser, headlines with days alone, paragraphs, another heading."""
    assert going(text) == []


def test_the_labeller_says_why_they_go():
    """On a page of plain text."""
    page = (
        f"首页\n登录\n注册\n分享到\n春播全面展开\n2024-03-05 08:00\n{ARTICLE}\n为你推荐\n"
        f"{LIST}\n返回顶部"
    )
    document = Document.of(page)
    found = {document.text[one.line.start : one.line.stop]: one.rule for one in label(document)}

    assert [found[line] for line in ("为你推荐", SAID, "新路通车")] == [TEASER] * 3
    assert found[ARTICLE] != TEASER
