import pytest

from reportclean import clean

TEXT = (
    "盛夏时节，走进禾渡镇万亩水面，一排排光伏板整齐列阵，板上发电、板下养鱼。\n"
    "镇党委书记姚知远说，下一步将延伸加工链条，让村民从产业融合中得到更多实惠。"
)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["云禾日报", "2022年08月11日 星期四", "第03版：县区"], "2022-08-11"),
        (["云禾日报", "2010年3月23日 星期二　庚寅年二月初八日", "A01：要闻"], "2010-03-23"),
        (["云禾网", "2022年08月11日 星期四", "首页 | 新闻 | 县区"], None),
        (["2022年08月11日 星期四", "2022年08月12日 星期五", "往期回顾", "版面导航"], None),
    ],
)
def test_the_day_of_a_paper_stands_in_its_masthead(above, expected):
    """Above the pages of the paper; on another site, or among several, it is no day of the text."""
    head = ["上一版 下一版", "版面导航", "渔光互补照亮新水乡", "本报记者 方砚秋"]
    lines = [*above, *head] if expected else [*above, *head[2:]]
    (document,) = clean("\n".join([*lines, TEXT]), script="keep")
    assert expected == document.metadata.date_published
