"""Reading the lines of a document as rows: their labels, their pairs, whether they are prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reportclean.blocks.fields import Pair, line_label, pairs_in, pairs_last
from reportclean.blocks.fold import fold
from reportclean.blocks.label import label
from reportclean.blocks.labels import CARRIERS, FURNITURE, LIKED, UNLIKED, Label, Labelled
from reportclean.blocks.rows import Row as Seen
from reportclean.blocks.rows import rows as rows_of
from reportclean.core.document import Document
from reportclean.metadata.dates import dates
from reportclean.metadata.front_row import Row

_RULE = re.compile(
    "[\N{HORIZONTAL BAR}\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS HEAVY HORIZONTAL}]"
)
"""What is drawn for a dash in front of a meeting."""
_BULLET = re.compile(
    r"\s*([•·●▪])\s+(?=[-—]{1,2}\s?(?:在|(?:19|20)\d\d年)|[^。,;:]{0,24}工作报告$)"
)
"""What a list sets in front of the lines of a title, where a page has it as one."""
_SEEN = 400
"""Characters of a line that are read."""
_PUBLISHED = re.compile(r"\s*(?:上传|发布|发表|刊登|张贴)(?:时间|日期)\s?:\s?$")
"""A label in front of a day that is the one of publication."""
_BARS = frozenset(("paper-bar", "paper-issue-and-day", "paper-record"))
"""The rules of rows of an electronic paper: beside its links there may be the day of the paper."""
_DATE_LINE = 120
"""Characters of the longest line of which only the day is read."""
ABOVE = 12
"""Lines above an article without title, blank ones counted, in which its date is looked for."""
BELOW = 4
"""Lines below an article, blank ones counted, in which its credits are looked for."""
CREDITED = 12
"""The same for the line of an editor: links and numbers of pages come between."""
_CREDIT = re.compile(r"\W?(?:本文来源:.{2,12})?(?:责任编辑|责编)\s?:")
"""How the line of an editor begins."""


def read_rows(document: Document) -> Iterator[Row]:
    """Yield the lines of a document that are not blank, with what rules and labels say of them."""
    text = document.text
    labels = label(document)
    seen = rows_of(document)
    around = _around_body(labels, seen)
    above = 0  # where the last line that stays ends
    for i, (row, found) in enumerate(zip(seen, labels, strict=True)):
        start, stop, _ = found.line
        if found.label == "blank" or start == stop:
            continue
        # Only rules are believed that a line is furniture: to read a line does no harm.
        kind: Label = "body" if found.rule == UNLIKED else found.label
        read: tuple[Pair, ...] = ()
        if found.rule in _BARS and any(dates(row.folded)):
            kind = "dateline"
        if kind in CARRIERS or kind in ("credit", "control", "disclaimer"):
            read = pairs_in(document, i)
            if not read and found.rule == f"{kind}-line":  # known as the last line of the text
                read = pairs_last(text, start, stop, above)
        elif i in around and found.rule == UNLIKED:
            read = pairs_in(document, i)
            kind = line_label(read) if read else _dated(row, titled=around[i])
        leaves = found.label in FURNITURE or found.label in CARRIERS
        above = above if leaves else stop
        yield read_row(text, row, kind, read, leaves=leaves)


def _dated(row: Seen, *, titled: bool) -> Label:
    """Return what a line is that is no pairs: below a title a day makes it a date line.

    Of several the first must be said to be when it was published.
    """
    short = titled and 0 < len(row.folded) <= _DATE_LINE
    found = list(dates(row.folded)) if short else []
    said = len(found) > 1 and _PUBLISHED.match(row.folded, 0, found[0].span.start) is not None
    return "dateline" if len(found) == 1 or said else "body"


def _around_body(labels: Sequence[Labelled], seen: Sequence[Seen]) -> Mapping[int, bool]:
    """Return which rows stand between the title of a page and its article, or right below that.

    The first line that names the editor may stand further below. With each whether it stands below
    the title; without one these are the last ABOVE. There what the line model takes for furniture
    may say when, and by whom; elsewhere of other articles.
    """
    title = next((i for i, found in enumerate(labels) if found.label == "title"), -1)
    liked = [i for i, found in enumerate(labels) if found.rule in LIKED and i > title]
    if not liked:
        return {}
    first = title + 1 if title >= 0 else max(0, liked[0] - ABOVE)
    last = liked[-1] + 1
    below = set(range(last, last + BELOW))
    further = range(last, min(last + CREDITED, len(seen)))
    below.update(next(([i] for i in further if _CREDIT.match(seen[i].folded)), []))
    return dict.fromkeys(range(first, liked[0]), title >= 0) | dict.fromkeys(below, False)


def read_row(
    text: str, seen: Seen, kind: Label, read: tuple[Pair, ...] = (), *, leaves: bool = False
) -> Row:
    """Return one line as a row of this kind, with the pairs that were read in it."""
    start, stop, _ = seen.line
    content = seen.text[:_SEEN] or fold(text[start : min(stop, start + _SEEN)])
    content = _RULE.sub("\N{EM DASH}", content)
    if (bullet := _BULLET.match(content)) is not None:
        content = content[: bullet.start(1)] + " " + content[bullet.end(1) :]
    prose = kind == "body" and _is_prose(content, stop - start, text[start:stop])
    return Row(seen.line, content, kind, prose, read, leaves)


def _is_prose(content: str, length: int, line: str) -> bool:
    """Tell whether a line reads like a sentence: a final stop, or length and a comma."""
    bare = line.rstrip().rstrip("\"'”’」』)）】》")
    if bare.endswith(("。", "!", "！", "?", "？", ";", "；", "…")):
        return len(bare) > 4
    return (length >= 40 and ("," in content or "。" in content)) or content.count("。") > 1
