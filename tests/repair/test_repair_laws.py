import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportclean.core.document import Document
from reportclean.repair import repair, stage
from reportclean.repair.cleaners import INSIDE
from reportclean.repair.unusual import quiet

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
        "?;",
        "?:?",
        "程??h委",
        "保?!",
        "锘",
        "锟斤拷",
        "nbsp;",
        "/p>",
        "</p",
        "銆\ufffd",
        "鈥",
        "錛",
        "&#13;",
        "#65292;",
        "#x3000;",
        "?!鼻?",
        "?!?",
        "“",
        "綢T",
        "∈軓",
        "\u3000",
    ]
)


@settings(max_examples=300, deadline=None)
@example("\u00e0\x80\x80")  # too long a spelling of a character, no UTF-8
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_total_settled_and_traced(text):
    """Any string comes out, a second time unchanged, and the edits lead there."""
    repaired = repair(text)
    assert repaired.text == repaired.edits.apply(text)
    assert repaired.text == repair(repaired.text).text


QUIET = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *'县縣政府，。、,.;:(（)1 A>/="“”[]鄞pbx0|-—…Ⅲㄇ!*祉\u3000\n',
                "8%",
                "\r\n",
                "xi",
                "GDP",
            ]
        ),
        st.sampled_from(["nbsp", "br", "xiàn", "quot", "x0", "script", "政府工作"]),
        st.characters(codec="gbk"),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(QUIET)
def test_the_gate_leaves_nothing_out(text):
    """Where the one gate finds nothing, none of the cleaners behind it has anything to do."""
    document = Document.of(text)
    if quiet(document):
        assert [text] * len(INSIDE) == [next(iter(c(document))).text for c in INSIDE]


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
