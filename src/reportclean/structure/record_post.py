"""Posts and letters as text: what a bulletin board or a program for mail prints above and below.

Boards of the mainland print 发信人, 信区, 标题 and 发信站 above a post and `※ 来源:·…[FROM: …]`
below it; PTT of Taiwan 作者, 看板, 標題 and 時間, and what others wrote as 推, 噓 and →. A letter
begins with lines of From, Subject and Date, or 发件人, 主题 and 发送时间. Several may follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.blocks.fold import fold
from reportclean.core.edits import Span
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record
from reportclean.structure.record_lines import stripped

_WHITE = "\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n"
_OPENING = lazy(
    r"(?:发信人|發信人|寄信人|发件人|發件人|寄件[者人]|From|Subject)\s?[:：]"
    r"|作者\s{0,8}[:：]?\s{0,8}\w{2,14}[^\n:：]{0,60}\s{0,8}(?:看板|站[内內])"
)
"""How the first line of a post or a letter begins."""
_END = r"[ \r]*\n\s*"
_BOARD = lazy(
    rf"^(?:发信人|寄信人) ?: ?(?P<author>[^\n,]{{1,60}}?)"
    rf"(?: ?, ?(?:原?信区|讨论区|看板|版面) ?: ?(?P<column>[\w.-]{{0,39}}\w)[^\n]{{0,40}}?)?{_END}"
    rf"(?:标 {{0,2}}题 ?: ?(?P<title>[^\n]{{1,200}}?){_END})?"
    rf"(?:发信站|时 {{0,2}}间) ?: ?[^\n(]{{0,60}}\(?(?P<date_published>[^\n()]{{10,40}})"
    rf"[^\n]{{0,40}}(?:\s*\n(?:转信站|来 {{0,2}}源|出 {{0,2}}处) ?: ?[^\n]{{0,200}})?(?:\n|$)",
    re.MULTILINE,
)
_PTT = lazy(
    r"^作者 ?:?\s*(?P<author>\w{2,14}(?: ?\([^\n]{0,60}?\))?)\s*"
    r"(?:看板|站内) ?:?\s*(?P<column>[\w-]{2,20}?)\s*标题 ?:?\s*(?P<title>[^\n]{1,120}?)\s*"
    r"时间 ?:?\s*(?P<date_published>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4})"
    r"(?:\s*\n[─━-]{4,80}(?=\s*\n))?",
    re.MULTILINE,
)
_MAIL = {
    "author": "From|发件人|发信人|寄件者|寄件人",
    "title": "Subject|主题|主旨|标题",
    "date_published": "Date|Sent|发送时间|发送日期|传送时间|寄件日期|日期|时间",
    "other": "To|Cc|Bcc|Reply-To|Attachments?|Importance|收件人|收件者|抄送|密送|副本|附件|重要性",
}
"""What the lines above a letter are called."""
_LINE = lazy(
    "|".join(rf"(?P<{means}>(?:{names}) ?: ?)" for means, names in _MAIL.items()), re.IGNORECASE
)
_QUOTING = lazy(r"[-_=]{3,}.*\w|_{5,}$|>|.*(?:转载|转贴|转寄|转发|写道|提到)")
"""What stands above the head of a letter inside another, or of a post that was carried over."""
_NEAR = 200
"""Characters of the line above a head."""
_FIRST = frozenset(("发信", "發信", "寄信", "发件", "發件", "寄件", "Fr", "Su", "作者"))
_LEAST = 3
"""Lines of the head of a letter."""
_BELOW = lazy(r"^※ ?(?:来源|发信站|转载|Origin)[^\n]*", re.MULTILINE)
_DRAWN = lazy(r"^[ \t]*([-=*_#~─━])\1{2,}\s*\Z", re.MULTILINE)
"""What is drawn between two posts."""
_SIGNATURE = lazy(r"^-- *\r?\n", re.MULTILINE)
_SIGNED = 800
"""Characters at most between the sign that opens a signature and what the board prints below."""
_SAID = lazy(
    r"※[^\n]*|(?:推|嘘|→|噓) ?\w{2,14} ?:[^\n]*|-- *|\[FROM:[^\n]*|[─━]{4,80}|\[本篇[^\n]*"
)
"""Lines below a post: what the board and the readers added."""
_NAME = re.compile(
    r"\"?(?P<name>[^\"<>@\n]*[^\"<>@\s])?\"? *(?:<[^<>\n]*>|[\[(]mailto:[^\n]*)?[ ;,]*$"
)


def is_post(text: str) -> bool:
    """Tell whether `text` begins as a post or a letter does."""
    return text.lstrip(_WHITE)[:2] in _FIRST and _OPENING().match(text.lstrip(_WHITE)) is not None


def posts(text: str) -> tuple[Record, ...]:
    """Return the posts or letters that `text` is, in order; none if it begins with none."""
    if not is_post(text):
        return ()
    start = len(text) - len(text.lstrip(_WHITE))
    folded = fold(text)
    heads = [*_boards(folded, start)] or [*_letters(folded, start)]
    if not heads or heads[0][0].start != start:
        return ()
    ends = [*(span.start for span, _ in heads[1:]), len(text)]
    return tuple(
        _record(folded, head, fields, end) for (head, fields), end in zip(heads, ends, strict=True)
    )


_Head = tuple[Span, tuple[Field, ...]]


def _boards(text: str, start: int) -> Iterator[_Head]:
    """Yield the heads of posts of one board, all of one kind; what a post quotes is part of it."""
    pattern = _PTT() if text.startswith("作者", start) else _BOARD()
    for match in pattern.finditer(text, start):
        if match.start() > start and _quoted(text, match.start()):
            continue
        fields = [
            Field(means, (stripped(text, Span(*match.span(means))),))
            for means, value in match.groupdict().items()
            if value is not None
        ]
        yield Span(*match.span()), tuple(fields)


def _letters(text: str, start: int) -> Iterator[_Head]:
    """Yield the heads of letters; a letter that another forwards is part of that."""
    at = start
    while match := _LINE().search(text, at):
        begin, at = match.span()
        if begin > start and (text[begin - 1] != "\n" or _quoted(text, begin)):
            continue
        fields, stop = _lines(text, begin)
        roles = [field.role for field in fields]
        if len(roles) >= _LEAST and {"author", "title"} <= set(roles):
            yield Span(begin, stop), tuple(fields)
            at = stop


def _quoted(text: str, at: int) -> bool:
    """Tell whether the line above `at` says that what follows was written elsewhere."""
    above = text[max(0, at - _NEAR) : at].rstrip().rpartition("\n")[2]
    return _QUOTING().match(above) is not None


def _lines(text: str, at: int) -> tuple[list[Field], int]:
    """Return the fields of the lines from `at` on that are of the head of a letter, and its end."""
    fields: list[Field] = []
    while match := _LINE().match(text, at):
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        means = str(match.lastgroup)
        value = stripped(text, Span(match.end(), end))
        if means == "author":
            value = _named(text, value)
        fields.append(Field(means, (value,) if value.start < value.stop else ()))
        at = min(end + 1, len(text))
    return fields, at


def _named(text: str, value: Span) -> Span:
    """Return where the name of a sender stands; nowhere where there is but an address."""
    found = _NAME.match(text[value.start : min(value.stop, value.start + _NEAR)])
    if found is None or found["name"] is None:
        return Span(value.start, value.start)
    return Span(value.start + found.start("name"), value.start + found.end("name"))


def _record(text: str, head: Span, fields: tuple[Field, ...], end: int) -> Record:
    return Record(
        Span(head.start, end), (*fields, Field("text", tuple(_body(text, head.stop, end))))
    )


def _body(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the text of a post stands, without signature and what board and readers added."""
    while drawn := _DRAWN().search(text, max(start, end - _NEAR), end):
        end = drawn.start()
    below = _BELOW().search(text, start, end)
    if below is None:
        yield stripped(text, Span(start, end))
        return
    signs = _SIGNATURE().finditer(text, max(start, below.start() - _SIGNED), below.start())
    # The last: the board drew it, and one above it is the author's.
    yield stripped(text, Span(start, max((sign.start() for sign in signs), default=below.start())))
    at = below.start()
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        row = stripped(text, Span(at, stop))
        if row.start < row.stop and not _SAID().fullmatch(text, *row):
            yield row
        at = stop + 1
