r"""Field codes that a word processor left: `HYPERLINK "…"`, `PAGEREF _Toc1 \h`, `TOC \o`.

A code alone is an English word that a text about word processors may have. So each must stand with
what only a field has behind it: an address in quotes, a bookmark, switches behind backslashes; or
between the braces that a word processor shows around fields.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.structure.lazy import lazy

_SWITCH = r"(?: {0,3}\\[*#@a-zA-Z](?: {0,2}(?:\"[^\"\n\r]{0,60}\"|MERGEFORMAT|ARABIC))?)"
_ADDRESS = r"(?:\"[^\"\n\r]{1,300}\"|\\[lo] {0,2}\"[^\"\n\r]{1,300}\")"
_CODE = lazy(
    r"\{ {0,2}(?:HYPERLINK|PAGEREF|NUMPAGES|PAGE|TOC|SEQ|INCLUDEPICTURE|EMBED)"
    r"(?: [^{}\n\r]{0,300})?\}"
    rf"|HYPERLINK {{1,3}}{_ADDRESS}(?: {{1,3}}{_ADDRESS})?{_SWITCH}{{0,4}} ?"
    rf"|INCLUDEPICTURE {{1,3}}{_ADDRESS}{_SWITCH}{{0,4}} ?"
    rf"|(?:PAGE|NUMPAGES){_SWITCH}{{1,6}} {{0,3}}[0-9]{{0,4}}"
    rf"|(?:TOC|SEQ [^\s\\]{{1,8}}){_SWITCH}{{1,6}} ?"
    r"|SHAPE {1,3}\\\* {0,2}MERGEFORMAT ?"
    rf"|EMBED {{1,3}}[A-Z][A-Za-z]{{2,20}}\.[A-Za-z0-9.]{{1,20}}{_SWITCH}{{0,4}} ?"
    rf"|REF {{1,3}}_Ref[0-9]{{1,12}}{_SWITCH}{{0,4}} ?"
    rf"|PAGEREF {{1,3}}_Toc[0-9]{{1,12}}(?:{_SWITCH}{{1,4}} ?| h (?=[0-9])| ?)"
)
_GATE = ("HYPERLINK", "INCLUDEPICTURE", "NUMPAGES", "{ PAGE", "PAGEREF", "EMBED", "_Ref", "\\")


@cleaner
def field_codes(document: Document) -> Iterator[Edit]:
    r"""Take field codes away; what they show (a title, the number of a table) stays.

    The number of the page that PAGE shows is one of the print, and goes.

    A line that held nothing else goes with its line end.
    """
    text = document.text
    if not any(word in text for word in _GATE):
        return
    for match in _CODE().finditer(text.replace("\N{NO-BREAK SPACE}", " ")):
        start, stop = match.span()
        alone = text[start - 1 : start] in ("", "\n", "\r") and text[stop : stop + 1] in "\n\r"
        if alone and stop < len(text):
            stop += 2 if text.startswith("\r\n", stop) else 1
        yield Edit(start, stop, "", "field-code")
