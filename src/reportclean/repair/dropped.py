"""UTF-8 read as cp1252 or Latin-1 by programs that dropped bytes.

81, 8D, 8F, 90 and 9D are no characters there, and control characters in Latin-1, which many
programs take out of a page. Of 午 (E5 8D 88) `åˆ` is left: one character in seven of Chinese text
lacks a byte or two then, and words tell which it was. Soft hyphens (AD, of 中) are taken out too,
and of a no-break space (A0, of 加) a space is made.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from reportclean.repair import likely
from reportclean.repair.lost import LOST, told

BYTES = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""What cp1252 does not have."""
SOFT_HYPHEN = 0xAD
"""What Latin-1 and cp1252 have, and programs take out that tidy what is not seen: of 中 `ä¸`."""
FEWEST = 3
"""Characters that must be whole, and at least as many as lack a byte: French letters are none."""
NEAR = 100
"""Characters on both sides by which a character is judged, script and all."""
MOST = 1200
"""So many readings of characters on end are compared at most; of three and more nothing tells."""

ROUNDS = 2
"""A character that was told tells of the next, and of the one before."""

_MARKS = frozenset("、！【”」』")
"""The marks whose UTF-8 has such a byte: they count as common characters do."""
_OPENED = {"」": "「", "』": "『"}
_CLOSED = {opening: closing for closing, opening in _OPENED.items()}
_PAUSES = frozenset("、！")
"""What stands at no beginning."""
# What stands in front of a beginning, and behind an end; nothing at all is the line's.
_BEGINS = frozenset(("", *"\n。；：，、;:,"))
_ENDS = frozenset(("", *"\n。；：，！？;:,!?"))
_PIECE = re.compile(
    rb"(?P<whole>[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|(?P<wide>(?:\xe0[\xa0-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]))"
    rb"|(?P<broken>[\xe0-\xef][\x80-\xbf]?)(?![\x80-\xbf])"
)

_SPACED = re.compile(rb"[\xe2-\xef](?:[\x80-\xbf] | [\x80-\xbf])(?![\x80-\xbf])")


def restored(data: bytes, *, hyphens: bool | None = None) -> str | None:
    """Return the UTF-8 that lost bytes; None if that is not what happened to it.

    A character of which words do not tell what it was is U+FFFD. `hyphens`: the page has its soft
    hyphens still; None: it is too short to tell.

    >>> restored("今天上午，长江水位上涨。".encode().translate(None, delete=BYTES))
    '今天上午，长江水位上涨。'
    """
    lost = _lost(data, hyphens=hyphens)
    given, data = data, _SPACED.sub(_unspaced, data) if b"\xa0" not in data else data
    pieces: list[str] = []
    torn: list[tuple[int, tuple[str, ...]]] = []
    at = wide = broken = 0
    while at < len(data):
        piece = _PIECE.match(data, at)
        if piece is None:
            return None
        wide += piece["wide"] is not None
        broken += piece["broken"] is not None
        if piece["broken"] is None:
            pieces.append(piece[0].decode())
        elif (
            torn and torn[-1][0] == len(pieces) - 1
        ):  # of a word of two, both: they are told as one
            torn[-1] = torn[-1][0], _joined(torn[-1][1], _candidates(piece[0], lost))
            pieces[-1] += LOST
        else:
            torn.append((len(pieces), _candidates(piece[0], lost)))
            pieces.append(LOST)
        at = piece.end()
    if (not torn and data == given) or wide < max(FEWEST, broken):
        return None
    for place, candidates in torn * ROUNDS:
        if LOST not in pieces[place]:
            continue
        before = "".join(pieces[max(0, place - NEAR) : place])
        behind = "".join(pieces[place + 1 : place + 1 + NEAR])
        fitting = [text for text in candidates if _may_stand(before, text, behind)]
        if fitting:
            pieces[place] = told(before, fitting, behind)
    return "".join(pieces)


def _joined(firsts: tuple[str, ...], seconds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the readings of characters on end; none where they are too many to compare."""
    if len(firsts) * len(seconds) > MOST:
        return ()
    return tuple(map("".join, product(firsts, seconds)))


def _may_stand(before: str, text: str, behind: str) -> bool:
    """Tell whether the marks of a text can stand where it does: what closes was opened before."""
    if text[0] in _PAUSES and before[-1:] in _BEGINS:
        return False
    if text[-1] in "、【" and behind[:1] in _ENDS:
        return False
    opened = (_OPENED[mark] for mark in text if mark in _OPENED)
    return all(before.count(mark) > before.count(_CLOSED[mark]) for mark in opened)


def _lost(data: bytes, *, hyphens: bool | None) -> bytes:
    """Return the bytes that may have been dropped: those of which none is left.

    Where the others were, soft hyphens must be missing from a whole page.
    """
    gaps = b"" if any(b in data for b in BYTES) else BYTES
    kept = hyphens or SOFT_HYPHEN in data or (gaps and hyphens is None)
    return gaps if kept else gaps + bytes([SOFT_HYPHEN])


def _unspaced(torn: re.Match[bytes]) -> bytes:
    """Return a character with the no-break space that was made a space, if it is a common one."""
    whole = torn[0].replace(b" ", b"\xa0")
    character = whole.decode("utf-8", "ignore")
    return whole if character in _MARKS or likely.common(character or LOST) else torn[0]


@lru_cache(maxsize=4096)
def _candidates(kept: bytes, lost: bytes) -> tuple[str, ...]:
    """Return the common characters of which `kept` is left, others being `lost`."""
    lead, rest = kept[:1], kept[1:]
    if rest:
        tails = [bytes((b, *rest)) for b in lost] + [bytes((*rest, b)) for b in lost]
    else:
        tails = [bytes(pair) for pair in product(lost, repeat=2)]
    found = dict.fromkeys((lead + tail).decode("utf-8", "ignore") for tail in tails)
    return tuple(c for c in found if c and (c in _MARKS or (c > "\u33ff" and likely.common(c))))
