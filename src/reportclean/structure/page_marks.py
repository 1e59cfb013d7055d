"""Page numbers as print and converters set them: `- 12 -`, `第 3 页 共 9 页`, `Page 4 of 7`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reportclean.core.edits import Edit
from reportclean.structure.layout import MARK, ends_sentence
from reportclean.structure.lazy import lazy

DASH = r"[-—–－─―~～·•]"
_DASHES = frozenset(DASH[1:-1])
_N = "[0-9]{1,4}"
_PAGE = lazy(
    rf"{DASH}{{1,3}} ?(?:{_N}|[ivxl]{{1,6}}) ?{DASH}{{1,3}}"
    rf"|[-—]? ?第 ?{_N} ?[页頁](?: ?[-—])?[,，、/ ]{{0,2}}(?:[（(]?[共总總] ?{_N} ?[页頁][)）]?)?"
    rf"|[（(]?(?:[共总總] ?{_N} ?[页頁][,，、/ ]{{0,3}})(?:[当當]前)?第 ?{_N} ?[页頁][)）]?"
    rf"|[（(]?(?:[当當]前)?第 ?{_N} ?[页頁][,，、/ ]{{0,3}}[共总總] ?{_N} ?[页頁][)）]"
    rf"|[【\[〔] ?第 ?{_N} ?[页頁] ?[】\]〕]"
    rf"|(?:PAGE|Page|page) {{1,2}}{_N}(?: {{0,2}}(?:of|/) {{0,2}}{_N})?"
    rf"|{_N} ?/ ?{_N}(?: ?[页頁])"
    rf"|([=*#_~-])\1{{1,15}} ?(?:第 ?{_N} ?[页頁]|(?:PAGE|Page|page) ?{_N})"
    rf"(?: ?(?:of|/|[共总總]) ?{_N}(?: ?[页頁])?)? ?\1{{2,16}}"
)
_FIELD = lazy("(?:PAGE|NUMPAGES) ?(?=[0-9]{1,4} ?[页頁])")
"""What Word sets in front of a number that it counts: 第 PAGE 2 页."""
_NUMBERED = lazy(rf"[ \t\u3000\xa0]{DASH} ?{_N} ?{DASH}$")
"""The number of a page behind the name of an issue."""
_LONGEST = 48
_WIDE = ord("\N{FULLWIDTH DIGIT ZERO}")
_BLANKS = {0xA0: " ", 0x3000: " ", **{_WIDE + n: str(n) for n in range(10)}}
"""What converters set around the number for a blank, and digits in full width."""
_RULES = frozenset(("page-mark", "page-count", "newspaper-jump", "newspaper-jump-line"))
"""Those of the rulebook that find such a line."""
_JUMP = lazy(
    r"[（(\[【▲▼●■★ ]{0,2}(?:[下紧緊][转轉]|[上紧緊]接)第? ?"
    r"[A-Z]?[0-9一二三四五六七八九十]{1,3} ?版[）)\]】▶►→ ]{0,2}"
)
_FIRST_PAGE = ("第1页", "第 1 页", "第1頁", "第 1 頁", "第一")
_ENDED = lazy("[。！？]")
_HEADED = lazy(
    r"(?P<left>[0-9]{1,4})[ \t\u3000·•-]{1,4}(?P<below>[^0-9\s].{3,33})"
    r"|(?P<above>\S.{2,33}?[^0-9\s])[ \t\u3000·•-]{1,4}(?P<right>[0-9]{1,4})"
)
_FAR = r"[ \t\u3000\xa0]{2,40}"
_DECKED = lazy(
    rf"(?P<above>[^，。；：！？,;:!?]{{2,34}}){_FAR}{DASH} ?(?P<right>{_N}) ?{DASH}"
    rf"|{DASH} ?(?P<left>{_N}) ?{DASH}{_FAR}(?P<below>[^，。；：！？,;:!?]{{2,34}})"
)
"""The head of a page across its whole width: the number between marks, far from the words."""
_LOW = 9
"""The highest number that one of three texts with one title may have."""
_TITLED = lazy(r"第 ?[0-9]{1,3} ?[页頁][：:] ?(?P<title>[^，。；！？]{2,40})")
"""What a page of an article on the web is about."""
_PAGER = lazy(r"(?:[【\[][0-9]{1,3}[】\]] ?){2,20}")
_STAMP = lazy(
    "(?:精品|精选|精選|优质|優質|推荐|推薦|实用|實用|标准|標準)(?:文档|文檔|资料|資料|范文|範文|文案)"
    "|(?:word)?(?:文档|文檔)?可(?:自由|任意)?(?:编辑|編輯)(?:修改)?|欢迎下载|歡迎下載|学习好资料|文案大全"
)
_ISSUE = lazy(
    r"[^，。；：！？,;:!?]{2,20}(?:公报|公報|[年月周季旬]刊|[学學]报|[学學]報|通讯|通訊|简报|簡報|杂志|雜誌)"
    r"[ \t\u3000·•|]{0,4}(?:[0-9]{4}年?)?[ \t\u3000·•|]{0,4}(?:第[0-9]{1,4}期|[0-9]{1,3}期)"
    r"(?:[ （(]{0,2}[总總]第?[0-9]{1,5}期[)）]?)?"
)
_HEADS = 3
_PAIR = 2
_LEAST = 60
"""Characters between the numbers of two pages."""
_STEP = 2
"""By how much the number grows from one head to the next at most: left pages bear another one."""
_OF_TOTAL = lazy(r"(?:https?://\S{4,200} {1,4})?([0-9]{1,3}) ?/ ?([0-9]{1,3})")
"""A browser prints the address of the page in front."""
_PRINTED = lazy(
    r"(?:20[0-9]{2}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/(?:20)?[0-9]{2},?)"
    r" {1,2}(?:[上下]午 ?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: [AP]M)? {1,4}\S.{0,80}"
)
"""What it prints above each page: when that was printed, and its title."""
_ABOVE = 3
"""Lines on top among which the first of them stands: readers of PDF may set a title above it."""


def is_page_mark(text: str) -> bool:
    """Tell whether a stripped line is nothing but the number of a page, and says so.

    >>> is_page_mark("- 12 -"), is_page_mark("第 3 页 共 9 页"), is_page_mark("12")
    (True, True, False)
    >>> is_page_mark("云禾县公报　2024年第2期　　— 14 —")
    True
    """
    if len(text) > _LONGEST:
        return False
    plain = text.translate(_BLANKS)
    if "PAGE" in plain:
        plain = _FIELD().sub("", plain)
    if _PAGE().fullmatch(plain):
        return True
    number = _NUMBERED().search(text) if "期" in text else None
    return number is not None and is_issue(text[: number.start()].rstrip())


def is_jump(text: str) -> bool:
    """Tell whether a stripped line sends the reader of a paper to another page.

    >>> is_jump("（下转第2版）"), is_jump("转三版的稿子")
    (True, False)
    """
    return len(text) <= _LONGEST and "版" in text and _JUMP().fullmatch(text) is not None


def parts_sentence(text: str, edit: Edit) -> bool:
    r"""Tell whether an edit takes away a line between pages, below one that ends no sentence.

    What stands above the first number of a page, and is no page of text, may be the title; that has
    one comma at most.

    >>> parts_sentence("全县造林。新增\n第 3 页\n2万亩。", Edit(8, 14, "", "page-mark"))
    True
    >>> parts_sentence("全县造林，新增林地\n第 1 页\n2万亩。", Edit(10, 16, "", "page-mark"))
    False
    """
    gone = text[edit.start : edit.stop].strip() if edit.rule in _RULES else ""
    if not (is_page_mark(gone) or is_jump(gone)) or text[edit.start - 1 : edit.start] not in "\r\n":
        return False
    whole = edit.stop == len(text) or text[edit.stop - 1] in "\r\n" or text[edit.stop] in "\r\n"
    head, _, above = text[: edit.start].rstrip().rpartition("\n")
    if not whole or ends_sentence(above):
        return False
    if is_jump(gone) or not MARK().search(above):
        return True
    if any(is_page_mark(line.strip()) for line in head.split("\n")):
        return True
    first = gone.lstrip("（(-— ").startswith(_FIRST_PAGE)
    told = _ENDED().search(f"{head}{above}") is not None or len(MARK().findall(above)) > 1
    return told and (not first or len(head) >= _LEAST)


def page_titles(texts: Sequence[str]) -> set[int]:
    """Return which lines say what a page is about, each below the heading that it says again.

    And the numbers of all pages between the two, which led to them.

    >>> page_titles(["第二章 主要目标", "【1】【2】", "第2页：主要目标", "第3页：另有安排"])
    {1, 2}
    """
    found: set[int] = set()
    for at, text in enumerate(texts):
        match = _TITLED().fullmatch(text) if at and text[0] == "第" else None
        if match is None:
            continue
        above = at - 2 if at > 1 and _PAGER().fullmatch(texts[at - 1]) else at - 1
        if texts[above].endswith(match["title"]) and len(texts[above]) <= _LONGEST:
            found.update(range(above + 1, at + 1))
    return found


def is_stamp(text: str) -> bool:
    """Tell whether a line is what a library of documents prints at the foot of its pages.

    A word of a text may be the same: ask in the midst of a sentence alone.
    """
    return _STAMP().fullmatch(text) is not None


def is_issue(text: str) -> bool:
    """Tell whether a line names an issue of a periodical, as the head of its pages does.

    >>> is_issue("青石县人民政府公报 2021年第3期"), is_issue("本期公报共3期")
    (True, False)
    """
    return len(text) <= 2 * _LONGEST and _ISSUE().fullmatch(text) is not None


def of_total(texts: Sequence[str]) -> set[int]:
    """Return which stripped lines count `2/5`, `3/5` up to one total, if two or more do.

    >>> of_total(["2/5", "正文。" * 20, "3/5", "1/2"])
    {0, 2}
    """
    counted: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        if (
            "/" in text
            and (len(text) < 10 or text[:4] == "http")
            and (match := _OF_TOTAL().fullmatch(text))
        ):
            counted.setdefault(match[2], []).append((at, int(match[1])))
    found: set[int] = set()
    for total, pages in counted.items():
        numbers = [number for _, number in pages]
        on = list(range(numbers[0], numbers[0] + len(numbers)))
        good = numbers == on and numbers[-1] <= int(total)
        if len(pages) > 1 and good and _apart(texts, pages):
            found.update(at for at, _ in pages)
    return found


def printed_heads(texts: Sequence[str], marks: Iterable[int]) -> set[int]:
    """Return the lines that a browser printed above the pages whose numbers are `marks`.

    Each stands on top, or beside the address that it printed below the page above.

    >>> lines = ["2022/1/9 10:05 春耕", "正文。", "http://a.cn/1 1/2", "2022/1/9 10:05 春耕"]
    >>> printed_heads(lines, [2])
    {0, 3}
    """
    addressed = {at for at in marks if texts[at][:4] == "http"}
    beside = {near for at in addressed for near in (at - 1, at + 1)} | set(range(_ABOVE))
    return {
        at
        for at in beside
        if addressed and 0 <= at < len(texts) and _PRINTED().fullmatch(texts[at])
    }


def _apart(texts: Sequence[str], marks: Sequence[tuple[int, int]]) -> bool:
    """Tell whether as much stands between marks as on a page, not as in the cells of a table."""
    between = sum(map(len, texts[marks[0][0] : marks[-1][0]]))
    return between >= _LEAST * (len(marks) - 1)


def numbered_heads(texts: Sequence[str]) -> set[int]:
    """Return which stripped lines are heads of pages with their numbers: `212 澜川年鉴`.

    Three with the same words at least, whose numbers run on by one or by two; or two kinds by turns
    whose numbers run on. The line above leaves its sentence open, since pages end where they are
    full: above most of three, and above one of two kinds; 实验报告 1, 实验报告 2 stand below whole
    sentences.
    """
    said: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        if len(text) > 2 * _LONGEST or not (text[0].isdigit() or text[-1].isdigit()):
            continue
        if match := _HEADED().fullmatch(text):
            words = match["below"] or match["above"]
            said.setdefault(words, []).append((at, int(match["left"] or match["right"])))
    again = [heads for heads in said.values() if len(heads) > 1 and _apart(texts, heads)]
    every = sorted(head for heads in again for head in heads)
    if len(again) > 1 and _run_on(every, 1) and any(_torn(texts, at) for at, _ in every):
        return {at for at, _ in every}
    found: set[int] = set()
    for heads in again:
        open_ = sum(_torn(texts, at) for at, _ in heads)
        if len(heads) >= _HEADS and _run_on(heads, _STEP) and 2 * open_ > len(heads):
            found.update(at for at, _ in heads)
    return found


def decked_heads(texts: Sequence[str]) -> set[int]:
    """Return which stripped lines are heads of pages with numbers between marks, far from words.

    Three at least that count on by one. They need not part sentences, if they are of two kinds by
    turns or if the numbers are high: texts of one title may be counted so from one. Or two with the
    same words, each of which stands below a clause that breaks off.

    >>> heads = ["云禾年鉴   ·286·", "·287·   农林水利", "云禾年鉴   ·288·"]
    >>> sorted(decked_heads([line for head in heads for line in (head, "正文。" * 20)]))
    [0, 2, 4]
    """
    heads: list[tuple[int, int]] = []
    words: set[str] = set()
    for at, text in enumerate(texts):
        marked = len(text) <= 2 * _LONGEST and (text[0] in _DASHES or text[-1] in _DASHES)
        if marked and (match := _DECKED().fullmatch(text)):
            heads.append((at, int(match["left"] or match["right"])))
            words.add((match["above"] or match["below"]).strip())
    if len(heads) < _PAIR or not (_run_on(heads, 1) and _apart(texts, heads)):
        return set()
    if len(heads) == _PAIR:
        open_ = all(_torn(texts, at) and MARK().search(texts[at - 1]) for at, _ in heads)
        return {at for at, _ in heads} if open_ and len(words) == 1 else set()
    return {at for at, _ in heads} if len(words) > 1 or heads[0][1] > _LOW else set()


def _torn(texts: Sequence[str], at: int) -> bool:
    return at > 0 and not ends_sentence(texts[at - 1])


def _run_on(heads: Sequence[tuple[int, int]], most: int) -> bool:
    """Tell whether the numbers of heads grow by one each time, or by so many at most."""
    return all(0 < two - one <= most for (_, one), (_, two) in pairwise(heads))
