"""Stray spaces inside lines of text.

Chinese has no spaces between words, but it has them between the halves of a headline, between
the names of a list, after a place line (新华社北京1月5日电 ...) and in letters to fill a line.
A space inside a sentence is closed only where the sentence shows on both sides that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits
from reportclean.core.pipeline import cleaner
from reportclean.repair import words
from reportclean.repair.broken_words import over_space
from reportclean.structure.beside import BEFORE_MARK, PAUSE, Gap, beside_numbers, near_marks
from reportclean.structure.layout import FINAL, HAN, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import supported, token, tokens
from reportclean.structure.spaced import CREDIT, STOP, names_in, spaced_out

_STRAY = frozenset(("torn-number", "space-in-sentence"))
"""Rules whose finds show that a line has stray spaces."""

_ROUNDS = 8
"""How often a line is looked at, lest a made-up one takes time that grows with its square."""

_ROW_OF_NAMES = 60
"""Characters of the longest row of names: 顾明川 沈 溪 林朔, of which 溪 林 are no word."""

_FIELD = lazy(
    rf"[{HAN}]{{0,4}}(?:[时時][间間]|地[点點址]|[电電][话話]|[单單]位|[邮郵][编編]|日期|[传傳]真)"
)
_LABEL = lazy(rf"[{HAN}]{{1,8}}[：:]")
_INNER = lazy(rf" (?<=[{HAN}”》）)] )(?=[{HAN}“《（(])")
_BETWEEN = lazy(rf" (?<=[{HAN}] )(?=([{HAN}]{{1,8}}))")
_BEFORE = lazy(rf"[{HAN}]{{1,8}}\Z")
_ENDING = frozenset("的和与與及在把被将將由是要让讓使请請为為并並")
_BEGINNING = frozenset("的了和与與及等")
"""Particles that no clause ends or begins with, but in a word: 需要, 和谐."""
_ATTACHED = frozenset("们們")
"""What no word begins with."""
_EVER_ENDING = frozenset("的和与與及把被让讓")
"""Those that no half of a headline ends with either."""
_ALONE = frozenset("在把被将將由让讓使请請为為对對从從与與")
"""Particles that begin a clause; alone in front of a space they are no name."""
_COUNTED = frozenset("人名个個元户戶亩畝次件岁歲")
"""What is counted: in front of it a blank may stand for the number."""
_COUNTING = frozenset("由共计計为為约約有达達")
"""What stands in front of a number."""
_MEASURE = lazy(
    "[万萬亿億]?(?:元(?![旦宵首素月])|亩|畝|公里|公顷|公頃|平方|吨|噸|千瓦)|[万萬亿億](?:人|户|戶|台|辆|輛)"
)
"""A measure, which stands behind its number: where none is, a blank stands for it."""
_NUMBER = frozenset("一二三四五六七八九十百千万萬亿億零〇两兩几幾数數半余餘多0123456789")
"""What a number ends in."""
_UNITS = frozenset("省市县縣区區乡鄉镇鎮村组組")
"""What divisions are called: between two of them a blank may stand for a name."""
_FINAL = lazy(f"[{FINAL}]")
_SPACED_FINAL = lazy(rf"[{FINAL}：:][”’」』）)]? (?=[{HAN}（(])")
_HEADING = 45
_HEADING_LEAST = 4
"""Characters of the longest and of the shortest heading behind its number."""
_NAME = 3
"""Characters of a name: no more are needed to be one, or a label."""
_PROSE = lazy("[，,。；]")
"""What a headline has none of, and a sentence of some length has."""
_CLOSED = lazy("[”」]")
_INSIDE = lazy("[“”「」，,。；：:！？]")
_PAIRS = ("“”", "‘’", "《》", "（）", "()", "「」", "【】")
_MARKS = "".join(_PAIRS)


@cleaner
def false_space(document: Document) -> Iterator[Edit]:
    """Delete stray spaces: before punctuation, inside numbers, inside sentences."""
    if " " not in document.text:
        return
    for row in rows(document):
        if " " not in row.text or (len(row.text) <= _ROW_OF_NAMES and names_in(row.text)):
            continue
        for start, stop, new, rule in _closed_up(row.text).items:
            yield Edit(row.start + start, row.start + stop, new, rule)


def closed_up(line: str) -> str:
    """Return a line that was lifted from the text without its stray spaces.

    >>> closed_up("某县 2020 年工作要 点")
    '某县2020年工作要点'
    """
    if " " not in line:
        return line
    for close in (spaced_out, false_space):
        (document,) = close(line)
        line = document.text  # type: ignore[union-attr]  # neither of them drops
    return line


def _closed_up(text: str) -> Edits:
    """Return the edits that close the stray spaces of a line; one closed may show the next.

    Who put a space before a mark, or inside a number, put others inside the clauses.
    """
    edits = Edits(len(text))
    stray = BEFORE_MARK().search(text) is not None
    for _ in range(_ROUNDS):
        found: dict[int, Edit] = {}
        near = tuple(near_marks(text))
        torn = tuple(_in_words(text))
        stray = stray or any(rule in _STRAY for *_, rule in near)
        inner = tuple(_in_sentences(text, stray=stray or bool(torn)))
        stray = stray or bool(torn or inner)
        if stray:
            inner += tuple(beside_numbers(text))
        for start, stop, rule in (*near, *torn, *inner):
            found.setdefault(start, Edit(start, stop, "", rule))
        if not found:
            break
        step = Edits.of(text, found.values())
        text = step.apply(text)
        edits = edits.compose(step)
    return edits


def _in_words(text: str) -> Iterator[Gap]:
    """Yield the spaces inside a word, and those beside a particle that joins what is around it."""
    good: set[int] | None = None
    prose = _PROSE().search(text) is not None
    for gap in _BETWEEN().finditer(text):
        start, stop = gap.span()
        (before,) = _BEFORE().findall(text, max(0, start - 8), start)
        after = gap[1]
        if _left_out(before, after):
            continue
        torn = over_space(before, after) or after[0] in _ATTACHED
        if torn and words.known(before[-2:]) and words.known(after[:2]):
            torn = PAUSE().search(text) is not None  # else a list may have both: 党委 书记
        if not torn and not _joined(before, after, prose=prose and not _slogan(text, start)):
            continue
        good = _standing(text) if good is None else good
        if stop not in good:
            yield start, stop, "space-in-word" if torn else "space-in-sentence"


def _left_out(before: str, after: str) -> bool:
    """Tell whether a blank stands where a number or a name was left out: 由 人组成, 达到 亿元."""
    if before in _UNITS and after[0] in _UNITS:
        return True
    if before[-1:] not in _NUMBER and _MEASURE().match(after):
        return True
    counted = before[-1:] in _COUNTING and after[0] in _COUNTED
    return counted and len(after) > 1 and not words.known(after[:2])


def _joined(before: str, after: str, *, prose: bool) -> bool:
    """Tell whether a particle, and no word that ends or begins with one, stands beside a space.

    One that stands alone must have more behind it than the rest of a spaced word. In a headline,
    no `prose`, most of them are verbs too: 奋发有为 再谱新篇, 赴沪招商 与百家企业座谈.
    """
    if len(before) == 1:
        return len(after) > _NAME and before in _ALONE
    if not prose and len(after) == 1 and before[-1] in _ENDING:
        return words.known(before[-1] + after)  # 工作要 点
    ending, beginning = (_ENDING, _BEGINNING) if prose else (_EVER_ENDING, "的")
    return len(before) > _NAME and (
        (before[-1] in ending and not words.known(before[-2:]))
        or (after[0] in beginning and not words.known(after[:2]))
    )


def _standing(text: str) -> set[int]:
    """Return where numbers of sections begin."""
    return {number.span.start for number in supported(tokens(text))}


def _in_sentences(text: str, *, stray: bool) -> Iterator[Gap]:
    """Yield the spaces between two words of one clause.

    The first clause may be a headline or a name in front of the text: its spaces count only where
    another clause has one too, or where the line is known for `stray` spaces and four characters
    on end, more than a name has, stand at one side. Of several in a clause, which may be names,
    none counts but in such a line between words.
    """
    gaps = [m.span() for m in _INNER().finditer(text)]
    # Where borders of paragraphs are spaces, those of headings are too: one in three is a border.
    if not stray and len(gaps) <= 2 * len(_SPACED_FINAL().findall(text)):
        return
    if not gaps or not _prose(text, gaps, stray=stray):
        return
    standing = supported(tokens(text))
    good = {t.span.start for t in standing}
    headings = {t.span.stop for t in standing}
    number = token(text)
    head = number.span.stop if number else 0
    found = []
    for start, stop in gaps:
        if _ends_heading(text, head, start) or _ends_heading(text, _later(text, start), start):
            continue
        clause = PAUSE().split(text[max(0, start - 60) : start])[-1]
        first = start - len(clause) <= head
        after = STOP().split(text[stop : stop + 60])[0]
        left, right = clause.rpartition(" ")[2], after.partition(" ")[0]
        several = left != clause or right != after
        if (
            _LABEL().match(text, stop)
            or stop in good
            or start - len(clause) in headings
            or _opened(clause)
            or not _parts(left, right, stray=stray)
            or _left_out(left, right)
            or CREDIT().search(clause)
            or _FIELD().fullmatch(clause)
            or token(clause)
            or (several and not (stray and _is_words(left) and _is_words(right)))
        ):
            continue
        long = max(len(left), len(right)) > _NAME
        found.append((start, stop, first and not (stray and long)))
    if any(not first for _, _, first in found) and not _parallel(text, [s for s, *_ in found]):
        for start, stop, _ in found:
            yield start, stop, "space-in-sentence"


def _ends_heading(text: str, number: int, at: int) -> bool:
    """Tell whether a space may be the border of a heading whose `number` ends there, 0 if none.

    It is the first one behind the number, a phrase stands between, and sentences behind it: where
    a text was flattened that is all that is left of the border.
    """
    heading, body = text[number:at].lstrip(), text[at + 1 :]
    return (
        0 < number < at
        and _HEADING_LEAST <= len(heading) <= _HEADING
        and " " not in heading
        and _FINAL().search(heading) is None
        and len(body) > len(heading)
        and _FINAL().search(body) is not None
    )


def _later(text: str, at: int) -> int:
    """Return where the number ends with which the sentence at `at` begins, 0 if with none.

    In a text without borders a heading stands right behind the sentence above it.
    """
    stop = max(text.rfind(mark, 0, at) for mark in FINAL) + 1
    number = token(text, stop) if stop else None
    return 0 if number is None or number.style == "ordinal" else number.span.stop


def _parallel(text: str, places: Sequence[int]) -> bool:
    """Tell whether what stands in front of all spaces is of a kind: 第一名 …，第二名 …."""
    heads = [PAUSE().split(text[max(0, at - 60) : at])[-1] for at in places]
    return len(heads) > 1 and len({(len(head), head[:1]) for head in heads}) == 1


def _parts(left: str, right: str, *, stray: bool) -> bool:
    """Tell whether both sides of a space are words, or one in a `stray` line a torn character."""
    least, most = sorted((len(left), len(right)))
    return least > 1 or (least == 1 and stray and most >= _NAME)


def _opened(clause: str) -> bool:
    """Tell whether a quotation or a bracket is open at the end of a clause."""
    return any(clause.rfind(pair[0]) > clause.rfind(pair[1]) for pair in _PAIRS)


def _slogan(text: str, at: int) -> bool:
    """Tell whether a quotation has no mark but the space there: “初心永在 使命必达”."""
    begin = max(text.rfind("“", 0, at), text.rfind("「", 0, at))
    end = _CLOSED().search(text, at)
    return begin >= 0 and end is not None and not _INSIDE().search(text, begin + 1, end.start())


def _is_words(piece: str) -> bool:
    """Tell whether a piece between spaces is no name: longer than one, or a known word."""
    bare = piece.strip(_MARKS)
    return len(bare) > _NAME or words.known(bare)


def _prose(text: str, gaps: Sequence[tuple[int, int]], *, stray: bool) -> bool:
    """Tell whether `text` is a sentence with few spaces, not a list set with them.

    Few is one in seven characters; in a line known for `stray` spaces one in five, and there a
    sentence may have but `、` within.
    """
    share = 5 if stray else 7
    whole = stray and text[-1] in FINAL and len(PAUSE().findall(text)) >= 2
    return (
        "  " not in text
        and (whole or len(STOP().findall(text)) >= 2)
        and bool(re.search("[，,。]", text))
        and len(text) >= share * len(gaps)
    )
