"""Undo what broke the text: wrong charsets, byte damage, glosses, left markup, lost spaces.

What does it loads at its first use, so that importing reportclean is quick; see `repairing`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportclean.core.given import require

if TYPE_CHECKING:
    from reportclean.repair.repairing import Repaired, stage

__all__ = ["Repaired", "repair", "stage"]


def repair(text: str) -> Repaired:
    r"""Return `text` with all damage repaired that can be, and flags for the damage that cannot.

    Never raises, whatever the string holds; clean text comes back unchanged. UsageError for what
    is no string.

    >>> repair("根据县政府的要求&nbsp;&ldquo;拿地即开工&rdquo;").text
    '根据县政府的要求\xa0“拿地即开工”'
    """
    require(text, str)
    from reportclean.repair.repairing import repaired  # noqa: PLC0415 (at first use)

    return repaired(text)


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562)
    """Load the rest at first use."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.repairing"), name)
