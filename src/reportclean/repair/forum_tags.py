"""Tags of forum software in square brackets, `[b]…[/b]`, `[size=3]`, `[img]…[/img]`.

Words in square brackets are names, sources and remarks elsewhere; so only those of a closed list
go, in a text where two of them at least are opened and closed. What says how posts are written
shows its tags: they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import holds

FEWEST = 2
"""Tags that must be closed, if no long name shows by itself what it is."""
NEAR = 60
"""Characters on both sides of a tag in which a lesson says what it does."""

_NAMES = (
    "b|i|u|s|p|size|color|font|face|align|center|left|right|indent|url|email|quote|list|table|tr|td"
    "|backcolor|free|hide|float"
)
_CLOSED = re.compile(r"\[/[a-z]{1,9}\]", re.IGNORECASE)
_TAG = re.compile(
    r"\[(?P<put>img|attach|attachimg|media|flash|audio|video|swf)(?:=[^\[\]\n]{1,40})?\]"
    r"[A-Za-z0-9:/?&=%_.,#~ -]{0,300}\[/(?P=put)\]"
    rf"|\[(?:{_NAMES})(?:=[^\[\]\n]{{1,200}})?\]|\[/(?:{_NAMES}|img)\]",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\[(quote|align|color|size|font|backcolor)(?:=[^\[\]\n]{1,40})?\][^\[\]]{1,2000}\[/\1\]"
    r"|\[([biu]|center)\](?=[^\[\]\n]*[\u4e00-\u9fff])[^\[\]\n]{1,200}\[/\2\]"
)
_LESSON = re.compile(
    "粗体|粗體|斜体|斜體|[标標][签籤]|代[码碼]|UBB|BB ?[Cc]ode|[语語]法|[显顯]示[为為]|插入"
)


@cleaner
def forum_tags(document: Document) -> Iterator[Edit]:
    """Delete tags of a forum, with the addresses of pictures and films between them."""
    text = document.text
    if not holds(text, "[/"):
        return
    fewest = 1 if _PAIR.search(text) else FEWEST
    if len(_CLOSED.findall(text)) < fewest:
        return
    found = list(_TAG.finditer(text))
    closed = sum("[/" in match[0] for match in found)
    if closed < fewest or any(_taught(text, match) for match in found):
        return
    for match in found:
        yield Edit(*match.span(), "", "forum-tag")


def _taught(text: str, match: re.Match[str]) -> bool:
    """Tell whether the line around a tag explains how it is used."""
    start = max(text.rfind("\n", 0, match.start()), match.start() - NEAR, 0)
    stop = text.find("\n", match.end(), match.end() + NEAR)
    return _LESSON.search(text, start, stop if stop >= 0 else match.end() + NEAR) is not None
