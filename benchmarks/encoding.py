"""How often reportclean decodes rightly, and how fast, beside charset-normalizer and chardet.

Run as `python benchmarks/encoding.py [--slices 200] [--seed 0] [--json FILE]`. The texts are the
seeds, and for Big5 their Traditional versions by OpenCC's `s2tw` dictionaries. A slice is decoded
rightly if the text is equal to the slice, whatever name the encoding is given; where a byte is
missing any one character may stand for the one that lost it, or none. A detector's answer is
decoded with Python's codec of that name and `errors="replace"`; the detectors are measured only
where they are installed (charset-normalizer is always), and on `--theirs` cases of each measure
at most, for chardet takes a tenth of a second for each page. The last column is what is aimed at.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from reportclean.decode import decode
from reportclean.errors import DecodeError

SEEDS = Path(__file__).parent.parent / "seeds"
LENGTHS = (10, 50, 200, 1_000, 10_000)
ENCODINGS = ("utf-8", "gb18030", "big5")
LOST = "\N{REPLACEMENT CHARACTER}"

Decoder = Callable[[bytes], str]


class Case(NamedTuple):
    """One input, and the text that is the right answer."""

    data: bytes
    text: str
    lost: int = -1
    """Where in the text a character lost one of its bytes; anything may stand there."""

    def right(self, answer: str) -> bool:
        """Whether `answer` is right."""
        if self.lost < 0:
            return answer == self.text
        before, after = self.text[: self.lost], self.text[self.lost + 1 :]
        extra = len(answer) - len(before) - len(after)
        return 0 <= extra <= 1 and answer.startswith(before) and answer.endswith(after)


class Measure(NamedTuple):
    """Some cases of one kind."""

    name: str
    cases: list[Case]
    target: float | None = None
    """The share of right answers that is aimed at, in per cent."""


class Texts(NamedTuple):
    """What slices are cut from: each text of one script joined with the next by a line end."""

    hans: str
    hant: str

    def of(self, encoding: str) -> str:
        """Return the text that is encoded in `encoding`."""
        return self.hant if encoding == "big5" else self.hans


def texts() -> Texts:
    """Return the seeds in both scripts."""
    opencc = import_module("opencc")
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    convert = opencc.OpenCC("s2tw").convert
    return Texts("\n".join(seeds), "\n".join(convert(seed) for seed in seeds))


def ours(data: bytes) -> str:
    """Return what reportclean makes of `data`, nothing where it refuses."""
    try:
        return decode(data).text
    except DecodeError:
        return ""


def decoders() -> dict[str, Decoder]:
    """Return what is compared, by name and version."""
    found: dict[str, Decoder] = {"reportclean": ours}
    charset_normalizer = import_module("charset_normalizer")

    def by_charset_normalizer(data: bytes) -> str:
        best = charset_normalizer.from_bytes(data).best()
        return "" if best is None else str(best)

    found[f"charset-normalizer {version('charset-normalizer')}"] = by_charset_normalizer
    try:
        chardet = import_module("chardet")
    except ImportError:
        return found

    def by_chardet(data: bytes) -> str:
        answer: str | None = chardet.detect(data)["encoding"]
        try:
            return data.decode(answer or "ascii", "replace")
        except LookupError:
            return ""

    found[f"chardet {version('chardet')}"] = by_chardet
    return found


def slices(text: str, length: int, encoding: str, count: int, rng: random.Random) -> Iterator[str]:
    """Yield `count` random slices that `encoding` can hold and that are not only ASCII.

    Characters that Big5 lacks are left out first, or there would be no slice of 10,000.
    """
    if encoding == "big5":
        text = text.encode("big5", "ignore").decode("big5")
    while count:
        at = rng.randrange(len(text) - length + 1)
        piece = text[at : at + length]
        if not piece.isascii():
            count -= 1
            yield piece


def torn(piece: str, encoding: str, rng: random.Random) -> Case:
    """Return the case in which the last character beyond ASCII of `piece` lost its end."""
    while ord(piece[-1]) < 0x80:
        piece = piece[:-1]
    last = len(piece[-1].encode(encoding))
    data = piece.encode(encoding)
    return Case(data[: len(data) - rng.randrange(1, last)], piece[:-1] + LOST)


def stray(piece: str, encoding: str, byte: int, rng: random.Random) -> Case:
    """Return the case in which one `byte` came between two characters of `piece`."""
    at = rng.randrange(1, len(piece))
    data = piece[:at].encode(encoding) + bytes([byte]) + piece[at:].encode(encoding)
    return Case(data, piece[:at] + LOST + piece[at:])


def missing(piece: str, encoding: str, rng: random.Random) -> Case:
    """Return the case in which one character beyond ASCII of `piece` lost one byte."""
    places = [i for i, character in enumerate(piece) if character > "\x7f"]
    at = places[rng.randrange(len(places))]
    unit = piece[at].encode(encoding)
    gone = rng.randrange(len(unit))
    damaged = unit[:gone] + unit[gone + 1 :]
    data = piece[:at].encode(encoding) + damaged + piece[at + 1 :].encode(encoding)
    return Case(data, piece, at)


def alternating(text: str, joint: str, rng: random.Random) -> Case:
    """Return ten documents in turn in UTF-8 and GB18030, joined by `joint`."""
    found = list(slices(text, rng.randrange(300, 3_000), "gb18030", 10, rng))
    data = [piece.encode(("utf-8", "gb18030")[i % 2]) for i, piece in enumerate(found)]
    return Case(joint.encode().join(data), joint.join(found))


def measures(found: Texts, count: int, seed: int) -> Iterator[Measure]:
    """Yield each measure with its cases."""
    rng = random.Random(seed)
    for encoding in ENCODINGS:
        for length in LENGTHS:
            cut = list(slices(found.of(encoding), length, encoding, count, rng))
            whole = [Case(p.encode(encoding), p) for p in cut]
            yield Measure(f"{encoding} {length}", whole, 98 if length < 50 else 100)
            cases = [torn(p, encoding, rng) for p in cut]
            yield Measure(f"{encoding} {length} torn", cases, None if length < 50 else 100)
    for encoding in ("utf-16-le", "utf-16-be"):
        for length in LENGTHS:
            cut = list(slices(found.hans, length, "utf-8", count, rng))
            cases = [Case(p.encode(encoding), p) for p in cut]
            yield Measure(f"{encoding} {length}, no mark", cases, None if length < 50 else 99)
    damaged = [(encoding, found.of(encoding), encoding) for encoding in ENCODINGS]
    damaged.append(("gb18030", found.hant, "gb18030 Traditional"))
    for encoding, text, name in damaged:
        cut = list(slices(text, 2_000, encoding, count, rng))
        yield Measure(f"{name} stray FF", [stray(p, encoding, 0xFF, rng) for p in cut], 100)
        cases = [stray(p, encoding, rng.randrange(0x80, 0x100), rng) for p in cut]
        yield Measure(f"{name} stray byte", cases, 100)
        yield Measure(f"{name} missing byte", [missing(p, encoding, rng) for p in cut])
    for name, joint in (("line ends", "\n"), ("nothing", "")):
        cases = [alternating(found.hans, joint, rng) for _ in range(count)]
        yield Measure(f"10 documents joined by {name}", cases, 100)


def speed(decoder: Decoder, data: bytes) -> float:
    """Return the best of some runs over `data`, in milliseconds."""
    decoder(data)
    times = []
    for _ in range(15):
        begun = time.perf_counter()
        decoder(data)
        times.append(time.perf_counter() - begun)
    return min(times) * 1e3


def main() -> None:
    """Print the table, and write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--slices", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--theirs", type=int, default=200, help="cases for the detectors")
    parser.add_argument("--only", default="", help="measures whose name contains this")
    parser.add_argument("--ours", action="store_true", help="leave the detectors out")
    parser.add_argument("--wrong", action="store_true", help="show what reportclean got wrong")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()

    found = texts()
    compared = decoders()
    if options.ours:
        compared = {"reportclean": ours}
    rows: dict[str, dict[str, Any]] = {}
    width = max(map(len, compared))
    print(f"{'right, %':34}", *(f"{name:>{width}}" for name in compared), "   aim")
    for name, cases, target in measures(found, options.slices, options.seed):
        if options.only not in name:
            continue
        rows[name] = {"aim": target}
        for who, decoder in compared.items():
            some = cases if who == "reportclean" else cases[: options.theirs]
            right = [case.right(decoder(case.data)) for case in some]
            rows[name][who] = 100 * sum(right) / len(right)
            if options.wrong and who == "reportclean":
                show([case for case, good in zip(cases, right, strict=True) if not good])
        shares = (f"{rows[name][who]:>{width}.1f}" for who in compared)
        print(f"{name:34}", *shares, f"{target or '':>6}", flush=True)
    print(f"{'milliseconds, 30 KB':34}", *(f"{name:>{width}}" for name in compared))
    for encoding in (*ENCODINGS, "utf-16-le"):
        data = found.of(encoding).encode(encoding, "ignore")[:30_000]
        if encoding != "utf-16-le":
            data = data[: data.rindex(b"\n")]
        rows[f"speed {encoding}"] = {who: speed(f, data) for who, f in compared.items()}
        times = rows[f"speed {encoding}"].values()
        print(f"{encoding:34}", *(f"{milliseconds:>{width}.3f}" for milliseconds in times))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def show(cases: list[Case]) -> None:
    """Print what reportclean made of `cases`, from the first difference on."""
    for data, text, _ in cases[:5]:
        got = ours(data)
        pairs = enumerate(zip(got, text, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(got), len(text)))
        print(
            f"  at {at}: {got[max(0, at - 9) : at + 16]!r} for {text[max(0, at - 9) : at + 16]!r}"
        )


if __name__ == "__main__":
    main()
