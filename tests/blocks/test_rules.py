"""The rulebook proves itself: every rule finds its hits, no rule takes a look-alike."""

import random
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reportclean import clean
from reportclean.blocks import rules as module
from reportclean.blocks.by_rulebook import claimed
from reportclean.blocks.fold import fold
from reportclean.blocks.furniture import furniture, own_rules
from reportclean.blocks.rules import (
    Rule,
    check_examples,
    gathered,
    load,
    parsed,
    rulebook,
)
from reportclean.core.document import Document
from reportclean.core.lines import lines
from reportclean.errors import RuleError

RULES = rulebook()
GOOD = """
[[rule]]
id = "lucky-number"
what = "A line with a lucky number."
why = "Only the site prints it."
label = "promo"
line = '今日幸运数字:\\d+'
where = "edges"
safety = "safe"
hits = ["今日幸运数字：8"]
misses = ["幸运数字是民间说法。"]
"""


def ids(rule):
    """Name a parametrised case by its rule."""
    return rule.id


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_every_rule_finds_its_hits(rule: Rule):
    """A rule finds each of its hits."""
    assert [hit for hit in rule.hits if not rule.finds(hit)] == []


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_every_hit_names_a_cue(rule: Rule):
    """A line without a cue is never tried, so every hit holds one."""
    for hit in rule.hits:
        assert not rule.cues or any(cue in fold(hit) for cue in rule.cues)


@pytest.mark.parametrize("rule", RULES, ids=ids)
@pytest.mark.parametrize("place", ["alone", "first", "last", "amid"])
def test_every_miss_survives_the_whole_rulebook(rule: Rule, place: str):
    """A look-alike stays whole: alone, above an article, below one, and between two sentences."""
    prose = "今年以来，全县新开工项目32个，完成投资18.6亿元。"
    places = {
        "alone": "{}", "first": f"{{}}\n{prose}", "last": f"{prose}\n{{}}",
        "amid": f"{prose}\n{{}}\n{prose}",
    }  # fmt: skip
    for miss in rule.misses:
        text = places[place].replace("{}", miss)

        assert text == next(document.text for document in furniture(text))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.amid], ids=ids)
def test_a_line_that_interrupts_an_article_goes(rule: Rule):
    """One between two sentences; two of them, or one that a colon announces, stay."""
    prose = "今年以来，全县新开工项目32个，完成投资18.6亿元。"
    always = [one for one in RULES if one.where == "anywhere"]
    for hit in (one for one in rule.hits if len(one) <= 40 and "。" not in one):
        said = f"{prose}\n屏幕上写着：\n{hit}\n{prose}"

        assert next(iter(furniture(f"{prose}\n{hit}\n{prose}"))).text == f"{prose}\n{prose}"
        if not any(one.finds(hit) for one in always):
            assert next(iter(furniture(said))).text == said


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_every_hit_goes_where_its_rule_looks(rule: Rule):
    """A hit leaves the text when it stands where the rule looks for it."""
    prose = "今年以来，全县新开工项目32个，完成投资18.6亿元。"
    before = {
        "after:related": "相关阅读：\n",
        "after:promo": "欢迎关注我们的微信公众号\n",
        "after:control": "发表评论\n",
        "after:footer": "版权所有 云禾县人民政府\n",
        "after:nav": "版面导航\n",
        "after:disclaimer": "版权归原作者所有，未经许可不得转载\n",
        "after:dateline": "发布时间：2021-09-20 10:00\n",
    }
    for hit in rule.hits:
        above = f"{hit}\n{prose}" if rule.where in {"head", "anywhere"} else prose
        below = f"\n{before.get(rule.where, '')}{hit}" if rule.where != "head" else ""
        text = above if rule.where == "head" else f"{prose}{below}\n"

        assert hit not in next(document.text for document in furniture(text))


def test_the_order_of_the_rulebook_does_not_matter():
    """Shuffled rules label every example alike."""
    text = "\n".join(example for rule in RULES for example in rule.hits)
    expected = claimed(Document.of(text), RULES)
    shuffled = list(RULES)
    random.Random(7).shuffle(shuffled)

    assert expected == claimed(Document.of(text), gathered(shuffled))


@pytest.mark.parametrize(
    ("where", "expected"),
    [("anywhere", [1, 2, 5, 6]), ("edges", [5, 6]), ("tail", [5, 6]), ("head", [])],
)
@pytest.mark.parametrize("cues", [(), ("抽奖",)])
def test_a_rule_of_several_lines_acts_in_its_place(where, expected, cues):
    """A block rule holds where it says, with cues or without: anywhere, or at an end alone."""
    prose = "全县春耕全面展开,已整地三万亩,比去年同期多一成。"
    text = f"{prose}\n抽奖\n报名\n{prose}\n{prose}\n抽奖\n报名"
    base = next(rule for rule in RULES if rule.scope == "block")
    rule = replace(base, id="raffle", pattern="抽奖\n报名", where=where, cues=cues)

    found = claimed(Document.of(text), [rule])

    starts = [line.start for line in lines(text)]
    assert expected == [starts.index(labelled.line.start) for labelled in found]


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_no_pattern_runs_away(rule: Rule):
    """A pattern gives up quickly on long lines made of its own pieces."""
    pieces = [*rule.cues, *rule.hits, "首页 | ", "a ", "1 ", "(", "::", "一区", "-"]
    for piece in pieces:
        line = fold(piece * 600)[:640] + "\x00"
        start = time.process_time()
        rule.regex.fullmatch(line)
        rule.regex.search(line)

        assert time.process_time() - start < 0.5, piece


def test_ids_name_the_pattern():
    """An id is lower case with hyphens and begins with no advice."""
    assert [r.id for r in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", r.id)] == []
    assert [r.id for r in RULES if r.id.split("-")[0] in {"remove", "strip", "no", "fix"}] == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (('what = "A line with a lucky number."\n', ""), "no what"),
        (('why = "Only the site prints it."\n', ""), "no why"),
        (('hits = ["今日幸运数字：8"]\n', ""), "no hits"),
        (('misses = ["幸运数字是民间说法。"]\n', ""), "no misses"),
        (("'今日幸运数字:\\d+'", "'(?:今日幸运数字)?'"), "matches an empty line"),
        (("'今日幸运数字:\\d+'", "'今日('"), "bad pattern"),
        (('"lucky-number"', '"remove-lucky-number"'), "names the pattern found"),
        (('"lucky-number"', '"Lucky"'), "names the pattern found"),
        (('"promo"', '"advert"'), "unknown label advert"),
        (('"edges"', '"middle"'), "unknown place middle"),
        (('"safe"', '"harmless"'), "unknown safety harmless"),
        (("line = ", "lines = "), "give one of line, block, part"),
        (("safety", "note = 1\nsafety"), "unknown key note"),
        (('hits = ["今日幸运数字：8"]', "hits = [8]"), "hits is a list of texts"),
        (("safety", "cues = '今日'\nsafety"), "cues is a list of texts"),
    ],
)
def test_the_loader_refuses(change, fault):
    """A rule that is not whole is refused with its id and the fault."""
    with pytest.raises(RuleError, match=re.escape(fault)) as caught:
        list(parsed(GOOD.replace(*change), file="mine.toml"))

    assert "mine.toml: rule" in str(caught.value)


def test_a_rule_may_not_be_there_twice():
    """Two rules with one id are refused, and both files are named."""
    rules = [*parsed(GOOD, file="a.toml"), *parsed(GOOD, file="b.toml")]

    with pytest.raises(RuleError, match=r"b\.toml: rule lucky-number is there twice .*a\.toml"):
        gathered(rules)


def test_broken_toml_is_refused():
    """A file that is no TOML is refused with its name."""
    with pytest.raises(RuleError, match=r"x\.toml: not valid TOML"):
        list(parsed("[[rule]", file="x.toml"))


def test_a_users_file_is_checked_against_its_examples(tmp_path: Path):
    """A rule that does not find its own hit, or finds its miss, is refused."""
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("：8", "：八"), "utf-8")
    with pytest.raises(RuleError, match="does not find its hit"):
        load(path)
    path.write_text(GOOD.replace('"edges"', '"anywhere"').replace("是民间说法。", ":7"), "utf-8")
    rule = next(
        iter(parsed(path.read_text("utf-8").replace("幸运数字:7", "今日幸运数字:7"), file=""))
    )
    with pytest.raises(RuleError, match="finds its miss"):
        check_examples(rule)


@pytest.mark.parametrize("where", ["anywhere", "edges", "tail"])
@pytest.mark.parametrize(("pattern", "miss"), [("今日幸运数字:\\d+", "：9"), (".+", "是谣言。")])
def test_no_miss_may_match_a_users_pattern(tmp_path: Path, where, pattern, miss):
    """A user's rule whose pattern matches one of its misses is refused, wherever it acts."""
    path = tmp_path / "mine.toml"
    text = GOOD.replace('"edges"', f'"{where}"').replace("今日幸运数字:\\d+", pattern)
    path.write_text(text.replace("幸运数字是民间说法。", f"今日幸运数字{miss}"), "utf-8")

    with pytest.raises(RuleError, match="finds its miss"):
        load(path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD.replace("[[rule]]", "[rule]"), "in two pairs of brackets"),
        ("rule = 'x'", "in two pairs of brackets"),
        ("rule = ['x']", "in two pairs of brackets"),
        (GOOD.replace("[[rule]]", "[[rules]]"), "unknown key rules"),
        (GOOD.replace("lucky-number", "share-bar"), "share-bar is in the rulebook"),
    ],
)
def test_a_users_file_holds_rules_of_its_own(tmp_path: Path, text, fault):
    """A file of another shape, or with a rule called as one that ships, is refused."""
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(RuleError, match=fault):
        load(path)


def test_a_users_file_may_begin_with_a_mark(tmp_path: Path):
    """A rule file that an editor saved with a byte order mark loads."""
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8-sig")

    assert ["lucky-number"] == [rule.id for rule in load(path)]


def test_a_users_file_that_is_not_there_is_refused(tmp_path: Path):
    """A missing rule file is named."""
    with pytest.raises(RuleError, match=r"none\.toml"):
        load(tmp_path / "none.toml")


def test_a_users_rule_removes_its_line_and_nothing_else(tmp_path: Path):
    """A user's rule acts by place as the rulebook's do, and other rules are silent."""
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8")
    own = own_rules(load(path))
    text = "今日幸运数字：8\n打印本页\n全县春耕全面展开。\n今日幸运数字：9\n各镇都已开工。"

    assert ["打印本页\n全县春耕全面展开。\n今日幸运数字：9\n各镇都已开工。"] == [
        document.text for document in own(text)
    ]


def test_a_rule_may_be_for_one_site(tmp_path: Path):
    """A rule with a site acts on pages of that site, by folder, host or name, and on no other."""
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("where =", 'site = "one.example"\nwhere ='), "utf-8")
    rules = load(path)
    text = "今日幸运数字：8\n全县春耕全面展开。"

    assert ["one.example"] == [rule.site for rule in rules]
    for where, kept in (
        ({"site": "one.example"}, False),
        ({"name": "https://www.one.example/a"}, False),
        ({"name": "crawl/one.example/a.txt"}, False),
        ({"site": "two.example", "name": "https://one.example/a"}, True),
        ({}, True),
    ):
        (document,) = clean(text, rules=rules, **where)
        assert kept is ("幸运" in f"{document.metadata.title}{document.text}")


def test_a_site_is_a_name(tmp_path: Path):
    """Anything else is refused."""
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("where =", "site = 7\nwhere ="), "utf-8")
    with pytest.raises(RuleError, match="a site is a name"):
        load(path)


def test_a_users_part_rule_removes_a_part(tmp_path: Path):
    """A part rule takes its match out of a line and leaves the rest."""
    path = tmp_path / "mine.toml"
    path.write_text(
        GOOD.replace("line = '今日幸运数字:\\d+'", "part = '\\(幸运数字\\d\\)'")
        .replace('"今日幸运数字：8"', '"好(幸运数字8)"')
        .replace('"edges"', '"anywhere"'),
        "utf-8",
    )

    assert ["全县春耕展开。"] == [
        document.text for document in own_rules(load(path))("全县春耕（幸运数字3）展开。")
    ]


def test_a_runaway_rule_of_a_user_is_stopped(tmp_path: Path, monkeypatch):
    """A user's pattern that takes too long ends in an error that names it."""
    monkeypatch.setattr(module, "USER_SECONDS", 0.05)
    path = tmp_path / "mine.toml"
    path.write_text(
        GOOD.replace("'今日幸运数字:\\d+'", "'今日幸运数字:8|(?:x|xx)*[yz]{2}'"), "utf-8"
    )
    (rule,) = load(path)

    with pytest.raises(RuleError, match="lucky-number ran longer"):
        rule.regex.fullmatch("x" * 200 + "yw")
    with pytest.raises(RuleError, match="lucky-number ran longer"):
        rule.regex.search("x" * 200 + "yw")
    with pytest.raises(RuleError, match="lucky-number ran longer"):
        rule.regex.finditer("x" * 200 + "yw")
