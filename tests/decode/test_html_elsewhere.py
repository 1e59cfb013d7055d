"""A page that shows no text tells where it has it, and a page that shows some tells nothing."""

import pytest

import reportclean
from reportclean.decode.html import page

pytest.importorskip("selectolax")

STORY = "<p>全县春耕全面展开，已整地三万二千亩，农机合作社日夜抢播，供销社备足了种子化肥。</p>" * 2
SHOWN = f"<h1>全县春耕全面展开</h1>{STORY}{STORY}"
SCRIPT = f"<script>window.STATE = {{'content': '{STORY}{STORY}'}}</script>"
ESCAPED = "<script>var content = '" + "\\u6625\\u8015" * 40 + "'</script>"
FRAMES = "<frameset><frame src=menu.htm><frame src=main.htm></frameset>"
ASKS = "<noscript>You need to enable JavaScript to run this app.</noscript>"
MENU = "<ul><li><a href=/>首页</a><li><a href=/xw>新闻</a></ul>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            f"<html><head><title>云禾网</title></head>{FRAMES}</html>",
            "in frames: menu.htm, main.htm",
        ),
        ("<html><body><iframe src=a.html></iframe></body></html>", "in frames: a.html"),
        (f"<html><body>{MENU}<div id=app></div>{SCRIPT}</body></html>", "in a script"),
        (f"<html><body><h1>春耕</h1>{ESCAPED}</body></html>", "in a script"),
        (f"<html><body><div id=root></div>{ASKS}</body></html>", "loaded by a script"),
        ("<html><body><p>请开启JavaScript并刷新该页。</p></body></html>", "loaded by a script"),
    ],
)
def test_a_page_without_text_tells_where_it_is(html, expected):
    """Frames are named, a script that holds the text is, and one that must fetch it."""
    assert expected == page(html).facts["elsewhere"]


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body>{SHOWN}{SCRIPT}</body></html>",
        f"<html><body>{SHOWN}{ASKS}</body></html>",
        f"<html><body>{SHOWN}<iframe src=a.html></iframe></body></html>",
        f"<html><body><p>本县明日停电，请居民提前做好准备，谢谢合作与理解支持。</p>{ASKS}</body></html>",
        f"<html><body>{MENU}<iframe src=a.html></iframe></body></html>",
        f"<html><body>{MENU}<script>alert('请输入姓名');</script></body></html>",
        f"<html><body>{MENU}<script type=application/ld+json>{STORY}</script></body></html>",
    ],
)
def test_a_page_with_text_tells_nothing(html):
    """An article, a short notice and a menu stand for themselves, whatever scripts hold."""
    assert "elsewhere" not in page(html).facts


def test_who_cleans_such_a_page_is_told():
    """What is left bears a flag; where nothing is left the reason says it."""
    titled = f"<html><head><title>全县春耕全面展开</title></head><body>{SCRIPT}</body></html>"
    (document,) = reportclean.clean(titled)
    assert [("text-elsewhere", "in a script")] == [(f.name, f.note) for f in document.flags]
    (drop,) = reportclean.clean(f"<html><body>{ASKS}</body></html>").drops
    assert "no text is left of it: the text of its page is loaded by a script" == drop.reason
