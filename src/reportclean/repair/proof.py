"""Whether marks in a row are damage: people write `?!?` and `?:?` too.

A run of shifted bytes proves itself if it is no text. Where next to nothing is between the marks,
a word must go on through them, or a quotation end where it has to.
"""

from __future__ import annotations

import re

from reportclean.repair import likely, words
from reportclean.repair.marks import Spot
from reportclean.repair.torn import LOST

STRANGE = 4
"""How much more a character of the run must cost than one of the text that it is read as, if
not all characters are decided: then the run itself proves that it is damage."""
TELLING = 8
"""How much more a run must cost than what it is read as if none of it is a letter or a `?`: people
write `?!` in front of such a text. All of 34 damaged places cost 12 more at least, of 144 that were
meant two did.
"""
WANTED = 4
"""How much more a text may cost with the character that completes its last word."""
CLAUSE = 8
"""Characters in front of a full stop that is read in a row of marks: a label has fewer."""
_ENDING = frozenset("。，、；：”")
_QUOTES = frozenset("“”「」")
_ASKING = re.compile(r"[谁誰甚怎哪吗嗎啥]|什[么麼]|[为為如任]何|[几幾]|呢$")
_CHOICE = re.compile("[不没沒].$")
"""A question that ends in both answers, 正不正."""


def proven(
    match: re.Match[str], spot: Spot, first: str, last: str, *, damaged: bool = False
) -> bool:
    """Tell whether it is beyond doubt that a run is damage: marks in a row may be meant.

    `damaged`: the text is known to be damaged so elsewhere.
    """
    ahead = last == LOST or _within(spot.middle + last, spot.behind)
    behind = first != LOST and _within(spot.before, first)
    if not spot.middle and LOST not in {first, last}:  # 危化品 holds both
        whole = words.through(spot.before, first + last, spot.behind)
        ahead, behind = ahead or whole, behind or whole
    if not spot.middle and not _dashed(spot.behind):
        # people write `?!?`, and `?:?` is `:` between lost spaces
        if damaged and LOST not in {first, last} and len(spot.before) >= CLAUSE:
            return odd(match) or bool(spot.wanted and last == spot.wanted) or not _asked(spot)
        if behind and last in _ENDING and _mended(spot.before, first):
            return True
        if first == "。" and _quoted_to_its_end(spot, last):
            return True
        ended = first in {"。", LOST} and odd(match) and len(spot.before) >= CLAUSE
        return last != LOST and ahead and (behind or ended)
    if LOST not in {first, last}:
        return True
    inside = last not in {"", LOST} and likely.word(spot.middle[-1:] + last)
    proven = behind or inside or (not last and ahead) or strange(match[2], spot.middle)
    return proven or (first == "。" and _quoting(match, spot))


def _within(left: str, right: str) -> bool:
    """Tell whether a word holds the last character of the one and the first of the other."""
    return likely.word(left[-1:] + right[:1]) or words.through(left, "", right)


def _mended(before: str, first: str) -> bool:
    """Tell whether the text in front wants the character: as 共同富 wants 裕."""
    return (
        len(before) >= CLAUSE
        and not _ASKING.search(before)
        and not _CHOICE.search(before)
        and words.cost(before + first) <= words.cost(before) + WANTED
    )


def _quoted_to_its_end(spot: Spot, last: str) -> bool:
    """Tell whether the quotation that is open ends behind a full stop: `，我們走?!?`."""
    return (
        last in {"”", "」"}
        and last == spot.wanted
        and not likely.han(spot.behind[:1])
        and not _asked(spot)
    )


def _quoting(match: re.Match[str], spot: Spot) -> bool:
    """Tell whether a quotation begins or ends behind the full stop: `處理?!鼻?探宙說`."""
    return (
        match[3] == "?"
        and spot.middle in _QUOTES
        and likely.han(spot.behind[:1])
        and len(spot.before) >= CLAUSE
        and not _asked(spot)
    )


def _asked(spot: Spot) -> bool:
    """Tell whether what stands in front may be a question, which marks in a row may end."""
    return _ASKING.search(spot.before) is not None


def strange(run: str, middle: str) -> bool:
    """Tell whether a run is so unlike text that it must be the shifted bytes of `middle`."""
    size = len(middle)
    return size > 1 and words.cost(run) > words.cost(middle) + STRANGE * size


def sound(run: str, middle: str) -> bool:
    """Tell whether a run is likelier text than `middle`: questions in a row, `??？不会吧`."""
    return len(run) > 1 and words.cost(middle) * len(run) > words.cost(run) * len(middle)


def plain(run: str, read: str, behind: str) -> bool:
    """Tell whether a run shows nothing of the damage, and is as likely in front of `behind`.

    A second byte that is a letter shows it, or a character that is broken itself: `??旌Y`, `?!彼?`.

    >>> plain("發", "“l", "現問題"), plain("綢", "【I", "T168"), plain("旌Y", "快篩", "陽性")
    (True, False, False)
    """
    if not run or any(character <= "\x7f" for character in run):
        return False
    return words.cost(run + behind) < words.cost(read + behind) + TELLING


def _dashed(behind: str) -> bool:
    """Tell whether one half of a dash stands there: the other half is torn."""
    return behind.startswith("—") and not behind.startswith("——")


def odd(match: re.Match[str]) -> bool:
    """Tell whether the marks are a row that nobody writes for emphasis: `?;?`."""
    return match[1] in ";:" and match[3] == "?"
