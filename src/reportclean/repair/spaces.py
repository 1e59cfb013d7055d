"""Question marks that stand for spaces which the target charset did not have.

A no-break or ideographic space that cannot be encoded becomes `?`: as an indent of paragraphs
(`??? 3月5日`), also of those in one line (`。 ????他说`), between the characters of a spaced word
(`目? 录`) or name (`市长 ?林 ?朔`), between fields of one line (`来源:本站???作者:沈溪`). A real
question mark ends a question: it stands behind a word, not in front of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import lines_with

FEWEST = 2
"""Lines that must begin so: one alone may be somebody's emphasis."""
SHARE = 0.2
"""And their share of all lines with text."""

NEARLY = 0.8
"""The share of lines that end in a mark from which on none of those is a question."""
FLANK = 6
"""Characters in front of a name in which no question may be asked."""

_HAN = "\u3400-\u9fff"
_GATE = re.compile(
    r"\?(?:(?<![^\r\n]\?)|(?<=[ \t\u3000\xa0]\?)|(?=[ \t\u3000\xa0])"
    r"|(?<=[\u4e00-\u9fff]\?)(?<![^\r\n].\?)|(?<=[\u4e00-\u9fff]\?\?)(?<![^\r\n].\?\?)"
    r"|(?<=[编編章节節条條、]\?)|(?=\?\?))"
)
_INDENT = re.compile(
    rf"[ \t\u3000\xa0]{{0,8}}\?[? \t\u3000\xa0]{{0,11}}"
    rf"(?=[{_HAN}0-9A-Za-z“「《(（\[【〔①-⑳●■]|[—―─]{{2}}|$)"
)
_WITHIN = re.compile(rf"(?<=[。！!”」)）\]】])([ \t]{{0,2}}(\?{{2,8}}))(?=[{_HAN}“「《(（【]|\d)")
"""The indent of a paragraph that goes on in the line of the one before: `。 ????他说`."""
_BEHIND_SENTENCE = re.compile(r"。[”」)）]?[ \t]{0,2}\?{3}")
"""Three and more, whatever their number: no question goes on behind a full stop."""
_BEFORE_LABEL = re.compile(
    r"(?<=[^\s?])[ \t]*\?{2,12}[ \t]*"
    r"(?=(?:[来來]源|作者|[编編][辑輯]|[责責][编編]|[记記]者|(?:[发發]布|更新)?(?:日期|[时時][间間])|字[体體號号]"
    r"|(?:[访訪][问問]|[阅閱][读讀]|[点點][击擊]|[浏瀏][览覽])(?:量|次[数數]|[数數])?)[^:：\n]{0,2}[:：])"
)
"""Between the fields of the line below a title: `来源:本站???作者:沈溪???发布日期:2017-12-30`."""
_SPACED = re.compile(rf"[? \t\u3000\xa0]{{0,4}}[{_HAN}](?:[? \t]{{1,6}}[{_HAN}]){{1,9}}$")
_LABEL = re.compile(rf"([{_HAN}])([ \t]*\?[? \t]*)([{_HAN}])(?=[:：])")
"""A label of two characters that was spaced out: `摘 ?要:`."""
_LONGER_LABEL = re.compile(rf"[{_HAN}](?:[ \t]*\?[? \t]*[{_HAN}]){{2,3}}(?=[:：][^?？]*$)")
"""One of three or four: `关?键?词：`."""
_GAP = re.compile(r"[ \t]*\?[? \t]*")
_NAME = re.compile(
    rf"(?<=[{_HAN}] )\?(?=([{_HAN}]{{1,4}})(?:[ ?]|$))"
    rf"|(?<=[{_HAN}])\?+(?= \??([{_HAN}]{{1,4}}) +\?[{_HAN}]{{1,4}}(?:[ ?]|$))"
    rf"|(?<=[{_HAN}])\?{{2,6}}(?=([{_HAN}]{{1,2}}) +\?[{_HAN}]{{1,2}}$)"
)
_NUMBERED = re.compile(
    rf"(?:第[0-9一二三四五六七八九十百零〇]{{1,5}}[编編章节節条條]|[一二三四五六七八九十]{{1,3}}、"
    rf"|[（(][一二三四五六七八九十]{{1,3}}[）)]|\d{{1,2}}[.．、])"
    rf"([ \t]{{0,4}}\?[? \t]{{0,8}})(?=[{_HAN}“《])"
)
_FIELDS = re.compile(r"(?<=[A-Za-z0-9])\?[? \t]{0,4}(?=[〔［\[【])")
"""In front of the next field of a catalogue: `D601? 〔文献标识码〕A? 〔文章编号〕`."""
_SURNAME = re.compile(rf"[长長记記任员員席师師士理监監事表官] \?何 \?[{_HAN}](?![{_HAN}])")
"""A surname behind a title that is a question word elsewhere."""
_FLANKED = re.compile(rf"(?<=[{_HAN}])\?([{_HAN}]{{2,4}})\?(?=[{_HAN}])")
"""A name that was set off by spaces: `区长?沈溪?出席`, in a text known for such marks."""
_SIGNED = re.compile(rf"[{_HAN}](?:[ \t?]{{0,6}}[{_HAN}]){{3,10}}$")
_OFFICE = re.compile(
    "(?:(?:代理)?[审審]判[长長员員]|(?:人民)?陪[审審][员員]|(?:代理)?[书書][记記][员員]|法官助理"
    "|(?:代理)?[检檢]察[长長官员員]|[院局市县縣区區镇鎮乡鄉][长長])"
)
"""Who signs a paper, in front of the name."""
_ASKING = re.compile("[谁誰什甚怎哪吗嗎呢何几幾多么麼啥否]")


@cleaner
def questioned_spaces(document: Document) -> Iterator[Edit]:
    """Turn question marks that stand for spaces into what they stand for."""
    text = document.text
    if "?" not in text:
        return
    found = [(line.start, line.stop) for line in lines_with(_GATE, document)]
    indents = [m for line in found if (m := _INDENT.match(text, *line))]
    written = [m for m in indents if m.end() < len(text) and text[m.end()] not in "\r\n"]
    blank = len(indents) - len(written) >= FEWEST
    indented = len(written) >= FEWEST and len(written) >= SHARE * sum(
        1 for start, stop, _ in document.lines if start < stop
    )
    within = [m for line in found for m in _WITHIN.finditer(text, *line)]
    sure = all(_BEHIND_SENTENCE.match(text, m.start() - 1) for m in within)
    within = [m for m in within if len(within) >= FEWEST and (sure or m[2] == within[0][2])]
    indented = indented or any(m.group().endswith(w[2]) for m in written for w in within[:1])
    for match in within:
        yield Edit(*match.span(1), "\N{IDEOGRAPHIC SPACE}" * 2, "nbsp-as-question")
    for start, stop in _at_ends(document) if indented else ():
        yield Edit(start, stop, "", "nbsp-as-question")
    signed = {line[0]: gaps for line in found if (gaps := _signed(text, *line))}
    signs = sum(map(len, signed.values())) >= FEWEST
    numbered = sum(_NUMBERED.match(text, *line) is not None for line in found) >= FEWEST
    for start, stop in found:
        indent = _INDENT.match(text, start, stop)
        if indent and not indented and not ((blank or numbered) and indent.end() == stop):
            indent = None
        begin = indent.end() if indent else start
        if indent:
            yield Edit(*indent.span(), "", "nbsp-as-question")
        number = _NUMBERED.match(text, begin, stop)
        if number and (numbered or _SPACED.match(text, number.end(), stop)):
            yield Edit(*number.span(1), " ", "nbsp-as-question")
            begin = number.end()
        word = _word(text, begin, stop)
        parted = word or _names(text, begin, stop)
        if signs and not parted and start in signed:
            for gap in signed[start]:
                yield Edit(*gap.span(), " ", "nbsp-as-question")
            continue
        for match in parted:
            inside = begin < match.start() and match.end() < stop
            bare = " " not in (text[match.start() - 1], text[match.end() : match.end() + 1])
            new = " " if inside and (word or bare) else ""
            yield Edit(*match.span(), new, "nbsp-as-question")
        for match in _FLANKED.finditer(text, begin, stop) if indented else ():
            if not _ASKING.search(text, max(begin, match.start() - FLANK), match.end()):
                yield Edit(match.start(), match.start() + 1, " ", "nbsp-as-question")
                yield Edit(match.end() - 1, match.end(), " ", "nbsp-as-question")
        fields = list(_FIELDS.finditer(text, begin, stop))
        labels = list(_BEFORE_LABEL.finditer(text, begin, stop))
        for parts in (fields, labels):
            for match in parts if len(parts) >= FEWEST else ():
                yield Edit(*match.span(), " ", "nbsp-as-question")


def _at_ends(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the marks at the ends of lines, in a text indented with such marks.

    Behind a full stop nothing is asked. Where nearly all lines end so, those that name something
    do not ask either.
    """
    text = document.text
    filled = [line for line in document.lines if line.start < line.stop]
    marked = [
        line
        for line in filled
        if text[line.stop - 1] == "?"
        and not _ASKING.search(text, max(line.start, line.stop - FLANK), line.stop)
    ]
    ended = {line for line in marked if text[line.stop - 2] in "。！；"}
    every = len(marked) >= NEARLY * len(filled)
    for line in marked if len(ended) >= FEWEST else ():
        if every or line in ended:
            yield line.stop - 1, line.stop


def _word(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return the gaps of a line that is one spaced word: `目? 录`."""
    label = _LABEL.match(text, start, stop)
    if label and likely.word(label[1] + label[3]) and not _ASKING.search(label[1]):
        return [gap] if (gap := _GAP.match(text, label.start(2), label.end(2))) else []
    longer = _LONGER_LABEL.match(text, start, stop)
    if longer and not _ASKING.search(longer[0]) and _holds_word(longer[0]):
        return list(_GAP.finditer(text, *longer.span()))
    if _ASKING.search(text, start, stop) or not _SPACED.match(text, start, stop):
        return []
    bare = text[start:stop]
    if not re.search("[ \t\\u3000\\xa0]", bare) and not likely.word(bare.replace("?", "")):
        return []  # no space is left that shows a spaced word: then it must be a word
    return list(_GAP.finditer(text, start, stop))


def _signed(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return the gaps of a line that is an office and a name: `书? 记? 员? 沈溪`."""
    if _ASKING.search(text, start, stop) or not _SIGNED.match(text, start, stop):
        return []
    line = text[start:stop]
    office = _OFFICE.match(re.sub(r"[ \t?]", "", line))
    if office is None:
        return []
    ends = [place.end() for place in re.finditer(f"[{_HAN}]", line)]
    behind = start + ends[office.end() - 1]
    gaps = [gap for gap in _GAP.finditer(text, start, stop) if "?" in gap[0]]
    return gaps if any(gap.start() == behind for gap in gaps) else []


def _holds_word(spaced: str) -> bool:
    """Tell whether two of the characters on end, without what is between, are a word."""
    bare = "".join(re.findall(f"[{_HAN}]", spaced))
    return any(likely.word(bare[at : at + 2]) for at in range(len(bare) - 1))


def _names(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return the marks in front of the parts of spaced names, two to a line at least."""
    if _SPACED.match(text, start, stop):
        return []
    found = [
        m
        for m in _NAME.finditer(text, start, stop)
        if not _ASKING.search(m[1] or m[2] or m[3]) or _SURNAME.match(text, m.start() - 2, stop)
    ]
    return found if len(found) >= FEWEST else []
