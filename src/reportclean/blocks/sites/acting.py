"""Which rules act on a page, and what those for the edges of pages remove."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import PurePath
from urllib.parse import urlsplit

from reportclean.blocks.label import label
from reportclean.blocks.labels import CONTENT, Labelled
from reportclean.blocks.model import looks_like_page
from reportclean.blocks.rules import Rule
from reportclean.blocks.sites.edges import Row, edges, rows
from reportclean.blocks.sites.formulas import kind_of
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.core.pipeline import Cleaner, Settled, cleaner

_PLACES = frozenset({"head", "tail", "edges"})

HEADLINE = 8
"""Characters of the shortest line that is kept because the article has no other title."""

ROUNDS = 8
"""So often lines are looked for; nearly always the second time finds none."""


def sites_of(name: str) -> frozenset[str]:
    """Return what the site of an input of that name may be called.

    Of a URL its host, with and without `www.`; of a path the names of all folders on it.
    """
    if not name:
        return frozenset()
    if "://" in name:
        try:
            host = urlsplit(name).hostname or ""
        except ValueError:  # no URL after all
            return frozenset()
        return frozenset({host, host.removeprefix("www.")} - {""})
    return frozenset(PurePath(name).parts[:-1])


def acting(rules: tuple[Rule, ...], sites: AbstractSet[str]) -> tuple[Rule, ...]:
    """Return the rules that act on a page of a site with one of these names."""
    if not any(rule.site for rule in rules):
        return rules
    return tuple(rule for rule in rules if not rule.site or rule.site in sites)


def by_site(rules: Iterable[Rule]) -> Mapping[str, tuple[Rule, ...]]:
    """Return rules by their site, and free of it; those that act everywhere under no name.

    For who cleans many pages: to pick out of thousands of rules for each page is slow.
    """
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.site, []).append(replace(rule, site="") if rule.site else rule)
    return {site: tuple(own) for site, own in found.items()}


def merged(rules: Iterable[Rule], learnt: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return both, of two rules with one id the first: it was learnt before and read back."""
    return tuple({rule.id: rule for rule in (*learnt, *rules)}.values())


def edge_lines(rules: tuple[Rule, ...]) -> Cleaner:
    """Return a cleaner that removes what `edge_edits` proposes, until nothing more is proposed.

    It leaves pages alone that the line model judges: the model reads a page by all its lines, and
    errs on what is left where some are missing. There the lines leave with all other furniture.
    """

    @cleaner(name="site-lines")
    def site_lines(document: Document) -> Iterator[Edit]:
        if not looks_like_page(document):
            yield from edge_edits(document, rules)

    # What a line leaves behind may be labelled otherwise, and set another one free.
    return Settled((site_lines,), name="site-lines", rounds=ROUNDS)


def edge_edits(document: Document, rules: tuple[Rule, ...]) -> Iterator[Edit]:
    """Yield the removal of each line that a rule for the edges of pages claims.

    The head ends at the first sentence that neither these rules nor the labeller take for
    furniture, and the tail begins behind the last: so a line is reached across teasers and
    disclaimers that only the labeller knows. What the labeller takes for the title stays, and
    where nothing else could be the title, the lowest of the lines above the article: the site's
    list of headlines may name this one.
    """
    placed = [rule for rule in rules if is_placed(rule)]
    page = rows(document) if placed else []
    claims = {at: found for at, row in enumerate(page) if (found := _claims(row, placed))}
    if not claims:
        return
    everything = label(document)
    labels = [everything[row.number] for row in page]
    spot = edges(page, labels, claims.__contains__)
    title = _title(page, labels, claims, spot.head) if spot else None
    for at, found in claims.items():
        places = {"edges"}
        if spot is None or at < spot.head:
            places.add("head")
        if spot is None or at >= spot.tail:
            places.add("tail")
        inside = spot is not None and spot.head <= at < spot.tail
        rule = next((rule for rule in found if rule.where in places), None)
        if rule is not None and not inside and at != title:
            yield Edit(page[at].line.start, page[at].line.end, "", rule.id)


def _title(
    page: Sequence[Row], labels: Sequence[Labelled], claims: Container[int], head: int
) -> int | None:
    """Return the claimed row that is or may be the title, None if that is another one."""
    open_rows = [at for at in range(head) if labels[at].label in CONTENT]
    titles = [at for at in open_rows if labels[at].label == "title"]
    if titles:
        return titles[0]
    may_be = [at for at in open_rows if kind_of(page[at].words) in {"plain", "title"}]
    if any(at not in claims for at in may_be):
        return None
    return max((at for at in may_be if len(page[at].words) >= HEADLINE), default=None)


def is_placed(rule: Rule) -> bool:
    """Tell whether a rule is for whole lines at the edges of pages, as learnt ones are."""
    return rule.scope == "line" and rule.safety == "safe" and rule.where in _PLACES


def _claims(row: Row, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that match a row, in the order of their ids."""
    return [
        rule
        for rule in rules
        if (not rule.cues or any(cue in row.folded for cue in rule.cues))
        and row.folded
        and rule.regex.fullmatch(row.folded)
    ]
