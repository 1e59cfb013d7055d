"""Labelled records: 标题：… 正文：…, `<doc>` tags, RIS fields, one JSON object a line."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import NamedTuple

from reportclean.structure.lazy import lazy
from reportclean.structure.record_keys import role
from reportclean.structure.record_lines import ENVELOPES, FULL, Label, label, parts
from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_shape import Shape, letter


class _Patterns(NamedTuple):
    title: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    ris: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = (
        r"[标標]\s{0,4}[题題]|[题題]\s{0,4}[目名]|篇\s{0,4}名|文章标题|文章標題|新闻标题|新聞標題|公告标题|中文题名|"
        "title|headline"
    )
    return _Patterns(
        title=re.compile(
            rf"[【\[<〔]\s?(?:{words})\s?[】\]>〕]|(?:[A-Z][A-Za-z]{{2,14}}-)?(?:{words})(?:\s?[:：|｜│]|\t|$)"
            r"|\{Title\}\s?[:：]",
            re.IGNORECASE,
        ),
        opening=re.compile(r"<([A-Za-z][A-Za-z_]{1,19})(?:\s[^<>]{0,500})?>"),
        closing=re.compile(r"</(doc|document|article|item|record|text)>", re.IGNORECASE),
        ris=re.compile(r"(?:TY|%0)\s{1,3}-?\s?\S|(?:ER|UR)\s{2}-"),
    )


_TITLED = lazy(r"[【\[<〔]?\s?(?:新闻|新聞|文章)?[标標]\s{0,4}[题題]\s?(?:[】\]>〕]|[:：])")
_TITLES = frozenset("【[<〔{标標题題篇文新公中tThH主名")
"""What a label of a title begins with."""


_BEFORE = frozenset("时時日来來作发發链鏈网網【[〔")
"""What the label begins with of what may stand in front of the title on its line."""
_CALLED = frozenset("主名")
"""What 主题 and 名称 begin with."""


def records(shape: Shape) -> Found:
    """Return the borders that labels, tags or fields of records support."""
    first = [row.text[0] for row in shape.rows]
    kinds = (
        ("{", _json),
        ("<", _tags),
        ("T%", _ris),
        (_TITLES | _BEFORE, _labelled),
    )
    for signs, kind in kinds:
        if sum(map(signs.__contains__, first)) > 1 and (found := kind(shape)):
            return found
    return Found(())


def _json(shape: Shape) -> Found | None:
    """One JSON object a line."""
    rows = shape.rows
    if len(rows) < 2 or not all(row.text[0] == "{" and row.text[-1] == "}" for row in rows):
        return None
    for row in (rows[0], rows[1]):
        try:
            if not isinstance(json.loads(row.text), dict):
                return None
        except (ValueError, RecursionError):
            return None
    return _borders(range(len(rows)), "one JSON object a line")


def _tags(shape: Shape) -> Found | None:
    """An element opens each record: the first that comes again, since it may hold others."""
    made = _patterns()
    opened: dict[str, list[int]] = {}
    out: set[int] = set()
    for at, row in enumerate(shape.rows):
        if row.text[0] != "<":
            continue
        opening = made.opening.match(row.text)
        if opening and (opening[1].lower() in ENVELOPES or role(opening[1])):
            opened.setdefault(opening[1], []).append(at)
            if opening[0] == row.text and opening[1].lower() in ENVELOPES:
                out.add(at)
        elif made.closing.fullmatch(row.text):
            out.add(at)
    starts = next((found for found in opened.values() if len(found) > 1), None)
    return _borders(starts, "a tag opens each article", out) if starts else None


def _ris(shape: Shape) -> Found | None:
    starts = [
        at
        for at, row in enumerate(shape.rows)
        if row.text[:2] in ("TY", "%0") and _patterns().ris.match(row.text)
    ]
    return _borders(starts, "RIS or EndNote fields") if len(starts) > 1 else None


def _labelled(shape: Shape) -> Found | None:
    """A label of the title comes again, and one of the text or of the origin each time."""
    titles = [at for at, row in enumerate(shape.rows) if _is_title(row.text)]
    if len(titles) == 1 or not (titles or sum(row.text[0] in _CALLED for row in shape.rows) > 1):
        return None
    found = [(at, one) for at, row in enumerate(shape.rows) if (one := label(row.text))]
    titles = titles or _called(found)
    if not titles:
        return None
    own = frozenset(titles)
    kinds = [(at, "title" if at in own else _KIND.get(one.role, "other")) for at, one in found]
    for at in own:  # 标题：… 正文：… on one line
        more = filter(None, map(label, parts(shape.rows[at].text)[1:]))
        kinds += [(at, _KIND.get(one.role, "other")) for one in more]
    kinds.sort(key=lambda kind: kind[0])
    texts = sum(kind == "text" for _, kind in kinds)
    others = sum(kind == "other" for _, kind in kinds)
    if texts < len(titles) and others < len(titles) and not _opening(shape, titles):
        return None
    first = [at for at, one in found if one.key == found[0][1].key]
    if len(first) == len(titles):
        starts = first
    else:
        starts = _first_of_each(kinds)
    return _borders(starts, "labels of records") if len(starts) > 1 else None


def _called(found: list[tuple[int, Label]]) -> list[int]:
    """Return where 主题：… or 名称：… stands for a title: each has its 正文 below.

    A form has such labels too, and other words for what it holds.
    """
    called = [(at, one) for at, one in found if one.role == "title?"]
    full = [at for at, one in found if one.key in FULL]
    if len(called) < 2 or len(called) != len(full) or len({one.key for _, one in called}) > 1:
        return []
    titles = [at for at, _ in called]
    between = zip(titles, full, (*titles[1:], full[-1] + 1), strict=True)
    return titles if all(above < text < below for above, text, below in between) else []


def _opening(shape: Shape, titles: list[int]) -> bool:
    """Tell whether the text begins with 标题：…, and running text stands right below each of them.

    What a form or a lesson calls a title has no text of its own.
    """
    found = [_TITLED().match(shape.rows[at].text) for at in titles]
    called = (one and letter(one.string[one.end() :].strip() or "-") == "T" for one in found)
    above = all(shape.letters[at + 1 : at + 2] == "B" for at in titles)
    return titles[0] == 0 and above and all(called)


def _is_title(line: str) -> bool:
    """Tell whether a line begins with the label of a title, which may be spaced out in brackets."""
    if line[0] in _BEFORE and any(map(_is_title, parts(line)[1:])):
        return True
    if line[0] not in _TITLES:
        return False
    if _patterns().title.match(line):
        return True
    spaced = label(line) if line[0] in "【[〔" else None
    return spaced is not None and spaced.role == "title"


_KIND = {"text": "text", "summary": "text", "title": "title"}


def _first_of_each(kinds: list[tuple[int, str]]) -> list[int]:
    """Return where a title, or the kind of label that comes first, follows another kind."""
    first = kinds[0][1]
    starts: list[int] = []
    own: list[int] = []
    waiting = True
    for at, kind in kinds:
        if kind not in (first, "title"):
            waiting = True
        elif waiting:
            waiting = False
            starts.append(at)
            if kind == first:
                own.append(at)
    return own if len(own) > 1 else starts


def _borders(starts: range | list[int], why: str, out: set[int] | None = None) -> Found:
    why = f"{why}, {len(starts)} times"
    borders = tuple(Border(at, "split-records", 0.97, why) for at in starts)
    return Found(borders, frozenset(out or ()))
