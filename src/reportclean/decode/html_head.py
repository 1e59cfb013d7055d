"""What the head of an HTML page states: meta elements, linked data, the title without the site."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from reportclean.decode.html_picked import MARKED, Picked
from reportclean.decode.html_scripts import scripted_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reportclean.decode.html_lines import Lines

_META: Final[Mapping[str, str]] = {
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
    "weibo: article:create_at": "date",
    "bytedance:published_time": "date",
    "article:published": "date",
    "datepublished": "date",
    "dc.date.issued": "date",
    "dcterms.date": "date",
    "dateupdate": "updated",
    "article:author": "author",
    "author": "author",
    "og:article:author": "author",
    "og:author": "author",
    "dc.creator": "author",
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
_SEPARATOR = re.compile(
    r"\s*[_|｜]+\s*|\s+[-–—]+\s+|\s*--+\s*|(?<=[^\s\d])[-–—](?=[^-–—]{2,12}$)|\s*>+\s*|\s*::\s*"
)
"""What stands between a title and the names of column and site."""

_HOSTS = (".com/", ".cn/", ".com.cn/", ".net/", ".org/", ".gov.cn/")
"""How the address of a site goes on behind its name."""
_NO_PERSON = re.compile(
    r"(?i:\.(?:com|cn|net|org|gov|tw|hk|info)(?![\w.]))|(?:频道|頻道|网站|網站|门户|門戶)$"
    r"|[一-鿿]_|_[一-鿿]|[，。].*[、，。]"
)
"""What no author is called, and pages state for one: an address, a channel, what a site offers."""

_TEMPLATE = re.compile(
    r"^(?:(?:新闻|新聞|文章|信息|详细|页面)?(?:正文|内容|內容|详情)页?|信息公开|新闻动态)$"
)
"""What builders of pages call a page that shows an article."""
_SITE = re.compile(
    r"(?:网|网站|網|網站|门户|频道|頻道|在线|人民政府|日报|晚报|日報|晚報|首页|首頁|新闻中心)$|"
    + _TEMPLATE.pattern
)
"""How the first part of a page's title ends, or is, if it names a site or a template."""
_NAME = re.compile(
    _SITE.pattern + r"|(?:政府|委员会|[局厅]|公司|大学|学院|医院|法院|检察院|图书馆)$"
)
"""The same of a later part: a headline, which may end so too, comes first."""
_PLAIN_NAME = re.compile(
    r".{2,5}[网網]|.{2,10}(?:网站|網站|门户|門戶|日报|晚报|早报|晨报|时报|商报|日報|晚報|首页|首頁)"
)
"""A whole title that is no more than the name of a site or a paper."""


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
        known = _META.get(key.strip().lower())
        if known and content:
            facts.setdefault(known, content)
        charset = given.get("charset") or _charset(given)
        if charset:
            facts.setdefault("charset", charset.strip().lower())
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
    if _is_site(facts.get("author", ""), text):
        del facts["author"]
    if date := facts.get("date") or scripted_date(text) or facts.pop("updated", ""):
        facts["date"] = date
    head = tree.css_first("title")
    whole = _flat(head.text()) if head else ""
    if whole:
        facts["page_title"] = whole
    title = _title(facts.get("title", ""), whole, _flat(lines.heading), lines.subheadings)
    title = _shown(title, whole, lines.texts)
    if title:
        facts["title"] = title
    return facts


def _is_site(author: str, text: str) -> bool:
    """Tell whether who is stated as author is the site: its address, its host, a channel of it.

    A page links to its own site, so that a host's name stands in its addresses.
    """
    host = author.lower()
    return bool(author) and (
        _NO_PERSON.search(author) is not None
        or (host.isascii() and host.isalnum() and any(host + end in text for end in _HOSTS))
    )


def _shown(title: str, whole: str, shown: Collection[str]) -> str:
    """Return the part of the page's title that is a line of it, where `title` is none.

    Sites put what they call themselves in front of a headline too; a headline is the longer one.
    """
    if not title or not whole.startswith(title):
        return title
    longer = max(12, len(title) + 1)
    for part in _SEPARATOR.split(whole)[1:]:
        if len(part) >= longer and part in shown and not _NAME.search(part):
            return title if title in shown else part
    return title


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


def _title(stated: str, whole: str, heading: str, subheadings: Container[str]) -> str:
    """Return the title without the site's name; an empty string if only that is stated.

    A heading that the page's title repeats, or of a page without one, is the best witness (of 128
    pages with one `<h1>` it is the title of 125), then what a meta element states, then the first
    part of the page's title that is long enough to be one. Blogs have their name for `<h1>`: there
    a heading below it is what the page's title begins with.
    """
    best = stated or whole
    parts = [part for part in _SEPARATOR.split(best) if part]
    if len(heading) >= 4 and (not best or heading in whole or heading in stated):
        of_site = heading in parts[1:] and len(parts[0]) >= 6 and parts[0] in subheadings
        return parts[0] if of_site else heading
    own = [part for n, part in enumerate(parts) if not (_NAME if n else _SITE).search(part)]
    if _PLAIN_NAME.fullmatch(best) or (not own and any(map(_TEMPLATE.search, parts))):
        return ""
    for part in own:
        if len(part) >= 6:
            return part
    if own and own[0] == parts[0] and len(own[0]) >= 4:
        return own[0]
    for part in parts:
        if len(part) >= 6:
            return part
    return max(parts, key=len, default=best)
