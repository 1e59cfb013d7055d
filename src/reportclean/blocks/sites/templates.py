"""Rules made of what was learnt, and the file that holds them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reportclean.blocks.labels import Label
from reportclean.blocks.rules import Rule
from reportclean.blocks.sites.edges import SLOT
from reportclean.blocks.sites.sketch import digest

Side = Literal["head", "tail", "edges"]
"""Where a line stands on the pages of its site; `edges`: here at the head, there at the tail."""

_CUE = 16
"""Characters of the longest literal that a rule asks for before it tries its pattern."""

_NAME = range(4, 13)
"""Characters of what may be a site's name."""

_KEYS = ("id", "site", "what", "why", "label", "line", "where", "safety", "hits", "misses", "cues")


class Template(NamedTuple):
    """A line that a site prints on its pages."""

    words: str
    """One printing, folded, with single spaces."""
    slots: tuple[str | None, ...]
    """What stands in each slot (a number, a day of the week); None where it varies."""
    side: Side
    label: Label
    pages: int
    """On so many pages with an article it was seen."""
    why: str
    printed: tuple[str, ...]
    """Some printings, as the pages have them."""

    @property
    def is_name(self) -> bool:
        """Whether the site may call itself so: a few words at the head, always the same."""
        return self.side == "head" and not self.slots and len(self.words) in _NAME


def rule_of(template: Template, *, site: str, pages: int) -> Rule:
    """Return the rule that finds `template` on `site`, of which `pages` pages were seen."""
    pattern, cue = _pattern(template)
    slug = re.sub(r"[^a-z0-9]+", "-", site.lower()).strip("-")[:40].strip("-")
    number = f"{digest(site, pattern, template.side):032x}"[:8]
    name = "-".join(part for part in (template.side, "line", slug, number) if part)
    places = {"head": "at the head", "tail": "at the tail", "edges": "at the edges"}
    return Rule(
        id=name,
        what=f"A line {places[template.side]} of {template.pages} of {pages} pages.",
        why=f"{template.why}.",
        label=template.label,
        scope="line",
        pattern=pattern,
        where=template.side,
        safety="safe",
        hits=template.printed,
        misses=(f"文中提到“{template.printed[0]}”这几个字。",),
        cues=(cue,) if cue else (),
        site=site,
    )


def _pattern(template: Template) -> tuple[str, str]:
    """Return the pattern of a template, and the longest literal in it."""
    pieces: list[str] = []
    literals = [""]
    at = 0
    for match, slot in zip(SLOT.finditer(template.words), template.slots, strict=True):
        if slot is not None:
            continue
        literal = template.words[at : match.start()]
        pieces += (_escaped(literal), r"\d+" if match[0].isdecimal() else "[一二三四五六日天]")
        literals += literal.split(" ")
        at = match.end()
    pieces.append(_escaped(template.words[at:]))
    literals += template.words[at:].split(" ")
    return "".join(pieces), max(literals, key=len)[:_CUE]


def _escaped(literal: str) -> str:
    return " +".join(re.escape(part) for part in literal.split(" "))


def as_toml(rules: Iterable[Rule]) -> str:
    """Return a rule file with `rules`, as `reportclean.blocks.rules.load` reads it."""
    tables = []
    for rule in rules:
        values = {**vars(rule), rule.scope: rule.pattern}
        rows = [f"{key} = {_toml(values[key])}" for key in _KEYS if values.get(key)]
        if rule.scope != "line":
            rows.insert(1, f"{rule.scope} = {_toml(rule.pattern)}")
        tables.append("\n".join(("[[rule]]", *rows)) + "\n")
    return "\n".join(tables)


def _toml(value: object) -> str:
    """Return a string or strings as TOML, whose basic strings escape what JSON's do and DEL."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    text = str(value).encode("utf-8", "backslashreplace").decode()  # a site may have any name
    if "\\" in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
