"""Which lines could be a title by what they say: no sentence, no label, no day, no number."""

from __future__ import annotations

import re

from reportclean.metadata import titles
from reportclean.metadata.front_row import Row, is_source
from reportclean.metadata.only import (
    is_note,
    is_signed,
    is_speaker,
    joined,
    only_days,
    only_meeting,
)
from reportclean.metadata.people import is_name

_NO_HEADLINE = re.compile(
    rf"^图[为:]|(?:摄[影)]?|供图[)]?)$|我来?说两句|我要评论|人参与|{titles.CONTACT}"
)
"""What a line says that tells of a picture or a control, whatever the model takes it for."""

_TODAY = re.compile(
    r"(?:今天是:? *)?(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})"
    r" *\(?(?:星期|周)[一二三四五六日天]"
    r"(?:[^一-鿿]|[晴阴多云雾霾转到小中大暴雷阵雨雪风级气温度农历正腊初十廿一二三四五六七八九月]){0,40}"
)
"""The day of the visit with its weekday, and the weather."""

_NUMBER = re.compile(r"[一-鿿]{0,12}[〔\[(](?:19|20)\d\d[〕\])]第?\d{1,4}号")
"""The number of a paper alone."""
_COMPILED = re.compile(r"[一-鿿]{4,30}(?:编印?|主办|印发?)(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
"""Who compiled a bulletin, and when, above its headline."""
_GIVEN = re.compile(
    r"[-—(]{0,4}(?:19|20)\d\d年\d{1,2}月\d{1,2}日在[一-鿿]{2,20}[省市县区州盟旗镇乡]"
)
"""When a report was given and where; the meeting follows on the line below."""

_MEDIUM_AND_DAY = re.compile(
    r"(?=[^|]{2,8} *\|"
    r"|[^|]{2,24}(?:新闻|融媒体?|中心|集团|公司|观察|发布|频道|委员会|[网报社台刊局厅委]) *\|)"
    r"[^|]+\| *(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: +\d{1,2}:\d\d(?::\d\d)?)?"
)
"""Who published, a bar and the day: 禾川新闻 | 2021-12-31."""

_ROLE = re.compile(
    "(?:栏目|本版|本期|节目)(?:主持|编辑|责编|策划|统筹)人?[: ]*(?P<name>[一-鿿]{2,4})"
)
"""Who edits a column or a page, above its articles."""

_REPORT_OF = re.compile(
    r"(?P<speaker>[一-鿿]{2,16} +[一-鿿]{1,4}(?: [一-鿿])?) +[一-鿿]{0,4}总?报告"
)
"""Office, name and kind of report, below the title: 县长 沈溪 施政总报告."""


def is_candidate(row: Row) -> bool:
    """Tell whether a line could be the title of a text, by what it says itself."""
    if row.label == "title":
        line = row.text.strip()
        return not (_NO_HEADLINE.search(line) or is_speaker(row.text) or _is_no_name(joined(line)))
    if row.pairs or row.prose or row.label not in ("body", "heading"):
        return False
    line = titles.unmarked(row.text.strip())
    if "|" in line and _MEDIUM_AND_DAY.fullmatch(line):
        return False
    found = titles.undress(line)
    bars = line.count("|", found.stop)  # between keywords, and else between the names of a menu
    if not titles.like(line[: found.stop] if bars > 1 else line) or is_signed(line):
        return False
    compact = joined(line[found.start : found.stop])
    if _TODAY.fullmatch(line) or is_source(row) or compact in (compact + compact)[1:-1]:
        return False  # a paper, or what a viewer prints several times on end
    if _is_no_name(compact):
        return False
    # 在…会议上的, and on the line below what was given there.
    opens = compact[:1] == "在" and compact.endswith("上的")
    if only_meeting(compact) and not (opens or titles.report(compact) or titles.given(compact)):
        return False
    return not (is_speaker(row.text) or only_days(compact) or _is_of_people(line))


def _is_of_people(line: str) -> bool:
    """Tell whether a line says who gave the report and what it is, or who edits the column."""
    said, role = _REPORT_OF.fullmatch(line), _ROLE.fullmatch(line)
    spoke = said is not None and is_speaker(said["speaker"])
    return spoke or (role is not None and is_name(role["name"]))


def _is_no_name(compact: str) -> bool:
    """Tell whether a line says only when a paper was passed or given, its number or its maker."""
    return bool(
        is_note(compact)
        or _NUMBER.fullmatch(compact)
        or _COMPILED.fullmatch(compact)
        or _GIVEN.fullmatch(compact)
    )
