"""Strategies make what they say, and everything they say."""

import re

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from reportclean.blocks.labels import FURNITURE
from reportclean.blocks.rules import rulebook
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Edits, Span
from reportclean.core.lines import lines
from reportclean.core.metadata import Metadata
from reportclean.script import convert
from reportclean.testing import _chinese as zh
from reportclean.testing import strategies
from reportclean.testing._texts import LONGEST_SENTENCE

HASTY = settings(
    max_examples=2000, phases=[Phase.generate], derandomize=True, database=None, deadline=None
)

STYLES = [(s, p) for s in ("hans", "hant") for p in ("full", "half")]


@pytest.mark.parametrize(
    "wanted",
    [
        "\x00",
        "\ud800",
        "\r\n",
        "\N{LINE SEPARATOR}",
        "發(fā)展",
        "锟斤拷",
        "<br>",
        "a",
        "\U00020000",
    ],
)
def test_texts_hold_what_trips_code_up(wanted):
    """Among any texts there are some with what code forgets."""
    assert wanted in find(strategies.texts(), lambda text: wanted in text, settings=HASTY)


@given(strategies.texts(surrogates=False, max_size=30))
def test_texts_can_be_tamed(text):
    """Without surrogates every text can be encoded; none is longer than asked for."""
    assert text == text.encode().decode()
    assert len(text) <= 30


@pytest.mark.parametrize(("script", "punctuation"), STYLES)
def test_paragraphs_are_prose(script, punctuation):
    """A paragraph is one line of whole sentences in the script and the marks asked for."""
    wrong = "[,:;?!()]" if punctuation == "full" else "[，：；？！（）]"

    @settings(max_examples=50)
    @given(strategies.paragraphs(script=script, punctuation=punctuation, max_size=90))
    def check(paragraph):
        assert len(lines(paragraph)) == 1
        assert re.fullmatch(r"[^。！？!?]+[。！？!?](?:[^。！？!?]+[。！？!?])*", paragraph)
        assert not re.search(wrong, paragraph)
        assert len(paragraph) <= 90
        assert script == "hant" or paragraph == convert(paragraph, "t2s")

    check()


@pytest.mark.parametrize(
    ("hans", "hant"), [*zh.SUBJECTS, *zh.VERBS, *zh.OBJECTS, *zh.AMOUNTS, *zh.TITLES]
)
def test_words_are_the_same_in_both_scripts(hans, hant):
    """The Traditional form of each word, made Simplified, is its Simplified form."""
    assert hans == convert(hant, "t2s")


@given(strategies.paragraphs(max_size=LONGEST_SENTENCE))
def test_paragraphs_hold_at_least_one_sentence(paragraph):
    """The least size that is taken is enough for any single sentence."""
    assert 0 < len(paragraph) <= LONGEST_SENTENCE


@given(strategies.articles(max_paragraphs=2))
def test_articles(article):
    """An article is a title and paragraphs, one a line."""
    assert 1 <= len(article.paragraphs) <= 2
    assert [article.title, *article.paragraphs] == article.text.split("\n")
    assert article.text == f"{article.title}\n{article.body}"


@given(strategies.chinese_texts(max_lines=3))
def test_chinese_texts(text):
    """Lines of Chinese text are as many as asked for, apart from blank ones."""
    assert len([line for line in lines(text) if text[line.start : line.stop].strip()]) <= 3


@pytest.mark.parametrize("wanted", ["\r\n", "\n\n", "\N{IDEOGRAPHIC SPACE}", "開", "开"])
def test_chinese_texts_vary(wanted):
    """Line ends, indents and scripts of all kinds come up."""
    wanted = {"開": "發展", "开": "发展"}.get(wanted, wanted)

    assert wanted in find(strategies.chinese_texts(), lambda text: wanted in text, settings=HASTY)


@given(st.data(), st.one_of(st.text(max_size=9), st.integers(0, 9)))
def test_edits_fit(data, text_or_length):
    """Spans and edits are made for the text, or the length, that is given."""
    length = text_or_length if isinstance(text_or_length, int) else len(text_or_length)
    span = data.draw(strategies.spans(text_or_length))
    edit = data.draw(strategies.single_edits(text_or_length))
    edits = data.draw(strategies.edits(text_or_length, max_edits=3))

    assert 0 <= span.start <= span.stop <= length
    assert (edit,) == Edits(length, (edit,)).items
    assert length == edits.length
    assert len(edits.items) <= 3


@pytest.mark.parametrize(
    "wanted",
    [
        lambda e: not e,
        lambda e: any(x.stop == y.start for x, y in zip(e.items, e.items[1:], strict=False)),
        lambda e: sum(x.start == x.stop == 2 for x in e.items) > 1,
        lambda e: any(x.stop - x.start == 9 and not x.text for x in e.items),
        lambda e: e.items and e.items[-1].start == 9,
    ],
    ids=["none", "touching", "two-insertions", "delete-all", "at-the-end"],
)
def test_edits_vary(wanted):
    """Edits that are hard to get right come up."""
    assert find(strategies.edits(9), wanted, settings=HASTY) is not None


@given(st.data(), st.text(max_size=9))
def test_substitutions_fit(data, text):
    """A substitution has the length of the text."""
    assert len(text) == len(data.draw(strategies.substitutions(text)).text)


@given(strategies.documents(st.just("甲乙丙\n"), max_steps=2))
def test_documents_of_given_texts(document):
    """Documents are made of the texts that are given, in no more steps than asked for."""
    assert document.source.text == "甲乙丙\n"
    assert len(document.trail) <= 2


@pytest.mark.parametrize(
    "wanted",
    [
        lambda d: len(d.trail) > 1,
        lambda d: d.flags,
        lambda d: d.evidence,
        lambda d: d.outline,
        lambda d: any(step.cut for step in d.trail),
        lambda d: d.source.text and not d.text,
        lambda d: d == Document.of(d.source),
    ],
    ids=["steps", "flags", "evidence", "outline", "cut", "emptied", "untouched"],
)
def test_documents_vary(wanted):
    """Documents in all stages of work come up."""
    assert find(strategies.documents(), wanted, settings=HASTY) is not None


@given(strategies.pages(labels=["nav", "footer"], max_lines=2))
def test_pages_know_their_furniture(page):
    """A page is its article with lines around, each of which it knows."""
    for planted in page.planted:
        assert planted.text == page.text[slice(*planted.span)]
        assert planted.kind in {"nav", "footer"}
    dirt = {at for planted in page.planted for at in range(*planted.span)}
    rest = "".join(c for at, c in enumerate(page.text) if at not in dirt)

    assert page.article.text == rest
    assert page.body == page.article.body
    assert len(page.planted) <= 4


@given(strategies.soiled_texts(script="hans", max_lines=3))
def test_soiled_texts_know_what_is_clean(soiled):
    """A soiled text without its dirt is paragraphs of prose."""
    assert re.search("[。！？!?]$", soiled.clean)
    assert soiled.clean in soiled.text
    assert {planted.kind for planted in soiled.planted} <= FURNITURE


@given(strategies.dirty_texts(["★★", "★\n"], script="hans", max_pieces=3))
def test_dirty_texts_know_what_is_clean(soiled):
    """At least one piece stands in clean prose; one with a line end in front of a line."""
    assert 1 <= len(soiled.planted) <= 3
    assert "★" not in soiled.clean
    for (start, stop), _, text, _ in soiled.planted:
        assert text == soiled.text[start:stop]
        assert text == "★★" or not start or soiled.text[:start].rstrip("★")[-1:] == "\n"


@pytest.mark.parametrize("layout", ["dashes", "rules", "plain"])
def test_dumps_hold_their_articles(layout):
    """A dump holds its articles in order, set apart as asked for."""

    @settings(max_examples=50)
    @given(strategies.dumps(layout=layout, max_articles=3))
    def check(dump):
        at = 0
        for article in dump.articles:
            at = dump.text.index(article, at) + len(article)
        assert 2 <= len(dump.articles) <= 3
        rest = dump.text
        for article in dump.articles:
            rest = rest.replace(article, "", 1)
        between = {"dashes": "-\n", "rules": "-{20}\n", "plain": ""}[layout]
        date = r"\n[0-9]{4}-[0-9]{2}-[0-9]{2}\n"
        body = f"(?:{between}{date})+" if layout == "dashes" else f"{date}(?:{between}{date})+"
        assert re.fullmatch(body, rest)

    check()


@given(strategies.boilerplate_lines())
def test_boilerplate_lines_are_hits(line):
    """Each line of boilerplate is a hit of a rule that always acts, and is found by it."""
    rules = [rule for rule in rulebook() if line in rule.hits and rule.safety == "safe"]

    assert rules
    assert all(rule.finds(line) and rule.label in FURNITURE for rule in rules[:1])


@given(strategies.boilerplate_lines(label="footer", place="tail"))
def test_boilerplate_lines_of_one_label(line):
    """Lines of one label come from rules of that label."""
    assert any(line in rule.hits for rule in rulebook() if rule.label == "footer")


@given(strategies.look_alikes())
def test_look_alikes_are_misses(line):
    """Each look-alike is a miss of a rule."""
    assert any(line in rule.misses for rule in rulebook())


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: strategies.texts(max_size=-1),
        lambda: strategies.texts(max_size="9"),
        lambda: strategies.paragraphs(script="tw"),
        lambda: strategies.paragraphs(punctuation="both"),
        lambda: strategies.paragraphs(max_size=LONGEST_SENTENCE - 1),
        lambda: strategies.chinese_texts(script="t2s"),
        lambda: strategies.chinese_texts(max_lines=-1),
        lambda: strategies.articles(max_paragraphs=0),
        lambda: strategies.spans(-1),
        lambda: strategies.spans(None),
        lambda: strategies.single_edits(2.5),
        lambda: strategies.edits(3, max_edits=-1),
        lambda: strategies.edits(-3),
        lambda: strategies.documents(max_steps=-1),
        lambda: strategies.pages(labels=["body"]),
        lambda: strategies.pages(max_lines=-1),
        lambda: strategies.soiled_texts(labels=["title"]),
        lambda: strategies.soiled_texts(max_lines=-1),
        lambda: strategies.dirty_texts([]),
        lambda: strategies.dirty_texts(["★"], max_pieces=0),
        lambda: strategies.dumps(layout="stars"),
        lambda: strategies.dumps(max_articles=1),
        lambda: strategies.boilerplate_lines(label="body"),
        lambda: strategies.boilerplate_lines(place="middle"),
    ],
)
def test_wrong_arguments_are_refused(wrong):
    """A wrong argument is refused at once, as Hypothesis does."""
    with pytest.raises(InvalidArgument, match=r"must be|is none of furniture"):
        wrong()


@pytest.mark.parametrize("a_type", [Span, Edit, Edits, Document, Metadata])
def test_types_are_registered(a_type):
    """Hypothesis knows how to make the public types, since it was imported."""

    @settings(max_examples=20)
    @given(st.from_type(a_type))
    def check(made):
        assert isinstance(made, a_type)
        if a_type is Edit:
            assert made.text or made.start < made.stop
        if a_type is Span:
            assert 0 <= made.start <= made.stop

    check()
