import pytest

from reportclean import clean

TITLE = "云禾县举办元宵节民俗活动"
FIRST = "当日是农历正月十五，人们在丰富多彩的特色民俗活动中欢庆佳节。"
SECOND = "2月5日，民间艺人在云禾县河湾镇街头舞龙。云禾日报记者 周禾 摄"
THIRD = "2月5日，居民在云禾县河湾镇观看民俗表演。云禾日报记者 沈溪 摄"


def text(*lines: str) -> str:
    """Return the text that is left of these lines, its title with it."""
    documents = clean("\n".join(lines), script="keep")
    return "\n".join(f"{document.metadata.title or ''}\n{document.text}" for document in documents)


@pytest.mark.parametrize("word", ["图片", "文章图片", "标题图片", "图片2"])
@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, FIRST, "{}", SECOND),
        (TITLE, "{}", FIRST, SECOND),
        (TITLE, FIRST, SECOND, "{}"),
        (TITLE, FIRST, "{}", "{}", SECOND),
        (TITLE, FIRST, "{}", SECOND, "{}", THIRD),
        (TITLE, FIRST, "责任编辑：周禾", "{}"),
    ],
)
def test_beside_sentences(word: str, lines: tuple[str, ...]) -> None:
    """A word for a picture leaves from beside sentences, the title and what the page says."""
    left = text(*(line.format(word) for line in lines)).split("\n")

    assert word not in left
    assert FIRST in left


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, FIRST, "名称", "图片", "价格", SECOND),
        (TITLE, "文字", FIRST, "图片", SECOND, "视频", THIRD),
        (TITLE, FIRST, "名称", "图片"),
    ],
)
def test_entries(lines: tuple[str, ...]) -> None:
    """It stays in a table and among headings of its kind."""
    assert "图片" in text(*lines).split("\n")
