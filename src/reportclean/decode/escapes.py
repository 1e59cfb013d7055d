"""Encodings of seven bits that shift between ASCII and Han: HZ, ISO-2022-CN, -JP, -KR."""

from __future__ import annotations

import re

from reportclean.decode.judge import PLAUSIBLE
from reportclean.decode.likelihood import cost
from reportclean.decode.pieces import Piece, lost

_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+(?:~\}|[\r\n]|$)")
_ISO_2022_CN = re.compile(rb"\x1b\$\)[AGE]")
_ISO_2022 = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$(?:@|A|B|\(D)"), "iso2022_jp_2"),
)
_SHIFTED = re.compile(rb"\x0e([\x21-\x7e]*)(?:\x0f|(?=[\r\n])|$)|\x1b\$[)*][A-Z]")
_HIGH = re.compile(r"[^\x00-\x7f]+")


def decode(data: bytes) -> list[Piece] | None:
    """Return the pieces of `data` if it is in one of these encodings, which the text must bear out.

    HZ marks like `~{` stand in program text as well: what they hold must read as Chinese.
    """
    if not data.isascii():
        return None
    if _ISO_2022_CN.search(data):
        return _iso_2022_cn(data)
    for mark, codec in _ISO_2022:
        if mark.search(data):
            return _whole(data, codec)
    if _HZ.search(data):
        return _whole(data, "hz") or _hz_by_runs(data)
    return None


def _whole(data: bytes, codec: str) -> list[Piece] | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return [Piece(0, len(data), codec, text)] if _is_text(text) else None


def _is_text(text: str) -> bool:
    high = "".join(_HIGH.findall(text))
    return bool(high) and cost(high) < (PLAUSIBLE + 1) * len(high)


def _hz_by_runs(data: bytes) -> list[Piece] | None:
    """Return the pieces where a `~` outside the marks keeps the codec from reading the whole."""
    pieces: list[Piece] = []
    at = 0
    for run in _HZ.finditer(data):
        text = run[0].decode("hz", "ignore")
        if not _is_text(text):
            continue
        pieces.append(Piece(at, run.start(), "utf-8", data[at : run.start()].decode("ascii")))
        pieces.append(Piece(run.start(), run.end(), "hz", text))
        at = run.end()
    if not pieces:
        return None
    return [*pieces, Piece(at, len(data), "utf-8", data[at:].decode("ascii"))]


def _iso_2022_cn(data: bytes) -> list[Piece]:
    """Return the pieces of ISO-2022-CN, for which Python has no codec (RFC 1922).

    GB2312 is read; of CNS 11643, which hardly anybody ever sent, each character is lost.
    """
    pieces: list[Piece] = []
    at = 0
    chinese = True
    for found in _SHIFTED.finditer(data):
        pieces.append(Piece(at, found.start(), "utf-8", data[at : found.start()].decode("ascii")))
        start, at = found.span()
        if found[1] is None:
            chinese = found[0] == b"\x1b$)A"
            pieces.append(Piece(start, at, "iso2022_cn", ""))
            continue
        high = bytes(b | 0x80 for b in found[1])
        try:
            text = high.decode("gb18030") if chinese else ""
        except UnicodeDecodeError:
            text = ""
        if text or not high:
            pieces.append(Piece(start, at, "iso2022_cn", text))
        else:
            pieces.append(lost(start, at, "iso2022_cn", (len(high) + 1) // 2))
    return [*pieces, Piece(at, len(data), "utf-8", data[at:].decode("ascii"))]
