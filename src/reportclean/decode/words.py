"""What a character costs behind the one before it: the judge of readings of damaged bytes.

`likelihood` knows single characters; that is enough to tell encodings apart, but not to tell
which of two bytes is one too many. So here Chinese is judged by its words, with the tables of
`reportclean.repair.likely`, which load in 60 ms when the first damage is met.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

from reportclean.decode.likelihood import costs

CHINESE = frozenset({"gb18030", "cp950", "big5hkscs"})
"""The encodings whose characters are judged by Chinese words."""

UNKNOWN = 19.0
"""What a Han character costs that no word holds, in nats, as it does in the words' tables."""


class Pairs(dict[str, float]):
    """The cost in nats of the second of two characters; of one character, where it stands first.

    What the first one was must have been seen by the same table; a character of ASCII ends words.
    """

    def __init__(self, *, words: bool) -> None:
        """Judge by words, or by single characters."""
        super().__init__()
        self.words = words
        self.single = costs()

    def __missing__(self, pair: str) -> float:
        """Work out, and remember."""
        this = pair[-1]
        found = self.single[this]
        if self.words:
            before = pair[:-1]
            if "\u3400" <= this <= "\u9fff":
                found = _in_words(this, before)
            elif this > "\uffff":
                found = UNKNOWN if category(this) != "Cn" else 2 * UNKNOWN
            elif foreign(this):
                found += 0.0 if foreign(before) else ALONE
            else:
                found = min(found, _in_words(this, before))
        if len(self) > LARGE:
            self.clear()
        self[pair] = found
        return found


ALONE = 7.0
"""What a letter of another script costs more that stands behind a Chinese character or none."""

LARGE = 1 << 17
"""How many pairs are remembered: 15 MB."""


def foreign(character: str) -> bool:
    """Whether this is a letter that is hardly ever alone among Chinese characters.

    That is Latin with accents, Greek, Cyrillic, kana, bopomofo, full-width letters and the like,
    but for the Greek ones of units and formulas; what is neither Chinese nor a mark counts too.
    """
    return (
        ("\u00c0" <= character < "\u2010" and character not in "×÷αβγθλμπσφωΔΩ")
        or "\u2500" <= character < "\u25a0"
        or "\u3041" <= character < "\u3200"
        or "\ua000" <= character < "\uff00"
        or "\uff21" <= character < "\uff3b"
        or "\uff41" <= character < "\uff5b"
        or character >= "\uff5f"
    )


def _in_words(character: str, before: str) -> float:
    from reportclean.repair import likely  # noqa: PLC0415 (60 ms, and only where bytes are damaged)

    return likely.cost(character, before) / 2


@cache
def pairs(codec: str) -> Pairs:
    """Return the table by which characters in `codec` are judged."""
    return _by_words() if codec in CHINESE else _by_characters()


@cache
def _by_words() -> Pairs:
    return Pairs(words=True)


@cache
def _by_characters() -> Pairs:
    return Pairs(words=False)
