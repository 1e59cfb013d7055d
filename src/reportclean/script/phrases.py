"""Where in a text a phrase stands that becomes something else than its characters do.

Phrases overlap, and then the longest goes first, of equals the leftmost. Seldom is there one that
could take a character from a phrase found, so that is asked first; only where such rivals have
rivals themselves are all phrases settled that hang together there.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from reportclean.script.tables import LONGEST, SHORT, Stage

Patch = tuple[int, int, str]
"""A phrase of a text, `text[start:stop]`, and what it becomes."""

Hit = tuple[int, list[tuple[int, int]]]
"""Where a gate stands in a text, and what `Stage.gates` has of it."""

_LENGTHS = tuple(range(1, SHORT + 1))

_BEFORE = SHORT - 1
"""How many characters before a phrase one of up to `SHORT` may begin that goes before it."""

_AFTER = SHORT + _BEFORE
"""How many characters from the beginning of a phrase on one may have that goes before it."""

_EDGE = 2 * LONGEST
"""So many characters that stand in no phrase are put before and after a text: then no slice around
a phrase reaches beyond it."""

_PLACES = {
    size: [
        slice(low, low + length)
        for length in range(size, SHORT + 1)
        for low in range(_BEFORE + 1 - length, _BEFORE + (0 if length == size else size))
    ]
    for size in _LENGTHS
}
"""To the length of a phrase: where a phrase may stand that goes before it, from `_BEFORE`
characters before the phrase."""

_RIVALS = {size: itemgetter(*places) for size, places in _PLACES.items()}
"""What takes the texts of these places."""


def hits(text: str, stage: Stage) -> list[Hit]:
    """Return where a gate stands, in the order of the anchors."""
    if stage.anchor is None:
        return []
    gates, singles = stage.gates, stage.singles
    padded = f"\n{text}\n"
    find = padded.find
    found: list[Hit] = []
    at = 1
    for here, before in stage.anchor.findall(padded):
        # wherever a gate stands there is a hit, so the first one since the last anchor is this one
        if here in gates:
            at = find(here, at) + 1
        elif before in gates:
            at = find(before, at - 1) + 2
        elif singles and here[0] in gates:
            at = find(here[0], at) + 1
        else:
            continue
        if before in gates:
            found.append((at - 3, gates[before]))
        if here in gates:
            found.append((at - 2, gates[here]))
        if singles and here[0] in gates:
            found.append((at - 2, gates[here[0]]))
    return found


def patches(text: str, hits: Iterable[Hit], stage: Stage, joined: bytes = b"") -> list[Patch]:
    """Return the phrases that differ from their characters and win, in order.

    `joined` has a byte for each character, 0 if no phrase holds it with the next; without numpy it
    is empty, for to know that would take longer than it saves.
    """
    found: list[Patch] = []
    differing, late = stage.differing, stage.late
    padded = text.center(len(text) + 2 * _EDGE, "\n")
    settled = 0
    for low, spans in hits:
        for back, size in spans:
            start = low - back
            stop = start + size
            at = start + _EDGE
            phrase = padded[at : at + size]
            if phrase not in differing or start < settled:
                continue
            if (
                joined and not (joined[start - 1] or joined[stop - 1] or phrase in late)
            ) or _unrivalled(padded, at, phrase, stage):
                settled = stop
                found.append((start, stop, differing[phrase]))
            elif not _outdone(padded, at, phrase, stage):
                winners, end = _settled(padded, at, at + size, stage)
                found += [
                    (first - _EDGE, last - _EDGE, new)
                    for first, last, new in winners
                    if first - _EDGE >= settled
                ]
                settled = end - _EDGE
    return found


def _unrivalled(text: str, start: int, phrase: str, stage: Stage) -> bool:
    """Tell whether no phrase goes before `phrase`, at `start`, and has a character of it.

    The text has edges, here and below.

    That is a longer one, or one as long that begins before it. May deny it wrongly for a phrase
    that is long or of a second dictionary, for then the phrases are settled.
    """
    size = len(phrase)
    if size > SHORT or phrase in stage.late:
        return False
    near = text[start - _BEFORE : start + _AFTER]
    if not stage.phrases.isdisjoint(_RIVALS[size](near)):
        return False
    inside = stage.inside
    stop = start + size
    return not (
        (text[start - 1 : start + 1] in inside and _in_longer(text, start, stage))
        or (text[stop - 1 : stop + 1] in inside and _in_longer(text, stop, stage))
    )


def _in_longer(text: str, at: int, stage: Stage) -> bool:
    """Tell whether a phrase longer than `SHORT` holds `text[at - 1]` and `text[at]`.

    All neighbours in it are neighbours in such phrases, which is seldom so for long.
    """
    inside = stage.inside
    low, high = at - 1, at + 1
    while low > at - LONGEST and text[low - 1 : low + 1] in inside:
        low -= 1
    while high < at + LONGEST and text[high - 1 : high + 1] in inside:
        high += 1
    return any(
        start + length > at and text[start : start + length] in stage.phrases
        for start in range(low, min(at, high - SHORT))
        for length in stage.long.get(text[start : start + SHORT], ())
    )


def _outdone(text: str, start: int, phrase: str, stage: Stage) -> bool:
    """Tell whether a phrase goes before `phrase`, at `start`, that is unrivalled itself.

    May deny it wrongly.
    """
    if len(phrase) > SHORT or phrase in stage.late:
        return False
    near = text[start - _BEFORE : start + _AFTER]
    return any(
        near[place] in stage.phrases
        and _unrivalled(text, start - _BEFORE + place.start, near[place], stage)
        for place in _PLACES[len(phrase)]
    )


def _settled(text: str, start: int, stop: int, stage: Stage) -> tuple[list[Patch], int]:
    """Settle all phrases that overlap with `text[start:stop]`, or with one that does, and so on.

    Returns those that win and differ, in order, and where the last phrase ends.
    """
    at = start
    back = _back(text, start, stage)
    while at > start - back:
        at -= 1
        if any(at + length > start for length in _phrases_at(text, at, stage)):
            start = at
            back = _back(text, start, stage)
    late = stage.late
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
            phrase = text[at : at - minus]
            if phrase in stage.differing:
                found.append((at, at - minus, stage.differing[phrase]))
    found.sort()
    return found, stop


def _back(text: str, start: int, stage: Stage) -> int:
    """Return how far before `start` a phrase may begin that goes beyond it."""
    return LONGEST - 1 if text[start - 1 : start + 1] in stage.inside else _BEFORE


def _phrases_at(text: str, at: int, stage: Stage) -> list[int]:
    """Return how many characters each phrase has that begins at `at`."""
    phrases = stage.phrases
    lengths = _LENGTHS if stage.singles else _LENGTHS[1:]
    found = [length for length in lengths if text[at : at + length] in phrases]
    for length in stage.long.get(text[at : at + SHORT], ()):
        if text[at : at + length] in phrases:
            found.append(length)  # noqa: PERF401 (a loop that is seldom entered is the fastest)
    return found
