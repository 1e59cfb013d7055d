"""The terminal view says why the line model removed a line."""

import io
import re

from reportclean.presets import clean
from reportclean.review.explain import show

PAGE = """首页
新闻中心
县里新修三座便民桥
2013-02-05 10:20 来源:某某日报
本报讯(记者王明)昨天上午,全县三座便民桥同时通车,沿河六个村的群众从此不用再绕路。
桥长各四十米,由县里出资修建,工期八个月,县交通局负责今后的养护,村里另派专人巡查。
村民说,从前过河要等船,遇到涨水的时候,孩子们上学只好停几天课,现在十分钟就能走到学校。
新车上市价格不变
假期出行要注意什么
秋季选购水果有窍门
打印
关闭窗口
关于我们
联系我们
"""


def shown(text):
    """Return the lines of the view."""
    file = io.StringIO()
    show(clean(text), file=file)
    return file.getvalue().splitlines()


def test_what_the_model_removed_has_its_grounds_below():
    """Below a line that the model removed stand its score and five features with their weights."""
    lines = shown(PAGE)
    at = next(i for i, line in enumerate(lines) if "假期出行" in line)
    assert "unlike-body" in lines[at]
    feature = r"[\w+-]+ [+-]\d+\.\d"
    assert re.fullmatch(rf"  because +[01]\.\d\d  {feature}(, {feature}){{4}}", lines[at + 1])
    removed = sum("unlike-body" in line for line in lines)
    assert removed == sum(line.startswith("  because") for line in lines) > 0


def test_rules_need_no_grounds():
    """A text without a page around it, and lines that rules removed, have none."""
    lines = shown("各位代表:\n现在,我向大会报告工作,请予审议。\n(责任编辑:周禾)\n")
    assert any("removed" in line or "lifted" in line for line in lines)
    assert not any("because" in line for line in lines)
