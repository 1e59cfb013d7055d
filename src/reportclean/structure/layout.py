r"""The layout of lines: indents, blanks at line ends, blank lines, and runs of spaces inside.

Whether a line is a paragraph of its own is not asked here: `wrapped` and `flattened` have
answered that before, since both look at the indents that go now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple, cast

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.lines import Line, lines
from reportclean.core.pipeline import cleaner
from reportclean.structure.lazy import lazy

SPACES = (
    " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\x0b\x0c\N{EN QUAD}-\N{HAIR SPACE}"
    "\N{NARROW NO-BREAK SPACE}\N{MEDIUM MATHEMATICAL SPACE}"
)
"""Blanks inside a line, as the inside of a character class of a pattern."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\N{IDEOGRAPHIC NUMBER ZERO}"
"""Chinese characters, as the inside of a class. Those beyond U+FFFF make `re` 40 times slower."""

MARK = lazy("[，。、；：！？,;:!?]")
"""What parts clauses, or ends them."""
ENDS = tuple("，。、；：！？,;:!?….—")
"""With what a line ends that breaks off at a mark."""
FINAL = "。！？!?；;…"
"""What ends a sentence, in either width; `.` does only after Chinese characters."""

CLOSERS = "”’」』）)》〉】］]\"'"
"""What may stand between the end of a sentence and the end of its paragraph."""

_ODD = "\t\xa0\u3000\x0b\x0c" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f"
_STRIP = " \t\xa0\u3000\x0b\x0c" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f"
_NARROW = lazy("[\x00-\u10ff]+")
_RUN = lazy(rf"(?<![{SPACES}\r\n])[{SPACES}]+(?![{SPACES}\r\n])")
_ODD_RUN = lazy(rf"[{SPACES}]{{2}}|[{SPACES.replace(' ', '', 1)}]")
_PROSE = lazy(rf"[。！？；，]|[{HAN}”][,;!?]")


class Row(NamedTuple):
    """A line without its indent and without the blanks at its end."""

    begin: int
    """Where the line begins in the text, in characters."""
    start: int
    """Where its content begins."""
    stop: int
    end: int
    """Where the next line begins."""
    indent: int
    """Columns of blank before the content: 2 for an ideographic space, 1 for others."""
    text: str
    """The content; empty for a blank line."""


_ROW = cast("Callable[[tuple[int, int, int, int, int, str]], Row]", partial(tuple.__new__, Row))
"""Makes a row of a tuple of all its fields, in half the time that `Row` takes."""


def rows(document: Document) -> tuple[Row, ...]:
    """Return the lines of the document as rows; shared by all who ask through `once`."""
    return document.once(_rows)


def _rows(document: Document) -> tuple[Row, ...]:
    return _as_rows(document.text, document.lines)


def rows_of(text: str) -> tuple[Row, ...]:
    """Return the lines of `text` as rows."""
    return _as_rows(text, lines(text))


def _as_rows(text: str, found: Iterable[Line]) -> tuple[Row, ...]:
    made = []
    for begin, stop, end in found:
        whole = text[begin:stop]
        content = whole.lstrip(_STRIP)
        blank = len(whole) - len(content)
        indent = blank + whole.count("\N{IDEOGRAPHIC SPACE}", 0, blank) if blank else 0
        content = content.rstrip(_STRIP)
        start = begin + blank
        made.append(_ROW((begin, start, start + len(content), end, indent, content)))
    return tuple(made)


def has_odd_blank(text: str) -> bool:
    """Tell whether there is a blank in `text` that is no plain space: a gate."""
    return any(map(text.__contains__, _ODD))


def columns(text: str) -> int:
    """Return how many columns `text` takes in a fixed-width fount: 2 for a Chinese character.

    All that is older than Hangul in Unicode counts 1, the rest 2; curly quotes and dashes are as
    wide as characters in Chinese founts.
    """
    return 2 * len(text) - sum(map(len, _NARROW().findall(text)))


def ends_sentence(text: str) -> bool:
    """Tell whether `text` ends with a sentence end, whatever brackets and quotes close after it."""
    bare = text.rstrip(CLOSERS)
    return bare[-1:] in tuple(FINAL) if bare else text != ""


@cleaner
def layout(document: Document) -> Iterator[Edit]:
    r"""Leave one paragraph a line: no indent, no blank line, no blank at the end, `\n` between.

    Runs of blanks inside prose become one space. In a line that is no prose they may be the
    columns of a table or the gaps of a list of credits: there they stay as they are.
    """
    text = document.text
    found = rows(document)
    untidy = any(r.begin < r.start or r.end - r.stop > 1 or not r.text for r in found)
    if untidy or "\r" in text or text[-1:] == "\n":
        yield from _between(text, found)
    if ("  " in text or has_odd_blank(text)) and _ODD_RUN().search(text):
        yield from _inside(document)


def _between(text: str, found: Sequence[Row]) -> Iterator[Edit]:
    """Yield what is wrong around lines: indents, blanks at their ends, blank lines, odd ends."""
    yield from _around(text)
    for before, row in pairwise([row for row in found if row.text]):
        end = before.end - (2 if text.startswith("\r\n", before.end - 2) else 1)
        if before.stop < end:
            yield Edit(before.stop, end, "", "space-at-end")
        if text[end] == "\r":
            yield Edit(end, before.end, "\n", "line-end")
        if before.end < row.begin:
            yield Edit(before.end, row.begin, "", "blank-line")
        if row.begin < row.start:
            yield Edit(row.begin, row.start, "", "indent")


def _inner(text: str) -> tuple[int, int]:
    """Return the span of `text` without the blanks and line ends around it."""
    stripped = text.lstrip(_STRIP + "\r\n")
    start = len(text) - len(stripped)
    return start, start + len(stripped.rstrip(_STRIP + "\r\n"))


def _around(text: str) -> Iterator[Edit]:
    """Yield what takes the blanks before the first and after the last paragraph away."""
    start, stop = _inner(text)
    if start:
        rule = "blank-line" if "\n" in text[:start] or "\r" in text[:start] else "indent"
        yield Edit(0, start, "", rule)
    if stop < len(text):
        rule = "blank-line" if "\n" in text[stop:] or "\r" in text[stop:] else "space-at-end"
        yield Edit(stop, len(text), "", rule)


def _inside(document: Document) -> Iterator[Edit]:
    for row in rows(document):
        if not _ODD_RUN().search(row.text) or not _PROSE().search(row.text):
            continue
        for run in _RUN().finditer(row.text):
            if "\f" in run[0] and ends_sentence(row.text[: run.start()]):
                yield Edit(row.start + run.start(), row.start + run.end(), "\n", "page-border")
            elif run[0] != " ":
                yield Edit(row.start + run.start(), row.start + run.end(), " ", "space-run")
