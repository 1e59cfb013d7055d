"""Records whose fields are labelled by lines: 标题：…, 标题 | …, 【正文】…, `TI  - …`, `%T …`.

TRS, in which papers keep what they printed, writes `<REC>` and `<标题>=…`.

A label at the beginning of a line opens a field; lines without one continue it. Values of
metadata are one line long, so what follows such a line without a label is the text. Inside a text
an ordinary word with a colon (时间：) is a sentence of it, unless every record has that label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.lines import lines
from reportclean.structure.days import day
from reportclean.structure.lazy import lazy
from reportclean.structure.record import Field, Record, settled
from reportclean.structure.record_keys import ENDNOTE, RIS, role

LONGEST = 40
"""A label and its signs stand within so many characters."""

_SIGNS = frozenset("【[〔<{%")
_MARKS = frozenset(":：|｜│\t")
_ALONE = frozenset(
    ("标题", "標題", "日期", "时间", "時間", "来源", "來源", "作者", "正文", "内容", "內容")
)
"""The labels that may be a line, in front of the lines of their value."""
_LABEL = lazy(
    r"(?P<ris>[A-Z][A-Z0-9]{1,3})\s{0,2}-(?:\s|$)"
    r"|%(?P<refer>[A-Z0-9+@!?])(?:\s|$)"
    r"|[【\[〔]\s{0,2}(?P<bracket>[^【】\[\]〔〕\s](?:\s{0,3}[^【】\[\]〔〕\s]){0,15})\s{0,2}[】\]〕]"
    r"[ \t]?[:：]?"
    r"|<(?P<trs>REC|[^\s<>/A-Za-z]{2,8})>(?:=|$)"
    r"|\{(?P<brace>[A-Za-z ]{2,24})\}\s?[:：]"
    r"|[A-Z][A-Za-z]{2,14}-(?P<paired>[^\s:：-]{1,8})\s?[:：]"
    r"|(?P<bar>[^\s:：，。、|｜│]{2,8})(?:\s?[|｜│]|\t)"
    r"|(?P<colon>[A-Za-z_]{2,16}(?: [A-Z][a-z]{2,12})?"
    r"|[^\s:：A-Za-z0-9，。、]{2,8}|[^\sA-Za-z0-9]\s{1,4}[^\sA-Za-z0-9])\s?[:：]"
)
_INNER = lazy(
    r"(?P<bracket>[【\[〔]\s{0,2}[^【】\[\]〔〕\s]{2,8}\s{0,2}[】\]〕])"
    r"|(?<=[\s|｜])(?P<colon>[一-鿿]{2,6}|[A-Za-z_]{3,12})\s?[:：]"
)
"""What may be a further label on a line."""
ARTICLE = 60
"""Characters of the shortest article below 内容： that stands alone."""
_STOPS = "。！？!?…”）)"
_FORM = lazy(r"(?m)^[ \t\u3000]*[一-鿿]{2,6}[:：]")
"""A line that begins with the label of a form."""
_TOLD = frozenset((
    "title", "date_published", "source", "author", "editor", "column", "category", "keywords",
    "issuer", "doc_number", "url", "text", "summary",
))  # fmt: skip
"""What the words in front of a colon must stand for then; those in brackets, for anything known."""
_TAG = lazy(r"<([A-Za-z][A-Za-z_]{1,19})(\s[^<>]{0,500})?>")
_ATTRIBUTE = lazy(r"""([A-Za-z_]{2,16})\s?=\s?(?:"([^"<>]{0,300})"|'([^'<>]{0,300})')""")
ENVELOPES = frozenset(("doc", "document", "article", "item", "record", "text"))
"""The elements that hold a whole record."""
_STRICT = frozenset(("ris", "refer", "trs", "brace", "paired"))
"""The styles whose labels are no words of any sentence,"""
_WEAK = frozenset(("bar", "colon", "alone"))
"""and those whose labels may be words of a form or a table."""

FULL = frozenset(
    (
        "正文",
        "全文",
        "文章正文",
        "新闻正文",
        "正文内容",
        "详细内容",
        "文章内容",
        "新闻内容",
        "content",
        "Content",
        "Markdown Content",
    )
)
"""Keys of a text that no form has: one record alone needs one of them if its style is weak."""

_AROUND = " \t\u3000\xa0|｜"
"""What stands between two parts of a line."""
_CDATA = ("<![CDATA[", "]]>")


class Label(NamedTuple):
    """A label at the beginning of a line."""

    style: str
    """`ris`, `refer`, `trs`, `bracket`, `brace`, `paired`, `bar`, `colon` or `alone`."""
    key: str
    role: str
    stop: int
    """Where it ends, in characters from the beginning of the line's content."""


def label(content: str) -> Label | None:
    """Return the label that a line, given without white space around, begins with."""
    head = content[:LONGEST]
    if content in _ALONE:
        return Label("alone", content, role(content), len(content))
    if head[:1] not in _SIGNS and "-" not in head[:7] and _MARKS.isdisjoint(head):
        return None
    match = _LABEL().match(head)
    if match is None:
        return None
    style = str(match.lastgroup)
    key = match[style]
    if style == "ris":
        means = RIS.get(key, "other")
    elif style == "refer":
        means = ENDNOTE.get(key, "other")
    else:
        means = role(key) or ("other" if style in ("trs", "brace", "paired") else "")
    return Label(style, key, means, match.end()) if means else None


def parts(content: str) -> tuple[str, ...]:
    """Return the parts of a line each of which begins with a label: 标题：… 来源：… 正文：….

    Most lines are one part. What stands behind the label of a text is that text.

    >>> parts("标题：粮仓建成 来源：云禾日报"), parts("【标题】粮仓建成【正文】粮仓【新】建成。")
    (('标题：粮仓建成 ', '来源：云禾日报'), ('【标题】粮仓建成', '【正文】粮仓【新】建成。'))
    """
    found = label(content)
    if found is None or found.style not in ("bracket", "colon"):
        return (content,)
    starts, seen = [0], {found.role}
    for match in _INNER().finditer(content, found.stop):
        if not seen.isdisjoint(("text", "summary")):
            break
        inner = label(content[match.start() : match.end()])
        if match.lastgroup != found.style or inner is None or inner.role in seen - {"other"}:
            continue
        if inner.role in _TOLD or found.style == "bracket":
            starts.append(match.start())
            seen.add(inner.role)
    return tuple(content[a:b] for a, b in pairwise((*starts, len(content))))


def record(text: str, span: Span, *, known: frozenset[str]) -> Record | None:
    """Return the labelled record that `span` of `text` is; None if it begins with no label.

    `known` are the keys that open a field in mid text: those that all records of a dump have.
    """
    fields: list[tuple[str, list[Span]]] = []
    style, told = "", False
    for row in _parts(text, span):
        content = text[slice(*row)]
        found = label(content)
        if not fields and found is None:
            return None
        style = style or (found.style if found else "")
        reading = bool(fields) and fields[-1][0] in ("text", "summary")
        if found and found.style == style and (not reading or _breaks(found, known)):
            value = content[found.stop :].strip()
            fields.append((found.role, [Span(row.stop - len(value), row.stop)] if value else []))
            strong = style not in _WEAK or found.key in FULL
            told |= strong and found.role in ("text", "summary")
        elif reading or not fields[-1][1] or style in _STRICT:
            fields[-1][1].append(row)
        else:
            fields.append(("text", [row]))
    made = settled(Field(means, tuple(_joined(means, at))) for means, at in fields)
    titled = any(field.role == "title" for field in made)
    return Record(span, made, alone=titled and (told or _published(text, fields)))


def _published(text: str, fields: Sequence[tuple[str, list[Span]]]) -> bool:
    """Tell whether 内容：… is the text of an article: it has its title and its day above.

    A form goes on with labels below it, and asks for something or has but a few words.
    """
    *above, (last, spans) = fields
    told = {means for means, at in above if at}
    if last != "text" or not spans or "title" not in told or "text" in told:
        return False
    if not any(day(text[slice(*at[0])]) for means, at in above if means == "date_published" and at):
        return False
    body = text[spans[0].start : spans[-1].stop]
    return len(body) >= ARTICLE and body.rstrip()[-1] in _STOPS and not _FORM().search(body)


def _breaks(found: Label, known: frozenset[str]) -> bool:
    """Tell whether a label ends the text above it, so no sentence of it can look like that."""
    bracketed = found.style == "bracket" and found.role not in ("text", "summary")
    return bracketed or found.style in _STRICT or found.key in known


def common(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """Return the keys that stand exactly once in nearly every one of the records."""
    seen: Counter[str] = Counter()
    for span in spans:
        found = (label(text[slice(*row)]) for row in _parts(text, span))
        times = Counter(one.key for one in found if one)
        seen.update(key for key, count in times.items() if count == 1)
    return frozenset(key for key, times in seen.items() if times >= 0.8 * len(spans))


def tagged(text: str, span: Span) -> Record | None:
    """Return the record that an element such as `<doc>` is, or several such as `<title>` are.

    None if `span` begins with neither.
    """
    opening = _TAG().match(text, *span)
    if opening is None:
        return None
    if opening[1].lower() not in ENVELOPES:
        return Record(span, tuple(_elements(text, span)), alone=False) if role(opening[1]) else None
    end = text.find(f"</{opening[1]}>", opening.end(), span.stop)
    inside = Span(opening.end(), end if end >= 0 else span.stop)
    attributes = [
        Field(role(match[1]) or "other", (Span(*match.span(match.lastindex or 2)),))
        for match in _ATTRIBUTE().finditer(text, *(opening.span(2) if opening[2] else (0, 0)))
    ]
    inner = list(_elements(text, inside))
    if not any(field.role in ("text", "summary") for field in inner):
        inner = _bare(text, inside, inner)
    fields = (*(field for field in attributes if field.role != "text"), *inner)
    return Record(span, fields, alone=end >= 0)


def _elements(text: str, inside: Span) -> Iterator[Field]:
    """Yield the elements that a record is made of, those inside others left out."""
    at = inside.start
    while match := _TAG().search(text, at, inside.stop):
        end = text.find(f"</{match[1]}>", match.end(), inside.stop)
        means = role(match[1])
        at = match.end()
        if end < 0 or not (means or end - match.end() <= 200):
            continue
        at = end + len(match[1]) + 3
        value = stripped(text, Span(match.end(), end))
        yield Field(means or "other", (value,) if value.start < value.stop else ())


def _bare(text: str, inside: Span, inner: list[Field]) -> list[Field]:
    """Return the fields of a record with those stretches for its text that no element holds."""
    found: list[Field] = []
    at = inside.start
    for field in inner:
        if field.spans and field.role != "other":
            low = text.rfind("<", at, field.spans[0].start)
            found += [_text(text, Span(at, low)), field]
            at = text.find(">", field.spans[0].stop) + 1
    return [*found, _text(text, Span(at, inside.stop))]


def _text(text: str, span: Span) -> Field:
    return Field("text", tuple(_joined("text", list(_rows(text, span)))))


def _joined(means: str, spans: list[Span]) -> list[Span]:
    """Return the lines of a text as one span, so that blank lines between them stay."""
    if means in ("text", "summary") and spans:
        return [Span(spans[0].start, spans[-1].stop)]
    return spans


def _parts(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of the lines of a span, without white space and bars around."""
    for start, stop in _rows(text, span):
        at = start
        for part in parts(text[start:stop]):
            yield Span(at, at + len(part.rstrip(_AROUND) or part))
            at += len(part)


def _rows(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a span that are not blank, without white space around."""
    for start, stop, _ in lines(text[slice(*span)]):
        found = stripped(text, Span(span.start + start, span.start + stop))
        if found.start < found.stop:
            yield found


def stripped(text: str, span: Span) -> Span:
    """Return the span without white space and marks of CDATA around it."""
    held = text[slice(*span)]
    bare = held.strip()
    start = span.start + (held.index(bare) if bare else 0)
    if bare.startswith(_CDATA[0]) and bare.endswith(_CDATA[1]):
        return Span(start + len(_CDATA[0]), start + len(bare) - len(_CDATA[1]))
    return Span(start, start + len(bare))
