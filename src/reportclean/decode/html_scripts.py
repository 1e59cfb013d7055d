"""What the scripts of a page state that its elements show only once they have run.

Pages of WeChat leave the element of the date empty: `var ct = "1614823265"` says when the article
was published, in seconds since 1970, and a script writes the day of it in China there.
"""

from __future__ import annotations

import datetime as dt
import re

_OF_PLATFORM = 'id="js_content"'
"""What all such pages hold, and hardly any other: a gate."""

_SECONDS = re.compile(
    r"""\bvar (?:ct|oriCreateTime) ?= ?(?:["']{2} ?\|\| ?)?["'](1\d{9})["']"""
    r"""|,\w="(1\d{9})",\w="20\d\d-\d\d-\d\d";"""
)
_CHINA = dt.timezone(dt.timedelta(hours=8))


def scripted_date(text: str) -> str:
    """Return when the page `text` was published, in China, as its script has it; "" if unknown."""
    if _OF_PLATFORM not in text or (found := _SECONDS.search(text)) is None:
        return ""
    return f"{dt.datetime.fromtimestamp(int(found[1] or found[2]), _CHINA):%Y-%m-%d %H:%M}"
