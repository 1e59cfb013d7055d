"""Quality floors that only rise: what was reached on texts that the project ships or makes.

    python benchmarks/floors.py                          compare; fail if anything got worse
    python benchmarks/floors.py --raise                  write what was reached where it is better
    python benchmarks/floors.py --lower NAME --why "..." write a lower floor, with its reason

Small runs of the measures beside this file, the same for the same code, so a fall is no noise.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from rapidfuzz.distance import LCSseq

import encoding
import footnotes
import repair
import reportclean
import splitting
import splitting_texts
from clean_documents import clean_documents, made_pages
from reportclean.decode import decode
from reportclean.decode.html import page
from reportclean.structure.split import cuts

FLOORS = Path(__file__).with_name("floors.json")


def folded(text: str) -> str:
    """Return `text` in NFKC without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def f1(gold: str, found: str) -> float:
    """Return F1 of characters by longest common subsequence, as fractions of 1."""
    whole = len(gold) + len(found)
    return 2 * LCSseq.similarity(gold, found) / whole if whole else 1.0


def on_pages(count: int) -> Iterator[tuple[str, float]]:
    """Yield body F1 of the whole pipeline on made-up pages, as HTML and as visible text."""
    scores: dict[str, list[float]] = {"pages, HTML, F1": [], "pages, text, F1": []}
    for html, lines in made_pages(count, seed=20):
        gold = folded("".join(lines))
        for name, data in zip(scores, (html, page(html).text), strict=True):
            out = reportclean.clean(data, script="keep")
            text = "".join((d.metadata.title or "") + d.text for d in out)
            scores[name].append(f1(gold, folded(text)))
    for name, found in scores.items():
        yield name, statistics.mean(found)


def on_clean_documents(count: int) -> Iterator[tuple[str, float]]:
    """Yield the share of clean documents of 13 kinds that lose not a line of words."""
    whole = 0
    for _, text in clean_documents(count):
        removed = (e for e in reportclean.clean(text).ledger if e.fate == "removed")
        whole += not any(is_line(text, entry) for entry in removed)
    yield "clean documents left whole", whole / count


def is_line(text: str, entry: reportclean.Entry) -> bool:
    """Tell whether an entry of the ledger holds words and reaches from line end to line end."""
    start, stop = entry.span
    begins = start == 0 or text[start - 1] in "\r\n"
    ends = stop == len(text) or "\n" in text[stop - 1 : stop + 1] or "\r" in text[stop : stop + 1]
    return begins and ends and re.search(r"\w", entry.text) is not None


def on_dumps(count: int) -> Iterator[tuple[str, float]]:
    """Yield boundary F1 of generated dumps, and the share of single documents left whole."""
    rng = Random(1)
    for name, layouts in (("with", splitting.WITH), ("without", splitting.WITHOUT)):
        tally = [0, 0, 0]
        for number in range(count):
            items = [splitting_texts.article(rng) for _ in range(rng.randint(2, 12))]
            layout = tuple(layouts.values())[number % len(layouts)]
            found = splitting.scored(splitting.dumped(items, layout, rng, noise=0.2))
            tally = [a + b for a, b in zip(tally, found, strict=True)]
        yield f"dumps {name} separators, F1", splitting.f1(*tally)
    kinds = splitting_texts.SINGLES
    single = [kinds[number % len(kinds)](rng) for number in range(count)]
    kept = sum(not cuts(reportclean.Document.of(text)) for text in single)
    yield "single documents left whole", kept / count


def on_footnotes(count: int) -> Iterator[tuple[str, float]]:
    """Yield recall of fused marks, and the share of reports that lose no innocent digit."""
    found = footnotes.measured(count, seed=1)
    yield "footnote marks, recall", found.right / found.there
    yield "reports without a lost digit", 1 - found.robbed / count


def on_damaged_text() -> Iterator[tuple[str, float]]:
    """Yield which share of damaged sentences, and of cut characters, comes back exactly."""
    made = repair.kinds(repair.seeds(), Random(5))
    spoiled = [case for name, cases in made.items() if name.endswith("ftfy") for case in cases]
    cut = [*made["half-width over borders"], *made["the same, a byte destroyed"]]
    gone = made["the same, gaps dropped"]
    for name, cases in (
        ("spoiled by ftfy", spoiled),
        ("half-width over borders", cut),
        ("bytes dropped", gone),
    ):
        exact, _ = repair.measure(cases, lambda text: reportclean.repair(text).text)
        yield f"{name}, had back", exact / len(cases)
    lossy = made["utf-8 as gb18030, to trad."]
    told, lost = repair.losses(lossy)
    yield "lossy sentences that say so", told / lost


def on_damaged_bytes(count: int) -> Iterator[tuple[str, float]]:
    """Yield the share of documents with one stray byte that are right but for it."""
    right = total = 0
    for measure in encoding.measures(encoding.texts(), count, seed=0):
        if measure.name.endswith("stray byte"):
            right += sum(decode(case.data).text == case.text for case in measure.cases)
            total += len(measure.cases)
    yield "documents with a stray byte, right", right / total


def figures() -> dict[str, float]:
    """Return every figure, rounded to four places."""
    found = [*on_pages(40), *on_clean_documents(390), *on_dumps(48), *on_footnotes(40)]
    found += [*on_damaged_text(), *on_damaged_bytes(25)]
    return {name: round(value, 4) for name, value in found}


def main() -> int:
    """Compare or write; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--why")
    options = parser.parse_args()
    if options.lower and not options.why:
        parser.error("--lower needs --why: a floor falls only with a reason")
    floors: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    reached = figures()
    for name, value in reached.items():
        print(f"{name:32} {value:7.4f}   floor {floors.get(name, {}).get('floor', 0):7.4f}")
    if options.lower:
        floors[options.lower] = {"floor": reached[options.lower], "lowered": options.why}
    if options.lift:
        for name, value in reached.items():
            if value > floors.get(name, {}).get("floor", -1):
                floors[name] = {"floor": value}
    if options.lower or options.lift:
        FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
    fallen = [n for n, v in reached.items() if v < floors.get(n, {}).get("floor", 0)]
    if fallen:
        print("below the floor:", ", ".join(fallen))
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
