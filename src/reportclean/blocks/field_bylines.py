"""Whole lines that say without a label who wrote an article, and for whom."""

from __future__ import annotations

from reportclean.blocks.field_pair import Pair, unlabelled
from reportclean.blocks.field_signs import signed_names
from reportclean.blocks.field_values import full_name, full_names, patterns
from reportclean.blocks.labels import Label
from reportclean.core.edits import Span


def correspondent(line: str) -> list[Pair] | None:
    """Read the byline of Taiwan's papers, `【某報╱記者某某／台北報導】` or `【某新聞／某某】`."""
    content = line.strip()
    day = patterns()["date"].match(content)
    start = len(content) - len(content[day.end() :].lstrip(" ")) if day else 0
    forms = (patterns()[name].fullmatch(content, start) for name in ("correspondent", "paper"))
    match = next(filter(None, forms), None)
    known = match.groupdict() if match else {}
    name = known.get("name") or ""
    # Without brackets it may be an entry of a list: `field_medium` reads it, right below a day.
    if match is None or (known.get("paper") and content[-1] != "]"):
        return None
    if name and not (known.get("role") or known.get("source") or full_names(name)):
        return None
    shift = len(line) - len(line.lstrip())
    found = [unlabelled("日期", "date_published", "dateline", day, shift=shift)] if day else []
    for group, label, field in (
        ("date", "日期", "date_published"),
        ("clock", "时间", "time_published"),
    ):
        if known.get(group):
            found.append(unlabelled(label, field, "dateline", match, shift=shift, group=group))
    for group in ("paper", "source"):
        if known.get(group):
            found.append(unlabelled("来源", "source", "dateline", match, shift=shift, group=group))
            break
    if full_name(name[:3].strip("、 ")):
        found.append(unlabelled("记者", "author", "byline", match, shift=shift, group="name"))
    return found


def account(line: str) -> list[Pair] | None:
    """Read the line of an account, `原创 沈溪 云禾发布 2023-10-22 18:03 发表于福建`.

    Or of an aggregator, `云禾日报 - 3小时前`; or day, time and author behind a dot, `2022-09-08
    12:11·沈溪`; or the line of a portal that ends in its comments, `2012年1月17日10:32
    澜川科技[微博]沈溪 我要评论(0)`; or that of a blog, `posted @ 2021-03-09 16:20 沈溪 阅读(321)`;
    or that of a forum, `河边的芦苇 发表于 2022-8-14 10:31 | 只看该作者`.
    """
    content = line.strip()
    forms = (patterns()[name] for name in ("post", "account", "dotted", "portal", "blog", "ago"))
    match = next(filter(None, (form.fullmatch(content) for form in forms)), None)
    if match is None:
        return None
    known = match.groupdict()
    shift = len(line) - len(line.lstrip())
    values: tuple[tuple[str, str, str, Label], ...] = (
        ("author", "作者", "author", "byline"),
        ("source", "来源", "source", "dateline"),
        ("date", "日期", "date_published", "dateline"),
        ("clock", "时间", "time_published", "dateline"),
    )
    return [
        unlabelled(label, field, kind, match, shift=shift, group=group)
        for group, label, field, kind in values
        if known.get(group)
    ]


def of_a_medium(line: str) -> list[Pair] | None:
    """Read a reporter with the medium in front, `云禾融媒记者：沈溪 周 禾`, `云禾新闻记者 沈溪`."""
    content = line.strip()
    match = patterns()["of-a-medium"].fullmatch(content)
    if match is None or not full_names(match["names"]):
        return None
    if match["helped"] and not full_names(match["helped"]):
        return None
    shift = len(line) - len(line.lstrip())
    value = Span(shift + match.start("names"), shift + match.end("names"))
    return [Pair("记者", "author", "byline", value, Span(shift, shift + len(content)))]


def signature(line: str) -> list[Pair] | None:
    """Read who signs an article without a label: `(沈溪 周禾)`, `□沈溪`, `(县妇联 供稿)`."""
    content = line.rstrip(" |").lstrip()
    if supplied := patterns()["supplied"].fullmatch(content):
        at = len(line) - len(line.lstrip())
        value = Span(at + supplied.start("source"), at + supplied.end("source"))
        return [Pair("来源", "source", "dateline", value, Span(at, at + len(content)))]
    if edited := patterns()["edited"].fullmatch(content):
        if not full_names(edited["names"]):
            return None
        at = len(line) - len(line.lstrip())
        value = Span(at + edited.start("names"), at + edited.end("names"))
        return [Pair("责任编辑", "editor", "credit", value, Span(at, at + len(content)))]
    match = patterns()["signature"].fullmatch(content)
    if match is None:
        return None
    group = "bracketed" if match["bracketed"] else "marked"
    if not signed_names(match[group]):
        return None
    at = len(line) - len(line.lstrip())
    value = Span(at + match.start(group), at + match.end(group))
    whole = Span(at, at + len(content))
    return [Pair("署名", "author", "byline", value, whole)]


def ends_in_names(found: list[Pair], rest: str) -> bool:
    """Tell whether names end a line: fused to the time, or one behind date, time and paper."""
    labels = [pair.label for pair in found[-2:]]
    if labels[-1:] == ["时间"]:
        return _fused(rest)
    return labels in (["时间", "来源"], ["日期", "来源"]) and full_name(rest.strip())


def _fused(rest: str) -> bool:
    """Tell whether names follow a time without a border, `20:24王燦友姜韓`."""
    names = rest.rstrip()
    if not names:
        return False
    return len(names) <= 9 and any(
        full_name(names[:size]) and (size == len(names) or _fused(names[size:]))
        for size in (3, 2, 4)
    )
