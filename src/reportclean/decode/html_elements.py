"""Kinds of elements of HTML, as far as the visible text of a page asks for them."""

from __future__ import annotations

_HIDDEN = """
    script style noscript template iframe object embed applet svg math canvas audio video map head
    title meta link select option datalist textarea input button frameset noframes rp rt
"""
HIDDEN = frozenset(_HIDDEN.split())
"""Elements of which nothing shows, form controls and the readings above characters among them."""

_INLINE = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q
    ruby s samp small span strike strong sub sup time tt u var wbr img picture o:p
"""
INLINE = frozenset(_INLINE.split())
"""Elements that stand in a line; all others break it."""

BREAKS = frozenset(("br", "hr"))

FORMATTING = frozenset(
    ("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u")
)
"""Elements that the parser opens again in the next block where they were left open."""

_FLAT = """
    p li dt dd tr td th thead tbody tfoot optgroup colgroup a nobr area base br col embed hr img
    keygen param source track wbr
"""
FLAT = frozenset(_FLAT.split())
"""Elements that have no end tag, or that the next of their kind closes: they do not nest."""
