"""What the scripts of a page state that its elements show only once they have run.

Pages of WeChat leave the element of the date empty: `var ct = "1614823265"` says when the article
was published, in seconds since 1970, and a script writes the day of it in China there. Those of
other platforms hold the record of the article, `"pubtime": "2019-09-07 19:02:26"`; where they hold
several days, these are of a list.
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
_RECORD = re.compile(
    r"""pub(?<=["']pub)(?:_?(?:[Tt]ime|[Dd]ate)|lish_?[Tt]ime)["']\s?:\s?["']"""
    r"(20\d\d-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?)"
)
"""It begins with plain letters, which are found fast; what stands in front of them comes behind."""
_CHINA = dt.timezone(dt.timedelta(hours=8))


def scripted_date(text: str) -> str:
    """Return when the page `text` was published, in China, as its script has it; "" if unknown."""
    if _OF_PLATFORM in text and (found := _SECONDS.search(text)):
        return f"{dt.datetime.fromtimestamp(int(found[1] or found[2]), _CHINA):%Y-%m-%d %H:%M}"
    days = set(_RECORD.findall(text))
    return days.pop() if len(days) == 1 else ""
