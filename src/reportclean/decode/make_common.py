"""Make `common.txt`, the table behind `likelihood`: which Han characters are how common.

Run as `python -m reportclean.decode.make_common` where jieba and opencc-python-reimplemented
are installed. Source of the counts: the word frequencies of jieba's `dict.txt` (MIT licence);
each word counts for its characters as it stands, and once more as OpenCC's `s2t` writes it, so
one table serves both scripts. The 3,000 most common characters are kept, in bands of half a nat
of `-ln(share)`.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

KEPT = 3000
"""How many characters: 9 KB; what is left out makes up less than 1 % of prose in either script."""


def counts() -> Counter[str]:
    """Return the share of each Han character, the larger one of the two scripts."""
    import jieba  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415
    from opencc import OpenCC  # type: ignore[import-untyped]  # noqa: PLC0415

    source = Path(jieba.__file__).with_name("dict.txt")
    rows = [line.split(" ") for line in source.read_text(encoding="utf-8").split("\n") if line]
    words = [word for word, *_ in rows]
    traditional = OpenCC("s2t").convert("\n".join(words)).split("\n")
    best: Counter[str] = Counter()
    for script in (words, traditional):
        found: Counter[str] = Counter()
        for word, (_, number, *_rest) in zip(script, rows, strict=True):
            for character in word:
                if "\u4e00" <= character <= "\u9fff":
                    found[character] += int(number)
        total = found.total()
        for character, times in found.items():
            best[character] = max(best[character], round(times / total * 10**9))
    return best


def table() -> str:
    """Return the table: a line a band, `cost<TAB>characters`, cost in nats, common ones first."""
    bands: defaultdict[float, list[str]] = defaultdict(list)
    kept = sorted(counts().most_common(KEPT), key=lambda row: (-row[1], row[0]))
    for character, share in kept:
        bands[round(-2 * math.log(share / 10**9)) / 2].append(character)
    return "".join(f"{cost}\t{''.join(bands[cost])}\n" for cost in sorted(bands))


if __name__ == "__main__":
    Path(__file__).with_name("common.txt").write_text(table(), encoding="utf-8")
    sys.stdout.write("common.txt written\n")
