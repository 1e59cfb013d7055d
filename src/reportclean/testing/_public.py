"""The public names that the kit is built on, gathered in one place."""

from reportclean.core.document import Document, Drop, Footnote, Heading, Step
from reportclean.core.edits import Edit, Edits, Layer, Span, Substitution
from reportclean.core.ledger import Ledger
from reportclean.core.lines import lines
from reportclean.core.metadata import LEVELS, Evidence, Flag, Metadata
from reportclean.core.pipeline import Cleaner, Pipeline, Result, name_of
from reportclean.core.source import Source

__all__ = [
    "LEVELS",
    "Cleaner",
    "Document",
    "Drop",
    "Edit",
    "Edits",
    "Evidence",
    "Flag",
    "Footnote",
    "Heading",
    "Layer",
    "Ledger",
    "Metadata",
    "Pipeline",
    "Result",
    "Source",
    "Span",
    "Step",
    "Substitution",
    "lines",
    "name_of",
]
