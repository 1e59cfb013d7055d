"""Tables of records (CSV): each row is an input of its own, with the names of the columns above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO

from reportclean.blocks.sites import sites_of
from reportclean.decode import decode
from reportclean.decode.html import is_html
from reportclean.errors import DecodeError
from reportclean.files.input import Failure, Input, Large, opened, unreadable
from reportclean.structure.record_csv import cells, delimiter, roles

SUFFIXES = frozenset({".csv", ".tsv"})
"""Files that are read so, where they are named: a folder of texts may hold tables of figures."""

_ADDRESSES = ("url", "link", "网址", "链接", "原文链接")
_SHOWN = 60
"""Characters of a first row that a message quotes."""


def rows(path: Path, limit: int) -> Iterator[Input | Failure]:
    """Yield each row of a file as an input: the first row, which names the columns, and the row.

    A row is called by its URL, if a column has one, else by the file and the line. Where its text
    is a page of HTML, that alone is the input. `limit` is in bytes of a row. Never holds more than
    a row. A row ends at a line end outside of quotes; no byte of a Chinese character is a comma, a
    quotation mark or a line end in UTF-8, GB18030 or Big5.
    """
    try:
        with path.open("rb") as handle:
            yield from _below(handle, path, limit)
    except (OSError, ValueError) as error:
        yield unreadable(path, error)


def _below(handle: IO[bytes], path: Path, limit: int) -> Iterator[Input | Failure]:
    """Yield the rows below the first; the second is read with it, for few words tell no charset."""
    header = handle.readline(limit)
    start = handle.tell()
    if b"\0" in header:
        yield Failure(str(path), "is UTF-16: save it as UTF-8")
        return
    if not header.strip():
        yield Failure(str(path), "has no first row that names the columns")
        return
    try:
        names = decode(header + handle.readline(limit)).text.partition("\n")[0].rstrip("\r")
    except DecodeError as error:
        yield Failure(str(path), str(error))
        return
    between = delimiter(names)
    columns = cells(names, between) if between else []
    if between is None or "text" not in roles(columns):
        shown = names[:_SHOWN].replace("\t", " ")
        what = f"no column of the first row ({shown}) is known to hold a text"
        yield Failure(str(path), f"{what}: call one content, text or 正文")
        return
    address = next((at for at, name in enumerate(columns) if name in _ADDRESSES), None)
    text = roles(columns).index("text")
    handle.seek(start)
    for number, row in _rows(handle, between, limit):
        place = f"{path}:{number}"
        if row is None:
            yield Large(place, limit, partial(opened, path)).failure
        elif row.strip():
            url = _address(row, between, address)
            hosts = sites_of(url) if url else frozenset[str]()
            data = _page(row, between, text) or header + row
            yield Input(url or place, data, min(hosts, key=len, default=""), hosts)


def _rows(handle: IO[bytes], between: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each row with the number of its first line; None for one longer than `limit`."""
    opens = re.compile(rb'(?:\A|%b)"' % between.encode())
    row, first, quotes, inside, large = b"", 2, 0, False, False
    for number, line in enumerate(handle, 2):
        if not inside:
            row, first, quotes, large = b"", number, 0, False
        quotes += line.count(b'"')
        inside = quotes % 2 > 0 and (inside or opens.search(line) is not None)
        large |= len(row) + len(line) > limit
        row = b"" if large else row + line
        if not inside:
            yield first, None if large else row
    if inside:
        yield first, None if large else row


def _page(row: bytes, between: str, at: int) -> str:
    """Return the text of a row if it is a page of HTML."""
    if b"<" not in row:
        return ""
    try:
        found = cells(decode(row).text, between)
    except DecodeError:  # whoever cleans the row says so
        return ""
    return found[at] if at < len(found) and is_html(found[at]) else ""


def _address(row: bytes, between: str, at: int | None) -> str:
    """Return the address in a row: it is ASCII, whatever the encoding of the rest."""
    found = cells(row.decode("latin-1"), between) if at is not None else []
    return found[at] if at is not None and at < len(found) else ""
