"""A conversion as a layer, so that every character of the result knows where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.edits import Edit, Edits, Layer, Substitution
from reportclean.script.convert import converted
from reportclean.script.phrases import Patch
from reportclean.script.tables import stages


def conversion(text: str, config: str = "t2s", *, corrected: bool = True, rule: str = "") -> Layer:
    """Return what `convert` does as a layer: a substitution, or edits where lengths change.

    The layer goes by the name `rule`, or by that of the configuration. In the edits a phrase that
    changes its length is one edit, every other character that changes is one of its own.
    """
    rule = rule or config
    after, moved = text, list[Patch]()
    for stage in stages(config, corrected=corrected):
        after, found = converted(after, stage)
        if not stage.same_length:  # there is at most one such stage in a configuration
            moved = [patch for patch in found if len(patch[2]) != patch[1] - patch[0]]
    if not moved:
        return Substitution(after, rule)
    return Edits(len(text), tuple(_edits(text, after, moved, rule)))


def _edits(text: str, after: str, moved: list[Patch], rule: str) -> Iterator[Edit]:
    """Yield the edits that make `after` of `text`; only at `moved` do the two not run in step."""
    at = shift = 0
    for start, stop, new in (*moved, (len(text), len(text), "")):
        for i in range(at, start):
            if text[i] != after[i + shift]:
                yield Edit(i, i + 1, after[i + shift], rule)
        if start < stop:
            yield Edit(start, stop, after[start + shift : start + shift + len(new)], rule)
        shift += len(new) - (stop - start)
        at = stop
