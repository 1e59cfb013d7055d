"""Lines that could have been wrapped together, and the width that shows that they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from reportclean.structure.layout import ENDS, HAN, Row, columns, ends_sentence
from reportclean.structure.lazy import lazy

_HAN = lazy(f"[{HAN}]")
COMMA = lazy("[，。；！？,;!?]")
_STOP = lazy("[。！？]")
_WIDEST = 130
_NARROWEST = 24
_NARROWEST_OF_FEW = 36
"""Columns: lines longer than `_WIDEST` were not wrapped; fewer than six full lines, or narrow
ones, show no width (five lines of minutes may well be of one length)."""
_SPACED = 0.5
"""The share of lines with spaces from which on the spaces were hardly printed."""
_FEWEST = 4
"""Lines that show a width."""


class Wrap(NamedTuple):
    """The width to which a block of lines was wrapped."""

    width: int
    measure: Callable[[str], int]
    """What the width counts: characters (`len`) or `columns`."""
    character: int
    """The width of one Chinese character by that measure."""
    blanks: bool
    """Whether a blank line follows most full lines, and so says nothing."""
    indent: int
    """By how much the first line of a paragraph is shorter, because its indent was lost."""


class Block(NamedTuple):
    """Lines that could have been wrapped together: between lines too long for that."""

    rows: Sequence[Row]
    wrap: Wrap | None
    base: int
    """The least indent, in columns."""
    indents: bool
    """Whether its paragraphs, and they alone, begin with an indent."""
    flush: bool = False
    """Whether no line has an indent, so that nothing but its words tells a paragraph."""


def width_of(row: Row, measure: Callable[[str], int], character: int) -> int:
    """Return the width of a row, its indent included: printed lines have their indents within."""
    return measure(row.text) + row.indent * character // 2


def blocks(filled: Sequence[Row], blanks: dict[int, int]) -> Iterator[Block]:
    """Yield the blocks of rows, none of them blank.

    `blanks` counts the blank rows before each of them, by where it starts.
    """
    block: list[Row] = []
    for row in filled:
        block.append(row)
        size = len(row.text)
        if size > _WIDEST or (2 * size > _WIDEST and columns(row.text) > _WIDEST):
            yield _block(block, blanks)
            block = [row]
    yield _block(block, blanks)


def _block(block: Sequence[Row], blanks: dict[int, int]) -> Block:
    indents = [row.indent for row in block]
    base = min(indents, default=0)
    wrap = None
    if len(block) >= _FEWEST:
        wrap = _wrap(block, blanks, len) or _wrap(block, blanks, columns)
        if sum(" " in row.text for row in block) > _SPACED * len(block):
            bare = _wrap(block, blanks, _unspaced)
            wrap = max(
                (one for one in (wrap, bare) if one), key=partial(_fills, block), default=None
            )
    deepest = max(indents, default=0)
    indented = deepest >= base + 2 and _indented(block, base)
    return Block(block, wrap, base, indented, deepest == base)


def _fills(block: Sequence[Row], wrap: Wrap) -> int:
    """Return how many rows of `block` are as wide as `wrap` says."""
    widths = (width_of(row, wrap.measure, wrap.character) for row in block)
    return sum(abs(width - wrap.width) <= wrap.character for width in widths)


def _unspaced(text: str) -> int:
    """Return how many columns `text` takes without the spaces that a reader of images set in it."""
    return columns(text) - text.count(" ")


def _indented(block: Sequence[Row], base: int) -> bool:
    """Tell whether nearly all paragraphs of `block` begin with an indent beyond `base`."""
    begins = ends = 0
    for before, row in pairwise(block):
        if ends_sentence(before.text):
            ends += 1
            begins += row.indent >= base + 2
    return begins >= 0.8 * ends


def _wrap(
    block: Sequence[Row], blanks: dict[int, int], measure: Callable[[str], int]
) -> Wrap | None:
    """Return the width of `block` by `measure`, None where nothing shows that it was wrapped.

    Prose has full stops; lists of headlines with commas have none. All thresholds were set on
    the seeds and on generated texts wrapped at 20 to 60 characters.
    """
    character = 1 if measure is len else 2
    short = [row for row in block if len(row.text) <= _WIDEST]
    if len(short) < _FEWEST:
        return None
    widths = [width_of(row, measure, character) for row in short]
    tally = Counter(widths)
    width = max(tally, key=lambda w: (tally[w], w))
    if measure is not len and tally[width + 1] > 0.5 * tally[width]:
        width += 1
    near = sum(n for w, n in tally.items() if width - character <= w <= width + character)
    if width * (3 - character) < _NARROWEST or near < max(3, 0.3 * len(short)):
        return None
    # A line in Latin letters alone, an address of a page, has a width of its own; and spaces that
    # a converter sets around numbers were not printed.
    wider = sum(
        w - row.text.count(" ") > width + character and _HAN().search(row.text) is not None
        for row, w in zip(short, widths, strict=True)
    )
    if wider > 0.05 * len(short):
        return None
    full = [
        (row, after)
        for (row, w), after in zip(zip(short, widths, strict=True), short[1:], strict=False)
        if width - character <= w <= width + character
    ]
    unended = [row for row, _ in full if not row.text.endswith(ENDS)]
    inner = {m.start() for row, _ in full if (m := COMMA().search(row.text[:-1]))}
    running = sum(1 for row, _ in full if COMMA().search(row.text[:-1]))
    stops = sum(1 for row in short if _STOP().search(row.text))
    if stops < max(1, 0.1 * len(short)):
        return None
    few = len(full) < 6
    places = 2 if few else 3
    if few and width * (3 - character) < _NARROWEST_OF_FEW:
        return None
    if len(unended) < 0.6 * len(full) or running < 0.3 * len(full) or len(inner) < places:
        return None
    after_blank = sum(1 for _, after in full if blanks[after.start])
    shorter = sum(n for w, n in tally.items() if 0 <= width - 2 * character - w < character)
    others = sum(n for w, n in tally.items() if w < width - character) - shorter
    lost = 2 * character if shorter > 2 and 2 * shorter > others else 0
    return Wrap(width, measure, character, after_blank >= 0.7 * len(full), lost)
