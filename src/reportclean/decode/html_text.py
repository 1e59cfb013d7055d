"""White space in the text of a page, as browsers treat it."""

from __future__ import annotations

import re

WHITE = " \t\n\r\f"
"""What browsers collapse: other blanks of Unicode are characters like any."""

SPACE = re.compile(rf"[{WHITE}]+")
"""A run of it, which shows as one space."""

_WIDE = r"[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF]"
"""Han and its radicals, kana, wide punctuation: no space belongs where a line of them breaks."""
BREAK = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\n\r\f]*(?={_WIDE})")
"""A line break of the source that shows as nothing."""


def size(text: str) -> int:
    """Return how many characters `text` has, white space not counted."""
    return len("".join(text.split()))
