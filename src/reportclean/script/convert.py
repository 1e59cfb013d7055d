"""Conversion between Simplified and Traditional: what OpenCC's dictionaries say, and quickly.

A text is translated character by character in one go; then the few phrases that say otherwise are
found, settled among all phrases they overlap with, and put in place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from reportclean.core.edits import Edit, Edits, Layer, Substitution
from reportclean.script.fast import codes
from reportclean.script.tables import LONGEST, SHORT, Stage, stages

_SHORT_LENGTHS = tuple(range(1, SHORT + 1))


class Patch(NamedTuple):
    """A phrase of a text, `text[start:stop]`, and what it becomes."""

    start: int
    stop: int
    text: str


def convert(text: str, config: str = "t2s", *, corrected: bool = True) -> str:
    """Return `text` converted as `config` says: `t2s`, `s2t`, `s2twp`, `tw2sp` ...

    The result is that of opencc-python-reimplemented except where its dictionaries are wrong:
    those places are the corrections, and `corrected=False` goes without them. Raises UsageError
    for a configuration that is not known.

    >>> convert("漢語面臨著變化")
    '汉语面临着变化'
    """
    for stage in stages(config, corrected=corrected):
        text, _ = _converted(text, stage)
    return text


def conversion(text: str, config: str = "t2s", *, corrected: bool = True, rule: str = "") -> Layer:
    """Return what `convert` does as a layer: a substitution, or edits where lengths change.

    The layer goes by the name `rule`, or by that of the configuration. In the edits a phrase that
    changes its length is one edit, every other character that changes is one of its own.
    """
    rule = rule or config
    after, moved = text, list[Patch]()
    for stage in stages(config, corrected=corrected):
        after, found = _converted(after, stage)
        if not stage.same_length:  # there is at most one such stage in a configuration
            moved = [p for p in found if len(p.text) != p.stop - p.start]
    if not moved:
        return Substitution(after, rule)
    return Edits(len(text), tuple(_edits(text, after, moved, rule)))


def _edits(text: str, after: str, moved: list[Patch], rule: str) -> Iterator[Edit]:
    """Yield the edits that make `after` of `text`; only at `moved` do the two not run in step."""
    at = shift = 0
    for start, stop, new in (*moved, Patch(len(text), len(text), "")):
        for i in range(at, start):
            if text[i] != after[i + shift]:
                yield Edit(i, i + 1, after[i + shift], rule)
        if start < stop:
            yield Edit(start, stop, after[start + shift : start + shift + len(new)], rule)
        shift += len(new) - (stop - start)
        at = stop


def _converted(text: str, stage: Stage) -> tuple[str, list[Patch]]:
    """Return `text` with its characters translated and the phrases in place, and those phrases."""
    array = codes(text)
    plain = array.translated(stage) if array else text.translate(stage.characters)
    if stage.anchor is None:
        return plain, []
    if array and not stage.alone:
        hits = array.hits(stage)
    else:
        hits = _hits(text, stage.anchor, stage)
    patches = _patches(text, hits, stage)
    pieces: list[str] = []
    at = 0
    for start, stop, new in patches:
        pieces += (plain[at:start], new)
        at = stop
    return "".join((*pieces, plain[at:])) if pieces else plain, patches


def _hits(text: str, anchor: re.Pattern[str], stage: Stage) -> list[int]:
    """Return where an anchor stands that has a neighbour it could make a phrase with."""
    gates, alone = stage.gates, stage.alone
    pieces = anchor.split(text)
    pieces.pop()
    return [
        end - 1
        for end in accumulate(len(piece) + 1 for piece in pieces)
        if text[end - 1 : end + 1] in gates
        or text[end - 2 : end] in gates
        or (alone and text[end - 1 : end] in gates)
    ]


def _patches(text: str, hits: list[int], stage: Stage) -> list[Patch]:
    """Return the phrases that become something else than their characters do, in order."""
    found: list[Patch] = []
    settled = 0
    for at in hits:
        if at >= settled and (span := _differing(text, at, stage)):
            start, settled = span
            if _alone(text, start, settled, stage):
                found.append(Patch(start, settled, stage.phrases[text[start:settled]]))
            else:
                patches, settled = _settled(text, start, settled, stage)
                found += patches
    return found


def _differing(text: str, at: int, stage: Stage) -> tuple[int, int] | None:
    """Return the span of a phrase that differs and has its anchor at `at`, if one stands there."""
    for low, high in ((at - 1, at + 1), (at, at + 2), (at, at + 1)):
        for first, key in stage.gates.get(text[max(low, 0) : high], ()):
            start = low - first
            if start >= 0 and text.startswith(key, start):
                return start, start + len(key)
    return None


def _alone(text: str, start: int, stop: int, stage: Stage) -> bool:
    """Tell whether no other phrase can take a part of `text[start:stop]`: then it need not settle.

    May deny it wrongly, for that only costs time.
    """
    phrases, long = stage.phrases, stage.long
    return not (
        start < SHORT
        or text[start - 1 : start + 1] in phrases
        or text[start - 1 : start + 2] in phrases
        or text[start - 1 : start + 3] in phrases
        or text[start - 2 : start + 1] in phrases
        or text[start - 2 : start + 2] in phrases
        or text[start - 3 : start + 1] in phrases
        or text[stop - 1 : stop + 1] in phrases
        or text[stop - 1 : stop + 2] in phrases
        or text[stop - 1 : stop + 3] in phrases
        or text[stop - 2 : stop + 1] in phrases
        or text[stop - 2 : stop + 2] in phrases
        or text[stop - 3 : stop + 1] in phrases
        or text[start:stop] in stage.late
        or any(text[at : at + SHORT] in long for at in range(start - LONGEST + 1, stop) if at >= 0)
    )


def _settled(text: str, start: int, stop: int, stage: Stage) -> tuple[list[Patch], int]:
    """Settle all phrases that overlap with `text[start:stop]`, or with one that does, and so on.

    Returns those that win, in order, and where the last phrase ends.
    """
    phrases, late, long = stage.phrases, stage.late, stage.long
    at = start
    while at > max(start - LONGEST, 0):
        at -= 1
        near = start - at < SHORT or text[at : at + SHORT] in long
        if near and any(at + n > start for n in _phrases_at(text, at, stage)):
            start = at
    ranked: list[tuple[bool, int, int]] = []  # dictionary, length times -1, start: best first
    at = start
    while at < stop:
        for length in _phrases_at(text, at, stage):
            ranked.append((text[at : at + length] in late, -length, at))
            stop = max(stop, at + length)
        at += 1
    ranked.sort()
    taken = bytearray(stop - start)
    found: list[Patch] = []
    for _, minus, at in ranked:
        here = slice(at - start, at - start - minus)
        if 1 not in taken[here]:
            taken[here] = b"\1" * -minus
            found.append(Patch(at, at - minus, phrases[text[at : at - minus]]))
    found.sort()
    return found, stop


def _phrases_at(text: str, at: int, stage: Stage) -> list[int]:
    """Return how many characters each phrase has that begins at `at`."""
    phrases = stage.phrases
    found = [length for length in _SHORT_LENGTHS if text[at : at + length] in phrases]
    for length in stage.long.get(text[at : at + SHORT], ()):
        if text[at : at + length] in phrases:
            found.append(length)  # noqa: PERF401 (a loop that is seldom entered is the fastest)
    if at + LONGEST > len(text):
        return [length for length in found if at + length <= len(text)]
    return found
