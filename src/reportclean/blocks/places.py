"""Lines of a page that are the article's by where they stand, whatever the line model thinks.

The title right above the line of date and source; a heading with which the article begins; a
sentence right above one of which the model is sure, and what goes on with one that a line breaks
off; on a page of plain text, where no markup tells more, the sentences between the first that the
model likes and the next line that a rule knows, and the headings between them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from reportclean.blocks.field_table import fields
from reportclean.blocks.homes import BESIDE
from reportclean.blocks.labels import AMID, Label, Labelled, is_trail
from reportclean.blocks.model import Verdict
from reportclean.blocks.peeling import TITLE_ASKING
from reportclean.blocks.rows import Row

ENCLOSED = 3
"""Lines between two of the article that stay with it if one of them vouches for them."""

FURTHER = 16
"""Characters of a sentence right below one of the article of which the model is not sure that it is
of the site (`BESIDE`): of the 246 pages seven lose such a sentence of the article."""

FURTHEST = 10
"""Lines from the date to the first line that the model likes, at most."""

SURE = 0.9
"""The chance that the model gives a sentence of which it is sure,"""
DOUBTED = 0.1
"""and that which it must give one right above, at least:"""
LEADS = 30
"""with so many characters and a full stop that is the article's. Weights which saw none of the host
leave six such sentences on 246 pages, as text or HTML, all of the article."""

LIKELY = 0.5
"""The chance of a sentence that the model likes."""
_OPENING = 24
"""Characters in which a dateline says what it is."""
_SAID = frozenset("讯电")
_DISPATCH = re.compile(
    r"(?:据)?(?:[一-鿿]{1,8}[社网报台]|本[报网刊台])[一-鿿]{0,10}?"
    r"(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)?(?:专?电|快?讯)\s?(?:\(|(?![一-鿿])|(?=记者))"
)
"""How a dispatch begins: 新华社云川1月2日电, 云禾报讯(记者沈溪)."""

OF_A_SITE = re.compile(
    r"[Ff]acebook|[Aa][Pp][Pp]|专页|粉丝|网友|网民|用户|留言|评论|论坛|发言|本[网站]|转载|版权|隐私|删除"
    r"|关注|订阅|下载|客户端|登录|注册|会员|点击|扫码|二维码|公众号|微信|微博|广告|投稿|编辑|热线|跟[贴帖]"
)
"""Words of the pleas and rules that a site sets below its articles."""

DATED: frozenset[Label] = frozenset({"dateline", "byline"})
"""What stands right below a title."""

_TOLD = re.compile(
    r"(?!.{0,40}(?:微博|微信|粉丝|本[网站报]|Facebook|page|关注))(?=.{0,20}[一-鿿])"
    r"[一-鿿“《0-9A-Za-z].{4,}。[”』]?"
)
"""A sentence of an article: it ends in a full stop, and begins without a mark of lists."""

_SUBHEAD = re.compile(
    r"(?!.*(?:[点单双]击|点下|评论|注册|登录|放大|更多|关注))[一-鿿“《][^:|>]{1,19}"
)
"""A heading inside an article of plain text, or a line of its list."""


def lone_title(read: Sequence[Row], found: Mapping[int, Labelled]) -> int | None:
    """Return the one line that rules leave above the line of date and source, as its title.

    It asks, or the text begins right below the date, or the trail of the page stands above it: else
    it may be the name of the site, with the title below. Of questions and of very short titles the
    model thinks little.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    dated = next((n for n, i in enumerate(filled) if i in found and found[i].label in DATED), 0)
    trails = (n for n in range(dated) if filled[n] in found and is_trail(found[filled[n]]))
    trail = max(trails, default=-1)
    above = filled[trail + 1 : dated]
    while trail >= 0 and above and _may_part(read[above[-1]].folded, found.get(above[-1])):
        above.pop()
    left = [i for i in above if i not in found]
    if not left or left != above[-1:]:
        return None
    text = [i for i in filled[dated:] if i not in found][:2]
    below = text[0] if text else left[0]
    # Right above the first sentence stands the title: then the line above the date is a column.
    titled = [read[i].prose for i in text] == [False, True] and read[below].folded[-1] != ":"
    if trail >= 0 and not titled and not read[left[0]].prose:
        return left[0]
    asks = TITLE_ASKING.fullmatch(read[left[0]].folded) is not None
    return left[0] if asks or (read[below].prose and not read[left[0]].prose) else None


def _may_part(line: str, known: Labelled | None) -> bool:
    """Tell whether a line may part a title from the line of its day: a button, a label."""
    return known.label == "control" if known else is_label_of_page(line)


BELOW = 6
"""Lines below a title, blank ones counted, in which the day and the next line stand."""

_DAY = re.compile(
    r"[(\[]?(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?:[ T]{1,4}\d{1,2}:\d\d(?::\d\d)?)?[)\]]?"
)
"""A day as a machine writes it, perhaps with its time."""


def day_below(
    read: Sequence[Row], found: Mapping[int, Labelled], title: int | None
) -> Mapping[int, Labelled]:
    """Return the line right below a title if it is a day and no more, and text follows."""
    below = () if title is None else range(title + 1, min(title + BELOW, len(read)))
    filled = [i for i in below if read[i].folded][:2]
    days = [_DAY.fullmatch(read[i].folded) is not None for i in filled]
    if days != [True, False] or filled[0] in found:
        return {}
    return {filled[0]: Labelled(read[filled[0]].line, "dateline", "day-below-title")}


_HEADED = re.compile("[^。,;:|>]{2,20}:|【[一-鿿]{2,16}】")
"""How a heading says that it is one."""


def first_heading(read: Sequence[Row], found: Mapping[int, Labelled]) -> frozenset[int]:
    """Return the heading with which an article begins, between its date and its first sentence.

    `收费标准:` or 【申报条件】 alone: what a site prints there itself, rules know.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    dated = next((n for n, i in enumerate(filled) if i in found and found[i].label in DATED), None)
    if dated is None:
        return frozenset()
    first = next((n for n in range(dated, len(filled)) if filled[n] not in found), len(filled))
    if first + 1 >= len(filled) or filled[first + 1] in found or not read[filled[first + 1]].prose:
        return frozenset()
    heading = read[filled[first]].folded
    if _HEADED.fullmatch(heading) is None or OF_A_SITE.search(heading):
        return frozenset()
    return frozenset((filled[first],))


def running(
    read: Sequence[Row],
    seen: Sequence[Verdict],
    found: Mapping[int, Labelled],
    liked: Sequence[bool],
    kept: Collection[int] = (),
) -> frozenset[int]:
    """Return the sentences with which an article goes on below its first that the model likes.

    They reach down to the next line that a rule knows or that has a label or words of a site, or to
    a few lines that are no sentences: of a page of plain text nothing else parts a short sentence
    from the article. Lines that are `kept` anyway, of a list that was announced, part nothing.
    """
    apart = ENCLOSED + 1
    going: set[int] = set()
    for i, row in enumerate(read):
        amid = i in found and found[i].rule == AMID
        if not amid and (i in found or (not row.prose and is_of_site(row.folded))):
            apart = ENCLOSED + 1
        elif row.prose and (
            liked[i]
            or (apart <= ENCLOSED and _TOLD.fullmatch(row.folded))
            or (apart == 0 and _may_follow(row.folded, seen[i]))
        ):
            going.add(i)
            apart = 0
        elif row.folded and i not in kept:
            apart += 1
    return frozenset(going)


def beginning(
    read: Sequence[Row], seen: Sequence[Verdict], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the sentences right above one that the model is sure of.

    The model expects an article to begin below its title and its date; below a picture or buttons
    it doubts the first sentence. The dateline of an agency begins one above any that it likes.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    dispatched = {
        above
        for above, i in pairwise(filled)
        if read[i].prose and seen[i].body >= LIKELY and above not in found and i not in found
        if not _SAID.isdisjoint(read[above].folded[:_OPENING])
        if _DISPATCH.match(read[above].folded)
    }
    return frozenset(dispatched) | frozenset(
        above
        for above, i in pairwise(filled)
        if seen[i].body >= SURE
        and DOUBTED <= seen[above].body < 0.5
        and read[above].prose
        and read[i].prose
        and above not in found
        and i not in found
        and len(read[above].folded) >= LEADS
        and _TOLD.fullmatch(read[above].folded)
        and not OF_A_SITE.search(read[above].folded)
    )


def below_date(
    read: Sequence[Row], found: Mapping[int, Labelled], liked: Sequence[bool]
) -> frozenset[int]:
    """Return the lines with which an article begins below its date, above any that the model likes.

    From the first sentence on: of what stands there on a page of plain text only buttons, which
    are no sentences, are not the article's.
    """
    first = next((i for i, row in enumerate(read) if liked[i] and row.prose and i not in found), 0)
    dated = [i for i in range(first) if i in found and found[i].label in DATED]
    between = [i for i in range(dated[-1] + 1, first) if read[i].folded] if dated else []
    if len(between) > FURTHEST or any(i in found for i in between):
        return frozenset()
    begun = (
        n
        for n, i in enumerate(between)
        if len(read[i].folded) >= FURTHER
        and _TOLD.fullmatch(read[i].folded)
        and not OF_A_SITE.search(read[i].folded)
    )
    start = next(begun, len(between))
    return frozenset(between[start:])


def unfinished(
    read: Sequence[Row], found: Mapping[int, Labelled], liked: Sequence[bool]
) -> frozenset[int]:
    """Return the lines with which a sentence goes on that a line of the article leaves unfinished.

    Pages break paragraphs wherever they like; the model knows little of the pieces.
    """
    going: set[int] = set()
    for above, i in pairwise(range(len(read))):
        ends = read[above].folded[-1:] if read[above].prose and above not in found else ""
        goes_on = read[i].prose and i not in found and "\u3400" <= ends <= "\u9fff"
        if goes_on and (liked[above] or above in going):
            going.add(i)
    return frozenset(going)


def _may_follow(line: str, verdict: Verdict) -> bool:
    """Tell whether a sentence right below one of the article can be of it without its full stop."""
    return verdict.body >= BESIDE and len(line) >= FURTHER and not OF_A_SITE.search(line)


def is_label_of_page(line: str) -> bool:
    """Tell whether a line begins with the label of a source, a day, a byline: 来源:《禾川年鉴》."""
    label, colon, _ = line.partition(":")
    field = fields().get(label.replace(" ", "")) if colon else None
    return field is not None and field.kind in ("dateline", "byline", "credit")


def is_of_site(line: str) -> bool:
    """Tell whether a line has a word of sites, or a label: 网友 [广州], 责任编辑:周禾."""
    label, colon, _ = line.partition(":")
    labelled = bool(colon) and label.replace(" ", "") in fields()
    return labelled or OF_A_SITE.search(line) is not None


def is_subhead(row: Row) -> bool:
    """Tell whether a line between two sentences of an article can be a heading inside it."""
    return _SUBHEAD.fullmatch(row.folded) is not None
