"""UTF-8 that was read as GBK or GB18030, once or several times, and perhaps converted afterwards.

Three bytes a character became one and a half characters: `鏀垮簻` is 政府. Encoding back and
reading as UTF-8 undoes it. What the wrong decoder could not read it replaced by U+FFFD: in front
of another character beyond ASCII that was the byte 80 if it read GB18030, which has characters of
private use for all others; if it read GBK it was one of a few that make no character with the next
byte. Elsewhere words may tell the character, or it ends the line behind the first two bytes of a
full stop; else it comes out as U+FFFD and is flagged. If the page was converted to Traditional
after the damage, a character may stand for the simplified one: UTF-8 shows which it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.lost import LOST, told
from reportclean.repair.reading import ANY, Slot, read, utf8_step
from reportclean.repair.unusual import FEWEST, LEAST_SHARE, suspects

MEAN = 16.0
"""Half nats a character that the text may cost at most."""
BETTER = 4.0
"""And how much less than the mojibake."""
MOSTLOST = 0.34
"""The share of characters that may be lost."""
UNCONVERTED = 0.05
"""The share of characters that conversion may have left in the other script."""
CONVERTED = 1
"""What it costs to take a character for another one converted."""
HEAD = 300
"""Characters of a longer line, from the first one beyond ASCII on, that must be such text."""
NEAR = 100
"""Characters on both sides that tell the script."""
FEWEST_SPELT = 8
"""Characters of UTF-8 that a line must spell,"""
SPELT = 0.6
"""and their share of its bytes, to be such text beyond doubt."""

_TWO = bytes([ANY, ANY])
_SPELT = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}")
_WHOLE = re.compile(
    rb"[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_BROKEN = re.compile(rb"[\x80-\xff][\x80-\xbf\xff]{0,2}")
_DROPPED = re.compile(rb"[\xe4-\xe9](?:[\x80-\xbf]{3}(?![\x80-\xbf\xff])|(?=[\xe2-\xef]))")
"""Bytes of a character or two around a pair of private use that was taken out of the page."""
_ZONES = tuple((lead, range(0xA1, 0xC0)) for lead in range(0xAA, 0xB0)) + tuple(
    (lead, range(0x80, 0xA1)) for lead in range(0xA1, 0xA8)
)
"""Which bytes of UTF-8 pairs of private use are made of, both within a character."""
_LACKING = re.compile(rb"[\xe0-\xef](?:[\x80-\xbf]\xff?|\xff[\x80-\xbf]|\xff\xff)")
"""A character of which one byte is lost, or of which the first alone is left."""
_BEYOND = re.compile("[^\x00-\x7f]")
_ASKED = re.compile(rb"[\xe0-\xef](?:[\x80-\xbf]\?|\?[?\x80-\xbf]?)")
"""A character of which one byte or two show as `?`."""
_REPLACED = re.compile("\ufffd(?=[^\x00-\x7f])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""What GB18030 makes of bytes that GBK does not read."""


@cleaner
def utf8_as_gbk(document: Document) -> Iterator[Edit]:
    """Read the lines again that are UTF-8 read as GBK."""
    found = [
        line
        for line in document.once(suspects)
        if len(line.unusual) >= max(FEWEST, LEAST_SHARE * (line.stop - line.start))
    ]
    private = bool(found) and _PRIVATE.search(document.text) is not None
    for line in found:
        content = document.text[line.start : line.stop]
        text = reread(content, private=private)
        if text is not None:
            yield Edit(line.start, line.stop, text, "moji-utf8-as-gbk")


def reread(content: str, *, private: bool = True) -> str | None:
    """Return what a line of UTF-8 read as GBK should have been; None: nothing clearly better.

    `private` tells that the decoder was one for GB18030: its page has characters of private use.

    >>> reread("鏀垮簻宸ヤ綔")
    '政府工作'
    """
    before = likely.mean(_with_losses(content))
    if likely.judged(content) < 3 or before < MEAN + BETTER:
        return None
    if len(content) > 4 * HEAD and (first := _BEYOND.search(content)):
        head = content[first.start() : first.start() + HEAD]
        if reread(head, private=private) is None:
            return None
    text, after = content, before
    for _ in range(3):
        again = _once(text, private)
        if again is None or (_mean(again) > max(after - BETTER, MEAN) and _mean(again) >= after):
            break
        text, after = again, _mean(again)
    if text == content or after > min(MEAN, before - BETTER):
        return None
    return text.removeprefix("\ufeff")


def misread(line: str) -> bool:
    """Tell whether a line is UTF-8 read as GBK, however often, also where nothing can be had back.

    No text in GBK has bytes that spell so much UTF-8: of clean lines a sixth at most.

    >>> misread("闂傚倸鍊搁崐鎼佸磹閹间礁纾归柟闂"), misread("鲤鲫鲢鳙鲈鳜鳝鳅鲇鲶鲂鳊鲳鲷鳕鳟鲑")
    (True, False)
    """
    data = b"".join(_bytes(c) or b"" for c in line if c > "\x7f")
    spelt = sum(map(len, _SPELT.findall(data)))
    return spelt >= 3 * FEWEST_SPELT and spelt >= SPELT * len(data)


def _once(text: str, private: bool) -> str | None:
    """Return one round undone, None where too much would be lost."""
    text = _with_losses(text)
    slots = [_bytes(c) for c in text]
    if any(slot is None for slot in slots):
        return None
    data = b"".join(filter(None, slots))
    found = _decoded(data, private)
    if _damaged(data) or not likely.common(_judged(found)) or _mixed(found):
        unconverted = _unconverted(text, private)
        if likely.cost(unconverted) < likely.cost(found):
            found = unconverted
    if found.count(LOST) > MOSTLOST * max(1, likely.judged(found)):
        return None
    return found


def _with_losses(text: str) -> str:
    """Return `text` with U+FFFD for each `?` that stands inside a character of UTF-8.

    >>> _with_losses("鍏?鍙")
    '鍏\ufffd鍙'
    """
    if "?" not in text:
        return text
    data = b"".join(_bytes(c) or b"\n" for c in text)
    known = _ASKED.sub(lambda torn: torn[0].replace(b"?", bytes([ANY])), data)
    lost = iter([new == ANY for old, new in zip(data, known, strict=True) if old == ord("?")])
    return "".join([LOST if c == "?" and next(lost) else c for c in text])


def _bytes(character: str) -> bytes | None:
    """Return what the character was made of; None: not of bytes read as GB18030."""
    if character in "€\x80":
        return b"\x80"
    if character == LOST:
        return bytes([ANY])
    try:
        data = character.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return data if len(data) < 4 else bytes([ANY, ANY])  # UTF-8 has no such four bytes


def _damaged(data: bytes) -> bool:
    """Tell whether bytes that are all there are no UTF-8: then some of them were changed."""
    rest = _WHOLE.sub(b"\n", data)
    return any(bytes([ANY]) not in broken for broken in _BROKEN.findall(rest))


def _mixed(text: str) -> bool:
    """Tell whether a text in one script has a character of the other: one more sign of that."""
    foreign = words.other_script(text)
    return foreign is not None and any(map(foreign, text))


def _decoded(data: bytes, private: bool) -> str:
    """Return the UTF-8 of `data`; each character that lacks bytes becomes one U+FFFD."""
    pieces: list[str] = []
    torn: list[tuple[int, list[str]]] = []
    at = 0
    while at < len(data):
        if dropped := _DROPPED.match(data, at):
            at = dropped.end()
            pieces.append(LOST * (2 if len(dropped[0]) > 1 else 1))
            torn.append((len(pieces) - 1, _around(dropped[0])))
        elif whole := _WHOLE.match(data, at):
            pieces.append(whole[0].decode("utf-8", "replace"))
            at = whole.end()
        elif broken := _BROKEN.match(data, at):
            at = broken.end()
            stop = at == len(data) and broken[0].startswith((b"\xe3\x80", b"\xe3\xff"))
            pieces.append("。" if stop else LOST)
            if not stop and _LACKING.fullmatch(broken[0]):
                torn.append((len(pieces) - 1, _candidates(broken[0], data[at : at + 1], private)))
    for place, candidates in torn:
        before = "".join(pieces[max(0, place - NEAR) : place])
        behind = "".join(pieces[place + 1 : place + 1 + NEAR])
        pieces[place] = told(before, candidates, behind)
    return "".join(pieces)


def _candidates(broken: bytes, behind: bytes, private: bool) -> list[str]:
    """Return the common characters that a broken one may be: of three bytes one or two are lost."""
    if broken.endswith(_TWO):
        # GB18030 never loses two bytes in a row: they are a character that conversion brought in.
        return [] if private else list(_of_first(broken[0], behind))
    if ANY in broken:
        at = broken.index(ANY)
        found = _lacking(broken, at, (broken + behind)[at + 1 : at + 2], private)
    else:  # a byte was dropped, and nothing tells whether the second or the third
        known = bytes([broken[0], ANY, broken[1]])
        found = _lacking(broken + bytes([ANY]), 2, b"", private)
        found += _lacking(known, 1, broken[1:], private)
    return found if len(found) == 1 else [c for c in found if likely.common(c)]


def _lacking(known: bytes, at: int, following: bytes, private: bool) -> list[str]:
    """Return the characters that may lack the byte at `at`, in front of the byte `following`."""
    choices = ((known[:at] + bytes([b]) + known[at + 1 :]) for b in _replaced(following, private))
    return [c for data in choices if (c := data.decode("utf-8", "ignore"))]


@lru_cache(maxsize=4096)
def _of_first(first: int, behind: bytes) -> tuple[str, ...]:
    """Return the common characters of which the first byte alone is left: as 议 before 并."""
    pairs = ((a, b) for b in _replaced(behind, False) for a in _replaced(bytes([b]), False))
    found = (bytes((first, a, b)).decode("utf-8", "ignore") for a, b in pairs)
    return tuple(c for c in found if c and likely.common(c))


@lru_cache(maxsize=4096)
def _around(kept: bytes) -> list[str]:
    """Return the common characters that may have held a pair of bytes that was taken out.

    Of one character the first byte is left, of two the first two bytes and the last two.
    """
    if len(kept) > 1:
        pairs = ((first, second) for first in range(0xAA, 0xB0) for second in range(0xE4, 0xEA))
    else:
        pairs = ((lead, trail) for lead, trails in _ZONES for trail in trails)
    texts = ((kept[:2] + bytes(pair) + kept[2:]).decode("utf-8", "ignore") for pair in pairs)
    return [text for text in texts if text and likely.common(text)]


@lru_cache(maxsize=512)
def _replaced(following: bytes, private: bool) -> bytes:
    """Return the bytes that a decoder replaces in front of the byte `following`."""
    if not following or following < b"\x80":
        return bytes(range(0x80, 0xC0))
    if private:
        return b"\x80"
    pairs = ((b, bytes([b]) + following) for b in range(0x81, 0xC0))
    return b"\x80" + bytes(b for b, pair in pairs if not pair.decode("gbk", "ignore"))


def _unconverted(text: str, private: bool) -> str:
    """Return the likeliest UTF-8 where each character may be a converted one.

    A page that was converted has next to no characters of the other script left.
    """
    few = UNCONVERTED * likely.judged(text)
    to_traditional = sum(map(likely.reduced, text)) <= few
    if not to_traditional and sum(map(likely.converted, text)) > few:
        return text
    known = _REPLACED.sub("\x80", text) if private else text
    slots = [_choices(c, to_traditional) for c in known]
    reading = read((*slots, ((b"\n", 0),)), utf8_step)
    return _decoded(reading.data[:-1], private) if reading else text


@lru_cache(maxsize=8192)
def _choices(character: str, to_traditional: bool) -> Slot:
    """Return the bytes of a character, and those of the ones that conversion makes it of."""
    own, twins = _bytes(character), likely.twins(character)
    others = (_bytes(c) for c in twins if likely.converted(c) is not to_traditional)
    found = tuple((data, CONVERTED) for data in others if data)
    return ((own, 0), *found) if own else found


def _judged(text: str) -> str:
    """Return what common text is judged by: the characters beyond ASCII that are not lost."""
    return re.sub("[\x00-\x7f\ufeff\ufffd]", "", text)


def _mean(text: str) -> float:
    """Return the mean cost of what was not lost."""
    return likely.mean(re.sub("[\ufeff\ufffd]", "", text))
