"""Everything reportclean raises on purpose, one base class and few children.

A message says what is wrong, where, and what to do; it is written for the person at the
command line, who sees it as a single line.
"""

from __future__ import annotations


class ReportcleanError(Exception):
    """The base of every error that reportclean raises on purpose."""


class UsageError(ReportcleanError, ValueError):
    """An option or argument has a value that the function does not take."""


class EditError(ReportcleanError, ValueError):
    """Edits that overlap, lie outside their text, or are applied to another text."""


class DecodeError(ReportcleanError, ValueError):
    """Bytes that are no text, or text that is the dump of a binary file."""


class RuleError(ReportcleanError, ValueError):
    """A rule file that the loader refuses: the message names the file, the rule and the fault."""


class ConfigError(ReportcleanError, ValueError):
    """A configuration file that cannot be read or names something unknown."""


class FileError(ReportcleanError, OSError):
    """An input that cannot be read or an output that cannot be written."""


class MissingExtraError(ReportcleanError, ImportError):
    """A part of reportclean that needs an optional package which is not installed."""

    def __init__(self, purpose: str, extra: str) -> None:
        """Say what `purpose` needs and which `extra` of reportclean brings it."""
        super().__init__(f"{purpose} needs optional packages: pip install 'reportclean[{extra}]'")
