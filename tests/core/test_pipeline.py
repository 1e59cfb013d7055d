import pickle
from functools import partial

import pytest
from hypothesis import given

import reportclean
from reportclean.core.document import Document, Drop
from reportclean.core.edits import Edit, Edits, Span, Substitution
from reportclean.core.pipeline import Pipeline, Result, Settled, cleaner, name_of
from reportclean.core.source import Source
from reportclean.errors import EditError, UsageError
from reportclean.script import to_script
from reportclean.structure.wrapped import wrapped
from reportclean.testing import strategies


@cleaner
def stray_tab(document):
    """Take tabs away."""
    for at, character in enumerate(document.text):
        if character == "\t":
            yield Edit(at, at + 1, "", "stray-tab")


@cleaner(name="halves")
def _halves(document):
    """Split a document at the first bar."""
    at = document.text.find("|")
    if at >= 0:
        yield document.cut(Span(0, at), "halves")
        yield document.cut(Span(at + 1, len(document.text)), "halves")


@cleaner
def no_empty_ones(document):
    """Drop documents without text."""
    if not document.text:
        yield Drop(document, "no-text", "nothing is left")


@cleaner
def upper(document):
    """Write capitals."""
    if document.text.isascii():
        yield Substitution(document.text.upper(), "capitals")


def texts(outcome):
    """The texts of documents, and the reasons of drops."""
    return [one.text if isinstance(one, Document) else one.reason for one in outcome]


def test_names():
    """A cleaner is called like its function, with hyphens, or as asked."""
    assert stray_tab.name == "stray-tab"
    assert _halves.name == "halves"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (stray_tab, "stray-tab"),
        (Pipeline(name="tidy"), "tidy"),
        (texts, "texts"),
        (type("Nameless", (), {"__call__": lambda _, document: [document]})(), "Nameless"),
    ],
)
def test_name_of(named, expected):
    """Whatever can be called has a name in the trail."""
    assert expected == name_of(named)


def test_edits_are_one_step():
    """All edits of a cleaner are one step of the trail under its name."""
    (document,) = stray_tab("\t甲\t")

    assert document.text == "甲"
    assert [step.by for step in document.trail] == ["stray-tab"]


def test_nothing_yielded_is_nothing_done():
    """A cleaner that proposes nothing gives the same document object."""
    document = Document.of("甲")

    assert [document] == list(stray_tab(document))
    assert next(iter(stray_tab(document))) is document


def test_layers_are_taken_as_they_are():
    """A cleaner may propose one finished layer, edits or a substitution."""
    layer = Edits(1, (Edit(0, 1, "b", "r"),))

    assert texts(upper("a")) == ["A"]
    assert texts(upper("甲")) == ["甲"]
    assert texts(cleaner(lambda _: [layer], name="layered")("a")) == ["b"]


@pytest.mark.parametrize(
    "proposals",
    [
        [Edit(0, 1, "b", "r"), Substitution("b", "r")],
        [Edit(0, 1, "b", "r"), Document.of("a")],
        [Substitution("b", "r"), Drop(Document.of("a"), "r", "why")],
        [Substitution("b", "r"), Substitution("c", "r")],
        [Edits(1), Substitution("c", "r")],
    ],
)
def test_mixed_proposals_are_refused(proposals):
    """Edits, layers and documents at once leave it open what is meant, so they are refused."""
    mixed = cleaner(lambda _: proposals, name="mixed")

    with pytest.raises(EditError, match="cleaner mixed proposes edits, layers and documents"):
        list(mixed("a"))


EDIT = Edit(0, 1, "", "r")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "cleaner odd returns None: yield edits, or return a list"),
        (EDIT, "cleaner odd returns an Edit: yield edits"),
        ("ab", "cleaner odd returns 'ab': yield edits"),
        (Document.of("a"), "cleaner odd returns a Document: yield edits"),
        ([(0, 1, "", "r")], "cleaner odd yields a tuple: it may yield Edit"),
        ([EDIT, None], "cleaner odd yields None: it may yield Edit"),
        ([Edit(0.0, 1.0, "", "r")], r"Edit\(start=0.0, .*: an edit takes two whole numbers"),
        ([Edit(0, 1, None, "r")], "an edit takes two whole numbers, a text, a rule"),
        ([Edit(0, 1, "", None)], "an edit takes two whole numbers, a text, a rule"),
        ([Edit(-1, 1, "", "r")], "lies outside a text of 2"),
        ([Edit(2, 1, "", "r")], "lies outside a text of 2"),
        ([Edit(7, 7, "", "r")], "lies outside a text of 2"),
    ],
)
def test_proposals_of_a_wrong_kind_are_refused(given, says):
    """What is no proposal is named with the cleaner that made it: nothing passes unseen."""
    odd = cleaner(lambda _: given, name="odd")

    with pytest.raises(EditError, match=says):
        Pipeline(odd).run("ab")


@pytest.mark.parametrize("given", [None, EDIT, [EDIT], "ab", ["ab"], Document.of("a")])
def test_what_a_bare_function_gives_is_checked(given):
    """A function without the decorator that proposes edits never loses its document silently."""

    def bare(_):
        return given

    with pytest.raises(EditError, match=r"cleaner bare gives .*: write @cleaner above"):
        Pipeline(bare).run("ab")


@pytest.mark.parametrize("given", [7, "name"])
def test_only_a_function_is_made_a_cleaner(given):
    """The decorator takes a function, or a name as an option."""
    with pytest.raises(UsageError, match="is no function: write @cleaner above one"):
        cleaner(given)


def test_a_type_error_of_sound_edits_is_its_own():
    """What is wrong elsewhere is not blamed on the edits."""

    class Odd(Document):
        def edit(self, *_):
            raise TypeError

    odd = cleaner(lambda _: [EDIT])
    with pytest.raises(TypeError):
        list(odd(Odd("ab", Source("ab"))))


def test_pipelines_nest():
    """A pipeline in a pipeline does what its cleaners would do there."""
    flat = Pipeline(stray_tab, _halves, no_empty_ones, upper)
    nested = Pipeline(Pipeline(stray_tab, _halves), Pipeline(), Pipeline(no_empty_ones, upper))

    for text in ("a|\tb", "|", "\t", "", "甲|b\t"):
        assert list(flat(text)) == list(nested(text))


def test_each_document_goes_on_alone():
    """After a split the cleaners that follow see each piece; drops pass by them."""
    pipeline = Pipeline(_halves, no_empty_ones, _halves, upper)

    assert texts(pipeline("|a|b")) == ["nothing is left", "A", "B"]


def test_a_callable_that_returns_nothing_drops():
    """What a plain function does not give back is dropped under its name, not lost."""

    def forgetful(document):  # noqa: ARG001 (it forgets it)
        return []

    result = Pipeline(forgetful, upper).run("a")

    assert list(result) == []
    assert [d[1:] for d in result.drops] == [("forgetful", "the cleaner returned nothing")]
    assert result.restore() == "a"


def test_what_cannot_be_called_is_refused():
    """A pipeline is told at once that something in it is no cleaner."""
    with pytest.raises(UsageError, match="'stray-tab' is no cleaner"):
        Pipeline(stray_tab, "stray-tab")


def test_result():
    """A result has its documents in order, its drops, and its source."""
    source = Source.of("|a|b", name="a.txt")
    result = Pipeline(_halves, no_empty_ones).run(source)

    assert source is result.source
    assert (len(result), texts(result), len(result.drops)) == (1, ["a|b"], 1)
    assert result[0] is result[-1] is result.documents[0]
    with pytest.raises(IndexError):
        result[1]
    assert result.ledger is result.ledger
    assert result.restore() == "|a|b"


def test_pipelines_are_frozen():
    """The cleaners of a pipeline stay."""
    with pytest.raises(AttributeError):
        Pipeline(upper).cleaners = ()


@given(strategies.texts())
def test_run_is_the_call(text):
    """Running a pipeline gives what calling it gives, sorted into documents and drops."""
    pipeline = Pipeline(stray_tab, _halves, no_empty_ones)
    result = pipeline.run(text)
    outcome = list(pipeline(text))

    assert [o for o in outcome if isinstance(o, Document)] == list(result)
    assert [o for o in outcome if isinstance(o, Drop)] == list(result.drops)
    assert Result(result.source, result.documents, result.drops) == result
    assert text == result.restore()


def test_settled_runs_until_nothing_changes():
    """Cleaners run again while one uncovers work for another, and no oftener than allowed."""

    @cleaner
    def one_less(document):
        if document.text.startswith("aa"):
            yield Edit(0, 1, "", "doubled")

    assert ["a"] == [d.text for d in Settled((one_less,), "less", 9)("aaaa")]
    assert ["aa"] == [d.text for d in Settled((one_less,), "less", 2)("aaaa")]


def test_texts_that_are_the_same_to_all_cleaners_need_no_further_round():
    """Where a change is one that no cleaner minds, that round is the last."""
    seen = []

    @cleaner
    def trimmed(document):
        seen.append(document.text)
        if document.text.endswith("\n"):
            yield Edit(len(document.text) - 1, len(document.text), "", "line-end")

    settled = Settled((trimmed,), "trim", 9, lambda one, two: one.strip() == two.strip())

    assert ["甲"] == [d.text for d in settled("甲\n")]
    assert ["甲\n"] == seen


@pytest.mark.parametrize("outcome", [(), ("drop",), ("twice", "twice")])
def test_settled_refuses_what_splits_or_drops(outcome):
    """A cleaner that gives none, a drop or two is named in an error."""

    def restless(document):
        return [Drop(document, "x", "y") if what == "drop" else document for what in outcome]

    with pytest.raises(EditError, match="cleaner restless splits or drops"):
        tuple(Settled((restless,), "calm", 2)("a"))


def shifted(document, *, by):
    """Delete the first characters."""
    yield Edit(0, min(by, len(document.text)), "", "first")


@pytest.mark.parametrize(
    "made",
    [
        to_script(),
        wrapped,
        cleaner(name="shifted")(partial(shifted, by=1)),
        Pipeline(wrapped, to_script("hant"), name="own"),
        reportclean.pipeline(script="keep-quotes", punctuation="keep"),
    ],
    ids=name_of,
)
def test_cleaners_can_be_sent_to_other_processes(made):
    """A cleaner and a pipeline that were pickled do what they did."""
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 (its own)
    text = "縣政府工作報告\n各位代表,現在我報告工作,請予審議。"

    assert name_of(made) == name_of(again)
    assert [d.text for d in made(text)] == [d.text for d in again(text)]


def test_a_cleaner_of_a_module_is_pickled_by_its_name():
    """It stays the one that the module has."""
    assert pickle.loads(pickle.dumps(wrapped)) is wrapped  # noqa: S301 (its own)
