"""A line above a body, and what it can be by itself: a subtitle, a source, the day of a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reportclean.blocks.field_values import patterns
from reportclean.blocks.fields import Pair
from reportclean.blocks.labels import Label
from reportclean.core.edits import Span
from reportclean.core.lines import Line
from reportclean.metadata import titles
from reportclean.metadata.meetings import meeting
from reportclean.metadata.office_day import office_and_day
from reportclean.metadata.only import is_note, joined, only_dates, only_meeting

HEAD = 60
"""Lines, blank ones not counted, in which a title is looked for: portals put 30 above it."""
SHORT = 6
"""Characters below which a line is rather the name of a channel than a headline."""
LONG = 8
"""Characters from which on a line can be a headline; names of channels and papers are shorter."""


class Row(NamedTuple):
    """A line that is not blank."""

    line: Line
    text: str
    """Folded, as long as the line."""
    label: Label
    prose: bool
    pairs: tuple[Pair, ...]
    leaves: bool
    """Whether the line leaves the text as furniture or label line."""


def is_subtitle(row: Row) -> bool:
    """Tell whether a line opens with a dash, as what goes on below a title does."""
    dashed = row.text.lstrip()[:1] in {"-", "—"}
    return dashed and not row.pairs and not row.prose


def is_address(line: str) -> bool:
    """Tell whether a line says no more than before whom a text was given."""
    compact = joined(line).strip("-—()")
    return titles.given(compact) and compact.startswith("在")


_WIRED = re.compile(r"据?[一-鿿]{1,6}社[一-鿿]{0,10}(?:\d{4}年)?\d{1,2}月\d{1,2}日电题:")
"""How an agency heads what it wires: 新华社澜川6月19日电 题：两座粮仓建成."""


def dates_a_title(row: Row) -> bool:
    """Tell whether a line states day, author, source, meeting or speaker, as one below a title."""
    if row.pairs:
        return any(pair.kind in ("dateline", "byline") for pair in row.pairs)
    if row.label == "dateline":
        return True  # what a platform prints with words of its own
    compact = joined(row.text)
    if (is_subtitle(row) and meeting(compact) is not None) or is_note(compact):
        return True  # ——…会议侧记
    if "题:" in row.text and _WIRED.match(compact):
        return True
    if is_source(row) or only_meeting(compact) or only_dates(compact):
        return True
    return row.label in ("body", "heading") and office_and_day(row.text) is not None


def states(row: Row) -> bool:
    """Tell whether a line of labels has a value behind one of them, or no labels."""
    return not row.pairs or any(pair.value.stop > pair.value.start for pair in row.pairs)


def is_source(row: Row) -> bool:
    """Tell whether a line is the name of a paper, as it may stand under a title."""
    compact = joined(row.text)
    if len(compact) > 8 or compact.endswith(("公报", "通报", "汇报")):  # 统计公报
        return False
    return patterns()["source"].fullmatch(compact) is not None


def says_same(one: Row, other: Row) -> bool:
    """Tell whether two lines say the same, what pages glue to titles apart."""
    if one.label != other.label and {one.label, other.label} != {"title", "body"}:
        return False
    words, others = one.text.strip(), other.text.strip()
    if words[:4] != others[:4] and words.rstrip("》")[-4:] != others.rstrip("》")[-4:]:
        return False  # mostly
    short, long = sorted((proper_words(one), proper_words(other)), key=len)
    if short == long:
        return True
    # `title - office` is the name of the page of `title`, whatever kind of office it is.
    glued = long.startswith(short) and len(short) >= LONG and len(long) <= len(short) + 20
    return glued and long[len(short)] in "-_|—–"


def proper_words(row: Row) -> str:
    """Return the title proper of a line, without white space and what pages glue to it."""
    return _proper_words(row.text)


@lru_cache(maxsize=1024)  # each line is held beside all the others
def _proper_words(line: str) -> str:
    found = titles.undress(line)
    return joined(line[found.start : found.stop])


def stripped(row: Row) -> Span:
    """Return where a line stands in the text, without white space around."""
    return Span(
        row.line.start + len(row.text) - len(row.text.lstrip()),
        row.line.start + len(row.text.rstrip()),
    )


READ = re.compile("^在[^在]{4,50}上的")
"""Before whom a report was given, in front of its title."""
_ASIDE = re.compile(
    rf"{READ.pattern}|{titles.PLAN}|(?:19|20)\d\d(?:年度?)?|[(].*?[)]|全文|关于"
    "|人民(?=政府|法院|检察院)"
)
_IN_FULL = {"中国人民政治协商会议": "政协", "人民代表大会": "人大", "常务委员会": "常委会"}
"""Names of bodies in full, and in short: pages have the one, the paper below the other."""
_FULL_NAME = re.compile("|".join(_IN_FULL))


def core(row: Row) -> str:
    """Return whose report a title names, in short, and of what kind, without year and notes."""
    words = _ASIDE.sub("", proper_words(row))
    return _FULL_NAME.sub(lambda name: _IN_FULL[name.group()], words)


_NOTED = re.compile(r"(?<=公报)\[\d\](?=\()")


def unnoted(span: Span, row: Row) -> list[Span]:
    """Return a title without the mark of a note inside it: …公报[1](第一号)."""
    mark = _NOTED.search(row.text)
    if mark is None:
        return [span]
    start, stop = (row.line.start + at for at in mark.span())
    return [Span(span.start, start), Span(stop, span.stop)]
