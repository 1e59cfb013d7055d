"""The words of a value as it is kept: a source, names, keywords without what is printed around."""

from __future__ import annotations

import re

from reportclean.blocks.field_values import full_names, names_together, patterns
from reportclean.blocks.fold import fold
from reportclean.core.edits import Span

_NO_SOURCE = re.compile(
    r"未知|不详|网络|互联网|原创|转载|其他|佚名|资料图片?|图片|网站原创"
    r"|(?:首次|最后|最近|最新)?(?:发[布表]|修改|更新|编辑)"  # 于 2020-05-11 16:24 首次发布
    r"|(?i:\w*admin\w*)"
)
NOBODY = re.compile(
    r"[\W\d_]*|未知|不详|不詳|佚名|匿名|网友|網友|本站|(?:系统|系統|网站|網站|后台|超级)?(?:管理员|管理員)"
    r"|(?i:\w*admin\w*|none|null)|[A-Z]{1,4}\d{2,8}|.*[\w.-]@[\w-]+\.\w.*"
)
"""What stands where author or editor should: who keeps or built the page, an address, or nobody."""
_PAPER = re.compile("《[^《》]{2,20}》")
_BEHIND = re.compile(
    r"\s?[(（]ID ?[:：] ?[\w-]{2,40}[)）]$"
    r"|(?<=\S{3})(?<!群众|群眾|实名|匿名|网友|市民|有奖|电话|信访)(?:举报|舉報)$"
)
"""What is printed behind a source: what it is called inside its platform, a button."""
_FROM = re.compile(
    r"^(?:(?:本文|文章)?(?:来源[于自]|來源[於自]|[来來摘转轉]自|原[载載][于於]?)[:： ]?(?=[^\s:：])"
    r"|[据據](?=[^\s:：]{1,6}(?:[社网網报報台]|客户端)$))"
)
"""What says in front of a source once more that it is one."""
_SHARE = re.compile(r" ?[/／] ?(?:[文图圖]|[摄攝]影?)(?![一-鿿])")
"""What somebody did, behind the name: 周禾/文."""
_OFFICE = re.compile(
    r"(?<![一-鿿])[一-鿿]{2,8}"
    r"(?:[记記]者|通[讯訊][员員]|[专專][栏欄]作者|特[约約](?:作者|撰稿人?)|撰稿人"
    r"|[网網报報社](?= [一-鿿]{2,4}$)) "
)
"""Whose reporter or author somebody is, in front of the name."""


def source_name(value: str) -> str:
    """Return a source without what is said around it; an empty string if it is none.

    >>> source_name("原载《澜川日报》"), source_name("據新華社"), source_name("网络")
    ('澜川日报', '新華社', '')
    """
    if _NO_SOURCE.fullmatch(fold(value)):
        return ""
    value = _BEHIND.sub("", _FROM.sub("", value))
    return value[1:-1] if _PAPER.fullmatch(value) else value


def keywords(value: str) -> tuple[str, ...]:
    """Return each of several words once.

    >>> keywords("春耕;育秧 春耕")
    ('春耕', '育秧')
    """
    return tuple(dict.fromkeys(w for w in re.split(r"[\s;,；，、|/]+", value) if w))


def flat(text: str, span: Span) -> str:
    """Return the words of a span with one space between them."""
    return " ".join(text[slice(*span)].split())


def names(text: str, span: Span) -> str:
    """Return names with those of two characters together, `程 诺` as `程诺`."""
    bare = _SHARE.sub("", _OFFICE.sub("", flat(text, span)))
    bare = names_together(patterns()["desk-number"].sub("", bare))
    first, _, behind = bare.partition(" ")
    place = patterns()["from"].search(fold(f" {behind}")) if full_names(first) else None
    return f"{first} {behind[: max(0, place.start() - 1)]}".rstrip() if place else bare
