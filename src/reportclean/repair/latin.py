"""Chinese bytes that were read as Latin-1 or cp1252: of GBK, Big5, or UTF-8 (also twice).

The unit is the run: a stretch of one line in which every character stands for one byte. French
and Vietnamese are such runs too; read as GBK they give rare characters in no order, which the
margin refuses. UTF-8 that holds no Chinese is left to ftfy, whose business it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import product

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits
from reportclean.core.pipeline import cleaner
from reportclean.repair import dropped, likely, words
from reportclean.repair.ligatures import spelt_out
from reportclean.repair.spoiled import LONGEST, despoiled, rough, stripped
from reportclean.repair.unusual import suspects

PIVOT = 17
"""Half nats a character: Chinese text costs less, bytes that are no Chinese text more."""
GAIN = 12
"""How far below the pivot a run must come in all: two characters of a frequent word, or more of
what is less sure. Uppercase letters with accents, which no word repeats, never get there."""
FEWEST = 6
"""Common characters of a run of which nothing else remains, that prove it as words:"""
COST = 17
"""they cost so much at most, in half nats; letters of a language read so cost 21 and more."""
MANY = 5
"""Runs of a page that are GBK, and most of those that are anything: then the others are too."""
MOST = 0.8
"""The share of a run's characters beyond ASCII that are common on such a page: names are rare."""
LEFT = 0.1
"""The share of characters beyond ASCII that may be symbols of Latin-1 still after ftfy's repair."""
SHIFTED = 18.5
"""Half nats a character that a stretch costs at least in which a byte is missing."""
PAGE = 600
"""Characters of a page that would hold a soft hyphen: of UTF-8 one character in eighty has one."""

_GBK = "moji-gbk-as-latin"
_BIG5 = "moji-big5-as-latin"
_SPOILED = "moji-gbk-as-latin-spoiled"
_TWO_BYTES = {_GBK: "gbk", _SPOILED: "gbk", _BIG5: "big5hkscs"}
"""The codec of each rule by which ftfy's ligatures were two bytes."""
_SPECIALS = "".join(
    bytes([b]).decode("cp1252")
    for b in range(0x80, 0xA0)
    if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
)
_BYTE = {**{chr(b): b for b in range(0x100)}, **{c: c.encode("cp1252")[0] for c in _SPECIALS}}
_LATIN_9 = {c: c.encode("iso8859-15")[0] for c in "€ŠšŽžŒœŸ"}
"""The eight characters that ISO-8859-15 has at other bytes than cp1252."""
_HIGH = f"\x80-\xff{_SPECIALS}"
_LETTER = re.compile(f"[{_HIGH}]")
_PAIR = re.compile(f"[{_HIGH}]{{2}}")
_REST = re.compile("[\xa1-\xa6\xa8\xaa-\xad\xaf\xb2-\xb6\xb8-\xd6\xd8-\xf6\xf8-\u07ff]")
_SYMBOL = re.compile("[\xa1-\xaa\xac-\xaf\xb1-\xb6\xb8-\xba\xbc-\xbf\xd7\xf7]")
# A byte beyond ASCII in front of a space is no half of a character: a bullet is one, © another.
# Nor are two no-break spaces in a row: as bytes they would be a character that nobody uses.
_RUN = re.compile(
    f"(?![{_SPECIALS}\xa9\xae] |\xa0\xa0|(?<=\xa0)\xa0)"
    f"[{_HIGH}](?:(?!\xa0\xa0)[\\x00-\xff{_SPECIALS}])*"
)
_PART = re.compile("[^\x00-\x7f\xa0](?:(?!\\|?\xa0)[^\xa0])*")
"""Letters up to the next no-break space, with a bar before it perhaps, that the page itself has."""
_TOPIC = re.compile("[乱亂][码碼]|[误誤][读讀解]|[编編][码碼]|[Uu][Tt][Ff]-?8|字符集|字元集")
"""Words of a line that speaks of encodings: the letters in it are quoted."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_UTF8 = re.compile(
    r"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}".replace(
        r"\xbf]", rf"\xbf{_SPECIALS}]"
    )
)


@cleaner
def latin_mojibake(document: Document) -> Iterator[Edit]:
    """Read the runs of a line again that are Chinese bytes read as Latin letters."""
    found: list[tuple[int, str, list[Edit]]] = []
    hyphens = "\N{SOFT HYPHEN}" in document.text
    told = hyphens or len(document.text) > PAGE
    read = partial(reread, hyphens=hyphens if told else None)
    for line in document.once(suspects):
        if _LETTER.search(line.unusual):
            content = document.text[line.start : line.stop]
            if _PAIR.search(content) and not _TOPIC.search(content):
                found.append((line.start, content, list(_runs(content, read))))
    rules = Counter(edit.rule for _, _, edits in found for edit in edits)
    page = rules[_GBK] >= MANY and rules[_GBK] > sum(rules.values()) / 2
    private = bool(found) and _PRIVATE.search(document.text) is not None
    for start, content, edits in found:
        sure = page or any(edit.rule == _GBK for edit in edits)
        known = _with_gbk(content, edits) if sure else edits
        for edit in _with_rest(content, known, hyphens=hyphens, private=private):
            codec = _TWO_BYTES.get(edit.rule)
            first, last, text, rule = spelt_out(content, edit, codec) if codec else edit
            yield Edit(start + first, start + last, text, rule)


def _runs(content: str, read: Callable[[str], tuple[str, str] | None]) -> Iterator[Edit]:
    """Yield what the runs of one line are read as, or else their parts."""
    for run in _RUN.finditer(content):
        if reading := read(run[0]):
            yield Edit(*run.span(), *reading)
        elif "\N{NO-BREAK SPACE}" in run[0]:
            for part in _PART.finditer(content, *run.span()):
                if reading := read(part[0]):
                    yield Edit(*part.span(), *reading)


def _with_gbk(content: str, edits: list[Edit]) -> list[Edit]:
    """Return the edits of a line that is GBK, or whose page is: two characters prove nothing alone.

    What read as another encoding there was too short to tell.
    """
    kept = [edit for edit in edits if edit.rule == _GBK]
    if not any(map(likely.han, content)):
        kept += [edit for edit in _runs(content, _as_gbk) if _apart(edit, kept)]
    kept += [edit for edit in edits if _apart(edit, kept)]
    return sorted(kept)


def _as_gbk(run: str) -> tuple[str, str] | None:
    """Return what a run is in GBK, with the rule; None unless nearly all is common characters."""
    text = bytes(_LATIN_9.get(c, _BYTE[c]) for c in run).decode("gbk", "replace")
    common = likely.han_share(text) >= MOST and "\N{REPLACEMENT CHARACTER}" not in text
    return (text, _GBK) if common else None


def _apart(edit: Edit, others: list[Edit]) -> bool:
    """Tell whether an edit changes nothing that others change."""
    return all(edit.stop <= other.start or other.stop <= edit.start for other in others)


def _with_rest(content: str, edits: list[Edit], *, hyphens: bool, private: bool) -> list[Edit]:
    """Return the edits of one line: those of its runs, or of all of it if they leave letters.

    Or if what they read makes no words: the page has lost its soft hyphens, or of a byte and a
    space ftfy made one that stands for a byte (11月 is `11Ô\N{NO-BREAK SPACE}`, as 誀 is).
    """
    rest = Edits.of(content, (e._replace(text="") for e in edits)).apply(content)
    gbk = "".join([e.text for e in edits if e.rule == _GBK])
    shifted = len(content) <= LONGEST and (
        (not hyphens and rough(gbk, SHIFTED))
        or ("\N{NO-BREAK SPACE}" in content and not likely.common("".join(filter(likely.han, gbk))))
    )
    if not (shifted or _REST.search(rest)):
        return edits
    if spoiled := despoiled(content, hyphens=hyphens, private=private):
        return [Edit(0, len(content), spoiled, _SPOILED)]
    if edits or not _UTF8.search(content):
        return edits
    fixed = _ftfy()(content)
    if len(_SYMBOL.findall(fixed)) > LEFT * likely.judged(fixed) + 1:
        return edits  # bytes of another encoding, which ftfy would only spoil
    if likely.han_share(content) and not likely.common(_new_han(content, fixed)):
        return edits  # quotation marks behind accents, among Chinese: “été”“où”
    return [Edit(0, len(content), fixed, "moji-utf8-as-latin")] if fixed != content else edits


def _new_han(before: str, after: str) -> str:
    """Return the Han characters that a repair made."""
    return "".join(c for c in Counter(after) - Counter(before) if likely.han(c))


def reread(run: str, *, hyphens: bool | None = None) -> tuple[str, str] | None:
    """Return what a run of Latin letters should have been, with the rule; None: nothing better.

    `hyphens`: the page has its soft hyphens still; None: it is too short to tell.

    >>> reread("Í¨Öª")
    ('通知', 'moji-gbk-as-latin')
    """
    data = bytes(_BYTE[c] for c in run)
    if all(b < 0x80 for b in data) or len(set(data)) == 1:  # €€€€ is a price
        return None
    other = bytes(_LATIN_9.get(c, _BYTE[c]) for c in run)
    codecs = (
        ("utf-8", "moji-utf8-as-latin"),
        ("gbk", _GBK),
        ("big5hkscs", _BIG5),
    )
    best: tuple[int, str, str] | None = None
    for read, (codec, rule) in product(dict.fromkeys((data, other)), codecs):
        try:
            text = read.decode(codec)
        except UnicodeDecodeError:
            lacking = dropped.restored(read, hyphens=hyphens) if codec == "utf-8" else None
            if lacking is None:
                continue
            text = lacking
        if codec == "utf-8" and (again := _again(text)):
            text = again
        if codec == "gbk" and stripped(run, text):
            continue
        gain = PIVOT * likely.judged(text) - likely.cost(text)
        if (gain >= GAIN or _plain(text)) and (best is None or gain > best[0]):
            best = (gain, text, rule)
    return best and best[1:]


def _plain(text: str) -> bool:
    """Tell whether a short text of rare words is made of common characters and words alone."""
    size = likely.judged(text)
    return size >= FEWEST and likely.common(text) and words.cost(text) <= COST * size


def _again(text: str) -> str | None:
    """Return what a second round makes of text that is Latin letters still."""
    if not _PAIR.search(text) or any(c not in _BYTE for c in text):
        return None
    try:
        return bytes(_BYTE[c] for c in text).decode("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def _ftfy() -> Callable[[str], str]:
    """Return ftfy's repair of encodings alone: no widths, no quotes, no line breaks."""
    import ftfy  # noqa: PLC0415 (heavy, and wanted by few pages)

    return partial(
        ftfy.fix_encoding,
        config=ftfy.TextFixerConfig(
            unescape_html=False,
            remove_terminal_escapes=False,
            fix_latin_ligatures=False,
            fix_character_width=False,
            uncurl_quotes=False,
            fix_line_breaks=False,
            fix_surrogates=False,
            remove_control_chars=False,
            normalization=None,
        ),
    )
