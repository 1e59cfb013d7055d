"""How much is remembered of lines that were read: on the next page of a site most stand again."""

from __future__ import annotations

REMEMBERED = 1 << 13
"""Lines of which each reader remembers what it found, a few MB: of 246 pages of some 150 sites
every second line stood on one of the pages before, of one site's pages nearly all but the
articles."""

SHORT = 40
"""Characters of the longest line that is remembered: longer ones hardly recur."""
