"""Comments of readers below the article of a page of HTML."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportclean import clean
from reportclean.blocks.comments import commented, replies
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import rows
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source

ARTICLE = "今年秋收以来，全县已有三十二家合作社的粮食归仓，比去年同期早了整整十二天。"
LINES = [
    ARTICLE,
    ARTICLE,
    "我们村的路也该修一修了，下雨天根本走不出去。",
    "3小时前",
    "支持一下！",
    "回复(2)",
]
COMMENTS = ["zoom", "zoom", *["comment-txt comment-item comments"] * 4]


def found(names: Sequence[str], texts: Sequence[str] = LINES, liked: float = 0.9) -> list[int]:
    """Return the rows of comments on a page whose lines stand in elements with these names."""
    blocks, at = [], 0
    for name, text in zip(names, texts, strict=True):
        blocks.append(Block(Span(at, at + len(text)), "div", 0.0, 4, name))
        at += len(text) + 1
    page = Document.of(Source("\n".join(texts), blocks=tuple(blocks)))
    return sorted(replies(page, rows(page), [Verdict(liked, 0.0)] * len(texts), {}))


def test_lines_in_an_element_named_for_comments_are_comments():
    """Below the article, where two of them are marks of comments."""
    assert [2, 3, 4, 5] == found(COMMENTS)


@pytest.mark.parametrize(
    ("names", "texts"),
    [
        (["zoom"] * 6, LINES),
        (COMMENTS, [*LINES[:3], "沈溪", "支持一下！", "周禾"]),
        (["comment-page"] * 6, LINES),
        ([*COMMENTS[:2], *["article-content comment-page"] * 4], LINES),
        ([*COMMENTS[2:], "zoom", "zoom"], [*LINES[2:], ARTICLE, ARTICLE]),
        (["zoom", "recomment", *["commentator"] * 4], ["快讯。", *LINES[1:]]),
    ],
)
def test_names_alone_or_above_the_article_tell_nothing(names, texts):
    """No such element, no marks, a page of leading articles, comments above, too little article."""
    assert [] == found(names, texts)


def test_without_an_article_of_which_the_model_thinks_much_there_are_none():
    """Then the comments may be the text."""
    assert [] == found(COMMENTS, liked=0.4)


def test_comments_leave_a_page():
    """By a rule of their own; the article stays."""
    links = "".join(f"<li><a href='{n}'>云禾要闻第{n}条</a></li>" for n in range(6))
    comments = "".join(
        f"<div class='comment-item'><p class='comment-txt'>{text}</p><i>{n}小时前</i></div>"
        for n, text in enumerate(
            (LINES[2] * 2, "合作社的烘干机借给邻村用，也是应该的，大家都方便。"), 2
        )
    )
    page = (
        f"<body><ul>{links}</ul><h1>云禾县秋粮归仓早</h1><div>2024-10-08 09:30 来源：云禾日报</div>"
        f"<div class='zoom'><p>{ARTICLE}</p><p>第二家{ARTICLE}</p></div>"
        f"<div id='comments'>{comments}</div></body>"
    )

    result = clean(page.encode())
    (document,) = result

    assert document.text == f"{ARTICLE}\n第二家{ARTICLE}"
    assert "comment-of-a-reader" in {entry.rule for entry in result.ledger}


ON_TEXT = [
    ARTICLE,
    ARTICLE,
    "标签 粮食",
    "热门评论 10条",
    *["沈溪", "我们村的路也该修一修了。", "3小时前", "查看回复 2 举报", "分享"] * 2,
    *["周禾", "去年就说要修。", "昨天", "回复 踩0 赞85 收藏"],
    "关于我们",
]


def in_text(texts: Sequence[str], liked: float = 0.9) -> list[int]:
    """Return the rows of comments on a page of plain text of these lines."""
    page = Document.of("\n".join(texts))
    return sorted(commented(page, rows(page), [Verdict(liked, 0.0)] * len(texts), {}))


def test_on_plain_text_comments_go_from_their_name_to_the_last_buttons():
    """What stands above and below is judged as ever."""
    assert list(range(3, len(ON_TEXT) - 1)) == in_text(ON_TEXT)


@pytest.mark.parametrize(
    "texts",
    [
        [line for line in ON_TEXT if line != "热门评论 10条"],
        [line for line in ON_TEXT if line != "3小时前"],
        [line for line in ON_TEXT if "回复" not in line],
        ON_TEXT[3:],
        [*ON_TEXT[3:], ARTICLE, ARTICLE],
    ],
)
def test_on_plain_text_a_name_times_and_buttons_must_be_there(texts):
    """Below an article; three comments at least."""
    assert [] == in_text(texts)
