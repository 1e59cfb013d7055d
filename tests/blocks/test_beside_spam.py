"""The title of an article to which words for search engines are glued."""

import pytest

import reportclean
from reportclean.blocks.rules import rulebook

SPAM = {rule.id for rule in rulebook() if rule.label == "spam"}
TITLE = "云禾县召开全县经济工作会议"
BODY = "3月1日，云禾县召开全县经济工作会议，研究部署今年的工作。\n会议指出，要稳中求进。"
OWN = "3月1日，云禾县体育平台在全县经济工作会议上免费开放。\n会议指出，要稳中求进。"


def first_of(head: str, body: str = BODY) -> tuple[str | None, list[str]]:
    """Return the title, and what was removed by rules for spam."""
    result = reportclean.clean(f"{head}\n{body}")
    assert result.restore() == f"{head}\n{body}"
    gone = [result.source.text[slice(*entry.span)] for entry in result.ledger if entry.rule in SPAM]
    return result[0].metadata.title, gone


@pytest.mark.parametrize(
    ("head", "spam"),
    [
        (f"久久精品国产_{TITLE}", ["久久精品国产_"]),
        (f"必威体育app下载-{TITLE}", ["必威体育app下载-"]),
        (f"{TITLE},国产精品久久久,亚洲一区二区三区", [",国产精品久久久,亚洲一区二区三区"]),
        (f"{TITLE} - 必威体育(中国)官方网站", [" - 必威体育(中国)官方网站"]),
        (
            f"必威体育app下载_{TITLE}_必威体育(中国)官方网站",
            ["必威体育app下载_", "_必威体育(中国)官方网站"],
        ),
        (
            f"必威体育app下载_云禾县_{TITLE}_云禾县政府",
            ["必威体育app下载_云禾县_"],
        ),
    ],
)
def test_the_spam_goes_and_the_title_stays(head: str, spam: list[str]):
    """A side without a word of the trade is left to those who know the names of sites."""
    assert first_of(head) == (TITLE, spam)


@pytest.mark.parametrize(
    "head",
    [
        "久久精品国产_亚洲一区二区三区_国产无码视频免费",
        "必威体育app下载_必威体育(中国)官方网站",
        "久久精品国产亚洲一区_云禾县",
    ],
)
def test_nothing_of_a_line_of_spam_alone_stays(head: str):
    """Its words stand nowhere below, or are too few for a title."""
    assert first_of(head) == (None, [f"{head}\n"])


def test_search_words_that_a_text_says_too_are_no_title():
    """A part with a word of the trade needs more of itself in the text."""
    head = "必威体育app下载_云禾体育免费平台_必威体育(中国)官方网站"
    assert first_of(head, OWN) == (None, [f"{head}\n"])


def test_only_the_first_lines_are_looked_at():
    """Further down a list of search words leaves as a whole."""
    head = f"久久精品国产_{TITLE}"
    assert first_of(f"首页\n{head}")[1] == ["久久精品国产_"]
    assert first_of(f"首页\n新闻\n公告\n{head}")[1] == [f"{head}\n"]
