"""Damage that stays in the text, named for the reader. Nothing here ever edits.

What was destroyed (replacement characters, lost dashes and brackets, masked letters) cannot be
had back from the text alone, and what was falsified on purpose (spun words, injected keywords)
must not be guessed at. Each flag is cautious: it names what nothing else looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import suspects

_HAN = "\u4e00-\u9fff"
_REPLACED = re.compile("\ufffd+|(?:锟斤拷){2,}|[\xa1-\xff]{12,}")
_GATE = re.compile("[\ufffd锟\xa1-\xff]")
_MASK = re.compile(rf"(?<=[{_HAN}])[*＊](?=[{_HAN}])")
_MONTHS = re.compile(r"1(?:[3-9]|1[0-2]|10)月(?![龄齡季大嫂份])")
_PERIOD = re.compile("累计|累計|同比|增长|增長|完成|实现|實現|季度|上半年|预算|預算")
_NUMBER = re.compile(r"20\d{3,6}[号號]")
_ISSUER = re.compile("[发發办辦函字令]$")
_DOUBLED = re.compile(rf"([{_HAN}]{{3,6}}?)\1")
_SPUN = re.compile("加鼎力度|鼎力生长|生长规划|社会生长|采访人员从")
_FREQUENT = re.compile("[的了是在和有]")
_SENTENCE = re.compile("[。！？]")

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
    broken = [
        m
        for s in document.once(suspects)
        if _GATE.search(s.unusual)
        for m in _REPLACED.finditer(text, s.start, s.stop)
    ]
    if broken:
        share = sum(m.end() - m.start() for m in broken) / len(text)
        span = Span(broken[0].start(), broken[-1].end())
        flagged = flagged.flag("moji-irrecoverable", span, share=share, note=broken[0][0][:12])
    for name, span in (*_lost(text), *_falsified(text)):
        flagged = flagged.flag(name, span, note=text[span.start : span.stop][:20])
    yield flagged


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
    doubled = list(_DOUBLED.finditer(text, 0, HEAD))
    if len(doubled) >= FEWEST_DOUBLED:
        yield "injected-keywords", Span(doubled[0].start(), doubled[-1].end())
    if spun := _SPUN.search(text, 0, HEAD):
        yield "synonym-spun", Span(*spun.span())
    if len(text) >= SHORTEST and _deleted(text):
        yield "characters-deleted", Span(0, len(text))


def _deleted(text: str) -> bool:
    """Tell whether a text with sentences lacks the most frequent characters."""
    head = text[: 4 * SHORTEST]
    frequent: Iterable[str] = _FREQUENT.findall(head)
    few = sum(1 for _ in frequent) < FEWEST_FREQUENT * len(head)
    return (
        few and len(_SENTENCE.findall(head)) >= 5 and sum(map(str.isdigit, head)) < 0.05 * len(head)
    )
