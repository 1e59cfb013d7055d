r"""What printing and paging left in a text: page numbers and running heads.

A number in dashes, or one that says 页, is a page number wherever it stands alone in a line. A
bare number is one only among others that count on; so is `2、` at a line start where the line
before breaks off. All that goes is the mark; the halves of a sentence that it stood between are
joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.figures import MEASURES, parts_word
from reportclean.structure.layout import HAN, MARK, Row, columns, ends_sentence, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.page_joints import CLAUSE, LEAST, goes_on, without
from reportclean.structure.page_marks import (
    DASH,
    is_issue,
    is_jump,
    is_page_mark,
    is_stamp,
    numbered_heads,
    of_total,
    page_titles,
    printed_heads,
)
from reportclean.structure.shown_widths import NEARLY
from reportclean.structure.viewer_pages import pages_as_list
from reportclean.structure.wrapped import is_wrapped

_TOP = 8
"""Rows among which the title of a text stands, above its first sentence."""
_HIGH = lazy(rf"{DASH}{{1,3}} ?[0-9]{{3,4}} ?{DASH}{{1,3}}")
"""A page number of three or four digits, as few texts have it once."""
_STAMPED = 12
"""Characters of the longest stamp."""
_INSIDE = 2
"""Bare numbers between halves of sentences that are numbers of pages."""
_FULL = 56
"""Columns of such a line that was wrapped."""
_PLAIN = lazy(
    rf"(?![{MEASURES}年月日号號时時分秒点點万萬亿億千百十多余餘位类類种種批期届屆级級岁歲天周倍成公平立])"
    rf"[{HAN}]{{2}}"
)
"""Words that no number in front of them counts."""
_BARE = lazy("[0-9]{1,4}")
_OF_TOTAL = lazy("[0-9]{1,3} ?/ ?[0-9]{1,3}")
_CITED = lazy(r"第 ?[0-9]{1,4} ?[页頁]")
_CITING = lazy("(?:翻(?:到|开|開|至|过|過|回)|[读讀看翻]到|[载載刊]于|夹在|夾在|停在|[是见見：:])$")
"""What somebody does with a page of a book, or what announces an answer."""
_GUIDE = 3
"""References to pages that make a guide,"""
_SHORT = 150
"""and the characters of what stands below each of them."""
_DIGITS = lazy("[0-9]+")


@cleaner
def page_numbers(document: Document) -> Iterator[Edit]:
    """Take page numbers away, with running heads beside them, and join the halves around."""
    filled = [row for row in rows(document) if row.text]
    marks = {at for at, row in enumerate(filled) if is_page_mark(row.text)}
    texts = [row.text for row in filled]
    marks -= _in_column(marks)
    if len(marks) == 1 and _is_content(filled, *marks):
        marks = set()
    marks -= _references(texts, marks)
    marks |= of_total(texts)
    marks |= numbered_heads(texts)
    bare = [at for at, row in enumerate(filled) if len(row.text) < 5 and row.text.isdecimal()]
    if bare:
        counting = _counting(filled) or _following(filled, marks) or _between_halves(filled, bare)
        marks |= counting or _in_words(filled, bare) or _footed(filled, bare)
    marks |= _stamped(filled) | _alone(filled, bare)
    marks |= {at for at, text in enumerate(texts) if is_jump(text)}
    marks |= page_titles(texts)
    if marks:
        marks |= printed_heads(texts, marks)
        marks |= _running_heads(filled, marks)
        wrapped = is_wrapped([row for at, row in enumerate(filled) if at not in marks])
        yield from without(filled, marks, len(document.text), join=not wrapped)
    else:
        yield from pages_as_list(filled)


def _in_column(marks: set[int]) -> set[int]:
    """Return the rows of three marks or more on end: no page is empty, they are cells or scores."""
    return {at + n for at in marks if {at, at + 1, at + 2} <= marks for n in range(3)}


def _is_content(filled: Sequence[Row], at: int) -> bool:
    """Tell whether the only mark of a text tells something itself.

    A high number in dashes may be a room or a tune: papers of so many pages have more marks than
    one. `第 12 页` may be the page to which somebody opens a book, or an answer.
    """
    if at and _CITED().fullmatch(filled[at].text) and _CITING().search(filled[at - 1].text):
        return True
    high = _HIGH().fullmatch(filled[at].text)
    return (
        high is not None
        and 0 < at < len(filled) - 1
        and ends_sentence(filled[at - 1].text)
        and ends_sentence(filled[at + 1].text)
    )


def _references(texts: Sequence[str], marks: set[int]) -> set[int]:
    """Return the rows 第9页 that say where something stands: none of three counts on to the next.

    Little stands between them: they head the parts of a guide to a paper of so many pages.
    """
    cited = sorted(at for at in marks if _CITED().fullmatch(texts[at]))
    if len(cited) < _GUIDE or sum(map(len, texts[cited[0] : cited[-1]])) > _SHORT * len(cited):
        return set()
    numbers = [int(digits[0]) for at in cited if (digits := _DIGITS().search(texts[at]))]
    return set() if any(two - one == 1 for one, two in pairwise(numbers)) else set(cited)


def _counting(filled: Sequence[Row]) -> set[int]:
    """Return the rows that are nothing but a number, if at least three of them count on by one.

    Five lines must lie between two of them on average: the cells of a table follow each other.
    """
    bare = [
        (at, int(row.text))
        for at, row in enumerate(filled)
        if len(row.text) < 5 and _BARE().fullmatch(row.text)
    ]
    run: list[int] = []
    value = -1
    for at, number in bare:
        if number == value + 1:
            run.append(at)
        elif len(run) < 3:
            run = [at]
        else:
            continue
        value = number
    if len(run) < 3 or run[-1] - run[0] < 6 * (len(run) - 1):
        return set()
    return set(run)


def _following(filled: Sequence[Row], marks: set[int]) -> set[int]:
    """Return two rows or more that are nothing but a number and count on from a sure mark."""
    found: set[int] = set()
    value, last = -1, 0
    for at, row in enumerate(filled):
        if at in marks:
            digits = _DIGITS().search(row.text)
            value, last = int(digits[0]) if digits else -1, at
        elif value > 0 and at > last + 1 and row.text == str(value + 1):
            value, last = value + 1, at
            found.add(at)
    return found if len(found) > 1 else set()


def _between_halves(filled: Sequence[Row], bare: Sequence[int]) -> set[int]:
    """Return the rows that are nothing but a number, if all stand between halves of sentences.

    Two at least that count on by one, each below a clause that a comma ends and above words that no
    number counts.
    """
    numbers = [int(filled[at].text) for at in bare]
    if len(bare) < _INSIDE or numbers != list(range(numbers[0], numbers[0] + len(bare))):
        return set()
    inside = (
        0 < at < len(filled) - 1
        and len(filled[at - 1].text) >= CLAUSE
        and filled[at - 1].text[-1] in "，,"
        and _PLAIN().match(filled[at + 1].text) is not None
        for at in bare
    )
    return set(bare) if all(inside) else set()


def _alone(filled: Sequence[Row], bare: Sequence[int]) -> set[int]:
    """Return the only row with a number, or with one of a total, if it parts a wrapped sentence.

    A comma ends the line above, no number counts the words below, and the lines are of one width.
    """
    found = [*bare, *(at for at, row in enumerate(filled) if _OF_TOTAL().fullmatch(row.text))]
    if len(found) != 1 or not 0 < found[0] < len(filled) - 1:
        return set()
    (at,) = found
    above, below = filled[at - 1].text, filled[at + 1].text
    if above[-1] not in "，," or _PLAIN().match(below) is None:
        return set()
    widths = [
        columns(row.text) + row.indent for row in (*filled[at - 1 : at], *filled[at + 1 : at + 3])
    ]
    wrapped = len(widths) > _INSIDE and max(widths) - min(widths) <= NEARLY
    return {at} if wrapped and min(widths) >= _FULL else set()


def _in_words(filled: Sequence[Row], bare: Sequence[int]) -> set[int]:
    """Return the rows that are nothing but a number, if one stands between the halves of a word.

    Those that count on from it, up and down, between lines of prose, are of pages too.
    """
    below = [at for at in bare if at > 0]
    found = {
        at
        for at in below
        if at < len(filled) - 1
        and MARK().search(filled[at - 1].text)
        and parts_word(filled[at - 1].text, filled[at + 1].text)
    }
    for order, step in ((below, 1), (below[::-1], -1)) if found else ():
        for one, two in pairwise(order):
            next_ = int(filled[one].text) + step == int(filled[two].text)
            beside = (*filled[two - 1 : two], *filled[two + 1 : two + 2])
            prose = all(len(row.text) >= LEAST for row in beside)
            if one in found and next_ and prose:
                found.add(two)
    return found


def _footed(filled: Sequence[Row], bare: Sequence[int]) -> set[int]:
    """Return the rows that are nothing but a number, if all have the same line above and count on.

    That line is the foot of a page: above most of them the sentence breaks off that goes on below.
    Where it does, the foot goes too.
    """
    numbers = [int(filled[at].text) for at in bare]
    if len(bare) < _INSIDE or numbers != list(range(numbers[0], numbers[0] + len(bare))):
        return set()
    if bare[0] < 2 or bare[-1] == len(filled) - 1:
        return set()
    if len({filled[at - 1].text for at in bare}) > 1:
        return set()
    feet = {at - 1 for at in bare if goes_on(filled[at - 2], filled[at + 1])}
    return {*bare, *feet} if 2 * len(feet) > len(bare) else set()


def _stamped(filled: Sequence[Row]) -> set[int]:
    """Return the rows with the stamp of a library of documents in the midst of a sentence."""
    return {
        at
        for at in range(1, len(filled) - 1)
        if len(filled[at].text) <= _STAMPED
        and is_stamp(filled[at].text)
        and goes_on(filled[at - 1], filled[at + 1])
    }


def _running_heads(filled: Sequence[Row], marks: set[int]) -> set[int]:
    """Return the rows beside page numbers that say the same on three pages or more, or on both.

    Twice is enough where each page has one that comes again: left and right pages may bear the
    names of the book and of the chapter. The first page begins and the last one ends without a
    number, or with one that no other page stands beside. The first of the heads stays if it stands
    at the top: it may be the title.
    """
    beside = {
        near
        for at in (-1, *marks, len(filled))
        for near in (at - 1, at + 1)
        if 0 <= near < len(filled) and near not in marks and len(filled[near].text) <= 40
    }
    said = Counter(filled[at].text for at in beside if not ends_sentence(filled[at].text))
    paged = all(
        any(near in beside and said[filled[near].text] > 1 for near in (at - 1, at + 1))
        for at in marks
        if 0 < at < len(filled) - 1
    )
    least = 2 if paged else 3
    heads = {
        near
        for at in marks
        for near in (at - 1, at + 1)
        if near in beside and is_issue(filled[near].text)
    }
    top = next((at for at, row in enumerate(filled[:_TOP]) if ends_sentence(row.text)), _TOP)
    seen = {row.text for at, row in enumerate(filled) if at not in beside}
    for at in sorted(beside):
        text = filled[at].text
        if said[text] >= least:
            if text in seen or at > top:
                heads.add(at)
            seen.add(text)
    return heads
