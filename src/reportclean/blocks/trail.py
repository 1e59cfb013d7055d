"""What stands above the line that says where on a site a text stands, or above other controls.

A small page has too few words of controls to be known for one. But only a menu has nothing but
short lines, one of them a word of sites, above `您的位置：首页 > 新闻`, and the title below. And
where the title is sure, between such a line and that of its day, the page's own are those above. A
menu of one word a line may stand right above the title, too, if nothing but the day is below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportclean.blocks import fields
from reportclean.blocks.labels import CARRIERS, Labelled, is_trail
from reportclean.blocks.offices import office
from reportclean.blocks.pagelike import page_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportclean.blocks.peeling import Peeling
    from reportclean.blocks.rows import Row

ABOVE = 40
"""Lines of the longest menu."""

LONGEST = 8
"""Characters of the longest entry: titles are longer, mostly."""

FEWEST = 2
"""Entries of the shortest menu: one line alone may be the title."""

TITLE = 6
"""Characters of the shortest title below the trail."""

ABOVE_TRAIL = 120
"""Characters of the longest line above a trail and a title: a menu may stand on one."""

LISTED = 6
"""Entries of the shortest list with marks that shows by itself that it is the page's."""

COLUMN = 4
"""Entries of the shortest menu of one word a line, the name of the site with them."""

CERTAIN = 1.3
"""The evidence of such a menu: 首页, and a word more."""

_TITLE = re.compile(r"[^。;]{1,59}[^。;:,]")
"""The title below it: no sentence, unless it asks or exclaims."""

_DAY = re.compile(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}")
"""A day as machines write it, and no more."""

_MARKS = frozenset("•·▪■◆●►▶▸")
"""The marks of its entries."""

_WAY = re.compile(r"[一-鿿A-Za-z]{2,10}(?: ?[>»›] ?[一-鿿A-Za-z]{2,10}){1,4} ?[>»›]?")
"""A way through a site without a word that says so."""

_STEPS = re.compile("[>»›]+")
_SECTION = re.compile(
    "通知公告|公示公告|公告公示|信息公开|政务公开|政府信息公开|新闻中心"
    "|[一-鿿]{0,4}(?:动态|要闻|新闻|资讯|快讯|专栏|专题|园地|之窗|风采)"
)
"""A section of a site: other last steps of a trail, 停水通知, may be titles."""

_CONTROLS = ("nav", "control")

_ENTRY = re.compile(rf"[一-鿿A-Za-z0-9+]{{1,{LONGEST}}}")


def menu_above_trail(peeling: Peeling) -> None:
    """Label the entries of a menu above the trail of a text, if its title stands below."""
    rows, found, filled = peeling.rows, peeling.found, peeling.filled
    above = enumerate(filled[: ABOVE + 1])
    trail = next((n for n, i in above if i in found and is_trail(found[i])), 0)
    entries = [i for i in filled[:trail] if i not in found]
    if len(entries) < FEWEST or not all(_ENTRY.fullmatch(rows[i].folded) for i in entries):
        return
    if not page_evidence("\n".join(rows[i].text for i in entries)):
        return
    below = next((i for i in filled[trail + 1 :] if i not in found), None)
    if below is None or rows[below].prose or len(rows[below].folded) < TITLE:
        return
    for i in entries:
        found[i] = Labelled(rows[i].line, "nav", "menu-above-trail")


def section_below_trail(peeling: Peeling) -> None:
    """Label the section that stands once more right below the trail that ends in it.

    The title stands below: no sentence, no salutation, no item.
    """
    rows, found, head = peeling.rows, peeling.found, peeling.filled[:ABOVE]
    for trail, i, below in zip(head, head[1:], head[2:], strict=False):
        if trail not in found or not is_trail(found[trail]) or {i, below} & found.keys():
            continue
        section, title = rows[i].folded, rows[below].folded
        if section != _STEPS.split(rows[trail].folded)[-1].strip() or rows[below].prose:
            continue
        if _SECTION.fullmatch(section) and len(title) > LONGEST and _TITLE.fullmatch(title):
            found[i] = Labelled(rows[i].line, "nav", "section-below-trail")
        return


def above_dated_title(peeling: Peeling) -> None:
    """Label what stands above the title of a text, if the title is beyond doubt.

    Right above it is a trail or a control, right below it the line of its day. Above other controls
    than a trail, of which there must be two, only short lines are the page's. A list with marks, in
    which no line is longer but those with marks, needs no control.
    """
    rows, found, head = peeling.rows, peeling.found, peeling.filled[:ABOVE]
    day = next((n for n, i in enumerate(head) if i in found and found[i].label in CARRIERS), 0)
    loose = [i for i in head[: max(0, day - 1)] if i not in found]
    if not loose or not _titled(peeling, head[day - 1], head[day]):
        return
    longest = _longest(peeling, head[: day - 1], loose)
    if longest and all(_fits(rows[i], longest) for i in loose):
        for i in loose:
            found[i] = Labelled(rows[i].line, "nav", "above-dated-title")


def title_below_menu(peeling: Peeling) -> None:
    """Label a menu of one word a line at the top of a page, and the title and the day right below.

    The day is the only one that stands alone so; below it the site may say its name once more.
    """
    rows, found, head = peeling.rows, peeling.found, peeling.filled[:ABOVE]
    days = [n for n, i in enumerate(head) if _DAY.fullmatch(rows[i].folded)]
    if len(days) != 1 or not COLUMN < days[0] < len(head) - 1:
        return
    *menu, title, day, below = head[: days[0] + 2]
    if {title, day} & found.keys() or not _TITLE.fullmatch(rows[title].folded):
        return
    if not _is_column(peeling, menu):
        return
    if any(_DAY.fullmatch(rows[i].folded) for i in peeling.filled[ABOVE:]):
        return
    for i in menu:
        found.setdefault(i, Labelled(rows[i].line, "nav", "above-dated-title"))
    found[title] = Labelled(rows[title].line, "title", "title-below-menu")
    found[day] = Labelled(rows[day].line, "dateline", "day-below-title")
    if rows[below].folded in {rows[i].folded for i in menu}:
        found[below] = Labelled(rows[below].line, "nav", "source-alone")


def _is_column(peeling: Peeling, lines: Sequence[int]) -> bool:
    """Tell whether lines are a menu: short ones, or those that rules know, with words of sites."""
    loose = [peeling.rows[i].folded for i in lines if i not in peeling.found]
    texts = [peeling.rows[i].text for i in lines]
    return all(map(_ENTRY.fullmatch, loose)) and page_evidence("\n".join(texts)) >= CERTAIN


def _longest(peeling: Peeling, above: Sequence[int], loose: Sequence[int]) -> int:
    """Return how long the page's own lines above a title may be; 0 if nothing shows them."""
    rows, found = peeling.rows, peeling.found
    over = above[-1]
    folded = rows[over].folded
    known = [i for i in above if i in found]
    if over not in found:
        last = above[-2] if len(above) > 1 else over
        trail = last in found and is_trail(found[last])
        section = trail and len(folded) <= LONGEST and rows[last].folded.endswith(folded)
        if section or _WAY.fullmatch(folded):
            return ABOVE_TRAIL
    elif found[over].label in _CONTROLS:
        if any(is_trail(found[i]) for i in known if i > loose[-1]):
            return ABOVE_TRAIL
        if len({rows[i].folded for i in known if found[i].label in _CONTROLS}) > 1:
            return LONGEST
    marked = sum(rows[i].folded[:1] in _MARKS for i in loose)
    return LONGEST if marked >= LISTED and 4 * marked >= 3 * len(loose) else 0


def _fits(row: Row, longest: int) -> bool:
    """Tell whether a line may be the page's own: no sentence, and short, or marked as of a list."""
    marked = row.folded[:1] in _MARKS
    return len(row.folded) <= (ABOVE_TRAIL if marked else longest) and (marked or not row.prose)


def _titled(peeling: Peeling, title: int, day: int) -> bool:
    """Tell whether a line is a title, with its day on the line below."""
    row, own = peeling.rows[title], peeling.found.get(title)
    return (
        (own.label == "title" if own else not row.prose)
        and len(row.folded) >= TITLE
        and office().fullmatch(row.folded) is None
        and any(pair.field == "date_published" for pair in fields.pairs_in(peeling.document, day))
    )
