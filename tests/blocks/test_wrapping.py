# ruff: noqa: E501 (menus and paragraphs are long lines)
"""Prose in short lines, which the line model does not judge."""

from __future__ import annotations

from itertools import chain

import pytest

from reportclean.blocks.furniture import furniture
from reportclean.blocks.label import label
from reportclean.blocks.rows import rows
from reportclean.blocks.wrapping import short_lines
from reportclean.core.document import Document

PROSE = (
    "过去一年,面对复杂严峻的外部环境和繁重艰巨的工作任务,全县上下坚持稳中求进,统筹抓好发展和安全,"
    "较好完成了年初确定的各项目标。全年实现生产总值126.5亿元,比上年增长6.3%;规模以上企业新增12家,"
    "总数达到98家。农业生产再获丰收,粮食总产量超过三十万吨,蔬菜和水果产量稳步增加。城乡面貌持续改善,"
    "新建改建道路四十六公里,改造老旧小区二十一个,群众出行更加便利。"
)
MENU = "首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流\n当前位置:首页 > 政务公开\n设为首页 加入收藏 联系我们\n"
FOOT = "\n【打印本页】 【关闭窗口】\n关于我们 | 网站地图 | 联系我们\n主办:某县人民政府办公室 ICP备00000000号"


def wide(text: str) -> int:
    """Return the columns of `text`."""
    return sum(1 + (ord(c) > 0x1100) for c in text)


def by_columns(text: str, columns: int) -> list[str]:
    """Return `text` wrapped to lines of so many columns."""
    found = [""]
    for c in text:
        if wide(found[-1] + c) > columns:
            found.append("")
        found[-1] += c
    return found


def by_characters(text: str, width: int) -> list[str]:
    """Return `text` wrapped to lines of so many characters."""
    return [text[i : i + width] for i in range(0, len(text), width)]


WIDE = "    " + PROSE.translate(str.maketrans(",;", "，；"))
LAYOUTS = {
    "16 characters": [*by_characters("  " + PROSE, 16), *by_characters("  " + PROSE, 16)],
    "26 characters, no indents": by_characters(PROSE * 2, 26),
    "38 characters": list(chain(*(by_characters("  " + PROSE, 38) for _ in range(3)))),
    "40 columns": list(chain(*(by_columns("    " + PROSE, 40) for _ in range(2)))),
    "76 columns": list(chain(*(by_columns("    " + PROSE, 76) for _ in range(4)))),
    "60 columns, then half-width marks": list(
        chain(
            *(
                (line.translate(str.maketrans("，；", ",;")) for line in by_columns(WIDE, 60))
                for _ in range(3)
            )
        )
    ),
    "blank lines": list(chain(*((line, "") for line in by_characters(PROSE * 2, 30)))),
    "clauses": (PROSE * 2).replace(",", ",\n").replace("。", "。\n").split("\n")[:-1],
    "sentences": (PROSE * 2).replace("。", "。\n").split("\n")[:-1],
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_all_lines_of_an_article_stay_on_a_page(layout: list[str]):
    """However the text was broken into lines, the furniture around it goes and none of it."""
    text = "各位代表:\n" + "\n".join(layout)
    (document,) = furniture(f"{MENU}{text}{FOOT}")
    assert document.text.strip() == text.strip()


def test_marks_that_hang_over_the_width_belong_to_wrapped_prose():
    """Printed lines may be one character wider for a mark that begins no line."""
    text = "    " + (PROSE * 3).translate(str.maketrans(",;", "，；"))
    lines = [""]
    for c in text:
        if wide(lines[-1] + c) > 72 and c not in "，。；":
            lines.append("")
        lines[-1] += c
    assert {wide(line) for line in lines[:-1]} >= {72, 74}
    assert found(lines) == list(range(len(lines)))


def found(lines: list[str], *, markup: bool = False) -> list[int]:
    """Return which of `lines` are prose in short lines."""
    document = Document.of("\n".join(lines))
    return sorted(short_lines(document.text, rows(document), markup=markup))


HEADLINES = [f"某县第{n}届丰收节开幕 各地游客纷至沓来赏秋景" for n in range(10, 40)]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["某县要闻"],
        HEADLINES,
        [f"{line}..." for line in HEADLINES],
        ["热卖", "县长调研项目,要求加快", "通知:明日停水!请储水", "谁来管?专家这样说"] * 5,
        by_characters(PROSE, 40),
        ["两座粮仓建成", "2月23日", "，", "云禾县"] * 8,
    ],
    ids=["nothing", "one", "one width", "cut off", "marks", "too few", "commas alone"],
)
def test_headlines_are_no_prose(lines: list[str]):
    """Of one width or with marks inside they have no full stop; five lines show no width."""
    assert found(lines) == []


def test_headlines_of_the_width_of_the_text_below_it_are_none_of_it():
    """A block of the same width is asked for its own marks."""
    text = by_characters(PROSE * 2, 22)
    others = [line[:22].ljust(22, "景") for line in HEADLINES]
    assert found([*text, "相关阅读", "推荐", "热点", "图片", "视频", "更多", *others]) == list(
        range(len(text))
    )


def test_the_rest_of_a_sentence_and_the_address_above_belong_to_it():
    """What ends the last sentence is short; 各位代表: stands above the first line."""
    lines = ["某县工作报告", "各位代表:", *by_characters(PROSE * 2, 26), "相关阅读"]
    assert found(lines) == list(range(1, len(lines) - 1))


def test_sentences_on_end_tell_nothing_where_there_is_markup():
    """They may be comments; lines that were wrapped are known by their width all the same."""
    sentences = LAYOUTS["sentences"]
    assert found(sentences) == list(range(len(sentences)))
    assert found(sentences, markup=True) == []
    assert found(LAYOUTS["26 characters, no indents"], markup=True) != []


def test_such_a_line_says_by_what_it_stays():
    """The rule of a line that the model would have taken away is `of-the-paper`."""
    text = MENU + "\n".join(LAYOUTS["40 columns"]) + FOOT
    assert "of-the-paper" in {one.rule for one in label(Document.of(text))}
