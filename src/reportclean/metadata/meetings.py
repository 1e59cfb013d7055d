"""The meeting before which a report was given, and its day."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportclean.metadata.meeting_days import days
from reportclean.metadata.regions import resolve

_ORDINAL = r"第?[一二三四五六七八九十百〇零\d]{1,4}"
_BODY = (
    r"(?:(?:[一-鿿]{0,6}代表大会|人大|[教职党]代会)(?:常务委员会|常委会)?|(?:全国|纪律检查)?委员会)"
)
"""Who meets: 人民代表大会, its standing committee, 教职工代表大会, the committee of a party."""
_MASK = r"(?:[Xx×*]{2,4}|[OoO○]{2,4})"
"""What a sample has instead of the name of a place."""
_HAN = "(?!在|日|[上下]午|(?<=[上下])午|(?<=[一二三四五六七八九十])月)[一-鿿]"
"""A character of the name of a place: not of what stands before it."""
_AFTER = rf"(?:常务委员会)?{_ORDINAL}次?(?:全体)?(?:\(扩大\))?会议"
"""Its session; 次 gets lost: 第一会议."""


class Meeting(NamedTuple):
    """A meeting that was found in a text without spaces; offsets are of that text."""

    start: int
    stop: int
    place: str
    """Whose it is, Simplified: 宁波市北仑区, or 市, or nothing; it may stand behind the ordinal."""
    at: tuple[int, int]
    """Where that stands."""
    date: tuple[int, int] | None
    """Where its day stands."""
    iso: str | None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:政协|(?:中国人民)?政治协商会议){_ORDINAL}届(?P<seat>[一-鿿]{{2,16}}?)委员会{_AFTER}"
        rf"|(?P<place>(?:{_MASK}(?=[省市县区州旗盟镇乡]))?(?:{_HAN}){{0,28}}?)"
        rf"(?:{_ORDINAL}届(?:{_BODY}{_AFTER}|{_ORDINAL}次(?:全体会议|会议|全会))"
        rf"|{_ORDINAL}次(?:党员)?代表大会)"
        rf"|(?P<council>(?:{_HAN}){{0,12}}?)(?:议会|民代表会)"
        rf"{_ORDINAL}届{_ORDINAL}次(?:定期|临时)(?:大会|会议|会)"
        rf"|(?P<bare>(?:{_MASK}(?=[镇乡]))?(?:{_HAN}){{0,20}}?(?:镇|乡)[一-鿿]{{0,3}}人民代表大会)"
        rf"(?:{_ORDINAL}次(?:全体)?会议)?"
    )


def meeting(text: str, borders: frozenset[int] = frozenset()) -> Meeting | None:
    """Return the meeting that `text`, folded and without spaces or line ends, names first.

    `borders` are the offsets at which a line began: what stands before the name of the place on a
    line of its own does not belong to it.

    >>> found = meeting("2023年1月6日在某市第十六届人民代表大会第三次会议上")
    >>> found.place, found.iso
    ('某市', '2023-01-06')
    """
    # One of the two words is in whatever the pattern matches, and few lines have one.
    match = _pattern().search(text) if "届" in text or "代表大会" in text else None
    if match is None:
        return None
    start, place = match.start(), match["place"] or match["council"] or match["bare"] or ""
    given = text[start - 1 : start] == "在"  # 2022年2月20日在某县, and the rest on the next line
    for border in () if given else sorted(b for b in borders if start < b <= start + len(place)):
        if resolve(text[start : start + len(place)]) is None:
            place = place[border - start :]
            start = border
    found = [d for d in days(text) if d.span.stop <= start]
    near = found[-1] if found and _joins(text[found[-1].span.stop : start]) else None
    if near is None:
        behind = [d for d in days(text, match.end()) if d.span.start - match.end() <= 3]
        near = behind[0] if behind else None
    at = match.span("seat") if match["seat"] else (start, start + len(place))
    return Meeting(
        start,
        match.end(),
        text[slice(*at)],
        at,
        (near.span.start, near.span.stop) if near else None,
        near.iso if near else None,
    )


def addressed(text: str) -> Meeting | None:
    """Return the meeting that a report says it is given to: 我代表国务院,向…会议作报告.

    `text` is its first words, folded. Offsets are of it.

    >>> words = "我代表县人民政府,向县第九届人民代表大会第二次会议报告工作"
    >>> found = addressed(words)
    >>> words[found.start : found.stop], found.place
    ('县第九届人民代表大会第二次会议', '县')
    """
    match = _GIVEN.search(text)
    found = meeting(match["to"]) if match else None
    if match is None or found is None or found.start or found.stop < len(match["to"]):
        return None
    at = match.start("to")
    start, stop = found.at
    return found._replace(start=at, stop=match.end("to"), at=(start + at, stop + at))


def within(line: str) -> Meeting | None:
    """Return the meeting that a folded title names: 在…会议上的政府工作报告; offsets are of it.

    >>> line = "在某县第九届人民代表大会 第二次会议上的政府工作报告"
    >>> found = within(line)
    >>> line[found.start : found.stop], found.place
    ('某县第九届人民代表大会 第二次会议', '某县')
    """
    places = [i for i, character in enumerate(line) if not character.isspace()]
    found = meeting("".join(line[i] for i in places))
    if found is None:
        return None
    start, stop = found.at
    return found._replace(
        start=places[found.start],
        stop=places[found.stop - 1] + 1,
        at=(places[start], places[stop - 1] + 1) if stop > start else (places[found.start],) * 2,
    )


_GIVEN = re.compile(
    r"我(?:谨)?(?:代表|受|现?在?根据)[^。!?]{2,40}?向(?P<to>[一-鿿\d]{6,48}?会议)(?:作|做|报告|汇报|提出)"
)


def _joins(between: str) -> bool:
    """Tell whether what stands between a date and a meeting joins them."""
    return bool(re.fullmatch(r"(?:上午|下午)?[(),:]{0,2}(?:在|于)?", between))
