"""Names behind a sign or in brackets that sign an article, `□沈溪`, `(沈溪 周禾)`, without a label.

Many surnames begin words too: `■ 方案` heads a part, `▲ 高温` a list, `(成都)` is a place.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from reportclean.blocks.field_values import full_name, names_together, patterns
from reportclean.repair.words import known

_SIGNS = frozenset("□■◇◆▲●○◎")
"""What a paper prints in front of who wrote."""
_LONGEST = 32
"""Characters of the longest such line."""
_NO_WORDS = frozenset(
    "王李张刘陈杨赵吴徐孙朱郭郑梁谢宋邓冯曹彭萧董潘袁蔡蒋杜魏吕丁卢姚沈崔谭汪廖韦贾傅邹熊孟秦邱"
    "侯尹薛阎段贺龚邵覃戴郝"
)
"""Surnames that begin hardly a word: what the table of words has with one of them are names."""


def signed_names(value: str) -> bool:
    """Tell whether a folded value is names with a surname, and not words that begin as such do.

    >>> signed_names("温 婷、何小川"), signed_names("方案"), signed_names("成都")
    (True, False, False)
    """
    found = re.split(r"[、 ]+", names_together(value).strip())
    if not all(map(full_name, found)) or found[0].endswith(("网", "报", "社")):
        return False
    return not all(name[0] not in _NO_WORDS and known(name) for name in found)


def sole(text: str, mark: str) -> bool:
    """Tell whether one line of a text alone is a name behind this sign: several are headings."""
    return _signs(text)[mark] == 1


@lru_cache(1)
def _signs(text: str) -> Counter[str]:
    """Return how many lines of a text are names behind each sign: each of them asks for all."""
    near = (line.strip() for line in text.split("\n") if len(line) <= _LONGEST)
    form = patterns()["signature"]
    return Counter(line[0] for line in near if line[:1] in _SIGNS and form.fullmatch(line))
