"""The menu above the line that says where on a site a text stands.

A small page has too few words of controls to be known for one. But only a menu has nothing but
short lines, one of them a word of sites, above `您的位置：首页 > 新闻`, and the title below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportclean.blocks.labels import Labelled, is_trail
from reportclean.blocks.pagelike import page_evidence

if TYPE_CHECKING:
    from reportclean.blocks.peeling import Peeling

ABOVE = 40
"""Lines of the longest menu."""

LONGEST = 8
"""Characters of the longest entry: titles are longer, mostly."""

FEWEST = 2
"""Entries of the shortest menu: one line alone may be the title."""

TITLE = 6
"""Characters of the shortest title below the trail."""

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
