import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.document import Document
from reportclean.core.edits import Edits, Span, Substitution
from reportclean.errors import UsageError
from reportclean.script import configurations, to_script

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
MIXED = "东方國国后の干これ乾隆瞭望著發发於里代码程式碼，。“”「」\n毕昇a1\ud800\0"


def run(target: str, text: str) -> str:
    """Return what the cleaner makes of `text`."""
    (document,) = to_script(target)(text)
    return document.text


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("hans", "我縣制造業后勁增強,征收范圍擴大。", "我县制造业后劲增强,征收范围扩大。"),
        ("hans", "溫家寶與朱镕基", "温家宝与朱镕基"),
        ("hans", "國有資産,公佈爲期,裏程碑,喫飯", "国有资产,公布为期,里程碑,吃饭"),
        ("hans", "发现國家与學校關系", "发现国家与学校关系"),
        ("hans", "畢昇與哪吒在於單位", "毕昇与哪吒在于单位"),
        ("hans", "於是\n這個\n於是", "于是\n这个\n于是"),
        ("hant", "国家制造业\n後來", "國家製造業\n後來"),
        ("keep", "國家国家", "國家国家"),
        ("keep-quotes", "他说：“國家興亡，匹夫有責”。对的", "他说：“國家興亡，匹夫有責”。对的"),
        ("keep-quotes", "说：“國家。一人。有責。”这", "说：“國家。一人。有責。”这"),
        ("keep-quotes", "说：“一人。國家，有責。”这", "说：“一人。國家，有責。”这"),
        ("keep-quotes", "题为『國家』和《興亡》的书", "题为『國家』和《興亡》的书"),
        ("keep-quotes", "这。\n“國家”，這是說的。\n这", "这。\n“国家”，这是说的。\n这"),
        ("keep-quotes", "他說：“國家興亡，匹夫有責”。對的", "他说：“国家兴亡，匹夫有责”。对的"),
        ("keep-quotes", "这是开头，國家興亡，匹夫有責。", "这是开头，国家兴亡，匹夫有责。"),
        ("s2twp", "计算机软件\n「臺灣」軟體", "計算機軟體\n「臺灣」軟體"),
        ("tw2sp", "软件\n「臺灣」軟體滑鼠", "软件\n「台湾」软件鼠标"),
        ("t2tw", "国里\n國裏", "国里\n國裡"),
    ],
)
def test_a_text_is_brought_to_the_script(target, text, expected):
    """What is in the other script is converted, what is in this one is not."""
    assert expected == run(target, text)


@pytest.mark.parametrize(
    "text",
    [
        "乾隆年间，澜川设县丞；瞭望台建于山后，皇后镇因此得名。",
        "文徵明与魏徵的书，毕昇的发明，钱锺书的论著。",
        "これは日本の図書館です。東京の開発計画について\n會社概要\n東京の学校へ",
        "",
        "2020-01-01 Hello",
        "乾于於著瞭",
    ],
)
def test_what_needs_no_conversion_is_left_alone(text):
    """Simplified text with characters of both scripts, and Japanese, stay as they are."""
    document = Document.of(text)
    assert [document] == list(to_script("hans")(document))
    assert text == run("hans", text)


def test_a_spam_line_in_the_target_script_does_no_harm():
    """Only the Traditional report under the Simplified line changes."""
    spam = SEEDS[1].read_bytes().decode().split("\n")[0]
    assert spam == run("hans", SEEDS[1].read_bytes().decode()).split("\n")[0]


def test_conversion_is_one_substitution():
    """Same-length conversion of several spans is a single layer; no offset moves."""
    (document,) = to_script("hans")("国家\n國家\n国家\n國家")
    assert [Substitution("国家\n国家\n国家\n国家", "hant-script")] == [
        step.layer for step in document.trail
    ]


def test_conversion_that_changes_lengths_keeps_origins():
    """With s2twp each character still comes from the word it was made of."""
    text = "「軟體」\n用U盘的代码"
    (document,) = to_script("s2twp")(text)
    assert document.text == "「軟體」\n用隨身碟的程式碼"
    (step,) = document.trail
    assert isinstance(step.layer, Edits)
    assert Span(text.index("U"), text.index("的")) == document.origin(Span(6, 7))
    assert Span(text.index("代"), len(text)) == document.origin(Span(11, 12))


@pytest.mark.parametrize("target", ["hans", "hant", "keep-quotes", "s2twp", "tw2sp"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_conversion_of_the_seeds_is_settled(target, path):
    """Converted text is not converted again."""
    once = run(target, path.read_bytes().decode())
    assert once == run(target, once)


@given(st.text(st.sampled_from(MIXED), max_size=60))
@pytest.mark.parametrize("target", ["hans", "hant", "keep-quotes"])
def test_conversion_is_total_and_settled(target, text):
    """Any text converts without error, keeps its length, and is then done."""
    once = run(target, text)
    assert len(text) == len(once)
    assert once == run(target, once)


@pytest.mark.parametrize(
    "text",
    [
        "「興这興兴興「家國國國国“興\n」后后“\n。國这國國”“一兴”兴“這\n”國这。",
        "“一。。國家國國一”「\n”這这一”興”后「兴国后。这一國后“「后家这國，國国",
        "一”兴一「兴。\n「后\n國國“，\n。國”后国国后”后“这」國國「",
    ],
)
def test_what_is_no_quotation_after_all_is_converted_at_once(text):
    """Converted text may show that a quotation was none: that is settled in the same run."""
    once = run("keep-quotes", text)
    assert once == run("keep-quotes", once)


def test_an_unknown_target_is_refused():
    """The error names what there is."""
    with pytest.raises(UsageError, match=r"simplified.*keep.*hans.*tw2sp"):
        to_script("simplified")


@pytest.mark.parametrize("target", ["keep", "hans", "hant", "keep-quotes", *configurations()])
def test_every_target_makes_a_cleaner(target):
    """All scripts and configurations are targets."""
    assert to_script(target).name == "script"
    assert not re.search("[國国]", run(target, "x"))
