"""Damage that stays in the text, named for the reader. Nothing here ever edits."""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.pipeline import cleaner


@cleaner
def damage_flags(document: Document) -> Iterator[Document]:
    """Flag what cannot be repaired."""
    yield document
