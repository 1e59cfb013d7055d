"""JSON lines: a stream of records, each of which is an input of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any

from reportclean.blocks.sites import sites_of
from reportclean.files.input import Failure, Input, Large, opened, unreadable

SUFFIXES = frozenset({".jsonl", ".ndjson"})
"""Files that are read so. Only where they are named: a folder of texts may hold our own output."""

TEXTS = ("html", "text", "content", "markdown")
"""The fields that may hold a page; of several the first, since markup tells most."""


def records(path: Path, limit: int) -> Iterator[Input | Failure]:
    """Yield each record of a file as an input; failures in their place, by number of line.

    A record is called by its `url`, else its `id`, else the file and the line. Its site is its
    `site`, else the host of its `url`. `limit` is in bytes of a line. Never holds more than a line.
    """
    try:
        with path.open("rb") as handle:
            for number, line in enumerate(_lines(handle, limit), 1):
                place = f"{path}:{number}"
                if line is None:
                    yield Large(place, limit, partial(opened, path)).failure
                elif line.strip():
                    yield _record(line, place)
    except (OSError, ValueError) as error:
        yield unreadable(path, error)


def _lines(handle: IO[bytes], limit: int) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is longer than `limit`."""
    while line := handle.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = handle.readline(limit)
        yield None


def _record(line: bytes, place: str) -> Input | Failure:
    try:
        record: Any = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Failure(place, f"is no JSON: {error}")
    if not isinstance(record, dict):
        return Failure(place, "is no record: each line holds an object with a field 'text'")
    text = next((t for name in TEXTS if isinstance(t := record.get(name), str) and t.strip()), "")
    if not text:
        return Failure(place, f"has no text in any of the fields {', '.join(TEXTS)}")
    url = record.get("url") if isinstance(record.get("url"), str) else ""
    given = record.get("site") if isinstance(record.get("site"), str) else ""
    hosts = sites_of(url) if url else frozenset()
    site = given or min(hosts, key=len, default="")
    name = url or str(record.get("id") or place)
    return Input(name, text, site, hosts | ({site} - {""}))
