"""Teasers and abstracts above their own article: what they say stands below once more."""

from __future__ import annotations

from itertools import pairwise

from reportclean.core.edits import Edit
from reportclean.structure.duplicate_rows import LONG, TEASER, Below, Row
from reportclean.structure.lazy import lazy

_MORE = lazy(
    r"[\[(（【.…]{0,6}(?:查看|阅读|閱讀|展开|展開|点击|點擊)?(?:查看|阅读|閱讀)?"
    r"(?:余下|剩余|餘下|剩餘|更多|全部)?(?:全文|[详詳][情细細]|更多|内容|內容)"
    r"[\])）】.…>＞»]{0,6}$"
)
_MORE_AT_END = lazy(
    r"[\[(（【.…]{0,6}(?:查看|阅读|閱讀|展开|展開)?(?:全文|[详詳][情细細]|更多)[\])）】>＞»]{0,4}$"
)
_CLIPPED = lazy(
    r"(?=[.…。\[(（【〔<])(?:\.{2,6}|…{1,3}|。{2,6})?"
    r"(?P<link>[\[(（【〔<](?:[查点點]?[看击擊]?(?:阅读|閱讀|展开|展開)?全文|(?:查看|更多)?[详詳][细細情]|更多)"
    r"[>＞»]{0,3}[\])）】〕>])?[>＞»]{0,3}$"
)
CLIPS = tuple(".…。])）】〕>＞»")
"""What a line ends with that shows the beginning of an article and was cut off."""
ABSTRACT = lazy(
    r"[\[(（【]?(?:内容|新闻|新聞)?(?:摘要|提要|导读|導讀|导语|導語|简介|簡介|核心提示)[\])）】]?[:：]?"
)
"""The label of an abstract above an article."""
BEGINNING = 10
"""Characters that a teaser and its article have in common at least."""
_ENDS = frozenset("。！？!?…；;：:")
_QUOTES = frozenset("“”‘’\"'「」『』")


def teasers(rows: list[Row]) -> list[Edit]:
    """The title, perhaps its date line, 查看余下全文 and a credit, before the article itself."""
    first = next((at for at, row in enumerate(rows) if row.kind == "B"), len(rows))
    below = Below.of(rows)
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


def _breaks_off(row: Row, text: str) -> bool:
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


def clipped_beginnings(rows: list[Row]) -> list[Edit]:
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


def is_beginning(one: str, two: str) -> bool:
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


def unlabelled_abstract(rows: list[Row]) -> list[Edit]:
    """The first running text, right above a paragraph that begins with it: an unmarked abstract."""
    first = next((n for n, row in enumerate(rows) if row.kind == "B"), len(rows))
    if first + 1 < len(rows) and is_beginning(rows[first].text, rows[first + 1].text):
        return [Edit(*rows[first].span, "", "teaser-copy")]
    return []


def labelled_abstract(rows: list[Row]) -> list[Edit]:
    """An abstract so labelled that is the first text below it, its first paragraphs, or one."""
    for at, row in enumerate(rows[:TEASER]):
        label = ABSTRACT().match(row.text)
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


def _copies(rows: list[Row]) -> list[Row]:
    """Return the first rows, if the next ones say the same: the last may be cut off with dots."""
    for size in range(1, len(rows) // 2 + 1):
        above, below = rows[:size], rows[size : 2 * size]
        whole = all(one.text == two.text for one, two in zip(above[:-1], below, strict=False))
        told = above[-1].text.rstrip("….")
        begun = len(told) >= BEGINNING and below[-1].text.startswith(told)
        if whole and begun and sum(len(row.text) for row in above) >= 2 * LONG:
            return above
    return []


def _of_teaser(row: Row, below: Below, at: int) -> bool:
    """Tell whether a line can belong to a teaser: no text, or text that the article repeats."""
    if row.kind != "B" and (_MORE().match(row.text) or not _links(row.text)):
        return row.kind in "DCFtTS" or bool(_MORE().match(row.text))
    told = _CLIPPED().sub("", _MORE_AT_END().sub("", row.text)).rstrip("….")
    return len(told) >= 10 and below.holds(told, at)


def _without_teaser(rows: list[Row], start: int, again: int) -> tuple[list[Edit], int]:
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
