r"""Lines broken by width and not by sense, put together again.

Prose that was wrapped shows it: nearly all lines that do not end a paragraph are of one width,
commas fall anywhere in them, and they end where no sentence does. Poems, lists of names,
addresses and tables may share the width, but not the commas. Where there are too few lines to
show a width, only what no writer does is joined: a line that begins with a comma, a number
alone between the halves of its sentence, the unindented rest of an indented paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits
from reportclean.core.pipeline import cleaner
from reportclean.repair.broken_words import (
    inside_bracket,
    inside_quotation,
    inside_word,
    leads_on,
)
from reportclean.structure.broken_names import inside_name
from reportclean.structure.figures import counts, is_number, labels, measures
from reportclean.structure.layout import ENDS, HAN, MARK, Row, columns, ends_sentence, rows, rows_of
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import supported, token
from reportclean.structure.shown_widths import (
    NEARLY,
    REST,
    as_wide,
    attached,
    ends_caption,
    shown_widths,
)
from reportclean.structure.unfinished import begins_inside, inside_figure, inside_latin
from reportclean.structure.wrapped_blocks import COMMA, Block, Wrap, blocks, width_of
from reportclean.structure.wrapped_borders import headed_styles, heads, inside, turns

_NEVER_FIRST = lazy(r"(?!::|\)+;$|’\d\d|》》)[，。、；：！？）”’」』》〉】,;:)](?![)）(（])")
_HAN = lazy(f"[{HAN}]")
_PAUSES = "，、,"
_SALTED = lazy("[。！？；][，、,]$")
"""A pause behind a stop is a slip of who wrote it: the sentence has ended."""
_ENTRY = "【◆■●▲★"
"""What the entries of a yearbook or a list begin with."""
_NAMED_ENTRY = lazy("【[^【】]{2,24}】")
"""What an entry of a yearbook is called."""
_DASH = ("——", "──", "━━", "--")
"""What the items of a report begin with, behind a whole sentence: `——民生福祉不断增进。`."""
_SPEAKS = lazy(rf"[{HAN}]{{1,8}}[：:]")
"""A label, or who speaks: what it begins goes on with nothing above."""
_REST_OF_WORD = lazy(rf"[{HAN}](?<![好是对對不啊哦唉嗯行])[，、]")
"""One character and a pause: no line begins so, but an answer."""
_LABELLED = lazy(rf"[{HAN}]{{2,8}}[：:][^，。、；！？,;!?]{{0,24}}")
"""A label and its value: the colon makes it no clause that could go on below."""
_QUOTED = lazy("(?:> ?){1,4}(?=[^> ])")
"""What mail puts in front of the lines that it quotes."""
_UNIT = lazy("(?:[A-Za-z0-9.,%]+|.)[，。、；：！？,;:!?)）”]?", re.DOTALL)
_PAGE = lazy("[0-9]{1,4}")
"""What the last line may be of a text cut off with its page, the number of which it is: without a
unit behind it no number ends a sentence."""
_MARK_FIRST = "mark-at-line-start"
_NOTE = lazy(rf"[（(] ?(?:19|20)[0-9]{{2}} ?年[^（）()。；;]{{4,50}}[{HAN}]")
_REST_OF_NOTE = lazy(rf"[{HAN}][^（）()。；;]{{0,40}}[）)]")
"""A note below a title, in two lines: （2020年1月10日澜川县第十六届 / 第四次会议通过）."""
_SIGNED = 4
"""Characters with which two paragraphs end alike that are signed by one site or one author."""
_LONG = 28
"""Characters of a line that shows with one neighbour of its width that both were wrapped."""
_ROUNDS = 4
_BRACKETED = 15
"""Characters of a line that breaks off inside a bracket; shorter ones may stand in a table."""
_LISTED = 4
"""Characters of a line that ends in 、 at least."""
_FIGURED = 8
"""Characters of a line that breaks off inside a figure; the cells of a table are shorter."""
_SOON = 4
"""Lines within which the sentence of a broken word ends: modern verse breaks words, but has no
full stops."""


@cleaner
def wrapped(document: Document) -> Iterator[Edits]:
    r"""Join the lines of wrapped paragraphs.

    Looks again until nothing is left to join, at most four times: what is joined may show that
    its neighbour goes on as well.
    """
    text = document.text
    if "\n" not in text and "\r" not in text:
        return
    done = Edits(len(text))
    found: Sequence[Row] = rows(document)
    for _ in range(_ROUNDS):
        edits = Edits.of(text, _joins(found))
        if not edits:
            break
        done, text = done.compose(edits) if done else edits, edits.apply(text)
        found = rows_of(text)
    if done:
        yield done


def is_wrapped(filled: Sequence[Row]) -> bool:
    """Tell whether some of the rows, none of them blank, show that they were wrapped."""
    return any(block.wrap for block in blocks(filled, dict.fromkeys((r.start for r in filled), 0)))


def going_on(found: Sequence[Row]) -> frozenset[int]:
    """Return where the rows start that go on from the row above."""
    return frozenset(edit.stop for edit in _joins(found))


def _joins(found: Sequence[Row]) -> Iterator[Edit]:
    """Yield one edit for each line end that is no end of a paragraph."""
    filled = [row for row in found if row.text]
    blanks = _blanks_before(found)
    numbered: set[int] | None = None
    labelled: frozenset[int] | None = None
    for block in blocks(filled, blanks):
        first = 0
        headed: frozenset[str] | None = None
        shown = frozenset() if block.wrap else shown_widths(block.rows, blanks)
        for at, (before, row) in enumerate(zip(block.rows, block.rows[1:], strict=False)):
            rule = _rule(block, first, at, blanks[row.start])
            if shown and not (rule or blanks[row.start]) and as_wide(before, row, shown):
                rule = "wrapped-line"
            if row is filled[-1] and _PAGE().fullmatch(row.text):
                rule = ""
            if rule == "number-alone":
                labelled = labels(filled) if labelled is None else labelled
                rule = "" if row.start in labelled else rule
            if rule and rule != _MARK_FIRST:
                numbered = _numbered(filled) if numbered is None else numbered
                rule = "" if row.start in numbered and not inside(block, at, rule) else rule
            if rule == "wrapped-line" and block.flush and turns(before.text, row.text):
                rule = ""
            if rule == "wrapped-line" and first == at and before.start in (numbered or ()):
                headed = headed_styles(block) if headed is None else headed
                rule = "" if heads(block, at, headed) else rule
            if rule:
                quoted = _QUOTED().match(row.text) if _QUOTED().match(before.text) else None
                start = row.start + quoted.end() if quoted else row.start
                glue = "" if quoted else _glue(before.text, row.text)
                yield Edit(before.stop, start, glue, rule)
            else:
                first = at + 1


def _numbered(filled: Sequence[Row]) -> set[int]:
    """Return the rows (by their start) that begin with a number which a sequence supports."""
    tokens = {row.start: t for row in filled if (t := token(row.text)) is not None}
    good = supported(tokens.values())
    return {start for start, t in tokens.items() if t in good}


def _blanks_before(found: Sequence[Row]) -> dict[int, int]:
    """Return for each filled row (by its start) how many blank rows stand before it."""
    count, result = 0, {}
    for row in found:
        if row.text:
            result[row.start] = count
            count = 0
        else:
            count += 1
    return result


def _rule(block: Block, first: int, at: int, blank: int) -> str:
    """Return why the line end after row `at` joins nothing real; empty where it is real.

    `first` is the row that begins the paragraph, `blank` counts the blank rows in between. But for
    a mark at its start, the row below may still be numbered, and begin a paragraph for that.
    """
    before, row = block.rows[at], block.rows[at + 1]
    if _NEVER_FIRST().match(row.text) and not blank:
        # After a full stop only what closes can follow; `？？` there opens a line of its own.
        opens = ends_sentence(before.text) and MARK().match(row.text)
        return "" if opens else _MARK_FIRST
    if ends_caption(before) or (_LABELLED().fullmatch(before.text) and _SPEAKS().match(row.text)):
        return ""
    if not blank and len(before.text) >= _FIGURED and inside_figure(before.text, row.text):
        return "broken-number"
    if not blank and inside_latin(before.text, row.text):
        return "broken-word"
    wrap = block.wrap
    if blank > (wrap is not None and wrap.blanks):
        return ""
    if row.indent >= block.base + 2:
        return ""
    if wrap is not None:
        lost = wrap.indent if first == at else 0
        ended = ends_sentence(before.text)
        short = width_of(row, wrap.measure, wrap.character) < wrap.width - 2 * wrap.character
        entry = row.text[0] in _ENTRY or row.text.startswith(_DASH)
        if before.text[-1] in "）)" and _NAMED_ENTRY().match(row.text):
            return ""  # who wrote the entry above stands in brackets at its end
        if ended and (entry or (short and not MARK().search(row.text))):
            return ""  # an entry begins here; or a heading, for last lines end a sentence
        if _full(before, row, wrap, lost if ended else 2 * wrap.character):
            return "wrapped-line"
    indented = block.indents and block.rows[first].indent >= block.base + 2
    if before.text.endswith(ENDS) or ends_sentence(before.text):
        if indented and before.text[-1] in _PAUSES and _clauses(before, row):
            return "unindented-rest"
        goes_on = not _SALTED().search(before.text) and (
            _pauses(before, row) or _lists(before, row) or (first < at and _within(before, row))
        )
        return "pause-at-line-end" if goes_on else ""
    prose = first < at or MARK().search(before.text) is not None
    if prose and not blank and attached(before, row):
        return "broken-word"
    if prose and not blank and _ends_soon(block, at) and _leads(before.text, row.text):
        return "open-clause"
    if prose and len(before.text) >= 8 and counts(block.rows, at + 1):
        return "number-alone"
    if measures(block.rows, at + 1):
        return "number-alone"
    if first < at and not blank and _REST_OF_WORD().match(row.text):
        return "broken-word"
    if first < at and is_number(before.text):
        return "number-alone"
    if not blank and len(before.text) >= _BRACKETED and inside_bracket(before.text, row.text):
        return "open-bracket"
    if not blank and _NOTE().fullmatch(before.text) and _REST_OF_NOTE().fullmatch(row.text):
        return "open-bracket"
    if not blank and wrap is None and _even(block, at):
        return "wrapped-line"
    if not blank and inside_quotation(before.text, row.text):
        return "open-quotation"
    if not blank and inside_name(before.text, row.text):
        return "broken-name"
    if not blank and len(row.text) <= len(before.text) + 2:
        if prose and _ends_soon(block, at) and inside_word(before.text, row.text):
            return "broken-word"
        if first < at and len(row.text) <= REST and ends_sentence(row.text):
            return "short-rest"
    prose = prose or (indented and not blank and inside_word(before.text, row.text))
    if not (prose and indented and MARK().search(row.text)):
        return ""
    apart = _SPEAKS().match(row.text) or (first == at and _LABELLED().fullmatch(before.text))
    return "" if apart else "unindented-rest"


def _leads(before: str, below: str) -> bool:
    """Tell whether a clause goes on below, by the word it breaks off behind or by a figure."""
    if _SPEAKS().match(below):
        return False
    return leads_on(before) or (begins_inside(below) and _HAN().match(before[-1]) is not None)


def _ends_soon(block: Block, at: int) -> bool:
    """Tell whether a sentence ends within a few lines below row `at`."""
    return any(ends_sentence(one.text) for one in block.rows[at + 1 : at + 1 + _SOON])


def _even(block: Block, at: int) -> bool:
    """Tell whether row `at` is a full line of a paragraph of a few: too few to show a width.

    It is long, breaks off between two characters behind a mark, and is as wide as its neighbour;
    the row below is too, or ends the sentence.
    """
    before, row = block.rows[at], block.rows[at + 1]
    if len(before.text) < _LONG or not _HAN().match(before.text[-1]) or not _HAN().match(row.text):
        return False
    if not (COMMA().search(before.text) and COMMA().search(row.text)):
        return False
    if before.text[-_SIGNED:] in {r.text[-_SIGNED:] for r in (*block.rows[at - 1 : at], row)}:
        return False
    width = width_of(before, columns, 2)
    beside = width_of(row, columns, 2)
    over = width_of(block.rows[at - 1], columns, 2) if at else 0
    if abs(beside - width) <= NEARLY:
        below = block.rows[at + 2 : at + 3]
        return bool(below) and ends_sentence(below[0].text) and not ends_sentence(row.text)
    return abs(over - width) <= NEARLY and beside < width and ends_sentence(row.text)


def _full(before: Row, row: Row, wrap: Wrap, slack: int) -> bool:
    """Tell whether the next unit of text would not have fitted on the line `before`.

    Two characters may be missing for brackets that must not end a line, or for an indent that
    was lost; after the end of a sentence, where the line end is likelier a real one, `slack` is
    less. A line with more characters than a line has is as wide as others if digits fill it.
    """
    width = width_of(before, wrap.measure, wrap.character)
    if wrap.measure is len and width > wrap.width + 2 and _HAN().search(before.text):
        width = width_of(before, columns, 2) // 2
    if width > wrap.width + 2 * wrap.character:
        width -= before.text.count(" ")
    unit = _UNIT().match(row.text)
    more = wrap.measure(unit[0]) if unit else wrap.character
    return wrap.width - more - slack < width <= wrap.width + 2 * wrap.character


def _clauses(before: Row, row: Row) -> bool:
    """Tell whether both rows hold several clauses: one clause a line may be verse."""
    return all(MARK().search(one.text[:-1]) for one in (before, row))


def _pauses(before: Row, row: Row) -> bool:
    """Tell whether a long line ends in a comma and goes on below.

    Salutations and verse do not, nor a line in one language above its translation.
    """
    return (
        len(before.text) >= 25
        and before.text[-1] in _PAUSES
        and row.text[:2] != before.text[:2]
        and row.text[-1] not in "：:，、,"
        and MARK().search(row.text) is not None
        and (_HAN().search(before.text) is None) == (_HAN().search(row.text) is None)
    )


def _lists(before: Row, row: Row) -> bool:
    """Tell whether a line ends in the mark between things that are listed: the next one is below.

    A number has that mark behind it too.
    """
    listed = before.text[-1] == "、" and len(before.text) >= _LISTED
    return (
        listed
        and token(before.text) is None
        and token(row.text) is None
        and (row.text[-1] in "：:" or _SPEAKS().match(row.text) is None)
    )


def _within(before: Row, row: Row) -> bool:
    """Tell whether a paragraph of which lines were joined goes on behind a comma."""
    ended = ends_sentence(row.text) or row.text[-1] in _PAUSES
    apart = token(row.text) is not None or _SPEAKS().match(row.text) is not None
    return before.text[-1] in _PAUSES and ended and not apart


def _glue(before: str, after: str) -> str:
    """Return what goes between two halves: a space between two words in Latin letters."""
    latin = before[-1:].isascii() and after[:1].isascii()
    return " " if latin and before[-1:].isalpha() and after[:1].isalpha() else ""
