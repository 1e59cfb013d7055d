"""GBK text shifted because one byte A1 of an ideographic space was lost at a paragraph's start.

`。ㄇ刂輩^外宣` is `　(秦州區外宣`: with the byte put back in front, the run reads right up to the
next ASCII letter that is a second byte. Bopomofo behind a full stop gives it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import likely
from reportclean.repair.unusual import suspects

_RUN = re.compile(r"[ \t\N{IDEOGRAPHIC SPACE}]{0,8}(。[ㄅ-ㄩ][^\x00-\x7f]{0,40}[@-~])")


@cleaner
def lost_a1(document: Document) -> Iterator[Edit]:
    """Put the lost byte back."""
    text = document.text
    for line in document.once(suspects):
        if not (match := _RUN.match(text, line.start, line.stop)):
            continue
        try:
            read = (b"\xa1" + match[1].encode("gbk")).decode("gbk")
        except UnicodeError:
            continue
        if likely.common(read):
            yield Edit(match.start(1), match.end(1), read, "gbk-lost-a1")
