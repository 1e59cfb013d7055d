"""Who gave the report: a title of office and a name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportclean.blocks.field_values import full_name

NOTE = re.compile(r"\((?:[男女][,、]?(?:[一-鿿]{1,5}族)?|[一-鿿]{1,5}族)\)?$")
"""What stands behind the name of who spoke: (女,苗族)."""


class Speaker(NamedTuple):
    """A speaker found in a line without spaces; offsets are of that line."""

    name: tuple[int, int]
    title: tuple[int, int] | None


_OFFICE = (
    r"[一-鿿、]{0,30}?(?:代理|代|常务副|副)?"
    r"(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|专员|自治区主席|人民政府主席|主席|国务院总理|总理|行政长官|"
    r"主任(?:委员)?|组长|(?<![东西南北中公])[部司署]长(?!江)|审计长|检察长|院长|委员长|秘书长|局长|厅长|校长|书记|会长|理事长|董事长|总经理|行长)(?:(?:提名)?人选|候选人)?"
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"^[-—(]*(?:报告人|汇报人|发言人|作报告人)?:?(?P<title>{_OFFICE})[:,]?"
        r"(?P<name>[一-鿿]{2,4}|[一-鿿]{5,7}|[一-鿿]{1,8}·[一-鿿·]{1,12})[)]*$"
    )


@cache
def _office() -> re.Pattern[str]:
    return re.compile(_OFFICE)


def speaker(line: str, *, spaces: frozenset[int] = frozenset()) -> Speaker | None:
    """Return the speaker that a folded line without spaces consists of; None if of anything else.

    `spaces` are the offsets of `line` before which the text had a space: a name without a common
    surname is believed only where a space parts it from the title.

    >>> line = "某市人民政府市长王明"
    >>> found = speaker(line)
    >>> line[slice(*found.title)], line[slice(*found.name)]
    ('某市人民政府市长', '王明')
    """
    match = _pattern().match(line)
    if match is None or _NO_NAME.search(match["name"]) or _DONE.search(match["title"]):
        return None
    name = match["name"]
    married = match["title"].endswith(_OF_HONG_KONG) and _married(name)
    if not (is_name(name) or married or match.start("name") in spaces):
        return None
    if len(match["name"]) > _LONGEST and "·" not in match["name"] and not _OF_NATIONS.search(line):
        return None
    return Speaker(match.span("name"), match.span("title"))


def speaker_first(line: str, *, spaces: frozenset[int]) -> Speaker | None:
    """Return the speaker of a line that has the name first, a space behind it, and the office.

    >>> line = "王明某市市长"
    >>> found = speaker_first(line, spaces=frozenset((2,)))
    >>> line[slice(*found.title)], line[slice(*found.name)]
    ('某市市长', '王明')
    """
    for stop in sorted(spaces)[:_LONGEST]:
        if is_name(line[:stop]) and _office().fullmatch(line, stop):
            return Speaker((0, stop), (stop, len(line)))
    return None


_OF_HONG_KONG = ("行政长官", "司司长", "局局长")
"""Whose holders may bear the name of their husband in front of their own."""


def _married(name: str) -> bool:
    """Tell whether a name of four characters begins with two surnames: 陈方安生."""
    return len(name) == _LONGEST and is_name(name[1:]) and is_name(name[:1] + name[2:])


_LONGEST = 4
"""Characters of a Chinese name; where Mongols and Tibetans live, names are longer: 乌云其其格."""
_OF_NATIONS = re.compile("自治[区州县旗]|[旗盟州]")
_NO_NAME = re.compile(r"会议|办公|报告|代表|讲话|同志|致辞|政府|受|作|关于|工作")


_DONE = re.compile(
    "欢迎|会见|接见|看望|慰问|致敬|缅怀|专访|采访|对话|祝贺|悼念|追忆|当选|拜访|走访|约见|怀念|感谢|告别|送别"
)
"""What is done to somebody: 各界欢迎县长沈溪 is a headline."""


def is_name(word: str) -> bool:
    """Tell whether `word` is shaped like a person's name: a known surname, one or two characters.

    >>> is_name("王明"), is_name("欧阳明"), is_name("的确"), is_name("阿迪力·买买提")
    (True, True, False, True)
    """
    if "·" in word:
        return bool(re.fullmatch(r"[一-鿿]{1,8}·[一-鿿·]{1,12}", word))
    return full_name(word) and not _NO_NAME.search(word)
