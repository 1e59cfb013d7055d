"""The title of a page that the line model is not sure of."""

from __future__ import annotations

import pytest

from reportclean.blocks.headline import headline, subheading
from reportclean.blocks.labels import Labelled
from reportclean.blocks.model import Verdict
from reportclean.blocks.rows import rows
from reportclean.core.document import Document
from reportclean.core.source import Source
from reportclean.decode.html import page

BODY = "各镇已整地三万亩，比去年早十天。"
TEXT = f"要闻\n全县春耕从今天起全面开始\n2024-02-23\n记者到田间去看一看\n{BODY}"


def found(
    titles: list[float],
    *,
    text: str = TEXT,
    known: dict[int, str] | None = None,
    facts: dict[str, str] | None = None,
    rule: str = "rule",
) -> int | None:
    """Return the row of the title, given the chance of each line; the last line is the body."""
    document = Document.of(Source(text, facts=facts or {}))
    read = rows(document)
    seen = [Verdict(0.0, one) for one in titles[:-1]] + [Verdict(0.9, titles[-1])]
    claimed = {i: Labelled(read[i].line, label, rule) for i, label in (known or {}).items()}
    return headline(document, read, seen, claimed)


@pytest.mark.parametrize(
    ("trail", "expected"),
    [
        ("首页 > 要闻 > 全县春耕从今天起全面开始", 2),
        ("首页 > 要闻 > 全县春耕 从今天起全面开始", 2),
        ("首页 > 云禾要闻", 1),
        ("首页 > 要闻 > 全县夏种从今天起全面开始", 1),
    ],
)
def test_what_the_trail_ends_in_is_the_title(trail, expected):
    """The line that the last step of the trail says again, whatever the model thinks of another."""
    text = f"{trail}\n云禾要闻\n全县春耕从今天起全面开始\n{BODY}"
    titles = [0.0, 0.9, 0.0, 0.0]
    assert found(titles, text=text, known={0: "nav"}, rule="breadcrumb") == expected


@pytest.mark.parametrize(
    ("titles", "known", "expected"),
    [
        ([0.6, 0.3, 0.0, 0.0, 0.0], {}, 0),
        ([0.3, 0.3, 0.0, 0.0, 0.0], {}, 1),
        ([0.0, 0.1, 0.0, 0.0, 0.0], {}, 1),
        ([0.0, 0.3, 0.0, 0.4, 0.0], {}, 1),
        ([0.0, 0.3, 0.0, 0.4, 0.0], {2: "dateline"}, 1),
        ([0.0, 0.3, 0.0, 0.0, 0.0], {1: "nav"}, None),
        ([0.0, 0.3, 0.0, 0.0, 0.0], {4: "nav"}, None),
    ],
)
def test_the_place_speaks_where_the_model_doubts(titles, known, expected):
    """The likeliest line above the first sentence, and above the line of date and source."""
    assert expected == found(titles, known=known)


@pytest.mark.parametrize(("label", "expected"), [("control", 3), ("dateline", 1)])
def test_only_date_and_source_end_the_lines_that_may_be_the_title(label: str, expected: int):
    """A control between is none of them."""
    text = TEXT.replace("2024-02-23", "大 中 小")
    chances = [0.0, 0.3, 0.0, 0.4, 0.0]

    assert found(chances, text=text) == 3
    assert found(chances, text=text, known={2: label}) == expected


@pytest.mark.parametrize(
    "line",
    [
        "全县春耕全面开始：",
        "时间: 2024年春",
        "发布时间：02-23 10:20 云禾原创作者",
        "发布时间：24-02-23 10:20 云禾原创作者",
        "春耕 秋收 夏种 冬藏 四季",
        "首页 > 要闻",
        "春耕开始",
        "春耕开始了。",
    ],
)
def test_labels_menus_and_sentences_are_none(line: str):
    """Whatever the model makes of them."""
    text = f"{line}\n{BODY}"

    assert found([0.4, 0.0], text=text) is None


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("全县春耕从今天起全面开始\n2024-02-23", 0),
        ("全县春耕从今天起全面开始！\n2024年2月23日 08:15 云禾日报", 0),
        ("全县春耕从今天起全面开始\n云禾日报\n2024-02-23\n更新：2024-02-24\n分享\n大 中 小", 0),
        ("全县春耕从今天起全面开始\n3小时前", 0),
        ("全县春耕从今天起全面开始\n发布时间：02-23 08:15 优质作者", 0),
        ("视点｜全县春耕从今天起全面开始\n2024-02-23", 0),
        ("全县春耕从今天上午9:30起全面开始\n2024-02-23", 0),
        ("全县春耕从今天起全面开始 20:05\n2024-02-23", None),
        ("9:30 全县春耕从今天起全面开始\n2024-02-23", None),
        ("云禾县春耕专题报道｜云禾网\n2024-02-23", None),
        ("春耕｜秋收｜全县水利今天起开工\n2024-02-23", None),
        ("全县春耕从今天起全面开始\n林朔云禾大学农学院院长\n12 34\n2024-02-23", None),
        ("全县春耕开始\n2024-02-23", None),
        ("我来说两句（12人参与）\n2024-02-23", None),
        ("请用微信扫码关注我们\n2024-02-23", None),
        ("全县春耕从今天起全面开始\n2024-02-23 记者沈溪到田间去看了看。", None),
        ("全县春耕从今天起全面开始\n" + "要闻\n" * 24 + "分享", None),
    ],
)
def test_right_above_its_day_stands_the_title_of_which_nothing_else_tells(above, expected):
    """The name of a source may come between, buttons below; a button is none."""
    text = f"{above}\n{BODY}"

    assert found([0.0] * (text.count("\n") + 1), text=text) == expected


@pytest.mark.parametrize(("chance", "expected"), [(0.05, 0), (0.01, 2)])
def test_the_line_above_the_day_outranks_a_surer_one_below_it(chance: float, expected: int):
    """A caption, a heading of the article; unless the model gives it no chance, as a byline."""
    text = f"全县春耕从今天起全面开始\n2024-02-23 08:15\n田间地头机器轰鸣\n{BODY}"

    assert found([chance, 0.0, 0.6, 0.0], text=text) == expected


def test_nothing_outranks_the_line_that_the_model_is_sure_of_above_the_day():
    """The title; right above the day stands who wrote the article."""
    text = f"全县春耕从今天起全面开始\n云禾大学农学院院长周禾明\n2024-02-23\n{BODY}"

    assert found([0.6, 0.3, 0.0, 0.0], text=text) == 0


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("全县秋季水利建设从今天起全面开工\n云禾新闻记者 沈溪\n2024-02-23 08:15", 0),
        ("全县秋季水利建设从今天起全面开工\n沈溪/云禾青年报\n2024-02-23 08:15", 0),
        ("全县秋季水利为何今天开工？一文读懂\n2024-02-23 08:15 来源：云禾", 0),
        ("个人中心帐号设置意见反馈退出登录页\n2024-02-23 08:15", 2),
        ("【云禾晚报╱记者沈溪／整理报道稿件】\n2024-02-23 08:15", 2),
        ("林朔云禾大学农学院水利工程系副教授\n2024-02-23 08:15", 2),
    ],
)
def test_a_line_in_the_form_of_a_headline_above_the_day_needs_no_chance(above, expected):
    """Bylines may come between; menus, bylines and cards of authors have not its form."""
    text = f"{above}\n田间地头机器轰鸣\n{BODY}"
    lines = text.count("\n") + 1
    chances = [0.0] * lines
    chances[lines - 2] = 0.4

    assert found(chances, text=text) == expected


def test_what_stands_below_paragraphs_of_the_article_is_a_heading_of_it():
    """However sure the model is: the likeliest headline above them is the title, or none is."""
    title = "全县秋季水利建设从今天起全面开工"
    heading = "机器轰鸣的田间地头"
    prose = BODY * 5
    for top, expected in ((title, 0), ("要闻", None)):
        document = Document.of(f"{top}\n{prose}\n{heading}\n{prose}")
        seen = [Verdict(0.0, 0.0), Verdict(0.9, 0.0), Verdict(0.1, 0.8), Verdict(0.9, 0.0)]
        assert headline(document, rows(document), seen, {}) == expected


def test_a_caption_of_two_sentences_is_no_title():
    """What stops in its middle, the name of an agency behind it."""
    text = f"水库边的老人。云禾图片 资料\n{BODY}"

    assert found([0.6, 0.0], text=text) is None


@pytest.mark.parametrize(
    "line",
    [
        "2024年2月23日 8:57 云禾日报",
        "2024年02月23日 18:57 云禾",
        "2024-02-23 18:57",
        "发布：02-23 18:57",
    ],
)
@pytest.mark.parametrize("chance", [0.08, 0.01])
def test_a_line_that_begins_with_its_day_and_time_is_no_title(line: str, chance: float):
    """However sure the model is of it."""
    text = f"全县春耕从今天起全面开始\n{line}\n{BODY}"

    assert found([chance, 0.6, 0.0], text=text) == 0


def test_a_button_may_stand_between_the_title_and_its_day():
    """One; and what of the lines that rules leave is below it is no title."""
    text = f"要闻\n全县春耕从今天起全面开始\n赞 223\n2024-02-23\n田间地头机器轰鸣\n{BODY}"
    chances = [0.4, 0.05, 0.0, 0.0, 0.1, 0.0]

    assert found(chances, text=text, known={2: "control"}) == 1
    assert found(chances, text=text, known={2: "nav"}) is None


def test_a_line_that_a_rule_knows_above_the_day_is_no_title():
    """Nor is the one above that."""
    text = f"全县春耕从今天起全面开始\n首页 > 要闻 > 云禾县 > 正文\n2024-02-23\n{BODY}"

    assert found([0.0] * 4, text=text, known={1: "nav"}) is None


def test_a_question_may_be_a_title():
    """It ends as a sentence does."""
    text = f"春耕从哪一天开始？\n{BODY}"

    assert found([0.4, 0.0], text=text) == 0


def test_what_the_head_of_the_page_states_needs_no_chance():
    """The whole of it, or its first line."""
    for title in ("全县春耕从今天起全面开始", "全县春耕从今天起全面开始——记者见闻"):
        assert found([0.0, 0.01, 0.0, 0.4, 0.0], facts={"title": title}) == 1


def test_far_above_the_article_stands_no_title():
    """Menus and lists of headlines do."""
    text = "全县春耕从今天起全面开始\n" + "要闻\n" * 8 + BODY

    assert found([0.4] + [0.0] * 9, text=text) is None


def test_above_a_line_with_a_dash_stands_the_title():
    """However sure the model is of the subtitle; not where a rule knows the line above."""
    text = f"山绿人富\n——写在退耕还林八周年之际\n2024-02-23\n{BODY}"
    chances = [0.1, 0.7, 0.0, 0.0]

    assert found(chances, text=text) == 0
    assert found(chances, text=text, known={0: "nav"}) == 1
    assert found([0.1, 0.7, 0.0, 0.0], text=text.replace("山绿人富", "要闻")) == 1


def test_a_short_title_stands_right_above_its_date():
    """Elsewhere so few characters are the name of a channel."""
    text = f"停水通知\n2024-02-23\n{BODY}"

    assert found([0.3, 0.0, 0.0], text=text, known={1: "dateline"}) == 0
    assert found([0.3, 0.0, 0.0], text=text) is None


def test_above_the_trail_of_the_page_stands_no_title():
    """Menus do."""
    text = f"澜川自来水有限公司\n首页 > 公告\n关于停水的公告\n{BODY}"
    document = Document.of(text)
    read = rows(document)
    trail = {1: Labelled(read[1].line, "nav", "breadcrumb")}
    seen = [Verdict(0.0, one) for one in (0.4, 0.0, 0.3)] + [Verdict(0.9, 0.0)]

    assert headline(document, read, seen, trail) == 2


def test_a_day_with_its_label_is_no_title():
    """However sure the model is of that line."""
    text = f"春耕今天全面开始\n发布时间：2024-02-23 来源：澜川日报\n{BODY}"

    assert found([0.3, 0.9, 0.0], text=text) == 0


@pytest.mark.parametrize(("tag", "expected"), [("h5", 3), ("h2", 3), ("div", None)])
def test_the_heading_right_above_its_date_needs_no_chance(tag: str, expected: int | None):
    """What stands in another element does."""
    html = f"<p>概况<p>交流<p>奖励<{tag}>春耕开始啦快来看一看！</{tag}><p>2024-02-23<p>{BODY}"
    document = Document.of(page(html))
    read = rows(document)
    seen = [Verdict(0.0, 0.0)] * 5 + [Verdict(0.9, 0.0)]
    dated = {4: Labelled(read[4].line, "dateline", "dateline-line")}

    assert headline(document, read, seen, dated) == expected


@pytest.mark.parametrize(
    ("tag", "subtitle", "expected"),
    [
        ("h3", "各镇已整地三万多亩", 1),
        ("p", "各镇已整地三万多亩", None),
        ("h3", "农业要闻", None),
    ],
)
def test_a_heading_between_title_and_date_is_the_subtitle(tag: str, subtitle: str, expected: int):
    """The name of a column is shorter, and no heading says nothing of itself."""
    html = f"<h2>全县春耕今天全面开始</h2><{tag}>{subtitle}</{tag}><p>2024-02-23<p>{BODY}"
    document = Document.of(page(html))
    read = rows(document)
    dated = {2: Labelled(read[2].line, "dateline", "dateline-line")}

    assert subheading(document, read, dated, 0) == expected
    assert subheading(document, read, dated, None) is None
    assert subheading(document, read, {}, 0) is None


@pytest.mark.parametrize(
    ("tags", "chances", "expected"),
    [
        (("p", "h2"), (0.9, 0.0), 1),
        (("h1", "h2"), (0.9, 0.0), 0),
        (("p", "p"), (0.9, 0.0), 0),
        (("p", "h2"), (0.1, 0.1), 1),
        (("h2", "p"), (0.1, 0.1), 0),
    ],
)
def test_the_heading_above_the_element_of_the_article_is_its_title(tags, chances, expected):
    """Not the name of the blog, whatever the model thinks of it, unless that is a heading too."""
    over, under = tags
    html = (
        f"<{over}>禾生的博客</{over}><{under}>云桥的早市</{under}><p>2019年9月2日</p><p>{BODY}</p>"
    )
    source = page(f"<html><body>{html}</body></html>")
    document = Document(source.text, source)
    seen = [*(Verdict(0.0, one) for one in (*chances, 0.0)), Verdict(0.9, 0.0)]

    assert headline(document, rows(document), seen, {}, frozenset({3})) == expected


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_the_title_stands_above_the_line_with_a_dash(between: str):
    """Blank lines between do not count."""
    text = f"全县教育大会讲话{between}\n——在全县教育大会第一次会议上\n2024-02-23\n{BODY}"
    titles = [0.3, *([0.0] * len(between)), 0.9, 0.0, 0.0]
    assert found(titles, text=text) == 0


@pytest.mark.parametrize(
    "line",
    [
        "关注人气：310",
        "326 人赞同了该回答",
        "#热议# 戏里的情节现实中存在吗？",
        "云禾交警 官方微博",
        "首页 政务公开 工作报告",
        "来源：《禾川年鉴（2008）》",
        "嘉宾：县水利局局长 沈溪",
    ],
)
def test_what_is_never_a_title(line: str) -> None:
    """Counters, accounts, topics, menus, labels and who talks, however likely the model thinks."""
    assert found([0.9, 0.0], text=f"{line}\n{BODY}") is None


@pytest.mark.parametrize(
    "line",
    [
        "人气：一座小城的秘密",
        "326人的村庄",
        "主题：把路修到田头",
        "官方微博上的一天",
        "回家：310公里",
    ],
)
def test_what_may_be_one(line: str) -> None:
    """Headlines that have the words, or a number."""
    assert found([0.9, 0.0], text=f"{line}\n{BODY}") == 0
