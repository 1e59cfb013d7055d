"""GBK that was read as Big5, and Big5 that was read as GBK.

Both encodings fill the same bytes with other characters, so the wrong reading is Han text of rare
characters in no order. Encoding back is lossless where the wrong decoder lost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import pattern, suspects

STRANGE = 21.0
"""Half nats a character that the line must cost at least: no line of prose does."""
MEAN = 15.0
"""Half nats a character that the reading may cost at most."""
LEAST_UNUSUAL = 0.1
"""The share of unusual characters that a line must have."""
FEWEST = 4
"""Judged characters that a line must have: fewer prove nothing."""
DIFFERENT = 3
"""Different characters among them: of one or two a rule is made."""
_WORD = re.compile(r"\s*+\S++\s+")


@cleaner
def crossed_encodings(document: Document) -> Iterator[Edit]:
    """Read the lines again that are GBK read as Big5 or Big5 read as GBK."""
    for line in document.once(suspects):
        if len(line.unusual) < LEAST_UNUSUAL * (line.stop - line.start):
            continue
        start = line.start + _sound(document.text[line.start : line.stop])
        content = document.text[start : line.stop]
        if likely.judged(content) < FEWEST or likely.mean(content) < STRANGE:
            continue
        if len(set(content)) < DIFFERENT:
            continue
        for wrong, right in (
            ("big5", "gbk"),
            ("big5hkscs", "gbk"),
            ("gbk", "big5"),
            ("gb18030", "big5hkscs"),
        ):
            try:
                text = content.encode(wrong).decode(right)
            except UnicodeError:
                continue
            if likely.mean(text) <= MEAN and likely.judged(text) >= FEWEST:
                yield Edit(start, line.stop, text, f"moji-{right}-as-{wrong}".replace("hkscs", ""))
                break


def _sound(line: str) -> int:
    """Return where the words end that begin a line and are text as they are; 0: there are none.

    >>> _sound("补充点评 2007年10月 羆ぇ 搂华ぃ"), _sound("羆ぇ 搂华ぃ")
    (14, 0)
    """
    stop = 0
    while word := _WORD.match(line, stop):
        if pattern().search(word[0]) or likely.mean(word[0]) > MEAN:
            break
        stop = word.end()
    return stop if likely.judged(line[:stop]) >= FEWEST else 0
