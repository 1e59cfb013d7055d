"""The walk from bytes to text; see `reportclean.decode.decode`.

Where charset detectors answer once for a whole file, every segment here is decoded by what it
is, and nothing is dropped in silence: bytes that no character takes show as U+FFFD and are
counted in their segment.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from reportclean.core.source import Source
from reportclean.decode import escapes, labels, wide
from reportclean.decode.binary import (
    START,
    refuse_binary,
    refuse_binary_text,
    refuse_controls,
    refuse_nothing,
    refuse_wide_controls,
)
from reportclean.decode.judge import CONVINCING, ENOUGH, judge, read
from reportclean.decode.pieces import Piece, merged, segments
from reportclean.decode.stream import stream

_WIDE_CHARACTER = re.compile("[^\x00-\u07ff]")

WEAK = 400
"""Texts of more characters are never valid UTF-8 by chance."""

HOPELESS = 0.3
"""The share of lost characters from which on a result is worse than an error."""


def decoded(
    data: bytes | bytearray | memoryview | str, *, charset: str | None, name: str
) -> Source:
    """Return what `reportclean.decode.decode` promises."""
    asked = labels.asked(charset)
    if isinstance(data, str):
        refuse_binary_text(data)
        return Source.of(data, name=name)
    data = bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    if not data:
        return Source("", "utf-8", (), name, sha256)
    return source_of(merged(decoded_pieces(data, () if asked is None else (asked,))), name, sha256)


def source_of(pieces: list[Piece], name: str, sha256: str) -> Source:
    """Return the source that consists of `pieces`, of which there is at least one."""
    text = pieces[0].text if len(pieces) == 1 else "".join(piece.text for piece in pieces)
    return Source(text, _most(pieces), tuple(segments(pieces)), name, sha256)


def decoded_pieces(data: bytes, hints: tuple[str, ...], *, begins: bool = True) -> list[Piece]:
    """Return the pieces of all of `data`, the byte order mark within the first.

    `hints`: codecs that are likely, the likeliest first. `begins`: the input begins here; only
    then is a byte order mark one, and may the whole be a binary file or the dump of one. Raises
    DecodeError if `data` is no text.
    """
    refuse_nothing(data)
    if not begins:
        return _unmarked(data, 0, hints)
    refuse_binary(data)
    pieces = _marked(data, hints)
    head, size = [], 0
    for piece in pieces:
        head.append(piece.text[: START - size])
        size += len(head[-1])
        if size >= START:
            break
    refuse_binary_text("".join(head))
    return pieces


def _marked(data: bytes, hints: tuple[str, ...]) -> list[Piece]:
    start, marked = labels.bom(data)
    if marked is not None and marked.startswith(("utf-16", "utf-32")):
        pieces = _wide(data, marked, start)
        if not _hopeless(pieces):
            return _with_mark(pieces, start)
        start, marked = 0, None
    return _with_mark(_unmarked(data, start, hints if marked is None else (marked, *hints)), start)


def _with_mark(pieces: list[Piece], start: int) -> list[Piece]:
    if not start:
        return pieces
    return [pieces[0]._replace(start=0), *pieces[1:]]


def _unmarked(data: bytes, start: int, hints: tuple[str, ...]) -> list[Piece]:
    """Return the pieces of `data[start:]`: UTF-8 if it is valid, else what is likeliest."""
    body = data[start:] if start else data
    valid = _utf8(body)
    if valid is not None and not _shifts(valid, body) and not _weak(valid):
        refuse_controls(body)
        return [Piece(start, len(data), "utf-8", valid)]
    label = labels.declared(body)
    hints = hints if label is None else (*hints, label)
    for hint in hints:
        if hint.startswith(("utf-16", "utf-32")):
            pieces = _wide(data, hint, start)
            if not _hopeless(pieces) and read(body[: wide.SAMPLE], hint).mean < CONVINCING:
                return pieces
    hints = tuple(hint for hint in hints if labels.keeps_ascii(hint))
    guesses = wide.guess(body)
    if guesses:
        best = min(guesses, key=lambda reading: reading.total)
        sure = best.high >= ENOUGH and best.mean < CONVINCING
        if sure or best.total < judge(body[: wide.SAMPLE], hints).total:
            return _wide(data, best.codec, start)
    refuse_controls(body)
    shifted = escapes.decode(body) if not start else None
    if shifted is not None:
        return shifted
    if valid is not None and not (_weak(valid) and _chance(body, hints)):
        return [Piece(start, len(data), "utf-8", valid)]
    return list(stream(data, start, hints))


def _wide(data: bytes, codec: str, start: int) -> list[Piece]:
    """Return the pieces of `data[start:]` in UTF-16 or UTF-32, if they hold text."""
    pieces = wide.decode(data, codec, start)
    refuse_wide_controls("".join(piece.text[:START] for piece in pieces[:2]))
    return pieces


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _shifts(text: str, body: bytes) -> bool:
    """Whether `text`, valid UTF-8, may be one of the encodings that need no byte above 127."""
    return b"\0" in body or (text.isascii() and (b"\x1b" in body or b"~{" in body))


def _weak(text: str) -> bool:
    """Whether `text`, valid UTF-8, may be so by chance: short and of two-byte characters alone."""
    return len(text) < WEAK and not text.isascii() and _WIDE_CHARACTER.search(text) is None


def _chance(body: bytes, hints: tuple[str, ...]) -> bool:
    """Whether `body`, weak UTF-8, reads better in a Chinese encoding.

    目录 in GB18030 is the classic; it takes a label or a few characters more to be told from Ŀ¼.
    """
    best = judge(body, hints, ("utf-8", "gb18030", "cp950"))
    return best.codec != "utf-8" and best.mean < CONVINCING


def _hopeless(pieces: list[Piece]) -> bool:
    replaced = sum(piece.replaced for piece in pieces)
    return replaced > HOPELESS * sum(len(piece.text) for piece in pieces)


def _most(pieces: list[Piece]) -> str:
    """Return the codec of most of the bytes."""
    sizes: Counter[str] = Counter()
    for piece in pieces:
        sizes[piece.codec] += piece.stop - piece.start
    return sizes.most_common(1)[0][0]
