r"""Clean scraped Chinese text, and account for every character of it.

>>> import reportclean
>>> result = reportclean.clean("首页 > 新闻 > 正文\n全县春耕全面展开。\n(责任编辑:周禾)")
>>> [document.text for document in result]
['全县春耕全面展开。']
>>> result.restore() == result.source.text
True
"""

from __future__ import annotations

from reportclean.core.document import Document, Drop, Footnote, Heading
from reportclean.core.edits import Edit, Edits, Span, Substitution
from reportclean.core.ledger import Entry
from reportclean.core.metadata import Evidence, Flag, Metadata
from reportclean.core.pipeline import Cleaner, Pipeline, Result, cleaner
from reportclean.core.source import Source
from reportclean.decode import decode
from reportclean.errors import (
    ConfigError,
    DecodeError,
    EditError,
    FileError,
    MissingExtraError,
    ReportcleanError,
    RuleError,
    UsageError,
)
from reportclean.presets import clean, pipeline
from reportclean.repair import Repaired, repair
from reportclean.script import convert
from reportclean.version import VERSION

__version__ = VERSION

__all__ = [
    "Cleaner",
    "ConfigError",
    "DecodeError",
    "Document",
    "Drop",
    "Edit",
    "EditError",
    "Edits",
    "Entry",
    "Evidence",
    "FileError",
    "Flag",
    "Footnote",
    "Heading",
    "Metadata",
    "MissingExtraError",
    "Pipeline",
    "Repaired",
    "ReportcleanError",
    "Result",
    "RuleError",
    "Source",
    "Span",
    "Substitution",
    "UsageError",
    "cleaner",
    "clean",
    "convert",
    "decode",
    "pipeline",
    "repair",
]
