"""Read bytes of which some are doubtful, as the likeliest text.

The damage of the GBK family leaves slots: a character of the page that may stand for one byte
sequence or another. `read` finds the best text over all choices by dynamic programming: it costs
what `words.cost` says, cut into words where that makes it cheapest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from reportclean.repair import words

Slot = tuple[tuple[bytes, int], ...]
"""The byte sequences that a character may stand for, each with what choosing it costs."""

WIDTH = 40
"""How many unfinished readings are kept at each byte,"""
BEAM = 40
"""and how much more than the best they may cost."""
REMEMBERED = 4096
"""Steps and prices that are remembered: those of one slot come again in the next few, hardly later;
sixteen times as many save nothing and keep the garbage collector busy."""
LETTER = 4
"""What a letter costs behind a character: it may be the second byte of one."""

Step = Callable[[bytes, int], "tuple[str, bytes] | None"]
"""Given pending bytes and one more: what is finished, and the bytes now pending; None: no way."""


class Reading(NamedTuple):
    """The likeliest text, and the bytes that were chosen for it."""

    text: str
    data: bytes
    parts: tuple[bytes, ...]
    """The same by slot."""


class _Path(NamedTuple):
    """An unfinished reading."""

    costs: tuple[int, ...]
    """What it costs, in half nats, and what it did one, two, three characters ago."""
    chain: tuple[object, str, bytes] | None
    """What each slot gave, as a list linked backwards."""


def read(slots: Iterable[Slot], step: Step) -> Reading | None:
    """Return the likeliest text of `slots`, None where there is no way to read them."""
    states: dict[tuple[bytes, str], _Path] = {(b"", ""): _Path((0,), None)}
    for slot in slots:
        grown: dict[tuple[bytes, str], _Path] = {}
        for (pending, last), path in states.items():
            for data, price in slot:
                end = _through(pending, data, step)
                if end is None:
                    continue
                added, now = end
                costs, seen = path.costs, last
                for character in added:
                    costs = _onward(costs, seen, character)
                    seen = (seen + character)[1 - words.LONGEST :] if character > "\x7f" else ""
                best = grown.get((now, seen))
                if best is None or costs[0] + price < best.costs[0]:
                    if price:
                        costs = tuple([cost + price for cost in costs])
                    grown[now, seen] = _Path(costs, (path.chain, added, data))
        states = _best(grown)
    finished = [path for (pending, _), path in states.items() if not pending]
    return _chosen(min(finished, key=lambda path: path.costs[0])) if finished else None


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


@lru_cache(REMEMBERED)
def _through(pending: bytes, data: bytes, step: Step) -> tuple[str, bytes] | None:
    """Return what was read, and what is pending, after `data`; None: no way."""
    added = ""
    for byte in data:
        got = step(pending, byte)
        if got is None:
            return None
        text, pending = got
        added += text
    return added, pending


def _onward(costs: tuple[int, ...], last: str, character: str) -> tuple[int, ...]:
    """Return the costs of a path with one more character behind the `last` three."""
    least = min(map(int.__add__, costs, _prices(last, character)))
    return (least, *costs[: words.LONGEST - 1]) if character > "\x7f" else (least,)


@lru_cache(REMEMBERED)
def _prices(last: str, character: str) -> tuple[int, ...]:
    """Return what the words of one, two, three, four characters cost that end in a character."""
    if character <= "\x7f":
        return (LETTER * (last != "" and character >= "@"),)
    return (words.single(character, last[-1:]), *words.endings(last + character))


def _best(grown: dict[tuple[bytes, str], _Path]) -> dict[tuple[bytes, str], _Path]:
    """Keep the WIDTH best states that are not far behind the best."""
    if not grown:
        return grown
    most = min(path.costs[0] for path in grown.values()) + BEAM
    kept = [item for item in grown.items() if item[1].costs[0] <= most]
    if len(kept) > WIDTH:
        kept = sorted(kept, key=lambda item: item[1].costs[0])[:WIDTH]
    return dict(kept)


def _chosen(path: _Path) -> Reading:
    texts: list[str] = []
    chosen: list[bytes] = []
    chain = path.chain
    while chain is not None:
        chain, text, data = chain  # type: ignore[assignment]  # a linked list has no finite type
        texts.append(text)
        chosen.append(data)
    parts = tuple(reversed(chosen))
    return Reading("".join(reversed(texts)), b"".join(parts), parts)


@lru_cache(maxsize=32768)
def _gbk(code: int) -> str | None:
    try:
        return code.to_bytes(2, "big").decode("gbk")
    except UnicodeDecodeError:
        return None
