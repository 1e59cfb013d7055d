r"""Borders of paragraphs that left no trace, told by numbering, headings and turns of speech.

A text on one line without any space has lost its borders for good; what can be found again is
where a paragraph must begin: at a number that a sequence supports, at 各位代表, at a dash, at the
short sentence that states a measure; and where a heading ends: where a noun that ends headings
(回顾, 任务) meets a word that begins sentences (2020年, 根据), or where such a word stands at the
length that the sibling headings share. Only line ends are put in, so a wrong guess costs a
paragraph too many.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportclean.structure.layout import FINAL, SPACES
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import PATTERN, Style, Token, of_match, supported
from reportclean.structure.turns import (
    ADVERBS,
    STRONG,
    VERBS,
    address,
    lead_in,
    opening,
    start,
    topic,
)

SALUTATION = lazy(
    "(?:(?:尊敬的)?(?:主席|主任|[议議][长長]|委[员員][长長])(?:先生|女士)?[、，,]"
    "(?:(?:各位)?[副秘][^，,、：:！!。 ]{1,5}[、，,]){0,3})?"
    "(?:(?:尊敬的)?各位(?:代表|委员|委員|[议議][员員]|领导|領導|同志|来宾|來賓|朋友|[业業]主|居民|村民|市民|家[长長]|同[学學]|考生|旅客|[读讀]者|用[户戶])|同志们|同志們|主席团|主席團)"
    "(?:[、，,] ?(?:各位[^，,：:！!。 ]{2,6}|同志们|同志們))*[：:！!，,]"
)
_HEAD = 400
_HEADING = 45
_LONG = 600
"""Characters: where the salutation may stand; the longest heading; and how long a line must be
before it is opened without a single space to tell that it was ever more than one paragraph."""

_SENTENCE = lazy("[。！？!?][”’」』）)]?")
_COMMA = lazy("[，,]")
_SHORTEST = 80
_INTRODUCTION = 40
"""Characters that a paragraph found by a turn of speech has at least, and the one before it."""
_PREDICATE = 6
"""Characters of the shortest sentence below a heading: 持续增强。 is the rest of the heading."""
_STOP = lazy(f"[{FINAL}：:{SPACES}]")


class Border(NamedTuple):
    """Where one paragraph ends and the next begins."""

    start: int
    stop: int
    """The blanks between them, in characters of the line; often none."""
    rule: str


@cache
def _tokens() -> re.Pattern[str]:
    """Return the pattern of a token right after the end of a sentence, a colon, or blanks."""
    return re.compile(rf"(?:(?<=[{FINAL}：:{SPACES}])|(?<=[{FINAL}][”’」』）)])|\A)(?:{PATTERN})")


@cache
def heading_ends() -> re.Pattern[str]:
    """Return the pattern of the place where a heading ends and its first sentence begins."""
    nouns = (
        "回[顾顧]|成就|[目指][标標]|任[务務]|安排|工作|成效|情[况況]|[问問][题題]|措施|思路|要求|重[点點]"
        "|建[议議]|保障|部署|[规規][划劃]|[计計][划劃]|打算|[体體][会會]|[经經][验驗]|做法|意[见見]"
        "|原[则則]|背景|[总總][结結]|展望|建[设設]|[发發]展|水平|能力|效能|方向|布局|[战戰]略|[报報]告"
    )
    starts = (
        "20[0-9]{2}年(?![度末底初])|二[〇○零][〇○零一二三四五六七八九]{2}年|今年|去年|明年|[过過]去"
        "|[一五三]年[来來]|根[据據]|按照|我[们們]|各位代表|全[市县縣区區省镇鎮乡鄉]|[为為]了|[当當]前"
        "|[随隨]着|面[对對]|[围圍][绕繞]|“十[一二三四五六]五”|[坚堅]持|近年[来來]|下一步"
    )
    return re.compile(rf"(?<![的和与與])(?:{nouns})(?={starts})")


def fused_borders(text: str, *, spaced: bool) -> list[Border]:
    """Return the borders of paragraphs that no blank marks in `text`, the line of an article.

    `spaced` tells that blanks mark other borders in it: then a place without one is no border,
    except after the salutation and at the end of a heading.
    """
    if not spaced and len(text) < _LONG:
        return []
    found = list(_after_salutation(text))
    tokens = [of_match(m) for m in _tokens().finditer(text)]
    standing = supported(tokens)
    good = [t for t in tokens if t in standing]
    numbers = [t for t in good if t.style != "ordinal"]
    ends = {t: end for t in numbers if (end := _heading_end(text, t))}
    if not spaced and numbers:
        ends = {**_ends_by_siblings(text, [t for t in numbers if t not in ends]), **ends}
        found += [Border(t.span.start, t.span.start, "number-border") for t in good if t.span.start]
    found += [Border(end, end, "heading-border") for end in ends.values()]
    if not spaced and numbers:
        lists = {t.span.start for t in good if t.value == 1}
        found += _turns(text, sorted({border.start for border in found} | {len(text)}), lists)
    places = {border.start: border for border in found}
    return [border for at, border in places.items() if 0 < at < len(text)]


def _after_salutation(text: str) -> Iterator[Border]:
    """Yield the borders around 各位代表: at the head, which is a line of its own."""
    match = SALUTATION().search(text, 0, _HEAD)
    if match is None or match[0][-1] not in "：:" or _SENTENCE().search(text, 0, match.start()):
        return
    for at in match.span():
        if 0 < at < len(text) and not (text[at - 1].isspace() or text[at].isspace()):
            yield Border(at, at, "salutation-border")


def _heading_end(text: str, number: Token) -> int:
    """Return where the heading ends that `number` begins and a sentence follows at once; or 0."""
    begin = number.span.stop
    match = heading_ends().search(text, begin + 2, min(begin + _HEADING, len(text)))
    if match is None or _STOP().search(text, begin, match.end()):
        return 0
    return match.end()


def _ends_by_siblings(text: str, numbers: Sequence[Token]) -> dict[Token, int]:
    """Return where headings end, by the length that those of one sequence have in common.

    Each word that can begin a sentence is a candidate; the length for which most siblings have
    one within three characters wins, and it must be most of them.
    """
    found: dict[Token, int] = {}
    for thread in _threads(numbers):
        lengths = {t: _candidates(text, t) for t in thread}
        votes = {
            n: sum(1 for own in lengths.values() if any(abs(n - other) <= 3 for other in own))
            for own in lengths.values()
            for n in own
        }
        if not votes:
            continue
        best = max(votes, key=lambda n: (votes[n], -n))
        if votes[best] < max(2, 0.6 * len(thread)):
            continue
        for t, own in lengths.items():
            near = [n for n in own if abs(n - best) <= 4]
            if near:
                found[t] = t.span.stop + min(near, key=lambda n: (abs(n - best), n))
    return found


def _threads(numbers: Sequence[Token]) -> list[list[Token]]:
    threads: dict[Style, list[Token]] = {}
    every: list[list[Token]] = []
    for t in numbers:
        if t.value == 1 or t.style not in threads:
            threads[t.style] = []
            every.append(threads[t.style])
        threads[t.style].append(t)
    return every


def _candidates(text: str, number: Token) -> list[int]:
    """Return the lengths that the heading may have, its number not counted.

    None where it ends in a stop of its own: what follows that belongs to its paragraph.
    """
    begin = number.span.stop
    stop = _STOP().search(text, begin)
    limit = min(stop.start() if stop else len(text), begin + 36)
    if stop and stop.start() - begin <= 34 and not _COMMA().search(text, begin, stop.start()):
        return []
    return [
        m.start() - begin
        for m in start().finditer(text, begin + 6, limit)
        if text[m.start() - 1] not in "，,、的和与與不一"
        and text[m.start() - 2 : m.start()] not in STRONG
        and not _outranked(text, m)
        and not (stop and stop.start() - m.start() < _PREDICATE)
    ]


def _outranked(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word ends the heading, alone or with verbs: 持续加快 before 坚持...."""
    at = match.end()
    while text[at : at + 2] in VERBS and text[at : at + 2] not in STRONG:
        at += 2
    return text[at : at + 2] in STRONG and (match[0] not in ADVERBS or at > match.end())


def _turns(text: str, borders: Sequence[int], lists: set[int]) -> Iterator[Border]:
    """Yield the beginnings of sentences that begin paragraphs.

    `borders` are those known already, in order, the end of the text among them; `lists` are
    those where a list begins.
    """
    previous = last = 0
    for match in _SENTENCE().finditer(text):
        at = match.end()
        number = bisect_right(borders, at)
        last = max(last, borders[number - 1] if number else 0)
        if at in lists and at - previous <= 60 and lead_in().search(text, previous, at):
            yield Border(previous, previous, "lead-in-border")
        previous = at
        rule = _turn(text, at)
        room = number < len(borders) and borders[number] - at >= _SHORTEST
        if rule == "address-border" or (rule and room and at - last >= _INTRODUCTION):
            yield Border(at, at, rule)
            last = at


def _turn(text: str, at: int) -> str:
    """Return why the sentence at `at` begins a paragraph; empty if nothing says so."""
    if address().match(text, at):
        return "address-border"
    if opening().match(text, at):
        return "turn-border"
    sentence = topic().match(text, at)
    if sentence is None:
        return ""
    first, second = sentence["first"], sentence["second"]
    return "topic-border" if second is None or abs(len(first) + 2 - len(second)) <= 1 else ""
