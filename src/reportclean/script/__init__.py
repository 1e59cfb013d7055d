"""Which script is a span in, conversion with OpenCC's dictionaries, and punctuation.

Importing this opens no file; the dictionaries load at the first conversion. What only converts
imports nothing but the conversion. The cleaner of punctuation goes by its module's name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportclean.script.convert import convert

if TYPE_CHECKING:
    from reportclean.script.cleaner import TARGETS, to_script
    from reportclean.script.detection import Kind, Script, ScriptSpan, detect
    from reportclean.script.dictionary import configurations
    from reportclean.script.layer import conversion
    from reportclean.script.zero import circle_for_zero

__all__ = [
    "TARGETS",
    "Kind",
    "Script",
    "ScriptSpan",
    "circle_for_zero",
    "configurations",
    "conversion",
    "convert",
    "detect",
    "to_script",
]

_HOMES = {
    "TARGETS": "cleaner",
    "Kind": "detection",
    "Script": "detection",
    "ScriptSpan": "detection",
    "circle_for_zero": "zero",
    "configurations": "dictionary",
    "conversion": "layer",
    "detect": "detection",
    "to_script": "cleaner",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562)
    """Load what a name needs at its first use."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    globals()[name] = found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
