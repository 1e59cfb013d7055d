"""Characters in UTF-8 text that another program wrote its own way, and that are no damage.

Word's quotation marks and dashes are in the bytes of cp1252 (93 and 94); Java and old databases
write characters beyond U+FFFF in CESU-8, as two surrogates of three bytes each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.decode.pieces import CESU, Piece
from reportclean.decode.utf8 import ESCAPED, utf8_size

CESU_PAIR = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
"""A character beyond U+FFFF in CESU-8; no other encoding has these bytes more than by chance."""

_PAIRS = "(?:\udced[\udca0-\udcaf][\udc80-\udcbf]\udced[\udcb0-\udcbf][\udc80-\udcbf])+"

_WHOLE = "[^\r\n\udc80-\udcff]{1,120}"
"""What may stand between two quotation marks: nothing that is broken."""

_INTRUDER = re.compile(
    f"(?P<cesu>{_PAIRS})|(?P<open>[\udc91\udc93])(?={_WHOLE}[\udc92\udc94])"
    f"|(?P<mark>(?<=[0-9A-Za-z])\udc92(?=[a-z])|(?<=[ -,/-~])[\udc85\udc96\udc97](?=[ -,/-~]))"
)
_RANGE = re.compile("(?<![0-9])([0-9]{1,9})[\udc96\udc97]([0-9]{1,9})(?![0-9])")
_HAN = re.compile("[\u3400-\u9fff]")
_CLOSING = dict(zip("\udc91\udc93", "\udc92\udc94", strict=True))


def foreign_line(start: int, line: str) -> list[Piece] | None:
    """Return the pieces of `line`, which stands at byte `start`; None if any byte is broken.

    `line` is UTF-8 in which a surrogate stands for each byte that is none. Quotation marks count
    in pairs, an apostrophe inside a word, a dash or dots between characters of ASCII, but
    not beside another. In Chinese a dash between two numbers goes up: `447–8` is a broken 4478.
    """
    if any(int(found[1]) >= int(found[2]) for found in _RANGE.finditer(line)) and _HAN.search(line):
        return None
    places: list[tuple[int, int, str]] = []
    at = 0
    while found := _INTRUDER.search(line, at):
        at = found.end()
        places.append((*found.span(), CESU if found["cesu"] else "cp1252"))
        if found["open"]:
            closing = line.find(_CLOSING[found["open"]], at)
            if closing < 0 or ESCAPED.search(line, at, closing):
                return None
            at = closing + 1
            places.append((closing, at, "cp1252"))
    if sum(last - first for first, last, _ in places) < sum(map(len, ESCAPED.findall(line))):
        return None
    return list(_pieces(start, line, places))


def _pieces(start: int, line: str, places: list[tuple[int, int, str]]) -> Iterator[Piece]:
    at, done = start, 0
    for first, last, codec in places:
        plain = line[done:first]
        until = at + utf8_size(plain)
        yield Piece(at, until, "utf-8", plain)
        data = line[first:last].encode("utf-8", "surrogateescape")
        at, done = until + len(data), last
        yield Piece(until, at, codec, _read(data, codec))
    yield Piece(at, at + utf8_size(line[done:]), "utf-8", line[done:])


def _read(data: bytes, codec: str) -> str:
    if codec != CESU:
        return data.decode(codec)
    halves = data.decode("utf-8", "surrogatepass")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
