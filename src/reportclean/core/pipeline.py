"""Cleaners and pipelines: a cleaner proposes edits, a pipeline is a cleaner made of cleaners."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from operator import eq, itemgetter
from types import GeneratorType
from typing import overload

from reportclean.core.document import Document, Drop
from reportclean.core.edits import Edit, Edits, Substitution
from reportclean.core.given import brief
from reportclean.core.ledger import Ledger, ledger_of, restored
from reportclean.core.source import Source
from reportclean.errors import EditError, UsageError

Cleaner = Callable[[Document], Iterable[Document | Drop]]
"""What a pipeline is made of: one document in, any number of documents or drops out."""

Proposal = Edit | Edits | Substitution | Document | Drop
"""What a function under `@cleaner` may yield."""


@dataclass(frozen=True)
class FunctionCleaner:
    """A cleaner made of a function that proposes what to do; see `cleaner`."""

    propose: Callable[[Document], Iterable[Proposal]]
    name: str

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Pickle a cleaner that stands in a module by its name there, as functions are."""
        module = getattr(self.propose, "__module__", "")
        name = getattr(self.propose, "__qualname__", "")
        if getattr(sys.modules.get(module), name, None) is self:
            return _standing, (module, name)
        return FunctionCleaner, (self.propose, self.name)

    def __call__(self, document: Document | str) -> Iterator[Document | Drop]:
        """Yield what becomes of `document`; a string is taken for a document of its own."""
        document = document if isinstance(document, Document) else Document.of(document)
        proposed = self.propose(document)
        if type(proposed) not in _USUAL and not _is_many(proposed):
            msg = f"cleaner {self.name} returns {brief(proposed)}: yield edits, or return a list"
            raise EditError(msg)
        proposals = tuple(proposed)
        if not proposals:  # nearly always
            yield document
            return
        edits: list[Edit] = []
        layers: list[Edits | Substitution] = []
        results: list[Document | Drop] = []
        for proposal in proposals:
            if isinstance(proposal, Edit):
                edits.append(proposal)
            elif isinstance(proposal, Edits | Substitution):
                layers.append(proposal)
            elif isinstance(proposal, Document | Drop):
                results.append(proposal)
            else:
                msg = (
                    f"cleaner {self.name} yields {brief(proposal)}: it may yield Edit, Edits, "
                    "Substitution, Document and Drop"
                )
                raise EditError(msg)
        if sum(map(bool, (edits, layers, results))) > 1 or len(layers) > 1:
            msg = f"cleaner {self.name} proposes edits, layers and documents at once: take one kind"
            raise EditError(msg)
        if results:
            yield from results
            return
        try:
            changed = document.edit(layers[0] if layers else edits, self.name)
        except TypeError as error:
            raise _unsound(self.name, edits) or error from error
        if not all(map(_RULE, edits)) and (wrong := _unsound(self.name, edits)):
            raise wrong
        yield changed


def _standing(module: str, name: str) -> object:
    return getattr(import_module(module), name)


_RULE = itemgetter(3)
_USUAL = frozenset((GeneratorType, tuple, list))
"""What cleaners nearly always give: asking for more costs time."""


def _is_many(given: object) -> bool:
    """Tell whether a value holds several: an edit and a text can be walked over, and are one."""
    return isinstance(given, Iterable) and not isinstance(given, str | Edit | Drop)


def _unsound(name: str, edits: Iterable[Edit]) -> EditError | None:
    """Return the error of the first edit whose members are of the wrong kinds, if there is one."""
    for edit in edits:
        if not (all(map(isinstance, edit, (int, int, str, str))) and edit.rule):
            msg = f"cleaner {name} yields {edit!r}: an edit takes two whole numbers, a text, a rule"
            return EditError(msg)
    return None


@overload
def cleaner(function: Callable[[Document], Iterable[Proposal]], /) -> FunctionCleaner: ...
@overload
def cleaner(
    *, name: str
) -> Callable[[Callable[[Document], Iterable[Proposal]]], FunctionCleaner]: ...
def cleaner(
    function: Callable[[Document], Iterable[Proposal]] | None = None, /, *, name: str | None = None
) -> FunctionCleaner | Callable[[Callable[[Document], Iterable[Proposal]]], FunctionCleaner]:
    r"""Make a cleaner of a function that takes a document and proposes what to do with it.

    The function yields one of three kinds: edits of the text (nothing yielded: nothing done);
    one finished layer, `Edits` or `Substitution`; or documents and drops, for a cleaner that
    lifts metadata, splits or rejects. The name is the function's, with hyphens.

    >>> @cleaner
    ... def stray_tab(document):
    ...     for at, character in enumerate(document.text):
    ...         if character == "\t":
    ...             yield Edit(at, at + 1, "", "stray-tab")
    >>> [document.text for document in stray_tab("工作\t报告")]
    ['工作报告']
    """

    def made(function: Callable[[Document], Iterable[Proposal]]) -> FunctionCleaner:
        if not callable(function):
            msg = f"{brief(function)} is no function: write @cleaner above one, or @cleaner(name=…)"
            raise UsageError(msg)
        called = name or getattr(function, "__name__", "cleaner").strip("_").replace("_", "-")
        return FunctionCleaner(function, called)

    return made if function is None else made(function)


def name_of(a_cleaner: Cleaner) -> str:
    """Return what a trail calls the cleaner: its `name`, else the name of its function or type."""
    named = getattr(a_cleaner, "name", None) or getattr(a_cleaner, "__name__", None)
    return str(named or type(a_cleaner).__name__)


@dataclass(frozen=True, init=False)
class Pipeline:
    """Cleaners in order. A pipeline is itself a cleaner, so stages are pipelines in a pipeline."""

    cleaners: tuple[Cleaner, ...]
    name: str

    def __init__(self, *cleaners: Cleaner, name: str = "pipeline") -> None:
        """Chain `cleaners`; raise UsageError for one that cannot be called."""
        for each in cleaners:
            if not callable(each):
                msg = f"{brief(each)} is no cleaner: a cleaner is called with a document"
                raise UsageError(msg)
        object.__setattr__(self, "cleaners", cleaners)
        object.__setattr__(self, "name", name)

    def __call__(self, document: Document | str) -> Iterator[Document | Drop]:
        """Yield what all cleaners together make of `document`, in order of place."""
        document = document if isinstance(document, Document) else Document.of(document)
        yield from _through(document, self.cleaners)

    def run(self, source: Source | str) -> Result:
        """Return all that becomes of `source`, with the ledger that accounts for it."""
        document = Document.of(source)
        outcome = tuple(self(document))
        return Result(
            document.source,
            tuple(o for o in outcome if isinstance(o, Document)),
            tuple(o for o in outcome if isinstance(o, Drop)),
        )


@dataclass(frozen=True)
class Settled:
    """Cleaners that run in order, again and again, until they have nothing more to do.

    One that comes late may uncover work for one that comes early. It is itself a cleaner, for
    cleaners that neither split nor drop.
    """

    cleaners: tuple[Cleaner, ...]
    name: str
    rounds: int
    """How often they run at most."""
    same: Callable[[str, str], bool] = eq
    """Whether two texts are the same to all of them: who finds nothing in one, nor in the other."""

    def __call__(self, document: Document | str) -> Iterator[Document]:
        """Yield the one document that comes out; raise EditError if a cleaner splits or drops."""
        document = document if isinstance(document, Document) else Document.of(document)
        calm = 0  # so many cleaners on end found nothing
        for each in self.cleaners * self.rounds:
            outcome = tuple(each(document))
            if len(outcome) != 1 or not isinstance(outcome[0], Document):
                msg = f"cleaner {name_of(each)} splits or drops, which {self.name} cannot take"
                raise EditError(msg)
            before, document = document.text, outcome[0]
            found = document.text is not before and not self.same(document.text, before)
            calm = 0 if found else calm + 1
            if calm == len(self.cleaners):
                break
        yield document


def _through(document: Document, cleaners: tuple[Cleaner, ...]) -> Iterator[Document | Drop]:
    for at, each in enumerate(cleaners):
        given = each(document)
        if type(given) not in _USUAL and not _is_many(given):
            raise EditError(_no_outcome(each, given))
        outcome = tuple(given)
        if len(outcome) == 1 and isinstance(outcome[0], Document):
            document = outcome[0]
            continue
        if not outcome:
            yield Drop(document, name_of(each), "the cleaner returned nothing")
        for one in outcome:
            if isinstance(one, Document):
                yield from _through(one, cleaners[at + 1 :])
            elif isinstance(one, Drop):
                yield one
            else:
                raise EditError(_no_outcome(each, one))
        return
    yield document


def _no_outcome(a_cleaner: Cleaner, given: object) -> str:
    """Say that a cleaner gave something else than documents and drops."""
    return (
        f"cleaner {name_of(a_cleaner)} gives {brief(given)}, and not documents and drops: "
        "write @cleaner above a function that proposes edits"
    )


@dataclass(frozen=True)
class Result:
    """What became of one input. Iterating gives the documents, `result[0]` the first of them."""

    source: Source
    documents: tuple[Document, ...]
    drops: tuple[Drop, ...] = field(default=())

    def __iter__(self) -> Iterator[Document]:
        """Iterate over the documents in order of place."""
        return iter(self.documents)

    def __len__(self) -> int:
        """Return how many documents came out."""
        return len(self.documents)

    def __getitem__(self, at: int) -> Document:
        """Return the document at that place; raise IndexError if there are not so many."""
        return self.documents[at]

    @cached_property
    def ledger(self) -> Ledger:
        """What became of each character of the source; built when first asked for."""
        return ledger_of(self.source, self.documents, self.drops)

    def restore(self) -> str:
        """Return the source text, rebuilt from the documents and what the ledger removed."""
        return restored(self.ledger, self.documents)
