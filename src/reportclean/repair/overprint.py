r"""Lines in which every run stands twice: bold type faked by printing it again, a little aside.

`《《年鉴年鉴》》` is 《年鉴》, and a spaced-out heading may stand twice in one line.
Only a whole line that comes apart into doubled runs is halved:
人人 and 高高兴兴 are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely, words

_COUNTED = re.compile("[一二三四五六七八九十甲乙丙丁戊己庚辛壬癸哈嘿呵嘻咚]*")
LONGEST_RUN = 16
"""Characters of one run: what a page sets in one piece of bold."""
SHORTEST_LINE = 10
"""Characters of the doubled line."""
LONGEST_LINE = 600
"""A longer line is a paragraph, and paragraphs are not printed twice."""

LONG_RUN = 3
"""Characters of each run of a line that has no more than two."""

FEWEST_SINGLES = 7
"""Runs of a line in which all are single Han characters: reduplicated words come in fewer."""
FEWEST_OF_NAME = 4
"""Those of a line whose single printing stands in the text."""
FEWEST_OF_HEADING = 4
"""Those of a heading whose number is printed twice too: nobody reduplicates 第一章."""
_NUMBERED = re.compile(
    "第[一二三四五六七八九十百]{1,3}[编編章节節条條篇部]|[一二三四五六七八九十]{1,3}、"
)
MEAN = 15
"""Half nats a character that such a line may cost when it is halved."""
REACH = 2 * LONGEST_RUN
"""Characters in which the first one must stand again, spaces between included."""


@cleaner
def overprint(document: Document) -> Iterator[Edit]:
    """Halve lines that are doubled run by run."""
    text = document.text
    for line in document.lines:
        start, stop, _ = line
        # the last run is printed again, so the last character soon stands there again
        if not 2 * FEWEST_OF_NAME <= stop - start <= LONGEST_LINE or (
            text.find(text[stop - 1], stop - REACH if stop > REACH else 0, stop - 1) < start
            and not text[stop - 1].isspace()
        ):
            continue
        content = text[start:stop]
        joined = "".join(content.split())
        times = _multiplied(joined)
        if not times and not _ends_twice(joined):
            continue
        places = [i for i, c in enumerate(content) if not c.isspace()]
        if times:
            for at in range(0, len(places), times):
                yield Edit(
                    line.start + places[at] + 1,
                    line.start + places[at + times - 1] + 1,
                    "",
                    "overprint",
                )
            continue
        runs = _named(joined, text)
        if stop - start >= SHORTEST_LINE:
            runs = runs or doubled(joined) or _spaced_twice(joined, places)
        if runs is None:
            continue
        for start, size in runs:  # delete the second printing of each run
            first, last = places[start + size], places[start + 2 * size - 1]
            yield Edit(line.start + first, line.start + last + 1, "", "overprint")


def _multiplied(line: str) -> int:
    """Return how often each character of a line is printed, if three times or four; else 0.

    >>> _multiplied("湿湿湿地地地管管管护护护"), _multiplied("哈哈哈嘿嘿嘿呵呵呵嘻嘻嘻")
    (3, 0)
    """
    if len(line) < SHORTEST_LINE or len(set(line[-3:])) > 1:
        return 0  # nearly always
    for times in (3, 4):
        once = line[::times]
        if len(line) % times == 0 and "".join(c * times for c in once) == line:
            han = sum("\u4e00" <= c <= "\u9fff" for c in once)
            enough = FEWEST_OF_HEADING <= han > len(once) // 2
            return times if enough and not _COUNTED.fullmatch(once) else 0
    return 0


def _ends_twice(line: str) -> bool:
    """Tell whether the last run of a line without spaces is printed twice: a cheap test."""
    size = len(line)
    return size % 2 == 0 and any(
        line.endswith(line[size - run :], 0, size - run) for run in range(1, LONGEST_RUN + 1)
    )


def doubled(line: str) -> list[tuple[int, int]] | None:
    """Return where the doubled runs of a line begin and how long one printing is, else None.

    Reduplicated words alone are no proof, nor is a whole line said twice: of two runs both must be
    longer than words, else some run must be longer than one character, or a mark,
    or a digit among characters, and five characters must remain; or there are eight single ones of
    which no two neighbours make such a word.

    >>> doubled("《《年鉴年鉴》》提纲提纲")
    [(0, 1), (2, 2), (6, 1), (8, 2)]
    """
    if len(line) < SHORTEST_LINE or len(line) % 2:
        return None
    size_at: dict[int, int] = {len(line): 0}
    for at in range(len(line) - 2, -1, -1):
        for size in range(1, min(LONGEST_RUN, (len(line) - at) // 2) + 1):
            if at + 2 * size in size_at and line[at : at + size] == line[at + size : at + 2 * size]:
                size_at[at] = size
                break
    if 0 not in size_at:
        return None
    runs, at = [], 0
    while at < len(line):
        runs.append((at, size_at[at]))
        at += 2 * size_at[at]
    han = sum("\u4e00" <= line[i] <= "\u9fff" or line[i] == "〇" for i, _ in runs)
    if len(runs) == 1 or (len(runs) == 2 and min(size for _, size in runs) < LONG_RUN):
        return None
    if any(size > 1 and line[at : at + size] == line[at - size : at] for at, size in runs[1:]):
        return None  # four times the same is said so; 22 of 2022 stands twice itself
    if not any(
        size > 1 or not line[i].isalnum() or (line[i].isdigit() and han > 2) for i, size in runs
    ):
        return runs if _printed_twice("".join(line[i] for i, _ in runs), han) else None
    return runs if len(set(line)) >= 5 else None


def _spaced_twice(line: str, places: Sequence[int]) -> list[tuple[int, int]] | None:
    """Return the one run of a heading that is spaced out and printed twice, else None.

    `places` are those of the characters of `line`: between the two copies alone is no space, so
    nobody wrote the words twice.

    >>> _spaced_twice("报告人报告人", (0, 2, 4, 5, 7, 9))
    [(0, 3)]
    """
    size = len(line) // 2
    close = [
        after for before, after in pairwise(range(len(line))) if places[after] - places[before] == 1
    ]
    twice = size > 1 and close == [size] and line[:size] == line[size:]
    return [(0, size)] if twice else None


def _named(line: str, text: str) -> list[tuple[int, int]] | None:
    """Return the runs of a line in which each character stands twice and which the text names.

    >>> _named("桃桃源源坳坳镇镇", "桃源坳镇在县境西北部。")
    [(0, 1), (2, 1), (4, 1), (6, 1)]
    """
    once = line[::2]
    if once != line[1::2] or len(set(once)) < FEWEST_OF_NAME or _COUNTED.fullmatch(once):
        return None
    han = all("\u4e00" <= c <= "\u9fff" for c in once)
    return [(at, 1) for at in range(0, len(line), 2)] if han and once in text else None


def _printed_twice(halved: str, han: int) -> bool:
    """Tell whether a line of doubled single characters is no row of words like 高高兴兴."""
    fewest = FEWEST_OF_HEADING if _NUMBERED.match(halved) else FEWEST_SINGLES
    if not fewest <= len(halved) == han or likely.mean(halved) > MEAN:
        return False
    fours = (a + a + b + b for a, b in pairwise(halved))
    return not _COUNTED.fullmatch(halved) and not any(map(words.known, fours))
