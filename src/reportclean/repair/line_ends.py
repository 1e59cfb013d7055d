"""Things appended to line after line: anti-copy junk of boards, and watermarks.

One such line end may be content; the same kind on most lines is a machine's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.lines import BLANK, ended
from reportclean.core.pipeline import cleaner
from reportclean.repair.broken_words import inside_word

FEWEST_LINES = 3
"""Lines that must end so, for junk and watermarks."""
MOST = 0.6
"""The share of lines with Chinese text that must end in junk."""
REACH = 48
"""Characters at the end of a line that are looked at."""
HALF = 0.4
"""The share of lines with Chinese sentences that must end in the same watermark."""

_HAN = "\u3400-\u9fff"
_CHINESE = re.compile(f"[{_HAN}]")
_JUNK = re.compile(
    rf"(?:(?<=[。！？…；，、：”』」）])[ \t]{{0,4}}|(?<=[{_HAN}0-9!?:;,%)])[ \t]{{1,4}})"
    rf"([!-~](?:[ -~]{{1,30}}[!-~])?)[ \t]*$"
)
_LAST = max(BLANK)
"""No junk, and no blank behind it, comes behind this one in Unicode."""
_JOINED = re.compile(rf"(?<=[{_HAN}])([!-~](?:[ -~]{{1,30}}[!-~])?)[ \t]*$")
"""The same right behind a word."""
_MEASURE = (
    r"[\d.,~-]{1,12} ?(?:[kKMGTmcdnp]?(?:W|Wh|V|VA|A|Ah|Hz|Pa|g|m|L|l|B|b|bps|J|N|mol|cal)"
    r"|rpm|dB|min)[23]?(?:/(?:h|s|min|d|m|km|kg|L))?[23]?"
)
_WORD = re.compile(rf"{_MEASURE}|[A-Za-z]?[a-z]+|[A-Z]+|[\d\s.,:/%()+|-]*|\S*(?:://|www\.)\S*")
"""What is no junk: a word, a figure, a measure, an address."""
_STRANGE = re.compile(r"[^A-Za-z0-9 .,()/-]|[a-z][A-Z]|[A-Za-z]\d[A-Za-z]|\d[A-Za-z]\d")
_THROWN = frozenset("!\"$';?\\^`{|}~")
"""Marks that random ASCII has, and no time, address, formula or value."""
_MARK = re.compile(
    r"[。！？!?；…”』」]([ \t]?[^\s（(【\[。！？!?”“」』，,；;][^。！？!?；;“”]{3,39}?)[ \t]*$"
)
_ENDED = re.compile(rf"[{_HAN}][^\n]*[。！？!?；…]")
_MARKS = frozenset("。！？…；，、：”』」）!?:;,)")
_BRACKETED = re.compile(
    r"[。！？!?；…”』」]((?:【[^\n【】。！？]{3,39}】|\[[^\n\[\]。！？]{3,39}\]|[(（][^\n()（）。！？]{3,39}[)）])"
    r"(?:[a-z0-9./:-]{4,30})?)[ \t]*$",
    re.IGNORECASE,
)
_BEFORE_STOP = re.compile(
    r"((?:【[^\n【】。！？]{3,39}】|\[[^\n\[\]。！？]{3,39}\]|[(（][^\n()（）。！？]{3,39}[)）]))[。！？!?；…]$"
)
_CITED = re.compile(
    "[(（【\\[](?:数据|數據|资料|資料|引自|[参參]?[见見]|[详詳][见見]|据|據|[来來]源|网址|網址)"
)
"""What a sentence refers to: in front of its stop that is its own."""
_ADDRESS = re.compile(
    r"www\.|[a-z0-9-]\.[a-z]{2,7}\b|本文(?:由|来自|來自|来源|來源|转自|轉自|出自|摘自|首发|首發)",
    re.IGNORECASE,
)
_NAMED = tuple(
    re.compile(
        rf"{opening}[^【】\[\] 摄攝]{{2,12}}"
        r"(?:[网網]|论坛|論壇|社区|社區|在线|在線|[网網]站|文[库庫])[】\]]"
    )
    for opening in ("【", r"\[")
)
"""A site and no more, in brackets that stand for no aside; one bracket is found sooner than two."""
_FROM_SITE = re.compile(
    r"[(（【\[][来來]源 ?[:：] ?[^()（）【】\[\]，。 ]{2,12}"
    r"(?:[网網]|论坛|論壇|社区|社區|在线|在線)[)）】\]]"
)
"""A site as the source, in brackets: behind line after line it is none of a single paragraph."""
_BEFORE_MARK = re.compile("[，。；！？、]")
_LEADS = re.compile("[据據在由到从從与與和被为為向對对于於用给給登访訪问問上自的是以]")
"""What stands in front of a name that belongs to its sentence."""
_INSERTED = re.compile(rf"www\.(?<=[{_HAN}]www\.)[A-Za-z0-9.-]{{3,40}}(?=[{_HAN}])")
_OF_SITE = re.compile(
    r"(?:[^\s。，；：:]{2,12}[网網站库庫]\s{0,2})?(?:https?://)?(?:[a-z0-9-]{1,30}\.){1,3}[a-z]{2,10}/?"
    r"(?:\s{0,2}[^\s。，；：:]{0,10}(?:[网網站库庫]|整理|发布|發布|提供|首发|首發|收集))?"
)
"""A line of the name and the address of a site."""
_CUTS = re.compile(rf"[{_HAN}](?:【[^】]*】|\[[^\]]*\])[{_HAN}]")
_SITE = re.compile(
    r"[网網站]|www\.|\.com|\.cn|[A-Za-z]{3}|_|在线|在線|转载|轉載|论坛|論壇|版权|版權|公众号|公眾號|关注|關注|扫码|掃碼"
)


@cleaner
def anticopy_junk(document: Document) -> Iterator[Edit]:
    """Delete random ASCII at the ends of most lines, different on each."""
    text = document.text
    ends = (
        (start, ended(text, start, stop))
        for start, stop, _ in document.lines
        if start < stop and text[stop - 1] <= _LAST
    )
    found = [
        match
        for start, stop in ends
        if start < stop and " " < text[stop - 1] < "\x7f" and _CHINESE.search(text, start, stop)
        if (match := _JUNK.search(text, max(start, stop - REACH), stop))
    ]
    if len(found) < FEWEST_LINES or len({m[1] for m in found}) < len(found):
        return
    if 2 * sum(map(_told, found)) > len(found) and MOST * len(found) > sum(map(_thrown, found)):
        return
    random = sum(1 for m in found if _STRANGE.search(m[1]) and not _WORD.fullmatch(m[1]))
    lines = _chinese(document)
    if random >= max(FEWEST_LINES, MOST * lines):
        # where nothing parts junk from text, a mark or a digit in front of it is junk too
        parted = sum(m[0][0] in " \t" for m in found) > len(found) / 2
        for match in found:
            joined = (
                None if parted else _JOINED.search(text, max(0, match.end() - REACH), match.end())
            )
            whole = joined or match
            if len(found) == lines or not _WORD.fullmatch(match[1]):
                yield Edit(whole.start(), match.end(), "", "anticopy-junk")


@cleaner
def watermarks(document: Document) -> Iterator[Edit]:
    """Delete the name of a site behind the last stop of line after line."""
    text = document.text
    every = document.lines
    each = [text[stop - 4 : stop] for start, stop, _ in every if stop - start > 4]
    if len(set(each)) > len(each) - FEWEST_LINES + 1:
        return
    ends = Counter(each)
    if not any(n >= FEWEST_LINES for n in ends.values()):
        return
    for start, end in _between(document):
        yield Edit(start, end, "", "watermark-sentence")
    found = [
        (match, text[start : match.start(1)])
        for start, stop, _ in every
        if stop - start > 4 and ends[text[stop - 4 : stop]] >= FEWEST_LINES
        if (match := _appended(text, max(start, stop - REACH), stop))
        and _CHINESE.search(text, start, match.start(1))
    ]
    # A whole line that recurs is a refrain.
    often = Counter(mark for mark, _ in {(match[1], before) for match, before in found})
    least = max(FEWEST_LINES, HALF * _sentences(document)) if found else 0
    for match, _ in found:
        if often[match[1]] >= least:
            stop = match.end(1) if match.re is _BEFORE_STOP else match.end()
            yield Edit(match.start(1), stop, "", "watermark-sentence")


@cleaner
def watermarks_inside(document: Document) -> Iterator[Edit]:
    """Delete the name of a site that stands inside sentences, again and again.

    In brackets it cuts a clause in two at least once and ends another, and no word leads to it; an
    address cuts words in two.
    """
    text = document.text
    for match in _addresses(text):
        yield Edit(*match.span(), "", "watermark-sentence")
    if max(text.count("]"), text.count("】")) < FEWEST_LINES:
        return
    found = [m for sites in _NAMED for m in sites.finditer(text)]
    often = Counter(match[0] for match in found)
    cutting = {match[0] for match in found if _CUTS.match(text, match.start() - 1, match.end() + 1)}
    ending = {m[0] for m in found if _BEFORE_MARK.match(text, m.end())}
    said = {match[0] for match in found if _LEADS.match(text, match.start() - 1)}
    for match in found:
        inside = _CHINESE.match(text, match.start() - 1) is not None
        if often[match[0]] >= FEWEST_LINES and match[0] in (cutting & ending) - said and inside:
            yield Edit(*match.span(), "", "watermark-sentence")


def _addresses(text: str) -> list[re.Match[str]]:
    """Return the addresses that stand inside sentences again and again, and cut a word once."""
    if text.count("www.") < FEWEST_LINES:
        return []
    found = list(_INSERTED.finditer(text))
    often = Counter(match[0] for match in found)
    cutting = {
        match[0]
        for match in found
        if inside_word(
            text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 2]
        )
    }
    return [m for m in found if often[m[0]] >= FEWEST_LINES and m[0] in cutting]


def _told(match: re.Match[str]) -> bool:
    """Tell whether no mark stands in front: of a room, a person or a well something is told."""
    return match.string[match.start() - 1] not in _MARKS


def _thrown(match: re.Match[str]) -> bool:
    """Tell whether a mark is in it that nothing has that is told: a code, a time, a formula."""
    return not _THROWN.isdisjoint(match[1])


def _between(document: Document) -> list[tuple[int, int]]:
    """Return the lines of a site with its address, the same between paragraph and paragraph."""
    text = document.text
    if "." not in text:
        return []
    lines = [(text[line.start : line.stop].strip(), line) for line in document.lines]
    filled = [(bare, line) for bare, line in lines if bare]
    often = Counter(bare for bare, _ in filled if len(bare) < REACH and "." in bare)
    marks = {bare for bare, n in often.items() if n >= FEWEST_LINES and _OF_SITE.fullmatch(bare)}
    if not marks:
        return []  # nearly always
    above = [a for (a, _), (b, _) in pairwise(filled) if b in marks]
    ended = sum(a[-1] in _MARKS for a in above)
    found = [(line.start, line.end) for bare, line in filled if bare in marks]
    between = marks.isdisjoint(above) and 2 * ended > len(above)
    return found if between and len(found) >= HALF * (len(filled) - len(found)) else []


def _appended(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Return the name of a site at the last stop; in brackets it must hold an address."""
    if match := _MARK.search(text, start, stop):
        return match if _SITE.search(match[1]) else None
    match = _BRACKETED.search(text, start, stop)
    if match is None and (before := _BEFORE_STOP.search(text, start, stop)):
        match = None if _CITED.match(before[1]) else before
    if match is None:
        return None
    told = (
        _ADDRESS.search(match[1])
        or _FROM_SITE.fullmatch(match[1])
        or any(site.fullmatch(match[1]) for site in _NAMED)
    )
    return match if told else None


def _sentences(document: Document) -> int:
    """Return how many lines hold a sentence that ends: nothing is appended to a menu."""
    text = document.text
    return sum(1 for line in document.lines if _ENDED.search(text, line.start, line.stop))


def _chinese(document: Document) -> int:
    """Return how many lines hold Chinese text."""
    text = document.text
    return sum(1 for line in document.lines if _CHINESE.search(text, line.start, line.stop))
