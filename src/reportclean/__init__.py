r"""Clean scraped Chinese text, and account for every character of it.

>>> import reportclean
>>> result = reportclean.clean("首页 > 新闻 > 正文\n全县春耕全面展开。\n(责任编辑:周禾)")
>>> [document.text for document in result]
['全县春耕全面展开。']
>>> result.restore() == result.source.text
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportclean.decode import decode
from reportclean.repair import repair
from reportclean.version import VERSION

if TYPE_CHECKING:
    from reportclean.blocks.sites import learn
    from reportclean.core.document import Document, Drop, Footnote, Heading
    from reportclean.core.edits import Edit, Edits, Span, Substitution
    from reportclean.core.ledger import Entry
    from reportclean.core.metadata import Evidence, Flag, Metadata
    from reportclean.core.pipeline import Cleaner, Pipeline, Result, cleaner
    from reportclean.core.source import Source
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
    from reportclean.presets import Punctuation, clean, pipeline
    from reportclean.repair.repairing import Repaired
    from reportclean.script import convert

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
    "Punctuation",
    "Repaired",
    "ReportcleanError",
    "Result",
    "RuleError",
    "Source",
    "Span",
    "Substitution",
    "UsageError",
    "clean",
    "cleaner",
    "convert",
    "decode",
    "learn",
    "pipeline",
    "repair",
]


_HOMES = {
    "blocks.sites": ("learn",),
    "core.document": ("Document", "Drop", "Footnote", "Heading"),
    "core.edits": ("Edit", "Edits", "Span", "Substitution"),
    "core.ledger": ("Entry",),
    "core.metadata": ("Evidence", "Flag", "Metadata"),
    "core.pipeline": ("Cleaner", "Pipeline", "Result", "cleaner"),
    "core.source": ("Source",),
    "presets": ("Punctuation", "clean", "pipeline"),
    "repair.repairing": ("Repaired",),
    "script": ("convert",),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562)
    """Load what a name needs at its first use: importing reportclean opens no file and is quick."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home = next((home for home, names in _HOMES.items() if name in names), "errors")
    globals()[name] = found = getattr(import_module(f"{__name__}.{home}"), name)
    return found


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
