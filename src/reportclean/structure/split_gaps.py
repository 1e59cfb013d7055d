"""Where an article could begin, by shape alone: a gap between one running text and the next.

A line that may be a title, at most a few lines of date, credit or furniture, then running text,
and running text (or the start) before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportclean.structure.closing import signed
from reportclean.structure.lazy import lazy
from reportclean.structure.page_heads import page_heads
from reportclean.structure.page_marks import is_page_mark, of_total
from reportclean.structure.split_held import day_form, is_told
from reportclean.structure.split_shape import BODY, BULLETS, Row, Shape, folded

LEAD = 8
"""At most so many lines stand between a title and its text."""

NEAR = 3
"""A sign stands within so many lines of the text it closes or the title it opens."""

SIGNERS = 4
"""At most so many offices sign one paper."""

OPENING = lazy("(?:^|我|各位|[现現]|[谨謹]|下面).{0,10}?代表.{0,30}[向作].{0,24}[报報]告")
"""What a speech or a report to an assembly opens with; not what news tell of one further on in a
sentence: 3月2日上午，县长沈溪代表…."""

REPORT = lazy("[^。，,]{0,40}(?:工作|施政)[报報]告(?:[（(].{1,12}[)）])?")
"""The title of a report, as many others are called."""
_ADDRESSED = lazy("各位(?:代表|委[员員]|同志|[领領][导導])|同志[们們]")
_READ = lazy(
    r"[-—―─(（]{0,4}[^。，,]{0,36}(?:[会會][议議]|大[会會])(?:上|上的(?:工作)?[报報]告)?[)）]?"
    r"|[-—―─(（]{1,4}[^。，,]{2,40}[在于於第][^。，,]{0,20}"
)
"""The line under the title of a report; the second form is the first of two lines of it."""
_DATE_LAST = lazy("D(?=[^BD]{0,4}T|[^B]*$)")
_TITLED = lazy(f"T[^B]{{0,{LEAD}}}B")
_ATTACHED = lazy(r"附[件录錄表图圖]?\s?[0-9一二三四五六七八九十]{0,3}[:：]?$")
_POST = lazy(
    r"(?:(?:[回發发][复覆帖復]|引用|[评評]分|[举舉][报報]|支持|反[对對]|[点點][评評]|[编編][辑輯]"
    r"|使用道具|[显顯]身卡|[楼樓]主|沙[发發]|板凳|地板|TOP|返回列表)\s*){1,8}|.*只看[该該]作者.*"
)
"""Buttons at the posts of a thread, which is one text however often they recur."""

_COUNTED = lazy(
    r"[【\[(（]?(?:(?:典型)?(?:案例|事例|[实實]例|例|[问問][题題])[0-9一二三四五六七八九十]{1,3}"
    r"|第[0-9一二三四五六七八九十]{1,3}[组組场場幕回课課讲講类類部])[】\])）]?[:：]?"
)
"""What counts the parts of one text: 案例一, 第二组."""
_ISSUED = lazy(
    "印[发發]|[转轉][发發]|批[转轉]|[发發][布佈]|[颁頒][布佈]|征求|徵求|通[过過]|公布|公佈|下[发發]"
)
"""What a notice says of the paper that stands below it."""
_WIDTHS = str.maketrans("（）〈〉", "()《》")


_CUT_OFF = ("…", "[详细]", "【详细】", "[詳細]")
"""What an abstract on the page of a channel ends in."""
_MARK_ENDS = frozenset("0123456789页頁)）-—–－─―~～·•")
"""What the number of a page ends in."""


class Gap(NamedTuple):
    """What stands between one running text and the next, with a title in it. All are rows."""

    before: int
    """The first row after the last running text."""
    title: int
    body: int
    """The first row of the running text that follows."""


class View:
    """A shape with its gaps, and with what is asked of the lines in them."""

    def __init__(self, shape: Shape) -> None:
        """Find the gaps of `shape`."""
        self.rows = shape.rows
        self.letters = _signed(shape)
        """What each row is, as `split_shape` has it; a date below who signs is a credit."""
        counted, posted = _COUNTED().fullmatch, _POST().fullmatch
        self.keys = [
            folded(row.text)
            if kind in "FtT"
            and row.text[0] not in BULLETS
            and not (counted(row.text) or posted(row.text))
            else ""
            for row, kind in zip(self.rows, self.letters, strict=True)
        ]
        for at in _of_pages(self.rows, self.letters):
            self.keys[at] = ""
        """The lines that may stand in gaps, folded; empty for the others."""
        self.repeated = Counter(self.keys)
        self.repeated[""] = 0
        self.last = self.letters.rfind("B")
        """The last row of running text, -1 without any."""
        kinds = {
            row.text[0] for row, kind in zip(self.rows, self.letters, strict=True) if kind == "S"
        }
        self.mixed = len(kinds) > 1
        """Whether separators are of several kinds."""
        self.copied: set[int] = set()
        """The rows between one running text and its copy: they show nothing."""
        self.gaps = tuple(self._gaps())
        under = (self._day_under(gap) for gap in self.gaps)
        self.forms = Counter(day_form(text) for text in under if text)
        """How the days below titles are written."""
        first = self.gaps[0].title if self.gaps else 0
        self.heads = frozenset(self.keys[:first])
        """What stands above the first title: above another it belongs to the article below."""

    def _gaps(self) -> Iterator[Gap]:
        before = article = 0
        seen = ("", "", "")
        heads = {copy.start for copy in page_heads([row.text for row in self.rows], self.letters)}
        for match in re.finditer("B+", self.letters):
            title = self._title(before, match.start())
            if title is not None and match.start() - title <= LEAD:
                above = self.rows[title - 1].text if title > before else ""
                said = (self.rows[title].text, *self._opening(match.start()))
                attached = _ATTACHED().match(above) or self._issued(title, article)
                copied = title in heads or _copied(said, seen)
                if copied:
                    self.copied.update(range(before, match.start()))
                if not attached and not copied:
                    yield Gap(before, title, match.start())
                    article = title
                seen = said
            before = match.end()

    def dated(self, gap: Gap) -> bool:
        """Tell whether a line of date of an article stands right under the title.

        It says more than a day, or its day is written as another one below a title is.
        """
        text = self._day_under(gap)
        return bool(text) and (is_told(text) or self.forms[day_form(text)] > 1)

    def _day_under(self, gap: Gap) -> str:
        at = self.letters.find("D", gap.title + 1, min(gap.title + 1 + NEAR, gap.body))
        return self.rows[at].text if at > 0 else ""

    def _issued(self, title: int, article: int) -> bool:
        """Tell whether the article that begins at the row `article` issues the paper so called."""
        named = "《" + _squeezed(self.rows[title].text)
        return any(
            named in _squeezed(row.text) and _ISSUED().search(row.text)
            for row in self.rows[article:title]
            if "《" in row.text or "〈" in row.text
        )

    def _opening(self, body: int) -> tuple[str, str]:
        """Return the first two lines of running text from row `body` on; one may be missing."""
        second = self.letters.find("B", body + 1)
        return self.rows[body].text, self.rows[second].text if second > 0 else ""

    def _title(self, before: int, body: int) -> int | None:
        """Return the row that is the title of the text at `body`, of those since `before`."""
        letters = self.letters
        low = max(before, letters.rfind("S", before, body) + 1)
        titles = [row for row in range(low, body) if letters[row] == "T"]
        if not titles:
            return None
        fresh = [row for row in titles if not self._recurs(row, body)]
        for row in reversed(range(low, body)):
            furniture = letters[row] == "F" or self._recurs(row, body)
            if furniture and fresh and fresh[-1] > row:
                low = row + 1
                break
        for row in fresh or titles:
            if row >= low and "D" in letters[row + 1 : min(row + 3, body)]:
                return row - 1 if row > low and letters[row - 1] == "T" else row
        if low > before or before == 0:
            return next((row for row in fresh if row >= low), titles[-1])
        start = last = titles[-1]
        read = 0  # lines that say where the text was read: title and speaker stand around them
        while start > low and (letters[start - 1] == "T" or self._is_read(start - 1)):
            start -= 1
            read += self._is_read(start)
        while letters[start] != "T":
            start += 1
        return start if last - start < 3 + 2 * bool(read) else last

    def _recurs(self, row: int, body: int) -> bool:
        """Tell whether a line comes again and is no title of a report: many are called alike.

        It is one, and no running head, if a report begins below it.
        """
        if self.repeated[self.keys[row]] < 2 or not REPORT().fullmatch(self.rows[row].text):
            return self.repeated[self.keys[row]] > 1
        below = (self.rows[at].text for at in range(row + 1, body))
        addressed = any(_ADDRESSED().match(text) for text in below)
        return not (addressed or OPENING().search(self.rows[body].text[:120]))

    def _is_read(self, row: int) -> bool:
        """Tell whether a line says when or before whom the text was read: ——…在…会议上."""
        text = self.rows[row].text
        return self.letters[row] in "tT" and len(text) < BODY and bool(_READ().fullmatch(text))


def _signed(shape: Shape) -> str:
    """Return the letters, where office and date close a text instead of being title and date.

    They do if another title follows, or nothing. Cost: an article called by an office alone, with a
    bare date and a second line of title below it, is not found by that date.
    """
    letters = list(shape.letters)
    for match in _DATE_LAST().finditer(shape.letters):
        date = match.start()
        names = signed([row.text for row in shape.rows[max(0, date - SIGNERS) : date + 1]])
        if 0 < names < date:
            letters[date - names : date + 1] = "t" * names + "C"
    return "".join(letters)


def _squeezed(text: str) -> str:
    return "".join(text.split()).translate(_WIDTHS)


def _of_pages(rows: tuple[Row, ...], letters: str) -> set[int]:
    """Return the page numbers, two or more, and what stands beside them: heads of pages."""
    marks = [
        at
        for at, kind in enumerate(letters)
        if kind in "FtT" and rows[at].text[-1] in _MARK_ENDS and is_page_mark(rows[at].text)
    ]
    marks += of_total([row.text for row in rows])
    if len(marks) < 2:
        return set()
    return {near for at in marks for near in (at - 1, at, at + 1) if 0 <= near < len(rows)}


def _copied(said: tuple[str, str, str], before: tuple[str, str, str]) -> bool:
    """Tell whether a title and what follows are a second copy of the article before.

    Speeches of different places may share title and first words, so those alone are no proof.
    """
    if said[0] == before[0] and before[1].rstrip("\N{FULL STOP}").endswith(_CUT_OFF):
        return _squeezed(before[1])[:LEAD] in _squeezed(said[1])
    if said[1] != before[1]:
        return False
    if said[2] == before[2]:
        return True
    return said[0] == before[0] and not OPENING().search(said[1])


def several(letters: str) -> bool:
    """Tell at once whether there can be two titles with texts, and one of them behind a text."""
    title = letters.find("T", letters.find("B") + 1)
    if not 0 < title < letters.rfind("B") or "B" not in letters[:title]:
        return False
    return len(_TITLED().findall(letters)) > 1


def view_of(shape: Shape) -> View:
    """Return the view of `shape`; made once."""
    return shape.once(View)


def gaps(shape: Shape) -> tuple[Gap, ...]:
    """Return the places where an article could begin, by shape alone."""
    if not several(shape.letters):
        return ()
    return view_of(shape).gaps
