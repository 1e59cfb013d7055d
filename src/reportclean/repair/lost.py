"""Which of several characters stood where one lost bytes: words tell, or nothing does."""

from __future__ import annotations

from collections.abc import Sequence

from reportclean.repair import words

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that nothing tells."""
MARGIN = 8
"""How much worse, in half nats, the second best character must be: of those of which the last byte
was lost 97 of 100 were right with as much."""
BESIDE = 8
"""Characters on both sides that take part in that judgement."""


def told(before: str, candidates: Sequence[str], behind: str) -> str:
    """Return which of the candidates stood between two texts; LOST for each character if unsure.

    What is lost beside it ends the text by which it is judged.
    """
    foreign = words.other_script(before + behind)
    before, behind = before[-BESIDE:], behind[:BESIDE]
    before, behind = before.rpartition(LOST)[2], behind.partition(LOST)[0]
    priced = sorted(
        (
            words.cost(before + c + behind)
            + words.OTHER_SCRIPT * bool(foreign and any(map(foreign, c))),
            c,
        )
        for c in candidates
    )
    if not priced:
        return LOST
    sure = len(priced) == 1 or priced[1][0] - priced[0][0] >= MARGIN
    return priced[0][1] if sure else LOST * len(priced[0][1])
