import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportclean.repair import repair, stage

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = st.sampled_from(
    [
        "?",
        "?!",
        "(",
        ")",
        "xiàn",
        "縣",
        "県",
        "&",
        "amp;",
        "#xff1a;",
        "<p>",
        "</",
        "\u200b",
        "\ufeff",
        "鏀垮簻",
        "É",
        "Ï",
        "µ",
        "Ä",
        "ʵ",
        "�",
        "�",
        "\x00",
        "\r",
        "\n",
        "，",
        ",、",
        "。",
        "ㄇ",
        "😀",
        "⼯",
        "\uf0b7",
        "《《",
        "[09:05]",
        "]:",
        "x0dx0a",
        "全",
        "会",
        "議",
        "a",
        "1",
        "庈淉",
        "\u3000",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_total_settled_and_traced(text):
    """Any string comes out, a second time unchanged, and the edits lead there."""
    repaired = repair(text)
    assert repaired.text == repaired.edits.apply(text)
    assert repaired.text == repair(repaired.text).text


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_clean_lines_of_the_seeds_stay(path):
    """No line of a seed changes but those with question marks for spaces."""
    for line in path.read_bytes().decode().split("\n"):
        if "?" not in line:
            assert line == repair(line).text


def test_clean_text_is_fast():
    """A megabyte of clean text takes well under a second even on a busy machine."""
    text = "".join(p.read_bytes().decode().replace("?", "") for p in SEEDS) * 3
    repair(text[:1000])
    start = time.process_time()
    (document,) = stage()(text)
    assert document.text == text
    assert time.process_time() - start < 1.0
