"""Second copies inside one document: teasers, repeated titles and paragraphs. The fuller stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits, Span
from reportclean.core.lines import lines
from reportclean.core.pipeline import Proposal, cleaner
from reportclean.structure.lazy import lazy
from reportclean.structure.page_heads import page_heads
from reportclean.structure.split_shape import letter

LONG = 20
"""A paragraph of so many characters does not come twice by chance."""

TEASER = 12
"""A teaser has at most so many lines."""

_MORE = lazy(
    r"[\[(（【.…]{0,6}(?:查看|阅读|閱讀|展开|展開|点击|點擊)?(?:查看|阅读|閱讀)?"
    r"(?:余下|剩余|餘下|剩餘|更多|全部)?(?:全文|详情|詳情|更多|内容|內容)"
    r"[\])）】.…>＞»]{0,6}$"
)


_MORE_AT_END = lazy(
    r"[\[(（【.…]{0,6}(?:查看|阅读|閱讀|展开|展開)?(?:全文|详情|詳情|更多)[\])）】>＞»]{0,4}$"
)


_CLIPPED = lazy(
    r"(?=[.…。\[(（【〔<])(?:\.{2,6}|…{1,3}|。{2,6})?"
    r"(?P<link>[\[(（【〔<](?:[查点點]?[看击擊]?(?:阅读|閱讀|展开|展開)?全文|(?:查看|更多)?[详詳][细細情]|更多)"
    r"[>＞»]{0,3}[\])）】〕>])?[>＞»]{0,3}$"
)
_CLIPS = tuple(".…。])）】〕>＞»")
"""What a line ends with that shows the beginning of an article and was cut off."""

_ABSTRACT = lazy(
    r"[\[(（【]?(?:内容|新闻|新聞)?(?:摘要|提要|导读|導讀|导语|導語|简介|簡介|核心提示)[\])）】]?[:：]?"
)
"""The label of an abstract above an article."""

_MODEL = lazy(
    r"(?:\S{1,8}[网網](?:\s{1,4}\S{2,10}){0,3}\s{1,4})?(?P<title>\S{4,40}?)(?:范文|範文|模板)?"
)
"""A title as a site of model texts heads its page, perhaps behind the names of its sections."""

BEGINNING = 10
"""Characters that a teaser and its article have in common at least."""

MODEL = 90
"""Characters of the longest line above a title that is a site's copy of it."""
MODELS = ("", "范文", "範文", "模板")
"""What such a site adds to a title."""

_ENDS = frozenset("。！？!?…；;：:")
_QUOTES = frozenset("“”‘’\"'「」『』")
_VERSE = frozenset("，,！!；;、")
"""A line with one of these may be a verse, and its repetition a refrain."""


class _Row(NamedTuple):
    span: Span
    """With the line end."""
    text: str
    """Without white space, to compare."""
    kind: str


class _Below(NamedTuple):
    """The running text of a page, for each row from there on."""

    nearest: list[str]
    """The first."""
    texts: str
    """All, each on a line."""
    starts: list[int]
    """Where the rows begin in `texts`."""

    @classmethod
    def of(cls, rows: list[_Row]) -> _Below:
        """Return the running text of `rows`."""
        texts = [row.text if row.kind == "B" else "" for row in rows]
        nearest = [""]
        for text in reversed(texts):
            nearest.append(text or nearest[-1])
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        return cls(nearest[:0:-1], "\n".join(texts), starts)

    def holds(self, told: str, at: int) -> bool:
        """Tell whether a text from row `at` on says `told`."""
        return self.texts.find(told, self.starts[at]) >= 0


@cleaner
def duplicates(document: Document) -> Iterator[Proposal]:
    """Remove teasers, repeated titles and repeated paragraphs, of each pair the poorer copy."""
    edits = Edits(len(document.text))
    text = document.text
    while found := _found(text):
        step = Edits.of(text, found)
        text = step.apply(text)
        edits = edits.compose(step)
    if edits:
        yield edits


def _found(text: str) -> list[Edit]:
    """Return the edits of the first kind of copy that is there."""
    all_lines = lines(text)
    contents = [text[a:b].strip() for a, b, _ in all_lines]
    long_ones = [content for content in contents if len(content) >= 4]
    clipped = any(
        one.endswith(_CLIPS) and two.startswith(one[:BEGINNING])
        for n, one in enumerate(long_ones)
        for two in long_ones[n + 1 : n + 3]
    )
    told = any(_ABSTRACT().match(one) for one in [one for one in contents if one][:TEASER])
    begun = any(_is_beginning(one, two) for one, two in pairwise(long_ones[:TEASER]))
    model = any(_is_model(one, two) for one, two in pairwise(long_ones[:TEASER]))
    if len(set(long_ones)) == len(long_ones) and not (clipped or told or begun or model):
        return []
    rows = [
        _Row(line.span, "".join(content.split()), letter(content))
        for line, content in zip(all_lines, contents, strict=True)
        if content
    ]
    return (
        (clipped and _clipped(rows))
        or (told and _abstract(rows))
        or (begun and _begun(rows))
        or (model and _models(rows, text))
        or _doubled(rows)
        or _teaser(rows)
        or _titles(rows)
        or _paragraphs(rows)
        or _blocks(rows)
        or _page_heads(rows)
    )


def _page_heads(rows: list[_Row]) -> list[Edit]:
    """The head of the article again on each of its pages."""
    copies = page_heads([row.text for row in rows], "".join(row.kind for row in rows))
    return [Edit(*rows[at].span, "", "repeated-head") for copy in copies for at in copy]


def _teaser(rows: list[_Row]) -> list[Edit]:
    """The title, perhaps its date line, 查看余下全文 and a credit, before the article itself."""
    first = next((at for at, row in enumerate(rows) if row.kind == "B"), len(rows))
    below = _Below.of(rows)
    found: list[Edit] = []
    past = 0  # where the rows begin of which no teaser was found yet
    for start in range(first):
        if start < past or rows[start].kind not in "Tt" or len(rows[start].text) < 4:
            continue
        for again in range(start + 2, min(start + TEASER, len(rows))):
            if rows[again].kind == "B" or not _is_title_of(rows[start].text, rows[again].text):
                continue
            between = rows[start + 1 : again]
            linked = any(
                row.kind == "D" or _links(row.text) or _breaks_off(row, below.nearest[again])
                for row in between
            )
            if linked and all(_of_teaser(row, below, again) for row in between):
                edits, past = _without_teaser(rows, start, again)
                found += edits
            break
    return found


def _links(text: str) -> bool:
    """Tell whether a line of a teaser is a link to the article, or ends in one in brackets."""
    cut = _CLIPPED().search(text, max(0, len(text) - 20))
    return _MORE().match(text) is not None or (cut is not None and cut["link"] is not None)


def _breaks_off(row: _Row, text: str) -> bool:
    """Tell whether a line is how the first text below the title begins, and ends no sentence."""
    told = row.text.rstrip("….")
    return (
        len(told) >= BEGINNING
        and told[-1] not in _ENDS
        and len(text) > len(row.text)
        and text.startswith(told)
    )


def _is_title_of(teaser: str, title: str) -> bool:
    """Tell whether `title` is that of a teaser: the same, cut off in the teaser, or decorated.

    An office is no title of what it issues: 某县政府 above 某县政府关于…的通知.
    """
    told = teaser.rstrip("….")
    rest = title[len(told) :]
    return title.startswith(told) and (told != teaser or not rest or not rest[0].isalnum())


def _doubled(rows: list[_Row]) -> list[Edit]:
    """The whole page twice: the second half of the lines says what the first does."""
    half = len(rows) // 2
    texts = [row.text for row in rows]
    long_enough = half > 1 and any(row.kind == "B" and len(row.text) >= LONG for row in rows)
    if not long_enough or len(rows) % 2 or texts[:half] != texts[half:]:
        return []
    return [Edit(*row.span, "", "repeated-page") for row in rows[half:]]


def _clipped(rows: list[_Row]) -> list[Edit]:
    """The beginning of a paragraph, cut off with dots or a link, right above the paragraph.

    Its date or its title may stand between. Dots alone count only above all running text: in a
    poem or a speech they may be meant.
    """
    running = False
    found: list[Edit] = []
    for n, (before, row) in enumerate(pairwise(rows), 2):
        if n < len(rows) and (row.kind == "D" or (row.kind in "Tt" and not running)):
            row = rows[n]  # noqa: PLW2901 (the line below the date, or the title)
        end = _CLIPPED().search(before.text, max(0, len(before.text) - 20))
        told = before.text[: end.start()] if end else ""
        if (
            end
            and len(told) >= BEGINNING
            and (end["link"] or not running)
            and row.kind == "B"
            and row.text.startswith(told)
            and len(row.text) > len(before.text)
            and not _CLIPPED().search(row.text, max(0, len(row.text) - 20))
        ):
            found.append(Edit(*before.span, "", "teaser-copy"))
        else:
            running |= before.kind == "B"
    return found


def _is_beginning(one: str, two: str) -> bool:
    """Tell whether a line breaks off that is how the next one begins.

    A site that cuts it may take the quotation marks off. With a full stop it may be meant.
    """
    if len(one) < 2 * LONG or len(two) <= len(one) or one[:BEGINNING] != two[:BEGINNING]:
        return False
    if one[-1] in _ENDS:
        return False
    return _unquoted(two).startswith(_unquoted(one))


def _unquoted(line: str) -> str:
    return "".join(character for character in line if character not in _QUOTES)


def _begun(rows: list[_Row]) -> list[Edit]:
    """The first running text, right above a paragraph that begins with it: an unmarked abstract."""
    first = next((n for n, row in enumerate(rows) if row.kind == "B"), len(rows))
    if first + 1 < len(rows) and _is_beginning(rows[first].text, rows[first + 1].text):
        return [Edit(*rows[first].span, "", "teaser-copy")]
    return []


def _abstract(rows: list[_Row]) -> list[Edit]:
    """An abstract so labelled that is the first text below it, its first paragraphs, or one."""
    for at, row in enumerate(rows[:TEASER]):
        label = _ABSTRACT().match(row.text)
        told = row.text[label.end() :].rstrip("….") if label else ""
        if label and not told and (copies := _copies(rows[at + 1 : at + 1 + 2 * TEASER])):
            return [Edit(*other.span, "", "teaser-copy") for other in (row, *copies)]
        if len(told) < BEGINNING:
            continue
        texts = (other for other in rows[at + 1 :] if other.kind == "B")
        below = next(texts, None)
        if below and below.text.startswith(told):
            return [Edit(*row.span, "", "teaser-copy")]
        if len(told) >= 2 * LONG and any(other.text == told for other in texts):
            return [Edit(*row.span, "", "teaser-copy")]
    return []


def _copies(rows: list[_Row]) -> list[_Row]:
    """Return the first rows, if the next ones say the same: the last may be cut off with dots."""
    for size in range(1, len(rows) // 2 + 1):
        above, below = rows[:size], rows[size : 2 * size]
        whole = all(one.text == two.text for one, two in zip(above[:-1], below, strict=False))
        told = above[-1].text.rstrip("….")
        begun = len(told) >= BEGINNING and below[-1].text.startswith(told)
        if whole and begun and sum(len(row.text) for row in above) >= 2 * LONG:
            return above
    return []


def _of_teaser(row: _Row, below: _Below, at: int) -> bool:
    """Tell whether a line can belong to a teaser: no text, or text that the article repeats."""
    if row.kind != "B" and (_MORE().match(row.text) or not _links(row.text)):
        return row.kind in "DCFtTS" or bool(_MORE().match(row.text))
    told = _CLIPPED().sub("", _MORE_AT_END().sub("", row.text)).rstrip("….")
    return len(told) >= 10 and below.holds(told, at)


def _without_teaser(rows: list[_Row], start: int, again: int) -> tuple[list[Edit], int]:
    """Remove the first copy, or but its title where nothing else states the date of the article.

    Returns the edits, and the row with which the next teaser may begin. The day of a paper alone
    does not state what the page says with labels: 时间：… 来源：….
    """
    told = any(row.kind == "D" and _labelled(row.text) for row in rows[start:again])
    dated = any(
        row.kind == "D" and (not told or _labelled(row.text)) for row in rows[again + 1 : again + 5]
    )
    if dated or not any(row.kind == "D" for row in rows[start:again]):
        return [Edit(*row.span, "", "teaser-copy") for row in rows[start:again]], again
    gone = [row for row in rows[start:again] if row.kind == "B" or _MORE().match(row.text)]
    return [Edit(*row.span, "", "teaser-copy") for row in (*gone, rows[again])], again + 1


def _labelled(line: str) -> bool:
    """Tell whether a line of a date has a label: more than what a clock has marks between."""
    return any(mark in ":：" and line[at].isalpha() for at, mark in enumerate(line[1:]))


def _titles(rows: list[_Row]) -> list[Edit]:
    """The same title several times on end, before any running text."""
    found: list[Edit] = []
    for before, row in pairwise(rows):
        if "B" in (before.kind, row.kind):
            break
        if row.text == before.text and row.kind == "T" and not set(row.text) & _VERSE:
            found.append(Edit(*row.span, "", "repeated-title"))
    if not any(row.kind == "B" for row in rows):
        return []
    return found


def _is_model(above: str, title: str) -> bool:
    """Tell whether a line is the title below it, in brackets or as a site of model texts has it."""
    if above == title or len(above) > MODEL or title not in above:
        return False
    if above[0] in "【[" and above[1:-1] == title:
        return True
    found = _MODEL().fullmatch(above)
    copy = above[found.start("title") :] if found else ""
    return copy.startswith(title) and copy[len(title) :] in MODELS


def _models(rows: list[_Row], text: str) -> list[Edit]:
    """Return the edits that remove what a site of model texts prints above the title, again."""
    found: list[Edit] = []
    for before, row in pairwise(rows[:TEASER]):
        if "B" in (before.kind, row.kind):
            break
        if _is_model(text[slice(*before.span)].strip(), text[slice(*row.span)].strip()):
            found.append(Edit(*before.span, "", "repeated-title"))
    return found if any(row.kind == "B" for row in rows) else []


def _paragraphs(rows: list[_Row]) -> list[Edit]:
    """The same long paragraph twice on end."""
    return [
        Edit(*row.span, "", "repeated-paragraph")
        for before, row in pairwise(rows)
        if row.text == before.text and len(row.text) >= LONG and row.kind == "B"
    ]


def _blocks(rows: list[_Row]) -> list[Edit]:
    """The same paragraphs twice with other lines between: a lead, or the whole page."""
    first: dict[str, int] = {}
    found: list[Edit] = []
    past = texts = 0
    for at, row in enumerate(rows):
        texts += row.kind == "B"
        if row.kind != "B" or len(row.text) < LONG or at < past:
            continue
        one = first.setdefault(row.text, at)
        if one == at:
            continue
        lead = texts == 2  # the very first text of the document comes again as the second
        run = _run(rows, one, at, past)
        told = [len(other.text) for other in run if other.kind == "B"]
        if len(told) > 1 and sum(told) >= 2 * LONG:
            found += [Edit(*other.span, "", "repeated-paragraph") for other in run]
            past = at + sum(other.span.start >= row.span.start for other in run)
        elif lead and run[0].kind == "T" and run[0].text == rows[0].text:
            return [Edit(*other.span, "", "repeated-paragraph") for other in run]
        elif lead and len(row.text) >= 2 * LONG:
            return [Edit(*rows[one].span, "", "repeated-paragraph")]
    return found


def _run(rows: list[_Row], one: int, two: int, past: int) -> list[_Row]:
    """Return the second copy: all lines around `two` that are the same around `one`."""
    gap = two - one
    while one > 0 and two > past and two - 1 > one and _same(rows, one - 1, two - 1):
        one, two = one - 1, two - 1
    stop = two
    while stop < len(rows) and stop - gap < two and _same(rows, stop - gap, stop):
        stop += 1
    return rows[two:stop]


def _same(rows: list[_Row], one: int, two: int) -> bool:
    return rows[one].text == rows[two].text
