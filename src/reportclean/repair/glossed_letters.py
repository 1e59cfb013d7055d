"""A letter with a gloss: the second byte of a character behind a mark that ate its first one.

Full-width marks became half-width ones on the bytes of GBK, across character borders (see
`halfwidth`), and of 。現 (A1 A3 AC 46) `?,F` was left. Some programs drop the `?`, and then only
the gloss shows that there was one: `有兩項議程,F(xiàn)在`. Byte AC of the comma and the letter make
a character that is read xiàn, and no letter is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.halfwidth import AHEAD, BEFORE, EATEN, NARROW
from reportclean.repair.marks import Spot, quotation
from reportclean.repair.torn import LOST, Surroundings
from reportclean.repair.unusual import glossed

_LETTER = re.compile(
    r"(?<=[一-鿿])([?!;:,；：，！？])([@-Z\\^-z|~])"
    rf"[(（]([a-zü{likely.TONED_VOWELS}]{{1,6}}) ?[)）]"
)


@cleaner
def glossed_letters(document: Document) -> Iterator[Edit]:
    """Put the character together again of which a letter with its reading is left."""
    text = document.text
    if not glossed(text):
        return
    around = Surroundings(text)
    for match in _LETTER.finditer(text):
        character = bytes((EATEN[match[1].translate(NARROW)], ord(match[2]))).decode(
            "gbk", "ignore"
        )
        if not (likely.TONED.search(match[3]) and likely.common(character or " ")):
            continue
        if not likely.reads(character, match[3]):
            continue
        start, stop = match.span()
        before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
        behind = text[stop : stop + AHEAD].partition("\n")[0]
        spot = Spot(start, stop, character, ("",), before, behind, *quotation(before))
        first, _ = around.ends(spot)
        if first != LOST:
            yield Edit(start, stop, first + character, "gbk-bytewise-halfwidth")
