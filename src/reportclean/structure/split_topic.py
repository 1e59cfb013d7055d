"""A regular change of topic, where nothing else marks the borders: the weakest evidence.

Headings inside an article look just like titles. What tells them apart is that a title names what
its own text speaks of and no other text does, while the sections of one article share their
words. The text is cut where nearly every title agrees, or at those titles, half of all at least,
over which the words change altogether; it is only flagged where most titles agree.
"""

from __future__ import annotations

from collections import defaultdict

from reportclean.structure.lazy import lazy
from reportclean.structure.split_change import NAMED, READ, changes, pairs_of
from reportclean.structure.split_evidence import SURE, WEAK, Border, Found
from reportclean.structure.split_gaps import Gap, gaps
from reportclean.structure.split_shape import Shape

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

ABOVE = 2
"""A dump begins with a title, which has at most so many lines above it; a page has its menus."""

HALF = 0.5
"""The share of the titles, two or more, over which the words must change."""

SHORT = 80
"""A text of fewer characters is a caption or a note, no article."""

_LIKELY = lazy("T[^B]{0,8}B")


def topic(shape: Shape) -> Found:
    """Return borders where each title speaks of its own text alone."""
    if len(_LIKELY().findall(shape.letters)) < LEAST:
        return Found(())
    places = gaps(shape)
    titles = [shape.rows[gap.title].text for gap in places]
    if len(places) < LEAST or sum(map(TITLE.__le__, map(len, titles))) < LEAST - 1:
        return Found(())
    texts = [_text(shape, gap, following) for gap, following in _followed(shape, places)]
    dumped = places[0].before == 0 and places[0].title <= ABOVE and min(map(len, texts)) >= SHORT
    enough = max(LEAST - 1, HALF * (len(places) - 1))
    named = [pairs_of(title) if len(title) >= TITLE else set() for title in titles]
    own = [_share(said, text) for said, text in zip(named, texts, strict=True)]
    likely = sum(gap.before == 0 or share >= OWN for gap, share in zip(places, own, strict=True))
    if likely / len(places) < MANY and not (dumped and sum(map(NAMED.__le__, own[1:])) >= enough):
        return Found(())  # nearly always, and the texts need not be taken apart
    pairs = [pairs_of(text) for text in texts]
    wanted = set().union(*named)
    where: dict[str, set[int]] = defaultdict(set)
    for at, said in enumerate(pairs):
        for pair in said & wanted:
            where[pair].add(at)
    agreeing = [
        gap.before == 0
        or (own[at] >= OWN and _foreign(named[at], at, where) / (len(texts) - 1) <= FOREIGN)
        for at, gap in enumerate(places)
    ]
    share = sum(agreeing) / len(agreeing)
    if share >= ALL and all(len(text) >= SHORT for text in texts):
        why = _said(agreeing, "speak of their own text alone")
        return _found(shape, places, agreeing, SURE, why)
    changed = [
        dumped and at > 0 and changes(title, pairs[at - 1], pairs[at])
        for at, title in enumerate(titles)
    ]
    if sum(changed) >= enough:
        why = _said(changed, "stand where all words change")
        return _found(shape, places, changed, SURE, why)
    if share >= MANY and len(places) > LEAST:
        why = _said(agreeing, "speak of their own text alone")
        return _found(shape, places, [True] * len(places), WEAK, why)
    return Found(())


def _said(agreeing: list[bool], what: str) -> str:
    return f"{sum(agreeing)} of {len(agreeing)} titles {what}"


def _found(
    shape: Shape, places: tuple[Gap, ...], chosen: list[bool], score: float, why: str
) -> Found:
    """Return the borders: at the titles, or the lines of date above them if one heads the text."""
    dated = "D" in shape.letters[: places[0].title]
    return Found(
        tuple(
            Border(
                gap.title - (dated and shape.letters[gap.title - 1] == "D"),
                "split-topic",
                score,
                why,
            )
            for gap, is_chosen in zip(places, chosen, strict=True)
            if gap.before and is_chosen
        )
    )


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


def _share(pairs: set[str], text: str) -> float:
    """Return the share of the pairs of a title that stand in `text`; 0 for a title without any."""
    return sum(map(text.__contains__, pairs)) / len(pairs) if pairs else 0.0


def _foreign(pairs: set[str], at: int, where: dict[str, set[int]]) -> float:
    """Return how many texts but text `at` say what its title says, on average of its `pairs`."""
    return sum(len(where[pair] - {at}) for pair in pairs if pair in where) / len(pairs)
