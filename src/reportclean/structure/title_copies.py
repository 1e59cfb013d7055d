"""A title that stands several times on end in front of the first words, on their line.

The viewer of a document site prints it so, with the number of its page behind each copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner

HEAD = 600
"""Characters among which the first two copies stand."""
LEAST = 6
"""Characters of the shortest title of which two copies on end are no words of a sentence."""
LONGEST = 6000
"""Characters that the copies fill at most."""


@cleaner(name="title-copies")
def title_copies(document: Document) -> Iterator[Edit]:
    """Remove the copies of a title that was lifted, with the number of the first page."""
    title = document.metadata.title or ""
    if len(title) < LEAST or document.text.count(title, 0, HEAD) < 2:
        return
    copy = rf"{re.escape(title)}[0-9]{{0,3}}"
    copies = re.compile(
        rf"(?<![^\r\n])[ \t\u3000]*((?:[0-9]{{1,3}}[、.．])?({copy})\2+)(?=[^\r\n])"
    )
    if found := copies.search(document.text, 0, LONGEST):
        yield Edit(*found.span(1), "", "repeated-title")
