"""Lines of date that say when something is held, and numbered headings above lines of date.

A notice of an exam has a heading `二、面试时间和地点` with `时间：2023年7月8日` below it: shaped as
title and date of an article are, but of the notice. The date of an article says where it is from or
at what minute it came out, or is written as those of the articles around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from reportclean.structure.lazy import lazy
from reportclean.structure.split_words import patterns

SHORT = 16
"""Characters of a heading that says that a time stands below it, at most."""

_PUBLISHED = lazy(
    r"[发發][布佈表稿]|更新|[来來]源|稿源|作者|[记記]者|[编編][辑輯]|[点點][击擊]|[浏瀏][览覽]|[阅閱][读讀]"
    r"|字[号號体體]|[评評][论論]|\d:\d\d:\d\d"
)
"""What a line says of an article beside its day."""
_CELLS = lazy(r"\d ?[/／|｜] ?\D")
"""What stands between the day and the paper, in brackets."""
_SHORT_TITLE = lazy("[BCS](?=tD[tH]?B)")
_HAN = lazy("[\u3400-\u9fff]{3,4}")
_SOURCE = lazy(r"\d\s{0,4}[来來稿]源")
"""What a line says that is no reader's comment: theirs have a name above their time."""
_OTHERS = lazy(
    "[链鏈]接|相[关關]|延伸|新[闻聞]|背景|[资資]料|推[荐薦]|[热熱]|[阅閱][读讀]|[评評][论論]|[频頻]道|要[闻聞]"
)
_NUMBER = lazy(r"\d+")
_MINUTE = lazy(r"(?<![午上])\s?\d{1,2}[:：]\d\d")
_HELD = lazy(
    r"[上下中][午]\s?\d{1,2}(?:[:：时時点點]|$)|[（(](?:星期|周|週)[一二三四五六日天][)）]|[开開]始|前$|起$|止$"
    r"|日\s?[至到—－~～-]\s?\d"
)
"""What tells when something is held: 上午9:00, a weekday in brackets, from when to when."""
_WHEN = lazy(
    r"(?:[时時][间間]|日[期程])[和及与與、]?"
    r"(?:地[点點址]|方式|[对對]象|[内內]容|形式|要求|有[关關]|(?:具[体體])?安排|[、和及与與])*[:：]?$"
)
_WHERE = lazy(
    r"[一-鿿]{0,4}(?:地[点點址]|[会會考][场場]|[场場]地|[对對]象|人[员員]|主[讲講]人?|主持人?|方式|[内內]容|[费費]用)"
    r"\s?[:：]"
)
"""What follows the time: where, for whom, how."""


class _Row(Protocol):
    @property
    def text(self) -> str: ...


def dated(rows: Sequence[_Row], letters: str) -> str:
    """Return the letters of rows, with what stands above lines of date and those lines settled.

    A numbered line with date and source under it is a title (`T`), unless one without a number
    stands above such a line before: then the numbers are those of one text. The day on which
    something is held is none of an article (`t`), unless the first such day is too.
    """
    settled = list(letters)
    for at in _short_titles(rows, letters):
        settled[at] = "T"
    numbered = every_held = True
    for at, kind in enumerate(letters[1:], 1):
        if kind != "D" or letters[at - 1] not in "TH":
            continue
        below = rows[at + 1].text if at + 1 < len(rows) else ""
        above, text = rows[at - 1].text, rows[at].text
        number = letters[at - 1] == "H"
        held = is_held(text, below)
        if (held and (number or not every_held)) or _says_when(above, text):
            settled[at] = "t"
        elif number and numbered and (patterns().date_word.search(text) or is_told(text)):
            settled[at - 1] = "T"
        numbered = numbered and number
        every_held = every_held and held
    return "".join(settled)


def _short_titles(rows: Sequence[_Row], letters: str) -> Iterator[int]:
    """Yield the rows of three or four characters above a line of date and source.

    An article ends above, and the words are none that head lists of others.
    """
    for match in _SHORT_TITLE().finditer(letters):
        at = match.start() + 1
        text = rows[at].text
        if (
            _HAN().fullmatch(text)
            and not _OTHERS().search(text)
            and _SOURCE().search(rows[at + 1].text)
        ):
            yield at


def is_held(text: str, below: str) -> bool:
    """Tell whether a line of date says when something is held, given the line below it.

    >>> is_held("时间：2023年7月8日上午9:00", ""), is_held("日期：2023-07-08", "地点：县一中")
    (True, True)
    >>> is_held("时间：2023-07-08 09:00 来源：云禾日报", "地点：县一中")
    False
    """
    if is_told(text):
        return False
    return _HELD().search(text) is not None or _WHERE().match(below) is not None


def is_told(text: str) -> bool:
    """Tell whether a line of date says more of an article than its day.

    >>> is_told("2023-07-08 09:00"), is_told("时间：2023年7月8日上午9:00"), is_told("2023-07-08")
    (True, False, False)
    """
    if text[0] in "[【(（" and _CELLS().search(text):
        return True
    if _PUBLISHED().search(text) or not patterns().date.match(text):
        return True
    return _MINUTE().search(text) is not None and not _HELD().search(text)


def day_form(text: str) -> str:
    """Return how a line writes its day, with one figure for any number.

    >>> day_form("时间：2023年7月8日 县一中"), day_form("2018-05-03")
    ('时间：0年0月0日', '0-0-0')
    """
    day = patterns().date.match(text)
    return _NUMBER().sub("0", day[0].strip()) if day else text


def _says_when(heading: str, text: str) -> bool:
    """Tell whether a short heading says that the line below it is a time, which has no source."""
    if len(heading) > SHORT or not _WHEN().search(heading) or _PUBLISHED().search(text):
        return False
    return text[0] in "时時日" or not is_told(text)
