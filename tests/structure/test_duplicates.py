import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean import clean
from reportclean.structure.duplicates import duplicates

LEAD = "全长26公里的绿道昨日贯通。沿线设有驿站8处。"
SECOND = "市民可以从城南一路骑行到海边，也可以在驿站里歇脚。"
THIRD = "下一步还将增设照明灯和饮水点，方便夜间出行。"
DATED = "2024-02-23 15:41 来源:青渚日报"


def rules(text):
    """Return what is left of a text, and by which rules the rest went."""
    (document,) = duplicates(text)
    layers = [step.layer.items for step in document.trail]
    return document.text, sorted({edit.rule for items in layers for edit in items})


@pytest.mark.parametrize(
    ("text", "left", "rule"),
    [
        (
            f"绿道贯通\n\n{DATED}\n查看余下全文\n(责任编辑:陆青禾)\n绿道贯通\n{DATED}\n{LEAD}\n",
            f"\n绿道贯通\n{DATED}\n{LEAD}\n",
            "teaser-copy",
        ),
        (
            f"绿道贯通\n{DATED}\n查看余下全文\n(责任编辑:陆青禾)\n绿道贯通\n{LEAD}",
            f"绿道贯通\n{DATED}\n(责任编辑:陆青禾)\n{LEAD}",
            "teaser-copy",
        ),
        (
            f"绿道贯通\n全长26公里的绿道昨日...\n[阅读全文]\n绿道贯通\n{DATED}\n{LEAD}",
            f"绿道贯通\n{DATED}\n{LEAD}",
            "teaser-copy",
        ),
        (
            f"绿道贯通\n{LEAD[:18]}……查看全文\n{DATED}\n绿道贯通\n{DATED}\n{LEAD}",
            f"绿道贯通\n{DATED}\n{LEAD}",
            "teaser-copy",
        ),
        (
            f"绿道昨日贯通\n{LEAD[:14]}...\n{LEAD}\n{SECOND}",
            f"绿道昨日贯通\n{LEAD}\n{SECOND}",
            "teaser-copy",
        ),
        (
            f"{LEAD[:20]}……\n\n\u3000\u3000{LEAD}\n{SECOND}",
            f"\n\u3000\u3000{LEAD}\n{SECOND}",
            "teaser-copy",
        ),
        (
            f"绿道昨日贯通\n{LEAD[:14]}……\n{DATED}\n{LEAD}\n{SECOND}",
            f"绿道昨日贯通\n{DATED}\n{LEAD}\n{SECOND}",
            "teaser-copy",
        ),
        (f"{SECOND}\n{LEAD[:15]}[详细]\n{LEAD}", f"{SECOND}\n{LEAD}", "teaser-copy"),
        (
            f"绿道昨日贯通\n{SECOND[:16]}\n绿道昨日贯通\n{SECOND}\n{THIRD}",
            f"绿道昨日贯通\n{SECOND}\n{THIRD}",
            "teaser-copy",
        ),
        (f"{LEAD[:15]}…[查看全文]\n{LEAD}", LEAD, "teaser-copy"),
        (
            f"{LEAD[:20]}……\n绿道昨日贯通\n{LEAD}\n{SECOND}",
            f"绿道昨日贯通\n{LEAD}\n{SECOND}",
            "teaser-copy",
        ),
        (f"{LEAD[:15]}【詳情>>】\n{LEAD}", LEAD, "teaser-copy"),
        (
            f"绿道贯通\n{DATED}\n查看余下全文\n绿道贯通_澜川网\n{DATED}\n{LEAD}",
            f"绿道贯通_澜川网\n{DATED}\n{LEAD}",
            "teaser-copy",
        ),
        (
            f"绿道昨日全线…\n{DATED}\n查看余下全文\n绿道昨日全线贯通\n{DATED}\n{LEAD}",
            f"绿道昨日全线贯通\n{DATED}\n{LEAD}",
            "teaser-copy",
        ),
        (
            "绿道建设方案\n绿道建设方案\n\n绿道建设方案\n全长26公里。",
            "绿道建设方案\n\n全长26公里。",
            "repeated-title",
        ),
        (
            f"【绿道建设报告】\n绿道建设报告\n{LEAD}",
            f"绿道建设报告\n{LEAD}",
            "repeated-title",
        ),
        (
            f"云禾网 资料文库 绿道建设报告范文\n\n绿道建设报告范文\n\n绿道建设报告\n{LEAD}",
            f"\n\n绿道建设报告\n{LEAD}",
            "repeated-title",
        ),
        (
            f"绿道贯通\n{(SECOND + LEAD)[:44]}\n{SECOND}{LEAD}\n{THIRD}",
            f"绿道贯通\n{SECOND}{LEAD}\n{THIRD}",
            "teaser-copy",
        ),
        (
            f"{(SECOND + LEAD)[:44]}\n{SECOND}全长“26公里”{LEAD[6:]}\n{THIRD}",
            f"{SECOND}全长“26公里”{LEAD[6:]}\n{THIRD}",
            "teaser-copy",
        ),
        (
            f"绿道贯通\n时间：2021-06-10 来源：云禾日报\n绿道贯通\n2021年6月3日\n{LEAD}\n{SECOND}",
            f"绿道贯通\n时间：2021-06-10 来源：云禾日报\n2021年6月3日\n{LEAD}\n{SECOND}",
            "teaser-copy",
        ),
        (f"綠道建設報告範文\n綠道建設報告\n{LEAD}", f"綠道建設報告\n{LEAD}", "repeated-title"),
        (f"{LEAD}\n\u3000\u3000{LEAD}\n{SECOND}", f"{LEAD}\n{SECOND}", "repeated-paragraph"),
        (
            f"绿道昨日贯通\n{LEAD}\n{SECOND}\n{THIRD}\n" * 3,
            f"绿道昨日贯通\n{LEAD}\n{SECOND}\n{THIRD}\n",
            "repeated-paragraph",
        ),
        (
            f"绿道贯通\n{SECOND * 2}\n{DATED}\n{SECOND * 2}\n{THIRD}",
            f"绿道贯通\n{DATED}\n{SECOND * 2}\n{THIRD}",
            "repeated-paragraph",
        ),
    ],
)
def test_keeps_the_fuller_copy(text, left, rule):
    """Of two copies the poorer goes, by a rule that names what it was."""
    assert rules(text) == (left, [rule])


@pytest.mark.parametrize(
    "text",
    [
        "同意的请举手。\n同意的请举手。\n通过。",
        "啊，祖国我的母亲\n啊，祖国我的母亲\n你听我唱。",
        "周禾\n周禾\n林朔",
        "绿道建设方案\n绿道建设方案",
        f"{LEAD}\n{SECOND}\n{THIRD}\n{SECOND}",
        f"绿道贯通\n{SECOND}\n下一节\n绿道贯通\n{THIRD}",
        f"{LEAD[:8]}...\n{LEAD}",
        f"{LEAD[:15]}...\n{SECOND}\n{LEAD}",
        f"{LEAD[:15]}，后来……\n{LEAD}",
        f"{SECOND}\n我们走在乡村的大路上……\n我们走在乡村的大路上，迎着初升的太阳。",
        "我们走在乡村的大路上……\n我们走在乡村的大路上，走了很久很久……",
        "我们走在乡村的大路上……\n我们走在乡村的大路上一起唱",
        f"{LEAD[:15]}（续）\n{LEAD}",
        f"{SECOND}{SECOND}\n{SECOND}{SECOND}{THIRD}",
        f"{THIRD}\n{(SECOND + LEAD)[:44]}\n{SECOND}{LEAD}",
        f"{SECOND[:24]}\n{SECOND}{LEAD}",
        f"{LEAD[:22]}……\n{LEAD[:23]}",
        f"绿道贯通\n栏目一\n绿道贯通\n{LEAD}",
        f"绿道贯通\n市民骑行到山边，\n绿道贯通\n{SECOND}",
        f"绿道贯通\n另有一段话讲的是别处的事情。\n查看余下全文\n绿道贯通\n{LEAD}",
        f"第一章 总则\n{LEAD}\n第二章 总则\n{SECOND}",
        f"责任清单\n一、县水利局\n{LEAD}\n{SECOND}\n二、县林业局\n{LEAD}\n{SECOND}\n以上。",
        f"（一）学风不实。\n{LEAD}\n{SECOND}\n时限：长期。\n（二）调研不够。\n{LEAD}\n{SECOND}\n时限：长期。",
        "",
    ],
)
def test_keeps_what_repeats_for_a_reason(text):
    """Minutes, refrains, names and texts that only share a line stay as they are."""
    assert rules(text) == (text, [])


LINES = st.sampled_from(
    [
        LEAD,
        SECOND,
        THIRD,
        DATED,
        "绿道贯通",
        "绿道建设方案",
        f"{LEAD[:14]}……",
        f"{LEAD[:18]}[详细]",
        f"{LEAD[:14]}……后来……",
        "查看全文",
        "(责任编辑:陆青禾)",
        "-",
        "",
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(LINES, max_size=16).map("\n".join)))
def test_deletes_only_and_settles(text):
    """Only whole lines go, and a second pass finds nothing more."""
    (document,) = duplicates(text)
    (again,) = duplicates(document.text)
    assert again.text == document.text
    kept = iter(text)
    assert all(character in kept for character in document.text)


def test_a_page_that_stands_twice_stands_once():
    """Title and short paragraphs come again as a whole; half of a page that does not stays."""
    page = f"绿道贯通\n{LEAD}\n驿站8处。"
    assert rules(f"{page}\n{page}") == (f"{page}\n", ["repeated-page"])
    assert rules(f"{page}\n绿道贯通\n{LEAD}\n驿站9处。")[1] != ["repeated-page"]
    assert rules("一票\n弃权\n一票\n弃权") == ("一票\n弃权\n一票\n弃权", [])


def test_a_title_that_comes_again_with_its_lead_comes_but_once():
    """The first paragraph need not be long where the title above it comes again too."""
    lead = "全长26公里的绿道昨日贯通，沿线设有驿站8处。"
    text = f"澜川绿道全线贯通\n{lead}\n"
    assert rules(f"{text}{text}{THIRD}") == (f"{text}{THIRD}", ["repeated-paragraph"])
    other = f"{text}另一段的标题\n{lead}\n{THIRD}"
    assert rules(other) == (other, [])


def test_a_teaser_may_have_no_date_but_a_link_at_its_end():
    """The title and the beginning of the text above a link, then the article with its date."""
    article = f"绿道贯通\n{DATED}\n{LEAD}"
    assert rules(f"绿道贯通\n{LEAD[:14]}……[详细]\n{article}")[0] == article
    other = f"绿道贯通\n{SECOND[:14]}……[详细]\n{article}"
    assert rules(other)[0] == other


def test_the_title_of_a_second_copy_goes_with_it_and_its_date_stays():
    """The date may stand in the second copy alone."""
    twice = f"绿道昨日贯通\n{LEAD}\n{SECOND}\n绿道昨日贯通\n{DATED}\n{LEAD}\n{SECOND}"

    assert rules(twice) == (
        f"绿道昨日贯通\n{LEAD}\n{SECOND}\n{DATED}\n",
        ["repeated-paragraph", "repeated-title"],
    )


def test_a_block_of_a_long_and_a_short_paragraph_comes_but_once():
    """Together they are long enough that chance does not repeat them."""
    block = f"{SECOND}\n沿河各镇已转移群众1260人。"
    text = f"{block}\n{block}\n{THIRD}"
    assert rules(text) == (f"{block}\n{THIRD}", ["repeated-paragraph"])


@pytest.mark.parametrize("label", ["摘要：", "【导读】", "核心提示:", "简介"])
def test_an_abstract_that_begins_the_article_goes(label):
    """So labelled, and said again by the first text below the title; else it stays."""
    body = "老城改造进入第二年，三千户居民搬进新居。记者昨日回访了五户人家。"
    title = "老城改造进入第二年"
    same = f"{label}老城改造进入第二年，三千户居民搬进新居。\n{title}\n{body}"
    whole = f"{label}{body}\n{title}\n{body}"
    other = f"{label}五户人家讲述搬迁前后的故事，令人感动。\n{title}\n{body}"

    assert ["".join(d.text for d in duplicates(same))] == [f"{title}\n{body}"]
    assert ["".join(d.text for d in duplicates(whole))] == [f"{title}\n{body}"]
    assert ["".join(d.text for d in duplicates(other))] == [other]


def test_an_abstract_that_is_a_later_paragraph_word_for_word_goes():
    """Below a picture's caption stands the paragraph that the site took for its abstract."""
    text = f"图为贯通的绿道，市民在骑行。\n{SECOND}{LEAD}\n{THIRD}"
    assert rules(f"摘要：{SECOND}{LEAD}\n{text}") == (text, ["teaser-copy"])
    other = f"摘要：{SECOND}\n{text}"
    assert rules(other) == (other, [])


def test_an_abstract_of_several_paragraphs_goes():
    """Below a label alone stand the first paragraphs, the last of them cut off."""
    cut = f"{THIRD[:15]}..."
    assert rules(f"摘要:\n{LEAD}\n{SECOND}\n{cut}\n{LEAD}\n{SECOND}\n{THIRD}") == (
        f"{LEAD}\n{SECOND}\n{THIRD}",
        ["teaser-copy"],
    )
    other = f"摘要:\n{LEAD}\n{SECOND}\n{THIRD}"
    assert rules(other) == (other, [])


def test_the_head_of_an_article_goes_from_its_further_pages():
    """A row that turns the pages stands above it; without one it stays."""
    head = f"澜川县绿道昨日贯通\n{DATED}\n"
    turn = "上一页 1 2 3 下一页\n"
    pages = f"{head}{LEAD}\n{turn}{head}{SECOND}\n{turn}首页 > 要闻\n{head}{THIRD}\n"
    left = f"{head}{LEAD}\n{turn}{SECOND}\n{turn}首页 > 要闻\n{THIRD}\n"
    assert rules(pages) == (left, ["repeated-head"])
    bare = pages.replace(turn, "")
    assert rules(bare) == (bare, [])


def test_all_teasers_of_a_page_leave():
    """Of hundreds of teasers below each other all leave, and so do all lines that were cut off."""
    teaser = ["绿道贯通", DATED, "查看余下全文"]
    text, names = rules("\n".join([*teaser * 300, "绿道贯通", DATED, LEAD]))
    assert (text, names) == (f"绿道贯通\n{DATED}\n{LEAD}", ["teaser-copy"])
    whole = [f"第{n}次会议研究了绿道的建设，并作出部署。" for n in range(300)]
    cut = [f"第{n}次会议研究了绿道的建设…[详细]" for n in range(300)]
    shown = "\n".join(line for both in zip(cut, whole, strict=True) for line in both)
    assert rules(shown) == ("\n".join(whole), ["teaser-copy"])


@pytest.mark.parametrize("page", ["（第{}页）", "({}/3)"])
def test_the_head_of_an_article_may_count_its_pages(page):
    """The number of the page behind the title makes no other title of it."""
    pages = [
        f"绿道贯通{page.format(n)}\n{DATED}\n{text}\n上一页 1 2 3 下一页"
        for n, text in enumerate((LEAD, SECOND, THIRD), 1)
    ]
    (document,) = clean("\n".join(pages), script="keep")
    assert (document.metadata.title, document.text) == ("绿道贯通", f"{LEAD}\n{SECOND}\n{THIRD}")
