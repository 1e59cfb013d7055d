"""Second copies inside one document: teasers, repeated titles and paragraphs. The fuller stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits
from reportclean.core.lines import lines
from reportclean.core.pipeline import Proposal, cleaner
from reportclean.structure.duplicate_rows import LONG, TEASER, Row
from reportclean.structure.duplicate_teasers import (
    ABSTRACT,
    BEGINNING,
    CLIPS,
    clipped_beginnings,
    is_beginning,
    labelled_abstract,
    teasers,
    unlabelled_abstract,
)
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token
from reportclean.structure.page_heads import page_heads
from reportclean.structure.split_shape import letter

_MODEL = lazy(
    r"(?:\S{1,8}[网網](?:\s{1,4}\S{2,10}){0,3}\s{1,4})?(?P<title>\S{4,40}?)(?:范文|範文|模板)?"
)
"""A title as a site of model texts heads its page, perhaps behind the names of its sections."""


MODEL = 90
"""Characters of the longest line above a title that is a site's copy of it."""
MODELS = ("", "范文", "範文", "模板")
"""What such a site adds to a title."""

_SECTION = 40
"""Lines between the number of a section and what it says."""
_BETWEEN = 4
"""Lines between a title and its text, at most."""

_VERSE = frozenset("，,！!；;、")
"""A line with one of these may be a verse, and its repetition a refrain."""


@cleaner
def duplicates(document: Document) -> Iterator[Proposal]:
    """Remove teasers, repeated titles and repeated paragraphs, of each pair the poorer copy."""
    edits = Edits(len(document.text))
    text = document.text
    while found := _found(text):
        step = Edits.of(text, found)
        text = step.apply(text)
        edits = edits.compose(step)
    if edits:
        yield edits


def _found(text: str) -> list[Edit]:
    """Return the edits of the first kind of copy that is there."""
    all_lines = lines(text)
    contents = [text[a:b].strip() for a, b, _ in all_lines]
    long_ones = [content for content in contents if len(content) >= 4]
    clipped = any(
        one.endswith(CLIPS) and two.startswith(one[:BEGINNING])
        for n, one in enumerate(long_ones)
        for two in long_ones[n + 1 : n + 3]
    )
    told = any(ABSTRACT().match(one) for one in [one for one in contents if one][:TEASER])
    begun = any(is_beginning(one, two) for one, two in pairwise(long_ones[:TEASER]))
    model = any(_is_model(one, two) for one, two in pairwise(long_ones[:TEASER]))
    if len(set(long_ones)) == len(long_ones) and not (clipped or told or begun or model):
        return []
    rows = [
        Row(line.span, "".join(content.split()), letter(content))
        for line, content in zip(all_lines, contents, strict=True)
        if content
    ]
    return (
        (clipped and clipped_beginnings(rows))
        or (told and labelled_abstract(rows))
        or (begun and unlabelled_abstract(rows))
        or (model and _models(rows, text))
        or _doubled(rows)
        or teasers(rows)
        or _titles(rows)
        or _paragraphs(rows)
        or _blocks(rows)
        or _page_heads(rows)
    )


def _page_heads(rows: list[Row]) -> list[Edit]:
    """The head of the article again on each of its pages."""
    copies = page_heads([row.text for row in rows], "".join(row.kind for row in rows))
    return [Edit(*rows[at].span, "", "repeated-head") for copy in copies for at in copy]


def _doubled(rows: list[Row]) -> list[Edit]:
    """The whole page twice: the second half of the lines says what the first does."""
    half = len(rows) // 2
    texts = [row.text for row in rows]
    long_enough = half > 1 and any(row.kind == "B" and len(row.text) >= LONG for row in rows)
    if not long_enough or len(rows) % 2 or texts[:half] != texts[half:]:
        return []
    return [Edit(*row.span, "", "repeated-page") for row in rows[half:]]


def _titles(rows: list[Row]) -> list[Edit]:
    """The same title several times on end, before any running text."""
    found: list[Edit] = []
    for before, row in pairwise(rows):
        if "B" in (before.kind, row.kind):
            break
        if row.text == before.text and row.kind == "T" and not set(row.text) & _VERSE:
            found.append(Edit(*row.span, "", "repeated-title"))
    if not any(row.kind == "B" for row in rows):
        return []
    return found


def _is_model(above: str, title: str) -> bool:
    """Tell whether a line is the title below it, in brackets or as a site of model texts has it."""
    if above == title or len(above) > MODEL or title not in above:
        return False
    if above[0] in "【[" and above[1:-1] == title:
        return True
    found = _MODEL().fullmatch(above)
    copy = above[found.start("title") :] if found else ""
    return copy.startswith(title) and copy[len(title) :] in MODELS


def _models(rows: list[Row], text: str) -> list[Edit]:
    """Return the edits that remove what a site of model texts prints above the title, again."""
    found: list[Edit] = []
    for before, row in pairwise(rows[:TEASER]):
        if "B" in (before.kind, row.kind):
            break
        if _is_model(text[slice(*before.span)].strip(), text[slice(*row.span)].strip()):
            found.append(Edit(*before.span, "", "repeated-title"))
    return found if any(row.kind == "B" for row in rows) else []


def _paragraphs(rows: list[Row]) -> list[Edit]:
    """The same long paragraph twice on end."""
    return [
        Edit(*row.span, "", "repeated-paragraph")
        for before, row in pairwise(rows)
        if row.text == before.text and len(row.text) >= LONG and row.kind == "B"
    ]


def _blocks(rows: list[Row]) -> list[Edit]:
    """The same paragraphs twice with other lines between: a lead, or the whole page."""
    first: dict[str, int] = {}
    found: list[Edit] = []
    past = texts = 0
    for at, row in enumerate(rows):
        texts += row.kind == "B"
        if row.kind != "B" or len(row.text) < LONG or at < past:
            continue
        one = first.setdefault(row.text, at)
        if one == at:
            continue
        lead = texts == 2  # the very first text of the document comes again as the second
        run = _run(rows, one, at, past)
        told = [len(rows[k].text) for k in run if rows[k].kind == "B"]
        if len(told) > 1 and sum(told) >= 2 * LONG:
            if _sections(rows, at - one, run.start):
                past = at + 1
                continue
            found += [Edit(*rows[k].span, "", "repeated-paragraph") for k in run]
            if title := _title_above(rows, at - one, run.start, past):
                found.append(Edit(*title.span, "", "repeated-title"))
            past = run.stop
        elif lead and rows[run.start].kind == "T" and rows[run.start].text == rows[0].text:
            return [Edit(*rows[k].span, "", "repeated-paragraph") for k in run]
        elif lead and len(row.text) >= 2 * LONG:
            return [Edit(*rows[one].span, "", "repeated-paragraph")]
    return found


def _title_above(rows: list[Row], gap: int, start: int, past: int) -> Row | None:
    """Return the title of the second copy, which begins at `start`, if the first has it too.

    Lines with its date may stand between; those of the first copy need not be the same.
    """
    one, two = _above(rows, start - gap, 0), _above(rows, start, past)
    same = one >= 0 and two > one and rows[one].text == rows[two].text
    return rows[two] if same and rows[two].kind == "T" else None


def _above(rows: list[Row], at: int, least: int) -> int:
    """Return the nearest row above row `at` that is no line of a date or of credits; -1 if none."""
    above = range(at - 1, max(at - _BETWEEN, least) - 1, -1)
    return next((near for near in above if rows[near].kind not in "DCF"), -1)


def _sections(rows: list[Row], gap: int, start: int) -> bool:
    """Tell whether two copies stand below numbers of their own: 整改措施 of two problems.

    Lists of duties and of measures say the same of many. The second copy begins at `start`.
    """
    above = _number_above(rows, start - gap), _number_above(rows, start)
    return None not in above and above[0] != above[1]


def _number_above(rows: list[Row], at: int) -> str | None:
    """Return the nearest numbered row above row `at`; None if it is far."""
    near = reversed(rows[max(0, at - _SECTION) : at])
    return next((row.text for row in near if token(row.text) is not None), None)


def _run(rows: list[Row], one: int, two: int, past: int) -> range:
    """Return the second copy: all lines around `two` that are the same around `one`."""
    gap = two - one
    while one > 0 and two > past and two - 1 > one and _same(rows, one - 1, two - 1):
        one, two = one - 1, two - 1
    stop = two
    while stop < len(rows) and stop - gap < two and _same(rows, stop - gap, stop):
        stop += 1
    return range(two, stop)


def _same(rows: list[Row], one: int, two: int) -> bool:
    return rows[one].text == rows[two].text
