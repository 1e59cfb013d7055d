"""Labelled records: 标题：… 正文：…, `<doc>` tags, RIS fields, one JSON object a line."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import NamedTuple

from reportclean.structure.split_evidence import Border, Found
from reportclean.structure.split_shape import Shape


class _Patterns(NamedTuple):
    title: re.Pattern[str]
    text: re.Pattern[str]
    other: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    ris: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    def label(words: str) -> re.Pattern[str]:
        return re.compile(
            rf"(?:[【\[<]\s?(?:{words})\s?[】\]>]|(?:{words})\s?[:：])", re.IGNORECASE
        )

    return _Patterns(
        title=label(
            "标题|標題|题目|題目|题名|題名|篇名|文章标题|文章標題|新闻标题|新聞標題|title|headline"
        ),
        text=label(
            "正文|内容|內容|全文|文章内容|文章內容|新闻内容|新聞內容|摘要|content|text|body|abstract"
        ),
        other=label(
            "日期|时间|時間|发布时间|發布時間|发布日期|發布日期|来源|來源|作者|记者|記者|栏目|欄目|网址|網址|"
            "链接|鏈接|编号|編號|关键词|關鍵詞|date|time|source|author|url|id|keywords"
        ),
        opening=re.compile(
            r"<(doc|document|article|item|record|text)(?:\s[^<>]{0,500})?>", re.IGNORECASE
        ),
        closing=re.compile(r"</(doc|document|article|item|record|text)>", re.IGNORECASE),
        ris=re.compile(r"(?:TY|%0)\s{1,3}-?\s?\S|(?:ER|UR)\s{2}-"),
    )


_TITLES = frozenset("【[<标標题題篇文新tThH")
"""What a label of a title begins with."""


def records(shape: Shape) -> Found:
    """Return the borders that labels, tags or fields of records support."""
    first = [row.text[0] for row in shape.rows]
    kinds = (
        ("{", _json),
        ("<", _tags),
        ("T%", _ris),
        (_TITLES, _labelled),
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
    made = _patterns()
    opened: list[int] = []
    out: set[int] = set()
    for at, row in enumerate(shape.rows):
        if row.text[0] != "<":
            continue
        if made.opening.match(row.text):
            opened.append(at)
        if made.opening.fullmatch(row.text) or made.closing.fullmatch(row.text):
            out.add(at)
    if len(opened) < 2:
        return None
    return _borders(opened, "a tag opens each article", out)


def _ris(shape: Shape) -> Found | None:
    starts = [
        at
        for at, row in enumerate(shape.rows)
        if row.text[:2] in ("TY", "%0") and _patterns().ris.match(row.text)
    ]
    return _borders(starts, "RIS or EndNote fields") if len(starts) > 1 else None


def _labelled(shape: Shape) -> Found | None:
    """A label of the title comes again, and one of the text or of the origin each time."""
    made = _patterns()
    kinds = [(at, kind) for at, row in enumerate(shape.rows) if (kind := _label(row.text, made))]
    titles = [at for at, kind in kinds if kind == "title"]
    if len(titles) < 2:
        return None
    first = kinds[0][1]
    starts: list[int] = []
    texts = 0
    waiting = True
    for at, kind in kinds:
        if kind == "text":
            texts += 1
        if kind in (first, "title"):
            if waiting:
                starts.append(at)
            waiting = False
        else:
            waiting = True
    others = sum(kind == "other" for _, kind in kinds)
    if texts < len(titles) and others < len(titles):
        return None
    if first != "title":
        starts = [at for at in starts if _label(shape.rows[at].text, made) == first] or starts
    return _borders(starts, "labels of records") if len(starts) > 1 else None


def _label(text: str, made: _Patterns) -> str:
    head = text[:24]
    if ":" not in head and "：" not in head and head[0] not in "【[<":
        return ""
    if made.title.match(head):
        return "title"
    if made.text.match(head):
        return "text"
    return "other" if made.other.match(head) else ""


def _borders(starts: range | list[int], why: str, out: set[int] | None = None) -> Found:
    why = f"{why}, {len(starts)} times"
    borders = tuple(Border(at, "split-records", 0.97, why) for at in starts)
    return Found(borders, frozenset(out or ()))
