"""Inputs larger than memory: decoded and cut as they are read, and cleaned part by part."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from typing import IO, NamedTuple

from reportclean.core.source import Source
from reportclean.decode import decode_stream
from reportclean.decode.html import is_html
from reportclean.errors import DecodeError
from reportclean.structure.split_stream import whole_articles

CHUNK = 1 << 20
"""Bytes read at once."""

WINDOW = 1 << 18
"""Characters that are looked at together for borders: hundreds of articles. A part has about half
as many; where no border is found up to eight times as many."""


class Part(NamedTuple):
    """Some whole articles of an input that is too large to be cleaned as one."""

    source: Source
    """With the name and the sha256 of the whole input; its spans count from `start` on."""
    start: int
    """Where in the whole input's text the part begins, in characters."""


def parts(handle: IO[bytes], *, name: str, charset: str | None = None) -> Iterator[Part]:
    """Yield the parts of a file open for reading, which are all of its text, in order.

    The file is read twice, first for its digest. Raises DecodeError if it is no text, or one page
    of HTML; UsageError for an unknown charset; OSError as reading does.
    """
    digest = hashlib.sha256()
    handle.seek(0)
    while chunk := handle.read(CHUNK):
        digest.update(chunk)
    handle.seek(0)
    start = 0
    reading = _Reading(handle, charset, name)
    for text in whole_articles(reading, window=WINDOW):
        if not start and is_html(text):
            msg = "is a single page of HTML, which cannot be cleaned in parts: raise --max-size"
            raise DecodeError(msg)
        source = Source(text, reading.encoding, (), name, digest.hexdigest())
        yield Part(source, start)
        start += len(text)


class _Reading:
    """The text of a file as it is decoded, and in what encoding the last of it was."""

    def __init__(self, handle: IO[bytes], charset: str | None, name: str) -> None:
        self._sources = decode_stream(_chunks(handle), charset=charset, name=name)
        self.encoding: str | None = None

    def __iter__(self) -> Iterator[str]:
        for source in self._sources:
            self.encoding = source.encoding
            yield source.text


def _chunks(handle: IO[bytes]) -> Iterator[bytes]:
    while chunk := handle.read(CHUNK):
        yield chunk


def spooled(beginning: bytes, rest: IO[bytes]) -> IO[bytes]:
    """Return a temporary file with what was read of a stream and the rest of it, at its start."""
    handle = tempfile.TemporaryFile()  # noqa: SIM115 (whoever asked for it closes it)
    handle.write(beginning)
    shutil.copyfileobj(rest, handle, CHUNK)
    handle.seek(0)
    return handle
