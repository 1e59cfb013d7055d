"""Measure the repair stage on damage made to the seeds, and its harm and speed.

Run from the root of the checkout, with folders of more clean texts (`*.gold.txt`, `*.txt`) if
there are any::

    python benchmarks/repair.py [FOLDER ...]

Each kind of damage is done to 300 sentences by the codecs themselves; a sentence counts if it
comes back exactly, up to spaces and to straight quotation marks, which ftfy makes. Beside it stand
ftfy and charset-normalizer; the latter, which reads bytes, is given the damaged text as UTF-8, and
because it takes its time only FEW of the sentences.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import charset_normalizer
import ftfy
from rapidfuzz.distance import Indel, LCSseq

from reportclean.core.document import Document
from reportclean.core.source import Source
from reportclean.repair import repair, stage
from reportclean.script.convert import convert

SENTENCES = 300
FEW = 20
"""Sentences that charset-normalizer is given of each kind."""
LINES = 5000
"""Clean lines among which harm is counted."""
SMALL = 2400
"""Bytes of a small document."""
MARKS = {
    b"\xa3\xbf": b"?",
    b"\xa3\xa1": b"!",
    b"\xa3\xbb": b";",
    b"\xa3\xba": b":",
    b"\xa3\xac": b",",
}
GAPS = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""What cp1252 does not have."""
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


def traditional(text: str) -> str:
    """Return `text` in traditional characters."""
    return convert(text, "s2t")


def widened(text: str) -> str:
    """Return `text` with the full-width marks that it had before a crawl made them half-width."""
    return text.translate(str.maketrans(",:;()", "，：；（）"))


def cp1252(data: bytes) -> str:
    """Read bytes as browsers read cp1252: its five gaps as C1 controls."""
    return "".join(bytes([b]).decode("latin-1" if b in GAPS else "cp1252") for b in data)


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


def as_gb18030(text: str) -> str:
    """Read the UTF-8 of a text as GB18030; what that cannot read becomes U+FFFD."""
    return text.encode().decode("gb18030", "replace")


def without_private(text: str) -> str:
    """Read the UTF-8 of a text as GB18030 and take the characters of private use out."""
    return "".join(c for c in as_gb18030(text) if not "\ue000" <= c <= "\uf8ff")


def as_gbk(text: str) -> str:
    """Read the UTF-8 of a text as GBK, which reads no bytes of private use."""
    return text.encode().decode("gbk", "replace")


def kinds(texts: list[str], rng: random.Random) -> dict[str, list[Case]]:
    """Return the cases of each kind of damage that is measured in exact sentences."""
    clean = sentences(texts, SENTENCES, rng)
    wide = list(map(widened, clean))
    cut, torn = borders(texts, rng)

    def made(damage: Callable[[str], str]) -> list[Case]:
        return [Case(damage(s), s) for s in clean]

    return {
        "gbk as latin-1": made(lambda s: s.encode("gbk").decode("latin-1")),
        "gbk as cp1252": made(lambda s: cp1252(s.encode("gbk"))),
        "utf-8 as latin-1": made(lambda s: s.encode().decode("latin-1")),
        "utf-8 as cp1252": made(lambda s: cp1252(s.encode())),
        "the same, gaps dropped": made(
            lambda s: s.encode().translate(None, delete=GAPS).decode("cp1252")
        ),
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
        "utf-8 as gb18030": made(as_gb18030),
        "the same, full-width marks": [Case(as_gb18030(w), w) for w in wide],
        "the same, no private use": [Case(without_private(w), w) for w in wide],
        "utf-8 as gb18030 twice": made(lambda s: as_gb18030(as_gb18030(s))),
        "utf-8 as gb18030, to trad.": made(lambda s: traditional(as_gb18030(s))),
        "the same, full-width marks.": [Case(traditional(as_gb18030(w)), w) for w in wide],
        "utf-8 as gbk, replaced": made(as_gbk),
        "the same, full-width marks,": [Case(as_gbk(w), w) for w in wide],
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


class Spots(NamedTuple):
    """What became of spots where a replacement cut characters in two."""

    right: int
    lost: int
    """Right but for characters that became U+FFFD, and flagged."""
    left: int
    """Unchanged."""
    wrong: int
    """With a character that is not right."""


def spots(cases: list[Case]) -> Spots:
    """Return what became of the cases."""
    found = []
    for damaged, right in cases:
        got = repair(damaged)
        pairs = list(zip(got.text, right, strict=False))
        if same(got.text) == same(right):
            found.append("right")
        elif got.text == damaged:
            found.append("left")
        elif (
            got.flags and len(got.text) == len(right) and all(a in {b, "\ufffd"} for a, b in pairs)
        ):
            found.append("lost")
        else:
            found.append("wrong")
    return Spots(*map(found.count, Spots._fields))


class Whole(NamedTuple):
    """What became of whole documents on whose bytes the marks were replaced."""

    spots: int
    right: int
    elsewhere: int
    """Characters that are not right more than a few characters away from a spot."""


def whole(texts: list[str]) -> Whole:
    """Return what became of documents in traditional letters, damaged as a whole."""
    total = right = elsewhere = 0
    for text in texts:
        page = widened(traditional(text.replace("?", ""))).replace("!", "！")
        page = "".join(c for c in page if _in_gbk(c))
        places = [i for i in range(len(page) - 1) if _cut(page[i : i + 2])]
        expected = "".join(_narrow(c) for c in page)
        got = repair(halfwidth_on_bytes(page)).text
        same_at: set[int] = set()
        for op in Indel.opcodes(got, expected):
            if op.tag == "equal":
                same_at.update(range(op.dest_start, op.dest_end))
        near = {j for i in places for j in range(i - 2, i + 16)}
        total += len(places)
        right += sum(i in same_at and i + 1 in same_at for i in places)
        elsewhere += sum(i not in same_at and i not in near for i in range(len(expected)))
    return Whole(total, right, elsewhere)


def _cut(pair: str) -> bool:
    """Tell whether a replacement cuts two characters."""
    data = pair.encode("gbk")
    return len(data) == len(b"____") and data[1:3] in MARKS


def _narrow(character: str) -> str:
    """Return a full-width mark as the half-width one that replaces it."""
    data = character.encode("gbk")
    return MARKS.get(data, data).decode("gbk")


def clean_lines(texts: list[str]) -> list[str]:
    """Return clean lines of both scripts; those with question marks for spaces are none."""
    every = [
        line for text in texts for line in text.split("\n") if line.strip() and "?" not in line
    ]
    return [*every, *map(traditional, every)]


def harm(lines: list[str]) -> list[str]:
    """Return the lines that are changed."""
    return [line for line in lines if repair(line).text != line]


NEGATIVES = (
    "Comme ci, comme ça : «L’été», dit-elle à Noël, «où est le garçon?»",
    "Ångström, Łódź, Þórður, Đà Nẵng, Ærø, œuvre, naïveté, ÀÉÎÕÜ",
    "PARCE QUE SUR LEURS PLAQUES IL Y A MARQUÉ…",
    "CHÂTEAU-THÉÂTRE À VENDRE — 3½ pièces, 40 m², 12 °C, £5, €6, ¥7, ©2024 Foo™",
    "Tháng Mười, Việt Nam: “Xin chào”, ông Nguyễn Văn Ất nói.",
    "Ελλάδα – ΑΘΗΝΑ: «Καλημέρα» ΆΈΉΊΌΎΏ",
    "Ёж и ЁЖИК: «Привет…» — сказал он №5",
    "«Ça va¿» ¡Sí! ºª §4 ¶ † ‡ • ° ± ² ³ ´ µ ¸ ¹ º ¼ ¾",
    "x̄ = ∑xᵢ⁄n ≤ ∞, ∂f/∂x ≈ ½·√2, α→β ∧ ¬γ, ℵ₀ ∉ ∅, ⟨φ|ψ⟩",
    "( ͡° ͜ʖ ͡°) ¯\\_(ツ)_/¯ ಠ_ಠ ʕ•ᴥ•ʔ (╯°□°)╯︵ ┻━┻",
    "東京タワー「とても高い」㈱テスト ㍻ ｱｲｳ ヴァ ゟ ぁ",
    "서울특별시 ‘종로구’ — “한글” ㈜회사",
    "Ü-Wagen ÖBB ÄÖÜ SÜDKURIER GRÖẞE Æ Ø Å",
    "naïve ÂME Ã ÊTRE: NÃO É À TOA A MÃO DA IRMÃ, AÇÃO",
    "http://example.com/?q=%E4%B8%AD&amp=1#x if (a&&b) { c = d?e:f; } // ok",
    "İstanbul’da ŞIK ÇİĞ köfte Ğ ğ ı",
    "Ⅲ类水质、①②③、№5、℃、㎡、～、·、——、……、『』、〔2024〕",
)
"""Text that looks like mojibake to somebody, made after the kinds that ftfy guards against."""


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


def speed_of_small(texts: list[str]) -> tuple[float, float]:
    """Return the megabytes a second, and the microseconds a document, of small clean documents."""
    text = "\n".join(line for t in texts for line in t.split("\n") if "?" not in line)
    size = SMALL // 3
    sources = [Source.of(text[i : i + size]) for i in range(0, len(text) - size, size)]
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        for source in sources:
            next(iter(stage()(Document.of(source))))
        best = min(best, time.process_time() - start)
    total = sum(len(source.text.encode()) for source in sources)
    return total / best / 1e6, best / len(sources) * 1e6


def charset_normalized(text: str) -> str:
    """Return what charset-normalizer reads in a text given as UTF-8."""
    return str(charset_normalizer.from_bytes(text.encode("utf-8", "replace")).best() or "")


def main(folders: list[str]) -> int:
    """Print the table."""
    rng = random.Random(5)
    texts = seeds()
    columns = ("reportclean", "ftfy.fix_encoding", "charset-normalizer")
    print(f"{'damage':28}" + "".join(f"{name:>22}" for name in columns))
    table = kinds(texts, rng)
    for name, cases in table.items():
        row = [
            (*measure(cases, lambda s: repair(s).text), len(cases)),
            (*measure(cases, lambda s: ftfy.fix_encoding(s, SAFE)), len(cases)),
            (*measure(cases[:FEW], charset_normalized), len(cases[:FEW])),
        ]
        print(f"{name:28}" + "".join(f"{n:8}/{of:<4}{share:8.1%} " for n, share, of in row))
    for name, cases in table.items():
        if "gb18030" in name or "." in name:
            told, lost = losses(cases)
            print(f"{name}: of {lost} sentences with losses {told} are flagged")
        elif "border" in name or "destroyed" in name:
            print(f"{name}: {spots(cases)}")
    more = [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    texts_of_others = [path.read_text("utf-8") for path in more]
    print(f"half-width, whole documents: {whole(texts)}, others: {whole(texts_of_others)}")
    lines = clean_lines(texts)
    others = clean_lines(texts_of_others)
    lines += rng.sample(others, min(len(others), max(0, LINES - len(lines))))
    changed = harm([*lines, *NEGATIVES])
    print(f"harm: {len(changed)} of {len(lines)} clean lines and {len(NEGATIVES)} others changed")
    for line in changed:
        print(f"    {line[:100]!r} became {repair(line).text[:100]!r}")
    print(f"speed on clean text: {speed(texts):.0f} MB/s")
    rate, each = speed_of_small(texts)
    print(
        f"speed on clean documents of {SMALL} bytes: {rate:.0f} MB/s, {each:.0f} microseconds each"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
