"""The ledger of one result, shown on a terminal: what was removed, lifted and changed, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import IO

from rich.console import Console
from rich.text import Text

from reportclean.blocks.evidence import evidence
from reportclean.blocks.label import label
from reportclean.blocks.labels import UNLIKED
from reportclean.core.document import Document
from reportclean.core.ledger import Entry
from reportclean.core.lines import lines
from reportclean.core.pipeline import Result

COLOURS = {
    "removed": "red",
    "lifted": "green",
    "changed": "yellow",
    "flag": "magenta",
    "because": "dim",
}
EXCERPT = 48
"""Characters of the longest excerpt."""
FEW = 3
"""How many places of one kind of change are shown."""


def show(result: Result, *, file: IO[str] | None = None) -> None:
    """Print what became of the source of `result`: in colour on a terminal, else plain."""
    console = Console(file=file, highlight=False, soft_wrap=True)
    source = result.source
    count = len(result.documents)
    console.print(
        Text(f"{source.name or 'text'}  {source.encoding or 'given as text'}  "
             f"{count} document{'' if count == 1 else 's'}", style="bold")
    )  # fmt: skip
    starts = [line.start for line in lines(source.text)]
    by_document: dict[int | None, list[Entry]] = defaultdict(list)
    for entry in result.ledger:
        by_document[entry.document].append(entry)
    for index, document in enumerate(result.documents):
        console.print(Text(f"document {index + 1}: {document.metadata.title or 'without title'}"))
        for kind, words in _rows(by_document[index], starts, _grounds_of(document)):
            console.print(Text.assemble("  ", (f"{kind:8}", COLOURS[kind]), words))
        for flag in document.flags:
            note = f"  {flag.note}" if flag.note else ""
            console.print(Text.assemble("  ", ("flag    ", COLOURS["flag"]), f"{flag.name}{note}"))
    for drop in result.drops:
        console.print(Text(f"dropped: {drop.reason} ({drop.rule})"))
    for kind, words in _rows(by_document[None], starts, lambda _: ""):
        console.print(Text.assemble("  ", (f"{kind:8}", COLOURS[kind]), words))


def _grounds_of(document: Document) -> Callable[[Entry], str]:
    """Return a function that says why the line model removed what it did: score and features.

    For that the document is labelled once more, as it was when furniture left it.
    """
    page = _before(document, "furniture")
    judged = {found.line.start: found for found in label(page) if found.rule == UNLIKED}

    def grounds(entry: Entry) -> str:
        found = judged.get(page.image(entry.span).start) if entry.rule == UNLIKED else None
        if found is None:
            return ""
        weights = (f"{name} {weight:+.1f}" for name, weight in evidence(page, found))
        return f"{found.score:.2f}  {', '.join(weights)}"

    return grounds


def _before(document: Document, by: str) -> Document:
    """Return the document as it was before the step `by`; as it is, if there was none."""
    steps = [step.by for step in document.trail]
    trail = document.trail[: steps.index(by) if by in steps else len(steps)]
    text = document.source.text
    for step in trail:
        text = step.layer.apply(text)
    return Document(text, document.source, trail=trail)


def _rows(
    entries: Sequence[Entry], starts: Sequence[int], grounds: Callable[[Entry], str]
) -> Iterator[tuple[str, str]]:
    """Yield kind and words: a row for each thing removed or lifted, a few for each change."""
    changes: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.rule is None:
            continue
        if entry.fate == "kept" or not entry.text.strip():
            changes[entry.rule].append(entry)
        else:
            yield entry.fate, f"{entry.rule:24} {_place(entry, starts):>6}  {_excerpt(entry)}"
            if why := grounds(entry):
                yield "because", f"{'':24} {'':>6}  {why}"
    for rule, found in sorted(changes.items()):
        places = ", ".join(_place(entry, starts) for entry in found[:FEW])
        more = " \N{HORIZONTAL ELLIPSIS}" if len(found) > FEW else ""
        yield "changed", f"{rule:24} {len(found):>6}  times, at line {places}{more}"


def _place(entry: Entry, starts: Sequence[int]) -> str:
    return str(bisect_right(starts, entry.begin))


def _excerpt(entry: Entry) -> str:
    flat = " ".join(entry.text.split())
    return flat if len(flat) <= EXCERPT else f"{flat[:EXCERPT]}\N{HORIZONTAL ELLIPSIS}"
