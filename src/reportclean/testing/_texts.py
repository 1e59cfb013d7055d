"""Strategies of texts: any text, and Chinese prose, lines and articles."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from reportclean.testing import _chinese as zh
from reportclean.testing._arguments import at_least, one_of
from reportclean.testing._chinese import Punctuation, Script

LONGEST_SENTENCE = 80
"""No sentence of `paragraphs` is longer, in characters."""


class Article(NamedTuple):
    """A clean article with its title."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Title and paragraphs, one a line, without a line end behind the last."""
        return "\n".join((self.title, *self.paragraphs))

    @property
    def body(self) -> str:
        """The paragraphs, one a line: the text of a clean document."""
        return "\n".join(self.paragraphs)


def texts(*, surrogates: bool = True, max_size: int = 200) -> SearchStrategy[str]:
    """Return texts of every kind: any characters, mixed with Chinese and with what trips code up.

    Among them are NULs, line ends of all kinds, halves of surrogate pairs (unless `surrogates`
    is false: then every text can be encoded), mojibake, glosses and remains of markup.
    """
    at_least(0, max_size=max_size)
    characters = st.characters() if surrogates else st.characters(exclude_categories=["Cs"])
    odd = [o for o in zh.ODD if surrogates or not any("\ud800" <= c <= "\udfff" for c in o)]
    words = [w for pairs in (zh.OBJECTS, zh.AMOUNTS, zh.TITLES) for pair in pairs for w in pair]
    piece = st.one_of(st.sampled_from(words), st.sampled_from(odd), st.text(characters, max_size=8))
    return st.lists(piece, max_size=16).map(lambda pieces: "".join(pieces)[:max_size])


def paragraphs(
    *, script: Script | None = None, punctuation: Punctuation | None = None, max_size: int = 120
) -> SearchStrategy[str]:
    """Return paragraphs of clean prose: one line of whole sentences.

    `script` and `punctuation` are those of the whole paragraph; None: either.
    """
    one_of(zh.SCRIPTS, script=script)
    one_of(zh.PUNCTUATIONS, punctuation=punctuation)
    at_least(LONGEST_SENTENCE, max_size=max_size)
    return _styles(script, punctuation).flatmap(lambda style: _prose(*style, max_size))


def chinese_texts(
    *, script: Script | None = None, punctuation: Punctuation | None = None, max_lines: int = 6
) -> SearchStrategy[str]:
    r"""Return texts of Chinese lines as pages have them: indented or not, blank lines between.

    Lines end in `\n`, in `\r\n` or in `\r`; the text may be empty.
    """
    one_of(zh.SCRIPTS, script=script)
    one_of(zh.PUNCTUATIONS, punctuation=punctuation)
    at_least(0, max_lines=max_lines)
    indents = st.sampled_from(["", "\N{IDEOGRAPHIC SPACE}" * 2, "\N{NO-BREAK SPACE}" * 4, "  "])
    ends = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])

    @st.composite
    def made(draw: DrawFn) -> str:
        style = draw(_styles(script, punctuation))
        indent, end = draw(indents), draw(ends)
        line = st.one_of(_titles(style[0]), _prose(*style, 80))
        body = end.join(indent + one for one in draw(st.lists(line, max_size=max_lines)))
        return body + draw(st.sampled_from(["", end]))

    return made()


def articles(
    *,
    script: Script | None = None,
    punctuation: Punctuation | None = None,
    max_paragraphs: int = 4,
) -> SearchStrategy[Article]:
    """Return clean articles: a title and at least one paragraph of prose."""
    one_of(zh.SCRIPTS, script=script)
    one_of(zh.PUNCTUATIONS, punctuation=punctuation)
    at_least(1, max_paragraphs=max_paragraphs)
    return _styles(script, punctuation).flatmap(
        lambda style: st.builds(
            Article,
            _titles(style[0]),
            st.lists(_prose(*style, 120), min_size=1, max_size=max_paragraphs).map(tuple),
        )
    )


def _styles(
    script: Script | None, punctuation: Punctuation | None
) -> SearchStrategy[tuple[Script, Punctuation]]:
    return st.tuples(
        st.sampled_from(zh.SCRIPTS) if script is None else st.just(script),
        st.sampled_from(zh.PUNCTUATIONS) if punctuation is None else st.just(punctuation),
    )


@cache
def _titles(script: Script) -> SearchStrategy[str]:
    return st.sampled_from([zh.word(pair, script) for pair in zh.TITLES])


@cache
def _prose(script: Script, punctuation: Punctuation, max_size: int) -> SearchStrategy[str]:
    """Return sentences that together have at most `max_size` characters, but at least one.

    A sentence is put together from ready clauses: four draws instead of a dozen, and kept.
    """
    subjects, verbs, objects, amounts = (
        [zh.word(pair, script) for pair in pairs]
        for pairs in (zh.SUBJECTS, zh.VERBS, zh.OBJECTS, (("", ""), *zh.AMOUNTS))
    )
    clauses = [verb + thing + amount for amount in amounts for verb in verbs for thing in objects]
    more = ["", *(mark + clause for mark in "，；" for clause in clauses)]
    sentence = st.tuples(
        st.sampled_from(subjects),
        st.sampled_from(clauses),
        st.sampled_from(more),
        st.sampled_from("。！？"),
    ).map("".join)

    def made(sentences: list[str]) -> str:
        prose = sentences[0]
        for one in sentences[1:]:
            prose += one if len(prose) + len(one) <= max_size else ""
        return zh.written(prose, punctuation)

    return st.lists(sentence, min_size=1, max_size=4).map(made)
