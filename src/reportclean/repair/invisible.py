"""Characters that nobody sees: zero-width marks, controls of direction, byte order marks inside.

They break words for every later rule. Where a script needs them they stay: direction marks beside
Hebrew and Arabic, joiners beside letters that join and in emoji, soft hyphens in Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import suspects

_ALWAYS = (
    "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{INTERLINEAR ANNOTATION ANCHOR}-\N{INTERLINEAR ANNOTATION TERMINATOR}"
)
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}"
_DIRECTION = (
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}"
)
_ANY = re.compile(f"[{_ALWAYS}{_JOINERS}{_DIRECTION}]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HAN_SIDE = re.compile("[\u2e80-\u9fff\uff00-\uffef0-9\\s]")
REACH = 200
"""Characters around a direction mark within which a right-to-left letter keeps it."""


@cleaner
def invisible(document: Document) -> Iterator[Edit]:
    """Delete invisible characters that no script needs where they stand."""
    text = document.text
    for line in document.once(suspects):
        if not _ANY.search(line.unusual):
            continue
        for run in _ANY.finditer(text, line.start, line.stop):
            if not _needed(text, *run.span()):
                yield Edit(*run.span(), "", "invisible-character")


def _needed(text: str, start: int, stop: int) -> bool:
    marks = set(text[start:stop])
    if marks & set(_DIRECTION_MARKS):
        return bool(_RIGHT_TO_LEFT.search(text, max(0, start - REACH), stop + REACH))
    if marks & set(_JOINERS):
        left, right = text[start - 1 : start], text[stop : stop + 1]
        return not all(not side or _HAN_SIDE.match(side) for side in (left, right))
    return False


_DIRECTION_MARKS = "".join(
    map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
