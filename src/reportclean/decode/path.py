"""The cheapest way through damaged bytes, or through bytes of two encodings.

Each step reads one character, in the one encoding or in UTF-8, or gives up one byte, and costs
what `words` says of the character behind the one before it; changing the encoding costs too
(Viterbi's algorithm, with the few best ways kept at each byte). So a stray byte in a run of double
bytes is found where leaving it out makes the rest the likeliest, not where a decoder happens to
stumble, often lines later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportclean.decode.likelihood import STRAY, costs
from reportclean.decode.prices import (
    AT_HOME,
    CHANGE,
    CHANGE_AT_LINE_END,
    LEFT_OVER,
    LIKELY,
    NAMED,
    NARROW,
    NARROW_AT_CHANGE,
    TORN,
    TORN_WIDE,
    ascii_price,
)
from reportclean.decode.units import LENGTHS, prefix, units
from reportclean.decode.ways import PRICE, START, Course, Step, Way, best
from reportclean.decode.words import pairs

NEAR = 8
"""How many characters of ASCII may stand between such a character and a change."""

BEHIND = 34.0
"""A way that costs so much more than the best one a byte before is given up."""


_LEFT_OVER = re.compile(rb"[\x80-\xbf]{2}")


class Search:
    """The search through one window of bytes."""

    def __init__(
        self, window: bytes, codec: str, table: Mapping[str, float], *, utf8: bool, torn: bool
    ) -> None:
        """Prepare it; the arguments are those of `cheapest`."""
        self.window = window
        self.codec = codec
        self.lengths = LENGTHS.get(codec, ())
        self.utf8 = utf8 or not self.lengths
        self.torn = torn
        self.ways: list[list[Way]] = [[] for _ in range(len(window) + 1)]
        self.units = units(codec)
        self.pairs = table

    def begin(self, state: str | None, *, fresh: bool) -> None:
        """Put the ways at the start, where `state` is the codec before it."""
        change = CHANGE_AT_LINE_END if fresh or state is None else CHANGE
        if self.utf8:
            price = 0.0 if state == "utf-8" or not self.lengths else change
            self.ways[0].append((price, "", True, START, None))
        if self.lengths:
            price = change if self.utf8 and state == "utf-8" else 0.0
            self.ways[0].append((price, "", False, START, None))

    def run(self) -> None:
        """Find the ways to each byte."""
        window = self.window
        before, recent = 0, 0.0
        for at, byte in enumerate(window):
            found = self.ways[at]
            if not found:
                continue
            if len(found) > 1:
                found = self.ways[at] = best(found)
            least = found[0][0]
            if at == before + 1 and least > recent + BEHIND:
                self.ways[at] = []
                continue
            before, recent = at, least
            if self.utf8 and self.lengths:
                self._change(at, byte, found)
            if byte < 0x80:
                self._ascii(at, byte, found)
                continue
            given_up = [False, False]
            for way in found:  # the cheapest one first
                utf8 = way[2]
                whole = self._as_utf8(at, byte, way) if utf8 else self._as_legacy(at, way)
                if not given_up[utf8] and not (whole and utf8):
                    given_up[utf8] = True
                    self._give_up(at, way)

    def _change(self, at: int, byte: int, found: list[Way]) -> None:
        """Add the ways that change their encoding here.

        In ASCII a change may wait; UTF-8 begins where a character of it does, and ends where none
        is, or an unlikely one.
        """
        ended = at > 0 and self.window[at - 1] in b"\n\r"
        if byte < 0x80 and not ended:
            return
        change = CHANGE_AT_LINE_END if ended else CHANGE
        length = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
        this = units("utf-8")[self.window[at : at + length]] if byte >= 0x80 else ""
        likely = length == 3 and this and costs()[this] < LIKELY
        for utf8 in (False, True):
            if byte >= 0x80 and (likely if utf8 else not this):
                continue
            least = next((way for way in found if way[2] is utf8), None)
            if least is not None:
                price, last, _, step, before = least
                if utf8 and _narrow(least):
                    price += NARROW_AT_CHANGE
                rival = next((way for way in found if way[2] is not utf8), None)
                if rival is None or price + change < rival[0]:
                    found.append((price + change, last, not utf8, step, before))

    def _ascii(self, at: int, byte: int, found: list[Way]) -> None:
        last, there = chr(byte), self.ways[at + 1]
        for way in found:
            price = way[0] + ascii_price(self.window, at, way[1])
            there.append((price, last, way[2], (at, at + 1, way[2], True), way))

    def _as_utf8(self, at: int, byte: int, way: Way) -> bool:
        """Add the way that reads a character of UTF-8, and return whether there is one."""
        length = 2 if 0xC2 <= byte < 0xE0 else 3 if 0xE0 <= byte < 0xF0 else 4
        this = units("utf-8")[self.window[at : at + length]]
        if not this:
            return False
        price = self.pairs[way[1] + this]
        if length == 2 and self.lengths:
            if byte > 0xC3 or price > NAMED:
                price += NARROW
            if not way[3][2] and this not in AT_HOME:
                price += NARROW_AT_CHANGE
        elif length == 4 and not way[3][2]:
            price += NARROW_AT_CHANGE
        step = (at, at + length, True, True)
        self.ways[at + length].append((way[0] + price, this, True, step, way))
        return True

    def _as_legacy(self, at: int, way: Way) -> bool:
        """Add the ways that read a character in the other encoding; return whether there is one."""
        size, there = len(self.window), False
        for length in self.lengths:
            if at + length > size:
                break
            this = self.units[self.window[at : at + length]]
            if this:
                price = way[0] + self.pairs[way[1] + this]
                step = (at, at + length, False, True)
                self.ways[at + length].append((price, this, False, step, way))
                there = True
        return there

    def _give_up(self, at: int, way: Way) -> None:
        """Add the ways that give up the byte at `at`, or the beginning of a character there."""
        size, torn = len(self.window), self.torn
        prices = {1: TORN if torn and at + 1 == size else STRAY}
        if way[2]:
            kept = prefix(self.window[at : at + 4])
            if kept > 1:
                prices[kept] = TORN if torn and at + kept == size else STRAY
            elif _LEFT_OVER.match(self.window, at):
                prices[2] = STRAY + LEFT_OVER
        elif (
            torn
            and self.codec == "gb18030"
            and 2 <= size - at <= 3
            and 0x30 <= self.window[at + 1] < 0x3A
        ):
            prices[size - at] = TORN_WIDE if size - at == 2 else TORN
        for count, price in prices.items():
            step, there = (at, at + count, way[2], False), self.ways[at + count]
            there.append((way[0] + price, way[1], way[2], step, way))
            if way[1]:  # what is lost may have been a character, not a byte between two
                there.append((way[0] + price, "", way[2], step, way))

    def course(self, *, closed: bool) -> Course:
        """Return the cheapest course to the end, or to one of the last bytes if not `closed`."""
        size = len(self.window)
        ends = [size] if closed else range(max(size - 3, min(size, 1)), size + 1)
        price, way = min(
            ((way[0] + 5.0 * (size - at), way) for at in ends for way in self.ways[at]),
            key=PRICE,
        )
        steps = []
        while way[4] is not None:
            steps.append(Step(*way[3]))
            way = way[4]
        return Course(price, steps[::-1])


def _narrow(way: Way) -> bool:
    """Whether the last character beyond ASCII on `way` is one of two bytes in UTF-8, and odd."""
    for _ in range(NEAR):
        step = way[3]
        if step[1] - step[0] != 1 or way[4] is None:
            return step[1] - step[0] == 2 and way[1] not in AT_HOME
        way = way[4]
    return False


def cheapest(  # noqa: PLR0913 - the bytes, the encodings, and what lies around them
    window: bytes,
    codec: str,
    *,
    utf8: bool,
    torn: bool,
    closed: bool,
    state: str | None,
    fresh: bool = False,
    table: Mapping[str, float] | None = None,
) -> Course:
    """Return the cheapest course through `window`.

    `utf8`: UTF-8 may stand in it as well. `torn`: the input ends with it. `closed`: no character
    can go on behind it; else the course may end up to three bytes before the end. `state`: the
    codec that was being read before, if known. `fresh`: a line begins here. `table`: the
    cost of the second of two characters, if it is not that of all texts in `codec`.
    """
    search = Search(window, codec, pairs(codec) if table is None else table, utf8=utf8, torn=torn)
    search.begin(state, fresh=fresh)
    search.run()
    return search.course(closed=closed)
