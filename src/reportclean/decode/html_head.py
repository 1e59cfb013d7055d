"""What the head of an HTML page states: meta elements, linked data, its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from reportclean.decode.html_picked import MARKED, Picked
from reportclean.decode.html_scripts import scripted_date
from reportclean.decode.html_title import own_title, shown_title

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reportclean.decode.html_lines import Lines

_META: Final[Mapping[str, str]] = {
    "og:url": "url",
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "title": "title",
    "articletitle": "title",
    "og:description": "description",
    "description": "description",
    "keywords": "keywords",
    "article:published_time": "date",
    "publishdate": "date",
    "pubdate": "date",
    "publish_time": "date",
    "dc.date": "date",
    "og:release_date": "date",
    "weibo:article:create_at": "date",
    "bytedance:published_time": "date",
    "article:published": "date",
    "datepublished": "date",
    "dc.date.issued": "date",
    "date.issued": "date",
    "date": "date",
    "dcterms.date": "date",
    "dateupdate": "updated",
    "article:author": "author",
    "author": "author",
    "og:article:author": "author",
    "og:author": "author",
    "dc.creator": "author",
    "editor": "editor",
    "contentsource": "source",
    "source": "source",
    "mediaid": "source",
    "og:site_name": "site",
    "sitename": "site",
    "columnname": "column",
    "article:section": "column",
}
_LINKED_DATA: Final[Mapping[str, str]] = {
    "headline": "title",
    "datePublished": "date",
    "author": "author",
    "publisher": "source",
    "articleSection": "column",
    "keywords": "keywords",
}
_MARKED_LONGEST = 40
"""Characters of the longest value of one; what is longer is prose that a theme marked so."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What a day has, unless it is counted from today, as 昨天 is."""
_HOSTS = (".com/", ".cn/", ".com.cn/", ".net/", ".org/", ".gov.cn/")
"""How the address of a site goes on behind its name."""
_NO_PERSON = re.compile(
    r"(?i:\.(?:com|cn|net|org|gov|tw|hk|info)(?![\w.]))|(?:频道|頻道|网站|網站|门户|門戶)$"
    r"|[一-鿿]_|_[一-鿿]|[，。].*[、，。]"
)
"""What no author is called, and pages state for one: an address, a channel, what a site offers."""


def facts_of(tree: LexborHTMLParser, found: Picked, lines: Lines, text: str) -> dict[str, str]:
    """Return what meta elements, linked data, marked elements and `<title>` state.

    `found` is what was picked of the tree, `lines` are the lines of the page, `text` is the page as
    it was given.
    """
    facts: dict[str, str] = {}
    for meta in found.metas:
        given = meta.attributes
        content = _flat(given.get("content"))
        key = given.get("property") or given.get("name") or given.get("itemprop") or ""
        known = _META.get(key.replace(" ", "").lower())
        if known and content:
            facts.setdefault(known, content)
        charset = given.get("charset") or _charset(given)
        if charset:
            facts.setdefault("charset", charset.strip().lower())
    for link in found.links:
        if address := _flat(link.attributes.get("href")):
            facts["url"] = address
    for script in found.scripts:
        for key, value in _linked_data(script.text()):
            facts.setdefault(key, value)
    for selector, known in MARKED if found.marked else ():
        if known in facts:
            continue
        if (node := tree.css_first(selector)) is not None:
            given = node.attributes
            content = _flat(given.get("datetime") or given.get("content") or node.text())
            if 0 < len(content) <= _MARKED_LONGEST and (known != "date" or _YEAR.search(content)):
                facts[known] = content
    if "date" not in facts and (day := _only_day(found)):
        facts["date"] = day
    if _is_site(facts.get("author", ""), text):
        del facts["author"]
    if date := facts.get("date") or scripted_date(text) or facts.pop("updated", ""):
        facts["date"] = date
    head = tree.css_first("title")
    whole = _flat(head.text()) if head else ""
    if whole:
        facts["page_title"] = whole
    title = own_title(facts.get("title", ""), whole, _flat(lines.heading), lines.subheadings)
    title = shown_title(title, whole, lines.texts)
    if title:
        facts["title"] = title
    return facts


def _only_day(found: Picked) -> str:
    """Return the day and time that the `<time>` elements of a page state; "" if several.

    A day without its time may be that of an event.
    """
    days = {_flat(node.attributes.get("datetime")) for node in found.times}
    day = days.pop() if len(days) == 1 else ""
    return day if ":" in day else ""


def _is_site(author: str, text: str) -> bool:
    """Tell whether who is stated as author is the site: its address, its host, a channel of it.

    A page links to its own site, so that a host's name stands in its addresses.
    """
    host = author.lower()
    return bool(author) and (
        _NO_PERSON.search(author) is not None
        or (host.isascii() and host.isalnum() and any(host + end in text for end in _HOSTS))
    )


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


def _charset(given: Mapping[str, str | None]) -> str:
    if (given.get("http-equiv") or "").strip().lower() != "content-type":
        return ""
    _, found, charset = (given.get("content") or "").partition("charset=")
    return charset if found else ""


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            waiting.extend(v for k, v in value.items() if k in {"@graph", "mainEntity"})
            if "headline" not in value and "datePublished" not in value:
                continue
            for key, known in _LINKED_DATA.items():
                content = _named(value.get(key))
                if content:
                    yield known, content


def _named(value: object) -> str:
    """Return a value of linked data as text: a string, or the name of a thing, or several."""
    if isinstance(value, str):
        return _flat(value)
    if isinstance(value, dict):
        return _named(value.get("name")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return " ".join(filter(None, (_named(v) for v in value if not isinstance(v, list))))
    return ""
