import pytest

from reportclean import clean

NOTICE = (
    "云禾县河湾镇污水处理厂环评公示\n根据有关规定，现将项目环境影响报告书予以公示，"
    "公示期为2024年3月1日至3月7日。{}\n{}\n云ICP备19000001号-1"
)
NEWS = "云禾县春耕忙\n3月5日，云禾县召开春耕生产会议，部署备耕工作，县长周禾出席。\n{}\n{}"
CONTACTS = "联系电话：0999-3251321 传真：0999-3261488"
LICENCE = "版权所有 云禾县人民政府"


def text(source: str) -> str:
    """Return the text that is left of `source`."""
    return "\n".join(document.text for document in clean(source, script="keep"))


@pytest.mark.parametrize(
    ("asks", "contacts"),
    [
        ("公众可通过以下方式提出意见：", CONTACTS),
        ("", f"联系地址：云禾县建设路1号，邮编：412500\n{CONTACTS}"),
        ("如有异议，请在公示期内来电。", CONTACTS),
        ("", "1.电话：0999-2389915\n2.地址：云禾县建设路1号云禾县环境保护局"),
    ],
)
def test_contacts_of_a_notice(asks: str, contacts: str) -> None:
    """The contacts that a notice gives stay above the licence of the site."""
    left = text(NOTICE.format(asks, contacts))

    assert contacts in left
    assert "ICP" not in left


@pytest.mark.parametrize("above", ["打印 关闭", "附件："])
def test_contacts_of_a_site(above: str) -> None:
    """Those of the site leave: below a button, and below an empty label of attachments."""
    assert CONTACTS not in text(NEWS.format(above, f"{CONTACTS}\n{LICENCE}"))


STORY = "“女侠”拔剑\n原来是街头表演"
TOLD = "云禾日报讯 昨日上午，几名演员在公交站表演，路人纷纷驻足，有人报了警，后来才知道是排练。"


@pytest.mark.parametrize("below", [f"□相关新闻\n{STORY}\n{TOLD}", f"■新闻链接\n{STORY}\n{TOLD}"])
def test_side_story(below: str) -> None:
    """The side story of a paper keeps its heading and its headline."""
    assert text(f"云禾县春耕忙\n{below}").endswith(below)


@pytest.mark.parametrize("heading", ["□相关新闻", "相关新闻"])
def test_other_articles(heading: str) -> None:
    """A list of other articles leaves, below the mark of papers as well."""
    left = text(NEWS.format(heading, STORY))

    assert "拔剑" not in left
    assert heading not in left
