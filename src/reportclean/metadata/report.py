"""What is known of a government's work report: year, region, level, and whether it is abridged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from reportclean.blocks.fold import fold
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.metadata import papers, titles
from reportclean.metadata.front import Front
from reportclean.metadata.levels import FOR_KIND, level_of
from reportclean.metadata.meetings import addressed, within
from reportclean.metadata.only import addresses, glue, only_days
from reportclean.metadata.regions import Region, named, neighbours, resolve
from reportclean.metadata.said import said_all
from reportclean.metadata.short_names import short
from reportclean.metadata.stated import Value
from reportclean.metadata.years import folded, title_span, year_of

_BULLETIN = ("国民经济和社会发展统计公报", "国民经济和社会发展的统计公报")
_ASKED = 300
"""Characters of the body in which a report asks to be debated."""
OPENING = 1500
"""Characters of the body in which a report says for whom it is given."""

_GOVERNMENTS = ("人民政府", "人民委", "国务院", "國務院", "行政区政府", "行政區政府")
"""Who gives reports, in both scripts: from 1955 to 1967 a 人民委员会, in Macao a 特别行政区政府."""
_POLICY = ("施政报告", "施政总报告")
"""What the head of a place without 人民政府 reports on, folded: 行政长官2024年施政报告."""
_ASSEMBLED = ("向大会", "向大會")
"""To whom, in both scripts."""


_ACTING = re.compile("代理?[省市县区州盟旗镇乡]长")
"""An office that begins as the name of a county does: 代县长."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "for": re.compile(
            r"我(?:谨)?(?:代表|受)(?P<place>[一-鿿]{0,24}?)"
            r"(?:人民政府|人民委员会|国务院|(?<=特别行政区)政府)"
        ),
        "of": re.compile(
            r"我(?:谨)?(?:代表|受)(?P<place>[一-鿿]{2,24}?)(?:人民政府|人民委员会|(?<=特别行政区)政府"
            r"|(?:(?:高级|中级|第[一二三四五]中级)?人民法院|人民检察院(?:第[一二三四五]分院)?)"
            r"|人民代表大会常务委员会|人大常委会)"
        ),
        "office": re.compile(r"(?P<place>[一-鿿]{2,24}?)(?:人民)?政府"),
        "about": re.compile(r"^(?:关于)?(?:(?:19|20)\d\d(?:年度?)?(?:全国)?(?:两会)?)?"),
        "own": re.compile(
            r"(?<![一-鿿])(?:我)?(省|市|县|区|州|旗|盟)(?:委|政府|人大|政协)"
            r"|(?<=[我的和、在对向])(省|市|县|区|州|旗|盟)(?:委|政府|人大|政协|"
            r"[一二三四五六七八九十]{1,3}届)"
        ),
        "address": re.compile(r"\s*[一-鿿、]{0,8}(?:各位|同志们|代表们)"),
        "asked": re.compile(
            r"请(?:予|予以|大会|会议|各位(?:代表|委员))?(?:审议|审查)|提请[^。]{0,12}审[议查]"
        ),
        "act": re.compile(
            r"(?:决定|决议|条例|办法|规定|细则|公告|公报|通知|名单|议程|日程)(?:\(.{1,20}\))?$"
        ),
        "passed": re.compile(r"上?(?:表决|审议)?(?:通过|批准|修订|修正|公布|任命|决定)"),
        "abstract": re.compile(r"[(\[](?:摘要|节选|摘登|简版|缩略|摘编|简本|节录|要点)[)\]]"),
        "paper": re.compile(
            r"(?P<short>[一-鿿]{2,5})(?:日报|晚报|早报|时报|发布|新闻网|电视台|广播电视台)"
        ),
    }


def is_report(document: Document, found: Front) -> bool:
    """Tell whether the document is a work report, not something written about one."""
    if found.title is not None and found.title.ground == "report":
        return True
    title = _title(document, found)
    if found.title is None and titles.report(title):
        return True
    if _names_meeting(found, title) and not _patterns()["act"].search(title):
        return True
    given = titles.given(title)
    if given and found.speaker and found.day and title.endswith(_POLICY):
        return True
    opening = document.text[found.begin : found.begin + OPENING]
    told = any(map(opening.__contains__, (*_GOVERNMENTS, *_ASSEMBLED)))
    if found.speaker is None and not given and not told:
        return False  # mostly
    opening = fold(opening)
    if _patterns()["for"].search(opening) is not None and "报告" in opening:
        return True
    if _patterns()["address"].match(opening) is None:
        return False
    asked = _patterns()["asked"].search(opening[:_ASKED]) is not None
    if given and found.speaker is not None:
        return True
    return asked and (given or _unheaded(found) or _ASSEMBLED[0] in opening[:_ASKED])


def _addresses(found: Front) -> bool:
    """Tell whether the body begins with a salutation on a line of its own."""
    return found.body < len(found.rows) and addresses(found.rows[found.body].text)


def _unheaded(found: Front) -> bool:
    """Tell whether nothing but who spoke, and when, stands above the first words of a text."""
    above = [i for i in range(found.body) if not found.rows[i].leaves]
    return found.speaker is not None and all(said_all(found, i) for i in above)


def _title(document: Document, found: Front) -> str:
    """Return the title, folded: that of the text, or the one that a record states beside it."""
    if found.title is not None:
        return found.title.words(document.text)
    return fold(document.metadata.title or "")


def _names_meeting(found: Front, title: str) -> bool:
    """Tell whether the lines under the title say before which meeting the text was given.

    The meeting that passed a law or a resolution stands under its title too; and where words
    stand before it on its line, the line tells something else.
    """
    met = found.meeting
    if met is None or not (title or _addresses(found)):
        return False
    line = max((b for b in found.borders if b <= met.start), default=0)
    before = found.compact[line : met.start]
    alone = not before or only_days(before) or glue().fullmatch(before)
    end = min((b for b in found.borders if b >= met.stop), default=len(found.compact))
    known = sorted(part for part in found.read() if met.stop <= part[0] < end)
    behind = found.compact[met.stop : known[0][0] if known else end]
    told = behind.startswith("上") or glue().fullmatch(behind)
    if not before and not behind and not known:  # a heading, where nothing else tells of a report
        given = titles.given(title) or papers.notice(title)
        return bool(found.day or found.speaker or given)
    return bool(alone and told) and not _patterns()["passed"].match(behind)


def of_report(document: Document, found: Front, published: str | None) -> Iterator[Value]:
    """Yield year, region, code, level and abridgement of a report, each only if it is sure."""
    title = _title(document, found)
    year = year_of(document, found, title, published)
    if year is not None:
        yield Value("report_year", year[0], year[1], year[2])
    if title and _patterns()["abstract"].search(title):
        span = found.title.spans[-1] if found.title else title_span(found)
        yield Value("abstract", value=True, span=span, rule="abridged-title")
    region = _region(document, found, title, year[0] if year else None)
    if region is not None:
        where, span, rule = region
        yield Value("region", where.name, span, rule)
        yield Value("adcode", where.adcode, span, rule)
        yield Value("level", where.level, span, rule)
        return
    level = level_of(document.text, found)
    if level is not None:
        yield Value("level", level[0], level[1], "level-word", 0.8)


def of_bulletin(document: Document, found: Front) -> Iterator[Value]:
    """Yield region, code and level of the statistics of a place, which its title names."""
    title = _title(document, found)
    if not title.endswith(_BULLETIN):
        return
    for place in _heads(_patterns()["about"].sub("", title, count=1)):
        if (region := resolve(place)) is not None:
            span = title_span(found)
            yield Value("region", region.name, span, "title-region")
            yield Value("adcode", region.adcode, span, "title-region")
            yield Value("level", region.level, span, "title-region")
            return


def _region(
    document: Document, found: Front, title: str, year: int | None
) -> tuple[Region, Span, str] | None:
    """Return the region with its evidence: of the first place that names one without doubt."""
    text = document.text
    for place, span, rule in _places(text, found, title):
        for part in _endings(place):
            region = resolve(part, year=year)
            # Only an ambiguous name needs the whole text, and that is worth folding for it alone.
            region = region or resolve(part, year=year, text=document.once(folded))
            if region is not None:
                return region, span, rule
    return _of_paper(text, found, title, year)


def _heads(words: str) -> Iterator[str]:
    """Yield what could be a place at the beginning of an office or a title, the longest first."""
    for size in range(min(len(words), 24), 1, -1):
        if words[size - 1] in "省市区县州盟旗镇乡道":
            yield words[:size]


def _endings(place: str) -> Iterator[str]:
    """Yield a place as it stands, and without words that are no place before it."""
    yield place
    for head in ("中国共产党", "中共", "中华人民共和国", "政协", "中国人民政治协商会议"):
        if place.startswith(head):
            yield place[len(head) :]


def _places(text: str, found: Front, title: str) -> Iterator[tuple[str, Span, str]]:
    """Yield what could name the region, the surest first."""
    known = _patterns()
    if found.meeting and found.meeting.place:
        yield found.meeting.place, found.span(found.meeting.at), "meeting-region"
    if found.speaker and found.speaker.title:
        for place in _heads(_ACTING.sub("", found.said(found.speaker.title))):
            yield place, found.span(found.speaker.title), "speaker-region"
    if found.title and (met := within(title)) is not None and met.place:
        yield met.place, title_span(found), "meeting-region"
    if (match := titles.report(title)) and match["place"]:
        yield match["place"], title_span(found), "title-region"
    else:
        if match and match["short"]:
            yield match["short"], title_span(found), "title-region"
        for place in _heads(known["about"].sub("", title, count=1)):
            yield place, title_span(found), "title-region"
    opening = fold(text[found.begin : found.begin + OPENING])
    if (to := addressed(opening)) and to.place:
        yield to.place, Span(*(found.begin + at for at in to.at)), "meeting-region"
    if match := known["of"].search(opening):
        start = found.begin + match.start("place")
        yield match["place"], Span(start, start + len(match["place"])), "opening-region"
    for row in found.rows[: found.body]:
        for pair in row.pairs:
            if pair.field == "issuer":
                office = known["office"].match(said := fold(text[slice(*pair.value)]))
                yield office["place"] if office else said, pair.value, "issuer-region"


def _of_paper(
    text: str, found: Front, title: str, year: int | None
) -> tuple[Region, Span, str] | None:
    """Return the region of a local paper or of a short title, if the body confirms it.

    A paper alone tells little: it prints the reports of the city above its own too. So the body
    must speak of its own 市政府, and name the place far more often than any neighbour and not
    much less often than the place above: a report of that one names its parts evenly and rarely.
    """
    short_names = list(_short_names(text, found, title))
    if not short_names:
        return None
    rows = (r.line for r in found.rows[found.body :] if r.label == "body")
    body = fold("\n".join(text[start:stop] for start, stop, _ in rows))
    kind = _own_kind(body)
    for name, span, rule in short_names:
        candidates = named(name, kind=kind, year=year) or named(name, kind=kind)
        if not kind or len(candidates) != 1:
            continue
        region = candidates[0]
        upper = region.name.removesuffix(name + kind)
        own, above = body.count(name), body.count(short(upper)) if upper else 0
        others = neighbours(region) - {name, short(upper)}
        beside = max(map(body.count, others), default=0)
        if own >= 5 and own * 2 >= above and own >= 4 * beside:
            return region, span, rule
    return None


def _own_kind(body: str) -> str:
    """Return what a report calls its own place: 市, 县, 区 ...; empty if it leaves that open."""
    kinds = Counter(FOR_KIND.findall(body))
    kinds = kinds or Counter(a or b for a, b in _patterns()["own"].findall(body))
    (kind, count), *others = (*kinds.most_common(2), ("", 0))[:2] if kinds else (("", 0),)
    return kind if not others or others[0][1] * 2 <= count else ""


def _short_names(text: str, found: Front, title: str) -> Iterator[tuple[str, Span, str]]:
    if (match := titles.report(title)) and match["short"]:
        yield match["short"], title_span(found), "title-region"
    for row in found.rows:
        for pair in row.pairs:
            if pair.field == "source":
                match = _patterns()["paper"].fullmatch(fold(text[slice(*pair.value)]))
                if match:
                    yield match["short"], pair.value, "paper-region"
