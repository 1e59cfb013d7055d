"""The name of an office, a school or an account beside a day: `云禾市水利局 2020-11-25`.

So dumps, archives and the lists of a site print who published and when. Offices are what texts are
about and who signs them, too: only right below a title, above the first sentence and once in a text
is such a line the page's, with a day as machines write it, or with a field of the page beside it.
"""

from __future__ import annotations

import re

from reportclean.blocks.field_forms import neighbour
from reportclean.blocks.field_lines import read
from reportclean.blocks.field_medium import is_sentence, is_title
from reportclean.blocks.field_pair import Pair, unlabelled
from reportclean.blocks.field_table import folded
from reportclean.blocks.field_values import full_names

LONGEST = 60
"""Characters of the longest such line."""

HEAD = 16
"""It is one of the first so many lines."""

_OFFICE = (
    r"[一-鿿A-Za-z0-9·]{1,20}?(?:融媒体?|发布|新闻|资讯|传媒|在线|之声|频道|公众号|客户端|办公室"
    r"|委员会|管委会|[县市区州团]委|(?:组织|宣传|统战)部|政法委|[纪监]委|政府|法院|检察院|学院|医院|研究院"
    r"|大学|学校|[中小]学|[支大总]队|公司|集团|银行|协会|学会|联合会|总工会|(?:博物|图书|文化|档案)馆"
    r"|中心|街道|[局社网报]|电视台|(?<!会议|报告|宴会|音乐|功能)厅)"
)
_DAY = r"(?P<day>(?:19|20)\d\d(?:(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}|年\d{1,2}月\d{1,2}日))"
_BETWEEN = r"(?: {0,2}[·|,] {0,2}| {1,8})"
_FORMS = (
    re.compile(rf"[ (\[>]*(?P<source>{_OFFICE}){_BETWEEN}{_DAY}(?![\d:])"),
    re.compile(rf"[ (\[>]*{_DAY}{_BETWEEN}(?P<source>{_OFFICE})(?=[ )\]]|$)"),
)
_AUTHOR = re.compile(r" {1,2}[·|] {1,2}(?P<author>[一-鿿]{2,8}(?: [一-鿿]{2,4}){0,3})[ )\]]*$")
_DESK = re.compile(r"[一-鿿]{1,6}[办科处股部室组站]公?室?")
"""Who wrote, behind a mark: names, or a desk of the office."""


def office_day(text: str, start: int, stop: int) -> tuple[Pair, ...]:
    """Return what the line `text[start:stop]` is read as: who published, when, who wrote."""
    raw = text[start:stop]
    if "20" not in raw and "19" not in raw:
        return ()
    line = folded(raw)
    match = next(filter(None, (form.match(line) for form in _FORMS)), None)
    if match is None or text.count("\n", 0, start) >= HEAD or not _placed(text, start, stop):
        return ()
    author = _AUTHOR.search(line, match.end())
    if author and not (full_names(author["author"]) or _DESK.fullmatch(author["author"])):
        return ()
    first, last = match.span("source")
    end = author.start() if author else len(line)
    rest = read(f"{line[:first]}{' ' * (last - first)}{line[last:end]}", 0, end)
    days = [pair for pair in rest if pair.field == "date_published"]
    told = author is not None or any(pair.value != pair.span for pair in rest)
    if len(days) != 1 or ("年" in match["day"] and not told) or _recurs(text, start, stop):
        return ()
    found = [pair.moved(start) for pair in rest]
    found.append(unlabelled("来源", "source", "dateline", match, shift=start, group="source"))
    if author:
        found.append(unlabelled("作者", "author", "byline", author, shift=start, group="author"))
    return tuple(sorted(found, key=lambda pair: pair.value))


def _placed(text: str, start: int, stop: int) -> bool:
    """Tell whether a line stands right below a title and above a sentence, fields between."""
    above = neighbour(text, start, -1)
    if above is None or not is_title(text, above):
        return False
    below = neighbour(text, stop, 1)
    if below is not None and read(text, *below):
        below = neighbour(text, below.stop, 1)
    return below is not None and is_sentence(text[slice(*below)])


def _recurs(text: str, start: int, stop: int) -> bool:
    """Tell whether another line of the text is such a line, as in a list or below a chronicle."""
    others = (line for line in f"{text[:start]}\n{text[stop:]}".split("\n") if len(line) <= LONGEST)
    dated = (folded(line) for line in others if "20" in line or "19" in line)
    return any(form.match(line) for line in dated for form in _FORMS)
