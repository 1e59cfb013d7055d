"""The menu above the line that says where on a site a text stands."""

import pytest

import reportclean
from reportclean.blocks.label import label
from reportclean.core.document import Document

BODY = "各镇已整地三万亩，比去年早十天。"
BELOW = f"当前位置：首页 > 要闻\n全县春耕从今天起全面开始\n{BODY}"


MARKED = [
    "• 河堤加固开始了",
    "• 桥修好了吗?",
    "• 两座粮仓建成",
    "• 谁来修渠? 镇里说年内动工",
    "• 林场",
    "• 三条水渠",
]
DATED = "全县春耕从今天起全面开始\n2021-03-04 来源：云禾日报"


def over(text: str) -> list[str]:
    """Return the lines that stand above a title that is sure."""
    found = label(Document.of(text))
    lines = (one.line for one in found if one.rule == "above-dated-title")
    return [text[line.start : line.stop] for line in lines]


def menu(text: str) -> list[str]:
    """Return the lines that are a menu above the trail."""
    found = label(Document.of(text))
    return [text[one.line.start : one.line.stop] for one in found if one.rule == "menu-above-trail"]


def test_short_lines_above_the_trail_are_a_menu():
    """One of them is a word of sites; blank lines between change nothing."""
    assert menu(f"政务公开\n\n机构设置\n{BELOW}") == ["政务公开", "机构设置"]


@pytest.mark.parametrize(
    "text",
    [
        f"政务公开\n{BELOW}",
        f"操作手册\n登录系统\n{BELOW}",
        f"政务公开\n全县今年的春耕全面开始\n{BELOW}",
        f"政务公开\n县政府办事。\n{BELOW}",
        f"政务公开\n机构设置\n当前位置：首页 > 要闻\n{BODY}",
        f"政务公开\n机构设置\n当前位置：首页 > 要闻\n春耕\n{BODY}",
        f"政务公开\n机构设置\n全县春耕从今天起全面开始\n{BODY}",
        "政务公开\n机构设置\n当前位置：首页 > 要闻",
        "\n".join(["政务公开"] * 60) + f"\n{BELOW}",
    ],
)
def test_other_lines_above_it_are_none(text: str):
    """One line alone, titles, sentences; nor are they where no title stands below the trail."""
    assert menu(text) == []


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["云禾在线", "0570-1234567", "当前位置：首页 > 要闻"], ["云禾在线", "0570-1234567"]),
        (
            ["各镇分站： 沈家镇 周家镇 林家镇", "当前位置：首页 > 要闻"],
            ["各镇分站： 沈家镇 周家镇 林家镇"],
        ),
        (["云禾广播网", "云禾之声 > 云禾要闻"], ["云禾广播网", "云禾之声 > 云禾要闻"]),
        (["跳到主要内容区块", "选单", "列印"], ["选单"]),
        (["当前位置: 首页>>云禾研究", "", "云禾研究"], ["云禾研究"]),
        (["新闻", *MARKED, "专栏"], ["新闻", *MARKED, "专栏"]),
    ],
)
def test_lines_above_a_trail_and_a_dated_title_are_the_page_s(
    above: list[str], expected: list[str]
):
    """The trail may lack a word that says so; other controls must be two, and lines short."""
    assert over("\n".join([*above, DATED, BODY])) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"云禾在线\n当前位置：首页 > 要闻\n全县春耕从今天起全面开始\n{BODY}",
        f"全县春耕从今天起全面开始\n列印\n副题另起一行再说一遍\n2021-03-04 来源：云禾日报\n{BODY}",
        f"全县春耕从今天起全面开始\n列印\n分享到\n副题再说一遍\n2021-03-04 来源：云禾日报\n{BODY}",
        f"关于春耕的通知\n当前位置：首页 > 要闻\n云禾县人民政府\n2021-03-04 来源：云禾日报\n{BODY}",
        f"各镇已经整地三万亩。\n当前位置：首页 > 要闻\n{DATED}\n{BODY}",
        f"云禾在线\n{DATED}\n{BODY}",
        f"当前位置: 首页>>云禾研究\n春耕纪行\n{DATED}\n{BODY}",
        "\n".join([*MARKED[:4], "两座粮仓", "三条水渠", DATED, BODY]),
        "\n".join(["去年全县建成的工程", *MARKED, DATED, BODY]),
        f"云禾在线\n当前位置：首页 > 要闻\n春耕\n2021-03-04 来源：云禾日报\n{BODY}",
    ],
)
def test_above_other_titles_lines_stay(text: str):
    """Without a day, above an office, below a sentence; a title may stand above a control."""
    assert over(text) == []


def test_above_a_sure_title_the_line_model_is_not_asked():
    """A page of HTML whose menu lost its links: some of its entries read like an article."""
    told = f"{BODY}县里派出技术人员六十名，到田间指导育秧，帮助农户调配农机。"
    menu = ["首页", "专题宣传", "要闻", "信息速递", "精品栏目", "环保", "部门建设", "乡镇动态"]
    lines = [*menu, "当前位置：首页 > 精品栏目 > 云禾视讯 > 正文", *DATED.split("\n"), told]
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    (document,) = reportclean.clean(page.encode(), script="keep", punctuation="keep")

    assert document.text == told
    assert document.metadata.title == DATED.split("\n", maxsplit=1)[0]


COLUMN = "云禾新闻网\n首页\n要闻\n镇街\n部门\n民生\n专题\n视频"
FURNITURE = "打印\n关闭\n热门点击\n全县召开安全生产会议\n云禾新闻网 版权所有"
POEM = "船还没有来\n水先把黄昏送到脚边\n一只白鹭站在石头上\n比我更有耐心"


@pytest.mark.parametrize("title", ["渡口", "渡口诗抄：读沈溪的近作", "谁在渡口等船？"])
def test_title_below_menu(title: str):
    """Between a menu of one word a line and the only bare day stands the title."""
    page = f"{COLUMN}\n{title}\n2021-05-06\n云禾新闻网\n{POEM}\n{FURNITURE}"
    (document,) = reportclean.clean(page, script="keep")

    assert (title, POEM) == (document.metadata.title, document.text)


@pytest.mark.parametrize(
    "page",
    [
        f"{COLUMN}\n通知公告\n2021-05-06\n关于召开会议的通知\n2021-05-07\n关于放假的通知\n{FURNITURE}",
        f"沈溪\n周禾\n李禾\n王溪\n渡口\n2021-05-06\n{POEM}",
        f"{COLUMN}\n本站消息：\n2021-05-06\n{POEM}\n{FURNITURE}",
    ],
)
def test_no_title_below_menu(page: str):
    """Days of a list, names above a title and what leads on with a colon show no title."""
    rules = {one.rule for one in label(Document.of(page))}

    assert "title-below-menu" not in rules


@pytest.mark.parametrize("section", ["通知公告", "工作动态", "新闻中心"])
def test_section_below_the_trail(section: str) -> None:
    """The section in which the trail ends leaves once more below it, above the title."""
    (document,) = reportclean.clean(f"首页>政务>{section}\n{section}\n全县春耕从今天起开始\n{BODY}")

    assert section not in document.text
    assert BODY in document.text


@pytest.mark.parametrize(
    "below",
    [
        f"停水通知\n云禾县河湾镇各小区居民\n{BODY}",
        f"工作动态\n{BODY}",
        f"新闻中心\n各位居民：\n{BODY}",
    ],
)
def test_title_below_the_trail(below: str) -> None:
    """What may be the title stays, though the trail ends in it."""
    (document,) = reportclean.clean(f"首页>政务>{below.partition(chr(10))[0]}\n{below}")

    assert below.startswith(document.metadata.title or document.text.partition("\n")[0])
