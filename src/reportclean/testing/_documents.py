"""Strategies of what the core is made of: spans, edits, substitutions, metadata, documents."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from reportclean.testing._arguments import at_least, length_of
from reportclean.testing._public import (
    LEVELS,
    Document,
    Edit,
    Edits,
    Footnote,
    Heading,
    Metadata,
    Source,
    Span,
    Substitution,
)
from reportclean.testing._texts import texts as any_texts

ANY_LENGTH = 40
"""The longest text, in characters, of spans and edits that are of no text in particular."""


def spans(text_or_length: str | int) -> SearchStrategy[Span]:
    """Return the spans of a text, or of any text of that length; they may be empty."""
    length = length_of(text_or_length)
    at = st.integers(0, length)
    return st.tuples(at, at).map(lambda ends: Span(min(ends), max(ends)))


def single_edits(text_or_length: str | int) -> SearchStrategy[Edit]:
    """Return single edits of a text, or of any text of that length: none is empty both ways."""

    def made(span: Span, text: str, rule: str) -> Edit:
        nothing = span.start == span.stop and not text
        return Edit(span.start, span.stop, "+" if nothing else text, rule)

    return st.builds(made, spans(text_or_length), _inserts(), _rules())


def edits(text_or_length: str | int, *, max_edits: int = 6) -> SearchStrategy[Edits]:
    """Return the edits of a text, or of any text of that length: sorted, disjoint.

    They may touch, replace a text by itself, insert several times at one place, or be none.
    """
    length = length_of(text_or_length)
    at_least(0, max_edits=max_edits)
    size = st.integers(0, 3) | st.integers(0, length)
    drawn = st.lists(st.tuples(size, size, _inserts(), _rules()), max_size=max_edits)

    def made(steps: list[tuple[int, int, str, str]]) -> Edits:
        items: list[Edit] = []
        at = 0
        for before, taken, text, rule in steps:
            start = min(at + before, length)
            at = min(start + taken, length)
            if start < at or text:
                items.append(Edit(start, at, text, rule))
        return Edits(length, tuple(items))

    return drawn.map(made)


def substitutions(text: str) -> SearchStrategy[Substitution]:
    """Return layers that put other characters in the place of some of those of `text`."""
    change = st.tuples(st.integers(0, max(0, len(text) - 1)), st.sampled_from("甲乙丙"))

    def made(changes: list[tuple[int, str]]) -> Substitution:
        characters = list(text)
        for at, character in changes if text else ():
            characters[at] = character
        return Substitution("".join(characters), "other-script")

    return st.lists(change, max_size=6).map(made)


def metadata() -> SearchStrategy[Metadata]:
    """Return metadata with any of the fields known."""
    words = st.sampled_from(["甲", "政府工作报告", "a\tb", "\N{IDEOGRAPHIC SPACE}", "\ud800", "0"])
    some = st.none() | words
    days = st.none() | st.dates().map(lambda day: day.isoformat())
    return st.builds(
        Metadata,
        title=some,
        date_published=days,
        time_published=st.none() | st.times().map(lambda time: f"{time:%H:%M}"),
        source=some,
        author=some,
        editor=some,
        column=some,
        index_number=some,
        doc_number=some,
        issuer=some,
        category=some,
        keywords=st.lists(words, max_size=3).map(tuple),
        report_year=st.none() | st.integers(1949, 2100),
        region=some,
        adcode=st.none() | st.integers(110000, 659999).map(str),
        level=st.none() | st.sampled_from(LEVELS),
        meeting=some,
        meeting_date=days,
        speaker=some,
        speaker_title=some,
        abstract=st.none() | st.booleans(),
    )


def documents(
    texts: SearchStrategy[str] | None = None, *, max_steps: int = 4
) -> SearchStrategy[Document]:
    """Return documents that cleaners have worked on: edited, cut, converted, lifted and flagged.

    `texts` makes the source text; None: any text.
    """
    at_least(0, max_steps=max_steps)
    sources = any_texts() if texts is None else texts

    @st.composite
    def made(draw: DrawFn) -> Document:
        document = Document.of(Source.of(draw(sources), name=draw(st.sampled_from(["", "a.txt"]))))
        for _ in range(draw(st.integers(0, max_steps))):
            document = draw(_next(document))
        return draw(_outlined(document))

    return made()


def _inserts() -> SearchStrategy[str]:
    """Return replacements; they are chosen, not spelt, because that is five times as fast."""
    return st.sampled_from(["", "x", "yz", "中", "\n", "xyz文"])


def _rules() -> SearchStrategy[str]:
    return st.sampled_from(["stray-mark", "lost-space", "wrong-width"])


def _next(document: Document) -> SearchStrategy[Document]:
    """Return what one step of a cleaner may make of `document`."""
    text = document.text
    return st.one_of(
        edits(text).map(lambda layer: document.edit(layer, "editor")),
        spans(text).map(lambda span: document.cut(span, "splitter")),
        substitutions(text).map(lambda layer: document.edit(layer, "converter")),
        spans(text).map(lambda span: document.lift("title", text[slice(*span)], span, "headline")),
        spans(text).map(lambda span: document.flag("odd-run", span, share=0.5, note="seen")),
        st.just(document.flag("maybe-several")),
    )


def _outlined(document: Document) -> SearchStrategy[Document]:
    """Return `document` as it is, or with headings and notes at some places of its text."""
    length = len(document.text)
    cuts = st.lists(st.integers(0, length), max_size=4, unique=True).map(sorted)

    def made(places: list[int], note: int) -> Document:
        headings = tuple(
            Heading(1, "", document.text[start:stop], Span(start, stop))
            for start, stop in zip(places[::2], places[1::2], strict=False)
        )
        notes = (Footnote(1, "", "释义", Span(note, note)), Footnote(2, "词", "释义", None))
        return replace(document, outline=headings, footnotes=notes, glossary={"词": "释义"})

    return st.one_of(st.just(document), st.builds(made, cuts, st.integers(0, length)))
