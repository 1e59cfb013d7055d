"""The rulebook as text for a terminal: a list, and a page for each rule."""

from __future__ import annotations

import difflib

from reportclean.blocks.rules import rulebook
from reportclean.errors import UsageError


def listing() -> str:
    """Return one line a rule: id, label, place, what it finds."""
    rules = rulebook()
    width = max(len(rule.id) for rule in rules)
    return "\n".join(
        f"{rule.id:{width}}  {rule.label:10}  {rule.where:14}  {rule.what}" for rule in rules
    )


def page(name: str) -> str:
    """Return all that is known of the rule `name`; raise UsageError for one that is not there."""
    known = {rule.id: rule for rule in rulebook()}
    if name not in known:
        near = difflib.get_close_matches(name, known, n=3)
        hint = f": did you mean {' or '.join(near)}?" if near else ": see 'reportclean rules'"
        msg = f"there is no rule {name!r}{hint}"
        raise UsageError(msg)
    rule = known[name]
    return "\n".join(
        [
            rule.id,
            f"  what    {rule.what}",
            f"  why     {rule.why}",
            f"  label   {rule.label}",
            f"  where   {rule.where}",
            f"  safety  {rule.safety}",
            f"  {rule.scope:6}  {rule.pattern}",
            *(f"  hit     {_shown(hit)}" for hit in rule.hits),
            *(f"  miss    {_shown(miss)}" for miss in rule.misses),
        ]
    )


def _shown(example: str) -> str:
    return example.replace("\n", " \N{DOWNWARDS ARROW WITH CORNER LEFTWARDS} ")
