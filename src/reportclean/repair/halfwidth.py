"""Full-width marks replaced by half-width ones on the bytes of GBK, across character borders.

Where one character ends in byte A3 and the next begins with BF, A1, BB, BA or AC, the pair looks
like a full-width mark. The first byte of the first character was left alone and shows as `?`, the
mark follows, and the text is shifted by one byte until an ASCII letter that is a second byte:
`程??h委` is 程。縣委. The lost first byte is A1 (of the full stop) unless words say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.reading import LOST, Reading, Slot, gbk_step, read

LONGEST = 40
"""Characters that a shifted run may have: in traditional text every third character ends it."""
AHEAD = 3
"""Characters behind the run that take part in the judgement."""
NO_STOP = 0
"""What it costs to read a character that goes on in a word instead of the full stop."""
NEW_WORD = 8
"""What it costs to read another character, in half nats: stops are what is cut mostly."""
MARGIN = 2
"""How much worse the second best reading must be."""
MARGIN_TORN = 6
"""The same where the last byte of the run is destroyed and only words can tell it."""
NEVER = 30
"""What a full stop in front of another mark costs: no text has it."""
TERM = 8
"""What it costs to end a quotation of a few characters, as terms are quoted, by a full stop."""

_MARKS = {"?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, ",": 0xAC}
_NARROW = str.maketrans("；：，！？", ";:,!?")
_SPOT = re.compile(rf"\?([?!;:,；：，！？])([^\x00-\x7f。]{{0,{LONGEST}}})([@-~?]?)")
_TAG = re.compile(r"\?!\?/[A-Za-z][A-Za-z0-9]{0,9}>")
_TERM = re.compile(r"(?<![说說道称稱：:])“[^“”。，,]{1,12}$")
_AHEAD = re.compile(rf"[^\x00-\x7f]{{0,{AHEAD}}}")
_STOP: Slot = ((b"\xa1", 0),)
_LEADS = (*range(0x81, 0xA1), *range(0xB0, 0xFF))


@cleaner
def halfwidth_over_borders(document: Document) -> Iterator[Edit]:
    """Undo half-width replacement that cut characters in two."""
    text = document.text
    if "?" not in text:
        return
    at = 0
    while spot := _SPOT.search(text, at):
        edit = _tagged(text, spot.start()) or _joined(text, spot)
        at = edit.stop if edit else spot.start() + 1
        if edit:
            yield edit


def _tagged(text: str, start: int) -> Edit | None:
    """Return the edit for a full stop, a space and a tag whose `<` was eaten: `?!?/P>`."""
    tag = _TAG.match(text, start)
    return Edit(start, tag.end(), "。", "gbk-bytewise-halfwidth") if tag else None


def _joined(text: str, spot: re.Match[str]) -> Edit | None:
    """Return the edit that repairs the run at `spot`; None: no clear reading."""
    ahead = _AHEAD.match(text, spot.end())
    behind = ahead[0] if ahead else ""
    try:
        run = spot[2].encode("gbk")
        context = behind.encode("gbk")
    except UnicodeEncodeError:
        return None
    if not run and spot[3] in {"", "?"}:
        return None  # nothing is known but marks: a row of them is a row of them
    mark = _MARKS[spot[1].translate(_NARROW)]
    end = LOST if spot[3] in {"", "?"} else ((spot[3].encode(), 0),)
    rest = [*_known(bytes([0xA3, mark]) + run), end, *_known(context)]
    before = text[max(0, spot.start() - 2) : spot.start()]
    found = _better(
        _stopped(read([_STOP, *rest], gbk_step, before), text[: spot.start()][-20:]),
        read([_others(before[-1:]), *rest], gbk_step, before),
    )
    if found is None or found.margin < (MARGIN_TORN if end is LOST else MARGIN):
        return None
    new = found.text[: len(found.text) - len(behind)]
    if not likely.common(new):
        return None
    return Edit(spot.start(), spot.end(), new, "gbk-bytewise-halfwidth")


@lru_cache(maxsize=1024)
def _others(before: str) -> Slot:
    """Return the first bytes of the characters, other than the stop, that end in byte A3."""
    found: list[tuple[bytes, int]] = []
    for lead in _LEADS:
        character = bytes([lead, 0xA3]).decode("gbk", "ignore")
        if character:
            goes_on = likely.word(before + character)
            found.append((bytes([lead]), NO_STOP if goes_on else NEW_WORD))
    return tuple(found)


def _stopped(reading: Reading | None, before: str) -> Reading | None:
    """Return a reading that begins with a full stop, dearer where none can stand."""
    if reading is None:
        return None
    following = reading.text[1:2]
    extra = NEVER if following and following in "、。，；：？！…" else 0
    if following == "”" and _TERM.search(before):
        extra = TERM
    return reading._replace(cost=reading.cost + extra)


def _better(one: Reading | None, two: Reading | None) -> Reading | None:
    """Return the likelier of two readings, with the margin over the other."""
    if one is None or two is None:
        return one or two
    best, other = (one, two) if one.cost <= two.cost else (two, one)
    return best._replace(margin=min(best.margin, other.cost - best.cost))


def _known(data: bytes) -> list[Slot]:
    return [((bytes([b]), 0),) for b in data]
