"""Page numbers as print and converters set them: `- 12 -`, `第 3 页 共 9 页`, `Page 4 of 7`."""

from __future__ import annotations

from collections.abc import Sequence

from reportclean.structure.lazy import lazy

DASH = r"[-—–－─―~～·•]"
_N = "[0-9]{1,4}"
_PAGE = lazy(
    rf"{DASH}{{1,3}} ?{_N} ?{DASH}{{1,3}}"
    rf"|[-—]? ?第 ?{_N} ?[页頁](?: ?[-—])?[,，、/ ]{{0,2}}(?:[（(]?[共总總] ?{_N} ?[页頁][)）]?)?"
    rf"|[（(]?(?:[共总總] ?{_N} ?[页頁][,，、/ ]{{0,3}})(?:[当當]前)?第 ?{_N} ?[页頁][)）]?"
    rf"|[（(]?(?:[当當]前)?第 ?{_N} ?[页頁][,，、/ ]{{0,3}}[共总總] ?{_N} ?[页頁][)）]"
    rf"|(?:PAGE|Page|page) {{1,2}}{_N}(?: {{0,2}}(?:of|/) {{0,2}}{_N})?"
    rf"|{_N} ?/ ?{_N}(?: ?[页頁])"
)
_LONGEST = 24
_OF_TOTAL = lazy("([0-9]{1,3}) ?/ ?([0-9]{1,3})")


def is_page_mark(text: str) -> bool:
    """Tell whether a stripped line is nothing but the number of a page, and says so.

    >>> is_page_mark("- 12 -"), is_page_mark("第 3 页 共 9 页"), is_page_mark("12")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _PAGE().fullmatch(text) is not None


def of_total(texts: Sequence[str]) -> set[int]:
    """Return which stripped lines count `2/5`, `3/5` up to one total, if two or more do.

    >>> of_total(["2/5", "正文。", "3/5", "1/2"])
    {0, 2}
    """
    counted: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        if len(text) < 10 and "/" in text and (match := _OF_TOTAL().fullmatch(text)):
            counted.setdefault(match[2], []).append((at, int(match[1])))
    found: set[int] = set()
    for total, pages in counted.items():
        numbers = [number for _, number in pages]
        on = list(range(numbers[0], numbers[0] + len(numbers)))
        if len(pages) > 1 and numbers == on and numbers[-1] <= int(total):
            found.update(at for at, _ in pages)
    return found
