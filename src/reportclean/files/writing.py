"""Outputs: JSON lines, a table, or texts in a folder. Written beside, renamed when whole."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

from reportclean.core.metadata import FIELDS
from reportclean.errors import FileError

Record = Mapping[str, Any]
"""A document in plain values."""

_LONGEST = 60
"""Characters of the longest stem: in UTF-8 names may have 255 bytes."""


COLUMNS = ("id", "file", *FIELDS, "flags", "text")
"""The columns of a table: `file` is what the input is called, `flags` are names."""
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By it Excel knows UTF-8; pandas, R and this project read past it."""


class Writer(Protocol):
    """Takes the records of one input after the other, as `Document.to_record` makes them."""

    def __call__(self, name: str, records: Sequence[Record], *, start: int = 0) -> None:
        """Write what became of the input called `name`, or of its part from `start` on.

        `start` counts characters of the input's text, and spans are written as of the whole.
        """


@contextmanager
def jsonl(path: Path | None) -> Iterator[Writer]:
    """Give a writer of one record a line into `path`, or to standard output for None.

    The file appears under its name only when everything is written; until then, and if anything
    goes wrong, a file that was there stays as it was. Raises FileError.
    """
    with _opened(path) as handle:
        yield _record_writer(handle)


@contextmanager
def table(path: Path | None) -> Iterator[Writer]:
    """Give a writer of one row a document, as CSV with `COLUMNS`; `path` is as for `jsonl`.

    Several values of a field are joined by semicolons; what is unknown is empty.
    """
    with _opened(path) as handle:
        if path is not None:
            handle.write(BOM)
        yield _row_writer(handle)


@contextmanager
def _opened(path: Path | None) -> Iterator[IO[str]]:
    if path is not None:
        with beside(path) as handle:
            yield handle
        return
    try:
        with _named(Path("standard output")):
            yield standard_output()
            sys.stdout.flush()
    except OSError:
        _abandon_standard_output()
        raise


def standard_output() -> IO[str]:
    """Return standard output, which takes UTF-8 from here on, with the line ends of Unix.

    What programs read is the same everywhere; a redirected output of Windows would be in the
    encoding of its region, which may not have the characters, and have its line ends.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout


@contextmanager
def texts(folder: Path) -> Iterator[Writer]:
    """Give a writer of one text file a document into `folder`, which is made if need be.

    `a/b.txt` becomes `b.txt`, or `b-001.txt`, `b-002.txt` ... if it held several documents; a
    second input of the same name gets a number, so nothing written in one run is overwritten.
    The parts of one input are numbered on.
    """
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    stem, done = "", 0

    def write(name: str, records: Sequence[Record], *, start: int = 0) -> None:
        nonlocal stem, done
        if not start:
            stem, done = _free(_stem(name), taken), 0
        several = start or len(records) > 1
        for number, record in enumerate(records, done + 1):
            done = number
            part = f"-{number:03}" if several else ""
            with beside(folder / f"{stem}{part}.txt") as handle:
                handle.write(record["text"] + "\n")

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
    def write(name: str, records: Sequence[Record], *, start: int = 0) -> None:  # noqa: ARG001 (a Writer)
        for record in records:
            line = json.dumps(_moved(record, start), ensure_ascii=False)
            handle.write(_encodable(line) + "\n")

    return write


def _row_writer(handle: IO[str]) -> Writer:
    rows = csv.writer(handle, lineterminator="\n")
    rows.writerow(COLUMNS)

    def write(name: str, records: Sequence[Record], *, start: int = 0) -> None:
        for record in records:
            moved = _moved(record, start)
            known = moved["metadata"]
            values = (
                moved["id"],
                name,
                *(known.get(field) for field in FIELDS),
                list(dict.fromkeys(flag["name"] for flag in moved["flags"])),
                moved["text"],
            )
            rows.writerow([_cell(value) for value in values])

    return write


def _cell(value: object) -> str:
    if value is None:
        return ""
    written = ";".join(map(str, value)) if isinstance(value, list) else str(value)
    return written.encode("utf-8", "replace").decode()


def _moved(record: Record, start: int) -> Record:
    """Return a record of a part that begins at `start` as one of the whole input."""
    if not start:
        return record
    source = record["source"]
    span = [place + start for place in source["span"]]
    flags = [
        {**flag, "span": [place + start for place in flag["span"]]} if "span" in flag else flag
        for flag in record["flags"]
    ]
    moved = {"id": f"{source['sha256'][:16]}-{span[0]}", "flags": flags}
    return {**record, **moved, "source": {**source, "span": span}}


def _encodable(record: str) -> str:
    """Write lone surrogates as JSON escapes: UTF-8 has no other way to hold them."""
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", record)


def _stem(name: str) -> str:
    """Return a file name for what is left of an input's name, which may be a URL."""
    if name == "<stdin>":
        return "stdin"
    stem = re.sub("[^\\w.,+=()\\[\\] -]|[\ud800-\udfff]", "_", name.rstrip("/").rpartition("/")[2])
    return Path(stem).stem[:_LONGEST].strip() or "document"


def _free(stem: str, taken: set[str]) -> str:
    free, number = stem, 1
    while free in taken:
        number += 1
        free = f"{stem}.{number}"
    taken.add(free)
    return free
