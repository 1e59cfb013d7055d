"""Each flag is explained in the docs, and an input is known that bears it."""

import re
from pathlib import Path

import pytest

import reportclean
from reportclean.blocks import rules

ROOT = Path(__file__).parent.parent
RECORDS = (
    '{"title": "甲%d", "content": "全县第%d次会议昨日召开，研究春耕生产。会议要求抓紧整地。"}\n'
)
STORIES = (
    "全县春耕全面展开\n全县春耕已整地三万亩，农机合作社日夜抢播。\n各乡镇备足了种子化肥。\n",
    "\f云禾中学举行运动会\n云禾中学昨日举行运动会，八百名学生参加比赛。\n校长宣布开幕。\n",
)
BEARING = {
    "moji-irrecoverable": "全县锟斤拷生产总值增长8%。",
    "gbk-bytes-lost": "针对房屋安全和隐患点?;?梵、道路运输",
    "lost-dash": "该年度19月实现生产总值1001.5亿元",
    "docnum-suspect": "转发某政办发202256号文件",
    "mask-char": "市*委书记听取汇报",
    "injected-keywords": "哈希函数哈希函数它不保证顺序。编程语言编程语言重复",
    "synonym-spun": "进一步加鼎力度支持",
    "characters-deleted": "四平乡，农业乡，辖三村。人口流失严重。" * 30,
    "truncated": "庙会有哪些看点？共设五个展区。\n本章未完，点击下一页继续阅读。",
    "text-elsewhere": f"<html><title>春耕</title><script>'{'春耕' * 40}'</script></html>",
    "maybe-several": "".join(STORIES),
    "unread-record": "".join(RECORDS % (n, n) for n in range(6)) + '{"title": "断了',
}


def documented():
    """Return the flags of which the docs have a row."""
    text = (ROOT / "docs/flags.md").read_text("utf-8")
    return re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)


@pytest.mark.parametrize("name", BEARING)
def test_an_input_bears_the_flag(name):
    """Cleaning the example sets the flag."""
    found = reportclean.clean(BEARING[name])
    assert name in {flag.name for document in found for flag in document.flags}


def test_the_docs_name_all_flags():
    """What the docs explain is what the examples bear, and all that the code and rules set."""
    set_by_code = {
        name
        for path in (ROOT / "src").rglob("*.py")
        if "testing" not in path.parts
        for name in re.findall(r'\.flag\(\s*"([a-z-]+)"', path.read_text("utf-8"))
    }
    set_by_rules = {rule.flag for rule in rules.rulebook() if rule.flag}
    assert list(BEARING) == documented()
    assert set_by_code | set_by_rules <= set(BEARING)
