"""Full-width marks replaced by half-width ones on the bytes of GBK, across character borders.

Where one character ends in byte A3 and the next begins with BF, A1, BB, BA or AC, the pair looks
like a full-width mark. The first byte of the first character was left alone and shows as `?`, the
mark follows, and the text is shifted by one byte until an ASCII letter that is a second byte
(`程??h委` is 程。縣委), or until two bytes that make no character: there one more byte shows as
`?` (`發展?;?本` is 發展。基本). Every character between the two is had back; which ones they were
themselves only words can tell, and where words cannot, the character is U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words
from reportclean.repair.torn import LOST, Spot, Surroundings, closed, lasts_of, quotation

LONGEST = 60
"""Characters that a shifted run may have: in traditional text every third character ends it."""
BEFORE = 12
"""Characters in front of the run that take part in the judgement."""
AHEAD = 6
"""Characters behind it."""
REACH = 300
"""Characters in front of it in its line in which a quotation may have begun."""
STRANGE = 4
"""How much more a character of the run must cost than one of the text that it is read as, if
not all characters are decided: then the run itself proves that it is damage."""
WANTED = 4
"""How much more a text may cost with the character that completes its last word."""
CLAUSE = 8
"""Characters in front of a full stop that is read in a row of marks: a label has fewer."""
MOST = 2000
"""Places that differ and are judged in one document: more are no damage of a report, and only
those that look like one of the judged ones are repaired."""

_MARKS = {"?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, ",": 0xAC}
_NARROW = str.maketrans("；：，！？", ";:,!?")
_SPOT = re.compile(rf"\?([?!;:,；：，！？])([^\x00-\x7f。]{{0,{LONGEST}}})([@-~?]?)")
_ENDING = frozenset("。，、；：”")
_QUOTES = frozenset("“”「」")
_OPENING = frozenset("“「《【（")
_ASKING = re.compile(r"[谁誰甚怎哪吗嗎啥]|什[么麼]|[为為如任]何|[几幾]|呢$")
_CHOICE = re.compile("[不没沒].$")
"""A question that ends in both answers, 正不正."""
_TAG = re.compile(r"\?!\?/[A-Za-z][A-Za-z0-9]{0,9}>")
_AHEAD = re.compile(rf"\n|[^\x00-\x1f@-\x7f?]{{0,{AHEAD}}}")
_BEFORE = re.compile(rf"[^\x00-\x1f?]{{0,{BEFORE}}}$")


@cleaner
def halfwidth_over_borders(document: Document) -> Iterator[Edit]:
    """Undo half-width replacement that cut characters in two."""
    text = document.text
    if "?" not in text:
        return
    judged: dict[_Key, tuple[int, str] | None] = {}
    around = Surroundings(text)
    at = 0
    while match := _SPOT.search(text, at):
        edit = _tagged(text, match.start())
        if edit is None:
            key = _key(text, match)
            if key not in judged and len(judged) < MOST:
                judged[key] = _joined(text, match, around)
            if (found := judged.get(key)) is not None:
                size, new = found
                edit = Edit(match.start(), match.start() + size, new, "gbk-bytewise-halfwidth")
        at = edit.stop if edit else match.start() + 1
        if edit:
            yield edit


_Key = tuple[str, str, str, str, int]


def _key(text: str, match: re.Match[str]) -> _Key:
    """Return all that the judgement of a place looks at nearby."""
    start, stop = match.span()
    quoted = quotation(_line_before(text, start))
    return text[max(0, start - BEFORE) : start], match[0], text[stop : stop + AHEAD], *quoted


def _tagged(text: str, start: int) -> Edit | None:
    """Return the edit for a full stop, a space and a tag whose `<` was eaten: `?!?/P>`."""
    tag = _TAG.match(text, start)
    return Edit(start, tag.end(), "。", "gbk-bytewise-halfwidth") if tag else None


def _joined(text: str, match: re.Match[str], around: Surroundings) -> tuple[int, str] | None:
    """Return how long the run of a match is, and what it was; None: no clear reading."""
    spot = _spot(text, match)
    if spot is None:
        return None
    first, last = around.ends(spot)
    if not _proven(match, spot, first, last) or _sound(match[2], spot.middle):
        return None
    if first == "。" and spot.before.endswith("。"):
        first = ""  # no text has two: the first byte of the run is one too many
    return spot.stop - spot.start, first + spot.middle + last


def unread(text: str) -> Iterator[Span]:
    """Yield where such damage is left because nothing tells the characters that were cut.

    Behind the last place that is judged the rest is one span.
    """
    judged: dict[_Key, bool] = {}
    rest: list[int] = []
    for match in _SPOT.finditer(text) if "?" in text else ():
        key = _key(text, match)
        if key not in judged:
            if len(judged) >= MOST:
                rest = [*rest[:1], *match.span()]
                continue
            judged[key] = _left(text, match)
        if judged[key]:
            yield Span(*match.span())
    if rest:
        yield Span(rest[0], rest[-1])


def _left(text: str, match: re.Match[str]) -> bool:
    """Tell whether what was not repaired shows itself as damage."""
    spot = _spot(text, match)
    if spot is None or len(spot.before) < CLAUSE:
        return False
    shown = _odd(match) and not spot.middle and likely.han(text[spot.stop : spot.stop + 1])
    return shown or _strange(match[2], spot.middle)


def _proven(match: re.Match[str], spot: Spot, first: str, last: str) -> bool:
    """Tell whether it is beyond doubt that a run is damage: marks in a row may be meant."""
    ahead = last == LOST or likely.word((spot.middle + last)[-1:] + spot.behind[:1])
    behind = first != LOST and likely.word(spot.before[-1:] + first)
    if not spot.middle and not _dashed(spot.behind):
        # people write `?!?`, and `?:?` is `:` between lost spaces
        if behind and last in _ENDING and _mended(spot.before, first):
            return True
        if first == "。" and _quoted_to_its_end(spot, last):
            return True
        ended = first in {"。", LOST} and _odd(match) and len(spot.before) >= CLAUSE
        return last != LOST and ahead and (behind or ended)
    if LOST not in {first, last}:
        return True
    inside = last not in {"", LOST} and likely.word(spot.middle[-1:] + last)
    proven = behind or inside or (not last and ahead) or _strange(match[2], spot.middle)
    return proven or (first == "。" and _quoting(match, spot))


def _mended(before: str, first: str) -> bool:
    """Tell whether the text in front wants the character: as 共同富 wants 裕."""
    return (
        len(before) >= CLAUSE
        and not _ASKING.search(before)
        and not _CHOICE.search(before)
        and words.cost(before + first) <= words.cost(before) + WANTED
    )


def _quoted_to_its_end(spot: Spot, last: str) -> bool:
    """Tell whether the quotation that is open ends behind a full stop: `，我們走?!?`."""
    return (
        last in {"”", "」"}
        and last == spot.wanted
        and not likely.han(spot.behind[:1])
        and not _ASKING.search(spot.before)
    )


def _quoting(match: re.Match[str], spot: Spot) -> bool:
    """Tell whether a quotation begins or ends behind the full stop: `處理?!鼻?探宙說`."""
    return (
        match[3] == "?"
        and spot.middle in _QUOTES
        and likely.han(spot.behind[:1])
        and len(spot.before) >= CLAUSE
        and not _ASKING.search(spot.before)
    )


def _strange(run: str, middle: str) -> bool:
    """Tell whether a run is so unlike text that it must be the shifted bytes of `middle`."""
    size = len(middle)
    return size > 1 and words.cost(run) > words.cost(middle) + STRANGE * size


def _sound(run: str, middle: str) -> bool:
    """Tell whether a run is likelier text than `middle`: questions in a row, `??？不会吧`."""
    return len(run) > 1 and words.cost(middle) * len(run) > words.cost(run) * len(middle)


def _spot(text: str, match: re.Match[str]) -> Spot | None:
    """Return what is known of the run at `match`; None: its bytes are no common text in GBK."""
    mark, run, end = match.groups()
    stop = match.end()
    shut = closed(run)
    if shut is not None:
        run, end, stop = run[: shut + 1], "", match.start(2) + shut + 1
    torn = shut is None and end in {"", "?"}
    quoted = quotation(_line_before(text, match.start()))
    following = text[stop : stop + 1]
    if torn and not end and (following in _MARKS or (len(run) == LONGEST and following > "\x7f")):
        return None
    try:
        data = bytes([_MARKS[mark.translate(_NARROW)]]) + run.encode("gbk") + end.encode()
        after = following.encode("gbk")
        lasts: tuple[str, ...] = ("",)
        if torn:
            data = data.removesuffix(b"?")
            data, lasts = data[:-1], lasts_of(data[-1], after[0] if after else 0x0A)
        middle = data.decode("gbk")
    except UnicodeError:
        return None
    if shut is not None and len(middle) == len("【I") and middle[0] not in _OPENING:
        return None
    if not lasts or not likely.common(middle[:-1] if shut is not None else middle):
        return None
    before = _BEFORE.search(text, max(0, match.start() - BEFORE), match.start())
    behind = _AHEAD.match(text, stop)
    return Spot(
        match.start(),
        stop,
        middle,
        lasts,
        before[0] if before else "",
        behind[0] if behind else "",
        *quoted,
    )


def _line_before(text: str, at: int) -> str:
    """Return what stands in front of a place in its line, at most REACH characters."""
    return text[max(0, at - REACH) : at].rpartition("\n")[2]


def _dashed(behind: str) -> bool:
    """Tell whether one half of a dash stands there: the other half is torn."""
    return behind.startswith("—") and not behind.startswith("——")


def _odd(match: re.Match[str]) -> bool:
    """Tell whether the marks are a row that nobody writes for emphasis: `?;?`."""
    return match[1] in ";:" and match[3] == "?"
