"""Who wrote, and for which agency, as the article itself says: above, at its opening, at its end.

`新华社长沙2016年1月25日电（记者沈溪、周禾）…` and `本报讯（记者 沈溪 通讯员 周禾）…` open the first
paragraph, `…。（记者 沈溪）` ends the last one, 沈 溪 stands above it. Such words are printed
with the article and stay in the text: only a copy is lifted. A year that is not stated is not
guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportclean.blocks.field_lines import read
from reportclean.blocks.field_signs import signed_names
from reportclean.blocks.field_table import marked
from reportclean.blocks.field_values import full_names, patterns
from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata.dates import date
from reportclean.metadata.front import Front
from reportclean.metadata.front_row import Row
from reportclean.metadata.only import of_agency, spaced_name
from reportclean.metadata.stated import Value
from reportclean.metadata.value_words import names

_SCORE = 0.8
"""Less than that of a label line, more than that of the head of a page."""
_OPENING = 120
"""Characters of a first paragraph in which its dateline ends."""
_CAPTIONS = 4
"""Paragraphs among which the article begins, pictures with captions and a lead above it."""
_END = 200
"""Characters at the end of a text that may say where the author works."""
_BYLINE = 40
"""Characters of the longest row of names in brackets."""


_AGENCY = re.compile(
    r"\((?P<source>[一-鿿]{1,5}社)(?:特派|驻地)?记者 ?"
    r"(?P<name>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}?)"
    r"(?:[台新]北|桃园|台[中南东]|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|澎湖|金门|马祖|连江"
    r"|北京|上海|香港|东京|首尔|曼谷|新加坡|华盛顿|纽约|洛杉矶|旧金山|伦敦|巴黎|柏林|布鲁塞尔)[县市]?"
    r"\d{1,2}日(?:综合)?(?:外|专)?电\)"
)
"""How a dispatch of Taiwan's agency begins: (中央社記者沈溪台北23日電)."""
_EDITED = re.compile(
    r"[。!?”)]\s?(?P<said>[(\[【][^()\[\]【】。]{0,40}编[^()\[\]【】。]{1,40}[)\]】])[\s|]*$"
)
"""The editor in brackets behind the last sentence: he was printed with it."""
_TOLD = re.compile(
    r"(?:[(\[](?:本文)?作者(?:简介)?[: ]{0,2}|^\s*(?:本文)?作者(?:简介)?: ?)"
    r"(?P<name>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2}?)[,; ]{0,2}(?:[系是为]|单位:|现任|供职|任职)"
)
"""Who the author is, below the article: (作者沈溪系县委党校讲师), 作者：沈溪，单位：…."""
_AFFILIATED = re.compile(r"[(\[]?(?:本文)?作者(?:工作)?单位:|[(\[](?:本文)?作者[系是为]")
"""Where the author works, below an article that names him under its title."""
_ALONE = re.compile(r"\s*[(\[](?P<source>[一-鿿]{1,5}社)[)\]]")
"""The agency alone, in brackets: 〔中央社〕."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    agency = r"[一-鿿]{1,6}?(?:社|网|通讯社|(?<!本)报|(?<!本)台|客户端)"
    return (
        re.compile(
            rf"\s*[(【\[]?(?:据)?(?:(?P<source>{agency})|本[报网刊台])"
            r"(?P<place>[一-鿿]{2,10}?)??\s?"
            r"(?P<day>(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)?\s?(?:专?电|专?讯|综合讯|消息)(?![一-鿿])[)】\]]?\s?"
            rf"(?:\((?P<byline>(?:[^()]{{0,6}}记者|通讯员)[^()]{{1,{_BYLINE}}}"
            r"|[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3})\)"
            r"|(?P<told>(?:本报)?(?:记者|通讯员) ?[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}?)"
            r" ?(?:[一-鿿]{2,6})?报[道导][:,])?"
        ),
        re.compile(rf"\((?P<byline>(?:[^()]{{0,6}}记者|通讯员)[^()]{{1,{_BYLINE}}})\)[。.]?\s*$"),
    )


def dispatched(document: Document, found: Front) -> Iterator[Value]:
    """Yield what the first paragraph says of agency, day and authors, and the last of authors."""
    opening, _ = _patterns()
    below = found.rows[found.body :]
    paragraphs = [row for row in below if not row.leaves and row.text.strip("| ")]
    if not paragraphs:
        return
    for row in found.rows[: found.body]:
        alone = opening.fullmatch(row.text.rstrip()) if row.label == "byline" else None
        if alone is not None and alone["source"] and alone["day"]:
            span = _moved(alone.span("source"), row.line.start)
            yield Value("source", document.text[slice(*span)], span, "dateline-agency", _SCORE)
    openings = [_Opening.of(document.text, row, found.begin) for row in paragraphs[:_CAPTIONS]]
    telling = [one for one in openings if one.match or "记者" in one.text[:20]]
    # Below a caption or a lead; where several paragraphs open so, they are as many dispatches.
    first = telling[0] if len(telling) == 1 else openings[0]
    yield from _opened(document.text, first)
    start = max(paragraphs[-1].line.start, paragraphs[-1].line.stop - 2 * _BYLINE)
    last = fold(document.text[start : paragraphs[-1].line.stop])
    if first.match is None or not (first.match["byline"] or first.match["told"]):
        yield from _above(document.text, found)
        yield from _below(document.text, last, start)
    signed = _EDITED.search(last) if "编" in last else None
    if signed is not None:
        yield from _editor(document.text, _moved(signed.span("said"), start))


class _Opening(NamedTuple):
    """How a paragraph begins."""

    text: str
    """Folded."""
    start: int
    match: re.Match[str] | None
    """Agency, place, day and authors, if it begins as a dispatch does."""

    @classmethod
    def of(cls, text: str, row: Row, begin: int) -> _Opening:
        start = max(row.line.start, begin)
        first = fold(text[start : min(row.line.stop, start + _OPENING)])
        said = any(map(first.__contains__, "电讯消"))
        return cls(first, start, _patterns()[0].match(first) if said else None)


def _opened(text: str, opening: _Opening) -> Iterator[Value]:
    """Yield what the opening of an article says of agency, day and authors."""
    first, start, match = opening
    if match is None:
        if "记者" in first[:20]:
            yield from _in_brackets(text, first, start)
        if alone := _ALONE.match(marked(first)):
            span = _moved(alone.span("source"), start)
            yield Value("source", text[slice(*span)], span, "dateline-agency", _SCORE)
        return
    if match["source"] and (match["day"] or match["byline"] or first.lstrip()[0] in "([【"):
        span = _moved(match.span("source"), start)
        yield Value("source", text[slice(*span)], span, "dateline-agency", _SCORE)
    if match["day"] and (iso := date(match["day"])):
        yield Value("date_published", iso, _moved(match.span("day"), start), "dateline-day", _SCORE)
    if match["byline"]:
        span = _moved(match.span("byline"), start)
        if full_names(match["byline"]):
            yield Value("author", names(text, span), span, "dateline-byline", _SCORE)
        yield from _authors(text, span)
    elif match["told"]:
        yield from _authors(text, _moved(match.span("told"), start))


def _in_brackets(text: str, first: str, start: int) -> Iterator[Value]:
    """Yield who wrote and for which agency, as Taiwan's papers begin: 〔記者沈溪／台北報導〕.

    The agency prints the place right behind the name; only a known place parts the two.
    """
    content = marked(first).lstrip()
    shift = start + len(first) - len(content)
    match = patterns()["correspondent"].match(content) or _AGENCY.match(content)
    if content[:1] not in ("(", "[") or match is None or not full_names(match["name"]):
        return
    span = _moved(match.span("name"), shift)
    yield Value("author", names(text, span), span, "dateline-byline", _SCORE)
    if match["source"] and match["source"].endswith(("社", "报")):
        span = _moved(match.span("source"), shift)
        yield Value("source", text[slice(*span)], span, "dateline-agency", _SCORE)


def _above(text: str, found: Front) -> Iterator[Value]:
    """Yield the author who stands alone above the first paragraph: 沈 溪, 新华社记者 沈溪.

    Below a title a bare name will do, if the paragraph does not tell of that person.
    """
    at = found.body - 1
    if at < 0 or (found.title and at in found.title.rows):
        return
    row = found.rows[at]
    stop = row.line.start + len(row.text.rstrip())
    if found.speaker and row.line.start <= found.span(found.speaker.name).start < stop:
        return  # who spoke, not who told of it
    agency = of_agency(row.text)
    if agency is not None:
        yield from _authors(text, Span(row.line.start + agency.end("source"), stop))
    elif found.title and (spaced_name(row.text) or _is_affiliated(text, row)):
        span = Span(row.line.start + len(row.text) - len(row.text.lstrip()), stop)
        name = "".join(text[slice(*span)].split())
        if name not in text[row.line.stop : row.line.stop + _OPENING]:
            yield Value("author", name, span, "name-above", _SCORE)


def _is_affiliated(text: str, row: Row) -> bool:
    """Tell whether a row is a name, and the end of the text says where its author works."""
    end = fold(text[-_END:])
    return bool(_AFFILIATED.search(end)) and signed_names(fold(row.text).strip())


def _below(text: str, last: str, start: int) -> Iterator[Value]:
    """Yield who wrote, by the last paragraph: `last` is it folded, which begins at `start`."""
    match = _patterns()[1].search(last) if "记者" in last or "通讯员" in last else None
    if match is not None:
        yield from _authors(text, _moved(match.span("byline"), start))
    if "作者" in last and (told := _TOLD.search(last)) and full_names(told["name"]):
        span = _moved(told.span("name"), start)
        yield Value("author", names(text, span), span, "told-byline", _SCORE)


def _authors(text: str, span: Span) -> Iterator[Value]:
    """Yield the author whom words name that are nothing but labels and names."""
    read_out = read(text, *span)
    pairs = [pair for pair in read_out if pair.field == "author" and names(text, pair.value)]
    if pairs:
        value = " ".join(dict.fromkeys(names(text, pair.value) for pair in pairs))
        whole = Span(pairs[0].value.start, pairs[-1].value.stop)
        yield Value("author", value, whole, "dateline-byline", _SCORE)


def _editor(text: str, span: Span) -> Iterator[Value]:
    """Yield the editor whom words name that are nothing but labels and names."""
    for pair in read(text, *span):
        if pair.field == "editor" and full_names(text[slice(*pair.value)]):
            yield Value("editor", names(text, pair.value), pair.value, "dateline-editor", _SCORE)
            return


def _moved(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)
