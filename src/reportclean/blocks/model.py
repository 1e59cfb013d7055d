"""The line model: how much each line of a page reads like the article, and like its title.

An additive model: every feature of a line (and of the lines beside it) looks up one weight, and
the sum of the weights is the logarithm of the odds. A first pass sees lines, a second one sees
what the first thought of the neighbourhood. The weights stand in `weights.json`, in fiftieths of
a logit, so that each fits a byte and a column is looked up by one `bytes.translate`;
`benchmarks/train_lines.py` makes them and `docs/boilerplate.md` tells how well they do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import takewhile
from math import exp
from struct import unpack
from typing import Any, NamedTuple

from reportclean.blocks.context import context
from reportclean.blocks.features import Table, table
from reportclean.blocks.markup import HEADINGS
from reportclean.blocks.pagelike import THRESHOLD, page_evidence
from reportclean.core.document import Document
from reportclean.core.source import Source


class Additive(NamedTuple):
    """One sum of look-ups."""

    bias: int
    """Fiftieths of a logit."""
    tables: tuple[tuple[str, int, bytes], ...]
    """Feature; how many rows below the line it is read; its weight for each bin, plus `_ZERO`."""


class Model(NamedTuple):
    """What decides about pages of one kind, text or HTML."""

    title: Additive
    first: Additive
    second: Additive


class Verdict(NamedTuple):
    """What the model thinks of one line. A blank line has no chance of either."""

    body: float
    """The chance that the line belongs to the article's text, from 0 to 1; 0.5 divides."""
    title: float
    """The chance that it is the article's title rather than any other line, from 0 to 1."""


NO_TITLE = 0.05
"""The odds that a page shows no title, among which the lines' odds share the chances."""

LEAST_BEST = 1.0
"""Logits of the best line of a page, at least: a page without any article is rare, and if all
lines of a short one look poor, what tells them apart is how poor."""

_BLANK = Verdict(0.0, 0.0)
UNITS = 50
"""How many units of the weight file make one logit."""

_ZERO = 128
"""What a weight of 0 is in a table of bytes."""

_ABSENT = b"\xff"
"""The bin of a line that is not there, above or below the page."""


def verdicts(document: Document) -> tuple[Verdict, ...]:
    """Return what the model thinks of each line of `document.text`, blank ones included.

    Computed once a document. Whether the text is a page at all, where the verdicts mean
    anything, is for `looks_like_page` to say.
    """
    return document.once(_verdicts)


def _verdicts(document: Document) -> tuple[Verdict, ...]:
    seen = table(document)
    found = [_BLANK] * len(seen.lines)
    if not seen.rows:
        return tuple(found)
    bodies, titles, _ = judged(seen, model_of(document))
    odds = [exp(title) for title in titles]
    all_odds = sum(odds) + NO_TITLE
    for at, body, odd in zip(seen.rows, bodies, odds, strict=True):
        found[at] = Verdict(_chance(body), odd / all_odds)
    return tuple(found)


def model_of(document: Document) -> Model:
    """Return the model for pages of the kind of `document`."""
    return models()["html" if document.source.nested else "text"]


def judged(seen: Table, model: Model) -> tuple[list[float], list[float], Mapping[str, bytes]]:
    """Return the log odds of body and of title a row, and the columns of the second pass."""
    titles = summed(model.title, seen.columns)
    first = summed(model.first, seen.columns)
    columns = context(seen.lengths, first, titles)
    bodies = summed(model.second, columns)
    lift = LEAST_BEST - max(bodies)
    return [b + lift for b in bodies] if lift > 0 else bodies, titles, columns


def summed(model: Additive, columns: Mapping[str, bytes]) -> list[float]:
    """Return the sum of what every feature adds, in logits, a row."""
    rows = len(next(iter(columns.values())))
    # The bytes of a column are digits of one large number, so that all rows are added at once:
    # those at even places and those at odd places apart, for a sum takes two bytes. Two hold the
    # sum of 257 features.
    places = int.from_bytes(b"\xff\0" * (rows // 2 + 1), "little")
    even = odd = 0
    for name, shift, weights in model.tables:
        column = columns[name]
        if shift < 0:
            column = (_ABSENT * -shift + column)[:rows]
        elif shift > 0:
            column = (column + _ABSENT * shift)[shift:]
        number = int.from_bytes(column.translate(weights), "little")
        even += number & places
        odd += number >> 8 & places
    bias = model.bias - _ZERO * len(model.tables)
    half = rows // 2 + 1
    sums = [0] * (2 * half)
    sums[::2] = unpack(f"<{half}H", even.to_bytes(2 * half, "little"))
    sums[1::2] = unpack(f"<{half}H", odd.to_bytes(2 * half, "little"))
    return [(bias + one) / UNITS for one in sums[:rows]]


def shares(model: Additive, columns: Mapping[str, bytes], row: int) -> Iterator[tuple[str, float]]:
    """Yield what every feature adds to the sum for one row, in logits.

    A feature of the line above is called `length-1`, one of the line below `length+1`.
    """
    for name, shift, weights in model.tables:
        column = columns[name]
        at = row + shift
        weight = weights[column[at] if 0 <= at < len(column) else _ABSENT[0]] - _ZERO
        yield (f"{name}{shift:+d}" if shift else name), weight / UNITS


def _chance(logit: float) -> float:
    return 1.0 / (1.0 + exp(-max(logit, -500.0)))


@cache
def models() -> Mapping[str, Model]:
    """Return the models by kind of page, read from the package's `weights.json`."""
    path = files("reportclean.blocks").joinpath("weights.json")
    return loaded(json.loads(path.read_text(encoding="utf-8")))


def loaded(record: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Mapping[str, Model]:
    """Return the models that `record`, the content of a weight file, holds."""
    return {
        kind: Model(
            _additive(parts["title"]), _additive(parts["first"]), _additive(parts["second"])
        )
        for kind, parts in record.items()
    }


def _additive(part: Mapping[str, Any]) -> Additive:
    tables = []
    for name, weights in part.items():
        if name == "bias":
            continue
        feature, _, shift = name.partition("@")
        absent, *bins = (_ZERO + weight for weight in weights)
        # A bin that training never met weighs what the highest one met does.
        filled = bytes((*bins, *[bins[-1]] * (255 - len(bins)), absent))
        tables.append((feature, int(shift or 0), filled))
    return Additive(part["bias"], tuple(tables))


def looks_like_page(document: Document) -> bool:
    """Tell whether `document` looks like a scraped page: only then may the model remove lines.

    The text needs the evidence of `pagelike`; of HTML, some lines that are nothing but links do.
    """
    return document.once(_page_like)


LINKED = 0.8
"""The share of links from which on a line is nothing else."""

LINK_WORDS = 5
"""So many words in lines that are (nearly) nothing but links make HTML a page."""

MENU_WORDS, MENU_WORD = 2, range(2, 7)
"""So many words of links, each of so many characters, are a menu where a page opens with them."""


def _page_like(document: Document) -> bool:
    text = document.source.text
    linked = (text[slice(*b.span)] for b in document.source.blocks if b.links >= LINKED)
    links = sum(len(line.split()) for line in linked)
    return (
        links >= LINK_WORDS
        or page_evidence(document.text) >= THRESHOLD
        or _opens_with_menu(document.source)
    )


def _opens_with_menu(source: Source) -> bool:
    opening = takewhile(
        lambda block: block.links >= LINKED and block.tag not in HEADINGS, source.blocks
    )
    words = [word for block in opening for word in source.text[slice(*block.span)].split()]
    return len(words) >= MENU_WORDS and all(len(word) in MENU_WORD for word in words)


def title_scores(document: Document) -> tuple[float, ...]:
    """Return for each line the chance that it is the title of the article."""
    return tuple(v.title for v in verdicts(document))
