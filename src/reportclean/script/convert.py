"""Conversion between Simplified and Traditional: what OpenCC's dictionaries say, and quickly.

A text is translated character by character in one go; then the few phrases that say otherwise are
found, settled among all phrases they overlap with, and put in place.
"""

from __future__ import annotations

from reportclean.core.given import require
from reportclean.script.fast import LONG, codes
from reportclean.script.phrases import Patch, hits, patches
from reportclean.script.tables import Stage, stages


def convert(text: str, config: str = "t2s", *, corrected: bool = True) -> str:
    """Return `text` converted as `config` says: `t2s`, `s2t`, `s2twp`, `tw2sp` ...

    The result is that of opencc-python-reimplemented except where its dictionaries are wrong:
    those places are the corrections, and `corrected=False` goes without them. Raises UsageError
    for a configuration that is not known, and for what is no text.

    >>> convert("漢語面臨著變化")
    '汉语面临着变化'
    """
    require(text, str)
    for stage in stages(config, corrected=corrected):
        text = converted(text, stage)[0]
    return text


def converted(text: str, stage: Stage) -> tuple[str, list[Patch]]:
    """Return `text` with its characters translated and the phrases in place, and those phrases."""
    if text.isascii():  # a test sees to it that no dictionary converts it
        return text, []
    if len(text) >= LONG and (array := codes(text, stage)):
        plain, (found, joined) = array.translated(), array.hits()
    else:
        plain, found, joined = stage.characters.translated(text), hits(text, stage), b""
    if not found or not (placed := patches(text, found, stage, joined)):
        return plain, []
    pieces: list[str] = []
    at = 0
    for start, stop, new in placed:
        pieces += (plain[at:start], new)
        at = stop
    return "".join((*pieces, plain[at:])), placed
