"""Lines that are the article's by where they stand."""

from __future__ import annotations

import pytest

from reportclean.blocks.label import label
from reportclean.blocks.labels import Labelled
from reportclean.blocks.model import Verdict
from reportclean.blocks.places import (
    beginning,
    day_below,
    first_heading,
    is_subhead,
    lone_title,
    running,
    unfinished,
)
from reportclean.blocks.rows import rows
from reportclean.core.document import Document

TOLD = "分管领导要求，年底前完成全部加固任务，确保群众出行安全。"


def known(text: str, *at: int, label: str = "nav") -> dict[int, Labelled]:
    """Return some lines of `text` as rules would claim them."""
    seen = rows(Document.of(text))
    return {i: Labelled(seen[i].line, "dateline" if label == "date" else "nav", "x") for i in at}


def going_on(text: str, *chances: float, claimed: tuple[int, ...] = ()) -> set[int]:
    """Return the lines with which `text` goes on; the model gives those not named no chance."""
    read = rows(Document.of(text))
    seen = [Verdict(chance, 0.0) for chance in chances] + [Verdict(0.0, 0.0)] * len(read)
    liked = [verdict.body >= 0.35 for verdict in seen]
    return set(running(read, seen, known(text, *claimed), liked))


@pytest.mark.parametrize(
    ("text", "claimed", "dated", "expected"),
    [
        (f"首页\n公示\n来源\n{TOLD}", [0], 2, 1),
        ("首页\n钱从哪里来，怎么花？\n来源\n两座粮仓建成", [0], 2, 1),
        ("首页\n公示\n来源\n两座粮仓建成", [0], 2, None),
        (f"首页\n要闻\n公示\n来源\n{TOLD}", [0], 3, None),
        (f"首页\n来源\n{TOLD}", [0], 1, None),
        (f"首页\n公示\n{TOLD}", [0], None, None),
    ],
)
def test_the_one_line_above_the_date(
    text: str, claimed: list[int], dated: int | None, expected: int | None
):
    """It asks, or the text begins below the date; of two lines, or without a date, none is it."""
    found = known(text, *claimed)
    if dated is not None:
        found |= known(text, dated, label="date")

    assert lone_title(rows(Document.of(text)), found) == expected


@pytest.mark.parametrize(
    ("between", "claimed", "expected"),
    [
        (["收费标准："], [], {2}),
        (["【申报条件】"], [], {2}),
        (["字号：", "收费标准："], [2], {3}),
        (["热门点击："], [], set()),
        (["【云禾网／周禾】"], [], set()),
        (["收费标准"], [], set()),
        (["收费标准：", "申报条件："], [], set()),
    ],
)
def test_a_heading_may_stand_between_date_and_text(
    between: list[str], claimed: list[int], expected: set[int]
):
    """One line with a colon or in brackets, right above the first sentence, is the article's."""
    text = "\n".join(["公示", "来源", *between, TOLD])
    found = known(text, 1, label="date") | known(text, *claimed)

    assert first_heading(rows(Document.of(text)), found) == expected
    assert not first_heading(rows(Document.of(text)), known(text, *claimed))


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        ([], {0, 1}),
        (["桥面上的裂缝", "三十年没修过"], {0, 3}),
        (["甲", "乙", "丙", "丁"], {0}),
        (["本文来源：云禾日报"], {0}),
        (["广州市网友 [ip：102.*]"], {0}),
    ],
)
def test_an_article_goes_on_down_to_a_known_line(middle: list[str], expected: set[int]):
    """Sentences below the first that it likes, but for many other lines, or words of a site."""
    assert going_on("\n".join(["3月2日，全县检测旧桥。", *middle, TOLD]), 0.9) == expected


def test_a_sentence_may_begin_with_a_name_in_letters():
    """What a product is called is no mark of a list; a sentence has Chinese characters."""
    assert going_on(f"{TOLD}\n甲\nG80-Q4水泵采用新型加热系统，噪音小。", 0.9) == {0, 2}
    assert going_on(f"{TOLD}\n甲\nAll rights are reserved by the site。", 0.9) == {0}


CUT = "合同数量按照去年跨省区运力配置框架确定，除框架调整外，其他重点合同的数量与去年同期相比"


@pytest.mark.parametrize(
    ("text", "liked", "claimed", "expected"),
    [
        (f"{CUT}\n保持不变，各镇须按时完成。", (True,), (), {1}),
        (f"{CUT}\n{CUT}\n保持不变，各镇须按时完成。", (True,), (), {1, 2}),
        (f"{CUT}\n\n保持不变，各镇须按时完成。", (True,), (), set()),
        (f"{CUT}\n保持不变，各镇须按时完成。", (False,), (), set()),
        (f"{CUT}\n保持不变，各镇须按时完成。", (True,), (1,), set()),
        (f"{CUT}\n更多新闻", (True,), (), set()),
        (f"{CUT}。\n保持不变，各镇须按时完成。", (True,), (), set()),
        ("重点合同\n保持不变，各镇须按时完成。", (True,), (), set()),
    ],
)
def test_an_unfinished_sentence_goes_on_in_the_next_line(text, liked, claimed, expected):
    """The line below one of the article that ends amid a sentence, and the one below that."""
    read = rows(Document.of(text))
    likes = [*liked, *[False] * len(read)][: len(read)]

    assert unfinished(read, known(text, *claimed), likes) == expected


@pytest.mark.parametrize(
    "line", ["关注新浪体育（微博），了解更多体坛资讯。", "·路怎么走。", "真的吗？"]
)
def test_what_is_no_sentence_of_an_article_does_not_go_on(line: str):
    """Words of the site, marks of lists and questions stay with the model."""
    assert going_on(f"3月2日，全县检测旧桥。\n{line}", 0.9) == {0}


@pytest.mark.parametrize(
    ("below", "chance", "expected"),
    [
        ("“这座桥三十年没修过了，现在总算放心了！”", 0.07, {0, 1}),
        ("“这座桥三十年没修过了，现在总算放心了！”", 0.02, {0}),
        ("本站开通微博，欢迎关注和转发我们的新闻！", 0.07, {0}),
        ("总算放心了！", 0.07, {0}),
        ("三十年没有修过的桥，现在总算放心了", 0.07, {0}),
    ],
)
def test_a_sentence_right_below_one_of_the_article(below: str, chance: float, expected: set[int]):
    """It stays without a full stop, but for short ones, pleas of the site, what is surely none."""
    assert going_on(f"3月2日，全县检测旧桥。\n{below}", 0.9, chance) == expected


def test_between_stands_nothing_but_blank_lines():
    """Another line, known or not, parts such a sentence from the article."""
    first, last = "3月2日，全县检测旧桥。", "“这座桥三十年没修过了，现在总算放心了！”"

    assert going_on(f"{first}\n\n{last}", 0.9, 0.1, 0.1) == {0, 2}
    assert going_on(f"{first}\n相关新闻\n{last}", 0.9, 0.1, 0.1) == {0}
    assert going_on(f"{first}\n相关新闻\n{last}", 0.9, 0.1, 0.1, claimed=(1,)) == {0}


def test_behind_a_known_line_nothing_goes_on():
    """A line that a rule knows ends the article until the model likes another sentence."""
    text = f"3月2日，全县检测旧桥。\n打印\n{TOLD}"

    assert going_on(text, 0.9, claimed=(1,)) == {0}


def test_another_headline_amid_an_article_does_not_end_it():
    """Behind a line that a rule knows as one the article goes on."""
    text = f"3月2日，全县检测旧桥。\n相关阅读：旧桥检测进度过半\n{TOLD}"
    read = rows(Document.of(text))
    amid = {1: Labelled(read[1].line, "related", "related-amid")}
    verdicts = [Verdict(0.9, 0.0), Verdict(0.1, 0.0), Verdict(0.2, 0.0)]

    assert {0, 2} == running(read, verdicts, amid, [True, False, False])


FIRST = "据统计，全县早稻面积比去年增加二千亩，农户购买农机的热情也比往年高得多。"


@pytest.mark.parametrize(
    ("above", "chances", "claimed", "expected"),
    [
        (FIRST, (0.2, 0.95), (), {0}),
        (f"{FIRST}\n", (0.2, 0.0, 0.95), (), {0}),
        (FIRST, (0.2, 0.8), (), set()),
        (FIRST, (0.05, 0.95), (), set()),
        (FIRST, (0.2, 0.95), (0,), set()),
        (FIRST, (0.2, 0.95), (1,), set()),
        (f"{FIRST}（周禾摄）", (0.2, 0.95), (), set()),
        ("据统计，早稻面积增加。", (0.2, 0.95), (), set()),
        (f"{FIRST}\n图片", (0.2, 0.0, 0.95), (), set()),
        (
            "关注云禾网的微博，就能每天第一时间读到全县各镇的新闻和服务信息。",
            (0.2, 0.95),
            (),
            set(),
        ),
    ],
)
def test_a_sentence_right_above_a_sure_one_begins_the_article(above, chances, claimed, expected):
    """It is long, ends in a full stop, has no word of a site, and the model gives it a chance."""
    text = f"{above}\n{TOLD}"
    seen = [Verdict(chance, 0.0) for chance in chances]

    assert beginning(rows(Document.of(text)), seen, known(text, *claimed)) == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("云禾网10月4日讯（记者沈溪 整理）", {0}),
        ("新华社云川11月17日电 记者从县里获悉，早稻面积增加。", {0}),
        ("本报讯", {0}),
        ("云禾网电话热线", set()),
        ("本报讯息中心", set()),
        ("县电视台春播节目", set()),
    ],
)
def test_a_dateline_begins_the_article_above_any_sentence_that_is_liked(above: str, expected):
    """However little the model thinks of it; not above one that it doubts."""
    text = f"{above}\n{TOLD}"
    liked, doubted = ([Verdict(0.01, 0.0), Verdict(chance, 0.0)] for chance in (0.6, 0.4))

    assert beginning(rows(Document.of(text)), liked, known(text)) == expected
    assert beginning(rows(Document.of(text)), doubted, known(text)) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [("桥面上的裂缝", True), ("点击放大", False), ("1 2", False), ("来源：某报", False)],
)
def test_headings_inside_an_article(line: str, expected: bool):
    """Short, and without words of buttons, numbers alone, or a label."""
    assert is_subhead(rows(Document.of(line))[0]) is expected


def test_a_page_of_plain_text_keeps_its_short_sentences():
    """The last sentence of a post stays although the model takes it for furniture."""
    text = (
        "[复制链接]\n全县旧桥检测加固工作有序推进\n"
        "发表于 2011-10-7 20:15:33 | 只看该作者 | 倒序浏览\n"
        "3月2日，全县组织力量对辖区41座旧桥开展检测，查出二类桥29座。\n桥面上的裂缝\n"
        "三十年没修过\n走在上面心惊。\n回复\n使用道具 举报\n上一主题 下一主题\n"
        "发表评论 您需要登录后才可以回帖 登录 | 注册\nArchiver|手机版|小黑屋|云禾论坛\n"
        "GMT+8, 2018-7-11 16:22"
    )
    lines = label(Document.of(text))

    assert [found.label for found in lines[3:7]] == ["body"] * 4
    assert lines[6].rule == "article-goes-on"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (["2025-02-03", TOLD], 1),
        (["", "2025/2/3 14:02", "本报讯"], 2),
        (["2025-02-03", "2025-02-04", TOLD], None),
        (["2025-02-03"], None),
        (["2025年2月3日", TOLD], None),
        (["2025-02-03 县体育馆", TOLD], None),
        (["云禾县", "2025-02-03", TOLD], None),
    ],
)
def test_a_day_in_figures_right_below_the_title_is_the_page_s(
    below: list[str], expected: int | None
):
    """Text follows it, not one more day; in words it may be what the title announces."""
    read = rows(Document.of("\n".join(["春耕全面开始", *below])))
    found = day_below(read, {}, 0)
    assert list(found) == ([] if expected is None else [expected])
    assert {one.label for one in found.values()} <= {"dateline"}
    assert day_below(read, found, 0) == day_below(read, {}, None) == {}
