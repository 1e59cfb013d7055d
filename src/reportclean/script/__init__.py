"""Which script is a span in, conversion with OpenCC's dictionaries, and punctuation.

Importing this opens no file; the dictionaries load at the first conversion.
"""

from reportclean.script.convert import conversion, convert
from reportclean.script.detect import Kind, Script, ScriptSpan, detect
from reportclean.script.punctuation import Mode, punctuation, widened
from reportclean.script.stage import TARGETS, to_script
from reportclean.script.tables import configurations
from reportclean.script.zero import circle_for_zero

__all__ = [
    "TARGETS",
    "Kind",
    "Mode",
    "Script",
    "ScriptSpan",
    "circle_for_zero",
    "configurations",
    "conversion",
    "convert",
    "detect",
    "punctuation",
    "to_script",
    "widened",
]
