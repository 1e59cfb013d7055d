"""JSON lines: a stream of records, each of which is an input of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import IO, Any

from reportclean.blocks.sites import sites_of
from reportclean.decode.shown import is_page
from reportclean.files.input import Failure, Input, Large, unreadable
from reportclean.files.packed import Place, faults
from reportclean.structure.record_keys import column, role
from reportclean.structure.unwrap import LEAST

SUFFIXES = frozenset({".jsonl", ".ndjson", ".jl"})
"""Files that are read so. Only where they are named: a folder of texts may hold our own output."""

TEXTS = ("html", "text", "content", "markdown")
"""The fields that may hold a page; of several the first, since markup tells most. Where there is
none, any other name that records have for their text (正文, 内容, body ...)."""

_TELLING = frozenset(("title", "title?", "region"))
_SHOWN = 60
"""Characters of the names of fields that a message quotes."""


def records(place: Place, limit: int) -> Iterator[Input | Failure]:
    """Yield each record of a file as an input; failures in their place, by number of line.

    A record is called by its `url`, else its `id`, else the file and the line. Its site is its
    `site`, else the host of its `url`. One that states a title is kept with all it says. `limit`
    is in bytes of a line. Never holds more than a line.
    """
    try:
        with place.open() as handle:
            for number, line in enumerate(_lines(handle, limit), 1):
                where = f"{place.name}:{number}"
                if line is None:
                    yield Large(where, limit, place.open).failure
                elif line.strip():
                    yield _record(line, where)
    except faults() as error:
        yield unreadable(place.name, error)


def is_record(line: bytes) -> bool:
    """Tell whether a line is a record with a text: what begins so are JSON lines."""
    return line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and isinstance(_record(line, ""), Input)


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
        written = line.decode("utf-8-sig")
        record: Any = json.loads(written)
    except (ValueError, RecursionError) as error:
        return Failure(place, f"is no JSON: {error}")
    if not isinstance(record, dict):
        return Failure(place, "is no record: each line holds an object with a field 'text'")
    names = (*TEXTS, *(name for name in record if role(name) == "text"))
    text = next((t for name in names if isinstance(t := record.get(name), str) and t.strip()), "")
    if not text:
        shown = ", ".join(record)[:_SHOWN]
        what = (
            f"has no text in any of the fields {', '.join(TEXTS)}, 正文, but {shown or 'nothing'}"
        )
        return Failure(place, f"{what}: call one so")
    url = record.get("url") if isinstance(record.get("url"), str) else ""
    given = record.get("site") if isinstance(record.get("site"), str) else ""
    hosts = sites_of(url) if url else frozenset()
    site = given or min(hosts, key=len, default="")
    name = url or str(record.get("id") or place)
    told = len(text) >= LEAST and _tells(record) and not any(map(is_page, (text, written)))
    return Input(name, text, site, hosts | ({site} - {""}), written if told else "")


def _tells(record: Mapping[str, Any]) -> bool:
    """Tell whether a record states a title, or a place.

    Then somebody kept an article, and its other fields speak of that. Records of a crawl have none,
    and their days and sources are those of the crawl.
    """
    inner = (member.items() for member in record.values() if isinstance(member, dict))
    return any(
        column(name) in _TELLING and isinstance(said, str) and said.strip()
        for name, said in chain(record.items(), *inner)
    )
