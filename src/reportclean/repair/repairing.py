"""The repair stage; see `reportclean.repair.repair`.

Every repair is a gate, a candidate, a score against a margin, and an edit with a rule id. What
cannot be repaired is flagged. The order of the cleaners is forced by the damage itself: mojibake
before anything that drops its odd characters, markup and glosses before the byte repairs in whose
runs they stand, and the noise of single characters last.
"""

from __future__ import annotations

from functools import cache, reduce
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Edits, Substitution
from reportclean.core.metadata import Flag
from reportclean.core.pipeline import Pipeline, Settled

ROUNDS = 8
"""How often the cleaners run at most. A second round happens if the first changed something: what
one cleaner frees (an entity cut in two by a zero-width space) another may have to see."""


class Repaired(NamedTuple):
    """A repaired text, what was done to get it, and what could not be done."""

    text: str
    edits: Edits
    """The edits of the text that was given, all cleaners' work composed."""
    flags: tuple[Flag, ...]
    """Damage that stays; spans are of the text that was given."""


def repaired(text: str) -> Repaired:
    """Return what `reportclean.repair.repair` promises."""
    document = Document.of(text)
    for each in stage().cleaners:
        (document,) = each(document)  # type: ignore[assignment]  # no cleaner here drops
    layers = (_edits(step.layer) for step in document.trail)
    edits = reduce(Edits.compose, layers, Edits(len(text)))
    return Repaired(document.text, edits, document.flags)


@cache
def stage() -> Pipeline:
    """Return the repair stage: the cleaners in the order that the damage forces, then flags."""
    from reportclean.repair import cleaners  # noqa: PLC0415 (thirteen modules, at first use)

    return Pipeline(
        Settled(cleaners.ORDER, "repairs", ROUNDS), cleaners.damage_flags, name="repair"
    )


def _edits(layer: Edits | Substitution) -> Edits:
    """Return the layer as edits; the cleaners of this stage propose nothing else."""
    if isinstance(layer, Substitution):
        msg = "a cleaner of the repair stage proposed a substitution"
        raise TypeError(msg)
    return layer
