"""UTF-8 read as cp1252 or Latin-1 that lost bytes."""

from __future__ import annotations

import pytest

from reportclean.repair import repair
from reportclean.repair.dropped import BYTES, restored

SENTENCES = [
    "各位代表：现在，我代表区人民政府向大会报告工作，请予审议。",
    "一年来，全区坚持稳中求进，经济平稳增长，人民生活改善。",
    "今天上午，长江水位上涨。",
    "「他說：今年的收成很好！眾人都笑了，鼓起掌來。」",
    "【要闻】全县春耕全面展开、进展顺利，已整地3.2万亩。",
]


def damaged(text: str) -> str:
    """Return `text` as such a program leaves it."""
    return text.encode().translate(None, delete=BYTES).decode("cp1252")


@pytest.mark.parametrize("text", SENTENCES)
def test_what_was_dropped_is_told_by_words(text: str):
    """Every character comes back, two that both lack bytes on end as well."""
    found = repair(damaged(text))
    assert found.text == text
    assert {edit.rule for edit in found.edits.items} == {"moji-utf8-as-latin"}


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "text", ["全县中小学参加比赛，中心幼儿园也参加", "中国加强合作，加快发展。"]
)
def test_soft_hyphens_and_no_break_spaces_are_bytes(text: str, codec: str):
    """A soft hyphen that was taken out, and a no-break space that became a space, are had back."""
    data = "".join(bytes([b]).decode("latin-1" if b in BYTES else codec) for b in text.encode())
    tidied = data.replace("\N{SOFT HYPHEN}", "").replace("\N{NO-BREAK SPACE}", " ")

    assert len(tidied) < len(data)
    assert " " in tidied
    assert text == repair(tidied).text


def test_a_character_that_nothing_tells_is_lost_and_flagged():
    """Between letters of another kind any of several fits: it is not guessed."""
    found = repair(damaged("全县经济平稳增长，编号为A坐B。"))
    assert found.text == "全县经济平稳增长，编号为A\N{REPLACEMENT CHARACTER}B。"
    assert found.flags


@pytest.mark.parametrize(
    "data",
    [
        "是否".encode().translate(None, delete=BYTES),
        "增长".encode(),
        "été à Noël, à côté".encode("cp1252"),
        "增长较快".encode() + b"\x80\x80\x80",
        "坚持坚持坚持增长".encode().translate(None, delete=BYTES),
    ],
)
def test_bytes_that_lost_none_or_too_many_are_left(data: bytes):
    """Few whole characters prove nothing, nor letters with accents, nor whole text."""
    assert restored(data) is None


def test_of_three_on_end_nothing_tells():
    """So many readings are not compared: the characters are lost, and the rest is had back."""
    found = repair(damaged("「他說：『今年的收成很好！』」眾人都笑了，鼓起掌來。"))
    lost = "\N{REPLACEMENT CHARACTER}" * 3
    assert found.text == f"「他說：『今年的收成很好{lost}眾人都笑了，鼓起掌來。"


@pytest.mark.parametrize(
    "text",
    ["été à Noël, où l'âme s'élève", "Größe äöü ÄÖÜß ÉÈ", "Đây là tiếng Việt ạ", "Ã¤ÃŸÃ¶"],
)
def test_letters_of_other_languages_are_no_such_text(text: str):
    """Nothing Chinese comes out of them."""
    assert not any(c > "\u2fff" for c in repair(text).text)


def test_many_broken_characters_on_end_are_not_compared():
    """Readings of forty characters on end would fill all memory: they are lost."""
    assert "今天" * 30 + "\N{REPLACEMENT CHARACTER}" * 40 == restored(
        "今天".encode() * 30 + b"\xe5" * 40
    )
