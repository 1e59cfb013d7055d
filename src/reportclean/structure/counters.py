"""Lines that only count: 第3篇, 【第3篇】, [3], 3/120, 记录 3 / 3, ===== No. 3 =====.

Tools that write several texts into one file number them so. What stands below tells whether such a
line is one of theirs: the page of a paper and the item of a list are numbered as well.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import number
from reportclean.structure.split_shape import Shape

LONGEST = 60
"""Characters of the longest such line, with what is drawn on both sides."""

_COUNTER = lazy(
    r"(?i)[-\u2010-\u2015_=*#~+<>\[(【〔◆●■★\s]*"
    r"(?:第|no|record|article|document|doc|item|news|file|[记記][录錄]|文章|文[档檔]|新[闻聞]"
    r"|[报報][道導]|序[号號]|篇)?[\s:#.]{0,3}"
    r"(?P<number>\d{1,6}|[零一二三四五六七八九十百]{1,5})"
    r"(?:\s?(?:/|of|共)\s?\d{1,6})?\s?(?:篇|[条條]|[则則]|[个個]|件)?"
    r"(?:[记記][录錄]|文章|新[闻聞]|[报報][道導])?"
    r"[-\u2010-\u2015_=*#~+<>\])】〕◆●■★.、:\s]*"
)


def count(line: str) -> int | None:
    """Return the number of a line that only counts; None if it says anything else.

    >>> count("===== 第３篇 ====="), count("30/120"), count("[二]"), count("3月")
    (3, 30, 2, None)
    """
    if len(line) > LONGEST:
        return None
    found = _COUNTER().fullmatch(unicodedata.normalize("NFKC", line))
    if found is None:
        return None
    return number(found["number"])


def counted(shape: Shape, starts: Sequence[int]) -> tuple[int, ...]:
    """Return the row above each of `starts` that counts what begins there; none if they do not.

    The numbers have to rise from the first to the last.
    """
    above = [len(shape.letters[:start].rstrip("S")) - 1 for start in starts]
    found = [count(shape.rows[at].text) if at >= 0 else None for at in above]
    told = [each for each in found if each is not None]
    rising = all(low < high for low, high in pairwise(told))
    return tuple(above) if len(told) == len(starts) > 1 and rising else ()
