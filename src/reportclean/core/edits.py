"""Edits as values: replace spans of one text, undo that, chain it, and follow spans through it.

All positions are offsets in characters (Python string indices), never bytes. The laws that these
types obey are stated in the docstrings and checked in `tests/core/test_edits.py`. The shape
follows CodeMirror's ChangeSet (a set of changes remembers the length of the text it applies to);
the encoding is plainer: a tuple of named edits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from reportclean.errors import EditError


class Span(NamedTuple):
    """A half-open range of characters, `text[start:stop]`."""

    start: int
    stop: int


class Edit(NamedTuple):
    """Replace `[start:stop)` of a text by `text`, because of `rule`."""

    start: int
    stop: int
    text: str
    rule: str


class _Side(NamedTuple):
    """Where the edits lie on one side (input or output), as parallel sorted lists."""

    starts: Sequence[int]
    stops: Sequence[int]
    length: int


_PLACE = itemgetter(0, 1)


@dataclass(frozen=True)
class Edits:
    """Sorted, disjoint edits of one text of `length` characters, checked once at birth.

    Edits may touch, and insertions at the same place stand in the order given. An edit that
    replaces nothing with nothing is refused.
    """

    length: int
    items: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        """Refuse edits that are out of order, overlap, or lie outside the text."""
        end, length = 0, self.length
        for at, (start, stop, text, _) in enumerate(self.items):
            if not end <= start <= stop <= length or (start == stop and not text):
                raise EditError(_fault(self.items[at], self.items[at - 1], length))
            end = stop

    @classmethod
    def of(cls, text: str, edits: Iterable[Edit]) -> Edits:
        """Return the edits of `text` in order of place, without those that change nothing."""
        length = len(text)
        changing = [
            edit
            for edit in edits
            # Most change how long the text is: then the (perhaps huge) old text is not copied.
            if edit[1] - edit[0] != len(edit[2])
            or not 0 <= edit[0] <= length
            or text[edit[0] : edit[1]] != edit[2]
        ]
        return cls(length, tuple(sorted(changing, key=_PLACE)))

    def __bool__(self) -> bool:
        """Tell whether there is anything to do."""
        return bool(self.items)

    @cached_property
    def output_length(self) -> int:
        """The length in characters of the text that `apply` returns."""
        return self.length + sum(len(e.text) - (e.stop - e.start) for e in self.items)

    @cached_property
    def _input(self) -> _Side:
        return _Side([e.start for e in self.items], [e.stop for e in self.items], self.length)

    @cached_property
    def _output(self) -> _Side:
        starts: list[int] = []
        stops: list[int] = []
        shift = 0
        for edit in self.items:
            starts.append(edit.start + shift)
            shift += len(edit.text) - (edit.stop - edit.start)
            stops.append(edit.stop + shift)
        return _Side(starts, stops, self.output_length)

    def apply(self, text: str) -> str:
        """Return `text` with all edits carried out.

        Raises EditError if `text` has not the length that the edits were made for.
        """
        self._check(text)
        if not self.items:
            return text
        pieces: list[str] = []
        at = 0
        for start, stop, new, _ in self.items:
            pieces += (text[at:start], new)
            at = stop
        pieces.append(text[at:])
        return "".join(pieces)

    def invert(self, text: str) -> Edits:
        """Return the edits that undo these: `e.invert(t).apply(e.apply(t)) == t`."""
        self._check(text)
        starts, stops, length = self._output
        return Edits(
            length,
            tuple(
                Edit(start, stop, text[e.start : e.stop], e.rule)
                for start, stop, e in zip(starts, stops, self.items, strict=True)
            ),
        )

    def compose(self, later: Edits) -> Edits:
        """Return one set of edits that does what these and then `later` do.

        `a.compose(b).apply(t) == b.apply(a.apply(t))`, and composing is associative, because the
        result is the only one in which edits that touch are one edit (see `joined`). An edit
        made of several carries the names of all their rules, sorted, with `+` between.
        """
        if later.length != self.output_length:
            msg = (
                f"edits of a text of {later.length} characters cannot follow edits "
                f"that leave {self.output_length}"
            )
            raise EditError(msg)
        return Edits(self.length, tuple(_composed(self, later)))

    def joined(self) -> Edits:
        """Return the same change with edits that touch made into one: its canonical form."""
        return self.compose(Edits(self.output_length))

    def origin(self, span: Span) -> Span:
        """Return the least span of the input from which `span` of the output came.

        Of an empty span: the input that was deleted there, or the place. In the canonical form,
        going there, back and there again settles: `origin(image(origin(s))) == origin(s)`.
        """
        return _carried(span, self._output, self._input)

    def origins(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return for each character of the output at one of `offsets` where its origin begins.

        `origin(Span(at, at + 1)).start` for each, in a fraction of the time. The end of the output
        may be among them. Raises EditError for an offset outside it.
        """
        here, there = self._output, self._input
        if offsets and not 0 <= min(offsets) <= max(offsets) <= here.length:
            msg = f"offsets {min(offsets)} to {max(offsets)} lie outside {here.length} characters"
            raise EditError(msg)
        return [_before(at, here, there) for at in offsets]

    def image(self, span: Span) -> Span:
        """Return the least span of the output to which `span` of the input went.

        Of text that is gone: the empty span where it stood. `image` is the `origin` of the
        inverse: `e.image(s) == e.invert(text).origin(s)`.
        """
        return _carried(span, self._input, self._output)

    def _check(self, text: str) -> None:
        if len(text) != self.length:
            msg = f"edits of a text of {self.length} characters given one of {len(text)}"
            raise EditError(msg)


def _fault(edit: Edit, before: Edit, length: int) -> str:
    """Return why `edit` cannot stand behind `before` in a text of `length` characters."""
    if not 0 <= edit.start <= edit.stop <= length:
        return f"{edit!r} lies outside a text of {length} characters"
    if edit.start == edit.stop and not edit.text:
        return f"{edit!r} replaces nothing by nothing"
    return f"{edit!r} overlaps or precedes {before!r}"


def _carried(span: Span, here: _Side, there: _Side) -> Span:
    """Return the least span on the other side that covers `span`.

    Between edits both sides run in step; an edit is all or nothing.
    """
    start, stop = span
    if not 0 <= start <= stop <= here.length:
        msg = f"{span!r} lies outside a text of {here.length} characters"
        raise EditError(msg)
    if start < stop:
        return Span(_before(start, here, there), _after(stop, here, there))
    low = _after(stop, here, there) if stop > 0 else 0
    high = _before(start, here, there) if start < here.length else there.length
    return Span(min(low, high), max(low, high))


def _before(at: int, here: _Side, there: _Side) -> int:
    """Where, on the other side, begins what holds the character `here[at]`."""
    i = bisect_right(here.starts, at) - 1
    if i < 0:
        return at
    past = at - here.stops[i]
    return there.starts[i] if past < 0 else there.stops[i] + past


def _after(at: int, here: _Side, there: _Side) -> int:
    """Where, on the other side, ends what holds the character `here[at - 1]`."""
    i = bisect_right(here.starts, at - 1) - 1
    if i < 0:
        return at
    return there.stops[i] + max(0, at - here.stops[i])


def _composed(first: Edits, later: Edits) -> Iterator[Edit]:
    """Yield one edit for each cluster of edits that touch in the text between the two."""
    starts, stops, _ = first._output  # noqa: SLF001 (a function of this class, kept out of it)
    one, two = first.items, later.items
    i = j = shift = 0  # a kept character of the middle text stands in the input `shift` further on
    while i < len(one) or j < len(two):
        a, b, begin_shift = i, j, shift
        low = high = min(
            starts[i] if i < len(one) else first.output_length,
            two[j].start if j < len(two) else first.output_length,
        )
        while True:
            if i < len(one) and starts[i] <= high:
                high, shift = max(high, stops[i]), one[i].stop - stops[i]
                i += 1
            elif j < len(two) and two[j].start <= high:
                high = max(high, two[j].stop)
                j += 1
            else:
                break
        text = _rewritten(low, high, zip(starts[a:i], one[a:i], strict=True), two[b:j])
        begin, end = low + begin_shift, high + shift
        if begin < end or text:
            rules = {e.rule for e in one[a:i]} | {e.rule for e in two[b:j]}
            yield Edit(begin, end, text, "+".join(sorted(rules)))


def _rewritten(
    low: int, high: int, first: Iterable[tuple[int, Edit]], later: Iterable[Edit]
) -> str:
    """Return what `later` makes of the middle text `[low:high)`, written by `first`.

    What `first` did not write in a cluster is text that `later` replaces, so it need not be known.
    """
    middle = ""
    for start, edit in first:
        middle = middle.ljust(start - low) + edit.text
    middle = middle.ljust(high - low)
    inner = (Edit(e.start - low, e.stop - low, e.text, e.rule) for e in later)
    return Edits(len(middle), tuple(inner)).apply(middle)


@dataclass(frozen=True)
class Substitution:
    """A layer that puts `text` in place of a text of the same length, character by character.

    Script conversion and most changes of width are of this kind. No offset moves, so no edit is
    stored a character; `edits` lists them when somebody asks.
    """

    text: str
    rule: str

    def apply(self, text: str) -> str:
        """Return the new text; raise EditError unless `text` has its length."""
        if len(text) != len(self.text):
            msg = f"a substitution of {len(self.text)} characters given a text of {len(text)}"
            raise EditError(msg)
        return self.text

    def invert(self, text: str) -> Substitution:
        """Return the substitution that gives `text` back."""
        self.apply(text)
        return Substitution(text, self.rule)

    def edits(self, text: str) -> Edits:
        """Return the same change of `text` as edits, one for each run of changed characters."""
        after = self.apply(text)
        items: list[Edit] = []
        at = 0
        while at < len(text):
            if text[at] == after[at]:
                at += 1
                continue
            start = at
            while at < len(text) and text[at] != after[at]:
                at += 1
            items.append(Edit(start, at, after[start:at], self.rule))
        return Edits(len(text), tuple(items))

    def origin(self, span: Span) -> Span:
        """Return `span`: nothing moves."""
        return span

    def origins(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return `offsets`: nothing moves."""
        return offsets

    def image(self, span: Span) -> Span:
        """Return `span`: nothing moves."""
        return span


Layer = Edits | Substitution
"""One step of change to a text: edits, or a substitution that keeps the length."""
