"""What each line of a page is: rules decide first (see `peeling`), then the line model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportclean.blocks.bare import bare_article
from reportclean.blocks.homes import at_home
from reportclean.blocks.labels import HOME, LIKED, PAPER, UNLIKED, Label, Labelled
from reportclean.blocks.model import looks_like_page, verdicts
from reportclean.blocks.official import official
from reportclean.blocks.peeling import TITLE_ASKING, by_rulebook, unclaimed
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

ENCLOSED = 3
"""Lines between two of the article that stay with it if one of them vouches for them."""

ENCLOSED_LIST = 60
"""Lines of the longest list, of names or posts, with which a paper goes on before what only a
paper has: the next number, a table, the signature."""

ENCLOSED_PROSE = 40
"""Characters of prose that vouch; shorter sentences between paragraphs are often captions."""

DATED: frozenset[Label] = frozenset({"dateline", "byline"})
"""What stands right below a title."""

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
        _judge(document, found)
        # What the model calls furniture ends no head or tail: rules now see what lies behind it.
        sure = {i: one for i, one in found.items() if one.rule not in LIKED}
        again = peeling._replace(found=sure)
        again.claim_edges()
        found |= again.found
    return tuple(found.get(i) or _plain(row) for i, row in enumerate(seen))


def _judge(document: Document, found: dict[int, Labelled]) -> None:
    """Let the line model decide about the lines of a page that no rule claims."""
    read, seen = rows(document), verdicts(document)
    markup = bool(document.source.blocks)
    kept = short_lines(document.text, read, markup=markup) | official(read, markup=markup)
    kept |= bare_article(read, found, markup=markup)
    home = at_home(document, read, seen) if markup else frozenset()
    doubt = 0.5 if markup else DOUBT
    open_prose = [i for i, row in enumerate(read) if row.prose and i not in found]
    if open_prose and all(seen[i].body < 0.5 for i in open_prose):
        doubt = 0.0  # every sentence that rules leave would go: of them the model knows nothing
    heads = [i for i, verdict in enumerate(seen) if i not in found and verdict.title >= 0.5]
    title = max(heads, key=lambda i: seen[i].title, default=None)
    lone = _lone_title(read, found)
    title = lone if title is None else title
    kept |= set() if lone is None else {lone}
    poor: list[int] = []  # lines unlike body since the last one that is like it
    seen_body = False
    headed = False  # whether the line above could be a title
    for i, (row, verdict) in enumerate(zip(read, seen, strict=True)):
        if not (row.folded or row.prose):
            continue
        if i in found:
            poor, headed = [], False
            continue
        if i == title:
            found[i] = Labelled(row.line, "title", "like-title", verdict.title)
        elif headed and _SUBTITLE.fullmatch(row.folded):
            found[i] = Labelled(row.line, "heading", "subtitle")
        elif (liked := verdict.body >= (doubt if row.prose else 0.5)) or i in kept or i in home:
            rule = "like-body" if liked else PAPER if i in kept else HOME
            found[i] = Labelled(row.line, "body", rule, verdict.body)
            within = len(poor) <= ENCLOSED and any(_vouches(read[j]) for j in poor)
            if seen_body and poor and (within or (i in kept and len(poor) <= ENCLOSED_LIST)):
                for j in poor:
                    found[j] = Labelled(read[j].line, "body", "enclosed-by-body", verdict.body)
            poor, seen_body = [], True
        else:
            found[i] = Labelled(row.line, "related", UNLIKED, 1 - verdict.body)
            poor.append(i)
        headed = not row.prose


def _lone_title(read: Sequence[Row], found: Mapping[int, Labelled]) -> int | None:
    """Return the one line that rules leave above the line of date and source, as its title.

    It asks, or the text begins right below the date: else it may be the name of the site, with the
    title below. Of questions and of very short titles the model thinks little.
    """
    filled = [i for i, row in enumerate(read) if row.folded or row.prose]
    dated = next((n for n, i in enumerate(filled) if i in found and found[i].label in DATED), 0)
    left = [i for i in filled[:dated] if i not in found]
    if not left or left != filled[dated - 1 : dated]:
        return None
    below = next((i for i in filled[dated:] if i not in found), left[0])
    asks = TITLE_ASKING.fullmatch(read[left[0]].folded) is not None
    return left[0] if asks or (read[below].prose and not read[left[0]].prose) else None


def _vouches(row: Row) -> bool:
    """Tell whether a line that stands between two of the article shows that it is of it too."""
    return _NUMBER.match(row.folded) is not None or (
        row.prose and len(row.folded) >= ENCLOSED_PROSE
    )


def _plain(row: Row) -> Labelled:
    """Label a line that no rule claims: it stays."""
    if not (row.folded or row.prose):
        return Labelled(row.line, "blank", "blank")
    return Labelled(row.line, "body", "prose" if row.prose else "unclaimed")
