"""The laws of edits, short tables of them, and a proof that the laws catch faults."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reportclean.core.edits import Edit, Edits, Span, Substitution
from reportclean.errors import EditError
from reportclean.testing import strategies


def law(*strategies):
    """Make a property test; as `.quick` it looks for any fault and does not shrink it."""

    def made(function):
        test = given(*strategies)(function)
        hasty = settings(
            max_examples=1000, phases=[Phase.generate], derandomize=True, database=None
        )
        test.quick = hasty(given(*strategies)(function))
        return test

    return made


class Chain(NamedTuple):
    """A text with three sets of edits, each of what the one before leaves."""

    text: str
    a: Edits
    b: Edits
    c: Edits


@st.composite
def chains(draw):
    """Texts with three edits in a row."""
    text = draw(st.text("abc中\n", max_size=12))
    a = draw(strategies.edits(text))
    b = draw(strategies.edits(a.output_length))
    return Chain(text, a, b, draw(strategies.edits(b.output_length)))


@st.composite
def edited(draw):
    """Texts with edits of them."""
    text = draw(st.text("abc中\n", max_size=16))
    return text, draw(strategies.edits(text))


def bare(edits):
    """What edits do, without the names of their rules."""
    return [(e.start, e.stop, e.text) for e in edits.items]


def rules(edits):
    """The names of all rules that take part."""
    return {name for e in edits.items for name in e.rule.split("+")}


@law(edited())
def test_apply_is_string_slicing(case):
    """Applying edits is what replacing slices from the last to the first does."""
    text, edits = case
    expected = text
    for start, stop, new, _ in reversed(edits.items):
        expected = expected[:start] + new + expected[stop:]

    assert expected == edits.apply(text)
    assert len(expected) == edits.output_length


@law(chains())
def test_compose_is_applying_in_turn(chain):
    """Composed edits do what both do one after the other."""
    text, a, b, _ = chain

    assert b.apply(a.apply(text)) == a.compose(b).apply(text)
    assert b.output_length == a.compose(b).output_length


@law(chains())
def test_compose_is_associative(chain):
    """How composed edits are grouped does not matter; only rules that took part are named.

    Of text that one rule writes and another deletes nothing is left to carry their names, so
    which of them are named may depend on the grouping.
    """
    _, a, b, c = chain
    left = a.compose(b).compose(c)
    right = a.compose(b.compose(c))

    assert bare(left) == bare(right)
    assert rules(left) | rules(right) <= rules(a) | rules(b) | rules(c)


@law(edited())
def test_nothing_is_the_identity(case):
    """Composing with no edits, before or after, gives the canonical form and no more."""
    _, edits = case
    joined = edits.joined()

    assert joined == Edits(edits.length).compose(edits)
    assert joined == edits.compose(Edits(edits.output_length))
    assert joined == joined.joined()


@law(edited())
def test_canonical_form(case):
    """In the canonical form no two edits touch; edits that do not touch are in it already."""
    text, edits = case
    joined = edits.joined()
    touching = any(x.stop == y.start for x, y in zip(edits.items, edits.items[1:], strict=False))

    assert edits.apply(text) == joined.apply(text)
    assert all(x.stop < y.start for x, y in zip(joined.items, joined.items[1:], strict=False))
    assert touching or edits == joined
    assert rules(edits) == rules(joined)


@law(edited())
def test_invert_undoes(case):
    """The inverse brings the text back, and the inverse of the inverse the edits."""
    text, edits = case
    after = edits.apply(text)
    inverse = edits.invert(text)

    assert text == inverse.apply(after)
    assert edits == inverse.invert(after)


@law(chains())
def test_invert_of_composed_is_inverses_in_turn(chain):
    """Undoing composed edits is undoing the later and then the earlier ones."""
    text, a, b, _ = chain
    composed = a.compose(b)
    in_turn = b.invert(a.apply(text)).compose(a.invert(text))

    assert bare(in_turn) == bare(composed.invert(text).joined())


@law(st.data(), edited())
def test_image_is_the_origin_of_the_inverse(data, case):
    """Where a span goes is where it comes from when all is undone."""
    text, edits = case
    span = data.draw(strategies.spans(text))

    assert edits.invert(text).origin(span) == edits.image(span)


@law(st.data(), edited())
def test_origin_and_image_settle(data, case):
    """In the canonical form, to go there, back and there again is to go there."""
    text, edits = case
    joined = edits.joined()
    here = data.draw(strategies.spans(text))
    there = data.draw(strategies.spans(edits.output_length))

    assert joined.image(here) == joined.image(joined.origin(joined.image(here)))
    assert joined.origin(there) == joined.origin(joined.image(joined.origin(there)))


@law(edited())
def test_origins_are_each_characters_origin(case):
    """Asked for many characters at once, edits say where the origin of each begins."""
    edits = case[1]
    offsets = range(edits.output_length)

    assert [edits.origin(Span(at, at + 1)).start for at in offsets] == list(edits.origins(offsets))


@pytest.mark.parametrize("offsets", [[-1, 0], [0, 4]])
def test_origins_lie_inside(offsets):
    """An offset outside the text has no origin."""
    with pytest.raises(EditError, match="lie outside 3 characters"):
        Edits(3).origins(offsets)


@law(edited())
def test_kept_characters_agree(case):
    """A character that no edit replaces is found on the other side, and back."""
    text, edits = case
    after = edits.apply(text)
    touched = {at for e in edits.items for at in range(e.start, e.stop)}
    for at in sorted(set(range(len(text))) - touched):
        span = Span(at, at + 1)
        image = edits.image(span)

        assert text[at] == after[image.start : image.stop]
        assert span == edits.origin(image)


@law(st.data(), edited())
def test_all_that_came_from_a_span_is_in_its_image(data, case):
    """A larger span has a larger image and origin; the whole has the whole."""
    text, edits = case
    outer = data.draw(strategies.spans(text).filter(lambda s: s.start < s.stop)) if text else None
    if outer is not None:
        inner = Span(outer.start, data.draw(st.integers(outer.start + 1, outer.stop)))
        around, within = edits.image(outer), edits.image(inner)

        assert around.start <= within.start <= within.stop <= around.stop
    whole = Span(0, edits.output_length)
    origin = edits.origin(whole)
    if whole.stop:
        untouched = set(range(len(text))) - {
            at for e in edits.items if not e.text for at in range(e.start, e.stop)
        }

        assert all(origin.start <= at < origin.stop for at in untouched)


@law(st.data(), chains())
def test_origin_through_composed_edits(data, chain):
    """The origin through composed edits holds the origin found step by step."""
    _, a, b, _ = chain
    span = data.draw(strategies.spans(b.output_length))
    if span.start < span.stop:
        far = a.compose(b).origin(span)
        middle = b.origin(span)
        near = a.origin(middle)
        if middle.start < middle.stop:
            assert far.start <= near.start <= near.stop <= far.stop


@law(st.data(), st.text("abc中", max_size=12))
def test_substitution_is_its_edits(data, text):
    """A substitution does what its edits do, can be undone, and moves nothing."""
    layer = data.draw(strategies.substitutions(text))
    span = data.draw(strategies.spans(text))
    edits = layer.edits(text)

    assert layer.apply(text) == edits.apply(text)
    assert layer.edits(text).joined() == edits
    assert text == layer.invert(text).apply(layer.text)
    assert (span, span) == (layer.origin(span), layer.image(span))
    assert list(span) == layer.origins(list(span))
    assert all(len(e.text) == e.stop - e.start for e in edits.items)


@pytest.mark.parametrize(
    ("text", "items", "expected"),
    [
        ("", [], ""),
        ("", [(0, 0, "a")], "a"),
        ("ab", [], "ab"),
        ("ab", [(0, 0, "x"), (0, 0, "y")], "xyab"),
        ("ab", [(0, 1, "")], "b"),
        ("ab", [(0, 2, "")], ""),
        ("ab", [(0, 1, "x"), (1, 2, "yz")], "xyz"),
        ("ab", [(0, 1, ""), (1, 1, "z"), (2, 2, "!")], "zb!"),
        ("中文", [(1, 2, "國")], "中國"),
    ],
)
def test_apply(text, items, expected):
    """Edits insert, delete and replace where they say."""
    edits = Edits(len(text), tuple(Edit(*item, "r") for item in items))

    assert expected == edits.apply(text)
    assert bool(items) == bool(edits)


@pytest.mark.parametrize(
    ("items", "complaint"),
    [
        ([(0, 4, "x")], "lies outside a text of 3"),
        ([(-1, 1, "x")], "lies outside a text of 3"),
        ([(2, 1, "x")], "lies outside a text of 3"),
        ([(1, 1, "")], "replaces nothing by nothing"),
        ([(0, 2, ""), (1, 3, "")], "overlaps or precedes"),
        ([(2, 3, ""), (0, 1, "")], "overlaps or precedes"),
    ],
)
def test_refused_at_birth(items, complaint):
    """Edits that are no edits of the text are refused with a reason."""
    with pytest.raises(EditError, match=complaint):
        Edits(3, tuple(Edit(*item, "r") for item in items))


def test_of_sorts_and_leaves_out_what_changes_nothing():
    """`Edits.of` puts edits in order and drops those that write what is there."""
    edits = Edits.of("abc", [Edit(2, 3, "", "r"), Edit(1, 2, "b", "r"), Edit(0, 1, "x", "r")])

    assert (Edit(0, 1, "x", "r"), Edit(2, 3, "", "r")) == edits.items


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        ([(1, 1, "x", "p")], [(1, 2, "", "q")], []),  # inserted and deleted: nothing
        ([(0, 1, "", "p")], [(0, 1, "", "q")], [(0, 2, "", "p+q")]),
        ([(0, 1, "xy", "p")], [(1, 2, "z", "q")], [(0, 1, "xz", "p+q")]),
        ([(0, 1, "x", "p")], [(2, 3, "y", "p")], [(0, 1, "x", "p"), (2, 3, "y", "p")]),
        ([(3, 3, "!", "p")], [(0, 4, "", "q")], [(0, 3, "", "p+q")]),
    ],
)
def test_compose(first, later, expected):
    """Edits that touch become one, under the names of all its rules."""
    one = Edits(3, tuple(Edit(*item) for item in first))
    two = Edits(one.output_length, tuple(Edit(*item) for item in later))

    assert tuple(Edit(*item) for item in expected) == one.compose(two).items


@pytest.mark.parametrize(
    ("span", "origin"),
    [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 3)),  # one character of the two that replaced [1:3)
        ((1, 3), (1, 3)),
        ((2, 4), (1, 4)),
        ((1, 1), (1, 1)),
        ((4, 4), (4, 6)),  # between two characters, where [4:6) was deleted
        ((5, 6), (7, 7)),  # inserted
        ((0, 6), (0, 7)),
    ],
)
def test_origin(span, origin):
    """The origin is the least span of the input that covers where the output came from."""
    edits = Edits(7, (Edit(1, 3, "xy", "r"), Edit(4, 6, "", "r"), Edit(7, 7, "!", "r")))

    assert edits.apply("abcdefg") == "axydg!"
    assert Span(*origin) == edits.origin(Span(*span))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Edits(3).apply("ab"),
        lambda: Edits(3).invert("ab"),
        lambda: Edits(3).compose(Edits(2)),
        lambda: Edits(3).origin(Span(2, 4)),
        lambda: Edits(3).image(Span(2, 1)),
        lambda: Edits(3).image(Span(-1, 1)),
        lambda: Substitution("ab", "r").apply("abc"),
        lambda: Substitution("ab", "r").invert("abc"),
        lambda: Substitution("ab", "r").edits("a"),
    ],
)
def test_wrong_length_is_refused(wrong):
    """Edits made for one text refuse a text, edits or a span of another length."""
    with pytest.raises(EditError):
        wrong()


_apply, _invert, _compose = Edits.apply, Edits.invert, Edits.compose
_origin, _image = Edits.origin, Edits.image

FAULTS: dict[str, tuple[str, Callable, Callable]] = {
    "apply-forgets-the-rest": (
        "apply",
        lambda self, text: _apply(self, text)[: self.items[-1].stop if self else None],
        test_apply_is_string_slicing,
    ),
    "apply-inserts-behind": (
        "apply",
        lambda self, text: re.sub("(x)(.)", r"\2\1", _apply(self, text)),
        test_apply_is_string_slicing,
    ),
    "invert-without-shift": (
        "invert",
        lambda self, text: Edits(
            self.output_length,
            tuple(
                Edit(e.start, e.start + len(e.text), text[e.start : e.stop], e.rule)
                for e in self.items
            ),
        ),
        test_invert_undoes,
    ),
    "invert-loses-the-first": (
        "invert",
        lambda self, text: Edits(self.output_length, _invert(self, text).items[1:]),
        test_invert_undoes,
    ),
    "compose-forgets-the-later": (
        "compose",
        lambda self, later: _compose(self, Edits(later.length)),
        test_compose_is_applying_in_turn,
    ),
    "compose-does-not-join": (
        "compose",
        lambda self, later: self if not later else _compose(self, later),
        test_canonical_form,
    ),
    "compose-loses-names": (
        "compose",
        lambda self, later: Edits(
            self.length,
            tuple(e._replace(rule=e.rule.split("+")[0]) for e in _compose(self, later).items),
        ),
        test_canonical_form,
    ),
    "compose-widens": (
        "compose",
        lambda self, later: Edits(
            self.length,
            (Edit(0, self.length, "x" * later.output_length, "r"),)
            if later.output_length
            else _compose(self, later).items,
        ),
        test_compose_is_applying_in_turn,
    ),
    "origin-off-by-one": (
        "origin",
        lambda self, span: _origin(self, Span(span.start, max(span.start, span.stop - 1))),
        test_kept_characters_agree,
    ),
    "origin-is-the-span": (
        "origin",
        lambda self, span: Span(min(span.start, self.length), min(span.stop, self.length)),
        test_kept_characters_agree,
    ),
    "origin-too-narrow": (
        "origin",
        lambda self, span: Span(_origin(self, span).start, _origin(self, span).start),
        test_all_that_came_from_a_span_is_in_its_image,
    ),
    "origin-drifts": (
        "origin",
        lambda self, span: Span(max(0, _origin(self, span).start - 1), _origin(self, span).stop),
        test_origin_and_image_settle,
    ),
    "image-is-the-span": (
        "image",
        lambda self, span: Span(
            min(span.start, self.output_length), min(span.stop, self.output_length)
        ),
        test_image_is_the_origin_of_the_inverse,
    ),
    "image-forgets-insertions": (
        "image",
        lambda self, span: Span(_image(self, span).start, _image(self, span).start),
        test_image_is_the_origin_of_the_inverse,
    ),
}


@pytest.mark.parametrize(("method", "wrong", "broken"), FAULTS.values(), ids=FAULTS)
def test_planted_faults_break_a_law(monkeypatch, method, wrong, broken):
    """Each fault planted into the edits is found by a law that holds without it."""
    monkeypatch.setattr(Edits, method, wrong)

    with pytest.raises((AssertionError, EditError, ExceptionGroup)):
        broken.quick()
