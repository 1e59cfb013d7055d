"""Full-width marks replaced by half-width ones on the bytes of GBK, across character borders.

Where one character ends in byte A3 and the next begins with BF, A1, BB, BA or AC, the pair looks
like a full-width mark. The first byte of the first character was left alone and shows as `?`, the
mark follows, and the text is shifted by one byte until an ASCII letter that is a second byte:
`程??h委` is 程。縣委. The lost first byte is A1 (of the full stop) unless words say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.reading import LOST, Slot, gbk_step, read

LONGEST = 40
"""Characters that a shifted run may have: in traditional text every third character ends it."""
NO_STOP = 6
"""What it costs to read another character than the full stop, in half nats."""
MARGIN = 6
"""How much worse the second best reading must be."""

_MARKS = {"?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, ",": 0xAC}
_SPOT = re.compile(rf"\?([?!;:,；：，！？])([^\x00-\x7f。]{{0,{LONGEST}}})([@-~?]?)")
_TAG = re.compile(r"\?!\?/[A-Za-z][A-Za-z0-9]{0,9}>")
_FIRST: Slot = tuple(
    (bytes([b]), 0 if b == 0xA1 else NO_STOP) for b in range(0x81, 0xFF) if b not in range(0xA2, 0xB0)
)


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
    mark = _MARKS[spot[1].translate(_NARROW)]
    try:
        run = spot[2].encode("gbk")
    except UnicodeEncodeError:
        return None
    if not run and not spot[3]:
        return None
    end: list[Slot] = [LOST] if spot[3] in {"", "?"} else [((spot[3].encode(), 0),)]
    slots = [_FIRST, *_known(bytes([0xA3, mark]) + run), *end]
    before = text[spot.start() - 1 : spot.start()]
    reading = read(slots, gbk_step, before)
    if reading is None or reading.margin < MARGIN or not likely.common(reading.text):
        return None
    first, second = reading.text[:2]
    if first != "。" and not (likely.word(before + first) or likely.word(first + second)):
        return None
    return Edit(spot.start(), spot.end(), reading.text, "gbk-bytewise-halfwidth")


def _known(data: bytes) -> list[Slot]:
    return [((bytes([b]), 0),) for b in data]


_NARROW = str.maketrans("；：，！？", ";:,!?")
