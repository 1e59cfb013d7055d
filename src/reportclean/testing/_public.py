"""The public names that the kit is built on, gathered in one place."""

from reportclean import (
    Cleaner,
    Document,
    Drop,
    Edit,
    Edits,
    Footnote,
    Heading,
    Metadata,
    Pipeline,
    Result,
    Source,
    Span,
    Substitution,
)
from reportclean.core.lines import lines
from reportclean.core.metadata import LEVELS
from reportclean.core.pipeline import name_of

__all__ = [
    "LEVELS",
    "Cleaner",
    "Document",
    "Drop",
    "Edit",
    "Edits",
    "Footnote",
    "Heading",
    "Metadata",
    "Pipeline",
    "Result",
    "Source",
    "Span",
    "Substitution",
    "lines",
    "name_of",
]
