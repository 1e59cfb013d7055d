"""Where the text of a page is that shows none: in other pages, or in what its scripts write.

Nothing runs a script here and nothing fetches a frame. Who scraped such pages wants to know it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

SENTENCE = 25
"""Characters of the shortest line that is taken for text of an article,"""
SHOWN = 120
"""and so many of them are enough: a page that shows these is no empty frame."""
WRITTEN = 60
"""Chinese characters that a script holds at least: messages to visitors are fewer,"""
TIMES = 3
"""and so many times those that are shown."""
_NAMED = 3
"""How many frames are named."""

_HAN = re.compile("[\u4e00-\u9fff]")
_ESCAPED = re.compile(r"\\u[4-9][0-9a-fA-F]{3}")
_ASKING = re.compile(r"java\s?script", re.IGNORECASE)
_LINKED = "application/ld+json"
"""The type of what repeats the head of an article that the page shows."""


def elsewhere(tree: LexborHTMLParser, shown: Collection[str]) -> str:
    """Return where a page has its text that shows hardly any; an empty string if nothing tells.

    `shown` are its lines.
    """
    text = sum(len(line) for line in shown if len(line) >= SENTENCE)
    if text >= SHOWN:
        return ""
    frames = [src for node in tree.css("frame, iframe") if (src := node.attributes.get("src"))]
    if frames and (tree.css_first("frame") is not None or not shown):
        return f"in frames: {', '.join(frames[:_NAMED])}"
    if _held(tree) >= WRITTEN + TIMES * _han(shown):
        return "in a script"
    asking = [*shown, *(node.text() or "" for node in tree.css("noscript"))]
    return "loaded by a script" if not text and any(map(_ASKING.search, asking)) else ""


def _held(tree: LexborHTMLParser) -> int:
    """Return how many Chinese characters the scripts of a page hold, written out or escaped."""
    scripts = [s.text() or "" for s in tree.css("script") if s.attributes.get("type") != _LINKED]
    return _han(scripts) + sum(len(_ESCAPED.findall(script)) for script in scripts)


def _han(texts: Collection[str]) -> int:
    return sum(len(_HAN.findall(text)) for text in texts)
