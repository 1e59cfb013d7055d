"""A day in figures at a title is the day of publication, where nothing says otherwise."""

import pytest

from reportclean import clean
from reportclean.metadata.titles import undress

TITLE = "禾渡镇两座粮仓建成"
BODY = "粮仓总容量六千吨，可供全镇周转。\n两座粮仓均已通过验收。"


@pytest.mark.parametrize(
    "line",
    [
        f"2021-03-01 {TITLE}",
        f"2021/3/1 10:20 {TITLE}",
        f"20210301 {TITLE}",
        f"[2021-03-01]{TITLE}",
        f"【2021-03-01】 {TITLE}",
        f"{TITLE} 2021-03-01",
        f"{TITLE} | 2021-03-01",
        f"{TITLE}（2021-03-01）",
        f"{TITLE}_2021.03.01",
        f"===== {TITLE} 2021-03-01 =====",
    ],
)
def test_a_day_at_a_title_is_lifted(line):
    """It comes off the title and dates the article."""
    (document,) = clean(f"{line}\n{BODY}")
    assert (TITLE, "2021-03-01") == (document.metadata.title, document.metadata.date_published)
    assert BODY == document.text
    assert "title-day" == document.evidence["date_published"].rule


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        (
            f"2021-03-01 {TITLE}\n来源：云禾日报 2021-03-02\n{BODY}",
            f"2021-03-01 {TITLE}",
            "2021-03-02",
        ),
        (f"2021-03-01 {TITLE}\n{BODY}\n2021-03-02 绿道贯通\n{BODY}", f"2021-03-01 {TITLE}", None),
        (f"2021-03-01 值班表\n{BODY}", "2021-03-01 值班表", None),
        (f"2021-13-01 {TITLE}\n{BODY}", f"2021-13-01 {TITLE}", None),
        (f"2021-2025 {TITLE}\n{BODY}", f"2021-2025 {TITLE}", None),
        (f"2021年3月1日{TITLE}\n{BODY}", f"2021年3月1日{TITLE}", None),
    ],
)
def test_a_day_that_is_of_the_title_stays(text, title, day):
    """Entries of a log, short titles, other days and what is no day stay as they are printed."""
    (document,) = clean(text)
    assert (title, day) == (document.metadata.title, document.metadata.date_published)


@pytest.mark.parametrize("line", [f"===== {TITLE} =====", f"***{TITLE}***", f"## {TITLE}"])
def test_what_is_drawn_around_a_title_comes_off(line):
    """Signs on both sides, and the marks of a heading, are not the title."""
    (document,) = clean(f"{line}\n\n{BODY}")
    assert (TITLE, BODY) == (document.metadata.title, document.text)


@pytest.mark.parametrize("line", ["== 两座粮仓建成 ==", "C++ 两座粮仓++", "#话题# 两座粮仓建成"])
def test_other_signs_stay(line):
    """Fewer signs, or signs inside of words, are of the line."""
    found = undress(line)
    assert line == line[found.start : found.stop]


def test_one_of_several_headings_is_no_title():
    """The first section of an article has no more right to it than the second."""
    text = f"## 粮仓建设背景\n\n{BODY}\n\n## 粮仓使用情况\n\n{BODY}"
    (document,) = clean(text)
    assert document.metadata.title is None


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (f"标题：{TITLE}", (TITLE, None)),
        (f"标题：{TITLE}\n日期：2021-03-01", (TITLE, "2021-03-01")),
        (f"標題：{TITLE}\n時間：2021-03-01", (TITLE, "2021-03-01")),
    ],
)
def test_a_first_line_that_is_called_title_is_one(head, known):
    """It stands above everything, and text or other labels below it."""
    (document,) = clean(f"{head}\n{BODY}")
    assert known == (document.metadata.title, document.metadata.date_published)
    assert BODY == document.text


@pytest.mark.parametrize(
    "text",
    [
        f"标题：要简洁明了，不要太长。\n{BODY}",
        f"标题：________\n{BODY}",
        f"怎样写通讯\n标题：简洁而明了\n{BODY}",
    ],
)
def test_a_sentence_on_titles_stays(text):
    """Advice on titles, in the middle of a text or with a full stop, is text."""
    (document,) = clean(text)
    assert "标题：" in document.text


@pytest.mark.parametrize("medium", ["云禾新闻", "沈溪", "澜川县融媒体中心", "云禾观察"])
def test_who_published_with_the_day_is_no_title(medium):
    """A bar stands between them; nothing of it becomes a title."""
    (document,) = clean(f"{medium} | 2021-03-01\n{BODY}")
    assert document.metadata.title is None
