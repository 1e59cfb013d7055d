"""The glossary at the end of a report: 名词解释, 注释, 附件名词解释, spaced out or Traditional too.

A block is a heading on a line of its own and the entries under it, numbered or each with its term
in front, up to the end of the document or to the first line that is no entry. It becomes
`document.glossary` and leaves the text. Run `notes.footnotes` first: it needs the entries to know
which digits of the text are marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple
from unicodedata import numeric

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.lines import Line, lines
from reportclean.core.metadata import Evidence
from reportclean.core.pipeline import Proposal, cleaner
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token

REST = 400
"""So many characters may follow the last entry: credits and page furniture, but no more text."""

ROWS = 600
"""A glossary is looked for in so many lines at the end, blank ones not counted."""

_GATE = lazy(
    # one class of all first characters is what makes it fast
    r"[释釋註注语語词詞](?:(?<=[释釋註注])[\s\]】)）》”\"]{0,8}[释釋说說]?[\s\]】)）》”\":：明]{0,8}"
    r"(?:[\n\r]|义|義|[1１①](?<=[:：].))|(?<=[语語词詞])\s{0,4}[说說]\s{0,4}明)"
)
_SENTENCE = lazy("[。！？!?；;]")
_INLINE = lazy(
    r"\s{0,8}[【\[(（]?(?:名[词詞]解[释釋]|注[释釋]|註釋)[】\])）]?[：:](?=\s?(?:1\s?[.．、]|[(（\[]1[)）\]]|①))"
)
"""The heading of a glossary with the first entry on its line."""
_EDITION = lazy(
    r"(?m)^[ \t\u3000]*[【\[](?:原文|(?:今|白[话話])?[译譯]文?|[赏賞]析|[鉴鑑][赏賞])[】\]]"
)
"""A part of an edition of old texts, of which the notes are one too: they stay where they are."""
_IN_WORDS = lazy("[（(]?[一二三四五六七八九十]")
_WORDS = "words"
"""The group of a number that is written in words: 一、."""
_WHITE = lazy(r"\s+")


class Entry(NamedTuple):
    """One entry of a glossary."""

    number: int | None
    term: str
    """Empty where the entry only comments."""
    text: str
    """The explanation; the lines of an entry of several are joined."""
    mark: str
    """How the number is written: `1.` or `[1]` or `①`; empty for an entry without one."""


class Glossary(NamedTuple):
    """The block of a glossary."""

    span: Span
    """Of the text: from the heading's line to the last entry's, line end included."""
    entries: tuple[Entry, ...]


class _Patterns(NamedTuple):
    named: re.Pattern[str]
    plain: re.Pattern[str]
    number: re.Pattern[str]
    quoted: re.Pattern[str]
    term: re.Pattern[str]
    foreign: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    meant = (
        r"(?:[，,]?(?:主要|就|一般|通常)?是?指|[，,]?(?:系|係)指|[，,]?即|(?:主要)?包括[:：]|"
        r"[:：。]|——|—|－)"
    )
    return _Patterns(
        named=re.compile(
            r"(?:附(?:件|录|錄)?[0-9一二三四五六七八九十]{0,2}[:：、.]?)?[(（《【\[“]{0,2}[^、。]{0,24}?"
            r"(?:名[词詞]|[术術][语語]|用[语語]|词语|詞語)"
            r"(?:解[释釋]|注[释釋]|註釋|[释釋][义義]|[说說]明|浅释)[)）》】\]”]{0,2}[:：]?$"
        ),
        plain=re.compile(
            r"[【\[(（]?(?:注[释釋]|註釋|[脚腳]注|[脚腳]註|尾注|尾註)[】\])）]?[:：]?$"
        ),
        number=re.compile(
            r"(?P<a>[\[［【〔(（]\s?[0-9０-９]{1,3}\s?[\]］】〕)）])\s{0,4}[.．、:：]?\s{0,4}|"
            r"(?P<b>[0-9０-９]{1,3}\s{0,2}[.．、:：)）])\s{0,4}|(?P<c>[①-⑳⑴-⒇])\s{0,4}[.．、:：]?|"
            r"(?P<d>[0-9]{1,3}\s{0,4})(?=[“\"《「])|(?P<e>[0-9]{1,3}\s{1,4})(?=[A-Za-z\u3400-\u9fff])|"
            rf"(?P<{_WORDS}>[（(]?[一二三四五六七八九十]{{1,3}}[、.．)）]、?)\s{{0,4}}"
        ),
        quoted=re.compile(
            rf"(?P<term>[^“\"「『。：:，,；;]{{0,16}}[“\"「『][^“”\"「」『』]{{1,40}}[”\"」』][^。：:，,；;“”]{{0,20}}?)"
            rf"(?P<meant>{meant})"
        ),
        term=re.compile(rf"(?P<term>[^。：:，,；;]{{1,40}}?)\s?(?P<meant>{meant})"),
        foreign=re.compile(
            r"[(（\[【]?\s?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|来源|來源|作者|记者|記者|附件)\s?[:：/]|"
            r"版权所有|版權所有|Copyright|上一[篇页条頁]|下一[篇页条頁]|打印|分享到|[【\[]?关闭|[【\[]?關閉|相关|相關"
        ),
    )


def find(text: str, *, marked: bool = False, known: Iterable[str] = ()) -> Glossary | None:
    """Return the last glossary of `text`, if there is one.

    Without a heading it takes terms that all are `known`, or stand in the text with their marks.

    The bare heading 注： stands under tables too, so what is under it counts as notes only where
    the caller knows the text to be `marked`.
    """
    if not _GATE().search(text):
        return _headless(text, frozenset(known))
    made = _patterns()
    rows = [line for line in lines(text) if text[line.start : line.stop].strip()][-ROWS:]
    for at in range(len(rows) - 1, -1, -1):
        inline = _INLINE().match(text, rows[at].start, rows[at].stop) if at else None
        if inline:
            start, stop, end = rows[at]
            begin = inline.end()
            rows[at : at + 1] = Line(start, begin, begin), Line(begin, stop, end)
        if rows[at].stop - rows[at].start > 120:
            continue
        head = _WHITE().sub("", text[rows[at].start : rows[at].stop])
        named = bool(len(head) <= 40 and made.named.match(head))
        if not named and not made.plain.match(head) and not (marked and head in _BARE):
            continue
        if not named and _EDITION().search(text):
            return None
        block = _block(text, rows, at, numbered=not named)
        if block:
            return block
    return _headless(text, frozenset(known))


def blocks(text: str, *, marked: bool, known: Iterable[str] = ()) -> Iterator[Glossary]:
    """Yield the glossaries of `text` as `find` does, each above the one before."""
    stop = len(text)
    while block := find(text[:stop], marked=marked, known=known):
        yield block
        stop = block.span.start


def _headless(text: str, known: frozenset[str]) -> Glossary | None:
    """Return the notes that stand below the text without a heading: ① “街长制”：指…, or [1] so.

    A line of dashes above them goes as well.
    """
    firsts = list(_FIRST_NOTE().finditer(text)) if known or _marks_of_notes(text) else []
    if not firsts:
        return None
    rows = [line for line in lines(text) if text[line.start : line.stop].strip()][-ROWS:]
    begin = firsts[-1].end()
    at = next((i for i, row in enumerate(rows) if row.start <= begin <= row.stop), 0)
    block = _block(text, rows, at - 1, numbered=True) if at else None
    if block is None or not all(entry.number and entry.term for entry in block.entries):
        return None
    if text[block.span.stop :].strip():
        return None  # what goes on below may speak of ① and ②
    body = text[: rows[at].start].translate(QUOTES).translate(_BRACKETS)
    for entry in block.entries:
        mark = entry.mark.rstrip(".．、:： ").translate(_BRACKETS)
        term = entry.term.translate(QUOTES)
        if entry.term not in known and (body.count(mark) != 1 or f"{term}{mark}" not in body):
            return None
    above = text[rows[at - 1].start : rows[at - 1].stop].strip()
    start = rows[at - 1 if _RULE().fullmatch(above) else at].start
    return Glossary(Span(start, block.span.stop), block.entries)


def _marks_of_notes(text: str) -> bool:
    """Tell whether the first mark stands twice, in the text and in front of its note: a gate."""
    return text.count("①") > 1 or len(_FIRST_MARK().findall(text)) > 1


_ATTACHED = lazy("附(?:[ \u3000]{0,4}[件录錄])?[0-9一二三四五六七八九十]{0,2}[:：]?")
"""What may stand on a line of its own above the heading: the glossary is an attachment."""
_COLONS = (":", "：")
_STATED = lazy("^(?:本|以上|上述|部分|各项|各項)|均|由于|由於|[为為是]")
"""What a sentence has that is no term: 本公报数据均为初步统计数。…."""
_TERM = lazy("[^。，,；;！!？?\n]{1,40}")
_BETWEEN = "。：:，,—－ \u3000"
_COUNTED = frozenset("个個项項名家所座条條户戶件次年月日人万萬亿億公亩畝元位台是、.．%")
"""What follows a number that counts, or numbers something else than a note."""
_FIRST_NOTE = lazy(r"[\r\n][ \t\u3000]{0,8}(?:①|[\[［〔【]1[\]］〕】])")
_FIRST_MARK = lazy(r"[\[［〔【]1[\]］〕】]")
_BRACKETS = str.maketrans("［〔【］〕】", "[[[]]]")
"""A text may print its marks with other brackets than its notes."""
_RULE = lazy("[-—―_─=]{3,}")
QUOTES = str.maketrans("", "", '“”"「」『』‘’《》 \u3000\xa0')
_BARE = frozenset(("注：", "注:", "註：", "註:", "注", "註"))


def _block(text: str, rows: list[Line], at: int, *, numbered: bool) -> Glossary | None:
    """Return the block whose heading is row `at`, or None if what follows is no list of entries."""
    entries: list[Entry] = []
    end = at
    for row in range(at + 1, len(rows)):
        content = text[rows[row].start : rows[row].stop].strip()
        mark = entries[0].mark if entries else ""
        words = not numbered and (not entries or _IN_WORDS().match(mark) is not None)
        entry = _entry(content, numbered=numbered or bool(mark), words=words)
        last = entries[-1].number if entries else None
        entry = entry or _counted_on(content, entries)
        if entry and (entry.number is None or last is None or entry.number > last):
            entries.append(entry)
        elif (
            not entries
            or _patterns().foreign.match(content)
            or (entries[-1].text[-1:] in "。.！!；;" and not _follows(text, rows[row:]))
        ):
            break
        else:
            entries[-1] = _with_line(entries[-1], content)
        end = row
    explained = sum(bool(entry.term) or entry.text[-1:] in "。.；;" for entry in entries)
    stop = rows[end].end if end + 1 < len(rows) else len(text)
    if not entries or len(text) - stop > REST or explained * 2 <= len(entries):
        return None
    above = text[rows[at - 1].start : rows[at - 1].stop].strip() if at else ""
    first = at - 1 if _ATTACHED().fullmatch(above) else at
    return Glossary(Span(rows[first].start, stop), tuple(entries))


def _with_line(entry: Entry, line: str) -> Entry:
    """Return the entry with one more line; below a term and its colon alone it is what explains."""
    term = entry.text[:-1].strip()
    if not entry.term and entry.text[-1:] in _COLONS and _TERM().fullmatch(term):
        return entry._replace(term=term, text=line)
    return entry._replace(text=f"{entry.text}\n{line}" if entry.text else line)


def _follows(text: str, rows: list[Line]) -> bool:
    """Tell whether a numbered entry still comes, so that this line belongs to the one above."""
    return any(_patterns().number.match(text[row.start : row.stop].strip()) for row in rows[1:8])


def _entry(line: str, *, numbered: bool, words: bool) -> Entry | None:
    """Return the entry of a line; `words` allows for 一、, which may head a section as well."""
    made = _patterns()
    match = made.number.match(line)
    if match and match[_WORDS] and not words:
        match = None
    if match is None and numbered:
        return None
    rest = line[match.end() :] if match else line
    if not rest:
        return None
    mark = match[0].strip() if match else ""
    said = made.quoted.match(rest) or made.term.match(rest)
    if match and said and said["meant"] == "。" and _STATED().search(said["term"]):
        said = None
    explanation = rest[said.start("meant") :].lstrip(_BETWEEN) if said else ""
    if said is None or not explanation:
        # 一、 without an explanation is the heading of a part, or stands in the one above.
        return Entry(_number(mark), "", rest, mark) if match and not match[_WORDS] else None
    term = said["term"].strip()
    if not match and len(explanation) < 4:
        return None
    return Entry(_number(mark), term, explanation, mark)


def _counted_on(line: str, entries: list[Entry]) -> Entry | None:
    """Return the entry of a line that begins with the next number alone, and explains its term.

    `2EOD:指…` below `1“河长制”:指…`: the number above stands without a mark behind it too.
    """
    last = entries[-1] if entries else None
    if last is None or not last.mark.isdecimal() or not line.startswith(str(int(last.mark) + 1)):
        return None
    number = str(int(last.mark) + 1)
    said = _patterns().term.match(line, len(number))
    if said is None or said["term"][0].isdecimal() or said["term"][0] in _COUNTED:
        return None
    explanation = line[said.start("meant") :].lstrip(_BETWEEN)
    return Entry(int(number), said["term"].strip(), explanation, number) if explanation else None


def _number(mark: str) -> int | None:
    digits = re.search(r"[0-9０-９]+", mark)
    if digits:
        return int(digits[0])
    if mark and (numbered := token(mark)):
        return numbered.value
    return int(numeric(mark[0])) if mark else None


def _explains(text: str, block: Span) -> bool:
    """Tell whether a sentence stands outside the block, of which it could explain words."""
    sentence = _SENTENCE()
    return bool(sentence.search(text, 0, block.start) or sentence.search(text, block.stop))


@cleaner
def glossary(document: Document) -> Iterator[Proposal]:
    """Lift the glossaries at the end of the text into `document.glossary`.

    One that stands alone, an attachment of its own, is the body and stays; so do notes that explain
    no term, unless they are listed as footnotes.
    """
    noted = {note.text for note in document.footnotes}
    marked = any(note.span is not None for note in document.footnotes)
    lifted = document
    terms = {note.term for note in document.footnotes if note.span is not None and note.term}
    while block := next(
        (
            block
            for block in blocks(lifted.text, marked=marked, known=terms)
            if any(entry.term or entry.text in noted for entry in block.entries)
        ),
        None,
    ):
        if not _explains(lifted.text, block.span):
            break
        known = {entry.term: entry.text for entry in block.entries if entry.term}
        evidence = Evidence(lifted.origin(block.span), "glossary")
        lifted = replace(
            lifted,
            glossary={**lifted.glossary, **known},
            evidence={**lifted.evidence, "glossary": evidence},
        ).edit([Edit(*block.span, "", "glossary")], "glossary")
    if lifted is not document:
        yield lifted
