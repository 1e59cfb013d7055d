"""Where an output goes: beside a file and renamed when whole, else straight into what is there."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reportclean.errors import FileError

_OF_THE_SYSTEM = ("/dev", "/proc")
"""What lies here has the name of a file and is none: /dev/stdout, /dev/fd/63 of `>(gzip)`."""


@contextmanager
def beside(path: Path) -> Iterator[IO[str]]:
    """Open a text file for writing that takes the name `path` only once it is whole.

    Where a link leads is written, with the permissions that the file there has. What is no file (a
    pipe, a device) is written straight into. Raises FileError, of a read-only file too.
    """
    with named(path):
        target = Path(os.path.realpath(path))  # resolve() raises where links lead in a circle
        mode = _mode(path)
        if mode is not None and _is_straight(path, mode):
            # appended to: behind /dev/stdout there may be a file that the shell appends to
            with path.open("a", encoding="utf-8", newline="\n") as handle:
                yield handle
            return
        if mode is not None and not (mode & 0o222 and os.access(target, os.W_OK)):
            msg = f"{path}: is read-only: name another output"
            raise FileError(msg)
        target.parent.mkdir(parents=True, exist_ok=True)
    with _replaced(target, path, mode) as handle:
        yield handle


@contextmanager
def _replaced(target: Path, path: Path, mode: int | None) -> Iterator[IO[str]]:
    """Open a temporary file, which replaces `target` at the end; messages name `path`."""
    with named(path):
        number, temporary = tempfile.mkstemp(prefix=f".{target.name[:60]}.", dir=target.parent)
    try:
        with named(path):
            with open(number, "w", encoding="utf-8", newline="\n") as handle:  # noqa: PTH123
                yield handle
                handle.flush()
                os.fsync(handle.fileno())
            if mode is None:  # as a plain open would make it
                umask = os.umask(0)
                os.umask(umask)
                mode = 0o666 & ~umask
            os.chmod(temporary, stat.S_IMODE(mode))  # noqa: PTH101 (a string from mkstemp)
            os.replace(temporary, target)  # noqa: PTH105 (the same)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)  # noqa: PTH108


def _mode(path: Path) -> int | None:
    """Return the kind and the permissions of what is there, past links; None if nothing is."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _is_straight(path: Path, mode: int) -> bool:
    """Tell whether an output is no file that could be replaced; a folder is refused as one is."""
    systems = any(path.absolute().is_relative_to(place) for place in _OF_THE_SYSTEM)
    return systems or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what the operating system says into one line with the name of the output."""
    try:
        yield
    except (FileError, BrokenPipeError):
        raise
    except OSError as error:
        msg = f"{path}: cannot be written: {error.strerror or error}"
        raise FileError(msg) from error


def standard_output() -> IO[str]:
    """Return standard output, which takes UTF-8 from here on, with the line ends of Unix.

    What programs read is the same everywhere; a redirected output of Windows would be in the
    encoding of its region, which may not have the characters, and have its line ends. Raises
    FileError if it is closed.
    """
    out: IO[str] | None = sys.stdout  # None where the shell closed it
    if out is None:
        msg = "standard output: is closed: name a file with -o"
        raise FileError(msg)
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding="utf-8", newline="\n")
    return out


@contextmanager
def flushed() -> Iterator[IO[str]]:
    """Give standard output, and see that all of it is taken. Raises FileError."""
    try:
        with named(Path("standard output")):
            out = standard_output()
            yield out
            out.flush()
    except OSError:
        abandon_standard_output()
        raise


def abandon_standard_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
