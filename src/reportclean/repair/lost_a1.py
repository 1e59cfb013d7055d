"""GBK text shifted because one byte A1 of an ideographic space was lost at a paragraph's start.

The other A1 makes a mark of the first byte that follows: `。ㄇ刂輩^外宣` is `　（秦州區外宣`,
`∥飿I費` is `　物業費`. With the byte put back in front, the run reads right up to the next ASCII
letter that is a second byte, or to a character of which the second byte shows as `?`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.midgloss import seconds
from reportclean.repair.shifted_numbers import is_shifted
from reportclean.repair.torn import closed, last_of
from reportclean.repair.unusual import pattern, suspects

LONGEST = 40
"""Characters that a shifted run may have."""
STRANGE = 4
"""How much more, in half nats, a character of the run must cost than one of what it is read as."""
MEAN = 15
"""And what a character of that may cost."""

_RUN = re.compile(
    rf"[ \t\N{{IDEOGRAPHIC SPACE}}]{{0,8}}((?P<run>[^\x00-\x7f\N{{IDEOGRAPHIC SPACE}}]"
    rf"[^\x00-\x7f]{{0,{LONGEST}}})(?P<end>[@-~?]?))"
    rf"(?:\((?P<gloss>[a-zü{likely.TONED_VOWELS}]{{1,6}}) ?\))?"
)
_OPENING = frozenset("“‘〔〈《「『〖【（※★☆●○◎◇◆□■△▲→—…·§№")
"""Marks with which lines begin anyway: there one strange character proves nothing."""
_CLOSING = "\N{FULLWIDTH RIGHT PARENTHESIS}"


@cleaner
def lost_a1(document: Document) -> Iterator[Edit]:
    """Put the lost byte back."""
    text = document.text
    for line in document.once(suspects):
        match = _RUN.match(text, line.start, line.stop)
        if match is None or is_shifted(text, line.start, line.stop):
            continue  # a number that would be read as a word: 。ㄊ┺ is no 施
        behind = text[match.end() : line.stop]
        if not match["end"] and (new := _dangling(match["run"], match["gloss"], behind)):
            yield Edit(match.start(1), match.end(), new, "gbk-lost-a1")
        elif found := _read(match["run"], match["end"], text[match.end(1) : line.stop]):
            size, new = found
            yield Edit(match.start(1), match.start(1) + size, new, "gbk-lost-a1")


def _dangling(run: str, gloss: str | None, behind: str) -> str:
    """Return what a run was whose last byte is lost; empty: nothing tells which one it was.

    A gloss says how its last character is read; at the end of a line only a bracket can have been
    torn that is open: `。ㄕ髑笠庖姼澹` is `　（徵求意見稿）`.
    """
    try:
        data = b"\xa1" + run.encode("gbk")
    except UnicodeError:
        return ""
    if closed(run) is not None or data[1] != 0xA1:
        return ""
    ends: tuple[int, ...] = ()
    if gloss:
        ends = seconds(data[-1], gloss)
    elif not behind.strip() and data[-1:] == _CLOSING.encode("gbk")[:1]:
        ends = (_CLOSING.encode("gbk")[1],)
    texts = [(data + bytes([end])).decode("gbk", "ignore") for end in ends]
    good = [text for text in texts if likely.common(text[1:]) and _proven(run, text[1:], behind)]
    if len(good) != 1 or (not gloss and "\N{FULLWIDTH LEFT PARENTHESIS}" not in good[0]):
        return ""
    return good[0]


def _read(run: str, end: str, behind: str) -> tuple[int, str] | None:
    """Return how long the shifted run is and what it was; None: it is no such run."""
    shut = closed(run)
    if shut is not None:
        run, end, behind = run[: shut + 1], "", run[shut + 1 :] + end + behind
    torn = end == "?"
    if shut is None and not end:
        return None
    if run[0] in _OPENING and (len(run) < 3 or not pattern().search(run, 1)):
        return None  # 《衞 at the start of a line is a rare character, and no more
    try:
        data = b"\xa1" + run.encode("gbk") + (b"" if torn else end.encode())
        if data[1] != 0xA1:
            return None
        text = (data[:-1] if torn else data).decode("gbk")
    except UnicodeError:
        return None
    han = text[1:-1] if shut is not None else text[1:]
    if not han or not likely.common(han) or not _proven(run, text[1:], behind):
        return None
    return len(run + end), text + (last_of(text, data[-1], behind) if torn else "")


def _proven(run: str, text: str, behind: str) -> bool:
    """Tell whether a run is so much less likely that it must be shifted."""
    if len(text) == 1:
        return likely.word(text + behind[:1])
    cost = words.cost(text)
    return cost <= MEAN * len(text) and cost + STRANGE * len(text) < words.cost(run)
