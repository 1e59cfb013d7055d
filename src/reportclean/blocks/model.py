"""The line model: how much each line of a page reads like the article, and like its title.

An additive model: every feature of a line (and of the lines beside it) looks up one weight, and
the sum of the weights is the logarithm of the odds. A first pass sees lines, a second one sees
what the first thought of the neighbourhood. The weights stand in `weights.json`, in hundredths;
`benchmarks/train_lines.py` makes them and `docs/boilerplate.md` tells how well they do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from reportclean.blocks.features import Table, context, table
from reportclean.core.document import Document


class Additive(NamedTuple):
    """One sum of look-ups."""

    bias: int
    """Hundredths of a logit."""
    tables: tuple[tuple[str, int, tuple[int, ...]], ...]
    """Feature; how many rows below the line it is read; its weights: no such row, bin 0, 1, 2 ..."""


class Model(NamedTuple):
    """What decides about pages of one kind, text or HTML."""

    title: Additive
    first: Additive
    second: Additive
    threshold: float
    """From this chance on a line counts as body."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the model thinks of one line. A blank line has no chance of either."""

    body: float
    """The chance that the line belongs to the article's text, from 0 to 1."""
    title: float
    """The chance that it is the article's title, from 0 to 1."""
    _page: _Page | None = field(default=None, repr=False, compare=False)
    _row: int = field(default=-1, repr=False, compare=False)

    @property
    def weighty(self) -> tuple[tuple[str, float], ...]:
        """The five features that weighed most, in logits: above 0 they speak for the body."""
        if self._page is None:
            return ()
        model, columns = self._page
        shares = _shares(model.second, columns, self._row)
        return tuple(sorted(shares, key=lambda share: -abs(share[1]))[:5])


class _Page(NamedTuple):
    model: Model
    columns: Mapping[str, Sequence[int]]


_BLANK = Verdict(0.0, 0.0)
_BINS = 64
"""No feature has as many bins; a weight table is filled up to here with its last weight."""


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
    model = models()["html" if document.source.blocks else "text"]
    bodies, titles, columns = judged(seen, model)
    page = _Page(model, columns)
    for row, (at, body, title) in enumerate(zip(seen.rows, bodies, titles, strict=True)):
        found[at] = Verdict(_chance(body), _chance(title), page, row)
    return tuple(found)


def judged(
    seen: Table, model: Model
) -> tuple[list[float], list[float], Mapping[str, Sequence[int]]]:
    """Return the log odds of body and of title a row, and the columns of the second pass."""
    titles = summed(model.title, seen.columns)
    first = summed(model.first, seen.columns)
    columns = {**seen.columns, **context(seen.lengths, first, titles)}
    return summed(model.second, columns), titles, columns


def summed(model: Additive, columns: Mapping[str, Sequence[int]]) -> list[float]:
    """Return the sum of what every feature adds, in logits, a row."""
    parts = []
    for name, shift, weights in model.tables:
        found = [weights[b + 1] for b in columns[name]]
        if shift < 0:
            found = [weights[0]] * -shift + found[:shift]
        elif shift > 0:
            found = found[shift:] + [weights[0]] * shift
        parts.append(found)
    return [(model.bias + s) / 100 for s in map(sum, zip(*parts, strict=False))]


def _shares(
    model: Additive, columns: Mapping[str, Sequence[int]], row: int
) -> list[tuple[str, float]]:
    found = []
    for name, shift, weights in model.tables:
        column = columns[name]
        at = row + shift
        weight = weights[column[at] + 1] if 0 <= at < len(column) else weights[0]
        found.append((f"{name}{shift:+d}" if shift else name, weight / 100))
    return found


def _chance(logit: float) -> float:
    return 1.0 / (1.0 + exp(-logit)) if -500.0 < logit else 0.0


@cache
def models() -> Mapping[str, Model]:
    """Return the models by kind of page, read from the package's `weights.json`."""
    path = files("reportclean.blocks").joinpath("weights.json")
    return loaded(json.loads(path.read_text(encoding="utf-8")))


def loaded(record: Mapping[str, Mapping[str, object]]) -> Mapping[str, Model]:
    """Return the models that `record`, the content of a weight file, holds."""
    return {
        kind: Model(
            *(_additive(parts[name]) for name in ("title", "first", "second")),  # type: ignore[arg-type] # three of them
            threshold=parts["threshold"],  # type: ignore[arg-type] # a number in the file
        )
        for kind, parts in record.items()
    }


def _additive(part: Mapping[str, object]) -> Additive:
    tables = []
    for name, weights in part.items():
        if name == "bias":
            continue
        feature, _, shift = name.partition("@")
        filled = (*weights, *[weights[-1]] * (_BINS - len(weights)))  # type: ignore[misc, index, arg-type] # a list of numbers
        tables.append((feature, int(shift or 0), filled))
    return Additive(part["bias"], tuple(tables))  # type: ignore[arg-type] # a number in the file


def looks_like_page(document: Document) -> bool:
    """Tell whether `document` looks like a scraped page: only then may the model remove lines.

    HTML is a page. Text is one where enough of its lines are menus, links and controls.
    """
    return bool(document.source.blocks) or document.once(_page_like)


def _page_like(document: Document) -> bool:
    seen = table(document)
    if len(seen.rows) < 8:
        return False
    first = models()["text"].first
    low = sum(s < -2.0 for s in summed(first, seen.columns))
    return low >= 8 and low >= 0.3 * len(seen.rows)


def title_scores(document: Document) -> tuple[float, ...]:
    """Return for each line the chance that it is the title of the article."""
    return tuple(v.title for v in verdicts(document))
