"""GBK read as Latin-1 or cp1252, and then spoiled by ftfy.

ftfy takes pairs of such letters that happen to be valid UTF-8 (or UTF-8 seen through MacRoman)
for mojibake and makes one character of them; NFC may then have put combining marks in another
order. So a character of the page stands for its own byte, for its UTF-8 bytes, or for what
MacRoman makes of those: the likeliest reading as GBK is the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import permutations, product

from reportclean.repair import likely, words
from reportclean.repair.lost_triples import restored
from reportclean.repair.reading import Reading, Slot, Step, gbk_step, read

LONGEST = 20_000
"""Characters of a line that is read so: each costs a sixth of a millisecond, or a third where soft
hyphens may be missing."""
HEAD = 80
"""Characters at the beginning of a longer line that must be text by themselves."""
LETTERS = 0.6
"""The share of a line's characters beyond ASCII that must lie in U+0080 to U+07FF."""
HAN = 0.8
"""The share of the reading's that must be common Han characters or Chinese punctuation."""
MEAN = 15.5
"""Half nats a character that the reading may cost at most."""

MEAN_WITHOUT = 12.0
"""Half nats a character that a traditional reading without bytes between 80 and 9F may cost."""
MOST_CONVERTED = 4
"""Traditional characters that may all lack such bytes by chance."""
MOST_ALONE = 0.05
"""The share of characters with a single letter between two of them: two such always may be."""
FEWEST_BESIDE = 16
"""How many characters there must be for each such letter where no such byte is left: A股, T台."""
WINDOW = 6
"""Characters that are judged together where bytes may be missing,"""
ROUGH = 16.2
"""and the half nats a character that they may cost as words."""

OF_UTF8 = 0.4
"""The share of a line's characters in pairs that are bytes of UTF-8, from which on it is that and
no GBK: of 1,500 sentences as UTF-8 in cp1252 all have more than 0.4, as spoiled GBK or Big5 all
less than 0.3. To read such a line here takes half a second, for nothing."""
FEW = 0.03
"""The share of characters that are bytes beyond GB 2312, below which a line has none."""
OTHER = 6
"""What it costs to assume a rarer thing of a character than that it is its byte or its UTF-8."""

HYPHEN = 5
"""What it costs to assume that a soft hyphen was taken out."""
_HYPHEN = 0xAD

ASCII = 22
"""What it costs to assume an ASCII character where something else may have stood: as much as a
word does."""

_ALONE = re.compile("(?<=[\u4e00-\u9fff])[A-Za-z](?=[\u4e00-\u9fff])")
_CUT = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:[@\[\\\]^_`{|}~]|[A-Za-z](?=[\u3001-\u9fff\uff00-\uffef]|$))"
)
"""A second byte that is left alone behind a character."""
_BRACKETED = re.compile(r"\[[^\[\]]{0,40}\]")
_LETTER = re.compile("[\x80-\u07ff]")
_EXTENDED = re.compile("[\x80-\xa0€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_UTF8 = re.compile("[\xe3-\xe9][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""The first two bytes of a common character in UTF-8, read as Latin-1 or cp1252."""
_CONTROLS = re.compile("[\x80-\x9f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""Controls, or what cp1252 shows in their place: where one is left none were taken out."""
_MARKS = "".join(c for c in map(chr, range(0x300, 0x800)) if unicodedata.combining(c))
"""The combining marks that two bytes of UTF-8 may be: NFC sorts those of one character."""
_CLUSTER = re.compile(rf"ij|IJ|D[Zz]|dz|[^{_MARKS}][{_MARKS}]{{0,3}}|[{_MARKS}]{{1,3}}", re.DOTALL)
_LIGATURES = {unicodedata.normalize("NFKC", c): c for c in "ĳĲǱǲǳ"}
_SINGLETONS = {unicodedata.normalize("NFC", c): c for c in "\u0374"}
_HALF_KANA = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF61, 0xFFA0)}
_QUOTES = {
    "'": (b"\xca\xbc", b"\xca\xc2\xbc", b"\x82", b"\x91", b"\x92"),
    ";": (b"\xcd\xbe", b"\xcd\xc2\xbe"),
    '"': (b"\x84", b"\x93", b"\x94"),
}
_BEFORE_SPACE = frozenset("\N{NO-BREAK SPACE}àŠΠР٠")
"""What ftfy makes of a byte of C2, C3, C5, CE, D0, D9 and a space, which it takes for A0."""
_SPACE: Slot = ((b" ", 0), (b"\xc2 ", 0))
"""And of C2 and a space, where a program made a plain space of that A0: 第一章 is `µÚÒ»Õ `."""
_SEEN_THROUGH = ("mac_roman", "cp1250", "cp1253", "cp1254", "cp1257", "iso8859_2", "cp437")
"""The encodings besides Latin-1 and cp1252 in which ftfy looks for UTF-8."""


@lru_cache(maxsize=256)
def despoiled(line: str, *, hyphens: bool = True, private: bool = True) -> str | None:
    """Return the line read as GBK, None where that is not clearly what it was.

    `hyphens`: the page has its soft hyphens still, which are bytes AD; many programs take them out,
    and with them half of 经, 江, 辑 and others. `private`: it has its characters of private use
    still, or never had any. Remembered, for what is left of a page is looked at
    again until it is settled.

    >>> despoiled("±¾ÊéĿ¼ҳ"), despoiled("»ù½ð¾Àí", hyphens=False)
    ('本书目录页', '基金经理')
    """
    beyond = likely.judged(line)
    if len(line) > LONGEST or beyond < 3 or len(_LETTER.findall(line)) < LETTERS * beyond:
        return None
    if 2 * len(_UTF8.findall(line)) > OF_UTF8 * beyond:
        return None
    clusters = _CLUSTER.findall(line)
    slots = [_slot(c) for c in clusters]
    step = gbk_step
    if len(_EXTENDED.findall(line)) < FEW * beyond:
        slots = [_of_gb2312(slot) for slot in slots]
        if not hyphens:  # of traditional text every third byte is beyond it, and more would fit
            slots, step = [_hyphenated(slot) for slot in slots], _step_without_hyphens
    # the head may end inside a character
    if len(slots) > HEAD and not (_read(slots[:HEAD], step) or _read(slots[: HEAD + 1], step)):
        return None
    reading = _read(slots, step)
    if reading is None or stripped(line, reading.text):
        return None
    if private:
        return reading.text
    own = [_latin(c) or part for c, part in zip(clusters, reading.parts, strict=True)]
    return restored(own, reading.parts)


def _step_without_hyphens(pending: bytes, byte: int) -> tuple[str, bytes] | None:
    """Read one byte of GBK; a soft hyphen begins none of the characters that are looked for."""
    return None if byte == _HYPHEN and not pending else gbk_step(pending, byte)


def _read(slots: list[Slot], step: Step) -> Reading | None:
    """Return the likeliest reading of slots; None: it is no Chinese text."""
    reading = read(slots, step)
    if reading is None or likely.judged(reading.text) < 3:
        return None
    if likely.han_share(reading.text) < HAN or likely.mean(reading.text) > MEAN:
        return None
    return reading


def stripped(line: str, text: str) -> bool:
    """Tell whether controls were taken out of a line that reads as `text`: bytes are missing.

    Every third traditional character has a byte between 80 and 9F. Where one is left, none were
    taken out; where none is, a letter alone between two characters has lost its first byte, and
    a stretch of traditional text that reads badly has lost some. No simplified one has any.
    """
    signs = len(_ALONE.findall(text)) + len(_CUT.findall(_BRACKETED.sub("", text)))
    if controlled(line):
        return signs > max(2, MOST_ALONE * likely.judged(text))
    if signs * FEWEST_BESIDE > likely.judged(text):
        return True
    converted = sum(map(likely.converted, text))
    if signs or not converted:
        return bool(signs and converted)
    return rough(text) or (converted > MOST_CONVERTED and likely.mean(text) > MEAN_WITHOUT)


def controlled(text: str) -> bool:
    """Tell whether bytes between 80 and 9F are left in a text: then none were taken out of it."""
    return bool(_CONTROLS.search(text))


def rough(text: str, limit: float = ROUGH) -> bool:
    """Tell whether some stretch of a reading makes so few words that bytes are missing there."""
    beyond = re.sub("[\x00-\x7f]", "", text)
    stretches = (beyond[at : at + WINDOW] for at in range(max(1, len(beyond) - WINDOW + 1)))
    return any(words.cost(stretch) > limit * len(stretch) for stretch in stretches)


@lru_cache(maxsize=4096)
def _of_gb2312(slot: Slot) -> Slot:
    """Return the choices of a slot with bytes of GB 2312 only; all of them where none has."""
    return tuple(w for w in slot if all(b < 0x80 or b > 0xA0 for b in w[0])) or slot


@lru_cache(maxsize=4096)
def _hyphenated(slot: Slot) -> Slot:
    """Return the choices of a slot, and each with a soft hyphen in it that was taken out."""
    found = dict(slot)
    for data, price in slot:
        for at, byte in enumerate(data, 1):
            if byte in _before_hyphen():
                found.setdefault(data[:at] + b"\xad" + data[at:], price + HYPHEN)
    return tuple(found.items())


@cache
def _before_hyphen() -> frozenset[int]:
    """Return the first bytes that make a common character with a soft hyphen."""
    pairs = ((b, bytes((b, 0xAD)).decode("gbk", "ignore")) for b in range(0xB0, 0xF8))
    return frozenset(b for b, character in pairs if character and likely.common(character))


@lru_cache(maxsize=4096)
def _slot(cluster: str) -> Slot:
    """Return the bytes that a character, with the marks above and below it, may stand for."""
    ways: dict[bytes, int] = {}
    for spelling, price in _spellings(cluster):
        for chosen in product(*map(_ways, spelling)):
            data = b"".join(part for part, _ in chosen)
            total = price + sum(each for _, each in chosen)
            ways[data] = min(total, ways.get(data, total))
    return tuple(ways.items())


def _spellings(cluster: str) -> Iterator[tuple[str, int]]:
    """Yield the characters that NFC or ftfy's other tidying may have made the cluster of."""
    if cluster in _LIGATURES:
        yield from ((cluster, ASCII), (_LIGATURES[cluster], OTHER))
        return
    yield cluster, 0
    if cluster in _SINGLETONS:
        yield _SINGLETONS[cluster], OTHER
    if cluster in _HALF_KANA:
        yield _HALF_KANA[cluster], OTHER
    if len(cluster) > 1:  # NFC sorts marks by their class
        base = "" if unicodedata.combining(cluster[0]) else cluster[0]
        for other in permutations(cluster[len(base) :]):
            spelled = base + "".join(other)
            if spelled != cluster and unicodedata.normalize("NFC", spelled) == cluster:
                yield spelled, 0
    base, *marks = list(unicodedata.normalize("NFD", cluster))
    if not 0 < len(marks) <= 3:
        return
    for order in permutations(marks):
        for size in range(len(marks) + 1):
            letter = unicodedata.normalize("NFC", base + "".join(order[:size]))
            if len(letter) == 1 and letter <= "\xff":
                price = OTHER if letter > "\x7f" or letter == cluster[0] else ASCII
                yield letter + "".join(order[size:]), price


@lru_cache(maxsize=4096)
def _ways(character: str) -> Slot:
    """Return the bytes that one character may stand for."""
    if character == " ":
        return _SPACE
    if character < "\x80":
        quotes = _QUOTES.get(character, ())
        quotes += tuple(b"\xc2" + data for data in quotes if len(data) == 1)
        return ((character.encode(), ASCII if quotes else 0), *((data, 0) for data in quotes))
    ways: dict[bytes, int] = {}
    if (latin := _latin(character)) is not None:
        ways[latin] = 0
        if 0x80 <= latin[0] < 0xA0:  # ftfy reads C2 93 as a control, and that as cp1252
            ways[b"\xc2" + latin] = 1
    data = character.encode("utf-8", "surrogatepass")
    for chosen in product(*map(_nested, data)):
        whole = b"".join(part for part, _ in chosen)
        ways.setdefault(whole, (3 if latin else 1) + sum(price for _, price in chosen))
    if character in _BEFORE_SPACE:
        ways.setdefault(data[:-1] + b" ", 0)
    for codec in _SEEN_THROUGH:
        ways.setdefault(_through(_sloppy(data, codec)), OTHER)
    return tuple(ways.items())


def _nested(byte: int) -> Slot:
    """Return the byte, and the UTF-8 that ftfy may have made it of in an earlier round, or two."""
    if byte < 0xA1:
        letter = bytes([byte]).decode("cp1252", "ignore").encode()
        earlier: Slot = ((letter, 2),) if byte > 0x7F and len(letter) == 2 else ()
        if byte == 0xA0:  # itself made of a byte and a space
            earlier += ((b"\xc2 ", 0),)
        return ((bytes([byte]), 0), *earlier)
    first, second = chr(byte).encode()
    nested: Slot = ((bytes([byte]), 0), (bytes([first, second]), 2))
    if second < 0xA1:
        return nested
    return (*nested, (bytes([first]) + chr(second).encode(), 4))


def _sloppy(data: bytes, codec: str) -> str:
    """Read bytes in a one-byte encoding, its gaps as Latin-1."""
    return "".join(bytes([b]).decode(codec, "ignore") or chr(b) for b in data)


def _through(text: str) -> bytes:
    """Return the bytes of `text`: UTF-8 for the letters that ftfy had made in an earlier round."""
    return b"".join(_latin(c) or c.encode("utf-8", "surrogatepass") for c in text)


def _latin(text: str) -> bytes | None:
    """Return the bytes of `text` in cp1252, where it has gaps in Latin-1; None: no such text."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if character > "\xff":
                return None
            data.append(ord(character))
    return bytes(data)
