"""Numbers of headings that a lost byte A1 shifted: `。ǘ┺D型升級` is `　（二）轉型升級`.

They stand at the start of paragraphs, behind the blanks of which one byte was lost, so a report has
dozens. Where the pairs of 二, 三 and 十 fall apart into private ones a decoder drops them: what is
left of each number is known all the same, and which mark its bracket makes of what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.midgloss import seconds
from reportclean.repair.unusual import suspects

LONGEST = 40
"""Characters that a shifted run may have."""
BESIDE = 6
"""Characters behind it that tell its last one where a gloss leaves several."""

_LEFT = {
    "ㄒ唬": "一", "ǘ": "二", "ㄈ": "三", "ㄋ模": "四", "ㄎ澹": "五", "ㄆ撸": "七", "ò耍": "八",
    "ň牛": "九", "ㄊ": "十", "ㄊ唬": "十一",
}  # fmt: skip
"""What is left of the numbers in brackets; of 六 nothing is, of 十二 as much as of 十."""
_GLOSS = re.compile(rf" ?\(([a-zü{likely.TONED_VOWELS}]{{1,6}}) ?\)")
_SHIFTED = re.compile(
    rf"[ \t\u3000]{{0,8}}(?P<all>。(?P<number>{'|'.join(sorted(_LEFT, reverse=True))})"
    rf"(?P<run>[─-╋][^\x00-\x7f]{{0,{LONGEST}}})"
    rf"(?:(?P<end>[@-~])|\((?P<gloss>[a-zü{likely.TONED_VOWELS}]{{1,6}}) ?\)))"
)


@cleaner
def shifted_numbers(document: Document) -> Iterator[Edit]:
    """Write out the number and the words behind it, up to where the text reads right again."""
    text = document.text
    before = ""
    for line in document.once(suspects):
        match = _SHIFTED.match(text, line.start, line.stop)
        if match is None or not (read := _read(match)):
            continue
        number = _LEFT[match["number"]]
        # What is left of both is the same, and 十二 follows 十一.
        before = number = "十二" if (before, number) == ("十一", "十") else number
        start, stop = match.span("all")
        gloss = _GLOSS.match(text, stop)
        if gloss and likely.reads(read[-1], gloss[1]):
            stop = gloss.end()
        yield Edit(start, stop, f"\N{IDEOGRAPHIC SPACE}（{number}）{read}", "gbk-lost-a1")


def _read(match: re.Match[str]) -> str:
    """Return the words behind the number; empty where they hold a rare character."""
    try:
        data = match["run"].encode("gbk")[1:]
    except UnicodeError:
        return ""
    ends = [ord(match["end"])] if match["end"] else seconds(data[-1], match["gloss"])
    found = []
    for end in ends:
        try:
            found.append((data + bytes([end])).decode("gbk"))
        except UnicodeError:
            continue
    behind = match.string[match.end() : match.end() + BESIDE].partition("\n")[0]
    good = filter(likely.common, found)
    return min(good, key=lambda one: words.cost(one + behind), default="")


def is_shifted(text: str, start: int, stop: int) -> bool:
    """Tell whether a line begins with such a number, whatever follows it."""
    return _SHIFTED.match(text, start, stop) is not None
