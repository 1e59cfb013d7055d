r"""Titles and headings that were set in several lines, put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair import words
from reportclean.structure.layout import HAN, MARK, Row, ends_sentence, rows
from reportclean.structure.lazy import lazy
from reportclean.structure.numbering import supported, token
from reportclean.structure.turns import ADVERBS, VERBS

_MARK = lazy("[，。；：！？,;:!?]")
_NUMBERED_OPEN = lazy(
    r"(?:[0-9〇零一二三四五六七八九]{4}年[度]?|[上下]半年|[今明去全]年|[一二三四]季度|[0-9]{1,2}月份|"
    r"[的和与與及暨、]|[对對向为為将將把被关關])$"
)
_VERB_OPEN = lazy(
    "(?:着力|大力|全力|加快|积极|積極|切实|切實|进一步|進一步|努力|坚决|堅決|全面)"
    "(?:推进|推進|推动|推動|提升|加强|加強|建设|建設|打造|构建|構建|完善|促进|促進|落实|落實|实施|實施|深化)$"
    "|(?:做好|抓好|加强|加強|促进|促進|打造|构建|構建|围绕|圍繞|聚焦|实现|實現|确保|確保|坚持|堅持)$"
)
"""An adverb with a verb, or a verb, that wants an object: 着力推进. 稳步推进 wants none."""
_ADVERB_OPEN = lazy("(?:着力|(?<![尽盡])[大全]力|切实|切實|进一步|進一步|不断|不斷)$")
"""An adverb, which ends no heading: what it belongs to stands below, with the text perhaps."""
_ATTACHED = lazy("的(?![确確士])")
"""A particle that no line begins with: the heading above goes on with it."""
_CLAUSE_OPEN = lazy(rf"[，,](?P<verb>[{HAN}]{{2}})$")
"""The second clause of a heading, of which there is but the verb: 坚持绿色发展，推动."""
_WORK_REST = lazy("(?:回[顾顧]|[总總][结結]|安排|[计計][划劃]|打算|部署|要[点點])")
"""What a heading that ends in 工作 goes on with, if it stands alone in the line below."""
_PAUSED = lazy(rf"[{HAN}“”《》、]{{4,20}}[，,]")
"""The first half of a heading: 坚持人民至上，."""
_SPEECH = lazy("[在于於][^，。；：！？,;:!?]{4,40}")
"""The first half of the title of a speech, which goes on until …会上的讲话."""
_GIVEN = lazy(
    "[^，。；：！？,;:!?我在于於]{0,36}(?:[会會][议議]?|班|[仪儀]式|[典慶庆]典?[礼禮]?|[论論][坛壇])上的(?:[总總][结結]|主[题題]|重要|[开開]幕|[闭閉]幕)?"
    "(?:[讲講][话話]|[报報]告|工作[报報]告|致[辞辭词詞]|[发發]言|演[讲講])(?:[（(].{1,20}[)）])?"
)
_SPOKEN = 12
"""Characters of the second half of such a title, if all that it says is what was given."""
_GENRE = lazy(
    "(?:通知|意见|意見|办法|辦法|方案|规划|規劃|决定|決定|公告|公示|通告|报告|報告|条例|條例|规定|規定|"
    "细则|細則|批复|批復|函|请示|請示|纲要|綱要|计划|計劃|措施|要点|要點|说明|說明|通报|通報|决议|決議)"
    "[》〉]?(?:[（(].{1,20}[)）])?$"
)
_JOINING = lazy(rf"[{HAN}]{{5}}[和与與及暨]$")
"""With what no line of a title ends."""
_POSSESSIVE = lazy(rf"[{HAN}0-9]{{8,40}}的$")
"""The first half of a title that ends in 的, above the kind of paper alone: 审计工作报告."""
_KIND = 12
"""Characters of the second."""
_SECOND = 40
"""Characters at the end of the second line of a title that say what it is."""
_OF_THAT = lazy(
    rf"(?!关于|關於|印发|印發|转发|轉發)[{HAN}]{{0,6}}(?:情况|情況|工作|[执執]行|[实實]施|完成|事[项項宜]|[问問][题題])的"
    "(?:通知|意见|意見|[报報]告|通[报報]|[说說]明|[决決]定|[决決][议議]|请示|請示|公告)"
)
"""What goes on behind a title that could end there: 关于…计划 / 执行情况的报告."""
_ABOUT = lazy("关于|關於|印发|印發|转发|轉發")
_ONE_OFFICE = (
    rf"[{HAN}]{{2,24}}(?:人民政府|政府|办公[室厅]|辦公[室廳]|委[员員][会會]|[委局厅廳部院署]|[总總]局|集[团團]|公司"
    rf"|[协協][会會]|[联聯]合[会會]|指[挥揮]部|[领領][导導]小[组組](?:办公室|辦公室)?|法院|[检檢]察院)"
)
_OFFICE = lazy(rf"{_ONE_OFFICE}(?:[ \u3000]{{1,4}}{_ONE_OFFICE}){{0,3}}")
"""The name of an office and no more, or of several with spaces between: a letterhead goes on with
文件, a number follows on it."""
_SESSION = lazy(rf"第[{HAN}0-9]{{1,3}}[届屆]$")
_ASSEMBLY = lazy("人民代表|[人政][大协協][^，。]{0,12}[会會][议議]|委员会|委員會|常[务務]委")
_TERM = lazy(
    rf"第[{HAN}0-9]{{1,3}}[届屆][{HAN}]{{0,12}}(?:代表大[会會]|委[员員][会會]|常委[会會])$"
)
_SITTING = lazy(
    rf"第[{HAN}0-9]{{1,4}}次(?:全[体體])?[会會][议議](?:[关關][于於][^，。；：！？,;:!?]{{2,40}}|上)?"
)
"""The rest of the name of a meeting: 第二次会议, with what it resolved or with 上."""
_BULLETS = frozenset("●•■◆▪►➢➤✓√×✗")
"""Signs in front of items, none of which parts one text from the next."""
_NAME = lazy(r"《([^《》\r\n]{8,80})》")
_LEADER = lazy(r"(?:[…⋯]|[.·．]{3})[.…·．⋯\s]*[0-9]{1,4}$")
"""How a line of a list of contents ends, with the number of its page."""
_NAME_LEAST = 8
"""Characters of the first half of a title that the text names: shorter ones begin many a line."""
_HEAD_ROWS = 8
_TITLE_LINES = 4
_ALONE = 8
"""Characters of the longest number that stands alone: 第一百二十三条."""
_ITEMS = frozenset(("article", "han", "han-bracket", "arabic", "arabic-bracket", "circled"))


@cleaner
def broken_headings(document: Document) -> Iterator[Edit]:
    r"""Join a title or a heading whose first line cannot be all of it.

    A numbered heading that ends in a year, in 的 or 和, or in a comma, or is but an adverb and a
    verb (持续优化), goes on in the short line below. A title of a speech, 在…, goes on until
    …会上的讲话. A title that says 关于 goes on until the kind of paper is named: 通知, 意见. A
    session that is named by its term, 第十届, goes on with the name of the assembly. An office
    alone above 关于…的通知 is what that title begins with. What the text itself names,
    《…实施方案》, is one title wherever it stands. Blank lines between do not count. Nor do line
    ends behind the numbers and signs of items that all stand alone.
    """
    text = document.text
    if "\n" not in text and "\r" not in text:
        return
    filled = [row for row in rows(document) if row.text]
    for at, glue in _items(filled):
        yield Edit(filled[at].stop, filled[at + 1].start, glue, "number-alone")
    names = frozenset("".join(name.split()) for name in _NAME().findall(text))
    at = 0
    while at + 1 < len(filled):
        last = _heading(filled, at) or (_title(filled, at) if at < _HEAD_ROWS else at)
        if last <= at and names:
            last = _named(filled, at, names)
        for before, row in zip(filled[at:last], filled[at + 1 : last + 1], strict=True):
            yield Edit(before.stop, row.start, "", "broken-heading")
        at = max(at, last) + 1


def _items(filled: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Yield the rows that are nothing but the number or the sign of the item below, and the glue.

    Two of a kind at least, above whole sentences; and numbers above one row each, for above several
    they may head the parts of a tale or a poem. The articles of a law do not.
    """
    alone = {
        at: number
        for at, row in enumerate(filled[:-1])
        if len(row.text) <= _ALONE and (number := token(row.text)) is not None
        if number.span.stop == len(row.text) and number.style in _ITEMS
    }
    good = supported(alone.values()) if len(alone) > 1 else set()
    places = [at for at, number in alone.items() if number in good]
    if not places and len(alone) > 1:  # an excerpt may begin with any article
        steps = {two.value - one.value for one, two in pairwise(alone.values())}
        places = [at for at, number in alone.items() if number.style == "article"]
        places = places if steps == {1} and len(places) == len(alone) else []
    articles = all(alone[at].style == "article" for at in places)
    single = all(two - one == 2 for one, two in pairwise(places))
    signs = [at for at, row in enumerate(filled[:-1]) if row.text in _BULLETS]
    if not (articles or single):
        places = []
    for found in (places, signs if len(signs) > 1 else []):
        if all(_is_item(filled[at + 1].text) for at in found):
            yield from ((at, " " if at in alone and articles else "") for at in found)


def _is_item(text: str) -> bool:
    """Tell whether a line is a sentence, or announces what is below it."""
    return ends_sentence(text) or text[-1] in "：:"


def _heading(filled: Sequence[Row], at: int) -> int:
    """Return the index of the row with which the numbered heading `at` ends; 0 for none."""
    row, after = filled[at], filled[at + 1]
    number = token(row.text) if len(row.text) <= 30 else None
    if number is None:
        return 0
    head = row.text[number.span.stop :]
    if _ADVERB_OPEN().search(head) and not (_MARK().search(head) or token(after.text)):
        return at + 1
    if len(after.text) > 24:
        return 0
    if not head and at + 2 < len(filled) and not token(after.text):
        rest = filled[at + 2].text
        alone = row.text[-1] in "、)）" and not _MARK().search(after.text)
        return at + 1 if alone and "。" in rest and len(rest) > len(after.text) else 0
    if _PAUSED().fullmatch(head):
        body = filled[at + 2].text if at + 2 < len(filled) else ""
        goes_on = not (_MARK().search(after.text) or token(after.text))
        return at + 1 if goes_on and "。" in body and len(body) > len(after.text) else 0
    clause = _CLAUSE_OPEN().search(head)
    marked = _MARK().search(head, 0, clause.start() if clause else len(head))
    if marked or _MARK().search(after.text[-1:]) or "。" in after.text:
        return 0
    if clause and clause["verb"] in VERBS and at + 2 < len(filled) and not token(after.text):
        return at + 1
    attached = _ATTACHED().match(after.text) or (
        head.endswith("工作") and _WORK_REST().fullmatch(after.text)
    )
    if attached and at + 2 < len(filled):
        return at + 1
    open_ = _VERB_OPEN().search(head) or (head[:-2] in ADVERBS and head[-2:] in VERBS)
    wants = open_ and at + 2 < len(filled) and len(after.text) <= 16
    if not (_NUMBERED_OPEN().search(head) or wants) or token(after.text):
        return 0
    return at + 1


def _named(filled: Sequence[Row], at: int, names: frozenset[str]) -> int:
    """Return the index of the row with which a title of `names` ends that begins at `at`; or `at`.

    >>> half = Row(0, 0, 0, 0, 0, "云禾县饮用水水源地"), Row(0, 0, 0, 0, 0, "保护实施方案")
    >>> _named(half, 0, frozenset(["云禾县饮用水水源地保护实施方案"]))
    1
    """
    said = "".join(filled[at].text.split())
    if len(said) < _NAME_LEAST or not any(name.startswith(said) for name in names):
        return at
    for last in range(at + 1, min(at + _TITLE_LINES, len(filled))):
        said += "".join(filled[last].text.split())
        if said in names:
            return last
    return at


def _title(filled: Sequence[Row], at: int) -> int:
    """Return the index of the row with which the title that begins at `at` ends; `at` itself."""
    row, after = filled[at], filled[at + 1]
    if _SPEECH().fullmatch(row.text) and not _GIVEN().fullmatch(row.text):
        # 在…会上的 and 讲话 are one title wherever it breaks: both its halves follow 在.
        whole = len(after.text) <= _SPOKEN and row.text[1:] + after.text
        given = _GIVEN().fullmatch(after.text) or (whole and _GIVEN().fullmatch(whole))
        return at + 1 if given else at
    if _OFFICE().fullmatch(row.text) and _ABOUT().match(after.text):
        return _issued(filled, at)
    if _JOINING().search(row.text) and not words.known(row.text[-2:]):
        if MARK().search(row.text + after.text) or token(row.text) or token(after.text):
            return at
        if _GENRE().search(after.text[-_SECOND:]):
            return at + 1
    if _POSSESSIVE().fullmatch(row.text) and len(after.text) <= _KIND:
        apart = _MARK().search(after.text) or token(after.text) or _ABOUT().search(row.text)
        if not apart and _GENRE().search(after.text):
            return at + 1
    if len(row.text) > 60 or _MARK().search(row.text[-1:]) or _LEADER().search(row.text):
        return at
    session, about = _SESSION().search(row.text), _ABOUT().search(row.text)
    if _TERM().search(row.text):
        return at + 1 if _SITTING().fullmatch(after.text) else at
    if not (session or about) or token(row.text):
        return at
    if session and _ASSEMBLY().match(after.text) and len(after.text) <= 40:
        return at + 1
    if not about:
        return at
    if _GENRE().search(row.text) and after.text[0] != "的":
        return at + 1 if _OF_THAT().fullmatch(after.text) else at
    for last in range(at + 1, min(at + _TITLE_LINES, len(filled))):
        line = filled[last].text
        if _MARK().search(line) or len(line) > 40 or token(line) or _ABOUT().match(line):
            return at
        if _GENRE().search(line):
            return last
    return at


def _issued(filled: Sequence[Row], at: int) -> int:
    """Return the index of the row with which the title ends that the office `at` begins; or `at`.

    It stays a line of its own in a list of papers, each under its office, and where it is the
    last of several offices: with their names in one line it would be read as a longer name.
    """
    heads = filled[: 2 * _HEAD_ROWS]
    papers = sum(
        1
        for row, after in pairwise(heads)
        if _OFFICE().fullmatch(row.text) and _ABOUT().match(after.text)
    )
    if papers > 1 or (at and _OFFICE().fullmatch(filled[at - 1].text)):
        return at
    last = _title(filled, at + 1) if at + 2 < len(filled) else at + 1
    return last if _GENRE().search(filled[last].text) else at
