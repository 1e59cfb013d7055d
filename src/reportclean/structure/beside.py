"""Spaces beside marks and numbers, where nobody who sets spaces on purpose has them."""

from __future__ import annotations

from collections.abc import Iterator

from reportclean.structure.layout import HAN
from reportclean.structure.lazy import lazy

Gap = tuple[int, int, str]
"""Where a stray space begins and ends in its line, and the rule that found it."""

PAUSE = lazy("[，。；！？、,;!?：:]")
"""What parts the pieces of a sentence."""

# The patterns begin with the blank and look back over it: so they are found ten times as fast.

BEFORE_MARK = lazy(
    rf"[ \xa0\u3000](?:(?<=[{HAN}0-9%％”’》）)].)[ \xa0\u3000]{{0,7}}"
    r"(?!’\d\d)(?=[，。、；：！？”’》）])"
    rf"|(?<=[{HAN}”’》）)%％].)[ \xa0\u3000]{{0,7}}(?=[,;!?.](?![A-Za-z0-9.]|-[()DP]))"
    rf"|(?<=[{HAN}”’》）].)[ \xa0\u3000]{{0,7}}(?=\)|:\Z))"
)
_AFTER_PAUSE = lazy(
    rf" (?:(?<=[{HAN}”》）)0-9%％][，、；,;] )(?=[{HAN}“《])|(?<=[{HAN}][，、；,;] )(?=[0-9]))"
)
_AFTER_STOP = lazy(rf" (?<=[。！？] )(?=[{HAN}“《（])")
_BETWEEN_BLANKS = lazy(rf" (?<=[{HAN}”》）0-9] [，。、；：！？] )(?=[{HAN}“《（])")
"""Behind a mark that has a blank in front too."""
_CLOSE_PAUSE = lazy(rf"[，、；](?=[{HAN}“《（])")
_TORN = lazy(" (?<=[0-9] )[0-9]")
_TORN_NUMBER = lazy(
    rf"(?<=[{HAN}，。、,(（])(?:[0-9]{{1,3}}(?: [0-9]{{3}}){{1,3}}|[12] [0-9]{{3}}|20 [0-9]{{2}}"
    rf"|19 [0-9]{{2}}|20[0-9] [0-9])(?=[{HAN}])"
    r"|(?<![0-9A-Za-z. ])(?:1 ?9|2 ?0) ?[0-9] ?[0-9](?= ?年)"
)
_ENTRY = lazy(rf"[{HAN}]{{2,4}} [0-9][0-9.,]{{0,9}} [{HAN}]{{1,4}}")
"""A label, a figure and its unit, and nothing else: an entry of a list."""
_UNIT = lazy(
    " (?:(?<=[0-9] )(?=[年月%％亿億万萬]|元(?!旦))|(?<=月[0-9] )(?=日)|(?<=月[0-9]{2} )(?=日)"
    "|(?<=[0-9][个個] )(?=月))"
)
_AROUND = lazy(
    rf"( )(?<=[{HAN}] )[0-9０-９](?:[0-9０-９.,]| \. ){{0,12}}(?: ?[%％])?( )(?=[{HAN}])"
)
_THOUSANDS = lazy(rf"( )(?<=[{HAN}] )[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{1,2}}( )(?=[{HAN}])")
"""A number with a blank for each comma."""
_BESIDE = lazy(
    rf" (?:(?<=[{HAN}] )(?=[0-9０-９]{{1,12}}(?![0-9０-９.．、)）:：])|[0-9]{{1,9}}\.[0-9])"
    rf"|(?<=[{HAN}][0-9] )(?=[{HAN}])|(?<=[0-9.,][0-9] )(?=[{HAN}]))"
)
_ENDED = lazy(rf" (?<=[{HAN}] )(?=[0-9][0-9.,]{{0,12}}(?: ?[%％])?[，。；、）])")
"""In front of a number that ends its clause."""
_POINT = lazy(
    r" (?:(?<=[0-9] )(?=\. ?[0-9])|(?<=[0-9] \. )(?=[0-9])"
    rf"|(?:(?<=[{HAN}][0-9]\. )|(?<=[{HAN}][0-9]{{2}}\. )|(?<=[{HAN}][0-9]{{3}}\. ))"
    r"(?=[0-9]{1,2} ?(?:[%％亿億万萬]|个百分点)))"
)
_RISING = lazy(rf" (?<=[{HAN}]{{2}} )(?=[到达達至][0-9])")
"""Between a verb and where it leads: 提高 到91.5%."""
_OPENED = lazy(rf" (?:(?<=[“‘《（「『] )(?=[{HAN}0-9])|(?<=\( )(?=[{HAN}]))")
_QUOTED = lazy(rf"( )(?<=[{HAN}] )(?:“[^“” ]{{1,20}}”|《[^《》 ]{{1,40}}》)( )(?=[{HAN}])")
_BRACKETED = lazy(
    rf"( )(?<=[{HAN}] )"
    rf"[（(](?: (?=[{HAN}])[^（）()]{{1,40}}|[^（）()]{{1,40}}(?<=[{HAN}]) )[）)]( )(?=[{HAN}])"
)
"""A bracket with a blank inside has those around it from the same hand."""
_COUNTER = lazy(r"[表图圖第例条條章节節期卷册号號件栏欄]\Z")
_SPACES = lazy(" +")


def near_marks(text: str) -> Iterator[Gap]:
    """Yield the stray spaces of a line beside marks, in numbers and on both sides of numbers."""
    for match in BEFORE_MARK().finditer(text):
        yield (*match.span(), "space-before-mark")
    after = list(_AFTER_PAUSE().finditer(text))
    if len(after) > 1 and not _CLOSE_PAUSE().search(text):
        after += _AFTER_STOP().finditer(text)  # a blank behind each mark, stops among them
    for match in (*after, *_BETWEEN_BLANKS().finditer(text)):
        yield (*match.span(), "space-after-pause")
    for match in _TORN_NUMBER().finditer(text) if _TORN().search(text) else ():
        for gap in _SPACES().finditer(text, *match.span()):
            yield (*gap.span(), "torn-number")
    for match in _RISING().finditer(text) if PAUSE().search(text) else ():
        yield (*match.span(), "space-in-sentence")
    for match in _UNIT().finditer(text):
        yield (*match.span(), "space-before-unit")
    for match in _POINT().finditer(text):
        yield (*match.span(), "torn-number")
    for match in _OPENED().finditer(text):
        yield (*match.span(), "space-after-mark")
    for match in _BRACKETED().finditer(text):
        yield (*match.span(1), "space-around-bracket")
        yield (*match.span(2), "space-around-bracket")
    set_off = False
    entry = _ENTRY().fullmatch(text) is not None
    for match in () if entry else _AROUND().finditer(text):
        if not _COUNTER().search(text, max(0, match.start() - 1), match.start()):
            set_off = True
            yield (*match.span(1), "space-around-number")
            yield (*match.span(2), "space-around-number")
    for match in _THOUSANDS().finditer(text) if set_off and PAUSE().search(text) else ():
        yield (*match.span(1), "space-around-number")
        yield (*match.span(2), "space-around-number")
    for match in _ENDED().finditer(text) if set_off else ():
        if not _COUNTER().search(text, max(0, match.start() - 1), match.start()):
            yield (*match.span(), "space-around-number")
    for match in _QUOTED().finditer(text) if PAUSE().search(text) else ():
        yield (*match.span(1), "space-around-quotation")
        yield (*match.span(2), "space-around-quotation")


def beside_numbers(text: str) -> Iterator[Gap]:
    """Yield the spaces on one side of a number, in a line that is known for stray ones."""
    for match in _BESIDE().finditer(text):
        if not _COUNTER().search(text, max(0, match.start() - 1), match.start()):
            yield (*match.span(), "space-around-number")
