"""Sentences where the article of a page of HTML stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportclean.blocks.homes import at_home, heading_at_home, in_article, whole_tables
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
        ([0.05, 0.9, 0.9], ["zoom"] * 3, [1, 2]),
        ([0.9, 0.9, 0.05, 0.05], ["zoom"] * 4, [0, 1, 2]),
        ([0.9, 0.9, 0.3], ["zoom", "zoom", "reply"], [0, 1]),
        ([0.9, 0.3, 0.3], ["zoom"] * 3, []),
        ([0.9, 0.9, 0.3, 0.3, 0.3], ["zoom"] * 5, []),
        ([0.9, 0.9, 0.1], [""] * 3, [0, 1]),
        ([0.9, 0.9, 0.3], [""] * 3, [0, 1, 2]),
        ([0.9, 0.3, 0.9], ["", "menu", ""], [0, 2]),
        ([0.9, 0.9, 0.9, 0.3], ["", "", "zoom", ""], []),
        ([0.9, 0.9, 0.1, 0.1], ["zoom"] * 4, [0, 1, 2]),
        ([0.9, 0.9, 0.3, 0.01], ["zoom"] * 4, [0, 1, 2, 3]),
        ([0.9, 0.3], ["zoom"] * 2, []),
        (
            [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.3],
            ["zoom"] * 4 + ["more"] * 3 + ["zoom"],
            [0, 1, 2, 3],
        ),
    ],
)
def test_a_sentence_is_at_home_among_sentences_like_the_article(chances, hints, expected):
    """Same element and names, most of it like the article, near by, or right below it."""
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

    assert [1, 2, 3] == found(0.01, 0.1, 0.9, 0.9)
    assert [2, 3] == found(0.1, 0.01, 0.9, 0.9)


def parts(*lines: tuple[float, str, str, str], links: float = 0.0) -> list[int]:
    """Return the rows at home of lines of chance, tag, names and text; `links` of the third."""
    blocks, at = [], 0
    for n, (_, tag, hints, text) in enumerate(lines):
        share = links if n == 2 else 0.0
        blocks.append(Block(Span(at, at + len(text)), tag, share, 4, hints))
        at += len(text) + 1
    page = Document.of(Source("\n".join(text for *_, text in lines), blocks=tuple(blocks)))
    seen = [Verdict(chance, 0.0) for chance, *_ in lines]
    return sorted(at_home(page, rows(page), seen))


FIRST, SECOND = (0.9, "p", "zoom", LONG.format(1)), (0.9, "p", "zoom", LONG.format(2))
LAST = (0.07, "p", "zoom", LONG.format(3))
LINK = (0.0, "a", "more zoom", "延伸阅读：全县晚稻开镰")


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ([LINK], [0, 1, 3]),
        ([LINK, (0.0, "time", "day zoom", "2024-02-23"), LINK], [0, 1, 5]),
        ([(0.0, "div", "plea zoom", "请大家都来关注云禾发布的专页。")], [0, 1, 3]),
        ([(0.0, "div", "plea", "请大家都来关注云禾发布的专页。")], [0, 1]),
        ([(0.0, "a", "menu", "要闻")] * 3, [0, 1]),
    ],
)
def test_the_last_paragraph_stays_below_a_link_in_the_midst_of_the_article(between, expected):
    """A sentence outside the article's element parts them, and so do lines there."""
    assert expected == parts(FIRST, SECOND, *between, LAST)


@pytest.mark.parametrize("tag", ["tr", "h2", "figcaption"])
def test_tables_headings_and_captions_between_paragraphs_are_at_home(tag):
    """Whatever the line model thinks of them; not outside the element, nor below the last."""
    part = (0.0, tag, "table zoom", "合作社 | 已收割十二万亩。")

    assert [0, 1, 2, 3] == parts(FIRST, SECOND, part, LAST)
    assert [0, 1] == parts(FIRST, SECOND, part)
    assert 2 not in parts(FIRST, SECOND, (0.0, tag, "zoom side", "晚稻开镰"), LAST)
    assert 2 not in parts(FIRST, SECOND, part, LAST, links=0.9)
    assert 2 not in parts(FIRST, SECOND, (0.0, "div", "zoom", "晚稻开镰"), LAST)


def test_parts_beside_the_paragraphs_may_have_names_of_their_own():
    """A table of Word beside its paragraphs, a heading without a name; what leads to notes."""
    first, second, last = ((one[0], "p", "msonormal zoom", one[3]) for one in (FIRST, SECOND, LAST))
    table = (0.0, "tr", "msotablegrid zoom", "合作社 | 已收割十二万亩。")

    assert [0, 1, 2, 3] == parts(first, second, table, last)
    assert [0, 1, 2, 3] == parts(first, second, (0.0, "h3", "zoom", "晚稻开镰"), last)
    assert [0, 1, 2, 3] == parts(first, second, (0.0, "p", "msonormal zoom", "注："), last)
    assert 2 not in parts(first, second, (0.0, "p", "zoom", "晚稻开镰"), last)
    assert 2 not in parts(first, second, (0.0, "p", "msonormal zoom", "晚稻开镰"), last)


def test_a_table_with_a_row_of_links_is_a_card_and_not_at_home():
    """The table below the next paragraph is judged for itself."""
    card = (0.0, "tr", "zoom", "下载地址 | 立即下载"), (0.0, "tr", "zoom", "软件大小 | 5.08MB")
    table = (0.0, "tr", "zoom", "合作社 | 已收割十二万亩。")

    assert [0, 1, 4, 5, 6] == parts(FIRST, SECOND, *card, SECOND, table, LAST, links=0.9)


@pytest.mark.parametrize(
    ("chances", "tag", "expected"),
    [
        ([0.6, 0.4, 0.7, 0.2], "tr", [0, 1, 2, 3]),
        ([0.6, 0.4, 0.3, 0.2], "tr", []),
        ([0.6, 0.4, 0.7, 0.2], "p", []),
    ],
)
def test_a_table_stays_or_goes_as_one(chances, tag, expected):
    """If half of its rows are like the article, all are of it."""
    lines = ["品名 | 产量", "粮食 | 21.4", "油料 | 1.1", "蔬菜 | 15.9"]
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), tag, 0.0, 4, ""))
        at += len(line) + 1
    page = Document.of(Source("\n".join(lines), blocks=tuple(blocks)))
    seen = [Verdict(chance, 0.0) for chance in chances]

    assert expected == sorted(whole_tables(page, rows(page), seen))


def named(lines: Sequence[str], hints: Sequence[str], chances: Sequence[float]) -> list[int]:
    """Return the rows in the element that a platform names the article's; a link begins with >."""
    blocks, at = [], 0
    for line, hint in zip(lines, hints, strict=True):
        span = Span(at, at + len(line))
        blocks.append(Block(span, "p", float(line.startswith(">")), 4, hint))
        at += len(line) + 1
    page = Document.of(Source("\n".join(lines), blocks=tuple(blocks)))
    return sorted(in_article(page, rows(page), [Verdict(one, 0.0) for one in chances]))


BLOG = ["安装", "先更新系统的软件源。", "1", "yum -y update", "最后重启即可。", ">数据库备份"]


@pytest.mark.parametrize(
    "name", ["post-body articlebody", "x entry-content", "trs_editor", "vsb_content_2 y"]
)
def test_what_stands_in_the_element_of_an_article_stays(name):
    """Whatever the line model thinks of it, but for links and the numbers of lines of code."""
    hints = [name, name, f"gutter {name}", f"code {name}", name, name]

    assert [0, 1, 3, 4] == named(BLOG, hints, [0.1, 0.9, 0.1, 0.0, 0.2, 0.2])


def test_the_element_of_an_article_holds_a_sentence_like_one():
    """Unless no sentence of the page is like one. Whole names count, not what resembles them."""
    hints = ["entry-content", "entry-content", "main"]
    lines = ["安装", "先更新系统的软件源。", "绿道昨日全线贯通。"]

    assert [] == named(lines, hints, [0.9, 0.1, 0.9])
    assert [0, 1] == named(lines, hints, [0.1, 0.1, 0.1])
    assert [] == named(BLOG, ["entry-content-side"] * 6, [0.9] * 6)


def test_what_links_leave_behind_is_not_of_the_article():
    """A label without a value, and a piece that begins with a comma."""
    lines = ["责任编辑：", "，南方都市报", "如下：", "绿道昨日贯通。"]

    assert [2, 3] == named(lines, ["post-body"] * 4, [0.1, 0.1, 0.1, 0.9])


def test_the_article_of_a_thread_is_its_first_post():
    """An answer is one only if rules or the line model say so."""
    hints = ["t_f postmessage_7 pcb", "t_f postmessage_7 pcb", "t_f postmessage_8 pcb"]

    assert [0, 1] == named(["修旧如旧。", "不要拆", "同意。"], hints, [0.9, 0.1, 0.9])


@pytest.mark.parametrize(
    ("chances", "hints", "links", "expected"),
    [
        ([0.9, 0.4, 0.9], ["zoom"] * 3, [0, 0, 0], [1]),
        ([0.9, 0.1, 0.9], ["zoom"] * 3, [0, 0, 0], []),
        ([0.9, 0.4, 0.4], ["zoom"] * 3, [0, 0, 0], []),
        ([0.9, 0.4, 0.9], ["zoom"] * 3, [0, 1, 0], []),
        ([0.9, 0.4, 0.9], ["zoom", "more", "zoom"], [0, 0, 0], []),
        ([0.9, 0.4, 0.9], [""] * 3, [0, 0, 0], []),
    ],
)
def test_a_heading_is_at_home_between_two_sentences_like_the_article(
    chances, hints, links, expected
):
    """In their element, no link, and not surely unlike it."""
    texts = [LINES[0], "【云禾日报】秋粮归仓 同比早12天", LINES[2]]
    blocks, at = [], 0
    for text, hint, share in zip(texts, hints, links, strict=True):
        blocks.append(Block(Span(at, at + len(text)), "p", float(share), 4, hint))
        at += len(text) + 1
    page = Document.of(Source("\n".join(texts), blocks=tuple(blocks)))

    assert expected == sorted(
        heading_at_home(page, rows(page), [Verdict(chance, 0.0) for chance in chances])
    )
