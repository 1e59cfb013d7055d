"""Pieces: what the steps of decoding hand on, before they become the segments of a `Source`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.source import Segment

LOST = "\N{REPLACEMENT CHARACTER}"


class Piece(NamedTuple):
    """The bytes `[start:stop)` of the input read as `text`.

    Either nothing is replaced and `bytes.decode(codec)` is `text`, or all of `text` is U+FFFD.
    """

    start: int
    stop: int
    codec: str
    text: str
    replaced: int = 0


def lost(start: int, stop: int, codec: str, count: int = 1) -> Piece:
    """Return the piece for bytes that no character takes, shown as `count` U+FFFD."""
    return Piece(start, stop, codec, LOST * count, count)


def hopeless(start: int, stop: int, codec: str = "utf-8") -> Piece:
    """Return the piece for bytes in the middle of an input that no encoding fits.

    They show as one U+FFFD for every two bytes, so that their share of the text can be told.
    """
    return lost(start, stop, codec, (stop - start + 1) // 2)


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Return `pieces` with neighbours of one kind joined; ASCII goes with what stands before it.

    At the start it goes with what follows. Empty pieces vanish.
    """
    runs: list[list[Piece]] = []
    for piece in pieces:
        if piece.start == piece.stop:
            continue
        if runs:
            last = runs[-1][-1]
            neutral = piece.text.isascii() and piece.codec not in STATEFUL
            if neutral and not last.replaced and last.codec in ASCII_INSIDE:
                piece = piece._replace(codec=last.codec)  # noqa: PLW2901 - it is the same piece
            elif (
                not piece.replaced
                and piece.codec in ASCII_INSIDE
                and last.codec in ASCII_INSIDE
                and all(p.text.isascii() for p in runs[-1])
            ):
                runs[-1] = [p._replace(codec=piece.codec) for p in runs[-1]]
                last = runs[-1][-1]
            if last.codec == piece.codec and bool(last.replaced) == bool(piece.replaced):
                runs[-1].append(piece)
                continue
        runs.append([piece])
    return [_joined(run) for run in runs]


def _joined(run: list[Piece]) -> Piece:
    if len(run) == 1:
        return run[0]
    text = "".join(piece.text for piece in run)
    replaced = sum(piece.replaced for piece in run)
    return Piece(run[0].start, run[-1].stop, run[0].codec, text, replaced)


def segments(pieces: Iterable[Piece]) -> Iterator[Segment]:
    """Yield the segments of a source for `pieces`, which follow one another without gap."""
    at = 0
    for piece in pieces:
        stop = at + len(piece.text)
        yield Segment(Span(piece.start, piece.stop), Span(at, stop), piece.codec, piece.replaced)
        at = stop


CESU = "cesu-8"
"""UTF-8 but for characters beyond U+FFFF, which are two surrogates of three bytes each."""

STATEFUL = frozenset({"hz", "iso2022_jp_2", "iso2022_kr", "iso2022_cn", CESU})
"""Codecs in which the bytes of a part of the text are not found by encoding it."""

ASCII_INSIDE = frozenset(
    {"utf-8", "gb18030", "cp950", "big5hkscs", "euc_jp", "cp932", "cp949", "cp1252"}
)
"""Codecs that read ASCII as ASCII."""
