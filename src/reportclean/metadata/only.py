"""What a line of front matter says and nothing besides: days, a meeting, a name, a salutation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reportclean.metadata.dates import Dated, dates
from reportclean.metadata.meeting_days import days
from reportclean.metadata.meetings import meeting
from reportclean.metadata.people import is_name, speaker, speaker_first
from reportclean.repair.words import known

_NOTE = re.compile(
    r"\((?:19|20)\d\d年\d{1,2}月\d{1,2}日[^()]{2,60}(?:通过|批准|审议)(?:[^()]{0,60}修[正订])?\)"
)
"""What stands below the title of a paper that a meeting passed."""
_TOLD = re.compile(
    r"\)*(?:上(?!午)|(?:表决|审议)?(?:通过|批准|修[订正]|公布|任命|决定$)|(?:文件|材料|资料|会刊))"
)
"""What stands behind a meeting in a line that is none but its: 上, 通过, the file of its papers."""


@cache
def glue() -> re.Pattern[str]:
    """Match words that only join the parts of front matter, like 在, 上 and 报告人."""
    return re.compile(
        r"(?:上的(?:工作)?(?:报告|讲话|发言|致辞)|在|于|上|[-—()\[\],.:、]|报告人|作报告人|汇报人|日期|时间|星期[一二三四五六日天])*"
    )


@cache
def salutation() -> re.Pattern[str]:
    """Match the words with which a speech begins, in a folded line: 各位代表:."""
    return re.compile(
        r"(?:尊敬的)?(?:[一-鿿、]{1,12}、|(?:主席|议长)(?:先生|女士)?,)?(?:各位[一-鿿]{2,6}|同志们|代表们)[^。]{0,12}[:,!]"
        r"|[一-鿿]{2,16}(?:人民代表大会常务委员会|人大常委会):(?!.)"
        r"|[一-鿿]{0,4}(?:主席|议长)(?:阁下|先生|女士)[,:](?!.)"
    )


def addresses(line: str) -> bool:
    """Tell whether a folded line is nothing but a salutation."""
    return salutation().fullmatch(line.strip()) is not None


def joined(text: str) -> str:
    """Return `text` without white space."""
    return "".join(text.split())


def only_dates(compact: str) -> bool:
    """Tell whether a text without white space is a date or several, and words that join them."""
    return _only(dates(compact), compact)


def only_days(compact: str) -> bool:
    """Tell whether a text is what `only_dates` says, or the first and last day of a meeting."""
    return _only(days(compact), compact)


def _only(stated: Iterable[Dated], compact: str) -> bool:
    pieces, at = [], 0
    for found in stated:
        pieces.append(compact[at : found.span.start])
        at = found.span.stop
    return at > 0 and glue().fullmatch("".join((*pieces, compact[at:]))) is not None


def is_note(compact: str) -> bool:
    """Tell whether a text without white space is the note that a meeting passed the paper."""
    return _NOTE.fullmatch(compact) is not None


def only_meeting(compact: str) -> bool:
    """Tell whether a text without white space says at what meeting and when, and no more.

    >>> only_meeting("2023年1月6日在某县第十六届人民代表大会第三次会议上")
    True
    >>> only_meeting("某县第十六届人民代表大会第三次会议开幕")
    False
    """
    found = meeting(compact)
    if found is None:
        return False
    before, behind = compact[: found.start], compact[found.stop :]
    joins = glue().fullmatch(before) is not None or only_days(before)
    left = behind.lstrip("-—()[],.:、")
    ends = glue().fullmatch(behind) or _TOLD.match(behind) or speaker(left) or only_days(behind)
    return joins and bool(ends)


def of_agency(line: str) -> re.Match[str] | None:
    """Return how a folded line names the reporters of an agency, and nothing else."""
    return re.match(
        r"\s*(?P<source>[一-鿿]{1,6}?(?:社|网|通讯社))记者\s?(?:[一-鿿]{2,4}[、 ]*){1,4}$", line
    )


SHOWN = (
    r"(?:[一-鿿]{2,6}(?:现场|会场|合影|一角)|[一-鿿·/、 ]{2,24}(?:供图|摄)|[▲△▼]{1,2}.{4,200}"
    r"|.{6,120}。 ?\([^()。]{2,24}(?:摄|提供|图片?)\))"
)
"""A line below a picture: 大会现场, who gave it or took it, what a triangle points at."""


def is_caption(line: str) -> bool:
    """Tell whether a folded line stands below a picture.

    >>> is_caption("大会现场"), is_caption("乡长周禾领表。(民众提供)"), is_caption("周禾领表。")
    (True, True, False)
    """
    return re.fullmatch(SHOWN, line.strip()) is not None


def announces(line: str) -> bool:
    """Tell whether a folded line introduces a speech, as a press release does.

    >>> announces("以下是县长今日在恳谈会上的发言全文:")
    True
    """
    return _ANNOUNCES.fullmatch(line.strip()) is not None


_ANNOUNCES = re.compile(
    r"(?:以下|下面|下列)[是为][^。]{2,60}(?:发言|讲话|讲词|致辞|致词|演辞|演讲|谈话|报告|全文|要点|内容|稿):"
)


_WRITERS = re.compile(
    r"(?:本[报刊社台网]|[一-鿿]{0,10}(?:[日晚早时]报|[报社台]|杂志|[县市区省地州]委))"
    r"(?:特约|见习|驻[一-鿿]{2,4})?(?:记者|通讯员|通讯组|通讯站|报道组|调查组|评论员|编辑部)"
)


def is_signed(line: str) -> bool:
    """Tell whether a folded line is who wrote what stands below: a name alone, or an agency's.

    Or several without names.

    >>> is_signed("中共某县委通讯组 某县日报记者"), is_signed("他是一名战地记者")
    (True, False)
    """
    return (
        is_name(joined(line))
        or of_agency(line) is not None
        or all(map(_WRITERS.fullmatch, line.split()))
    )


def is_speaker(line: str) -> bool:
    """Tell whether a line says who spoke, and no more; folded.

    A rare surname counts behind a space, where no word could stand in its place.

    >>> is_speaker("某市市长 王明"), is_speaker("某市市长  伏禾"), is_speaker("某市市长  调研")
    (True, True, False)
    >>> is_speaker("王明 某市市长"), is_speaker("王明市长")
    (True, False)
    """
    compact = joined(line)
    if speaker(compact) is not None:
        return True
    head, _, last = line.strip().rpartition(" ")
    if head and speaker_first(compact, spaces=frozenset((len(joined(head)),))) is not None:
        return True
    if not head or len(last) > _LONGEST or known(last):
        return False
    return speaker(compact, spaces=frozenset((len(joined(head)),))) is not None


_LONGEST = 3
"""Characters of a name that stands behind an office."""


def spaced_name(line: str) -> bool:
    """Tell whether a folded line is a name of two characters with a space between: 骆 敏."""
    words = line.split()
    return len(words) == 2 and max(map(len, words)) == 1 and is_name("".join(words))
