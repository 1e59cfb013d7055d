"""Web archives (MHTML): a page with its pictures in one message of mail, as browsers save it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from reportclean.core.source import Source
from reportclean.decode.decoding import decoded

_HEAD = 4000
"""So many bytes hold the head of an archive."""

_ARCHIVE = re.compile(
    rb"\s*(?:[A-Za-z-]{2,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,12}"
    rb"Content-Type:\s*multipart/related\b",
    re.IGNORECASE,
)


def page_of(data: bytes | str, *, name: str) -> Source | None:
    """Return the page that a web archive holds, as its bytes are decoded; None if it is none.

    Its `sha256` is of the archive; offsets in bytes are of the page inside, taken out of the mail.
    """
    raw = data[:_HEAD]
    head = raw.encode("utf-8", "replace") if isinstance(raw, str) else bytes(raw)
    if b"ultipart/" not in head or _ARCHIVE.match(head) is None:
        return None
    from email import message_from_bytes  # noqa: PLC0415 (nothing else needs it)

    whole = data.encode("utf-8", "replace") if isinstance(data, str) else bytes(data)
    for part in message_from_bytes(whole).walk():
        if part.get_content_type() == "text/html":
            inner = part.get_payload(decode=True)
            if isinstance(inner, bytes) and inner.strip():
                found = decoded(inner, charset=None, name=name)
                return replace(found, sha256=hashlib.sha256(whole).hexdigest())
    return None
