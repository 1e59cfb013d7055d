"""Repeated patterns: what recurs wherever one text has ended and a title with its text follows.

The places where an article could begin are found by shape alone (`split_gaps`), and headings inside
one article look the same. So a place counts only by the *signs* that stand there: a separator, a
date line, a credit, a line that comes again and again. A sign that recurs at such places and hardly
anywhere else is evidence; a sign seen once is none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportclean.structure.split_change import changes
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_gaps import NEAR, OPENING, Gap, View, several, view_of
from reportclean.structure.split_shape import Shape
from reportclean.structure.split_whole import around, doubted, inner, own_title
from reportclean.structure.split_words import patterns

FITTING = 0.75
"""The share of a sign's occurrences that must stand where an article could begin."""


class Sign(NamedTuple):
    """Something that can recur at gaps."""

    by: str
    what: str
    score: float
    """What it is worth if it recurs at gaps only."""
    closes: bool = False
    """Whether it closes an article, so that the last one has it with no gap behind."""
    least: int = 2
    """How often it must be seen at least."""


_DAY = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"


class _Words(NamedTuple):
    stars: re.Pattern[str]
    aside: re.Pattern[str]
    diary: re.Pattern[str]
    time: re.Pattern[str]
    number: re.Pattern[str]
    day: re.Pattern[str]
    """A day without its year, or its month too, its figures as a key has them: it heads a part of
    one article."""
    byline: re.Pattern[str]
    """Who wrote, below the title in a paper: □本报记者 沈溪."""
    signed: re.Pattern[str]
    """What ends the last paragraph of an article: （记者 沈溪）, （完）."""
    dayed: re.Pattern[str]
    """A title with its day in brackets at one end."""
    report: re.Pattern[str]
    """The title of a report with the meeting on the same line."""


@cache
def _words() -> _Words:
    return _Words(
        stars=re.compile(r"[*＊★☆]{3,}$|^[*＊★☆]{3,}"),
        aside=re.compile(
            r"链接|鏈接|相关|相關|延伸|编后|編後|附|注|新闻|新聞|背景|资料|資料|名[词詞]"
        ),
        diary=re.compile(
            r"大事[记記]|年表|日志|日誌|日记|日記|[纪紀]事|[历歷]程|日程|议程|議程|[进進]度|沿革|简历|簡歷"
        ),
        time=re.compile(
            r"\d[:：]\d\d|[来來]源|稿源|作者|[记記]者|[编編][辑輯]|[点點][击擊]|[浏瀏][览覽]"
        ),
        number=re.compile(r"\d{1,4}"),
        report=re.compile(
            r"[^，。,;；]{0,24}(?:工作|政府)(?:报告|報告)[—-]{1,4}[^。]{8,60}(?:会议|會議|大会|大會)上"
        ),
        signed=re.compile(
            r"[（(](?:完|(?:本[报報网網刊台]|特[约約]|[实實见見][习習])?(?:[记記]者|通[讯訊][员員])[\s:：]?[一-鿿·、\s]{2,24})[)）]$"
        ),
        dayed=re.compile(
            rf"^[\[(（【]{_DAY}[\])）】]\s?\S{{5}}|\S{{5}}\s?[\[(（【]{_DAY}[\])）】]$"
        ),
        byline=re.compile(
            r"[□■◇◆●○△▲※◎☆★]?\s?(?:本[报報网網刊台]|[见見][习習]|[实實][习習]|特[约約]|首席|全?[融媒]{1,3}[体體]){0,2}"
            r"(?:[记記]者|通[讯訊][员員])[\s:：/／][一-鿿·、\s]{2,24}"
        ),
        day=re.compile(r"(?:0{1,2}月)?0{1,2}日\W?(?:(?:星期|周|週)?[一二三四五六日天]\W?)?"),
    )


_STARS = Sign("split-separator", "asterisks at titles", 0.95)
_MIXED = Sign("split-separator", "separators of several kinds", 0.9, least=3)
_DATELINE = Sign("split-dateline", "a dateline opens the text", 0.9)
_ADDRESS = Sign("split-address", "the opening of a speech", 0.9)
_CREDIT = Sign("split-pattern", "a credit after the text", 0.9, closes=True)
_DATE_ABOVE = Sign("split-pattern", "a date line above the title", 0.85)
_DATE_AFTER = Sign("split-pattern", "a date line after the text", 0.9, closes=True)
_DATE_UNDER = Sign("split-pattern", "a date line under the title", 0.9)
_BYLINE = Sign("split-pattern", "a byline under the title", 0.9)
_SIGNED = Sign("split-pattern", "a reporter at the end of the text", 0.9, closes=True)
_DAY_AT = Sign("split-pattern", "a day in brackets at the title", 0.9)


def _separator(text: str) -> Sign:
    return Sign(
        "split-separator",
        f"lines of {text[0]!r}",
        0.95,
        least=1 if text == "\f" or (len(text) > 2 and not text.strip(f"{text[0]} ")) else 2,
    )


def _head(key: str) -> Sign:
    return Sign("split-head", f"the line {key[:24]!r} above the title", 0.9)


def _foot(key: str) -> Sign:
    return Sign("split-head", f"the line {key[:24]!r} after the text", 0.9, closes=True)


def pattern(shape: Shape) -> Found:
    """Return the borders that recurring signs support."""
    if not several(shape.letters):
        return Found(())
    view = view_of(shape)
    if len(view.gaps) < 2:
        return Found(())
    dates = _date_place(view)
    seen: dict[Sign, list[int]] = defaultdict(list)
    for at, gap in enumerate(view.gaps):
        for sign in dict.fromkeys(_signs(view, gap, dates)):
            seen[sign].append(at)
    total = Counter(_everywhere(view, dates))
    ends = set(_closing(view))
    accepted: dict[int, Border] = {}
    for sign in sorted(seen, key=lambda sign: (-sign.score, sign.what)):
        where = seen[sign]
        score = _worth(view, sign, where, total[sign], last=sign in ends)
        for at in where:
            if at and score > (accepted[at].score if at in accepted else 0):
                why = f"{sign.what}, at {len(where)} of {len(view.gaps)} titles"
                accepted[at] = Border(_start(view, view.gaps[at], dates), sign.by, score, why)
    borders = doubted(view, [accepted[at] for at in sorted(accepted)])
    return Found(borders, frozenset(i for i, kind in enumerate(shape.letters) if kind == "S"))


def _date_place(view: View) -> Sign:
    """Tell whether a date between a text and a title belongs to the one or to the other."""
    letters = view.letters
    if "D" in letters[view.last + 1 : view.last + 1 + NEAR]:
        return _DATE_AFTER
    first = view.gaps[0]
    return _DATE_ABOVE if "D" in letters[: first.title] else _DATE_AFTER


def _signs(view: View, gap: Gap, dates: Sign) -> Iterator[Sign]:
    """Yield the signs at one gap."""
    letters, words = view.letters, _words()
    before, title, body = gap
    for row in range(before, title):
        kind = letters[row]
        near_text, near_title = row < before + NEAR and before > 0, row >= title - NEAR
        if kind == "S":
            yield _separator(view.rows[row].text)
            if view.mixed:
                yield _MIXED
        elif kind == "D" and (near_text if dates is _DATE_AFTER else near_title):
            yield dates
        elif kind == "C" and near_text:
            yield _CREDIT
        elif (
            view.repeated[view.keys[row]] > 1
            and not words.day.fullmatch(view.keys[row])
            and not inner(view, row)
        ):
            if near_text:
                yield _foot(view.keys[row])
            if near_title:
                yield _head(view.keys[row])
    if view.dated(gap):
        yield _DATE_UNDER
    if any(words.byline.fullmatch(row.text) for row in view.rows[title + 1 : body][:NEAR]):
        yield _BYLINE
    if words.stars.search(view.rows[title].text):
        yield _STARS
    if words.dayed.search(view.rows[title].text):
        yield _DAY_AT
    if before and _is_signed(view.rows[before - 1].text):
        yield _SIGNED
    text = view.rows[body].text
    if patterns().dateline.match(text):
        yield _DATELINE
    if OPENING().search(text[:120]):
        yield _ADDRESS


def _is_signed(text: str) -> bool:
    """Tell whether running text ends in the name of its reporter."""
    return text[-1] in "）)" and _words().signed.search(text, max(0, len(text) - 36)) is not None


def _everywhere(view: View, dates: Sign) -> Iterator[Sign]:
    """Yield every occurrence of what could be a sign, wherever it stands."""
    words, dateline = _words(), patterns().dateline
    before = ""
    whole = len(view.letters.rstrip("S"))  # what stands below all text parts nothing
    each = zip(view.rows[:whole], view.letters, view.keys, strict=False)
    for row, kind, key in (one for at, one in enumerate(each) if at not in view.copied):
        if kind == "S":
            yield _separator(row.text)
            if view.mixed and before != "S":
                yield _MIXED
        elif kind == "D":
            yield from (dates, _DATE_UNDER)
        elif kind == "C":
            yield _CREDIT
            if words.byline.fullmatch(row.text):
                yield _BYLINE
        elif kind == "B":
            if dateline.match(row.text):
                yield _DATELINE
            if _is_signed(row.text):
                yield _SIGNED
        else:
            if words.stars.search(row.text):
                yield _STARS
            if words.byline.fullmatch(row.text):
                yield _BYLINE
            if words.dayed.search(row.text):
                yield _DAY_AT
            if view.repeated[key] > 1:
                yield from (_head(key), _foot(key))
        before = kind


def _closing(view: View) -> Iterator[Sign]:
    """Yield the signs that close the last text, behind which there is no gap."""
    if view.last >= 0 and _is_signed(view.rows[view.last].text):
        yield _SIGNED
    for row in range(view.last + 1, min(view.last + 1 + NEAR, len(view.rows))):
        kind = view.letters[row]
        if kind == "D":
            yield _DATE_AFTER
        elif kind == "C":
            yield _CREDIT
        elif view.repeated[view.keys[row]] > 1:
            yield _foot(view.keys[row])


def _worth(view: View, sign: Sign, where: list[int], total: int, *, last: bool) -> float:
    """Return the score of `sign`, seen at the gaps `where` and `total` times altogether."""
    fitting = len(where) + (sign.closes and last)
    if fitting < sign.least:
        return 0.0
    score = sign.score
    if fitting < FITTING * total:
        score *= 0.6
    if (sign in (_DATE_ABOVE, _DAY_AT) and _chronicle(view)) or (sign is _DATE_AFTER and not last):
        score *= 0.6
    if sign.by == "split-head" and 0 not in where and not last and fitting < 0.9 * len(view.gaps):
        score *= 0.6 if fitting > 2 else 0.5
    if sign.by == "split-head" and where == [0, 1] and _repeated_title(view, sign):
        score *= 0.6
    if sign.by == "split-separator" and sign is not _STARS and fitting < 2:
        score *= 0.95 if total == 1 and _apart(view, where[0]) else 0.7
    return score


def _repeated_title(view: View, sign: Sign) -> bool:
    """Tell whether the line above the first two texts is the title of both."""
    gap = view.gaps[1]
    keys = {view.keys[at] for at in range(gap.before, gap.title)}
    return any(_head(key) == sign and own_title(view, gap, key) for key in keys if key)


def _apart(view: View, at: int) -> bool:
    """Tell whether a single separator stands between two texts that both begin with a title."""
    gap = view.gaps[at]
    first = gap.title
    if view.rows[first - 1].text == view.rows[0].text:
        first -= 1  # judgments of one court are called alike
    title = view.rows[gap.title].text
    return (
        at == 1
        and view.gaps[0].title <= gap.title - first
        and view.letters[first - 1] == "S"
        and len(title) > 5
        and not _words().aside.match(title)
        and (view.rows[gap.title - 1].text != "\f" or _new_words(view, gap))
    )


def _new_words(view: View, gap: Gap) -> bool:
    """Tell whether other words are used from here on; a form feed alone only ends a page."""
    return changes(view.rows[gap.title].text, *around(view, gap))


def _chronicle(view: View) -> bool:
    """Tell whether the date lines are the entries of one chronicle: named so, or in order."""
    head = " ".join(row.text for row in view.rows[: view.gaps[0].body][:6])
    if _words().diary.search(head):
        return True
    dates: list[tuple[int, ...]] = []
    for row, kind in zip(view.rows, view.letters, strict=True):
        if kind == "D" and _words().time.search(row.text):
            return False
        if kind == "D" or (kind == "T" and _words().dayed.search(row.text)):
            dated = re.search(_DAY, row.text)
            numbers = _words().number.findall(dated[0] if dated else row.text)
            dates.append(tuple(map(int, numbers[:3])))
    return dates == sorted(dates) and len(set(dates)) > 1


def _start(view: View, gap: Gap, dates: Sign) -> int:
    """Return the row of the gap at which the new article begins."""
    letters = view.letters
    for row in range(gap.title - 1, gap.before - 1, -1):
        if letters[row] in "SC" or (letters[row] == "D" and dates is _DATE_AFTER):
            return row + 1
    if dates is _DATE_ABOVE and "D" in letters[gap.before : gap.title]:
        row = letters.rindex("D", gap.before, gap.title)
        while row > gap.before and view.keys[row - 1] and view.keys[row - 1] in view.heads:
            row -= 1  # the name of the paper, above its day
        return row
    heads = (
        row
        for row in range(gap.before, gap.title)
        if view.keys[row] and view.keys[row] in view.heads
    )
    return next(heads, None) or _with_report(view, gap)


def _with_report(view: View, gap: Gap) -> int:
    """Return the row of the title, or of the report's above it: 政府工作报告 ——在…会议上.

    Too long for a title, it stands above the office of who speaks.
    """
    above = gap.title - 1
    if above < gap.before or view.letters[above] != "t":
        return gap.title
    line = "".join(view.rows[above].text.split())
    return above if _words().report.match(line) else gap.title
