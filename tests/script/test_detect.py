from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.lines import lines
from reportclean.script import convert, detect

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def scripts(text: str) -> list[tuple[str, str]]:
    """Return the spans of `text` with their scripts."""
    return [(text[slice(*s.span)], s.script) for s in detect(text)]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("乾隆年间，澜川设县丞；瞭望台建于山后，皇后镇因此得名。", "hans"),
        ("溫家寶與朱镕基", "hant"),
        ("截止目前，我縣制造業后勁增強，征收范圍擴大。", "hant"),
        ("一二三，中文", "neither"),
        ("Hello 2020", "neither"),
        ("これは日本の国会です。図書館と東京駅", "neither"),
        ("새로운 圖書館의 開館式을 열었다", "neither"),
        ("电影기생충在釜山首映，观众众多", "hans"),
        ("优の良品专卖店", "hans"),
        ("優の良品專賣店", "hant"),
    ],
)
def test_a_text_in_one_script_is_one_span(text, script):
    """The script is that of the characters that only one script writes."""
    assert [(text, script)] == scripts(text)


def test_lines_are_cut_where_the_script_changes():
    """A Simplified spam line above a Traditional report is a span of its own."""
    text = "在线观看,国产精品\n索引號: 113\n\n發布機構:區府辦"
    assert scripts(text) == [
        ("在线观看,国产精品\n", "hans"),
        ("索引號: 113\n\n發布機構:區府辦", "hant"),
    ]


def test_a_quotation_in_the_other_script_is_a_span():
    """A line with both scripts is cut at its stops and quotes."""
    assert scripts("他说：“國家興亡，匹夫有責”。这是对的。") == [
        ("他说：", "hans"),
        ("“國家興亡，匹夫有責”。", "hant"),
        ("这是对的。", "hans"),
    ]


def test_what_cannot_be_cut_is_mixed():
    """Both scripts in one sentence, in like parts, are called mixed."""
    assert scripts("国家與學校关系") == [("国家與學校关系", "mixed")]


@pytest.mark.parametrize(
    ("text", "kind", "mark"),
    [
        ("我縣制造業后勁增強，征收范圍擴大。", "machine-made", "制造"),
        ("在縣委的領導下，貫徹落實“鄉村振興”，黨的建設", "machine-made", "鄉村振興"),
        ("「臺灣」的資訊軟體與網路品質", "taiwan", "資訊"),
        ("香港立法會：佢哋唔知嘅事，港元", "hongkong", "佢"),
        ("國家與學校", None, ""),
    ],
)
def test_the_kind_of_traditional_text_is_told_with_evidence(text, kind, mark):
    """Machine-made, Taiwan and Hong Kong text is known by its words, which are named."""
    (span,) = detect(text)
    assert kind == span.kind
    assert (mark in span.marks) if mark else not span.marks


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize(("config", "script"), [("t2s", "hans"), ("s2t", "hant")])
def test_every_paragraph_of_the_seeds_is_known_in_both_scripts(path, config, script):
    """Each paragraph of 20 characters and more, in either script, is known for what it is."""
    text = convert(path.read_bytes().decode(), config)
    paragraphs = [text[line.start : line.stop] for line in lines(text)]
    long = [p for p in paragraphs if sum("一" <= c <= "\u9fff" for c in p) >= 20]
    assert long
    assert [p for p in long if {script} != {s.script for s in detect(p)}] == []


@given(st.text(st.sampled_from("国國后の干これ，。“”「」\n\r a1\ud800\0")))
def test_spans_cover_the_text(text):
    """The spans of any text follow each other without a gap, and neighbours differ."""
    found = detect(text)
    assert text == "".join(text[slice(*s.span)] for s in found)
    assert [s.span.stop for s in found[:-1]] == [s.span.start for s in found[1:]]
    assert all(s.span.start < s.span.stop for s in found)
    assert all(a.script != b.script for a, b in pairwise(found))
    assert sum(s.hans for s in found) == text.count("国")
    assert sum(s.hant for s in found) == text.count("國")


def test_no_text_has_no_spans():
    """An empty text is covered by nothing."""
    assert detect("") == ()
