"""Dumps in XML of any names: `<articles><article><title>…</title><content>…</content></article>…`.

One element holds all, and in it stands one element a record, whose children say by their names
what they hold. Without a child for the text it is something else: a page, settings, a drawing.
"""

from __future__ import annotations

import re

from reportclean.structure.layout import HAN
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Record
from reportclean.structure.record_feed import elements

_NAME = rf"[A-Za-z_{HAN}][\w.-]{{0,40}}"
_TAG = r"(?:\s[^<>]{0,300})?>\s*"
_OPENING = lazy(
    rf"[\s\ufeff]*(?:<\?xml[^<>]{{0,300}}\?>\s*)?<(?P<root>{_NAME}){_TAG}"
    rf"<(?P<record>{_NAME}){_TAG}<{_NAME}(?:\s[^<>]{{0,300}})?/?>"
)
_ELEMENT = lazy(rf"<({_NAME})(\s[^<>]{{0,300}})?(/)?>")
_PAGE = frozenset(("html", "head", "body", "div", "table", "tr", "ul", "ol", "p", "span", "svg"))
"""Elements of pages."""
HEAD = 4000
"""Characters in which the first record begins."""


def records(text: str) -> tuple[Record, ...]:
    """Return the records of the dump that `text` is; none if it is anything else."""
    match = _OPENING().match(text[:HEAD])
    if match is None or {match["root"].lower(), match["record"].lower()} & _PAGE:
        return ()
    if not text.rstrip().endswith(f"</{match['root']}>"):
        return ()
    entry = re.compile(rf"<({re.escape(match['record'])})(?:\s[^<>]{{0,300}})?>")
    found = tuple(elements(text, entry, _ELEMENT()))
    return found if any("text" in record.roles() for record in found) else ()
