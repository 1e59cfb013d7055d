"""Signals that tell the command to end: heard at once where that is safe, and never lost."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from types import FrameType

_T = TypeVar("_T")

INTERRUPTED = 130
"""The exit code of a command that the user interrupts: 128 and the number of SIGINT."""

BY_DEFAULT = {
    "SIGINT": signal.default_int_handler,
    "SIGTERM": signal.SIG_DFL,
    "SIGHUP": signal.SIG_DFL,  # not on Windows
}
"""The signals that end the command, and what answers each as long as nobody wants it otherwise."""

_told: ContextVar[int] = ContextVar("told", default=0)
"""The number of the signal that told the command to end; 0: none did."""


class Told(SystemExit):
    """The command was told to end: half-written files go, and the processes that it started."""


@contextmanager
def heard() -> Iterator[None]:
    """Raise Told for each of these signals, unless somebody wants it otherwise, as nohup does.

    Python raises what a handler raises wherever it is just then; in a callback of a weak reference
    (each import has one) it goes no further and would be printed. `heed` raises it once more.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {
        number: default
        for name, default in BY_DEFAULT.items()
        if (number := getattr(signal, name, None)) and signal.getsignal(number) is default
    }
    hook, token = sys.unraisablehook, _told.set(0)

    def unless_told(unraisable: sys.UnraisableHookArgs) -> None:
        if not isinstance(unraisable.exc_value, Told):
            hook(unraisable)

    sys.unraisablehook = unless_told
    for number in before:
        signal.signal(number, _tell)
    try:
        yield
    finally:
        for number, default in before.items():
            signal.signal(number, default)
        sys.unraisablehook = hook
        _told.reset(token)


def heed(items: Iterable[_T]) -> Iterator[_T]:
    """Yield the items as long as nobody told the command to end; else raise Told."""
    for item in items:
        if number := _told.get():
            _tell(number)
        yield item


def _tell(number: int, _frame: FrameType | None = None) -> NoReturn:
    """Remember the signal and raise what it means: shells know 128 and its number."""
    _told.set(number)
    raise Told(128 + number)
