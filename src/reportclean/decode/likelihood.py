"""How likely a reading of bytes is as text: the costs of its characters, in nats, lower is better.

The cost of a character stands for `-ln(probability)`. Han characters take theirs from
`common.txt` (made by `make_common` from jieba's word frequencies), both scripts together; what is
not listed there costs by how far out it lies. Readings of the same bytes are compared by total
cost, so a reading that needs fewer and commoner characters wins.

On Chinese prose in the right reading the mean is 6 to 7.5 nats a character beyond ASCII, in a
wrong one 10 and more.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

STRAY = 15.0
"""The cost of a byte that no character takes: one in ten thousand, each of 128 values alike."""

ODD = 10.0
"""From how many nats on a character is rare: of clean text 1 to 2 in 100 are."""

_MARKS = (
    (3.0, " "),
    (4.0, "的，。、,.\n\r\t\N{IDEOGRAPHIC SPACE}"),
    (4.0, "".join(map(chr, range(0x21, 0x7F)))),
    (5.0, "：；？！（）“”《》·—…‘’「」"),
    (
        6.0,
        "『』【】〈〉〔〕％～－／．○●■◆★※→℃①②③④⑤⑥⑦⑧⑨⑩\N{NO-BREAK SPACE}°±×•‧–０１２３４５６７８９",
    ),
)
"""ASCII and Chinese punctuation, by hand: no table of words counts it. jieba counts 的 too low."""

_KANA = (
    (4.0, "のにはをとがたいしてでなるれかっすらもりま、。ンー"),
    (5.5, "こそさうくきよあんだつえけおどせみわじちめやばひほふべごイスルトラリア"),
    (7.0, "".join(map(chr, [*range(0x3041, 0x3097), *range(0x30A1, 0x30FB)]))),
)
"""Kana in the order of their use in Japanese prose, by hand and coarse: whether a text is
Japanese is decided by dozens of them."""

_HANGUL = (
    (4.0, "이다는의에가을로고하지한사기도인"),
    (5.5, "리서시어들를아나스은해자수대그으있정부보라일전주구장제과여원상안미비조"),
    (
        7.0,
        (
            "것신국성공동만우오치선와했면연회영경년적없중소계금마화게었관무용모발간거세실교민"
            "당방개물까데음진위생내히바않단호야식지남분유통터였문산했습니요입"
        ),
    ),
)
"""Hangul in the order of their use in Korean prose, by hand and coarse."""


_RARE_LETTERS = frozenset((*range(0x370, 0x386), *range(0x3CF, 0x400), *range(0x460, 0x590)))
"""Letters of Coptic, of old and of small languages in Cyrillic, of Armenian."""


class Costs(dict[str, float]):
    """The cost of each character; of one that has none yet, worked out and kept."""

    def __missing__(self, character: str) -> float:
        """Return the cost of a character that no list names."""
        cost = self[character] = _unlisted(character)
        return cost


@cache
def costs() -> Costs:
    """Return the table, which grows by what it is asked."""
    return Costs(listed())


@cache
def listed() -> dict[str, float]:
    """Return the cost of each character that a list names, read at first use."""
    table: dict[str, float] = {}
    for group in (_HANGUL, _KANA, _MARKS):
        for cost, characters in reversed(group):
            table.update(dict.fromkeys(characters, cost))
    source = resources.files("reportclean.decode").joinpath("common.txt")
    for line in source.read_text(encoding="utf-8").split("\n"):
        cost_text, _, characters = line.partition("\t")
        table.update((c, float(cost_text)) for c in characters if c not in table)
    return table


def cost(text: str) -> float:
    """Return the cost of all of `text`."""
    return sum(map(costs().__getitem__, text))


def _unlisted(character: str) -> float:
    """Return what a character costs that `common.txt` and the lists above leave out."""
    code = ord(character)
    if code < 0x20 or 0x7F <= code < 0xA0:
        return 14.0  # a control character
    if code < 0x250:  # a Latin letter with an accent; `judge` adds for two in a row
        return 10.0 if 0x180 <= code < 0x1A0 or 0x1B1 <= code < 0x1CD or code >= 0x1DD else 7.0
    if 0x4E00 <= code < 0xA000:
        return _han(character)
    if 0xAC00 <= code < 0xD7A4:
        return 10.0 if _has("euc_kr", character) else 14.0
    if 0xFF01 <= code < 0xFF5F:
        return 7.5  # a full-width letter or mark
    if 0xFF61 <= code < 0xFFA0:
        return 11.0  # half-width katakana, which Shift-JIS makes of almost any byte
    if 0x2000 <= code < 0x2700 or 0x3000 <= code < 0x3400:
        return 10.5  # symbols
    if 0x370 <= code < 0x600:
        if code in _RARE_LETTERS:
            return 10.0
        return 5.0 if character.islower() else 8.0  # Greek, Cyrillic, Hebrew
    if 0x600 <= code < 0x700 or 0xE00 <= code < 0xE80:
        return 5.5  # Arabic, Thai
    if 0xDC80 <= code < 0xDD00:
        return STRAY  # what `surrogateescape` makes of a byte
    if 0xE000 <= code < 0xF900 or code == 0xFFFD or code & 0xFFFE == 0xFFFE:
        return 18.0  # private use, unassigned: what most wrong readings run into
    return 14.0


def _han(character: str) -> float:
    """Return the cost of a Han character that is not common."""
    for codec, last, price in (("gb2312", 0xD8, 10.5), ("cp950", 0xC6, 10.5)):
        if _has(codec, character) and character.encode(codec)[0] < last:
            return price  # the first level of GB2312 and of Big5 is what was judged common
    if _has("gb2312", character) or _has("cp950", character) or _has("euc_jp", character):
        return 12.5
    return 14.5


def _has(codec: str, character: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
