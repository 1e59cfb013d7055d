"""What a line of a page can be."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from reportclean.core.lines import Line

Label = Literal[
    "title",
    "byline",
    "dateline",
    "metadata",
    "body",
    "heading",
    "caption",
    "list",
    "table",
    "nav",
    "control",
    "credit",
    "related",
    "promo",
    "spam",
    "disclaimer",
    "footer",
    "contact",
    "separator",
    "blank",
]
"""The kinds of line. `dateline` is the line of date and source under a title."""

LABELS: tuple[Label, ...] = get_args(Label)

CONTENT: frozenset[Label] = frozenset({"title", "body", "heading", "caption", "list", "table"})
"""Lines that belong to the article."""

FURNITURE: frozenset[Label] = frozenset(
    {"nav", "control", "credit", "related", "promo", "spam", "disclaimer", "footer", "contact"}
)
"""Lines that belong to the page."""

CARRIERS: frozenset[Label] = frozenset({"byline", "dateline", "metadata"})
"""Lines that leave the text once what they state is metadata."""


UNLIKED = "unlike-body"
"""The rule of a line that the line model takes for furniture."""

PAPER = "of-the-paper"
"""The rule of a line that the model does not judge: a piece of a paragraph, a chapter, a table."""

HOME = "sentence-at-home"
"""The rule of a sentence that stands where the article does: by the markup."""

NAMED = "in-article"
"""The rule of a line in the element that a platform names the article's."""

GOING = "article-goes-on"
"""The rule of a sentence between one that the line model likes and the next known line."""

BEGINS = "article-begins"
"""The rule of a sentence right above one of which the line model is sure."""

FRAMED = "frame-is-known"
"""The rule of a line in a text whose page rules know wholly."""

TEASER = "teaser-with-day"
"""The rule of a line that belongs to the teaser of another article."""

AMID = "related-amid"
"""The rule of another article's headline between two paragraphs: it ends no article."""

CUT_OFF = "teaser-cut-off"
"""The rule of a line that dots cut off below the heading of other articles."""

CLOSED = "below-closing-line"
"""The rule of what stands below the line that closes an article."""

REPLY = "comment-of-a-reader"
"""The rule of a line in an element that is named for comments, below the article."""

LIKED = frozenset({"like-body", "enclosed-by-body", PAPER, HOME, NAMED, GOING, BEGINS, FRAMED})
"""The rules of lines that it takes for the article's."""


class Labelled(NamedTuple):
    """A line with what it is, and why."""

    line: Line
    label: Label
    rule: str
    """The rule that decided: an id of the rulebook, or the model's `like-body`, `unlike-body`."""
    score: float = 1.0
    """How sure, from 0 to 1; 1 for a rule of the rulebook. `blocks.evidence` tells why the
    model thinks so."""


def is_trail(line: Labelled) -> bool:
    """Tell whether a rule knows a line as the trail that says where on a site the page stands."""
    return line.rule.startswith("breadcrumb")


def heads_list(rule: str, label: Label) -> bool:
    """Tell whether a rule, by its id, knows the heading of a list of other articles."""
    return label == "related" and "heading" in rule
