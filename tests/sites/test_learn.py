"""Learning what a site prints around its articles, and what it must leave to them."""

import importlib.util
import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import reportclean
from reportclean.blocks.rules import check_examples, load, rulebook
from reportclean.blocks.sites import (
    Page,
    acting,
    as_toml,
    by_site,
    edge_lines,
    learn,
    learning,
    merged,
)
from reportclean.core.document import Document
from reportclean.decode import decode
from reportclean.errors import UsageError

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def sites():
    """The measure of made-up sites, as a module."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        spec = importlib.util.spec_from_file_location("sites_measure", BENCHMARKS / "sites.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(BENCHMARKS))


def articles(count, *, seed=0):
    """Return different articles of a title and two paragraphs."""
    rng = random.Random(seed)
    places = "禾渡镇 沙溪村 柏岭县 云栖乡 芦浦区 雁洲县 梅坞乡 望塘镇".split()  # noqa: SIM905 (words)
    things = "粮仓 绿道 水库 电梯 驿站 校车 堤防 公交".split()  # noqa: SIM905 (words)
    found = []
    for n in range(count):
        a, b = rng.sample(places, 2)
        c, d = rng.sample(things, 2)
        found.append(
            f"{a}{c}建设{rng.choice(('提速', '收官', '迎来新进展'))}{n}天\n"
            f"{a}今年新建{c}{rng.randint(2, 9999)}处,{b}的{d}也已完工,居民都说方便。\n"
            f"据介绍,{d}的养护由{b}负责,费用{rng.randint(2, 9999)}万元。"
        )
    return found


def patterns(rules):
    """Return the patterns of rules."""
    return [rule.pattern for rule in rules]


HEAD = "今日禾渡\n走进禾渡 | 禾渡影像 | 禾渡人物"
TAIL = "未经今日禾渡授权,不得使用本站内容。\n今日禾渡编辑部\n便民电话 供水 供电"


def site(count, *, seed=0):
    """Return pages of one site with lines of its own."""
    return [f"{HEAD}\n{article}\n{TAIL}" for article in articles(count, seed=seed)]


def test_lines_around_the_articles_are_learnt_and_leave():
    """What stands above all titles and below all articles goes, and nothing else."""
    pages = site(8)
    rules = learn(pages)

    assert sorted([*HEAD.split("\n"), *TAIL.split("\n")]) == sorted(rule.hits[0] for rule in rules)
    for page, article in zip(pages, articles(8), strict=True):
        (document,) = reportclean.clean(page, rules=rules, punctuation="keep")
        assert article == f"{document.metadata.title}\n{document.text}"


def test_a_page_that_was_not_learnt_from_is_cleaned_too():
    """What was learnt holds for the next page of the site."""
    rules = learn(site(5))
    (document,) = reportclean.clean(site(1, seed=9)[0], rules=rules, punctuation="keep")

    assert articles(1, seed=9)[0] == f"{document.metadata.title}\n{document.text}"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_pages_teach_nothing(count):
    """Two pages are no evidence of anything."""
    assert () == learn(site(count))


def test_copies_of_one_page_teach_nothing():
    """One page thirty times over is one page; so are three pages of which two are copies."""
    page, other = site(2)

    assert () == learn([page] * 30)
    assert () == learn([page, other, page, page])


def test_near_copies_teach_nothing():
    """Copies that differ in a line still share their article, which is not learnt."""
    article = articles(1)[0]
    pages = [f"{HEAD}\n第{n}次转帖的手记写在这里,各有不同。\n{article}\n{TAIL}" for n in range(6)]

    assert () == learn(pages)


REPORT = """政府工作报告
——{y}年1月8日在柏岭县第十七届人民代表大会第{n}次会议上
柏岭县人民政府县长 周禾
各位代表:
现在,我代表县人民政府向大会报告工作,请予审议,并请各位政协委员和其他列席人员提出意见。
一、{p}年工作回顾
{a}
各位代表!
二、{y}年主要工作
{b}
让我们万众一心,奋力开创新局面!
以上报告,请予审议
谢谢大家!
名词解释
柏岭县人民政府办公室
{y}年1月8日"""

NOTICE = """关于{t}的通知
柏政办发〔{y}〕{k}号
各乡镇人民政府,县政府各部门:
{a}
{b}
特此通知。
附件:任务分解表
柏岭县人民政府办公室
联系人 周禾
{y}年3月5日
(此件公开发布)"""

TALK = """{t}
主持人的话
{a}
专家观点
{b}
写在后面
今天的节目就到这里,下次再会。
老周聊天室的老朋友们"""


@pytest.mark.parametrize("form", [REPORT, NOTICE, TALK])
@pytest.mark.parametrize("count", [3, 12, 60])
@pytest.mark.parametrize("around", [False, True])
def test_formulas_are_never_learnt(form, count, around):
    """Salutations, headings, closing lines and signatures recur every year and stay."""
    longer = [[a.replace("\n", ",") for a in articles(count, seed=seed)] for seed in (7, 8)]
    pages, bodies = [], []
    for n, article in enumerate(articles(count)):
        title, *rest = article.split("\n")
        first, second = (line + more[n] for line, more in zip(rest, longer, strict=True))
        body = form.format(t=title, a=first, b=second, y=1960 + n, p=1959 + n, n="三", k=n)
        bodies += body.split("\n")
        pages.append(
            f"{HEAD}\n首页 > 要闻 > 正文\n{body}\n【打印本页】【关闭窗口】\n{TAIL}"
            if around
            else body
        )
    rules = learn(pages)

    assert set() == {hit for rule in rules for hit in rule.hits} & set(bodies)
    assert bool(rules) is around


def test_sections_within_the_articles_are_never_learnt():
    """A line between sentences of all articles stays, whatever it says."""
    pages = []
    for article in articles(9):
        title, first, second = article.split("\n")
        pages.append(f"{title}\n{first}\n本网二维码\n今日禾渡观察\n{second}")

    assert () == learn(pages)


def test_numbers_are_generalised_only_where_they_vary():
    """A counter matches any number, a telephone only itself."""
    pages = [
        f"{article}\n本文已有{137 * n + 5}次阅读 今天是星期{'一二三四五六日'[n]} 本站热线 5551234"
        for n, article in enumerate(articles(7))
    ]
    (rule,) = learn(pages)

    assert rule.finds("本文已有90000次阅读 今天是星期日 本站热线 5551234")
    assert not rule.finds("本文已有90000次阅读 今天是星期日 本站热线 5551235")


def test_metadata_is_not_learnt():
    """A line that states metadata is lifted, not thrown away, though all pages share it."""
    pages = [f"{a}\n来源:今日禾渡\n责任编辑:周禾\n{TAIL}" for a in articles(6)]
    rules = learn(pages)
    (document,) = reportclean.clean(pages[0], rules=rules)

    assert ("今日禾渡", "周禾") == (document.metadata.source, document.metadata.editor)


def test_both_scripts_and_widths_are_one_line():
    """What was learnt in one script and width is found in the other."""
    rules = learn(site(6))
    page = site(1, seed=3)[0].replace("授权,不得", "授權，不得").replace("编辑", "編輯")
    (document,) = reportclean.clean(page, rules=rules)

    assert "授" not in document.text
    assert "今日禾渡" not in document.text


def test_sites_are_told_apart():
    """Each site has its own rules, which act on no page of another."""
    one = [Page(p, "one.example") for p in site(6)]
    tail = "本站特约刊登\n附近的人都在看"
    two = [Page(f"{a}\n{tail}", "two.example") for a in articles(6, seed=1)]
    rules = learn([*one, *two])

    assert {"one.example", "two.example"} == {rule.site for rule in rules}
    assert 2 == sum(rule.site == "two.example" for rule in rules)
    other = f"{articles(1, seed=4)[0]}\n{tail}"
    kept = reportclean.clean(other, rules=rules, site="one.example").documents[0].text
    gone = reportclean.clean(other, rules=rules, name="http://www.two.example/1.html")
    assert tail.split("\n")[1] in kept
    assert tail.split("\n")[1] not in gone.documents[0].text


def test_a_share_of_the_pages_is_wanted():
    """A line on a tenth of many pages is not the site's."""
    pages = articles(60)
    pages[:6] = [f"{page}\n本站特约刊登" for page in pages[:6]]

    assert () == learn(pages)


def test_pages_in_markdown_are_read_as_they_are_shown():
    """What is learnt are the lines that a reader sees, without addresses."""
    menu = "\n".join(
        f"* [{word}](http://a.cn/{word})" for word in ["首页", "新闻", "政务", "公开", "服务"]
    )
    pages = [
        "{}\n\n[今日禾渡](http://a.cn/)\n\n# {}\n\n{}\n\n{}\n".format(menu, *article.split("\n"))
        for article in articles(5)
    ]
    found = patterns(learn(pages))
    assert "今日禾渡" in found
    assert not any("http" in pattern for pattern in found)


def test_pages_may_be_bytes_html_or_read_already():
    """Bytes and markup are read as `clean` reads them; what is no text is passed over."""
    pytest.importorskip("selectolax")
    found = [
        "<html><body><div>今日禾渡</div><h1>{}</h1><p>{}</p><p>{}</p>"
        "<div>未经授权不得使用本站内容</div></body></html>".format(*article.split("\n"))
        for article in articles(5)
    ]
    pages = [found[0].encode("gb18030"), *found[1:3], *map(decode, found[3:]), b"\x89PNG\r\n\x1a\n"]

    assert ["今日禾渡"] == patterns(learn(pages))


def test_an_iterator_is_refused():
    """Pages are walked over twice, which an iterator cannot do."""
    with pytest.raises(UsageError, match="twice"):
        learn(iter(site(3)))


def test_learning_is_the_same_every_time():
    """The order of pages makes no difference, and no hash changes from run to run."""
    pages = site(12)

    assert patterns(learn(pages)) == patterns(learn(pages[::-1]))
    assert "head-line-025f8146"[:10] == learn(pages)[0].id[:10]


def test_a_rule_file_holds_what_was_learnt(tmp_path):
    """What is written is read back as it was, whatever the line holds."""
    odd = "本站\\x'\"\t{[(*+?.^$|#&~-)]} <a> 100% \x7f"
    pages = [Page(f"{page}\n{odd}", "报.example") for page in site(4)]
    rules = learn(pages)
    path = tmp_path / "site.toml"
    path.write_text(as_toml(rules), "utf-8")
    back = load(path)

    assert any("本站" in hit and "100%" in hit for rule in rules for hit in rule.hits)
    assert [
        (r.id, r.site, r.pattern, r.hits, r.where) for r in sorted(rules, key=lambda r: r.id)
    ] == [(r.id, r.site, r.pattern, r.hits, r.where) for r in back]
    for rule in rules:
        check_examples(rule)


def test_nothing_learnt_is_an_empty_file(tmp_path):
    """No rules are a file that loads."""
    path = tmp_path / "site.toml"
    path.write_text(as_toml(()), "utf-8")

    assert () == load(path)


def test_what_the_labeller_calls_the_title_stays():
    """The headline that a site's list of headlines repeats stays on its own page."""
    hot = "禾渡绿道昨日贯通"
    pages = [
        f"首页 > 新闻 > 正文\n{hot}\n今日禾渡\n首页 > 新闻 > 正文\n{a}\n{TAIL}" for a in articles(9)
    ]
    own = f"首页 > 新闻 > 正文\n{hot}\n2020-01-05 来源:今日禾渡\n绿道全长26公里,沿线设有驿站。"
    (document,) = reportclean.clean(own, rules=learn(pages))

    assert hot == document.metadata.title


def test_cleaning_settles():
    """Lines that go once do not free others that would have stayed."""
    rules = learn(site(5))
    clean = edge_lines(rules)
    for page in site(5):
        (once,) = clean(Document.of(page))
        (twice,) = clean(Document.of(once.text))
        assert once.text == twice.text


def test_no_rule_of_the_edges_nothing_to_do():
    """Without rules for the edges a document is returned as it is."""
    document = Document.of("今日禾渡\n居民都说方便。")

    assert [document] == list(edge_lines(())(document))


def test_a_text_without_sentences_has_two_edges():
    """On a page of short lines alone a learnt line leaves wherever it stands."""
    (rule, *_) = [r for r in learn(site(5)) if r.where == "tail"]
    (document,) = edge_lines((rule,))(f"名单\n{rule.hits[0]}\n周禾")

    assert "名单\n周禾" == document.text


def test_rules_are_picked_by_site():
    """Rules without a site always act; by_site frees them of their site for who picks himself."""
    rules = learn([Page(p, "one.example") for p in site(5)])
    free = learn(site(5))

    assert free == acting(free, {"two.example"})
    assert () == acting(rules, {"two.example"})
    assert rules == acting(rules, {"one.example"})
    assert {""} == {rule.site for rule in by_site(rules)["one.example"]}
    assert {"": free} == by_site(free)
    assert set(merged(free, rules)) == {*free, *rules}
    assert free == merged(free, free)


def test_made_up_sites(sites):
    """Of what a site prints and no rule knows, most is learnt, and no line of an article."""
    found = sites.measured(12, seed=3)

    assert () == found.lost
    assert 0.5 < (found.learnt - found.alone) / (found.planted - found.alone)


@pytest.mark.parametrize("title", ["工作报告", "2009年工作报告", "关于春耕生产的通知"])
def test_an_office_above_the_kind_of_its_paper_is_half_a_title(title):
    """It stands on top of each paper of its government, above a trail, and is not learnt."""
    papers = [
        f"云栖乡人民政府\n{title}\n首页 > 政务公开 > 正文\n{article.partition(chr(10))[2]}\n{TAIL}"
        for article in articles(8)
    ]

    assert "云栖乡人民政府" not in [rule.hits[0] for rule in learn(papers)]


def test_too_many_lines_are_let_go(monkeypatch):
    """When more lines may recur than are looked at together, learning still ends, with less."""
    everything = patterns(learn(site(8)))
    monkeypatch.setattr(learning, "MOST", 4)
    less = patterns(learn(site(8)))

    assert set(less) < set(everything)


def test_a_line_that_is_too_long_is_no_furniture():
    """Lines beyond what rules look at are of the article, and no rule is made of them."""
    long = "禾渡镇绿道沿线驿站" * 90
    pages = [f"{article}\n{long}" for article in articles(6)]

    assert () == learn(pages)
    assert () == learn([f"{long}\n{article}" for article in articles(6)])


def test_a_line_that_may_hold_metadata_is_not_learnt():
    """Dates and sources above the article are lifted from it, whatever recurs around them."""
    pages = [
        f"发布机构:柏岭县水利局\n索引号:113302{n}\n{a}\n{TAIL}" for n, a in enumerate(articles(7))
    ]
    rules = learn(pages)

    assert not any("机构" in rule.pattern or "索引" in rule.pattern for rule in rules)
    assert {"tail"} == {rule.where for rule in rules}


def test_a_dateline_in_the_place_of_a_title_is_none():
    """What stands above a dateline without a title proves nothing."""
    pages = []
    for n, article in enumerate(articles(7)):
        _, first, second = article.split("\n")
        pages.append(f"走进禾渡\n2020年1月{n + 1}日 来源:禾渡{n}台\n{first}\n{second}")

    assert () == learn(pages)


def test_lines_at_either_edge():
    """A line at the head of some pages and at the tail of others is known at both."""
    line = "今日禾渡 本站独家"
    pages = [
        f"{line}\n{article}" if n % 2 else f"{article}\n{line}"
        for n, article in enumerate(articles(8))
    ]

    assert ["edges"] == [rule.where for rule in learn(pages)]


def test_other_rules_can_be_written_too(tmp_path):
    """Rules for blocks and parts are written with their patterns, and read back."""
    shipped = next(rule for rule in rulebook() if rule.scope == "block")
    rules = (replace(shipped, id=f"my-{shipped.id}"),)
    path = tmp_path / "mine.toml"
    path.write_text(as_toml(rules), "utf-8")

    assert [(r.id, r.scope, r.pattern) for r in rules] == [
        (r.id, r.scope, r.pattern) for r in load(path)
    ]


def test_what_no_file_can_hold_is_not_learnt(tmp_path):
    """Half a surrogate pair in a line or in the name of a site does not break the rule file."""
    pages = [Page(f"{page}\n本站\ud800公众号\n本站\0公众号", "报\ud800") for page in site(5)]
    rules = learn(pages)
    path = tmp_path / "site.toml"
    path.write_text(as_toml(rules), "utf-8")

    assert [rule.hits for rule in sorted(rules, key=lambda r: r.id)] == [
        rule.hits for rule in load(path)
    ]
    assert not any("\ud800" in rule.pattern for rule in rules)


@pytest.mark.usefixtures("sites")
def test_clean_documents_teach_nothing():
    """Poems, minutes, regulations, menus and the like have no furniture, few or many of a kind."""
    from clean_documents import clean_documents  # noqa: PLC0415 (the fixture makes it importable)

    kinds = {}
    for kind, text in clean_documents(390):
        kinds.setdefault(kind, []).append(text)
    for found in kinds.values():
        assert () == learn(found)
        assert () == learn(found[:3])
