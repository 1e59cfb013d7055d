import re

import pytest
from hypothesis import given

from reportclean.core.edits import Span
from reportclean.core.lines import Line, lines
from reportclean.testing import strategies


@given(strategies.texts())
def test_lines_cover_the_text(text):
    """Lines with their ends are the text, and only the ends hold line feeds and returns."""
    found = lines(text)

    assert text == "".join(text[slice(*line.span)] for line in found)
    assert all(line.start <= line.stop <= line.end for line in found)
    assert not any(re.search(r"[\r\n]", text[line.start : line.stop]) for line in found)
    assert {text[line.stop : line.end] for line in found} <= {"\n", "\r\n", "\r", ""}
    assert all(line.stop < line.end for line in found[:-1])


@given(strategies.texts())
def test_lines_are_what_line_ends_leave(text):
    """The contents are what is between the line ends, whatever the ends are."""
    expected = re.sub("\r\n?", "\n", text).split("\n")
    expected = expected if expected[-1] else expected[:-1]

    assert expected == [text[line.start : line.stop] for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("\n", (Line(0, 0, 1),)),
        ("a", (Line(0, 1, 1),)),
        ("a\r\nb", (Line(0, 1, 3), Line(3, 4, 4))),
        ("a\rb\n", (Line(0, 1, 2), Line(2, 3, 4))),
        ("\n\r", (Line(0, 0, 1), Line(1, 1, 2))),
        ("a\N{LINE SEPARATOR}b\x85c\x0bd\x0ce", (Line(0, 9, 9),)),
    ],
)
def test_lines(text, expected):
    """A line ends at a line feed, a return, or both; at nothing else."""
    assert expected == lines(text)


def test_span_of_a_line():
    """The span of a line takes its end along."""
    assert Span(2, 5) == Line(2, 3, 5).span
