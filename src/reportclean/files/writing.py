"""Outputs: records as JSON lines, or texts into a folder. Written beside, renamed when whole."""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from reportclean.core.document import Document
from reportclean.errors import FileError


class Writer(Protocol):
    """Takes the documents of one input after the other."""

    def __call__(self, name: str, documents: tuple[Document, ...]) -> None:
        """Write what became of the input called `name`."""


@contextmanager
def jsonl(path: Path | None) -> Iterator[Writer]:
    """Give a writer of one record a line into `path`, or to standard output for None.

    The file appears under its name only when everything is written; until then, and if anything
    goes wrong, a file that was there stays as it was. Raises FileError.
    """
    if path is None:
        try:
            with _named(Path("standard output")):
                yield _record_writer(sys.stdout)
                sys.stdout.flush()
        except OSError:
            _abandon_standard_output()
            raise
        return
    with beside(path) as handle:
        yield _record_writer(handle)


@contextmanager
def texts(folder: Path) -> Iterator[Writer]:
    """Give a writer of one text file a document into `folder`, which is made if need be.

    `a/b.txt` becomes `b.txt`, or `b-001.txt`, `b-002.txt` ... if it held several documents; a
    second input of the same name gets a number, so nothing written in one run is overwritten.
    """
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()

    def write(name: str, documents: tuple[Document, ...]) -> None:
        stem = _free(_stem(name), taken)
        for number, document in enumerate(documents, 1):
            part = f"-{number:03}" if len(documents) > 1 else ""
            with beside(folder / f"{stem}{part}.txt") as handle:
                handle.write(document.text + "\n")

    yield write


@contextmanager
def beside(path: Path) -> Iterator[IO[str]]:
    """Open a text file for writing that takes the name `path` only once it is whole."""
    with _named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        number, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with _named(path):
            with open(number, "w", encoding="utf-8", newline="\n") as handle:  # noqa: PTH123
                yield handle
                handle.flush()
                os.fsync(handle.fileno())
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(temporary, 0o666 & ~umask)  # noqa: PTH101 (as a plain open would make it)
            os.replace(temporary, path)  # noqa: PTH105 (a string from mkstemp)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)  # noqa: PTH108


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Turn what the operating system says into one line with the name of the output."""
    try:
        yield
    except (FileError, BrokenPipeError):
        raise
    except OSError as error:
        msg = f"{path}: cannot be written: {error.strerror or error}"
        raise FileError(msg) from error


def _abandon_standard_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _record_writer(handle: IO[str]) -> Writer:
    def write(name: str, documents: tuple[Document, ...]) -> None:  # noqa: ARG001 (a Writer)
        for document in documents:
            record = json.dumps(document.to_record(), ensure_ascii=False)
            handle.write(_encodable(record) + "\n")

    return write


def _encodable(record: str) -> str:
    """Write lone surrogates as JSON escapes: UTF-8 has no other way to hold them."""
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", record)


def _stem(name: str) -> str:
    stem = Path(name).stem or "document"
    return "stdin" if name == "<stdin>" else stem


def _free(stem: str, taken: set[str]) -> str:
    free, number = stem, 1
    while free in taken:
        number += 1
        free = f"{stem}.{number}"
    taken.add(free)
    return free
