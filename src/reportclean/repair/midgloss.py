"""Pinyin glosses that a tool working on bytes put into the middle of a GBK character.

The tool saw a pair made of the second byte of one character and the first byte u of the next,
took it for a character read `qū`, and wrote `(qū)` behind it. The decoder then read u and `(` as
one broken character: `?qū)`. So `?qū)` is the byte u for which (byte before, u) is a character
read qū. From there the text is shifted by one byte, until an ASCII letter that is a second byte,
or another such gloss, sets it right. A pair inside the shifted text may have been glossed too, as
the character that it shows: `?yàn)閹(yān)植繋ь^` is 為幹部帶頭.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.torn import LOST, last_of

LONGEST = 40
"""Characters that a shifted run may have; real ones have fewer than fifteen."""

BESIDE = 12
"""Characters behind it that tell its last one where that shows as `?`."""
SCRIPT = 200
"""Characters on both sides that tell the script."""
PROOF = 2
"""Common characters of a run that prove it if the one behind them is lost."""
_SYLLABLE = rf"([a-zü{likely.TONED_VOWELS}]{{1,6}})"
_HIT = re.compile(rf"\?{_SYLLABLE}\)")
_GLOSS_BEFORE = re.compile(rf"\({_SYLLABLE} ?\)$")
_GLOSS_AFTER = re.compile(rf" ?\({_SYLLABLE} ?\)")
_TONED = re.compile(f"[{likely.TONED_VOWELS}]")
_GLOSS = rf"\([a-zü{likely.TONED_VOWELS}]{{1,6}} ?\)"
_RUN = re.compile(
    rf"((?:[^\x00-\x7f](?:{_GLOSS})?){{0,{LONGEST}}})(?:([@-~])|\?{_SYLLABLE}\)|(\?))"
)
_GLOSSED = re.compile(rf"(?<=(.))\({_SYLLABLE} ?\)")


@cleaner
def glosses_inside(document: Document) -> Iterator[Edit]:
    """Put characters together again that a gloss was written into."""
    text = document.text
    if "?" not in text:
        return
    at = 0
    while hit := _HIT.search(text, at):
        edit = _rejoined(text, hit) if _TONED.search(hit[1]) else None
        at = edit.stop if edit else hit.end()
        if edit:
            yield edit


def _rejoined(text: str, hit: re.Match[str]) -> Edit | None:
    """Return the edit that repairs the run which begins with `hit`; None: no clear reading."""
    gloss = _GLOSS_BEFORE.search(text, max(0, hit.start() - 9), hit.start())
    last = text[
        (gloss.start() if gloss else hit.start()) - 1 : gloss.start() if gloss else hit.start()
    ]
    run = _RUN.match(text, hit.end())
    middle = _gbk(_unglossed(run[1])) if run else None
    if run is None or middle is None or not (previous := _gbk(last)):
        return None
    after = text[run.end() : run.end() + BESIDE].partition("\n")[0]
    readings: list[str] = []
    for first in seconds(previous[-1], hit[1]):
        data = bytes([first]) + middle
        if run[4]:
            readings += _torn(data, last, after)
            continue
        ends = [run[2].encode()] if run[2] else map(_byte, seconds(data[-1], run[3]))
        for end in ends:
            try:
                readings.append((data + end).decode("gbk"))
            except UnicodeDecodeError:
                continue
    readings = [r for r in readings if likely.common(r.rstrip(LOST))]
    if not readings:
        return None
    best = _likeliest(readings, text, hit.start(), after)
    stop = run.end()
    behind = _GLOSS_AFTER.match(text, stop)
    if behind and likely.reads(best[-1], behind[1]):
        stop = behind.end()
    return Edit(hit.start(), stop, best, "pinyin-gloss-midchar")


def _unglossed(run: str) -> str:
    """Return a shifted run without the glosses of characters that only the shift made.

    >>> _unglossed("閹(yān)植繋ь")
    '閹植繋ь'
    """
    if "(" not in run:
        return run
    return _GLOSSED.sub(lambda gloss: "" if likely.reads(gloss[1], gloss[2]) else gloss[0], run)


def _likeliest(readings: list[str], text: str, start: int, behind: str) -> str:
    """Return the reading that goes best with the words and the script around it."""
    if len(readings) == 1:
        return readings[0]
    before = _unglossed(text[max(0, start - SCRIPT) : start])
    foreign = words.other_script(before + text[start : start + SCRIPT])
    before = before[-BESIDE:].rpartition("\n")[2]

    def price(reading: str) -> int:
        rarer = sum(map(likely.rarity, reading))
        rarer += words.OTHER_SCRIPT * sum(map(foreign, reading)) if foreign else 0
        return words.cost(before + reading + behind) + rarer

    return min(readings, key=price)


def _torn(data: bytes, last: str, behind: str) -> list[str]:
    """Return the reading of a run of which the last character shows as `?`.

    If words do not tell that one it is U+FFFD, and what is known before it must prove the run.
    """
    known = data[:-1].decode("gbk", "ignore")
    if len(known.encode("gbk")) < len(data) - 1:
        return []
    end = last_of(last + known, data[-1], behind)
    return [known + end] if end != LOST or len(known) >= PROOF else []


def _byte(value: int) -> bytes:
    return bytes([value])


def _gbk(text: str) -> bytes | None:
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=4096)
def seconds(lead: int, syllable: str) -> tuple[int, ...]:
    """Return the second bytes that make, with `lead`, a character with this reading.

    >>> [bytes((0xBD, second)).decode("gbk") for second in seconds(0xBD, "jīng")]
    ['経', '經']
    """
    pairs = (c.encode("gbk") for c in likely.readings().get(syllable, ""))
    return tuple(sorted({p[1] for p in pairs if p[0] == lead}))
