"""Site templates: the lines that a site prints on its pages, learnt from many of them.

`learn` finds them and returns rules like those of the rulebook, each of which acts only on pages
of its site; `as_toml` writes them into a rule file; `acting` picks those for one page.
"""

from reportclean.blocks.sites.acting import (
    acting,
    by_site,
    edge_edits,
    edge_lines,
    is_placed,
    merged,
    sites_of,
)
from reportclean.blocks.sites.learning import Page, learn
from reportclean.blocks.sites.templates import as_toml

__all__ = [
    "Page",
    "acting",
    "as_toml",
    "by_site",
    "edge_edits",
    "edge_lines",
    "is_placed",
    "learn",
    "merged",
    "sites_of",
]
