r"""Characters written as escapes, `\u4e2d\u56fd`: a string that was never read.

A pattern names two of them, `[\u4e00-\u9fa5]`, and a lesson a few: so several must stand on end,
more than there are Chinese characters, in a text that does not speak of them. Its other escapes, of
line ends, quotation marks and slashes, are read with them.

R on Windows writes `<U+00A0>` for what the charset of its computer lacks: nearly always a space.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import holds

FEWEST = 4
"""Chinese characters that must be written so, on end with another; and more than are not."""

_CODE = r"\\{1,2}u[0-9a-fA-F]{4}"
_RUN = re.compile(rf"(?:{_CODE}){{2,}}")
_HAN = re.compile(r"u[3-9][0-9a-fA-F]{3}")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_ESCAPE = re.compile(rf"(?:{_CODE})+|(?:\\{{1,2}}[rn])+|\\[\"/]")
_WITHIN = re.compile(r"(?:\\{1,2}u(?!0022|005[cC])[0-9a-fA-F]{4})+|(?:\\{1,2}[rn])+")
"""The same in a string of a record, but for what parts it from others."""
_LESSON = re.compile(
    "Unicode|UTF-?8|转义|轉義|编码|編碼|字符|字元|正则|正則|空格|\\bR语言", re.IGNORECASE
)

_OF_R = re.compile(r"(?:<U\+[0-9A-F]{4,6}>)+")
_BEHIND = 20
"""Characters behind it in which a line may speak of such things too."""
_INVISIBLE = frozenset("\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}")
_FEWEST_OF_R = 3
"""Characters that R must have written so: a text that speaks of them has one or two."""


@cleaner
def unicode_escapes(document: Document) -> Iterator[Edit]:
    r"""Read `\u4e2d` and `<U+4E2D>` as the character that they name."""
    text = document.text
    yield from _of_r(text)
    if not holds(text, "\\u"):
        return
    han = sum(len(_HAN.findall(match[0])) for match in _RUN.finditer(text))
    if han < max(FEWEST, len(_CHINESE.findall(text))) or _LESSON.search(text):
        return
    records = text.lstrip()[:1] in {"{", "["}
    for match in (_WITHIN if records else _ESCAPE).finditer(text):
        if (new := _read(match[0])) is not None:
            yield Edit(*match.span(), new, "unicode-escape")


def _of_r(text: str) -> Iterator[Edit]:
    """Yield the edits of what R wrote, but in a line that teaches it."""
    if text.count("<U+") < _FEWEST_OF_R:
        return
    for match in _OF_R.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        codes = [int(code, 16) for code in re.findall("[0-9A-F]{4,6}", match[0])]
        line = text[start : match.start()] + text[match.end() : match.end() + _BEHIND]
        if not _LESSON.search(line) and max(codes) <= sys.maxunicode:
            said = "".join(map(chr, codes))
            if all(c.isprintable() or c.isspace() or c in _INVISIBLE for c in said):
                yield Edit(*match.span(), said, "unicode-escape")


def _read(written: str) -> str | None:
    """Return what an escape says, None where it says nothing that may stand in a text."""
    if "u" not in written:
        return "\n" if written[-1] in "rn" else written[-1]
    units = bytes.fromhex("".join(re.findall("u([0-9a-fA-F]{4})", written)))
    said = units.decode("utf-16-be", "replace").replace("\r\n", "\n")
    shown = all(c.isprintable() or c in "\n\t\xa0\u3000" for c in said)
    return said if shown and "\ufffd" not in said else None
