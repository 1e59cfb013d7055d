"""UTF-8 that was read as GBK or GB18030, once or several times.

Three bytes a character became one and a half characters: `鏀垮簻` is 政府. Encoding back and
reading as UTF-8 undoes it. What the wrong decoder could not read it replaced; a character that
lacks a byte for that reason comes out as U+FFFD and is flagged, unless it ends a line: the `銆`
there is the full stop, since of the marks that begin with its two bytes no other ends lines so
often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import suspects

MEAN = 16.0
"""Half nats a character that the text may cost at most."""
BETTER = 4.0
"""And how much less than the mojibake."""
MOST_LOST = 0.34
"""The share of characters that may be lost."""
LEAST_UNUSUAL = 0.06
"""The share of unusual characters that a line must have: mojibake has a third, among ASCII less."""

_WHOLE = re.compile(
    rb"[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LOST = 0xFF  # never a byte of UTF-8: stands here for a byte that the wrong decoder replaced


@cleaner
def utf8_as_gbk(document: Document) -> Iterator[Edit]:
    """Read the lines again that are UTF-8 read as GBK."""
    for line in document.once(suspects):
        if len(line.unusual) < max(2, LEAST_UNUSUAL * (line.stop - line.start)):
            continue
        content = document.text[line.start : line.stop]
        text = reread(content)
        if text is not None:
            yield Edit(line.start, line.stop, text, "moji-utf8-as-gbk")


def reread(content: str) -> str | None:
    """Return what a line of UTF-8 read as GBK should have been; None: nothing clearly better.

    >>> reread("鏀垮簻宸ヤ綔")
    '政府工作'
    """
    before = likely.mean(content)
    if likely.judged(content) < 3 or before < MEAN + BETTER:
        return None
    text, after = content, before
    for _ in range(3):
        again = _once(text)
        if again is None or (_mean(again) > max(after - BETTER, MEAN) and _mean(again) >= after):
            break
        text, after = again, _mean(again)
    if text == content or after > min(MEAN, before - BETTER):
        return None
    return text.removeprefix("\ufeff")


def _once(text: str) -> str | None:
    """Return one round undone, None where too much would be lost."""
    data = _encoded(text)
    if data is None:
        return None
    found = _decoded(data)
    if found.count("\ufffd") > MOST_LOST * max(1, likely.judged(found)):
        return None
    return found


def _encoded(text: str) -> bytes | None:
    data = bytearray()
    for character in text:
        if character == "€":
            data.append(0x80)
        elif character == "\ufffd":
            data.append(_LOST)
        else:
            try:
                data += character.encode("gb18030")
            except UnicodeEncodeError:
                return None
    return bytes(data)


def _decoded(data: bytes) -> str:
    """Return the UTF-8 of `data`; each character that lacks bytes becomes one U+FFFD."""
    pieces: list[str] = []
    at = 0
    while at < len(data):
        if whole := _WHOLE.match(data, at):
            pieces.append(_strict(whole[0]))
            at = whole.end()
            continue
        start = at
        at += 1
        while at < len(data) and at - start < 3 and (0x80 <= data[at] <= 0xBF or data[at] == _LOST):
            at += 1
        stop = at == len(data) and data[start:at].startswith((b"\xe3\x80", b"\xe3\xff"))
        pieces.append("。" if stop else "\ufffd")
    return "".join(pieces)


def _strict(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _mean(text: str) -> float:
    """Return the mean cost of what was not lost."""
    return likely.mean(re.sub("[\ufeff\ufffd]", "", text))
