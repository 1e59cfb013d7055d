"""What speaks for a recurring line and what against it: place, neighbours, label, words.

A line must stand at the edges, never between the sentences of an article, and be no formula of
articles (`formulas`). Then one of these must hold: it stands outside of furniture that the rulebook
knows; on most pages the rulebook knows the line itself; it speaks of the site, or names it; it
stands at the very top, above a line that differs from page to page as titles do. A signature or a
name needs the first, for at the end of a notice it recurs as well, and so does what the line model
takes for the article's. What the model takes for furniture is no evidence: it errs on formulas.
An office right above the kind of a paper (某镇人民政府 above 2021年工作报告) is half of its title
there, and so is never learnt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from reportclean.blocks.label import label
from reportclean.blocks.labels import CARRIERS, FURNITURE, LIKED, Label, Labelled
from reportclean.blocks.offices import office
from reportclean.blocks.rules import rulebook
from reportclean.blocks.sites.edges import SLOT, Edges, Row, edges, is_furniture
from reportclean.blocks.sites.formulas import Kind, kind_of
from reportclean.blocks.sites.templates import Side, Template
from reportclean.core.document import Document

MOSTLY = 0.9
"""What must hold of a line must hold on so many of the pages where it stands."""

ABOVE = 0.6
"""Above titles on so many of the site's pages: a title itself seldom stands on as many."""

PRINTINGS = 3
"""How many printings of a line its rule shows as hits."""

BELOW: frozenset[Label] = FURNITURE - {"contact"}
"""What stands below the whole article; a contact may stand above its signature."""

SHORT = 3
"""Characters of lines that may be a name; a menu has such items too."""

_TITLE_LENGTH = range(5, 61)


@cache
def _book() -> frozenset[str]:
    return frozenset(rule.id for rule in rulebook())


class Look(NamedTuple):
    """What one page shows of the lines that recur on its site."""

    text: str
    rows: Sequence[Row]
    labels: Sequence[Labelled]
    """A label a row."""
    kinds: Mapping[int, Kind]
    """What each recurring row is by itself, by place among the rows."""
    places: Mapping[str, list[int]]
    """Where each recurring line stands, by key."""
    spot: Edges
    outside: tuple[int, int]
    """Rows before the first number or from the second on stand outside of known furniture."""
    above: int
    """Rows before this one stand at the very top, above what can only be the title."""


def look_at(document: Document, rows: Sequence[Row], known: Mapping[int, Row]) -> Look | None:
    """Return what a page shows of its recurring lines, `known` by place among its `rows`.

    None for a page without an article of its own: of whose sentences most recur, too, it is
    another copy of an article that stands on many pages.
    """
    everything = label(document)
    labels = [everything[row.number] for row in rows]
    kinds = {at: kind_of(row.words) for at, row in known.items()}
    sentences = [at for at, row in enumerate(rows) if row.prose and not is_furniture(labels[at])]
    size = {at: rows[at].line.stop - rows[at].line.start for at in sentences}
    again = sum(size[at] for at in sentences if at in known)
    spot = edges(rows, labels, known.__contains__)
    if spot is None or 2 * again >= sum(size.values()):
        return None
    places: dict[str, list[int]] = {}
    for at, row in known.items():
        places.setdefault(row.key, []).append(at)
    outside = _outside(labels, kinds, spot)
    above = _above_title(rows, labels, kinds, spot)
    return Look(document.text, rows, labels, kinds, places, spot, outside, above)


def _outside(labels: Sequence[Labelled], kinds: Mapping[int, Kind], spot: Edges) -> tuple[int, int]:
    """Return before and from which row a line stands outside of known furniture.

    Above, only navigation and the title itself will do: other furniture stands below titles too.
    """
    above = [
        at
        for at, found in enumerate(labels[: spot.head])
        if found.label == "title" or (found.label == "nav" and found.rule in _book())
    ]
    below = (
        at
        for at, found in enumerate(labels[spot.tail :], spot.tail)
        if (found.label in BELOW and found.rule in _book()) or kinds.get(at) == "site"
    )
    return max(above, default=0), next(below, len(labels)) + 1


def _above_title(
    rows: Sequence[Row], labels: Sequence[Labelled], kinds: Mapping[int, Kind], spot: Edges
) -> int:
    """Return the place of the first row that can only be the title: it differs from page to page.

    Or it names a kind of text, as the yearly 政府工作报告 does. 0: there is none.
    """
    for at, row in enumerate(rows[: spot.head]):
        if labels[at].label in FURNITURE:
            continue
        if at in kinds:
            if kinds[at] == "title":
                return at
            continue
        if labels[at].label in CARRIERS or row.prose or len(row.words) not in _TITLE_LENGTH:
            return 0
        kind = kind_of(row.words)
        sure = kind in {"plain", "title"} or (kind != "formula" and len(row.words) >= 10)
        return at if sure else 0
    return 0


@dataclass
class Tally:
    """What was seen of one line of one site, page by page."""

    words: str
    kind: Kind
    prose: bool
    pages: int = 0
    sides: Counter[Side | None] = field(default_factory=Counter)
    """Pages where it stands at the head, at the tail; None: (also) within the article."""
    labels: Counter[Label] = field(default_factory=Counter)
    ruled: int = 0
    """Pages where the rulebook knows it for furniture."""
    liked: int = 0
    """Pages where the line model takes it for the article's."""
    outside: int = 0
    """Pages where it stands outside of furniture that is known for sure."""
    above: int = 0
    half: bool = False
    """Whether it is half of a title on any page."""
    slots: list[str | None] = field(default_factory=list)
    """What stands in each slot; None where that varies."""
    printed: list[str] = field(default_factory=list)
    """Some printings, as the pages have them."""

    @classmethod
    def of(cls, look: Look, at: int) -> Tally:
        """Return an empty tally of the line at that row."""
        row = look.rows[at]
        return cls(row.words, look.kinds[at], row.prose, slots=list(SLOT.findall(row.words)))

    def note(self, look: Look, places: Sequence[int]) -> None:
        """Count one more page, on which the line stands at these rows."""
        self.pages += 1
        self.sides[_side(places, look.spot)] += 1
        for at in places:
            values = SLOT.findall(look.rows[at].words)
            self.slots = [a if a == b else None for a, b in zip(self.slots, values, strict=True)]
        at = places[0]
        found = look.labels[at]
        self.labels[found.label] += 1
        self.ruled += found.label in FURNITURE and found.rule in _book()
        self.liked += found.rule in LIKED
        self.outside += all(at < look.outside[0] or at >= look.outside[1] for at in places)
        self.above += all(at < look.above for at in places)
        self.half = self.half or any(_is_half(look.rows, at) for at in places)
        line = look.rows[at].line
        printed = look.text[line.start : line.stop].strip()
        if len(self.printed) < PRINTINGS and printed not in self.printed:
            self.printed.append(printed)

    def template(self, least: int, site: int, names: Iterable[str] = ()) -> Template | None:
        """Return the line as a template if all that was seen of it is enough, else None.

        `least` is on how many pages it must stand, `site` how many pages of the site have an
        article, `names` are what the site may call itself.
        """
        side = self._at()
        if self.pages < least or side is None or self.ruled == self.pages:
            return None
        carried = sum(self.labels[carrier] for carrier in CARRIERS)
        if self.half or self.kind == "formula" or (self.kind == "title" and side != "tail"):
            return None
        if carried > (1 - MOSTLY) * self.pages:
            return None  # it holds metadata, which is lifted before the line goes
        why = self._why(site, names if side == "tail" else ())
        if why is None:
            return None
        furniture = Counter({k: n for k, n in self.labels.items() if k in FURNITURE})
        known = max(sorted(furniture), key=furniture.__getitem__, default=None)
        default: Label = "nav" if side == "head" else "footer"
        return Template(
            self.words,
            tuple(self.slots),
            side,
            known or default,
            self.pages,
            why,
            tuple(self.printed),
        )

    def _at(self) -> Side | None:
        """Return where the line stands on nearly all pages."""
        enough = MOSTLY * self.pages
        for side in ("head", "tail", "edges"):
            if self.sides[side] >= enough:
                return side
        return "edges" if self.pages - self.sides[None] >= enough else None

    def _why(self, site: int, names: Iterable[str]) -> str | None:
        """Return what speaks for the line, in words; None: not enough."""
        enough = MOSTLY * self.pages
        if self.outside >= enough:
            return "It stands outside of other furniture"
        if self.kind == "doubtful" and len(self.words) > SHORT:
            return None
        if 2 * self.ruled >= self.pages:
            return "On most pages a rule knows it"
        if 2 * self.liked > self.pages:
            return None
        if self.kind == "site":
            return "It speaks of the site, not of the article"
        certain = self.kind == "plain" and not self.prose and None not in self.slots
        if certain and self.above >= ABOVE * site:
            return "It stands above titles, at the very top"
        if self.kind == "plain" and any(name in self.words for name in names):
            return "It names the site, as the head of its pages does"
        return None


def _is_half(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a row is an office whose paper the next one names: half of its title."""
    below = rows[at + 1].words if at + 1 < len(rows) else ""
    return (
        kind_of(below) == "title"
        and office().fullmatch("".join(rows[at].words.split())) is not None
    )


def _side(places: Sequence[int], spot: Edges) -> Side | None:
    if all(at < spot.head for at in places):
        return "head"
    if all(at >= spot.tail for at in places):
        return "tail"
    return None if any(spot.head <= at < spot.tail for at in places) else "edges"
