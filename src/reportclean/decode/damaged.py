"""UTF-8 that is only damaged: what was broken shows as U+FFFD, the rest stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportclean.decode.pieces import Piece, lost
from reportclean.decode.utf8 import ESCAPED, WIDE, utf8_size

_ASCII = re.compile(r"[\x00-\x7f]+")
_LEFT_OVER = re.compile(rb"(?<![\xc2-\xf4])(?<![\xe0-\xf4][\x80-\xbf])[\x80-\xbf]{2}")
"""Two trail bytes of UTF-8 that lost their lead byte."""

WIDE_EACH = 6
"""Where so many characters of UTF-8 stand in a line for each broken one, it is only damaged."""

EDGE = 8
"""How many characters beyond ASCII at each end of it may belong to the lines about it."""

MANY = 8
"""Of so many broken runs or more, one in so many may be longer than TOGETHER, damage twice."""

TOGETHER = 2

APART = 4
"""One in so many of them may follow the one before without a character of UTF-8 in between."""

_TOGETHER = re.compile("[\udc80-\udcff](?=[\0-\u07ff]+[\udc80-\udcff])")


def only_damaged(line: str, *, alone: bool) -> bool:
    """Whether `line` is UTF-8 with a few lone bytes broken.

    `alone`: the lines about it are not broken; otherwise its ends may be in another encoding.
    """
    runs = ESCAPED.findall(line)
    if not runs or any(len(_shown(run)) > 1 for run in runs):
        return False
    if not alone:
        high = _ASCII.sub("", line)
        if ESCAPED.search(high[-EDGE:]) or ESCAPED.search(high[:EDGE]):
            return False
    return len(runs) * WIDE_EACH <= len(WIDE.findall(line)) or (len(runs) == 1 and alone)


def damaged_all_over(line: str) -> bool:
    """Whether `line` is UTF-8 with broken bytes everywhere.

    Characters of another encoding hardly ever stand alone: they make runs of broken bytes, and no
    characters of UTF-8 between them.
    """
    runs = ESCAPED.findall(line)
    if len(runs) < MANY or len(_TOGETHER.findall(line)) * APART > len(runs):
        return False
    return sum(len(_shown(run)) > TOGETHER for run in runs) * MANY <= len(runs)


@lru_cache(1 << 14)
def _shown(run: str) -> str:
    """Return what broken bytes show as.

    That is one U+FFFD for each beginning of a character, one for the end of a character that lost
    its beginning, and one for each other byte.
    """
    data = run.encode("utf-8", "surrogateescape")
    return _LEFT_OVER.sub(b"\xff", data).decode("utf-8", "replace")


def damaged(start: int, text: str) -> Iterator[Piece]:
    """Yield the pieces of UTF-8 in which each run of broken bytes is lost."""
    at, done = start, 0
    for found in ESCAPED.finditer(text):
        clean = text[done : found.start()]
        until = at + utf8_size(clean)
        yield Piece(at, until, "utf-8", clean)
        at, done = until + len(found[0]), found.end()
        yield lost(until, at, "utf-8", len(_shown(found[0])))
    clean = text[done:]
    yield Piece(at, at + utf8_size(clean), "utf-8", clean)
