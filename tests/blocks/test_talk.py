"""Turns of a talk on pages: speakers and what they say."""

from __future__ import annotations

import pytest

from reportclean.blocks.rows import rows
from reportclean.blocks.talk import guests, turns
from reportclean.core.document import Document


def found(text: str) -> list[str]:
    """Return the lines of `text` that belong to turns of a talk."""
    read = rows(Document.of(text))
    return [read[i].folded for i in sorted(turns(read))]


PRESS = """主持人 周禾:
各位好,欢迎出席发布会。

县水利局局长 沈溪:
谢谢主持人。
何川:
请问水渠几时修通?"""


def test_speakers_and_what_they_say_are_of_the_talk():
    """Each speaker with the line below; what stands around is not."""
    talk = PRESS.replace("\n\n", "\n").split("\n")

    assert found(f"首页\n{PRESS}\n返回列表\n往期回顾") == talk


@pytest.mark.parametrize(
    "text",
    [
        "爱吃鱼的猫:\n写得真好。\n山里红:\n说得在理。\n小桃:\n谢谢分享!",
        "主持人:\n各位好。\n沈溪:\n谢谢。",
        "主持人:\n记者:\n嘉宾:\n",
        "[回复]\n写得真好。\n[回复]\n说得在理。\n[举报]\n谢谢分享!",
        "【例句】\n他来了。\n【例句】\n她走了。\n【例句】\n天亮了。",
        "[东风]\n他来了。\n[西风]\n她走了。\n[南风]\n天亮了。",
        "名称:\n某县水利局\n地址:\n中街18号\n联系人:\n沈溪",
    ],
)
def test_comments_and_labels_are_no_talk(text: str):
    """Names that come once and no roles, two turns, buttons, headings, labels."""
    assert found(text) == []


def test_who_comes_again_speaks():
    """Without any word for what they do."""
    assert len(found("沈溪:\n来了吗?\n周禾:\n来了。\n沈溪:\n那好。")) == 6


def test_names_in_brackets_speak():
    """With who talks above the first turn."""
    talk = (
        "嘉宾:县水利局局长 沈溪\n主持人 周禾\n[主持人]\n各位好。\n[沈溪]\n大家好!\n[主持人]\n再见!"
    )

    assert found(f"首页\n{talk}\n往期回顾") == talk.split("\n")


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("石桥夜话\n嘉 宾:沈溪(云禾县水利局 局长)\n何 川(退休教师)\n主持人:周禾\n各位好。", 2),
        ("石桥夜话\n本期嘉宾:沈溪(云禾县水利局局长)\n各位好。", 1),
        ("石桥夜话\n沈溪(云禾县水利局局长)\n各位好。", 0),  # nothing says that he is a guest
        ("石桥夜话\n嘉宾:沈溪\n更多嘉宾(点击进入)\n各位好。", 0),
    ],
)
def test_guests_with_their_posts_are_of_the_talk(text: str, listed: int):
    """One a line, from the line on that says that they are guests."""
    read = rows(Document.of(text))
    assert [read[i].folded[-1] for i in sorted(guests(read))] == [")"] * listed
