"""Decode a run of bytes that is not UTF-8: one legacy encoding, or several by blocks of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportclean.decode import labels
from reportclean.decode.judge import (
    CANDIDATES,
    CONVINCING,
    DECLARED,
    ENOUGH,
    Reading,
    convincing,
    judge,
    read,
    reading,
)
from reportclean.decode.likelihood import STRAY, cost
from reportclean.decode.mend import Effort, mend, untangle
from reportclean.decode.pieces import LOST as LOST_CHARACTER
from reportclean.decode.pieces import Piece
from reportclean.decode.strict import strictly
from reportclean.errors import DecodeError

PROBES = 5
"""At how many places a text that decodes is looked at before it is believed."""

BLOCK = 1024
"""The least size of a block in bytes; there are never more than BLOCKS of them."""

BLOCKS = 200

SAMPLE = 600
"""How many bytes of a block are judged."""

CHANGE = 30.0
"""What a change of encoding between two blocks costs, in nats."""

HOPELESS = 10.0
"""A mean cost from which on broken bytes make a reading one of random bytes (13 to 14)."""

LOST = 30
"""One broken character in so many makes such a reading hopeless."""

_HIGH = re.compile(r"[^\x00-\x7f]+")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"[\r\n]")
_SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]")

CHINESE = ("gb18030", "cp950")
"""What is tried first."""


def legacy(
    data: bytes, start: int, stop: int, hints: tuple[str, ...], effort: Effort
) -> Iterator[Piece]:
    """Yield the pieces of `data[start:stop]`. Raises DecodeError where no encoding fits."""
    if start == stop:
        return
    body = data[start:stop] if (start, stop) != (0, len(data)) else data
    sample = _first_sample(body)
    for codec in dict.fromkeys((*(h for h in hints if h in CHINESE), *CHINESE)):
        if convincing(reading(sample, codec)):
            break
    else:
        codec = judge(sample, hints).codec
    found = strictly(body, start, codec)
    if found is not None and all(
        convincing(text, kana=codec not in CHINESE) for text in _samples(found)
    ):
        yield from found
        return
    for first, last, codec in _runs(body, hints, effort):
        found = strictly(body[first:last], start + first, codec)
        if found is None:
            yield from mend(data, start + first, start + last, codec, effort)
        else:
            yield from found


def _samples(pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield ENOUGH characters beyond ASCII, and more, from PROBES places of the text."""
    text = "".join(piece.text for piece in pieces)
    for probe in range(PROBES):
        at = len(text) * probe // PROBES
        for size in (4 * ENOUGH, 40 * ENOUGH, len(text)):
            found = "".join(_HIGH.findall(text, at, at + size))[: 2 * ENOUGH]
            if len(found) >= ENOUGH:
                break
        if probe == 0 or len(found) >= ENOUGH:
            yield found


def _first_sample(body: bytes) -> bytes:
    """Return some bytes of `body` from the line of its first byte beyond ASCII on."""
    high = _HIGH_BYTE.search(body)
    first = high.start() if high else 0
    return body[first : first + SAMPLE // 2]


def _runs(body: bytes, hints: tuple[str, ...], effort: Effort) -> list[tuple[int, int, str]]:
    """Return the runs of `body` in one encoding each, as `(first, last, codec)`."""
    samples = [(at, sample) for at, sample in _blocks(body)]
    whole = b"\n".join(sample for _, sample in samples[:: max(1, len(samples) // 8)])
    verdict = judge(whole, hints)
    if verdict.mean >= CONVINCING and effort.left > 0:
        effort.left -= 2 * len(whole[:SAMPLE])
        verdict = _unless_mended(whole[:SAMPLE], verdict)
    if not verdict.plausible:
        return [(0, len(body), _elsewhere(whole, verdict))]
    codecs = _changes([sample for _, sample in samples], hints, verdict)
    runs: list[tuple[int, int, str]] = []
    ends = [at for at, _ in samples[1:]] + [len(body)]
    for (first, _), last, name in zip(samples, ends, codecs, strict=True):
        codec = "cp950" if name == "big5hkscs" else name
        if runs and runs[-1][2] == codec:
            runs[-1] = (runs[-1][0], last, codec)
        else:
            runs.append((first, last, codec))
    return runs


def _unless_mended(sample: bytes, verdict: Reading) -> Reading:
    """Return `verdict`, or the reading in a Chinese encoding that is cheaper once it is mended.

    One missing byte shifts a whole line, which then reads as badly as in a wrong encoding.
    """
    best, least = verdict, read(sample, verdict.codec).total
    for codec in CHINESE:
        text = "".join(p.text for p in untangle(sample, 0, len(sample), codec, torn=True))
        total, high = cost(text), "".join(_HIGH.findall(text))
        if total < least:
            mean = cost(high) / max(len(high), 1)
            best, least = Reading(codec, total, mean, len(high), text.count(LOST_CHARACTER)), total
    return best


def _blocks(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where each block begins, and a sample from its first byte beyond ASCII on."""
    size = max(BLOCK, len(body) // BLOCKS)
    at = 0
    while at < len(body):
        ended = _LINE_END.search(body, at + size, at + 2 * size)
        border = ended or _SAFE.search(body, at + size, at + 2 * size)
        stop = border.end() if border else min(at + 2 * size, len(body))
        high = _HIGH_BYTE.search(body, at, stop)
        first = high.start() if high else stop
        yield at, body[first : min(first + SAMPLE, stop)]
        at = stop


def _changes(samples: list[bytes], hints: tuple[str, ...], verdict: Reading) -> list[str]:
    """Return the codec of each block: the cheapest sequence, a change costs CHANGE."""
    if len(samples) == 1:
        return [verdict.codec]
    names = tuple(dict.fromkeys((*CANDIDATES, *hints)))
    prices = [
        [_price(sample, name) - DECLARED * hints.count(name) for name in names]
        for sample in samples
    ]
    best = prices[0]
    back: list[list[int]] = []
    for row in prices[1:]:
        cheapest = min(range(len(names)), key=best.__getitem__)
        came = [i if best[i] <= best[cheapest] + CHANGE else cheapest for i in range(len(names))]
        best = [row[i] + best[came[i]] + (CHANGE if came[i] != i else 0) for i in range(len(row))]
        back.append(came)
    at = min(range(len(names)), key=best.__getitem__)
    found = [at]
    for came in reversed(back):
        at = came[at]
        found.append(at)
    return [names[i] for i in reversed(found)]


def _price(sample: bytes, codec: str) -> float:
    """Return what it costs to read `sample`; in a Chinese encoding a byte before may be missing.

    One stray byte shifts a run of double bytes, which then reads as badly as in a wrong encoding.
    """
    found = read(sample, codec)
    if codec not in CHINESE or (not found.lost and found.mean < CONVINCING):
        return found.total
    return min(found.total, read(sample[1:], codec).total + STRAY)


def _elsewhere(sample: bytes, verdict: Reading) -> str:
    """Return what charset-normalizer says of a sample that no candidate reads well."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 20 ms, and hardly ever needed

    found = from_bytes(sample).best()
    if (
        found is not None
        and found.encoding not in CANDIDATES
        and labels.keeps_ascii(found.encoding)
    ):
        other = read(sample, found.encoding)
        if not other.lost and other.total < verdict.total:
            return other.codec
    if verdict.mean > HOPELESS and verdict.lost * LOST > verdict.high:
        msg = "these bytes are no text in any encoding that reportclean knows"
        raise DecodeError(msg)
    return verdict.codec
