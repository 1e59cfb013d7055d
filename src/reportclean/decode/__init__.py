"""Bytes to text: what encoding each piece of an input is in, and what could not be decoded.

The functions load what they need at their first call, so that importing reportclean is quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportclean.core.given import DATA, require

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportclean.core.edits import Span
    from reportclean.core.source import Source

__all__ = ["byte_span", "decode", "decode_stream", "refuse_binary_text"]


def decode(
    data: bytes | bytearray | memoryview | str, *, charset: str | None = None, name: str = ""
) -> Source:
    """Return the text of `data`, and how its bytes became that text.

    Line ends stay as they came; a byte order mark at the start is not part of the text, and of
    the first segment's bytes. `charset` is a hint, as is a label in the head of a page: the
    bytes themselves outweigh both. `name` is what the caller calls the input. A string is taken
    as it is. Empty input gives an empty text.

    Raises DecodeError if the input is no text: a binary file, the dump of one, or bytes that no
    encoding fits; UsageError if nobody knows a charset of that name, or for what is no input.
    """
    require(data, *DATA)
    from reportclean.decode.decoding import decoded  # noqa: PLC0415 (at first use)

    return decoded(data, charset=charset, name=name)


def decode_stream(
    chunks: Iterable[bytes | bytearray | memoryview], *, charset: str | None = None, name: str = ""
) -> Iterator[Source]:
    """Return the text of an input that comes in `chunks` of any size, in parts and in order.

    The parts' texts, joined, are the text of the input; the bytes of their segments are counted
    from the start of the whole input, and `byte_span` of a part gives such places. A part is a
    megabyte of bytes or less (about two are held, and one chunk) and ends behind a line end,
    unless a line is longer than that. Chunks may be torn anywhere, and the encoding may change
    inside: each part is decoded as by `decode`, with the encoding of the part before as a further
    hint. `sha256` is that of the part's bytes. An empty input has no parts.

    Raises DecodeError, at the first part, if the input is no text; a later stretch of bytes that
    is none becomes one U+FFFD for every two bytes, counted in its segment. Raises UsageError at
    once if nobody knows a charset of that name.
    """
    from reportclean.decode import incremental  # noqa: PLC0415 (at first use)

    return incremental.decoded_stream(chunks, charset=charset, name=name)


def byte_span(source: Source, span: Span) -> Span:
    """Return where in the input, in bytes, the characters `span` of `source.text` stand.

    See `reportclean.decode.offsets.byte_span`.
    """
    from reportclean.decode import offsets  # noqa: PLC0415 (at first use)

    return offsets.byte_span(source, span)


def refuse_binary_text(text: str) -> None:
    """Raise DecodeError if `text` is the dump of a binary file; an article about one passes."""
    from reportclean.decode import binary  # noqa: PLC0415 (at first use)

    binary.refuse_binary_text(text)
