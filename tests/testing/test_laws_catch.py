"""The kit is tested like a test: wrong cleaners are caught, each by the law that it breaks."""

import dataclasses
import itertools
import random
import re

import pytest
from hypothesis.errors import InvalidArgument

from reportclean.core.document import Document, Drop, Step
from reportclean.core.edits import Edit, Edits, Span, Substitution
from reportclean.core.lines import lines
from reportclean.core.metadata import Evidence, Metadata
from reportclean.core.pipeline import Pipeline, cleaner
from reportclean.core.source import Source
from reportclean.errors import UsageError
from reportclean.testing import LAWS, LawBroken, check_cleaner, parametrize_with_laws
from reportclean.testing.laws import GENERAL
from reportclean.testing.soil import Planted, Soiled


@cleaner
def stray_tab(document):
    """Obey every law: take tabs away."""
    for at, character in enumerate(document.text):
        if character == "\t":
            yield Edit(at, at + 1, "", "stray-tab")


@cleaner
def hyphen_split(document):
    """Obey the laws of splitting: cut at lines that are one hyphen."""
    found = lines(document.text)
    rules = [line for line in found if document.text[line.start : line.stop] == "-"]
    edges = [0, *(edge for line in rules for edge in line.span), len(document.text)]
    pieces = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    if rules and pieces:
        for piece in pieces:
            yield document.cut(piece, "hyphen-line")
    elif rules:
        yield Drop(document, "hyphen-line", "nothing stands between the hyphens")


def silent(document):
    """Drop text by writing a document by hand."""
    return [dataclasses.replace(document, text=document.text.replace("\n", ""))]


def elsewhere(document):
    """Return a document of another source."""
    return [Document.of(document.text.strip())]


def misfit(document):
    """Return a document with a trail that does not fit its source."""
    step = Step("misfit", Edits(len(document.text) + 1, (Edit(0, 1, "", "x"),)))
    return [dataclasses.replace(document, trail=(*document.trail, step))]


def astray(document):
    """Claim evidence outside the source."""
    evidence = {"title": Evidence(Span(0, len(document.source.text) + 1), "x")}
    return [dataclasses.replace(document, evidence=evidence)]


@cleaner
def restless(document):
    """Take one line feed away from each run, so that there is more to do the next time."""
    at = document.text.find("\n\n")
    if at >= 0:
        yield Edit(at, at + 1, "", "blank-line")


def once_only(document):
    """Drop what is already clean."""
    if "\t" in document.text:
        return stray_tab(document)
    return [Drop(document, "once-only", "clean already")]


class Counting:
    """Do something else the second time."""

    name = "counting"

    def __init__(self):
        """Start to count."""
        self.calls = itertools.count()

    def __call__(self, document):
        """Flag the document with the count."""
        return [document.flag(f"call-{next(self.calls)}")]


class Remembering:
    """Delete every text seen before, as a deduplicator with a memory does."""

    name = "remembering"

    def __init__(self):
        """Remember nothing yet."""
        self.seen = set()

    def __call__(self, document):
        """Drop what was seen."""
        if document.text in self.seen:
            return [Drop(document, "seen-before", "it came twice")]
        self.seen.add(document.text)
        return [document]


def meddling(document):
    """Write into the document that it was given."""
    document.evidence["title"] = Evidence(Span(0, 0), "x")
    return [document]


def by_identity(document, first=[]):  # noqa: B006 (that is its fault)
    """Tell equal documents apart."""
    if not any(document is one for one in first):
        first.append(document)
    return [document.flag(f"number-{next(i for i, d in enumerate(first) if d is document)}")]


def dicey(document):
    """Leave it to chance."""
    return [document.flag(str(random.random()))]


@cleaner
def choking(document):
    """Raise on what cannot be encoded."""
    document.text.encode()
    yield from ()


def stringly(document):
    """Return strings."""
    return [document.text]


def half_hearted(document):
    """Return nothing at all, not even a list."""


@cleaner
def swapped(document):
    """Split, and return the pieces in the wrong order."""
    found = lines(document.text)
    if len(found) > 1:
        for line in reversed(found):
            yield document.cut(line.span, "swapped")


@cleaner
def greedy_pieces(document):
    """Split into pieces that overlap."""
    if len(document.text) > 2:
        yield document.cut(Span(0, 2), "greedy")
        yield document.cut(Span(1, 3), "greedy")


def unjsonable(document):
    """Lift a value that JSON does not know."""
    return [dataclasses.replace(document, metadata=Metadata(report_year={1}))]


def tupled(document):
    """Lift a value that comes back as another type."""
    return [dataclasses.replace(document, metadata=Metadata(title=("a", "b")))]


@cleaner
def wordy(document):
    """Claim to delete, and write."""
    for at, character in enumerate(document.text):
        if character == "\n":
            yield Edit(at, at + 1, "。", "line-end")


@cleaner
def mover(document):
    """Claim to delete, and move a character."""
    if document.text[:1] not in ("", document.text[-1:]):
        text = document.text
        yield Edits(len(text), (Edit(0, 1, "", "r"), Edit(len(text), len(text), text[0], "r")))


@cleaner
def over_eager(document):
    """Remove body text that it takes for furniture."""
    for line in lines(document.text):
        if "生态环境" in document.text[line.start : line.stop]:
            yield Edit(*line.span, "", "environment-page")


@cleaner
def blind(_document):
    """Claim to remove furniture, and see none."""
    yield from ()


@cleaner
def first_line(document):
    """Look at its neighbours: delete the first line where there are more."""
    found = lines(document.text)
    if len(found) > 1:
        yield Edit(*found[0].span, "", "first-line")


@cleaner
def a_to_b(document):
    """Depend on what comes later."""
    for at, character in enumerate(document.text):
        if character == "\n":
            yield Edit(at, at + 1, "\r", "a-to-b")


@cleaner
def no_returns(document):
    """Depend on what came before."""
    for at, character in enumerate(document.text):
        if character == "\r":
            yield Edit(at, at + 1, "", "stray-return")


WRONG = [
    ("total", choking),
    ("total", stringly),
    ("total", half_hearted),
    ("pure", Counting()),
    ("pure", Remembering()),
    ("pure", meddling),
    ("pure", by_identity),
    ("pure", dicey),
    ("settled", restless),
    ("settled", once_only),
    ("traced", silent),
    ("traced", elsewhere),
    ("traced", misfit),
    ("traced", astray),
    ("restorable", silent),
    ("partition", swapped),
    ("partition", greedy_pieces),
    ("algebra", silent),
    ("algebra", misfit),
    ("round_trip", unjsonable),
    ("round_trip", tupled),
    ("deletes_only", wordy),
    ("deletes_only", mover),
    ("innocent", over_eager),
    ("innocent", first_line),
    ("planted", over_eager),
    ("planted", blind),
    ("order_free", Pipeline(a_to_b, no_returns)),
    ("order_free", stray_tab),
    ("local", first_line),
]


@pytest.mark.parametrize(
    ("law", "wrong"), WRONG, ids=[f"{law}-{getattr(c, '__name__', c)}"[:40] for law, c in WRONG]
)
def test_wrong_cleaners_are_caught(law, wrong):
    """A wrong cleaner is caught by the law that it breaks, which is named in the error."""
    with pytest.raises(LawBroken, match=f"breaks the law '{law}'") as caught:
        check_cleaner(wrong, laws=[law], max_examples=200)

    assert law == caught.value.law


@pytest.mark.parametrize(
    "wrong", [silent, restless, Counting(), Remembering(), choking, swapped, tupled]
)
def test_wrong_cleaners_do_not_pass_the_general_laws(wrong):
    """Without asking for a law, the wrong cleaner is caught all the same."""
    with pytest.raises(LawBroken):
        check_cleaner(wrong, max_examples=20)


@cleaner
def stars(document):
    """Delete rows of stars."""
    for found in re.finditer("★{3,}", document.text):
        yield Edit(*found.span(), "", "star-row")


@cleaner
def stars_and_more(document):
    """Delete rows of stars, and what stands behind them."""
    for found in re.finditer("★{3,}.?", document.text):
        yield Edit(*found.span(), "", "star-row")


@cleaner
def stars_by_the_letter(document):
    """Delete stars, wherever they stand."""
    for found in re.finditer("★", document.text):
        yield Edit(*found.span(), "", "star-row")


@cleaner
def one_star(document):
    """Delete the first star of each row."""
    for found in re.finditer("★{3,}", document.text):
        yield Edit(found.start(), found.start() + 1, "", "star-row")


def unstarred(document):
    """Write a document by hand where there are stars."""
    text = document.text
    return [document if "★" not in text else Document.of(text.replace("★★★★", ""))]


@cleaner
def over_eager_with_stars(document):
    """Delete rows of stars, and on pages without any what stands at the front."""
    text = document.text
    if "★★★" in text:
        yield from (Edit(*found.span(), "", "star-row") for found in re.finditer("★{3,}", text))
    elif text:
        yield Edit(0, 1, "", "first-letter")


STARRY = {"hits": ["★★★★", "★★★\n"], "misses": ["城东有一家★★级酒店。"], "max_examples": 30}


def test_a_cleaner_passes_with_what_it_is_for():
    """Its hits go from clean prose, its misses stay, and it obeys the laws where it acts."""
    check_cleaner(stars, **{**STARRY, "hits": ["★★★★"]})


@pytest.mark.parametrize(
    ("wrong", "law"),
    [
        (stars_and_more, "planted"),
        (one_star, "planted"),
        (blind, "planted"),
        (stars_by_the_letter, "innocent"),
        (stray_tab, "planted"),
    ],
)
def test_hits_and_misses_catch_what_takes_too_much_or_too_little(wrong, law):
    """What goes is the hit, no character more or less, and a miss is not touched."""
    with pytest.raises(LawBroken, match=f"breaks the law '{law}'"):
        check_cleaner(wrong, **STARRY)


def test_the_laws_are_asked_where_hits_are():
    """With hits a cleaner is tried on texts on which it does something."""
    check_cleaner(unstarred, laws=["traced"], max_examples=30)
    with pytest.raises(LawBroken, match="a document names another source"):
        check_cleaner(unstarred, laws=["traced"], hits=["★★★★"], max_examples=30)


def test_clean_texts_are_asked_for_beside_hits():
    """The law that clean texts stay is about clean texts, whatever the hits are."""
    with pytest.raises(LawBroken, match="breaks the law 'innocent'"):
        check_cleaner(over_eager_with_stars, laws=["innocent"], hits=["★★★★"], max_examples=200)
    check_cleaner(stars, laws=["innocent", "planted"], hits=["★★★★"], max_examples=30)


@pytest.mark.parametrize("wrong", [{"hits": "★"}, {"hits": [""]}, {"hits": [7]}, {"misses": "★"}])
def test_hits_are_a_list_of_texts(wrong):
    """A text alone would be taken for a list of its characters."""
    with pytest.raises(InvalidArgument, match=r"must be (a list of )?texts"):
        check_cleaner(stars, **wrong)


@parametrize_with_laws(
    [stray_tab, hyphen_split, Pipeline(stray_tab, hyphen_split)], max_examples=40
)
def test_right_cleaners_pass(check):
    """A cleaner that obeys the laws passes them."""
    check()


@parametrize_with_laws([stray_tab], laws=["deletes_only", "innocent", "local"], max_examples=50)
def test_right_cleaners_pass_what_they_claim(check):
    """A cleaner passes the laws that it claims to obey."""
    check()


def test_order_free_passes():
    """Cleaners that do not look at each other's work may stand in any order."""
    check_cleaner(Pipeline(stray_tab, no_returns), laws=["order_free"])


def test_planted_passes():
    """A cleaner that takes exactly the dirt away passes."""
    soiled = Soiled("甲\t乙", (Planted(Span(1, 2), "tab", "\t"),))

    assert LAWS["planted"].check(stray_tab, soiled) is None


def test_the_smallest_example_is_shown():
    """What is reported is shrunk to the least that breaks the law."""
    with pytest.raises(LawBroken) as caught:
        check_cleaner(choking, laws=["pure"])

    assert len(caught.value.example) == 1
    assert "it raises UnicodeEncodeError" in caught.value.how


def test_the_message_says_it_all():
    """The error names cleaner, law, what it says, the text and what happened."""
    with pytest.raises(LawBroken) as caught:
        LAWS["settled"].check(restless, "\n\n\n")

    expected = (
        "restless breaks the law 'settled' (Cleaning what is clean changes nothing: "
        "c(c(x)) = c(x), as a text and as a document)\n"
        r"on the text '\n\n\n':" + "\n"
        r"the cleaned text '\n\n' is cleaned again to '\n'"
    )
    assert expected == str(caught.value)


def test_a_planted_example_is_shown_as_text():
    """Of a soiled text, the error shows the text."""
    soiled = Soiled("a\tb", (Planted(Span(1, 2), "tab", "\t"),))
    with pytest.raises(LawBroken, match=r"on the text 'a\\tb'") as caught:
        LAWS["planted"].check(blind, soiled)

    assert soiled is caught.value.example


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ([], "nothing"),
        ([Drop(Document.of("a"), "r", "too short")], r"a drop \(too short\)"),
        ([Document.of("b"), Document.of("c")], "'b' and 'c'"),
    ],
)
def test_what_came_out_is_told(outcome, told):
    """The error tells drops, several documents and nothing apart."""
    with pytest.raises(LawBroken, match=f"made into {told}"):
        LAWS["innocent"].check(lambda _: outcome, "a")


@pytest.mark.parametrize(
    ("falsify", "how"),
    [
        (lambda ledger: ledger[1:], "has come to 0 and goes on with"),
        (lambda ledger: ledger[:-1], "ends at 2 of 3"),
        (lambda ledger: (*ledger, ledger[-1]), "has come to 3"),
        (lambda ledger: (ledger[0], ledger[1]._replace(text="x"), ledger[2]), "stands for"),
        (lambda ledger: (*ledger[:2], ledger[2]._replace(image=Span(0, 1))), "stands for"),
    ],
)
def test_false_ledgers_are_caught(monkeypatch, falsify, how):
    """A ledger with a gap, an overlap or an untrue entry breaks the law `accounted`."""
    from reportclean.core import pipeline as module  # noqa: PLC0415 (patched only here)

    true = module.ledger_of
    monkeypatch.setattr(module, "ledger_of", lambda *given: falsify(true(*given)))
    with pytest.raises(LawBroken, match=how):
        LAWS["accounted"].check(stray_tab, "a\tb")


@pytest.mark.parametrize("method", ["compose", "invert"])
def test_false_algebra_is_caught(monkeypatch, method):
    """Layers that do not compose or undo break the law `algebra`."""
    true = getattr(Edits, method)

    def wrong(self, other):
        edits = true(self, other)
        return Edits(edits.length, edits.items[1:])

    monkeypatch.setattr(Edits, method, wrong)

    with pytest.raises(LawBroken, match="algebra"):
        LAWS["algebra"].check(Pipeline(stray_tab, no_returns), "a\tb\r")


def test_substitutions_are_written_out():
    """A layer of substitution takes part in the algebra like edits."""
    shout = cleaner(lambda d: [Substitution(d.text.replace("a", "b"), "shout")], name="shout")

    assert LAWS["algebra"].check(Pipeline(stray_tab, shout), "a\ta") is None


@pytest.mark.parametrize("wrong", [["total", "nice"], ["Total"], [""]])
def test_unknown_laws_are_refused(wrong):
    """A law that does not exist is refused, and those that do are named."""
    with pytest.raises(UsageError, match="is no law: there are total, pure"):
        check_cleaner(stray_tab, laws=wrong)
    with pytest.raises(UsageError, match="is no law"):
        parametrize_with_laws([stray_tab], laws=wrong)


def test_cases_have_names_and_reasons():
    """Each law of each cleaner is a case with its name; a known failure must fail."""
    mark = parametrize_with_laws(
        [stray_tab, restless], known_failures={("restless", "settled"): "not yet"}
    )
    cases = {case.id: case.marks for case in mark.args[1]}

    assert [f"{n}-{law}" for n in ("stray-tab", "restless") for law in GENERAL] == list(cases)
    assert [m.kwargs["reason"] for m in cases["restless-settled"]] == ["not yet"]
    assert all(m.kwargs["strict"] for m in cases["restless-settled"])
    assert sum(1 for marks in cases.values() if marks) == 1


@parametrize_with_laws(
    [restless], laws=["settled"], known_failures={("restless", "settled"): "a line at a time"}
)
def test_known_failures_fail(check):
    """A known failure is run, and fails as it should."""
    check()


def test_a_reason_for_nothing_is_refused():
    """A reason for a case that does not exist is a mistake, so it is refused."""
    with pytest.raises(UsageError, match=r"known failures of no case: .'stray_tab', 'settled'"):
        parametrize_with_laws([stray_tab], known_failures={("stray_tab", "settled"): "no"})


def test_every_law_of_the_design_is_there():
    """The laws are the ones that are promised, each with a statement."""
    assert {
        "total",
        "pure",
        "settled",
        "traced",
        "accounted",
        "restorable",
        "deletes_only",
        "partition",
        "innocent",
        "planted",
        "order_free",
        "local",
        "algebra",
        "round_trip",
    } == set(LAWS)
    assert all(law.statement and law.name == name for name, law in LAWS.items())


def test_the_source_counts():
    """Cleaners get documents whose source is the text, with nothing done to it yet."""
    seen = []

    def spy(document):
        seen.append(document)
        return [document]

    LAWS["total"].check(spy, "甲")

    assert [Document.of(Source.of("甲"))] == seen
