"""Entities and tags of HTML that were left in the text, also with their markers lost.

A page that writes about markup quotes it: what stands in quotation marks or code stays.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import cleaner
from reportclean.repair.unusual import cut_entity, cut_tag, holds

_ENTITY = re.compile(r"&(?:amp;){0,2}(#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_NAMES = "nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|quot"
_OPEN_ENTITY = re.compile(rf"&({_NAMES})(?![A-Za-z;=]|[0-9]{{1,9}}[;=])")
_OPEN_NUMBER = re.compile(r"&#(?:x([0-9a-fA-F]{4})|(\d{5}))(?![0-9A-Za-z;])")
"""A character by its number without the `;` behind it."""
_SHUT_ENTITY = re.compile(rf"(?<![&A-Za-z0-9;])({_NAMES});(?!\S{{0,40}}=)")
_LINE_FEED = re.compile(r"\n|&#(?:10|x0?[aA]);")
_LOST_AMPERSAND = re.compile(r"(?<![&0-9A-Za-z])#(?:x([0-9a-fA-F]{2,5})|(\d{2,5}));")
_INSIDE = re.compile(
    r"(?<=[0-9A-Za-z])#x(20[12][0-9a-f]|30[01][0-9a-f]|ff[0-5][0-9a-f]);", re.IGNORECASE
)
"""The same behind a digit or a letter, where only marks are read: `#12;` may be a number."""
_LOST_LINE_END = re.compile(
    r"[ \t]?(?:x0d ?x0a)+|(?<=[^\x00-\x7f])[ \t]?(?:x0a|x0d)+(?=[^\x00-\x7f])", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?:!--\[if [^<>\n]{0,80}\]>(?s:.{0,4000}?)<!\[endif\]--|"
    r"!--[^<>\n]{0,200}--|!--[^<>\u3400-\u9fff]{0,2000}--|\?xml[^<>\n]{0,200}|"
    r"image>(?:data:image/|https?://)[^<\n]{0,4000}</image|"
    r"(?P<code>script|style)(?:[ \t][^<>\n]{0,200})?>[^<]{0,4000}</(?P=code)|"
    r"/?(?:p|br|div|span|font|strong|b|i|em|u|a|td|tr|th|table|tbody|img|li|ul|ol|h[1-6]|center|"
    r"section|sup|sub|(?:o|v|w|m|st1):[a-z0-9]{1,20}|dd|dt|dl|hr|label|article|small|big|iframe|noframes|"
    r"listing|tt|blockquote|pre|input|button|form)"
    # What an element does when something happens may compare, onload="if(this.width>500)…", and
    # what is read in its place may be an arrow, alt="=>".
    # Word breaks lines between attributes, and within what they say.
    r"(?:(?:[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t]{0,16}(?=[a-zA-Z_:-]{1,30}=))"
    r"(?:(?:on[a-z]{3,16}|alt)=(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}')|"
    r"(?!(?:on[a-z]{3,16}|alt)=[\"'])[a-zA-Z_:-]{1,30}"
    r"(?:=(?:\"[^\"<>\n]{0,300}(?:\n[^\"<>\n]{1,200}){0,5}\"|"
    r"'[^'<>\n]{0,300}(?:\n[^'<>\n]{1,200}){0,5}'|[^\s\"'<>]{1,300}))?)){0,20}\s?/?)>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    "</?(?:p|div|li|tr|h[1-6]|section|article|blockquote|dd|dt|ul|ol|table|hr|pre)[ \\t/>]",
    re.IGNORECASE,
)
_SIDE = 12
"""Characters on both sides of tags in which it shows whether they stand within a line."""
_CUT_TAG = re.compile(
    r"(?<![<A-Za-z0-9./?!])/(?:p|br|div|span|font|strong|td|tr|table|li|ul|ol|a|b|i|h[1-6])>|"
    r"(?<![<A-Za-z0-9./?!])br ?/?>|(?<![^\r\n])p>(?=[\u4e00-\u9fff])|"
    r"(?:</(?:p|br|div|span|font|strong|td|tr|table|li|ul|ol|a|b|i|h[1-6])|<br ?/?)(?![^\r\n])",
    re.IGNORECASE,
)
"""Tags that lost one of their brackets."""


_TAGS_NAMED = re.compile(
    r"(?:[、,，/和与與及或 ]{0,2}</?[a-z][a-z0-9]{0,9} ?/?>){0,8} ?(?:这个|這個|等|的)?"
    r"(?:标签|標籤|元素|标记|標記|代码|代碼)(?![:：]|</)",
    re.IGNORECASE,
)
"""What follows a tag that is named; a left one may stand around the word, `<b>标签</b>：`."""
_DEFINED = re.compile(
    r" (?:(?:标签|標籤|元素|标记|標記)(?:用|表|是|可)|(?:是|为|為) ?(?:X?HTML|XML)|用于|用於|表示)",
    re.IGNORECASE,
)
"""What follows a tag that a sentence begins with: `<br> 标签用于换行`."""
_EXPLAINED = re.compile(" ?(?:表示|代表|用于|用於|用来|用來|定义|定義|实现|實現)")
_LESSON = re.compile("标签|標籤|元素|标记|標記|HTML|换行|換行|超链接|超連結", re.IGNORECASE)
"""What follows a tag that is explained, and what its line speaks of: `<br>表示换行`."""
_PAIRED = re.compile(
    r"<([a-z][a-z0-9]{0,9})> ?[、和與与及或跟] ?<(?:(?!\1>)[a-z][a-z0-9]{0,9}>|"
    r"/\1> ?(?:之間|之间|中間|中间))",
    re.IGNORECASE,
)
"""Two tags that are compared, `<ul>和<ol>`, or between which something is, `<p>和</p>之间`.
Left ones stand around words, `</b>和<b>`."""


_BARE = re.compile("</?([a-zA-Z][a-zA-Z0-9]{0,9})>")
_AS_NOUN = re.compile("[用写寫][\u4e00-\u9fff，。、；]|在[中里裡内內后後前]")
"""What stands on both sides of a tag that is used, written or something is in."""
_BREAKS = frozenset({"br", "p", "hr"})
"""What stands alone in a line anyway."""


@cleaner
def entities(document: Document) -> Iterator[Edit]:
    """Decode entities, those included that lost their `&` or their `&#` and `;`."""
    stop = 0
    for edit in sorted(_entities(document.text)):
        if edit.start >= stop:  # of `&amp;#65292;` the end looks like one that lost its `&`
            yield edit
            stop = edit.stop


def _entities(text: str) -> Iterator[Edit]:
    """Yield the edits of each kind of entity; one kind may see the end of another's."""
    if "&" in text:
        yield from _decoded(text)
        yield from _named(text, _OPEN_ENTITY)
        for match in _OPEN_NUMBER.finditer(text):
            new = _character(int(match[1], 16) if match[1] else int(match[2]))
            if new and not _quoted(text, *match.span()):
                yield Edit(match.start(), match.end(), new, "html-entity")
    if cut_entity(text):
        yield from _named(text, _SHUT_ENTITY)
    if "#" in text:
        for match in _LOST_AMPERSAND.finditer(text):
            code = int(match[1], 16) if match[1] else int(match[2])
            new = _character(code)
            if new and (code >= _COLOUR or code in _PLAIN):
                yield Edit(match.start(), match.end(), new, "html-entity")
        for match in _INSIDE.finditer(text):
            if new := _character(int(match[1], 16)):
                yield Edit(match.start(), match.end(), new, "html-entity")
    if holds(text, "x0"):
        for match in _LOST_LINE_END.finditer(text):
            yield Edit(match.start(), match.end(), "\n", "html-entity")


@cleaner
def left_tags(document: Document) -> Iterator[Edit]:
    """Delete tags and comments that were left in lines of text.

    A line ends at `<br>`, and at a tag of a paragraph that stands between text in one line.
    """
    text = document.text
    if "<" not in text:
        return
    for run in _runs(text, _left(text)):
        breaks = [match for match in run if match[0].lower().startswith("<br")]
        if not breaks and _within_line(text, run[0].start(), run[-1].end()):
            breaks = [match for match in run if _PARAGRAPH.match(match[0])][:1]
        for match in run:
            yield Edit(*match.span(), "\n" if match in breaks else "", "html-tag")


def _left(text: str) -> list[re.Match[str]]:
    """Return the tags that the text does not speak of; if it does of one, it may of others."""
    every = list(_TAG.finditer(text))
    spoken = {m for m in every if _named_tag(text, *m.span()) or _put_to_use(text, m)}
    return [
        match
        for match in every
        if match not in spoken
        and not _quoted(text, *match.span())
        and not _compared(text, *match.span())
        and not (spoken and _alone(text, match))
    ]


def _put_to_use(text: str, match: re.Match[str]) -> bool:
    """Tell whether a sentence uses the tag as a noun: `用<div>划分区域`; nothing closes it then."""
    name = _BARE.fullmatch(match[0])
    near = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    if name is None or name[1].lower() in _BREAKS or not _AS_NOUN.fullmatch(near):
        return False
    return f"</{name[1]}" not in text


def _alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a tag stands within a line without its other half, as one does that is named."""
    name = _BARE.fullmatch(match[0])
    if name is None or name[1].lower() in _BREAKS:
        return False
    before = text[max(0, match.start() - NEAR) : match.start()].rpartition("\n")[2]
    behind = text[match.end() : match.end() + NEAR].partition("\n")[0]
    other = f"<{name[1]}" if match[0][1] == "/" else f"</{name[1]}"
    return bool(before.strip() and behind.strip()) and other not in before + behind


def _runs(text: str, tags: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the tags in runs with nothing but blanks between."""
    run: list[re.Match[str]] = []
    for tag in tags:
        if run and text[run[-1].end() : tag.start()].strip(" \t"):
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _within_line(text: str, start: int, stop: int) -> bool:
    """Tell whether there is text on both sides, in the same line."""
    before = re.split("[\r\n]", text[max(0, start - _SIDE) : start])[-1]
    after = re.split("[\r\n]", text[stop : stop + _SIDE])[0]
    return bool(before.strip() and after.strip())


@cleaner
def cut_tags(document: Document) -> Iterator[Edit]:
    """Delete tags that lost one of their brackets; whole ones must be gone."""
    text = document.text
    if "<" not in text and not cut_tag(text):
        return
    for match in _CUT_TAG.finditer(text):
        if not _quoted(text, *match.span()):
            new = "\n" if "br" in match[0].lower() else ""
            yield Edit(match.start(), match.end(), new, "html-tag")


_TAUGHT = re.compile(
    # Not of a link to a page, http://…/a.html.
    "(?<![A-Za-z0-9_./-])(?:X?HTML|XML)(?![A-Za-z0-9_])|转义|轉義|跳脫|字符实体|字符實體|实体的|写作问号|空格[，。、）)]|小于号|大于号|小於號|大於號|"
    "(?:得到|表示|代表|显示|顯示)(?:一个|一個|半角|不换行|不換行)?空格",
    re.IGNORECASE,
)
"""What a line speaks of that teaches the entities of markup."""
_MARKUP = frozenset({"nbsp", "ensp", "emsp", "lt", "gt", "amp", "quot", "apos", "copy", "reg"})
NEAR = 60
"""Characters on both sides in which a lesson says so."""
_WHITE = frozenset("\n\t\xa0\N{IDEOGRAPHIC SPACE}\u2002\u2003\u2009")
_UNSEEN = frozenset(
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}"
    "\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
)
"""What nobody sees: named in letters it is seen, and meant by no one."""
_COLOUR = 1000
"""Three digits behind a number sign are a colour of a style sheet, `#333;`, and no character."""
_PLAIN = frozenset({0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xA0, 0xB7, 0xD7})


def _decoded(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        quoted = _quoted(text, *match.span()) and not _valued(text, match.start())
        if quoted or _taught(text, match):
            continue
        if match[1][0] != "#" and match[1] + ";" not in html5:
            continue
        new = html.unescape(f"&{match[1]};")
        if new == "\r":  # the first half of a line end, or all of it
            new = "" if _LINE_FEED.match(text, match.end()) else "\n"
        if new in _UNSEEN:
            new = ""
        if new.isprintable() or new in _WHITE:  # an empty one is printable
            yield Edit(match.start(), match.end(), new, "html-entity")


def _named(text: str, pattern: re.Pattern[str]) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        if not _quoted(text, *match.span()):
            yield Edit(match.start(), match.end(), html.unescape(f"&{match[1]};"), "html-entity")


def _character(code: int) -> str:
    new = html.unescape(f"&#{code};")
    return new if len(new) == 1 and (new.isprintable() or new == "\xa0") else ""


def _compared(text: str, start: int, stop: int) -> bool:
    """Tell whether `<p>` stands between letters or digits, as in a formula."""
    sides = text[start - 1 : start] + text[stop : stop + 1]
    return stop - start == 3 and len(sides) == 2 and sides.isascii() and sides.isalnum()


def _named_tag(text: str, start: int, stop: int) -> bool:
    """Tell whether a sentence names the tag: `使用<div>标签布局`, also in a list of tags."""
    near = _PAIRED.finditer(text, max(0, start - 16), stop + 16)
    if any(match.start() <= start < match.end() for match in near):
        return True
    if text[start + 1] != "/" and _EXPLAINED.match(text, stop):
        before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
        if _LESSON.search(before + text[stop : stop + NEAR].partition("\n")[0]):
            return True
    if re.match(r"[\w、，,；;：:]", text[start - 1 : start]):
        return bool(_TAGS_NAMED.match(text, stop))
    return bool(_DEFINED.match(text, stop))


def _taught(text: str, match: re.Match[str]) -> bool:
    """Tell whether a sentence teaches the entity of a mark: `用 &lt; 表示小于号`."""
    name = match[1]
    if name not in _MARKUP and not (name[0] == "#" and len(name) <= len("#x3F")):
        return False
    before = text[max(0, match.start() - NEAR) : match.start()].rpartition("\n")[2]
    behind = text[match.end() : match.end() + NEAR].partition("\n")[0]
    return bool(_TAUGHT.search(before + "&" + behind))


def _quoted(text: str, start: int, stop: int) -> bool:
    """Tell whether quotation marks enclose the match, so that it is what the text is about."""
    return text[start - 1 : start] in _OPEN and text[stop : stop + 1] in _CLOSE


_VALUE = re.compile(r"""=(["'])[^"'<>\n]{0,200}\1$""")


def _valued(text: str, at: int) -> bool:
    """Tell whether the quotation mark before `at` ends a value: `<a href="x"&gt;"`."""
    return _VALUE.search(text, max(0, at - NEAR), at) is not None


_OPEN = frozenset("“‘「『\"'`")
_CLOSE = frozenset("”’」』\"'`")
