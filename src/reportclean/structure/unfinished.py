"""A line end inside a figure or a hyphenated word.

No writer ends a line so in Chinese prose, whatever its length: 24. / 3亿元, 20 / 21年,
Manu- / facturing.
"""

from __future__ import annotations

from reportclean.structure.figures import MEASURES
from reportclean.structure.layout import HAN
from reportclean.structure.lazy import lazy

_COUNTER = r"(?<![表图圖第例条條章节節期卷册號号件栏欄])"
_COUNTED = rf"(?:[%％‰℃倍度米]|个百分点|個百分點|[万萬亿億千百]|[{MEASURES}]|公里|公[顷頃斤]|平方)"
_INTEGER = lazy(rf"[{HAN}]{_COUNTER} ?[0-9]{{1,9}}$")
_POINT = lazy(rf"[{HAN}]{_COUNTER} ?[0-9]{{1,9}}[.．]$")
_THOUSANDS = lazy(rf"[{HAN}]{_COUNTER} ?[0-9]{{1,3}},$")
_DECIMALS = lazy(rf"[0-9]{{1,4}} ?{_COUNTED}")
_POINT_FIRST = lazy(rf"[.．][0-9]{{1,4}} ?{_COUNTED}")
_GROUP = lazy(rf"[0-9]{{3}}(?:,[0-9]{{3}})*(?:\.[0-9]+)? ?{_COUNTED}")
_FIGURE_FIRST = lazy(
    rf"[0-9][0-9,.]{{0,9}} ?(?:[%％]|[个個]百分[点點]|[万萬亿億]|[万萬亿億]?"
    rf"(?:[{MEASURES}支只隻头頭]|公[里顷頃斤]|平方米))[，。、；,;]"
)
_COUNTING = f"{MEASURES}万萬亿億公"
_MEASURE_FIRST = lazy(rf"(?:[万萬亿億]?[{MEASURES}]|[万萬亿億]|公[里顷頃斤])[，。、；,;]")
_CENTURY = lazy("(?:[^0-9.,]) ?((?:19|20)[0-9]?)$")
_REST_OF_YEAR = lazy("([0-9]{1,2}) ?年(?!级|級|龄|齡)")
_HYPHENATED = lazy("[A-Za-z]{2,}-$")
_REST_OF_WORD = lazy("[a-z]{2,}(?![a-z]*-)")


def inside_figure(before: str, after: str) -> bool:
    """Tell whether a line ends within a figure or a year.

    >>> inside_figure("投资24.", "3亿元"), inside_figure("见附表3.", "5个镇")
    (True, False)
    >>> inside_figure("竣工于20", "21年5月"), inside_figure("建成驿站5", "处，步道9条。")
    (True, True)
    """
    if before[-1:] not in "0123456789.．,":
        return False  # nearly always
    if after[:1] in _COUNTING:
        return bool(_INTEGER().search(before[-12:]) and _MEASURE_FIRST().match(after))
    if after[:1] not in "0123456789.．%％‰":
        return False
    if before[-1] in ".．":
        return bool(_POINT().search(before[-12:]) and _DECIMALS().match(after))
    if before[-1] == ",":
        return bool(_THOUSANDS().search(before[-6:]) and _GROUP().match(after))
    if after[0] in "%％‰":
        return _INTEGER().search(before[-12:]) is not None
    if after[0] in ".．":
        return bool(_INTEGER().search(before[-12:]) and _POINT_FIRST().match(after))
    century, rest = _CENTURY().search(before[-6:]), _REST_OF_YEAR().match(after)
    return century is not None and rest is not None and len(century[1] + rest[1]) == len("2021")


def begins_inside(line: str) -> bool:
    """Tell whether a line begins with a figure, its unit and a mark, as no paragraph does.

    >>> begins_inside("92%，同比提高3个百分点。"), begins_inside("92%的受访者满意。")
    (True, False)
    """
    return line[:1] in "0123456789" and _FIGURE_FIRST().match(line) is not None


def inside_latin(before: str, after: str) -> bool:
    """Tell whether a line ends at the hyphen of a word in Latin letters.

    >>> inside_latin("引进Smart Manu-", "facturing项目"), inside_latin("COVID-", "19")
    (True, False)
    """
    return (
        before[-1:] == "-"
        and _HYPHENATED().search(before[-20:]) is not None
        and _REST_OF_WORD().match(after) is not None
    )
