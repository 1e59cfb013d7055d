"""Articles on one line that lost the borders of their paragraphs without a trace."""

from __future__ import annotations

import pytest

from reportclean.structure.fused import fused_borders

BODY = "全县上下认真贯彻各项决策部署,抓生产、保供应、促增长。各项工作取得了新的成绩,形势很好。" * 7


def borders(*pieces: str) -> list[str]:
    """Return the paragraphs found in the pieces on one line, each given with its rule."""
    text = "".join(piece + BODY for piece in pieces)
    found = sorted(fused_borders(text, spaced=False))
    assert all(border.start == border.stop for border in found)
    ends = [border.start for border in found[1:]] + [len(text)]
    return [
        f"{border.rule} {text[border.start : end].removesuffix(BODY)}"
        for border, end in zip(found, ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("一、抓好农业。", "二、抓好工业。"), ["number-border 二、抓好工业。"]),
        (
            (
                "一、产业转型升级,振兴实体经济坚持工业强县。",
                "二、城乡融合发展,美丽家园是目标。",
                "三、乡风文明建设,平安家园是保证。",
            ),
            [
                "number-border 二、城乡融合发展,美丽家园是目标。",
                "number-border 三、乡风文明建设,平安家园是保证。",
            ],
        ),
        (
            (
                "一、产业转型升级,振兴实体经济坚持工业强县。",
                "二、城乡融合发展,振兴乡村经济坚持城乡统筹。",
                "三、乡风文明建设,平安家园是群众心中的向往坚持依法治县。",
            ),
            [
                "heading-border 坚持工业强县。",
                "number-border 二、城乡融合发展,振兴乡村经济",
                "heading-border 坚持城乡统筹。",
                "number-border 三、乡风文明建设,平安家园是群众心中的向往坚持依法治县。",
            ],
        ),
        (
            ("一、聚力项目攻坚,发展动能持续增强。", "二、聚力民生改善,群众福祉持续增进。"),
            ["number-border 二、聚力民生改善,群众福祉持续增进。"],
        ),
        (
            (
                "一、产业转型升级,振兴实体经济持续加快坚持工业强县。",
                "二、城乡融合发展,乡村面貌风貌有效提升坚持打造样板。",
            ),
            [
                "heading-border 坚持工业强县。",
                "number-border 二、城乡融合发展,乡村面貌风貌有效提升",
                "heading-border 坚持打造样板。",
            ],
        ),
    ],
)
def test_headings_end_at_the_length_that_most_of_them_have(pieces, expected):
    """One that ends in a stop, one candidate alone, or one far from the others has no end."""
    assert borders(*pieces) == expected


def test_the_sentence_that_announces_a_list_begins_a_paragraph():
    """A short sentence with a count, right before the first number, is a line with its list."""
    assert borders(
        "一、总体要求。",
        "今年要抓好以下两项工作。(一)抓好农业。",
        "(二)抓好工业。",
        "二、工作保障。",
    ) == [
        "lead-in-border 今年要抓好以下两项工作。",
        "number-border (一)抓好农业。",
        "number-border (二)抓好工业。",
        "number-border 二、工作保障。",
    ]


def test_words_that_open_a_paragraph_do_so_after_a_sentence():
    """一年来， begins a paragraph where it begins a sentence and a paragraph's length follows."""
    assert borders("一、抓好农业。", "一年来,我们办成了大事。", "二、抓好工业。") == [
        "turn-border 一年来,我们办成了大事。",
        "number-border 二、抓好工业。",
    ]
    assert borders("一、抓好农业。其中一年来,办成了大事。", "二、抓好工业。") == [
        "number-border 二、抓好工业。"
    ]
