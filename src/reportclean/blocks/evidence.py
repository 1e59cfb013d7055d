"""Why the line model took a line for what it did: the features that weighed most."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from reportclean.blocks.features import table
from reportclean.blocks.labels import LIKED, UNLIKED, Labelled
from reportclean.blocks.model import judged, model_of, shares
from reportclean.core.document import Document

MOST = 5
"""How many features are named."""


def evidence(document: Document, labelled: Labelled) -> tuple[tuple[str, float], ...]:
    """Return the features that weighed most, heaviest first, each with its weight in logits.

    `labelled` is one of `label(document)`. Where a rule decided there are none: its id says why.
    Weights above 0 speak for the body, of a line taken for the title for the title. A feature of
    the line above is called `length-1`, one of the line below `length+1`. Computed when asked for.
    """
    if labelled.rule not in _OF_MODEL:
        return ()
    seen = table(document)
    line = bisect_right(seen.lines, labelled.line) - 1
    row = bisect_right(seen.rows, line) - 1
    model = model_of(document)
    if labelled.rule == "like-title":
        found = shares(model.title, seen.columns, row)
    else:
        found = shares(model.second, document.once(_second), row)
    return tuple(sorted(found, key=lambda share: -abs(share[1]))[:MOST])


def _second(document: Document) -> Mapping[str, bytes]:
    return judged(table(document), model_of(document))[2]


_OF_MODEL = LIKED | {"like-title", UNLIKED}
