"""Read bytes of which some are lost or doubtful, as the likeliest text.

The damage of the GBK family leaves slots: a character of the page that may stand for one byte
sequence or another, or a lost byte that may be anything. `read` finds the best text over all
choices by dynamic programming, and how much worse the second best is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from reportclean.repair import likely

Slot = tuple[tuple[bytes, int], ...]
"""The byte sequences that a character may stand for, each with what choosing it costs."""

LOST: Slot = tuple((bytes([byte]), 0) for byte in range(0x40, 0xFF))
"""A byte of which nothing is known but that it belongs to a two-byte character."""

WIDTH = 160
"""How many unfinished readings are kept at each byte: a lost byte alone makes 126."""

Step = Callable[[bytes, int], "tuple[str, bytes] | None"]
"""Given pending bytes and one more: what is finished, and the bytes now pending; None: no way."""


class Reading(NamedTuple):
    """The likeliest text, what it costs in half nats, and how much more the next best does."""

    text: str
    cost: int
    margin: int
    data: bytes
    """The bytes that were chosen."""


class _Path(NamedTuple):
    """An unfinished reading: its cost, and what each slot gave as a list linked backwards."""

    cost: int
    chain: tuple[object, str, bytes] | None


def read(slots: Iterable[Slot], step: Step, before: str = "") -> Reading | None:
    """Return the likeliest text of `slots`, None where there is no way to read them.

    `before` is the character or two in front of them. Two readings of a state are kept, so that the
    margin is exact unless three readings of the same end compete.
    """
    states: dict[tuple[bytes, str], list[_Path]] = {(b"", before): [_Path(0, None)]}
    for slot in slots:
        grown: dict[tuple[bytes, str], list[_Path]] = {}
        for (pending, last), paths in states.items():
            for data, price in slot:
                end = _through(pending, last, data, step)
                if end is None:
                    continue
                now, added, extra = end
                key = (now, (last + added)[-2:])
                grown.setdefault(key, []).extend(
                    _Path(path.cost + price + extra, (path.chain, added, data)) for path in paths
                )
        states = _best(grown)
    finished = sorted(
        (path for (pending, _), paths in states.items() if not pending for path in paths),
        key=lambda path: path.cost,
    )
    if not finished:
        return None
    text, data = _chosen(finished[0])
    other = (path.cost for path in finished[1:] if _chosen(path)[0] != text)
    return Reading(text, finished[0].cost, next(other, 10_000) - finished[0].cost, data)


def gbk_step(pending: bytes, byte: int) -> tuple[str, bytes] | None:
    """Read one byte of GBK."""
    if not pending:
        if byte < 0x80:
            return chr(byte), b""
        return ("", bytes([byte])) if 0x81 <= byte <= 0xFE else None
    finished = _gbk(pending[0] << 8 | byte)
    return None if finished is None else (finished, b"")


ANY = 0xFF
"""Never a byte of UTF-8: stands for one that the wrong decoder replaced."""


def utf8_step(pending: bytes, byte: int) -> tuple[str, bytes]:
    """Read one byte of UTF-8 of which bytes are missing: what is not whole becomes U+FFFD."""
    if pending and (0x80 <= byte <= 0xBF or byte == ANY):
        whole = pending + bytes([byte])
        size = (
            3 if not 0xC2 <= pending[0] <= 0xF4 else 2 + (pending[0] > 0xDF) + (pending[0] > 0xEF)
        )
        return ("", whole) if len(whole) < size else (whole.decode("utf-8", "replace")[:1], b"")
    broken = "\N{REPLACEMENT CHARACTER}" if pending else ""
    return (broken + chr(byte), b"") if byte < 0x80 else (broken, bytes([byte]))


def _through(pending: bytes, last: str, data: bytes, step: Step) -> tuple[bytes, str, int] | None:
    """Return what is pending, what was read and its cost after `data`; None: no way."""
    added, extra = "", 0
    for byte in data:
        got = step(pending, byte)
        if got is None:
            return None
        text, pending = got
        for character in text:
            extra += _cost(character, last)
            added, last = added + character, (last + character)[-2:]
    return pending, added, extra


def _best(grown: dict[tuple[bytes, str], list[_Path]]) -> dict[tuple[bytes, str], list[_Path]]:
    """Keep the two best readings of each state, and the WIDTH best states."""
    kept = {key: sorted(paths, key=lambda p: p.cost)[:2] for key, paths in grown.items()}
    if len(kept) <= WIDTH:
        return kept
    return dict(sorted(kept.items(), key=lambda item: item[1][0].cost)[:WIDTH])


def _chosen(path: _Path) -> tuple[str, bytes]:
    texts: list[str] = []
    chosen: list[bytes] = []
    chain = path.chain
    while chain is not None:
        chain, text, data = chain  # type: ignore[assignment]  # a linked list has no finite type
        texts.append(text)
        chosen.append(data)
    return "".join(reversed(texts)), b"".join(reversed(chosen))


@lru_cache(maxsize=65536)
def _cost(character: str, last: str) -> int:
    return likely.cost(character, last)


@lru_cache(maxsize=32768)
def _gbk(code: int) -> str | None:
    try:
        return code.to_bytes(2, "big").decode("gbk")
    except UnicodeDecodeError:
        return None
