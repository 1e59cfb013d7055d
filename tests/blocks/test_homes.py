"""Sentences where the article of a page of HTML stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportclean.blocks.homes import at_home, beside
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import rows
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source

LONG = "第{}家合作社今年的秋粮已经全部收割归仓，比去年同一时候早了整整十二天左右。"
LINES = [f"第{n}家合作社今年的秋粮已经全部收割归仓。" for n in range(8)]


def document(hints: Sequence[str], links: Sequence[float] = ()) -> Document:
    """Return a page whose lines stand in elements with these names."""
    blocks, at = [], 0
    for n, hint in enumerate(hints):
        share = links[n] if links else 0.0
        blocks.append(Block(Span(at, at + len(LINES[n])), "p", share, 4, hint))
        at += len(LINES[n]) + 1
    text = "\n".join(LINES[: len(hints)])
    return Document.of(Source(text, blocks=tuple(blocks)))


def home(chances: Sequence[float], hints: Sequence[str], links: Sequence[float] = ()) -> list[int]:
    """Return the rows at home, given what the line model thinks of each."""
    page = document(hints, links)
    return sorted(at_home(page, rows(page), [Verdict(chance, 0.0) for chance in chances]))


@pytest.mark.parametrize(
    ("chances", "hints", "expected"),
    [
        ([0.9, 0.3, 0.9, 0.3], ["zoom"] * 4, [0, 1, 2, 3]),
        ([0.3, 0.9, 0.9], ["zoom"] * 3, [0, 1, 2]),
        ([0.9, 0.9, 0.05], ["zoom"] * 3, [0, 1]),
        ([0.9, 0.9, 0.3], ["zoom", "zoom", "reply"], [0, 1]),
        ([0.9, 0.3, 0.3], ["zoom"] * 3, []),
        ([0.9, 0.9, 0.3, 0.3, 0.3], ["zoom"] * 5, []),
        ([0.9, 0.9, 0.3], [""] * 3, []),
        ([0.9, 0.3], ["zoom"] * 2, []),
        (
            [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.3],
            ["zoom"] * 4 + ["more"] * 3 + ["zoom"],
            [0, 1, 2, 3],
        ),
    ],
)
def test_a_sentence_is_at_home_among_sentences_like_the_article(chances, hints, expected):
    """Same element and names, most of it like the article, near by, and not surely unlike it."""
    assert expected == home(chances, hints)


def test_a_sentence_that_is_a_link_is_never_at_home():
    """The teaser of another article leads there."""
    assert [0, 1] == home([0.9, 0.9, 0.3], ["zoom"] * 3, [0.0, 0.1, 0.9])


def test_a_paragraph_right_beside_one_at_home_needs_less_of_a_chance():
    """Of what stands in the article's element only pleas are surely unlike it."""
    blocks, text = [], "\n".join(LONG.format(n) for n in range(4))
    for n in range(4):
        start = n * (len(LONG.format(0)) + 1)
        blocks.append(Block(Span(start, start + len(LONG.format(0))), "p", 0.0, 4, "zoom"))
    page = Document.of(Source(text, blocks=tuple(blocks)))

    def found(*chances: float) -> list[int]:
        return sorted(at_home(page, rows(page), [Verdict(one, 0.0) for one in chances]))

    assert [0, 1, 2] == found(0.9, 0.9, 0.1, 0.01)
    assert [0, 1] == found(0.9, 0.9, 0.01, 0.1)


@pytest.mark.parametrize(
    ("below", "chance", "expected"),
    [
        ("此次是该船第三次随队执行考察任务。", 0.07, [1]),
        ("此次是该船第三次随队执行考察任务。", 0.02, []),
        ("本站开通微博，欢迎关注和转发我们的新闻。", 0.07, []),
        ("第三次考察任务。", 0.07, []),
        ("第三次随队执行考察任务", 0.07, []),
    ],
)
def test_a_sentence_of_plain_text_right_below_one_of_the_article(below, chance, expected):
    """It stays, but for short ones, pleas of the site and what is surely none."""
    read = rows(Document.of(f"{LONG.format(1)}\n{below}"))
    seen = [Verdict(0.9, 0.0), Verdict(chance, 0.0)]

    assert expected == sorted(beside(read, seen, {}, 0.35))


def test_between_stands_nothing_but_blank_lines():
    """Another line, known or not, parts the sentence from the article."""
    last = "此次是该船第三次随队执行考察任务。"
    chances = [Verdict(0.9, 0.0), Verdict(0.1, 0.0), Verdict(0.1, 0.0)]

    blank = rows(Document.of(f"{LONG.format(1)}\n\n{last}"))
    other = rows(Document.of(f"{LONG.format(1)}\n相关新闻\n{last}"))

    assert [2] == sorted(beside(blank, chances, {}, 0.35))
    assert [] == sorted(beside(other, chances, {}, 0.35))
    assert [] == sorted(beside(other, chances, {1}, 0.35))
