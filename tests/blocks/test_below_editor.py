import pytest

from reportclean import clean

ARTICLE = "云禾县今天召开会议，部署春耕备耕工作。\n会议要求各镇抓紧落实，确保农资供应充足。"
HEADLINES = ("石桥水库开闸放水", "云禾建成粮仓两座", "水渠修到了地头", "高中招生计划公布了？")


def text(*lines: str) -> str:
    """Return what is left of an article with these lines below it."""
    (document,) = clean("\n".join((ARTICLE, *lines)), script="keep")
    return document.text


@pytest.mark.parametrize("editor", ["[ 責任編輯:周禾 ]", "【责任编辑：周禾】", "（编辑：周禾）"])
def test_headlines_below_the_editor_go(editor):
    """Down to the end nothing else stands there."""
    assert text(editor, *HEADLINES) == ARTICLE


@pytest.mark.parametrize(
    "below",
    [
        HEADLINES[:3],
        (*HEADLINES, "全县水渠修到了地头，群众用上了放心水。"),
        ("一等奖：石桥镇", "二等奖：白石乡", "三等奖：云禾镇", "组织奖：县中学"),
        ("1.石桥水库名单", "2.云禾水库名单", "3.白石水库名单", "4.禾川水库名单"),
        ("《云禾县志》全三卷", "《石桥水库志》全册", "《禾川县志》第一卷", "《白石乡志》第二卷"),
    ],
)
def test_what_else_stands_below_the_editor_stays(below):
    """Few lines, a sentence among them, entries with labels, numbered ones and titles of books."""
    assert all(line in text("【责任编辑：周禾】", *below) for line in below)


def test_headlines_below_a_role_without_brackets_stay():
    """An imprint or the heads of columns may stand there."""
    assert all(line in text("编辑：周禾", *HEADLINES) for line in HEADLINES)
