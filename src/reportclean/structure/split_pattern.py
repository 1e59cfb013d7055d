"""Repeated patterns: what recurs wherever one text has ended and a title with its text follows.

The places where an article could begin are found by shape alone: a line that may be a title, at
most a few lines of date, credit or furniture, then running text, and running text (or the start)
before it. Headings inside one article look the same. So a place counts only by the *signs* that
stand there: a separator, a date line, a credit, a line that comes again and again. A sign that
recurs at such places and hardly anywhere else is evidence; a sign seen once is none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportclean.structure.lazy import lazy
from reportclean.structure.split_change import READ, changes, pairs_of
from reportclean.structure.split_evidence import SURE, Border, Found
from reportclean.structure.split_shape import BODY, BULLETS, Shape, folded
from reportclean.structure.split_words import patterns

LEAD = 8
"""At most so many lines stand between a title and its text."""

NEAR = 3
"""A sign stands within so many lines of the text it closes or the title it opens."""

FITTING = 0.75
"""The share of a sign's occurrences that must stand where an article could begin."""

LIGHT = 0.1
"""Of two or three articles each has at least this share of the running text of the longest."""


DOUBTFUL = 0.6
"""The score of evidence that one page can show as well."""

_BY_PAGE = frozenset(("split-pattern", "split-head", "split-dateline"))
"""Evidence that one page with comments, teasers and a footer can show as well."""


_REPORT = lazy("[^。，,]{0,40}(?:工作|施政)[报報]告(?:[（(].{1,12}[)）])?")
_ADDRESSED = lazy("各位(?:代表|委[员員]|同志|[领領][导導])|同志[们們]")
_READ = lazy(
    r"[-—―─(（]{0,4}[^。，,]{0,36}(?:[会會][议議]|大[会會])(?:上|上的(?:工作)?[报報]告)?[)）]?"
    r"|[-—―─(（]{1,4}[^。，,]{2,40}[在于於第][^。，,]{0,20}"
)
"""The line under the title of a report; the second form is the first of two lines of it."""
_TITLED = lazy(f"T[^B]{{0,{LEAD}}}B")


class Gap(NamedTuple):
    """What stands between one running text and the next, with a title in it. All are rows."""

    before: int
    """The first row after the last running text."""
    title: int
    body: int
    """The first row of the running text that follows."""


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


class _Words(NamedTuple):
    stars: re.Pattern[str]
    aside: re.Pattern[str]
    opening: re.Pattern[str]
    attached: re.Pattern[str]
    diary: re.Pattern[str]
    time: re.Pattern[str]
    number: re.Pattern[str]
    counted: re.Pattern[str]
    """What counts the parts of one text: 案例一, 第二组."""


@cache
def _words() -> _Words:
    return _Words(
        stars=re.compile(r"[*＊★☆]{3,}$|^[*＊★☆]{3,}"),
        aside=re.compile(
            r"链接|鏈接|相关|相關|延伸|编后|編後|附|注|新闻|新聞|背景|资料|資料|名[词詞]"
        ),
        opening=re.compile(r"代表.{0,30}[向作].{0,24}[报報]告"),
        attached=re.compile(r"附[件录錄表图圖]?\s?[0-9一二三四五六七八九十]{0,3}[:：]?$"),
        diary=re.compile(
            r"大事[记記]|年表|日志|日誌|日记|日記|[纪紀]事|[历歷]程|日程|议程|議程|[进進]度|沿革|简历|簡歷"
        ),
        time=re.compile(
            r"\d[:：]\d\d|[来來]源|稿源|作者|[记記]者|[编編][辑輯]|[点點][击擊]|[浏瀏][览覽]"
        ),
        number=re.compile(r"\d{1,4}"),
        counted=re.compile(
            r"[【\[(（]?(?:(?:典型)?(?:案例|事例|[实實]例|例|[问問][题題])[0-9一二三四五六七八九十]{1,3}"
            r"|第[0-9一二三四五六七八九十]{1,3}[组組场場幕回课課讲講类類部])[】\])）]?[:：]?"
        ),
    )


_STARS = Sign("split-separator", "asterisks at titles", 0.95)
_MIXED = Sign("split-separator", "separators of several kinds", 0.9, least=3)
_DATELINE = Sign("split-dateline", "a dateline opens the text", 0.9)
_ADDRESS = Sign("split-address", "the opening of a speech", 0.9)
_CREDIT = Sign("split-pattern", "a credit after the text", 0.9, closes=True)
_DATE_ABOVE = Sign("split-pattern", "a date line above the title", 0.85)
_DATE_AFTER = Sign("split-pattern", "a date line after the text", 0.9, closes=True)
_DATE_UNDER = Sign("split-pattern", "a date line under the title", 0.9)


def _separator(text: str) -> Sign:
    return Sign(
        "split-separator",
        f"lines of {text[0]!r}",
        0.95,
        least=1 if len(text) > 2 or text == "\f" else 2,
    )


def _head(key: str) -> Sign:
    return Sign("split-head", f"the line {key[:24]!r} above the title", 0.9)


def _foot(key: str) -> Sign:
    return Sign("split-head", f"the line {key[:24]!r} after the text", 0.9, closes=True)


class _View:
    """A shape with what its signs ask of it."""

    def __init__(self, shape: Shape) -> None:
        self.rows, self.letters = shape.rows, shape.letters
        counted = _words().counted.fullmatch
        self.keys = [
            folded(row.text)
            if kind in "FtT" and row.text[0] not in BULLETS and not counted(row.text)
            else ""
            for row, kind in zip(self.rows, self.letters, strict=True)
        ]
        self.repeated = Counter(self.keys)
        self.repeated[""] = 0
        self.last = self.letters.rfind("B")
        kinds = {
            row.text[0] for row, kind in zip(self.rows, self.letters, strict=True) if kind == "S"
        }
        self.mixed = len(kinds) > 1
        self.gaps = tuple(self._gaps())
        first = self.gaps[0].title if self.gaps else 0
        self.heads = frozenset(self.keys[:first])

    def _gaps(self) -> Iterator[Gap]:
        before = 0
        seen = ("", "", "")
        for match in re.finditer("B+", self.letters):
            title = self._title(before, match.start())
            if title is not None and match.start() - title <= LEAD:
                above = self.rows[title - 1].text if title > before else ""
                said = (self.rows[title].text, *self._opening(match.start()))
                if not _words().attached.match(above) and not _copied(said, seen):
                    yield Gap(before, title, match.start())
                seen = said
            before = match.end()

    def _opening(self, body: int) -> tuple[str, str]:
        """Return the first two lines of running text from row `body` on; one may be missing."""
        second = self.letters.find("B", body + 1)
        return self.rows[body].text, self.rows[second].text if second > 0 else ""

    def _title(self, before: int, body: int) -> int | None:
        """Return the row that is the title of the text at `body`, of those since `before`."""
        letters = self.letters
        low = max(before, letters.rfind("S", before, body) + 1)
        titles = [row for row in range(low, body) if letters[row] == "T"]
        if not titles:
            return None
        fresh = [row for row in titles if not self._recurs(row, body)]
        for row in reversed(range(low, body)):
            furniture = letters[row] == "F" or self._recurs(row, body)
            if furniture and fresh and fresh[-1] > row:
                low = row + 1
                break
        for row in fresh or titles:
            if row >= low and "D" in letters[row + 1 : min(row + 3, body)]:
                return row - 1 if row > low and letters[row - 1] == "T" else row
        if low > before or before == 0:
            return next((row for row in fresh if row >= low), titles[-1])
        start = last = titles[-1]
        read = 0  # lines that say where the text was read: title and speaker stand around them
        while start > low and (letters[start - 1] == "T" or self._is_read(start - 1)):
            start -= 1
            read += self._is_read(start)
        while letters[start] != "T":
            start += 1
        return start if last - start < 3 + 2 * bool(read) else last

    def _recurs(self, row: int, body: int) -> bool:
        """Tell whether a line comes again and is no title of a report: many are called alike.

        It is one, and no running head, if a report begins below it.
        """
        if self.repeated[self.keys[row]] < 2 or not _REPORT().fullmatch(self.rows[row].text):
            return self.repeated[self.keys[row]] > 1
        below = (self.rows[at].text for at in range(row + 1, body))
        addressed = any(_ADDRESSED().match(text) for text in below)
        return not (addressed or _words().opening.search(self.rows[body].text[:120]))

    def _is_read(self, row: int) -> bool:
        """Tell whether a line says when or before whom the text was read: ——…在…会议上."""
        text = self.rows[row].text
        return self.letters[row] in "tT" and len(text) < BODY and bool(_READ().fullmatch(text))


def _copied(said: tuple[str, str, str], before: tuple[str, str, str]) -> bool:
    """Tell whether a title and what follows are a second copy of the article before.

    Speeches of different places may share title and first words, so those alone are no proof.
    """
    if said[1] != before[1]:
        return False
    if said[2] == before[2]:
        return True
    return said[0] == before[0] and not _words().opening.search(said[1])


def pattern(shape: Shape) -> Found:
    """Return the borders that recurring signs support."""
    if not _several(shape.letters):
        return Found(())
    view = shape.once(_View)
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
    borders = _heavy(view, [accepted[at] for at in sorted(accepted)])
    return Found(borders, frozenset(i for i, kind in enumerate(shape.letters) if kind == "S"))


def _several(letters: str) -> bool:
    """Tell at once whether there can be two titles with texts, and one of them behind a text."""
    title = letters.find("T", letters.find("B") + 1)
    if not 0 < title < letters.rfind("B") or "B" not in letters[:title]:
        return False
    return len(_TITLED().findall(letters)) > 1


def gaps(shape: Shape) -> tuple[Gap, ...]:
    """Return the places where an article could begin, by shape alone."""
    if not _several(shape.letters):
        return ()
    return shape.once(_View).gaps


def _date_place(view: _View) -> Sign:
    """Tell whether a date between a text and a title belongs to the one or to the other."""
    letters = view.letters
    if "D" in letters[view.last + 1 : view.last + 1 + NEAR]:
        return _DATE_AFTER
    first = view.gaps[0]
    return _DATE_ABOVE if "D" in letters[: first.title] else _DATE_AFTER


def _signs(view: _View, gap: Gap, dates: Sign) -> Iterator[Sign]:
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
        elif view.repeated[view.keys[row]] > 1:
            if near_text:
                yield _foot(view.keys[row])
            if near_title:
                yield _head(view.keys[row])
    if "D" in letters[title + 1 : min(title + 1 + NEAR, body)]:
        yield _DATE_UNDER
    if words.stars.search(view.rows[title].text):
        yield _STARS
    text = view.rows[body].text
    if patterns().dateline.match(text):
        yield _DATELINE
    if words.opening.search(text[:120]):
        yield _ADDRESS


def _everywhere(view: _View, dates: Sign) -> Iterator[Sign]:
    """Yield every occurrence of what could be a sign, wherever it stands."""
    words, dateline = _words(), patterns().dateline
    before = ""
    for row, kind, key in zip(view.rows, view.letters, view.keys, strict=True):
        if kind == "S":
            yield _separator(row.text)
            if view.mixed and before != "S":
                yield _MIXED
        elif kind == "D":
            yield from (dates, _DATE_UNDER)
        elif kind == "C":
            yield _CREDIT
        elif kind == "B":
            if dateline.match(row.text):
                yield _DATELINE
        else:
            if words.stars.search(row.text):
                yield _STARS
            if view.repeated[key] > 1:
                yield from (_head(key), _foot(key))
        before = kind


def _closing(view: _View) -> Iterator[Sign]:
    """Yield the signs that close the last text, behind which there is no gap."""
    for row in range(view.last + 1, min(view.last + 1 + NEAR, len(view.rows))):
        kind = view.letters[row]
        if kind == "D":
            yield _DATE_AFTER
        elif kind == "C":
            yield _CREDIT
        elif view.repeated[view.keys[row]] > 1:
            yield _foot(view.keys[row])


def _worth(view: _View, sign: Sign, where: list[int], total: int, *, last: bool) -> float:
    """Return the score of `sign`, seen at the gaps `where` and `total` times altogether."""
    fitting = len(where) + (sign.closes and last)
    if fitting < sign.least:
        return 0.0
    score = sign.score
    if fitting < FITTING * total:
        score *= 0.6
    if (sign is _DATE_ABOVE and _chronicle(view)) or (sign is _DATE_AFTER and not last):
        score *= 0.6
    if sign.by == "split-head" and 0 not in where and not last and fitting < 0.9 * len(view.gaps):
        score *= 0.6 if fitting > 2 else 0.5
    if sign.by == "split-separator" and sign is not _STARS and fitting < 2:
        score *= 0.95 if total == 1 and _apart(view, where[0]) else 0.7
    return score


def _apart(view: _View, at: int) -> bool:
    """Tell whether a single separator stands between two texts that both begin with a title."""
    gap = view.gaps[at]
    title = view.rows[gap.title].text
    return (
        at == 1
        and view.gaps[0].title == 0
        and view.letters[gap.title - 1] == "S"
        and len(title) > 5
        and not _words().aside.match(title)
        and (view.rows[gap.title - 1].text != "\f" or _new_words(view, gap))
    )


def _new_words(view: _View, gap: Gap) -> bool:
    """Tell whether other words are used from here on; a form feed alone only ends a page."""
    above, below = (
        pairs_of("\n".join(row.text for row in rows)[:READ])
        for rows in (view.rows[: gap.before], view.rows[gap.body :])
    )
    return changes(view.rows[gap.title].text, above, below)


def _chronicle(view: _View) -> bool:
    """Tell whether the date lines are the entries of one chronicle: named so, or in order."""
    head = " ".join(row.text for row in view.rows[: view.gaps[0].body][:6])
    if _words().diary.search(head):
        return True
    dates: list[tuple[int, ...]] = []
    for row, kind in zip(view.rows, view.letters, strict=True):
        if kind == "D":
            if _words().time.search(row.text):
                return False
            dates.append(tuple(map(int, _words().number.findall(row.text)[:3])))
    return dates == sorted(dates) and len(set(dates)) > 1


def _start(view: _View, gap: Gap, dates: Sign) -> int:
    """Return the row of the gap at which the new article begins."""
    letters = view.letters
    for row in range(gap.title - 1, gap.before - 1, -1):
        if letters[row] in "SC" or (letters[row] == "D" and dates is _DATE_AFTER):
            return row + 1
    if dates is _DATE_ABOVE and "D" in letters[gap.before : gap.title]:
        return letters.rindex("D", gap.before, gap.title)
    heads = (
        row
        for row in range(gap.before, gap.title)
        if view.keys[row] and view.keys[row] in view.heads
    )
    return next(heads, gap.title)


def _heavy(view: _View, borders: list[Border]) -> tuple[Border, ...]:
    """Return the borders without those whose article has next to no running text."""
    sure = [border for border in borders if border.score >= SURE]
    edges = [0, *(border.row for border in sure), len(view.rows)]
    weights = [
        sum(len(view.rows[row].text) for row in range(a, b) if view.letters[row] == "B")
        for a, b in pairwise(edges)
    ]
    light = len(weights) < 4 and min(weights) < LIGHT * max(weights)
    if light and all(border.by in _BY_PAGE for border in sure):
        return tuple(border._replace(score=min(border.score, DOUBTFUL)) for border in borders)
    return tuple(borders)
