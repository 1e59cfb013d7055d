"""JSON lines: a stream of records, each of which is an input of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from reportclean.blocks.sites import sites_of
from reportclean.decode.shown import is_page
from reportclean.files.input import Failure, Input, Large, unreadable
from reportclean.files.packed import Place, faults
from reportclean.structure import record_json
from reportclean.structure.days import clock, day, moment
from reportclean.structure.record_keys import column, role
from reportclean.structure.unwrap import LEAST

SUFFIXES = frozenset({".jsonl", ".ndjson", ".jl"})
"""Files that are read so. Only where they are named: a folder of texts may hold our own output."""

TEXTS = ("html", "text", "content", "markdown")
"""The fields that may hold a page; of several `html`, since markup tells most, else the longest.
Where there is none, any other name that records have for their text (正文, 内容, body ...)."""

_FACTS = {
    "title": "title", "date_published": "date", "source": "source", "author": "author",
    "editor": "editor", "column": "column", "url": "url",
}  # fmt: skip
"""What fields say, as the head of a page states it."""
_TELLING = frozenset(("title", "title?", "region"))
"""What of an article alone is stated,"""
_ORIGIN = frozenset(("date_published", "source", "author", "issuer", "doc_number"))
"""and what may be of the crawl as well."""
_UNTOLD = frozenset(("text", "summary", "other", "unknown"))
_CRAWLED = re.compile(
    r"timestamp|crawl|fetch|download|scrap|warc|dump|digest|status|headers?$|^response"
    r"|filepath|languagescore|抓取|采集|採集|爬取|下载|下載",
    re.IGNORECASE,
)
"""Fields that a crawl keeps."""
_CORPUS = re.compile(r"[A-Za-z0-9_./:-]+")
"""What a crawl calls the corpus, or the file, that a text is from."""
_KINDS = {
    list: "a list",
    dict: "an object",
    bool: "true or false",
    int: "a number",
    float: "a number",
}
_DIGITS = 4000
"""Longer numbers, which Python reads on request alone, are no number that anybody means."""
_SHOWN = 60
"""Characters of the names of fields that a message quotes."""


def records(place: Place, limit: int) -> Iterator[Input | Failure]:
    """Yield each record of a file as an input; failures in their place, by number of line.

    A record is called by its `url`, else its `id`, else the file and the line. Its site is its
    `site`, else the host of its `url`. One that states a title, or that no crawl made and that says
    when or by whom it was written, is kept with all it says. `limit` is in bytes of a line. Never
    holds more than a line.
    """
    try:
        with place.open() as handle:
            for number, line in enumerate(_lines(handle, limit), 1):
                where = f"{place.name}:{number}"
                if line is None:
                    yield Large(where, limit, place.open).failure
                elif line.strip():
                    yield _record(line, where)
    except faults() as error:
        yield unreadable(place.name, error)


def begun(handle: IO[bytes], limit: int) -> tuple[bytes, bool]:
    """Return the beginning of a stream, and whether what begins so are JSON lines.

    Its first line is an object with a field for a text, whatever that holds, or the next line is
    an object as well: of what a crawl fetched some pages have no text.
    """
    first = handle.readline(limit + 1)
    record = _object(first)
    if not record or _names(record):
        return first, bool(record)
    second = handle.readline(limit + 1)
    return first + second, bool(_object(second))


def _object(line: bytes) -> dict[str, Any]:
    """Return the object that a line is; empty for anything else."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return {}
    try:
        found: Any = json.loads(line.decode("utf-8-sig"), parse_int=_number)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _names(record: Mapping[str, Any]) -> list[str]:
    """Return the fields of a record that hold its text, by their names; the best known first.

    Where none is called so, one of those that may be.
    """
    others = (name for name in record if name not in TEXTS and role(name) == "text")
    found = [*(name for name in TEXTS if name in record), *others]
    return found or [
        name for name, said in record.items() if column(name) == "text?" and _said(said)
    ]


def _said(said: object) -> str:
    """Return what a field says: a text, or the lines of a list; empty for anything else."""
    if isinstance(said, list) and all(isinstance(line, str) for line in said):
        said = "\n".join(said)
    return said if isinstance(said, str) and said.strip() else ""


def _number(digits: str) -> int:
    return int(digits) if len(digits) < _DIGITS else 0


def _lines(handle: IO[bytes], limit: int) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is longer than `limit`."""
    while line := handle.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = handle.readline(limit)
        yield None


def _record(line: bytes, place: str) -> Input | Failure:
    try:
        written = line.decode("utf-8-sig")
        record: Any = json.loads(written, parse_int=_number)
    except UnicodeDecodeError as error:
        return Failure(place, f"is no JSON: byte {error.start + 1} is not of UTF-8: save it so")
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at")
        return Failure(place, f"is no JSON: {what} at character {error.pos + 1}")
    except (ValueError, RecursionError):
        return Failure(place, "is no JSON: it has too many levels")
    if not isinstance(record, dict):
        return Failure(place, "is no record: each line holds an object with a field 'text'")
    names = _names(record)
    text = _text(record, names)
    if not text:
        return Failure(place, _textless(record, names))
    url = record.get("url") if isinstance(record.get("url"), str) else ""
    given = record.get("site") if isinstance(record.get("site"), str) else ""
    hosts = sites_of(url) if url else frozenset()
    site = given or min(hosts, key=len, default="")
    name = url or str(record.get("id") or place)
    marked = "html" in record or text.lstrip().startswith("<") or is_page(text)
    told = _tells(record) or (not marked and _kept(record))
    whole = told and len(text) >= LEAST and not any(map(is_page, (text, written)))
    whole = whole and _stated(written)
    facts = () if whole else tuple(dict(_facts(record, told=told)).items())
    return Input(name, text, site, hosts | ({site} - {""}), written if whole else "", facts)


def _facts(record: Mapping[str, Any], *, told: bool) -> Iterator[tuple[str, str]]:
    """Yield what a record says of its page: all if it is `told` of as an article, else its address.

    Of two fields that say the same the last counts. Days are written as all are, where they can be
    read.
    """
    for name, said in record.items():
        fact = _FACTS.get(column(name))
        if fact == "date" and isinstance(said, int):
            said = moment(str(said))  # noqa: PLW2901 (the seconds are read)
        if fact and (told or fact == "url") and isinstance(said, str) and said.strip():
            yield fact, _day(said) if fact == "date" else said


def _day(said: str) -> str:
    """Return a day and its time as ISO writes them; what is none as it stands."""
    said = moment(said)
    iso, hour = day(said), clock(said)
    return " ".join(filter(None, (iso, hour))) if iso else said


def _text(record: Mapping[str, Any], names: list[str]) -> str:
    """Return the text of a record: its HTML, else the longest; of others than `TEXTS` the first."""
    held = {name: said for name in names if (said := _said(record[name]))}
    known = [held[name] for name in TEXTS if name in held]
    return held.get("html") or max(known, key=len, default=next(iter(held.values()), ""))


def _textless(record: Mapping[str, Any], names: list[str]) -> str:
    """Return what to say of a record without a text."""
    if names:
        held = record[names[0]]
        kind = "empty" if held is None or isinstance(held, str) else _KINDS.get(type(held), "odd")
        return f"has no text: its field {names[0]} is {kind}"
    shown = ", ".join(record)[:_SHOWN] or "nothing"
    return f"has no text in any of the fields {', '.join(TEXTS)}, 正文, but {shown}: call one so"


def _tells(record: Mapping[str, Any]) -> bool:
    """Tell whether a record states a title, or a place.

    Then somebody kept an article, and its other fields speak of that.
    """
    return any(
        column(name) in _TELLING and isinstance(said, str) and said.strip()
        for name, said in _members(record)
    )


def _kept(record: Mapping[str, Any]) -> bool:
    """Tell whether a record without a title states the origin of its text, and is of no crawl.

    The days and the sources of a crawl's records are those of the crawl.
    """
    stated = False
    for name, said in _members(record):
        means = column(name)
        if _CRAWLED.search("".join(name.split("_"))):
            return False
        if means == "source" and isinstance(said, str) and _CORPUS.fullmatch(said.strip()):
            return False
        numbered = means == "date_published" and isinstance(said, int)
        stated |= means in _ORIGIN and bool(_said(said) or numbered)
    return stated


def _stated(written: str) -> bool:
    """Tell whether a record as it is written is read as one that says more than its text."""
    found = record_json.records(written)
    return len(found) == 1 and not found[0].roles() <= _UNTOLD


def _members(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record, and those of the objects in it."""
    for name, said in record.items():
        yield name, said
        if isinstance(said, dict):
            yield from said.items()
