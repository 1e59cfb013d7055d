"""What label lines state: one value a field, the best of those that the page offers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from reportclean.blocks.address import page_address
from reportclean.blocks.field_values import full_names
from reportclean.blocks.fields import Pair
from reportclean.blocks.fold import fold
from reportclean.blocks.offices import named
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata import titles
from reportclean.metadata.dates import date, dates, labelled_date, time
from reportclean.metadata.front import Front
from reportclean.metadata.front_row import Row, is_subtitle, stripped
from reportclean.metadata.office_day import is_office, office_and_day
from reportclean.metadata.only import only_dates
from reportclean.metadata.value_words import NOBODY, flat, keywords, names, source_name

_DATES = ("发布日期", "日期", "公开日期", "更新时间", "成文日期")
"""Labels of dates, the one that tells best when the page was published first."""
_CATEGORIES = ("组配分类", "主题分类", "分类", "体裁分类", "体裁")
_CLOCK = re.compile(r"[ T]{0,4}(?:HKT )?((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?![\d:])")
_RELEASED = re.compile(r" *(?:香港|澳门)时间 ?(?P<clock>\d{1,2}[时:]\d{1,2}分?)")
"""What stands right below the day of a press release."""

_DOC_NUMBER = re.compile(
    r"\s*\(?(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?)?"
    r"([一-鿿]{1,12}[〔\[(【]? ?(?:19|20)\d\d ?[〕\])】] ?第? ?\d{1,4} ?号|"
    r"[一-鿿]{2,10}令 ?第? ?\d{1,4} ?号)\)?\s*"
)

_BEHIND_TITLE = re.compile(
    r"[(\[](?P<number>[一-鿿]{1,12}[〔\[(【] ?(?:19|20)\d\d ?[〕\])】] ?第? ?\d{1,4} ?号)[)\]]\s*$"
)
"""In brackets behind a title: 关于…的通知(澜政发〔2017〕2号)."""
_BULLETIN = re.compile("(?:公报|公告|通告|通报|通知|决定|意见|批复)[^一-鿿]*$")
"""What a paper is called that an office issues; of news the office is the one that told them."""
_FORWARDED = ("转发", "轉發", "转载", "废止", "解读")
"""Of a title with one of these words the number may be another paper's."""


_ISSUED = 7
"""Lines below a title among which those stand that say who issued a paper, furniture between."""
_NUMBERED = 6
"""Lines among which the number of a paper stands, though a lead stands above it."""
_WEEKDAY = re.compile("星期|[周週][一二三四五六日天]|[礼禮]拜|今天|今日|农历|農曆")
_SHOULDER = 2
"""Headlines above the title, at most: what it is about, and what was said."""
_TAGS = re.compile(
    r"\s*(?:文章|本文|新闻)?(?:标签|关键[词字]|TAGS?|Tags?|tags?)\s*(?::|>{1,2})\s*(?P<words>[^\s:].*\S)\s*$"
)
"""A line of keywords below an article: 标签:春耕 育秧."""
_MOST_TAGS, _LONGEST_TAG = 10, 16
"""Keywords of an article, and characters of each, at most."""
_ADDRESS = re.compile(
    r"\s*[\[(]?(?P<label>(?:(?:原文|本文|文章|新闻|网页|页面|本页|来源|信息|转载|固定|永久)的?)?"
    r"(?:(?i:(?:original )?(?:url|link)(?: source)?)|网址|地址|链接)(?:地址|为)?\s*:\s*)?"
    r"(?P<url>\S+?)[\])]?\s*"
)
"""A line of an address, bare or behind what it is: 原文链接:…."""


class Value(NamedTuple):
    """One value for one field."""

    field: str
    value: object
    span: Span
    rule: str
    score: float = 1.0


def stated(document: Document, found: Front) -> Iterator[Value]:
    """Yield what the label lines of `document` state, at most one value a field.

    Lines above the title speak of the site: only the block of metadata counts there. A credit
    below the body names who edited this article, one above it as well if there is no other.
    """
    text = document.text
    first = min(found.title.rows, default=found.body) if found.title else 0
    rows = [
        (i, row)
        for i, row in enumerate(found.rows)
        if row.pairs
        and (
            i >= first
            or row.label == "metadata"
            or _adjoins(found, i, first)
            or (row.label == "dateline" and _in_block(found, i))
        )
    ]
    offered: dict[str, list[tuple[int, int, Pair]]] = {}
    for i, row in rows:
        for pair in row.pairs:
            if pair.field is not None and pair.value.start < pair.value.stop:
                field = "author" if _supplied(text, pair) else pair.field
                offered.setdefault(field, []).append((_rank(pair), i, pair))
    for field, pairs in offered.items():
        if field == "date_published":
            yield from _published(text, found, pairs)
        elif field == "author":
            yield from _authors(text, [pair for _, _, pair in pairs])
        elif field == "editor":
            below = [pair for _, i, pair in pairs if i > found.body]
            pair = below[0] if below else pairs[0][2]
            if not NOBODY.fullmatch(name := names(text, pair.value)):
                yield Value(field, name, pair.value, "editor-credit")
        elif field != "time_published":
            yield from _plain(text, field, min(pairs, key=lambda entry: entry[:2])[2])
    if "date_published" not in offered:
        yield from _printed(found)
        yield from _above_title(text, found, first)
    if "keywords" not in offered:
        yield from _tagged(text, found)
    if "doc_number" not in offered:
        yield from _numbered(text, found)
    yield from _issued(text, found)
    yield from _linked(text, found)


def _linked(text: str, found: Front) -> Iterator[Value]:
    """Yield the address of the page, if its furniture prints one: labelled, or bare above the text.

    Below it a bare one leads elsewhere, to an account of the site.
    """
    addresses: dict[str, Span] = {}
    for n, row in enumerate(found.rows):
        match = _ADDRESS.fullmatch(row.text) if row.leaves else None
        if match is not None and (match["label"] or n < found.body):
            span = Span(row.line.start + match.start("url"), row.line.start + match.end("url"))
            if address := page_address(text[slice(*span)]):
                addresses[address] = span
    if len(addresses) == 1:
        ((address, span),) = addresses.items()
        yield Value("url", address, span, "printed-url")


def _tagged(text: str, found: Front) -> Iterator[Value]:
    """Yield the keywords that one line of furniture below an article names: 标签：春耕 育秧.

    Above more of the article it may head a part.
    """
    last = max((i for i, row in enumerate(found.rows) if not row.leaves), default=0)
    rows = [row for row in found.rows[last + 1 :] if not row.pairs]
    named = [(row, tags) for row in rows if (tags := _TAGS.match(row.text))]
    if len(named) != 1:
        return
    ((row, tags),) = named
    span = Span(row.line.start + tags.start("words"), row.line.start + tags.end("words"))
    words = keywords(text[slice(*span)])
    if 0 < len(words) <= _MOST_TAGS and max(map(len, words)) <= _LONGEST_TAG:
        yield Value("keywords", words, span, "tags-below", 0.8)


def _supplied(text: str, pair: Pair) -> bool:
    """Tell whether people supplied an article, not an office: 供稿：沈溪、周禾."""
    return (
        pair.field == "source"
        and text.startswith("供稿", pair.span.start)
        and full_names(text[slice(*pair.value)])
    )


def _printed(found: Front) -> Iterator[Value]:
    """Yield the date that a platform prints with words of its own, `…发表于浙江`.

    Or that of a press release, with the time on the next line; the day of a meeting is none.
    """
    met = found.span(found.day) if found.day else None
    for row, after in zip_longest(found.rows, found.rows[1:]):
        released = after and _RELEASED.match(after.text)
        if released or (row.label == "dateline" and not row.pairs):
            for dated in dates(row.text):
                start, stop = (row.line.start + at for at in dated.span)
                if met and met.start <= start < met.stop:
                    continue
                yield Value("date_published", dated.iso, Span(start, stop), "printed-date")
                if clock := _CLOCK.match(row.text, dated.span.stop):
                    span = Span(row.line.start + clock.start(1), row.line.start + clock.end(1))
                    yield Value("time_published", time(clock[1]), span, "printed-time")
                elif after and released:
                    start, stop = (after.line.start + at for at in released.span("clock"))
                    yield Value(
                        "time_published", time(released["clock"]), Span(start, stop), "printed-time"
                    )
                return


def _above_title(text: str, found: Front, title: int) -> Iterator[Value]:
    """Yield the day alone above a title, with nothing between that stays.

    With a weekday or a time it is when the page was looked at.
    """
    for i in range(title - 1, max(0, title - _SHOULDER) - 1, -1):
        row = found.rows[i]
        days = [(0, i, pair) for pair in row.pairs if pair.field == "date_published"]
        if len(row.pairs) == 1 and days and not _WEEKDAY.search(row.text):
            yield from _published(text, found, days)
        if days or not row.leaves:
            return


def _numbered(text: str, found: Front) -> Iterator[Value]:
    """Yield the number that an official document bears above, below or in front of its title.

    A line of its own is printed on the document, so it stays in the text.
    """
    titled = found.title.rows if found.title else ()
    for i, row in enumerate(found.rows[: max(found.body, _NUMBERED)]):
        words = row.text[: titles.undress(row.text).start] if i in titled else row.text
        if numbered := _DOC_NUMBER.fullmatch(words):
            start, stop = (row.line.start + at for at in numbered.span(1))
            value = "".join(text[start:stop].split())
            yield Value("doc_number", value, Span(start, stop), "number-line")
            return
    words = found.rows[titled[-1]].text if titled else ""
    behind = _BEHIND_TITLE.search(words) if "号" in words[-4:] else None
    if behind and not any(map(words.__contains__, _FORWARDED)):
        start, stop = (found.rows[titled[-1]].line.start + at for at in behind.span("number"))
        value = "".join(text[start:stop].split())
        yield Value("doc_number", value, Span(start, stop), "number-behind-title")


def _issued(text: str, found: Front) -> Iterator[Value]:
    """Yield who issued a paper and when, on two lines of their own right below its title.

    Or on top of a text without one, right above its first words. They are printed on the paper, so
    the lines stay in the text.
    """
    above = [row for row in found.rows[: found.body] if not row.leaves]
    if found.title:
        first = max(found.title.rows, default=len(found.rows)) + 1
        above = [row for row in found.rows[first : first + _ISSUED] if not row.leaves]
        above = above[1:] if above and is_subtitle(above[0]) else above  # ——全市人口情况
        if several := _together(above):
            *whose, when = [stripped(row) for row in several]
            name = " ".join(named(text[slice(*span)]) for span in whose)
            yield Value("issuer", name, Span(whose[0].start, whose[-1].stop), "title-issuer", 0.8)
            if iso := date(fold(text[slice(*when)])):
                yield Value("date_published", iso, when, "title-day", 0.8)
            return
        above = above[:2]
    lines = [stripped(row) for row in above]
    for by, on in ((0, 1), (1, 0)) if len(lines) == 2 else ():
        name, day = text[slice(*lines[by])], fold(text[slice(*lines[on])])
        if is_office(fold(name)) and only_dates("".join(day.split())) and (iso := date(day)):
            yield Value("issuer", named(name), lines[by], "title-issuer", 0.8)
            yield Value("date_published", iso, lines[on], "title-day", 0.8)
            return
    if found.title and above:
        yield from _below_title(text, found.title.words(text), above[0])


def _together(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows of two or three offices with the day below them, if such are the first."""
    offices = list(takewhile(lambda row: is_office(row.text), rows[:3]))
    closed = rows[: len(offices) + 1]
    if len(closed) > len(offices) > 1 and only_dates("".join(closed[-1].text.split())):
        return closed
    return ()


def _below_title(text: str, title: str, row: Row) -> Iterator[Value]:
    """Yield who issued a paper, and when, if the line right below its title says no more.

    Without a day it must be a bulletin, and of the place of that office.
    """
    paper = _BULLETIN.search(title)
    if paper and "公" in paper[0] and is_office(row.text) and row.text.strip()[:2] in title:
        whose = stripped(row)
        yield Value("issuer", named(text[slice(*whose)]), whose, "title-issuer", 0.8)
    elif both := office_and_day(row.text):
        whose, when = (Span(row.line.start + a, row.line.start + b) for a, b in both)
        if paper:
            yield Value("issuer", named(text[slice(*whose)]), whose, "title-issuer", 0.8)
        if iso := date(fold(text[slice(*when)])):
            yield Value("date_published", iso, when, "title-day", 0.8)


def _adjoins(found: Front, row: int, title: int) -> bool:
    """Tell whether only label lines stand between the row and the title below it."""
    pairs = found.rows[row].pairs
    # A paper with its day, 澜川日报 2019年8月6日 第A02版, is where the article was printed.
    printed = {pair.label for pair in pairs} >= {"来源", "日期"}
    between = [r for r in found.rows[row:title] if not (r.pairs or (printed and r.leaves))]
    if printed and len(between) <= _SHOULDER and not any(r.prose for r in between):
        between = []
    labelled = printed or any(
        pair.value != pair.span or (pair.label in _DATES and pair.label != "日期") for pair in pairs
    )
    credit = found.rows[row].label == "credit"
    return row < title and not between and labelled and not credit


def _in_block(found: Front, i: int) -> bool:
    """Tell whether a line of labels stands in the block of metadata: 索引号 right beside it."""
    beside = (k for k in (i - 1, i + 1) if 0 <= k < len(found.rows))
    return any(found.rows[k].label == "metadata" for k in beside)


def _rank(pair: Pair) -> int:
    """Return how well the label of a pair fits its field, 0 for best."""
    for order in (_DATES, _CATEGORIES):
        if pair.label in order:
            return order.index(pair.label)
    # Who posted a page is its source where nothing says so in words.
    return int(pair.field == "source" and pair.value == pair.span)


def _published(text: str, found: Front, pairs: Sequence[tuple[int, int, Pair]]) -> Iterator[Value]:
    for _, i, pair in sorted(pairs, key=lambda entry: entry[:2]):
        iso = labelled_date(fold(text[slice(*pair.value)]))
        if iso is None:
            continue
        yield Value("date_published", iso, pair.value, "published-date")
        row = found.rows[i].pairs
        times = (p for p in row[row.index(pair) + 1 :] if p.field == "time_published")
        for later in times:
            clock = time(fold(text[slice(*later.value)]))
            if clock is not None:
                yield Value("time_published", clock, later.value, "published-time")
                return
        return


def _authors(text: str, pairs: Sequence[Pair]) -> Iterator[Value]:
    """Yield who wrote: all that labels name; of those without, as in a forum, the first.

    Where somebody works is not who: (作者单位：县委党校).
    """
    posters = [pair for pair in pairs if pair.value == pair.span and pair.label == "作者"]
    pairs = [
        pair
        for pair in pairs
        if pair not in posters[1:]
        and (pair.label != "作者单位" or full_names(text[slice(*pair.value)]))
    ]
    read = (names(text, pair.value) for pair in pairs)
    found = dict.fromkeys(name for name in read if not NOBODY.fullmatch(name))
    if not found:
        return
    span = Span(min(p.value.start for p in pairs), max(p.value.stop for p in pairs))
    yield Value("author", " ".join(found), span, "byline-author")


def _plain(text: str, field: str, pair: Pair) -> Iterator[Value]:
    said = flat(text, pair.value)
    if field == "issuer" and said.isdecimal():
        return  # the number of an office in a library of laws
    told = {"source": source_name, "keywords": keywords}.get(field)
    if value := told(said) if told else said:
        yield Value(field, value, pair.value, f"label-{field.replace('_', '-')}")
