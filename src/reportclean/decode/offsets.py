"""From characters of a text back to the bytes of the input."""

from __future__ import annotations

from bisect import bisect_right

from reportclean.core.edits import Span
from reportclean.core.source import Segment, Source
from reportclean.decode.pieces import STATEFUL
from reportclean.errors import UsageError


def byte_span(source: Source, span: Span | tuple[int, int]) -> Span:
    """Return the least span of the input, in bytes, that became `span` of `source.text`.

    Exact to the character where the segment can be encoded again; in a run of lost bytes, and in
    encodings with shifts, it is the whole segment. An empty span gives an empty one. Raises
    UsageError if the source was a string, or if the span lies outside its text.
    """
    if source.encoding is None:
        msg = "a source that was given as a string has no byte offsets"
        raise UsageError(msg)
    first, last = span
    if not 0 <= first <= last <= len(source.text):
        msg = f"{span!r} lies outside a text of {len(source.text)} characters"
        raise UsageError(msg)
    if not source.segments:
        return Span(0, 0)
    start = _offset(source, first, at_end=False)
    if first == last:
        return Span(start, start)
    return Span(start, _offset(source, last, at_end=True))


def _offset(source: Source, place: int, *, at_end: bool) -> int:
    """Return the byte before which the character `place` stands, or after which it ended."""
    starts = [segment.span.start for segment in source.segments]
    index = max(bisect_right(starts, place - at_end) - 1, 0)
    segment = source.segments[index]
    if place >= segment.span.stop:
        return segment.bytes.stop
    exact = _exact(source, segment, place)
    if exact is not None:
        return exact
    return segment.bytes.stop if at_end else segment.bytes.start


def _exact(source: Source, segment: Segment, place: int) -> int | None:
    """Return the offset of `place` in a segment by encoding what follows it, None if that fails.

    What follows, not what precedes: a byte order mark stands before the first character.
    """
    if segment.replaced or segment.encoding in STATEFUL:
        return None
    try:
        rest = source.text[place : segment.span.stop].encode(segment.encoding)
    except UnicodeEncodeError:
        return None
    offset = segment.bytes.stop - len(rest)
    return offset if offset >= segment.bytes.start else None
