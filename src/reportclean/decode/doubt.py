"""Runs that decode, and are shifted by a byte all the same: where reading on otherwise is likelier.

A byte too many, or one too few, shifts the double bytes behind it up to the next byte that cannot
be the second of two. If every shifted pair is a character as well, nothing refuses them; in
Traditional text in Big5 and GB18030, whose second bytes often are ASCII letters, this is the rule.
What gives such a run away is a rare character that a letter, `@` or `|` follows soon, a single
letter inside a word, or rare characters in a row. Such places are read again, by the cheapest way
(`path`), and changed only if that is likelier by far: a rare name is no damage, for a way that
leaves the rhythm of two bytes has to come back to it, and pays twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from reportclean.decode.likelihood import STRAY, listed
from reportclean.decode.mend import Effort, untangle
from reportclean.decode.path import cheapest
from reportclean.decode.pieces import Piece
from reportclean.decode.prices import LETTER_BEHIND, LETTER_INSIDE, price
from reportclean.decode.units import character
from reportclean.decode.ways import Step
from reportclean.decode.words import CHINESE, pairs

MARGIN = 2.0
"""How many nats another reading must be likelier than the one in which all bytes are characters.
On a million characters of clean text in both scripts none was."""

PLAUSIBLE = 9.0
"""The mean cost that the other characters may have at most, the cost of a few more added."""

FEW = 5.0

BESIDE = 3
"""How many characters on each side must be usual too."""

ODD = 10.0
"""From how many nats on a character is rare: of clean text 1 to 2 in 100 are."""

USUAL = 5.0
"""What a usual character costs in its place, in nats."""

NEAR = 16
"""How many characters before a letter a rare one may stand."""

AROUND = 1024
"""How many characters before and behind a suspect are read again, at most."""

_SAFE = re.compile("[\x00-\x2f\x3a-\x3f]")


_BESIDE = "\x00-\x3f\u3000-\u30ff\uac00-\ud7a3\uff00-\uff5e"
"""What is never looked at: marks, digits, kana, Hangul and full-width forms, as part of a class."""


@cache
def _known() -> str:
    """Return what is not rare among the characters beyond ASCII, as part of a class."""
    return re.escape("".join(c for c, cost in listed().items() if cost < ODD and c > "\x7f"))


@cache
def _odd() -> re.Pattern[str]:
    """Return the pattern of one rare character."""
    return re.compile(f"[^\x40-\x7f{_BESIDE}{_known()}]")


@cache
def _signs() -> re.Pattern[str]:
    """Return the pattern of what may give a run away.

    That is letters, three rare characters close to one another (group 1), and private use. It
    begins with one class of all their first characters, which is what makes it fast: of clean text
    it stops at 2 or 3 characters in 100.
    """
    odd = _odd().pattern
    near = f"[@-\x7f\u3000-\u30ff\uac00-\ud7a3\uff00-\uff5e{_known()}]{{0,3}}{odd}"
    return re.compile(
        f"[^{_BESIDE}{_known()}](?:(?<=[@-~])[@-~]*|(?=({near}{near}))|(?<=[\ue000-\uf8ff]))"
    )


def checked(data: bytes, piece: Piece, effort: Effort) -> Iterator[Piece]:
    """Yield `piece`, or where its bytes `data[start:stop]` are likelier otherwise, its parts."""
    if piece.codec not in CHINESE or piece.replaced:
        yield piece
        return
    text, at, done = piece.text, piece.start, 0
    for first, last in suspects(text, piece.codec):
        if first < done or effort.left <= 0:
            continue
        start = at + len(text[done:first].encode(piece.codec))
        stop = start + len(text[first:last].encode(piece.codec))
        effort.left -= stop - start
        if gain(data[start:stop], text[first:last], piece.codec) < MARGIN:
            continue
        yield Piece(at, start, piece.codec, text[done:first])
        at, _ = yield from untangle(
            data, start, stop, piece.codec, torn=False, utf8=False, closed=True, state=piece.codec
        )
        done = last
    yield piece if not done else Piece(at, piece.stop, piece.codec, text[done:])


def suspects(text: str, codec: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of `text` between two safe borders that may be shifted, in order."""
    done = 0
    for sign in _signs().finditer(text):
        place = sign.start()
        if place < done or not _telling(text, sign, codec):
            continue
        low = max(done, place - AROUND)
        first = low
        for found in _SAFE.finditer(text, low, place):
            first = found.end()
        ended = _SAFE.search(text, place, place + AROUND)
        done = ended.start() if ended else min(place + AROUND, len(text))
        yield first, done


def _telling(text: str, sign: re.Match[str], codec: str) -> bool:
    """Whether what stands at `sign` is too unlikely for text that is not shifted."""
    place, stop = sign.span()
    if sign[1] is not None:
        return _excess(text, place, sign.end(1), codec) > 2 * STRAY
    if text[place] > "\x7f":
        return True
    if not place or text[place - 1] < "\x80":
        return False
    first, last = max(place - 3, 0), place + 1
    if stop - place == 1 and text[last : last + 1] > "\x7f":
        excess = LETTER_INSIDE
        last += 1
    else:
        excess = LETTER_BEHIND
    if excess + _excess(text, first, last, codec) > STRAY:
        return True
    low = max(place - NEAR, 0)
    rare = _odd().search(text, low, place) is not None
    return rare and _excess(text, low, place, codec) > 2 * STRAY


def _excess(text: str, first: int, last: int, codec: str) -> float:
    """Return by how much the characters of a stretch beyond ASCII cost more than usual ones."""
    table, before, total = pairs(codec), text[first - 1] if first else " ", 0.0
    for this in text[first:last]:
        if this > "\x7f":
            total += table[before + this] - USUAL
        before = this
    return total


def gain(window: bytes, text: str, codec: str) -> float:
    """Return by how many nats `window` is likelier otherwise than as `text`.

    It is 0 if there is no such reading, or if it is no plausible text: a list of rare characters
    makes others when it is shifted.
    """
    found = cheapest(window, codec, utf8=False, torn=False, closed=True, state=codec)
    if all(step.whole for step in found.steps):
        return 0.0
    if not _plausible(window, found.steps, text, codec):
        return 0.0
    return price(window, text, codec) - found.price


def _plausible(window: bytes, steps: list[Step], text: str, codec: str) -> bool:
    """Whether the characters in `steps` that are none of `text` are usual, and those about them."""
    borders = {0, *accumulate(len(c.encode(codec)) for c in text)}
    table, costs, new, last = pairs(codec), [], [], ""
    for at, step in enumerate(steps):
        changed = not step.whole or step.start not in borders
        if changed:
            new.append(at)
        if not step.whole:
            costs.append(0.0)
            continue
        this = character(window[step.start : step.stop], codec)
        costs.append(table[last + this] if this > "\x7f" else STRAY if changed else USUAL)
        last = this
    first, behind = max(new[0] - BESIDE, 0), new[-1] + 1 + BESIDE
    if len(costs[first:behind]) < len(new) + BESIDE:
        return False  # too little stands about it to tell
    lost = sum(not steps[at].whole for at in new)
    changes = sum(costs[at] for at in new) - FEW
    about = sum(costs[first:behind]) - FEW
    return changes <= PLAUSIBLE * max(len(new) - lost, 1) and about <= PLAUSIBLE * max(
        len(costs[first:behind]) - lost, 1
    )
