"""Which encoding is a run of bytes in: every candidate reads it, and the likeliest reading wins."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

from reportclean.decode.likelihood import cost

CANDIDATES = (
    "utf-8",
    "gb18030",
    "cp950",
    "big5hkscs",
    "euc_jp",
    "cp932",
    "cp949",
    "cp1252",
    "cp1251",
    "koi8_r",
)
"""The encodings that compete, the likelier one first: it wins a tie."""

ENOUGH = 40
"""How many characters beyond ASCII settle a question by their mean cost alone."""

CONVINCING = 8.3
"""A mean cost below which a reading of ENOUGH characters is right: wrong readings of Chinese,
Japanese and Korean samples of 50 characters never came below 8.9, right ones never above 8.0."""

PLAUSIBLE = 9.2
"""A mean cost above which the best reading is doubted and other detectors are asked."""

FEW = 12
"""Below so many characters beyond ASCII a mean says too little to doubt a reading."""

VALID = 3.0
"""What a sample saves in UTF-8, in nats, that is valid there: other bytes seldom are by chance."""

DECLARED = 12.0
"""What a declared charset saves its reading, in nats: two wrong characters outweigh it."""

_HIGH = re.compile(r"[^\x00-\x7f]+")
_KANA = re.compile("[\u3041-\u30fa]")
_ASCII = re.compile(r"[\x00-\x7f]+")
_LATIN_PAIR = re.compile("[\x80-\u024f](?=[\x80-\u024f])")
_LOST = re.compile("[\udc80-\udcff\ufffd]")
_OTHER_IN_WORD = re.compile(
    "[A-Za-z][\u3400-\u9fff](?=[a-z])|[A-Za-z](?=[\u0370-\u05ff])|[\u0370-\u05ff](?=[A-Za-z])"
)


class Reading(NamedTuple):
    """What it costs to read a sample in one codec."""

    codec: str
    total: float
    """The cost of all characters, in nats, less what a hint saves."""
    mean: float
    """The cost of a character beyond ASCII."""
    high: int
    """How many characters beyond ASCII the reading has."""

    lost: int
    """How many of them stand for broken bytes."""

    @property
    def plausible(self) -> bool:
        """Whether this may be what it says.

        Very short samples get the benefit of the doubt, and so do rare characters where nothing
        is broken: a list of variants is no prose.
        """
        return self.high < FEW or self.mean < PLAUSIBLE or not self.lost


def convincing(text: str, *, kana: bool = False) -> bool:
    """Whether `text`, the reading of a sample, needs no comparison with others.

    Kana call for one, unless it was made: they have the same bytes in GB2312 and EUC-JP.
    """
    high = "".join(_HIGH.findall(text))
    if len(high) < ENOUGH or (not kana and len(_KANA.findall(high)) * 10 > len(high)):
        return False
    return cost(high) < CONVINCING * len(high)


def judge(sample: bytes, hints: Iterable[str] = (), only: Iterable[str] = CANDIDATES) -> Reading:
    """Return the likeliest reading of `sample` among the codecs `only` and `hints`.

    `sample` should begin at a border between characters; it may be torn at its end.
    """
    hints = tuple(hints)
    readings = [read(sample, codec) for codec in dict.fromkeys((*only, *hints))]
    return min(
        (r._replace(total=r.total - DECLARED * hints.count(r.codec)) for r in readings),
        key=lambda reading: reading.total,
    )


def read(sample: bytes, codec: str) -> Reading:
    """Return what it costs to read `sample` in `codec`.

    ASCII counts in the total: readings differ in how much of it they swallow. Two Latin letters
    with accents in a row, and a letter of another script inside a Latin word, are much rarer in
    any language than such bytes in an encoding of another, and cost more.
    """
    text = reading(sample, codec)
    high = "".join(_HIGH.findall(text))
    beyond = cost(high)
    beyond += 4 * len(_LATIN_PAIR.findall(text)) + 6 * len(_OTHER_IN_WORD.findall(text))
    lost = len(_LOST.findall(high))
    if codec == "utf-8" and not lost:
        beyond -= VALID
    return Reading(
        codec,
        beyond + cost("".join(_ASCII.findall(text))),
        beyond / max(len(high), 1),
        len(high),
        lost,
    )


def reading(sample: bytes, codec: str) -> str:
    """Return the text of `sample` in `codec`; a surrogate stands for each broken byte.

    UTF-16 and UTF-32 know no surrogates that escape: U+FFFD stands for their broken units.
    """
    errors = "replace" if codec.startswith("utf-") and codec != "utf-8" else "surrogateescape"
    return codecs.getincrementaldecoder(codec)(errors).decode(sample)
