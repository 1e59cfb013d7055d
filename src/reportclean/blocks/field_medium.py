"""The name of a medium on a line that only its place explains: `云禾日报`, `沈溪/云禾日报`.

Pages of today set it between a title and the day, each in an element of its own; some set it right
below the day, between the day and who wrote, or in front of who wrote (`云禾日报/沈溪`), and some
set any name in front of the day (`云视 (2012-01-17 14:55)`). Without such lines above and below it
may be an entry of a list, or what a text is about.
"""

from __future__ import annotations

import re

from reportclean.blocks.field_forms import FULL_STOPS, neighbour
from reportclean.blocks.field_lines import read
from reportclean.blocks.field_pair import Pair, unlabelled
from reportclean.blocks.field_table import folded
from reportclean.blocks.field_values import full_names, patterns

LONGEST = 24
"""Characters of the longest such line, with who wrote."""

DATED = 60
"""Characters of the longest such line with a day."""

PROSE = 20
"""Characters of the shortest sentence that shows where the article begins."""

NEAR = 2000
"""Characters before and behind a line among which a second one of its form shows a list."""

TITLE = 6
"""Characters of the shortest title above it: shorter lines are channels."""

_ENDS = frozenset("报刊网社台线端号站家》)）報網臺線號")
"""How the names of media end."""

_MEDIUM = re.compile(
    r"(?:[摘转来]自 ?)?(?:(?P<author>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2}) ?/ ?)?"
    r"(?P<source>[^ /]{3,16})"
)

_NAME_FIRST = re.compile(
    r"\s*(?P<source>(?![^ (（]*(?:时间|時間|日期|发布|發布|更新"
    r"|[于於在至到自从從] ?[(（]?(?:19|20)\d\d))[^\W\d_][^\W_]{1,11}(?:[·.][^\W_]{1,8})?)"
    r"(?:[/／╱][^\W\d_]{2,8})?\s*(?=[^\d]{0,40}(?<!\d)(?:19|20)\d\d[-/.年])"
)
"""A word at the beginning of a line with a day."""


def medium(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what the line `text[start:stop]` is read as, if it is no more than that; else none."""
    raw = text[start:stop]
    if raw.rstrip()[-1:] not in _ENDS:
        slashed = "/" in raw or "／" in raw or "╱" in raw
        return _of_paper(text, start, stop) if slashed else ()
    below = neighbour(text, stop, 1)
    above = None if below is None else neighbour(text, start, -1)
    if above is None or below is None:
        return ()
    if _is_timed(text, below):
        if not _is_title(text, above):
            return ()
    elif not (_is_day(text, above) and any(p.field == "author" for p in read(text, *below))):
        # Nobody wrote: then the day has its time, a title stands above it, the article follows.
        over = neighbour(text, above.start, -1) if _is_timed(text, above) else None
        if over is None or not _is_title(text, over) or not _begins(text, stop):
            return ()
    line = folded(raw)
    match = _MEDIUM.fullmatch(line.strip())
    source = match and patterns()["source"].fullmatch(match.string, match.start("source"))
    if not match or not source or (match["author"] and not full_names(match["author"])):
        return ()
    base = start + len(line) - len(line.lstrip())
    found: tuple[Pair, ...] = (unlabelled("来源", "source", "dateline", source, shift=base),)
    if match["author"]:
        found = (unlabelled("作者", "author", "byline", match, shift=base, group="author"), *found)
    return found


def dated(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what a line is read as that begins with a name, and is else a day with its time.

    Right below a title and above the article: `云视 (2012-01-17 14:55)`. A second such line near by
    is one of a chat, or of a list.
    """
    raw = text[start:stop]
    match = _NAME_FIRST.match(raw) if ":" in raw or "：" in raw else None
    above = neighbour(text, start, -1) if match else None
    if match is None or above is None or not _is_title(text, above):
        return ()
    rest = read(text, start + match.end(), stop)
    if [p.field for p in rest].count("time_published") != 1 or not _begins(text, stop):
        return ()
    around = f"{text[max(0, start - NEAR) : start]}\n{text[stop : stop + NEAR]}"
    if any(map(_NAME_FIRST.match, around.split("\n"))):
        return ()
    return (unlabelled("来源", "source", "dateline", match, shift=start, group="source"), *rest)


def _of_paper(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Read who wrote, behind the paper and right below the day: `中廣新聞／沈溪`."""
    line = folded(text[start:stop])
    above = neighbour(text, start, -1)
    match = patterns()["paper"].fullmatch(line.strip())
    if above is None or match is None or not match["name"] or not full_names(match["name"]):
        return ()
    if not patterns()["date-line"].fullmatch(folded(text[slice(*above)]).strip()):
        return ()
    base = start + len(line) - len(line.lstrip())
    return (
        unlabelled("来源", "source", "dateline", match, shift=base, group="paper"),
        unlabelled("记者", "author", "byline", match, shift=base, group="name"),
    )


def _is_title(text: str, line: tuple[int, int]) -> bool:
    above = text[slice(*line)].strip()
    return len(above) >= TITLE and not above.endswith("。") and not read(text, *line)


def _is_day(text: str, line: tuple[int, int]) -> bool:
    near = text[slice(*line)].strip()
    return near[:1].isdecimal() and patterns()["date-line"].fullmatch(folded(near)) is not None


def _begins(text: str, stop: int) -> bool:
    """Tell whether the article begins with the next line, or with that below a line of buttons."""
    below = neighbour(text, stop, 1)
    if below is not None and not _is_sentence(text[slice(*below)]):
        below = neighbour(text, below.stop, 1)
    return below is not None and _is_sentence(text[slice(*below)])


def _is_sentence(line: str) -> bool:
    line = line.strip()
    return len(line) >= PROSE and line.endswith(FULL_STOPS)


def _is_timed(text: str, line: tuple[int, int]) -> bool:
    near = text[slice(*line)].strip()
    begins = near[:1].isdecimal() or near.startswith(("一", "二"))  # as any date does
    return begins and patterns()["timed"].match(folded(near)) is not None
