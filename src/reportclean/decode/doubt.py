"""Runs that decode, and are shifted by a byte all the same: where reading on otherwise is likelier.

A byte too many, or one too few, shifts the double bytes behind it up to the next byte that cannot
be the second of two. If every shifted pair is a character as well, nothing refuses them; in
Traditional text in Big5 and GB18030, whose second bytes often are ASCII letters, this is the rule.
What gives such a run away is a rare character that a letter, `@` or `|` follows soon, a single
letter inside a word, or rare characters in a row. Such places are read again, by the cheapest way
(`path`), and changed only if that is likelier by far: a rare name is no damage, for a way that
leaves the rhythm of two bytes has to come back to it, and pays twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from heapq import merge
from operator import itemgetter
from typing import NamedTuple

from reportclean.decode.likelihood import ODD, STRAY, costs, listed
from reportclean.decode.mend import Effort, untangle
from reportclean.decode.otherwise import USUAL, gain
from reportclean.decode.pieces import Piece, lost
from reportclean.decode.prices import letter_price
from reportclean.decode.settle import ABOUT, hidden
from reportclean.decode.strict import strictly
from reportclean.decode.units import units
from reportclean.decode.words import CHINESE, pairs

MARGIN = 2.0
"""How many nats another reading must be likelier than the one in which all bytes are characters.
On a million characters of clean text in both scripts none was."""

FAINT = -9.0
"""From how many nats less on a letter is looked at by words: in clean text 30 in a million are."""

NEAR = 16
"""How many characters before a letter may be shifted."""

WORSE = 30.0
"""When the other reading costs so much more, going on is in vain."""

BARS = 4
"""So many bars near one another, at least, stand between the entries of a menu."""

AROUND = 1024
"""How many characters before and behind a suspect are read again, at most."""

BESIDE = 40
"""How many characters away entries of the same menu are."""

_ASCII_WORDS = re.compile(
    "(?:APP|ATM|CBA|CBD|CCTV|CEO|CPI|CPU|DNA|ETC|EMS|GDP|GPS|HIV|IPO|ISO|KTV|LED|MBA|NBA|OTC|PPI|PPP"
    "|SUV|UFO|USB|VIP|WTO)(?![A-Za-z0-9])|[GS][0-9]{2,4}(?![A-Za-z0-9岁歲年月日名号號分票])"
)
"""Words of ASCII in Chinese texts that end in no other such word, and the numbers of highways."""

_BROKEN_WORD = re.compile("[A-Z](?<![A-Za-z0-9].)[A-Z]{0,2}(?=[\u3400-\u9fff]([A-Za-z]*))")
"""What may be the beginning of one of them in front of a character, and what follows that."""

NEARBY = 1 << 14
"""How many characters before and behind a word are looked through for it."""

ACCENTS = "\N{COMBINING MACRON}\N{COMBINING CARON}"
"""What four units of big5hkscs end with: they are two characters."""

_LETTER = re.compile("[A-Za-z]")
_SAFE = re.compile("[\x00-\x2f\x3a-\x3f]")


_BESIDE = "\x00-\x3f\u3000-\u30ff\uac00-\ud7a3\uff00-\uff5e"
"""What is never looked at: marks, digits, kana, Hangul and full-width forms, as part of a class."""


@cache
def _known() -> str:
    """Return what is not rare among the characters beyond ASCII, as part of a class."""
    return re.escape("".join(c for c, cost in listed().items() if cost < ODD and c > "\x7f"))


@cache
def _odd() -> re.Pattern[str]:
    """Return the pattern of one rare character."""
    return re.compile(f"[^\x40-\x7f{_BESIDE}{_known()}]")


@cache
def _signs() -> re.Pattern[str]:
    """Return the pattern of what may give a run away.

    That is letters, three rare characters close to one another (group 1), private use, and a rare
    character in front of a word of ASCII or a space (group 2). It begins with one class of all
    their first characters, which is what makes it fast: of clean text it stops at 2 or 3 characters
    in 100.
    """
    odd = _odd().pattern
    near = f"[@-\x7f\u3000-\u30ff\uac00-\ud7a3\uff00-\uff5e{_known()}]{{0,3}}{odd}"
    return re.compile(
        f"[^{_BESIDE}{_known()}](?:(?<=[^\x00-\x7f][@-~])[@-~]*|(?=({near}{near}))"
        "|(?<=[\ue000-\uf8ff])|(?<=[^\x00-\x7f])(?=([A-Za-z0-9]+| )))"
    )


def checked(data: bytes, piece: Piece, effort: Effort) -> Iterator[Piece]:
    """Yield `piece`, or where its bytes `data[start:stop]` are likelier otherwise, its parts."""
    if piece.codec not in CHINESE or piece.replaced or effort.left <= 0:
        yield piece
        return
    text, at, done = piece.text, piece.start, 0
    for suspect in suspects(text, piece.codec):
        if effort.left <= 0:
            break
        if suspect.place < done:
            continue
        first, last = max(suspect.first, done), suspect.last
        start = at + len(text[done:first].encode(piece.codec))
        stop = start + len(text[first:last].encode(piece.codec))
        effort.left -= stop - start
        table = effort.memory.judge(start, stop, piece.codec) if suspect.telling else None
        if table is None or gain(data[start:stop], piece.codec, table) < MARGIN:
            low = _border(text, max(first, suspect.place - ABOUT))
            high = _border(text, min(last, suspect.place + ABOUT))
            start += len(text[first:low].encode(piece.codec))
            stop = start + len(text[low:high].encode(piece.codec))
            broken = hidden(data[start:stop], piece.codec, completing=suspect.completing)
            if broken is not None:
                broken += start
                yield from strictly(data[at:broken], at, piece.codec) or ()
                yield lost(broken, broken + 1, piece.codec)
                yield from strictly(data[broken + 1 : stop], broken + 1, piece.codec) or ()
                at, done = stop, high
            continue
        yield Piece(at, start, piece.codec, text[done:first])
        at, _ = yield from untangle(
            data,
            start,
            stop,
            piece.codec,
            torn=False,
            utf8=False,
            closed=True,
            state=piece.codec,
            table=table,
            closely=True,
        )
        done = last
    yield piece if not done else Piece(at, piece.stop, piece.codec, text[done:])


class Suspect(NamedTuple):
    """A run that may be shifted."""

    first: int
    place: int
    """Where it looks so."""
    last: int
    telling: bool
    """Whether it looks so much like it that all ways are to be sought."""
    completing: bool = False
    """Whether what follows wants a letter from inside the character: see `_completing`."""


def suspects(text: str, codec: str) -> Iterator[Suspect]:
    """Yield the runs of `text` between two safe borders that may be shifted, in order.

    What is but a little suspicious is yielded with some characters about it.
    """
    done = seen = 0
    broken = ((found.end(), found) for found in _BROKEN_WORD.finditer(text))
    signs = ((found.start(), found) for found in _signs().finditer(text))
    for place, sign in merge(broken, signs, key=itemgetter(0)):
        if place < max(done, seen):
            continue
        if sign.re is _BROKEN_WORD:
            doubt, completing = FAINT, _finishing(sign, text[place], codec)
        else:
            doubt = _doubt(text, sign, codec)
            completing = sign[2] is not None and _completing(text, sign, codec)
        if completing or doubt <= 0.0:
            if completing or doubt > FAINT:
                first, last = max(done, place - ABOUT), min(place + ABOUT, len(text))
                first, last = _border(text, first), _border(text, last)
                yield Suspect(first, place, last, telling=False, completing=completing)
                seen = place + 1
            continue
        low = max(done, place - AROUND)
        first = low
        for found in _SAFE.finditer(text, low, place):
            first = found.end()
        first = _border(text, first)
        ended = _SAFE.search(text, place, place + AROUND)
        done = ended.start() if ended else min(place + AROUND, len(text))
        yield Suspect(first, place, done, telling=True)


def _border(text: str, at: int) -> int:
    """Return `at`, or the place before it where an accent there makes one unit with a letter."""
    return at - 1 if at and text[at : at + 1] in {*ACCENTS} else at


def _doubt(text: str, sign: re.Match[str], codec: str) -> float:
    """Return by how many nats what stands at `sign` is too unlikely for clean text."""
    place = sign.start()
    if sign[2] is not None:
        return FAINT if sign[2] == " " or _recurs(text, place) else 0.0
    if sign[1] is not None:
        return MARGIN if _excess(text, place, sign.end(1), codec) > 2 * STRAY else FAINT
    if text[place] == "|" and _of_menu(text, place):
        return FAINT
    return MARGIN if text[place] > "\x7f" else shifted(text, place, codec) - MARGIN


def _of_menu(text: str, place: int) -> bool:
    """Tell whether the bar there stands behind an entry of a menu.

    Other bars do too: a few beside it, or some more farther off behind what is not rare.
    """
    if text.count("|", max(0, place - BESIDE), place + BESIDE) >= BARS:
        return True
    if costs()[text[place - 1]] >= ODD:
        return False
    return text.count("|", max(0, place - AROUND), place + AROUND) >= BARS


def _completing(text: str, sign: re.Match[str], codec: str) -> bool:
    """Tell whether what follows at `sign` wants the letter in the character before it.

    `誂PP` holds the letter of `APP`, `c倄news` one between two others, and a character between two
    spaces the bar of a menu.
    """
    place = sign.start()
    if text[place] in ACCENTS:
        return False
    unit = text[place].encode(codec)
    if len(unit) != 2 or _recurs(text, place):
        return False
    near = _near(text, place)
    letter = chr(unit[1])
    if sign[2] == " ":
        return letter == "|" and text[place - 1] == " " and near.count(" | ") >= BARS
    if not letter.isalpha():
        return False
    if _LETTER.match(text, place - 1) and _LETTER.match(text, place + 1):
        return True
    word = letter + sign[2]
    if _ASCII_WORDS.match(word + text[sign.end(2) : sign.end(2) + 1]):
        return True
    whole = f"(?<![A-Za-z0-9]){word}(?![A-Za-z0-9])"
    return word in near and re.search(whole, near) is not None


def _near(text: str, place: int) -> str:
    return text[max(0, place - NEARBY) : place + NEARBY]


def _recurs(text: str, place: int) -> bool:
    """Tell whether the character there stands elsewhere, too: so do those of names."""
    return _near(text, place).count(text[place]) > 1


def _finishing(broken: re.Match[str], this: str, codec: str) -> bool:
    """Tell whether the letter in the character `this` finishes the word that stands before it.

    So `GD凱比重` holds the `GDP` that a stray byte tore.
    """
    unit = this.encode(codec) if this not in ACCENTS else b""
    word = broken[0] + chr(unit[1]) + broken[1] if len(unit) == 2 else ""
    return _ASCII_WORDS.fullmatch(word) is not None


def shifted(text: str, place: int, codec: str) -> float:
    """Return by how many nats the letter `text[place]` is likelier half of a character.

    That is, the characters before it are shifted by a byte, as many as is the likeliest, and the
    letter is the second byte of the last one.
    """
    table, known = pairs(codec), units(codec)
    follows = text[place + 1 : place + 2] or " "
    behind = follows if follows > "\x7f" else ""
    standing = costs()[text[place]] + letter_price(ord(text[place]), ord(follows))
    standing += table[behind] if behind else 0.0
    half, other, most = text[place].encode(), STRAY, -STRAY
    at = place
    while at > max(place - NEAR + 1, 0):
        stop, at = at, _border(text, at - 1)
        this, before = text[at:stop], text[at - 1] if at else " "
        unit = this.encode(codec) if this > "\x7f" else b""
        instead = known[unit[1:] + half] if len(unit) == 2 else ""
        if not instead:
            break
        standing += table[before + this[-1]]
        other += table[instead + behind] if behind else 0.0
        most = max(most, standing - other - min(table[before + instead], table[instead]))
        if other > standing + WORSE:
            break
        half, behind = unit[:1], instead
    return most


def _excess(text: str, first: int, last: int, codec: str) -> float:
    """Return by how much the characters of a stretch beyond ASCII cost more than usual ones."""
    table, before, total = pairs(codec), text[first - 1] if first else " ", 0.0
    for this in text[first:last]:
        if this > "\x7f":
            total += table[before + this] - USUAL
        before = this
    return total
