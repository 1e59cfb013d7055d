"""Front matter above an article."""

from __future__ import annotations

import pytest

from reportclean import clean
from reportclean.structure.record_front import front

BODY = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种，力争早日完成。"


def test_front_matter_becomes_metadata():
    """Values are lifted, keys and rules leave, what no field takes leaves too."""
    (document,) = clean(
        '---\ntitle: "云禾春耕"\ndate: 2024-03-05 10:20\ntags:\n  - 春耕\n  - 农业\n'
        f"author: 周禾\ndraft: false\n# 备注\n---\n\n{BODY}\n"
    )
    assert document.text == BODY
    said = document.metadata
    assert (said.title, said.author, said.date_published) == ("云禾春耕", "周禾", "2024-03-05")
    assert (said.time_published, said.keywords) == ("10:20", ("春耕", "农业"))


def test_a_key_without_value_and_a_mark_in_front_are_passed():
    """A byte order mark stands before the first rule, and an empty key states nothing."""
    (found,) = front(f"\ufeff---\nauthor:\n标题：春耕\n---\n{BODY}")
    assert found.roles() == {"title", "text"}


def test_posts_may_follow_each_other():
    """Each has its own title; what a block of code quotes and a mere rule begin none."""
    quoted = f"```\n---\ntitle: 标题\n---\n```\n{BODY}"
    posts = [f"---\ntitle: {name}\n---\n{body}\n" for name, body in (("春", BODY), ("秋", quoted))]
    found = list(clean("".join(posts) + f"\n---\n{BODY}\n"))
    assert [(d.metadata.title, d.text.count("春耕")) for d in found] == [("春", 1), ("秋", 2)]


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{BODY}\n---\n{BODY}",
        f"---\ntitle: 春耕\n{BODY}\n---\n{BODY}",
        f"---\ntitle: 春耕\nsource: 云禾日报\n{BODY}",
        f"---\nsource: 云禾日报\nauthor: 周禾\n---\n{BODY}",
        f"春耕\n---\ntitle: 春耕\nsource: 云禾日报\n---\n{BODY}",
        "",
    ],
)
def test_rules_without_a_titled_list_of_keys_between_are_none(text):
    """Sentences between, no second rule, no title, or text above: no record."""
    assert front(text) == ()


def test_front_matter_without_an_article_stays():
    """Where no text stands below there is nothing to take apart."""
    text = "---\ntitle: 春耕\nsource: 云禾日报\n---\n春耕。"
    (document,) = clean(text)
    assert document.text == text
