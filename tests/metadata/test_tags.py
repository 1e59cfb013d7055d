"""The keywords of an article, on a line of tags below it; who wrote a thread."""

from __future__ import annotations

import pytest

import reportclean

ARTICLE = """云禾县建成粮仓两座
2024-05-01 来源：云禾日报
今年以来，全县新开工水利项目三十二个，完成投资十八亿六千万元，灌溉面积扩大了一成。
“水渠修到了地头，今年不用再靠天吃饭。”望塘乡村民何川告诉记者，他家的十二亩地已经全部整完。"""


@pytest.mark.parametrize(
    ("below", "keywords"),
    [
        ("关键词：移风易俗", ["移风易俗"]),
        ("标签：春耕 水利", ["春耕", "水利"]),
        ("文章关键词：农田;水利\n责任编辑：周禾", ["农田", "水利"]),
        ("标签：", None),
        ("热门标签：水库 水利", None),
        ("标签：春耕\n标签：水利", None),
        ("关键词是发展，要义是为民。", None),
        ("关键词：创新\n今年以来，全县新开工水利项目三十二个，完成投资十八亿六千万元。", None),
    ],
)
def test_tags_below_an_article_are_its_keywords(below: str, keywords: list[str] | None):
    """One line of them; several are of several articles, and popular ones of the site."""
    (found,) = reportclean.clean(f"{ARTICLE}\n{below}")
    assert found.metadata.to_dict().get("keywords") == keywords


def test_who_opened_a_thread_wrote_it():
    """Not those who answered."""
    posts = [
        f"{name} 发表于 2022-8-14 1{n}:31 | 只看该作者\n今天小区门口贴了告示，说要停水三天，"
        f"问了物业，物业说是自来水公司的事{n}。"
        for n, name in enumerate(("河边的芦苇", "山里的风"))
    ]
    text = "小区停水三天没人管\n" + "\n".join(posts)
    assert {each.metadata.author for each in reportclean.clean(text)} == {"河边的芦苇"}
