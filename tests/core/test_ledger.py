"""The ledger against an account that is kept character by character, and planted faults."""

import itertools

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reportclean.core import ledger as ledger_module
from reportclean.core import pipeline as pipeline_module
from reportclean.core.document import Document, Drop
from reportclean.core.edits import Edit, Span, Substitution
from reportclean.core.ledger import Entry, ledger_of, restored
from reportclean.core.pipeline import Result
from reportclean.testing import strategies


def law(*given_strategies):
    """Make a property test; as `.quick` it looks for any fault and does not shrink it."""

    def made(function):
        test = given(*given_strategies)(function)
        hasty = settings(
            max_examples=1000, phases=[Phase.generate], derandomize=True, database=None
        )
        test.quick = hasty(given(*given_strategies)(function))
        return test

    return made


@st.composite
def results(draw):
    """Results of one source: documents that share nothing, edited each on its own, and drops."""
    text = draw(st.text("ab中\n", max_size=16))
    whole = Document.of(text)
    for _ in range(draw(st.integers(0, 1))):
        whole = whole.edit(draw(strategies.edits(whole.text)), "before")
    places = sorted(draw(st.lists(st.integers(0, len(whole.text)), max_size=4, unique=True)))
    pieces = [whole.cut(Span(a, b), "cutter") for a, b in itertools.pairwise(places)]
    documents, drops = [], []
    for piece in pieces or [whole]:
        document = piece
        for _ in range(draw(st.integers(0, 2))):
            layers = st.one_of(
                strategies.edits(document.text), strategies.substitutions(document.text)
            )
            document = document.edit(draw(layers), "after")
        if draw(st.booleans()):
            span = draw(strategies.spans(piece.text))
            origin = piece.origin(span)
            document = document.lift("title", "a", Span(0, 0), "headline")
            document.evidence["title"] = document.evidence["title"]._replace(span=origin)
        if draw(st.integers(0, 3)):
            documents.append(document)
        else:
            drops.append(Drop(document, "dropped", "why not"))
    return Result(whole.source, tuple(documents), tuple(drops))


def survivors(document):
    """Follow each character of the source by hand: the ones that no edit touches, and where to."""
    row = list(range(len(document.source.text)))
    text = document.source.text
    for step in document.trail:
        layer = step.layer
        edits = layer.edits(text) if isinstance(layer, Substitution) else layer
        for start, stop, new, _ in reversed(edits.items):
            row[start:stop] = [None] * len(new)
        text = layer.apply(text)
    return {at: to for to, at in enumerate(row) if at is not None}


@law(results())
def test_the_ledger_covers_the_source_once(result):
    """Entries follow on one another from the first character to the last; none is empty."""
    at = 0
    for entry in result.ledger:
        assert at == entry.span.start < entry.span.stop
        at = entry.span.stop

    assert len(result.source.text) == at


@law(results())
def test_restore(result):
    """The source comes back from the documents and from what the ledger holds."""
    assert result.source.text == result.restore()


@law(results())
def test_the_text_in_the_ledger_is_the_source(result):
    """What is not kept as it is stands in the ledger as it was."""
    for entry in result.ledger:
        verbatim = entry.fate == "kept" and entry.rule is None
        expected = "" if verbatim else result.source.text[slice(*entry.span)]

        assert expected == entry.text


@law(results())
def test_kept_as_they_are(result):
    """The characters that survive in a document are the ones that the ledger calls kept as is."""
    expected = {}
    for index, document in enumerate(result.documents):
        for at, to in survivors(document).items():
            expected[at] = (index, to)
    found = {
        at: (entry.document, entry.image.start + at - entry.span.start)
        for entry in result.ledger
        if entry.fate == "kept" and entry.rule is None
        for at in range(*entry.span)
    }

    assert expected == found


@law(results())
def test_lifted_where_evidence_lies(result):
    """Only gone characters on which the evidence of a document rests are called lifted."""
    evident = {
        at
        for document in result.documents
        for evidence in document.evidence.values()
        for at in range(*evidence.span)
    }
    surviving = {at for document in result.documents for at in survivors(document)}
    lifted = {at for e in result.ledger if e.fate == "lifted" for at in range(*e.span)}

    assert lifted <= evident - surviving
    assert all(e.rule == "headline" for e in result.ledger if e.fate == "lifted")


@law(results())
def test_fates_agree_with_documents(result):
    """Kept and lifted characters belong to a document; kept ones have their image in it."""
    for entry in result.ledger:
        if entry.fate == "removed":
            assert entry.rule is not None
            assert Span(0, 0) == entry.image
        else:
            text = result.documents[entry.document].text
            assert 0 <= entry.image.start <= entry.image.stop <= len(text)


def edited(text, *layers, by="editor"):
    """Return a document after these layers."""
    document = Document.of(text)
    for layer in layers:
        document = document.edit(layer, by)
    return document


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], [((0, 3), "kept", None, 0, (0, 3), "")]),
        (
            [[Edit(1, 2, "", "gone")]],
            [
                ((0, 1), "kept", None, 0, (0, 1), ""),
                ((1, 2), "removed", "gone", 0, (0, 0), "乙"),
                ((2, 3), "kept", None, 0, (1, 2), ""),
            ],
        ),
        (
            [[Edit(1, 2, "XY", "wrong")]],
            [
                ((0, 1), "kept", None, 0, (0, 1), ""),
                ((1, 2), "kept", "wrong", 0, (1, 3), "乙"),
                ((2, 3), "kept", None, 0, (3, 4), ""),
            ],
        ),
        (
            [[Edit(1, 1, "X", "lost")]],
            [((0, 1), "kept", None, 0, (0, 1), ""), ((1, 3), "kept", None, 0, (2, 4), "")],
        ),
        (
            [[Edit(0, 1, "X", "wrong")], [Edit(0, 1, "", "gone")]],
            [
                ((0, 1), "removed", "gone", 0, (0, 0), "甲"),
                ((1, 3), "kept", None, 0, (0, 2), ""),
            ],
        ),
        (
            [[Edit(0, 1, "", "a"), Edit(1, 2, "", "a"), Edit(2, 3, "", "b")]],
            [
                ((0, 2), "removed", "a", 0, (0, 0), "甲乙"),
                ((2, 3), "removed", "b", 0, (0, 0), "丙"),
            ],
        ),
        (
            [Substitution("甲X丙", "script")],
            [
                ((0, 1), "kept", None, 0, (0, 1), ""),
                ((1, 2), "kept", "script", 0, (1, 2), "乙"),
                ((2, 3), "kept", None, 0, (2, 3), ""),
            ],
        ),
    ],
)
def test_ledger_of_one_document(layers, expected):
    """The ledger names what was kept, rewritten and removed, and by which rule."""
    document = edited("甲乙丙", *layers)
    found = ledger_of(document.source, [document])

    assert tuple(Entry(Span(*s), f, r, d, Span(*i), t) for s, f, r, d, i, t in expected) == found


def test_pieces_of_other_documents():
    """What was cut off a document is kept where another holds it, else removed by the split."""
    whole = Document.of("甲|乙")
    first, second = whole.cut(Span(0, 1), "split"), whole.cut(Span(2, 3), "split")
    found = ledger_of(whole.source, [first, second])

    assert [entry[1:4] for entry in found] == [
        ("kept", None, 0),
        ("removed", "split", None),
        ("kept", None, 1),
    ]
    assert restored(found, [first, second]) == "甲|乙"


def test_drops():
    """What a dropped document still held is removed by the rule that dropped it."""
    whole = Document.of("甲\t|乙")
    kept = whole.cut(Span(3, 4), "split")
    dropped = whole.cut(Span(0, 2), "split").edit([Edit(1, 2, "", "stray-tab")], "tabs")
    found = ledger_of(whole.source, [kept], [Drop(dropped, "too-short", "one character")])

    assert [entry[1:4] for entry in found] == [
        ("removed", "too-short", None),
        ("removed", "stray-tab", None),
        ("removed", "split", None),
        ("kept", None, 0),
    ]


def test_lifted():
    """Deleted characters that are evidence are lifted by the rule that read them."""
    document = Document.of("作者:甲\n乙").lift("author", "甲", Span(3, 4), "author-label")
    document = document.edit([Edit(0, 5, "", "metadata-line")], "fields")
    found = ledger_of(document.source, [document])

    assert [
        (Span(0, 3), "removed", "metadata-line"),
        (Span(3, 4), "lifted", "author-label"),
        (Span(4, 5), "removed", "metadata-line"),
        (Span(5, 6), "kept", None),
    ] == [entry[:3] for entry in found]


def test_evidence_that_stays_is_kept():
    """Evidence that still stands in the text is kept, not lifted."""
    document = Document.of("标题\n正文").lift("title", "标题", Span(0, 2), "first-line")

    assert [entry.fate for entry in ledger_of(document.source, [document])] == ["kept"]


def test_what_stands_nowhere_in_the_text_lifts_none_of_it():
    """A value from the head of a page has no evidence in what was removed from the text."""
    document = Document.of("首页\n正文").edit([Edit(0, 3, "", "nav")], "links")
    document = document.lift("author", "周禾", Span(0, 0), "page-author")

    assert document.evidence["author"].span == Span(0, 0)
    assert [entry.fate for entry in ledger_of(document.source, [document])] == ["removed", "kept"]


@pytest.mark.parametrize("documents", [[], [Document.of("")]])
def test_empty_source(documents):
    """An empty source has an empty ledger, and comes back."""
    assert ledger_of(Document.of("").source, documents) == ()
    assert restored((), documents) == ""


def test_nearest_document_answers_for_a_removal():
    """What two pieces both lack is removed by the one inside which it stood."""
    whole = Document.of("甲x乙丙")
    first = whole.cut(Span(0, 3), "split").edit([Edit(1, 2, "", "stray")], "tidy")
    second = whole.cut(Span(3, 4), "split")
    found = ledger_of(whole.source, [first, second])

    assert found[1][1:4] == ("removed", "stray", 0)


_pieces, _split, _claims = ledger_module._pieces, ledger_module._split, ledger_module._claims
_ledger_of = ledger_module.ledger_of

FAULTS = {
    "split-off-by-one": (
        ledger_module,
        "_split",
        lambda piece, size: _split(piece, size - 1 if piece.rule is None and size > 1 else size),
        test_restore,
    ),
    "forgotten-tail": (
        pipeline_module,
        "ledger_of",
        lambda *given: _ledger_of(*given)[:-1],
        test_the_ledger_covers_the_source_once,
    ),
    "everything-kept": (
        ledger_module,
        "_pieces",
        lambda document: [piece._replace(gone=False) for piece in _pieces(document)],
        test_kept_as_they_are,
    ),
    "no-offset-in-images": (
        ledger_module,
        "_claims",
        lambda document, index: (
            claim._replace(image=claim.span) for claim in _claims(document, index)
        ),
        test_restore,
    ),
    "first-document-takes-all": (
        ledger_module,
        "_claims",
        lambda document, index: (
            claim._replace(document=0, rank=0) for claim in _claims(document, index)
        ),
        test_kept_as_they_are,
    ),
    "evidence-is-always-lifted": (
        ledger_module,
        "_claims",
        lambda document, index: (
            claim._replace(fate="lifted") if claim.fate == "removed" else claim
            for claim in _claims(document, index)
        ),
        test_lifted_where_evidence_lies,
    ),
    "rewritten-is-verbatim": (
        ledger_module,
        "_pieces",
        lambda document: [
            piece if piece.gone else piece._replace(rule=None) for piece in _pieces(document)
        ],
        test_kept_as_they_are,
    ),
    "restores-the-text-only": (
        pipeline_module,
        "restored",
        lambda _, documents: "".join(document.text for document in documents),
        test_restore,
    ),
}


@pytest.mark.parametrize(("module", "name", "wrong", "broken"), FAULTS.values(), ids=FAULTS)
def test_planted_faults_break_the_ledger(monkeypatch, module, name, wrong, broken):
    """Each fault planted into the ledger is found by a law that holds without it."""
    monkeypatch.setattr(module, name, wrong)

    with pytest.raises((AssertionError, LookupError, TypeError, ExceptionGroup)):
        broken.quick()
