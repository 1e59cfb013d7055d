"""What a page draws around a heading or a button, or sets between its characters."""

from __future__ import annotations

import re

_SIGNS = "△▲▼▽◆◇■□●○★☆※☞►▶▷◎▪•·~"
_ORNAMENTS = frozenset(f"{_SIGNS}—=-》")
_DRAWN = rf"(?:[{_SIGNS}]|[—=-]{{2}}|》》|《《){{0,12}}"
_ORNAMENTED = re.compile(
    rf"{_DRAWN}\s{{0,4}}(\S(?:.*[^\s—=~《-])?)\s{{0,4}}(?<![{_SIGNS}]){_DRAWN}"
)
"""What a page sets around a heading or a button, and no list: a single dash is the mark of one."""
_SPACED_OUT = re.compile(r"(?:[^\s\d][,:;]? ){3,40}[^\s\d][,:;]?")
"""Four characters or more with a space between each and the next; marks stay with theirs."""


def undecorated(folded: str) -> str:
    """Return a folded line without the ornaments around it; empty if it has none, or no more.

    >>> undecorated("——往期回顾——"), undecorated("》》查看大图《《"), undecorated("往期回顾")
    ('往期回顾', '查看大图', '')
    """
    if folded[:1] not in _ORNAMENTS and folded[-1:] not in _ORNAMENTS:
        return ""
    match = _ORNAMENTED.fullmatch(folded)
    return match[1] if match and match[1] != folded else ""


def closed_up(folded: str) -> str:
    """Return a folded line without the spaces between all its characters; empty if it has none.

    Numbers between spaces are items of a row.

    >>> closed_up("版 权 所 有"), closed_up("版权 所有"), closed_up("1 2 3 4")
    ('版权所有', '', '')
    """
    if folded[1:2] != " " or folded[3:4] != " ":
        return ""  # mostly
    return folded.replace(" ", "") if _SPACED_OUT.fullmatch(folded) else ""
