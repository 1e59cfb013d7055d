"""A line end inside the name of somebody whose office stands in front: 县委书记陈 / 建山主持."""

from __future__ import annotations

from reportclean.blocks.field_values import full_name
from reportclean.structure.layout import HAN
from reportclean.structure.lazy import lazy

_OFFICE = lazy(
    f"(?:[书書][记記]|[县縣市区區州镇鎮乡鄉局厅廳部处處科院校村]长|主任|主席|[记記]者|[委会會][员員]|教授|同志)"
    f"([{HAN}])(?<![于和向任时時常])$"
)
_OFFICE_ENDS = frozenset("记記长長任席者员員授志")
_LONGEST = 5
"""Characters of the longest office that is looked for, and of the name behind it."""
_DOES = lazy(
    f"([{HAN}]{{1,2}}?)(?:主持|作[了出报報]|[说說][，,：:]|介[绍紹]|表示|指出|[强強][调調]|[带帶率]|陪同|一行|等"
    "|出席|[参參]加|[讲講][话話]|前往|[、，,。])"
)
"""The rest of the name, and what somebody does whom a report names."""


def inside_name(before: str, after: str) -> bool:
    """Tell whether a line ends behind the first character of a name, and goes on with the rest.

    >>> inside_name("会议由县委书记陈", "建山主持。"), inside_name("会议由县委书记", "陈建山主持。")
    (True, False)
    """
    if before[-2:-1] not in _OFFICE_ENDS:
        return False  # nearly always
    office, does = _OFFICE().search(before[-_LONGEST:]), _DOES().match(after)
    return office is not None and does is not None and full_name(office[1] + does[1])
