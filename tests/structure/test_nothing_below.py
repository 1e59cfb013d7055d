"""Labels and drawn lines at the end of a text with nothing below them."""

from __future__ import annotations

import pytest

from reportclean import clean

BODY = "全县已整地三万二千亩，比去年同期多出两成。\n请各乡镇于月底前上报进度。"


@pytest.mark.parametrize(
    "end",
    [
        "附件：",
        "附件:\n文件下载：",
        "相关附件：\n扫一扫在手机打开当前页\n【打印本页】【关闭窗口】",
        "【附件：】",
        "\u3000\u3000链接：\u3000\n\n",
        "-----\n【打印本页】【关闭窗口】",
        "——————\n上一篇：没有了\n下一篇：农机补贴公告",
    ],
)
def test_a_label_without_anything_below_goes(end):
    """The field of the site is empty, or what it holds left with the furniture."""
    (document,) = clean(f"{BODY}\n{end}").documents
    assert document.text == BODY


@pytest.mark.parametrize(
    "end",
    [
        "--",
        "-----县志",
        "* * *",
        "——————",
        "附件：春耕进度表.xls",
        "附件：\n1.春耕进度表",
        "请看附件：",
        "备注：",
    ],
)
def test_what_says_something_stays(end):
    """A dash, a line above nothing, names of attachments, a sentence, labels of other things."""
    (document,) = clean(f"{BODY}\n{end}").documents
    assert document.text == f"{BODY}\n{end}"
