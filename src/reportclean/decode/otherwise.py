"""Whether bytes that all are characters are likelier to be others, and a lost byte."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from reportclean.decode.path import cheapest
from reportclean.decode.prices import price
from reportclean.decode.units import character, characters
from reportclean.decode.ways import Step
from reportclean.decode.words import pairs

PLAUSIBLE = 9.0
"""The mean cost that the other characters may have at most, the cost of a few more added."""

FEW = 5.0

BESIDE = 3
"""How many characters on each side must be usual too."""

NEW_LETTER = 30.0
"""What a character of ASCII counts that was none before: seldom a stray byte hides one."""

CERTAIN = 12.0
"""From how many nats on it does not matter how little stands about it."""

USUAL = 5.0
"""What a usual character costs in its place, in nats."""


def gain(window: bytes, codec: str, table: Mapping[str, float]) -> float:
    """Return by how many nats `window` is likelier otherwise than as it stands, by `table`.

    It is 0 if there is no such reading, or if it is no plausible text: a list of rare characters
    makes others when it is shifted.
    """
    found = cheapest(window, codec, utf8=False, torn=False, closed=True, state=codec, table=table)
    if all(step.whole for step in found.steps):
        return 0.0
    gained = price(window, codec, table) - found.price
    return gained if _plausible(window, found.steps, codec, alone=gained > CERTAIN) else 0.0


def _plausible(window: bytes, steps: list[Step], codec: str, *, alone: bool) -> bool:
    """Whether the characters in `steps` that are new are usual, and those about them.

    `alone`: there need be none about them, if they are usual by themselves.
    """
    borders = {0, *accumulate(len(unit) for unit, _ in characters(window, codec))}
    table, costs, new, last = pairs(codec), [], [], ""
    for at, step in enumerate(steps):
        changed = not step.whole or step.start not in borders
        if changed:
            new.append(at)
        if not step.whole:
            costs.append(0.0)
            continue
        this = character(window[step.start : step.stop], codec)
        costs.append(table[last + this] if this > "\x7f" else NEW_LETTER if changed else USUAL)
        last = this
    first, behind = max(new[0] - BESIDE, 0), new[-1] + 1 + BESIDE
    about = costs[first:behind]
    lost = sum(not steps[at].whole for at in new)
    if 1 < lost >= len(new) - lost:
        return False  # two bytes given up for one character or two prove nothing
    limit = PLAUSIBLE
    if len(about) < len(new) + BESIDE:  # too little stands about it to tell
        if not alone or len(new) < lost + 2:
            return False
        limit = USUAL
    found = sum(costs[at] for at in new) - FEW
    beside = sum(about) - FEW
    return found <= limit * max(len(new) - lost, 1) and beside <= PLAUSIBLE * max(
        len(about) - lost, 1
    )
