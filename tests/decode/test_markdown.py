"""Pages in Markdown become lines with the share of their characters in links."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportclean
from reportclean.decode.markdown import is_markdown, markdown_page

TEXT = (
    "云禾县教育局昨日公布今年全县普通高中招生计划，共招新生一万二千人，比上年增加三百人。",
    "招生将于六月开始，由各校按计划录取，录取结果在网上公布。",
)
MENU = "\n".join(
    f"*   [{word}](http://www.yunhe.cn/{at}/)"
    for at, word in enumerate(["首页", "新闻", "政务", "公开", "服务", "互动", "专题"])
)
PAGE = f"""[![云禾网](http://www.yunhe.cn/logo.png)](http://www.yunhe.cn/)

{MENU}

您的位置：[首页](http://www.yunhe.cn/) > [要闻](http://www.yunhe.cn/yw/)

# 今年高中招生计划公布

2021-03-01 10:11 来源：[云禾日报](http://www.yunhe.cn/ "云禾日报")

{TEXT[0]}

![](http://www.yunhe.cn/a.jpg)

**{TEXT[1]}**

责任编辑：周禾

## 相关新闻

* [全县春耕全面展开](http://www.yunhe.cn/n/1.html)
* [水利工程年内完工](http://www.yunhe.cn/n/2.html)

[关于我们](http://www.yunhe.cn/about) | [网站地图](http://www.yunhe.cn/map)

版权所有 云禾县人民政府
"""
KNOWN = {
    "title": "今年高中招生计划公布",
    "date_published": "2021-03-01",
    "time_published": "10:11",
    "source": "云禾日报",
    "editor": "周禾",
}


def shown(line):
    """Return the visible lines of a line of Markdown."""
    return markdown_page(line).text


def test_a_page_is_cleaned_as_one_of_html_is():
    """Menus, pictures, addresses and the foot go; title, day, source and editor are metadata."""
    (document,) = reportclean.clean(PAGE)
    assert ("\n".join(TEXT), KNOWN) == (document.text, document.metadata.to_dict())


def test_what_fetches_pages_writes_a_head_above():
    """Its keys are those of a record."""
    (document,) = reportclean.clean(
        f"Title: 今年高中招生计划公布\n\nURL Source: http://www.yunhe.cn/a.html\n\n"
        f"Markdown Content:\n{PAGE}"
    )
    known = {**KNOWN, "url": "http://www.yunhe.cn/a.html"}
    assert ("\n".join(TEXT), known) == (document.text, document.metadata.to_dict())


def test_a_page_in_few_lines_is_known_by_its_links():
    """Where menus fill a line or two, how much of the text is links tells."""
    menu = " ".join(MENU.split("\n")).replace("*   ", "") + " 云禾网 "
    assert is_markdown(f"{menu}{menu}\n\n{TEXT[0]}")
    assert not is_markdown(f"{menu}\n\n{TEXT[0]}")


def test_lines_know_their_tag_and_their_links():
    """Blocks span the lines of the text, and nothing tells how they enclose each other."""
    source = markdown_page(
        f"# 一\n\n* [二](a)\n> 三[四](b)\n{TEXT[0]}\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"
    )
    found = [(b.tag, round(b.links, 2), source.text[slice(*b.span)]) for b in source.blocks]
    assert [
        ("h1", 0, "一"), ("li", 1, "二"), ("blockquote", 0.5, "三四"), ("p", 0, TEXT[0]),
        ("tr", 0, "甲 | 乙"), ("tr", 0, "1 | 2"),
    ] == found  # fmt: skip
    assert not source.nested
    assert {"title": "一"} == source.facts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[甲](http://a.cn/x_(1).html)乙", "甲乙"),
        ("[甲](<http://a.cn/x y> '题')", "[甲](<http://a.cn/x y> '题')"),
        ("<http://a.cn/>", "http://a.cn/"),
        ("**甲**乙__丁__ *丙*", "甲乙丁 丙"),
        ("3 * 4 * 5 与 a_b_c", "3 * 4 * 5 与 a_b_c"),
        (r"1\. 甲\_乙\*", "1. 甲_乙*"),
        ("---", ""),
        ("![图](a.png)", ""),
        ("甲  \\", "甲"),
        ("### 甲 ###", "甲"),
        ("#甲#", "#甲#"),
        ("- 甲", "甲"),
        ("-3℃", "-3℃"),
        (f"| 甲 | [乙](b) | {TEXT[0]}{TEXT[1]} |", f"甲\n乙\n{TEXT[0]}{TEXT[1]}"),
    ],
)
def test_marks_of_markdown_are_not_visible(line, expected):
    """Links show their words, emphasis and escapes what they stand around; a layout its cells."""
    assert expected == shown(line)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(TEXT),
        f"# 说明\n\n{TEXT[0]}见[网站](http://a.cn)。\n\n**注意**：{TEXT[1]}",
        "\n".join(f"{TEXT[0]}[{n}](http://a.cn/{n})" for n in range(20)),
        MENU[: MENU.index("公开")],
        "\n".join(f"- [第{n}节](#{n})" for n in range(9)) + f"\n\n{TEXT[0]}" * 9,
        "\n".join(f"[![badge](http://a.cn/{n}.svg)](http://a.cn)" for n in range(9)) + TEXT[0] * 40,
    ],
)
def test_a_text_with_links_is_no_page(text):
    """It takes several lines that are nothing but links."""
    assert not is_markdown(text)


@pytest.mark.parametrize(
    "mark", ["[", "[x](", "**a ", " *a", "__", "|--", "> ", "![", "[](", "\\\\"]
)
def test_marks_without_end_are_read_in_time(mark):
    """A line of ten thousand marks that nothing closes takes no longer than a page."""
    start = time.process_time()
    markdown_page(mark * 10_000)
    many = time.process_time() - start
    assert many < 2


@given(st.text(st.sampled_from("[](){}<>!*_#>|\\`-=+ \n春耕a1\"':/"), max_size=80))
def test_no_marks_are_too_odd(text):
    """Blocks cover the lines that are left, in order."""
    source = markdown_page(text)
    assert source.text.split("\n") == [source.text[slice(*b.span)] for b in source.blocks] or not (
        source.text or source.blocks
    )
    assert all(0 <= block.links <= 1 for block in source.blocks)
