"""Articles that the line of their editor closes."""

from __future__ import annotations

import pytest

from reportclean.blocks.by_rulebook import by_rulebook
from reportclean.blocks.closed import closed, lone_headings
from reportclean.core.document import Document

TOLD = "十一月起，云禾港的两条新航线将先后开通，岸上也通了轻轨。"
VERSE = "在建的地下通道\n连着云禾港和轻轨\n换乘只要十分钟"
EDITOR = "责任编辑：周禾"


def lines(text: str, *liked: int) -> list[int]:
    """Return the lines that stay of a page of which the model likes those."""
    document = Document.of(text)
    peeling = by_rulebook(document, "page")
    return sorted(closed(peeling, [i in liked for i in range(len(document.lines))]))


@pytest.mark.parametrize("editor", [EDITOR, "（责编：周禾）", "编辑|周禾", "[责任编辑:周禾]"])
def test_what_the_model_doubts_stays_above_the_line_of_the_editor(editor: str):
    """Down to the last sentence."""
    text = f"要闻\n{TOLD}\n{VERSE}\n{TOLD}\n岸边一角\n{editor}\n云禾港开通\n新航线图"

    assert lines(text, 1) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "middle",
    [
        f"{VERSE}\n分享到：微信 微博",
        f"{VERSE}\n扫码关注云禾港公众号",
        f"相关阅读\n{VERSE}",
    ],
)
def test_a_run_of_lines_with_one_of_the_site_stays_out(middle: str):
    """The sentences around it are the article all the same."""
    text = f"{TOLD}\n{middle}\n{TOLD}\n{EDITOR}\n云禾港开通\n新航线图"

    assert lines(text, 0, middle.count("\n") + 2) == [0, middle.count("\n") + 2]


@pytest.mark.parametrize(
    ("text", "liked"),
    [
        (f"{TOLD}\n{VERSE}\n{TOLD}\n云禾港开通\n新航线图", 0),
        (f"{TOLD}\n{VERSE}\n浏览次数：123\n{TOLD}\n{EDITOR}\n云禾港开通", 0),
        (f"{TOLD}\n" + f"{VERSE}\n" * 6 + f"{TOLD}\n{EDITOR}\n云禾港开通", 0),
        (f"{TOLD}\n{VERSE}\n{TOLD}\n编辑：各科室负责稿件。\n云禾港开通", 0),
        (f"{TOLD}\n{VERSE}\n{TOLD}\n{EDITOR}\n云禾港开通", 1),
    ],
)
def test_without_its_signs_there_is_no_such_article(text: str, liked: int):
    """No editor, a known line between, few sentences, a duty for a name, no sentence liked."""
    assert lines(text, liked) == []


@pytest.mark.parametrize(
    ("heading", "stays"),
    [
        ("Twin Lines：两条航线为何并行", True),
        ("三、航线", True),
        ("1", False),
        ("关注云禾港公众号", False),
        ("相关阅读", False),
        ("云禾港的两条新航线将从十一月起先后开通并与岸上的轻轨和渡船换乘方便旅客", False),
        ("岸边一角\n渡船上的人", False),
    ],
)
def test_a_heading_alone_between_two_paragraphs_stays(heading: str, stays: bool):
    """Two lines, a number and what has a word of a site are none."""
    paragraph = TOLD * 3
    text = f"{paragraph}\n{heading}\n{paragraph}\n云禾港开通"
    last = heading.count("\n") + 2

    found = lone_headings(by_rulebook(Document.of(text), "page"), {0, last})

    assert sorted(found) == ([1] if stays else [])


def test_between_short_sentences_stands_no_such_heading():
    """They may be teasers, and the line the headline of one."""
    text = f"{TOLD}\n两条航线为何并行\n{TOLD}\n云禾港开通"

    assert lone_headings(by_rulebook(Document.of(text), "page"), {0, 2}) == frozenset()
