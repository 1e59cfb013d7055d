"""Runs of rare characters in no order, with which sites of documents fill the texts that they sell.

`蒄蚄袀膇莀蚃羅膅` goes on for hundreds of characters: plants, insects, sheep, clothes and parts of
the body, by their radicals, which stand together in Unicode. A dictionary lists such characters
one radical after the other; no text has ten of three radicals in a row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import suspects

FEWEST = 10
"""Characters of a run,"""
RADICALS = 3
"""the groups of radicals that it must be of,"""
FALLING = 0.15
"""the share of characters that stand in Unicode before the one in front of them,"""
RARE = 0.5
"""and the share of rare ones."""

_RUN = re.compile(f"[\u7f80-\u88ff]{{{FEWEST},}}")
_GROUPS = (0x7F80, 0x7FBD, 0x8080, 0x8279, 0x864D, 0x8840)
"""Where sheep, feathers and ears, flesh, grass, insects, and blood and clothes begin."""


@cleaner
def wordless_characters(document: Document) -> Iterator[Edit]:
    """Delete runs of rare characters of mixed radicals."""
    text = document.text
    for line in document.once(suspects):
        if len(line.unusual) >= RARE * FEWEST:
            for run in _RUN.finditer(text, line.start, line.stop):
                if _at_random(run[0]):
                    yield Edit(*run.span(), "", "wordless-characters")


def _at_random(run: str) -> bool:
    """Tell whether the characters of a run are rare, mixed, and in no order.

    >>> _at_random("蒄蚄袀膇莀蚃羅膅蒂袁"), _at_random("芀芁芃芄芅芆芇芉芊芋")
    (True, False)
    """
    groups = {bisect_right(_GROUPS, ord(character)) for character in run}
    falling = sum(left > right for left, right in pairwise(run))
    rare = sum(not likely.common(character) for character in run)
    return len(groups) >= RADICALS and falling >= FALLING * len(run) and rare >= RARE * len(run)
