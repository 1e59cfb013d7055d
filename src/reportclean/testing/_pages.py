"""Strategies of whole pages and dumps, and of the lines that surround articles."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from reportclean.blocks.labels import FURNITURE, Label
from reportclean.testing._arguments import at_least, one_of, pieces_of_text
from reportclean.testing._chinese import Punctuation, Script
from reportclean.testing._public import Span
from reportclean.testing._texts import Article, articles
from reportclean.testing.soil import (
    Place,
    Planted,
    Soiled,
    furniture_lines,
    look_alike_lines,
    surrounded,
)

T = TypeVar("T")

Layout = Literal["dashes", "rules", "plain"]
"""How a dump sets its records apart: a line of one hyphen before each; a line of twenty hyphens
before each but the first; or nothing but the shape of title, body and date."""

LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@dataclass(frozen=True)
class Page:
    """An article with the furniture of its page above and below."""

    text: str
    article: Article
    """What stands between the furniture."""
    planted: tuple[Planted, ...]
    """The lines of furniture with their labels, in order of place."""

    @property
    def body(self) -> str:
        """The paragraphs of the article, without its title."""
        return self.article.body


@dataclass(frozen=True)
class Dump:
    """Several records in one text."""

    text: str
    articles: tuple[str, ...]
    """The text of each, title and body, in order of place."""
    layout: Layout


def pages(
    *,
    script: Script | None = None,
    punctuation: Punctuation | None = None,
    labels: Collection[Label] = FURNITURE,
    max_lines: int = 4,
) -> SearchStrategy[Page]:
    """Return pages: an article, its title included, with lines of furniture above and below.

    The lines are hits of the rulebook's safe rules with one of these `labels`; up to `max_lines`
    of them stand at each end.
    """
    check_labels(labels)
    at_least(0, max_lines=max_lines)
    return st.builds(
        _page,
        articles(script=script, punctuation=punctuation),
        _furniture("head", labels, max_lines),
        _furniture("tail", labels, max_lines),
    )


def soiled_texts(
    *,
    script: Script | None = None,
    punctuation: Punctuation | None = None,
    labels: Collection[Label] = FURNITURE,
    max_lines: int = 4,
) -> SearchStrategy[Soiled]:
    """Return clean paragraphs with lines of furniture above and below, as in `pages`.

    There is no title, so that what is not furniture is what a cleaner should give back.
    """
    check_labels(labels)
    at_least(0, max_lines=max_lines)
    return st.builds(
        lambda article, above, below: surrounded(article.body, above=above, below=below),
        articles(script=script, punctuation=punctuation),
        _furniture("head", labels, max_lines),
        _furniture("tail", labels, max_lines),
    )


def dirty_texts(
    hits: Collection[str],
    *,
    script: Script | None = None,
    punctuation: Punctuation | None = None,
    max_pieces: int = 4,
) -> SearchStrategy[Soiled]:
    """Return clean paragraphs with dirt of your own in them: one to `max_pieces` of `hits`.

    One that ends in a line feed stands in front of a line, any other between two characters, or
    at an end of the text.
    """
    pieces_of_text("hits", hits)
    at_least(1, max_pieces=max_pieces)
    return _dirty(list(hits), articles(script=script, punctuation=punctuation), max_pieces)


@st.composite
def _dirty(draw: st.DrawFn, hits: list[str], clean: SearchStrategy[Article], most: int) -> Soiled:
    text = draw(clean).body
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    anywhere = range(len(text) + 1)
    there: dict[int, str] = {}
    for hit in draw(st.lists(st.sampled_from(hits), min_size=1, max_size=most)):
        there[draw(st.sampled_from(starts if hit.endswith("\n") else anywhere))] = hit
    soiled, planted, before = "", list[Planted](), 0
    for at, hit in sorted(there.items()):
        soiled += text[before:at]
        planted.append(Planted(Span(len(soiled), len(soiled) + len(hit)), "hit", hit))
        soiled += hit
        before = at
    return Soiled(soiled + text[before:], tuple(planted))


def dumps(
    *,
    layout: Layout | None = None,
    script: Script | None = None,
    punctuation: Punctuation | None = None,
    max_articles: int = 5,
) -> SearchStrategy[Dump]:
    """Return dumps of at least two records, each a title, a body on one line and a date."""
    one_of(LAYOUTS, layout=layout)
    at_least(2, max_articles=max_articles)
    days = st.dates(date(1990, 1, 1), date(2039, 12, 31)).map(date.isoformat)
    record = st.tuples(articles(script=script, punctuation=punctuation, max_paragraphs=1), days)
    return st.builds(
        _dump,
        st.lists(record, min_size=2, max_size=max_articles),
        st.sampled_from(LAYOUTS) if layout is None else st.just(layout),
    )


def boilerplate_lines(
    *, label: Label | None = None, place: Place | None = None
) -> SearchStrategy[str]:
    """Return lines that the rulebook knows to be furniture, with any label or this one.

    `place` is where they stand, `head` or `tail`; None: either.
    """
    labels = FURNITURE if label is None else (label,)
    check_labels(labels)
    one_of(get_args(Place), place=place)
    places: tuple[Place, ...] = get_args(Place) if place is None else (place,)
    return st.deferred(
        lambda: _sampled(
            dict.fromkeys(
                line for where in places for line, _ in furniture_lines(where, kinds=labels)
            )
        )
    )


def look_alikes() -> SearchStrategy[str]:
    """Return lines that look like furniture and are none: the misses of all rules."""
    return st.deferred(lambda: _sampled(look_alike_lines()))


def _furniture(
    place: Place, labels: Collection[Label], max_lines: int
) -> SearchStrategy[list[tuple[str, Label]]]:
    return st.deferred(
        lambda: st.lists(_sampled(furniture_lines(place, kinds=labels)), max_size=max_lines)
    )


def _page(article: Article, above: list[tuple[str, Label]], below: list[tuple[str, Label]]) -> Page:
    soiled = surrounded(article.text, above=above, below=below)
    return Page(soiled.text, article, soiled.planted)


def _dump(records: list[tuple[Article, str]], layout: Layout) -> Dump:
    wholes = [f"{article.text}\n{day}\n" for article, day in records]
    text = {
        "dashes": "".join(f"-\n{whole}" for whole in wholes),
        "rules": f"{'-' * 20}\n".join(wholes),
        "plain": "".join(wholes),
    }[layout]
    return Dump(text, tuple(article.text for article, _ in records), layout)


def _sampled(values: Collection[T]) -> SearchStrategy[T]:
    return st.sampled_from(list(values)) if values else st.nothing()


def check_labels(labels: Collection[Label]) -> None:
    """Raise InvalidArgument for a label that is none of furniture."""
    for label in labels:
        if label not in FURNITURE:
            msg = f"label {label!r} is none of furniture: {', '.join(sorted(FURNITURE))}"
            raise InvalidArgument(msg)
