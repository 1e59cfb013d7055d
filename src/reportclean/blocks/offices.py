"""The name of an office alone on a line: who issues a paper, on top of it or below it."""

from __future__ import annotations

import re
from functools import cache


@cache
def office() -> re.Pattern[str]:
    """Return the pattern of a folded line that names an office and no more."""
    return re.compile(
        r"[一-鿿 ()]{2,36}(?:政府|办公[厅室]|委员会|办事处|党委|党组|支部|总支|法院|检察院|公司"
        r"|中心|协会|联合会|[董监理]事会|工会|大学|学院|学校|指挥部|领导小组|集团|银行|调查队|[支大总]队|管委会"
        r"|[局厅部院委处科所馆室站署])"
    )


def named(offices: str) -> str:
    """Return the name of an office without the spaces inside it, or several with one between.

    >>> named("澜 川 县 统 计 局"), named("澜川县统计局   澜川县水利局")
    ('澜川县统计局', '澜川县统计局 澜川县水利局')
    """
    parts = offices.split()
    several = all(office().fullmatch(part) is not None for part in parts)
    return (" " if several else "").join(parts)
