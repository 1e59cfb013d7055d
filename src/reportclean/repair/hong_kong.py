"""Characters of private use that are those of Hong Kong's supplement to Big5, before 2004.

Windows gave the supplementary characters (着, 峯, 綫, and those of Cantonese: 嘅, 喺, 咗) the code
points of Big5's user-defined zones, in order: the bytes are told from the code point, and from them
today's character. Fonts of icons use the same code points: one word must be made first.
"""

from __future__ import annotations

import re

from reportclean.repair import likely, words

_ZONES = ((0xE000, 0xE310, 0xFA), (0xE311, 0xEEB7, 0x8E))
"""First and last code point of a zone, and the first byte that it begins with."""
_ROW = 157
"""Characters that have one first byte: 63 with second bytes from 40 on, the others from A1 on."""
_LOW = 63

_HAN = "\u3400-\u9fff\ue000-\ueeb7"
_WITHIN = re.compile(rf"(?<=[{_HAN}])[\ue000-\ueeb7](?=[{_HAN}])")
_CANTONESE = frozenset("嘅喺咗啲嗰嘢嚟㗎嘥瞓冚攰啱喎哋乜")


def supplementary(private: str) -> str:
    r"""Return the character of the supplement; empty: it has none there.

    >>> supplementary("\ue2e5")
    '着'
    """
    code = ord(private)
    for first, last, lead in _ZONES:
        if first <= code <= last:
            row, at = divmod(code - first, _ROW)
            second = 0x40 + at if at < _LOW else 0xA1 + at - _LOW
            found = bytes([lead + row, second]).decode("big5hkscs", "ignore")
            return found if len(found) == 1 else ""
    return ""


def supplemented(text: str) -> bool:
    r"""Tell whether the characters of private use in a text are the supplement's.

    One between two Han characters makes a word with one of them, or is Cantonese.

    >>> supplemented("有\ue2e5較深的了解"), supplemented("点赞\ue601收藏")
    (True, False)
    """
    for found in _WITHIN.finditer(text):
        meant = supplementary(found[0])
        left, right = text[found.start() - 1], text[found.end()]
        if meant in _CANTONESE or (
            meant
            and likely.common(meant)
            and (words.known(left + meant) or words.known(meant + right))
        ):
            return True
    return False
