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
from reportclean.repair import likely, lost_pairs
from reportclean.repair.marks import Spot, quotation
from reportclean.repair.proof import CLAUSE, odd, plain, proven, sound, strange
from reportclean.repair.torn import LOST, Surroundings, closed, lasts_of, strays

LONGEST = 60
"""Characters that a shifted run may have: in traditional text every third character ends it."""
BEFORE = 12
"""Characters in front of the run that take part in the judgement."""
AHEAD = 6
"""Characters behind it."""
REACH = 300
"""Characters in front of it in its line in which a quotation may have begun."""
MOST = 2000
"""Places that differ and are judged in one document: more are no damage of a report, and only
those that look like one of the judged ones are repaired."""

KNOWN = 2
"""Characters of a run that must be known for each that nothing tells."""
_TOLD = 2
"""Characters between the torn ones that must tell by themselves in a simplified text: what was
damaged so was converted to traditional characters, nearly always."""

EATEN = {"?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, ",": 0xAC}
NARROW = str.maketrans("；：，！？", ";:,!?")
_SPOT = re.compile(rf"\?([?!;:,；：，！？])([^\x00-\x7f。]{{0,{LONGEST}}})([@-~?]?)")
_OPENING = frozenset("“「《【（")
_SHOWN_ALIKE = frozenset("”’」』")
"""Closing marks behind a full stop of which the first byte is A1, as that of the space."""
_TAG = re.compile(r"\?!\?/[A-Za-z][A-Za-z0-9]{0,9}>")
_AHEAD = re.compile(rf"\n|[^\x00-\x1f@-\x7f?]{{0,{AHEAD}}}")
_BEFORE = re.compile(rf"[^\x00-\x1f?]{{0,{BEFORE}}}$")


@cleaner
def halfwidth_over_borders(document: Document) -> Iterator[Edit]:
    """Undo half-width replacement that cut characters in two."""
    text = document.text
    if "?" not in text:
        return
    around = Surroundings(text)
    found = list(_repairs(text, around, damaged=False))
    if any(beyond_doubt for _, beyond_doubt in found):  # then other marks in a row are damage too
        found = list(_repairs(text, around, damaged=True))
    for edit, _ in found:
        yield edit


def _repairs(text: str, around: Surroundings, *, damaged: bool) -> Iterator[tuple[Edit, bool]]:
    """Yield the edits, and whether a run is so long that it proves how `text` was damaged.

    `damaged`: that is known.
    """
    judged: dict[_Key, tuple[int, str, bool] | None] = {}
    at = 0
    while match := _SPOT.search(text, at):
        edit, beyond_doubt = _tagged(text, match.start()), False
        if edit is None:
            key = _key(text, match)
            if key not in judged and len(judged) < MOST:
                judged[key] = _joined(text, match, around, damaged=damaged)
            if (found := judged.get(key)) is not None:
                size, new, beyond_doubt = found
                edit = Edit(match.start(), match.start() + size, new, "gbk-bytewise-halfwidth")
        at = edit.stop if edit else match.start() + 1
        if edit:
            yield edit, beyond_doubt


_Key = tuple[str, str, str, str, int]


def _key(text: str, match: re.Match[str]) -> _Key:
    """Return all that the judgement of a place looks at nearby."""
    start, stop = match.span()
    quoted = quotation(_line_before(text, start))
    return text[max(0, start - BEFORE) : start], match[0], text[stop : stop + AHEAD], *quoted


def _tagged(text: str, start: int) -> Edit | None:
    """Return the edit for a full stop, a space and a tag whose `<` was eaten: `?!?/P>`.

    The mark that closes an open quotation shows itself as the space does.
    """
    tag = _TAG.match(text, start)
    if not tag:
        return None
    closing, _ = quotation(_line_before(text, start))
    new = "。" + (closing if closing in _SHOWN_ALIKE else "")
    return Edit(start, tag.end(), new, "gbk-bytewise-halfwidth")


def _joined(
    text: str, match: re.Match[str], around: Surroundings, *, damaged: bool
) -> tuple[int, str, bool] | None:
    """Return how long the run of a match is, what it was, and whether that is beyond doubt.

    None: no clear reading.
    """
    spot = _spot(text, match)
    if spot is None or (spot.wanted and match[2][:1] == spot.wanted):
        return None  # the marks end a quotation: `“又停??”`
    if len(spot.middle) < _TOLD and not (damaged or odd(match)) and around.simplified:
        return None
    first, last = around.ends(spot)
    if around.stripped and spot.middle:
        middle = spot.middle
        spot = lost_pairs.whole(around.scripted(spot), first, last)
        if spot is None:
            return None
        if spot.middle != middle:
            first, last = around.ends(spot)
    meant = not proven(match, spot, first, last, damaged=damaged)
    if meant or sound(match[2], spot.middle):
        return None
    if plain(text[match.start(2) : spot.stop], spot.middle + last, spot.behind):
        return None
    if _of_another_script(spot, first + last) or _hardly(spot, first + last):
        return None
    beyond_doubt = len(spot.middle) > 1
    if first == "。" and spot.before.endswith("。"):
        first = ""  # no text has two: the first byte of the run is one too many
    return spot.stop - spot.start, first + spot.middle + last, beyond_doubt


def _of_another_script(spot: Spot, cut: str) -> bool:
    """Tell whether the reading is traditional and all that stands around it simplified.

    Only texts that were converted to traditional characters were damaged so.
    """
    around = spot.before + spot.behind
    return (
        any(map(likely.converted, spot.middle + cut))
        and any(map(likely.reduced, around))
        and not any(map(likely.converted, around))
    )


def _hardly(spot: Spot, cut: str) -> bool:
    """Tell whether so little of the run is known that the marks say as much as it would."""
    return len(spot.middle) < KNOWN * cut.count(LOST)


def unread(text: str) -> Iterator[Span]:
    """Yield where such damage is left because nothing tells the characters that were cut.

    Behind the last place that is judged the rest is one span.
    """
    judged: dict[_Key, bool] = {}
    around = Surroundings(text)
    rest: list[int] = []
    for match in _SPOT.finditer(text) if "?" in text else ():
        key = _key(text, match)
        if key not in judged:
            if len(judged) >= MOST:
                rest = [*rest[:1], *match.span()]
                continue
            judged[key] = _left(text, match, around)
        if judged[key]:
            yield Span(*match.span())
    if rest:
        yield Span(rest[0], rest[-1])


def _left(text: str, match: re.Match[str], around: Surroundings) -> bool:
    """Tell whether what was not repaired shows itself as damage."""
    spot = _spot(text, match)
    if spot is None or len(spot.before) < CLAUSE:
        return False
    shown = odd(match) and not spot.middle and likely.han(text[spot.stop : spot.stop + 1])
    spot = around.scripted(spot)
    rare = match[1] in ";:" and not likely.common("".join(filter(likely.han, match[2])))
    stray = any(strays(spot, character) for character in match[2])
    return shown or rare or stray or strange(match[2], spot.middle)


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
    if torn and not end and (following in EATEN or (len(run) == LONGEST and following > "\x7f")):
        return None
    try:
        data = bytes([EATEN[mark.translate(NARROW)]]) + run.encode("gb18030") + end.encode()
        after = following.encode("gbk")
        lasts: tuple[str, ...] = ("",)
        if torn:
            data = data.removesuffix(b"?")
            data, lasts = data[:-1], lasts_of(data[-1], after[0] if after else 0x0A)
        middle = data.decode("gbk")
    except UnicodeError:
        return None
    worded = following.isascii() and following.isalnum()  # T of 【IT; `“l現` is no text
    if shut is not None and len(middle) == len("【I") and not (worded and middle[0] in _OPENING):
        return None
    if not lasts or not likely.common(middle[:-1] if shut is not None else middle):
        return None
    before = _BEFORE.search(text, max(0, match.start() - BEFORE), match.start())
    behind = _AHEAD.match(text, stop)
    ahead = behind[0] if behind else ""
    return Spot(
        match.start(),
        stop,
        middle,
        lasts,
        before[0] if before else "",
        ahead if ahead or stop < len(text) else "\n",  # a text ends as a line does
        *quoted,
    )


def _line_before(text: str, at: int) -> str:
    """Return what stands in front of a place in its line, at most REACH characters."""
    return text[max(0, at - REACH) : at].rpartition("\n")[2]
