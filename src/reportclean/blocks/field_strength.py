"""Whether a line of labels and values is one whatever stands around it, or by its neighbours.

What is read of one line alone says too little: a bare day heads an entry of a chronicle, a role
with a name is an entry of a list, a source below a table documents its data.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportclean.blocks.field_forms import (
    FULL_STOPS,
    above,
    among_entries,
    among_roles,
    bracketed,
    entered,
    in_form,
    in_imprint,
    neighbour,
)
from reportclean.blocks.field_lines import read
from reportclean.blocks.field_medium import is_title
from reportclean.blocks.field_pair import Pair
from reportclean.blocks.field_signs import sole
from reportclean.blocks.field_table import fields, folded
from reportclean.blocks.field_values import full_names, patterns
from reportclean.blocks.offices import office

# How many lines from either end of a text still belong to its head or its foot.
_EDGE = 16
_DATE_LINE = 100
"""Characters that no line has that is a date alone, white space and brackets included."""
_TITLE = 4
"""Characters of the shortest title."""
_SECOND = re.compile(r"\d:\d\d:\d\d")
_FIGURES = re.compile(r"[\[【［]?(?:19|20)\d\d[-/.]")
"""How a machine begins a date: in words it may be the day of what a notice announces."""
_MEETING = re.compile(
    r" {0,4}(?:会议|活动)?(?:地 {0,4}点|主持人?|出席|列席|参加|[与参到]会)[^ :]{0,4} ?:"
)
"""How an entry of minutes begins: where the meeting was, or who came."""
_FIRST_PART = re.compile(r"\s*(?:一、|[(（]一[)）])[^\r\n]")
"""How the first heading of a paper begins."""
_AT_TITLE = frozenset(("栏目", "分类", "字数", "网站", "校对", "记者"))
"""Weak labels that speak of the page where a line of one stands at its title."""
_LISTED = re.compile("[、,;]|和|及")
OF_EVENT = frozenset(("名称", "作者"))
"""What the block of an event states too: 主题 and 发布人 below when and where it was."""
_EVENT = re.compile(r"\s*(?:会议|活动|发布会?)?(?:地\s*[点點]|主[题題])\s*[:：]")
_SHARE = re.compile(r" ?/ ?(?:[文图]|摄影?)(?![一-鿿])")
"""What somebody did, behind the name: 沈溪/文 周禾明/图."""
_EXCERPT = re.compile(r"(?m)^[ \t\u3000]*[来來]源[:：][ \u3000]?《")
"""What stands above an excerpt: the book from which it is; above the next stands the same."""
_MARKED = re.compile(r"[:/|\])]")
"""What stands between a role and a name."""


def is_strong(text: str, start: int, stop: int, found: tuple[Pair, ...]) -> bool:
    """Tell whether a line of these pairs is a label line whatever stands around it."""
    if all(pair.value == pair.span for pair in found):
        return _dated(text, start, stop, found)
    if len(found) > 1 and any(pair.kind != "metadata" for pair in found):
        labelled = any(pair.label not in ("日期", "时间") for pair in found)
        return labelled or _stamped(text, start, stop, found)
    if len(found) > 1:
        return not all(fields()[pair.label].weak for pair in found)
    (pair,) = found
    if pair.label == "署名":
        return _signs(text, start, stop)
    entry = fields()[pair.label]
    if entry.kind in ("credit", "byline") and (
        among_entries(text, start, entry.kind)
        or bracketed(text, start, stop)
        or in_imprint(text, start, stop)
        or among_roles(text, start, stop)
    ):
        return False
    surface = re.sub(r"[\W_]", "", folded(text[slice(*pair.span)]))
    if entry.weak:
        # Without a mark between it may be a heading (`制作 方法`): only beside other credits.
        marked = _MARKED.search(folded(text[slice(*pair.span)])) or entry.bare
        who = folded(text[slice(*pair.value)])
        who = _SHARE.sub("", who) if "/文" in who else who  # a picture's photographer wrote nothing
        signed = marked and entry.value == "names" and full_names(who)
        if entry.field == "title":
            return surface.startswith("标题") and _opens(text, start, stop, who)
        if entry.value == "date" and _heads(text, start, stop):
            return _FIGURES.match(text, pair.value.start) is not None
        if entry.value == "names":
            whose = bool(signed or patterns()["source"].fullmatch(who))
        else:
            whose = not _LISTED.search(who)  # 分类：干垃圾、湿垃圾 is what the text is about
        told = marked and whose and pair.value.start < pair.value.stop
        if told and entry.name in _AT_TITLE and _beside_title(text, start, stop):
            return True
        if told and entry.name == "栏目" and neighbour(text, stop, 1) is None:
            return _below_prose(text, start)
        return surface.startswith("本报记者") or (
            signed
            and (_below_prose(text, start) or (entry.kind == "byline" and _above_prose(text, stop)))
        )
    if pair.value.start == pair.value.stop and entry.value != "sizes":
        return len(surface) > 2  # 来源: and 作者: alone may open a list; 浏览量: may not
    if entry.name == "来源" and "统计局" in text[slice(*pair.value)]:
        return _dated_beside(text, start)
    if entry.name == "来源":
        if text[pair.value.start] == "《" and len(_EXCERPT.findall(text)) > 1:
            return False
        if surface.startswith("来源") and in_form(text, start, stop):
            return False
        # Under a table in the middle of a text it documents the data.
        return text.count("\n", 0, start) < _EDGE or text.count("\n", stop) < _EDGE
    return True


def is_cited(text: str, start: int, stop: int, found: tuple[Pair, ...]) -> bool:
    """Tell whether a line in brackets says where one of several excerpts is from: (摘自《…》日期).

    None of them is where the page is from.
    """
    if not found or text[start:stop].strip()[0] not in "（(":
        return False
    return any(pair.field == "source" for pair in found) and len(_citations(text)) > 1


@lru_cache(1)
def _citations(text: str) -> frozenset[str]:
    """Return the lines of a text that are a source with its day in brackets."""
    lines = {line.strip() for line in re.split(r"[\r\n]", text) if len(line) < _DATE_LINE}
    bracketed = (line for line in lines if line[:1] in "（(" and line[-1:] in "）)" and line)
    fields = {line: {pair.field for pair in read(line, 0, len(line))} for line in bracketed}
    return frozenset(line for line, told in fields.items() if {"source", "date_published"} <= told)


def _stamped(text: str, start: int, stop: int, found: tuple[Pair, ...]) -> bool:
    """Tell whether a day has its time to the second: only machines print that, once near the top.

    Entries of a log, or of a form, stand among others.
    """
    label = re.escape(text[found[0].span.start : found[0].value.start].rstrip())
    return (
        found[0].label == "日期"
        and any(_SECOND.search(text[slice(*pair.value)]) for pair in found[1:])
        and text.count("\n", 0, start) < _EDGE
        and len(re.findall(rf"(?m)^\s*{label}", text)) == 1
        and not in_form(text, start, stop)
    )


def _dated(text: str, start: int, stop: int, found: tuple[Pair, ...]) -> bool:
    """Tell whether a line of bare dates is the date of the page.

    Bare dates that head the entries of a chronicle are content, and so is the date under a
    signature: a page's own date stands once, under the title or below the last sentence; in a dump
    a separator follows.
    """
    if entered(text, start, stop, found):
        return False
    if len(found) == 1 and text[start:stop].lstrip()[0] in "今昨前":
        return False  # 今天 9:00, of what is to come
    if any(pair.label not in ("日期", "时间") for pair in found):
        return True
    after = neighbour(text, stop, 1)
    if after is not None and re.fullmatch(r"\s*[-—=*_~·•#]{1,80}\s*", text[slice(*after)]):
        return not is_signed(text, start)
    if len(found) == 1 and "年" in text[slice(*found[0].span)] and not _of_paper(text, start, stop):
        return False
    own = text[slice(*found[0].span)]
    if any(("年" in line) == ("年" in own) and own not in line for line in _date_lines(text)):
        return False
    before = neighbour(text, start, -1)
    if before is None:
        return after is not None
    if after is None:
        return text[slice(*before)].rstrip().endswith(FULL_STOPS)
    return len(found) > 1 or text.count("\n", 0, start) < _EDGE // 2


@lru_cache(1)
def _date_lines(text: str) -> frozenset[str]:
    """Return the lines of a text that are dates alone: each of them asks for all others."""
    lines = (line for line in re.split(r"[\r\n]", text) if len(line) < _DATE_LINE)
    return frozenset(line for line in lines if patterns()["date-line"].fullmatch(line))


def _of_paper(text: str, start: int, stop: int) -> bool:
    """Tell whether a line says on which page of a paper it stands: 3月5日 星期二 第3版 乡村."""
    line = text[start:stop]
    weekday = "星期" in line or "周" in line
    return weekday and "版" in line and patterns()["edition"].search(folded(line)) is not None


def _dated_beside(text: str, start: int) -> bool:
    """Tell whether the line above has a label and its date: else the source is that of a table."""
    above = neighbour(text, start, -1)
    found = read(text, *above) if above else ()
    return any(pair.field == "date_published" for pair in found)


def is_signed(text: str, start: int) -> bool:
    """Tell whether the line above names an office alone, as below a paper."""
    before = neighbour(text, start, -1)
    if before is None or text.count("\n", 0, before.start) < 2:
        return False
    return office().fullmatch(folded(text[slice(*before)]).strip()) is not None


def heads_meeting(text: str, stop: int) -> bool:
    """Tell whether the line below says where a meeting was, or who came: above it stands when."""
    below = neighbour(text, stop, 1)
    return below is not None and _MEETING.match(folded(text[slice(*below)])) is not None


def _heads(text: str, start: int, stop: int) -> bool:
    """Tell whether a line stands between the first of the text, a title, and a sentence.

    Above the title may stand that of the page, which goes on with the name of the site.
    """
    before = neighbour(text, start, -1)
    if before is None:
        return False
    above = text[slice(*before)].strip()
    first = text[: before.start].strip()
    if first and not (first.startswith(above) and "\n" not in first):
        return False
    titled = not above.endswith(FULL_STOPS) and not _MARKED.search(folded(above))
    return titled and (_above_prose(text, stop) or _above_first_part(text, stop))


def _beside_title(text: str, start: int, stop: int) -> bool:
    """Tell whether a line stands right below a title and above a sentence, or on top of both."""
    if _heads(text, start, stop):
        return True
    below = None if text[:start].strip() else neighbour(text, stop, 1)
    return below is not None and is_title(text, below) and _above_prose(text, below.stop)


def _opens(text: str, start: int, stop: int, title: str) -> bool:
    """Tell whether a line that calls something a title is the first, above text or other labels."""
    below = neighbour(text, stop, 1)
    return (
        start < _DATE_LINE  # white space, mostly none
        and not text[:start].strip()
        and sum(map(str.isalnum, title)) >= _TITLE
        and not title.endswith(FULL_STOPS)
        and below is not None
        and (_above_prose(text, stop) or bool(read(text, *below)))
    )


def _below_prose(text: str, start: int) -> bool:
    """Tell whether the first line above `start` that is no label line ends a sentence.

    Below an entry of a form (`姓名：沈溪`) a name behind a weak label is an entry too.
    """
    return above(text, start).rstrip().endswith(FULL_STOPS)


def _above_prose(text: str, stop: int) -> bool:
    below = neighbour(text, stop, 1)
    return below is not None and text[slice(*below)].rstrip().endswith(FULL_STOPS)


def _above_first_part(text: str, stop: int) -> bool:
    """Tell whether the line below is the first heading of a paper: 一、工作回顾."""
    below = neighbour(text, stop, 1)
    return below is not None and _FIRST_PART.match(text, below.start) is not None


def _signs(text: str, start: int, stop: int) -> bool:
    """Tell whether bare names sign the article: alone below its last sentence or above its first.

    Names in brackets above it may be the speaker's; several such lines are a list, or headings.
    """
    before, after = neighbour(text, start, -1), neighbour(text, stop, 1)
    mark = text[start:stop].strip()[0]
    for beside in (before, after):
        if beside is not None and text[slice(*beside)].strip().startswith(mark):
            return False
    if mark in "(（":
        return before is not None and text[slice(*before)].rstrip().endswith(FULL_STOPS)
    if before is None and after is None:
        return False
    edge = _EDGE // 2
    near = text.count("\n", 0, start) < edge or text.count("\n", stop) < edge
    return near and sole(text, mark)


def among_event(text: str, start: int) -> bool:
    """Tell whether one of the two lines above says where something was: of that a block speaks."""
    at = start
    for _ in range(2):
        beside = neighbour(text, at, -1)
        if beside is None or not _EVENT.match(text, *beside):
            return False
        if "主" not in text[beside.start : beside.stop].partition("：")[0].partition(":")[0]:
            return True
        at = beside.start
    return False


def in_company(text: str, start: int, stop: int) -> bool:
    """Tell whether a line of weak labels stands in a run of label lines one of which is strong."""
    for direction in (-1, 1):
        at = start if direction < 0 else stop
        for _ in range(8):
            beside = neighbour(text, at, direction)
            found = read(text, *beside) if beside else ()
            if beside is None or not found:
                break
            if is_strong(text, *beside, found):
                return True
            at = beside.start if direction < 0 else beside.stop
    return False
