"""What each line of a page is: rules decide first (see `peeling`), then the line model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reportclean.blocks.annexes import annexed
from reportclean.blocks.announced import said
from reportclean.blocks.bare import bare_article
from reportclean.blocks.below_closing import below_closing
from reportclean.blocks.by_rulebook import by_rulebook, unclaimed
from reportclean.blocks.closed import alike, closed, lone_headings
from reportclean.blocks.closing_lines import (
    captions_at_home,
    closing_at_home,
    closing_in_text,
)
from reportclean.blocks.comments import commented, replies
from reportclean.blocks.echoes import echoes
from reportclean.blocks.explained import LEADING, explained
from reportclean.blocks.fields import line_label, pairs_in
from reportclean.blocks.forms import form
from reportclean.blocks.framed import framed
from reportclean.blocks.headline import headline, subheading
from reportclean.blocks.homes import at_home, heading_at_home, in_article, whole_tables
from reportclean.blocks.inserts import inserts
from reportclean.blocks.labels import (
    BEGINS,
    CLOSED,
    FRAMED,
    GOING,
    HOME,
    LIKED,
    NAMED,
    PAPER,
    REPLY,
    TEASER,
    UNLIKED,
    Labelled,
)
from reportclean.blocks.model import Verdict, looks_like_page, verdicts
from reportclean.blocks.official import official
from reportclean.blocks.outlined import outlined
from reportclean.blocks.peeling import Peeling
from reportclean.blocks.places import (
    ENCLOSED,
    beginning,
    below_date,
    day_below,
    first_heading,
    is_subhead,
    lone_title,
    running,
    unfinished,
)
from reportclean.blocks.plain_tables import tabbed
from reportclean.blocks.rows import Row, row_of, rows
from reportclean.blocks.second_look import original_title
from reportclean.blocks.talk import guests, turns
from reportclean.blocks.teasers import teasers
from reportclean.blocks.trail import above_dated_title
from reportclean.blocks.wrapping import short_lines
from reportclean.core.document import Document

FEWEST = 10
"""Lines of the smallest text without markup that the line model judges: on fewer a place means
nothing."""

BESIDE = 3
"""Lines above and below a title among which lines of labels tell of it, blank ones counted."""

DOUBT = 0.35
"""A sentence of plain text goes only if the line model gives it less of a chance than this; other
lines go below one half, and those of HTML, whose markup tells more. Cross-validated on 246 pages
it costs 0.002 of precision and gains as much recall."""

ENCLOSED_LIST = 60
"""Lines of the longest list, of names or posts, with which a paper goes on before what only a
paper has: the next number, a table, the signature."""

ENCLOSED_PROSE = 40
"""Characters of prose that vouch; shorter sentences between paragraphs are often captions."""

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
        ruled = frozenset(found)
        _judge(document, peeling)
        for i in framed(document, seen, found, ruled):
            found[i] = found[i]._replace(label="body", rule=FRAMED)
        # What the model calls furniture ends no head or tail: rules now see what lies behind it.
        sure = {i: one for i, one in found.items() if one.rule not in LIKED}
        again = peeling._replace(found=sure)
        again.claim_edges()
        above_dated_title(again)
        found |= again.found
        found.update(list(_beside_title(document, found)))
        original_title(peeling)
    return tuple(found.get(i) or _plain(row) for i, row in enumerate(seen))


def _judge(document: Document, peeling: Peeling) -> None:
    """Let the line model decide about the lines of a page that no rule claims."""
    read, seen, found = rows(document), verdicts(document), peeling.found
    markup = document.source.nested
    found |= _of_others(peeling, seen)
    bare = bare_article(read, found, markup=markup)
    kept = bare | _of_paper(document, read, seen, found)
    named = in_article(document, read, seen) if markup else frozenset()
    home = _at_home(peeling, seen) if markup else frozenset()
    doubt = 0.5 if markup else DOUBT
    doubt = 0.0 if not named and _all_would_go(read, seen, found) else doubt
    title = headline(document, read, seen, found, named)
    below = subheading(document, read, found, title) if markup else None
    lone = lone_title(read, found)
    title = lone if title is None else title
    found.update(day_below(read, found, title))
    liked = _liked(read, seen, doubt, min(bare, default=0))
    plain, title = _of_plain_text(document, found, liked, title)
    plain |= frozenset() if lone is None else {lone}
    going, begins = unfinished(read, found, liked), beginning(read, seen, found)
    if not markup:
        kept |= tabbed(document.text, read, liked) | form(read, found) | alike(peeling, liked)
        kept |= closing_in_text(read, found, liked, kept | plain)
        going |= running(read, seen, found, liked, kept | plain)
        kept |= closed(peeling, liked) | lone_headings(peeling, going)
        begins |= below_date(read, found, liked)
    stay = (
        (PAPER, kept | plain),
        (HOME, home),
        (NAMED, named),
        (GOING, going),
        (BEGINS, begins),
    )
    staying = kept | plain | home | named | going | begins
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
        elif i == below or (headed and _SUBTITLE.fullmatch(row.folded)):
            found[i] = Labelled(row.line, "heading", "subtitle")
        elif liked[i] or i in staying:
            rule = "like-body" if liked[i] else next(why for why, those in stay if i in those)
            found[i] = Labelled(row.line, "body", rule, verdict.body)
            within = len(poor) <= ENCLOSED and (
                any(_vouches(read[j]) for j in poor)
                or (i in going and all(is_subhead(read[j]) for j in poor))
            )
            if seen_body and poor and (within or (i in kept and len(poor) <= ENCLOSED_LIST)):
                for j in poor:
                    found[j] = Labelled(read[j].line, "body", "enclosed-by-body", verdict.body)
            poor, seen_body = [], True
        else:
            found[i] = Labelled(row.line, "related", UNLIKED, 1 - verdict.body)
            poor.append(i)
        headed = not row.prose


def _all_would_go(
    read: Sequence[Row], seen: Sequence[Verdict], found: Mapping[int, Labelled]
) -> bool:
    """Tell whether every sentence that rules leave would go: of them the model knows nothing."""
    open_prose = [i for i, row in enumerate(read) if row.prose and i not in found]
    return bool(open_prose) and all(seen[i].body < 0.5 for i in open_prose)


def _at_home(peeling: Peeling, seen: Sequence[Verdict]) -> frozenset[int]:
    """Return the rows that stand where the article does, and free those that close it of rules."""
    document, read = peeling.document, peeling.rows
    home = at_home(document, read, seen)
    ends = closing_at_home(document, read, home, peeling.found)
    peeling.announced.update(ends)
    for i in ends:
        peeling.found.pop(i, None)
    shown = captions_at_home(document, read, home, peeling.found)
    return home | ends | shown | heading_at_home(document, read, seen)


def _beside_title(
    document: Document, found: Mapping[int, Labelled]
) -> Iterator[tuple[int, Labelled]]:
    """Yield what lines of labels right at the title say, which the model alone took for furniture.

    They leave either way; so they tell of the article.
    """
    title = next((i for i, one in found.items() if one.label == "title"), None)
    if title is None:
        return
    for i in (*range(max(0, title - BESIDE), title), *range(title + 1, title + 1 + BESIDE)):
        known = found.get(i)
        if known is not None and known.rule == UNLIKED and (pairs := pairs_in(document, i)):
            kind = line_label(pairs)
            yield i, Labelled(known.line, kind, f"{kind}-line")


def _of_others(peeling: Peeling, seen: Sequence[Verdict]) -> dict[int, Labelled]:
    """Return the lines below the article that others wrote, or that are of other articles."""
    read, known = peeling.rows, dict(peeling.found)
    markup = peeling.document.source.nested
    others = replies if markup else commented
    comments = others(peeling.document, read, seen, known)
    known |= {i: Labelled(read[i].line, "related", REPLY) for i in comments}
    known |= inserts(peeling) if markup else {}
    known |= {i: Labelled(read[i].line, "related", TEASER) for i in teasers(peeling)}
    below = below_closing(peeling, seen, known)
    return known | {i: Labelled(read[i].line, "related", CLOSED) for i in below}


def _of_paper(
    document: Document, read: Sequence[Row], seen: Sequence[Verdict], found: Mapping[int, Labelled]
) -> frozenset[int]:
    """Return the rows that the model does not judge: they say or show themselves what they are."""
    markup = document.source.nested
    kept = short_lines(document.text, read, markup=markup) | official(read, markup=markup)
    kept |= frozenset(outlined(read)) | turns(read) | guests(read) | said(read, found)
    kept |= first_heading(read, found) | annexed(document, read, found)
    return kept | (whole_tables(document, read, seen) if markup else frozenset())


def _of_plain_text(
    document: Document, found: Mapping[int, Labelled], liked: Sequence[bool], title: int | None
) -> tuple[frozenset[int], int | None]:
    """Return the rows of a page without markup that their place shows to be the article's.

    And the title, unless it stands amid them.
    """
    if document.source.nested:
        return frozenset(), title
    read, seen = rows(document), verdicts(document)
    own = frozenset[int]()
    if not document.source.blocks:
        own = explained(document, read, seen, found, title)
    if title is not None and sum(i < title for i in own) > LEADING:
        title = None
    return own | echoes(document, read, found, liked, title), title


def _liked(read: Sequence[Row], seen: Sequence[Verdict], doubt: float, top: int) -> list[bool]:
    """Tell of each row whether the model likes it; a sentence by its chance of `doubt`.

    At `top` begins an article that is known by its place: above it only sentences may be its.
    """
    return [
        (row.prose or i >= top) and verdict.body >= (doubt if row.prose else 0.5)
        for i, (row, verdict) in enumerate(zip(read, seen, strict=True))
    ]


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
