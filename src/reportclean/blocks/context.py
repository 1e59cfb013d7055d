"""The second pass's features: what the first one thought of a line and of its neighbourhood.

An article is one stretch of a page. So the stretch that the first pass likes best counts, and the
way to it, and where the likeliest title stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import exp
from operator import mul

from reportclean.blocks.features import reaching

_LOGITS = (-4.0, -3.0, -2.0, -1.4, -1.0, -0.6, -0.3, 0.0, 0.3, 0.6, 1.0, 1.4, 2.0, 3.0, 4.0)
_TITLES = (-6.0, -5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0)
_BEHIND = (0.01, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
_AMOUNTS = (10, 30, 60, 100, 150, 250, 400, 700, 1200, 2500)
_BELOW = (1, 2, 3, 4, 6, 10, 20)
_APART = (2, 3, 5, 8, 15, 30)


def context(
    lengths: Sequence[int], bodies: Sequence[float], titles: Sequence[float]
) -> dict[str, bytes]:
    """Return the features of the second pass: what the first one thought of the neighbourhood.

    `bodies` and `titles` are the first pass's verdicts a row, as logarithms of odds. An article
    is one stretch of a page, so the stretch that the first pass likes best (the largest sum of
    what it gains a character) and the way to it count, beside averages near each line.
    """
    n = len(lengths)
    chances = [
        1.0 / (1.0 + exp(-b if -30.0 < b < 30.0 else 30.0 if b < 0 else -30.0)) for b in bodies
    ]
    opinion = [bisect_right(_LOGITS, b) + 1 for b in bodies]
    columns: dict[str, Sequence[int]] = {"opinion": opinion}
    best = max(bodies, default=0.0)
    columns["behind"] = [bisect_right(_BEHIND, best - b) for b in bodies]
    for k in (1, 2, 3, 4):
        columns[f"above{k}"] = ([0] * k + opinion)[:n]
        columns[f"below{k}"] = (opinion + [0] * k)[k:]
    mass = list(map(mul, chances, lengths))
    m = [0.0, *accumulate(mass)]
    c = [0, *accumulate(lengths)]
    for reach in (2, 5, 10):
        (m_low, m_high), (c_low, c_high) = reaching(m, reach), reaching(c, reach)
        around = zip(m_low, m_high, mass, c_low, c_high, lengths, strict=True)
        before = zip(m_low, m[:-1], c_low, c[:-1], strict=True)
        after = zip(m[1:], m_high, c[1:], c_high, strict=True)
        columns[f"near{reach}"] = [
            int(10 * (m_to - m_from - own) / (c_to - c_from - size or 1))
            for m_from, m_to, own, c_from, c_to, size in around
        ]
        for name, ends in (("before", before), ("after", after)):
            columns[f"{name}{reach}"] = [
                int(10 * (m_to - m_from) / (c_to - c_from or 1))
                for m_from, m_to, c_from, c_to in ends
            ]
    whole = m[n] or 1.0
    columns["mass_before"] = [bisect_right(_AMOUNTS, x) for x in m[:-1]]
    columns["mass_after"] = [bisect_right(_AMOUNTS, m[n] - x) for x in m[1:]]
    columns["share_before"] = [int(10 * x / whole) for x in m[:-1]]
    low, high = _stretch(chances, lengths)
    columns["way"] = [
        bisect_right(_APART, low - at) + 1
        if at < low
        else bisect_right(_APART, at - high + 1) + 9
        if at >= high
        else 0
        for at in range(n)
    ]
    columns["edge"] = [
        1 + 4 * min(at - low, 3) + min(high - 1 - at, 3) if low <= at < high else 0
        for at in range(n)
    ]
    columns["inside"] = [
        o + (17 if low <= at < high else 34 if low - 3 <= at < high + 3 else 0)
        for at, o in enumerate(opinion)
    ]
    top = max(range(n), key=titles.__getitem__, default=0)
    columns["from_title"] = [
        0 if at < top else 1 + bisect_right(_BELOW, at - top) for at in range(n)
    ]
    columns["as_title"] = [bisect_right(_TITLES, t) for t in titles]
    return {k: bytes(v) for k, v in columns.items()}


def _stretch(chances: Sequence[float], lengths: Sequence[int]) -> tuple[int, int]:
    """Return the rows from and to which the sum of what lines are worth is largest (Kadane)."""
    best = here = 0.0
    since = low = high = 0
    for at, (chance, length) in enumerate(zip(chances, lengths, strict=True)):
        worth = (chance - 0.4) * (length + 3)
        if here <= 0.0:
            here, since = worth, at
        else:
            here += worth
        if here > best:
            best, low, high = here, since, at + 1
    return low, high
