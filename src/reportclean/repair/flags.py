"""Damage that stays in the text, named for the reader. Nothing here ever edits.

What was destroyed (replacement characters, lost dashes and brackets, masked letters) cannot be
had back from the text alone, and what was falsified on purpose (spun words, injected keywords)
must not be guessed at. Each flag is cautious: it names what nothing else looks like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.halfwidth import unread
from reportclean.repair.unusual import holds, suspects
from reportclean.repair.utf8_as_gbk import misread

_HAN = "\u4e00-\u9fff"
_SPECIALS = "€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ"
_LETTERS = f"\xa1-\xff{_SPECIALS}\u2018-\u201d\u2013-\u2014\u2026"
_REPLACED = re.compile(f"\ufffd+|[锟斤拷]{{2,}}|[{_LETTERS}]{{4,}}")
_LETTER = re.compile("[\xc0-\xd6\xd8-\xf6\xf8-\xff]")
_SYMBOL = re.compile(f"[\xa1-\xbf\xd7\xf7{_SPECIALS}]")
_GATE = re.compile(f"[\ufffd锟\xa1-\xff{_SPECIALS}]")
_ENCODING = re.compile("[乱亂][码碼]|[编編转轉解][码碼]|字符|字元")
_MEMORY = re.compile("烫{4,}[烫屯]*|屯{4,}[烫屯]*")
_ASKED = re.compile(rf"(?<=[{_HAN}0-9])\?{{2,}}(?=[{_HAN}0-9])|\?{{6,}}")
_ASKING = re.compile("[谁誰什甚怎哪吗嗎呢何几幾多么麼啥否吧啊]")
_MASK = re.compile(rf"(?<=[{_HAN}])[*＊](?=[{_HAN}])")
_MONTHS = re.compile(r"1(?:[3-9]|1[0-2]|10)月(?![龄齡季大嫂份])")
_PERIOD = re.compile("累计|累計|同比|增长|增長|完成|实现|實現|季度|上半年|预算|預算")
_NUMBER = re.compile(r"20\d{3,6}[号號]")
_ISSUER = re.compile("[发發办辦函字令]$")
_DOUBLED = re.compile(rf"([{_HAN}]{{3,6}}?)\1")
_SPUN = re.compile("加鼎力度|鼎力生长|生长规划|社会生长|采访人员从")
_FREQUENT = "的和在是有了"
_SENTENCE = re.compile("[。！？]")

BEYOND_REPAIR = "moji-irrecoverable"
"""The flag of characters that were destroyed."""
MOST = 100
"""Flags of one kind that a document may bear: the last one spans all that follow."""
NEAR = 60
"""Characters around the word 锟斤拷 in which a text that speaks of encodings says so."""
FEWEST_ROWS = 2
"""Rows of question marks in the place of characters: one alone may be somebody's."""
FEWEST_RARE = 4
"""Unusual characters of a line that may be misread."""
LETTERS = 12
"""Letters with accents in a row, which no language has."""
HEAD = 1000
"""Characters in which falsified text is looked for: such a page is so everywhere."""
FEWEST_DOUBLED = 2
"""Doubled runs of three to six characters that a page must have there."""
SHORTEST = 400
"""Han characters of a text that must hold some of the most frequent ones."""
FEWEST_FREQUENT = 0.004
"""Their least share in it: in reports it is 0.04, in lists of figures 0.01."""


@cleaner
def damage_flags(document: Document) -> Iterator[Document]:
    """Flag what cannot be repaired."""
    text = document.text
    flagged = document
    broken = [*_unreadable(document), *(Span(*m.span()) for m in _overwritten(text))]
    if broken:
        share = sum(span.stop - span.start for span in broken) / len(text)
        first = broken[0]
        span = Span(min(s.start for s in broken), max(s.stop for s in broken))
        note = text[first.start : first.stop][:12]
        flagged = flagged.flag(BEYOND_REPAIR, span, share=share, note=note)
    cut = (("gbk-bytes-lost", span) for span in unread(text))
    for name, span in _limited((*cut, *_lost(text), *_falsified(text))):
        flagged = flagged.flag(name, span, note=text[span.start : span.stop][:20])
    yield flagged


def _unreadable(document: Document) -> Iterator[Span]:
    """Yield the characters that stand for others, and the lines that were misread."""
    text = document.text
    for line in document.once(suspects):
        if len(line.unusual) >= FEWEST_RARE and misread(text[line.start : line.stop]):
            yield Span(line.start, line.stop)
        elif _GATE.search(line.unusual):
            for match in _REPLACED.finditer(text, line.start, line.stop):
                if _irrecoverable(text, match):
                    yield Span(*match.span())


def destroyed(text: str) -> bool:
    """Tell whether a text is damage that cannot be repaired, and holds nothing else.

    >>> destroyed("锟斤拷锟斤拷锟斤拷"), destroyed("锟斤拷锟斤拷锟斤拷2012年")
    (True, False)
    """
    kept = "\n".join([line for line in text.split("\n") if not misread(line)])
    rest = _REPLACED.sub(lambda found: "" if _irrecoverable(text, found) else found[0], kept)
    return not any(map(str.isalnum, _MEMORY.sub("", rest)))


def _limited(found: Iterable[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Yield the first MOST of each kind, and all that follow of it as one."""
    many: Counter[str] = Counter()
    rest: dict[str, Span] = {}
    for name, span in found:
        many[name] += 1
        if many[name] < MOST:
            yield name, span
        else:
            rest[name] = Span(rest.get(name, span).start, span.stop)
    yield from rest.items()


def _irrecoverable(text: str, match: re.Match[str]) -> bool:
    """Tell whether a match of `_REPLACED` is damage, not a topic and no word of some language."""
    found = match[0]
    if found[0] == "\ufffd":
        return True
    if found[0] in "锟斤拷":
        if "锟斤" not in found and "拷锟" not in found:
            return False
        near = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        return len(found) > len("锟斤拷") or not _ENCODING.search(near)
    letters, symbols = len(_LETTER.findall(found)), len(_SYMBOL.findall(found))
    return (letters >= 2 and symbols >= 2) or letters >= LETTERS


def _overwritten(text: str) -> list[re.Match[str]]:
    """Return where characters became question marks, or memory that nothing was written to."""
    filled = any(holds(text, 4 * sign) for sign in "烫屯")
    found = list(_MEMORY.finditer(text)) if filled else []
    if holds(text, "??"):
        rows = [m for m in _ASKED.finditer(text) if not _asks(text, m.start())]
        found += rows if len(rows) >= FEWEST_ROWS else []
    return found


def _asks(text: str, at: int) -> bool:
    """Tell whether a question word stands shortly before."""
    return bool(_ASKING.search(text, max(0, at - 6), at))


def _lost(text: str) -> Iterator[tuple[str, Span]]:
    """Yield where a dash, brackets or a letter is missing."""
    for match in _MONTHS.finditer(text):
        start, stop = match.span()
        numeric = text[start - 1 : start].isdigit()
        if not numeric and _PERIOD.search(text, start, stop + 40):
            yield "lost-dash", Span(start, stop)
    for match in _NUMBER.finditer(text):
        if _ISSUER.search(text, max(0, match.start() - 1), match.start()):
            yield "docnum-suspect", Span(*match.span())
    if "*" in text or "＊" in text:
        for match in _MASK.finditer(text):
            start, stop = match.span()
            if likely.word(text[start - 1] + text[stop]):
                yield "mask-char", Span(start - 1, stop + 1)


def _falsified(text: str) -> Iterator[tuple[str, Span]]:
    """Yield where words were put in, taken out or exchanged; one flag of a kind a document."""
    head = text[:HEAD]
    doubled = list(_DOUBLED.finditer(head)) if _repeats(head) else []
    doubled = [m for m in doubled if "锟" not in m[0]]
    if len(doubled) >= FEWEST_DOUBLED:
        yield "injected-keywords", Span(doubled[0].start(), doubled[-1].end())
    if ("鼎力" in head or "生长" in head or "采访人员从" in head) and (spun := _SPUN.search(head)):
        yield "synonym-spun", Span(*spun.span())
    if len(text) >= SHORTEST and _deleted(text):
        yield "characters-deleted", Span(0, len(text))


def _repeats(head: str) -> bool:
    """Tell whether three to six characters may stand twice in a row: quick, and never wrongly no.

    The text is compared with itself shifted by that many characters, as two long numbers; the
    lower byte of each character is enough.
    """
    data = head.encode("utf-16-le", "surrogatepass")[::2]
    number, length = int.from_bytes(data, "little"), len(data)
    return any(
        bytes(size) in (number ^ (number >> 8 * size)).to_bytes(length, "little")
        for size in (3, 4, 5, 6)
    )


def _deleted(text: str) -> bool:
    """Tell whether a text with sentences lacks the most frequent characters."""
    head = text[: 4 * SHORTEST]
    least = FEWEST_FREQUENT * len(head)
    found = 0
    for character in _FREQUENT:
        found += head.count(character)
        if found >= least:  # nearly always, and soon
            return False
    return len(_SENTENCE.findall(head)) >= 5 and sum(map(str.isdigit, head)) < 0.05 * len(head)
