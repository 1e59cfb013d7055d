"""Letters that ftfy wrote for a ligature, which in truth were the two bytes of a character.

Of GBK read as Latin-1 it takes C4 B3 for the UTF-8 of the ligature ĳ, and writes `i` and `j`: 李某
becomes `Àîij`, 潜力 `DZÁ¦`. What stands beside such letters was read as GBK or Big5 already; here
words tell whether they are a character too.
"""

from __future__ import annotations

import re
import unicodedata

from reportclean.core.edits import Edit
from reportclean.repair import likely, words

LETTERS = 22
"""What letters between Chinese characters cost, in half nats: as much as a word does."""
BESIDE = 8
"""Characters on both sides by which words judge."""

_LIGATURES = {unicodedata.normalize("NFKC", c): c.encode() for c in "ĳĲǱǲǳ"}
_SPELT = re.compile(r"(?<![A-Za-z0-9])[A-Z]?((?:ij)+|IJ|D[Zz]|dz)(?![A-Za-z0-9])")
_BEFORE = re.compile(r"(?<![A-Za-z0-9])(?:ij|IJ|D[Zz]|dz)$")


def spelt_out(content: str, edit: Edit, codec: str) -> Edit:
    """Return the edit with letters in its text, and in front of it, as the characters they were.

    `codec` is the one by which the bytes of the line were read.
    """
    if not any(letters in content for letters in _LIGATURES):
        return edit
    before = _BEFORE.search(content, 0, edit.start)
    text = (before[0] if before else "") + edit.text
    new = _SPELT.sub(lambda found: _spelt(text, found, codec), text)
    if new == text:
        return edit
    return edit._replace(start=before.start() if before else edit.start, text=new)


def _spelt(text: str, found: re.Match[str], codec: str) -> str:
    """Return the characters that letters of `text` were, or the letters where words prefer them."""
    letters = found[1]
    data = b"".join(_LIGATURES[letters[at : at + 2]] for at in range(0, len(letters), 2))
    initial = found[0].removesuffix(letters)
    try:
        characters = data.decode(codec)
    except UnicodeDecodeError:
        return found[0]
    left = text[max(0, found.start() - BESIDE) : found.start()] + initial
    right = text[found.end() : found.end() + BESIDE]
    if not (likely.han(left[-1:]) or likely.han(right[:1])) or not likely.common(characters):
        return found[0]
    dearer = words.cost(left + characters + right) - words.cost(left + letters + right)
    return initial + (characters if dearer < LETTERS * len(characters) else letters)
