import pytest

from reportclean import clean

RIGHTS = (
    "本內容之版權由相關公司、機構或人士擁有。版權持有者保留所有權利。\n"
    "慧科訊業有限公司 (2014). 版權所有，翻印必究。"
)
BODY = "運輸署昨日公布渠務工程延至今年第三季完成。\n商戶指生意跌兩成，要求政府賠償。"
FIRST = (
    "香江日報\nA4  |  港聞  |  梁嘉儀  |  2014-05-22\n\n"
    f"渠務工程延誤\n\n{BODY}\n\n文章編號: 201405220030005"
)
SECOND = f"海港新報\nA12 | 港聞 | 2014-05-24\n暑假外遊報名升一成\n{BODY}\n文章编号: 201405240030025"


def read(text: str) -> list[tuple[str | None, ...]]:
    """Return title, day, source, section, author and text of each document."""
    found = clean(text, script="keep")
    facts = ((d.metadata.title, d.metadata.date_published, d.metadata.source) for d in found)
    more = ((d.metadata.column, d.metadata.author, d.text) for d in found)
    return [(*a, *b) for a, b in zip(facts, more, strict=True)]


def test_articles_of_papers_are_taken_apart():
    """Paper, page, section, author and day stand above, the number and the rights below."""
    text = f"慧科搜索研究數據庫\n{FIRST}\n\n{RIGHTS}\n\n{SECOND}\n{RIGHTS}"
    assert read(text) == [
        ("渠務工程延誤", "2014-05-22", "香江日報", "港聞", "梁嘉儀", BODY),
        ("暑假外遊報名升一成", "2014-05-24", "海港新報", "港聞", None, BODY),
    ]


def test_the_day_may_stand_behind_the_paper():
    """And the number of words on a line of its own; rights may stand above the number."""
    text = (
        "1.\n柳坪日报 | 2021-10-18\n报刊 | A02 | 要闻 | 陶致远\n字数: 237 words\n\n"
        f"秋冬森林防火\n{BODY}\n{RIGHTS}\n文章编号: 202110183520001"
    )
    expected = ("秋冬森林防火", "2021-10-18", "柳坪日报", "要闻", "陶致远", BODY)
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        FIRST.replace("文章編號: 201405220030005", "文章編號: 12"),
        f"以下各篇由編者選出。\n{FIRST}",
        FIRST.replace("渠務工程延誤\n\n", "").replace(BODY, ""),
        FIRST.replace("A4  |  ", ""),
        FIRST.replace("香江日報\n", "香江日報昨日報道了此事。\n"),
        f"香江日報\nA4 | 港聞 | 2014-05-22\n{RIGHTS}\n{RIGHTS}\n文章編號: 201405220030005",
    ],
)
def test_what_only_looks_so_is_read_as_ever(text):
    """A short number, running text above, no article, no page, a sentence for a paper."""
    (document, *_) = clean(text, script="keep")
    assert "unwrapped" not in {step.by for step in document.trail}


def test_the_headline_may_stand_above_the_paper():
    """Above each of them, and below the number of the article before or a rule."""
    head = "{}\n禾渡日报 | 2022-01-2{}\n报章 | A02 | 时政\n字数: 177\n\n"
    text = "-----------\n".join(
        f"{head.format(title, n)}{BODY}\n\n文章编号: 202201254011{n}\n"
        for n, title in enumerate(("秋冬森林防火", "港口货物吞吐量创新高"))
    )

    assert [row[:3] for row in read(text)] == [
        ("秋冬森林防火", "2022-01-20", "禾渡日报"),
        ("港口货物吞吐量创新高", "2022-01-21", "禾渡日报"),
    ]
    assert [row[-1] for row in read(text)] == [BODY, BODY]


def test_headlines_lose_the_numbers_that_count_them():
    """A headline may end in a mark; a number that does not count stays."""
    head = "{}\n禾渡日报 | 2022-01-25\n报章 | A02 | 时政\n\n"
    titles = ("1. 秋冬森林防火！", "2. 港口货物吞吐量创新高")
    text = "".join(f"{head.format(t)}{BODY}\n\n文章编号: 2022012540110\n\n" for t in titles)

    assert [row[0] for row in read(text)] == ["秋冬森林防火！", "港口货物吞吐量创新高"]
    assert [row[0] for row in read(text.replace("2. ", "2022. "))][
        1
    ] == "2022. 港口货物吞吐量创新高"
