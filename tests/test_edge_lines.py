"""Furniture above and below an article goes; lines that only look like it stay."""

from pathlib import Path

import pytest

import reportclean

ARTICLE = (
    "今年以来,云禾县新建高标准农田12.4万亩,粮食总产量达到38.7万吨。\n"
    "县农业农村局局长林朔介绍,下一步将扩大社会化服务面积。"
)
LINE_END = "\N{RETURN SYMBOL}"


SECTIONS = {"above", "below", "stays above", "stays below", "stays alone"}


def examples(*sections: str) -> list[tuple[str, str]]:
    """Return place and lines of each example of the sections."""
    found: list[tuple[str, str]] = []
    section = ""
    for line in Path(__file__).with_name("edge_lines.txt").read_text("utf-8").split("\n"):
        if line.strip("[]") in SECTIONS:
            section = line.strip("[]")
        elif line and section in sections:
            found.append((section.split()[-1], line.replace(LINE_END, "\n")))
    return found


def placed(place: str, lines: str) -> str:
    """Return the example above or below the article, or alone."""
    return {"above": f"{lines}\n{ARTICLE}", "below": f"{ARTICLE}\n{lines}", "alone": lines}[place]


def kept(text: str) -> str:
    """Return title and text of what comes out, one line each, without blank lines."""
    found = reportclean.clean(text, script="keep", punctuation="keep")
    whole = "\n".join(f"{each.metadata.title or ''}\n{each.text}" for each in found)
    return "\n".join("".join(line.split()) for line in whole.split("\n") if line.strip())


@pytest.mark.parametrize(("place", "lines"), examples("above", "below"))
def test_furniture_at_the_edges_goes(place: str, lines: str):
    """Of a page's furniture and an article the article stays."""
    assert ARTICLE == kept(placed(place, lines))


@pytest.mark.parametrize(("place", "lines"), examples("stays above", "stays below", "stays alone"))
def test_look_alikes_at_the_edges_stay(place: str, lines: str):
    """A line of content stays, wherever it stands and whatever words it has."""
    text = placed(place, lines)
    bare = "\n".join("".join(line.split()) for line in text.split("\n"))
    assert bare == kept(text)
