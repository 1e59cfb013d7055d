"""What a page's own style sheets hide: marks against copying, menus that unfold, dialogs.

DedeCMS, for one, puts the names of a site between the paragraphs, in elements whose class a
`<style>` in the head hides: a reader never sees them, who copies the page has them in the text.
Style sheets in other files are not there to be read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_AT_RULE = re.compile(r"@[a-z-][^{};@]{0,200}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
"""Rules for one kind of device, mostly: for paper or for a telephone."""
_SIMPLE = re.compile(r"[a-z0-9]*[.#][\w-]+")
_NAME = re.compile(r"[.#][\w-]+")
_DISPLAY = re.compile(r"\b(?:display\s*:\s*(?!none)|visibility\s*:\s*(?!hidden))[a-z]")

JAMMER = "jammer"
"""The class that Discuz, the forum software, gives its marks against copying; a style sheet in
another file hides them."""

HIDING = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
"""What hides an element, in a style sheet or in its own style."""
_GONE = re.compile(r"\bdisplay\s*:\s*none", re.IGNORECASE)
_GATES = (re.compile(r"display\s*:\s*none"), re.compile(r"visibility\s*:\s*hidden"))
"""The same for a whole style sheet in lower case: what begins with a word is found fast."""


def hidden_names(tree: LexborHTMLParser, text: str) -> frozenset[str]:
    """Return the names that the style sheets of the page `text` hide: `.class`, `#id`, `tag.class`.

    In lower case. A name that any rule shows is not among them: a script may choose which holds.
    """
    hidden = {f".{JAMMER}"} if JAMMER in text else set[str]()
    shown: set[str] = set()
    for style in tree.css("style"):
        css = style.text().lower()
        if not any(gate.search(css) for gate in _GATES):
            continue
        css = _COMMENT.sub("", css).replace("<!--", "").replace("-->", "")
        css = _AT_RULE.sub("", css)
        for rule in css.split("}")[:-1]:
            selectors, _, body = rule.rpartition("{")
            if HIDING.search(body):
                names = map(str.strip, selectors.split(","))
                hidden.update(name for name in names if _SIMPLE.fullmatch(name))
            elif _DISPLAY.search(body):
                shown.update(_NAME.findall(selectors))
    return frozenset(name for name in hidden if shown.isdisjoint(_NAME.findall(name)))


def is_named(tag: str, given: Mapping[str, str | None], names: frozenset[str]) -> bool:
    """Tell whether one of `names` is that of an element that is not shown by its own style."""
    own = [f".{name}" for name in (given.get("class") or "").lower().split()]
    if "id" in given:
        own.append(f"#{(given['id'] or '').lower()}")
    if names.isdisjoint(own) and names.isdisjoint([tag + name for name in own]):
        return False
    return "display" not in (given.get("style") or "")


@lru_cache(maxsize=1024)
def is_gone(style: str) -> bool:
    """Tell whether an element's own style takes it from the page: `display: none`."""
    return _GONE.search(style) is not None


@lru_cache(maxsize=1024)
def is_unseen(style: str) -> bool:
    """Tell whether an element's own style makes it invisible; a script may show it when loaded."""
    return HIDING.search(style) is not None
