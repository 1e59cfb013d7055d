"""The line model and the guard that says where it may be used."""

import importlib.util
import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean import convert
from reportclean.blocks import model, pagelike
from reportclean.blocks.features import names, table
from reportclean.blocks.pagelike import page_evidence
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.core.source import Block, Source

ROOT = Path(__file__).parents[2]

PARAGRAPHS = [
    "昨天上午,县里召开会议,讨论了明年春耕的准备工作,各乡镇的负责人参加了会议。",
    "会议指出,去冬以来雨水偏少,部分水库的蓄水量比上年同期少了三成,要及早安排用水。",
    "农技站的技术员说,种子和化肥已经备足,下个月将分批送到村里,价格与去年持平。",
    "会后,与会人员到城西的大棚看了育苗的情况,并与种植户一起讨论了销路的问题。",
]
TITLE = "全县春耕准备工作会议召开"
PAGE = "\n".join(
    [
        "首页 | 新闻 | 财经 | 体育 | 论坛",
        "登录",
        "注册",
        "您的位置: 首页 > 新闻 > 正文",
        "",
        TITLE,
        "2013年2月5日 09:30  来源:本站  字号: 大 中 小",
        "",
        *(f"\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{p}" for p in PARAGRAPHS),
        "",
        "【打印】 【关闭】",
        "相关新闻",
        "  • 某地遭遇大风天气...",
        "  • 新车上市价格公布...",
        "  • 歌手新专辑发布...",
        "热门排行",
        "  • 明天的天气怎么样",
        "  • 假期出行指南",
        "关于我们 | 联系我们 | 网站地图 | 友情链接",
        "版权所有 未经许可不得转载",
    ]
)


def verdict_of(text, part):
    """Return the verdict of the only line of `text` that holds `part`."""
    document = Document.of(text)
    (found,) = (
        v
        for line, v in zip(lines(text), model.verdicts(document), strict=True)
        if part in text[line.start : line.stop]
    )
    return found


@pytest.mark.parametrize(
    "text", [PAGE, PAGE.replace(",", "，").replace(":", "："), PAGE.replace("\n", "\r\n")]
)
def test_a_page_is_told_apart(text):
    """Every paragraph of a made-up page is body, and no menu, control or headline is."""
    for paragraph in PARAGRAPHS:
        assert verdict_of(text, paragraph[-8:-1]).body >= 0.5
    for part in (
        "登录",
        "注册",
        "打印",
        "相关新闻",
        "新车上市",
        "假期出行",
        "版权所有",
        "关于我们",
    ):
        assert verdict_of(text, part).body < 0.5


def test_the_title_is_the_likeliest_title():
    """No other line of the page has a better chance of being the title."""
    document = Document.of(PAGE)
    scores = model.title_scores(document)
    best = lines(PAGE)[max(range(len(scores)), key=scores.__getitem__)]
    assert PAGE[best.start : best.stop] == TITLE


def _markup(text):
    blocks = []
    for line in lines(text):
        content = text[line.start : line.stop]
        body = any(p in content for p in PARAGRAPHS)
        hints = "content article" if body else "head article" if content == TITLE else "nav"
        tag = "p" if body else "h1" if content == TITLE else "li"
        links = 0.0 if body or content == TITLE else 1.0
        blocks.append(Block(Span(line.start, line.stop), tag, links, 5, hints))
    return Source(text, blocks=tuple(blocks), facts={"title": TITLE})


def test_markup_has_weights_of_its_own():
    """The same page with markup is judged by the model for HTML, as surely."""
    text = "\n".join(line.strip() for line in PAGE.split("\n") if line.strip())
    document = Document.of(_markup(text))
    for line, verdict in zip(lines(text), model.verdicts(document), strict=True):
        content = text[line.start : line.stop]
        if any(p in content for p in PARAGRAPHS):
            assert verdict.body >= 0.5
        elif content != TITLE:
            assert verdict.body < 0.5
    assert model.verdicts(document) != model.verdicts(Document.of(text))


@given(
    st.text(st.sampled_from(list("的，。首页|>： \n\r\t\0a0\ud800\U00020000")), max_size=200)
    | st.text(max_size=80)
)
def test_verdicts_are_total(text):
    """Any text gets one verdict a line, with chances between 0 and 1; blank lines have none."""
    document = Document.of(text)
    found = model.verdicts(document)
    assert len(found) == len(lines(text)) == len(model.title_scores(document))
    for line, verdict in zip(lines(text), found, strict=True):
        assert 0.0 <= verdict.body <= 1.0
        assert 0.0 <= verdict.title <= 1.0
        if not text[line.start : line.stop].strip():
            assert verdict == model.Verdict(0.0, 0.0)


def test_verdicts_are_shared():
    """Asked twice, a document gives the same tuple: it is computed once."""
    document = Document.of(PAGE)
    assert model.verdicts(document) is model.verdicts(document)


def test_the_weight_file_is_small_and_fits_the_features():
    """Under 300 KB, and each table names a feature that exists and fits a byte."""
    path = files("reportclean.blocks").joinpath("weights.json")
    raw = path.read_bytes()
    assert len(raw) < 300_000
    record = json.loads(raw)
    assert set(record) == {"text", "html"}
    known = set(names())
    for part in ("title", "first"):
        assert {name.partition("@")[0] for name in record["text"][part]} - {"bias"} <= known
    marked = set(table(Document.of(_markup("一"))).columns)
    for part in ("title", "first"):
        assert {name.partition("@")[0] for name in record["html"][part]} - {"bias"} <= marked


def test_sums_are_what_the_weight_file_says():
    """A sum looks up the line's own bin, its neighbours' bins, and the bin of no line."""
    record = {"a": [0, 10, 20], "a@-1": [7, 1, 2], "a@+1": [5, 3, 4], "bias": 50}
    kinds = {"text": {"title": record, "first": record, "second": record}}
    additive = model.loaded(kinds)["text"].first
    columns = {"a": bytes((0, 1, 9))}
    expected = [(50 + 10 + 7 + 4), (50 + 20 + 1 + 4), (50 + 20 + 2 + 5)]
    assert model.summed(additive, columns) == [e / model.UNITS for e in expected]


def _clean_documents():
    path = ROOT / "benchmarks" / "clean_documents.py"
    spec = importlib.util.spec_from_file_location("clean_documents", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_clean_documents_are_no_pages():
    """Of 2,000 clean documents of thirteen kinds none is taken for a page."""
    found = _clean_documents().clean_documents(2000)
    assert [kind for kind, text in found if model.looks_like_page(Document.of(text))] == []


def test_a_page_looks_like_one():
    """The made-up page has the vocabulary of a page, whatever the punctuation or script."""
    assert model.looks_like_page(Document.of(PAGE))
    assert page_evidence(PAGE) > 2 * page_evidence("\n".join(PARAGRAPHS))
    assert page_evidence("\n".join(PARAGRAPHS)) == 0


def test_the_licence_of_a_site_tells_a_page_though_all_of_it_stands_on_one_line():
    """A sentence about one does not, nor does a paragraph."""
    licence = "版权所有 云川县中医院　Copyright © 2018 云川县中医院 " + "云川县新建南路56号 " * 6

    assert 80 < len(licence) < 200
    assert page_evidence(licence) >= 2
    assert page_evidence(licence + "。") == page_evidence("云" * 100) == 0
    assert page_evidence(licence * 3) == 0


@pytest.mark.parametrize(
    "control", ["热点推荐", "打印本页", "用户登录", "扫一扫", "新闻中心", "责编"]
)
def test_controls_tell_of_a_page_in_both_scripts(control):
    """A word in Traditional letters counts as much as in Simplified ones."""
    assert page_evidence(convert(control, "s2t")) == page_evidence(control) > 0


def test_no_control_is_known_in_simplified_letters_alone():
    """Each has a form in Traditional letters, of the mainland, Taiwan or Hong Kong."""
    known = set(pagelike._weights())
    forms = ({convert(one, to) for to in ("s2t", "s2tw", "s2hk")} for one in known)
    assert [form for form in forms if form.isdisjoint(known)] == []


@pytest.mark.parametrize(
    "around",
    [
        "阅读 1.2万\n分享 收藏 点赞 在看\n微信扫一扫\n关注该公众号\n继续滑动看下一个\n轻触阅读原文",
        "0\n分享至\n举报\n相关推荐\n热点推荐\n12 跟贴\n阅读下一篇 返回网易首页 下载客户端",
        "无障碍 | 关怀版 | 长者模式\n政务公开 政务服务 互动交流\n网站标识码:3500000000",
    ],
)
def test_pages_of_telephones_and_offices_look_like_pages(around):
    """What apps and portals print today is the vocabulary of a page as well."""
    assert model.looks_like_page(Document.of("\n".join([*PARAGRAPHS, around])))


@pytest.mark.parametrize(("headlines", "more"), [(4, 0), (5, 1), (20, 1)])
def test_several_headlines_that_are_cut_off_speak_for_a_page(headlines, more):
    """Five short lines that end in three dots count as one item, fewer as nothing."""
    text = "\n".join(f"全市第{n}次经济工作会议昨日在云..." for n in range(headlines))
    assert page_evidence(text) == more


def test_a_menu_whose_words_are_fused_tells_of_a_page():
    """Six words of menus at least, that are most of the line: a heading names fewer."""
    assert page_evidence("首頁即時影音專輯政治財經娛樂運動社會兩岸國際生活科技") > 3
    assert page_evidence("全县科技教育文化体育旅游健康事业全面发展成效明显") == 0
    assert page_evidence("首页新闻财经体育") == page_evidence("教育教育教育教育教育教育教育") == 0


def test_instructions_for_an_app_are_no_page():
    """Steps named after buttons make no page of a text."""
    steps = ["操作步骤", "一、扫一扫", "二、允许", "三、关注", "四、点赞", "五、取消", "六、知道了"]
    assert not model.looks_like_page(Document.of("\n".join([*steps, *PARAGRAPHS])))


@pytest.mark.parametrize(("linked", "expected"), [(5, True), (4, False)])
def test_html_with_lines_of_links_is_a_page(linked, expected):
    """Five lines of nothing but links make a page of HTML; four do not."""
    text = "\n".join(["一"] * 9)
    blocks = tuple(Block(Span(2 * n, 2 * n + 1), "li", float(n < linked), 3) for n in range(9))
    assert model.looks_like_page(Document.of(Source(text, blocks=blocks))) is expected


@pytest.mark.parametrize(
    ("lines", "links", "tag", "expected"),
    [
        (["港聞 娛樂 生活", "东宁街市结业"], [1.0, 0.0], "div", True),
        (["首页", "新闻", "河边绿道贯通"], [1.0, 1.0, 0.0], "li", True),
        (["首页", "河边绿道贯通"], [1.0, 0.0], "li", False),
        (["绿道贯通 全长百里", "绿道很长。"], [1.0, 0.0], "h1", False),
        (["河边绿道昨日贯通 全长二十六公里", "绿道很长。"], [1.0, 0.0], "div", False),
        (["绿道贯通", "河边 旧桥 老街", "绿道很长。"], [0.0, 1.0, 0.0], "div", False),
    ],
)
def test_html_that_opens_with_a_menu_is_a_page(lines, links, tag, expected):
    """Of two words at least; a headline that is a link is none, nor are links below a line."""
    text, at, blocks = "\n".join(lines), 0, list[Block]()
    for line, share in zip(lines, links, strict=True):
        blocks.append(Block(Span(at, at + len(line)), tag, share, 3))
        at += len(line) + 1
    page = Document.of(Source(text, blocks=tuple(blocks)))
    assert model.looks_like_page(page) is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "他登录网站,注册了会员,在首页上看到了版权声明,又在论坛里发表了评论,然后关闭窗口,返回主页去搜索了。",
        "本办法所称网站,是指设有首页、频道、论坛、博客的网络平台,用户登录以后可以评论、收藏、打印和分享文章。",
    ],
)
def test_a_sentence_about_sites_is_no_evidence(sentence):
    """Prose that speaks of menus and controls does not make its text a page."""
    assert not model.looks_like_page(Document.of(f"{sentence}\n" * 5))
