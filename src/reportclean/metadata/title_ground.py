"""On what ground a line is taken for the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from reportclean.blocks.offices import named, office
from reportclean.metadata import papers, titles
from reportclean.metadata.front_row import (
    LONG,
    SHORT,
    Row,
    dates_a_title,
    is_address,
    is_source,
    is_subtitle,
    says_same,
    states,
)
from reportclean.metadata.meetings import meeting
from reportclean.metadata.only import addresses, announces, is_caption, is_signed, joined
from reportclean.metadata.opening import opens_text

FAR = 4
"""Lines between a title and its date line, at most, where the line model knows a better one."""
_PAGE_OF_PAPER = re.compile(r"\s*第?\s?[A-Z]?\d{1,3}\s?版\s?[:\s]")
_COPIES = 4
"""Copies of a title above the article, at most: in a list, as headline, of pictures."""
_OFFICE = re.compile(
    r"[一-鿿]{2,20}(?:人民政府|统计局|调查总?队|办公[厅室]|委员会|常委会|[省市县区][一-鿿]{1,8}局)"
)
"""The name of an office alone: who issues a paper, above or below its title."""
_SITE = re.compile("[一-鿿]{2,20}(?:门户|官方|政务)?(?:网站?|论坛|频道|客户端)")
"""The name of a site alone."""
_PART = re.compile(r": *$|^ *(?:0\d|[1-9]) *$")
"""The end of a line that announces what is below it; the number of a part."""
_COUNTER = re.compile(r"\d{1,6}")
"""How many read it, or spoke of it, alone on a line."""
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


def ground_of(
    rows: Sequence[Row],
    i: int,
    body: int,
    candidates: Sequence[int],
    *,
    prefixed: bool,
) -> Ground | None:
    """Return the ground on which row `i`, one of the `candidates` above row `body`, is the title.

    `prefixed`: the row `body` itself begins with front matter. None: nothing speaks for it.
    """
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
        if (not rows[k].leaves and not _COUNTER.fullmatch(rows[k].text.strip()))
        or (rows[k].pairs and not (k == i + 1 and _is_control(rows[k])))
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
    if below is not None and below + 1 < body and _issued_below(rows, below, candidates):
        below += 1
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
    if above >= 0 and not rows[above].leaves and _PART.search(rows[above].text):
        return None  # it is what the line above announces, or the number of which stands there
    same = [k for k in candidates if says_same(rows[k], rows[i])]
    # Among others it is the title if a list above has it too.
    listed = 1 < len(same) <= _COPIES and not rows[i].leaves
    alone = len(same) == len(candidates) and not opens_text(rows, i, body)
    return "prose" if listed or alone else None


def _issued_below(rows: Sequence[Row], k: int, candidates: Sequence[int]) -> bool:
    """Tell whether row `k` is the office that put the text there, and its day stands below."""
    last = k == max(candidates, default=k)
    named_so = last and office().fullmatch(joined(rows[k].text)) is not None
    return named_so and any(pair.kind == "dateline" for pair in rows[k + 1].pairs)


def _is_control(row: Row) -> bool:
    """Tell whether a line of buttons has no day among them."""
    return row.label == "control" and not any(pair.kind == "dateline" for pair in row.pairs)


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


def _paged(rows: Sequence[Row], below: int, body: int) -> bool:
    """Tell whether a day stands above the page of a paper: the title stands below both."""
    return any(_PAGE_OF_PAPER.match(row.text) for row in rows[below + 1 : min(below + 2, body)])


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
