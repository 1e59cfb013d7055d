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

_LENGTHS = tuple(range(1, SHORT + 1))

_BEFORE = SHORT - 1
"""How many characters before a phrase one of up to `SHORT` may begin that goes before it."""

_AFTER = SHORT + _BEFORE
"""How many characters from the beginning of a phrase on one may have that goes before it."""

_EDGE = 2 * LONGEST
"""So many characters that stand in no phrase are put before and after a text: then no slice around
a phrase reaches beyond it."""

_PLACES = {
    size: tuple(
        (low, low + length)
        for length in range(size, SHORT + 1)
        for low in range(_BEFORE + 1 - length, _BEFORE + (0 if length == size else size))
    )
    for size in _LENGTHS
}
"""To the length of a phrase: where a phrase may stand that goes before it, from `_BEFORE`
characters before the phrase."""

_RIVALS = {size: itemgetter(*(slice(*each) for each in _PLACES[size])) for size in _LENGTHS}
"""What takes the texts of these places."""


def hits(text: str, stage: Stage) -> list[int]:
    """Return where two neighbours begin, one an anchor, that a phrase may hold, in order."""
    if stage.anchor is None or not (first := stage.anchor.search(text)):
        return []
    gates = stage.gates
    anchors = [match.start() for match in stage.anchor.finditer(text, first.start())]
    found = [at - 1 for at in anchors if text[at - 1 : at + 1] in gates]
    found += [at for at in anchors if text[at : at + 2] in gates]
    if stage.singles:
        found += [at for at in anchors if text[at] in gates]
    found.sort()
    return found


def patches(text: str, hits: Iterable[int], stage: Stage) -> list[Patch]:
    """Return the phrases that differ from their characters and win, in order.

    Of a phrase that holds the same two neighbours twice it is the first that counts.
    """
    found: list[Patch] = []
    gates, singles = stage.gates, stage.singles
    padded = text.center(len(text) + 2 * _EDGE, "\n")
    settled = 0
    for hit in hits:
        at = hit + _EDGE
        if at < settled:
            continue
        pair = padded[at : at + 2]
        standing = gates.get(pair, ())
        if singles:
            standing = (*standing, *gates.get(pair[0], ()))
        for phrase in standing:
            start = at - phrase.find(pair) if len(phrase) > 1 else at
            if not padded.startswith(phrase, start):
                continue
            if _unrivalled(padded, start, phrase, stage):
                stop = start + len(phrase)
                found.append((start - _EDGE, stop - _EDGE, stage.differing[phrase]))
            elif _outdone(padded, start, phrase, stage):
                continue
            else:
                winners, stop = _settled(padded, start, start + len(phrase), stage)
                found += [
                    (first - _EDGE, last - _EDGE, new)
                    for first, last, new in winners
                    if first >= settled
                ]
            settled = stop
            break
    return found


def _unrivalled(text: str, start: int, phrase: str, stage: Stage) -> bool:
    """Tell whether no phrase goes before `phrase`, at `start`, and has a character of it.

    The text has edges, here and below.

    That is a longer one, or one as long that begins before it. May deny it wrongly for a phrase
    that is long or of a second dictionary, for then the phrases are settled.
    """
    size = len(phrase)
    if size > SHORT:
        return False
    if not stage.phrases.isdisjoint(_RIVALS[size](text[start - _BEFORE : start + _AFTER])):
        return False
    inside = stage.inside
    stop = start + size
    if text[start - 1 : start + 1] in inside or text[stop - 1 : stop + 1] in inside:
        for at in range(start - LONGEST, stop):
            for length in stage.long.get(text[at : at + SHORT], ()):
                if text[at : at + length] in stage.phrases:
                    return False
    return phrase not in stage.late


def _outdone(text: str, start: int, phrase: str, stage: Stage) -> bool:
    """Tell whether a phrase goes before `phrase`, at `start`, that is unrivalled itself.

    May deny it wrongly.
    """
    if len(phrase) > SHORT or phrase in stage.late:
        return False
    near = text[start - _BEFORE : start + _AFTER]
    return any(
        near[low:high] in stage.phrases
        and _unrivalled(text, start - _BEFORE + low, near[low:high], stage)
        for low, high in _PLACES[len(phrase)]
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
