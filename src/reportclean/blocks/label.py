"""What each line of a page is: rules decide first (see `peeling`), then the line model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportclean.blocks.bare import bare_article
from reportclean.blocks.fields import line_label, pairs_in
from reportclean.blocks.headline import headline
from reportclean.blocks.homes import at_home, beside
from reportclean.blocks.labels import GOING, HOME, LIKED, PAPER, UNLIKED, Labelled
from reportclean.blocks.model import looks_like_page, verdicts
from reportclean.blocks.official import official
from reportclean.blocks.outlined import outlined
from reportclean.blocks.peeling import Peeling, by_rulebook, unclaimed
from reportclean.blocks.places import ENCLOSED, is_subhead, lone_title, running
from reportclean.blocks.rows import Row, row_of, rows
from reportclean.blocks.wrapping import short_lines
from reportclean.core.document import Document

FEWEST = 10
"""Lines of the smallest text without markup that the line model judges: on fewer a place means
nothing."""

DOUBT = 0.35
"""A sentence of plain text goes only if the line model gives it less of a chance than this; other
lines go below one half, and those of HTML, whose markup tells more. Cross-validated on 246 pages
it costs 0.002 of precision and gains as much recall."""

ENCLOSED_LIST = 60
"""Lines of the longest list, of names or posts, with which a paper goes on before what only a
paper has: the next number, a table, the signature."""

ENCLOSED_PROSE = 40
"""Characters of prose that vouch; shorter sentences between paragraphs are often captions."""

LAST = 6
"""Lines behind the last one of the article at most with which a text just ends."""

LAST_PROSE = 20
"""Characters of a sentence with which it ends."""

STATED = 12
"""Lines above the article in which labels are read whatever the model thinks."""

_SUBTITLE = re.compile(r"(?:--|—{1,2})\s?[一-鿿“《][^。;!?>|]{4,50}[^-—。;!?>|]")
_NUMBER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|第.{1,3}[章节条]"
)


def label(document: Document) -> tuple[Labelled, ...]:
    """Return every line of the document with its label; cached by `Document.once`."""
    return document.once(_labelled)


def opens_with_body(document: Document) -> bool:
    """Tell whether the first line of a text without markup is labelled `body`, by it alone.

    False where it takes all lines to tell.
    """
    found = document.lines
    if not found or (len(found) >= FEWEST and looks_like_page(document)):
        return False
    return unclaimed(document.text, row_of(document.text, found[0]))


def _labelled(document: Document) -> tuple[Labelled, ...]:
    seen = rows(document)
    enough = document.source.blocks or sum(bool(row.folded) for row in seen) >= FEWEST
    paged = bool(enough) and looks_like_page(document)
    peeling = by_rulebook(document, "page" if paged else "text")
    found = peeling.found
    if paged:
        _judge(document, peeling)
        # What the model calls furniture ends no head or tail: rules now see what lies behind it.
        sure = {i: one for i, one in found.items() if one.rule not in LIKED}
        again = peeling._replace(found=sure)
        again.claim_edges()
        found |= again.found
        found |= dict(_stated(document, found))
    return tuple(found.get(i) or _plain(row) for i, row in enumerate(seen))


def _judge(document: Document, peeling: Peeling) -> None:
    """Let the line model decide about the lines of a page that no rule claims."""
    read, seen, found = rows(document), verdicts(document), peeling.found
    markup = bool(document.source.blocks)
    kept = short_lines(document.text, read, markup=markup) | official(read, markup=markup)
    kept |= bare_article(read, found, markup=markup) | frozenset(outlined(read))
    doubt = 0.5 if markup else DOUBT
    home = at_home(document, read, seen) if markup else beside(read, seen, found, doubt)
    open_prose = [i for i, row in enumerate(read) if row.prose and i not in found]
    if open_prose and all(seen[i].body < 0.5 for i in open_prose):
        doubt = 0.0  # every sentence that rules leave would go: of them the model knows nothing
    title = headline(document, read, seen, found)
    lone = lone_title(read, found)
    title = lone if title is None else title
    kept |= set() if lone is None else {lone}
    liked = [
        verdict.body >= (doubt if row.prose else 0.5)
        for row, verdict in zip(read, seen, strict=True)
    ]
    going = frozenset() if markup else running(read, found, liked)
    poor: list[int] = []  # lines unlike body since the last one that is like it
    seen_body = False
    headed = False  # whether the line above could be a title
    closed = True  # whether a line that a rule knows stands below the last one of the article
    for i, (row, verdict) in enumerate(zip(read, seen, strict=True)):
        if not (row.folded or row.prose):
            continue
        if i in found:
            poor, headed, closed = [], False, True
            continue
        if i == title:
            found[i] = Labelled(row.line, "title", "like-title", verdict.title)
        elif headed and _SUBTITLE.fullmatch(row.folded):
            found[i] = Labelled(row.line, "heading", "subtitle")
        elif liked[i] or i in kept or i in home or i in going:
            rule = "like-body" if liked[i] else PAPER if i in kept else HOME if i in home else GOING
            found[i] = Labelled(row.line, "body", rule, verdict.body)
            within = len(poor) <= ENCLOSED and (
                any(_vouches(read[j]) for j in poor)
                or (i in going and all(is_subhead(read[j]) for j in poor))
            )
            if seen_body and poor and (within or (i in kept and len(poor) <= ENCLOSED_LIST)):
                for j in poor:
                    found[j] = Labelled(read[j].line, "body", "enclosed-by-body", verdict.body)
            poor, seen_body, closed = [], True, False
        else:
            found[i] = Labelled(row.line, "related", UNLIKED, 1 - verdict.body)
            poor.append(i)
        headed = not row.prose
    if not (markup or closed or len(poor) > LAST or any(map(peeling.known, poor))) and any(
        _ends(read[j]) for j in poor
    ):
        # The text was cut before the page ends.
        for j in poor:
            found[j] = Labelled(read[j].line, "body", "enclosed-by-body", seen[j].body)


def _stated(document: Document, found: Mapping[int, Labelled]) -> Iterator[tuple[int, Labelled]]:
    """Yield the lines of labels right above the article that the model takes for furniture.

    A greeting of the site with a full stop ends what rules alone see of the head.
    """
    first = min((i for i, one in found.items() if one.rule in LIKED), default=0)
    above = [i for i, one in found.items() if i < first]
    for i in sorted(above)[-STATED:]:
        pairs = pairs_in(document, i) if found[i].rule == UNLIKED else ()
        if pairs:
            kind = line_label(pairs)
            yield i, Labelled(found[i].line, kind, f"{kind}-line")


def _vouches(row: Row) -> bool:
    """Tell whether a line that stands between two of the article shows that it is of it too."""
    return _NUMBER.match(row.folded) is not None or (
        row.prose and len(row.folded) >= ENCLOSED_PROSE
    )


def _ends(row: Row) -> bool:
    """Tell whether a line is a sentence, no headline or question of a list."""
    return row.prose and len(row.folded) >= LAST_PROSE and row.folded.endswith(("。", "。”"))


def _plain(row: Row) -> Labelled:
    """Label a line that no rule claims: it stays."""
    if not (row.folded or row.prose):
        return Labelled(row.line, "blank", "blank")
    return Labelled(row.line, "body", "prose" if row.prose else "unclaimed")
