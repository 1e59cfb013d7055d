"""What each law looks for: given a cleaner and an example, it yields what is wrong, in words.

Whatever is raised in here, by the cleaner or by what it made, counts as a fault too (see `Law`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import reduce
from itertools import count, islice, permutations

from reportclean.testing._public import (
    Cleaner,
    Document,
    Drop,
    Edits,
    Metadata,
    Pipeline,
    Result,
    Substitution,
    lines,
    name_of,
)
from reportclean.testing.soil import Soiled

Faults = Iterator[str]

_NUMBERS = count()
"""A number for each text that no cleaner has seen."""


def total(cleaner: Cleaner, text: str) -> Faults:
    """Any text is taken, whatever is in it; documents and drops come out."""
    for one in cleaner(Document.of(text)):
        if not isinstance(one, Document | Drop):
            yield f"it returns {one!r}, which is neither a document nor a drop"


def pure(cleaner: Cleaner, text: str) -> Faults:
    """The same document comes to the same end each time, and is itself not changed."""
    document = Document.of(text)
    first = _outcome(cleaner, document)
    if document != Document.of(text):
        yield "the document that it was given has changed"
    if first != _outcome(cleaner, document):
        yield "called again on the same document, it does something else"
    if first != _outcome(cleaner, Document.of(text)):
        yield "called on an equal document, it does something else"
    # What was seen before tells nothing of a cleaner that remembers what it saw.
    fresh = f"{text}\n{next(_NUMBERS)}"
    if _outcome(cleaner, fresh) != _outcome(cleaner, fresh):
        yield "it remembers: called again on a text that was new, it does something else"


def settled(cleaner: Cleaner, text: str) -> Faults:
    """Cleaning what is clean changes nothing: c(c(x)) = c(x), as a text and as a document."""
    for document in _documents(cleaner, text):
        for fresh in (Document.of(document.text), document):
            again = _outcome(cleaner, fresh)
            if _only(again) != document.text:
                yield f"the cleaned text {document.text!r} is cleaned again to {_told(again)}"


def traced(cleaner: Cleaner, text: str) -> Faults:
    """The trail replayed on the source gives the text; evidence and flags lie in the source."""
    for one in _outcome(cleaner, text):
        document = one.document if isinstance(one, Drop) else one
        if document.source.text != text:
            yield f"a document names another source: {document.source.text!r}"
        replayed = text
        for step in document.trail:
            replayed = step.layer.apply(replayed)
        if replayed != document.text:
            yield f"the trail gives {replayed!r}, the document says {document.text!r}"
        spans = [evidence.span for evidence in document.evidence.values()]
        spans += [flag.span for flag in document.flags if flag.span is not None]
        for start, stop in spans:
            if not 0 <= start <= stop <= len(text):
                yield f"evidence or a flag at {start} to {stop} lies outside the source"


def accounted(cleaner: Cleaner, text: str) -> Faults:
    """The ledger covers the source once and tells the truth about each stretch."""
    result = _result(cleaner, text)
    at = 0
    for entry in result.ledger:
        if entry.span.start != at or entry.span.stop <= at:
            yield f"the ledger has come to {at} and goes on with {entry!r}"
        at = entry.span.stop
        told = entry.text
        if entry.fate == "kept" and entry.rule is None and entry.document is not None:
            told = result.documents[entry.document].text[slice(*entry.image)]
        if told != text[slice(*entry.span)]:
            yield f"{entry!r} stands for {text[slice(*entry.span)]!r}"
    if at != len(text):
        yield f"the ledger ends at {at} of {len(text)} characters"


def restorable(cleaner: Cleaner, text: str) -> Faults:
    """The source comes back from the documents and from what the ledger removed."""
    restored = _result(cleaner, text).restore()
    if restored != text:
        yield f"what comes back is {restored!r}"


def partition(cleaner: Cleaner, text: str) -> Faults:
    """Documents share no character of the source and come out in order of place."""
    result = _result(cleaner, text)
    owned: set[int] = set()
    before = 0
    for document in result.documents:
        ledger = Result(result.source, (document,)).ledger
        kept = [at for entry in ledger if entry.fate == "kept" for at in range(*entry.span)]
        if not owned.isdisjoint(kept):
            yield f"two documents hold the characters {sorted(owned.intersection(kept))}"
        if kept and kept[0] < before:
            yield f"{document.text!r} comes out after what stands behind it in the source"
        owned.update(kept)
        before = kept[0] if kept else before


def algebra(cleaner: Cleaner, text: str) -> Faults:
    """The layers of a trail compose to one, in any grouping, and can be undone."""
    for document in _documents(cleaner, text):
        layers = _layers(document)
        nothing = Edits(len(document.text))
        from_left = reduce(Edits.compose, layers, Edits(len(text)))
        from_right = reduce(lambda late, early: early.compose(late), reversed(layers), nothing)
        if from_left.apply(text) != document.text:
            yield "the layers composed give another text than the layers in turn"
        if _bare(from_left) != _bare(from_right):
            yield "what the layers compose to depends on the grouping"
        if from_left.invert(text).apply(document.text) != text:
            yield "the inverse of the layers does not undo them"


def round_trip(cleaner: Cleaner, text: str) -> Faults:
    """A record survives JSON, and the metadata come back from it as they were."""
    for document in _documents(cleaner, text):
        record = document.to_record()
        if json.loads(json.dumps(record)) != record:
            yield f"the record {record!r} comes back from JSON as something else"
        if Metadata.from_dict(record["metadata"]) != document.metadata:
            yield f"{record['metadata']!r} does not give {document.metadata!r} back"


def deletes_only(cleaner: Cleaner, text: str) -> Faults:
    """Each document is what is left of the text: some of its characters, in their order."""
    for document in _documents(cleaner, text):
        rest = iter(text)
        if not all(character in rest for character in document.text):
            yield f"{document.text!r} is not made by deleting alone"


def innocent(cleaner: Cleaner, text: str) -> Faults:
    """A clean text is unchanged."""
    outcome = _outcome(cleaner, text)
    if _only(outcome) != text:
        yield f"it is made into {_told(outcome)}"


def planted(cleaner: Cleaner, soiled: Soiled) -> Faults:
    """The dirt that was put into a clean text is what goes, all of it and nothing else."""
    outcome = _outcome(cleaner, soiled.text)
    if _only(outcome) != soiled.clean:
        dirt = [(one.kind, one.text) for one in soiled.planted]
        yield f"{dirt!r} was put into {soiled.clean!r}, it is made into {_told(outcome)}"


def order_free(cleaner: Cleaner, text: str) -> Faults:
    """The cleaners of a pipeline give the same texts in any order; up to 24 orders are tried."""
    if not isinstance(cleaner, Pipeline):
        yield "it is no pipeline, so there is nothing to put into another order"
        return
    expected = _texts(cleaner, text)
    for order in islice(permutations(cleaner.cleaners), 24):
        found = _texts(Pipeline(*order), text)
        if found != expected:
            names = " ".join(name_of(each) for each in order)
            yield f"it gives {expected!r}, but {found!r} in the order {names}"


def local(cleaner: Cleaner, text: str) -> Faults:
    """Cleaning line by line, each line with its end, and joining gives what the whole gives."""
    whole = "".join(_texts(cleaner, text))
    parts = (text[slice(*line.span)] for line in lines(text))
    joined = "".join(cleaned for part in parts for cleaned in _texts(cleaner, part))
    if joined != whole:
        yield f"the whole gives {whole!r}, line by line it is {joined!r}"


def _outcome(cleaner: Cleaner, given: Document | str) -> tuple[Document | Drop, ...]:
    return tuple(cleaner(given if isinstance(given, Document) else Document.of(given)))


def _documents(cleaner: Cleaner, text: str) -> list[Document]:
    return [one for one in _outcome(cleaner, text) if isinstance(one, Document)]


def _texts(cleaner: Cleaner, text: str) -> list[str]:
    return [document.text for document in _documents(cleaner, text)]


def _result(cleaner: Cleaner, text: str) -> Result:
    return Pipeline(cleaner).run(text)


def _layers(document: Document) -> list[Edits]:
    """Return the trail as edits; substitutions are written out."""
    text = document.source.text
    layers: list[Edits] = []
    for step in document.trail:
        layer = step.layer
        layers.append(layer.edits(text) if isinstance(layer, Substitution) else layer)
        text = layer.apply(text)
    return layers


def _bare(edits: Edits) -> list[tuple[int, int, str]]:
    """What edits do, without the names of their rules."""
    return [(edit.start, edit.stop, edit.text) for edit in edits.items]


def _only(outcome: tuple[Document | Drop, ...]) -> str | None:
    """Return the text of the one document that came out, None if it is not just one document."""
    one = outcome[0] if len(outcome) == 1 else None
    return one.text if isinstance(one, Document) else None


def _told(outcome: tuple[Document | Drop, ...]) -> str:
    """Return what came out, for a message."""
    told = (repr(o.text) if isinstance(o, Document) else f"a drop ({o.reason})" for o in outcome)
    return " and ".join(told) or "nothing"
