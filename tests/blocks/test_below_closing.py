"""What stands below the line that closes an article."""

from __future__ import annotations

import pytest

from reportclean import clean
from reportclean.blocks.below_closing import below_closing
from reportclean.blocks.by_rulebook import by_rulebook
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import rows
from reportclean.core.document import Document

PARAGRAPH = "今年秋收以来，全县已有三十二家合作社的粮食归仓，比去年同期早了整整十二天。" * 2
TEASER = "邻县的水库昨天开始蓄水，预计年底可以供水。"
DISCLAIMER = "免责声明：自媒体提供的内容版权归原作者所有，不代表本站立场。"
ARTICLE = [PARAGRAPH] * 4


def found(lines: list[str]) -> list[int]:
    """Return the rows that go, of a page of which the model likes every sentence."""
    document = Document.of("\n".join(lines))
    peeling = by_rulebook(document, "page")
    seen = [Verdict(0.9 if row.prose else 0.1, 0.0) for row in rows(document)]
    return sorted(below_closing(peeling, seen, {}))


@pytest.mark.parametrize("line", [DISCLAIMER, "延伸 · 推荐", "推荐阅读"])
def test_what_is_below_goes_with_the_line(line):
    """Headlines and sentences alike."""
    assert [4, 5, 6] == found([*ARTICLE, line, "邻县水库开始蓄水", TEASER])


@pytest.mark.parametrize(
    "lines",
    [
        [*ARTICLE, DISCLAIMER],
        [PARAGRAPH, DISCLAIMER, TEASER],
        [*ARTICLE, DISCLAIMER, *ARTICLE],
        [*ARTICLE, "相关链接", TEASER],
        [*ARTICLE, "县里推荐了三个品种", TEASER],
        [*ARTICLE, "两县发表联合声明：共同治水。", TEASER],
        [*ARTICLE, "声明：本人自愿参加选举。", TEASER],
    ],
)
def test_other_lines_close_nothing(lines):
    """Nothing below, too little above, too much below; other words of the article."""
    assert [] == found(lines)


def test_a_page_ends_at_its_disclaimer():
    """Of the teasers below it nothing is left."""
    menu = "首页\n新闻\n国内\n国际\n登录\n注册\n"
    text = [PARAGRAPH.replace("粮食", crop) for crop in ("粮食", "棉花", "油菜", "茶叶")]
    page = menu + "\n".join(["秋粮归仓", *text, DISCLAIMER, "邻县水库开始蓄水", TEASER])

    (document,) = clean(page)

    assert PARAGRAPH in document.text
    assert TEASER not in document.text
