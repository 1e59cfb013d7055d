"""Decode what strict decoding refuses: stray, missing and torn bytes, and encodings that change.

The cheapest way through the bytes is sought (`path`), so a stray byte is found where leaving it out
makes the rest the likeliest, not where the decoder happens to stumble, often lines later.

The work is some 10 microseconds a byte, therefore done only around the damage: from the last safe
border to the next one, a byte that is no part of a character of several bytes in any encoding.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterator, Mapping

from reportclean.decode.memory import Memory
from reportclean.decode.path import cheapest
from reportclean.decode.pieces import Piece, lost
from reportclean.decode.resync import first_break, resynchronised
from reportclean.decode.settle import settled
from reportclean.decode.strict import strictly
from reportclean.decode.utf8 import has_utf8
from reportclean.decode.words import CHINESE

CHUNK = 65536
"""How many bytes are decoded at once: an error copies its input, so it must be small."""

LEAST_CHUNK = 1024
"""The same right behind damage; it doubles while there is none."""

WINDOW = 2048
"""How far around damage a safe border is sought, in bytes, before one is made up."""

SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
_DECIMALS = re.compile(rb"\.[0-9]")
_LAST_SAFE = re.compile(rb".*[\x00-\x2f\x3a-\x3f]", re.DOTALL)


BREAKS = 100
"""How many breaks of an input are judged by whole words, at 5 to 10 milliseconds each."""


class Effort:
    """How many more bytes of an input may be worked on thoroughly, and what is remembered of it.

    It keeps the time for an input that is damaged everywhere within seconds; after that, single
    characters are judged.
    """

    def __init__(self, data: bytes) -> None:
        """Allow 60 KB, and 0.3 microseconds a byte more."""
        self.left = 60_000 + len(data) // 100
        self.breaks = BREAKS
        self.memory = Memory(data)


def mend(data: bytes, start: int, stop: int, codec: str, effort: Effort) -> Iterator[Piece]:
    """Yield the pieces of `data[start:stop]`, most of which is in `codec`."""
    at, size = start, CHUNK
    while at < stop:
        chunk = data[at : min(at + size, stop)]
        decoder = codecs.getincrementaldecoder(codec)()
        try:
            text = decoder.decode(chunk, final=at + len(chunk) == stop)
        except UnicodeDecodeError as error:
            size = LEAST_CHUNK
            broken = at + error.start
            first, border = _window(data, at, broken, stop, codec)
            if first > at:
                yield Piece(at, first, codec, data[at:first].decode(codec))
            window = data[first:border]
            utf8 = effort.left > 0 and has_utf8(window)
            about = (0, len(window)) if utf8 else None
            if effort.left > 0 and not utf8:
                about = first_break(window, codec)
            if about is None:
                yield from resynchronised(data, first, border, codec)
                at = border
                continue
            yield from strictly(data[first : first + about[0]], first, codec) or ()
            closed = about[1] < border - first
            first, border = first + about[0], first + about[1]
            effort.left -= border - first
            torn = border == len(data)
            table = None if utf8 else effort.memory.judge(first, border, codec)
            effort.breaks -= 1
            at, _ = yield from untangle(
                data,
                first,
                border,
                codec,
                torn=torn,
                utf8=utf8,
                closed=closed,
                state=codec,
                table=table,
                closely=effort.breaks >= 0,
            )
        else:
            size = min(2 * size, CHUNK)
            until = at + len(chunk) - len(decoder.getstate()[0])
            yield Piece(at, until, codec, text)
            at = until


def _window(data: bytes, at: int, broken: int, stop: int, codec: str) -> tuple[int, int]:
    """Return the safe borders around `broken`, where decoding from `at` stumbled."""
    before = max(at, broken - WINDOW)
    tail = _LAST_SAFE.search(data[before:broken])
    first = before + tail.end() if tail else before
    if first == before > at:  # no safe border: step back over characters that could be read
        behind = data[at:broken].decode(codec)[-WINDOW // 4 :]
        first = broken - len(behind.encode(codec))
    after = SAFE.search(data, broken + 1, min(broken + 1 + WINDOW, stop))
    return first, after.start() if after else min(broken + 1 + WINDOW, stop)


def untangle(  # noqa: PLR0913 - the range, the encoding, and what lies around them
    data: bytes,
    start: int,
    stop: int,
    codec: str,
    *,
    torn: bool,
    utf8: bool = True,
    closed: bool = False,
    keep: int | None = None,
    state: str | None = None,
    table: Mapping[str, float] | None = None,
    closely: bool = False,
) -> Generator[Piece, None, tuple[int, str | None]]:
    """Yield the pieces of `data[start:stop]` in the cheapest reading.

    `torn`: the input ends at `stop`. `utf8`: it may stand there too. `closed`: a character ends at
    `stop`. `keep`: where to stop, having looked further. `state`: the codec that was being read
    before `start`. `table`: what judges the characters. `closely`: whole words judge lone breaks
    once more. Returns where the pieces end and the codec
    there: if not `closed`, up to three bytes before `stop` where that is inside a character.
    """
    window = data[start:stop]
    names = (codec, "utf-8")
    closed = closed or torn or window[-1:] in b"\r\n" or SAFE.match(data, stop) is not None
    fresh = data[start - 1 : start] in {b"\n", b"\r"}
    found = cheapest(
        window, codec, utf8=utf8, torn=torn, closed=closed, state=state, fresh=fresh, table=table
    )
    steps = found.steps
    if closely and not utf8 and codec in CHINESE:
        steps = settled(window, steps, codec, table)
    end = len(window) if keep is None else keep - start
    run: tuple[int, bool] | None = None
    last, reading = 0, False
    for first, after, reading, whole in steps:
        if first >= end:
            break
        if run and (not whole or run[1] != reading):
            yield from strictly(window[run[0] : first], start + run[0], names[run[1]]) or ()
            run = None
        if not whole:
            euro = codec == "gb18030" and _is_price(data, start + first, start + after)
            span = start + first, start + after
            yield Piece(*span, "cp1252", "€") if euro else lost(*span, names[reading])
        elif run is None:
            run = (first, reading)
        last = after
    if run:
        yield from strictly(window[run[0] : last], start + run[0], names[run[1]]) or ()
    return start + last, names[reading]


def _is_price(data: bytes, first: int, after: int) -> bool:
    """Tell whether the bytes are the euro sign of Windows' GBK, 80 alone, beside a figure.

    In front of a decimal point it is inside one.
    """
    if data[first:after] != b"\x80" or _DECIMALS.match(data, after):
        return False
    return data[first - 1 : first].isdigit() or data[after : after + 1].isdigit()
