"""Script conversion without corrections against opencc-python-reimplemented: does it say the same?

    python benchmarks/script_equality.py [--texts N] [--config NAME] [--only KIND] [--numpy]

For each configuration: N adversarial texts (phrases glued at a shared character, torn phrases,
trigger characters, separators, characters beyond the basic plane), every dictionary key and every
Han character of the basic plane in ten contexts, and the seeds. The reference is slow: 200,000
texts and all keys take it minutes for each configuration. `--numpy` sends short texts through
numpy too. The exit status is 1 if anything differs.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from opencc import OpenCC

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from reportclean.script import configurations, convert  # noqa: E402 (found by the path above)
from reportclean.script.dictionary import chain, of_phrases, words  # noqa: E402 (likewise)

CONTEXTS = ["{}", "的{}", "{}的", "在{}中", "{}{}", "。{}，", "发{}", "{}干", "一{}里", "{}後{}"]

KINDS = ["adversarial", "keys", "seeds"]

ODD = "，。、；：？！ \n\t-,.．*“”（）aZ9𠀀𪜎😀\U000e0100\ud800\0的了发干后里"
"""Separators, trigger characters, characters beyond the tables or beyond all text."""


def dictionary(config: str) -> tuple[list[str], list[str]]:
    """Return the phrases of a configuration, and those that say more than their characters."""
    names = [name for group in chain(config) for name in group]
    characters: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for name in reversed(names):
        (phrases if of_phrases(name) else characters).update(words(name, corrected=False))
    table = str.maketrans(characters)
    differing = [key for key, value in phrases.items() if value != key.translate(table)]
    return list(phrases) or ["國"], differing or list(phrases) or list(characters)


def adversarial(config: str, seed: int) -> Iterator[str]:
    """Yield texts of phrases glued at a shared character, torn, and beside odd characters."""
    rnd = random.Random(seed)
    every, differing = dictionary(config)
    after: dict[str, list[str]] = {}
    for key in every:
        after.setdefault(key[0], []).append(key)
    while True:
        pieces = []
        for _ in range(rnd.randrange(1, 6)):
            word = rnd.choice(differing if rnd.random() < 0.6 else every)
            if rnd.random() < 0.25:
                cut = rnd.randrange(len(word) + 1)
                word = rnd.choice((word[:cut], word[cut:]))
            while word and word[-1] in after and rnd.random() < 0.35:
                word += rnd.choice(after[word[-1]])[1:]
                if len(word) > 60:
                    break
            if rnd.random() < 0.3:
                word += rnd.choice(ODD)
            pieces.append(word)
        yield "".join(pieces)


def texts(config: str, kinds: list[str], number: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of everything to compare."""
    if "adversarial" in kinds:
        made = adversarial(config, seed)
        for _ in range(number):
            yield "adversarial", next(made)
    if "keys" in kinds:
        # Each key is a line of a long text: the line end is a separator, so it stands by itself.
        names = [name for group in chain(config) for name in group]
        keys = [key for name in names for key in words(name, corrected=False)]
        keys += map(chr, range(0x3400, 0xA000))
        for context in CONTEXTS:
            lines = [context.replace("{}", key) for key in dict.fromkeys(keys)]
            for at in range(0, len(lines), 1000):
                yield "keys", "\n".join(lines[at : at + 1000])
    if "seeds" in kinds:
        for path in sorted((ROOT / "seeds").glob("*.txt")):
            yield "seeds", path.read_bytes().decode()


def compare(config: str, kinds: list[str], number: int, seed: int) -> int:
    """Print how many texts, keys in contexts and seeds differ; return how many in all."""
    reference = OpenCC(config)
    compared = dict.fromkeys(kinds, 0)
    differ = dict.fromkeys(compared, 0)
    start = time.monotonic()
    for kind, text in texts(config, kinds, number, seed):
        one, two = reference.convert(text), convert(text, config, corrected=False)
        parts = (
            zip(one.split("\n"), two.split("\n"), strict=True) if kind == "keys" else [(one, two)]
        )
        for expected, actual in parts:
            compared[kind] += 1
            if expected != actual:
                differ[kind] += 1
                print(f"{config} {kind}: {expected!r} came out as {actual!r}")
    figures = ", ".join(f"{differ[kind]} of {compared[kind]} {kind}" for kind in compared)
    print(f"{config}: differ {figures} ({time.monotonic() - start:.0f} s)", flush=True)
    return sum(differ.values())


def main() -> int:
    """Parse the command line, compare, and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--texts", type=int, default=200_000, metavar="N")
    parser.add_argument("--config", action="append", default=[])
    parser.add_argument("--only", action="append", choices=KINDS, default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--numpy", action="store_true")
    options = parser.parse_args()
    if options.numpy:
        import_module("numpy")
        import_module("reportclean.script.convert").LONG = 1
    configs = options.config or configurations()
    kinds = options.only or KINDS
    return int(sum(compare(name, kinds, options.texts, options.seed) for name in configs) > 0)


if __name__ == "__main__":
    sys.exit(main())
