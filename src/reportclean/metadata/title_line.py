"""The line that is the title, and on what ground it is taken for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reportclean.blocks.fold import fold
from reportclean.blocks.offices import office
from reportclean.core.edits import Span
from reportclean.metadata import papers, titles
from reportclean.metadata.dates import dates
from reportclean.metadata.front_row import (
    LONG,
    READ,
    SHORT,
    Row,
    core,
    dates_a_title,
    is_address,
    is_source,
    is_subtitle,
    proper_words,
    says_same,
    states,
    stripped,
    unnoted,
)
from reportclean.metadata.meetings import meeting
from reportclean.metadata.office_day import named
from reportclean.metadata.only import (
    addresses,
    announces,
    is_caption,
    is_signed,
    joined,
)
from reportclean.metadata.opening import opens_text
from reportclean.metadata.title_candidate import is_candidate
from reportclean.metadata.titles import LONGEST

FAR = 4
"""Lines between a title and its date line, at most, where the line model knows a better one."""

_GOING_ON = frozenset("、,。;")
"""What no line begins with, unless it goes on with the one above: that was broken, no title."""
_BROKEN = 4
"""Lines into which a title is broken, at most."""
_PAGE_OF_PAPER = re.compile(r"\s*第?\s?[A-Z]?\d{1,3}\s?版\s?[:\s]")
_COPIES = 4
"""Copies of a title above the article, at most: in a list, as headline, of pictures."""

_OFFICE = re.compile(
    r"[一-鿿]{2,20}(?:人民政府|统计局|调查总?队|办公[厅室]|委员会|常委会|[省市县区][一-鿿]{1,8}局)"
)
"""The name of an office alone: who issues a paper, above or below its title."""
_LETTERHEAD = re.compile(
    "(?:第[一二三四五六七八九十]{1,3}篇:)?[一-鿿]{4,30}(?:政府|办公[厅室]|委员会|[局厅委])文件"
)
"""The head of a paper: its own title says what it is about."""
_PLACE = re.compile("[一-鿿]{1,12}(?:[省市县州盟旗镇乡]|(?<![园社小])区)")
"""The name of a place alone."""
_SITE = re.compile("[一-鿿]{2,20}(?:门户|官方|政务)?(?:网站?|论坛|频道|客户端)")
"""The name of a site alone."""
_SITE_END = re.compile(
    r"(?:全球|资讯|信息|门户|新闻|入口|公众)(?:网|网站)\s*$|(?:官方|门户)网站\s*$"
)
"""What the name of a site ends in, which is no title: 某市议会全球网-中文网."""
Ground = Literal[
    "report",
    "address",
    "dated",
    "notice",
    "decorated",
    "labelled",
    "record",
    "sourced",
    "page",
    "prose",
]
"""Why a line is taken for the title, the best ground first:

report     it is the title of a work report
address    a line with a dash below it says to whom it was given: ——在…大会上的报告
dated      a line of date, source, meeting or speaker stands below it
notice     it is the title of an official document, 关于…的通知
decorated  it bears what pages glue to titles: a column tag, [图], the name of a site
labelled   the block of metadata stands right above it
record     it heads a record that a line with a date closes
sourced    the name of a paper stands below it
page       the head of the HTML page states it, or the line model takes it for the title
prose      it is the only line above the first sentence
"""


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
    heads = [i for i in candidates if _LETTERHEAD.fullmatch(joined(rows[i].text))]
    if heads and any(papers.notice(rows[i].text) or _halved(rows, i) for i in candidates):
        candidates = [i for i in candidates if i not in heads]
    for i in candidates:
        found = titles.undress(rows[i].text)
        ground = _ground(rows, i, body, candidates, prefixed=prefixed)
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
        if ground == "report" and len(lines) == 1 and (wider := _wider(rows, i, candidates)):
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
    if row.leaves or row.pairs or match is None or match["place"] or match["short"]:
        return False
    return _PLACE.fullmatch(place) is not None


def _same(one: Row, other: Row) -> bool:
    """Tell whether two lines are one title, of reports also with the year and without it."""
    if says_same(one, other):
        return True
    reports = (proper_words(row).endswith("工作报告") for row in (one, other))
    return all(reports) and core(one) == core(other)


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


def _section(rows: Sequence[Row], i: int) -> bool:
    """Tell whether a line is one of several headings of its kind in Markdown, below the first."""
    level = titles.level(rows[i].text)
    return level > 1 and sum(titles.level(row.text) == level for row in rows) > 1


def _ground(
    rows: Sequence[Row],
    i: int,
    body: int,
    candidates: Sequence[int],
    *,
    prefixed: bool,
) -> Ground | None:
    found = titles.undress(rows[i].text)
    proper = rows[i].text[found.start : found.stop]
    halved = i - 1 in candidates and papers.halves(rows[i - 1].text, proper)
    if titles.report(joined(rows[i - 1].text) + proper if halved else proper):
        return "report"
    if not halved and " " in proper.strip() and len(named(proper).split()) > 1:
        return None  # the offices that issue a paper
    if i + 1 < body and is_subtitle(rows[i + 1]) and is_address(rows[i + 1].text):
        return "address"
    # Furniture between is gone when the text is read again, so it is not seen now either.
    staying = (
        k
        for k in range(i + 1, len(rows))
        if not rows[k].leaves
        or (rows[k].pairs and not (rows[k].label == "control" and k == i + 1))
        or rows[k].label == "dateline"
    )
    below = next(
        (
            k
            for k in staying
            if not says_same(rows[k], rows[i])
            and not (k < body and is_caption(rows[k].text))
            and (not is_subtitle(rows[k]) or meeting(joined(rows[k].text)))
        ),
        None,
    )
    if below is not None and below < body and dates_a_title(rows[below]):
        if _paged(rows, below, body) and any(k > below for k in candidates):
            return None
        if _named_below(rows, below, candidates, far=_far(rows, i, below)):
            return None
        # Two lines of the length of titles: one is the title, which one the line model may say.
        doubtful = (
            rows[i].label != "title"
            and i - 1 in candidates
            and len(joined(rows[i - 1].text)) >= LONG
            and not halved
            and not titles.given(proper)
        )
        if not halved and _OFFICE.fullmatch(joined(proper)):
            return None  # who issues the paper, and when
        if _SITE.fullmatch(joined(proper)) and any(k > below for k in candidates):
            return None  # the name of the site, and below the date the title
        alone = is_source(rows[below]) and not rows[below].pairs
        ground: Ground = "sourced" if alone else "dated"
        short = len(joined(proper)) < SHORT and rows[i].label != "title"
        if short and len(candidates) > 1 and not halved:
            return None  # the name of a channel, more likely
        return None if doubtful and not says_same(rows[i - 1], rows[i]) else ground
    if below == body and prefixed:
        return "dated"
    if papers.notice(proper) or titles.given(proper):
        return "notice"
    announced = i > 0 and rows[i - 1].text.rstrip().endswith(":")
    if halved or (body < len(rows) and not announced and papers.paper(proper)):
        return "notice"
    if found.decorated and len(joined(proper)) >= SHORT and not _SITE_END.search(proper):
        return None if found.column and _comes_again(rows, i, found.column) else "decorated"
    if rows[i].label == "title":
        return "page"
    if below is not None and (
        (below + 1 == body and _introduces(rows[below].text))
        or (below < body and _described(rows[i + 1 : body], joined(proper)))
    ):
        below = body
    if below != body or body >= len(rows):
        return None
    if not rows[body].prose and (len(joined(proper)) < SHORT or not addresses(rows[body].text)):
        return None
    above = i - 1
    while above >= 0 and says_same(rows[above], rows[i]):
        above -= 1
    if above >= 0 and rows[above].label == "metadata":
        return "labelled"
    if _record(rows, body):
        return "record"
    if above >= 0 and not rows[above].leaves and rows[above].text.rstrip().endswith(":"):
        return None  # it is what the line above announces
    same = [k for k in candidates if says_same(rows[k], rows[i])]
    # Among others it is the title if a list above has it too.
    listed = 1 < len(same) <= _COPIES and not rows[i].leaves
    alone = len(same) == len(candidates) and not opens_text(rows, i, body)
    return "prose" if listed or alone else None


def _described(below: Sequence[Row], title: str) -> bool:
    """Tell whether nothing stands between a title and the text but labels: 成文日期, 编辑.

    Above such labels the name of an office or a site is no title.
    """
    named = _OFFICE.fullmatch(title) or _SITE.fullmatch(title)
    return len(title) >= LONG and not named and all(row.pairs or row.leaves for row in below)


def _comes_again(rows: Sequence[Row], i: int, column: tuple[int, int]) -> bool:
    """Tell whether the tag in front of a line stands in front of others too: turns of a talk."""
    tag = rows[i].text[: column[1]].strip()
    return any(row.text.lstrip().startswith(tag) for row in rows[i + 1 :])


def _introduces(line: str) -> bool:
    """Tell whether a line between title and text says who wrote it, or what speech it is."""
    return is_signed(line) or announces(line)


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


def _paged(rows: Sequence[Row], below: int, body: int) -> bool:
    """Tell whether a day stands above the page of a paper: the title stands below both."""
    return any(_PAGE_OF_PAPER.match(row.text) for row in rows[below + 1 : min(below + 2, body)])


def _is_motto(rows: Sequence[Row], i: int, candidates: Sequence[int]) -> bool:
    """Tell whether a line above a title is its first half, not the name of a site or a paper."""
    return i in candidates and re.search(r"[网报刊站]$|材料|文件", rows[i].text.rstrip()) is None


def _far(rows: Sequence[Row], i: int, below: int) -> bool:
    """Tell whether a line of labels stands far from the title above, an author alone not next."""
    dated = any(pair.kind == "dateline" for pair in rows[below].pairs)
    return below - i > (FAR if dated else 1)


def _named_below(rows: Sequence[Row], below: int, candidates: Sequence[int], *, far: bool) -> bool:
    """Tell whether the title stands below the line of labels `below`, not above it.

    The line model says so, and that line is `far` from what stands above, or empty; or a line above
    an empty one, as in a frame of links, comes again below.
    """
    empty = not states(rows[below])
    if (far or empty) and any(rows[k].label == "title" for k in candidates if k > below):
        return True
    again = [k for k in candidates if k > below] if empty else []
    return any(says_same(rows[i], rows[k]) for i in candidates if i < below for k in again)


def _record(rows: Sequence[Row], body: int) -> bool:
    """Tell whether the last line is the date with which a record of a dump closes."""
    return rows[-1].label == "dateline" and bool(rows[-1].pairs) and len(rows) - 1 > body


def _moved(found: tuple[int, int] | None, by: int) -> Span | None:
    return Span(found[0] + by, found[1] + by) if found else None
