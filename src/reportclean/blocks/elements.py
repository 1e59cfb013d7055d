"""The element of a page of HTML in which each of its lines began, found once for all who ask."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportclean.core.document import Document
from reportclean.core.source import Block


def elements(document: Document) -> Sequence[Block]:
    """Return for each line of `document.text` the block in which it began, before any edit.

    The document must have blocks; computed once.
    """
    return document.once(_elements)


def element_numbers(document: Document) -> Sequence[int]:
    """Return the same as numbers of `document.source.blocks`; computed once."""
    return document.once(_numbers)


def _elements(document: Document) -> Sequence[Block]:
    blocks = document.source.blocks
    return [blocks[number] for number in element_numbers(document)]


def _numbers(document: Document) -> Sequence[int]:
    starts = [block.span.start for block in document.source.blocks]
    first = document.origins([line.start for line in document.lines])
    return [max(0, bisect_right(starts, at) - 1) for at in first]
