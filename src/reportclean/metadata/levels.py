"""The level of a report whose place is not in the table of divisions."""

from __future__ import annotations

import re

from reportclean.blocks.fold import fold
from reportclean.core.edits import Span
from reportclean.core.metadata import Level
from reportclean.metadata.front import Front

_OFFICES: dict[str, Level] = {
    "国务院总理": "national", "省长": "province", "县长": "county", "旗长": "county",
    "州长": "prefecture", "盟长": "prefecture", "镇长": "town", "乡长": "town",
}  # fmt: skip
_NATIONAL = re.compile(
    r"(?<![一-鿿])(?:中华人民共和国)?(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:全国(?:人民代表大会|人大|政协|委员会)|最高人民(?:法院|检察院)|国务院)"
)
"""How an office of the state is named, or its assembly: not 国务院 in the middle of a phrase."""
_FOR_THE_STATE = re.compile(
    r"我(?:谨)?(?:代表|受)(?:国务院|最高人民(?:法院|检察院)|全国人民代表大会常务委员会|全国人大常委会|全国政协"
    r"|中国人民政治协商会议(?:第[一二三四五六七八九十]{1,3}届)?全国委员会)"
)
_KINDS: dict[str, Level] = {
    "省": "province", "自治区": "province", "州": "prefecture", "自治州": "prefecture",
    "盟": "prefecture", "县": "county", "自治县": "county", "旗": "county", "镇": "town",
    "乡": "town",
}  # fmt: skip
"""The level of a place by its kind; a 市 or 区 may be of several."""
_MASK = r"(?:[Xx×*]{1,4}|[OoO○]{2,4}|某)"
_FOR_ITS_OWN = re.compile(
    rf"我(?:谨)?(?:代表|受){_MASK}?(?P<kind>{'|'.join(_KINDS)})(?:第{_MASK}届)?人民政府"
)
"""How a report is given that does not name its place: 我代表县人民政府, 我代表XX乡人民政府."""
FOR_KIND = re.compile("代表(省|市|县|区|州|盟|旗)人民政府")
"""For whom a report is given, by the kind of its place alone, 市 and 区 of any level too."""
FIRST_WORDS = 300
"""Characters of the body in which a report says for whom it is given."""


def level_of(text: str, found: Front) -> tuple[Level, Span] | None:
    """Return the level that the front matter states, or the first words: 我代表国务院."""
    if found.speaker is not None and found.speaker.title is not None:
        title = found.said(found.speaker.title)
        for word, level in _OFFICES.items():
            if title.endswith(word):
                return level, found.span(found.speaker.title)
        if _NATIONAL.match(title):
            return "national", found.span(found.speaker.title)
    if found.meeting is not None:
        met = found.meeting.start, found.meeting.stop
        if _NATIONAL.match(found.said(met)):
            return "national", found.span(met)
        kind = found.meeting.place[-1:] + "长"
        if len(found.meeting.place) > 1 and kind in _OFFICES:
            return _OFFICES[kind], found.span(found.meeting.at)
    opening = fold(text[found.begin : found.begin + FIRST_WORDS])
    if state := _FOR_THE_STATE.search(opening):
        return "national", Span(found.begin + state.start(), found.begin + state.end())
    if own := _FOR_ITS_OWN.search(opening):
        kind = own["kind"]
        return _KINDS[kind], Span(found.begin + own.start("kind"), found.begin + own.end("kind"))
    return None
