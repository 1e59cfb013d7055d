"""Texts in a folder: a file a document, in folders as the inputs lie in, nothing overwritten."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

from reportclean.errors import FileError
from reportclean.files.packed import bare, is_archive
from reportclean.files.target import beside, named
from reportclean.files.writing import Record, Writer

_LONGEST = 60
"""Characters of the longest stem: in UTF-8 names may have 255 bytes."""


@contextmanager
def texts(folder: Path, inputs: Sequence[str]) -> Iterator[Writer]:
    """Give a writer of one text file a document into `folder`, which is made if need be.

    `b.txt` becomes `b.txt`, or `b-001.txt`, `b-002.txt` ... if it held several documents; the parts
    of one input are numbered on. It lies as the input does below what `inputs`, the paths that were
    given, have in common; records lie in `folder` itself. A second input of the same name gets a
    number. A file that is there with another text is not overwritten: FileError.
    """
    with named(folder):
        folder.mkdir(parents=True, exist_ok=True)
    given = _Given(inputs)
    stems: set[str] = set()
    files: set[str] = set()
    stem, done = "", 0

    def write(name: str, records: Sequence[Record], *, start: int = 0) -> None:
        nonlocal stem, done
        if not start:
            stem, done = _free("/".join([*given.folders(name), _stem(name)]), stems), 0
        several = start or len(records) > 1
        for number, record in enumerate(records, done + 1):
            done = number
            part = f"-{number:03}" if several else ""
            _put(folder / f"{_free(f'{stem}{part}', files)}.txt", record["text"] + "\n")

    yield write


def _put(path: Path, text: str) -> None:
    """Write a text; one that is there already, from a run before, is left."""
    written = text.encode("utf-8", "replace")
    if path.exists():
        with named(path):
            if path.read_bytes() == written:
                return
        msg = f"{path}: is there with another text, which is not overwritten: name a new folder"
        raise FileError(msg)
    with beside(path) as handle:
        handle.write(written.decode())


class _Given:
    """The paths that were given, and where below them an input lies."""

    def __init__(self, inputs: Sequence[str]) -> None:
        paths = [Path(path) for path in inputs]
        self._starts = tuple(
            f"{path}{sign}" if str(path) != "." else "" for path in paths for sign in ("/", os.sep)
        )
        self._files = frozenset(map(str, paths))
        whole = len(paths) == 1 and (os.path.isdir(paths[0]) or is_archive(inputs[0]))  # noqa: PTH112 (Path raises on odd names)
        over = [os.path.abspath(path if whole else path.parent) for path in paths]  # noqa: PTH100 (without ..)
        try:
            self._base = os.path.commonpath(over)
        except ValueError:  # on different drives
            self._base = ""

    def folders(self, name: str) -> list[str]:
        """Return the folders in which the input called `name` lies, below what all share."""
        known = name in self._files or name.startswith(self._starts)
        if not known or not self._base or "://" in name:
            return []
        below = os.path.relpath(os.path.abspath(name), self._base)  # noqa: PTH100 (the same)
        return [_fit(part) for part in PurePath(below).parts[:-1]]


def _stem(name: str) -> str:
    """Return a file name for what is left of an input's name, which may be a URL."""
    if name == "<stdin>":
        return "stdin"
    last = bare(_fit(name.rstrip("/").rpartition("/")[2], longest=None))
    return PurePath(last).stem[:_LONGEST].strip() or "document"


def _fit(part: str, longest: int | None = _LONGEST) -> str:
    """Return a part of a path as every system takes it."""
    return re.sub("[^\\w.,+=()\\[\\] -]|[\ud800-\udfff]", "_", part)[:longest].strip()


def _free(stem: str, taken: set[str]) -> str:
    free, number = stem, 1
    while free in taken:
        number += 1
        free = f"{stem}.{number}"
    taken.add(free)
    return free
