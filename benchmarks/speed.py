"""How long the main job takes: import, the command on the five seeds, and each stage.

    python benchmarks/speed.py

Seconds depend on the machine, so each figure stands beside one of the same run: import beside a
bare interpreter, stages beside the floor under any cleaner in Python (decode, one
`str.translate`, encode). Best of several rounds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import reportclean
from reportclean import Cleaner, Document

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def best(function: Callable[[], object], rounds: int = 5) -> float:
    """Return the seconds of the fastest of several rounds."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        function()
        found.append(time.perf_counter() - start)
    return min(found)


def run(*arguments: str) -> Callable[[], object]:
    """Return a call of the interpreter with `arguments`."""
    command = [sys.executable, *arguments]
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def through(stage: Cleaner, documents: list[Document]) -> None:
    """Put fresh copies of the documents through one stage."""
    for document in documents:
        tuple(stage(replace(document, _once={})))


def main() -> None:
    """Print the figures."""
    bare = best(run("-c", "pass"))
    imported = best(run("-c", "import reportclean"))
    command = best(run("-m", "reportclean", "clean", *map(str, SEEDS)), rounds=3)
    print(f"import reportclean     {(imported - bare) * 1e3:7.0f} ms above a bare interpreter")
    print(f"command, five seeds    {command:7.2f} s  with start-up")
    data = [seed.read_bytes() for seed in SEEDS]
    size = sum(map(len, data)) / 1e6
    table = [*map(chr, range(0x30000))]
    floor = best(lambda: [d.decode().translate(table).encode() for d in data])
    print(f"floor                  {size / floor:7.1f} MB/s  decode, translate, encode")
    whole = best(lambda: [reportclean.clean(d) for d in data])
    print(f"whole pipeline         {size / whole:7.1f} MB/s  1/{whole / floor:.0f} of the floor")
    documents = [Document.of(reportclean.decode(d)) for d in data]
    for stage in reportclean.pipeline().cleaners:
        took = best(partial(through, stage, documents))
        documents = [d for each in documents for d in stage(each) if isinstance(d, Document)]
        name = getattr(stage, "name", "stage")
        print(f"  {name:20} {size / took:7.1f} MB/s  {took / whole:4.0%} of the whole")


if __name__ == "__main__":
    main()
