"""Lists of contents, one heading a line with its page or without, or all in one line.

Such a list goes only where its headings come again below, as the headings that they are: without
that the list may be all there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.contents_titled import paged_list
from reportclean.structure.layout import FINAL, Row, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token

_LEADER = r"[.…·．⋯ \t\xa0\u3000]{0,80}"
_ENTRY = lazy(
    rf"(?P<head>\S.{{1,60}}?){_LEADER}"
    r"(?:(?P<dash>[-—–(（]) ?)?(?P<page>[0-9IVXivx]{1,4}|[Ⅰ-Ⅻⅰ-ⅻ])(?(dash) ?[-—–)）])"
)
_LEADS = lazy("[…⋯]|[.·．]{3}")
_PAGE_ENDS = frozenset("0123456789IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ-—–)）")
_HEAD = lazy("(?:正文|文章|章节|章節)?[目][ \xa0\u3000]{0,4}[录錄次]")
_TITLE = lazy("[目][ \xa0\u3000]{0,4}[录錄次]")
"""How a list in one line begins."""
_PAGE = lazy(r"\A[.…·．⋯]{0,80}(?:[0-9]{1,3})?")
_FEWEST = 2
"""Headings that it must have."""
_LONGEST = 64
"""Characters of the longest heading."""
_FEWEST_PLAIN, _MOST = 3, 300
"""Headings that a list without pages must have, and has at most."""
_NEAR_TOP = 40
"""Lines from the top of a text in which it stands: reports and plans have covers."""
_TOP = 12
"""Lines from the top of a text in which it stands."""


@cleaner
def fused_contents(document: Document) -> Iterator[Edit]:
    """Take away a list of contents whose page numbers are fused to the headings.

    At least three lines in a row (two below 目录, with leaders or both of them headings below) end
    in page numbers that never fall, and headings of theirs come again below, where they belong:
    without that the list may be all there is. Without numbers the list must stand under 目录 and
    end where its first heading comes again.
    """
    filled = [row for row in rows(document) if row.text]
    if (flat := _flat(filled)) is not None:
        yield Edit(filled[flat].begin, filled[flat + 1].begin, "", "contents-list")
        return
    if (found := paged_list(filled) or _plain(filled) or _again(filled)) is not None:
        yield Edit(filled[found.start].begin, filled[found.stop].begin, "", "contents-list")
        return
    runs: list[list[tuple[int, re.Match[str]]]] = [[]]
    for at, row in enumerate(filled):
        short = len(row.text) <= 150 and row.text[-1] in _PAGE_ENDS
        match = _ENTRY().fullmatch(row.text) if short else None
        if runs[-1] and not (match and _page(runs[-1][-1][1]) <= _page(match)):
            runs.append([])
        if match:
            runs[-1].append((at, match))
    runs = [run for run in runs if len(run) >= 2 and run[-1][0] + 1 < len(filled)]
    if runs:
        seen = {
            "".join(row.text.split()): at for at, row in enumerate(filled) if len(row.text) < 64
        }
        for run in runs:
            yield from _contents(filled, run, seen)


def _page(match: re.Match[str]) -> int:
    return int(match["page"]) if match["page"].isdigit() else 0


def _contents(
    filled: Sequence[Row], run: Sequence[tuple[int, re.Match[str]]], seen: Mapping[str, int]
) -> Iterator[Edit]:
    """Take away one list of contents; of short lines `seen` says in which row each is the last."""
    first, last = run[0][0], run[-1][0]
    titled = first > 0 and _HEAD().fullmatch(filled[first - 1].text) is not None
    led = sum(1 for _, m in run if _LEADS().search(m.string, m.end("head"), m.start("page")))
    heads = {"".join(m["head"].split()) for _, m in run}
    again = sum(seen.get(head, 0) > last for head in heads)
    numbered = sum(1 for _, m in run if token(m["head"]))
    certain = 5 * led >= 4 * len(run) or 2 * again >= len(run) or 2 * numbered >= len(run)
    if not (again and certain) or (len(run) == 2 and not (titled and 2 in (led, again))):
        return
    if titled:
        first -= 1
    yield Edit(filled[first].begin, filled[last + 1].begin, "", "contents-list")


def _plain(filled: Sequence[Row]) -> range | None:
    """Return which rows are 目录 and headings without pages, half of which come again below.

    The first of them comes again right behind the last: there the text begins.
    """
    for at, row in enumerate(filled[:_NEAR_TOP]):
        if not _HEAD().fullmatch(row.text):
            continue
        first = _joined(filled[at + 1]) if at + 1 < len(filled) else ""
        far = range(at + 1 + _FEWEST_PLAIN, min(at + 1 + _MOST, len(filled)))
        begin = next((k for k in far if _joined(filled[k]) == first), None)
        if begin is None or not all(map(_may_head, filled[at + 1 : begin])):
            return None
        heads = [_joined(filled[k]) for k in range(at + 1, begin)]
        below = {_joined(row) for row in filled[begin:] if len(row.text) <= _LONGEST}
        return range(at, begin) if 2 * sum(map(below.__contains__, heads)) >= len(heads) else None
    return None


def _again(filled: Sequence[Row]) -> range | None:
    """Return which rows are headings, three at least, that all come again below, in their order.

    They stand under 目录, or are numbered from one on above all sentences, where a page took 目录
    with it: what a list announces (议程如下：) is part of the text.
    """
    above = next((at for at, row in enumerate(filled) if not _may_head(row)), 0)
    for at, row in enumerate(filled[: min(above, _NEAR_TOP)]):
        titled = _HEAD().fullmatch(row.text) is not None
        number = None if titled else token(row.text)
        if not (titled or (number and number.value == 1)) or (
            at and filled[at - 1].text[-1] in "：:"
        ):
            continue
        last = {_joined(row): k for k, row in enumerate(filled) if len(row.text) <= _LONGEST}
        first = stop = at + titled
        while stop < min(above, first + _MOST) and last[_joined(filled[stop])] > stop:
            if not (titled or token(filled[stop].text)):
                break
            stop += 1
        wanted = [last[_joined(entry)] for entry in filled[first:stop]]
        if stop < len(filled) and token(filled[stop].text) and not _is(filled[stop], filled[first]):
            continue  # the list goes on with what does not come again
        fewest = _FEWEST if titled and _numbered(filled[first:stop]) else _FEWEST_PLAIN
        if len(wanted) >= fewest and all(a < b for a, b in pairwise((stop - 1, *wanted))):
            return range(at, stop)
    return None


def _numbered(entries: Sequence[Row]) -> bool:
    """Tell whether all headings are numbered, from one on."""
    numbers = [token(entry.text) for entry in entries]
    return bool(numbers) and all(numbers) and numbers[0] is not None and numbers[0].value == 1


def _is(row: Row, heading: Row) -> bool:
    return _joined(row) == _joined(heading)


def _joined(row: Row) -> str:
    return "".join(row.text.split())


def _may_head(row: Row) -> bool:
    return len(row.text) <= _LONGEST and row.text[-1] not in FINAL


def _flat(filled: Sequence[Row]) -> int | None:
    """Return which of the rows is a list in one line, 目录一、…1二、…5; None if none is."""
    for at, row in enumerate(filled[:_TOP]):
        if _TITLE().match(row.text) and _is_list("".join(row.text.split()), filled[at + 1 :]):
            return at
    return None


def _is_list(line: str, below: Sequence[Row]) -> bool:
    """Tell whether a line without spaces is 目录 and headings of rows `below` with their pages.

    They come again in the same order: that proves it, and nothing is lost with it.
    """
    rest, found = line[2:].lstrip(":："), 0
    for row in below:
        if len(row.text) > _LONGEST or row.text[0] != rest[:1]:
            continue
        heading = "".join(row.text.split())
        if rest.startswith(heading):
            rest, found = _PAGE().sub("", rest[len(heading) :]), found + 1
            if not rest:
                return found >= _FEWEST
    return False
