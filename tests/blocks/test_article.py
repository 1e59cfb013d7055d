"""The element that a platform names the article's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportclean.blocks.article import in_element, is_beside, single
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source


def blocks(names: Sequence[str]) -> tuple[Block, ...]:
    """Return lines of three characters that stand in elements with these names."""
    return tuple(Block(Span(4 * n, 4 * n + 3), "p", 0.0, 3, name) for n, name in enumerate(names))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["menu", "post-body", "code post-body", "footer"], [False, True, True, False]),
        (["trs_editor zoom", "trs_editor2"], [True, False]),
        (["t_f postmessage_7", "quote t_f postmessage_8"], [True, False]),
        (["menu", "zoom"], [False, False]),
    ],
)
def test_the_names_of_platforms_are_known(names, expected):
    """Whole names at any level, and of a thread the first post."""
    assert expected == in_element(blocks(names))


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        ("sd-title sharedaddy entry-content", "共享此文章:", True),
        ("jp-relatedposts entry-content", "相关", True),
        ("gutter highlight post-body", "12", True),
        ("gutter highlight post-body", "二", False),
        ("code highlight post-body", "12", False),
        ("entry-content comment-page", "绿道昨日贯通。", False),
    ],
)
def test_what_platforms_put_into_it_is_beside_the_article(names, text, expected):
    """Buttons and related posts by the names inside the element, and the numbers of code."""
    assert expected == is_beside(blocks([names])[0], text)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["menu", "post-body", "x post-body", "footer"], (4, 11)),
        (["post-body", "x post-body"], (0, 7)),
        (["post-body", "meta", "post-body"], None),
        (["postmessage_1", "author", "postmessage_2"], (0, 3)),
        (["menu"], None),
        ([], None),
    ],
)
def test_where_the_only_one_stands(names, expected):
    """A page of several posts has none."""
    text = "\n".join("绿道段" for _ in names)
    document = Document.of(Source(text, blocks=blocks(names)))

    assert expected == single(document)
