"""Forms of plain text: what an office states of a service, each line a label with what it says.

`受理条件：…`, `办理地点：…`, with a heading here and there: a model of lines that learnt from news
takes such lines for the box of metadata on a page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.labels import CARRIERS, Labelled
from reportclean.blocks.places import DATED, OF_A_SITE
from reportclean.blocks.rows import Row

FEWEST = 6
"""Lines with a label each, no two the same, in the smallest form,"""
SHARE = 0.4
"""and their share of its lines."""

_ENTRY = re.compile(r"([一-鿿()、]{2,14})\s?:\s?[^\s].*")


def form(read: Sequence[Row], found: Mapping[int, Labelled]) -> frozenset[int]:
    """Return the rows of a form right below the date of a page, up to the next that a rule knows.

    What has a word of sites there, or stands below such a line, is no longer its.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    dated = next((n for n, i in enumerate(filled) if i in found and found[i].label in DATED), None)
    if dated is None:
        return frozenset()
    inside: list[int] = []
    for i in filled[dated:]:
        if i in found and found[i].label in CARRIERS:
            continue
        site = not read[i].prose and OF_A_SITE.search(read[i].folded)
        if i in found or site:
            break
        inside.append(i)
    labels = [entry[1] for i in inside if (entry := _ENTRY.fullmatch(read[i].folded))]
    enough = len(labels) >= FEWEST and len(labels) >= SHARE * len(inside)
    return frozenset(inside) if enough and len(set(labels)) == len(labels) else frozenset()
