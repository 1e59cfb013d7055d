"""Where an article was printed, on a line in brackets."""

from __future__ import annotations

import pytest

import reportclean

BODY = "{town}昨日召开会议，部署春耕工作。\n会议强调，要抓好落实。\n"
TOWNS = ("禾渡县", "青石县", "澜川县")


@pytest.mark.parametrize(
    "line",
    [
        "【2022-08-30/禾渡日报/B1版/地方新闻】",
        "【2022-08-30／禾渡網／B1版】",
        "【2022-08-30/禾渡网/A3版/要闻】",
        "（禾渡日报，2022-08-30）",
        "【禾渡日报】 【日期】2022.08.30 【版次】1 【版面】要闻",
    ],
)
@pytest.mark.parametrize("number", ["", "（{n}）"])
def test_the_line_below_the_title_opens_articles_and_is_lifted(line, number):
    """One article or several: the day and the paper are metadata, and the line leaves."""
    texts = [
        f"{number.format(n=n)}{town}部署春耕备耕工作\n{line}\n{BODY.format(town=town)}"
        for n, town in enumerate(TOWNS, 1)
    ]

    documents = reportclean.clean("".join(texts))

    titles = [f"{town}部署春耕备耕工作" for town in TOWNS]
    assert titles == [one.metadata.title for one in documents]
    assert {"2022-08-30"} == {one.metadata.date_published for one in documents}
    assert all(one.metadata.source.startswith("禾渡") for one in documents)
    assert [BODY.format(town=town).strip() for town in TOWNS] == [one.text for one in documents]


def test_the_line_below_the_article_is_lifted():
    """Papers of today print their name, the day and the page below each article."""
    texts = [
        f"{town}部署春耕备耕工作\n{BODY.format(town=town)}《 禾渡日报 》（ 2020年02月18日 01 版）\n"
        for town in TOWNS
    ]

    for document in reportclean.clean("".join(texts)):
        assert ("禾渡日报", "2020-02-18") == (
            document.metadata.source,
            document.metadata.date_published,
        )
        assert "《" not in document.text


@pytest.mark.parametrize(
    "line",
    [
        "（县委，2021年3月12日）",
        "【2021-03-12/甲组/乙组】",
        "《禾渡县志》（2020年印）",
        "（见《禾渡日报》2021年3月12日）",
    ],
)
def test_other_brackets_stay(line):
    """What names no paper, or says more, is of the text."""
    text = f"禾渡县部署春耕备耕工作\n全县昨日开会，部署春耕。\n{line}\n会议强调，要抓好落实。\n"

    (document,) = reportclean.clean(text, script="keep", punctuation="keep")

    assert line in document.text
