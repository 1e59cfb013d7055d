"""Characters that nobody sees: zero-width marks, controls of direction, byte order marks inside.

They break words for every later rule. A byte order mark of UTF-8 that was read as GBK is the
character of an element, `锘`, in front of a text that speaks of no element.
 Where a script needs them they stay: direction marks beside
Hebrew and Arabic, joiners beside letters that join and in emoji, soft hyphens in Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import Suspect, suspects

_ALWAYS = (
    "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{INTERLINEAR ANNOTATION ANCHOR}-\N{OBJECT REPLACEMENT CHARACTER}"
)
_JOINERS = (
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}\N{MONGOLIAN VOWEL SEPARATOR}"
    "\N{FUNCTION APPLICATION}\N{INVISIBLE TIMES}\N{INVISIBLE SEPARATOR}\N{INVISIBLE PLUS}"
    "\N{VARIATION SELECTOR-16}\N{HANGUL FILLER}\N{HANGUL CHOSEONG FILLER}"
)
_CONTROLS = "\\x01-\\x08\\x0e-\\x1a"
"""What keys of a terminal send; no text needs them, but damage may be made of them."""
_DIRECTION = (
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}"
)
_ANY = re.compile(f"[{_ALWAYS}{_JOINERS}{_DIRECTION}{_CONTROLS}]+")
_CONTROL = re.compile(f"[{_CONTROLS}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HAN_SIDE = re.compile("[\u2e80-\u9fff\uff00-\uffef0-9\\s‘-”…—]")
REACH = 200
"""Characters around a direction mark within which a right-to-left letter keeps it."""
_MARK = re.compile(
    r"[ \t\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH NO-BREAK SPACE}]{0,8}(锘[?\ufffd]?)(?=\S)"
)
_ELEMENT = re.compile("[、，,是为為的（(:：《—-]|元素|原子|No|同位|及|和|与|與|[12]\\d\\d")
"""What follows the element's name where a line begins with it."""
_CHEMISTRY = re.compile("元素|原子|同位素|放射|周期表|週期表|化学|化學")


@cleaner
def invisible(document: Document) -> Iterator[Edit]:
    """Delete invisible characters that no script needs where they stand."""
    text = document.text
    for line in document.once(suspects):
        if "锘" in line.unusual and (mark := _byte_order_mark(text, line)):
            start, stop = mark.span(1)
            letter = _swallowed(text[stop])
            yield Edit(start, stop + len(letter), letter, "bom-as-gbk")
        if not _ANY.search(line.unusual):
            continue
        for run in _ANY.finditer(text, line.start, line.stop):
            if not _needed(text, *run.span()):
                yield Edit(*run.span(), "", "invisible-character")


def _byte_order_mark(text: str, line: Suspect) -> re.Match[str] | None:
    """Return the match of a byte order mark read as GBK at the beginning of a line."""
    mark = _MARK.match(text, line.start, line.stop)
    if mark is None or _ELEMENT.match(text, mark.end(), line.stop):
        return None
    return None if _CHEMISTRY.search(text, line.start, min(line.stop, mark.end() + REACH)) else mark


def _swallowed(character: str) -> str:
    """Return the ASCII character that became a part of `character` with the mark's last byte."""
    data = character.encode("gbk", "ignore")
    return chr(data[1]) if len(data) == 2 and data[0] == 0xBF and data[1] < 0x80 else ""


def _needed(text: str, start: int, stop: int) -> bool:
    marks = set(text[start:stop])
    if marks & set(_DIRECTION_MARKS):
        return bool(_RIGHT_TO_LEFT.search(text, max(0, start - REACH), stop + REACH))
    if marks & set(_JOINERS) or _CONTROL.search(text, start, stop):
        left, right = text[start - 1 : start], text[stop : stop + 1]
        return not all(not side or _HAN_SIDE.match(side) for side in (left, right))
    return False


_DIRECTION_MARKS = "".join(
    map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
