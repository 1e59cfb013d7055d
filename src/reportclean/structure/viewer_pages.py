"""Pages that a document viewer numbers like the items of a list: `1、`, `2、` in mid sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.edits import Edit
from reportclean.repair.broken_words import inside_word
from reportclean.structure.layout import HAN, Row, ends_sentence
from reportclean.structure.lazy import lazy

_PAGE = 100
"""Characters of a page of a preview, at least."""
_MARKED = lazy("([0-9]{1,3})(?:、|[.．](?![0-9]))")
_SURE = 3
"""Pages from the first line on, of which one that begins within a word is enough."""
_RATHER_REST = lazy(rf"了(?![解结結却卻断斷然])[{HAN}]|[{HAN}][，、。]")
"""A particle, or one character before a mark: what even in a list begins no item."""
_WHOLE = lazy("[。！？!?]")
_REST_OF_WORD = lazy(f"[{HAN}][的了，、,。0-9]")
"""One character before a particle or a mark: no item begins so, the rest of a word may."""
_MARK = lazy("[，。、；！？,;!?]")
"""What prose has; a colon a title may have too."""
_TORN = lazy(rf"[{HAN}A-Za-z0-9，,、（(《“」』”》]\Z")

_FRONT = lazy(r"(?:——|--|[上于於在])[^，。、；！？,;!?]{6,60}[届屆大][^，。、；！？,;!?]{0,20}\Z")
"""The name of a meeting that breaks off: ——在2008年1月19日禾丰镇第十一届人民代表大会第一次."""


def torn(text: str) -> bool:
    """Tell whether `text` is prose that breaks off before its sentence ends."""
    return (
        len(text) >= 12
        and bool(_TORN().search(text[-1:]))
        and bool(_MARK().search(text))
        and not ends_sentence(text)
    )


def pages_as_list(filled: Sequence[Row]) -> Iterator[Edit]:
    """Take away `1、`, `2、` that number the pages of a document viewer, in the middle of words.

    Four in five must stand after a line that breaks off, three in ten of them within a word or
    behind a line that holds a whole sentence; the last page ends a sentence and no colon announces
    a list. Items of a list may have commas and no stop, but they break no word. Where pages of
    prose are cut within words, the last one may be cut too: a preview shows the first pages. Of
    three that count from the first line of the text on, one within a word is enough.
    """
    marks: list[tuple[int, re.Match[str]]] = []
    for at, row in enumerate(filled):
        match = _MARKED().match(row.text) if row.text[0] in "0123456789" else None
        if match and (not marks or int(match[1]) == int(marks[-1][1][1]) + 1):
            marks.append((at, match))
    inner = [at for at, match in marks if at and int(match[1]) > 1]
    if not inner or not marks or int(marks[0][1][1]) > 2:
        return
    open_ = [at for at in inner if torn(filled[at - 1].text)]
    fronts = [at for at in inner if at not in open_ and _is_front(filled[at - 1].text)]
    within = [
        at
        for at, match in marks
        if at in open_
        and (
            _REST_OF_WORD().match(filled[at].text, match.end())
            or inside_word(filled[at - 1].text, filled[at].text[match.end() :])
            or _inside_number(filled[at - 1].text, filled[at].text[match.end() :])
        )
    ]
    cut = [at for at in open_ if at in within or _WHOLE().search(filled[at - 1].text)]
    bodies = {filled[at].text[match.end() :][:2] for at, match in marks}
    if not _from_the_top(filled, marks, open_) and (
        len(open_) < max(1, 0.8 * (len(inner) - len(fronts)))
        or len(cut) < max(1, 0.3 * len(inner))
        or (len(inner) < 3 and not (within or fronts))  # paragraphs without a stop, and items
        or len(bodies) < len(marks)
        or not (ends_sentence(filled[-1].text) or _within_words(filled, marks, open_))
        or filled[inner[0] - 1].text[-1] in "：:"
    ):
        return
    for at, match in marks:
        row = filled[at]
        if at in open_ or at in fronts:
            yield Edit(filled[at - 1].stop, row.start + match.end(), "", "page-number-in-text")
        else:
            yield Edit(row.start, row.start + match.end(), "", "page-number-in-text")


def _from_the_top(
    filled: Sequence[Row], marks: Sequence[tuple[int, re.Match[str]]], open_: Sequence[int]
) -> bool:
    """Tell whether pages count from the first line on, and one of prose begins within a word.

    As much stands between them as on pages, so that some may end with their sentence.
    """
    if len(marks) < _SURE or marks[0][0] != 0 or marks[0][1][1] != "1":
        return False
    between = sum(len(row.text) for row in filled[: marks[-1][0]])
    if between < _PAGE * (len(marks) - 1) // 2:
        return False
    return any(
        _RATHER_REST().match(rest)
        or inside_word(filled[at - 1].text, rest)
        or _inside_number(filled[at - 1].text, rest)
        for at, match in marks
        if at in open_ and (rest := filled[at].text[match.end() :])
    )


def _is_front(text: str) -> bool:
    """Tell whether a page ends within what stands above a report, which has no marks."""
    return _FRONT().search(text) is not None


def _inside_number(above: str, below: str) -> bool:
    """Tell whether a number is cut between two pages of prose: `…教职工21` and `00人。…`."""
    return bool(_MARK().search(above)) and above[-1].isdecimal() and below[:1].isdecimal()


def _within_words(
    filled: Sequence[Row], marks: Sequence[tuple[int, re.Match[str]]], open_: Sequence[int]
) -> bool:
    """Tell whether half of the pages begin within a word, each behind a page of prose."""
    within = sum(
        len(filled[at - 1].text) >= _PAGE
        and _WHOLE().search(filled[at - 1].text) is not None
        and (
            _MARK().match(filled[at].text, match.end()) is not None
            or inside_word(filled[at - 1].text, filled[at].text[match.end() :])
        )
        for at, match in marks
        if at in open_
    )
    return within > 0 and 2 * within >= len(open_)
