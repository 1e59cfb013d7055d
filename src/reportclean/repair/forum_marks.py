"""The marks against copying that Discuz, the forum software, prints between the lines of posts.

A style sheet hides them on the page; what copies the text copies them too. Each is five and more
times the same: a digit or a sign, a blank, a letter or a sign (`6 l+ ^8 Q) b% u`), at the end of a
line, at the start of the next, or alone. A blank of it is lost where blanks were closed up, that
which stands for its last sign too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner

FEWEST = 2
"""Marks that a document must have."""
STRANGE = 3
"""Signs in a mark that no one sets so; letters and digits could be a code or a list."""

_GATE = re.compile(r" [?-~][!-;] [?-~][!-;] [?-~][!-;] ")
"""Begins with a blank, which a search finds fast."""
_WHOLE = "[!-;] [?-~]"
_MARK = re.compile(
    rf"(?:^[ \t]*[?-~])?{_WHOLE}(?:(?:[!-;]|) {{1,2}}[?-~]){{3,40}}{_WHOLE}"
    r"(?: {1,2}[?-~](?=[ \t]*$))?",
    re.MULTILINE,
)
_SIGN = re.compile(r"[!-+/-/:;@\[-`{-~-]")


@cleaner
def forum_marks(document: Document) -> Iterator[Edit]:
    """Delete the marks of a forum against copying."""
    text = document.text
    if not _GATE.search(text):
        return
    found = [match for match in _MARK.finditer(text) if len(_SIGN.findall(match[0])) >= STRANGE]
    if len(found) >= FEWEST:
        for match in found:
            yield Edit(*match.span(), "", "forum-mark")
