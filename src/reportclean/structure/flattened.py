r"""Articles on one line, opened where spaces or headings tell that a paragraph ended.

Some extractors leave a space where a paragraph ended; the same text may hold stray spaces, so a
space alone is no border. It is one after the end of a sentence, before a numbering token that a
sequence supports, and after the heading that such a token begins. Where a text lost its borders
without a trace, only its headings can tell: that is the business of `fused`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits, Span
from reportclean.core.pipeline import cleaner
from reportclean.structure.flat_papers import paper_borders
from reportclean.structure.fused import SALUTATION, Border, fused_borders, heading_ends
from reportclean.structure.layout import (
    CLOSERS,
    FINAL,
    HAN,
    SPACES,
    Row,
    ends_sentence,
    has_odd_blank,
    rows,
    rows_of,
)
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import Style, Token, supported, token

_BLANK = lazy(rf"[{SPACES}]+")
_ASKED = lazy("[问問答QA][：:]")
_FEWEST_ASKED = 2
"""Answers and questions behind the first question."""
_FINAL = lazy(rf"[{FINAL}]")
_COLON = lazy(rf"[{HAN}]{{2,8}}[：:]")
_SPACED_FINAL = lazy(rf"[{FINAL}][”’」』）)]?[{SPACES}]")
_SECTION = lazy(
    rf"(?:20[0-9]{{2}}年(?:度)?|[过過]去[一五]年(?:的)?|今[后後]五年(?:的)?)(?:[{HAN}]{{0,10}}"
    "(?:回[顾顧]|[总總][结結]|安排|任[务務]|部署|打算)|主要工作|重[点點]工作)"
)
"""A section of a report that has no number: 2023年工作回顾."""
_ADDRESSEES = lazy(
    rf"(?:各|[{HAN}]{{2,12}}各)(?!位)[{HAN}]{{1,16}}(?:[、，,（(][{HAN}、，,（()）]{{1,60}})?[：:]"
)
"""To whom a paper goes: 各县（市）人民政府、市直各单位：."""
_PAPER = lazy(
    rf"(?:[{HAN}（）()、]{{2,30}})?[关關][于於][{HAN}A-Za-z0-9“”《》〈〉<>（）()〔〕、 ]{{2,60}}"
    "(?:通知|通告|公告|通[报報]|意[见見]|[决決]定|函|批[复復]|[请請]示|[报報]告)"
)
"""The title of a paper, above those to whom it goes."""
_NUMBERED = lazy(
    rf"[（(]?[{HAN}]{{1,12}}[〔\[（(【]\s?20[0-9]{{2}}\s?[〕\]）)】]\s?第?\s?[0-9]{{1,4}}\s?[号號][）)]?"
)
"""The number of a paper, between its title and those to whom it goes."""
_ANNUAL = lazy(
    rf"(?:中共)?[{HAN}]{{1,20}}[省市县縣区區州盟旗镇鎮乡鄉村局委办辦院校厅廳处處会會](?:20[0-9]{{2}})年(?:度|上半年|前三季度)?"
    rf"[{HAN}]{{0,16}}(?:[总總][结結]|[报報]告|[汇匯][报報]|方案|要[点點]|[计計][划劃])"
)
"""The title of what an office writes each year: who, which year, and what it is."""
_SENTENCE = lazy(rf"[^{SPACES}{FINAL}]{{2,60}}[，。]")
"""How a sentence begins that has no blank in it."""
_WIDE = lazy("\N{IDEOGRAPHIC SPACE}{2}|[ \xa0]{4}")
_HEADED = lazy(rf"[^{FINAL}{SPACES}]{{6,45}}(?<![讯訊电電者员員])")
"""A few words that may head a paragraph; no place line (本报讯) and no byline."""
_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
"""What a paragraph begins with."""
_FEWEST_WIDE = 3
"""Runs of blanks of one width that may be chance."""
_SPACED_NUMBER = lazy(rf"[0-9] (?=[{HAN}])")
"""How a text has spaces around its numbers, where that says nothing."""
_FEWEST_NUMBERS = 3
_PAUSES = "，,、；;"
_IN_NUMBER = lazy(
    rf"(?<=[0-9]) (?=[{HAN}])"
    rf"|(?<=[{HAN}]) (?!(?<=[^在于從从自至到及和与與約约共] )(?:19|20)[0-9]{{2}} ?年)(?=[0-9])"
)
"""Such a space; one in front of a year may be the end of a heading, unless a preposition is."""
_SHORT = 30
_LONG = 200
_HEADING = 45
_HEADING_LEAST = 3
"""Characters: no line shorter than `_SHORT` is opened; spaces after sentences alone open one of
`_LONG`; and no heading is longer than `_HEADING`. The longest in the seeds has 30."""
_PAGES = 5000
"""Characters that no paragraph has: the longest one that was met has 3619."""
_CLAUSES = 3
"""Commas of a first sentence that is too long to show its end."""
_ALL = -1
"""In place of the number of one sequence of a style: all of them."""


class Flat(NamedTuple):
    """A row that may hold several paragraphs."""

    row: Row
    gaps: Sequence[Span]
    """Its runs of blanks, as offsets in the row."""
    tokens: Mapping[int, Token]
    """Its numbering tokens that follow a blank or begin the row, by offset in the row."""
    main: bool
    """Whether it is most of the text."""


@cleaner
def flattened(document: Document) -> Iterator[Edits]:
    """Put a line end where the border of two paragraphs was flattened away.

    A line that was opened is looked at again until nothing is left to open: what its long
    neighbour hid may show once they stand apart. Each round opens a place at least.
    """
    text = document.text
    done = Edits(len(text))
    found: Sequence[Row] = rows(document)
    while edits := Edits.of(text, _opened(text, found)):
        done, text = done.compose(edits) if done else edits, edits.apply(text)
        found = rows_of(text)
    if done:
        yield done


def _opened(text: str, every: Sequence[Row]) -> Iterator[Edit]:
    """Yield the line ends that `text`, given with its rows, lacks at first sight."""
    found = [row for row in every if row.text]
    whole = sum(len(row.text) for row in found)
    mostly = any(_is_main(row, whole) for row in found)
    odd = has_odd_blank(text)
    if not (mostly or odd or " " in text):
        return
    numbers = len(_SPACED_NUMBER().findall(text)) >= _FEWEST_NUMBERS
    flats = [
        _flat(row, _is_main(row, whole), blank=odd or " " in row.text, numbers=numbers)
        for row in found
    ]
    if not any(flat.main or flat.gaps for flat in flats):
        return
    good = supported(t for flat in flats for t in flat.tokens.values())
    flats = [
        flat._replace(tokens={at: t for at, t in flat.tokens.items() if t in good})
        for flat in flats
    ]
    headed = _headed(flats)
    for flat in flats:
        borders = _space_borders(flat, headed) if flat.gaps else []
        if flat.main:
            borders += fused_borders(flat.row.text, spaced=bool(borders))
            borders += paper_borders(flat.row.text)
        start = flat.row.start
        for border in _apart(borders):
            yield Edit(start + border.start, start + border.stop, "\n", border.rule)


def _is_main(row: Row, whole: int) -> bool:
    """Tell whether a row is so much of the text, or so long, that it must be several paragraphs."""
    size = len(row.text)
    return size >= _SHORT and (2 * size >= whole or size >= _PAGES)


def _apart(borders: Sequence[Border]) -> Iterator[Border]:
    """Yield the borders of a line in order, of those at one place the first."""
    last = -1
    for border in sorted(set(borders)):
        if border.start > last:
            yield border
            last = border.stop


def _flat(row: Row, main: bool, *, blank: bool, numbers: bool) -> Flat:
    text = row.text
    long_enough = len(text) >= _SHORT
    gaps = [Span(*m.span()) for m in _BLANK().finditer(text)] if long_enough and blank else []
    if numbers:
        inside = {match.start() for match in _IN_NUMBER().finditer(text)}
        gaps = [gap for gap in gaps if gap.start not in inside]
    tokens: dict[int, Token] = {}
    stop = 0
    for at in (0, *(gap.stop for gap in gaps)):
        if at >= stop and (one := token(text, at)) is not None:
            stop = one.span.stop
            tokens[at] = one._replace(span=Span(row.start + at, row.start + stop))
    return Flat(row, gaps, tokens, main)


def _headed(flats: Sequence[Flat]) -> set[Token]:
    """Return the tokens that begin headings which end at a space.

    Of a style or of one sequence of it at least two must do so, and seven in ten: one space in one
    item is a stray space, and the items of one part may have headings where those of another have
    none. An item that the next item of its list follows at once is no heading; one that ends its
    row is.
    """
    seen: dict[tuple[Style, int], list[tuple[Token, bool]]] = {}
    parts: dict[Style, int] = {}
    for flat in flats:
        for at, each in flat.tokens.items():
            end = _heading_end(flat, at)
            follows = flat.tokens.get(end.stop) if end else None
            headed = end is not None and (follows is None or follows.style != each.style)
            headed |= end is None and bool(at) and _is_heading(flat.row.text[at:])
            part = parts[each.style] = parts.get(each.style, 0) + (each.value == 1)
            for key in ((each.style, _ALL), (each.style, part)):
                seen.setdefault(key, []).append((each, headed))
    return {
        each
        for found in seen.values()
        if sum(headed for _, headed in found) >= max(2, 0.7 * len(found))
        for each, _ in found
    }


def _is_heading(rest: str) -> bool:
    """Tell whether a row ends in a heading: its body stands on the next line."""
    return len(rest) <= _HEADING and _FINAL().search(rest) is None


def _heading_end(flat: Flat, at: int, *, known: bool = False) -> Span | None:
    """Return the blanks after which the body of the heading at offset `at` begins.

    The last one, if its style is `known` to head, may have but a field for its body: 电话：….
    """
    text = flat.row.text
    token_end = flat.tokens[at].span.stop - flat.row.start
    number = bisect_right(flat.gaps, (token_end + _HEADING_LEAST, 0))
    while number < len(flat.gaps) and text[flat.gaps[number].start - 1] in _PAUSES:
        number += 1  # no heading ends in one
    if number == len(flat.gaps):
        return None
    gap = flat.gaps[number]
    if gap.start > token_end + _HEADING or _FINAL().search(text, token_end, gap.start):
        return None
    body = text[gap.stop : gap.stop + 4 * _HEADING]
    last = known and at == max(flat.tokens) and _COLON().search(body) is not None
    prose = _FINAL().search(body) or sum(map(body.count, "，,")) >= _CLAUSES
    return gap if last or gap.stop in flat.tokens or prose else None


def _space_borders(flat: Flat, headed: set[Token]) -> list[Border]:
    """Return the runs of blanks in the row that are borders of paragraphs."""
    text = flat.row.text
    finals = len(_FINAL().findall(text))
    spaced = len(_SPACED_FINAL().findall(text))
    numbered = sum(
        1
        for g in flat.gaps
        if g.stop in flat.tokens and ends_sentence(text[max(0, g.start - 9) : g.start])
    )
    # A space after every sentence may be its writer's: then it takes numbers to show borders.
    spaced_out_sentences = finals >= 6 and spaced > 0.7 * finals
    plain = (flat.main or numbered > 1) and (
        numbered > spaced_out_sentences
        or (not spaced_out_sentences and len(text) >= _LONG and spaced >= 2)
        or _indented(flat)
    )
    ends = {
        end.start
        for at, each in flat.tokens.items()
        if each in headed and (end := _heading_end(flat, at, known=True)) is not None
    }
    asked = _asked(flat)
    # Who is addressed twice between sentences is addressed at the beginning of paragraphs.
    again = sum(SALUTATION().match(text, gap.stop) is not None for gap in flat.gaps) > 1
    if not plain and not ends and not again and not asked:
        match = SALUTATION().match(text)
        opens = match.end() if match and match[0][-1] in "：:" else -1
        return [Border(*gap, "salutation-border") for gap in flat.gaps if gap.start == opens]
    found: list[Border] = []
    begin = 0
    wide = _one_width(flat)
    for gap in flat.gaps:
        if gap.start in ends:
            rule = "heading-border"
        elif gap in asked:
            rule = "question-border"
        elif again and _FINAL().match(text, gap.start - 1) and SALUTATION().match(text, gap.stop):
            rule = "salutation-border"
        else:
            rule = _rule(text, begin, gap, gap.stop in flat.tokens) if plain else ""
            rule = "" if spaced_out_sentences and rule == "sentence-border" else rule
            if not rule and wide and text[gap.start : gap.stop] == wide:
                rule = "wide-border" if _HEADED().fullmatch(text, begin, gap.start) else ""
        if rule:
            found.append(Border(*gap, rule))
            begin = gap.stop
    return found


def _asked(flat: Flat) -> list[Span]:
    """Return the blanks between questions and answers that alternate: 问：…？ 答：…。 问：."""
    text = flat.row.text
    if not _ASKED().match(text):
        return []
    gaps = [gap for gap in flat.gaps if _ASKED().match(text, gap.stop)]
    said = [text[0], *(text[gap.stop] for gap in gaps)]
    alternate = all(one != two for one, two in pairwise(said)) and len(set(said)) == 2
    ended = all(_FINAL().match(text, gap.start - 1) for gap in gaps)
    return gaps if len(gaps) >= _FEWEST_ASKED and alternate and ended else []


def _indented(flat: Flat) -> bool:
    """Tell whether the blanks of a line are indents: two wide ones, behind sentences each time.

    In front of the first may stand a title.
    """
    text = flat.row.text
    if any(text[gap.start : gap.stop] != _INDENT for gap in flat.gaps):
        return False  # mostly
    ended = [ends_sentence(text[max(0, gap.start - 9) : gap.start]) for gap in flat.gaps]
    first = flat.gaps[0].start
    headed = text[first - 1] not in _PAUSES and _HEADED().fullmatch(text, 0, first) is not None
    return (ended[0] or headed) and sum(ended) > 1 and all(ended[1:])


def _one_width(flat: Flat) -> str:
    """Return the blanks, two at least, that stand behind sentences and never one alone.

    Where they stand behind a few words, those are a heading.
    """
    blanks = [flat.row.text[gap.start : gap.stop] for gap in flat.gaps]
    ended = {
        one
        for gap, one in zip(flat.gaps, blanks, strict=True)
        if ends_sentence(flat.row.text[max(0, gap.start - 9) : gap.start])
    }
    one = next(iter(ended)) if len(ended) == 1 else ""
    return one if len(one) > 1 and blanks.count(one) > _FEWEST_WIDE else ""


def _rule(text: str, begin: int, gap: Span, before_token: bool) -> str:
    """Return why the blanks `gap` are a border; empty if they are not.

    `begin` is where the paragraph before them began.
    """
    left = text[max(begin, gap.start - 80) : gap.start]
    ended = ends_sentence(left)
    if before_token and (ended or begin == 0 or left[-1] in "：:"):
        return "number-border"
    if ended and left.rstrip(CLOSERS)[-1:] not in (";", "；"):
        return "sentence-border"
    if SALUTATION().fullmatch(left.strip()) or _ADDRESSEES().fullmatch(left.strip()):
        return "salutation-border"
    heads = _PAPER().fullmatch(left.strip()) or _NUMBERED().fullmatch(left.strip())
    if heads and _ADDRESSEES().match(text, _numbered(text, gap.stop)):
        return "salutation-border"
    if not ended and left[-1] not in _PAUSES and SALUTATION().match(text, gap.stop):
        return "salutation-border"
    if begin == 0 and _ANNUAL().fullmatch(left.strip()) and _SENTENCE().match(text, gap.stop):
        return "title-border"
    if _SECTION().fullmatch(left.strip()) and _FINAL().search(text, gap.stop):
        return "heading-border"
    if token(left) and len(left) <= _HEADING and _meets(left, text[gap.stop : gap.stop + 12]):
        return "heading-border"
    if _WIDE().search(text, gap.start, gap.stop) and len(left) <= _HEADING:
        return "wide-border"
    return ""


def _numbered(text: str, at: int) -> int:
    """Return where what follows the number of a paper at `at` begins; `at` if none stands there."""
    number = _NUMBERED().match(text, at)
    blank = _BLANK().match(text, number.end()) if number else None
    return blank.end() if blank else at


def _meets(left: str, right: str) -> bool:
    """Tell whether a noun that ends headings stands before a blank, a word that begins after it."""
    tail = left[-3:]
    match = heading_ends().search(tail + right)
    return match is not None and match.end() == len(tail) and not _FINAL().search(left)
