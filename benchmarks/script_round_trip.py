"""What does not come back when Traditional pages go to Simplified and back, and why.

    python benchmarks/script_round_trip.py FOLDER [--back NAME]

FOLDER holds texts, `*.gold.txt`; those that are mostly Traditional are brought to Simplified as
`script="hans"` does it, then converted back by the configuration NAME (`s2t`). Both keep lengths,
so the characters are compared one by one. Each that differs is put down to one cause, the first
that holds:

    Simplified        the page has a character only Simplified writes
    Taiwan, Hong Kong the page has the standard form of Taiwan or Hong Kong of what came back
    variant           the page has a form that the way back writes otherwise wherever it stands
    simple form       the page has a form that Simplified has too (后 for 後): by rule or by mistake
    homograph         the page has one of several Traditional characters that Simplified writes
                      alike, and the way back took another

Printed are figures and single characters.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from reportclean.script import convert, detect, to_script  # noqa: E402 (found by the path above)
from reportclean.script.dictionary import telling, words  # noqa: E402 (likewise)


def causes() -> tuple[dict[str, set[str]], set[str]]:
    """Return the local forms of each character, and the characters any way back can write."""
    local: defaultdict[str, set[str]] = defaultdict(set)
    for name in ("TWVariants", "HKVariants"):
        for standard, form in words(name, corrected=False).items():
            local[standard].add(form)
    written = set("".join(words("STPhrases", corrected=True).values()))
    written |= set(words("STCharacters", corrected=True).values())
    return local, written


def cause(
    before: str, between: str, after: str, local: dict[str, set[str]], written: set[str]
) -> str:
    """Return why `before` became `after` by way of `between`: a name of the list above."""
    if before in telling()[0]:
        return "Simplified"
    if before in local.get(after, ()):
        return "Taiwan, Hong Kong"
    if before == between:
        return "simple form"
    return "homograph" if before in written else "variant"


def main() -> None:
    """Parse the command line and print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--back", default="s2t")
    options = parser.parse_args()
    local, written = causes()
    pages = characters = han = changed = 0
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(options.folder.glob("*.gold.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        spans = detect(text)
        if sum(s.hant for s in spans) <= sum(s.hans for s in spans):
            continue
        (document,) = to_script("hans")(text)
        back = convert(document.text, options.back)
        pages += 1
        characters += len(text)
        han += sum("\u3400" <= c <= "\u9fff" for c in text)
        changed += sum(a != b for a, b in zip(text, document.text, strict=True))
        for before, between, after in zip(text, document.text, back, strict=True):
            if before != after:
                found[cause(before, between, after, local, written)][f"{before}→{after}"] += 1
    lost = sum(counter.total() for counter in found.values())
    print(f"{pages} pages, {characters} characters, {han} of them Han, {changed} made Simplified")
    print(f"{lost} do not come back ({lost / max(han, 1):.2%} of the Han characters)")
    for name, counter in sorted(found.items(), key=lambda item: -item[1].total()):
        examples = " ".join(f"{pair} {count}" for pair, count in counter.most_common(14))
        print(f"{name:18} {counter.total():6} {counter.total() / lost:6.1%}  {examples}")


if __name__ == "__main__":
    main()
