"""How a line at the border of pages bears its number: `标题 - 3 -`, `第一页`, `P3`, `[3]`."""

from __future__ import annotations

from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import number

_SET = r"\[\]()（）【】<>《》〈〉〔〕\-—–－―─~～·•*＊|｜/=＝.．"
"""What stands around the number of a page."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_NUMBER = lazy(
    rf"(?P<front>[{_SET}]{{0,4}}\s?(?:第\s?|[Pp](?:age|AGE)?\.?\s?|[甲乙丙丁A-Z]\s?[-—–－]\s?)?)"
    r"(?P<number>[0-9０-９]{1,4}|(?<=第)[一二三四五六七八九十百]{1,4}|[IVX]{1,5})"
    rf"(?P<back>\s?(?:[页頁]|/\s?[0-9０-９]{{1,4}})?\s?[{_SET}]{{0,4}})"
)
_GAP = rf"[ \t\u3000\xa0{_SET}]{{1,16}}"
_WORDS = lazy(
    rf"(?P<front>[^，。；：！？,;:!?、]{{3,36}}(?:[^\s0-9{_SET}]|[)）]){_GAP}(?:第\s?)?)"
    rf"(?P<number>[0-9０-９]{{1,4}})(?P<back>(?:\s?[页頁])?[ {_SET}]{{0,4}})"
    rf"|(?P<first>[{_SET}]{{0,3}}\s?)(?P<left>[0-9０-９]{{1,4}})"
    rf"(?P<below>{_GAP}[^\s0-9{_SET}][^，。；：！？,;:!?、]{{3,36}})"
)
_SEEN = lazy(r"[0-9０-９]|[页頁]|[IVX]")
_ITEM = lazy(r"[0-9０-９]{1,4}[.．]|[.．].*")
"""How an item is counted, with its point behind."""


def numbered(text: str) -> tuple[str, int]:
    """Return a line with # for the number that it bears at one end, and the number; else -1.

    >>> numbered("云禾年鉴 - 12 -"), numbered("第三页"), numbered("3.")
    (('云禾年鉴 - # -', 12), ('第#页', 3), ('3.', -1))
    >>> numbered("云禾年鉴（2023） 第2页")
    ('云禾年鉴（2023） 第#页', 2)
    """
    if _SEEN().search(text) is None:
        return text, -1  # mostly
    match = _NUMBER().fullmatch(text) or _WORDS().fullmatch(text)
    if match is None or _ITEM().fullmatch(text):
        return text, -1
    group = "number" if match["number"] else "left"
    digits = match[group]
    value = _ROMAN.index(digits) + 1 if digits in _ROMAN else number(digits)
    return f"{text[: match.start(group)]}#{text[match.end(group) :]}", value
