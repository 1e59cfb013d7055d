import pytest

from reportclean import clean

TITLE = "云禾县春耕忙"
BODY = "\n".join(
    f"3月{day}日，云禾县召开春耕生产会议，部署备耕工作，县长周禾出席并讲话。" for day in range(1, 4)
)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        (
            "©原创   2017-07-11 15:42   发布于湖北 阅读数: 0 云上云禾",
            {"date_published": "2017-07-11", "time_published": "15:42"},
        ),
        (
            "新闻来源: 云禾日报 于2020-07-13 9:54:15  提示:新闻观点不代表本网立场",
            {"date_published": "2020-07-13", "source": "云禾日报"},
        ),
        ("2:要闻总第107期 >2013-01-31编印", {"date_published": "2013-01-31"}),
    ],
)
def test_below_title(line: str, stated: dict[str, str]) -> None:
    """What a line of the page says of the article is lifted as the line leaves."""
    (document,) = clean(f"{TITLE}\n{line}\n{BODY}")

    assert stated.items() <= document.metadata.to_dict().items()
    assert document.text.endswith(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-17 2 2 云禾晚报 content_166807.html 1 3 云禾县春耕忙 /enpproperty-->",
        "云禾日报 新闻时评 00003 云禾县春耕忙 2024-03-17 3750331 2 2024年03月17日 星期日",
    ],
)
def test_record_of_a_paper(line: str) -> None:
    """The record that a paper's software keeps below an article tells its day."""
    (document,) = clean(f"{TITLE}\n{BODY}\n{line}")

    assert document.metadata.date_published == "2024-03-17"
    assert document.text.endswith(BODY)


def test_keywords_behind_arrows() -> None:
    """Keywords behind arrows are lifted as those behind a colon are."""
    (document,) = clean(f"{TITLE}\n{BODY}\n关键词 >> 春耕,备耕")

    assert document.metadata.keywords == ("春耕", "备耕")


def test_editor_of_a_medium() -> None:
    """The editor is named with the medium in front, and in brackets."""
    (document,) = clean(f"{TITLE}\n{BODY}\n（云禾在线编辑：周禾） |")

    assert document.metadata.editor == "周禾"
    assert document.text.endswith(BODY)
