"""A line with a day that its place alone shows to be the page's: below the title, above the text.

`NEWS.SOHU.COM  2003年10月29日09:38  京报网-北京日报`, `中国网 china.com.cn  时间: 2012-11-05`:
each site writes it in its own way, and no list of forms has them all. What they share is a day as
machines print it, or a label beside it, and words as short as names, none of which tells of
something that happened that day. A second such line shows a list: then none is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.blocks.field_forms import neighbour
from reportclean.blocks.field_labels import hits
from reportclean.blocks.field_medium import begins, is_title
from reportclean.blocks.field_pair import Pair, labelled, unlabelled
from reportclean.blocks.field_table import folded
from reportclean.blocks.field_values import fits, full_names, patterns

LONGEST = 100
"""Characters of the longest such line."""

HEAD = 40
"""It is one of the first so many lines of the text, blank ones counted."""

NEAR = 4000
"""Characters behind it among which a second such line shows a list."""

WORDS, WORD = 9, 16
"""Words on such a line, at most, and characters of the longest."""

SIGNED = 2
"""Words that who signed may have beside a day: without a time only more are the page's."""

_DAY = re.compile(r"(?:19|20)\d\d *[-/.年]")
_MACHINE = re.compile(r"20\d\d(?: ?[-/.] ?\d|年\d{1,2}月0\d日|年0\d月)")
"""A day as machines print it since there are sites; people write no zeros."""
_SAYS = re.compile(
    r"[。!?…“”「」『』;~]|\.{3}|会议?[上议]|大会|举[行办]|召开|通过|批准|施行|修[订正]|实施|[开闭]幕|届"
    r"|号[令文]|第.{1,4}次|生于|去世|逝世|地 ?[点址]|主持|参加|出席|演出|展览|上映|考试|报名|截止"
    r"|起止|开工|竣工|启动|发车|开始|结束|发生|开播|首播|播出|有效|成立|签[订署]|讲话|报告"
    r"|\d[日\d ]*[至到—-]+ *(?:19|20|\d{1,2}[月日])"
    r"|日[电讯]|[于在]|图|摄"
)
"""Words of what happened on a day, or is to happen; of a paper; and of captions."""
_BREAK = re.compile(r"[\s|/:()\[\]·•_《》-]+")
_OTHER = re.compile(
    r"[\d二两三四五六七八九十](?:元|万|亿|个|吨|公斤|亩|人|%|岁|米|平)|\d\.\d"
    r"|(?<!\d):|:(?!\d\d)|时间|日期|[晴阴雨雪]|多云"
    r"|(?:[室厅楼馆堂路]|剧院|剧场|广场|酒店|公园|球场|体育[场馆]|人)(?: |$)"
)
"""What is beside a day that a form, a score or a diary states, or where something was."""
_SIGNED = re.compile(r"(?P<name>[一-鿿]{2,4}(?:[ 、][一-鿿]{2,4}){0,3})\s*")
"""Who wrote, glued to the day: 2014-03-21沈溪."""
_CLOCK = re.compile(r" {0,3}\d{1,2}:\d\d[\d:]*")
"""A time, with a counter right behind it perhaps."""
_TRAIL = re.compile(r"[>＞»]|[|｜].*[|｜]")
"""What the line above has if it is no title, but says where on the site the page stands."""
_VALUE = 24
"""Characters of the longest value that is read."""


def placed_day(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what the line `text[start:stop]` is read as: when, who by its labels; or none."""
    raw = text[start:stop]
    if stop - start > LONGEST or _DAY.search(raw) is None or text.count("\n", 0, start) >= HEAD:
        return ()
    line = folded(raw)
    day = _only_day(line)
    if day is None or not _is_of_page(line, day):
        return ()
    above = neighbour(text, start, -1)
    if above is None or not is_title(text, above) or not begins(text, stop):
        return ()
    if _TRAIL.search(text, *above):
        return ()  # the title may stand below
    if any(_only_day(folded(other)) for other in _dated(text[stop : stop + NEAR])):
        return ()
    return tuple(pair.moved(start) for pair in _told(line, day))


def _only_day(line: str) -> re.Match[str] | None:
    """Return the day of a folded line if it has one, and nothing that happened then."""
    days = list(patterns()["date"].finditer(line))
    if len(days) != 1 or _SAYS.search(line) or line.strip()[:1] == "(":
        return None
    return days[0]


def _dated(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if len(line) <= LONGEST and _DAY.search(line))


def _is_of_page(line: str, day: re.Match[str]) -> bool:
    """Tell whether a line beside its day has a time, labels, or a form that only machines print."""
    labels = list(hits(line))
    timed = _CLOCK.match(line, day.end())
    if "," in line and len(labels) < 2:
        return False
    own = line
    for label in labels:
        own = own[: label.start] + " " * (label.stop - label.start) + own[label.stop :]
    beside = f"{own[: day.start()]} {own[timed.end() if timed else day.end() :]}"
    words = [word for word in _BREAK.split(beside) if word]
    if _OTHER.search(beside) or len(words) > WORDS:
        return False
    if timed or labels:
        return len(labels) > 1 or max(map(len, words), default=0) <= WORD
    fused = not f" {line} "[day.start()].isspace() or not f" {line} "[day.end() + 1].isspace()
    return bool(_MACHINE.match(day[0])) and (fused or len(words) > SIGNED)


def _told(line: str, day: re.Match[str]) -> Iterator[Pair]:
    """Yield the pairs of a folded line, in order."""
    found = [unlabelled("日期", "date_published", "dateline", day)]
    clock = re.compile(rf" {{0,3}}({patterns()['clock'].pattern})").match(line, day.end())
    if clock:
        found.append(unlabelled("时间", "time_published", "dateline", clock, group=1))
    seen = list(hits(line))
    borders = sorted([*(hit.start for hit in seen), day.start(), len(line)])
    for hit in seen:
        stop = next(border for border in borders if border > hit.start)
        value = line[hit.stop : stop].strip(" ()[]")
        if " " in value and not full_names(value):
            value = value.split(" ")[0]
        at = line.find(value, hit.stop) if value else hit.stop
        told = hit.entry.value in ("names", "body") and 0 < len(value) <= _VALUE
        if told and fits(hit.entry.value, value):
            found.append(labelled(hit.entry, hit.start, (at, at + len(value)), line))
    if (signed := _SIGNED.fullmatch(line, day.end())) and full_names(signed["name"]):
        found.append(unlabelled("作者", "author", "byline", signed, group="name"))
    if not any(pair.field == "source" for pair in found):
        found += _site(line, found)
    yield from sorted(found, key=lambda pair: pair.span)


def _site(line: str, found: list[Pair]) -> list[Pair]:
    """Return the only word that is the name of a medium, if none is labelled."""
    taken = [pair.span for pair in found]
    named = [
        word
        for word in re.finditer(r"[^\s|/:()\[\]]+", line)
        if patterns()["source"].fullmatch(word[0])
        and all(word.end() <= span.start or word.start() >= span.stop for span in taken)
    ]
    return [unlabelled("来源", "source", "dateline", named[0])] if len(named) == 1 else []
