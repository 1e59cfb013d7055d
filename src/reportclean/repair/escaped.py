r"""Line ends written as escapes, `\n` and `\r\n` in so many letters, as dumps have them.

A table that was written out line by line, or a text that was quoted once too often, has them where
its paragraphs ended. Program text, paths and what is written about them have them too
(`printf("好\n")`, `C:\new`, \n表示换行): so several must stand where a sentence ends, nearly all
where a paragraph can end, and the text must not speak of line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import holds

FEWEST = 2
"""Line ends behind sentences, or beside real ones, that a text must have."""
SHARE = 0.9
"""The share of all such escapes that must stand where a paragraph can end."""

_HAN = "\u3400-\u9fff"
_RUN = re.compile(r"(?:\\{1,4}(?:[rnt]|u3000|xa0)[ \t\u3000]*)+")
_BREAK = re.compile(r"\\[rn]")
_ENDED = re.compile(r"(?:[。！？；…!?;][”’」』）)》〉】\"]?|[\r\n>])\Z")
_CAN_END = re.compile(rf"(?:[{_HAN}0-9A-Za-z）)》〉】：:%％”’」』]|\A)\Z")
_CAN_BEGIN = re.compile(rf"[{_HAN}0-9“‘《（(【「『〔<\r\n①-⑳●■◆]|[—―─]{{2}}|[A-Z][A-Za-z]|\Z")
_LESSON = re.compile("转义|轉義|换行|換行|回车|回車|字符|字元|正则|正則|代码|程式碼|[Pp]rint")
"""Words of a text that is about such escapes."""


@cleaner
def escaped_breaks(document: Document) -> Iterator[Edit]:
    """Turn line ends that are written as escapes into line ends."""
    text = document.text
    if not holds(text, "\\n") and not holds(text, "\\r"):
        return
    found = [match for match in _RUN.finditer(text) if _BREAK.search(match[0])]
    good = []
    ended = 0
    for match in found:
        before = text[max(0, match.start() - 2) : match.start()]
        if _CAN_BEGIN.match(text, match.end()):
            sentence = _ENDED.search(before) is not None
            ended += sentence
            good += [match] if sentence or _CAN_END.search(before) else []
    if ended < FEWEST or len(good) < SHARE * len(found) or _LESSON.search(text):
        return
    for match in good:
        yield Edit(*match.span(), "\n", "escaped-line-end")
