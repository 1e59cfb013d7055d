"""Short lines beside an article that say what it says: subtitles, captions, headings, a meeting.

The line model knows that what stands between the title and the first sentence, or between the last
one and the foot of a page, is mostly furniture. But furniture has other words than the article, or
stands in long lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import Literal

from reportclean.blocks.features import table
from reportclean.blocks.fields import pairs_in
from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.pagelike import line_evidence
from reportclean.blocks.places import is_of_site
from reportclean.blocks.rows import Row
from reportclean.core.document import Document

MOST = 4
"""Lines on end that the model does not like, at most: of the headlines in longer lists many share
their words with the article too."""

SAID = 4
"""The bin of the feature `topic` from which on a third of a line's pairs of neighbouring characters
stand in the sentences of the page. Of 246 pages 13 lines stay by it, captions, subtitles and
headings; seven of them are in the gold texts."""

SHORTEST = 5
"""Characters of the shortest such line."""

OFTEN = 2
"""How often it may stand on a page whose title, say, stands in a list as well."""

_NEVER = re.compile(r"^[•·・▪■【\[]|\.(?:com|net|org|cn|tw|hk|ca)\b|https?:")
"""What marks an entry of a list, a label or an address."""

_Kind = Literal["title", "dated", "liked", "known", "open"]


def echoes(
    document: Document,
    read: Sequence[Row],
    found: Mapping[int, Labelled],
    liked: Sequence[bool],
    title: int | None,
) -> frozenset[int]:
    """Return the rows right below the title or a line of the article that echo the sentences.

    The other lines that stand with them stay too if most of them do; below the last line of the
    article, where headlines of others may stand, none stays otherwise.
    """

    def kind(i: int) -> _Kind:
        known = found.get(i)
        if i == title or (known is not None and known.label == "title"):
            return "title"
        if known is not None:
            return "dated" if known.label in CARRIERS else "known"
        return "liked" if liked[i] else "open"

    filled = (i for i, row in enumerate(read) if row.folded or row.prose)
    runs = [(kind, list(run)) for kind, run in groupby(filled, key=kind)]
    body = [n for n, (kind, _) in enumerate(runs) if kind == "liked"] or [0]
    beside = [
        (run, n > body[-1])
        for n, ((above, _), (kind, run)) in enumerate(pairwise(runs), 1)
        if kind == "open" and len(run) <= MOST
        if above in ("title", "liked") or (above == "dated" and n < body[0])
    ]
    if not beside:
        return frozenset()
    seen = table(document)
    said = dict(zip(seen.rows, seen.columns["topic"], strict=True))
    name = next((read[i].folded for kind, run in runs if kind == "title" for i in run), "")
    kept: set[int] = set()
    for run, last in beside:
        own = [i for i in run if _may_be(document, read, i, name)]
        echo = [i for i in own if said[i] >= SAID]
        most = 2 * len(echo) > len(run)
        kept.update(own if most else () if last else echo)
    return frozenset(kept)


def _may_be(document: Document, read: Sequence[Row], i: int, title: str) -> bool:
    """Tell whether a line may be of the article: no title again, no label, nothing of a site."""
    line = read[i].folded
    return (
        len(line) >= SHORTEST
        and line not in title
        and not (title and title in line)
        and _NEVER.search(line) is None
        and not is_of_site(line)
        and line_evidence(line) == 0
        and not pairs_in(document, i)
        and sum(row.folded == line for row in read) <= OFTEN
    )
