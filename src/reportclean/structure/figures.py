"""A figure alone in its line: of the sentence that stands around it, of a table, or of a page.

What was torn out of a sentence comes back into it: 全县建成 / 12 / 个. The cells of a table stand
one a line too, between a heading and its text stands the number of a page, and above a line 02,
2月 or 9.82亿元 may be what a layout sets in large type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.repair.broken_words import inside_word
from reportclean.structure.layout import ENDS, HAN, MARK, Row, ends_sentence
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import token

_NUMBER = lazy(
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?[%％]?[{HAN}]{{0,2}}[。；;，,]?"
)
_MARKS = "，。、；：！？,;:!?"
MEASURES = "个個人名户戶家座条條项項次件台辆輛亩畝吨噸元米处處所册冊"
"""Characters that count what follows a number, as the inside of a class."""
_MEASURE = f"[{MEASURES}]"
_MEASURED = lazy(
    f"[万萬亿億]{_MEASURE}|(?:公里|公顷|公頃|平方)|{_MEASURE}{{1,2}}[，。、；,;]|[万萬亿億][，。、；,;]"
)
_GOES_ON = lazy(f"[万萬亿億]?{_MEASURE}{{1,2}}|[和与與及至]")
"""A line between two numbers of one sentence, or behind the one."""
_LISTED = lazy(rf"[万萬亿億]?(?:{_MEASURE}{{1,2}}|公里|公[顷頃]|[平立]方米)[，；,;][{HAN}]{{2}}")
"""A measure behind which the next clause begins: no cell holds both."""
_FIGURE = lazy("[-+−]?[0-9][0-9,.]*[%％]?")
_OPENERS = "（(【[“《「•●◆■▲★"
"""What begins a line of its own below a bare number, and is nothing that is counted."""
_CLAUSE = 8
"""Characters of the rest of a sentence that no cell of a table is as long as."""
_HEADING = 45
"""Characters of the longest numbered heading."""
_COUNTS_ON = lazy(
    f"[{_MARKS}万萬亿億的多余餘倍]|{_MEASURE}{{1,2}}(?:[{_MARKS}]|$)|[个個]百分|人次|公[里顷頃斤]|平方|左右|以[上内下]"
)
"""With what a line begins that goes on from a number above it."""
_COUNTED = lazy(
    rf"[0-9](?:[%％‰]|[个個]百分[点點]|[万萬亿億]?(?:{_MEASURE}|公[里顷頃斤]|平方[米公]里?|人次))$"
)
"""How a clause ends that has its figure, so that no other one completes it."""
_UNIT = lazy(f"[{MEASURES}万萬亿億余餘多天年月日时時分秒周岁歲级級类類期届屆轮輪批次倍层層号號]")
"""With what a line may begin that goes on from a bare number."""
_STOP = lazy("[。！？；]")
_WANTS = lazy(
    "(?:[达達到至有共计計约約为為占佔近仅僅第]|[超过過]|增[长長加]|下降|提高|突破|完成|[实實]现|[建生形]成|新增)$"
)
"""What wants a figure behind it, so that a line which ends so is no title."""
_HEAD = 4
"""Lines down to the first sentence of a text: its title, and what stands below that."""
_LABEL = lazy(r"(0?)([0-9]{1,4})([年月日]?)")


def is_number(text: str) -> bool:
    """Tell whether a stripped line is a figure, perhaps with its unit and a mark behind."""
    return _NUMBER().fullmatch(text) is not None


def counts(block: Sequence[Row], at: int) -> bool:
    """Tell whether row `at` is a number with which the clause above goes on, and no cell.

    Below a cell stands another one: a figure, or the name of what is counted next. Between a
    numbered heading and a paragraph that does not go on from a figure, it is the number of a page.
    """
    if not is_number(block[at].text) or _between_heading_and_text(block, at):
        return False
    if at + 1 == len(block) or ends_sentence(block[at].text):
        return True
    after = block[at + 1].text
    if _FIGURE().fullmatch(after) or after[0] in _OPENERS:
        return False
    if after[0].isdecimal() and block[at].text[-1].isdecimal():
        return False  # a counter above a date: together they would be a third number
    if parts_word(block[at - 1].text, after):
        return False  # the number of a page
    return (
        not _FIGURE().fullmatch(block[at].text)
        or MARK().search(after) is not None
        or _GOES_ON().fullmatch(after) is not None
    )


def parts_word(above: str, below: str) -> bool:
    """Tell whether what stands between two lines parts a word, and counts nothing below.

    >>> parts_word("压实企业主体责", "任，遏制事故。"), parts_word("惠及农户", "户。")
    (True, False)
    """
    return below[0] not in MEASURES and inside_word(above, below)


def _between_heading_and_text(block: Sequence[Row], at: int) -> bool:
    above, after = block[at - 1].text, block[at + 1].text if at + 1 < len(block) else ""
    if not _FIGURE().fullmatch(block[at].text) or token(above) is None:
        return False
    goes_on = _MEASURED().match(after) or _GOES_ON().match(after) or MARK().match(after)
    return len(above) <= _HEADING and bool(after) and goes_on is None


def measures(block: Sequence[Row], at: int) -> bool:
    """Tell whether row `at` is a bare number between a clause and what it counts, in prose.

    The cells of a table stand one a line too, but no sentence goes on behind their unit.
    """
    if at + 1 >= len(block) or not (block[at].text.isascii() and block[at].text[0].isdigit()):
        return False
    before, row, after = block[at - 1], block[at], block[at + 1]
    return (
        is_number(row.text)
        and not before.text.endswith(ENDS)
        and _MEASURED().match(after.text) is not None
        and (len(after.text) >= _CLAUSE or _LISTED().match(after.text) is not None)
        and MARK().search(after.text[:-1]) is not None
        and (ends_sentence(after.text) or (at + 2 < len(block) and is_number(block[at + 2].text)))
    )


def counts_on(text: str) -> bool:
    """Tell whether a line goes on from a number above it.

    >>> counts_on("万人次，收入翻番"), counts_on("人居环境持续改善")
    (True, False)
    """
    return _COUNTS_ON().match(text) is not None


def labels(rows: Sequence[Row]) -> frozenset[int]:
    r"""Return the starts of the numbers that label what stands below: 02, 2月, 2008年, 9.82亿元.

    They stand by turns with text from where no clause breaks off above the first of them, or they
    count on, or the clause above has its figure already. Or they have their unit, and what stands
    above is a title. Nothing below goes on from a number.

    >>> from reportclean.structure.layout import rows_of
    >>> sorted(labels(rows_of("大事记\n1月\n全县造林，新增2万亩\n2月\n渠道通水")))
    [4, 18]
    """
    alone = [
        at
        for at, row in enumerate(rows[:-1])
        if row.text[0].isdecimal()
        and is_number(row.text)
        and not row.text.endswith(ENDS)
        and not counts_on(rows[at + 1].text)
    ]
    found = {at for at in alone if at and _COUNTED().search(rows[at - 1].text)}
    found.update(_by_turns(rows, alone), _counting_on(rows, alone))
    found.update(at for at in alone if at <= _HEAD and _below_title(rows, at))
    return frozenset(rows[at].start for at in found)


def _below_title(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a number stands below lines of which none holds a sentence.

    A title may have commas, and no width tells it from a clause; below it a whole line follows. A
    number with its unit is set in large type there; a bare one counts readers or comments, if
    nothing that could be counted stands below.
    """
    return (
        not (rows[at].text[-1].isdecimal() and _UNIT().match(rows[at + 1].text))
        and not _WANTS().search(rows[at - 1].text)
        and all(len(row.text) <= _HEADING and not _STOP().search(row.text) for row in rows[:at])
        and len(rows[at + 1].text) >= _CLAUSE
    )


def _by_turns(rows: Sequence[Row], alone: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of which every second line is one, below a heading or a whole sentence."""
    run: list[int] = []
    for at in (*alone, len(rows) + 2):
        if run and at != run[-1] + 2:
            above = rows[run[0] - 1].text if run[0] else ""
            if len(run) > 1 and (above.endswith(ENDS) or not MARK().search(above)):
                yield from run
            run = []
        run.append(at)


def _counting_on(rows: Sequence[Row], alone: Sequence[int]) -> Iterator[int]:
    """Yield the numbers that come one after the other: 01 and 02, or of days with one unit."""
    found = [(at, m) for at in alone if (m := _LABEL().fullmatch(rows[at].text))]
    for (one, before), (two, after) in pairwise(found):
        step = int(after[2]) - int(before[2])
        alike = before[3] == after[3] and (bool(before[3]) or step == 1)
        if two > one + 1 and alike and step > 0:
            yield from (one, two)
