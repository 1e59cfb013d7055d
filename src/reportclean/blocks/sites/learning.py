"""Learn which lines a site prints around its articles, from its pages, in two passes.

The first pass counts, in fixed memory, on how many pages of a site each line stands near the top
or the bottom. The second looks only at lines that may recur, and asks of every one of them: on how
many pages with an article of their own, where, beside what, and what does the labeller take it
for? `docs/sites.md` tells what counts for a line and what against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from reportclean.blocks.link_lists import link_lists
from reportclean.blocks.rules import Rule
from reportclean.blocks.sites.edges import Row, rows
from reportclean.blocks.sites.evidence import Tally, look_at
from reportclean.blocks.sites.sketch import Counts, Seen, digest
from reportclean.blocks.sites.templates import rule_of
from reportclean.core.document import Document, Drop
from reportclean.core.given import brief
from reportclean.core.pipeline import Pipeline
from reportclean.core.source import Source
from reportclean.decode import decode
from reportclean.decode.shown import shown
from reportclean.errors import DecodeError, UsageError
from reportclean.repair.repairing import stage as repair_stage

LEAST = 3
"""On so many pages a line must stand before anything is made of it."""

SHARE = 0.3
"""On so large a part of a site's pages, for a site may have several templates."""

EDGE = 200
"""So many lines from the top and from the bottom of a page are counted."""

_HALF = re.compile("[\ud800-\udfff]")

MOST = 200_000
"""So many lines that may recur are looked at together; beyond, those seen least are let go."""


class Page(NamedTuple):
    """One page to learn from."""

    data: bytes | str | Source
    """As for `reportclean.clean`, plain or HTML; or a source that was read already."""
    site: str = ""
    """Which site it is from: a host, a folder, any name. Rules without a site act everywhere."""


def learn(pages: Iterable[Page | str | bytes]) -> tuple[Rule, ...]:
    """Return a rule for each line that recurs at the head or tail of the pages of a site.

    `pages` is walked twice, so it is a sequence or an object whose `__iter__` starts anew; one
    that is used up by walking it raises UsageError. A page that cannot be decoded is passed over,
    and so are second copies of an article. Memory does not grow with the number of pages, only
    with the number of sites and of what is learnt. `reportclean.clean(rules=...)` takes the rules,
    `as_toml` writes them down.
    """
    if isinstance(pages, str | bytes) or not isinstance(pages, Iterable):
        msg = f"pages is {brief(pages)}: give a list of pages"
        raise UsageError(msg)
    if iter(pages) is pages:
        msg = "learning walks over the pages twice: give a list, not an iterator"
        raise UsageError(msg)
    counts, sizes = _counted(pages)
    tallies, articles = _examined(pages, counts, sizes)
    names: dict[str, set[str]] = {}
    found: list[Rule] = []
    for last in (False, True):  # the tail may name the site as the head does
        for (site, _), tally in tallies.items():
            size, own = articles[site], names.get(site, ()) if last else ()
            template = tally.template(_least(size), size, own)
            if template is None:
                continue
            if last:
                found.append(rule_of(template, site=site, pages=size))
            elif template.is_name:
                names.setdefault(site, set()).add(template.words)
    return tuple(sorted(found, key=lambda rule: (rule.site, rule.where, rule.id)))


def _least(count: int) -> int:
    """Return on how many of `count` pages a line must stand."""
    return max(LEAST, ceil(SHARE * count))


def _documents(pages: Iterable[Page | str | bytes]) -> Iterator[tuple[str, Document, list[Row]]]:
    """Yield site, repaired text and rows of each page with prose that is no second copy."""
    before, seen = Pipeline(link_lists, repair_stage()), Seen()
    for given in pages:
        one = given if isinstance(given, Page) else Page(given)
        try:
            source = one.data if isinstance(one.data, Source) else decode(one.data)
            source = source if source.blocks else shown(source)
        except DecodeError:
            continue
        for document in before(Document.of(source)):
            if isinstance(document, Drop):
                continue
            found = rows(document)
            prose = [f"{row.key} {row.line.stop - row.line.start}" for row in found if row.prose]
            if prose and not seen.before(digest(one.site, *prose)):
                yield one.site, document, found


def _near(found: Sequence[Row]) -> dict[int, Row]:
    """Return the rows near the top and the bottom, by place, of which a rule can be written.

    No file holds half a surrogate pair.
    """
    last = len(found) - EDGE
    return {
        at: row
        for at, row in enumerate(found)
        if row.words and (at < EDGE or at >= last) and not _HALF.search(row.words)
    }


def _counted(pages: Iterable[Page | str | bytes]) -> tuple[Counts, Counter[str]]:
    """Return on how many pages lines stand, by digest of site and key, and the pages a site."""
    counts, sizes = Counts(), Counter[str]()
    for site, _, found in _documents(pages):
        sizes[site] += 1
        for key in {row.key for row in _near(found).values()}:
            counts.add(digest(site, key))
    return counts, sizes


def _examined(
    pages: Iterable[Page | str | bytes], counts: Counts, sizes: Counter[str]
) -> tuple[dict[tuple[str, str], Tally], Counter[str]]:
    """Return what was seen of each line that may recur, and the pages with an article a site."""
    tallies: dict[tuple[str, str], Tally] = {}
    articles = Counter[str]()
    for site, document, found in _documents(pages):
        least = _least(sizes[site])
        if sizes[site] < least:
            continue
        known = {
            at: row for at, row in _near(found).items() if counts.of(digest(site, row.key)) >= least
        }
        if not known:
            articles[site] += 1
            continue
        look = look_at(document, found, known)
        if look is None:
            continue
        articles[site] += 1
        for key, places in look.places.items():
            if (site, key) not in tallies:
                if len(tallies) >= MOST:
                    _let_go(tallies)
                tallies[site, key] = Tally.of(look, places[0])
            tallies[site, key].note(look, places)
    return tallies, articles


def _let_go(tallies: dict[tuple[str, str], Tally]) -> None:
    """Forget the half that was seen least."""
    by_pages = sorted(tallies, key=lambda key: tallies[key].pages)
    for key in by_pages[: len(by_pages) // 2]:
        del tallies[key]
