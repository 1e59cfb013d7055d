"""Pages that rules alone explain keep all the lines that rules leave."""

import pytest

from reportclean import clean

FORM = """云禾县招聘护士公告
一、岗位
急诊科护士6名
二、报名
报名时间：5月8日至12日
报名地点：县医院人事科
联系电话：0990-7654321
本公告由县医院负责解释。"""


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("当前位置：首页 > 公告 > 正文\n", "\n上一篇：绿道贯通\n下一篇：没有了"),
        ("首页\n新闻\n公告\n专题\n视频\n", "\n【打印】 【关闭】"),
    ],
)
def test_a_form_among_controls_that_rules_know_is_whole(head: str, tail: str):
    """Short lines are the article where nothing of a site is left."""
    (document,) = clean(f"{head}{FORM}{tail}", script="keep")
    whole = "\n".join(filter(None, (document.metadata.title, document.text)))
    assert all(line in whole for line in FORM.split("\n"))
