"""The cleaners of the repair stage in their forced order."""

from __future__ import annotations

from reportclean.core.pipeline import Cleaner
from reportclean.repair.crossed import crossed_encodings
from reportclean.repair.flags import damage_flags
from reportclean.repair.glosses import glosses
from reportclean.repair.halfwidth import halfwidth_over_borders
from reportclean.repair.invisible import invisible
from reportclean.repair.latin import latin_mojibake
from reportclean.repair.line_ends import anticopy_junk, transcript_times, watermarks
from reportclean.repair.lookalikes import lookalikes
from reportclean.repair.lost_a1 import lost_a1
from reportclean.repair.markup import entities, left_tags
from reportclean.repair.midgloss import glosses_inside
from reportclean.repair.noise import salted_commas, symbols_in_words
from reportclean.repair.overprint import overprint
from reportclean.repair.spaces import questioned_spaces
from reportclean.repair.utf8_as_gbk import utf8_as_gbk

__all__ = ["ORDER", "damage_flags"]

ORDER: tuple[Cleaner, ...] = (
    latin_mojibake,
    utf8_as_gbk,
    crossed_encodings,
    entities,
    left_tags,
    glosses_inside,
    glosses,
    halfwidth_over_borders,
    lost_a1,
    questioned_spaces,
    invisible,
    lookalikes,
    overprint,
    salted_commas,
    symbols_in_words,
    anticopy_junk,
    watermarks,
    transcript_times,
)
"""What is here before something else must be: `docs/repair.md` gives the reason for each place."""
