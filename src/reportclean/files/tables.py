"""Tables of records (CSV): each row is an input of its own, with the names of the columns above."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import IO

from reportclean.blocks.sites import sites_of
from reportclean.decode import decode, decode_stream
from reportclean.decode.html import is_html
from reportclean.errors import DecodeError
from reportclean.files.columns import Layout, by_content, by_name, headless, oddly_parted
from reportclean.files.input import Failure, Input, Large, unreadable
from reportclean.files.packed import Place, faults
from reportclean.files.parts import CHUNK
from reportclean.structure.record_csv import TEXT, cells

SUFFIXES = frozenset({".csv", ".tsv"})
"""Files that are read so, where they are named: a folder of texts may hold tables of figures."""

_ADDRESSES = ("url", "link", "网址", "链接", "原文链接")
LOOKED_AT = 20
"""Rows that tell which column holds the texts, where no name does."""
_SHOWN = 60
"""Characters of a first row that a message quotes."""


def rows(place: Place, limit: int) -> Iterator[Input | Failure]:
    """Yield each row of a file as an input: the first row, which names the columns, and the row.

    A row is called by its URL, if a column has one, else by the file and the line. Where its text
    is a page of HTML, that alone is the input. `limit` is in bytes of a row. Never holds more than
    a row. A row ends at a line end outside of quotes; no byte of a Chinese character is a comma, a
    quotation mark or a line end in UTF-8, GB18030 or Big5.
    """
    try:
        with place.open() as handle:
            first = handle.readline(limit)
            whole = _in_utf8 if b"\0" in first + handle.read(1) else _as_it_is
            with whole(handle) as text, _of_unix(text, limit) as again:
                yield from _below(again, place, limit)
    except DecodeError as error:
        yield Failure(place.name, str(error))
    except faults() as error:
        yield unreadable(place.name, error)


@contextmanager
def _in_utf8(handle: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a temporary file with the text of one in UTF-16: no byte of that tells a line end."""
    handle.seek(0)
    with tempfile.TemporaryFile() as made:
        for source in decode_stream(iter(partial(handle.read, CHUNK), b"")):
            made.write(source.text.encode("utf-8", "surrogatepass"))
        made.seek(0)
        yield made


@contextmanager
def _as_it_is(handle: IO[bytes]) -> Iterator[IO[bytes]]:
    yield handle


@contextmanager
def _of_unix(handle: IO[bytes], limit: int) -> Iterator[IO[bytes]]:
    """Give a file from its start, and with other line ends if its rows end at CR alone."""
    handle.seek(0)
    alone = b"\r" in handle.readline(limit).rstrip(b"\r\n")
    handle.seek(0)
    if not alone:
        yield handle
        return
    with tempfile.TemporaryFile() as made:
        text = io.TextIOWrapper(handle, encoding="latin-1", newline=None)
        while some := text.read(CHUNK):
            made.write(some.encode("latin-1"))
        text.detach()
        made.seek(0)
        yield made


def _below(handle: IO[bytes], place: Place, limit: int) -> Iterator[Input | Failure]:
    """Yield the rows below the first; the second is read with it, for few words tell no charset."""
    header = handle.readline(limit)
    start = handle.tell()
    if not header.strip(b"\0\r\n\t "):
        yield Failure(place.name, "has no first row that names the columns")
        return
    try:
        names = decode(header + handle.readline(limit)).text.partition("\n")[0].rstrip("\r")
    except DecodeError as error:
        yield Failure(place.name, str(error))
        return
    layout = by_name(names) or by_content(names, partial(_first, handle, start, limit))
    if layout is None:
        yield Failure(place.name, _unknown(names))
        return
    above = f"{layout.header}\n".encode() if layout.header else header
    columns = cells(names, layout.between or ",")
    address = next((at for at, name in enumerate(columns) if name in _ADDRESSES), None)
    handle.seek(start)
    if not handle.read(CHUNK).strip():
        yield Failure(place.name, "has no rows below the first, which names the columns")
        return
    handle.seek(start)
    for number, row in _rows(handle, layout.between, limit):
        where = f"{place.name}:{number}"
        if row is None:
            yield Large(where, limit, place.open).failure
        elif row.strip():
            url = _address(row, layout.between, address)
            hosts = sites_of(url) if url else frozenset[str]()
            data = _input(row, above, layout, columns)
            name = url or where
            if isinstance(data, Failure):
                yield data._replace(name=name)
            else:
                yield Input(name, data, min(hosts, key=len, default=""), hosts)


def _unknown(names: str) -> str:
    """Return what to say of a first row none of whose columns holds the texts."""
    shown = names[:_SHOWN].replace("\t", " ")
    if headless(names):
        return f"its first row ({shown}) names no columns: put one such as title,content above it"
    if sign := oddly_parted(names):
        return f"the columns of its first row ({shown}) are parted by {sign}: save it with commas"
    what = f"no column of the first row ({shown}) is known to hold a text"
    return f"{what}: call one content, text or 正文"


def _first(handle: IO[bytes], start: int, limit: int, between: str) -> list[str]:
    """Return the first rows of a table."""
    handle.seek(start)
    found: list[str] = []
    for _, row in islice(_rows(handle, between, limit), LOOKED_AT):
        with suppress(DecodeError):  # whoever cleans the row says so
            found.append(decode(row or b"").text)
    return found


def _rows(handle: IO[bytes], between: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each row with the number of its first line; None for one longer than `limit`."""
    opens = re.compile(rb'(?:\A|%b)"' % between.encode() if between else rb'\A"')
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


def _input(row: bytes, above: bytes, layout: Layout, columns: list[str]) -> bytes | str | Failure:
    """Return what is cleaned of a row: its text alone if it is a page or short, or why nothing is.

    Of a text and the cells beside it the whole row, below the names of the columns.
    """
    try:
        whole = decode(row).text
    except DecodeError:  # whoever cleans the row says so
        return above + row
    found = cells(whole, layout.between or ",")
    empty = Failure("", f"has no text in its column {columns[layout.text]}")
    if not layout.between:
        return (found[0] if len(found) == 1 else whole.strip()) or empty
    if len(found) == len(columns):
        text = found[layout.text]
        return (text if len(text) < TEXT or is_html(text) else above + row) or empty
    fitted = _fitted(found, layout, len(columns))
    if not fitted:
        counts = f"{len(found)} cells for {len(columns)} columns"
        return Failure("", f"has {counts}: put quotes around cells in which there are commas")
    text = fitted[layout.text]
    if not text:  # where no quotes hold a text together its lines are rows
        return whole.strip() if headless(whole) else empty
    named = layout.header or decode(above).text.rstrip("\r\n")
    return text if len(text) < TEXT or is_html(text) else f"{named}\n{_written(fitted, layout)}"


def _fitted(found: list[str], layout: Layout, width: int) -> list[str]:
    """Return the cells of a row that has more or fewer than there are columns; none if unsure.

    Those that are missing are at the end; of too many, all from the text on are the text, if that
    is the last column.
    """
    if len(found) < width:
        return found + [""] * (width - len(found))
    last = layout.text == width - 1
    return [*found[: width - 1], layout.between.join(found[width - 1 :])] if last else []


def _written(row: list[str], layout: Layout) -> str:
    """Return a row as it is written."""
    made = io.StringIO()
    csv.writer(made, delimiter=layout.between, lineterminator="\n").writerow(row)
    return made.getvalue()


def _address(row: bytes, between: str, at: int | None) -> str:
    """Return the address in a row: it is ASCII, whatever the encoding of the rest."""
    found = cells(row.decode("latin-1"), between) if at is not None else []
    return found[at] if at is not None and at < len(found) else ""
