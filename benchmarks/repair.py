"""Measure the repair stage on damage made to the seeds, beside ftfy, and its harm and speed.

Run from the root of the checkout::

    python benchmarks/repair.py

Each kind of damage is done to 300 sentences by the codecs themselves; a sentence counts if it
comes back exactly (up to what the damage destroyed, where a line says so).
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import ftfy
from rapidfuzz.distance import LCSseq

from reportclean.core.document import Document
from reportclean.core.source import Source
from reportclean.repair import repair, stage

SENTENCES = 300
MARKS = {
    b"\xa3\xbf": b"?",
    b"\xa3\xa1": b"!",
    b"\xa3\xbb": b";",
    b"\xa3\xba": b":",
    b"\xa3\xac": b",",
}
SAFE = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    normalization=None,
)


class Case(NamedTuple):
    """A damaged text and what it was."""

    damaged: str
    right: str


def seeds() -> list[str]:
    """Return the texts of the seeds."""
    folder = Path(__file__).parent.parent / "seeds"
    return [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))]


def sentences(texts: list[str], number: int, rng: random.Random) -> list[str]:
    """Return random sentences of 12 to 120 characters that GBK can write, full stop included."""
    pieces = {
        piece.strip() + "。"
        for text in texts
        for piece in text.replace("\n", "。").split("。")
        if 12 <= len(piece.strip()) <= 120 and _in_gbk(piece) and not set("?!&<") & set(piece)
        if sum("\u4e00" <= c <= "\u9fff" for c in piece) > len(piece) / 2
    }
    return rng.sample(sorted(pieces), min(number, len(pieces)))


def _in_gbk(text: str) -> bool:
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _traditional() -> dict[int, str]:
    text = files("opencc").joinpath("dictionary", "STCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in text.split("\n") if "\t" in line)
    return {ord(key): values.split()[0] for key, values in pairs if len(key) == 1}


def traditional(text: str) -> str:
    """Return `text` in traditional characters, one by one as the tools of copied sites do."""
    return text.translate(_traditional())


def widened(text: str) -> str:
    """Return `text` with the full-width marks that it had before a crawl made them half-width."""
    return text.translate(str.maketrans(",:;()", "，：；（）"))


def cp1252(data: bytes) -> str:
    """Read bytes as browsers read cp1252: its five gaps as C1 controls."""
    return "".join(
        bytes([b]).decode("latin-1" if b in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252")
        for b in data
    )


def halfwidth_on_bytes(text: str) -> str:
    """Replace full-width marks by half-width ones on the bytes of GBK, and read what is left."""
    data = text.encode("gbk")
    for wide, narrow in MARKS.items():
        data = data.replace(wide, narrow)
    return data.decode("gbk", "replace").replace("\ufffd", "?")


def borders(texts: list[str], rng: random.Random) -> tuple[list[Case], list[Case]]:
    """Return pieces of traditional text in which one replacement cuts characters in two.

    Of the first all bytes but the one in front of the mark are there, of the second one more is
    gone: the shifted run met no ASCII letter before a pair that GBK does not define.
    """
    found: tuple[list[Case], list[Case]] = ([], [])
    joined = "".join(sentences(texts, 100_000, rng))
    wide = traditional(joined)
    wide = "".join(c for c in wide if _in_gbk(c))
    places = []
    for at in range(20, len(wide) - 20):
        pair = wide[at : at + 2].encode("gbk")
        if len(pair) == 4 and pair[1:3] in MARKS:
            places.append(at)
    rng.shuffle(places)
    for at in places:
        piece = wide[at - 15 : at + 17]
        piece = piece + "。" if halfwidth_on_bytes(piece).endswith("?") else piece
        right = "".join(MARKS.get(c.encode("gbk"), c.encode("gbk")).decode("gbk") for c in piece)
        if sum(piece[i : i + 2].encode("gbk")[1:3] in MARKS for i in range(len(piece) - 1)) == 1:
            damaged = halfwidth_on_bytes(piece)
            lost = damaged.count("?") - sum(c == "?" for c in right) - ("??" in damaged)
            found[lost > 1].append(Case(damaged, right))
    return found


def kinds(texts: list[str], rng: random.Random) -> dict[str, list[Case]]:
    """Return the cases of each kind of damage that is measured in exact sentences."""
    clean = sentences(texts, SENTENCES, rng)
    cut, torn = borders(texts, rng)

    def made(damage: Callable[[str], str]) -> list[Case]:
        return [Case(damage(s), s) for s in clean]

    return {
        "gbk as latin-1": made(lambda s: s.encode("gbk").decode("latin-1")),
        "gbk as cp1252": made(lambda s: cp1252(s.encode("gbk"))),
        "utf-8 as latin-1": made(lambda s: s.encode().decode("latin-1")),
        "utf-8 as cp1252": made(lambda s: cp1252(s.encode())),
        "utf-8 as cp1252 twice": made(lambda s: cp1252(cp1252(s.encode()).encode())),
        "gbk as latin-1, then ftfy": made(
            lambda s: ftfy.fix_text(s.encode("gbk").decode("latin-1"))
        ),
        "gbk as cp1252, then ftfy": made(lambda s: ftfy.fix_text(cp1252(s.encode("gbk")))),
        "big5 as latin-1": [
            Case(t.encode("big5").decode("latin-1"), t)
            for t in map(traditional, clean)
            if _in_big5(t)
        ],
        "gbk as big5": [Case(s.encode("gbk").decode("big5", "replace"), s) for s in clean],
        "utf-8 as gb18030": made(lambda s: s.encode().decode("gb18030", "replace")),
        "the same, full-width marks": [
            Case(w.encode().decode("gb18030", "replace"), w) for w in map(widened, clean)
        ],
        "utf-8 as gb18030 twice": made(
            lambda s: s.encode().decode("gb18030", "replace").encode().decode("gb18030", "replace")
        ),
        "half-width over borders": list(islice(cut, SENTENCES)),
        "the same, a byte destroyed": list(islice(torn, SENTENCES)),
    }


def _in_big5(text: str) -> bool:
    try:
        text.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def measure(cases: list[Case], fix: Callable[[str], str]) -> tuple[int, float]:
    """Return how many cases come back exactly, and which share of all characters does."""
    exact, kept, all_characters = 0, 0, 0
    for damaged, right in cases:
        got = fix(damaged)
        exact += same(got) == same(right)
        kept += LCSseq.similarity(same(got), same(right))
        all_characters += len(same(right))
    return exact, kept / all_characters


def same(text: str) -> str:
    """Return `text` with what fix_text does to any text: no spaces and quotes to compare."""
    return "".join(
        text.translate({ord(a): b for a, b in zip("“”‘’", "\"\"''", strict=True)}).split()
    )


def losses(cases: list[Case]) -> tuple[int, int]:
    """Return how many sentences with lost characters say so, and how many there are."""
    told = lost = 0
    for damaged, right in cases:
        got = repair(damaged)
        if got.text != right:
            lost += 1
            told += bool(got.flags) or got.text == damaged
    return told, lost


def wrong(cases: list[Case]) -> int:
    """Return how many cases were changed into something that is not right."""
    return sum(repair(c.damaged).text not in {c.right, c.damaged} for c in cases)


def harm(texts: list[str]) -> tuple[int, int]:
    """Return how many lines of clean text are changed, and how many lines there are."""
    every = [line for text in texts for line in text.split("\n") if line and "?" not in line]
    return sum(repair(line).text != line for line in every), len(every)


def speed(texts: list[str]) -> float:
    """Return the megabytes of clean text that the whole stage does in a second."""
    text = "\n".join(line for t in texts for line in t.split("\n") if "?" not in line) * 8
    source = Source.of(text)
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        (document,) = stage()(Document.of(source))
        best = min(best, time.process_time() - start)
    assert isinstance(document, Document)  # noqa: S101 (a benchmark may stop)
    return len(text.encode()) / best / 1e6


def main() -> int:
    """Print the table."""
    rng = random.Random(5)
    texts = seeds()
    print(f"{'damage':28} {'reportclean':>22} {'ftfy.fix_encoding':>22}")
    table = kinds(texts, rng)
    for name, cases in table.items():
        ours = measure(cases, lambda s: repair(s).text)
        theirs = measure(cases, lambda s: ftfy.fix_encoding(s, SAFE))
        columns = " ".join(f"{n:8}/{len(cases)} {share:8.1%}  " for n, share in (ours, theirs))
        print(f"{name:28} {columns}")
    for name in ("utf-8 as gb18030", "utf-8 as gb18030 twice"):
        told, lost = losses(table[name])
        print(f"{name}: of {lost} sentences with losses {told} are flagged")
    for name in ("half-width over borders", "the same, a byte destroyed"):
        print(f"{name}: {wrong(table[name])} changed wrongly")
    changed, lines = harm(texts + [traditional(t) for t in texts])
    print(f"harm: {changed} of {lines} clean lines changed")
    print(f"speed on clean text: {speed(texts):.0f} MB/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
