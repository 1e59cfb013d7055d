"""Outputs: JSON lines, or a table; texts in a folder are written by `texts`."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

from reportclean.core.metadata import FIELDS
from reportclean.files.target import beside, flushed

Record = Mapping[str, Any]
"""A document in plain values."""

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
    with flushed() if path is None else beside(path) as handle:
        yield handle


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
