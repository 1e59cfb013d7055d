"""What the head of an HTML page states of the article: the weakest evidence, of no place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.blocks.address import page_address
from reportclean.blocks.field_lines import read
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata.dates import date, time
from reportclean.metadata.front import Front
from reportclean.metadata.stated import Value
from reportclean.metadata.value_words import NOBODY, names, source_name

_SCORE = 0.5
_NOWHERE = Span(0, 0)
_TAG = re.compile(r"<[^<>]{1,40}>")
_NO_COLUMN = re.compile(r"首页|首頁|正文|默认|未分类|未分類|其他|其它|(?i:uncategorized|home)")
"""What builders of pages name as column where there is none."""
_CLOCK = re.compile(r"(?<=\d)[ T]{1,3}(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?(?: ?\+08:?00)? ?$")
"""The time at the end of a day, in China: elsewhere the day may be another one there."""
_MIDNIGHT = re.compile("0?0:00(?::00)?")
"""What stands behind a day whose time is not known."""
_MOST, _LONGEST = 8, 12
"""Keywords of an article, and characters of each; a site has more, a headline is longer."""
_PARTS = re.compile("[,;，；、|]")


def of_page(document: Document, found: Front) -> Iterator[Value]:
    """Yield what the head of an HTML page states.

    Of several articles on a page it speaks of the first one at best.
    """
    facts = document.source.facts
    if not facts:
        return
    later = _is_later(document)
    if address := page_address(_stated(document, "url")):
        yield Value("url", address, _NOWHERE, "page-url", _SCORE)
    title = "" if later else _stated(document, "title")
    if title and title != _stated(document, "site"):
        yield Value("title", title, _NOWHERE, "page-title", _SCORE)
    if source := source_name(_labelled(_stated(document, "source"), "source")):
        yield Value("source", source, _NOWHERE, "page-source", _SCORE)
    author = _labelled(_TAG.sub("", _stated(document, "author")), "author")
    around = facts.get("page_title", "").replace(facts.get("title", ""), "")
    if not (NOBODY.fullmatch(author) or author in around or author == _stated(document, "source")):
        yield Value("author", author, _NOWHERE, "page-author", _SCORE)
    if later:
        return
    editor = _labelled(_stated(document, "editor"), "editor")
    if not NOBODY.fullmatch(editor):
        yield Value("editor", editor, _NOWHERE, "page-editor", _SCORE)
    column = _stated(document, "column")
    if column and column != _stated(document, "site") and not _NO_COLUMN.fullmatch(column):
        yield Value("column", column, _NOWHERE, "page-column", _SCORE)
    if words := _of_article(document, found):
        yield Value("keywords", words, _NOWHERE, "page-keywords", _SCORE)
    if day := page_day(document):
        yield Value("date_published", day, _NOWHERE, "page-date", _SCORE)
        clock = _CLOCK.search(_stated(document, "date"))
        if clock and not _MIDNIGHT.fullmatch(clock[1]):
            yield Value("time_published", time(clock[1]), _NOWHERE, "page-time", _SCORE)


def page_day(document: Document) -> str | None:
    """Return the day that the head of a page states."""
    return date(fold(document.source.facts.get("date", "")))


def _is_later(document: Document) -> bool:
    return any(step.cut and not step.layer.image(Span(0, 1)).stop for step in document.trail)


def _stated(document: Document, fact: str) -> str:
    return " ".join(document.source.facts.get(fact, "").split())


def _labelled(value: str, field: str) -> str:
    """Return a value without the label in front of it; nothing if it is labelled as another.

    >>> _labelled("来源：县农业农村局", "source"), _labelled("记者 田野", "author")
    ('县农业农村局', '田野')
    """
    found = [pair for pair in read(value, 0, len(value)) if pair.value != pair.span]
    own = [names(value, pair.value) for pair in found if pair.field == field]
    return " ".join(own) if found else value


def _of_article(document: Document, found: Front) -> tuple[str, ...]:
    """Return the keywords of a page, if its article has them all: those of a site it has not.

    Some pages cut their title in pieces instead.
    """
    stated = _stated(document, "keywords")
    title = fold(_stated(document, "title") or _stated(document, "page_title"))
    apart = _PARTS.split(stated) if _PARTS.search(stated) else stated.split()
    words = tuple(dict.fromkeys(word.strip() for word in apart if word.strip()))
    longest = max(map(len, words), default=0)
    if not 0 < len(words) <= _MOST or longest > _LONGEST:
        return ()
    if 3 * sum(len(word) for word in words if fold(word) in title) > 2 * len(title) > 0:
        return ()
    said = "\n".join(row.text for row in found.rows if not row.leaves)
    return words if all(len(word) > 1 and fold(word) in said for word in words) else ()
