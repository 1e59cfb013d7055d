"""What callers hand over: an argument of a wrong kind is named, with what to do."""

from __future__ import annotations

import reprlib
from os import PathLike

from reportclean.errors import UsageError

DATA = (str, bytes, bytearray, memoryview)
"""What an input may be."""


def require(given: object, *kinds: type, what: str = "the input", advice: str = "") -> None:
    """Raise UsageError if an argument is of none of `kinds`, with `advice`.

    >>> require("全县春耕", str)
    >>> require(None, str)
    Traceback (most recent call last):
    reportclean.errors.UsageError: the input is None: leave missing values out (column.dropna())
    """
    if isinstance(given, kinds):
        return
    called = "None" if given is None else f"of type {type(given).__name__}"
    wanted = "give text or bytes" if bytes in kinds else "give text"
    msg = f"{what} is {called}: {advice or _advice(given) or wanted}"
    raise UsageError(msg)


def brief(given: object) -> str:
    """Return what a message calls a value that should be another: short, whatever it is.

    >>> brief(None), brief([1, 2]), brief("全县春耕" * 40)
    ('None', 'a list', "'全县春耕全县春耕全县春耕...县春耕全县春耕全县春耕'")
    """
    if given is None or isinstance(given, str | int | float | bytes):
        return reprlib.repr(given)
    name = type(given).__name__
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"


def _advice(given: object) -> str:
    """Return what to do with a value that was given for a text; empty if nobody knows."""
    if given is None or given != given:  # noqa: PLR0124 (not a number, as in cells without value)
        return "leave missing values out (column.dropna())"
    if isinstance(given, PathLike):
        return "give what is in the file (path.read_bytes())"
    if hasattr(given, "read"):
        return "give what is in the file (file.read())"
    if isinstance(given, bytes | bytearray | memoryview):
        return "make text of it (reportclean.decode(data).text)"
    if hasattr(given, "__iter__"):
        return "give its items one by one"
    return ""
