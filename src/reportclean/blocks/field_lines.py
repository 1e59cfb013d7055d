"""Reading one line as pairs: labels with values of their shape, and dates that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from reportclean.blocks.field_bylines import (
    account,
    correspondent,
    ends_in_names,
    of_a_medium,
    signature,
)
from reportclean.blocks.field_cells import cells
from reportclean.blocks.field_labels import Hit, hit_of, hits
from reportclean.blocks.field_pair import Pair, labelled, unlabelled
from reportclean.blocks.field_printed import printed
from reportclean.blocks.field_table import folded, label_pattern, marked, may_open
from reportclean.blocks.field_values import fits, full_name, full_names, patterns, placeholder
from reportclean.blocks.memory import REMEMBERED, SHORT
from reportclean.core.edits import Span
from reportclean.core.lines import BLANK

_LONGEST = 400
"""Characters: the longest label line met in pages is a block of pairs of some 200."""
_SHORT = 2 * SHORT
"""Characters of the longest line that is remembered: lines of fields are longer than others."""
_ADDED_BEHIND = re.compile(
    r"(?<=\d) {0,3}(?:- ?|提示:)新闻[^。]{4,40}立场!?(?: 分享)?$"
    r"|(?<=\d\d:\d\d) {1,3}(?:发表于|发布于|IP属地:?) ?[一-鿿]{2,6}$"
)
"""What is added behind the source and the date: that the opinions are not the site's, or where an
account posted."""
_AGENCY_DAY = re.compile(r"(?<=\)) ?1[01]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
"""What the agency of Taiwan sets behind the editor in brackets: the day, in its own years."""
_ROLE = re.compile(" (?:责任)?(?:编辑|校对|责编|审核|通讯员|摄影) ?[ :/]")
"""What stands behind a reporter on a line of credits."""
_FUSED = 20
"""Characters of the longest line of a medium, its reporter and a name, without a space."""
_OWNED = re.compile("版权声明[: ]{1,3}(?=(?:来源|作者) ?:)")
"""What blogs set in front of the labels below an article."""
_LOST = re.compile(r"\?{2,}|(?<=[^\s?:])\?(?=[一-鿿]{2,6} ?:|(?:19|20)\d\d|$)")
"""No-break spaces that a conversion lost: several, or one in front of a label or a day."""
_LEADS_TO_DAY = re.compile("[至到自从于在截止] ?$")
"""What goes on with a day, which is none of the page then: `有效期:至2021年12月31日`."""
_BLANK = "".join(BLANK)
"""What a line of fields is indented with."""
_SOURCE = re.compile(" {0,4}[来稿]源")
_COUNTED = re.compile(r"\d{1,9}(?=[一-鿿]{2})")
"""A number with a button right behind it: 浏览:12收藏."""
_BETWEEN_DAYS = re.compile(r"\d日?\)? {0,2}[-~]{1,2} {0,2}\(?$")
"""What stands behind the first of two days: those of a term, none of them the page's."""
_ACCOUNT = re.compile("发表于|我要评论|原创|posted|[·・]|前$")
"""What the lines have that `account` reads: a gate."""
_HINT = re.compile(
    r"\d\d:\d\d|[记記]者[ :：]|[员員][ :：]|报导|報導|報道|(?:19|20)\d\d *[-/.年][ /]*\d"
    r"|\d ?(?:秒|分[钟鐘]|小[时時]|天)前"
)
"""What a line of pairs has near its beginning that begins with none of their labels: a gate."""


def read(text: str, start: int, stop: int, known: str = "") -> tuple[Pair, ...]:
    """Return the pairs of which the line `text[start:stop]` wholly consists, weak or not.

    `known` is the line folded by `fold`, if that was done already.
    """
    if stop - start > _LONGEST:
        return ()
    if start < stop and (text[start] in _BLANK or text[stop - 1] in _BLANK):
        whole, begin = text[start:stop], start
        start = stop - len(whole.lstrip(_BLANK))
        stop = begin + len(whole.rstrip(_BLANK))
        known = known[start - begin : stop - begin]
    look = _remembered if stop - start <= _SHORT else _read
    found = look(text[start:stop], known)
    return tuple(pair.moved(start) for pair in found) if found and start else found


def _read(raw: str, known: str) -> tuple[Pair, ...]:
    """Return the pairs of the line `raw`, offsets in it."""
    content = raw.lstrip()
    if not content or not (may_open(content[0]) or _hints(content)):
        return ()
    line = marked(known) if known else folded(raw)
    if (stated := _ADDED_BEHIND.search(line)) is not None:
        line = line[: stated.start()]
    owned = _OWNED.match(line) if line.startswith("版权声明") else None
    if owned is not None and patterns()["date"].search(line):
        line = " " * owned.end() + line[owned.end() :]
    if line[-3:] in ("报导。", "报道。"):
        line = line[:-1]
    if "?" in line and patterns()["date"].search(line):
        line = _LOST.sub(lambda lost: " " * len(lost[0]), line)
    if line[-1].isdigit() and (day := _AGENCY_DAY.search(line)) is not None:
        line = line[: day.start()]
    found: Sequence[Pair] | None = cells(line) if line.count("|") >= 2 else None
    if found is None:
        found = _pairs(line)
    if found is None:
        found = signature(line) or of_a_medium(line)
    if found is None and line.lstrip()[0] in "[(《":
        found = printed(line)
    if found is None and "/" in line:
        found = correspondent(line)
    if found is None and _ACCOUNT.search(line):
        found = account(line)
    return tuple(found or ())


def _hints(content: str) -> bool:
    """Tell whether a line that begins with no label may be one of fields.

    A source may come first: 澜川日报 (2012-01-11 16:58). Then a year follows soon.
    """
    if _HINT.search(content, 0, 80):
        return True
    return len(content) <= _FUSED and ("记者" in content or "記者" in content)


_remembered = lru_cache(REMEMBERED)(_read)


def _pairs(line: str) -> list[Pair] | None:
    """Read a line of labels with their values, and of dates without label."""
    if not _opens(line):
        return None
    seen = list(hits(line))
    first = seen[0].start if seen else len(line)
    found = _bare(line, 0, first, alone=not seen)
    for i, hit in enumerate(seen if found is not None else ()):
        end = seen[i + 1].start if i + 1 < len(seen) else len(line)
        more = _valued(line, hit, end)
        if found is None or more is None:
            return None
        found += more
    return found


def _opens(line: str) -> bool:
    """Tell whether a line begins with a label, or as something does that stands without one.

    Most lines do not, and the rest of them need not be read.
    """
    between = patterns()["between"].match(line)
    at = between.end() if between else 0
    label = label_pattern().match(line, at)
    if label is not None and hit_of(line, label) is not None:
        return True
    reporter = max(line.find("记者 ", 3, 20), line.find("记者:", 3, 20))
    if reporter > 0 and _ROLE.search(line, reporter):  # 云禾日报记者 沈溪 编辑 周禾
        return any(hit.start == 0 for hit in islice(hits(line), 1))
    return patterns()["bare"].match(line, at) is not None


def _valued(line: str, hit: Hit, end: int) -> list[Pair] | None:
    """Return the pair of a label, with what may stand behind its value; None if that is no value.

    The shortest value is tried first: what stands behind it must be a date, a source, a control.
    """
    start, stop = _trimmed(line, hit.stop, end)
    if start == stop or placeholder(line[start:stop]):
        return [labelled(hit.entry, hit.start, (stop, stop), line)]
    if hit.entry.value in ("names", "body") and (
        patterns()["date"].match(line, start) or line.startswith(("http://", "https://"), start)
    ):
        rest = _bare(line, start, stop)
        if rest is None:
            return None
        return [labelled(hit.entry, hit.start, (start, start), line), *rest]
    if hit.entry.value == "date" and (timed := patterns()["time-first"].match(line, start, stop)):
        rest = _bare(line, timed.end(), stop, dated=True)
        day = labelled(hit.entry, hit.start, timed.span("day"), line)
        clock = unlabelled("时间", "time_published", "dateline", timed, group="time")
        return rest if rest is None else [day, clock, *rest]
    cuts = _cuts(line, start, stop)
    if hit.entry.value == "count" and (counted := _COUNTED.match(line, start, stop)):
        cuts.insert(0, counted.end())
    if hit.entry.value == "word":
        cuts = [cut for cut in cuts if not _LEADS_TO_DAY.search(line, start, cut)]
    for cut in cuts if hit.entry.value != "sizes" else reversed(cuts):
        a, b = _trimmed(line, start, cut)
        if a < b and (fits(hit.entry.value, line[a:b]) or _pen_name(line, hit, line[a:b])):
            rest = _bare(line, cut, stop, dated=hit.entry.value == "date")
            if rest is None and hit.entry.name == "来源":
                rest = _written(line, cut, stop)
            if rest is None and hit.entry.value == "names" and full_names(line[a:b]):
                rest = _employed(line[cut:stop])
            if rest is not None:
                return [labelled(hit.entry, hit.start, (a, b), line), *rest]
    if hit.entry.value == "date" and patterns()["day"].match(line, start, stop):
        rest = _bare(line, start, stop)  # of some year: 发表时间:02-13 09:33
        return rest and [labelled(hit.entry, hit.start, (start, start), line), *rest]
    if hit.entry.kind == "control":
        rest = _bare(line, start, stop)
        if rest is not None:
            return [labelled(hit.entry, hit.start, (start, start), line), *rest]
        if full_name(line[start:stop]) and patterns()["date"].search(line):
            # A counter that counted nothing, and behind it who wrote: 浏览次数: 周禾 来源:本站
            span = Span(start, stop)
            author = Pair("作者", "author", "byline", span, span)
            return [labelled(hit.entry, hit.start, (start, start), line), author]
    return None


def _written(line: str, cut: int, stop: int) -> list[Pair] | None:
    """Return who wrote, if names stand behind a source: `来源:云禾日报    沈溪 周 禾`.

    Right behind it where it is a medium, and the name is one.
    """
    value = line[cut:stop]
    apart = value.startswith("  ") or (line[cut - 1] in "报网社台刊" and full_name(value.strip()))
    if not apart or not full_names(value):
        return None
    start, stop = _trimmed(line, cut, stop)
    span = Span(start, stop)
    return [Pair("作者", "author", "byline", span, span)]


def _employed(rest: str) -> list[Pair] | None:
    """Return no pairs if the rest of a line says in brackets where the author works; else None."""
    rest = rest.strip()
    office = rest[1:-1] if rest[:1] == "(" and rest[-1:] == ")" else ""
    return [] if office and patterns()["organisation"].fullmatch(office) else None


def _pen_name(line: str, hit: Hit, value: str) -> bool:
    """Tell whether an author's value is one longer name, beside the date of the page.

    Of a forum without it.
    """
    known = patterns()
    return (
        hit.entry.kind == "byline"
        and 3 <= len(value) <= 8
        and known["han"].fullmatch(value) is not None
        and known["no-name"].search(value) is None
        and (line.startswith("楼主", hit.start) or known["date"].search(line) is not None)
    )


def _cuts(line: str, start: int, stop: int) -> list[int]:
    """Return where a value could end: at a space, a bracket or a desk, before or behind a date."""
    border = re.compile(r"[ |\[(]|/(?=[一-鿿]{2,6}(?:报导|报道|电))")
    borders = {m.start() for m in border.finditer(line, start + 1, stop)}
    for match in patterns()["date"].finditer(line, start, stop):
        borders |= {match.start(), match.end()} - {start}
    return [*sorted(borders - {stop})[:12], stop]


def _trimmed(line: str, start: int, stop: int) -> tuple[int, int]:
    """Return the bounds without spaces, separators and brackets that have no partner inside."""
    while start < stop:
        first, last, inner = line[start], line[stop - 1], line[start:stop]
        if first == " ":
            start += 1
        elif last == " ":
            stop -= 1
        elif placeholder(inner):
            break
        elif first in "|•·*;,-:])":
            start += 1
        elif (
            last in "|•·*;,(["
            or (last == ")" and inner.count(")") > inner.count("("))
            or (last == "]" and inner.count("]") > inner.count("["))
        ):
            stop -= 1
        else:
            break
    return start, stop


def _bare(
    line: str, start: int, stop: int, *, alone: bool = False, dated: bool = False
) -> list[Pair] | None:
    """Read what stands without labels: dates, times, sources, counters; None if there is more."""
    known = patterns()
    found: list[Pair] = []
    at = start
    while at < stop:
        if match := known["between"].match(line, at, stop):
            pass
        elif match := known["date"].match(line, at, stop):
            if found and alone and _BETWEEN_DAYS.search(line, 0, at):
                return None  # from one day to another
            found.append(unlabelled("日期", "date_published", "dateline", match))
            dated = True
        elif dated and (match := known["clock"].match(line, at, stop)):
            found.append(unlabelled("时间", "time_published", "dateline", match))
        elif (
            alone
            and at == 0
            and (
                (match := known["signer"].match(line, at, stop))
                or (match := known["slashed"].match(line, at, stop))
            )
            and full_names(match["names"])
        ):
            found.append(unlabelled("作者", "author", "byline", match, group="names"))
        elif (match := known["day"].match(line, at, stop)) or (
            match := known["day-said"].match(line, at, stop)
        ):
            dated = True  # of some year: it is no date of the page
        elif match := _aside(
            line,
            at,
            stop,
            dated=dated or _of_paper(found, line, at, stop),
            behind=start > 0,
        ):
            pass
        elif match := known["counter"].match(line, at, stop):
            found.append(unlabelled("浏览次数", None, "control", match))
        elif match := _source(line, at, stop, found, dated=dated):
            found.append(unlabelled("来源", "source", "dateline", match))
        elif (found or start) and (
            (match := known["control"].match(line, at, stop))
            or (match := known["channel"].match(line, at, stop))
            or (line[at - 1] == "(" and (match := known["staff"].match(line, at, stop)))
        ):
            pass
        elif _SOURCE.match(line, stop) and _behind_time(found, line[at:stop]):
            return found  # a rare name, or a channel: 16:20:05香小禾 来源:
        elif alone and ends_in_names(found, line[at:stop]):
            span = Span(at, len(line[:stop].rstrip()))
            found.append(Pair("作者", "author", "byline", span, span))
            return found
        else:
            return None
        at = match.end()
    return found


def _behind_time(found: Sequence[Pair], rest: str) -> bool:
    """Tell whether what stands between a time and a label is no more than a name may be."""
    word = rest.rstrip()
    if not found or found[-1].label != "时间" or not 2 <= len(word) <= 4:
        return False
    return patterns()["han"].fullmatch(word) is not None


def _source(
    line: str, at: int, stop: int, found: Sequence[Pair], *, dated: bool
) -> re.Match[str] | None:
    """Return the name of a paper beside a date, or of who posted beside a date with its time."""
    known = patterns()
    match: re.Match[str] | None = None
    if not dated and not found and at == 0:
        match = known["poster"].match(line, at, stop)
    elif found and found[-1].label == "时间" and not known["control"].match(line, at, stop):
        match = known["posted"].match(line, at, stop)
    if match is None and dated and line[at - 1 : at] == "[":
        match = known["desk-in-brackets"].match(line, at, stop)
    if match is None and (dated or known["date"].search(line, at, stop)):
        match = known["source"].match(line, at, stop)
    return match


def _of_paper(found: Sequence[Pair], line: str, at: int, stop: int) -> bool:
    """Tell whether a page of a paper may stand there: behind its name, in front of the date."""
    named = len(found) == 1 and found[0].label == "来源"
    return named and patterns()["date"].search(line, at, stop) is not None


def _aside(line: str, at: int, stop: int, *, dated: bool, behind: bool) -> re.Match[str] | None:
    """Return what is no value: hosts, desks, and beside a date weekdays, editions, provinces."""
    names = ["host", "dispatch"]
    if dated:
        names += ["weekday", "edition"]
    if dated or behind:
        names.append("place")
    if line[at - 1 : at] == "/":
        names.append("desk")
    if behind and line[at - 1 : at] == " ":
        names.append("reported")
    found = (patterns()[name].match(line, at, stop) for name in names)
    return next(filter(None, found), None)
