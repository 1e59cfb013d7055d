import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.document import Document, Footnote, Heading, Step
from reportclean.core.edits import Edit, Edits, Span, Substitution
from reportclean.core.metadata import Evidence, Flag, Metadata
from reportclean.core.source import Source
from reportclean.errors import EditError, UsageError
from reportclean.testing import strategies
from reportclean.version import VERSION


@given(strategies.documents())
def test_the_trail_makes_the_text(document):
    """Replaying the trail on the source gives the text."""
    text = document.source.text
    for step in document.trail:
        text = step.layer.apply(text)

    assert document.text == text


@given(st.data(), strategies.documents())
def test_origin_and_image_are_spans(data, document):
    """What stands in a document came from the source, and the other way round."""
    span = data.draw(strategies.spans(document.text))
    origin = document.origin(span)
    back = data.draw(strategies.spans(document.source.text))
    image = document.image(back)

    assert 0 <= origin.start <= origin.stop <= len(document.source.text)
    assert 0 <= image.start <= image.stop <= len(document.text)


def held(document, at):
    """Return where what holds a character begins, layer by layer; None if a layer put it in."""
    span = Span(at, at + 1)
    for step in reversed(document.trail):
        span = step.layer.origin(span)
        if span.start == span.stop:
            return None
    return span.start


@given(strategies.documents())
def test_origins_of_what_came_from_the_source(document):
    """A character that every layer kept or put in another's place begins where its origin does."""
    offsets = range(len(document.text))
    found = document.origins(offsets)

    assert len(offsets) == len(found)
    for at, start in zip(offsets, found, strict=True):
        assert held(document, at) in {start, None}


@given(strategies.documents())
def test_record_round_trip(document):
    """A record is plain JSON, and what is in it can be had back."""
    record = document.to_record()
    again = json.loads(json.dumps(record))

    assert record == again
    assert document.text == again["text"]
    assert document.metadata == Metadata.from_dict(again["metadata"])
    assert document.span == Span(*again["source"]["span"])


@given(st.data(), strategies.documents())
def test_cut_keeps_a_slice(data, document):
    """A cut document holds the slice, and its origin is where the slice came from."""
    span = data.draw(strategies.spans(document.text))
    part = document.cut(span, "splitter")

    assert document.text[slice(*span)] == part.text
    if span.start < span.stop:
        assert document.origin(span) == part.span


@given(st.data(), strategies.texts())
def test_pieces_of_a_text_are_in_place(data, text):
    """Documents cut from an untouched one say where they were cut."""
    span = data.draw(strategies.spans(text).filter(lambda s: s.start < s.stop)) if text else None
    if span:
        assert span == Document.of(text).cut(span, "splitter").span


def test_edit_steps_on():
    """An edited document has the new text and one more step; the old one is as it was."""
    document = Document.of("工作\t报告")
    edited = document.edit([Edit(2, 3, "", "stray-tab")], "tabs")

    assert edited.text == "工作报告"
    assert (Step("tabs", Edits(5, (Edit(2, 3, "", "stray-tab"),))),) == edited.trail
    assert document == Document.of("工作\t报告")


@pytest.mark.parametrize(
    "nothing",
    [
        [],
        [Edit(0, 1, "工", "r")],
        Edits(2),
        Edits(2, (Edit(0, 1, "工", "r"),)),
        Substitution("工作", "r"),
    ],
)
def test_edits_that_change_nothing_give_the_same_object(nothing):
    """A document to which nothing is done is the same object, so nobody looks at it twice."""
    document = Document.of("工作")

    assert document is document.edit(nothing, "nobody")


def test_edits_of_another_text_are_refused():
    """Edits that do not fit the text are refused."""
    with pytest.raises(EditError):
        Document.of("工作").edit(Edits(3), "editor")


def test_cut_of_everything_gives_the_same_object():
    """Cutting the whole document out of itself does nothing."""
    document = Document.of("工作")

    assert document is document.cut(Span(0, 2), "splitter")


@pytest.mark.parametrize("span", [Span(0, 5), Span(3, 2), Span(-1, 2), Span(5, 5)])
def test_cut_refuses_what_lies_outside(span):
    """A span that is not within the text is refused, as an edit there is."""
    with pytest.raises(EditError, match="lies outside a text of 4 characters"):
        Document.of("一二三四").cut(span, "cut")


def test_what_is_shown_of_a_document_stays_short():
    """A document of a dump shows its own text, and of the dump the beginning and the end."""
    text = "全县春耕全面展开。" * 1000
    whole = Document.of(Source.of(text, name="a.txt"))
    part = whole.cut(Span(0, 9), "cut")

    assert repr(part).startswith("Document(text='全县春耕全面展开。', metadata=")
    assert len(repr(part)) < 1000
    assert repr(whole.source).startswith("Source('全县春耕")
    assert len(repr(whole.source)) < 80
    assert repr(whole.source).endswith(", name='a.txt')")


def test_cut_is_marked():
    """The trail tells what was cut off from what was deleted."""
    part = Document.of("甲乙丙").cut(Span(1, 2), "splitter")

    assert [step.cut for step in part.trail] == [True]
    assert part.text == "乙"


def test_lift_keeps_the_evidence():
    """A lifted value comes with where it stands in the source, whatever was edited before."""
    document = Document.of("  标题").edit([Edit(0, 2, "", "indent")], "indents")
    lifted = document.lift("title", "标题", Span(0, 2), "first-line", score=0.5)

    assert lifted.metadata.title == "标题"
    assert {"title": Evidence(Span(2, 4), "first-line", 0.5)} == lifted.evidence
    assert document.evidence == {}
    assert lifted.text == "标题"


def test_lift_refuses_what_is_no_field():
    """A misspelt field is refused, and the fields are named."""
    with pytest.raises(UsageError, match="'titel' is no metadata field: there are title"):
        Document.of("甲").lift("titel", "甲", Span(0, 1), "first-line")


def test_a_flag_is_set_once():
    """The same flag twice is one flag; its span is one of the source."""
    document = Document.of("  甲").edit([Edit(0, 2, "", "indent")], "indents")
    once = document.flag("odd", Span(0, 1), note="seen")

    assert (Flag("odd", Span(2, 3), None, "seen"),) == once.flags
    assert once is once.flag("odd", Span(0, 1), note="seen")
    assert (Flag("whole"),) == document.flag("whole").flags


def test_documents_are_frozen():
    """Nobody changes a document."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        Document.of("甲").text = "乙"


def test_once_computes_once_a_text():
    """What is computed of a text is kept through lifting and flagging, and lost by editing."""
    calls = []

    def length(document):
        calls.append(document.text)
        return len(document.text)

    document = Document.of("甲乙")
    lifted = document.lift("title", "甲", Span(0, 1), "first-line").flag("odd")
    edited = lifted.edit([Edit(0, 1, "", "r")], "editor")

    assert [each.once(length) for each in (document, lifted, edited)] == [2, 2, 1]
    assert calls == ["甲乙", "乙"]


def test_outline_and_notes_move_along():
    """Headings and notes stay on their characters when the text before them changes."""
    document = dataclasses.replace(
        Document.of("\t一、甲\n乙①"),
        outline=(Heading(1, "一、", "甲", Span(1, 4)),),
        footnotes=(Footnote(1, "乙", "丙", Span(6, 6)), Footnote(2, "", "丁", None)),
    )
    edited = document.edit([Edit(0, 1, "", "indent"), Edit(6, 7, "", "note-mark")], "tidy")

    assert edited.text == "一、甲\n乙"
    assert [Span(0, 3)] == [heading.span for heading in edited.outline]
    assert [Span(5, 5), None] == [note.span for note in edited.footnotes]


@pytest.mark.parametrize(
    ("text", "outline", "expected"),
    [
        ("", [], []),
        ("甲\n乙", [], [(None, "甲\n乙")]),
        ("一\n甲\n二\n乙", [(0, 1), (4, 5)], [("一", "甲"), ("二", "乙")]),
        ("序\n一\n甲", [(2, 3)], [(None, "序"), ("一", "甲")]),
        ("一\n二\n", [(0, 1), (2, 3)], [("一", ""), ("二", "")]),
        ("一", [(0, 1)], [("一", "")]),
    ],
)
def test_sections(text, outline, expected):
    """Each section is a heading with what stands under it, without the line ends around."""
    headings = tuple(Heading(1, "", text[a:b], Span(a, b)) for a, b in outline)
    document = dataclasses.replace(Document.of(text), outline=headings)

    assert expected == [(h and h.text, below) for h, below in document.sections()]


def test_empty_document_has_an_empty_span():
    """A document without text is made of nothing."""
    assert Span(0, 0) == Document.of("甲").edit([Edit(0, 1, "", "r")], "editor").span


def test_record():
    """A record holds all that is known, in plain values."""
    source = Source("x甲\n乙", "gb18030", name="a.txt", sha256="0123456789abcdef" * 4)
    document = Document.of(source).edit([Edit(0, 1, "", "r")], "editor")
    document = document.lift("title", "甲", Span(0, 1), "first-line").flag("whole")
    document = document.flag("odd", Span(2, 3), share=1 / 3, note="seen")
    document = dataclasses.replace(
        document,
        outline=(Heading(1, "", "甲", Span(0, 1)),),
        glossary={"乙": "释义"},
        footnotes=(Footnote(1, "乙", "释义", Span(3, 3)), Footnote(2, "", "释义", None)),
    )
    expected = {
        "id": "0123456789abcdef-1",
        "text": "甲\n乙",
        "metadata": {"source": None, "title": "甲"},
        "outline": [{"level": 1, "number": "", "text": "甲", "span": [0, 1]}],
        "glossary": {"乙": "释义"},
        "footnotes": [
            {"number": 1, "term": "乙", "text": "释义", "at": 3},
            {"number": 2, "term": "", "text": "释义", "at": None},
        ],
        "flags": [
            {"name": "whole"},
            {"name": "odd", "span": [3, 4], "share": 0.3333, "note": "seen"},
        ],
        "source": {
            "name": "a.txt",
            "sha256": "0123456789abcdef" * 4,
            "encoding": "gb18030",
            "span": [1, 4],
        },
        "reportclean": VERSION,
    }

    assert expected == document.to_record()


def test_source_of_a_string():
    """A string has no encoding; it is known by the digest of its UTF-8 bytes, halves included."""
    source = Source.of("甲\ud800", name="a")

    assert (source.encoding, source.name, len(source.sha256)) == (None, "a", 64)
    assert Source.of("甲").sha256 != source.sha256
    assert source is Document.of(source).source


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.edit([Edit(0, 1, "", "cut")], "cutting"),
        lambda document: document.cut(Span(1, 2), "cutting"),
        lambda document: document.lift("title", "乙", Span(0, 1), "first-line"),
    ],
)
def test_what_a_change_does_not_concern_is_kept(change):
    """Editing, cutting and lifting change their own fields; all others come along."""
    document = Document(
        "甲乙",
        Source.of("甲乙"),
        metadata=Metadata(source="县报", keywords=("春耕",)),
        evidence={"source": Evidence(Span(0, 1), "rule", 1.0)},
        flags=(Flag("odd", Span(0, 1)),),
        trail=(Step("before", Edits(2)),),
        outline=(Heading(1, "", "乙", Span(1, 2)),),
        glossary={"甲": "第一"},
        footnotes=(Footnote(1, "甲", "注", None),),
    )
    changed = change(document)
    assert document.trail == changed.trail[:1]
    assert document.source is changed.source
    assert ("县报", ("春耕",)) == (changed.metadata.source, changed.metadata.keywords)
    assert document.evidence["source"] == changed.evidence["source"]
    assert document.flags == changed.flags
    assert ["乙"] == [heading.text for heading in changed.outline]
    assert document.glossary == changed.glossary
    assert document.footnotes == changed.footnotes
