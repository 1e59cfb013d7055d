"""Pages become lines with their markup."""

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.decode.html import is_html, page
from reportclean.decode.html_depth import DEEPEST, DEEPEST_FORMAT, shallow
from reportclean.errors import MissingExtraError

LIMITS = sys.modules["reportclean.decode.html_depth"]

PAGE = """<!DOCTYPE html>
<html><head><meta charset="GBK"><title>春耕会议召开_要闻_某某网</title>
<meta property="og:title" content="春耕会议召开">
<meta name="author" content=" 张三 "><meta name="PubDate" content="2013-02-05">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "会议",
 "datePublished": "2012-01-01", "publisher": {"name": "某某日报"},
 "author": ["甲", {"name": "乙"}]}]}</script>
<style>p { color: red }</style></head>
<body class="Main"><div id="nav"><a href="/">首页</a> &gt; <a href="/n">要闻</a></div>
<div class="article" id="zw"><h1>春耕会议召开</h1>
<p>昨天<b>上午</b>，县里
召开会议。<br>会议<a href="#">讨论</a>了
plans of 2013.</p><script>var a = "不见";</script><p style="display: none">不见</p>
<table><tr><th>乡</th><th>亩</th></tr><tr><td>东</td><td>12</td></tr></table>
<table><tr><td><p>左</p><div>一</div></td><td>右</td></tr><tr><td>下</td><td>角</td></tr></table>
</div></body></html>"""


def read(html):
    """Return the page, where a parser is installed."""
    pytest.importorskip("selectolax")
    return page(html)


def shown(html):
    """Return the visible lines."""
    return read(html).text.split("\n")


def test_a_page_is_read_as_a_browser_shows_it():
    """Blocks and `<br>` break lines, inline elements do not; what is hidden is not there."""
    assert shown(PAGE) == [
        "首页 > 要闻",
        "春耕会议召开",
        "昨天上午，县里召开会议。",
        "会议讨论了 plans of 2013.",
        "乡 | 亩",
        "东 | 12",
        "左",
        "一",
        "右",
        "下",
        "角",
    ]


def test_blocks_say_where_a_line_stood():
    """Each line has a block with its span, tag, share of linked characters, depth and names."""
    source = read(PAGE)
    lines = source.text.split("\n")
    assert [source.text[b.span.start : b.span.stop] for b in source.blocks] == lines
    nav, title, first, second, head, *_ = source.blocks
    assert (nav.tag, nav.links, nav.hints) == ("div", 0.8, "nav")
    assert (title.tag, title.links, title.hints) == ("h1", 0.0, "article zw")
    assert (first.tag, first.links) == ("p", 0.0)
    assert second.links == pytest.approx(2 / 17)
    assert nav.depth + 1 == title.depth == first.depth == second.depth
    assert head.tag == "tr"


def test_the_schema_of_web_pages_names_an_article():
    """What `itemprop` says of the element with the article counts as a name of it."""
    body = '<div class="P" itemprop="articleBody"><p itemprop="text">全县春耕全面展开。</p></div>'

    assert read(f"<body>{body}</body>").blocks[0].hints == "p articlebody"


def test_the_head_states_facts():
    """Meta elements first, then linked data; the title without the site's name."""
    facts = read(PAGE).facts
    assert facts == {
        "charset": "gbk",
        "title": "春耕会议召开",
        "page_title": "春耕会议召开_要闻_某某网",
        "author": "张三",
        "date": "2013-02-05",
        "source": "某某日报",
    }


@pytest.mark.parametrize(
    ("body", "fact", "expected"),
    [
        ('<em id="publish_time">2023-11-04 20:10</em>', "date", "2023-11-04 20:10"),
        ('<article><time datetime="2016-05-08">五月八日</time></article>', "date", "2016-05-08"),
        ('<time datetime="2016-05-08">五月八日</time>', "date", None),
        ('<time datetime="2016-05-08T09:15">三天前</time>', "date", "2016-05-08T09:15"),
        (
            '<time datetime="2016-05-08T09:15"></time><time datetime="2016-05-09T09:15"></time>',
            "date",
            None,
        ),
        ('<a rel="author">林朔</a>', "author", "林朔"),
        ('<span class="author vcard">林朔</span>', "author", "林朔"),
        ('<a id="js_name">澜川发布</a>', "source", "澜川发布"),
        ('<a id="js_name"></a>', "source", None),
        (f'<a rel="author">{"某" * 50}</a>', "author", None),
    ],
)
def test_elements_of_the_body_state_facts_too(body: str, fact: str, expected: str | None):
    """Where a platform marks day, author and account, and they are no longer than such are."""
    assert read(f"<html><body><p>甲</p>{body}</body></html>").facts.get(fact) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("沈溪", "沈溪"),
        ("shenxi", "shenxi"),
        ("yunhenews", None),
        ("gb.yunhe.cn", None),
        ("云禾网 财经频道", None),
        ("云禾网_提供股票、基金的资讯，以及理财", None),
        ("云禾网,春耕,yunhe.com", None),
    ],
)
def test_who_is_stated_as_author_may_be_the_site(author: str, expected: str | None):
    """Its address, the host to which its pages link, a channel or its slogan is nobody."""
    page = f'<meta name="author" content="{author}"><a href="http://www.yunhenews.com/a">要闻</a>'
    assert read(page).facts.get("author") == expected


def test_the_head_is_believed_before_the_body():
    """A date of a meta element stands."""
    html = '<meta name="pubdate" content="2013-02-05"><em id="publish_time">2023-11-04</em>'
    assert read(html).facts["date"] == "2013-02-05"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>县里召开春耕会议 - 某某网</title>", "", "县里召开春耕会议"),
        ("<title>县里召开春耕会议-某某网</title>", "", "县里召开春耕会议"),
        ("<title>县里召开春耕会议|要闻|某某网</title>", "", "县里召开春耕会议"),
        ("<title>新闻_县里召开春耕会议_某某网</title>", "", "县里召开春耕会议"),
        ("<title>2012-13年度工作会议召开</title>", "", "2012-13年度工作会议召开"),
        ("<title>县里召开春耕会议_某某网</title>", "<h1>春耕会议</h1>", "春耕会议"),
        ("<title>县里召开春耕会议_某某网</title>", "<h1>某某日报社</h1>", "县里召开春耕会议"),
        ("<title>短讯</title>", "", "短讯"),
        ("<title>停水通知-某某自来水公司</title>", "", "停水通知"),
        ("<title>某某县政府网--新闻内容</title>", "", None),
        ("<title>某某晚报</title>", "", None),
        ("<title>何川履新江南大学_人事动态_高教之家论坛</title>", "", "何川履新江南大学"),
        ("<title>织密疫情防控网_要闻_某某网</title>", "", "织密疫情防控网"),
        ("<title>某某网_县里召开春耕会议</title>", "", "县里召开春耕会议"),
        ("<title>信箱_某某县人民政府</title>", "", None),
        ("<title>新闻中心_某某新闻网</title>", "", None),
        ("<title>通知公告-某某县人民政府</title>", "", None),
        ("<title>县里召开春耕会议——某某县政府网</title>", "", "县里召开春耕会议"),
        ("<title>渠水长流——某某县春耕见闻</title>", "", "渠水长流——某某县春耕见闻"),
        ("<title>县里召开春耕会议 » 某某新闻</title>", "", "县里召开春耕会议"),
        ("<title>无标题文档</title>", "<h1>县里召开春耕会议</h1>", "县里召开春耕会议"),
        ("<title>县长信箱_某某县人民政府</title>", "", "县长信箱"),
        ("<title>织密一张防汛安全网</title>", "", "织密一张防汛安全网"),
        (
            "<title>又到腌菜时节_南窗笔记_博客</title>",
            "<h1>南窗笔记</h1><h2>又到腌菜时节</h2>",
            "又到腌菜时节",
        ),
        ("<title>频道新闻_春耕会议_某某网</title>", "<h1>春耕会议</h1><h2>频道</h2>", "春耕会议"),
        ("", "<p>无题</p>", None),
        ("", "<h1>要闻</h1><h1>县里召开春耕会议</h1>", None),
        ("", "<h1>县里召开春耕会议</h1><h1>新馆开放</h1>", "县里召开春耕会议"),
    ],
)
def test_the_title_loses_the_name_of_the_site(head, body, expected):
    """A heading that the page's title repeats wins; else the first long part of the title."""
    assert (
        read(f"<html><head>{head}</head><body>{body}</body></html>").facts.get("title") == expected
    )


@pytest.mark.parametrize(
    "title",
    [
        *(
            "某某县人民政府",
            "某某县卫生健康委员会",
            "首页",
            "政务公开",
            "通知公告",
            "某某日报数字报",
        ),
        *(
            "无标题文档",
            "Untitled Document",
            "403 Forbidden",
            "404 Not Found",
            "欢迎访问某某县政府网",
        ),
    ],
)
def test_what_builders_and_servers_call_a_page_is_no_title(title: str):
    """Nor is the name of an office, of a column, or a greeting."""
    assert "title" not in read(f"<title>{title}</title><p>全县春耕进展顺利。</p>").facts


@pytest.mark.parametrize(
    "title",
    [
        *("书记调研某某县人民政府", "某某县医院新楼启用", "停水通知", "500 万元补贴发放到户"),
        *("政务公开向村里延伸", "欢迎乡亲回家"),
    ],
)
def test_what_only_looks_like_the_name_of_a_page_is_a_title(title: str):
    """A verb or a number of something makes a headline of it."""
    assert read(f"<title>{title}</title><p>全县春耕进展顺利。</p>").facts["title"] == title


_LINK = "<td><a>甲</a></td>"
_EMPTY = "<tr><td></td><td> </td></tr>"
_LONG = "长" * 61


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p>\n\n<p> \N{NO-BREAK SPACE} </p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲\n  乙</p>", ["甲乙"]),
        ("<p>a\n  b</p>", ["a b"]),
        ("<p>甲\n b</p>", ["甲 b"]),
        ("<p>甲 乙</p>", ["甲 乙"]),
        (
            "<p>\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}甲</p>",
            ["\N{IDEOGRAPHIC SPACE}" * 2 + "甲"],
        ),
        ("<pre>甲\n乙</pre>", ["甲", "乙"]),
        ("甲<hr>乙", ["甲", "乙"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<p hidden>甲</p><p style='visibility:hidden'>乙</p><p>丙</p>", ["丙"]),
        ("<select><option>甲</select><button>乙</button><textarea>丙</textarea>丁", ["丁"]),
        ("<!-- 甲 -->乙", ["乙"]),
        ("<ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>乙", ["甲乙"]),
        ("&lt;p&gt;&amp;amp;", ["<p>&amp;"]),
        ("", [""]),
        (f"<table><tr>{_LINK}{_LINK}<tr>{_LINK}{_LINK}</table>", ["甲"] * 4),
        ("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", ["甲", "乙"]),
        (f"<table><tr><td>{_LONG}<td>乙<tr><td>丙<td>丁</table>", [_LONG, "乙", "丙", "丁"]),
        (
            f"<table>{_EMPTY}<tr><td>甲<td>乙<tr><td><p>丙</p><td><td>丁</table>",
            ["甲 | 乙", "丙 | | 丁"],
        ),
    ],
)
def test_lines_follow_the_layout(html, expected):
    """White space, lists, tables, hidden and form elements are treated as a browser does."""
    assert shown(html) == expected


@pytest.mark.parametrize(
    "data",
    [
        "not json",
        '{"headline": 3, "datePublished": null}',
        '[[], 1, "a", {"headline": {"name": 2}}]',
        '{"mainEntity": {"headline": ["a", ["b"]]}}',
        "[" * 100_000,
    ],
)
def test_broken_linked_data_is_passed_over(data):
    """Linked data of any other shape states nothing and does no harm."""
    facts = read(f'<script type="application/ld+json">{data}</script><p>甲</p>').facts
    assert set(facts) <= {"title"}
    assert "date" not in facts


def test_the_charset_may_stand_in_a_content_type():
    """The old form of the declaration is understood."""
    html = '<meta http-equiv="Content-Type" content="text/html; charset=Big5"><p>甲</p>'
    assert read(html).facts["charset"] == "big5"
    assert "charset" not in read('<meta http-equiv="refresh" content="5"><p>甲</p>').facts


def test_source_fields_are_kept():
    """Name, digest and encoding are the caller's; without a digest it is computed."""
    pytest.importorskip("selectolax")
    source = page("<p>甲</p>", name="a.html", sha256="12", encoding="gb18030")
    assert (source.name, source.sha256, source.encoding) == ("a.html", "12", "gb18030")
    assert len(page("<p>甲</p>").sha256) == 64


@pytest.mark.parametrize("tag", ["div", "ul", "b", "x-y"])
@pytest.mark.parametrize("closed", [True, False])
def test_depth_is_no_danger(tag, closed):
    """Elements nested far deeper than any browser allows cost what their tags cost, not more."""
    html = f"<p>前</p>{f'<{tag} class=a>甲' * 20_000}{f'</{tag}>' * 20_000 * closed}<p>后</p>"
    found = shown(html)
    assert "".join(found) == "前" + "甲" * 20_000 + "后"
    assert found[-1] == "后"
    deepest = max(block.depth for block in read(html).blocks)
    assert deepest <= 4 * DEEPEST


def test_formats_left_open_do_not_multiply():
    """Different formats left open, which each paragraph opens anew, are only a few."""
    html = "".join(f"<p><b class=c{n}>甲" for n in range(3000))
    assert shown(html) == ["甲"] * 3000
    assert shallow(html).count("<b ") == DEEPEST_FORMAT


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><div><div>甲</div>乙</div>丙</div>丁", "<div><div><br>甲<br>乙</div>丙</div>丁"),
        ("<ul><ul><SPAN a='>'>甲</SPAN></ul></ul>", "<ul><ul><wbr a='>'>甲<wbr></ul></ul>"),
        ("<div><ul><div></ul><div>甲", "<div><ul><br></ul><div>甲"),
        ("<div></ul></div></div><ul>", "<div></ul></div></div><ul>"),
        ("<p><p><p><td><li><a><script>", "<p><p><p><td><li><a><script>"),
        ("<b><i><u>甲</u></i><div><div>", "<b><wbr><wbr>甲<wbr><wbr><div><div>"),
    ],
)
def test_what_is_too_deep_becomes_a_break(monkeypatch, html, expected):
    """With a limit of two blocks and one format: tags beyond it break a line or vanish."""
    for name, value in {"_FEW": 0, "DEEPEST": 2, "DEEPEST_FORMAT": 1}.items():
        monkeypatch.setattr(LIMITS, name, value)
    assert expected == shallow(html)


def test_a_page_of_few_tags_stays_as_it_is():
    """Nothing is looked for where nothing can be too deep."""
    html = "<div>" * 4000
    assert shallow(html) is html
    assert shallow(html + "<p>") != html + "<p>"


_PIECES = """
<p> </p> <div> </div> <table> <tr> <td> </td> </table> <br> <a> </a> <pre> </pre> <h1> </h1> <b>
</b> <li> <script> </script> <!-- --> <svg> <template> </body> <frameset> 甲 b 。 &amp; &#0; < >
<ul> </ul> <span> </span> <font> </font> <object> </object> <select> <p> <b>
"""
_SOUP = st.lists(st.sampled_from([*_PIECES.split(), "\n", " ", "\0", "\ud800"]), max_size=40)


@given(_SOUP.map("".join) | st.text(max_size=60), st.booleans())
def test_any_text_is_read(html, deep):
    """Tag soup gives lines without gaps: blocks in order, each one line, none blank."""
    with pytest.MonkeyPatch.context() as patch:
        if deep:
            patch.setattr(LIMITS, "_FEW", 0)
            patch.setattr(LIMITS, "DEEPEST", 3)
        source = read(html)
    lines = [source.text[b.span.start : b.span.stop] for b in source.blocks]
    assert "\n".join(lines) == source.text
    for line, block in zip(lines, source.blocks, strict=True):
        assert line.strip()
        assert "\n" not in line
        assert 0.0 <= block.links <= 1.0


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("<!DOCTYPE html><p>甲", True),
        ("\N{ZERO WIDTH NO-BREAK SPACE}\n<HTML lang=zh>", True),
        ("<?xml version='1.0'?><html xmlns='x'>", True),
        ("<div><p>甲</p><p>乙</p><p>丙</p></div>", True),
        (b"\xef\xbb\xbf<html>", True),
        ("<html>甲".encode("utf-16"), True),
        ("", False),
        (b"", False),
        ("政府工作报告\n<p>各位代表:</p>", False),
        ("<p>各位代表:", False),
        ("<中华人民共和国宪法>第一条 <br>", False),
        ("<br>" + "各位代表:我向大会报告工作。" * 30 + "</p></p><br><br><br><br>", False),
        ("a < b 而 c > d", False),
        ("在<html>标签里写<body>", False),
        ("<?xml version='1.0'?><rss version='2.0'><channel><p>甲</p><a></a><b></b>" * 2, False),
        ("<?xml version='1.0'?>\n<feed xmlns='x'><div><html></div>", False),
    ],
)
def test_a_page_is_told_from_a_text(start, expected):
    """A page opens as one or is mostly tags; a text that holds some tags is a text."""
    assert is_html(start) is expected


@given(st.text(max_size=100) | st.binary(max_size=100))
def test_is_html_is_total(data):
    """Any text and any bytes get an answer."""
    assert is_html(data) in {True, False}


def test_a_missing_parser_is_named(monkeypatch):
    """Without the extra the error says what to install."""
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    with pytest.raises(MissingExtraError, match=r"reportclean\[html\]"):
        page("<p>甲</p>")


MARKED = """<p>春耕从今天起在全县各乡镇全面开始。</p>
<p class='Nx42 s'>某某网example</p><p id='Tip'>加载中</p>"""


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".Nx42{display:none}", ["春耕从今天起在全县各乡镇全面开始。", "加载中"]),
        (".nx42, #tip { Display : None; }", ["春耕从今天起在全县各乡镇全面开始。"]),
        (
            "p.nx42{visibility:hidden} div#tip{display:none}",
            ["春耕从今天起在全县各乡镇全面开始。", "加载中"],
        ),
        (
            "/* a */ .a{color:red}\n.s{margin:0;display:none /* s */}",
            ["春耕从今天起在全县各乡镇全面开始。", "加载中"],
        ),
        (".nx42{display:none} div .nx42{display:block}", None),
        (".nx42{display:none} .nx42:hover{visibility: visible}", None),
        ("@media print{.nx42{display:none} #tip{display:none}}", None),
        (
            "@media print{p{color:red}} .a{} #tip{display:none}",
            ["春耕从今天起在全县各乡镇全面开始。", "某某网example"],
        ),
        (".nx42 span{display:none} p{display:none}", None),
        ("/* .nx42{display:none}", None),
        (".nx42{display:none", None),
        ("p{display:inline}", None),
    ],
)
def test_what_style_sheets_hide_is_not_there(css, expected):
    """A name that the page's own styles hide, and never show, is of nothing visible."""
    everything = ["春耕从今天起在全县各乡镇全面开始。", "某某网example", "加载中"]
    page_ = f"<html><head><style>{css}</style></head><body>{MARKED}</body></html>"

    assert (expected or everything) == shown(page_)


def test_an_element_shows_itself_against_the_style_sheet():
    """An element's own style is stronger than the sheet."""
    html = (
        "<html><style>.tab{display:none}</style><body><p>春耕全面开始,请看下文。</p>"
        "<div class=tab style='display:block'>一</div><div class=tab>二</div></body></html>"
    )

    assert ["春耕全面开始,请看下文。", "一"] == shown(html)


def test_a_hidden_article_is_shown():
    """What a style sheet hides is there all the same if it is most of the page."""
    body = "<div class=main>春耕全面开始,已整地三万亩。</div>"
    html = f"<html><style>.main{{display:none}}</style><body>{body}<p>首页</p></body></html>"

    assert ["春耕全面开始,已整地三万亩。", "首页"] == shown(html)


def test_an_article_that_a_script_makes_visible_is_shown():
    """WeChat's articles are invisible until they are loaded; what is not displayed stays away."""
    html = (
        "<html><body><h1>春耕会议</h1>"
        "<div style='visibility: hidden; opacity: 0'>春耕全面开始,已整地三万亩,请看下文。</div>"
        "<div style='display: none; visibility: hidden'>继续滑动看下一个</div></body></html>"
    )

    assert ["春耕会议", "春耕全面开始,已整地三万亩,请看下文。"] == shown(html)


def test_a_short_article_of_wechat_is_shown():
    """Its element is known by its id, however little of the page it is."""
    html = (
        "<html><body><h1>停水通知</h1><div id='js_content' style='visibility: hidden; opacity: 0'>"
        "<p>今晚城东停水。</p></div><p>继续滑动看下一个</p><p>轻触阅读原文,向上滑动看下一个</p>"
    )

    assert "今晚城东停水。" in shown(html)


@pytest.mark.parametrize(
    ("element", "script", "expected"),
    [
        ("js_content", 'var ct = "1614823265";', "2021-03-04 10:01"),
        ("js_content", "var ct = '1614873600';", "2021-03-05 00:00"),
        ("js_content", "var oriCreateTime = '1614823265';", "2021-03-04 10:01"),
        ("js_content", 'var t="1614900000",n="1614823265",s="2021-03-04";', "2021-03-04 10:01"),
        ("js_content", "var act = '1614823265';", None),
        ("js_content", "var ct = '16148';", None),
        ("content", 'var ct = "1614823265";', None),
    ],
)
def test_the_script_of_wechat_says_when_an_article_was_published(element, script, expected):
    """In seconds, since its element is empty until the script has run; the day is China's."""
    for shown_day in ("", "昨天", "3天前"):
        html = (
            f'<html><body><em id="publish_time">{shown_day}</em><div id="{element}">甲</div>'
            f"<script>{script}"
        )

        assert page(html).facts.get("date") == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (
            'window.DATA = {"media": "云禾", "pubtime": "2019-09-07 19:02:26"}',
            "2019-09-07 19:02:26",
        ),
        ('{"pubDate": "2019-09-07T19:02:26"}', "2019-09-07T19:02:26"),
        ("x = {'publish_time':'2019-09-07'}", "2019-09-07"),
        ('[{"pubtime": "2019-09-07"}, {"pubtime": "2019-09-07"}]', "2019-09-07"),
        ('[{"pubtime": "2019-09-07"}, {"pubtime": "2019-09-08"}]', None),
        ('{"pubtime": "昨天"}', None),
        ('{"uptime": "2019-09-07"}', None),
    ],
)
def test_the_record_in_a_script_says_when_an_article_was_published(script, expected):
    """Several days are those of a list."""
    html = f"<html><body><p>甲</p><script>{script}</script>"

    assert page(html).facts.get("date") == expected


def test_the_day_of_the_last_change_is_the_last_resort():
    """Sites that state no other are platforms on which articles do not change."""
    html = '<html><head><meta itemprop="dateUpdate" content="2019-10-08 12:00:57">'

    assert page(html).facts["date"] == "2019-10-08 12:00:57"
    assert page(html + '<meta name="pubdate" content="2019-10-07">').facts["date"] == "2019-10-07"


def test_less_that_is_invisible_stays_away():
    """A menu that unfolds is invisible too."""
    html = (
        "<html><body><p>春耕全面开始,已整地三万亩,请看下文。</p>"
        "<ul style='visibility:hidden'><li>要闻</li></ul></body></html>"
    )

    assert ["春耕全面开始,已整地三万亩,请看下文。"] == shown(html)


def test_scripts_in_what_is_hidden_do_not_count():
    """A hidden element with a long script and little text stays hidden."""
    script = f"<script>{'x = 1; ' * 40}</script>"
    html = (
        "<html><style>.ad{display:none}</style><body><p>春耕全面开始。</p>"
        f"<div class=ad>下载{script}</div></body></html>"
    )

    assert ["春耕全面开始。"] == shown(html)


def test_marks_of_forum_software_are_not_there():
    """What Discuz puts between lines against copying is not shown."""
    html = (
        "<html><body><p>春耕从今天起全面开始。<font class='jammer'>4 x7 q0 @ k</font><br>"
        "已整地三万亩。<span class=Jammer>6 g2 &amp;</span></p></body></html>"
    )

    assert ["春耕从今天起全面开始。", "已整地三万亩。"] == shown(html)


@pytest.mark.parametrize(
    "piece", ["a", "@", "@a", "@a{", "@a{b{}", "/*", "{", "}", ".a,", ".a{", "<!--"]
)
def test_no_style_sheet_takes_long(piece):
    """Style sheets of a hundred thousand odd pieces are read in no time."""
    html = f"<html><style>{piece * 100_000} display:none</style><body>春耕开始。</body></html>"
    start = time.process_time()

    assert ["春耕开始。"] == shown(html)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("attribute", "key", "fact"),
    [
        ("itemprop", "datePublished", "date"),
        ("property", "bytedance:published_time", "date"),
        ("property", "og:author", "author"),
        ("name", "ContentSource", "source"),
        ("name", "keywords", "keywords"),
    ],
)
def test_meta_elements_are_known_by_any_of_their_names(attribute, key, fact):
    """A meta element names its fact by `name`, `property` or `itemprop`."""
    html = f'<html><head><meta {attribute}="{key}" content="某值"></head><body>甲</body></html>'

    assert {fact: "某值"} == read(html).facts


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><p><img></p><p>乙</p>", {1}),
        ("<p>甲<img></p><p>乙</p>", {1}),
        ("<p>甲</p><img><br>乙", {1}),
        ("<p>甲</p><p>乙</p><div hidden><img></div>", set()),
    ],
)
def test_lines_below_a_picture_are_known(html, expected):
    """A caption tells itself so; a picture that is not shown has none."""
    assert expected == read(html).pictures
