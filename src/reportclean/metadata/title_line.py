"""The line that is the title, or the lines, with the copies of it above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.blocks.fold import fold
from reportclean.blocks.offices import office
from reportclean.core.edits import Span
from reportclean.metadata import papers, titles
from reportclean.metadata.dates import dates
from reportclean.metadata.front_row import (
    READ,
    Row,
    core,
    is_subtitle,
    proper_words,
    says_same,
    stripped,
    unnoted,
)
from reportclean.metadata.only import (
    joined,
)
from reportclean.metadata.title_candidate import is_candidate
from reportclean.metadata.title_ground import Ground, ground_of
from reportclean.metadata.titles import LONGEST

_GOING_ON = frozenset("、,。;")
"""What no line begins with, unless it goes on with the one above: that was broken, no title."""
_BROKEN = 4
"""Lines into which a title is broken, at most."""

_NAMED = 8
"""Characters of the shortest title behind its label: shorter values may be topics."""
_LETTERHEAD = re.compile(
    "(?:第[一二三四五六七八九十]{1,3}篇:)?[一-鿿]{4,30}(?:政府|办公[厅室]|委员会|[局厅委])文件"
)
"""The head of a paper: its own title says what it is about."""
_PLACE = re.compile(
    r"(?P<year>(?:19|20)\d\d年度?)?[一-鿿]{1,12}(?:[省市县州盟旗镇乡]|(?<![园社小])区)"
    r"(?(year)|(?:(?:19|20)\d\d年度?)?)"
)
"""The name of a place alone, or with the year."""


class Title(NamedTuple):
    """The title that was found."""

    spans: tuple[Span, ...]
    """Where it stands, one span a line."""
    rows: tuple[int, ...]
    """The rows of its lines, repetitions included; none if the body begins on its line."""
    ground: Ground
    column: Span | None
    note: Span | None

    def words(self, text: str) -> str:
        """Return the title as `text` has it, folded, its lines in one."""
        return fold("".join(text[slice(*span)] for span in self.spans))


def title_of(rows: Sequence[Row], body: int, *, prefixed: bool) -> Title | None:
    """Return the title above row `body` on the best ground there is, if any.

    `prefixed`: the row `body` itself begins with front matter.
    """
    best: tuple[int, int, Title] | None = None
    order: tuple[Ground, ...] = (
        "report", "address", "dated", "notice", "decorated", "labelled", "record", "sourced",
        "page", "prose",
    )  # fmt: skip
    candidates = [i for i in range(body) if is_candidate(rows[i]) and not _section(rows, i)]
    named = _labelled(rows[:body])
    candidates = [i for i in candidates if not named or _tells(proper_words(rows[i]), named)]
    heads = [i for i in candidates if _LETTERHEAD.fullmatch(joined(rows[i].text))]
    if heads and any(papers.notice(rows[i].text) or _halved(rows, i) for i in candidates):
        candidates = [i for i in candidates if i not in heads]
    for i in candidates:
        found = titles.undress(rows[i].text)
        ground = ground_of(rows, i, body, candidates, prefixed=prefixed)
        if ground is None or (i + 1 < len(rows) and rows[i + 1].text.lstrip()[:1] in _GOING_ON):
            continue
        base = rows[i].line.start
        lines = [i]
        spans = unnoted(Span(base + found.start, base + found.stop), rows[i])
        while len(lines) < _BROKEN and _begun_above(rows, lines, candidates):
            issuers = _offices(rows, lines[0] - 1, candidates)
            lines[:0] = issuers
            spans[:0] = (stripped(rows[k]) for k in issuers)
        if len(lines) > 1:
            ground = "notice" if ground != "dated" else ground
        elif i + 1 < body and papers.numbers(rows[i].text, rows[i + 1].text):
            lines.append(i + 1)
            spans.append(stripped(rows[i + 1]))
        elif ground == "address" and i - 2 not in candidates and _is_motto(rows, i - 1, candidates):
            lines.insert(0, i - 1)  # a motto fills two lines
            spans.insert(0, stripped(rows[i - 1]))
        elif ground == "report" and i and _is_place(rows[i - 1], proper_words(rows[i])):
            lines.insert(0, i - 1)
            spans.insert(0, stripped(rows[i - 1]))
        same = [k for k in candidates if k not in lines and _same(rows[k], rows[i])]
        wider = _wider(rows, i, candidates) if ground == "report" and len(lines) == 1 else []
        wider = wider or [k for k in same if len(lines) == 1 and not says_same(rows[k], rows[i])]
        if wider:
            same = [*same, *wider]
            fullest = max((*wider, i), key=lambda k: len(_SAID.sub("", proper_words(rows[k]))))
            spans = [_proper(rows[fullest])]
        title = Title(
            tuple(spans),
            tuple(sorted({*lines, *same})),
            ground,
            _moved(found.column, base),
            _moved(found.note, base),
        )
        rank = (-order.index(ground), i, title)
        if best is None or rank[:2] > best[:2]:
            best = rank
    return _in_one_line(best[2], rows[:body], candidates) if best else None


def _is_place(row: Row, title: str) -> bool:
    """Tell whether a line is the place whose report the title below it is, which names none."""
    place = joined(row.text)
    match = titles.report(title)
    if row.leaves or row.pairs or match is None or match["place"]:
        return False
    if match["short"] not in (None, "人民"):
        return False
    return _PLACE.fullmatch(place) is not None


_OF_WORK = re.compile(r"工作报告(?:\([^()]{1,12}\))?$")


def _same(one: Row, other: Row) -> bool:
    """Tell whether two lines are one title, of reports also with the year and without it."""
    if says_same(one, other):
        return True
    reports = (_OF_WORK.search(proper_words(row)) is not None for row in (one, other))
    return all(reports) and core(one) == core(other) and not _years_differ(one, other)


def _years_differ(one: Row, other: Row) -> bool:
    first, second = ({*_YEAR.findall(row.text)} for row in (one, other))
    return bool(first and second and first != second)


def _halved(rows: Sequence[Row], i: int) -> bool:
    """Tell whether a line is the second half of the title of a paper."""
    return i > 0 and papers.halves(rows[i - 1].text, rows[i].text)


def _in_one_line(title: Title, rows: Sequence[Row], candidates: Sequence[int]) -> Title:
    """Return the title as the page has it in one line, above those that the paper makes of it."""
    for i in candidates:
        words, said, lines = proper_words(rows[i]), "", [i]
        below = [k for k in range(i + 1, len(rows)) if not rows[k].leaves]
        for k in below[:_BROKEN]:
            said += joined(rows[k].text)
            lines.append(k)
            if not words.startswith(said):
                break
            if said == words and len(lines) > 2 and not set(lines).isdisjoint(title.rows):
                taken = tuple(sorted({*title.rows, *lines}))
                return title._replace(spans=(_proper(rows[i]),), rows=taken)
    return title


def _begun_above(rows: Sequence[Row], lines: Sequence[int], candidates: Sequence[int]) -> bool:
    """Tell whether the row above `lines` is the first half of the title that they are."""
    above = lines[0] - 1
    said = ("".join(rows[k].text for k in lines), rows[lines[0]].text)
    return above in candidates and any(papers.halves(rows[above].text, rest) for rest in said)


def _offices(rows: Sequence[Row], i: int, candidates: Sequence[int]) -> range:
    """Return the rows of the first half of a title: `i`, and the offices above that issue too."""
    first = i
    while all(
        k in candidates and office().fullmatch(joined(rows[k].text)) for k in (first, first - 1)
    ):
        first -= 1
    return range(first, i + 1)


_GAP = r"[ \-—(]|(?=(?:19|20)\d\d年\d{1,2}月)|(?=[一二][〇○零O一二三四五六七八九]{3}年)"
"""What may follow a title on its line: a space, a dash, or at once the day of the meeting."""
_PAGE = re.compile(r" *(?:\d{1,3}、|1(?=[一-鿿]{2})(?!月)) *")
"""What a document viewer sets in front of each of its pages, or of the first."""


def title_within(text: str, row: Row, stop: int) -> Title | None:
    """Return the title of a report that a flattened text, `row`, begins with; None if none.

    It stands before a space or the day of the meeting, which ends before `stop`.
    """
    line = row.line.start
    page = _PAGE.match(row.text)  # of a document viewer
    first = page.end() if page else 0
    for gap in re.finditer(_GAP, row.text[: min(LONGEST, stop - line)]):
        if gap.start() < first:
            continue
        words = row.text[first : gap.start()]
        if is_subtitle(row) or next(dates(joined(words)), None) is not None:
            return None
        if titles.report(words) or titles.given(words):
            start = line + first + len(words) - len(words.lstrip())
            span = Span(start, start + len(text[start : line + gap.start()].rstrip()))
            return Title((span,), (), "report", None, None)
    return None


def _labelled(rows: Sequence[Row]) -> Sequence[str]:
    """Return the titles that labels name: 标题:…; what stands above may be the name of the site."""
    return [
        joined(row.text[pair.value.start - row.line.start : pair.value.stop - row.line.start])
        for row in rows
        for pair in row.pairs
        if pair.field == "title"
        and row.text.startswith("标题", pair.span.start - row.line.start)
        and pair.value.stop - pair.value.start >= _NAMED
    ]


def _tells(title: str, named: Sequence[str]) -> bool:
    """Tell whether a title shares half of its pairs of characters with one of those named."""
    pairs = {title[k : k + 2] for k in range(len(title) - 1)}
    return any(2 * sum(pair in other for pair in pairs) >= len(pairs) for other in named)


def _section(rows: Sequence[Row], i: int) -> bool:
    """Tell whether a line is one of several headings of its kind in Markdown, below the first."""
    level = titles.level(rows[i].text)
    return level > 1 and sum(titles.level(row.text) == level for row in rows) > 1


def _proper(row: Row) -> Span:
    found = titles.undress(row.text)
    return Span(row.line.start + found.start, row.line.start + found.stop)


def _wider(rows: Sequence[Row], i: int, candidates: Sequence[int]) -> list[int]:
    """Return the rows above that are the title of the same report, and say more of it.

    A page prints 禾渡镇2021年政府工作报告, its paper 政府工作报告. Where two of them differ in
    more than what the one leaves out, they are of several reports.
    """
    own = core(rows[i])
    found = [k for k in candidates if k < i and titles.report(READ.sub("", proper_words(rows[k])))]
    cores = sorted({core(rows[k]) for k in found} - {own}, key=len)
    if not all(two.endswith(one) for one, two in pairwise((own, *cores))):
        return []
    years = {
        year for k in (*found, i) for year in _YEAR.findall(re.sub(titles.PLAN, "", rows[k].text))
    }
    return found if len(years) < 2 else []


_YEAR = re.compile(r"(?:19|20)\d\d")
_SAID = re.compile("全文|[()]")


def _is_motto(rows: Sequence[Row], i: int, candidates: Sequence[int]) -> bool:
    """Tell whether a line above a title is its first half, not the name of a site or a paper."""
    return i in candidates and re.search(r"[网报刊站]$|材料|文件", rows[i].text.rstrip()) is None


def _moved(found: tuple[int, int] | None, by: int) -> Span | None:
    return Span(found[0] + by, found[1] + by) if found else None
