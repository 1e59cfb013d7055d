"""Where an article was printed, on a line in brackets: `【2022-08-30/禾渡日报/B1版/地方新闻】`.

Libraries of newspapers set day, paper, page and section below the title so; some the paper and the
day alone (`（禾渡日报，2021-10-12）`), with labels (`【禾渡日报】 【日期】2019.03.12 【版次】1`),
or below the article (`《 禾渡日报 》（ 2020年02月18日 01 版）`).
"""

from __future__ import annotations

import re
from functools import cache

from reportclean.blocks.field_pair import Pair, unlabelled
from reportclean.blocks.field_values import patterns

_BETWEEN = " ?[/|,] ?"
_PAGE = r"第? ?[A-Z]{0,2}\d{1,3} ?[版页]"
_MEDIUM = (
    r"[^\s\[\]()《》/|,。:\d]{1,16}"
    r"(?:[报刊社网台]|新闻|在线|传媒|广电|融媒体?(?:中心)?|发布|客户端|周末)"
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    date = patterns()["date"].pattern
    name = r"[^\s\[\]()/|,。:\d]{2,20}"
    section = rf"(?:{_BETWEEN}(?P<column>[^\s\[\]()/|,。:\d]{{2,12}}))?"
    forms = (
        rf"[\[(](?P<date>{date}){_BETWEEN}(?P<source>{name}){_BETWEEN}{_PAGE}{section}[\])]",
        rf"[\[(](?P<source>{name}){_BETWEEN}(?P<date>{date}){_BETWEEN}{_PAGE}{section}[\])]",
        rf"[\[(](?P<date>{date}){_BETWEEN}(?P<source>{_MEDIUM}){section}[\])]",
        rf"[\[(](?P<source>{_MEDIUM}){_BETWEEN}(?P<date>{date})[\])]",
        (
            rf"\[(?P<source>{name})\] {{0,2}}\[日期\] ?(?P<date>{date})"
            r"(?: {0,2}\[版(?:次|号)\] ?\S{1,6})?"
            r"(?: {0,2}\[版[面名]\] ?(?P<column>[^\s\[\]]{1,12}))?"
        ),
        (
            rf"《 ?(?P<source>{_MEDIUM}) ?》 ?[\[(] ?(?P<date>{date})"
            rf" ?(?:{_PAGE}(?: ?[:/]? ?[^\s()]{{2,8}})?)? ?[\])]"
        ),
    )
    return tuple(map(re.compile, forms))


def printed(line: str) -> list[Pair] | None:
    """Read a folded line that says in brackets where an article was printed; None for any other."""
    content = line.strip()
    shift = len(line) - len(line.lstrip())
    match = next(filter(None, (form.fullmatch(content) for form in _forms())), None)
    if match is None:
        return None
    told = (
        ("来源", "source", "source"),
        ("日期", "date_published", "date"),
        ("栏目", "column", "column"),
    )
    found = [
        unlabelled(label, field, "dateline", match, shift=shift, group=group)
        for label, field, group in told
        if match.groupdict().get(group)
    ]
    return sorted(found, key=lambda pair: pair.span)
