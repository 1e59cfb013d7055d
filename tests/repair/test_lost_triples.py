"""Characters that ftfy made ones of private use, which were then taken out."""

from __future__ import annotations

import re

import ftfy
import pytest

from reportclean.repair import repair

LOST = "\N{REPLACEMENT CHARACTER}"


def spoiled(text: str) -> str:
    """Read GBK as Latin-1, and let ftfy make what it can of it."""
    return ftfy.fix_text(text.encode("gbk").decode("latin-1"))


def stripped(text: str) -> str:
    """Take the characters of private use out, as many programs do."""
    return re.sub("[\ue000-\uf8ff]", "", spoiled(text))


@pytest.mark.parametrize(
    "text",
    [
        "坚持新发展理念，不断深化改革开放，经济运行质量效益不断提升。",
        "几位姑娘，都是村里的教师，工作认真负责。",
    ],
)
def test_what_words_tell_is_put_back(text: str):
    """Three bytes are missing, of two characters."""
    assert stripped(text) != spoiled(text)
    assert repair(stripped(text)).text == text
    assert repair(spoiled(text)).text == text


def test_what_words_do_not_tell_is_lost_and_flagged():
    """Nothing is invented in its place."""
    repaired = repair(stripped("县里的植物，种类很多，保护工作做得好。"))

    assert repaired.text == f"县里的{LOST * 2}种类很多，保护工作做得好。"
    assert [flag.name for flag in repaired.flags] == ["moji-irrecoverable"]


@pytest.mark.parametrize(
    "text",
    ["沈溪在陕西工作多年，今年回到县里。", "会场气氛肃穆，代表们听取了全县的工作报告。"],
)
def test_characters_that_only_look_so_stay(text: str):
    """陕 and 穆 are what such places are read as."""
    assert repair(spoiled(text)).text == text
