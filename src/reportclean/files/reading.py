"""Inputs: files, folders of files, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportclean.errors import FileError

SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml"})
"""The files of a folder that are taken for texts; a file that is named is read in any case."""

LIMIT = 64 * 2**20
"""Bytes of the largest input that is cleaned as one, unless the caller says otherwise.

A document of that size takes about a hundred times the memory while it is cleaned.
"""

STDIN = "-"


class Input(NamedTuple):
    """One input as it was read."""

    name: str
    """The path as given, below a folder with the folder in front; `<stdin>` for standard input."""
    data: bytes


class Failure(NamedTuple):
    """An input that could not be read or cleaned, with one line that says why and what to do."""

    name: str
    message: str


def read(paths: Iterable[str], *, limit: int = LIMIT) -> Iterator[Input | Failure]:
    """Yield every input below `paths`, in order of name within a folder; failures in their place.

    A path is a file, a folder (searched for `SUFFIXES`, hidden files left out) or `-`. `limit` is
    in bytes. Never raises for what it finds on disk.
    """
    for path in paths:
        if path == STDIN:
            yield _checked("<stdin>", sys.stdin.buffer.read(limit + 1), limit)
        elif os.path.isdir(path):  # noqa: PTH112 (Path raises on odd names before Python 3.12)
            yield from _folder(Path(path), limit)
        else:
            yield _file(Path(path), limit)


def _folder(folder: Path, limit: int) -> Iterator[Input | Failure]:
    found = False
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                found = True
                yield _file(Path(parent, name), limit)
    if not found:
        endings = ", ".join(sorted(SUFFIXES))
        yield Failure(str(folder), f"the folder holds no texts ({endings}): name files instead")


def _file(path: Path, limit: int) -> Input | Failure:
    try:
        with path.open("rb") as handle:
            data = handle.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Failure(str(path), f"cannot be read: {reason}")
    return _checked(str(path), data, limit)


def _checked(name: str, data: bytes, limit: int) -> Input | Failure:
    if len(data) > limit:
        size = f"{limit / 2**20:.0f} MiB"
        return Failure(name, f"is larger than {size}: split it, or raise the limit with --max-size")
    if not data.strip():
        return Failure(name, "is empty: there is nothing to clean")
    return Input(name, data)


def same_file(path: Path, name: str) -> bool:
    """Tell whether `path` is the very file that an input of this name was read from."""
    try:
        return path.samefile(name)
    except OSError:
        return False


def refuse_input_as_output(output: Path, paths: Iterable[str]) -> None:
    """Raise FileError if `output` is one of the inputs: inputs are never touched."""
    for path in paths:
        if same_file(output, path) and not output.is_dir():
            msg = f"{output}: is also an input, which is never overwritten: name another output"
            raise FileError(msg)
