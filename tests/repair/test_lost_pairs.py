"""Pairs of private use that shifted runs of GBK hold, or that were taken out of them."""

from __future__ import annotations

import re

import pytest

from reportclean.repair import repair

MARKS = {
    b"\xa3\xbf": b"?", b"\xa3\xa1": b"!", b"\xa3\xbb": b";", b"\xa3\xba": b":", b"\xa3\xac": b",",
}  # fmt: skip


def shifted(text: str) -> str:
    """Do the damage as it was done, and read what is left with a decoder that knows all pairs."""
    data = text.encode("gbk")
    for wide, narrow in MARKS.items():
        data = data.replace(wide, narrow)
    return data.decode("gb18030", "replace").replace("\N{REPLACEMENT CHARACTER}", "?")


def stripped(text: str) -> str:
    """Take the characters of private use out, as many programs do."""
    return re.sub("[\ue000-\uf8ff]", "", text)


RESTORED = [
    "縣裡要求各鄉鎮把危化品安全作為巡查的重點。",
    "縣裡培訓危化品運輸車輛的駕駛員。",
    "為研究危化品道路運輸安全,縣裡召開會議。",
]
LEFT = [
    "周禾負責養殖。基地安排了四名飼養員。",
    "縣裡負責人周禾督促所有危化企業開展自查。",
]


@pytest.mark.parametrize("text", RESTORED)
def test_what_words_tell_is_put_back(text: str):
    """Two characters that the pair fits into make better words than the one that is left."""
    assert stripped(shifted(text)) != shifted(text)
    assert repair(stripped(shifted(text))).text == text


@pytest.mark.parametrize("text", LEFT)
def test_what_words_do_not_tell_stays_as_it_is(text: str):
    """Where two characters may have been, none is invented."""
    damaged = stripped(shifted(text))

    assert repair(damaged).text == damaged


@pytest.mark.parametrize("text", [*RESTORED, LEFT[0]])
def test_a_page_that_has_its_private_characters_is_restored(text: str):
    """Their bytes are known."""
    assert repair(shifted(text)).text == text


def test_what_is_left_is_flagged():
    """A rare character behind marks that nobody writes shows that bytes are lost."""
    flags = repair(stripped(shifted(LEFT[1]))).flags

    assert [flag.name for flag in flags] == ["gbk-bytes-lost"]


@pytest.mark.parametrize(
    "damaged",
    [
        "儋州、白沙等三個市縣已經動工,瓊中、昌江、??诘?個市縣將于年底開工,縣裡負責監督。",
        "村裡的路修好了??旱季也通車。",
    ],
)
def test_no_character_of_the_other_script_is_invented(damaged: str):
    """A digit was lost with the byte in front of it: 等7個 is no 单個."""
    assert repair(damaged).text == damaged


def test_a_bracket_that_a_run_opens_ends_its_line():
    """The stop in front of 【 is put back, and no second one in place of 】."""
    assert repair("他在會上致謝?!驹敿殹?").text == "他在會上致謝。【詳細】"
