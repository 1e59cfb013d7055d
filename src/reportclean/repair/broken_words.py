"""Whether a line end or a space stands inside a word or a bracket, or behind a word that leads on.

The judge is the table of words by which candidate repairs are judged (`repair.likely`, half
nats): two halves of a word are far likelier on end than as two words. Measured on reports and
news pages, of 975 pairs of lines between which a line end is right none looks like that, of places
chosen at random inside sentences four in ten; of 316 spaces that are right none, and of places
chosen at random a third.
"""

from __future__ import annotations

import re

from reportclean.repair import words
from reportclean.repair.borders import border
from reportclean.repair.likely import cost, han

WORD = 9
"""By how many half nats two halves of a word are likelier on end than apart."""

SAVED = 9
"""How many half nats a word must save that goes over a space, against its two sides apart."""

_RUN_BEFORE = re.compile(f"[\u4e00-\u9fff]{{1,{words.LONGEST}}}$")
_RUN_AFTER = re.compile(f"[\u4e00-\u9fff]{{1,{words.LONGEST}}}")
"""What stands next to a line end, in which the words are looked for."""

_OVER = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
"""How many characters of a word stand on the two sides."""

_CLOSED = re.compile("[^()（）。；;]{1,40}[)）][^()（）。；;]{0,3}[，,。、；;\u4e00-\u9fff]")
"""The rest of a bracket, and that the sentence goes on."""

_LEADING = frozenset("和与與及把被将將由让讓使为為向从從对對在于於共并並是约約达達至")
"""What wants a word behind it; of 4,309 pairs of lines none of prose ends in one of them that is no
part of a word (饱和, 公共), of places chosen at random inside sentences one in twenty does."""

_SAYING = re.compile("(?:[是有挺怪够夠真好谁誰哪怎]|什[么麼])[^，,。；;]{0,30}的$|[目標标]的$")
"""A clause that 的 may end: 这是不对的, 谁说的."""

_TERM = 12
"""Characters of the rest of a term that is quoted within a clause."""
_ENDED = re.compile("[。！？；!?;]")

_APART = "，"
_APART_COST = 8
"""What a comma costs, wherever it stands: words beside it begin and end."""


def inside_word(before: str, after: str) -> bool:
    """Tell whether the end of one line and the beginning of the next are one word in two.

    >>> inside_word("失业率控", "制在3.2%"), inside_word("美好生活", "全力办好")
    (True, False)
    >>> inside_word("传达会议精神", "秘书长讲话")
    False
    """
    if not (han(before[-1:]) and han(after[:1])):
        return False
    tail, head = before[-2:], after[:2]
    if cost(f"{tail}{_APART}{head}") - _APART_COST - cost(tail + head) < WORD:
        return False
    left, right = _RUN_BEFORE.search(before), _RUN_AFTER.match(after)
    return left is not None and right is not None and _crossed(left[0], right[0])


def _crossed(left: str, right: str) -> bool:
    """Tell whether the likeliest words of a text in two have one that stands on both sides.

    >>> _crossed("业率控", "制在"), _crossed("会议精神", "秘书长罗")
    (True, False)
    """
    apart = words.cost(left) + words.cost(right) + border(left[-1], right[0])
    return words.cost(left + right) < apart


def leads_on(line: str) -> bool:
    """Tell whether a line ends in a word that wants another one behind it.

    >>> leads_on("今年以来，全镇共"), leads_on("推动供需总量趋于饱和")
    (True, False)
    >>> leads_on("在各方的"), leads_on("这是不对的")
    (True, False)
    """
    if line[-1:] == "的":
        return _SAYING.search(re.split("[，,。；;]", line)[-1]) is None
    return line[-1:] in _LEADING and not words.known(line[-2:])


def inside_bracket(before: str, after: str) -> bool:
    """Tell whether a line breaks off inside a round bracket, which the next one closes soon.

    A clause goes on behind the bracket, so no list stands in it.

    >>> inside_bracket("应届毕业生（含尚在择业期", "内未落实单位的毕业生），三十五周岁以下。")
    True
    >>> inside_bracket("参会人员（排名不分先后", "沈溪、周禾）")
    False
    """
    opened = max(before.rfind("("), before.rfind("（"))
    if opened < 0 or max(before.rfind(")"), before.rfind("）")) > opened:
        return False
    closed = _CLOSED.match(after)
    return closed is not None and bool(han(before[-1]) and han(after[0]))


def inside_quotation(before: str, after: str) -> bool:
    """Tell whether a line breaks off inside what somebody says, which ends in the next one.

    Or inside a term or a name that stands within a clause, which goes on behind it. Two lines of
    verse are of one length.

    >>> inside_quotation("护林员说：“看住山就是", "看住家。”")
    True
    >>> inside_quotation("他写道：“山高路远茶香飘", "岭北人家笑声高。”")
    False
    >>> inside_quotation("实行“一窗受理、集成", "服务”，减少等候。")
    True
    """
    return _inside_pair(before, after, "“”") or _inside_pair(before, after, "《》")


def _inside_pair(before: str, after: str, pair: str) -> bool:
    opened, ends = before.rfind(pair[0]), after.find(pair[1])
    if opened < 1 or ends < 1 or before.rfind(pair[1]) > opened or pair[0] in after[:ends]:
        return False
    said, rest, leads = before[opened + 1 :], after[:ends], before[opened - 1]
    if len(said) == 1 or not (han(before[-1]) and han(after[0])):
        return False
    if leads in "：:，,":
        return rest[-1] in "。！？!?" and len(said) != len(rest) - 1
    clause = han(leads) and ends + 1 < len(after) and len(said) != len(rest)
    return clause and len(rest) <= _TERM and _ENDED.search(rest) is None


def over_space(before: str, after: str) -> bool:
    """Tell whether a word goes on behind a space; both sides are runs of Han characters.

    Sides of two characters and less are no evidence: names and labels are set with spaces.

    >>> over_space("牢记使", "命"), over_space("产业升级", "驱动发展"), over_space("马", "晓")
    (True, False, False)
    """
    if max(len(before), len(after)) <= 2:
        return False
    left, right = before[-words.LONGEST :], after[: words.LONGEST]
    if all(words.price(left[-i:] + right[:j]) == words.FAR for i, j in _OVER):
        return False
    return words.cost(left) + words.cost(right) - words.cost(left + right) >= SAVED
