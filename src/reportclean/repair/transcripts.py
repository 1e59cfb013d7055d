"""Times of transcripts: at the ends of turns, above, below, and in front of what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.lines import Line, ended
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import lines_with

FEWEST = 2
"""Lines that must end in a time, or stand below one."""
FEWEST_TURNS = 3
"""Statements with a time below each, and their speakers above, at least."""
MOST = 0.6
"""The share of the lines that are a time which must stand so."""
LONGEST = 48
"""Characters of the longest line that is a time and no more."""
SPEAKER = 40
"""Characters of the longest line that names a speaker, office and all."""

_TIME = re.compile(
    r"(?:[ \t\u3000\xa0]{0,8}[\[【][^\[\]【】]{1,20}[\]】][:：].*?"
    r"(?P<time>[ \t]*\[(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?\][ \t]*)"
    r"|[ \t\u3000\xa0]{0,8}[\[【][^\[\]【】]{1,20}[\]】].*?[。！？!?”]"
    r"(?P<second>[ \t]*\[(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?\d{1,2}:\d{2}:\d{2}\][ \t]*)"
    r"|[^\[\]]{3,}[^\[\] \t]"
    r"(?P<day>[ \t]*\[(?:19|20)\d{2}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\][ \t]*)"
    r"|[ \t\u3000\xa0]{0,8}[\[【][^\[\]【】]{1,20}[\]】].*?[。！？!?”]"
    r"(?P<bare>[ \t\u3000\xa0]{1,4}\d{1,2}:\d{2}:\d{2}[ \t]*)"
    r"|[ \t\u3000\xa0]{0,8}[^\s:：，。]{2,12}[:：].*?[。！？!?”]"
    r"(?P<stamp>[ \t\u3000\xa0]{1,4}(?:19|20)\d{2}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2}[ \t]*))$",
    re.DOTALL,
)
"""A turn of a live transcript with its time; day and time show it without a speaker before, and
a time to the second, behind the end of a sentence, without a colon behind the speaker, or
without brackets around the time."""
_TIME_ABOVE = re.compile(
    r"[ \t\u3000\xa0]{0,8}[\[【]\d{1,2}:\d{2}(?::\d{2})?[\]】][ \t]*\r?\n\s{0,8}"
    r"(?=[\[【][^\[\]【】\n]{1,20}[\]】](?:[:：]|[ \u3000][^\s\[【]))"
)
"""The time of a turn on the line above it."""
_OWN_TIME = re.compile(
    r"\s*[\[【(（]?(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?[\]】)）]?\s*"
)

_COUNTED = re.compile(
    r"[ \t\u3000\xa0]{0,8}[\[【](\d{1,2}:)?([0-5]?\d):([0-5]\d)(?:[.,]\d{1,3})?[\]】]"
    r"[ \t\u3000\xa0]{0,4}(?=\S)"
)
"""The time of a film in front of what is said then."""
_SPEAKER = re.compile(r"\s{0,8}[\[【][^\[\]【】]{1,20}[\]】][:：]")
_TIMED_TURN = re.compile(
    r"(?P<front>[ \t\u3000\xa0]{0,8}[\[【(（]?(?P<day>(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?"
    r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?)[\]】)）]?"
    r"[ \t\u3000]{0,4})"
    r"(?P<by>[^\s:：，。；]{2,14})[:：](?P<said>.*\S.*)"
)
"""A time in front of a speaker."""
_TURN = re.compile(r"\s{0,8}(?P<by>[^\s:：，。；]{2,14})[:：](?P<said>.*\S.*)")
_TURN_TIMED = re.compile(
    r"\s{0,8}[\[【](?P<by>[^\[\]【】]{1,20})[\]】][:：]?(?P<said>.*\S)"
    r"(?P<front>[ \t\u3000]{0,4}[（(](?P<day>(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?"
    r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?)[）)][ \t]*)"
)
"""One in round brackets behind what a speaker in others says: of an entry it would be its hour."""
_STAMPED_TURN = re.compile(
    r"\s{0,8}(?P<by>[^\s:：，。；]{2,14})[:：]"
    r"(?P<front>[ \t\u3000]{0,4}[\[【(（](?P<day>(?:19|20)\d{2}-\d{1,2}-\d{1,2} )?"
    r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?)[\]】)）][ \t\u3000]{0,4})"
    r"(?P<said>.*\S.*)"
)
"""One in brackets between a speaker and what is said."""
_BESIDE_TIME = re.compile(
    r"\xa0(?:(?<=\d\xa0)\d{1,2}:\d|[\[(（【]?\d{1,4}[-:]\d"
    r"|(?<=\d:\d\d\xa0)|(?<=\d:\d\d[\])）】]\xa0))"
)
"""A no-break space in a time or beside one: a gate, found by that space."""
_CLOCK = re.compile(r":\d\d")
"""What every time has: lines without it are not looked at."""
_DIGITS = re.compile(r"\d+")
_SENTENCE = frozenset("。！？!?…”")
_SPEAKING = re.compile("[我你您咱]|大家|各位|[谢謝]{2}|[请請][问問]")


@cleaner
def transcript_times(document: Document) -> Iterator[Edit]:
    """Delete the times of a live transcript, `[speaker]:… [09:05]`, or those above each turn.

    Or those below each statement, where the speaker stands above on a line of its own; or those in
    front of what is said in a film, which count from its beginning; or in front of each speaker.
    """
    timed = tuple(lines_with(_CLOCK, document))
    if len(timed) < FEWEST:
        return  # nearly always
    unbroken = not document.source.blocks and "\N{NO-BREAK SPACE}" in document.text
    if unbroken and _BESIDE_TIME.search(document.text):
        document = Document.of(document.text.replace("\N{NO-BREAK SPACE}", " "))
    text = document.text
    found = _at_ends(text, timed)
    # The times between turns are those of the turns above or below: one more tells which.
    found = found or max(_above(text, timed), _below(document, timed), key=len)
    for start, stop in found or _in_front(document, timed) or _in_front_of_turns(document, timed):
        yield Edit(start, stop, "", "transcript-time")


def _at_ends(text: str, timed: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where times at the ends of turns stand."""
    ends = ((start, ended(text, start, stop)) for start, stop, _ in timed)
    found = [
        (match.start(match.lastgroup or 0), match.end())
        for start, stop in ends
        if "]" in text[max(start, stop - 3) : stop] or text[max(start, stop - 3) : stop - 2] == ":"
        if (match := _TIME.match(text, start, stop))
    ]
    return found if len(found) >= FEWEST else []


def _above(text: str, timed: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where times above turns stand."""
    found = [
        match.span()
        for start, stop, _ in timed
        if stop - start < LONGEST and "]" in text[max(start, stop - 3) : stop]
        if (match := _TIME_ABOVE.match(text, start))
    ]
    return found if len(found) >= FEWEST else []


def _below(document: Document, timed: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where lines stand that are the time of a statement whose speaker is named."""
    text = document.text
    alone = {
        line
        for line in timed
        if line.stop - line.start <= LONGEST and _OWN_TIME.fullmatch(text, line.start, line.stop)
    }
    if len(alone) < FEWEST_TURNS:
        return []
    filled = [line for line in document.lines if text[line.start : line.stop].strip()]
    found = [
        (line.start, line.end)
        for speaker, statement, line in zip([filled[0], *filled], filled, filled[1:], strict=False)
        if line in alone and _is_turn(text, speaker, statement)
    ]
    if len(found) >= max(FEWEST_TURNS, MOST * len(alone)):
        return found
    turns = [
        (match, line)
        for above, line in pairwise(filled)
        if line in alone and (match := _TURN.match(text, above.start, above.stop))
    ]
    if len(turns) < max(FEWEST_TURNS, MOST * len(alone)) or not _talk([m for m, _ in turns]):
        return []
    return [(line.start, line.end) for _, line in turns]


def _talk(turns: Sequence[re.Match[str]]) -> bool:
    """Tell whether somebody speaks again, to others, in whole sentences: no agenda, no log."""
    again = len({match["by"] for match in turns}) < len(turns)
    ended = sum(match["said"].rstrip()[-1] in _SENTENCE for match in turns)
    to_others = any(_SPEAKING.search(match["said"]) for match in turns)
    return again and to_others and ended >= MOST * len(turns)


def _in_front(document: Document, timed: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where times in front of lines stand that count on from the first minute of a film.

    Most lines have one, and are sentences: an agenda and a chronicle begin at their hour.
    """
    text = document.text
    found = [
        (match, text[line.start : line.stop].rstrip()[-1] in _SENTENCE)
        for line in timed
        if (match := _COUNTED.match(text, line.start, line.stop))
    ]
    if len(found) < FEWEST_TURNS:
        return []  # nearly always
    filled = [line for line in document.lines if text[line.start : line.stop].strip()]
    times = [tuple(map(int, ((m[1] or "0:")[:-1], m[2], m[3]))) for m, _ in found]
    if len(found) < MOST * len(filled) or times != sorted(set(times)):
        return []
    if times[0] >= (0, 1, 0) or sum(said for _, said in found) < MOST * len(found):
        return []
    if not any(_SPEAKING.search(text, line.start, line.stop) for line in filled):
        return []  # a chronicle of one night
    return [match.span() for match, _ in found]


def _in_front_of_turns(document: Document, timed: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where times stand in front of speakers or behind: `10:02 主持人：大家好。`.

    They go on, somebody speaks again, and they speak to each other: an agenda has its speakers too.
    """
    text = document.text
    found = [
        match
        for start, stop, _ in timed
        if (
            match := _TIMED_TURN.match(text, start, stop)
            or _TURN_TIMED.fullmatch(text, start, stop)
            or _STAMPED_TURN.match(text, start, stop)
        )
    ]
    if len(found) < FEWEST_TURNS:
        return []  # nearly always
    filled = sum(bool(text[start:stop].strip()) for start, stop, _ in document.lines)
    if len(found) < MOST * filled:
        return []
    times = [tuple(map(int, _DIGITS.findall(match["front"]))) for match in found]
    if times != sorted(times) or not _talk(found):
        return []
    return [match.span("front") for match in found]


def _is_turn(text: str, speaker: Line, statement: Line) -> bool:
    """Tell whether one line names a speaker and the next is a statement, or names its own."""
    named = text[speaker.start : speaker.stop].rstrip()
    said = text[statement.start : statement.stop].rstrip()
    by = _SPEAKER.match(said) or (len(named) <= SPEAKER and named[-1:] in ":：")
    return bool(by) and said[-1:] in "。！？!?”"
