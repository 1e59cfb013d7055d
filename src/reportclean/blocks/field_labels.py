"""Where the labels of a line stand, each with what parts it from its value.

A colon does, a bar or a slash behind the role of somebody, a space where names or a day follow. The
end of a longer word is no label: 会议时间, 数据来源.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportclean.blocks.field_signs import signed_names
from reportclean.blocks.field_table import Field, fields, label_pattern
from reportclean.blocks.field_values import fits, full_name, full_names, patterns

_BAR = re.compile(r"(?:^|(?<= ))([^ |]{1,8}) {0,2}\|")
"""What may be a label in front of a bar."""
_BARRED = re.compile(r"(?:[^ |]{1,8} {0,2}\| {0,2}[^ |][^|]{0,30}?(?: {1,4}|$)){2,5}")
"""Labels with values, a bar between each two; in the head of a table a bar follows each."""
_DESK = re.compile("(?<= )[一-鿿]{2,6}[网报社台刊](?=$)")
"""The name of a medium at the end of a piece of text: a label after it speaks of its desk."""
_TIMES = re.compile(r"(?<!\S)\d[\d,]{0,9} ?次$")
"""What was counted, in front of the label of a counter."""
_PLACE = re.compile("[一-鿿]{2,6}")
_LATIN = re.compile(r"[A-Za-z]\w{1,19} ?\|")
"""A source in letters, up to the bar behind it."""
_OFFICE = 4
"""Characters of the shortest name of an office behind which a label may stand at once."""
_COLON = re.compile(r" {0,6}:[: ]{0,40}")
_SLASH = re.compile(" ?/")


class Hit(NamedTuple):
    """A label in a folded line: `line[start:stop]` is the label with its separator."""

    start: int
    stop: int
    entry: Field


def hits(line: str) -> Iterator[Hit]:
    """Yield the labels of a folded line that have a border before and a separator behind."""
    last: Hit | None = None
    for match in label_pattern().finditer(line):
        found = hit_of(line, match, last)
        if found is not None:
            yield found
            last = found


def hit_of(line: str, match: re.Match[str], last: Hit | None = None) -> Hit | None:
    """Return what matched as a label, if it has a border before and a separator behind.

    The value of the `last` label is a border too, see `_ended`.
    """
    start, stop = match.span()
    name = match[0].replace(" ", "")
    if last is not None and (behind := _behind_account(line, match)):
        start, name = stop - len(behind), behind
    entry = fields()[name]
    if entry.value == "count" and (times := _TIMES.search(line, max(0, start - 14), start)):
        start = times.start()  # 668 次浏览:
    before = line[start - 1] if start else " "
    if name.endswith("记者") and start and _of_medium(line, start, name):
        start = 0  # of the medium that the line begins with: 云禾日报记者 沈溪
    elif "一" <= before <= "鿿" and (len(name) < 4 or entry.weak):
        if len(name) == 1 and not _COLON.match(line, stop):
            return None  # a character of a name: 三审:刘朝文 沈溪
        counted = entry.kind == "control" and before == "次"  # 浏览:12次字号:[大 中 小]
        desk = _DESK.search(line, max(0, start - 8), start) if entry.kind == "credit" else None
        if desk is not None and last is not None:
            start = desk.start()  # of the site that the line names: 作者:沈溪 澜川网编辑:周禾
        elif last is not None and (role := _role_before(line, start, last, entry)):
            start -= role  # one label of two: 作者:沈溪 供稿审核人:周禾
        elif not counted and not _ended(line, start, last) and not _dated(line, stop, entry, last):
            return None  # the end of a longer word: 会议时间, 数据来源
    if before == "/" and len(name) == 1 and "一" <= line[start - 2 : start - 1] <= "鿿":
        return None  # what somebody did, behind the name: 周禾/文
    colon = _COLON.match(line, stop)
    if colon:
        return Hit(start, colon.end(), entry)
    signs = entry.kind in ("credit", "byline") or (
        entry.name == "来源" and not line[:start].strip()
    )
    if signs and (slash := _SLASH.match(line, stop)):
        return Hit(start, slash.end(), entry)
    if entry.value == "date" and line.startswith("/", stop):
        return Hit(start, stop + 1, entry) if patterns()["date"].match(line, stop + 1) else None
    if (bar := _bar(line, start, stop, entry)) is not None:
        return Hit(start, bar, entry)
    if _without_colon(line, start, stop, entry) or _next_role(line, start, stop, entry, last):
        return Hit(start, stop, entry)
    return None


def _behind_account(line: str, match: re.Match[str]) -> str:
    """Return the label behind the name of an account that ends as a longer label begins; else "".

    来源:岚水发布 时间:2024-01-02 states when 岚水发布 wrote. Characters spaced out are one label.
    """
    first, gap, behind = match[0].rpartition(" ")
    glued = match.start() > 0 and "一" <= line[match.start() - 1] <= "鿿"
    whole = len(first.strip()) > 1 and " " not in first.strip()
    return behind if gap and glued and whole and behind in fields() else ""


def _of_medium(line: str, at: int, name: str) -> bool:
    """Tell whether a medium stands in front of a reporter, or before 融媒记者 its place alone."""
    if name == "记者":
        return patterns()["source"].fullmatch(line, 0, at) is not None
    return "媒" in name and _PLACE.fullmatch(line, 0, at) is not None


def _next_role(line: str, start: int, stop: int, entry: Field, last: Hit | None) -> bool:
    """Tell whether a role stands without colon between names and a name: 编辑 周禾 校对 沈溪."""
    roles = entry.value == "names" and last is not None and last.entry.value == "names"
    if not roles or last is None or stop - start < 2 or line[start - 1] != " ":
        return False
    return full_names(line[last.stop : start]) and _named(line, stop, " {1,4}")


def _named(line: str, at: int, gap: str, *, spaced: bool = False) -> bool:
    """Tell whether behind so many spaces one word stands that is a name, or one `spaced` out."""
    name = "[一-鿿] {1,2}[一-鿿]" if spaced else "[一-鿿]{2,4}"
    word = re.compile(f"{gap}({name})(?![一-鿿])").match(line, at)
    if word is None or patterns()["no-name"].search(word[1]):
        return False
    return signed_names(word[1]) if spaced else full_name(word[1])


def _role_before(line: str, at: int, last: Hit, entry: Field) -> int:
    """Return how long the role right before that of somebody is, a word of its own; 0 for none."""
    word = line[last.stop : at].rpartition(" ")[2]
    role = fields().get(word)
    if role is None or entry.value != "names" or role.value not in ("names", "body"):
        return 0
    return len(word)


def _dated(line: str, stop: int, entry: Field, last: Hit | None) -> bool:
    """Tell whether a day stands behind its label, in front of which stands that of a column."""
    if entry.value != "date" or entry.weak or last is None or last.entry.name != "栏目":
        return False
    colon = _COLON.match(line, stop)
    return colon is not None and patterns()["date"].match(line, colon.end()) is not None


def _ended(line: str, at: int, last: Hit | None) -> bool:
    """Tell whether a value ends there: a date, or behind the `last` label a name or a paper.

    2012年1月17日作者:沈溪, 通讯员:沈溪来源:澜川大学, 来源:澜川网作者:沈溪; beside a date an office
    too, 来源:澜川县教育局作者:沈溪.
    """
    if line[at - 1] == "日" and patterns()["ends-dated"].search(line, 0, at):
        return True
    value = line[last.stop : at] if last is not None else ""
    if last is not None and last.entry.name == "来源":
        if patterns()["source"].fullmatch(value):
            return True
        office = len(value) >= _OFFICE and patterns()["organisation"].fullmatch(value)
        return bool(office) and patterns()["date"].search(line) is not None
    named = last is not None and last.entry.value == "names"
    return named and full_name("".join(value.split()))


def _bar(line: str, start: int, stop: int, entry: Field) -> int | None:
    """Return where the bar ends that stands for the colon: `编辑丨周禾`, `文丨周禾 图丨林朔`."""
    if not _may_be_barred(entry):
        return None
    bars = line.count("|")
    if (start == 0 and bars == 1) or (bars > 1 and _BARRED.fullmatch(line.strip())):
        labels = _BAR.findall(line) if bars > 1 else ()
        if all((known := fields().get(name)) and _may_be_barred(known) for name in labels):
            bar = re.compile(r" {0,2}\|").match(line, stop)
            return bar.end() if bar else None
    return None


def _may_be_barred(entry: Field) -> bool:
    return entry.kind in ("credit", "byline") or entry.name == "来源"


def _without_colon(line: str, start: int, stop: int, entry: Field) -> bool:
    """Tell whether a label that no colon follows is one all the same."""
    behind = line[stop : stop + 1]
    if entry.kind == "control" and line[max(0, start - 1) : start] in ("[", "("):
        return behind in ("]", ")") or (behind == " " and entry.value == "sizes")
    if entry.kind != "control" and line[max(0, start - 1) : start] == "[":
        named = behind == " " and entry.value == "names" and line.endswith("]")
        return behind == "]" or (named and full_names(line[stop:-1]))
    if entry.value == "sizes" and not entry.weak and behind == " ":
        return line[stop:].strip() != "" and fits("sizes", line[stop:].strip())
    if entry.bare and entry.value == "names":
        # 文章导航 is no work of somebody called 章导航.
        if stop - start == 1:
            return _named(line, stop, " {1,4}")
        return _named(line, stop, " {0,4}") or _named(line, stop, " {1,4}", spaced=True)
    if entry.name == "来源" and behind != " ":
        return _among_bars(line, start, stop)
    if entry.value == "date" and line[stop - 1] == "于" and behind.isdecimal():
        return patterns()["date"].match(line, stop) is not None  # 发表于2014-08-24
    if behind != " ":
        return False
    if entry.kind == "credit" and entry.value == "names":
        if stop - start < 2 or line[:start].strip() or not full_names(line[stop:]):
            return False
        return fields().keys().isdisjoint(line[stop:].split())  # 文字 is a role too
    if entry.value == "date":
        at = stop + _gap(line, stop)
        if line.startswith("] ", at) and line[:start].rstrip().endswith("["):
            at += 1 + _gap(line, at + 1)  # [ 发布日期 ] 2024-04-18
        dated = patterns()["date"].match(line, at) is not None
        return dated or line[stop:].strip() == "None"
    if entry.name == "来源":
        known = patterns()
        return any(known[name].search(line, 0, start) for name in ("date", "day-said"))
    # A weak label counts beside a strong one only; a long one at the start of its line is one.
    long = stop - start >= _LONG and not line[:start].strip()
    return entry.bare and (not entry.weak or long or " " in line[start:stop])


def _among_bars(line: str, start: int, stop: int) -> bool:
    """Tell whether a source follows its label at once, between bars: `2014-08-24| 来源CSDN|`."""
    if not line[:start].rstrip().endswith("|") or not _LATIN.match(line, stop):
        return False
    return patterns()["date"].search(line, 0, start) is not None


_LONG = 4
"""Characters of a label that is no everyday word: 内容概述, 文件名称."""


def _gap(line: str, at: int) -> int:
    return len(line) - at - len(line[at:].lstrip(" "))
