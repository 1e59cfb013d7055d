"""The name of a medium on a line that only its place explains: `云禾日报`, `沈溪/云禾日报`.

Pages of today set it between a title and the day, each in an element of its own; some set it right
below the day, between the day and who wrote, or in front of who wrote (`云禾日报/沈溪`). Without
such lines above and below it may be an entry of a list, or what a text is about. A name beside a
day is read by `field_named_day`.
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

BUTTONS = 3
"""Lines between the day and the article, at most."""

PROSE = 20
"""Characters of the shortest sentence that shows where the article begins."""

TORN = 60
"""Characters of the shortest paragraph that breaks off."""

TITLE = 6
"""Characters of the shortest title above it: shorter lines are channels."""

_ENDS = frozenset("报刊网社台线端号站家》)）報網臺線號布")
"""How the names of media end."""

_MEDIUM = re.compile(
    r"(?:(?P<author>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2}) ?/ ?)?"
    r"(?P<source>(?![摘转]自)[^ /]{3,16})"
)

_ACCOUNT = re.compile("(?!权威|信息|数据|新闻|最新|重磅|公告|成果|消息)[一-鿿]{2,8}发布")
"""The account of an office, 澜川发布; a column is 权威发布."""


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
        if not is_title(text, above):
            return ()
    elif not (_is_day(text, above) and any(p.field == "author" for p in read(text, *below))):
        # Nobody wrote: then the day has its time, a title stands above it, the article follows.
        over = neighbour(text, above.start, -1) if _is_timed(text, above) else None
        if over is None or not is_title(text, over) or not begins(text, stop):
            return ()
        if any(pair.field == "source" for pair in read(text, *above)):
            return ()  # the first heading of the text: its source is stated
    line = folded(raw)
    match = _MEDIUM.fullmatch(line.strip())
    if not match or (match["author"] and not full_names(match["author"])):
        return ()
    whose = match.string, match.start("source")
    source = patterns()["source"].fullmatch(*whose) or _ACCOUNT.fullmatch(*whose)
    if source is None:
        return ()
    base = start + len(line) - len(line.lstrip())
    found: tuple[Pair, ...] = (unlabelled("来源", "source", "dateline", source, shift=base),)
    if match["author"]:
        found = (unlabelled("作者", "author", "byline", match, shift=base, group="author"), *found)
    return found


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


def is_title(text: str, line: tuple[int, int]) -> bool:
    """Tell whether a line may be the title of an article, as the one above its day."""
    above = text[slice(*line)].strip()
    return len(above) >= TITLE and not above.endswith("。") and not read(text, *line)


def begins(text: str, stop: int) -> bool:
    """Tell whether below `stop` an article begins, a few lines of buttons between."""
    for _ in range(BUTTONS + 1):
        below = neighbour(text, stop, 1)
        if below is None:
            return False
        if is_sentence(text[slice(*below)]):
            return True
        stop = below.stop
    return False


def _is_day(text: str, line: tuple[int, int]) -> bool:
    near = text[slice(*line)].strip()
    return near[:1].isdecimal() and patterns()["date-line"].fullmatch(folded(near)) is not None


def is_sentence(line: str) -> bool:
    """Tell whether a line is a sentence of an article, or its first paragraph."""
    line = line.strip()
    return len(line) >= PROSE and (
        line.endswith(FULL_STOPS) or (len(line) >= TORN and "，" in line and "。" in line)
    )


def _is_timed(text: str, line: tuple[int, int]) -> bool:
    near = text[slice(*line)].strip()
    begins = near[:1].isdecimal() or near.startswith(("一", "二"))  # as any date does
    return begins and patterns()["timed"].match(folded(near)) is not None
