"""Soil: known dirt put into clean text, with a record of what was put where.

`soil` adds page furniture above and below a text. The other functions each do one kind of damage
to a whole text, the way it happens on the way from a server to a crawl; `DAMAGE` holds them all
by name. All of them are plain functions of their arguments: the same seed gives the same dirt.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportclean.blocks.labels import FURNITURE, Label
from reportclean.errors import UsageError
from reportclean.testing._chinese import READINGS
from reportclean.testing._public import Edit, Edits, Span

if TYPE_CHECKING:
    from reportclean.blocks.rules import Rule

Place = Literal["head", "tail"]
"""Above the article or below it."""


class Planted(NamedTuple):
    """One piece of dirt in a soiled text."""

    span: Span
    """Where in `Soiled.text`, in characters; of a line: with its line end."""
    kind: str
    """The label of a line of furniture (`nav`, `footer` ...), or the name of the damage."""
    text: str
    """The dirt itself: `soiled.text[span.start:span.stop]`."""
    before: str = ""
    """What stood there in the clean text."""


@dataclass(frozen=True)
class Soiled:
    """A text with known dirt in it."""

    text: str
    planted: tuple[Planted, ...]
    """In order of place, disjoint."""

    @property
    def clean(self) -> str:
        """The text without the dirt."""
        taken = (Edit(*p.span, p.before, p.kind) for p in self.planted)
        return Edits(len(self.text), tuple(taken)).apply(self.text)


def soil(text: str, *, seed: int, kinds: Collection[Label] = FURNITURE, most: int = 4) -> Soiled:
    r"""Return `text` with lines of page furniture above and below it.

    The lines are hits of the rulebook's safe rules for whole lines; at least one and at most
    `most` lines stand at each end at which the rulebook has any of these `kinds`.
    Raises UsageError for a kind that is no label of furniture, and for a text that ends in a
    line end.
    """
    if most < 1:
        msg = f"most={most}: at least one line is to be planted"
        raise UsageError(msg)
    if text.endswith(("\n", "\r")):
        msg = "the text ends in a line end: give it without"
        raise UsageError(msg)
    chance = random.Random(seed)  # noqa: S311 (reproducible dirt, no secret)
    above = _some(chance, "head", kinds, most)
    return surrounded(text, above=above, below=_some(chance, "tail", kinds, most))


def surrounded(
    text: str, *, above: Iterable[tuple[str, str]], below: Iterable[tuple[str, str]]
) -> Soiled:
    """Return `text` with lines before and after it, each given with its kind.

    The lines above bring their line end along, those below bring the one before them.
    """
    planted: list[Planted] = []
    soiled = ""
    for line, kind in above:
        planted.append(Planted(Span(len(soiled), len(soiled) + len(line) + 1), kind, f"{line}\n"))
        soiled += f"{line}\n"
    soiled += text
    for line, kind in below:
        planted.append(Planted(Span(len(soiled), len(soiled) + len(line) + 1), kind, f"\n{line}"))
        soiled += f"\n{line}"
    return Soiled(soiled, tuple(planted))


def _some(
    chance: random.Random, place: Place, kinds: Collection[Label], most: int
) -> list[tuple[str, Label]]:
    lines = furniture_lines(place, kinds=kinds)
    return [chance.choice(lines) for _ in range(chance.randint(1, most))] if lines else []


def furniture_lines(
    place: Place, *, kinds: Collection[Label] = FURNITURE
) -> tuple[tuple[str, Label], ...]:
    """Return the lines that the rulebook knows to be furniture at `place`, each with its label.

    They are the one-line hits of safe rules for whole lines whose verdict needs no neighbour.
    Raises UsageError for a kind that is no label of furniture.
    """
    for kind in kinds:
        if kind not in FURNITURE:
            msg = f"{kind!r} is no label of furniture: there are {', '.join(sorted(FURNITURE))}"
            raise UsageError(msg)
    places = (place, "edges", "anywhere")
    return tuple(
        (hit, rule.label)
        for rule in _rules()
        if rule.label in kinds
        and rule.where in places
        and rule.scope == "line"
        and rule.safety == "safe"
        for hit in rule.hits
        if hit.strip() == hit and "\n" not in hit and "\r" not in hit
    )


@cache
def _rules() -> tuple[Rule, ...]:
    from reportclean.blocks.rules import rulebook  # noqa: PLC0415 (reads files, so at first use)

    return rulebook()


def look_alike_lines() -> tuple[str, ...]:
    """Return the misses of all rules: lines that look like dirt and are none."""
    return tuple(dict.fromkeys(miss for rule in _rules() for miss in rule.misses))


def gbk_read_as_latin1(text: str) -> str:
    """Return what is seen when the GB18030 bytes of `text` are decoded as Latin-1."""
    return _bytes(text, "gb18030").decode("latin-1")


def gbk_read_as_cp1252(text: str) -> str:
    """Return what a browser shows for GB18030 bytes labelled Latin-1, which it reads as cp1252."""
    return _cp1252(_bytes(text, "gb18030"))


def big5_read_as_latin1(text: str) -> str:
    """Return what is seen when the Big5 bytes of `text` are decoded as Latin-1.

    Characters that Big5 has not become `?`, as they did when the page was stored.
    """
    return _bytes(text, "big5hkscs").decode("latin-1")


def utf8_read_as_cp1252(text: str) -> str:
    """Return what a browser shows for UTF-8 bytes labelled Latin-1."""
    return _cp1252(_bytes(text, "utf-8"))


def utf8_read_as_gbk(text: str) -> str:
    r"""Return what is seen when the UTF-8 bytes of `text` are decoded as GB18030.

    Bytes that end in half a character are lost: they become U+FFFD.
    """
    return _bytes(text, "utf-8").decode("gb18030", "replace")


def half_width_bytes(text: str) -> str:
    """Return `text` after its full-width marks were replaced on GBK bytes, not on characters.

    `A3BF` becomes `?`, `A3A1` `!`, `A3BB` `;` and `A3AC` `,` wherever the two bytes stand, also
    across the border of two characters; a byte left alone is shown as `?`.
    """
    raw = _bytes(text, "gbk")
    for mark, width in ((b"\xa3\xbf", b"?"), (b"\xa3\xa1", b"!"), (b"\xa3\xbb", b";")):
        raw = raw.replace(mark, width)
    return _shown(raw.replace(b"\xa3\xac", b","))


def pinyin_glosses(text: str) -> Soiled:
    """Return `text` with the reading behind each character that gloss tools know: `發(fā)`."""
    planted: list[Planted] = []
    pieces: list[str] = []
    size = 0
    for character in text:
        pieces.append(character)
        size += 1
        if character in READINGS:
            gloss = f"({READINGS[character]})"
            planted.append(Planted(Span(size, size + len(gloss)), "pinyin-gloss", gloss))
            pieces.append(gloss)
            size += len(gloss)
    return Soiled("".join(pieces), tuple(planted))


def pinyin_glosses_on_bytes(text: str) -> str:
    """Return `text` glossed by a tool that looks at GBK bytes and knows no character borders.

    A gloss behind two bytes that belong to two characters cuts the second in half: its first
    byte and the bracket show as `?`, and the rest shifts by one byte.
    """
    readings = {c.encode("gbk"): f"({r})".encode("gbk") for c, r in READINGS.items()}
    raw = _bytes(text, "gbk")
    pieces: list[bytes] = []
    at = 0
    while at < len(raw):
        size = 2 if raw[at : at + 2] in readings else 1
        pieces += (raw[at : at + size], readings.get(raw[at : at + size], b""))
        at += size
    return _shown(b"".join(pieces))


def spaces_as_question_marks(text: str) -> str:
    """Return `text` with each ideographic or no-break space shown as `?`, as lossy codecs do."""
    return re.sub("[\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}]", "?", text)


def flattened(text: str) -> str:
    """Return `text` on one line, with a space where its lines met."""
    return re.sub(r"[\r\n]+", " ", text)


def hard_wrapped(text: str, *, width: int = 30) -> str:
    """Return `text` with its lines broken after every `width` characters."""
    if width < 1:
        msg = f"width={width}: a line holds at least one character"
        raise UsageError(msg)
    return re.sub(f"([^\r\n]{{{width}}})(?=[^\r\n])", r"\1\n", text)


def spaced_out(text: str) -> str:
    """Return `text` with a space between any two Han characters."""
    return re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ", text)


def _bytes(text: str, codec: str) -> bytes:
    return text.encode(codec, "replace")


def _cp1252(raw: bytes) -> str:
    """Decode as browsers do: the five bytes that cp1252 leaves free are C1 controls."""
    return "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes((byte,)).decode("cp1252")
        for byte in raw
    )


def _shown(raw: bytes) -> str:
    """Decode GBK with `?` for what is no character.

    A lead byte takes the bracket behind it along, as in the decoders that made such pages.
    """
    return (
        raw.decode("gbk", "replace")
        .replace("\N{REPLACEMENT CHARACTER}(", "?")
        .replace("\N{REPLACEMENT CHARACTER}", "?")
    )


DAMAGE: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "gbk-read-as-latin1": gbk_read_as_latin1,
        "gbk-read-as-cp1252": gbk_read_as_cp1252,
        "big5-read-as-latin1": big5_read_as_latin1,
        "utf8-read-as-cp1252": utf8_read_as_cp1252,
        "utf8-read-as-gbk": utf8_read_as_gbk,
        "half-width-bytes": half_width_bytes,
        "pinyin-glosses": lambda text: pinyin_glosses(text).text,
        "pinyin-glosses-on-bytes": pinyin_glosses_on_bytes,
        "spaces-as-question-marks": spaces_as_question_marks,
        "flattened": flattened,
        "hard-wrapped": hard_wrapped,
        "spaced-out": spaced_out,
    }
)
"""Every kind of damage to a whole text, by name."""
