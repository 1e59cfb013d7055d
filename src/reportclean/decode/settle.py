"""Where exactly a lone byte is too many or too few: the place that leaves the likeliest words.

The search of `path` sees two characters at a time, and near a break a few ways cost nearly the
same. Here each place between the same two borders is tried, and judged as whole words by the
tables of `reportclean.repair.words`: the byte that is given up there may be a stray one, or what is
left of a character, which then is the one that fits best.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import add, attrgetter
from typing import NamedTuple

from reportclean.decode.likelihood import costs
from reportclean.decode.memory import Recalled
from reportclean.decode.prices import letter_price
from reportclean.decode.units import characters, units
from reportclean.decode.ways import Step

ABOUT = 24
"""How many characters before and behind a break may be read otherwise."""

NEAR = 8
"""How many of them take part in a word about it."""

FITTING = 6
"""Of how many characters, the likeliest by pairs, a byte may be half of."""

TRIED = 6
"""How many places are judged closely,"""

WITHIN = 40
"""and by how many half nats their words may be dearer."""

HIDDEN = 20
"""By how many half nats a break must be likelier where all bytes are characters: of two and a half
million clean characters in both scripts none is so by 16."""

COMPLETED = 4
"""The same where a letter behind the break is wanted by what follows it: that is proof enough."""

PLAIN = 17
"""Half nats that a character about it may cost then on the average: prose costs 9, a list of rare
characters makes others when it is shifted."""

JOINED = 20
"""How many half nats two halves of a word are cheaper together than apart, hardly more."""

BESIDE = 4
"""How many characters on each side that is."""

AGAIN = 6.0
"""By how many half nats two characters are cheaper at most that stand elsewhere in the input."""

STRAY, HALF = 11, 2
"""What a stray byte costs, one of many, and the loss of either half of a character."""


class Place(NamedTuple):
    """A byte that may be given up, and what is read about it."""

    at: int
    before: str
    behind: str
    cost: int
    """Of the words on both sides, in half nats."""


def settled(
    window: bytes, steps: list[Step], codec: str, table: Mapping[str, float] | None = None
) -> list[Step]:
    """Return `steps`, in which lone bytes given up are others where that is likelier."""
    found, done = list[Step](), 0
    for at in range(len(steps)):
        if at < done or not _lone(steps, at):
            continue
        first, last = at, at + 1
        while first > max(done, at - ABOUT) and _plain(steps[first - 1]):
            first -= 1
        while last < min(len(steps), at + ABOUT) and _plain(steps[last]):
            last += 1
        found += steps[done:first]
        found += _best(window, steps[first:last], at - first, codec, table)
        done = last
    return found + steps[done:]


def hidden(window: bytes, codec: str, *, completing: bool = False) -> int | None:
    """Return which byte of `window`, all of which reads as characters, is likelier a lone break.

    `completing`: what follows wants a letter behind it. None: no byte is likelier by HIDDEN, or by
    COMPLETED then.
    """
    from reportclean.repair import words  # noqa: PLC0415

    read = list(characters(window, codec))
    if any(len(unit) > len(b"__") for unit, _ in read):
        return None
    steps = list(_steps(window, 0, len(window)))
    text = "".join(this for _, this in read)
    standing = words.cost(text) + _ascii(text)[-1] - (COMPLETED if completing else HIDDEN)
    places = list(_places(window, steps, codec))
    if not places or min(place.cost for place in places) >= standing + JOINED:
        return None
    price, best = min((_price(p, window[p.at], codec), p) for p in _close(places))
    sound = price < standing and _usual(best, steps, letters=completing)
    return best.at if sound else None


def _usual(place: Place, steps: list[Step], *, letters: bool) -> bool:
    """Whether the characters that are new then are usual, and those about them.

    `letters`: new letters of ASCII are, which else are so behind two characters beyond it, and in
    front of others.
    """
    from reportclean.repair import likely, words  # noqa: PLC0415

    borders = {step.start for step in steps}
    new, at = 0, place.at + 1
    while at not in borders and new < len(place.behind):
        at += 1 if place.behind[new] <= "\x7f" else 2
        new += 1
    about = place.before[-BESIDE:] + place.behind[: new + BESIDE]
    changed, follows = place.behind[:new], place.behind[new : new + 2]
    beyond = "".join([c for c in changed if c > "\x7f"])
    letters = letters or len(beyond) > 1 or (follows.isascii() and follows.isalpha())
    usual = likely.common(beyond if letters else changed)
    judged = sum(not (c.isascii() and c.isalnum()) for c in about)
    return usual and words.cost(about) <= PLAIN * judged


def _close(places: list[Place]) -> list[Place]:
    """Return the places that are judged closely."""
    places = sorted(places, key=attrgetter("cost"))[:TRIED]
    return [place for place in places if place.cost <= places[0].cost + WITHIN]


def _plain(step: Step) -> bool:
    return step.whole and not step.utf8 and step.stop - step.start <= len(b"__")


def _lone(steps: list[Step], at: int) -> bool:
    """Whether one byte is given up there, none near it, and not the last, which may be torn."""
    step = steps[at]
    if step.whole or step.utf8 or step.stop - step.start > 1 or at + 1 == len(steps):
        return False
    beside = steps[max(0, at - ABOUT) : at] + steps[at + 1 : at + ABOUT]
    return all(step.whole for step in beside)


def _best(
    window: bytes,
    steps: list[Step],
    broken: int,
    codec: str,
    table: Mapping[str, float] | None,
) -> list[Step]:
    """Return the steps of the likeliest reading of the run that `steps` go through."""
    start, stop = steps[0].start, steps[-1].stop
    places = [
        place._replace(cost=place.cost - _recalled(place.before + place.behind, table))
        for place in _places(window, steps, codec)
    ]
    if len(places) < 2:
        return steps
    found = steps[broken].start
    best = min(_close(places), key=lambda p: (_price(p, window[p.at], codec), p.at != found))
    if best.at == found:
        return steps
    before = _steps(window, start, best.at)
    return [*before, Step(best.at, best.at + 1, False, False), *_steps(window, best.at + 1, stop)]


def _steps(window: bytes, at: int, stop: int) -> Iterator[Step]:
    while at < stop:
        size = 1 if window[at] < 0x80 else 2
        yield Step(at, at + size, False, True)
        at += size


def _places(window: bytes, steps: list[Step], codec: str) -> Iterator[Place]:
    """Yield the bytes beyond ASCII of a run that may be given up so that the rest are characters.

    A letter of which nothing tells whether it is one stays.
    """
    from reportclean.repair import words  # noqa: PLC0415 (only where bytes are damaged)

    start, stop = steps[0].start, steps[-1].stop
    behind = _readings_to(window, start, stop, codec)
    text, borders = _reading_from(window, start, stop, codec)
    spent = list(map(int.__add__, words.costs(text), _ascii(text)))
    for size, at in enumerate(borders):
        if at + 1 in behind and window[at] > 0x7F:
            rest, cost = behind[at + 1]
            yield Place(at, text[:size], rest, spent[size] + cost)


def _reading_from(window: bytes, at: int, stop: int, codec: str) -> tuple[str, list[int]]:
    """Return what is read from `at` on, up to what is no character, and where each begins."""
    table, text, borders = units(codec), "", list[int]()
    while at < stop:
        borders.append(at)
        size = 1 if window[at] < 0x80 else 2
        this = chr(window[at]) if size == 1 else table[window[at : at + 2]]
        if not this or at + size > stop:
            break
        text += this
        at += size
    return text, borders


def _readings_to(window: bytes, start: int, stop: int, codec: str) -> dict[int, tuple[str, int]]:
    """Return what is read up to `stop`, and what it costs, by where the reading begins."""
    from reportclean.repair import words  # noqa: PLC0415

    found = {stop: ("", 0)}
    for at in range(start + 1, stop):
        if at in found:
            continue
        text, borders = _reading_from(window, at, stop, codec)
        if len(text) < len(borders):
            continue
        spent = _ascii(text)
        costs_ = [a + spent[-1] - b for a, b in zip(words.suffixes(text), spent, strict=True)]
        for size, place in enumerate(borders):
            found[place] = text[size:], costs_[size]
    return found


def _price(place: Place, byte: int, codec: str) -> int:
    """Return what it costs that `byte` is a stray one or half of a character, the less of both."""
    from reportclean.repair import words  # noqa: PLC0415

    left, right = place.before[-NEAR:], place.behind[:NEAR]
    apart = words.cost(left) + words.cost(right)
    letters = _ascii(left + right)[-1] - _ascii(left)[-1] - _ascii(right)[-1]
    found = [words.cost(left + right) + letters + STRAY]
    found += [words.cost(left + half + right) + HALF for half in _fitting(left, right, byte, codec)]
    return place.cost - apart + min(found)


def _fitting(left: str, right: str, byte: int, codec: str) -> list[str]:
    """Return the likeliest characters between two texts of which `byte` is one of the two."""
    from reportclean.repair import likely  # noqa: PLC0415

    before, one, two = left[-2:], left[-1:], right[:1]
    return sorted(
        _halves(byte, codec),
        key=lambda half: likely.cost(half, before) + likely.cost(two, one + half),
    )[:FITTING]


def _recalled(text: str, table: Mapping[str, float] | None) -> int:
    """Return by how many half nats `text` is cheaper for what stands elsewhere in the input."""
    if not isinstance(table, Recalled):
        return 0
    pairs = map(add, text, text[1:])
    return round(sum(min(table.table[pair] - table[pair], AGAIN) for pair in pairs))


def _ascii(text: str) -> list[int]:
    """Return what ASCII in `text[:i]` costs for each i: single letters are halves of others."""
    table, total, found = costs(), 0.0, [0]
    for last, this, following in zip(" " + text, text, text[1:] + " ", strict=False):
        if this <= "\x7f":
            total += table[this]
            if this >= "@" and last > "\x7f":
                total += letter_price(ord(this), min(ord(following), 0xFF))
        found.append(round(2 * total))
    return found


@lru_cache(maxsize=512)
def _halves(byte: int, codec: str) -> tuple[str, ...]:
    """Return the common characters of which `byte` is one of the two."""
    from reportclean.repair import likely  # noqa: PLC0415

    table = units(codec)
    pairs = [bytes([byte, other]) for other in range(0x40, 0xFF)]
    pairs += [bytes([other, byte]) for other in range(0x81, 0xFF)]
    found = map(table.__getitem__, pairs)
    return tuple(dict.fromkeys(c for c in found if c and likely.common(c)))
