"""The cleaners of the repair stage in their forced order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportclean.core.document import Document, Drop
from reportclean.core.pipeline import Cleaner, Pipeline
from reportclean.repair.crossed import crossed_encodings
from reportclean.repair.escaped import escaped_breaks
from reportclean.repair.flags import damage_flags
from reportclean.repair.forum_marks import forum_marks
from reportclean.repair.forum_tags import forum_tags
from reportclean.repair.glossed_letters import glossed_letters
from reportclean.repair.glosses import glosses
from reportclean.repair.halfwidth import halfwidth_over_borders
from reportclean.repair.invisible import invisible
from reportclean.repair.latin import latin_mojibake
from reportclean.repair.line_ends import anticopy_junk, watermarks, watermarks_inside
from reportclean.repair.lookalikes import lookalikes
from reportclean.repair.lost_a1 import lost_a1
from reportclean.repair.markup import cut_tags, entities, left_tags
from reportclean.repair.midgloss import glosses_inside
from reportclean.repair.misread_spaces import misread_spaces
from reportclean.repair.noise import salted_commas, symbols_in_words
from reportclean.repair.overprint import overprint
from reportclean.repair.shifted_numbers import shifted_numbers
from reportclean.repair.spaces import questioned_spaces
from reportclean.repair.transcripts import transcript_times
from reportclean.repair.unicode_escapes import unicode_escapes
from reportclean.repair.unusual import quiet
from reportclean.repair.utf8_as_gbk import utf8_as_gbk
from reportclean.repair.wordless import wordless_characters

__all__ = ["INSIDE", "LINES", "ORDER", "damage_flags"]

INSIDE: tuple[Cleaner, ...] = (
    latin_mojibake,
    utf8_as_gbk,
    crossed_encodings,
    entities,
    left_tags,
    cut_tags,
    glosses_inside,
    glossed_letters,
    glosses,
    halfwidth_over_borders,
    shifted_numbers,
    lost_a1,
    questioned_spaces,
    invisible,
    lookalikes,
    symbols_in_words,
    wordless_characters,
)
"""What begins with a character inside a line: `docs/repair.md` gives the reason for each place."""

LINES: tuple[Cleaner, ...] = (
    unicode_escapes,
    forum_tags,
    misread_spaces,
    escaped_breaks,
    overprint,
    salted_commas,
    transcript_times,
    anticopy_junk,
    forum_marks,
    watermarks,
    watermarks_inside,
)
"""What compares whole lines."""


@dataclass(frozen=True)
class UnlessQuiet:
    """Cleaners that have nothing to do in a quiet text: one gate for all of them."""

    cleaners: Pipeline

    def __call__(self, document: Document) -> Iterator[Document | Drop]:
        """Yield what the cleaners make of the document."""
        if quiet(document):
            yield document
        else:
            yield from self.cleaners(document)


ORDER: tuple[Cleaner, ...] = (UnlessQuiet(Pipeline(*INSIDE, name="inside-lines")), *LINES)
"""All repairs in order. Each runs on what the ones before it left."""
