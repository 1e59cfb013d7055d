"""What a page's own style sheets hide: marks against copying, menus that unfold, dialogs.

DedeCMS, for one, puts the names of a site between the paragraphs, in elements whose class a
`<style>` in the head hides: a reader never sees them, who copies the page has them in the text.
Style sheets in other files are not there to be read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from reportclean.decode.html_picked import JAMMER, Picked

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_AT_RULE = re.compile(r"@[a-z-][^{};@]{0,200}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
"""Rules for one kind of device, mostly: for paper or for a telephone."""
_SIMPLE = re.compile(r"[a-z0-9]*[.#][\w-]+")
_NAME = re.compile(r"[.#][\w-]+")
_DISPLAY = re.compile(r"\b(?:display\s*:\s*(?!none)|visibility\s*:\s*(?!hidden))[a-z]")

HIDING = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
"""What hides an element, in a style sheet or in its own style."""
GONE: Literal["gone"] = "gone"
_GONE = re.compile(r"\bdisplay\s*:\s*none", re.IGNORECASE)
_GATES = (re.compile(r"display\s*:\s*none"), re.compile(r"visibility\s*:\s*hidden"))
"""The same for a whole style sheet in lower case: what begins with a word is found fast."""


def hidden_names(found: Picked) -> frozenset[str]:
    """Return the names that the style sheets of a page hide: `.class`, `#id`, `tag.class`.

    In lower case. A name that any rule shows is not among them: a script may choose which holds.
    """
    hidden = {f".{JAMMER}"} if found.jammed else set[str]()
    shown: set[str] = set()
    for style in found.styles:
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
    if "class" not in given and "id" not in given:
        return False
    if not _is_named(tag, given.get("class"), given.get("id"), names):
        return False
    return "display" not in (given.get("style") or "")


@lru_cache(maxsize=1024)
def _is_named(tag: str, classes: str | None, name: str | None, names: frozenset[str]) -> bool:
    own = [f".{one}" for one in (classes or "").lower().split()]
    if name:
        own.append(f"#{name.lower()}")
    return not (names.isdisjoint(own) and names.isdisjoint([tag + one for one in own]))


@lru_cache(maxsize=1024)
def hiding(style: str | None) -> Literal["", "gone", "unseen"]:
    """Return how an element's own style hides it; an empty string if it does not.

    What is `gone` is not displayed, what is `unseen` is invisible until a script shows it.
    """
    if style is None or not HIDING.search(style):
        return ""
    return GONE if _GONE.search(style) else "unseen"
