"""A regular change of topic, where nothing else marks the borders: the weakest evidence.

Headings inside an article look just like titles. What tells them apart is that a title names what
its own text speaks of and no other text does, while the sections of one article share their
words. The text is cut only where nearly every title agrees, and only flagged where most do.
"""

from __future__ import annotations

from collections import defaultdict

from reportclean.structure.lazy import lazy
from reportclean.structure.split_evidence import SURE, WEAK, Border, Found
from reportclean.structure.split_pattern import Gap, gaps
from reportclean.structure.split_shape import Shape

READ = 800
"""So many characters of each text are compared."""

LEAST = 3
"""With fewer titles there is nothing regular."""

TITLE = 8
"""A title has at least so many characters; most headings have fewer."""

OWN = 0.4
"""The share of a title's pairs of characters that its own text has at least."""

FOREIGN = 0.08
"""The share of a title's pairs of characters that any other text has, at most on average."""

ALL = 0.85
"""The share of titles that must agree for a cut."""

MANY = 0.7
"""The share of titles, four or more, that must agree for a flag."""

SHORT = 80
"""A text of fewer characters is a caption or a note, no article."""

_LIKELY = lazy("T[^B]{0,8}B")
_HAN = lazy(r"[\u3400-\u9fffA-Za-z]+")


def topic(shape: Shape) -> Found:
    """Return borders where each title speaks of its own text alone."""
    if len(_LIKELY().findall(shape.letters)) < LEAST:
        return Found(())
    places = gaps(shape)
    if len(places) < LEAST:
        return Found(())
    texts = [_text(shape, gap, following) for gap, following in _followed(shape, places)]
    where: dict[str, set[int]] = defaultdict(set)
    for at, text in enumerate(texts):
        for pair in _pairs(text):
            where[pair].add(at)
    agreeing = [
        gap.before == 0 or _agrees(shape.rows[gap.title].text, at, where, len(texts))
        for at, gap in enumerate(places)
    ]
    share = sum(agreeing) / len(agreeing)
    score = SURE if share >= ALL and all(len(text) >= SHORT for text in texts) else 0.0
    if not score and share >= MANY and len(places) > LEAST:
        score = WEAK
    why = f"{sum(agreeing)} of {len(agreeing)} titles speak of their own text alone"
    borders = (
        Border(gap.title, "split-topic", score, why)
        for gap, agrees in zip(places, agreeing, strict=True)
        if gap.before and (agrees or score < SURE)
    )
    return Found(tuple(borders)) if score else Found(())


def _followed(shape: Shape, places: tuple[Gap, ...]) -> list[tuple[Gap, int]]:
    """Return each gap with the row at which the next one begins."""
    ends = [gap.before for gap in places[1:]] + [len(shape.rows)]
    return list(zip(places, ends, strict=True))


def _text(shape: Shape, gap: Gap, end: int) -> str:
    size, parts = 0, []
    for row in shape.rows[gap.body : end]:
        parts.append(row.text)
        size += len(row.text)
        if size > READ:
            break
    return "\n".join(parts)[:READ]


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring characters, none across punctuation or numbers."""
    return {run[at : at + 2] for run in _HAN().findall(text) for at in range(len(run) - 1)}


def _agrees(title: str, at: int, where: dict[str, set[int]], count: int) -> bool:
    pairs = _pairs(title)
    if len(title) < TITLE or not pairs:
        return False
    own = sum(at in where[pair] for pair in pairs if pair in where) / len(pairs)
    foreign = sum(len(where[pair] - {at}) for pair in pairs if pair in where)
    return own >= OWN and foreign / len(pairs) / (count - 1) <= FOREIGN
