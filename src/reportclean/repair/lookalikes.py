"""Code points that look like a Han character or a mark and are another: from fonts and converters.

Kangxi radicals and compatibility ideographs come from PDF files, private-use bullets from office
fonts, private-use marks and characters from GBK before Unicode had them, and from Hong Kong's
Big5. A radical beside a Han character is that character; alone it may be the topic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.hong_kong import supplementary, supplemented
from reportclean.repair.unusual import Suspect, suspects

NEAR = 60
"""Characters on both sides in which other scripts, or radicals as the topic, keep a character."""

_GATE = re.compile("[\u2e80-\u2fd5\ue000-\uf8ff\uf900-\ufad9]")
_SUPPLEMENT = re.compile("[\ue000-\ueeb7]")
_HAN = re.compile("[\u2e80-\u2fd5\u3400-\u9fff\uf900-\ufad90-9]")
_TOPIC = re.compile("部首|偏旁|康熙|字根|筆畫|笔画")
_OTHER_CJK = re.compile("[\u3040-\u30fa\u30fc-\u30ff\uac00-\ud7a3]")

_RADICALS = dict(zip(
    "⺁⺄⺆⺈⺌⺎⺗⺝⺟⺠⺧⺩⺪⺫⺮⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "厂乙冂刀小兀心月母民牛王疋目竹肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
    strict=True,
))  # fmt: skip
"""Radicals of the supplement that stand for a character in scraped PDF text; Unicode gives them no
decomposition. The pairs are those of Unicode's EquivalentUnifiedIdeograph.txt."""

_PRIVATE = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf06c": "●", "\uf06e": "■", "\uf0d8": "➢", "\uf0fc": "✓",
    "\uf0a8": "◻", "\uf0e8": "➔", "\uf076": "❖", "\uf0a1": "○",
    "\uf075": "◆", "\uf0b2": "★", "\uf0e0": "→", "\uf0b4": "×", "\uf0b0": "°", "\uf0b1": "±",
    "\uf02d": "−", "\uf0a3": "≤", "\uf0b3": "≥",
    "\ue5e5": "\N{IDEOGRAPHIC SPACE}", "\ue4c6": "\N{IDEOGRAPHIC SPACE}",
    "\ue7c7": "ḿ", "\ue7c8": "ǹ",
    "\ue815": "⺁", "\ue819": "⺄", "\ue81a": "㑳", "\ue81b": "㑇", "\ue81c": "⺈", "\ue81d": "⺋",
    "\ue81e": "龴", "\ue81f": "㖞", "\ue820": "㘚", "\ue821": "㘎", "\ue822": "⺌", "\ue823": "⺗",
    "\ue824": "㥮", "\ue825": "㤘", "\ue826": "龵", "\ue827": "㧏", "\ue828": "㧟", "\ue829": "㩳",
    "\ue82a": "㧐", "\ue82b": "龶", "\ue82c": "龷", "\ue82d": "㭎", "\ue82e": "㱮", "\ue82f": "㳠",
}  # fmt: skip
"""Bullets and signs of the Symbol and Wingdings fonts (private code is 0xF000 + the font's), and
characters of GBK that GB 18030-2005 moved out of private use."""


@cleaner
def lookalikes(document: Document) -> Iterator[Edit]:
    """Replace look-alikes by the characters that they stand for."""
    text = document.text
    lines = [line for line in document.once(suspects) if _GATE.search(line.unusual)]
    private = any(_SUPPLEMENT.search(line.unusual) for line in lines)
    hong_kong = private and supplemented(text)
    for line in lines:
        yield from _replaced(text, line, hong_kong=hong_kong)


def _replaced(text: str, line: Suspect, *, hong_kong: bool) -> Iterator[Edit]:
    for match in _GATE.finditer(text, line.start, line.stop):
        character, at = match[0], match.start()
        if "\ue000" <= character <= "\uf8ff":
            new, rule = _PRIVATE.get(character, ""), "private-use-character"
            if not new and hong_kong and _HAN.search(text[max(0, at - 1) : at + 2]):
                new = supplementary(character)
            new = new or character
        elif character >= "\uf900":
            new, rule = unicodedata.normalize("NFC", character), "compatibility-ideograph"
        else:
            new = _RADICALS.get(character) or unicodedata.normalize("NFKC", character)
            rule = "kangxi-radical"
        if new != character and (rule[0] == "p" or _in_chinese(text, at)):
            yield Edit(at, at + 1, new, rule)


def _in_chinese(text: str, at: int) -> bool:
    """Tell whether a neighbour is Han and nothing near is Japanese, Korean or about radicals."""
    beside = any(_HAN.match(side) for side in (text[at - 1 : at], text[at + 1 : at + 2]))
    near = text[max(0, at - NEAR) : at + NEAR]
    return beside and not _OTHER_CJK.search(near) and not _TOPIC.search(near)
