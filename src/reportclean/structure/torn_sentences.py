r"""Sentences torn at the words that a page links or sets bold, put together again.

`get_text("\n")` and its like write each piece of a page on a line of its own: a sentence with a
linked name in it stands in three lines, of which the last begins with a comma. That no writer does,
and a text that does it behind a short line was so written: there, what a clause leaves unfinished
goes on over short words down to the line that ends the sentence. In any text the name of a medium
goes on with its label, if that stands empty at the end of the day's line, and so do names below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.blocks.field_values import fits, patterns
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.layout import HAN
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.page_marks import is_page_mark

WORD = 16
"""Characters of the longest piece that is a word: a name, a title of a book."""
CLAUSE = 10
"""Characters of the shortest clause that goes on below without a mark."""
LED = 4
"""Characters of the shortest piece that a word at its end leads on."""
PIECES = 6
"""Words and clauses over which a sentence goes on at most."""
MEDIUM = 24
"""Characters of the longest name of a paper, a station, a site."""

_EMPTY = lazy(r"[来來]源[：:][^\S\n]*[\r\n]")
"""The label of a source with nothing behind it."""
_WHO = lazy(r"(?:作者|[记記]者|(?:[责責]任)?[编編][辑輯])\s?[：:]$")
"""The label of who wrote or edited, alone."""
_DATED = lazy(r"(?:19|20)\d\d[-/.年]\s?\d")
_HINTS = tuple("\n" + mark for mark in "，、。；：）》”」』的")
_FIRST = lazy(r"[，、。；：,;](?=$|[^\s)）(（.,;:，。、；：？！!?>|])")
"""A mark that begins no line, with something other than marks behind it, or nothing."""
_PAIRS = {"》": "《", "”": "“", "）": "（", ")": "(", "」": "「", "』": "『"}
_ALONE = {opener: closer for closer, opener in _PAIRS.items()}
"""What nobody sets on a line of its own, and its other half."""
_OPENS = tuple("（《“「『【〈(")
_ENDS = tuple("。！？；…!?;：:|>")
_ENDING = frozenset(("", *"。！？…!?.:：|>"))
_LEADING = frozenset("由與与和及在對对將将向從从把被於于的是")
"""Words in which no heading ends, nor a sentence."""
_JOINING = frozenset(["和", "与", "與", "及", "以及", "或"])
"""Words that are no line between the titles of two books,"""
_LEADING_ALONE = _JOINING | frozenset(
    ["根据", "根據", "按照", "依照", "依据", "依據", "关于", "關於"]
)
"""nor, these among them, above one."""
_TITLED = lazy("《[^《》]{2,40}》")
_ATTACHED = lazy("的(?![确確士])")
"""What no line begins with."""
_CLOSERS = "”」』》）)"
_CLOSED = tuple("。！？；!?”」』）)")
_MARK = lazy("[，。；、]|,(?=[^0-9])")
_FIGURE = lazy(rf"[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?[%％]?[{HAN}]{{0,4}}")
_HAN = lazy(f"[{HAN}]")
_WORD = lazy(rf"[^，。；！？：,;!?:|>…【】\[\]]*[{HAN}A-Za-z0-9][^，。；！？：,;!?:|>…【】\[\]]*")


class _Piece(NamedTuple):
    """A line that is not blank."""

    start: int
    stop: int
    text: str
    apart: bool
    """Whether a blank line stands above."""


@cleaner
def torn(document: Document) -> Iterator[Edit]:
    r"""Join the pieces of sentences that stand one a line.

    >>> from reportclean.core.document import Document
    >>> page = "全县春耕由\n县农机站\n、种子站等保障，目前\n禾丰\n、云川两镇已整地3万亩。"
    >>> (whole,) = torn(Document.of(page))
    >>> whole.text
    '全县春耕由县农机站、种子站等保障，目前禾丰、云川两镇已整地3万亩。'
    """
    text = document.text
    if document.source.blocks:
        return
    hinted, sourced = any(hint in text for hint in _HINTS), _EMPTY().search(text)
    if not (hinted or sourced):
        return
    pieces = list(_pieces(document))
    joined = set(_sources(pieces)) if sourced else set()
    marked = _marked(pieces) if hinted else set()
    if any(_shows(pieces, at, marked) for at in marked):
        joined |= marked | set(_over_words(pieces, marked))
    for at in sorted(joined):
        above, below = pieces[at : at + 2]
        yield Edit(above.stop, below.start, _glue(above.text, below.text), "torn-line")


def _pieces(document: Document) -> Iterator[_Piece]:
    text, apart = document.text, False
    for start, stop, _ in document.lines:
        line = text[start:stop]
        bare = line.strip()
        if bare:
            begin = start + line.index(bare[0])
            yield _Piece(begin, begin + len(bare), bare, apart)
        apart = not bare


def _sources(pieces: Sequence[_Piece]) -> Iterator[int]:
    """Yield the labels of a source, on the line of the day or below, with a medium below.

    And below the medium those of who wrote, each with names below.
    """
    last = -2
    for at, (above, below) in enumerate(pairwise(pieces)):
        if above.text[-1] not in ":：" or len(below.text) > MEDIUM:
            continue
        if above.text[-2:-1] == "源":
            dated = _DATED().search(above.text) or (at and _DATED().search(pieces[at - 1].text))
            goes_on = bool(dated and patterns()["source"].fullmatch(fold(below.text)))
        else:
            named = at == last + 2 and _WHO().match(above.text)
            goes_on = bool(named) and fits("names", fold(below.text))
        if goes_on:
            last = at
            yield at


def _marked(pieces: Sequence[_Piece]) -> set[int]:
    """Return the pieces of which marks show that they go on: one just opened, one is to close."""
    marked: set[int] = set()
    for at, (above, below) in enumerate(pairwise(pieces)):
        line, first = above.text, below.text[0]
        if first in _PAIRS:
            opened = pieces[at - 1].text + line if at - 1 in marked else line
            goes_on = opened.rfind(_PAIRS[first]) > opened.rfind(first)
        elif below.text in _ALONE and at + 3 < len(pieces):
            closes = _ALONE[below.text]
            closer = pieces[at + 3].text
            goes_on = _is_word(pieces[at + 2]) and closer[0] == closes
            goes_on = goes_on and not line.endswith(_ENDS)
            # A motto may be set between its marks below a heading.
            goes_on &= below.text in "（(" or len(closer) > 1 or _unfinished(line)
        elif line.endswith(_OPENS):
            lone = line in _ALONE and at - 1 in marked
            goes_on = (lone or line[-2:-1] not in _ENDING) and _is_word(below)
        else:
            goes_on = _FIRST().match(below.text) is not None and not line.endswith(_ENDS)
            goes_on |= _about_titles(line, below.text)
        if goes_on:
            marked.add(at)
    return marked | set(_counted(pieces, marked))


def _counted(pieces: Sequence[_Piece], marked: set[int]) -> Iterator[int]:
    """Yield the pieces that go on with a figure, since a mark that begins no line stands below."""
    for at in range(len(pieces) - 2):
        line, figure = pieces[at].text, pieces[at + 1].text
        counted = at + 1 in marked and _FIGURE().fullmatch(figure) and _HAN().match(line[-1])
        if counted and _FIRST().match(pieces[at + 2].text):
            yield at


def _about_titles(line: str, below: str) -> bool:
    """Tell whether a phrase goes on at the title of a book: 根据 / 《防洪法》 / 的规定."""
    if line[-1] not in "》”":
        return line in _LEADING_ALONE and below[0] in "《“"
    return below in _JOINING or (
        _ATTACHED().match(below) is not None and _TITLED().fullmatch(line) is not None
    )


def _shows(pieces: Sequence[_Piece], at: int, marked: set[int]) -> bool:
    """Tell whether a text was torn: a clause, a word, a mark that begins no line, or stands alone.

    Of a text that was wrapped the last mark may stand alone as well, but not the first half of a
    pair, or both on the lines around a word; nor does a line end behind 根据 alone.
    """
    line, below = pieces[at].text, pieces[at + 1].text
    if at - 1 in marked:
        opened = _ALONE.get(pieces[at - 1].text[-1])
        if line in _ALONE or _ATTACHED().match(below) or below[0] == opened:
            return True
    if at == 0 or _FIRST().match(below) is None or not _unfinished(pieces[at - 1].text):
        return False
    return _is_word(pieces[at]) or (len(below) == 1 and not pieces[at].text.endswith(_CLOSED))


def _is_word(piece: _Piece) -> bool:
    """Tell whether a piece is short and without marks; the number of a page tears no sentence."""
    text = piece.text
    if len(text) > WORD or is_page_mark(text):
        return False
    return bool(_WORD().fullmatch(text) or _FIGURE().fullmatch(text))


def _unfinished(line: str) -> bool:
    """Tell whether a line breaks off: long enough for a clause, behind a mark, in what leads on."""
    clause = len(line) >= CLAUSE or (len(line) >= LED and _MARK().search(line) is not None)
    return (clause and not line.endswith(_ENDS + _CLOSED)) or _leads(line)


def _leads(line: str) -> bool:
    return len(line) >= LED and line[-1] in _LEADING


def _over_words(pieces: Sequence[_Piece], marked: set[int]) -> Iterator[int]:
    """Yield the pieces behind which a clause goes on over words to where its sentence ends."""
    at = 0
    while at < len(pieces) - 1:
        stop = _end(pieces, at, marked) if _is_clause(pieces, at, marked) else at
        yield from range(at, stop)
        at = max(stop, at + 1)


def _is_clause(pieces: Sequence[_Piece], at: int, marked: set[int]) -> bool:
    """Tell whether a piece is more than a heading: a mark stands in it, or it goes on itself.

    A numbered heading may have marks.
    """
    line = pieces[at].text
    if at in marked or line.rstrip(_CLOSERS).endswith(_ENDS):
        return False
    if _ATTACHED().match(line) and not _MARK().search(line):
        return False  # the end of a title perhaps: 关于 / 《云禾县志》 / 的说明
    if line.endswith(_CLOSED) and at - 1 not in marked:
        return False
    clause = len(line) >= LED and _MARK().search(line) is not None and token(line) is None
    return clause or at - 1 in marked or _leads(line)


def _end(pieces: Sequence[_Piece], at: int, marked: set[int]) -> int:
    """Return the piece that ends the sentence which goes on at `at`; `at` itself if none does."""
    for stop in range(at + 1, min(at + 1 + PIECES, len(pieces))):
        piece = pieces[stop]
        if piece.apart:
            return at
        if piece.text.endswith(_CLOSED) or piece.text[0] == "。":
            return stop
        if not (_is_word(piece) or _is_clause(pieces, stop, marked) or stop in marked):
            return at
    return at


def _glue(above: str, below: str) -> str:
    """Return what goes between two pieces: a space between two words in Latin letters."""
    return " " if above[-1].isascii() and below[0].isascii() and below[0].isalnum() else ""
